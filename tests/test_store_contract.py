"""What every store promises, asked of each of them in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.connect import open_store
from graph.elements import Edge, Node, Subgraph
from graph.errors import GraphError, InputError, QueryError, SchemaError, StoreError, StoreUnavailable
from graph.graph_files import read_bytes
from graph.local_store import LocalStore
from graph.neo4j_server import Neo4jAddress
from graph.neo4j_store import Neo4jStore
from graph.one_writer import one_writer
from graph.schema import EdgeKind, NodeKind
from graph.store import GraphStore, Limits

EVIDENCE = {
    "articles": ("bao-1", "bao-2"),
    "starts": (0, 4),
    "ends": (3, 9),
    "quotes": ("Ông “Thảnh” <b>chủ trì</b>.", "Hoà\u00a0– Ðặng\n\u2028"),
    "quote_starts": (0, 1),
    "rules": ("chủ trì", "đồng chủ trì"),
    "confidence": 0.9,
}
HOSTILE = "Robert'); MATCH (n) DETACH DELETE n; //`\"\\ \U0001f41f"


def person(identifier: str, name: str) -> Node:
    return Node(identifier, NodeKind.PERSON, {"name": name, "names": (name,)})


def chaired(identifier: str, source: str, **more: str) -> Edge:
    return Edge(identifier, EdgeKind.CHAIRED, source, "m:1", {**EVIDENCE, **more})


GRAPH = Subgraph(
    (
        Node("m:1", NodeKind.MEETING, {"name": "Hội nghị sơ kết", "names": (), "date": "2021-03-02", "points": 33}),
        person("p:1", "Lưu Bá Thảnh"),
        person("p:2", "Cao Thị Nhiên"),
        person("p:3", HOSTILE),
    ),
    (chaired("c:1", "p:1", as_role="Chủ tịch"), chaired("c:2", "p:2"), chaired("c:3", "p:1")),
)
CO_CHAIRS = """
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person) WHERE a.id < b.id
RETURN m.date AS date, a.name AS person, b.name AS co_chair, x.as_role AS as_role, x.quotes AS quotes
ORDER BY date, x.id
"""


@pytest.fixture(params=["local", "local-arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[GraphStore]:
    """A store of each kind with nothing in it."""
    if request.param == "local":
        opened: GraphStore = LocalStore(tmp_path, "kglite")
    elif request.param == "local-arcadedb":
        pytest.importorskip("arcadedb_embedded", reason="needs the extra: pip install 'chutoa[arcadedb]'")
        opened = LocalStore(tmp_path, "arcadedb")
    else:
        address: Neo4jAddress = request.getfixturevalue("fresh_neo4j")
        opened = open_store(address.uri, user=address.user, password=address.password, database=address.database)
    yield opened
    opened.close()


def test_what_is_written_is_read_again_to_the_letter(store: GraphStore) -> None:
    """Parallel edges, lists, hostile and odd letters, absent properties: all come back as they were."""
    store.replace(GRAPH)
    assert store.read() == GRAPH


def test_writing_the_same_graph_twice_changes_nothing(store: GraphStore) -> None:
    """The second report is all zeros, and the graph is as it was."""
    first, second = store.replace(GRAPH), store.replace(GRAPH)
    assert (first.nodes_created, first.edges_created) == (4, 3)
    assert not second.changed
    assert store.read() == GRAPH


def test_what_is_gone_from_the_graph_goes_from_the_store(store: GraphStore) -> None:
    """Removed nodes, removed edges and removed properties leave nothing behind; the report counts them."""
    store.replace(GRAPH)
    changed = replace(GRAPH.nodes[0], properties={"name": "Hội nghị", "names": ("Hội nghị",)})
    smaller = Subgraph((changed, GRAPH.nodes[1], GRAPH.nodes[2]), GRAPH.edges[:2])
    report = store.replace(smaller)
    assert (report.nodes_created, report.nodes_changed, report.nodes_removed) == (0, 1, 1)
    assert (report.edges_created, report.edges_changed, report.edges_removed) == (0, 0, 1)
    assert store.read() == smaller


def test_what_keeps_its_id_but_not_its_place_is_moved_and_not_doubled(store: GraphStore) -> None:
    """A node that becomes of another kind and edges that join other nodes or become of another kind."""
    store.replace(GRAPH)
    body = Node("p:3", NodeKind.ORGANIZATION, {"name": "Sở Y tế", "names": ()})
    moved = Subgraph(
        (*GRAPH.nodes[:3], body),
        (GRAPH.edges[0], replace(GRAPH.edges[1], source="p:1"), replace(GRAPH.edges[2], kind=EdgeKind.LED)),
    )
    report = store.replace(moved)
    assert (report.nodes_created, report.nodes_changed, report.nodes_removed) == (0, 1, 0)
    assert (report.edges_created, report.edges_changed, report.edges_removed) == (0, 2, 0)
    assert store.read() == moved
    assert store.cypher("MATCH (n) RETURN count(n) AS n").rows == ((4,),)
    assert store.cypher("MATCH ()-[r]->() RETURN count(r) AS n").rows == ((3,),)


@pytest.mark.parametrize(
    ("nodes", "edges", "says"),
    [
        ((*GRAPH.nodes, GRAPH.nodes[0]), (), "two nodes have the id m:1"),
        ((replace(GRAPH.nodes[1], properties={"names": ()}),), (), "has no name"),
        ((replace(GRAPH.nodes[1], properties={"name": "A", "title": "B"}),), (), "no property 'title'"),
        ((replace(GRAPH.nodes[1], properties={"name": "A", "names": "B"}),), (), "names must be texts"),
        ((replace(GRAPH.nodes[1], properties={"name": "A", "names": (1,)}),), (), "names must be texts"),
        ((replace(GRAPH.nodes[0], properties={"name": "A", "points": True}),), (), "points must be integer"),
        (GRAPH.nodes, (replace(GRAPH.edges[0], target="p:2"),), "joins Person"),
        (GRAPH.nodes, (replace(GRAPH.edges[0], source="p:9"),), "joins nothing"),
        (GRAPH.nodes, (GRAPH.edges[0], GRAPH.edges[0]), "two edges have the id"),
        (GRAPH.nodes, (replace(GRAPH.edges[0], properties={**EVIDENCE, "starts": (1,)}),), "differ in length"),
    ],
)
def test_a_graph_that_the_schema_does_not_allow_is_refused(
    store: GraphStore, nodes: tuple[Node, ...], edges: tuple[Edge, ...], says: str
) -> None:
    """The error names the element, and the store is as it was."""
    store.replace(GRAPH)
    with pytest.raises(SchemaError, match=says):
        store.replace(Subgraph(nodes, edges))
    assert store.read() == GRAPH


def test_one_cypher_text_gives_the_same_rows(store: GraphStore) -> None:
    """The co-chair question, with what is absent as null and lists as lists."""
    store.replace(GRAPH)
    quotes = list(EVIDENCE["quotes"])  # type: ignore[call-overload]
    table = store.cypher(CO_CHAIRS)
    assert table.columns == ("date", "person", "co_chair", "as_role", "quotes")
    assert table.rows == (
        ("2021-03-02", "Lưu Bá Thảnh", "Cao Thị Nhiên", "Chủ tịch", quotes),
        ("2021-03-02", "Lưu Bá Thảnh", "Cao Thị Nhiên", None, quotes),
    )


def test_a_node_and_an_edge_in_a_row_are_maps_of_their_properties(store: GraphStore) -> None:
    """Whole elements look the same from every store, without what a store adds for itself."""
    store.replace(GRAPH)
    table = store.cypher("MATCH (p:Person {id: 'p:2'})-[r]->() RETURN p, r.as_role AS as_role")
    assert table.rows == (({"id": "p:2", "name": "Cao Thị Nhiên", "names": ["Cao Thị Nhiên"]}, None),)


def test_a_path_in_a_row_is_its_nodes_and_edges_in_their_order(store: GraphStore) -> None:
    """Each as the map of its properties, along the path."""
    store.replace(GRAPH)
    text = (
        "MATCH p = (:Person {id: 'p:2'})-[:CHAIRED]->()<-[:CHAIRED {as_role: 'Chủ tịch'}]-() RETURN p, length(p) AS l"
    )
    ((path, length),) = store.cypher(text).rows
    assert [node["id"] for node in path["nodes"]] == ["p:2", "m:1", "p:1"]
    assert [edge["id"] for edge in path["relationships"]] == ["c:2", "c:1"]
    assert path["nodes"][0] == {"id": "p:2", "name": "Cao Thị Nhiên", "names": ["Cao Thị Nhiên"]}
    assert path["relationships"][1]["as_role"] == "Chủ tịch"
    assert length == 2


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("MATCH (p:Person) WHERE p.id = 'x' RETURN p.id AS id, p.name", ("id", "p.name")),
        (
            """
            MATCH (p:Person) WHERE p.id = 'x'
            RETURN DISTINCT left(p.name, 2) AS `the, name`, [p.id, 'a, b'] AS l, {a: 1} AS m
            ORDER BY l LIMIT 3; // RETURN 1 AS no
            """,
            ("the, name", "l", "m"),
        ),
        (
            "MATCH (p:Person {id: 'x'}) CALL { WITH p RETURN p.id AS id LIMIT 1 } RETURN id AS x, 'RETURN' AS y",
            ("x", "y"),
        ),
        ("UNWIND [] AS n RETURN n AS n UNION UNWIND [] AS m RETURN m AS n", ("n",)),
    ],
)
def test_an_answer_without_rows_has_its_columns(store: GraphStore, text: str, columns: tuple[str, ...]) -> None:
    """As the query names them, whatever stands in strings, brackets and comments."""
    store.replace(GRAPH)
    table = store.cypher(text)
    assert (table.columns, table.rows) == (columns, ())


def test_a_query_that_takes_too_long_is_stopped(store: GraphStore) -> None:
    """One that counts for ever before its first row, too; the next one is answered as if nothing had been."""
    store.replace(GRAPH)
    names = [f"n{i}" for i in range(16)]
    text = f"MATCH {', '.join(f'({n})' for n in names)} RETURN max({' + '.join(f'{n}.id' for n in names)}) AS last"
    with pytest.raises(QueryError, match=r"longer than 0\.5 s"):
        store.cypher(text, limits=Limits(seconds=0.5))
    assert store.cypher("RETURN 1 AS one").rows == ((1,),)


def test_parameters_are_values_and_never_part_of_the_query(store: GraphStore) -> None:
    """A hostile name finds the person who bears it, and everything is still there."""
    store.replace(GRAPH)
    found = store.cypher("MATCH (p:Person) WHERE p.name = $name RETURN p.id AS id", {"name": HOSTILE})
    assert found.rows == (("p:3",),)
    assert store.read() == GRAPH


@pytest.mark.parametrize(
    "text", ["CREATE (:Person {id: 'x', name: 'x'})", "MATCH (p:Person) SET p.name = 'x'", "MATCH (n) DETACH DELETE n"]
)
def test_a_query_that_would_write_is_refused(store: GraphStore, text: str) -> None:
    """The error says so, and the graph is as it was."""
    store.replace(GRAPH)
    with pytest.raises(QueryError, match="change"):
        store.cypher(text)
    assert store.read() == GRAPH


@pytest.mark.parametrize("text", ["MATCH (p:Person RETURN p", "nonsense", "RETURN $missing AS x"])
def test_a_query_that_cannot_run_is_one_line(store: GraphStore, text: str) -> None:
    """Syntax errors and missing parameters are a `QueryError` without line breaks."""
    store.replace(GRAPH)
    with pytest.raises(QueryError) as raised:
        store.cypher(text)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "LOAD CSV"),
        ("MATCH (p) // x\nload /* y */ csv FROM 'file:///etc/passwd' AS row RETURN row", "LOAD CSV"),
        ("RETURN 1 AS a; RETURN 2 AS b", "one statement"),
        ("EXPLAIN MATCH (p) RETURN p.id AS id", "plan"),
        ("RETURN 1 AS a FORMAT CSV", "no Cypher"),
    ],
)
def test_a_query_that_reads_files_or_does_more_than_ask_is_refused(store: GraphStore, text: str, says: str) -> None:
    """No file of the host is read, whatever hides the words; one statement at a time."""
    store.replace(GRAPH)
    with pytest.raises(QueryError, match=says):
        store.cypher(text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("RETURN 'LOAD CSV; EXPLAIN' AS words;", (("LOAD CSV; EXPLAIN",),)),
        ("MATCH (m:Meeting {end_date: 'x'}) RETURN m.id AS id", ()),
        ("MATCH ()-[r:CHAIRED {on_behalf_of: 'x'}]->() RETURN r.id AS id", ()),
        ("MATCH ()-[r:CHAIRED {nothing: 'x'}]->() RETURN r.id AS id", ()),
        ("MATCH ()-[r:CHAIRED {as_role: 'Chủ tịch'}]->() RETURN r.id AS id, r.on_behalf_of AS whom", (("c:1", None),)),
        ("MATCH (:Person)-[r:HOLDS {until: '2021'}]->(o:Role {full_name: 'x'}) RETURN r.id AS id, o.id AS role", ()),
        ("MATCH (x:Nothing)-[r:NOTHING]->() RETURN x.id AS id", ()),
        (
            "MATCH (p:Person {id: 'p:2'}) RETURN properties(p) AS p",
            (({"id": "p:2", "name": "Cao Thị Nhiên", "names": ["Cao Thị Nhiên"]},),),
        ),
        ("MATCH (m:Meeting) RETURN m.points + 1 AS n, m.nothing AS nothing, [1, null] AS l", ((34, None, [1, None]),)),
        (
            "RETURN date('2021-03-02') AS day, true AS yes, 1.5 AS x, {a: [1]} AS m",
            (("2021-03-02", True, 1.5, {"a": [1]}),),
        ),
        ("MATCH (p:Person) RETURN p.id AS id ORDER BY id LIMIT 1", (("p:1",),)),
    ],
)
def test_values_look_the_same_from_every_store(store: GraphStore, text: str, rows: tuple[object, ...]) -> None:
    """Words in strings are no words; what nobody has is null; days are ISO text; maps hold nothing of a store's own."""
    store.replace(GRAPH)
    assert store.cypher(text).rows == rows


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0,
        -(2**63),
        1.25,
        "",
        HOSTILE,
        "Hoà\u00a0– Ðặng\n\u2028",
        [],
        ["", "x"],
        [[1, None], {}],
        {"a": {"b": [1]}},
    ],
)
def test_a_parameter_comes_back_as_it_was_given(store: GraphStore, value: object) -> None:
    """Nothing is rounded, trimmed, folded or taken for something else; one that is not used does no harm."""
    store.replace(GRAPH)
    rows = store.cypher("RETURN $value AS value", {"value": value, "unused": 1}).rows
    assert rows == ((value,),)
    assert type(rows[0][0]) is type(value)


