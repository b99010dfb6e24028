"""The page as a reader uses it, in the system's Chromium."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from graph.bench_page import generated_graph
from graph.elements import Node, Subgraph
from graph.page import render_page, show_page
from graph.schema import EdgeKind, NodeKind
from graph.site import write_site
from graph.spelling import folded
from graph.views import WHOLE, Around, Between, BodyPosts, CoChairs, View, co_chair_pairs
from page_samples import HOSTILE, QUOTE, hostile_graph, orange_meeting

pytestmark = pytest.mark.browser


def open_page(
    watched: Any, folder: Path, graph: Subgraph, *, address: str = "", heading: str = "Cam", view: View = WHOLE
) -> Any:
    """The tab with the page opened from disk and drawn."""
    file = folder / "page.html"
    file.write_text(render_page(graph, heading=heading, view=view), encoding="utf-8", newline="\n")
    watched.tab.goto(file.as_uri() + address)
    watched.tab.wait_for_selector("html[data-ready=yes]")
    return watched.tab


def click_node(tab: Any, identifier: str) -> None:
    """Click where the node is drawn."""
    spot = tab.evaluate(
        """(id) => {
            const { graph, drawing } = chutoa;
            const box = drawing().canvas().getBoundingClientRect();
            const at = drawing().onScreen(graph.numberOf(id));
            return [box.left + at.x, box.top + at.y];
        }""",
        identifier,
    )
    tab.mouse.click(*spot)


def test_the_page_draws_without_a_network(watched: Any, tmp_path: Path) -> None:
    """Opened from disk with the network cut, it draws every node, and nothing is asked for or complained of."""
    watched.tab.context.set_offline(True)
    tab = open_page(watched, tmp_path, orange_meeting())
    drawn = tab.evaluate(
        """() => {
            const canvas = document.querySelector("#canvas-graph canvas");
            const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            return new Set(new Uint32Array(pixels.buffer)).size;
        }"""
    )
    assert drawn > 20
    assert tab.inner_text("#counts") == "4 người · 3 cuộc họp · 1 cơ quan · 1 chức vụ · 1 bài báo"
    assert watched.requests == [f"{(tmp_path / 'page.html').as_uri()}"]


def test_a_click_on_a_node_shows_its_sentences_with_the_words_marked(watched: Any, tmp_path: Path) -> None:
    """The panel names the person, the meetings and, under each, the sentence with its article and link."""
    tab = open_page(watched, tmp_path, orange_meeting())
    click_node(tab, "p2")
    tab.wait_for_selector("#panel h2")
    assert tab.inner_text("#panel h2") == "Mạc Văn Quýt"
    assert tab.inner_text("#panel .proof[open] mark") == "Mạc Văn Quýt"
    assert tab.get_attribute("#panel .proof[open] figcaption a", "href") == "https://bao.example/cam"


def test_hostile_texts_show_as_written_and_run_nothing(watched: Any, tmp_path: Path) -> None:
    """Every kind of node is opened; the texts stand there as they are and no address but of the web is a link."""
    graph = hostile_graph()
    tab = open_page(watched, tmp_path, graph)
    for node in graph.nodes:
        tab.evaluate("(id) => chutoa.go.node(chutoa.graph.numberOf(id))", node.id)
        tab.wait_for_timeout(50)
        assert tab.text_content("#panel h2") == node.name
        assert tab.eval_on_selector_all("#panel a", "links => links.length") == 0
    assert tab.evaluate("window.hacked") is None


def node_names(tab: Any) -> list[str]:
    """The names of the nodes that are shown now, sorted."""
    return sorted(tab.evaluate("() => chutoa.shownNumbers().nodes.map((n) => chutoa.graph.name[n])"))


def downloaded(tab: Any, form: str) -> bytes:
    """The file that the export menu gives."""
    with tab.expect_download() as download:
        tab.click("#export summary")
        tab.click(f"[data-export={form}]")
    return Path(download.value.path()).read_bytes()


def names_found(tab: Any) -> list[str]:
    """What the list under the search field holds, in its order."""
    return list(tab.eval_on_selector_all("#found .option span:first-child", "items => items.map((i) => i.textContent)"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("buoi", ["Tạ Thị Bưởi"]),
        ("BƯỞI", ["Tạ Thị Bưởi"]),
        ("bưởi tạ", ["Tạ Thị Bưởi"]),
        ("do huu", ["Đỗ Hữu Chanh"]),
        ("đô", ["Đỗ Hữu Chanh"]),
        ("chu tich", ["Chủ tịch Ủy ban nhân dân tỉnh Cam Giả"]),
        ("uỷ ban", ["Ủy ban nhân dân tỉnh Cam Giả", "Chủ tịch Ủy ban nhân dân tỉnh Cam Giả"]),
        ("trong cam", ["Hội nghị bàn việc trồng cam", "Bàn việc trồng cam"]),
        ("ởi", []),
        ("xyz", []),
    ],
)
def test_search_finds_words_in_any_order_with_or_without_marks(
    watched: Any, tmp_path: Path, typed: str, found: list[str]
) -> None:
    """Words are found from their beginnings, whatever their case, order and diacritics, đ too."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.click("#search")
    tab.keyboard.type(typed)
    assert names_found(tab) == found


