"""What is quick to decide is asked first."""

import pytest

from graph.cypher_order import quick_first

ASKS = "EXISTS { (a)--(b) }"


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (f"{ASKS} OR a.n = 1", f"a.n = 1 OR {ASKS}"),
        (f"{ASKS} AND a.n = 1 AND a.m = 2", f"a.n = 1 AND a.m = 2 AND {ASKS}"),
        (f"({ASKS} OR a.n = 1) AND NOT (a.m = 2)", f"NOT (a.m = 2) AND (a.n = 1 OR {ASKS})"),
        (f"NOT ({ASKS} OR a.n = 1)", f"NOT (a.n = 1 OR {ASKS})"),
        (f"{ASKS} AND a.n = 1 OR a.m = 2", f"a.m = 2 OR a.n = 1 AND {ASKS}"),
        (
            "COUNT { MATCH (a)--(b) WHERE EXISTS { (b)--(c) } AND b.n = 1 } = 2 OR a.n = 1",
            "a.n = 1 OR COUNT { MATCH (a)--(b) WHERE b.n = 1 AND EXISTS { (b)--(c) } } = 2",
        ),
        ("size([(a)--(b) | b.n]) > 1 OR a.n = 1", "a.n = 1 OR size([(a)--(b) | b.n]) > 1"),
    ],
)
def test_conditions_that_ask_the_graph_come_last(condition: str, said: str) -> None:
    """In brackets, behind NOT and in subqueries, too."""
    asked = quick_first(f"MATCH (a) WHERE {condition} RETURN a.id")
    assert " ".join(asked.split()) == f"MATCH (a) WHERE {said} RETURN a.id"


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a) WHERE a.n = 1 OR a.m = 2 RETURN a.id",
        f"MATCH (a) WHERE a.n = 1 AND {ASKS} RETURN a.id",
        f"MATCH (a) WHERE {ASKS} XOR a.n = 1 RETURN a.id",
        f"MATCH (a) WHERE CASE WHEN {ASKS} OR a.n = 1 THEN true ELSE false END RETURN a.id",
        f"MATCH (a) WHERE {ASKS} // why\n OR a.n = 1 // whatever",
        f"MATCH (a) RETURN {ASKS} OR a.n = 1 AS x, COUNT {{ (a) }} AS y, [x IN a.l WHERE x > 1 OR x < 0 | x] AS z",
        "MATCH (a) WHERE",
        "WHERE } OR EXISTS { OR",
    ],
)
def test_other_queries_stay_to_the_letter(text: str) -> None:
    """Where nothing asks the graph, it comes last already, or order may matter."""
    assert quick_first(text) == text
