"""The views a page can open with, and the part of a graph that each one needs: pure functions of a Subgraph."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.elements import Edge, Subgraph
from graph.errors import InputError
from graph.schema import EdgeKind, NodeKind

TAKING_PART = (EdgeKind.CHAIRED, EdgeKind.LED, EdgeKind.SPOKE_AT, EdgeKind.ATTENDED)
"""The edges by which a person is at a meeting, the strongest first."""

_SOURCES = (EdgeKind.REPORTED_IN, EdgeKind.MENTIONED_IN)


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything."""


@dataclass(frozen=True, slots=True)
class Around:
    """A node and what can be reached from it in `steps` edges (reports are not stepped through)."""

    node: str
    steps: int = 1


@dataclass(frozen=True, slots=True)
class CoChairs:
    """People joined by the meetings they chaired together."""


@dataclass(frozen=True, slots=True)
class Between:
    """Two people and every shortest path from one to the other through meetings."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class BodyPosts:
    """A body, its posts and who held them when."""

    body: str


View = Whole | Around | CoChairs | Between | BodyPosts
WHOLE = Whole()


@dataclass(frozen=True, slots=True)
class CoChairPair:
    """Two people, in the order of their ids, and the meetings that both chaired."""

    first: str
    second: str
    meetings: tuple[str, ...]


def select(graph: Subgraph, view: View) -> Subgraph:
    """The part of `graph` that `view` shows, with the articles that its evidence quotes; `graph` stays as it is.

    Raises `InputError` when the view names a node that is not there.
    """
    if isinstance(view, Whole):
        return graph
    if isinstance(view, Around):
        return around(graph, view.node, view.steps)
    if isinstance(view, CoChairs):
        return co_chair_graph(graph)
    if isinstance(view, Between):
        return between(graph, view.first, view.second)
    return body_posts(graph, view.body)


def around(graph: Subgraph, node: str, steps: int) -> Subgraph:
    """`node` and all within `steps` edges of it, with every edge among them."""
    return Neighbourhoods(graph).around(node, steps)


class Neighbourhoods:
    """The surroundings of many nodes of one graph, for the cost of looking through it once."""

    def __init__(self, graph: Subgraph) -> None:
        self._graph = graph
        self._nodes = {node.id: node for node in graph.nodes}
        self._edges: dict[str, list[Edge]] = {}
        for edge in graph.edges:
            self._edges.setdefault(edge.source, []).append(edge)
            self._edges.setdefault(edge.target, []).append(edge)

    def around(self, node: str, steps: int) -> Subgraph:
        """As the function `around`."""
        _require(self._nodes, node)
        if steps < 0:
            raise InputError(f"{steps} steps: give 0 or more")
        kept, front = {node}, [node]
        for _ in range(steps):
            found = {other: None for n in front for other in self._others(n) if other not in kept}
            kept |= set(found)
            front = list(found)
        near = {edge.id: edge for n in kept for edge in self._edges.get(n, ())}
        articles = {a for edge in near.values() for a in _texts(edge, "articles") if a in self._nodes}
        nodes = kept | articles | {e.target for e in near.values() if e.kind is EdgeKind.REPORTED_IN}
        return _cut(
            Subgraph(
                tuple(self._nodes[n] for n in sorted(nodes)),
                tuple(sorted(near.values(), key=lambda edge: edge.id)),
            ),
            kept,
        )

    def _others(self, node: str) -> Iterable[str]:
        for edge in self._edges.get(node, ()):
            if edge.kind not in _SOURCES:
                yield edge.target if edge.source == node else edge.source


def co_chair_pairs(graph: Subgraph) -> tuple[CoChairPair, ...]:
    """Every two people who chaired one meeting, sorted by their ids."""
    chairs: dict[str, set[str]] = {}
    for edge in graph.edges:
        if edge.kind is EdgeKind.CHAIRED:
            chairs.setdefault(edge.target, set()).add(edge.source)
    shared: dict[tuple[str, str], list[str]] = {}
    for meeting in sorted(chairs):
        for first, second in combinations(sorted(chairs[meeting]), 2):
            shared.setdefault((first, second), []).append(meeting)
    return tuple(CoChairPair(*pair, tuple(meetings)) for pair, meetings in sorted(shared.items()))


def co_chair_graph(graph: Subgraph) -> Subgraph:
    """The people who co-chaired, the meetings they co-chaired, and the posts they hold."""
    pairs = co_chair_pairs(graph)
    people = {person for pair in pairs for person in (pair.first, pair.second)}
    meetings = {meeting for pair in pairs for meeting in pair.meetings}
    posts = {e.target for e in graph.edges if e.kind is EdgeKind.HOLDS and e.source in people}
    bodies = {e.target for e in graph.edges if e.kind is EdgeKind.AT and e.source in posts}
    return _cut(graph, people | meetings | posts | bodies)


def between(graph: Subgraph, first: str, second: str) -> Subgraph:
    """Both people and all shortest paths between them through meetings; the two alone when there is none."""
    _require(known := {n.id for n in graph.nodes}, first)
    _require(known, second)
    ways = _neighbours(e for e in graph.edges if e.kind in TAKING_PART)
    from_first, from_second = _distances(ways, first), _distances(ways, second)
    length = from_first.get(second)
    kept = {first, second}
    if length is not None:
        kept |= {n for n, d in from_first.items() if n in from_second and d + from_second[n] == length}
    return _cut(graph, kept)


def body_posts(graph: Subgraph, body: str) -> Subgraph:
    """A body, the posts at it and the people who hold or held them."""
    _require({n.id for n in graph.nodes}, body)
    posts = {e.source for e in graph.edges if e.kind is EdgeKind.AT and e.target == body}
    people = {e.source for e in graph.edges if e.kind is EdgeKind.HOLDS and e.target in posts}
    return _cut(graph, {body} | posts | people)


def _require(nodes: Collection[str], node: str) -> None:
    if node not in nodes:
        raise InputError(f"{node!r}: the graph has no node of this id")


def _neighbours(edges: Iterable[Edge]) -> Mapping[str, Collection[str]]:
    ways: dict[str, dict[str, None]] = {}
    for edge in edges:
        ways.setdefault(edge.source, {})[edge.target] = None
        ways.setdefault(edge.target, {})[edge.source] = None
    return ways


def _distances(ways: Mapping[str, Collection[str]], start: str, limit: int | None = None) -> dict[str, int]:
    distances = {start: 0}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        if limit is not None and distances[node] >= limit:
            continue
        for other in ways.get(node, ()):
            if other not in distances:
                distances[other] = distances[node] + 1
                queue.append(other)
    return distances


def _cut(graph: Subgraph, kept: set[str]) -> Subgraph:
    """The nodes `kept` with every edge among them, the articles that those edges quote, and the edges to these."""
    inner = [e for e in graph.edges if e.source in kept and e.target in kept]
    quoted = {article for edge in inner for article in _texts(edge, "articles")}
    articles = {n.id for n in graph.nodes if n.kind is NodeKind.ARTICLE and n.id in quoted}
    articles |= {e.target for e in graph.edges if e.kind is EdgeKind.REPORTED_IN and e.source in kept}
    everything = kept | articles
    return Subgraph(
        tuple(n for n in graph.nodes if n.id in everything),
        tuple(e for e in graph.edges if e.source in everything and e.target in everything),
    )


def _texts(edge: Edge, key: str) -> tuple[str, ...]:
    value = edge.properties.get(key, ())
    return tuple(str(v) for v in value) if isinstance(value, tuple) else ()