def test_search_puts_exact_diacritics_first(watched: Any, tmp_path: Path) -> None:
    """Dũng comes before Dung and Dụng for who typed Dũng, though Dụng has more edges."""
    graph = generated_graph(60, evidence=False)
    given = {0: "Lều Dụng", 1: "Lều Dung", 2: "Lều Dũng"}
    people = [n for n in graph.nodes if n.kind is NodeKind.PERSON]
    renamed = {people[i].id: type(people[i])(people[i].id, people[i].kind, {"name": name}) for i, name in given.items()}
    tab = open_page(watched, tmp_path, Subgraph(tuple(renamed.get(n.id, n) for n in graph.nodes), graph.edges))
    tab.click("#search")
    tab.keyboard.type("lều dũng")
    found = names_found(tab)
    assert found[0] == "Lều Dũng"
    assert set(found) == set(given.values())


@pytest.mark.parametrize(
    "text", ["Hoà Thuỵ Quý", "Ð ung ĐƯỜNG", "Nguyễn Thị Ngọc Ánh", "quỳ hoạ khoẻ thuở", "a\u0300 é"]
)
def test_the_page_folds_as_python_does(watched: Any, tmp_path: Path, text: str) -> None:
    """Spelling is compared on the page as in the rest of the project."""
    tab = open_page(watched, tmp_path, orange_meeting())
    assert tab.evaluate("(text) => chutoa.folded(text)", text) == folded(text)


def test_keys_alone_find_open_and_close_a_node(watched: Any, tmp_path: Path) -> None:
    """Slash searches, arrows and Enter choose, Tab reaches the panel's buttons, Escape closes."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.keyboard.press("/")
    tab.keyboard.type("cam")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == "Hội nghị bàn việc trồng cam"
    tab.focus("#panel .linked >> nth=0")
    tab.keyboard.press("Enter")
    tab.wait_for_function("() => document.querySelector('#panel h2').textContent !== 'Hội nghị bàn việc trồng cam'")
    assert tab.evaluate("document.activeElement.id") == "panel"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('#panel') !== null")
    tab.keyboard.press("Escape")
    tab.wait_for_selector("#panel.idle")
    assert tab.evaluate("chutoa.state.selected") == -1


def test_canvas_keys_move_and_zoom(watched: Any, tmp_path: Path) -> None:
    """With the focus on the drawing, arrows move it, plus zooms and 0 shows all again."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.focus("#canvas-graph")
    view = "() => [chutoa.drawing().network.getScale(), chutoa.drawing().network.getViewPosition().x]"
    scale, x = tab.evaluate(view)
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("+")
    closer, right = tab.evaluate(view)
    assert closer > scale
    assert right > x
    tab.keyboard.press("0")
    assert tab.evaluate(view) == pytest.approx([scale, x])


def test_the_legend_hides_kinds_of_nodes_and_edges(watched: Any, tmp_path: Path) -> None:
    """A tick taken away hides all of its kind, edges with their nodes; set again, all come back."""
    graph = orange_meeting()
    tab = open_page(watched, tmp_path, graph)
    everything = sorted(n.name for n in graph.nodes if n.kind is not NodeKind.ARTICLE)
    assert node_names(tab) == everything
    tab.uncheck("#show-Person")
    assert node_names(tab) == sorted(n.name for n in graph.nodes if n.kind not in (NodeKind.ARTICLE, NodeKind.PERSON))
    tab.check("#show-Person")
    tab.uncheck("#show-CHAIRED")
    kinds = tab.evaluate("() => [...new Set(chutoa.shownNumbers().edges.map((e) => chutoa.graph.edgeKind[e]))]")
    assert EdgeKind.CHAIRED.value not in kinds
    tab.check("#show-CHAIRED")
    tab.check("#show-Article")
    assert node_names(tab) == sorted(n.name for n in graph.nodes)


