"""Only the first rows are made where only they are wanted."""

from pathlib import Path

import pytest

from graph.cypher_top import top_rows
from graph.elements import Node, Subgraph
from graph.local_store import LocalStore
from graph.schema import NodeKind
from graph.store import Limits

NAMES = "Ka Tư", "Ka Năm", "Ka Sáu", "Ka Bảy", "Ka Tám"
GRAPH = Subgraph(tuple(Node(f"p:{n}", NodeKind.PERSON, {"name": name}) for n, name in enumerate(NAMES)), ())
ALL = "MATCH (p:Person) RETURN p.id AS id ORDER BY id "


@pytest.mark.parametrize(
    ("text", "said", "skipped"),
    [
        (ALL + "SKIP 2 LIMIT 3", ALL + "LIMIT 5", 2),
        (ALL + "SKIP $two LIMIT $three;", ALL + "LIMIT 5;", 2),
        (ALL + "OFFSET 2 LIMIT $`three`", ALL + "LIMIT 5", 2),
        (ALL + "LIMIT $three", ALL + "LIMIT 3", 0),
        (
            "MATCH (p) WITH p ORDER BY p.id SKIP 2 LIMIT $three RETURN p.id",
            "MATCH (p) WITH p ORDER BY p.id SKIP 2 LIMIT 3 RETURN p.id",
            0,
        ),
        ("RETURN 1 AS x SKIP 2 LIMIT 3 UNION RETURN 2 AS x", "RETURN 1 AS x SKIP 2 LIMIT 3 UNION RETURN 2 AS x", 0),
        (ALL + "SKIP 2", ALL + "SKIP 2", 0),
        (ALL + "SKIP 1 + 1 LIMIT 3", ALL + "SKIP 1 + 1 LIMIT 3", 0),
        (ALL + "SKIP 2 LIMIT 1 + $two", ALL + "SKIP 2 LIMIT 1 + $two", 0),
        (ALL + "SKIP 2 LIMIT $text", ALL + "SKIP 2 LIMIT $text", 0),
        (ALL + "LIMIT $nobody", ALL + "LIMIT $nobody", 0),
        (ALL + "LIMIT $less", ALL + "LIMIT $less", 0),
        (ALL + "LIMIT $truth", ALL + "LIMIT $truth", 0),
        (
            "MATCH (p {limit: $two}) RETURN p.limit, 3 AS `LIMIT`",
            "MATCH (p {limit: $two}) RETURN p.limit, 3 AS `LIMIT`",
            0,
        ),
    ],
)
def test_limits_are_written_as_numbers_and_what_is_skipped_is_asked_for(text: str, said: str, skipped: int) -> None:
    """Whole numbers only; whatever else stands there is left to the engine."""
    given = {"two": 2, "three": 3, "text": "3", "less": -1, "truth": True}
    top = top_rows(text, given)
    assert (" ".join(top.text.split()), top.skipped) == (said, skipped)


@pytest.mark.parametrize(
    ("end", "rows", "people", "cut"),
    [
        ("SKIP 1 LIMIT 2", None, ("p:1", "p:2"), False),
        ("SKIP $one LIMIT $many", None, ("p:1", "p:2", "p:3", "p:4"), False),
        ("SKIP 9 LIMIT 2", None, (), False),
        ("SKIP 1 LIMIT 0", None, (), False),
        ("SKIP 1 LIMIT 3", 2, ("p:1", "p:2"), True),
        ("SKIP 1 LIMIT 3", 3, ("p:1", "p:2", "p:3"), False),
    ],
)
def test_skipped_rows_are_not_in_the_answer(
    tmp_path: Path, end: str, rows: int | None, people: tuple[str, ...], cut: bool
) -> None:
    """Nor do they count for the limit of rows."""
    store = LocalStore(tmp_path, "kglite")
    store.replace(GRAPH)
    table = store.cypher(ALL + end, {"one": 1, "many": 100}, Limits(rows=rows))
    assert (tuple(row[0] for row in table.rows), table.cut is not None) == (people, cut)
