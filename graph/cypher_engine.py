"""Cypher over the local graph, in this process; the only module that imports kglite."""

from __future__ import annotations

import logging
import os
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import kglite

from graph.cypher_dialect import in_the_engines_words
from graph.cypher_top import top_rows
from graph.elements import Edge, Node, with_lists
from graph.errors import QueryError
from graph.last_return import with_limit
from graph.query_guard import WRITES_TO_WORKSPACE, check_query
from graph.schema import NODE_PROPERTIES, EdgeKind, NodeKind, PropertyType
from graph.store import Limits, Table

_log = logging.getLogger(__name__)

# An unknown label or property is an answer without rows, as on a server, not a line on standard error.
kglite.set_query_warning_policy("silent")


Elements = Callable[[], tuple[Iterable[Node], Iterable[Edge]]]
"""Gives the nodes and edges of a graph, to be gone through once."""
_BATCH = 5000
_PLAIN = frozenset((str, int, float, bool, type(None)))
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
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> KgliteEngine:
        """An index made of these nodes and edges, which are taken one by one."""
        kinds: dict[str, NodeKind] = {}
        index = kglite.from_records(_nodes(nodes, kinds), on_missing_endpoint="error")
        index.define_schema(_declared())
        found: set[EdgeKind] = set()
        for kind, source, target, rows in _edges(edges, kinds):
            found.add(kind)
            ends = f"(a:{source.value} {{id: row.source}}), (b:{target.value} {{id: row.target}})"
            text = f"UNWIND $rows AS row MATCH {ends} CREATE (a)-[e:{kind.value}]->(b) SET e += row.properties"
            index.cypher(text, params={"rows": rows}, timeout_ms=0)
        # Evidence is looked up by the ids of edges, and successions by their post; without an index each look-up walks
        # all edges of a kind.
        for kind in sorted(found):
            index.cypher(f"CREATE CONSTRAINT FOR ()-[r:{kind.value}]-() REQUIRE r.id IS UNIQUE")
        if EdgeKind.SUCCEEDED in found:
            index.cypher("CREATE INDEX FOR ()-[r:SUCCEEDED]-() ON (r.role_id)")
        return cls(index)

    @classmethod
    def cached(cls, folder: Path, fingerprint: str, read: Elements) -> KgliteEngine:
        """The index kept in `folder` under `fingerprint`; where there is none or it cannot be read, one made anew.

        A new one is kept for the next time if the folder can be written; those of other fingerprints are removed.
        """
        path = folder / f".graph-{fingerprint}.kgl"
        if path.exists():
            try:
                return cls(kglite.load(str(path)))
            except (kglite.KgError, ValueError, OSError, RuntimeError) as error:
                _log.warning("%s cannot be read (%s) and is made anew", path, " ".join(str(error).split())[:120])
        engine = cls.of(*read())
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            with warnings.catch_warnings():
                # Which parts of the file cannot be mapped into memory concerns nobody who asks.
                warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
                engine._graph.save(str(beside))
            beside.replace(path)
            for other in folder.glob(".graph-*.kgl*"):
                if other != path:
                    other.unlink(missing_ok=True)
        except (kglite.KgError, OSError, ValueError, RuntimeError) as error:
            _log.info("%s cannot be kept: %s", path, error)
            beside.unlink(missing_ok=True)
        return engine

    def cypher(self, text: str, parameters: Mapping[str, Any], limits: Limits) -> Table:
        """The rows of a query; `QueryError` when it is no Cypher, would change anything, or takes too long."""
        check_query(text)
        try:
            top = top_rows(in_the_engines_words(text), parameters)
            result = self._answer(top.text, parameters, limits, top.skipped)
            columns = tuple(result.columns)
            kept = (_plain_column(result.column(column)[top.skipped :]) for column in columns)
            rows = list(zip(*kept, strict=True))
        except kglite.ReadOnlyError as error:
            raise QueryError(WRITES_TO_WORKSPACE) from error
        except kglite.CypherTimeoutError as error:
            raise QueryError(f"the query took longer than {limits.seconds:g} s and was stopped") from error
        except (kglite.KgError, ValueError, TypeError, OverflowError) as error:
            raise QueryError(f"the query cannot be run: {' '.join(str(error).split())}") from error
        return Table.limited(columns, rows, limits.rows)

    def close(self) -> None:
        """Nothing is held open."""

    def _answer(self, text: str, parameters: Mapping[str, Any], limits: Limits, skipped: int) -> Any:
        """One row more than the limit is asked for, by which it is seen that there are more."""
        options: dict[str, Any] = {
            "params": dict(parameters),
            "timeout_ms": max(1, int(limits.seconds * 1000)) if limits.seconds else 0,
            "hide_structural_keys": True,
        }
        if limits.rows is None:
            return self._graph.cypher(text, **options)
        options["row_limit"] = limits.rows + skipped + 1
        if limited := with_limit(text, limits.rows + 1):
            with suppress(kglite.CypherSyntaxError):
                return self._graph.cypher(limited, **options)
        return self._graph.cypher(text, **options)


def _declared() -> dict[str, Any]:
    """Every property of the schema, so that asking for one that no element has is an answer without rows."""
    return {
        "nodes": {
            kind.value: {"optional": sorted(properties), "types": {k: _TYPES[t] for k, t in properties.items()}}
            for kind, properties in NODE_PROPERTIES.items()
        }
    }


def _nodes(nodes: Iterable[Node], kinds: dict[str, NodeKind]) -> dict[str, Any]:
    """The nodes as the engine loads them; the kind of each is put into `kinds`."""
    records: defaultdict[NodeKind, list[dict[str, Any]]] = defaultdict(list)
    for node in nodes:
        kinds[node.id] = node.kind
        records[node.kind].append({"id": node.id, **with_lists(node.properties)})
    return {
        "nodes": [
            {"type": kind.value, "id_field": "id", "title_field": "name", "records": some}
            for kind, some in records.items()
        ],
        "connections": [],
    }


def _edges(
    edges: Iterable[Edge], kinds: Mapping[str, NodeKind]
) -> Iterator[tuple[EdgeKind, NodeKind, NodeKind, list[dict[str, Any]]]]:
    """Batches of rows of one kind between two kinds of nodes."""
    waiting: defaultdict[tuple[EdgeKind, NodeKind, NodeKind], list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        rows = waiting[edge.kind, kinds[edge.source], kinds[edge.target]]
        properties = {"id": edge.id, **with_lists(edge.properties)}
        rows.append({"source": edge.source, "target": edge.target, "properties": properties})
        if len(rows) == _BATCH:
            yield edge.kind, kinds[edge.source], kinds[edge.target], rows
            rows.clear()
    for (kind, source, target), rows in waiting.items():
        if rows:
            yield kind, source, target, rows


def _plain_column(values: list[Any]) -> list[Any]:
    """The values of a column, each plain."""
    return values if _PLAIN.issuperset(map(type, values)) else [_plain(value) for value in values]


def _plain(value: Any) -> Any:
    """Dates as ISO text, nodes and edges as the maps of their properties, the same as from a server."""
    if isinstance(value, list) and _PLAIN.issuperset(map(type, value)):
        return value
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