def test_a_click_on_a_line_shows_what_proves_it(watched: Any, tmp_path: Path) -> None:
    """The panel names both ends, the relation and the sentence."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.uncheck("#show-SPOKE_AT")
    spot = tab.evaluate(
        """() => {
            const { graph, drawing } = chutoa, box = drawing().canvas().getBoundingClientRect();
            const a = drawing().onScreen(graph.numberOf("p2")), b = drawing().onScreen(graph.numberOf("m1"));
            return [box.left + (a.x + b.x) / 2, box.top + (a.y + b.y) / 2];
        }"""
    )
    tab.mouse.click(*spot)
    tab.wait_for_selector("#panel h2.joined")
    assert tab.inner_text("#panel h2").split("\n")[0] == "Mạc Văn Quýt chủ trì Hội nghị bàn việc trồng cam"
    assert tab.inner_text("#panel mark") == "Mạc Văn Quýt"


def test_the_timeline_hides_what_lies_outside_its_range(watched: Any, tmp_path: Path) -> None:
    """Moved by its slider's keys to end before 2022, it leaves the meeting of 2021 and those who were there."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.focus(".slider.high")
    for _ in range(8):
        tab.keyboard.press("ArrowLeft")
    assert tab.inner_text("#timeline output") == "1/2021 – 4/2022 · 1 cuộc họp"
    shown = node_names(tab)
    assert "Hội nghị bàn việc trồng cam" in shown
    assert not {"Cuộc họp về vườn ươm", "Lễ mở vườn quả", "Đỗ Hữu Chanh", "Khổng Dừa"} & set(shown)
    assert "1 cuộc họp không rõ ngày" in tab.inner_text("#timeline")
    tab.click("#timeline button")
    assert "Cuộc họp về vườn ươm" in node_names(tab)


def test_a_range_is_dragged_over_the_bars(watched: Any, tmp_path: Path) -> None:
    """A mouse drawn over the right half leaves the later meeting alone."""
    tab = open_page(watched, tmp_path, orange_meeting())
    box = tab.locator("#timeline .bars").bounding_box()
    tab.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 15)
    tab.mouse.down()
    tab.mouse.move(box["x"] + box["width"] - 3, box["y"] + 15, steps=4)
    tab.mouse.up()
    tab.wait_for_function("() => chutoa.state.from !== null")
    assert "Cuộc họp về vườn ươm" in node_names(tab)
    assert "Hội nghị bàn việc trồng cam" not in node_names(tab)


def test_co_chairs_on_the_page_are_those_of_python(watched: Any, tmp_path: Path) -> None:
    """Pairs, the meetings of each and the thickness of the lines: counted in both places, they agree."""
    graph = generated_graph(300, evidence=False)
    tab = open_page(watched, tmp_path, graph)
    tab.click("#tab-cochairs")
    drawn = tab.evaluate(
        """() => chutoa.drawing().scene.edges.map(({ pair, width }) =>
            [...[pair.from, pair.to].map((n) => chutoa.graph.id[n]),
             pair.meetings.map((m) => chutoa.graph.id[m]), width])"""
    )
    assert [(a, b, tuple(meetings)) for a, b, meetings, _ in drawn] == [
        (pair.first, pair.second, pair.meetings) for pair in co_chair_pairs(graph)
    ]
    by_count = sorted((len(meetings), width) for _, _, meetings, width in drawn)
    assert [width for _, width in by_count] == sorted(width for _, width in by_count)


def test_a_click_on_co_chairs_lists_their_meetings(watched: Any, tmp_path: Path) -> None:
    """From a person's panel the number of shared meetings leads to them, with their sentences."""
    tab = open_page(watched, tmp_path, orange_meeting())
    click_node(tab, "p1")
    tab.click("#panel .pill")
    tab.wait_for_selector("#panel h2.joined")
    assert tab.evaluate("chutoa.state.mode") == "cochairs"
    for meeting in ("Cuộc họp về vườn ươm", "Hội nghị bàn việc trồng cam"):
        assert meeting in tab.inner_text("#panel .items")
    tab.wait_for_function("() => location.hash.includes('with=p1')")
    tab.reload()
    tab.wait_for_selector("#panel h2.joined")
    assert tab.eval_on_selector_all("#panel h2 .linked", "names => names.map((n) => n.textContent)") == [
        "Tạ Thị Bưởi",
        "Mạc Văn Quýt",
    ]


