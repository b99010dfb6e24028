"""The trail from one person to another through meetings they chaired or attended, or bodies they share.

A step joins two people through all they share. The shortest trails have the fewest steps. A step through n shared
meetings costs 1/n, and the strongest trails cost least in all: many meetings shared make a tie strong, each
further person between makes it weaker.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from graph.elements import Subgraph
from graph.errors import InputError
from graph.schema import NodeKind
from graph.store import GraphStore, Table
from queries.cypher_text import asked_lines, cypher_text
from queries.evidence import Proof, read_proofs
from queries.names import the_one
from queries.parameters import read_date
from queries.subgraph import read_subgraph


class Through(str, Enum):
    """What joins two people: meetings both chaired, meetings both were at in whatever manner, or bodies of both."""

    CHAIRED = "chaired"
    ATTENDED = "attended"
    BODIES = "bodies"


@dataclass(frozen=True, slots=True)
class Link:
    """A meeting (or body) that joins two people, and the edges of both that say so. A body has no date."""

    id: str
    name: str
    date: str | None
    edges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Two people and all that joins them, in order of time, what has no date last."""

    person_id: str
    person: str
    other_id: str
    other: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """Steps from the one person to the other."""

    steps: tuple[Step, ...]

    @property
    def cost(self) -> Fraction:
        """The sum over the steps of 1 / the number of links: the less, the stronger."""
        return sum((Fraction(1, len(step.links)) for step in self.steps), Fraction())

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of the people from end to end."""
        return (*(step.person_id for step in self.steps), self.steps[-1].other_id)


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One link of one step of one trail. Trails and steps are numbered from 1."""

    kind: str
    trail: int
    step: int
    person_id: str
    person: str
    other_id: str
    other: str
    date: str | None
    link_id: str
    link: str


@dataclass(frozen=True)
class Trace:
    """All shortest and all strongest trails between two people, each kind in the order of the ids on it.

    Both are empty when nothing joins the two. `cut` says when more trails tie than are given.
    """

    person_id: str
    other_id: str
    shortest: tuple[Trail, ...]
    strongest: tuple[Trail, ...]
    cut: str | None
    store: GraphStore = field(repr=False, compare=False)

    @cached_property
    def _links(self) -> tuple[tuple[TraceRow, Link], ...]:
        return tuple(
            (
                TraceRow(
                    kind, n, k, step.person_id, step.person, step.other_id, step.other, link.date, link.id, link.name
                ),
                link,
            )
            for kind, trails in (("shortest", self.shortest), ("strongest", self.strongest))
            for n, trail in enumerate(trails, 1)
            for k, step in enumerate(trail.steps, 1)
            for link in step.links
        )

    @property
    def rows(self) -> tuple[TraceRow, ...]:
        """The links of all trails, the shortest trails first."""
        return tuple(row for row, _ in self._links)

    @cached_property
    def evidence(self) -> tuple[tuple[Proof, ...], ...]:
        """For each row the sentences that prove it; read from the store when first looked at."""
        proofs = read_proofs(self.store, sorted({edge for _, link in self._links for edge in link.edges}))
        return tuple(tuple(p for edge in link.edges for p in proofs.get(edge, ())) for _, link in self._links)

    def table(self, ids: bool = True) -> Table:
        """The rows as a table, each with a sentence for either person and where it stands, once where they are one."""
        columns = tuple(name for name in TraceRow.__slots__ if ids or not name.endswith("_id"))
        rows = []
        for row, proofs in zip(self.rows, self.evidence, strict=True):
            first = {proof.subject: proof for proof in reversed(proofs)}
            shown = dict.fromkeys(
                (p.quote, p.url or p.article) for p in (first.get(row.person), first.get(row.other)) if p
            )
            quotes, sources = (
                (" / ".join(dict.fromkeys(parts)) or None for parts in zip(*shown, strict=True))
                if shown
                else (None, None)
            )
            rows.append((*(getattr(row, name) for name in columns), quotes, sources))
        return Table((*columns, "sentence", "source"), tuple(rows), self.cut)

    def subgraph(self) -> Subgraph:
        """The people, links and edges of all trails, as a page can draw them."""
        return read_subgraph(self.store, sorted({edge for _, link in self._links for edge in link.edges}))


def trace(
    store: GraphStore,
    person: str,
    other: str,
    through: Through = Through.CHAIRED,
    *,
    since: str | None = None,
    until: str | None = None,
    limit: int = 10,
) -> Trace:
    """The shortest and the strongest trails from `person` to `other` (names or ids), at most `limit` of each.

    With dates only what lies between them counts, as far as it is dated. Raises `InputError` for a name that nobody or
    more than one person has, for one person named twice, and for a date that is none.
    """
    start = the_one(store, NodeKind.PERSON, person, "trace: the first person")
    goal = the_one(store, NodeKind.PERSON, other, "trace: the second person")
    if start == goal:
        raise InputError(f"trace: '{person}' and '{other}' are one person; give two")
    dates = {
        name: read_date(text, f"trace: {name}") if text else None for name, text in (("since", since), ("until", until))
    }
    text = asked_lines(cypher_text(f"trace_{through.value}"), dates)
    web = _Web(store.cypher(text, {name: day for name, day in dates.items() if day}).rows)
    shortest, short_total = web.trails(start, goal, web.fewest_steps(start, goal), limit)
    bound = min((trail.cost for trail in shortest), default=Fraction())
    strongest, strong_total = web.trails(start, goal, web.least_cost(start, goal, bound), limit)
    more = [
        f"{total - limit} more {kind} trails tie"
        for kind, total in (("shortest", short_total), ("strongest", strong_total))
        if total > limit
    ]
    return Trace(start, goal, shortest, strongest, "; ".join(more) or None, store)


