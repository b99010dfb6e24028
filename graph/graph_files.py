"""The graph as text: `nodes.jsonl` and `edges.jsonl`, one JSON object a line, sorted by id. They are the authority."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from sys import intern
from typing import Any, TypeVar

from graph.atomic_files import write_together
from graph.collecting import without_collecting
from graph.elements import Edge, Node, Subgraph, Value
from graph.errors import InputError
from graph.schema import EdgeKind, NodeKind

NODES, EDGES = "nodes.jsonl", "edges.jsonl"
_FORM = 1
"""Raised when what is made of these files changes, so that no index of before is taken for one of now."""
Element = TypeVar("Element", Node, Edge)
_NODE_KINDS = {kind.value: kind for kind in NodeKind}
_EDGE_KINDS = {kind.value: kind for kind in EdgeKind}


def write_graph(folder: Path, graph: Subgraph, beside: Mapping[str, Iterable[str]] | None = None) -> None:
    """Write both files as wholes, and with them those named in `beside`: all of them or none."""
    files = {**(beside or {}), EDGES: map(_edge_line, graph.edges), NODES: map(_node_line, graph.nodes)}
    write_together({folder / name: lines for name, lines in files.items()})


@dataclass(frozen=True, slots=True)
class GraphBytes:
    """Both files as they were at one moment."""

    folder: Path
    nodes: bytes
    edges: bytes

    @property
    def fingerprint(self) -> str:
        """A short hash of both files and of the form they are read in."""
        hashed = hashlib.blake2b(str(_FORM).encode(), digest_size=12)
        hashed.update(self.nodes)
        hashed.update(self.edges)
        return hashed.hexdigest()

    def graph(self) -> Subgraph:
        """The graph that they hold; `InputError` that names file and line when a line is damaged."""
        nodes, edges = self.elements()
        with without_collecting():
            return Subgraph(tuple(nodes), tuple(edges))

    def elements(self) -> tuple[Iterator[Node], Iterator[Edge]]:
        """The same nodes and edges one by one, for those who need not hold all of them; errors as they are met.

        The nodes are to be gone through first: an edge whose nodes are not among them is a damaged line.
        """
        nodes: set[str] = set()

        def known_node(value: Any) -> Node:
            nodes.add(value["id"])
            return _node(value)

        def joining_edge(value: Any) -> Edge:
            edge = _edge(value)
            if edge.source not in nodes or edge.target not in nodes:
                missing = edge.target if edge.source in nodes else edge.source
                raise ValueError(f"there is no node {missing} in {NODES}")
            return edge

        return (
            _elements(self.folder / NODES, self.nodes, known_node),
            _elements(self.folder / EDGES, self.edges, joining_edge),
        )


def read_bytes(folder: Path) -> GraphBytes:
    """The files of a workspace; `InputError` when there are none."""
    try:
        while True:
            before = _versions(folder)
            found = GraphBytes(folder, (folder / NODES).read_bytes(), (folder / EDGES).read_bytes())
            if _versions(folder) == before:
                return found
    except FileNotFoundError as error:
        advice = f"make one with: chutoa build REPORTS --into {folder}"
        raise InputError(f"{folder}: no workspace with a graph; {advice}") from error
    except OSError as error:
        raise InputError(f"{error.filename}: cannot be read: {error.strerror}") from error


def _versions(folder: Path) -> list[tuple[int, int]]:
    """What differs when either file is replaced."""
    return [(found.st_ino, found.st_mtime_ns) for found in ((folder / name).stat() for name in (NODES, EDGES))]


def _node_line(node: Node) -> str:
    value = {"id": node.id, "kind": node.kind.value, "properties": dict(sorted(node.properties.items()))}
    return json.dumps(value, ensure_ascii=False) + "\n"


def _edge_line(edge: Edge) -> str:
    value = {
        "id": edge.id,
        "kind": edge.kind.value,
        "source": edge.source,
        "target": edge.target,
        "properties": dict(sorted(edge.properties.items())),
    }
    return json.dumps(value, ensure_ascii=False) + "\n"


def _elements(path: Path, raw: bytes, element: Callable[[Any], Element]) -> Iterator[Element]:
    number, line = 0, b"\n"
    try:
        for line in BytesIO(raw):
            number += 1
            yield element(json.loads(line.decode("utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}, line {number}: damaged ({error}); build again to rewrite it") from error
    if not line.endswith(b"\n"):
        raise InputError(f"{path}, line {number}: the file ends in the middle of a line; build again to rewrite it")


def _node(value: Any) -> Node:
    return Node(value["id"], _NODE_KINDS[value["kind"]], _properties(value["properties"]))


def _edge(value: Any) -> Edge:
    return Edge(
        value["id"], _EDGE_KINDS[value["kind"]], value["source"], value["target"], _properties(value["properties"])
    )


def _properties(values: dict[str, Any]) -> dict[str, Value]:
    """Keys are the same few words in every line: one copy of each is kept."""
    return {intern(key): tuple(value) if isinstance(value, list) else value for key, value in values.items()}