def test_two_people_are_joined_by_the_shortest_path(watched: Any, tmp_path: Path) -> None:
    """Both typed by hand: the path runs through the one meeting that both were at."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.click("#tab-path")
    for field, name in (("#path-first", "chanh"), ("#path-second", "buoi")):
        tab.click(field)
        tab.keyboard.type(name)
        tab.keyboard.press("Enter")
    assert tab.eval_on_selector_all("#panel .path .linked", "items => items.map((i) => i.textContent)") == [
        "Đỗ Hữu Chanh",
        "Cuộc họp về vườn ươm",
        "Tạ Thị Bưởi",
    ]
    assert node_names(tab) == sorted(["Đỗ Hữu Chanh", "Cuộc họp về vườn ươm", "Tạ Thị Bưởi"])


def test_no_path_is_said_in_words(watched: Any, tmp_path: Path) -> None:
    """Someone at no meeting is joined to nobody, and the page says so."""
    tab = open_page(watched, tmp_path, orange_meeting(), view=Between("p1", "p4"))
    assert "Không có đường nối" in tab.inner_text("#empty")


def test_posts_over_time_tell_stated_from_reported(watched: Any, tmp_path: Path) -> None:
    """A term that a text states is one bar; dates of reports are another, and the words say which is which."""
    tab = open_page(watched, tmp_path, orange_meeting(), view=BodyPosts("o1"))
    rows = tab.eval_on_selector_all(".posts li .holder", "rows => rows.map((r) => r.innerText.replace('\\n', ' | '))")
    assert rows == [
        "Mạc Văn Quýt | nguyên · từ 2015 đến 6/2019",
        "Tạ Thị Bưởi | theo tin từ 5/3/2021 đến 2/11/2022",
    ]
    assert tab.locator(".bar-stated").count() == 1
    assert tab.locator(".bar-seen").count() == 1


def test_the_table_sorts_by_any_column(watched: Any, tmp_path: Path) -> None:
    """A click on a heading sorts, another turns the order; what is unknown stays last."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.click("#tab-table")

    def names() -> list[str]:
        return list(tab.eval_on_selector_all("tbody th", "rows => rows.map((r) => r.innerText)"))

    assert names() == ["Cuộc họp về vườn ươm", "Hội nghị bàn việc trồng cam", "Lễ mở vườn quả"]
    tab.click("thead button >> text=Ngày")
    assert names() == ["Hội nghị bàn việc trồng cam", "Cuộc họp về vườn ươm", "Lễ mở vườn quả"]
    assert tab.evaluate("document.activeElement.dataset.key") == "colDate"
    tab.keyboard.press("Enter")
    assert names() == ["Cuộc họp về vườn ươm", "Hội nghị bàn việc trồng cam", "Lễ mở vườn quả"]
    assert tab.get_attribute("thead th >> nth=1", "aria-sort") == "descending"
    tab.click("text=Quan hệ (11)")
    assert tab.locator("tbody tr").count() == 11


def test_what_is_shown_is_exported(watched: Any, tmp_path: Path) -> None:
    """PNG and SVG of the drawing, CSV and JSON of the nodes and edges with their sentences: only those shown."""
    graph = orange_meeting()
    tab = open_page(watched, tmp_path, graph)
    tab.uncheck("#show-Role")
    assert downloaded(tab, "png").startswith(b"\x89PNG\r\n")
    svg = ET.fromstring(downloaded(tab, "svg"))
    titles = {element.text for element in svg.iter("{http://www.w3.org/2000/svg}title")}
    assert {"Tạ Thị Bưởi", "Hội nghị bàn việc trồng cam"} <= titles
    assert "Chủ tịch" not in titles
    rows = list(csv.DictReader(io.StringIO(downloaded(tab, "csv").decode("utf-8-sig"))))
    wanted = {e.id: e for e in graph.edges if e.kind not in (EdgeKind.HOLDS, EdgeKind.AT, EdgeKind.REPORTED_IN)}
    assert sorted((r["from_id"], r["relation"], r["to_id"]) for r in rows) == sorted(
        (e.source, e.kind.value, e.target) for e in wanted.values()
    )
    held = json.loads(downloaded(tab, "json"))
    assert {edge["id"] for edge in held["edges"]} == set(wanted)
    proven = next(edge for edge in held["edges"] if edge["id"] == "CHAIRED:p1:m1:1")
    assert proven["evidence"][0]["quote"] == QUOTE


