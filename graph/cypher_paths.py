"""Paths of one `MATCH` that share a node, said in a `MATCH` each: the local engine reads every edge after a comma."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, count, pairwise, product

from graph.cypher_tokens import DASHES, Query

_SUBQUERIES = frozenset(("EXISTS", "COUNT", "COLLECT"))


@dataclass(slots=True)
class _Edge:
    """An edge of a path: where its first dash stands, its name, its kinds (of any kind where there are none)."""

    dash: int
    name: str | None = None
    kinds: set[str] = field(default_factory=set)
    many: bool = False

    def may_be(self, other: _Edge) -> bool:
        """Whether both could be one and the same edge."""
        return not self.kinds or not other.kinds or bool(self.kinds & other.kinds)


def split_paths(query: Query) -> None:
    """`MATCH (a)-->(b), (a)-->(c)` → `MATCH (a)-->(b) MATCH (a)-->(c)`, with the condition that the edges differ.

    `OPTIONAL MATCH` finds all of its paths or none, so it stays whole; neither are subqueries taken apart.
    """
    for first, token in enumerate(query.tokens):
        if token.word == "MATCH" and query[first - 1].word != "OPTIONAL" and query[first - 2].word not in _SUBQUERIES:
            _split(query, first, query.end_of_clause(first))


def _split(query: Query, first: int, end: int) -> None:
    """Split the paths of the clause from `first` to before `end`, where their edges can be told apart."""
    commas = [place for place in query.level(first + 1, end) if query[place].text == ","]
    known: set[str] = set()
    parts: list[list[_Edge]] = [[]]
    between: list[int] = []
    for start, stop in pairwise((first, *commas, end)):
        nodes = set(_nodes(query, start + 1, stop))
        if known & nodes:
            parts.append([])
            between.append(start)
        parts[-1] += _edges(query, start + 1, stop)
        known |= nodes
    pairs = [(a, b) for one, other in combinations(parts, 2) for a, b in product(one, other) if a.may_be(b)]
    unnamed = [edge for pair in pairs for edge in pair if edge.name is None]
    if any(a.many or b.many for a, b in pairs) or unnamed and _returns_all(query):
        return
    for comma in between:
        query[comma].written = " MATCH"
    _name(query, unnamed)
    differ = " AND ".join(f"{a.name}.id <> {b.name}.id" for a, b in pairs)
    if differ and query[end].word == "WHERE":
        query[end].written += f" {differ} AND ("
        query[query.end_of_clause(end) - 1].written += ")"
    elif differ:
        query[end - 1].written += f" WHERE {differ}"


def _nodes(query: Query, first: int, end: int) -> Iterator[str]:
    """The names of the nodes of a path."""
    for n in query.level(first, end):
        if query[n].text == "(" and query[n + 1].is_name and query[n + 2].text in (")", ":", "{"):
            yield query[n + 1].text


def _edges(query: Query, first: int, end: int) -> Iterator[_Edge]:
    """The edges of a path."""
    for n in query.level(first, end):
        if query[n].text not in DASHES:
            continue
        if query[n + 1].text in ("-", "->"):
            yield _Edge(n)
        elif query[n + 1].text == "[":
            yield _read(query, n)


def _read(query: Query, dash: int) -> _Edge:
    """The edge in the square brackets behind a dash."""
    edge = _Edge(dash)
    place, end = dash + 2, query.closing(dash + 1)
    if query[place].is_name:
        edge.name = query[place].text
        place += 1
    said = [query[k] for k in query.level(place, end)]
    signs = {token.text for token in said if not token.is_name}
    edge.many = "*" in signs
    if query[place].text == ":" and not signs & {"!", "&", "%", "("}:
        edge.kinds = {token.text for token in said if token.is_name}
    return edge


def _returns_all(query: Query) -> bool:
    """Whether a `RETURN *` would show what is named here."""
    return any(one.word == "RETURN" and other.text == "*" for one, other in pairwise(query.tokens))


def _name(query: Query, edges: list[_Edge]) -> None:
    """Give names to edges that have none."""
    taken = {token.text for token in query.tokens}
    names = (name for name in map("edge{}".format, count(1)) if name not in taken)
    for edge in edges:
        if edge.name is None:
            edge.name = next(names)
            bracket = query[edge.dash + 1]
            if bracket.text == "[":
                bracket.written += edge.name
            else:
                query[edge.dash].written += f"[{edge.name}]"
