"""A push to Neo4j that is killed, repeated or doubled loses nothing and doubles nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.elements import Edge, Node, Subgraph
from graph.graph_files import write_graph
from graph.neo4j_server import Neo4jAddress
from graph.neo4j_store import BATCH, Neo4jStore
from graph.schema import EdgeKind, NodeKind
from graph.store import WriteReport

pytestmark = pytest.mark.neo4j

PEOPLE, MEETINGS, EDGES = BATCH + 200, 40, 3 * BATCH + 100
TOTAL = PEOPLE + MEETINGS + EDGES
# Two batches of people, one of meetings, four of edges.
BATCHES = 7
KILLED_PUSH = """
import os, signal, sys
from pathlib import Path
from graph.graph_files import read_bytes
from graph.neo4j_store import Neo4jStore

folder, batches, uri, user, database = sys.argv[1:]
told = 0

def die(done, total):
    global told
    told += 1
    if told == int(batches):
        os.kill(os.getpid(), signal.SIGKILL)

store = Neo4jStore(uri, user, sys.stdin.read(), database)
if batches == "0":
    os.kill(os.getpid(), signal.SIGKILL)
store.replace(read_bytes(Path(folder)).graph(), die)
"""


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
        Edge(f"c:{n:05}", EdgeKind.CHAIRED, people[n * n % 97].id, meetings[n % MEETINGS].id, evidence(n))  # type: ignore[arg-type]
        for n in range(EDGES)
    ]
    return Subgraph((*meetings, *people), tuple(edges))


GRAPH = made_graph()


def connected(address: Neo4jAddress) -> Neo4jStore:
    return Neo4jStore(address.uri, address.user, address.password, address.database)


def pushed(address: Neo4jAddress) -> WriteReport:
    store = connected(address)
    try:
        return store.replace(GRAPH)
    finally:
        store.close()


def expect_whole(address: Neo4jAddress) -> None:
    """The graph is there to the letter, and the database holds not one element more."""
    store = connected(address)
    assert store.read() == GRAPH
    assert store.cypher("MATCH (n) RETURN count(n) AS n").rows == ((PEOPLE + MEETINGS,),)
    assert store.cypher("MATCH ()-[r]->() RETURN count(r) AS n").rows == ((EDGES,),)
    store.close()


@pytest.mark.parametrize("batches", [0, 1, 3, 4, 6])
def test_a_push_that_was_killed_is_completed_by_the_next(
    fresh_neo4j: Neo4jAddress, tmp_path: Path, batches: int
) -> None:
    """Killed after so many batches as signal 9 does, then pushed again: nothing lost, nothing doubled."""
    address = fresh_neo4j
    write_graph(tmp_path, GRAPH)
    arguments = [str(tmp_path), str(batches), address.uri, address.user, address.database]
    done = subprocess.run(
        [sys.executable, "-c", KILLED_PUSH, *arguments],
        input=address.password,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    assert done.returncode == -signal.SIGKILL
    report = pushed(address)
    made = report.nodes_created + report.edges_created
    assert made == TOTAL if batches == 0 else made < TOTAL
    assert (report.nodes_changed, report.edges_changed) == (0, 0)
    expect_whole(address)


def test_four_pushes_at_once_lose_and_double_nothing(fresh_neo4j: Neo4jAddress) -> None:
    """Each of the four ends without an error, and a fifth finds nothing to do."""
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(pushed, [fresh_neo4j] * 4))
    expect_whole(fresh_neo4j)
    assert not pushed(fresh_neo4j).changed


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