def test_a_cell_that_begins_like_a_formula_is_exported_as_text(watched: Any, tmp_path: Path) -> None:
    """A sheet program must not run what stands in a name."""
    tab = open_page(watched, tmp_path, hostile_graph(), heading=HOSTILE)
    rows = list(csv.reader(io.StringIO(downloaded(tab, "csv").decode("utf-8-sig"))))
    cells = [cell for row in rows for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert HOSTILE in "".join(ET.fromstring(downloaded(tab, "svg")).itertext())


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://bao.example/a?b=1&c='2'", "https://bao.example/a?b=1&c=%272%27"),
        ("HTTP://BAO.example/", "http://bao.example/"),
        ("javascript:window.hacked=1", None),
        (" javascript:window.hacked=1", None),
        ("java\nscript:window.hacked=1", None),
        ("data:text/html,<script>window.hacked=1</script>", None),
        ("//bao.example/a", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("bao.example", None),
    ],
)
def test_only_addresses_of_the_web_are_links(watched: Any, tmp_path: Path, address: str, link: str | None) -> None:
    """Everything else stands there as text."""
    article = Node("bai", NodeKind.ARTICLE, {"name": "Bài", "url": address})
    tab = open_page(watched, tmp_path, Subgraph((article,), ()), address="#hide=&at=bai")
    links = tab.eval_on_selector_all("#panel a", "links => links.map((a) => [a.href, a.rel, a.target])")
    assert links == ([[link, "noopener noreferrer", "_blank"]] if link else [])
    assert address.replace("\n", "") in tab.text_content("#panel").replace("\n", "")


def test_the_posts_of_a_body_are_exported_alone(watched: Any, tmp_path: Path) -> None:
    """In the view of a body, CSV holds who held its posts, and a drawing is not offered."""
    tab = open_page(watched, tmp_path, orange_meeting(), view=BodyPosts("o1"))
    rows = list(csv.DictReader(io.StringIO(downloaded(tab, "csv").decode("utf-8-sig"))))
    assert sorted((r["from_id"], r["relation"]) for r in rows) == [("p1", "HOLDS"), ("p2", "HOLDS"), ("r1", "AT")]
    tab.click("#export summary")
    assert not tab.locator("[data-export=png]").is_visible()


def test_the_address_opens_the_same_view(watched: Any, tmp_path: Path) -> None:
    """Filters, range, choice, language and theme are in the address; opened elsewhere, it shows the same."""
    tab = open_page(watched, tmp_path, orange_meeting())
    tab.uncheck("#show-Role")
    tab.uncheck("#show-ATTENDED")
    tab.focus(".slider.low")
    tab.keyboard.press("ArrowRight")
    tab.click("#language")
    tab.click("#theme")
    click_node(tab, "p2")
    tab.wait_for_function("() => location.hash.includes('at=p2')")
    tab.focus("#canvas-graph")
    tab.keyboard.press("+")
    tab.keyboard.press("ArrowDown")
    tab.wait_for_function(
        "() => { const [x, y] = (/seen=([^&]*)/.exec(location.hash)?.[1] ?? '').split('_').map(Number);"
        " const place = chutoa.drawing().network.getViewPosition();"
        " return Math.hypot(place.x - x, place.y - y) < 1 && place.y > 20; }"
    )
    camera = "() => [chutoa.drawing().network.getScale(), chutoa.drawing().network.getViewPosition().y]"
    seen = tab.evaluate(camera)
    address, shown = tab.evaluate("location.hash"), node_names(tab)
    other = tab.context.new_page()
    other.goto((tmp_path / "page.html").as_uri() + address)
    other.wait_for_selector("html[data-ready=yes]")
    assert node_names(other) == shown
    assert other.evaluate(camera) == pytest.approx(seen, abs=1)
    assert other.inner_text("#panel h2") == "Mạc Văn Quýt"
    assert other.inner_text("#tab-table") == "Table"
    assert other.get_attribute("html", "data-theme") == tab.get_attribute("html", "data-theme")
    other.goto((tmp_path / "page.html").as_uri() + "#view=table&rows=Person&sort=-colChaired")
    other.wait_for_selector("tbody th")
    assert other.locator("tbody th").first.inner_text() == "Tạ Thị Bưởi"


