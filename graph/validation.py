"""Whether a graph is one that `graph.schema` allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.elements import Subgraph, Value
from graph.errors import SchemaError
from graph.schema import (
    EDGE_PROPERTIES,
    EDGE_RULES,
    EVIDENCE_PROPERTIES,
    NODE_PROPERTIES,
    EdgeKind,
    NodeKind,
    PropertyType,
)

_TYPES: Mapping[PropertyType, tuple[type, ...]] = {
    PropertyType.TEXT: (str,),
    PropertyType.DATE: (str,),
    PropertyType.INTEGER: (int,),
    PropertyType.NUMBER: (int, float),
    PropertyType.TEXTS: (tuple,),
    PropertyType.INTEGERS: (tuple,),
}
_PARALLEL = tuple(key for key in EVIDENCE_PROPERTIES if key != "confidence")


def check_graph(graph: Subgraph) -> None:
    """Nothing when the graph is allowed; else `SchemaError` that names the first element that is not, and why."""
    kinds: dict[str, NodeKind] = {}
    for node in graph.nodes:
        if node.id in kinds:
            raise SchemaError(f"two nodes have the id {node.id}; rename the article or drop one of them")
        kinds[node.id] = node.kind
        if not isinstance(node.properties.get("name"), str):
            raise SchemaError(f"{node.kind.value} {node.id} has no name")
        _check_properties(node.kind, node.id, node.properties, NODE_PROPERTIES[node.kind])
    seen: set[str] = set()
    for edge in graph.edges:
        if edge.id in seen:
            raise SchemaError(f"two edges have the id {edge.id}")
        seen.add(edge.id)
        rule = EDGE_RULES[edge.kind]
        for end, allowed in ((edge.source, rule.source), (edge.target, rule.target)):
            if kinds.get(end) not in allowed:
                found = kinds[end].value if end in kinds else "nothing"
                wanted = " or ".join(kind.value for kind in allowed)
                raise SchemaError(f"{edge.kind.value} {edge.id} joins {found} ({end}) where it needs {wanted}")
        _check_properties(edge.kind, edge.id, edge.properties, EDGE_PROPERTIES[edge.kind])
        if len({len(edge.properties.get(key, ())) for key in _PARALLEL}) > 1:  # type: ignore[arg-type]
            raise SchemaError(f"{edge.kind.value} {edge.id}: its lists of evidence differ in length")


def _check_properties(
    kind: NodeKind | EdgeKind, identifier: str, properties: Mapping[str, Value], declared: Mapping[str, PropertyType]
) -> None:
    for key, value in properties.items():
        wanted = declared.get(key)
        if wanted is None:
            raise SchemaError(f"{kind.value} {identifier}: there is no property {key!r}; graph/schema.py declares them")
        if not isinstance(value, _TYPES[wanted]) or isinstance(value, bool):
            raise SchemaError(f"{kind.value} {identifier}: {key} must be {wanted.value}, not {value!r}")
        if isinstance(value, tuple) and not _holds(value, str if wanted is PropertyType.TEXTS else int):
            raise SchemaError(f"{kind.value} {identifier}: {key} must be {wanted.value}, not {value!r}")


def _holds(values: tuple[Any, ...], wanted: type) -> bool:
    return all(type(value) is wanted for value in values)
