"""Positions for the drawings of a page: all nodes of the graph, and the people who co-chaired."""

from __future__ import annotations

import math
from dataclasses import dataclass

from graph.elements import Subgraph
from graph.layout import Positions, positions
from graph.schema import NodeKind
from graph.views import co_chair_pairs

_BESIDE = 46
"""Pixels between a report and the things it reports."""


@dataclass(frozen=True, slots=True)
class PagePlaces:
    """`whole` follows the graph's nodes. `people` are numbers of nodes, placed for the co-chair view by `co_chairs`."""

    whole: Positions
    people: tuple[int, ...]
    co_chairs: Positions


def page_positions(graph: Subgraph, *, seed: int = 7) -> PagePlaces:
    """The positions of every drawing of the page; the same graph and seed give the same ones."""
    at = {node.id: n for n, node in enumerate(graph.nodes)}
    people = sorted({at[person] for pair in co_chair_pairs(graph) for person in (pair.first, pair.second)})
    number = {person: n for n, person in enumerate(people)}
    pairs = [(number[at[pair.first]], number[at[pair.second]]) for pair in co_chair_pairs(graph)]
    return PagePlaces(_whole(graph, at, seed), tuple(people), positions(len(people), pairs, seed=seed))


def _whole(graph: Subgraph, at: dict[str, int], seed: int) -> Positions:
    """Reports are hidden at first, so they do not shape the drawing: each is set beside what it reports."""
    body = [n for n, node in enumerate(graph.nodes) if node.kind is not NodeKind.ARTICLE]
    if not body:
        return positions(len(graph.nodes), [], seed=seed)
    inner = {n: i for i, n in enumerate(body)}
    joined = [(at[edge.source], at[edge.target]) for edge in graph.edges]
    shape = positions(len(body), [(inner[a], inner[b]) for a, b in joined if a in inner and b in inner], seed=seed)
    x, y = [0] * len(at), [0] * len(at)
    for n, i in inner.items():
        x[n], y[n] = shape.x[i], shape.y[i]
    reported: dict[int, list[int]] = {}
    for a, b in joined:
        if b not in inner and a in inner:
            reported.setdefault(b, []).append(a)
    below = max(shape.y) + 2 * _BESIDE
    left = min(shape.x)
    alone = 0
    for n in range(len(at)):
        if n in inner:
            continue
        if things := reported.get(n):
            angle = n * 2.399963
            x[n] = round(sum(x[t] for t in things) / len(things) + _BESIDE * math.cos(angle))
            y[n] = round(sum(y[t] for t in things) / len(things) + _BESIDE * math.sin(angle))
        else:
            x[n], y[n] = left + alone * _BESIDE, below
            alone += 1
    return Positions(tuple(x), tuple(y))
