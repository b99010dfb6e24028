"""What the text of a page promises: all of the graph, nothing that runs but our code, the same bytes each time."""

from __future__ import annotations

import base64
import copy
import hashlib
import json
import re
import zlib
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bench_page import generated_graph
from graph.elements import Evidence, Node, Subgraph, evidence_properties
from graph.errors import InputError
from graph.page import page_code, page_style, render_page, vis_code
from graph.schema import EDGE_RULES, NODE_PROPERTIES, EdgeKind, NodeKind
from graph.views import Around
from page_samples import HOSTILE, QUOTE, edge, hostile_graph, orange_meeting


class _Elements(HTMLParser):
    """The elements of a page, its scripts with their text, and what its policy says."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.policy = ""
        self.heading = ""
        self._inside = ""
        self._text = ""
        self._of: dict[str, str | None] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "meta" and dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"] or ""
        if tag in {"script", "h1"}:
            self._inside, self._text, self._of = tag, "", dict(attrs)

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside == "script":
            self.scripts.append((self._of, self._text))
        if tag == self._inside == "h1":
            self.heading = self._text
        self._inside = ""

    def block(self, name: str) -> Any:
        of, text = next(script for script in self.scripts if script[0].get("id") == f"data-{name}")
        return json.loads(zlib.decompress(base64.b64decode(text)) if of["data-packed"] == "yes" else text)


def _properties(columns: dict[str, Any], row: int) -> dict[str, Any]:
    found = {}
    for key, column in columns.items():
        value = column["all"][row] if "all" in column else dict(zip(column["at"], column["is"], strict=True)).get(row)
        if value is not None:
            found[key] = tuple(value) if isinstance(value, list) else value
    return found


def graph_on_page(html: str) -> Subgraph:
    """The graph that the page holds, read back from its data blocks."""
    page = _Elements(html)
    network, facts, evidence = page.block("network"), page.block("facts"), page.block("evidence")
    ids = facts["nodes"]["id"]
    nodes = [
        Node(
            ids[n],
            NodeKind(network["nodes"]["group"][n]),
            {"name": network["nodes"]["label"][n], **_properties(facts["nodes"]["properties"], n)},
        )
        for n in range(len(ids))
    ]
    edges = []
    for n, identifier in enumerate(facts["edges"]["id"]):
        properties = _properties(facts["edges"]["properties"], n)
        row = evidence["of"][n] if evidence["of"] else 0
        if row:
            pieces = [row[i : i + 6] for i in range(0, len(row), 6)]
            texts = evidence["texts"]
            properties |= {
                "articles": tuple(texts[p[0]] for p in pieces),
                "starts": tuple(p[1] for p in pieces),
                "ends": tuple(p[1] + p[2] for p in pieces),
                "quote_starts": tuple(p[3] for p in pieces),
                "quotes": tuple(texts[p[4]] for p in pieces),
                "rules": tuple(texts[p[5]] for p in pieces),
            }
        source, target = ids[network["edges"]["from"][n]], ids[network["edges"]["to"][n]]
        kind = EdgeKind(network["edges"]["kind"][n])
        one = edge(kind, source, target, properties)
        edges.append(type(one)(identifier, kind, source, target, properties))
    return Subgraph(tuple(nodes), tuple(edges))


@pytest.mark.parametrize(
    "graph", [orange_meeting(), hostile_graph(), Subgraph((), ())], ids=["oranges", "hostile", "empty"]
)
def test_all_nodes_edges_and_evidence_are_on_the_page(graph: Subgraph) -> None:
    """What goes in comes out: every property, parallel edges and each piece of evidence."""
    assert graph_on_page(render_page(graph, heading="Cam")) == graph


def test_a_page_does_not_change_the_graph_and_is_the_same_each_time() -> None:
    """The same graph gives the same text, and the graph passed in stays as it was."""
    graph = orange_meeting()
    before = copy.deepcopy(graph)
    assert render_page(graph, heading="Cam") == render_page(graph, heading="Cam")
    assert graph == before


def test_only_our_code_may_run() -> None:
    """The policy names the hashes of vis-network, the page's script and its style, and allows nothing else."""
    page = _Elements(render_page(hostile_graph(), heading=HOSTILE))
    hashes = [f"'sha256-{_digest(code.text)}'" for code in (vis_code(), page_code(), page_style())]
    assert page.policy.split("; ") == [
        "default-src 'none'",
        f"script-src {hashes[0]} {hashes[1]}",
        f"style-src {hashes[2]}",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    running = [text for of, text in page.scripts if of.get("type") is None]
    assert running == [page_code().text]


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_hostile_texts_add_no_element() -> None:
    """A page full of markup in its texts has the elements and attributes of one with plain texts."""
    plain = _Elements(render_page(orange_meeting(), heading="Cam"))
    hostile = _Elements(render_page(hostile_graph(), heading=HOSTILE))
    assert hostile.tags == plain.tags
    assert {name for name, _ in hostile.attributes} == {name for name, _ in plain.attributes}
    assert hostile.heading == HOSTILE


def test_no_element_has_code_in_an_attribute_or_an_address_of_the_net() -> None:
    """There are no inline handlers or styles, and nothing points outside the file."""
    page = _Elements(render_page(orange_meeting(), heading="Cam"))
    names = {name for name, _ in page.attributes}
    assert not {name for name in names if name.startswith("on") or name in {"style", "src", "srcset", "action"}}
    assert {value for name, value in page.attributes if name == "href"} == {"data:,", "#panel"}


def test_code_makes_no_markup_and_evaluates_nothing() -> None:
    """The page's own script builds elements from text alone."""
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setAttribute\(\"style\""
    assert re.findall(forbidden, page_code().text) == []
    assert "<" + "/script" not in page_code().text.lower()


def test_texts_that_utf8_cannot_hold_do_not_break_the_page() -> None:
    """Half a surrogate pair or a NUL in a name or the heading still gives a page that can be written."""
    graph = Subgraph((Node("n", NodeKind.PERSON, {"name": "Nửa \ud83d tên \x00"}),), ())
    html = render_page(graph, heading="Đầu \udc00 đề \x00")
    html.encode()
    assert graph_on_page(html) == graph
    assert _Elements(html).heading == "Đầu \ufffd đề \ufffd"


def _with_text(text: str) -> Subgraph:
    """A small graph that has `text` in every place a text can stand."""
    nodes = [
        Node(f"{kind.value}:{text}", kind, dict.fromkeys(("name", *(p for p in properties)), text))
        for kind, properties in NODE_PROPERTIES.items()
    ]
    ids = {node.kind: node.id for node in nodes}
    evidence = evidence_properties((Evidence(text, 1, 2, 0, text, text),))
    edges = [
        edge(kind, ids[rule.source[0]], ids[rule.target[0]], dict.fromkeys(rule.properties, text) | evidence)
        for kind, rule in EDGE_RULES.items()
    ]
    return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(edges, key=lambda e: e.id)))


