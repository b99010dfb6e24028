"""A question: a Cypher file with a name, parameters, a typed row and an example; and the answer it gets from a store.

Values reach a store as parameters, never as text. The last column of every query is `evidence`: the ids of the edges
that prove the row.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

from graph.errors import InputError, QueryError
from graph.store import GraphStore, Limits, Table
from queries.cypher_text import asked_lines, cypher_text
from queries.evidence import Proof, read_proofs
from queries.parameters import Given, Parameter, read_value

Row = TypeVar("Row")


@dataclass(frozen=True)
class Question(Generic[Row]):
    """A question that any store can be asked. `row` is a frozen dataclass whose fields are the columns of the answer.

    The Cypher text stands in `queries/<name with underscores>.cypher`. `example` holds parameters worth trying.
    """

    name: str
    description: str
    row: type[Row]
    parameters: tuple[Parameter, ...] = ()
    example: Mapping[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the row's fields, in order."""
        return tuple(f.name for f in dataclasses.fields(self.row))  # type: ignore[arg-type]

    @property
    def cypher(self) -> str:
        """The text of the Cypher file, with all its conditional lines."""
        return cypher_text(self.name.replace("-", "_"))

    def statement(self, given: Mapping[str, Any]) -> str:
        """The Cypher text that is run when these parameters are given (those that are not None)."""
        return asked_lines(self.cypher, given)

    def values(self, store: GraphStore, given: Mapping[str, Given]) -> dict[str, Any]:
        """Each parameter as the query takes it: ids for people, bodies, posts, meetings and articles; checked dates.

        Raises `InputError` for a parameter the question does not have, one that is missing, a date that is none, a
        name that nothing or more than one thing has.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                takes = ", ".join(known) or "none"
                raise InputError(f"{self.name}: there is no parameter '{name}'; it takes: {takes}")
        return {p.name: read_value(store, self.name, p, given.get(p.name)) for p in self.parameters}

    def ask(self, store: GraphStore, *, limits: Limits | None = None, **given: Given) -> Answer[Row]:
        """The answer of `store`, its rows in the order of the query; errors as `values`, and those of the store."""
        values = self.values(store, given)
        limit = values.get("limit")
        if limit is not None:
            values["limit"] = limit + 1
        table = store.cypher(self.statement(values), values, limits or Limits())
        if table.columns != (*self.columns, "evidence"):
            raise QueryError(f"{self.name}: the query returns {', '.join(table.columns)}, the row has other columns")
        found, cut = table.rows, table.cut
        if limit is not None and len(found) > limit:
            found, cut = found[:limit], f"only the first {limit} rows; a higher limit shows more"
        rows = tuple(self.row(*(_plain(value) for value in values[:-1])) for values in found)
        return Answer(self, rows, tuple(tuple(dict.fromkeys(values[-1])) for values in found), cut, store)


@dataclass(frozen=True)
class Answer(Generic[Row]):
    """The rows a question got, for each the ids of the edges that prove it, and why rows are missing, if any are.

    Evidence is read from the store when it is first looked at, so the store has to be open then.
    """

    question: Question[Row]
    rows: tuple[Row, ...]
    edges: tuple[tuple[str, ...], ...]
    cut: str | None
    store: GraphStore = field(repr=False, compare=False)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, number: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[number]

    @cached_property
    def evidence(self) -> tuple[tuple[Proof, ...], ...]:
        """For each row the sentences that prove it, in the order of its edges and, in an edge, of its articles."""
        proofs = read_proofs(self.store, sorted({edge for edges in self.edges for edge in edges}))
        return tuple(tuple(proof for edge in edges for proof in proofs.get(edge, ())) for edges in self.edges)

    def table(self, ids: bool = True, evidence: bool = False) -> Table:
        """The rows as a table; without `ids` the columns that name a node by its id are left out.

        With `evidence` a last column holds the proofs of each row, each as the map of its fields.
        """
        columns = tuple(name for name in self.question.columns if ids or not name.endswith("_id"))
        rows = tuple(tuple(getattr(row, name) for name in columns) for row in self.rows)
        if evidence:
            columns = (*columns, "evidence")
            proved = zip(rows, self.evidence, strict=True)
            rows = tuple((*row, [dataclasses.asdict(proof) for proof in proofs]) for row, proofs in proved)
        return Table(columns, rows, self.cut)

    def evidence_table(self) -> Table:
        """The evidence as a table: the number of the row (from 1), then the fields of `Proof`."""
        columns = tuple(f.name for f in dataclasses.fields(Proof))
        rows = tuple(
            (number, *dataclasses.astuple(proof)) for number, proofs in enumerate(self.evidence, 1) for proof in proofs
        )
        return Table(("row", *columns), rows)

    def to_pandas(self) -> Any:
        """The rows as a pandas `DataFrame`; `InputError` where pandas is not installed."""
        return table_to_pandas(self.table())


def table_to_pandas(table: Table) -> Any:
    """The table as a pandas `DataFrame`; `InputError` where pandas is not installed."""
    try:
        pandas = import_module("pandas")
    except ImportError as error:
        raise InputError("pandas is not installed here; install it with: pip install pandas") from error
    return pandas.DataFrame([list(row) for row in table.rows], columns=list(table.columns))


def _plain(value: Any) -> Any:
    return tuple(_plain(item) for item in value) if isinstance(value, list | tuple) else value