_Before = Mapping[str, frozenset[str]]
"""For each person on a best trail those who may come right before."""


class _Web:
    """People, and what joins them."""

    def __init__(self, rows: Iterable[Sequence[str | None]]) -> None:
        self.names: dict[str, str] = {}
        self.links: dict[str, tuple[str, str | None]] = {}
        self.links_of: defaultdict[str, set[str]] = defaultdict(set)
        self.people_at: defaultdict[str, set[str]] = defaultdict(set)
        self.edges: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for person, name, link, link_name, date, edge in rows:
            self.names[str(person)] = str(name)
            self.links[str(link)] = (str(link_name), date)
            self.links_of[str(person)].add(str(link))
            self.people_at[str(link)].add(str(person))
            self.edges[str(person), str(link)].append(str(edge))

    def fewest_steps(self, start: str, goal: str) -> _Before:
        """Breadth first: each link is walked through once, from all who are first to reach it."""
        before: dict[str, frozenset[str]] = {start: frozenset()}
        level, walked = {start}, set[str]()
        while level and goal not in before:
            reached: defaultdict[str, set[str]] = defaultdict(set)
            opened = {link for person in level for link in self.links_of[person]} - walked
            walked |= opened
            for link in opened:
                here = self.people_at[link] & level
                for person in self.people_at[link]:
                    if person not in before:
                        reached[person] |= here
            before.update((person, frozenset(those)) for person, those in reached.items())
            level = set(reached)
        return before

    def least_cost(self, start: str, goal: str, bound: Fraction) -> _Before:
        """Dijkstra's way, leaving out what costs more than `bound`, the cost of a trail that is known."""
        cost = {start: Fraction()}
        before: dict[str, frozenset[str]] = {start: frozenset()}
        waiting = [(Fraction(), start)]
        settled: set[str] = set()
        while waiting:
            spent, person = heapq.heappop(waiting)
            if person == goal:
                break
            if person in settled:
                continue
            settled.add(person)
            shared = Counter(other for link in self.links_of[person] for other in self.people_at[link])
            del shared[person]
            for other, count in shared.items():
                total = spent + Fraction(1, count)
                if total > bound or total > cost.get(other, total):
                    continue
                if total < cost.get(other, total + 1):
                    cost[other] = total
                    before[other] = frozenset({person})
                    heapq.heappush(waiting, (total, other))
                else:
                    before[other] |= {person}
        return before

    def trails(self, start: str, goal: str, before: _Before, limit: int) -> tuple[tuple[Trail, ...], int]:
        """The first `limit` trails in the order of their ids, and how many there are."""
        if goal not in before:
            return (), 0
        after: defaultdict[str, set[str]] = defaultdict(set)
        waiting, seen = [goal], {goal}
        while waiting:
            person = waiting.pop()
            for earlier in before[person]:
                after[earlier].add(person)
                if earlier not in seen:
                    seen.add(earlier)
                    waiting.append(earlier)
        ways = _ways_to(goal, after)
        walks: list[tuple[str, ...]] = []
        unfinished: list[tuple[str, ...]] = [(start,)]
        while unfinished and len(walks) < limit:
            walk = unfinished.pop()
            if walk[-1] == goal:
                walks.append(walk)
            else:
                unfinished += [(*walk, later) for later in sorted(after[walk[-1]], reverse=True)]
        return tuple(self._trail(walk) for walk in walks), ways(start)

    def _trail(self, walk: tuple[str, ...]) -> Trail:
        return Trail(tuple(self._step(person, other) for person, other in pairwise(walk)))

    def _step(self, person: str, other: str) -> Step:
        links = [
            Link(link, *self.links[link], (*self.edges[person, link], *self.edges[other, link]))
            for link in self.links_of[person] & self.links_of[other]
        ]
        links.sort(key=lambda link: (link.date is None, link.date or "", link.id))
        return Step(person, self.names[person], other, self.names[other], tuple(links))


def _ways_to(goal: str, after: Mapping[str, set[str]]) -> Callable[[str], int]:
    """How many walks lead from a person to `goal`; `after` has no circle."""
    known = {goal: 1}

    def ways(person: str) -> int:
        waiting = [person]
        while waiting:
            here = waiting[-1]
            unknown = [later for later in after.get(here, ()) if later not in known]
            if here in known or not unknown:
                waiting.pop()
                if here not in known:
                    known[here] = sum(known[later] for later in after.get(here, ()))
            else:
                waiting += unknown
        return known[person]

    return ways