PLAIN_TAGS = _Elements(render_page(orange_meeting(), heading="Cam")).tags
HOSTILE_TEXTS = (
    "</script><svg onload=alert(1)>",
    "<!--<script>",
    "]]><script>",
    '" onmouseover="alert(1)',
    "{{ config }}{% raw %}{{ 1/0 }}",
    "</title></style></noscript><iframe srcdoc=x>",
    "\u2028\u2029\u0000\ud800",
    "${alert(1)}`\\u003c/script>",
    "<base href=//evil.example>",
    "__proto__",
    "constructor",
)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_text_in_every_field_stays_text(text: str) -> None:
    """Ids, names, properties, quotes, rules, articles and the heading come back as written, with no element more."""
    graph = _with_text(text)
    html = render_page(graph, heading=text)
    assert graph_on_page(html) == graph
    assert _Elements(html).tags == PLAIN_TAGS


@given(st.text(alphabet=st.characters(), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_text_in_every_field_stays_text(text: str) -> None:
    """The same for texts that nobody thought of."""
    graph = _with_text(text)
    html = render_page(graph, heading=text)
    assert graph_on_page(html) == graph
    assert _Elements(html).tags == PLAIN_TAGS


def test_broken_evidence_is_an_input_error() -> None:
    """Lists of evidence that differ in length name their edge."""
    graph = orange_meeting()
    broken = edge(EdgeKind.CHAIRED, "p4", "m3", {"articles": ("bai-1",), "quotes": ()})
    with pytest.raises(InputError, match=broken.id):
        render_page(Subgraph(graph.nodes, (*graph.edges, broken)), heading="Cam")


def test_article_text_on_the_page_is_only_what_is_quoted() -> None:
    """A sentence stands on the page once, however many edges it proves."""
    html = render_page(orange_meeting(), heading="Cam")
    assert html.count(QUOTE) == 1


def test_a_view_of_an_unknown_node_or_language_is_an_input_error() -> None:
    """The message says what is not there."""
    with pytest.raises(InputError, match="'nobody'"):
        render_page(orange_meeting(), heading="Cam", view=Around("nobody"))
    with pytest.raises(InputError, match="'fr'"):
        render_page(orange_meeting(), heading="Cam", language="fr")


@pytest.mark.parametrize("count", [200, 2_000])
def test_generated_graphs_are_as_the_benchmark_says(count: int) -> None:
    """People, meetings and bodies, two edges a node, within the schema, and all of it on the page."""
    graph = generated_graph(count, evidence=True)
    assert (len(graph.nodes), len(graph.edges)) == (count, 2 * count)
    kinds = {node.id: node.kind for node in graph.nodes}
    assert set(kinds.values()) == {NodeKind.PERSON, NodeKind.MEETING, NodeKind.ORGANIZATION}
    for one in graph.edges:
        rule = EDGE_RULES[one.kind]
        assert kinds[one.source] in rule.source
        assert kinds[one.target] in rule.target
    assert graph_on_page(render_page(graph, heading="Cam")) == graph
