"""The page of one article and what was read out of it."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graph.article_page import render_article
from graph.records import Article, MeetingStatement, Mode, Participation, PersonStatement, Record, RoleStatement, Span

TEXT = "Sáng 2/3, bà Đặng Thị Hồng, Giám đốc Sở Y tế <b>chủ trì</b> cuộc họp.\nHết & hết."
NAME = TEXT.index("Đặng Thị Hồng")
POST = TEXT.index("Giám đốc Sở Y tế")
VERB = TEXT.index("chủ trì")
MEETING = TEXT.index("cuộc họp")


def spans(start: int, words: str, rule: str) -> tuple[Span, ...]:
    return (Span(start, start + len(words), rule),)


ARTICLE = Article("a1", TEXT, "Họp <script>alert(1)</script>", "2021-03-02")
RECORD = Record(
    "a1",
    (MeetingStatement("m1", "Cuộc họp", "cuộc họp", spans(MEETING, "cuộc họp", "meeting noun")),),
    (
        PersonStatement(
            "p1",
            "Đặng Thị Hồng",
            None,
            spans(NAME, "Đặng Thị Hồng", "name"),
            (RoleStatement("Giám đốc", "Sở Y tế", spans(POST, "Giám đốc Sở Y tế", "post")),),
            (Participation("m1", Mode.CHAIRED, (Span(NAME, VERB + len("chủ trì"), "chủ trì"),)),),
        ),
    ),
)


class Shown(HTMLParser):
    """The text of the article as a browser shows it, and the names of all elements."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag == "div" and ("class", "text") in attrs:
            self._inside = 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._inside = 0

    def handle_data(self, data: str) -> None:
        self.text += data if self._inside else ""


def test_the_text_stands_on_the_page_as_written() -> None:
    """Markup in a text or headline is shown, never run, and no letter of the text is lost or moved."""
    shown = Shown()
    shown.feed(render_article(ARTICLE, RECORD))
    assert shown.text == TEXT
    assert "script" not in shown.elements
    assert "b" not in shown.elements


def test_an_article_of_which_nothing_was_read_has_a_page() -> None:
    """It says so, and shows the text; what no file can hold is shown as a replacement character."""
    page = render_article(Article("a2", "Trời đẹp \ud800."), Record("a2"))
    assert "Không đọc được điều gì" in page
    assert "Trời đẹp \ufffd." in page


@pytest.mark.browser
def test_marks_lead_to_statements_and_back(watched: Any, tmp_path: Path) -> None:
    """A click on marked words shows their statement with its rule; its quote leads back; nothing is asked for."""
    file = tmp_path / "page.html"
    file.write_text(render_article(ARTICLE, RECORD), encoding="utf-8")
    tab = watched.tab
    tab.goto(file.as_uri())
    tab.get_by_role("link", name="Giám đốc Sở Y tế", exact=True).click()
    said = tab.locator("dl > div:target")
    assert "Giám đốc, Sở Y tế" in said.inner_text()
    assert "post" in said.inner_text()
    assert said.evaluate("element => getComputedStyle(element).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert "[chủ trì]" in tab.locator(".text .mark.act").first.get_attribute("title")
    said.get_by_role("link").click()
    assert tab.evaluate("document.querySelector('i:target') !== null")
