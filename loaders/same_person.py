"""Which mentions of one spelling of a name are one person: a pure function over one block, in any order.

The arithmetic is one of odds. How probable is it that a stranger bears this name (`name_rarity`), against how probable
it is that one person held both posts (`seats`); people named beside them, events, ranks and births weigh in. A name
alone is never enough. What the same time excludes (full posts in two provinces, two people in one article) keeps two
apart whatever the odds. Odds in between make a doubt, which a person settles.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from graph.identity import PersonMention
from loaders.linkage import Doubt, Linkage, Score
from loaders.name_rarity import chance_of_name
from loaders.seats import Seat, excludes, step

# Powers of ten of the odds. Posts that share no body or place need better odds: no piece of evidence stands out.
SURE, SURE_BY_PLACE, SURE_WITHOUT_TIES, DOUBTFUL = 1.4, 1.5, 1.9, -0.7
# How long two posts may overlap in reports, in days: papers go on using the former post for a while.
_OVERLAP = 60
_ALL_PAIRS_UP_TO, _LARGEST_BUCKET = 120, 60
# A mention without a post could be anyone of that name who gets into the news.
_NO_POST = 2e-4
# Odds of a step from which two hold one post of at most three holders.
_ONE_POST = 0.3

# One of about forty years in which those in office are born; a rank where the other has a title of scholars.
_ONE_YEAR, _OTHER_YEAR, _RANK_AGAINST_TITLE = 1.6, -1.5, -1.0

_SAME_BIRTH = "cùng năm sinh"

_RANKS = (
    ("thiếu úy",),
    ("trung úy",),
    ("thượng úy",),
    ("đại úy",),
    ("thiếu tá",),
    ("trung tá",),
    ("thượng tá",),
    ("đại tá",),
    ("thiếu tướng", "chuẩn đô đốc"),
    ("trung tướng", "phó đô đốc"),
    ("thượng tướng", "đô đốc"),
    ("đại tướng",),
)
# About how many bear a rank of general at one time, those lately retired with them.
_GENERALS = {8: 600, 9: 150, 10: 40, 11: 10}
RANK_ORDER = {rank: order for order, ranks in enumerate(_RANKS) for rank in ranks}


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat as one article gives it; `past` when it says that it is over or not begun."""

    seat: Seat
    past: bool


@dataclass(frozen=True, slots=True, order=True)
class StatedChange:
    """That the article says this person took up or left a seat, by `day`; an ISO date at any precision."""

    seat: Seat
    starts: bool
    day: str | None


@dataclass(frozen=True, slots=True)
class Sighting:
    """One mention of a person with all that identity looks at. `day` is an ISO date at any precision."""

    mention: PersonMention
    day: str | None
    rank: int | None
    seats: tuple[HeldSeat, ...]
    companions: frozenset[str]
    """Keys of the names beside it in the article, leaders of the country left out: they are beside everybody."""
    events: frozenset[str]
    """Days (in full) of the meetings at which the article has this person."""
    told: frozenset[str] = frozenset()
    """Events that the article tells of as other articles do."""
    setting: frozenset[str] = frozenset()
    """Provinces and central bodies that the article speaks of, those of this person's own posts left out."""

    born: str | None = None
    """ISO, a year or a day."""
    academic: str | None = None
    """As `PersonStatement.academic_title`."""
    changes: tuple[StatedChange, ...] = ()

    @property
    def order(self) -> tuple[str, str, str]:
        """Oldest report first, those without a date last."""
        return (self.day or "9999", self.mention.article, self.mention.person)


