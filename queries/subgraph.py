"""From the ids of edges to the part of the graph they make."""

from collections.abc import Sequence

from graph.elements import Edge, Node, Subgraph, Value
from graph.schema import EDGE_RULES, EVIDENCE_PROPERTIES, NODE_PROPERTIES, EdgeKind, NodeKind
from graph.store import GraphStore


def read_subgraph(store: GraphStore, edges: Sequence[str]) -> Subgraph:
    """The edges with these ids that the store has, the nodes at their ends and the articles that are cited."""
    found = [edge for kind in EdgeKind for edge in _edges(store, kind, edges)]
    ids = {end for edge in found for end in (edge.source, edge.target)}
    for edge in found:
        cited = edge.properties.get("articles")
        ids.update(cited if isinstance(cited, tuple) else ())  # type: ignore[arg-type]
    nodes = [node for kind in NodeKind for node in _nodes(store, kind, sorted(ids))]
    return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(found, key=lambda e: e.id)))


def _edges(store: GraphStore, kind: EdgeKind, ids: Sequence[str]) -> list[Edge]:
    names = (*EDGE_RULES[kind].properties, *EVIDENCE_PROPERTIES)
    text = (
        f"MATCH (s)-[e:{kind.value}]->(o) WHERE e.id IN $ids "
        f"RETURN e.id, s.id, o.id, {', '.join(f'e.{name}' for name in names)}"
    )
    rows = store.cypher(text, {"ids": list(ids)}).rows if ids else ()
    return [Edge(row[0], kind, row[1], row[2], _present(names, row[3:])) for row in rows]


def _nodes(store: GraphStore, kind: NodeKind, ids: Sequence[str]) -> list[Node]:
    names = tuple(NODE_PROPERTIES[kind])
    text = f"MATCH (n:{kind.value}) WHERE n.id IN $ids RETURN n.id, {', '.join(f'n.{name}' for name in names)}"
    rows = store.cypher(text, {"ids": list(ids)}).rows if ids else ()
    return [Node(row[0], kind, _present(names, row[1:])) for row in rows]


def _present(names: Sequence[str], values: Sequence[object]) -> dict[str, Value]:
    return {
        name: tuple(value) if isinstance(value, list) else value  # type: ignore[misc]
        for name, value in zip(names, values, strict=True)
        if value is not None
    }
