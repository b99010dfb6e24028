"""One query asked of a workspace and of a server in turn: whether both give the same rows, and how long each takes."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from graph.errors import QueryError, StoreError, StoreUnavailable
from graph.store import GraphStore, Table

_SECONDS = 1.0
_RUNS = 5


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of one query. Seconds are medians of warm runs of both sides in turn; 0 where none was timed."""

    what: str
    text: str
    values: Mapping[str, Any]
    rows: int
    difference: str | None
    """What differs first between the two answers, or None when they are the same."""
    refused: str | None
    """Why the workspace would not answer, or None when it did; nothing else is measured then."""
    unanswered: str | None
    """Why the server gave no answer, or None when it did; the workspace is not asked then."""
    local: float = 0.0
    server: float = 0.0

    def __str__(self) -> str:
        said = self.difference or self.refused or self.unanswered or f"{self.local:.4f} s against {self.server:.4f} s"
        values = {key: value for key, value in self.values.items() if value is not None}
        return f"{self.what}: {said}\n{self.text.strip()}\n{values}"

    @property
    def timed(self) -> bool:
        """Whether both answered."""
        return not self.refused and not self.unanswered

    @property
    def ratio(self) -> float:
        """How many times the server's time the workspace took."""
        return self.local / self.server


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A workspace and a server that hold the same graph."""

    local: GraphStore
    server: GraphStore

    def ask(self, what: str, text: str, values: Mapping[str, Any], ordered: bool = True) -> Compared:
        """Ask both, then time both in turn, up to five times or for about a second, but once at least.

        Rows are compared in their order, unless the query leaves it open (not `ordered`). A server that refuses a
        query, as for want of memory, is told of in the answer; one that is gone is `StoreUnavailable`.
        """
        try:
            theirs, server = _timed(self.server, text, values)
        except StoreUnavailable:
            raise
        except (QueryError, StoreError) as error:
            return Compared(what, text, values, 0, None, None, str(error))
        try:
            ours, local = _timed(self.local, text, values)
        except QueryError as error:
            return Compared(what, text, values, len(theirs.rows), None, str(error), None)
        runs = max(1, min(_RUNS, int(_SECONDS / (local + server))))
        times = [(_timed(self.local, text, values)[1], _timed(self.server, text, values)[1]) for _ in range(runs)]
        local, server = (median(side) for side in zip(*times, strict=True))
        if not ordered:
            ours, theirs = _sorted(ours), _sorted(theirs)
        difference = first_difference(ours, theirs)
        return Compared(what, text, values, len(theirs.rows), difference, None, None, local, server)


def first_difference(ours: Table, theirs: Table) -> str | None:
    """The first place where two answers differ, in words; None when they are the same to the type of every value."""
    if ours.columns != theirs.columns:
        return f"columns {', '.join(ours.columns)} against {', '.join(theirs.columns)}"
    for number, (mine, other) in enumerate(zip(ours.rows, theirs.rows, strict=False), 1):
        if not _same(mine, other):
            return f"row {number}: {mine} against {other}"
    if len(ours.rows) != len(theirs.rows):
        return f"{len(ours.rows):,} rows against {len(theirs.rows):,}"
    return None


def _sorted(table: Table) -> Table:
    return replace(table, rows=tuple(sorted(table.rows, key=lambda row: repr([_of_sorted_keys(v) for v in row]))))


def _of_sorted_keys(value: Any) -> Any:
    return dict(sorted(value.items())) if isinstance(value, dict) else value


def _same(one: Any, other: Any) -> bool:
    """Equal and of one type, however deep: 1 is neither 1.0 nor True."""
    if type(one) is not type(other):
        return False
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return bool(one == other)


def _timed(store: GraphStore, text: str, values: Mapping[str, Any]) -> tuple[Table, float]:
    begin = time.perf_counter()
    table = store.cypher(text, values)
    return table, time.perf_counter() - begin
