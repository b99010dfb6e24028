"""Nodes, edges and the graphs they make: plain values that every store takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.schema import EdgeKind, NodeKind

Value = str | int | float | bool | tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A person, role, organization, meeting or article. `properties` never hold `id`; they always hold `name`."""

    id: str
    kind: NodeKind
    properties: Mapping[str, Value]

    @property
    def name(self) -> str:
        """The name shown to people."""
        return str(self.properties["name"])


@dataclass(frozen=True, slots=True)
class Edge:
    """A statement that joins two nodes. Two edges may join the same nodes in the same way (two terms of one post)."""

    id: str
    kind: EdgeKind
    source: str
    target: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement stands: `[start, end)` in code points of the article's text, inside the sentence `quote`.

    `quote` begins at `quote_start` of the same text, so `quote[start - quote_start : end - quote_start]` are the words.
    `rule` names the rule or component that read them.
    """

    article: str
    start: int
    end: int
    quote_start: int
    quote: str
    rule: str


def with_lists(properties: Mapping[str, Value]) -> dict[str, Any]:
    """The properties as databases take them: lists in place of tuples."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in properties.items()}


def evidence_properties(evidence: tuple[Evidence, ...]) -> dict[str, Value]:
    """Evidence as the parallel lists that an edge carries."""
    return {
        "articles": tuple(e.article for e in evidence),
        "starts": tuple(e.start for e in evidence),
        "ends": tuple(e.end for e in evidence),
        "quotes": tuple(e.quote for e in evidence),
        "quote_starts": tuple(e.quote_start for e in evidence),
        "rules": tuple(e.rule for e in evidence),
    }


def evidence_of(edge: Edge) -> tuple[Evidence, ...]:
    """The evidence that `edge` carries in its parallel lists."""
    lists = [edge.properties.get(key, ()) for key in ("articles", "starts", "ends", "quote_starts", "quotes", "rules")]
    return tuple(Evidence(*row) for row in zip(*lists, strict=True))


@dataclass(frozen=True, slots=True)
class Subgraph:
    """Nodes and edges, each sorted by id; the ends of every edge are among the nodes."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