def test_an_address_with_nonsense_opens_the_page(watched: Any, tmp_path: Path) -> None:
    """Unknown ids, views, months and markup in the address are passed over."""
    tab = open_page(
        watched, tmp_path, orange_meeting(), address="#view=<b>&at=nobody&from=x&steps=99&hide=<script>&lang=fr&theme=1"
    )
    assert tab.evaluate("chutoa.state.mode") == "graph"
    assert "Tạ Thị Bưởi" in node_names(tab)


@pytest.mark.parametrize(
    ("view", "mode", "nodes"),
    [
        (Around("m2", 1), "graph", {"Cuộc họp về vườn ươm", "Tạ Thị Bưởi", "Mạc Văn Quýt", "Đỗ Hữu Chanh"}),
        (CoChairs(), "cochairs", {"Tạ Thị Bưởi", "Mạc Văn Quýt"}),
        (Between("p3", "p2"), "path", {"Đỗ Hữu Chanh", "Cuộc họp về vườn ươm", "Mạc Văn Quýt"}),
    ],
    ids=["around", "co-chairs", "between"],
)
def test_a_page_opens_with_the_view_it_was_made_for(
    watched: Any, tmp_path: Path, view: View, mode: str, nodes: set[str]
) -> None:
    """The first thing seen is what was asked for on the command line."""
    tab = open_page(watched, tmp_path, orange_meeting(), view=view)
    assert tab.evaluate("chutoa.state.mode") == mode
    drawn = tab.evaluate("() => chutoa.drawing().scene.nodes.map((n) => chutoa.graph.name[n])")
    assert set(drawn) == nodes


def test_a_node_s_surroundings_grow_by_steps(watched: Any, tmp_path: Path) -> None:
    """Only the surroundings are drawn; two steps reach further; then all again."""
    tab = open_page(watched, tmp_path, orange_meeting())
    click_node(tab, "p3")
    tab.click("text=Chỉ hiện xung quanh")
    assert node_names(tab) == sorted(["Đỗ Hữu Chanh", "Cuộc họp về vườn ươm", "Lễ mở vườn quả"])
    tab.select_option("#steps", "2")
    assert {"Tạ Thị Bưởi", "Mạc Văn Quýt"} <= set(node_names(tab))
    tab.click("#bar >> text=Hiện toàn đồ thị")
    assert "Khổng Dừa" in node_names(tab)


def test_a_large_graph_shows_its_top_and_moves_to_any_ego(watched: Any, tmp_path: Path) -> None:
    """6,000 nodes: all are on the page, a few hundred are drawn, and each that is searched becomes the middle."""
    graph = generated_graph(6_000, evidence=True)
    tab = open_page(watched, tmp_path, graph)
    assert tab.evaluate("chutoa.graph.nodeCount") == 6_000
    assert tab.evaluate("chutoa.drawing().scene.nodes.length") == 300
    tab.click("#search")
    tab.keyboard.type("lan thu 1234")
    tab.keyboard.press("Enter")
    wanted = {"meeting:01234"} | {e.source for e in graph.edges if e.target == "meeting:01234"}
    drawn = tab.evaluate("() => chutoa.drawing().scene.nodes.map((n) => chutoa.graph.id[n])")
    assert set(drawn) == wanted
    assert tab.locator("#panel h3").count() > 0
    other = next(e.source for e in graph.edges if e.target == "meeting:01234" and e.source.startswith("person"))
    click_node(tab, other)
    reached = {e.target for e in graph.edges if e.source == other} | {other}
    assert set(tab.evaluate("() => chutoa.drawing().scene.nodes.map((n) => chutoa.graph.id[n])")) == reached
    tab.click("#bar >> text=Hiện toàn đồ thị")
    assert tab.evaluate("chutoa.drawing().scene.nodes.length") == 300


