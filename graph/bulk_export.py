"""The graph as CSV files for `neo4j-admin database import full`, the fast way to fill an empty Neo4j 5 database."""

from __future__ import annotations

import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.atomic_files import write_together
from graph.elements import Edge, Node, Subgraph, Value
from graph.errors import InputError
from graph.neo4j_store import LABEL, MARK, fingerprint
from graph.schema import EDGE_PROPERTIES, NODE_PROPERTIES, EdgeKind, NodeKind, PropertyType
from graph.validation import check_graph

_TYPES = {
    PropertyType.TEXT: "string",
    PropertyType.DATE: "string",
    PropertyType.TEXTS: "string[]",
    PropertyType.INTEGER: "long",
    PropertyType.INTEGERS: "long[]",
    PropertyType.NUMBER: "double",
}
# Separators of control characters first; one of them hardly ever stands in a text.
_DELIMITERS = "\x1f\x1e\x1d\x1c\x02\x03\x04\x05"
_REPORT, _COMPLETION = "import.report", "after-import.cypher"


@dataclass(frozen=True, slots=True)
class BulkExport:
    """The files that were written, and how they are imported."""

    files: tuple[Path, ...]
    arguments: tuple[str, ...]
    """What follows `neo4j-admin`."""
    completion: Path | None
    """Cypher to run once the server is up, for lists without a text, which the import leaves out; None without such."""
    database: str

    @property
    def command(self) -> str:
        """The command as it is typed in a shell; the database must be empty or new, and its server stopped."""
        return shlex.join(("neo4j-admin", *self.arguments))

    @property
    def completing_command(self) -> str | None:
        """What is typed when the server has been started; None when the import is all."""
        if self.completion is None:
            return None
        return shlex.join(("cypher-shell", "--database", self.database, "--file", str(self.completion)))


def export_for_import(graph: Subgraph, folder: Path, database: str = "neo4j") -> BulkExport:
    """Write one file a kind of node and of edge into `folder`; a push after the import finds nothing to write.

    A list without any text cannot be told in these files: it is added by the statements in `completion`, or by the
    first push where they are not run.
    `SchemaError` when the graph is not one that the schema allows, `InputError` when the folder cannot be made.
    """
    check_graph(graph)
    delimiter = _delimiter(graph)
    nodes: defaultdict[str, list[Node]] = defaultdict(list)
    edges: defaultdict[str, list[Edge]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.kind.value].append(node)
    for edge in graph.edges:
        edges[edge.kind.value].append(edge)
    files: dict[Path, Iterable[str]] = {}
    options: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot be made: {error.strerror}; choose another") from error
    for kind, some_nodes in sorted(nodes.items()):
        path = folder.resolve() / f"nodes-{kind}.csv"
        files[path] = _node_lines(some_nodes, delimiter)
        options.append(f"--nodes={kind}:{LABEL}={path}")
    for kind, some_edges in sorted(edges.items()):
        path = folder.resolve() / f"edges-{kind}.csv"
        files[path] = _edge_lines(some_edges, delimiter)
        options.append(f"--relationships={path}")
    completion = folder.resolve() / _COMPLETION
    statements = list(_completing(graph))
    tables = tuple(files)
    if statements:
        files[completion] = statements
    else:
        completion.unlink(missing_ok=True)
    write_together(files)
    reading = (
        f"--array-delimiter=U+{ord(delimiter):04X}",
        "--multiline-fields=true",
        f"--report-file={folder.resolve() / _REPORT}",
    )
    arguments = ("database", "import", "full", database, *reading, *options)
    return BulkExport(tables, arguments, completion if statements else None, database)


def _delimiter(graph: Subgraph) -> str:
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    lists = (v for element in elements for v in element.properties.values() if isinstance(v, tuple))
    used = {letter for values in lists for text in values for letter in _DELIMITERS if letter in str(text)}
    free = next((letter for letter in _DELIMITERS if letter not in used), None)
    if free is None:
        raise InputError("the graph's texts hold every control character that could part a list; push it instead")
    return free


def _node_lines(nodes: list[Node], delimiter: str) -> Iterator[str]:
    declared = NODE_PROPERTIES[nodes[0].kind]
    yield _line(["id:ID", *(f"{name}:{_TYPES[kind]}" for name, kind in declared.items()), f"{MARK}:string"])
    for node in nodes:
        values = [_field(node.properties.get(name), delimiter) for name in declared]
        yield _line([_quoted(node.id), *values, _mark(node)])


def _edge_lines(edges: list[Edge], delimiter: str) -> Iterator[str]:
    declared = EDGE_PROPERTIES[edges[0].kind]
    columns = [f"{name}:{_TYPES[kind]}" for name, kind in declared.items()]
    yield _line([":START_ID", ":END_ID", ":TYPE", "id:string", *columns, f"{MARK}:string"])
    for edge in edges:
        ends = [_quoted(text) for text in (edge.source, edge.target, edge.kind.value, edge.id)]
        values = [_field(edge.properties.get(name), delimiter) for name in declared]
        yield _line([*ends, *values, _mark(edge)])


def _mark(element: Node | Edge) -> str:
    """The fingerprint; and after it, so that none equals it, the lists that are to be added."""
    bare = _bare_lists(element.properties)
    return _quoted("|".join((fingerprint(element), *bare, "")) if bare else fingerprint(element))


def _bare_lists(properties: Mapping[str, Value]) -> list[str]:
    """The properties that the import would leave out: `names` for an empty list, `names=` for one empty text."""
    return [key if value == () else f"{key}=" for key, value in properties.items() if value in ((), ("",))]


def _completing(graph: Subgraph) -> Iterator[str]:
    """A statement for each kind of node and of edge with such lists."""
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    found: defaultdict[NodeKind | EdgeKind, set[str]] = defaultdict(set)
    for element in elements:
        if bare := _bare_lists(element.properties):
            found[element.kind].update(key.rstrip("=") for key in bare)
    for kind, keys in sorted(found.items()):
        pattern = f"(x:{kind.value}:{LABEL})" if isinstance(kind, NodeKind) else f"()-[x:{kind.value}]->()"
        lists = ", ".join(
            f"x.{key} = CASE WHEN x.{MARK} CONTAINS '|{key}|' THEN [] WHEN x.{MARK} CONTAINS '|{key}=|' THEN [''] "
            f"ELSE x.{key} END"
            for key in sorted(keys)
        )
        yield (
            f"MATCH {pattern} WHERE x.{MARK} CONTAINS '|' "
            f"CALL (x) {{ SET {lists} SET x.{MARK} = split(x.{MARK}, '|')[0] }} IN TRANSACTIONS OF 10000 ROWS;\n"
        )


def _line(fields: Iterable[str]) -> str:
    return ",".join(fields) + "\n"


def _field(value: Value | None, delimiter: str) -> str:
    """Nothing at all for an absent value; an empty text stands in quotes."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _quoted(delimiter.join(map(str, value)))
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