@dataclass(frozen=True, slots=True)
class Cluster:
    """One person: mentions in order, the first of which names them for good, and why they are one."""

    sightings: tuple[Sighting, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What was decided inside one block."""

    clusters: tuple[Cluster, ...]
    doubts: tuple[Doubt[PersonMention], ...]


Pair = tuple[PersonMention, PersonMention]


@dataclass(slots=True)
class _Group:
    """Mentions that are one beyond question, or one mention."""

    sightings: list[Sighting]
    seats: list[HeldSeat]
    companions: frozenset[str]
    events: frozenset[str]
    told: frozenset[str]
    setting: frozenset[str]
    home: frozenset[str]
    """Provinces and central bodies of their own posts."""
    ranks: list[tuple[str, int]]
    births: frozenset[str]
    academic: list[tuple[str, str]]
    """Day and title, in order of time."""
    changes: frozenset[StatedChange]


@dataclass(slots=True)
class _Person:
    """A growing cluster."""

    groups: list[int]
    articles: set[str]
    places: dict[tuple[str, str], dict[Seat, tuple[int, int]]]
    """By locus and district the full posts held at the time, each with the first and last day seen in it."""
    births: set[str]
    changes: set[StatedChange]
    reasons: list[str] = field(default_factory=list)


def resolve_people(
    key: str, sightings: Iterable[Sighting], same: Sequence[Pair] = (), different: Sequence[Pair] = ()
) -> Block:
    """Decide one block: all mentions whose name has the key `key`. Judgements `same` and `different` are obeyed."""
    ordered = sorted(sightings, key=lambda s: s.order)
    chance = chance_of_name(key)
    judged = {mention for pair in (*same, *different) for mention in pair}
    groups = _groups(ordered, chance, judged)
    home = {s.mention: n for n, group in enumerate(groups) for s in group.sightings}
    people = _People(groups)
    people.obey(home, same, different)
    scored = ((pair, _score(groups[pair[0]], groups[pair[1]], chance)) for pair in _candidates(groups))
    left = people.link(s for s in scored if s[1].odds >= DOUBTFUL)
    return Block(people.clusters(), people.doubts(left, lambda n: people.members(n)[0].mention, people.size))


class _People(Linkage):
    """The clusters of groups while they grow, and what keeps two apart."""

    def __init__(self, groups: Sequence[_Group]) -> None:
        super().__init__(len(groups))
        self._groups = groups
        self._people = [_person(n, group) for n, group in enumerate(groups)]
        self._clashes: dict[tuple[int, int, int, int], tuple[str, ...]] = {}
        self._members: dict[int, tuple[Sighting, ...]] = {}

    def absorb(self, into: int, gone: int, reason: str) -> None:
        person, other = self._people[into], self._people[gone]
        person.groups += other.groups
        person.articles |= other.articles
        person.reasons += [*other.reasons, reason]
        person.births |= other.births
        person.changes |= other.changes
        for place, stays in other.places.items():
            known = person.places.setdefault(place, {})
            for seat, (first, last) in stays.items():
                before = known.get(seat, (first, last))
                known[seat] = (min(before[0], first), max(before[1], last))

    def bars(self, a: int, b: int, score: Score | None) -> tuple[str, ...]:
        one, other = self._people[a], self._people[b]
        if shared := sorted(one.articles & other.articles):
            return (f"cùng có mặt trong bài {shared[0]} như hai người",)
        if apart := _born_apart(one.births, other.births):
            return (apart,)
        if score is not None and score.one_post:
            return ()
        # Clusters only grow, so what held for two of their sizes holds.
        key = (a, b, len(one.groups), len(other.groups))
        if key not in self._clashes:
            self._clashes[key] = _same_time(one, other)
        return self._clashes[key]

    def members(self, n: int) -> tuple[Sighting, ...]:
        """The mentions of the finished cluster `n`, in order."""
        if n not in self._members:
            sightings = (s for g in self._people[n].groups for s in self._groups[g].sightings)
            self._members[n] = tuple(sorted(sightings, key=lambda s: s.order))
        return self._members[n]

    def size(self, n: int) -> int:
        """How many mentions the finished cluster `n` has."""
        return len(self.members(n))

    def clusters(self) -> tuple[Cluster, ...]:
        """All finished clusters, in the order of their first mentions."""
        found = [Cluster(self.members(n), self._reasons(self._people[n])) for n in self.roots()]
        return tuple(sorted(found, key=lambda c: c.sightings[0].order))

    def _reasons(self, person: _Person) -> tuple[str, ...]:
        reasons = set(person.reasons)
        for group in (self._groups[g] for g in person.groups):
            if len(group.sightings) > 1 and group.seats:
                strong = min(group.seats, key=lambda held: (held.seat.holders, held.seat))
                reasons.add(f"cùng chức vụ: {strong.seat.words}")
        return tuple(sorted(reasons - {""}))


def _groups(ordered: Sequence[Sighting], chance: float, judged: set[PersonMention]) -> list[_Group]:
    """One group for each set of posts, where those alone make the odds sure; never two mentions of one article."""
    by_signature: dict[object, list[Sighting]] = {}
    sure: dict[frozenset[HeldSeat], bool] = {}
    seen: dict[tuple[object, str], int] = {}
    for sighting in ordered:
        seats = frozenset(sighting.seats)
        if seats not in sure:
            odds = max((step(held.seat, held.seat).odds for held in seats if held.seat.body), default=0.0)
            sure[seats] = odds > 0 and math.log10(odds / chance) >= SURE
        alone = sighting.mention in judged or not sure[seats]
        signature: object = sighting.mention if alone else (seats, sighting.rank, sighting.born)
        turn = seen[signature, sighting.mention.article] = seen.get((signature, sighting.mention.article), 0) + 1
        by_signature.setdefault((signature, turn), []).append(sighting)
    return [_group(sightings) for sightings in by_signature.values()]


def _group(sightings: list[Sighting]) -> _Group:
    return _Group(
        sightings=sightings,
        seats=sorted(set(sightings[0].seats), key=lambda held: (held.seat, held.past)),
        companions=frozenset().union(*(s.companions for s in sightings)),
        events=frozenset().union(*(s.events for s in sightings)),
        told=frozenset().union(*(s.told for s in sightings)),
        setting=frozenset().union(*(s.setting for s in sightings)),
        home=frozenset(held.seat.setting for held in sightings[0].seats) - {""},
        ranks=sorted({(s.day, s.rank) for s in sightings if s.day is not None and s.rank is not None}),
        births=frozenset(s.born for s in sightings if s.born is not None),
        academic=sorted({(s.day or "", s.academic) for s in sightings if s.academic is not None}),
        changes=frozenset(change for s in sightings for change in s.changes),
    )


def _person(n: int, group: _Group) -> _Person:
    places: dict[tuple[str, str], dict[Seat, tuple[int, int]]] = {}
    now = [held.seat for held in group.seats if not held.past and held.seat.exclusive and held.seat.locus]
    days = sorted(day for s in group.sightings if (day := _day(s.day)) is not None)
    # A list of posts that exclude each other is a life story: it says nothing of one time.
    if days and not any(excludes(a, b) for a, b in combinations(now, 2)):
        for seat in now:
            places.setdefault((seat.locus, seat.district), {})[seat] = (days[0], days[-1])
    articles = {s.mention.article for s in group.sightings}
    return _Person([n], articles, places, set(group.births), set(group.changes))


def _day(text: str | None) -> int | None:
    """The number of a day known in full; posts seen in a mere month or year exclude nothing."""
    if text is None or len(text) != 10:
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None


def _same_time(a: _Person, b: _Person) -> tuple[str, ...]:
    changes = a.changes | b.changes
    for seat_a, stay_a in _stays(a, changes):
        for seat_b, stay_b in _stays(b, changes):
            if _overlap(stay_a, stay_b) and excludes(seat_a, seat_b):
                when = date.fromordinal(max(stay_a[0], stay_b[0])).isoformat()
                return (f"hai chức vụ cùng lúc ({when}): {seat_a.words} – {seat_b.words}",)
    return ()


def _stays(person: _Person, changes: set[StatedChange]) -> list[tuple[Seat, tuple[int, int]]]:
    """The full posts, by place, with the first and last day on which they were held."""
    return [
        (seat, _until_left(seat, stay, changes))
        for _, stays in sorted(person.places.items())
        for seat, stay in sorted(stays.items())
    ]


def _until_left(seat: Seat, stay: tuple[int, int], changes: set[StatedChange]) -> tuple[int, int]:
    """The stay up to the day by which a text says that the post was left: papers go on using its name."""
    left = [
        day
        for change in changes
        if not change.starts and (change.seat.title, change.seat.body) == (seat.title, seat.body)
        if (day := _day(change.day)) is not None and day >= stay[0]
    ]
    return (stay[0], min(stay[1], *left)) if left else stay


def _born_apart(a: Iterable[str], b: Iterable[str]) -> str:
    """The words for two births that cannot be one person's; papers err by a year now and then."""
    pairs = [(x, y) for x in sorted(a) for y in sorted(b)]
    if pairs and all(abs(int(x[:4]) - int(y[:4])) > 1 for x, y in pairs):
        return f"năm sinh khác nhau: {pairs[0][0]} – {pairs[0][1]}"
    return ""


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two stays are at one time: longer than papers take to notice a move, or both single days nearby."""
    inside = min(a[1], b[1]) - max(a[0], b[0])
    return inside > _OVERLAP or (a[0] == a[1] and b[0] == b[1] and -3 <= inside <= 0)


def _candidates(groups: Sequence[_Group]) -> list[tuple[int, int]]:
    """Pairs worth comparing: all in a small block, else those that share a body, place, companion or high rank."""
    if len(groups) <= _ALL_PAIRS_UP_TO:
        return list(combinations(range(len(groups)), 2))
    buckets: dict[str, list[int]] = {}
    for n, group in enumerate(groups):
        keys = {f"với {name}" for name in group.companions} | {f"việc {event}" for event in group.told}
        keys |= {f"sinh {born[:4]}" for born in group.births}
        for held in group.seats:
            seat = held.seat
            keys |= {
                seat.body,
                seat.after,
                seat.root,
                seat.province_now,
                f"chức {seat.bare}",
                "cao" if seat.tier >= 4 else "",
            }
        for key in keys - {""}:
            buckets.setdefault(key, []).append(n)
    pairs: set[tuple[int, int]] = set()
    for members in buckets.values():
        if len(members) <= _LARGEST_BUCKET:
            pairs.update(combinations(members, 2))
        else:
            # Neighbours by date stand for all pairs of a large bucket: joining is transitive.
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 : i + 9])
    return sorted(pairs)


def _score(a: _Group, b: _Group, chance: float) -> Score:
    best = max((step(x.seat, y.seat) for x in a.seats for y in b.seats), key=lambda s: (s.odds, s.reason), default=None)
    reasons: list[str] = []
    needed, one_post, far = SURE_WITHOUT_TIES, False, ""
    if best is None:
        odds = math.log10(_NO_POST / chance)
        if shared := _shared_rank(a, b):
            # So few bear it that the rank says as much as a post.
            odds = max(odds, math.log10(0.5 / _GENERALS[shared] / chance))
            needed = SURE
            reasons.append(f"cùng cấp bậc: {' / '.join(_RANKS[shared])}")
    else:
        odds = math.log10(best.odds / chance)
        one_post = best.odds >= _ONE_POST
        if best.close:
            needed = SURE
            reasons.append(best.reason)
        else:
            far = best.reason
    for value, enough, reason in _beside(a, b):
        odds += value
        needed = min(needed, enough)
        reasons.append(reason)
    rank, falls = _ranks(a, b)
    odds += rank
    against = [falls] if falls else []
    for value, reason in _unlike(a, b):
        odds += value
        against.append(reason)
    capped = falls and not one_post or against and not _one_seat(a, b)
    if (best is None and needed == SURE_WITHOUT_TIES) or capped:
        odds = min(odds, SURE - 0.01)
    apart = [far] if far else [] if reasons else ["ngoài tên, không có gì chung"]
    stated = _stated(a, b)
    why = "; ".join([*reasons[:1], *(r for r in reasons[1:] if r.startswith(_SAME_BIRTH)), *stated]) or far
    reasons += stated
    return Score(odds, odds >= needed, why, tuple(reasons), (*apart, *against), one_post)


def _one_seat(a: _Group, b: _Group) -> bool:
    seats = {(held.seat.title, held.seat.body) for held in a.seats if held.seat.body}
    return any((held.seat.title, held.seat.body) in seats for held in b.seats)


def _stated(a: _Group, b: _Group) -> list[str]:
    """In words, the change of posts that one of two articles states and the other's post shows."""
    found = []
    for one, other in ((a, b), (b, a)):
        seats = {(held.seat.title, held.seat.body) for held in other.seats if held.seat.body}
        for change in sorted(one.changes, key=lambda c: (c.seat, c.starts, c.day or "")):
            if (change.seat.title, change.seat.body) in seats:
                verb = "nhận" if change.starts else "thôi"
                when = f" ({change.day})" if change.day else ""
                found.append(f"bài nói rõ việc {verb} chức: {change.seat.words}{when}")
    return found[:2]


def _beside(a: _Group, b: _Group) -> list[tuple[float, float, str]]:
    """What speaks for one person besides posts: power of ten, the odds needed where it ties the two, the reason."""
    found: list[tuple[float, float, str]] = []
    common = sorted(a.companions & b.companions)
    if common:
        found.append(
            (min(0.7 * len(common), 2.1), SURE, f"cùng nêu tên với {', '.join(n.title() for n in common[:3])}")
        )
    if a.told & b.told:
        found.append((2.5, SURE, "hai bài kể cùng một việc"))
    elif days := sorted(a.events & b.events):
        found.append((1.5 if common else 0.5, SURE, f"cùng dự việc ngày {days[0]}"))
    if born := sorted({x[:4] for x in a.births} & {x[:4] for x in b.births}):
        found.append((_ONE_YEAR, SURE, f"{_SAME_BIRTH}: {born[0]}"))
    if places := sorted((a.home & b.setting) | (b.home & a.setting)):
        found.append((1.0, SURE_BY_PLACE, f"bài nói về nơi người kia làm việc: {places[0]}"))
    elif (not a.home or not b.home) and (places := sorted(a.setting & b.setting)):
        found.append((0.5, SURE_BY_PLACE, f"cùng nói về {places[0]}"))
    return found


def _shared_rank(a: _Group, b: _Group) -> int | None:
    """The highest rank of general that both have been given."""
    return max({rank for _, rank in a.ranks} & {rank for _, rank in b.ranks} & _GENERALS.keys(), default=None)


def _ranks(a: _Group, b: _Group) -> tuple[float, str]:
    """Rank speaks for one person when it stays or rises with time, against, in words, when it falls."""
    if not a.ranks or not b.ranks:
        return 0.0, ""
    if a.ranks[-1][1] == b.ranks[-1][1]:
        return 0.7, ""
    (earlier, later) = (a, b) if a.ranks[-1][0] <= b.ranks[0][0] else (b, a)
    if earlier.ranks[-1][0] > later.ranks[0][0]:
        return 0.0, ""
    before, after = earlier.ranks[-1][1], later.ranks[0][1]
    if before < after:
        return 0.3, ""
    return -3.0, f"cấp bậc thấp đi: {_RANKS[before][0]} – {_RANKS[after][0]}"


def _unlike(a: _Group, b: _Group) -> list[tuple[float, str]]:
    """What speaks against one person, with its power of ten: a rank here and an academic title there, another birth."""
    found = []
    for one, other in ((a, b), (b, a)):
        if one.ranks and not one.academic and other.academic and not other.ranks:
            rank, title = _RANKS[one.ranks[-1][1]][0], other.academic[-1][1]
            found.append((_RANK_AGAINST_TITLE, f"một bên có cấp bậc {rank}, một bên có học hàm, học vị {title}"))
    years = [(x, y) for x in sorted(a.births) for y in sorted(b.births)]
    if years and all(x[:4] != y[:4] for x, y in years):
        found.append((_OTHER_YEAR, f"năm sinh khác nhau: {years[0][0]} – {years[0][1]}"))
    return found
