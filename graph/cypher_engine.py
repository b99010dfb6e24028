"""Cypher over the local graph, in this process; the only module that imports kglite."""

from __future__ import annotations

import logging
import os
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import kglite

from graph.cypher_dialect import in_the_engines_words
from graph.elements import Subgraph
from graph.errors import QueryError
from graph.query_guard import WRITES_TO_WORKSPACE, check_query
from graph.schema import NODE_PROPERTIES, EdgeKind, NodeKind, PropertyType
from graph.store import Limits, Table

_log = logging.getLogger(__name__)

# An unknown label or property is an answer without rows, as on a server, not a line on standard error.
kglite.set_query_warning_policy("silent")


_TYPES = {
    PropertyType.TEXT: "string",
    PropertyType.DATE: "string",
    PropertyType.TEXTS: "list",
    PropertyType.INTEGER: "integer",
    PropertyType.INTEGERS: "list",
    PropertyType.NUMBER: "float",
}


class KgliteEngine:
    """An index over one graph that answers queries that read."""

    def __init__(self, index: Any) -> None:
        self._graph = index
        self._graph.read_only(True)

    @classmethod
    def of(cls, graph: Subgraph) -> KgliteEngine:
        """An index made of `graph`."""
        index = kglite.from_records(_records(graph), on_missing_endpoint="error")
        index.define_schema(_declared())
        # Evidence is looked up by the ids of edges; without an index each look-up walks all edges of a kind.
        for kind in {edge.kind.value for edge in graph.edges}:
            index.cypher(f"CREATE CONSTRAINT FOR ()-[r:{kind}]-() REQUIRE r.id IS UNIQUE")
        return cls(index)

    @classmethod
    def cached(cls, folder: Path, fingerprint: str, read: Callable[[], Subgraph]) -> KgliteEngine:
        """The index kept in `folder` under `fingerprint`; where there is none or it cannot be read, one made anew.

        A new one is kept for the next time if the folder can be written; those of other fingerprints are removed.
        """
        path = folder / f".graph-{fingerprint}.kgl"
        if path.exists():
            try:
                return cls(kglite.load(str(path)))
            except (kglite.KgError, ValueError, OSError, RuntimeError) as error:
                _log.warning("%s cannot be read (%s) and is made anew", path, " ".join(str(error).split())[:120])
        engine = cls.of(read())
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            engine._graph.save(str(beside))
            beside.replace(path)
            for other in folder.glob(".graph-*.kgl*"):
                if other != path:
                    other.unlink(missing_ok=True)
        except (kglite.KgError, OSError, ValueError, RuntimeError) as error:
            _log.info("%s cannot be kept: %s", path, error)
        return engine

    def cypher(self, text: str, parameters: Mapping[str, Any], limits: Limits) -> Table:
        """The rows of a query; `QueryError` when it is no Cypher, would change anything, or takes too long."""
        check_query(text)
        milliseconds = max(1, int(limits.seconds * 1000)) if limits.seconds else 0
        try:
            result: Any = self._graph.cypher(
                in_the_engines_words(text), params=dict(parameters), timeout_ms=milliseconds, hide_structural_keys=True
            )
            columns = tuple(result.columns)
            rows = [tuple(_plain(row[column]) for column in columns) for row in result.to_list()]
        except kglite.ReadOnlyError as error:
            raise QueryError(WRITES_TO_WORKSPACE) from error
        except kglite.CypherTimeoutError as error:
            raise QueryError(f"the query took longer than {limits.seconds:g} s and was stopped") from error
        except (kglite.KgError, ValueError, TypeError, OverflowError) as error:
            raise QueryError(f"the query cannot be run: {' '.join(str(error).split())}") from error
        return Table.limited(columns, rows, limits.rows)

    def close(self) -> None:
        """Nothing is held open."""


def _declared() -> dict[str, Any]:
    """Every property of the schema, so that asking for one that no element has is an answer without rows."""
    return {
        "nodes": {
            kind.value: {"optional": sorted(properties), "types": {k: _TYPES[t] for k, t in properties.items()}}
            for kind, properties in NODE_PROPERTIES.items()
        }
    }


def _records(graph: Subgraph) -> dict[str, Any]:
    nodes: defaultdict[NodeKind, list[dict[str, Any]]] = defaultdict(list)
    kinds: dict[str, NodeKind] = {}
    for node in graph.nodes:
        kinds[node.id] = node.kind
        nodes[node.kind].append({"id": node.id, **_lists(node.properties)})
    edges: defaultdict[tuple[EdgeKind, NodeKind, NodeKind], list[dict[str, Any]]] = defaultdict(list)
    for edge in graph.edges:
        record = {"from_id": edge.source, "to_id": edge.target, "id": edge.id, **_lists(edge.properties)}
        edges[edge.kind, kinds[edge.source], kinds[edge.target]].append(record)
    return {
        "nodes": [
            {"type": kind.value, "id_field": "id", "title_field": "name", "records": records}
            for kind, records in nodes.items()
        ],
        "connections": [
            {
                "type": kind.value,
                "source_type": source.value,
                "source_id_field": "from_id",
                "target_type": target.value,
                "target_id_field": "to_id",
                "records": records,
            }
            for (kind, source, target), records in edges.items()
        ],
    }


def _lists(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in properties.items()}


def _plain(value: Any) -> Any:
    """Dates as ISO text, nodes and edges as the maps of their properties, the same as from a server."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        inner = value.get("properties") if {"id", "properties"} <= set(value) else None
        if isinstance(inner, dict):
            virtual = {"title", "type"} if "labels" in value else set()
            return {key: _plain(item) for key, item in sorted(inner.items()) if key not in virtual}
        return {key: _plain(item) for key, item in value.items()}
    return value
