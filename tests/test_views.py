"""The part of a graph that each view needs."""

from __future__ import annotations

import pytest

from graph.bench_page import generated_graph
from graph.errors import InputError
from graph.views import (
    WHOLE,
    Around,
    Between,
    BodyPosts,
    CoChairPair,
    CoChairs,
    Neighbourhoods,
    View,
    co_chair_pairs,
    select,
)
from page_samples import orange_meeting


@pytest.mark.parametrize(
    ("view", "nodes"),
    [
        (WHOLE, "bai-1 m1 m2 m3 o1 p1 p2 p3 p4 r1"),
        (Around("p3", 0), "p3"),
        (Around("p3", 1), "p3 m2 m3"),
        (Around("p3", 2), "p3 m2 m3 p1 p2"),
        (Around("m1", 1), "m1 p1 p2 o1 bai-1"),
        (CoChairs(), "p1 p2 m1 m2 r1 o1 bai-1"),
        (Between("p3", "p1"), "p3 m2 p1"),
        (Between("p1", "p2"), "p1 p2 m1 m2 bai-1"),
        (Between("p1", "p4"), "p1 p4"),
        (Between("p1", "p1"), "p1"),
        (BodyPosts("o1"), "o1 r1 p1 p2"),
    ],
    ids=str,
)
def test_a_view_holds_its_nodes_and_all_edges_among_them(view: View, nodes: str) -> None:
    """Articles come along where an edge of the view quotes them or reports a meeting of it."""
    graph = orange_meeting()
    part = select(graph, view)
    kept = {node.id for node in part.nodes}
    assert kept == set(nodes.split())
    assert part.edges == tuple(e for e in graph.edges if e.source in kept and e.target in kept)
    assert part.nodes == tuple(n for n in graph.nodes if n.id in kept)


def test_co_chairs_are_pairs_with_their_meetings() -> None:
    """Two people and every meeting that both chaired; who attended is no co-chair."""
    assert co_chair_pairs(orange_meeting()) == (CoChairPair("p1", "p2", ("m1", "m2")),)


def test_surroundings_of_many_nodes_are_those_of_one_at_a_time() -> None:
    """The index that a site uses gives what the view gives."""
    graph = generated_graph(120, evidence=True)
    many = Neighbourhoods(graph)
    for node in graph.nodes[::7]:
        assert many.around(node.id, 2) == select(graph, Around(node.id, 2))


@pytest.mark.parametrize(
    "view", [Around("x"), Between("p1", "x"), Between("x", "p1"), BodyPosts("x"), Around("p1", -1)]
)
def test_a_view_of_what_is_not_there_is_an_input_error(view: View) -> None:
    """Nothing is drawn for an unknown id or a negative number of steps."""
    with pytest.raises(InputError):
        select(orange_meeting(), view)
