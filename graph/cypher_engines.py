"""The engines that answer Cypher over a local graph in this process, and which of them is used."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from graph.elements import Edge, Node, Subgraph
from graph.errors import InputError
from graph.store import Limits, Table

ENGINE_VARIABLE = "CHUTOA_CYPHER_ENGINE"
ENGINES = ("kglite", "arcadedb")


class CypherEngine(Protocol):
    """An index over one graph that answers queries that read."""

    def cypher(self, text: str, parameters: Mapping[str, Any], limits: Limits) -> Table:
        """The rows of a query; `QueryError` when it is no Cypher, would change anything, or takes too long."""

    def close(self) -> None:
        """Give back what the engine holds open."""


def chosen_engine(name: str | None) -> str:
    """The engine of this name, else the environment's, else kglite; `InputError` for a name that is none."""
    engine = name or os.environ.get(ENGINE_VARIABLE) or ENGINES[0]
    if engine not in ENGINES:
        raise InputError(f"{engine}: no Cypher engine; choose {' or '.join(ENGINES)} (in {ENGINE_VARIABLE})")
    return engine


def open_engine(
    name: str, folder: Path, fingerprint: str, read: Callable[[], tuple[Iterable[Node], Iterable[Edge]]]
) -> CypherEngine:
    """The engine over the nodes and edges that `read` gives, which lie in `folder` under `fingerprint`."""
    if name == "arcadedb":
        from graph.arcadedb_engine import ArcadeEngine

        nodes, edges = read()
        return ArcadeEngine.of(Subgraph(tuple(nodes), tuple(edges)))
    from graph.cypher_engine import KgliteEngine

    return KgliteEngine.cached(folder, fingerprint, read)
