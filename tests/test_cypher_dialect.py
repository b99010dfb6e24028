"""What the local engine would not understand or would get wrong is said to it in other words."""

from pathlib import Path

import pytest

from graph.cypher_dialect import in_the_engines_words
from graph.elements import Edge, Node, Subgraph
from graph.local_store import LocalStore
from graph.schema import EdgeKind, NodeKind

EVIDENCE = {"articles": ("bao-1",), "starts": (0,), "ends": (2,), "quotes": ("Bà Na chủ trì.",), "quote_starts": (0,)}
GRAPH = Subgraph(
    (
        Node("m:1", NodeKind.MEETING, {"name": "Họp tổ", "date": "2021-03-02"}),
        Node("p:1", NodeKind.PERSON, {"name": "Chử Thị Na", "names": ("Chử Thị Na",), "last_seen": "2021-03-02"}),
        Node("p:2", NodeKind.PERSON, {"name": "Lều Bá Khế", "names": ("Lều Bá Khế",), "last_seen": "2019"}),
    ),
    (Edge("c:1", EdgeKind.CHAIRED, "p:1", "m:1", {**EVIDENCE, "rules": ("chủ trì",), "confidence": 0.9}),),
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "// only a word",
        "MATCH (p:Person) WHERE p.name < 'a < b < c' AND p.last_seen >= '2020' RETURN p.id AS id // a < b < c",
        "MATCH p = (a)<-[:PART_OF*1..3]-(b) WHERE a.name = 'x' RETURN length(p) AS n",
        "RETURN (1 < 2) = (2 < 3) AS x, COUNT { (:Person) } AS n, [x IN [1, 2] WHERE x > 1 | x] AS l",
        "MATCH (p:Person {id: $id}) RETURN p.last_seen, p.name ORDER BY p.name",
        "MATCH (p:Person) WHERE p.id = $id RETURN p.name STARTS WITH 'x'",
        "MATCH (a) OPTIONAL MATCH (a)--(b) WHERE EXISTS { (a)--(c) } RETURN [(b)] AS l, count(b) AS n",
        "MATCH (a)-[:PART_OF*1..2]->(b), (b)-[:PART_OF]->(c) RETURN c.id",
        "MATCH (a)-->(b), (a)-->(c) RETURN *",
        "MATCH (a:Person), (b:Person) WHERE a.id < b.id RETURN a.id",
        "MATCH (a) OPTIONAL MATCH (a)--(b), (b)--(c) WHERE EXISTS { MATCH (a)--(d), (d)--(e) } RETURN b.id, c.id",
    ],
)
def test_what_means_the_same_stays_to_the_letter(text: str) -> None:
    """Strings, comments, patterns and what is returned are left alone."""
    assert in_the_engines_words(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "MATCH (a:Person)-[:HOLDS]->(b), (a)-[:LED]->(c) RETURN a.id, [(a), (b)] AS l",
            "MATCH (a:Person)-[:HOLDS]->(b) MATCH (a)-[:LED]->(c) RETURN a.id, [(a), (b)] AS l",
        ),
        (
            "MATCH p = (a)-[x:HOLDS]->(b), (b)<-[y:HOLDS|AT]-() WHERE a.n OR 1 RETURN b",
            "MATCH p = (a)-[x:HOLDS]->(b) MATCH (b)<-[y:HOLDS|AT]-() WHERE x.id <> y.id AND ( a.n OR 1) RETURN b",
        ),
        (
            "MATCH (a)<--(b), (c)-[:LED]-(b {name: $x.name}) RETURN c.id",
            "MATCH (a)<-[edge1]-(b) MATCH (c)-[edge2:LED]-(b {name: $x.name}) WHERE edge1.id <> edge2.id RETURN c.id",
        ),
        (
            "MATCH (a)-[x]->(b), (d), (a)-[y]->(c) WHERE 1 < b.n < 3 RETURN d",
            "MATCH (a)-[x]->(b), (d) MATCH (a)-[y]->(c) WHERE x.id <> y.id AND ( (1 < b.n AND b.n  < 3)) RETURN d",
        ),
    ],
)
def test_paths_that_share_a_node_are_sought_one_after_the_other(text: str, said: str) -> None:
    """Both mean the same, for two edges of one `MATCH` are never one; the engine reads every edge after a comma."""
    assert in_the_engines_words(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("RETURN 1 < 2 <= 3 AS x", "RETURN (1 < 2 AND 2  <= 3) AS x"),
        ("RETURN NOT 1 < 2 < 3 AND true AS x", "RETURN NOT (1 < 2 AND 2  < 3) AND true AS x"),
        ("RETURN {a: 1 < f(2, 3) < 3} AS x", "RETURN {a: (1 < f(2, 3) AND f(2, 3)  < 3)} AS x"),
        ("RETURN nullIf(a.b, '') AS x", "RETURN (CASE WHEN (a.b) = ( '') THEN null ELSE (a.b) END) AS x"),
        ("RETURN isEmpty(a.names) AS x", "RETURN (size(a.names) = 0) AS x"),
        ("RETURN char_length('a') AS x", "RETURN size('a') AS x"),
        ("RETURN (COUNT { MATCH (a)--(b) } > 1) AS x", "RETURN (0 + COUNT {  (a)--(b) } > 1) AS x"),
        (
            "MATCH (a)-[e:SUCCEEDED]->(b) MATCH (r:Role {id: e.role_id, name: a.name}) RETURN e.date",
            "MATCH (a)-[e:SUCCEEDED]->(b) MATCH (r:Role {id: coalesce(e.role_id), name: a.name}) RETURN e.date",
        ),
        (
            "MATCH (a) OPTIONAL MATCH (a)--(b) RETURN COUNT { (b)--(c) } AS n, [(b)<--(c) | c.id] AS l",
            (
                "MATCH (a) OPTIONAL MATCH (a)--(b) RETURN CASE WHEN b IS NULL THEN 0 ELSE COUNT { (b)--(c) } END AS n, "
                "CASE WHEN b IS NULL THEN [] ELSE [(b)<--(c) | c.id] END AS l"
            ),
        ),
        (
            "MATCH (p:Person {id: $id})--(m) WHERE p.last_seen < m.date RETURN p.name",
            "MATCH (p:Person {id: $id})--(m) WHERE coalesce(p.last_seen) < m.date RETURN p.name",
        ),
        (
            "MATCH (p) WHERE EXISTS { MATCH (p)--(q) } AND p.id = 'x' AND p.`họ` IN ['a'] RETURN 1",
            "MATCH (p) WHERE p.id = 'x' AND coalesce(p.`họ`) IN ['a'] AND EXISTS { MATCH (p)--(q) } RETURN 1",
        ),
    ],
)
def test_what_the_engine_lacks_is_said_in_its_words(text: str, said: str) -> None:
    """Chained comparisons, functions, counts of patterns, and comparisons of a node that is looked up by its id."""
    assert in_the_engines_words(text) == said


@pytest.mark.parametrize(
    ("condition", "people"),
    [
        ("p.id = 'p:1' AND p.last_seen < '2020' AND size(p.name) > 1", ()),
        ("p.id = 'p:1' AND p.last_seen IN ['2020'] AND size(p.name) > 1", ()),
        ("p.id = 'p:1' AND '2022' > p.last_seen AND size(p.name) > 1", (("p:1",),)),
        ("'2019' <= p.last_seen < '2020'", (("p:2",),)),
        ("(COUNT { MATCH (p)-[:CHAIRED]->(m:Meeting) WHERE m.date > '2020' } = 1) OR isEmpty(p.names)", (("p:1",),)),
        ("nullIf(p.name, 'Lều Bá Khế') IS NULL AND char_length(p.name) = 10", (("p:2",),)),
    ],
)
def test_a_workspace_answers_what_the_engine_alone_would_not(
    tmp_path: Path, condition: str, people: tuple[tuple[str, ...], ...]
) -> None:
    """The rows are those that Cypher means."""
    store = LocalStore(tmp_path, "kglite")
    store.replace(GRAPH)
    assert store.cypher(f"MATCH (p:Person) WHERE {condition} RETURN p.id AS id ORDER BY id").rows == people