def test_two_thousand_nodes_are_drawn_and_stand_still(watched: Any, tmp_path: Path) -> None:
    """No physics runs: after the page is usable, no node moves."""
    tab = open_page(watched, tmp_path, generated_graph(2_000, evidence=True))
    places = "() => JSON.stringify(chutoa.drawing().network.getPositions())"
    before = tab.evaluate(places)
    tab.wait_for_timeout(300)
    assert tab.evaluate(places) == before
    assert tab.evaluate("chutoa.drawing().network.physics.physicsEnabled") is False


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("mode", ["graph", "cochairs", "path", "posts", "table"])
def test_nothing_is_wider_than_the_screen(watched: Any, tmp_path: Path, width: int, mode: str) -> None:
    """No view makes a narrow screen scroll sideways, and what is read or pressed is on it."""
    watched.tab.set_viewport_size({"width": width, "height": 780})
    tab = open_page(watched, tmp_path, hostile_graph(), address=f"#view={mode}", heading="Tên rất dài " * 30)
    assert tab.evaluate("window.hacked") is None
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate("document.body.scrollHeight") <= 781
    for selector in ("#search", "#export summary", "#theme", "#language"):
        box = tab.locator(selector).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_everything_that_can_be_used_has_a_name(watched: Any, tmp_path: Path) -> None:
    """Each button, field, link and region has a name that a screen reader can say, in both languages."""
    unnamed = """() => [...document.querySelectorAll(
        "button, input, select, a, [role=listbox], [role=application], aside, [role=region]")]
        .filter((e) => e.checkVisibility() && !(e.ariaLabel || e.innerText || (e.labels && e.labels.length)))
        .map((e) => e.outerHTML.slice(0, 120))"""
    tab = open_page(watched, tmp_path, orange_meeting())
    for mode in ("graph", "cochairs", "path", "posts", "table"):
        tab.click(f"#tab-{mode}")
        assert tab.evaluate(unnamed) == []
        tab.click("#language")
        assert tab.evaluate(unnamed) == []
        assert tab.evaluate("document.documentElement.lang") in {"vi", "en"}
        tab.click("#language")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_stand_out_from_what_is_behind_them(watched: Any, tmp_path: Path, theme: str) -> None:
    """Text, quiet text, links and marks have a contrast of 4.5 or more on every ground they stand on."""
    tab = open_page(watched, tmp_path, orange_meeting(), address=f"#theme={theme}")
    colours = tab.evaluate(
        """() => Object.fromEntries(["paper", "card", "shade", "ink", "quiet", "link", "mark", "mark-ink"].map((name) =>
            [name, getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim()]))"""
    )

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        high, low = sorted((light(colours[one]), light(colours[other])), reverse=True)
        return (high + 0.05) / (low + 0.05)

    pairs = [(text, ground) for text in ("ink", "quiet", "link") for ground in ("paper", "card", "shade")]
    assert [pair for pair in [*pairs, ("mark-ink", "mark")] if contrast(*pair) < 4.5] == []


def test_print_leaves_the_drawing_and_the_sentences(watched: Any, tmp_path: Path) -> None:
    """On paper the controls are gone, the drawing and the panel are there."""
    tab = open_page(watched, tmp_path, orange_meeting(), address="#theme=dark")
    click_node(tab, "p1")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator("#panel details:not([open])").count() == 0
    assert tab.evaluate("chutoa.drawing().colours.ink") == "#1f2328"
    tab.emulate_media(media="print")
    assert tab.locator("#canvas-graph").is_visible()
    assert tab.locator("#panel h2").is_visible()
    assert not any(tab.locator(s).is_visible() for s in ("#search", "#legend", ".views", "#panel .close"))


def test_an_empty_graph_says_so(watched: Any, tmp_path: Path) -> None:
    """A graph of nothing opens without error, in every view."""
    tab = open_page(watched, tmp_path, Subgraph((), ()))
    assert tab.inner_text("#empty") == "Đồ thị này không có nút nào."
    for mode in ("cochairs", "path", "posts", "table"):
        tab.click(f"#tab-{mode}")


def test_a_site_works_from_disk(watched: Any, tmp_path: Path) -> None:
    """From the index by search to a person's page, on to a meeting's page and back, all by clicks."""
    write_site(orange_meeting(), tmp_path / "site", heading="Cam")
    tab = watched.tab
    tab.goto((tmp_path / "site" / "index.html").as_uri())
    tab.wait_for_selector("html[data-ready=yes]")
    tab.click("#search")
    tab.keyboard.type("buoi")
    tab.keyboard.press("Enter")
    tab.click("text=Mở trang riêng")
    tab.wait_for_selector("html[data-ready=yes]")
    assert tab.inner_text("h1") == "Tạ Thị Bưởi"
    tab.click("#panel .linked >> text=Cuộc họp về vườn ươm")
    tab.click("text=Mở trang riêng")
    tab.wait_for_selector("html[data-ready=yes]")
    assert tab.inner_text("h1") == "Cuộc họp về vườn ươm"
    tab.click("text=← Toàn bộ")
    tab.wait_for_selector("html[data-ready=yes]")
    assert tab.inner_text("h1") == "Cam"


