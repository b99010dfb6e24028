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


@pytest.mark.neo4j
def test_an_imported_graph_is_the_same_and_a_push_adds_only_empty_lists(tmp_path: Path) -> None:
    """Hostile texts, line breaks, lists, parallel edges and absent properties come back as they were."""
    export = export_for_import(GRAPH, tmp_path / "files")
    with local_server(
        brief=True, prepare=lambda packages, home: run_admin(packages, home, *export.arguments)
    ) as server:
        store = open_store(server.uri, user=server.user, password=server.password, database=server.database)
        try:
            imported = store.read()
            assert imported.edges == GRAPH.edges
            assert imported.nodes[:-1] == GRAPH.nodes[:-1]
            assert store.replace(GRAPH) == WriteReport(0, export.incomplete, 0, 0, 0, 0)
            assert store.read() == GRAPH
            assert export.incomplete == 1
        finally:
            store.close()


def test_the_command_names_every_file(tmp_path: Path) -> None:
    """One file a kind of node and of edge, all of them in the command."""
    export = export_for_import(GRAPH, tmp_path / "tên có dấu cách")
    names = ["nodes-Meeting.csv", "nodes-Person.csv", "edges-CHAIRED.csv", "edges-SPOKE_AT.csv"]
    assert [file.name for file in export.files] == names
    assert all(file.exists() and str(file) in export.command for file in export.files)
    assert export.command.startswith("neo4j-admin database import full neo4j --array-delimiter=U+001E ")
