"""The files for `neo4j-admin database import full`, imported for real."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.bulk_export import export_for_import
from graph.connect import open_store
from graph.elements import Edge, Node, Subgraph, Value
from graph.neo4j_server import local_server, run_admin
from graph.schema import EdgeKind, NodeKind
from graph.store import WriteReport

HOSTILE = "Robert'); MATCH (n) DETACH DELETE n; //`\"\\ \U0001f41f"
BROKEN = 'Dòng một,\n"dòng hai";\r\n\x1f cuối\\'
EVIDENCE: dict[str, Value] = {
    "articles": ("bao-1", "bao-2"),
    "starts": (0, 4),
    "ends": (3, 9),
    "quotes": (BROKEN, " Hoà\u00a0– Ðặng "),
    "quote_starts": (0, 1),
    "rules": ("chủ trì", HOSTILE),
    "confidence": 0.9,
}
GRAPH = Subgraph(
    (
        Node("m:1", NodeKind.MEETING, {"name": BROKEN, "place": "", "date": "2021-03-02", "points": 33}),
        Node("p:1", NodeKind.PERSON, {"name": "Lưu Bá Thảnh", "names": ("", "Lưu Bá Thảnh", "", HOSTILE, "")}),
        Node("p:2", NodeKind.PERSON, {"name": HOSTILE}),
        Node("p:3", NodeKind.PERSON, {"name": "Cao Thị Nhiên", "names": ()}),
    ),
    (
        Edge("c:1", EdgeKind.CHAIRED, "p:1", "m:1", {**EVIDENCE, "as_role": "Chủ tịch"}),
        Edge("c:2", EdgeKind.CHAIRED, "p:1", "m:1", EVIDENCE),
        Edge("s:1", EdgeKind.SPOKE_AT, "p:2", "m:1", {**EVIDENCE, "as_role": BROKEN}),
    ),
)


EMPTY: dict[str, Value] = {**{key: () for key in EVIDENCE if key != "confidence"}, "confidence": 0.5}
BARE = Subgraph(
    (
        *GRAPH.nodes,
        Node("o:1", NodeKind.ORGANIZATION, {"name": "Sở Y tế", "names": ("",)}),
        Node("o:2", NodeKind.ORGANIZATION, {"name": "Sở Nội vụ", "names": ()}),
    ),
    (
        Edge("c:0", EdgeKind.CHAIRED, "p:2", "m:1", EMPTY),
        *GRAPH.edges,
        Edge("t:1", EdgeKind.TOOK_PART_IN, "o:1", "m:1", {**EVIDENCE, "rules": ("", ""), "quotes": ("", "x")}),
        Edge(
            "t:2",
            EdgeKind.TOOK_PART_IN,
            "o:2",
            "m:1",
            {**{k: v[:1] if isinstance(v, tuple) else v for k, v in EVIDENCE.items()}, "rules": ("",)},
        ),
    ),
)


def sorted_graph(graph: Subgraph) -> Subgraph:
    return Subgraph(tuple(sorted(graph.nodes, key=lambda n: n.id)), tuple(sorted(graph.edges, key=lambda e: e.id)))


@pytest.mark.neo4j
def test_an_imported_graph_is_the_same_to_the_letter(tmp_path: Path) -> None:
    """Hostile texts, line breaks, lists, parallel edges, absent properties; empty lists by the second command."""
    graph = sorted_graph(BARE)
    export = export_for_import(graph, tmp_path / "files")
    with local_server(
        brief=True, prepare=lambda packages, home: run_admin(packages, home, *export.arguments)
    ) as server:
        store = open_store(server.uri, user=server.user, password=server.password, database=server.database)
        try:
            assert export.completion
            for statement in export.completion.read_text(encoding="utf-8").splitlines():
                store.cypher(statement, write=True)
            assert store.read() == graph
            assert not store.replace(graph).changed
            as_imported = "MATCH (o {id: 'o:2'}) SET o.chutoa = o.chutoa + '|names|' REMOVE o.names"
            store.cypher(as_imported, write=True)
            assert store.replace(graph) == WriteReport(0, 1, 0, 0, 0, 0)
            assert store.read() == graph
        finally:
            store.close()


def test_the_command_names_every_file(tmp_path: Path) -> None:
    """One file a kind of node and of edge, all of them in the command."""
    export = export_for_import(GRAPH, tmp_path / "tên có dấu cách")
    names = ["nodes-Meeting.csv", "nodes-Person.csv", "edges-CHAIRED.csv", "edges-SPOKE_AT.csv"]
    assert [file.name for file in export.files] == names
    assert all(file.exists() and str(file) in export.command for file in export.files)
    assert export.command.startswith("neo4j-admin database import full neo4j --array-delimiter=U+001E ")
    assert export.completing_command
    assert export.completing_command.startswith("cypher-shell --database neo4j --file ")


def test_without_empty_lists_the_import_is_all(tmp_path: Path) -> None:
    """No second command, and none of an earlier export is left to be run by mistake."""
    export_for_import(GRAPH, tmp_path)
    graph = Subgraph(GRAPH.nodes[:-1], GRAPH.edges)
    export = export_for_import(graph, tmp_path)
    assert (export.completion, export.completing_command) == (None, None)
    assert not list(tmp_path.glob("*.cypher"))