def test_a_number_too_large_for_a_store_is_one_line(store: GraphStore) -> None:
    """More than 64 bits are refused, not truncated."""
    store.replace(GRAPH)
    with pytest.raises(QueryError, match="cannot be run"):
        store.cypher("RETURN $n AS n", {"n": 2**70})


def test_a_limit_of_rows_says_that_it_cut(store: GraphStore) -> None:
    """Two of three rows, and a word about it; with room enough, all of them and none."""
    store.replace(GRAPH)
    text = "MATCH (p:Person) RETURN p.id AS id ORDER BY id"
    cut, whole = store.cypher(text, limits=Limits(rows=2)), store.cypher(text, limits=Limits(rows=3))
    assert cut.rows == (("p:1",), ("p:2",))
    assert cut.cut
    assert len(whole.rows) == 3
    assert whole.cut is None


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l), (m), (n), (o) RETURN a.id AS a, o.id AS o",
        "MATCH (p:Person) RETURN p.id AS id ORDER BY id // LIMIT 1",
        "MATCH (p:Person) RETURN p.id AS `LIMIT`;\n/* all */",
        "MATCH (p:Person) RETURN p.id AS id, 'LIMIT 1; RETURN' AS words;",
        "MATCH (p:Person) WITH p LIMIT 3 RETURN p.id AS id",
        "MATCH (p:Person) CALL { WITH p MATCH (p)-[r]->() RETURN count(r) AS n LIMIT 1 } RETURN p.id AS id, n",
        "MATCH (p:Person) RETURN p.id AS id LIMIT 3",
        "MATCH (p:Person) RETURN p.id AS id UNION MATCH (m:Meeting) RETURN m.id AS id",
        "UNWIND [3, 1, 2] AS id RETURN DISTINCT id ORDER BY id DESC SKIP 0",
    ],
)
def test_a_query_stops_at_the_limit_of_rows(store: GraphStore, text: str) -> None:
    """Not a thousand million rows are made to show two, and a query keeps its own words."""
    store.replace(GRAPH)
    table = store.cypher(text, limits=Limits(rows=2, seconds=20))
    assert len(table.rows) == 2
    assert table.cut


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (p:Person) RETURN count(p) AS n",
        "MATCH (p:Person) RETURN p.id AS id ORDER BY id LIMIT 1",
        "MATCH (p:Person) WHERE p.id = 'p:9' RETURN p.id AS id",
    ],
)
def test_a_limit_of_rows_cuts_nothing_where_there_are_fewer(store: GraphStore, text: str) -> None:
    """Totals are totals of all, and a query with less to say says nothing of a cut."""
    store.replace(GRAPH)
    assert store.cypher(text, limits=Limits(rows=2)).rows == store.cypher(text).rows
    assert store.cypher(text, limits=Limits(rows=2)).cut is None


