"""Cypher over the local graph by ArcadeDB, in this process; the only module that imports arcadedb_embedded.

Needs the extra `arcadedb`. The database is made anew for each engine in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from graph.elements import Edge, Node, Subgraph, with_lists
from graph.errors import QueryError, StoreUnavailable
from graph.last_return import returned_columns, without_end
from graph.query_guard import WRITES_TO_WORKSPACE, check_query
from graph.store import Limits, Table

try:
    import arcadedb_embedded
    import jpype
    from arcadedb_embedded.jvm import start_jvm
    from arcadedb_embedded.type_conversion import convert_java_to_python
except ImportError as missing:
    raise StoreUnavailable("this Cypher engine needs more: pip install 'chutoa[arcadedb]'") from missing

_BATCH = 1000
_LARGEST = 2**63


def _start_in_silence(folder: Path) -> None:
    """Start the JVM of this process, once, so that it writes no `log` folder where the user stands and no warning."""
    silent = folder / "logging.properties"
    silent.write_text("handlers=\n.level=OFF\n", encoding="utf-8")
    arguments = (f"-Djava.util.logging.config.file={silent}", f"-XX:ErrorFile={folder}/hs_err_pid%p.log")
    with suppress(arcadedb_embedded.ArcadeDBError), _standard_error_closed():
        start_jvm(jvm_args=arguments)


@contextmanager
def _standard_error_closed() -> Iterator[None]:
    # The JVM itself, not a logger, says there that it loads a module which ArcadeDB asks for.
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


class ArcadeEngine:
    """A database over one graph that answers queries that read.

    ArcadeDB names columns in the rows alone: of an answer without rows they are read from the query's text.
    """

    def __init__(self, database: Any, folder: Path) -> None:
        self._database = database
        self._finalizer = weakref.finalize(self, _discard, database, folder)

    @classmethod
    def of(cls, graph: Subgraph) -> ArcadeEngine:
        """A database made of `graph`."""
        folder = Path(tempfile.mkdtemp(prefix="chutoa-arcadedb-"))
        _start_in_silence(folder)
        engine = cls(arcadedb_embedded.create_database(str(folder / "graph")), folder)
        try:
            _fill(engine._database, graph)
        except BaseException:
            engine.close()
            raise
        return engine

    def cypher(self, text: str, parameters: Mapping[str, Any], limits: Limits) -> Table:
        """The rows of a query; `QueryError` when it is no Cypher, would change anything, or takes too long."""
        check_query(text)
        if any(type(value) is int and not -_LARGEST <= value < _LARGEST for value in parameters.values()):
            raise QueryError("the query cannot be run: a number has more than 64 bits")
        columns: tuple[str, ...] = ()
        rows: list[tuple[Any, ...]] = []
        try:
            self._stop_after(limits.seconds)
            for row in self._database.query("opencypher", without_end(text), dict(parameters)):
                columns = columns or tuple(row.property_names)
                rows.append(tuple(_plain(row.get(column)) for column in columns))
                if limits.rows is not None and len(rows) > limits.rows:
                    break
        except (arcadedb_embedded.ArcadeDBError, OverflowError, TypeError, ValueError) as error:
            said = " ".join(str(error).split())
            if "QueryNotIdempotentException" in said:
                raise QueryError(WRITES_TO_WORKSPACE) from error
            if "exception.TimeoutException" in said and limits.seconds:
                raise QueryError(f"the query took longer than {limits.seconds:g} s and was stopped") from error
            raise QueryError(f"the query cannot be run: {said}") from error
        return Table.limited(columns or returned_columns(text), rows, limits.rows)

    def _stop_after(self, seconds: float | None) -> None:
        milliseconds = max(1, int(seconds * 1000)) if seconds else 0
        setting = jpype.JClass("com.arcadedb.GlobalConfiguration").COMMAND_TIMEOUT
        self._database.get_java_database().getConfiguration().setValue(setting, jpype.JLong(milliseconds))

    def close(self) -> None:
        """Close the database and remove its folder."""
        self._finalizer()


def _discard(database: Any, folder: Path) -> None:
    database.close()
    shutil.rmtree(folder, ignore_errors=True)


def _fill(database: Any, graph: Subgraph) -> None:
    kinds = {node.id: node.kind.value for node in graph.nodes}
    nodes: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.kind.value].append(_properties(node))
    edges: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in graph.edges:
        row = {"source": edge.source, "target": edge.target, "properties": _properties(edge)}
        edges[edge.kind.value, kinds[edge.source], kinds[edge.target]].append(row)
    for kind in nodes:
        database.command("sql", f"CREATE VERTEX TYPE {kind} BUCKETS 1")
        database.command("sql", f"CREATE PROPERTY {kind}.id STRING")
        database.command("sql", f"CREATE INDEX ON {kind} (id) UNIQUE")
    for kind in sorted({kind for kind, _, _ in edges}):
        database.command("sql", f"CREATE EDGE TYPE {kind} BUCKETS 1")
    for kind, records in nodes.items():
        _write(database, f"UNWIND $rows AS row CREATE (n:{kind}) SET n += row", records)
    for (kind, source, target), records in edges.items():
        text = (
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
            f"CREATE (a)-[r:{kind}]->(b) SET r += row.properties"
        )
        _write(database, text, records)


def _write(database: Any, text: str, rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), _BATCH):
        with database.transaction():
            database.command("opencypher", text, {"rows": rows[start : start + _BATCH]})


def _properties(element: Node | Edge) -> dict[str, Any]:
    return {"id": element.id, **with_lists(element.properties)}


def _plain(value: Any) -> Any:
    """Dates as ISO text, nodes and edges as the maps of their properties, the same as from a server."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if hasattr(value, "propertiesAsMap"):
        properties = convert_java_to_python(value.propertiesAsMap())
        return {key: _plain(item) for key, item in sorted(properties.items())}
    if hasattr(value, "getVertices"):
        return {
            "nodes": [_plain(n) for n in value.getVertices()],
            "relationships": [_plain(e) for e in value.getEdges()],
        }
    return str(value)
