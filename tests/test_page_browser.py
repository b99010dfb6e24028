"""The page as a reader uses it, in the system's Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from page_samples import hostile_graph, orange_meeting

from graph.elements import Subgraph
from graph.page import render_page
from graph.views import WHOLE, View

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
