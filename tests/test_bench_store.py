"""The benchmark of stores runs, and what it finds of right and wrong holds on small graphs, too."""

from collections import Counter
from pathlib import Path

import pytest

from graph.connect import open_store
from graph.generated_graph import generate_graph
from graph.neo4j_server import Neo4jAddress
from graph.schema import EdgeKind, NodeKind
from graph.validation import check_graph
from queries.bench_store import bench_store
from queries.generated_queries import generate_queries
from queries.side_by_side import SideBySide
from queries.some_values import SomeValues


@pytest.mark.parametrize("edges", [1000, 3000])
def test_a_generated_graph_is_one_the_schema_allows(edges: int) -> None:
    """It has about as many edges as asked, of every kind, between nodes of every kind."""
    graph = generate_graph(edges)
    check_graph(graph)
    assert abs(len(graph.edges) - edges) < edges * 0.2
    assert {edge.kind for edge in graph.edges} == set(EdgeKind)
    assert {node.kind for node in graph.nodes} == set(NodeKind)


def test_a_generated_graph_is_skewed_and_has_parallel_edges() -> None:
    """Somebody has twenty times as many edges as is usual, and some edges join the same two nodes in the same way."""
    graph = generate_graph(3000)
    degrees = sorted(Counter(edge.source for edge in graph.edges if edge.source.startswith("person")).values())
    assert degrees[-1] > 20 * degrees[len(degrees) // 2]
    assert max(Counter((edge.kind, edge.source, edge.target) for edge in graph.edges).values()) > 1


def test_chance_is_the_same_for_the_same_seed() -> None:
    """Graph and queries come again to the letter; another seed gives others."""
    graph = generate_graph(300)
    assert generate_graph(300) == graph != generate_graph(300, seed=2)
    queries = list(generate_queries(SomeValues(graph), 20))
    assert list(generate_queries(SomeValues(graph), 20)) == queries
    assert list(generate_queries(SomeValues(graph), 20, seed=2)) != queries


@pytest.mark.neo4j
def test_a_workspace_answers_generated_queries_as_neo4j_does(neo4j_server: Neo4jAddress) -> None:
    """No question or query differs, next to none is refused, and a second push writes nothing."""
    told: list[str] = []
    goals = bench_store([1000], queries=150, tell=told.append, server=neo4j_server)
    checked = [goal for goal in goals if goal.goal in ("none", "nothing", "rare")]
    assert len(checked) == 5
    assert [goal for goal in checked if not goal.kept] == [], "\n".join(told)


@pytest.mark.neo4j
def test_a_query_that_the_server_refuses_does_not_end_the_comparison(
    neo4j_server: Neo4jAddress, tmp_path: Path
) -> None:
    """It is told why, and nothing is compared or timed."""
    local = open_store(str(tmp_path))
    a = neo4j_server
    server = open_store(a.uri, user=a.user, password=a.password, database=a.database)
    refused = SideBySide(local, server).ask("by nothing", "RETURN 1 / 0 AS x", {})
    server.close()
    assert (refused.difference, refused.refused, refused.timed) == (None, None, False)
    assert "by zero" in str(refused)