def test_a_notebook_s_cell_shows_the_page(watched: Any, tmp_path: Path) -> None:
    """Inside its sandboxed frame the page draws and its tabs work."""
    cell = show_page(orange_meeting(), heading="Cam")._repr_html_()
    file = tmp_path / "notebook.html"
    file.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>n</title>{cell}", encoding="utf-8")
    watched.tab.goto(file.as_uri())
    frame = watched.tab.frame_locator("iframe")
    frame.locator("html[data-ready=yes]").wait_for()
    frame.locator("#tab-table").click()
    assert frame.locator("tbody tr").count() == 3


def colour_at(tab: Any, identifier: str) -> list[int]:
    """The colour in the middle of a node, as it is on the screen."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return list(
        tab.evaluate(
            """(id) => {
                const at = chutoa.drawing().onScreen(chutoa.graph.numberOf(id)), canvas = chutoa.drawing().canvas();
                const ratio = canvas.width / canvas.clientWidth;
                return [...canvas.getContext("2d").getImageData(at.x * ratio, at.y * ratio, 1, 1).data];
            }""",
            identifier,
        )
    )


def test_a_click_dims_all_but_the_neighbourhood(watched: Any, tmp_path: Path) -> None:
    """The node and those it is joined to keep their colour, the others pale; a click beside brings all back."""
    tab = open_page(watched, tmp_path, orange_meeting())
    before = {node: colour_at(tab, node) for node in ("p3", "m2", "m1", "p4")}
    click_node(tab, "p3")
    after = {node: colour_at(tab, node) for node in before}
    assert [node for node in before if after[node] != before[node]] == ["m1", "p4"]
    tab.keyboard.press("Escape")
    assert {node: colour_at(tab, node) for node in before} == before


def test_two_edges_between_the_same_nodes_are_two_lines(watched: Any, tmp_path: Path) -> None:
    """Who chaired and spoke has a line for each, apart from the other."""
    tab = open_page(watched, tmp_path, orange_meeting())
    lines = tab.evaluate(
        """() => Object.values(chutoa.drawing().network.body.edges)
            .filter((e) => chutoa.graph.id[e.fromId] === "p1" && chutoa.graph.id[e.toId] === "m1")
            .map((e) => [chutoa.graph.edgeKind[e.id], e.options.smooth.enabled])"""
    )
    assert sorted(lines) == [["CHAIRED", False], ["SPOKE_AT", True]]


def test_labels_thin_out_by_importance(watched: Any, tmp_path: Path) -> None:
    """Of 2,000 nodes at most some hundred are named, the weightiest among them; closer, others get their names."""
    tab = open_page(watched, tmp_path, generated_graph(2_000, evidence=False))
    labelled = "() => [...chutoa.drawing().scene.labels]"
    far = tab.evaluate(labelled)
    assert 20 < len(far) <= 110
    assert tab.evaluate("chutoa.graph.byWeight[0]") in far
    tab.evaluate("() => { chutoa.go.node(chutoa.graph.byWeight[0]); chutoa.go.clear(); }")
    tab.wait_for_timeout(100)
    assert set(tab.evaluate(labelled)) - set(far)


def test_words_of_both_languages_are_complete(watched: Any, tmp_path: Path) -> None:
    """In no view and no panel does a key of the interface stand in place of its words."""
    keys = re.compile(r"\\b(?:node|edge|in|out|status|value)\\.[A-Za-z_]+|\\b(?:col|mode|path|posts|timeline)[A-Z]\\w+")
    graph = orange_meeting()
    for language in ("vi", "en"):
        tab = open_page(watched, tmp_path, graph, address=f"#lang={language}&hide=")
        for mode in ("graph", "cochairs", "path", "posts", "table"):
            tab.click(f"#tab-{mode}")
            assert keys.findall(tab.inner_text("body")) == []
        tab.goto("about:blank")
        tab = open_page(watched, tmp_path, graph, address=f"#lang={language}&hide=")
        for node in graph.nodes:
            click_node(tab, node.id)
            assert keys.findall(tab.inner_text("body")) == []
