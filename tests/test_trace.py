"""The trail from one person to another, the shortest and the strongest, with the sentences at each step."""

from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.schema import EdgeKind, NodeKind
from graph.store import GraphStore, Table
from official_graph import ARTICLES
from queries.trace import Through, Trace, TraceRow, Trail, trace

Walk = tuple[Fraction, tuple[str, ...], tuple[tuple[str, ...], ...]]


def walks(trails: tuple[Trail, ...]) -> list[Walk]:
    """Cost, people and links of each trail."""
    return [
        (trail.cost, trail.people, tuple(tuple(link.id for link in step.links) for step in trail.steps))
        for trail in trails
    ]


TRAILS: list[tuple[str, str, Through, list[Walk], list[Walk]]] = [
    (
        "p01",
        "p08",
        Through.CHAIRED,
        [(Fraction(2), ("p01", "p11", "p08"), (("m04",), ("m09",)))],
        [(Fraction(2), ("p01", "p11", "p08"), (("m04",), ("m09",)))],
    ),
    (
        "Lê Thị Hòa",
        "p02",
        Through.CHAIRED,
        [(Fraction(7, 2), ("p05", "p01", "p11", "p03", "p02"), (("m01", "m02"), ("m04",), ("m09",), ("m07",)))],
        [(Fraction(7, 2), ("p05", "p01", "p11", "p03", "p02"), (("m01", "m02"), ("m04",), ("m09",), ("m07",)))],
    ),
    (
        "Lê Thị Hòa",
        "p02",
        Through.ATTENDED,
        [(Fraction(1, 2), ("p05", "p02"), (("m01", "m07"),))],
        [(Fraction(1, 2), ("p05", "p02"), (("m01", "m07"),))],
    ),
    (
        "Ngô Thị Thanh",
        "Cao Bá Quỳnh",
        Through.ATTENDED,
        [
            (Fraction(5, 2), ("p16", "p12", "p06", "p13"), (("m10",), ("m03", "m09"), ("m08",))),
            (Fraction(3), ("p16", "p12", "p08", "p13"), (("m10",), ("m09",), ("m08",))),
            (Fraction(3), ("p16", "p12", "p11", "p13"), (("m10",), ("m09",), ("m08",))),
        ],
        [(Fraction(5, 2), ("p16", "p12", "p06", "p13"), (("m10",), ("m03", "m09"), ("m08",)))],
    ),
    (
        "p03",
        "p10",
        Through.BODIES,
        [(Fraction(1), ("p03", "p10"), (("o01",),))],
        [(Fraction(1), ("p03", "p10"), (("o01",),))],
    ),
    (
        "p07",
        "p14",
        Through.CHAIRED,
        [(Fraction(1), ("p07", "p14"), (("m11",),))],
        [(Fraction(1), ("p07", "p14"), (("m11",),))],
    ),
    ("p01", "p07", Through.CHAIRED, [], []),
    ("p01", "p20", Through.CHAIRED, [], []),
]


@pytest.mark.parametrize(("person", "other", "through", "shortest", "strongest"), TRAILS)
def test_trails_are_the_shortest_and_the_strongest(
    official_store: GraphStore, person: str, other: str, through: Through, shortest: list[Walk], strongest: list[Walk]
) -> None:
    """All trails that tie are listed in the order of their ids, on every store alike."""
    found = trace(official_store, person, other, through)
    assert walks(found.shortest) == shortest
    assert walks(found.strongest) == strongest


def test_dates_bound_what_counts(official_store: GraphStore) -> None:
    """Between dates only meetings that may lie there join people, undated ones never."""
    assert not trace(official_store, "p01", "p08", since="2021").shortest
    assert not trace(official_store, "p07", "p14", since="2000").shortest
    assert trace(official_store, "p02", "p03", since="2022-03-15", until="2022").shortest


def test_ties_past_the_limit_are_counted(official_store: GraphStore) -> None:
    """Where more trails tie than are given, the trace says how many more there are."""
    found = trace(official_store, "p16", "p13", Through.ATTENDED, limit=2)
    assert len(found.shortest) == 2
    assert found.cut == "1 more shortest trails tie"


