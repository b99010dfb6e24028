"""A Subgraph as one self-contained HTML page: pyvis's `Network` and its vis-network, our template and data.

The page asks no network for anything, runs no code but ours (its policy names the code by hash) and shows every text as
written. The only module that imports pyvis, but for the benchmark that compares with it.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pyvis
from jinja2.bccache import Bucket
from pyvis.network import Network

from graph.elements import Subgraph
from graph.errors import InputError
from graph.page_data import block, columns, evidence, facts, packed_text, script_json
from graph.page_layout import PagePlaces, page_positions
from graph.views import WHOLE, Around, Between, BodyPosts, CoChairs, View, Whole, select

LARGE = 5_000
"""Above so many nodes a page shows one part of the graph at a time."""

LANGUAGES = ("vi", "en")

_ASSETS = Path(__file__).parent / "assets"
_MODULES = (
    "dom",
    "words",
    "spelling",
    "data",
    "dates",
    "evidence",
    "state",
    "search",
    "ways",
    "shown",
    "canvas",
    "panel",
    "legend",
    "timeline",
    "table",
    "posts",
    "export",
    "main",
)
_NAMES_OF_VIEWS = {Whole: "whole", Around: "around", CoChairs: "co-chairs", Between: "between", BodyPosts: "posts"}
_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SitePlace:
    """Where a page of a site finds the rest, as addresses relative to it."""

    index: str
    assets: str
    pages: tuple[str | None, ...]
    """The own page of each node, in the order of the nodes."""


@dataclass(frozen=True, slots=True)
class Code:
    """A script or style sheet of the page, as the browser will read it."""

    text: str
    source: str
    """Its hash, as the page's policy names it."""


def render_page(graph: Subgraph, *, heading: str, view: View = WHOLE, language: str = "vi") -> str:
    """The page that shows `view` of `graph`, as HTML text to be written in UTF-8.

    The same arguments give the same text, and `graph` stays as it is. Raises `InputError` when the view names a node
    that the graph does not have, or for a language other than those of `LANGUAGES`.
    """
    part = select(graph, view)
    return render_placed(part, page_positions(part), heading=heading, view=view, language=language)


def render_placed(
    part: Subgraph,
    places: PagePlaces,
    *,
    heading: str,
    view: View = WHOLE,
    language: str = "vi",
    site: SitePlace | None = None,
) -> str:
    """The page of exactly `part`, at positions already known; as a page of a site when `site` says where it stands."""
    if language not in LANGUAGES:
        raise InputError(f"language {language!r}: choose one of {', '.join(LANGUAGES)}")
    network = _PageNetwork(part, places, heading)
    settings = {"view": {"name": _NAMES_OF_VIEWS[type(view)], **asdict(view)}, "language": language, "large": LARGE}
    network.templateEnv = _environment(part, places, settings, site)
    return str(network.generate_html())


@dataclass(frozen=True, slots=True)
class NotebookPage:
    """A page that a notebook shows inside the cell. `height` is in pixels."""

    html: str
    height: int = 640

    def _repr_html_(self) -> str:
        # The frame is sandboxed: its script can touch neither the notebook nor what lies beside it.
        return (
            f'<iframe srcdoc="{html.escape(self.html)}" width="100%" height="{int(self.height)}" '
            'sandbox="allow-scripts allow-downloads allow-popups" style="border:1px solid #ccc"></iframe>'
        )


def show_page(
    graph: Subgraph, *, heading: str, view: View = WHOLE, language: str = "vi", height: int = 640
) -> NotebookPage:
    """The page of `view` of `graph` as the value of a notebook's cell."""
    return NotebookPage(render_page(graph, heading=heading, view=view, language=language), height)


def site_script() -> str:
    """The script that the pages of a site share: vis-network, the words of the interface and the page's own code."""
    return f"{vis_code().text}\nwindow.chutoaWords = {script_json(_words())};\n{page_code().text}"


def printable(text: str) -> str:
    """The text with a mark for each character that cannot stand in a page, as in the file of a broken report."""
    return _UNPRINTABLE.sub("\ufffd", text)


class _PageNetwork(Network):  # type: ignore[misc]
    """A pyvis network of numbered nodes and edges, filled directly: `add_edge` compares with every edge before it."""

    def __init__(self, part: Subgraph, places: PagePlaces, heading: str) -> None:
        super().__init__(directed=True, heading=printable(heading), cdn_resources="in_line")
        number = {node.id: n for n, node in enumerate(part.nodes)}
        self.nodes = [
            {"id": n, "label": node.name, "group": node.kind.value, "x": places.whole.x[n], "y": places.whole.y[n]}
            for n, node in enumerate(part.nodes)
        ]
        self.edges = [
            {"id": n, "kind": edge.kind.value, "from": number[edge.source], "to": number[edge.target]}
            for n, edge in enumerate(part.edges)
        ]
        self.options = {
            "autoResize": True,
            "physics": {"enabled": False},
            "layout": {"improvedLayout": False, "randomSeed": 7},
        }


class _Compiled(jinja2.BytecodeCache):
    """Templates compiled once in a process: a site has thousands of pages."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._codes.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def page_parts() -> jinja2.Environment:
    """The templates of all pages: everything put into them is escaped, and what is not given is an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_ASSETS),
        bytecode_cache=_COMPILED,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )


def _environment(
    part: Subgraph, places: PagePlaces, settings: dict[str, Any], site: SitePlace | None
) -> jinja2.Environment:
    environment = page_parts()
    environment.filters.update(block=block, columns=columns, fromtext=json.loads, script_json=script_json)
    vis, app, style = vis_code(), page_code(), page_style()
    environment.globals.update(
        facts=facts(part),
        evidence=evidence(part),
        co_chairs={"node": list(places.people), "x": list(places.co_chairs.x), "y": list(places.co_chairs.y)},
        settings=settings,
        words=_words(),
        site=site,
        policy=_policy(None if site else (vis, app, style)),
        language=settings["language"],
        vis=vis,
        app=app,
        style=style,
        packed_vis=_packed_vis(),
    )
    return environment


def _policy(own: tuple[Code, Code, Code] | None) -> str:
    """Only our code runs: known by its hash inside the page, or lying beside the page in a site."""
    beside = "'self' file:"
    scripts, styles = (f"{own[0].source} {own[1].source}", own[2].source) if own else (beside, beside)
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


@cache
def _words() -> Any:
    return json.loads((_ASSETS / "words.json").read_text(encoding="utf-8"))


@cache
def vis_code() -> Code:
    """The vis-network that pyvis ships, unchanged."""
    folder = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
    return _code((folder / "vis-network.min.js").read_text(encoding="utf-8"))


@cache
def _packed_vis() -> str:
    return packed_text(vis_code().text)


@cache
def page_code() -> Code:
    """The page's own script: its modules in one scope."""
    modules = [(_ASSETS / "js" / f"{name}.js").read_text(encoding="utf-8") for name in _MODULES]
    return _code('(() => {\n"use strict";\n' + "\n".join(modules) + "})();\n")


@cache
def page_style() -> Code:
    """The page's style sheet."""
    return style_code("page.css")


def style_code(name: str) -> Code:
    """The style sheet of this name among the assets."""
    return _code((_ASSETS / name).read_text(encoding="utf-8"))


def _code(text: str) -> Code:
    # A browser reads every line end as LF before it takes the hash.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Code(text, f"'sha256-{digest}'")
