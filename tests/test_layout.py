"""Where nodes stand: the same each time, apart from each other, and near those they are joined to."""

from __future__ import annotations

import math
import random

import pytest

from graph.bench_page import generated_graph
from graph.layout import positions
from graph.page_layout import page_positions
from page_samples import orange_meeting

STAR = [(0, n) for n in range(1, 40)]
RING = [(n, (n + 1) % 30) for n in range(30)]
TWICE = [(0, 1), (1, 0), (0, 1), (1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("count", "pairs"),
    [(0, []), (1, []), (5, []), (2, [(0, 1)]), (3, TWICE), (40, STAR), (30, RING), (45, STAR)],
    ids=["empty", "one", "apart", "pair", "repeated", "star", "ring", "star and apart"],
)
def test_no_two_nodes_lie_on_each_other(count: int, pairs: list[tuple[int, int]]) -> None:
    """Every node has room to be seen, whatever the shape of the graph."""
    placed = positions(count, pairs)
    spots = list(zip(placed.x, placed.y, strict=True))
    assert len(spots) == count
    near = [1 for i, a in enumerate(spots) for b in spots[:i] if math.dist(a, b) < 20]
    assert near == []


def test_the_same_graph_and_seed_give_the_same_positions() -> None:
    """Nothing depends on chance or on the order of the pairs."""
    graph = generated_graph(500, evidence=False)
    assert page_positions(graph) == page_positions(graph)
    mixed = RING[:]
    random.Random(2).shuffle(mixed)
    assert positions(30, mixed) == positions(30, [(b, a) for a, b in RING])
    assert positions(30, RING, seed=1) != positions(30, RING, seed=2)


@pytest.mark.parametrize("groups", [4, 12])
def test_joined_nodes_are_nearer_than_others(groups: int) -> None:
    """Groups of 50 that are linked thinly stand apart: within them distances are less than half of those between."""
    rng = random.Random(3)
    size = 50
    pairs = [
        (g * size + rng.randrange(size), g * size + rng.randrange(size)) for g in range(groups) for _ in range(150)
    ]
    pairs += [(g * size, ((g + 1) % groups) * size) for g in range(groups)]
    placed = positions(groups * size, pairs)
    spots = list(zip(placed.x, placed.y, strict=True))

    def mean(same: bool) -> float:
        found = [
            math.dist(spots[a], spots[b])
            for a, b in ((rng.randrange(len(spots)), rng.randrange(len(spots))) for _ in range(20_000))
            if (a // size == b // size) is same
        ]
        return sum(found) / len(found)

    assert mean(True) < 0.5 * mean(False)


def test_reports_stand_beside_what_they_report() -> None:
    """An article is near its meeting, and articles do not move the rest of the drawing."""
    graph = orange_meeting()
    places = page_positions(graph).whole
    number = {node.id: n for n, node in enumerate(graph.nodes)}
    meeting, article = number["m1"], number["bai-1"]
    spot = (places.x[meeting], places.y[meeting])
    assert math.dist(spot, (places.x[article], places.y[article])) < 60
