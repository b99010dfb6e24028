"""The graph of a workspace: a networkx graph read from its text files, asked in Cypher in this process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.cypher_engines import chosen_engine, open_engine
from graph.elements import Edge, Node, Subgraph
from graph.graph_files import NODES, GraphBytes, read_bytes, write_graph
from graph.one_writer import one_writer
from graph.store import Limits, Progress, Table, WriteReport
from graph.validation import check_graph

if TYPE_CHECKING:
    import networkx

    from graph.cypher_engines import CypherEngine


class LocalStore:
    """The store of one workspace's folder; it keeps the promises of `graph.store.GraphStore`.

    Cypher is answered by `engine`, else by the one that CHUTOA_CYPHER_ENGINE names, else by kglite.
    """

    def __init__(self, folder: Path, engine: str | None = None) -> None:
        self._folder = folder
        self._engine_name = chosen_engine(engine)
        self._bytes: GraphBytes | None = None
        self._read: Subgraph | None = None

    def replace(self, graph: Subgraph, progress: Progress | None = None) -> WriteReport:
        """Write the graph's files; the old ones stay until the new ones are whole.

        `StoreError` while another process writes to the workspace.
        """
        check_graph(graph)
        with one_writer(self._folder):
            self._bytes, self._read = None, None
            before = self.read() if (self._folder / NODES).exists() else Subgraph((), ())
            write_graph(self._folder, graph)
            self._bytes, self._read = None, None
        self.close()
        nodes, edges = (_changes(b, a) for b, a in ((before.nodes, graph.nodes), (before.edges, graph.edges)))
        if progress:
            progress(len(graph.nodes) + len(graph.edges), len(graph.nodes) + len(graph.edges))
        return WriteReport(*nodes, *edges)

    def read(self) -> Subgraph:
        """The graph as its files had it when they were first read; they are read once."""
        if self._read is None:
            self._read = self._files().graph()
        return self._read

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """A new networkx graph of all nodes and edges."""
        return as_networkx(self.read())

    def cypher(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        limits: Limits | None = None,
        write: bool = False,
    ) -> Table:
        """The rows of a query that reads; writing is a `QueryError` even with `write`: the articles are the source."""
        return self._engine.cypher(text, parameters or {}, limits or Limits())

    def close(self) -> None:
        """Close the engine; the next query opens it again."""
        engine: CypherEngine | None = self.__dict__.pop("_engine", None)
        if engine:
            engine.close()

    @cached_property
    def _engine(self) -> CypherEngine:
        return open_engine(self._engine_name, self._folder, self._files().fingerprint, self._elements)

    def _elements(self) -> tuple[Iterable[Node], Iterable[Edge]]:
        return (self._read.nodes, self._read.edges) if self._read else self._files().elements()

    def _files(self) -> GraphBytes:
        if self._bytes is None:
            self._bytes = read_bytes(self._folder)
        return self._bytes


def as_networkx(graph: Subgraph) -> networkx.MultiDiGraph[str]:
    """The graph in networkx: attributes are the properties, and `node_kind` or `edge_kind`; edge keys are ids."""
    import networkx

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    network.add_nodes_from((node.id, {"node_kind": node.kind.value, **node.properties}) for node in graph.nodes)
    network.add_edges_from(
        (edge.source, edge.target, edge.id, {"edge_kind": edge.kind.value, **edge.properties}) for edge in graph.edges
    )
    return network


def _changes(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[int, int, int]:
    old = {element.id: element for element in before}
    new = {element.id: element for element in after}
    changed = sum(old[key] != new[key] for key in old.keys() & new.keys())
    return len(new.keys() - old.keys()), changed, len(old.keys() - new.keys())
