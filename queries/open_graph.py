"""The graph as a notebook opens it: Cypher, and every question as a method."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

from graph.connect import open_store
from graph.store import GraphStore, Limits, Table
from queries.catalogue import QUESTIONS, question
from queries.names import Candidate, find
from queries.parameters import Given
from queries.question import Answer, table_to_pandas
from queries.trace import Through, Trace, trace


class CypherAnswer(Table):
    """The rows of a Cypher query."""

    __slots__ = ()

    def to_pandas(self) -> Any:
        """The rows as a pandas `DataFrame`; `InputError` where pandas is not installed."""
        return table_to_pandas(self)


class Graph(AbstractContextManager["Graph"]):
    """An open graph. Each question is a method of its own name: `graph.co_chairs(person="…")`, `graph.top_pairs()`."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store

    def cypher(self, text: str, /, **parameters: Any) -> CypherAnswer:
        """The rows of a Cypher query that reads; `QueryError` when it cannot run or would change anything."""
        table = self.store.cypher(text, parameters)
        return CypherAnswer(table.columns, table.rows, table.cut)

    def ask(self, name: str, /, *, limits: Limits | None = None, **given: Given) -> Answer[Any]:
        """The answer to the question `name`; `InputError` when there is none or a parameter is wrong."""
        return question(name).ask(self.store, limits=limits, **given)

    def find(self, text: str, /) -> tuple[Candidate, ...]:
        """What may be meant by `text`, typed with or without diacritics, the closest first."""
        return find(self.store, text)

    def trace(
        self,
        person: str,
        other: str,
        through: Through = Through.CHAIRED,
        *,
        since: str | None = None,
        until: str | None = None,
        limit: int = 10,
    ) -> Trace:
        """The shortest and the strongest trails between two people; see `queries.trace.trace`."""
        return trace(self.store, person, other, through, since=since, until=until, limit=limit)

    def close(self) -> None:
        """Close the store behind the graph."""
        self.store.close()

    def __exit__(self, *_: object) -> None:
        self.close()

    def __getattr__(self, name: str) -> Callable[..., Answer[Any]]:
        if name.startswith("_") or name.replace("_", "-") not in QUESTIONS:
            raise AttributeError(f"a graph has no '{name}'; its questions are: {', '.join(QUESTIONS)}")
        return partial(self.ask, name.replace("_", "-"))

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *(name.replace("-", "_") for name in QUESTIONS)]


def open_graph(address: str | Path) -> Graph:
    """The graph in a workspace folder, or on a server at a `neo4j://` or `bolt://` address; close it when done."""
    return Graph(open_store(str(address)))
