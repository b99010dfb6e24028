"""How fast a graph comes into Neo4j: a push beside the bare statements with the same rows, and beside row after row."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from graph.elements import Subgraph, with_lists
from graph.store import GraphStore

_BATCH = 1000
_SINGLE_ROWS = 400
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class PushSpeed:
    """Rows a second of each way to write one graph into an empty database, and what a second push changed."""

    push: float
    bare: float
    single: float
    second_changed: bool
    second_seconds: float


@dataclass(frozen=True, slots=True)
class _Statement:
    text: str
    rows: tuple[dict[str, Any], ...]


def bench_push(store: GraphStore, graph: Subgraph) -> PushSpeed:
    """Write the graph into the empty `store` in all three ways, in turn; afterwards the store holds it.

    The constraints and indexes are there from the start. The bare statements are those of a script that writes rows
    it has ready, 1,000 at a time, `MERGE` on ids; row after row is the same with one row at a time, for a part of them.
    """
    store.replace(Subgraph((), ()))
    statements = _statements(graph)
    rows = len(graph.nodes) + len(graph.edges)
    pushes: list[float] = []
    bares: list[float] = []
    for number in range(_ROUNDS):
        for ours in (True, False) if number % 2 else (False, True):
            _empty(store)
            begin = time.perf_counter()
            if ours:
                store.replace(graph)
            else:
                for statement in _batches(statements, _BATCH):
                    store.cypher(statement.text, {"rows": statement.rows}, write=True)
            (pushes if ours else bares).append(time.perf_counter() - begin)
    _empty(store)
    single = _single(store, statements)
    _empty(store)
    store.replace(graph)
    begin = time.perf_counter()
    report = store.replace(graph)
    second = time.perf_counter() - begin
    return PushSpeed(rows / median(pushes), rows / median(bares), single, report.changed, second)


def _single(store: GraphStore, statements: Sequence[_Statement]) -> float:
    """Rows a second, one at a time: as many nodes as edges, and the ends of the edges are written before."""
    nodes, edges = _parts(statements)
    some = [_Statement(s.text, s.rows[: _SINGLE_ROWS // len(edges)]) for s in edges]
    ends = {end for statement in some for row in statement.rows for end in (row["source"], row["target"])}
    for statement in nodes:
        rows = tuple(row for row in statement.rows if row["id"] in ends)
        for batch in _batches([_Statement(statement.text, rows)], _BATCH):
            store.cypher(batch.text, {"rows": batch.rows}, write=True)
    some += [
        _Statement(s.text, tuple(row for row in s.rows if row["id"] not in ends)[: _SINGLE_ROWS // len(nodes)])
        for s in nodes
    ]
    begin = time.perf_counter()
    count = 0
    for statement in _batches(some, 1):
        store.cypher(statement.text, {"rows": statement.rows}, write=True)
        count += 1
    return count / (time.perf_counter() - begin)


def _parts(statements: Sequence[_Statement]) -> tuple[list[_Statement], list[_Statement]]:
    nodes = [statement for statement in statements if "source" not in statement.rows[0]]
    return nodes, [statement for statement in statements if "source" in statement.rows[0]]


def _batches(statements: Sequence[_Statement], size: int) -> Iterator[_Statement]:
    for statement in statements:
        for start in range(0, len(statement.rows), size):
            yield _Statement(statement.text, statement.rows[start : start + size])


def _statements(graph: Subgraph) -> list[_Statement]:
    """One for each kind of node, then one for each kind of edge between two kinds of nodes."""
    kinds = {node.id: node.kind.value for node in graph.nodes}
    nodes: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.kind.value].append({"id": node.id, "properties": with_lists(node.properties)})
    edges: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in graph.edges:
        row = {"id": edge.id, "source": edge.source, "target": edge.target, "properties": with_lists(edge.properties)}
        edges[kinds[edge.source], edge.kind.value, kinds[edge.target]].append(row)
    merged = [
        _Statement(f"UNWIND $rows AS row MERGE (n:{kind} {{id: row.id}}) SET n += row.properties", tuple(rows))
        for kind, rows in sorted(nodes.items())
    ]
    for (source, kind, target), rows in sorted(edges.items()):
        text = (
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
            f"MERGE (a)-[r:{kind} {{id: row.id}}]->(b) SET r += row.properties"
        )
        merged.append(_Statement(text, tuple(rows)))
    return merged


def _empty(store: GraphStore) -> None:
    store.cypher("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", write=True)
