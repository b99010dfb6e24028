"""From reports of changes of posts to answers: who followed whom, since when, what a person was. All are invented."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.local_store import LocalStore
from graph.records import Article
from loaders.extraction import extract
from loaders.judgements import Judgements
from loaders.resolution import resolve
from queries.open_graph import Graph

ARTICLES = [
    Article("a1", "Ông Vừ A Chua, Chủ tịch UBND tỉnh Sơn La, dự hội nghị.", published="2019-03-01"),
    Article("a2", "Ông Lò Văn Mường, Phó Chủ tịch UBND tỉnh Sơn La, dự hội nghị.", published="2019-05-01"),
    Article(
        "a3",
        "Sáng 2/7, HĐND tỉnh Sơn La đã bầu ông Lò Văn Mường (sinh năm 1965), Phó Chủ tịch UBND tỉnh, giữ chức Chủ tịch "
        "UBND tỉnh Sơn La thay ông Vừ A Chua.",
        published="2021-07-02",
    ),
    Article("a4", "Ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La, dự hội nghị.", published="2021-09-01"),
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the four articles, open."""
    records = list(extract(ARTICLES))
    known = {article.id: article for article in ARTICLES}
    store = LocalStore(tmp_path_factory.mktemp("workspace"))
    store.replace(assemble(ARTICLES, records, resolve(known, records, Judgements())))
    return Graph(store)


def test_who_followed_whom_is_told_once_with_the_sentence(graph: Graph) -> None:
    """The stated succession stands for the one that reports would show."""
    answer = graph.successions()
    assert [(row.earlier, row.later, row.since) for row in answer] == [("Vừ A Chua", "Lò Văn Mường", "2021-07-02")]
    assert "thay ông Vừ A Chua" in answer.evidence[0][0].quote


def test_a_post_is_held_since_the_stated_day(graph: Graph) -> None:
    """The day that a text states, not that of a report."""
    held = {(row.post, row.status): row.since for row in graph.posts(person="Lò Văn Mường")}
    assert held["Chủ tịch", "current"] == "2021-07-02"


def test_a_timeline_has_the_day_on_which_a_post_starts(graph: Graph) -> None:
    """Once, though two articles speak of it."""
    told = [(row.date, row.event) for row in graph.timeline(person="Lò Văn Mường")]
    assert told.count(("2021-07-02", "starts as")) == 1


def test_a_person_has_the_year_of_birth(graph: Graph) -> None:
    """With the words on the edge to the article that says so."""
    table = graph.cypher(
        "MATCH (p:Person)-[m:MENTIONED_IN]->(a:Article) WHERE m.reported_born IS NOT NULL "
        "RETURN p.name AS person, p.born AS born, a.id AS article"
    )
    assert table.rows == (("Lò Văn Mường", "1965", "a3"),)