def test_each_step_shows_its_meeting_date_and_sentences(official_store: GraphStore) -> None:
    """A row is one meeting of one step; its evidence are sentences that name either person there."""
    found = trace(official_store, "p05", "p01")
    shortest = [row for row in found.rows if row.kind == "shortest"]
    assert shortest == [
        TraceRow(
            "shortest",
            1,
            1,
            "p05",
            "Lê Thị Hòa",
            "p01",
            "Nguyễn Văn An",
            "2019-03-15",
            "m01",
            "Hội nghị sơ kết công tác y tế",
        ),
        TraceRow(
            "shortest",
            1,
            1,
            "p05",
            "Lê Thị Hòa",
            "p01",
            "Nguyễn Văn An",
            "2019-11-04",
            "m02",
            "Hội nghị giao ban tháng 10",
        ),
    ]
    assert [(proof.subject, proof.article) for proof in found.evidence[0]] == [
        ("Lê Thị Hòa", "a01"),
        ("Nguyễn Văn An", "a01"),
    ]
    assert all(proof.quote in ARTICLES[proof.article][3] for proofs in found.evidence for proof in proofs)
    table = found.table(ids=False)
    assert table.columns == ("kind", "trail", "step", "person", "other", "date", "link", "sentence", "source")
    assert table.rows[0][-2:] == (ARTICLES["a01"][3][1], "https://bao.example/a01")


def test_a_trace_can_be_drawn(official_store: GraphStore) -> None:
    """Its subgraph holds the people and meetings of the trails, the edges that prove them and the articles cited."""
    drawn = trace(official_store, "p01", "p08").subgraph()
    others = [node for node in drawn.nodes if node.kind is not NodeKind.ARTICLE]
    assert [node.id for node in others] == ["m04", "m09", "p01", "p08", "p11"]
    cited = {article for edge in drawn.edges for article in edge.properties["articles"]}  # type: ignore[union-attr]
    assert {node.id for node in drawn.nodes} - {node.id for node in others} == cited
    assert {edge.kind for edge in drawn.edges} == {EdgeKind.CHAIRED}
    assert [edge.id for edge in drawn.edges] == [
        "chaired:p01:m04",
        "chaired:p08:m09",
        "chaired:p11:m04",
        "chaired:p11:m09",
    ]
    meeting = others[0]
    assert (meeting.kind, meeting.name, meeting.properties["date"]) == (
        NodeKind.MEETING,
        "Hội nghị khai thác hải sản bền vững",
        "2020-09-20",
    )
    assert drawn.edges[0].properties["articles"] == ("a04",)


@pytest.mark.parametrize(
    ("person", "other", "dates", "message"),
    [
        ("p01", "p01", {}, "trace: 'p01' and 'p01' are one person; give two"),
        ("p03", "Trần Văn Dũng", {}, "trace: 'p03' and 'Trần Văn Dũng' are one person; give two"),
        ("p01", "p03", {"since": "hôm qua"}, "trace: since: 'hôm qua' is no date; write 2021-07-02, 2021-07 or 2021"),
    ],
)
def test_a_trace_that_cannot_be_is_refused(
    official_store: GraphStore, person: str, other: str, dates: dict[str, Any], message: str
) -> None:
    """One person named twice, or a date that is none, is said so."""
    with pytest.raises(InputError) as error:
        trace(official_store, person, other, **dates)
    assert str(error.value) == message


def test_people_of_one_name_are_told_apart_here_too(official_store: GraphStore) -> None:
    """A name of two people is no end of a trail."""
    with pytest.raises(InputError, match="trace: the second person: 2 people are named 'Nguyễn Văn An'"):
        trace(official_store, "p03", "Nguyễn Văn An")


class _Rows:
    """A store that has one person for each id and nothing but the rows that a trace asks for."""

    def __init__(self, chairs: list[tuple[int, int]]) -> None:
        self._rows = tuple((f"p{p}", f"p{p}", f"m{m}", f"m{m}", None, f"e{p}-{m}") for p, m in sorted(set(chairs)))

    def cypher(self, text: str, *_: object) -> Table:
        return Table(("id",), (("p",),)) if "$id" in text else Table(("person_id",), self._rows)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=18))
def test_no_trail_is_missed(chairs: list[tuple[int, int]]) -> None:
    """On small graphs the trails are those that trying every walk finds."""
    at = {p: {m for q, m in chairs if q == p} for p in range(7)}
    every: list[tuple[int, ...]] = []
    open_walks: list[tuple[int, ...]] = [(0,)]
    while open_walks:
        walk = open_walks.pop()
        if walk[-1] == 1:
            every.append(walk)
        else:
            open_walks += [(*walk, q) for q in at if q not in walk and at[q] & at[walk[-1]]]
    cost = {w: sum((Fraction(1, len(at[a] & at[b])) for a, b in pairwise(w)), Fraction()) for w in every}
    shortest = sorted(w for w in every if len(w) == min(map(len, every)))
    strongest = sorted(w for w in every if cost[w] == min(cost.values()))
    found: Trace = trace(_Rows(chairs), "p0", "p1", limit=1000)  # type: ignore[arg-type]
    assert [trail.people for trail in found.shortest] == [tuple(f"p{n}" for n in w) for w in shortest]
    assert [trail.people for trail in found.strongest] == [tuple(f"p{n}" for n in w) for w in strongest]
