"""What a store promises; `graph.local_store` and `graph.neo4j_store` keep it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from graph.elements import Subgraph

if TYPE_CHECKING:
    import networkx

RETRY_SECONDS = 30.0
"""How long a push waits for a server that went away, unless told otherwise."""

Progress = Callable[[int, int], None]
"""Called with (done, total) while something long goes on."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a Cypher answer, in the order the query gave. Values are None, text, numbers, booleans, lists or maps."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: str | None = None
    """Why rows are missing (a limit of rows), or None when all are here."""

    @classmethod
    def limited(cls, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], limit: int | None) -> "Table":
        """A table of at most `limit` of these rows, which says so when it leaves any out."""
        if limit is None or len(rows) <= limit:
            return cls(tuple(columns), tuple(rows))
        return cls(tuple(columns), tuple(rows[:limit]), f"only the first {limit:,} rows are shown; --rows shows more")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one query; None means none."""

    seconds: float | None = None
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What a write did to the store."""

    nodes_created: int
    nodes_changed: int
    nodes_removed: int
    edges_created: int
    edges_changed: int
    edges_removed: int

    @property
    def changed(self) -> bool:
        """Whether the store differs from before."""
        return any((self.nodes_created, self.nodes_changed, self.nodes_removed)) or any(
            (self.edges_created, self.edges_changed, self.edges_removed)
        )


class GraphStore(Protocol):
    """A graph that can be replaced as a whole, read, and asked in Cypher.

    Errors: `StoreUnavailable` when it cannot be reached, `QueryError` for a query that cannot run, `StoreError` else.
    """

    def replace(self, graph: Subgraph, progress: Progress | None = None) -> WriteReport:
        """Make the store hold exactly `graph` (of Chutoa's nodes and edges; what others put there stays).

        `SchemaError` when it is not a graph that the schema allows; nothing is written then.
        """

    def read(self) -> Subgraph:
        """The whole graph, sorted by id."""

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """A new networkx graph: attributes are the properties, and `node_kind` or `edge_kind`; edge keys are ids."""

    def cypher(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        limits: Limits | None = None,
        write: bool = False,
    ) -> Table:
        """The rows of a Cypher query. Without `write` a query that would change anything is a `QueryError`."""

    def close(self) -> None:
        """Give back what the store holds open."""
