"""The graph as CSV files for `neo4j-admin database import full`, the fast way to fill an empty Neo4j 5 database."""

from __future__ import annotations

import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.atomic_files import write_together
from graph.elements import Edge, Node, Subgraph, Value
from graph.errors import InputError
from graph.neo4j_store import LABEL, MARK, fingerprint
from graph.schema import EDGE_RULES, EVIDENCE_PROPERTIES, NODE_PROPERTIES, PropertyType
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
_REPORT = "import.report"


@dataclass(frozen=True, slots=True)
class BulkExport:
    """The files that were written, and how they are imported."""

    files: tuple[Path, ...]
    arguments: tuple[str, ...]
    """What follows `neo4j-admin`."""
    incomplete: int
    """How many nodes and edges have an empty list, which the import leaves out; the next push adds it."""

    @property
    def command(self) -> str:
        """The command as it is typed in a shell; the database must be empty or new, and its server stopped."""
        return shlex.join(("neo4j-admin", *self.arguments))


def export_for_import(graph: Subgraph, folder: Path, database: str = "neo4j") -> BulkExport:
    """Write one file a kind of node and of edge into `folder`; a push after the import finds nothing to write.

    Only a list without any text cannot be told in these files: what has one is completed by the first push, and
    counted in `incomplete`.
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
    write_together(files)
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    incomplete = sum(_is_incomplete(element) for element in elements)
    reading = (
        f"--array-delimiter=U+{ord(delimiter):04X}",
        "--multiline-fields=true",
        f"--report-file={folder.resolve() / _REPORT}",
    )
    return BulkExport(tuple(files), ("database", "import", "full", database, *reading, *options), incomplete)


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
    declared = {**EVIDENCE_PROPERTIES, **EDGE_RULES[edges[0].kind].properties}
    columns = [f"{name}:{_TYPES[kind]}" for name, kind in declared.items()]
    yield _line([":START_ID", ":END_ID", ":TYPE", "id:string", *columns, f"{MARK}:string"])
    for edge in edges:
        ends = [_quoted(text) for text in (edge.source, edge.target, edge.kind.value, edge.id)]
        values = [_field(edge.properties.get(name), delimiter) for name in declared]
        yield _line([*ends, *values, _mark(edge)])


def _mark(element: Node | Edge) -> str:
    """The fingerprint, or for what the import leaves incomplete a text that no fingerprint equals."""
    return _quoted("incomplete" if _is_incomplete(element) else fingerprint(element))


def _is_incomplete(element: Node | Edge) -> bool:
    return any(value in ((), ("",)) for value in element.properties.values())


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
