"""What a page shows, by the names that a person types."""

from __future__ import annotations

from graph.errors import InputError
from graph.schema import NodeKind
from graph.store import GraphStore
from graph.views import WHOLE, Around, Between, BodyPosts, CoChairs, View
from queries.names import find, the_one


def view_of(
    store: GraphStore,
    *,
    around: str | None = None,
    steps: int = 1,
    co_chairs: bool = False,
    between: tuple[str, str] | None = None,
    posts: str | None = None,
) -> View:
    """The view that is asked for, the whole graph when none is; names may be ids.

    `InputError` for more than one view, and for a name that nothing or more than one thing has.
    """
    if sum(map(bool, (around, co_chairs, between, posts))) > 1:
        raise InputError("give one of --around, --co-chairs, --between and --posts")
    if around:
        return Around(_anything(store, around), steps)
    if between:
        first, second = (the_one(store, NodeKind.PERSON, name, "page: --between") for name in between)
        return Between(first, second)
    if posts:
        return BodyPosts(the_one(store, NodeKind.ORGANIZATION, posts, "page: --posts"))
    return CoChairs() if co_chairs else WHOLE


def _anything(store: GraphStore, name: str) -> str:
    """The id of the person, body or meeting that `name` means, whichever has it."""
    kinds = {candidate.kind for candidate in find(store, name) if name in (candidate.name, candidate.id)}
    for kind in (NodeKind.PERSON, NodeKind.ORGANIZATION, NodeKind.MEETING):
        if kind in kinds:
            return the_one(store, kind, name, "page: --around")
    return the_one(store, NodeKind.PERSON, name, "page: --around")