def test_progress_ends_at_the_total(store: GraphStore) -> None:
    """It grows to the number of nodes and edges, in every store."""
    told: list[tuple[int, int]] = []
    store.replace(GRAPH, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (7, 7)


def test_a_store_may_be_closed_twice(store: GraphStore) -> None:
    """Whoever opened it closes it, and closing again does no harm."""
    store.replace(GRAPH)
    store.cypher("RETURN 1 AS one")
    store.close()
    store.close()


def test_a_store_gives_a_networkx_graph(store: GraphStore) -> None:
    """All nodes and parallel edges are there under their ids, with their kinds; each time a new graph."""
    store.replace(GRAPH)
    network = store.to_networkx()
    assert sorted(network.nodes) == ["m:1", "p:1", "p:2", "p:3"]
    assert sorted(network["p:1"]["m:1"]) == ["c:1", "c:3"]
    assert network["p:1"]["m:1"]["c:1"]["edge_kind"] == "CHAIRED"
    network.clear()
    network = store.to_networkx()
    assert network.nodes["p:2"] == {"node_kind": "Person", "name": "Cao Thị Nhiên", "names": ("Cao Thị Nhiên",)}


@pytest.mark.neo4j
def test_what_others_put_into_the_database_stays(fresh_neo4j: Neo4jAddress) -> None:
    """Their nodes of our kinds, their properties on our nodes and their edges to them survive every push."""
    address = fresh_neo4j
    store = Neo4jStore(address.uri, address.user, address.password, address.database)
    store.replace(GRAPH)
    theirs = (
        "MATCH (q:Person {id: 'p:2'}), (p:Person {id: 'p:3'}) SET p.note = 'của tôi', q.note = 'của tôi' "
        "CREATE (p)<-[:KNOWS]-(:Person {id: 'mine', name: 'M'})"
    )
    store.cypher(theirs, write=True)
    store.replace(Subgraph(GRAPH.nodes[:3], GRAPH.edges))
    rows = store.cypher("MATCH (p:Person)<-[:KNOWS]-(q:Person) RETURN p.id, p.note, q.id").rows
    assert rows == (("p:3", "của tôi", "mine"),)
    assert store.read() == Subgraph(GRAPH.nodes[:3], GRAPH.edges)
    store.close()


@pytest.mark.neo4j
def test_a_wrong_password_is_one_clear_line(neo4j_server: Neo4jAddress) -> None:
    """It names the address, not the password."""
    with pytest.raises(StoreUnavailable, match="password is wrong") as raised:
        open_store(neo4j_server.uri, user=neo4j_server.user, password="not this one")
    assert "not this one" not in str(raised.value)


def test_a_server_that_does_not_answer_is_one_clear_line() -> None:
    """Nothing listens on the address: the line names it."""
    with pytest.raises(StoreUnavailable, match=r"bolt://127\.0\.0\.1:9"):
        open_store("bolt://127.0.0.1:9", user="neo4j", password="x")


@pytest.mark.parametrize(
    ("target", "says"), [("nowhere/at/all", "no such workspace"), ("http://localhost:7474", "addresses begin with")]
)
def test_a_target_that_is_none_says_what_to_give(target: str, says: str) -> None:
    """A missing folder and an address of another kind are input errors."""
    with pytest.raises(InputError, match=says):
        open_store(target)


def test_an_unknown_engine_is_refused_with_both_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By argument and by environment the error names what can be chosen."""
    with pytest.raises(InputError, match="kglite or arcadedb"):
        LocalStore(tmp_path, "nothing")
    monkeypatch.setenv("CHUTOA_CYPHER_ENGINE", "nothing")
    with pytest.raises(InputError, match="kglite or arcadedb"):
        LocalStore(tmp_path)


@pytest.mark.parametrize("engine", ["kglite", "arcadedb"])
def test_a_workspace_is_not_written_by_a_query(tmp_path: Path, engine: str) -> None:
    """Not even with `write`: the line says where changes are made instead."""
    if engine == "arcadedb":
        pytest.importorskip("arcadedb_embedded", reason="needs the extra: pip install 'chutoa[arcadedb]'")
    store = LocalStore(tmp_path, engine)
    store.replace(GRAPH)
    with pytest.raises(QueryError, match="a query cannot change a workspace"):
        store.cypher("MATCH (p:Person) SET p.name = 'x'", write=True)
    store.close()
    assert LocalStore(tmp_path).read() == GRAPH


def test_a_second_writer_gets_a_clear_error(tmp_path: Path) -> None:
    """While one writes to the workspace another may read it, not write it; then it may."""
    store = LocalStore(tmp_path)
    store.replace(GRAPH)
    smaller = Subgraph(GRAPH.nodes, GRAPH.edges[:1])
    with one_writer(tmp_path):
        with pytest.raises(StoreError, match="another chutoa is writing to it"):
            LocalStore(tmp_path).replace(smaller)
        assert LocalStore(tmp_path).read() == GRAPH
    assert LocalStore(tmp_path).replace(smaller).edges_removed == 2


def test_the_index_is_kept_and_used_again(tmp_path: Path) -> None:
    """The second store answers from the kept index; after a change of the graph it is another one."""
    LocalStore(tmp_path).replace(GRAPH)
    first = LocalStore(tmp_path).cypher(CO_CHAIRS)
    (kept,) = tmp_path.glob(".graph-*.kgl")
    assert LocalStore(tmp_path).cypher(CO_CHAIRS) == first
    LocalStore(tmp_path).replace(Subgraph(GRAPH.nodes, GRAPH.edges[1:]))
    assert len(LocalStore(tmp_path).cypher(CO_CHAIRS).rows) == 1
    assert [path for path in tmp_path.glob(".graph-*.kgl") if path != kept] == list(tmp_path.glob(".graph-*.kgl"))


def test_an_index_is_never_kept_for_other_files(tmp_path: Path) -> None:
    """A store that read before another one wrote answers from what it read, and leaves nothing false behind."""
    LocalStore(tmp_path).replace(GRAPH)
    early = LocalStore(tmp_path)
    early.read()
    LocalStore(tmp_path).replace(Subgraph(GRAPH.nodes, GRAPH.edges[1:]))
    assert len(early.cypher(CO_CHAIRS).rows) == 2
    assert len(LocalStore(tmp_path).cypher(CO_CHAIRS).rows) == 1


@pytest.mark.parametrize("raw", [b"", b"not an index", b"RGF" + bytes(400)])
def test_an_index_that_cannot_be_read_is_made_anew_with_a_word(
    tmp_path: Path, raw: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """The rows are right, the log says what happened, and the next store reads the new index in silence."""
    LocalStore(tmp_path).replace(GRAPH)
    right = LocalStore(tmp_path).cypher(CO_CHAIRS)
    (kept,) = tmp_path.glob(".graph-*.kgl")
    kept.write_bytes(raw)
    assert LocalStore(tmp_path).cypher(CO_CHAIRS) == right
    assert "made anew" in caplog.text
    caplog.clear()
    assert LocalStore(tmp_path).cypher(CO_CHAIRS) == right
    assert caplog.text == ""


def test_a_folder_that_cannot_hold_an_index_can_be_asked(tmp_path: Path) -> None:
    """Where the index cannot be kept it is made for this time."""
    LocalStore(tmp_path).replace(GRAPH)
    path = tmp_path / f".graph-{read_bytes(tmp_path).fingerprint}.kgl"
    path.mkdir()
    (path / "in the way").touch()
    assert len(LocalStore(tmp_path).cypher(CO_CHAIRS).rows) == 2


@pytest.mark.parametrize(
    ("damage", "line"), [(b"{broken\n", "line 2"), (b'{"id": "x"}\n', "line 2"), (b'{"id": "x"', "line 2")]
)
def test_a_damaged_file_is_named_with_its_line(tmp_path: Path, damage: bytes, line: str) -> None:
    """The first line is whole, the second one is not."""
    LocalStore(tmp_path).replace(GRAPH)
    path = tmp_path / "nodes.jsonl"
    path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n" + damage)
    with pytest.raises(GraphError, match=rf"nodes\.jsonl, {line}"):
        LocalStore(tmp_path).read()


@pytest.mark.parametrize("engine", ["kglite", "arcadedb"])
def test_an_edge_without_its_node_is_named_with_its_line(tmp_path: Path, engine: str) -> None:
    """Files of two different graphs are told, not answered from, whether read or asked."""
    if engine == "arcadedb":
        pytest.importorskip("arcadedb_embedded", reason="needs the extra: pip install 'chutoa[arcadedb]'")
    LocalStore(tmp_path).replace(GRAPH)
    path = tmp_path / "nodes.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]))
    says = r"edges\.jsonl, line 2: damaged \(there is no node p:2 in nodes\.jsonl\)"
    with pytest.raises(InputError, match=says):
        LocalStore(tmp_path).read()
    with pytest.raises(InputError, match=says):
        LocalStore(tmp_path, engine).cypher("MATCH (n) RETURN count(n) AS n")
