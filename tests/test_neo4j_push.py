"""A push to Neo4j that is killed, cut off, repeated or doubled loses nothing and doubles nothing."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

import chutoa
from conftest import empty_database
from graph.elements import Edge, Node, Subgraph
from graph.errors import StoreUnavailable
from graph.graph_files import write_graph
from graph.neo4j_server import Neo4jAddress
from graph.neo4j_store import Neo4jStore
from graph.schema import EdgeKind, NodeKind
from graph.store import WriteReport
from relay import Relay

pytestmark = pytest.mark.neo4j

BATCH = 25
PEOPLE, MEETINGS, EDGES = 60, 20, 160
TOTAL = PEOPLE + MEETINGS + EDGES
# Three batches of people, one of meetings, seven of edges.
BATCHES = 11


def evidence(number: int) -> dict[str, object]:
    return {
        "articles": (f"bao-{number % 7}",),
        "starts": (number,),
        "ends": (number + 5,),
        "quotes": (f"Câu {number} chủ trì.",),
        "quote_starts": (number,),
        "rules": ("chủ trì",),
        "confidence": 0.9,
    }


def made_graph() -> Subgraph:
    """People of whom a few chair most meetings, with parallel edges between the same two."""
    people = [Node(f"p:{n:05}", NodeKind.PERSON, {"name": f"Người {n}", "names": ()}) for n in range(PEOPLE)]
    meetings = [Node(f"m:{n:05}", NodeKind.MEETING, {"name": f"Họp {n}", "names": ()}) for n in range(MEETINGS)]
    edges = [
        Edge(f"c:{n:05}", EdgeKind.CHAIRED, people[n * n % PEOPLE].id, meetings[n % MEETINGS].id, evidence(n))  # type: ignore[arg-type]
        for n in range(EDGES)
    ]
    return Subgraph((*meetings, *people), tuple(edges))


def older(graph: Subgraph) -> Subgraph:
    """A graph from which a push of `graph` makes, changes and removes nodes and edges, some in every batch."""
    kept = [node for number, node in enumerate(graph.nodes) if number % 5 or node.kind is NodeKind.MEETING]
    nodes = [replace(n, properties={**n.properties, "name": f"Cũ {n.id}"}) if n.id[-1] == "1" else n for n in kept]
    gone = [Node(f"x:{n:03}", NodeKind.PERSON, {"name": f"Người thừa {n}", "names": ()}) for n in range(35)]
    there = {node.id for node in nodes}
    edges = [
        replace(edge, properties=evidence(number + 1)) if number % 3 else edge  # type: ignore[arg-type]
        for number, edge in enumerate(graph.edges)
        if edge.source in there
    ]
    more = [replace(edge, id=f"y:{edge.id}", source=gone[n % 35].id) for n, edge in enumerate(edges[:60])]
    return Subgraph((*nodes, *gone), (*edges, *more))


GRAPH = made_graph()
STARTS = {"nothing": Subgraph((), ()), "older": older(GRAPH)}


def connected(address: Neo4jAddress, retry_seconds: float = 30) -> Neo4jStore:
    return Neo4jStore(
        address.uri, address.user, address.password, address.database, retry_seconds=retry_seconds, batch=BATCH
    )


def pushed(address: Neo4jAddress, graph: Subgraph = GRAPH, retry_seconds: float = 30) -> WriteReport:
    store = connected(address, retry_seconds)
    try:
        return store.replace(graph)
    finally:
        store.close()


def expect_whole(address: Neo4jAddress) -> None:
    """The graph is there to the letter, and the database holds not one element more."""
    store = connected(address)
    assert store.read() == GRAPH
    assert store.cypher("MATCH (n) RETURN count(n) AS n").rows == ((PEOPLE + MEETINGS,),)
    assert store.cypher("MATCH ()-[r]->() RETURN count(r) AS n").rows == ((EDGES,),)
    assert not store.replace(GRAPH).changed
    store.close()


@pytest.fixture(scope="module")
def bytes_of_a_push(neo4j_server: Neo4jAddress) -> Callable[[Neo4jAddress, str], int]:
    """How many bytes a whole push sends over what the database held at its start."""

    @cache
    def bytes_over(start: str) -> int:
        pushed(neo4j_server, STARTS[start])
        with Relay(neo4j_server) as relay:
            pushed(relay.address)
            return relay.sent

    def measured(fresh: Neo4jAddress, start: str) -> int:
        """The server is left holding what a push over `start` finds."""
        sent = bytes_over(start)
        empty_database(neo4j_server)
        if STARTS[start].nodes:
            pushed(fresh, STARTS[start])
        return sent

    return measured


@pytest.mark.parametrize("tenth", range(10))
@pytest.mark.parametrize("start", STARTS)
def test_a_push_that_was_killed_is_completed_by_the_next(
    fresh_neo4j: Neo4jAddress, bytes_of_a_push: Callable[[Neo4jAddress, str], int], start: str, tenth: int
) -> None:
    """Killed by signal 9 after so much of its bytes, then pushed again: nothing lost, nothing doubled."""
    sent = bytes_of_a_push(fresh_neo4j, start)
    forking = multiprocessing.get_context("forkserver")
    forking.set_forkserver_preload(["test_neo4j_push"])
    killed: list[int] = []

    def kill(_: Relay) -> None:
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        killed.append(child.pid)

    with Relay(fresh_neo4j, sent * (2 * tenth + 1) // 20, kill) as relay:
        child = forking.Process(target=pushed, args=(relay.address,))
        child.start()
        child.join(60)
    assert killed
    assert child.exitcode == -signal.SIGKILL
    pushed(fresh_neo4j)
    expect_whole(fresh_neo4j)


@pytest.mark.parametrize("fifth", range(5))
def test_a_push_goes_on_when_its_connection_comes_back(
    fresh_neo4j: Neo4jAddress, bytes_of_a_push: Callable[[Neo4jAddress, str], int], fifth: int
) -> None:
    """Cut at any byte of its writing, it tries again by itself and writes all."""
    sent = bytes_of_a_push(fresh_neo4j, "older")
    with Relay(fresh_neo4j, sent * (2 * fifth + 1) // 10, Relay.drop) as relay:
        pushed(relay.address)
        assert relay.reached
    expect_whole(fresh_neo4j)


@pytest.mark.parametrize("third", range(3))
def test_a_server_that_goes_away_in_the_middle_of_a_push_is_one_clear_line(
    fresh_neo4j: Neo4jAddress, bytes_of_a_push: Callable[[Neo4jAddress, str], int], third: int
) -> None:
    """The line says how long it was waited for and that the next push writes the rest, as it does."""
    sent = bytes_of_a_push(fresh_neo4j, "older")
    with Relay(fresh_neo4j, sent * (2 * third + 1) // 6, Relay.close) as relay:
        with pytest.raises(StoreUnavailable, match=r"was not back after 1 s.*the next push writes the rest") as raised:
            pushed(relay.address, retry_seconds=1)
        assert relay.reached
    assert "\n" not in str(raised.value)
    pushed(fresh_neo4j)
    expect_whole(fresh_neo4j)


def test_the_command_says_so_in_one_line_and_ends_with_1(fresh_neo4j: Neo4jAddress, tmp_path: Path) -> None:
    """A push cut off in the middle, as it is typed; typed again it goes through."""
    write_graph(tmp_path, GRAPH)
    access = ["--user", fresh_neo4j.user, "--password", fresh_neo4j.password, "--database", fresh_neo4j.database]
    with Relay(fresh_neo4j, 20_000, Relay.close) as relay:
        words = ["push", str(tmp_path), "--to", relay.address.uri, "--retry-seconds", "0", *access]
        done = CliRunner().invoke(chutoa.main, words)
        assert relay.reached
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith(f"Error: {relay.address.uri}: the server went away in the middle of the push")
    again = CliRunner().invoke(chutoa.main, ["push", str(tmp_path), "--to", fresh_neo4j.uri, *access])
    assert again.exit_code == 0, again.output
    expect_whole(fresh_neo4j)


def test_a_server_that_goes_away_in_the_middle_of_a_query_is_one_clear_line(fresh_neo4j: Neo4jAddress) -> None:
    """Neither half an answer nor a hang, and the same store answers when the server is back."""
    with Relay(fresh_neo4j) as relay:
        store = connected(relay.address)
        with ThreadPoolExecutor(1) as pool:
            text = "UNWIND range(1, 100000000) AS n WITH n WHERE n % 1000 = 0 RETURN collect(n) AS l"
            answer = pool.submit(store.cypher, text)
            time.sleep(0.2)
            relay.drop()
            with pytest.raises(StoreUnavailable, match="went away in the middle of the query"):
                answer.result(30)
        assert store.cypher("RETURN 1 AS one").rows == ((1,),)
        store.close()


def without_our_schema(address: Neo4jAddress) -> None:
    """Drop every constraint and index of the database."""
    store = connected(address)
    for names, drop in (("SHOW CONSTRAINTS YIELD name", "CONSTRAINT"), ("SHOW INDEXES YIELD name, type", "INDEX")):
        for name, *rest in store.cypher(names).rows:
            if rest != ["LOOKUP"]:
                store.cypher(f"DROP {drop} `{name}` IF EXISTS", write=True)
    store.close()


def test_four_pushes_at_once_lose_and_double_nothing(fresh_neo4j: Neo4jAddress) -> None:
    """Each of the four ends without an error, on a database that has not even our constraints."""
    without_our_schema(fresh_neo4j)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(pushed, [fresh_neo4j] * 4))
    expect_whole(fresh_neo4j)


def test_pushes_of_different_graphs_at_once_leave_one_of_them(fresh_neo4j: Neo4jAddress) -> None:
    """Never a mixture: each waits for those before it, and the last one's graph is there whole."""
    graphs = [GRAPH, STARTS["older"]] * 3
    with ThreadPoolExecutor(len(graphs)) as pool:
        list(pool.map(pushed, [fresh_neo4j] * len(graphs), graphs))
    store = connected(fresh_neo4j)
    assert store.read() in graphs
    assert store.cypher("MATCH (n:ChutoaPush) RETURN count(n) AS n").rows == ((0,),)
    store.close()


def test_progress_ends_at_the_total_and_a_second_push_writes_nothing(fresh_neo4j: Neo4jAddress) -> None:
    """Counts grow to the number of elements; the second push makes no transaction that writes."""
    store = connected(fresh_neo4j)
    told: list[tuple[int, int]] = []
    store.replace(GRAPH, lambda done, total: told.append((done, total)))
    assert len(told) == BATCHES
    assert told == sorted(told)
    assert told[-1] == (TOTAL, TOTAL)
    told.clear()
    assert not store.replace(GRAPH, lambda done, total: told.append((done, total))).changed
    assert told == []
    store.close()
