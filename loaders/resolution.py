"""From records to identity: which mentions are one person, which reports one meeting.

`sightings` and `reported_meetings` take a record apart; `same_person` and `same_meeting` decide inside blocks that do
not need each other; `resolve` puts the blocks together. All are pure and give the same for the records in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from typing import Any, TypeVar

from graph.identity import (
    Identity,
    MeetingIdentity,
    MeetingReport,
    PersonIdentity,
    PersonMention,
)
from graph.ids import node_id
from graph.organizations import one_name
from graph.records import Article, Change, Mode, PersonStatement, Record, RoleStatement, Status
from graph.schema import NodeKind
from graph.spelling import canonical
from loaders.block_decisions import DecidedPerson, KeptDecisions
from loaders.details import Where, days_named, details, where_told
from loaders.judgements import Judgements, Mark, Settled, Subject, settle
from loaders.kept import Kept
from loaders.linkage import JOINED, Doubt
from loaders.name_rarity import name_key
from loaders.same_meeting import MeetingCluster, ReportedMeeting, resolve_meetings
from loaders.same_person import RANK_ORDER, HeldSeat, Sighting, StatedChange
from loaders.seats import is_past, seat_of
from loaders.two_spellings import Participant, Spelled, same_at_event, same_in_article


@dataclass(frozen=True, slots=True)
class Resolution:
    """Identity, what is left open, and the judgements that could not be applied (each with file and line)."""

    identity: Identity
    people_doubts: tuple[Doubt[PersonMention], ...]
    meeting_doubts: tuple[Doubt[MeetingReport], ...]
    problems: tuple[str, ...]


def resolve(articles: Mapping[str, Article], records: Iterable[Record], judgements: Judgements) -> Identity:
    """The identity of everyone and every meeting in `records`; a record's article is looked up by its id."""
    return resolve_with_doubts(articles, records, judgements).identity


def resolve_with_doubts(
    articles: Mapping[str, Article],
    records: Iterable[Record],
    judgements: Judgements,
    decisions: KeptDecisions | None = None,
) -> Resolution:
    """As `resolve`, with what a person should look at. Recalling `decisions` changes nothing but the time it takes."""
    known = {record.article: record for record in records}
    ordered = [known[article] for article in sorted(known)]
    decisions = decisions or KeptDecisions(Kept(), {article: article for article in known})
    judged = {mark.article for line in judgements.lines for mark in line.pair}
    marked = [record for record in ordered if record.article in judged]
    find_person, find_meeting = _finder(_person_marks(marked)), _finder(_meeting_marks(marked))
    people: Settled[PersonMention] = settle(judgements.in_force(Subject.PERSON), find_person)
    meetings: Settled[MeetingReport] = settle(judgements.in_force(Subject.MEETING), find_meeting)
    reports: list[ReportedMeeting] = []
    spelled: list[Spelled] = []
    for record in ordered:
        article = articles.get(record.article)
        facts = facts_of(record, article, decisions)
        reports += reported_meetings(record, article, facts)
        spelled += facts.spelled
    meeting_block = resolve_meetings(reports, meetings.same, meetings.different, decisions.scores)
    for cluster in meeting_block.clusters:
        spelled += _spelled_at_event(cluster, known, decisions)
    decided, doubts = _people(articles, ordered, _events(meeting_block.clusters), people, decisions)
    order = {record.article: day_of(record, articles.get(record.article)) or "9999" for record in ordered}
    together = _Together(decided, lambda mention: (order[mention.article], mention.article, mention.person))
    together.join_judged(people.same)
    together.join_spelled(sorted(spelled, key=lambda s: (s.a, s.b)), people.different)
    return Resolution(
        identity=Identity(
            people=tuple(sorted(map(_person_identity, together.people()), key=lambda p: p.id)),
            meetings=tuple(sorted(map(_meeting_identity, meeting_block.clusters), key=lambda m: m.id)),
        ),
        people_doubts=tuple(doubts),
        meeting_doubts=meeting_block.doubts,
        problems=(*judgements.problems, *people.problems, *meetings.problems),
    )


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What identity takes from one article and its record alone, and what costs time to find."""

    named: frozenset[str] = frozenset()
    details: frozenset[int] = frozenset()
    where: Where = field(default_factory=Where)
    days_named: tuple[str, ...] = ()
    bodies: tuple[frozenset[str], ...] = ()
    """Of each meeting of the record, in its order."""
    spelled: tuple[Spelled, ...] = ()


def facts_of(record: Record, article: Article | None, decisions: KeptDecisions) -> ArticleFacts:
    """The facts of one article, worked out or recalled."""
    if not record.meetings and len(record.people) < 2:
        return ArticleFacts()
    mentions = {person.id: PersonMention(record.article, person.id, person.name) for person in record.people}

    def make() -> Any:
        participants = (Participant(mentions[p.id], frozenset(h.seat for h in _seats(p))) for p in record.people)
        spelled = [[s.a.person, s.b.person, s.reason] for s in same_in_article(participants)]
        if not record.meetings:
            return spelled and [spelled]
        where = where_told(article.title or "", article.text) if article is not None else Where()
        return [
            spelled,
            sorted({name_key(p.name) for p in record.people if not _is_leader(_seats(p))}),
            sorted(details(article.text)) if article is not None else [],
            [sorted(where.provinces), sorted(where.countries)],
            days_named(article.text) if article is not None else [],
            [sorted({canonical(one_name(b.name)) for b in (*m.organizers, *m.bodies)}) for m in record.meetings],
        ]

    spelled, *of_meetings = decisions.of_article(record.article, make) or [[]]
    pairs = tuple(Spelled(mentions[a], mentions[b], reason) for a, b, reason in spelled)
    if not of_meetings:
        return ArticleFacts(spelled=pairs)
    named, told, (provinces, countries), days, bodies = of_meetings
    return ArticleFacts(
        named=frozenset(named),
        details=frozenset(told),
        where=Where(frozenset(provinces), frozenset(countries)),
        days_named=tuple(days),
        bodies=tuple(map(frozenset, bodies)),
        spelled=pairs,
    )


def _events(meetings: Iterable[MeetingCluster]) -> dict[str, frozenset[str]]:
    """For each article, the meetings that it and others tell of, each named by its first report."""
    events: dict[str, set[str]] = {}
    for meeting in meetings:
        if len(meeting.reports) > 1:
            first = meeting.reports[0].report
            for report in meeting.reports:
                events.setdefault(report.report.article, set()).add(f"{first.article} {first.meeting}")
    return {article: frozenset(found) for article, found in events.items()}


def sightings(record: Record, article: Article | None, told: frozenset[str] = frozenset()) -> list[Sighting]:
    """Each person of a record as identity looks at them. A meeting's day stands for a missing date.

    `told` names the events that this article tells of and others do too.
    """
    day = day_of(record, article)
    days = {meeting.id: meeting.date for meeting in record.meetings}
    seats = {person.id: _seats(person) for person in record.people}
    names = {person.id: name_key(person.name) for person in record.people}
    loci = {p.id: frozenset(held.seat.setting for held in seats[p.id]) - {""} for p in record.people}
    bodies = frozenset(_locus(b.name) for m in record.meetings for b in (*m.organizers, *m.bodies)) - {""}
    plain = {p.id for p in record.people if not _is_leader(seats[p.id])}
    found = []
    for person in record.people:
        events = {days[at.meeting] for at in person.at}
        found.append(
            Sighting(
                mention=PersonMention(record.article, person.id, person.name),
                day=day,
                rank=RANK_ORDER.get(canonical(person.rank)) if person.rank else None,
                seats=seats[person.id],
                companions=frozenset(names[other] for other in plain if other != person.id),
                events=frozenset(event for event in events if event is not None and len(event) == 10),
                told=told,
                setting=bodies.union(*(loci[p.id] for p in record.people if p.id != person.id)) - loci[person.id],
                born=person.born,
                academic=person.academic_title,
                changes=_changes(person),
            )
        )
    return found


def day_of(record: Record, article: Article | None) -> str | None:
    """The day of a report: when it was published, else the last day of a meeting that it reports."""
    published = article.published if article is not None else None
    return published or max((meeting.date for meeting in record.meetings if meeting.date), default=None)


def _is_leader(seats: Sequence[HeldSeat]) -> bool:
    """Whether a person leads the country, and so is named in reports of everything."""
    return any(held.seat.tier == 5 for held in seats)


def _locus(body: str) -> str:
    return seat_of(RoleStatement("", body, ())).setting


def _seats(person: PersonStatement) -> tuple[HeldSeat, ...]:
    """The posts of a person, those told as taken up or left among them."""
    held = {HeldSeat(seat_of(role), is_past(role) or role.status is Status.ELECT) for role in person.roles}
    known = {(one.seat.title, one.seat.body) for one in held}
    told = (change.seat for change in _changes(person))
    held |= {HeldSeat(seat, True) for seat in told if (seat.title, seat.body) not in known}
    return tuple(sorted(held, key=lambda h: (h.seat, h.past)))


def _changes(person: PersonStatement) -> tuple[StatedChange, ...]:
    return tuple(
        StatedChange(seat_of(RoleStatement(t.title, t.organization, ())), t.change is Change.STARTS, t.date)
        for t in person.transitions
        if t.title is not None
    )


def reported_meetings(record: Record, article: Article | None, facts: ArticleFacts) -> list[ReportedMeeting]:
    """Each meeting of a record as identity looks at it."""
    there: dict[str, set[str]] = {}
    chairs: dict[str, set[str]] = {}
    for person in record.people:
        for at in person.at:
            there.setdefault(at.meeting, set()).add(name_key(person.name))
            if at.mode in (Mode.CHAIRED, Mode.LED):
                chairs.setdefault(at.meeting, set()).add(name_key(person.name))
    return [
        ReportedMeeting(
            report=MeetingReport(record.article, meeting.id),
            name=meeting.name,
            kind=meeting.kind,
            day=meeting.date,
            last_day=meeting.end_date,
            year_guessed="năm theo “" in (meeting.date_basis or ""),
            published=article.published if article is not None else None,
            chairs=frozenset(chairs.get(meeting.id, ())),
            people=frozenset(there.get(meeting.id, ())),
            bodies=bodies,
            place=canonical(meeting.place or ""),
            headline=(article.title or "") if article is not None else "",
            named=facts.named,
            details=facts.details,
            where=facts.where,
            days_named=facts.days_named,
        )
        for meeting, bodies in zip(record.meetings, facts.bodies, strict=True)
    ]


def _people(
    articles: Mapping[str, Article],
    records: Sequence[Record],
    told: Mapping[str, frozenset[str]],
    settled: Settled[PersonMention],
    decisions: KeptDecisions,
) -> tuple[list[DecidedPerson], list[Doubt[PersonMention]]]:
    """Decide every block on its own."""
    known = {record.article: record for record in records}
    blocks: dict[str, list[PersonMention]] = {}
    for record in records:
        for person in record.people:
            mention = PersonMention(record.article, person.id, person.name)
            blocks.setdefault(name_key(person.name), []).append(mention)
    same, different = _by_block(settled.same), _by_block(settled.different)
    seen: dict[str, dict[PersonMention, Sighting]] = {}

    def sighted(mentions: Sequence[PersonMention]) -> Iterator[Sighting]:
        for mention in mentions:
            article = mention.article
            if article not in seen:
                found = sightings(known[article], articles.get(article), told.get(article, frozenset()))
                seen[article] = {sighting.mention: sighting for sighting in found}
            yield seen[article][mention]

    people: list[DecidedPerson] = []
    doubts: list[Doubt[PersonMention]] = []
    for key in sorted(blocks):
        block = decisions.people(key, blocks[key], told, same.get(key, ()), different.get(key, ()), sighted)
        people += block.people
        doubts += block.doubts
    return people, doubts


MentionPair = tuple[PersonMention, PersonMention]


def _by_block(pairs: Sequence[MentionPair]) -> dict[str, list[MentionPair]]:
    found: dict[str, list[MentionPair]] = {}
    for pair in pairs:
        for key in {name_key(mention.name) for mention in pair}:
            found.setdefault(key, []).append(pair)
    return found


def _spelled_at_event(
    meeting: MeetingCluster, records: Mapping[str, Record], decisions: KeptDecisions
) -> Iterator[Spelled]:
    """People under two spellings in the reports of one meeting."""
    reports = [report.report for report in meeting.reports]
    if len(reports) < 2:
        return

    def make() -> Any:
        participants = [
            Participant(PersonMention(r.article, p.id, p.name), frozenset(held.seat for held in _seats(p)))
            for r in reports
            for p in records[r.article].people
            if any(at.meeting == r.meeting for at in p.at)
        ]
        return [[[*astuple(s.a)], [*astuple(s.b)], s.reason] for s in same_at_event(participants)]

    for a, b, reason in decisions.of_event(((r.article, r.meeting) for r in reports), make):
        yield Spelled(PersonMention(*a), PersonMention(*b), reason)


class _Together:
    """Decided people while those of two spellings are joined."""

    def __init__(self, people: Iterable[DecidedPerson], order: Callable[[PersonMention], tuple[str, str, str]]) -> None:
        self._people = list(people)
        self._order = order
        self._home = {mention: n for n, person in enumerate(self._people) for mention in person.mentions}

    def people(self) -> list[DecidedPerson]:
        """All people as they are now."""
        return [person for person in self._people if person.mentions]

    def join_judged(self, same: Iterable[MentionPair]) -> None:
        """A person's word joins whatever their names."""
        for a, b in same:
            self._join(a, b, JOINED)

    def join_spelled(self, spelled: Iterable[Spelled], different: Sequence[MentionPair]) -> None:
        """Join people of two spellings where no article and no person's word has them as two."""
        for pair in spelled:
            home_a, home_b = self._home[pair.a], self._home[pair.b]
            a, b = self._people[home_a], self._people[home_b]
            articles = {m.article for m in a.mentions} & {m.article for m in b.mentions}
            if pair.a.article == pair.b.article:
                articles -= {pair.a.article}
            parted = any({self._home.get(x), self._home.get(y)} == {home_a, home_b} for x, y in different)
            if not articles and not parted:
                self._join(pair.a, pair.b, pair.reason)

    def _join(self, a: PersonMention, b: PersonMention, why: str) -> None:
        into, gone = sorted((self._home[a], self._home[b]))
        if into == gone:
            return
        one, other = self._people[into], self._people[gone]
        members = tuple(sorted((*one.mentions, *other.mentions), key=self._order))
        self._people[into] = DecidedPerson(members, tuple(sorted({*one.reasons, *other.reasons, why})))
        self._people[gone] = DecidedPerson(())
        self._home.update(dict.fromkeys(members, into))


def _person_identity(person: DecidedPerson) -> PersonIdentity:
    anchor = person.mentions[0]
    name = _usual([mention.name for mention in person.mentions])
    return PersonIdentity(
        id=node_id(NodeKind.PERSON, name, name_key(anchor.name), anchor.article, anchor.person),
        name=name,
        mentions=tuple(sorted(person.mentions)),
        reasons=person.reasons,
    )


def _meeting_identity(cluster: MeetingCluster) -> MeetingIdentity:
    anchor = cluster.reports[0]
    return MeetingIdentity(
        id=node_id(NodeKind.MEETING, anchor.name, anchor.report.article, anchor.report.meeting),
        reports=tuple(sorted(report.report for report in cluster.reports)),
        reasons=cluster.reasons,
    )


def _usual(names: Sequence[str]) -> str:
    """The name most often used, of several the longest, then the first in order."""
    return max(sorted(set(names)), key=lambda name: (names.count(name), len(name)))


def _person_marks(records: Iterable[Record]) -> dict[tuple[str, str], list[tuple[str, PersonMention]]]:
    marks: dict[tuple[str, str], list[tuple[str, PersonMention]]] = {}
    for record in records:
        for p in record.people:
            mention = PersonMention(record.article, p.id, p.name)
            marks.setdefault((record.article, canonical(p.name)), []).append((p.id, mention))
    return marks


def _meeting_marks(records: Iterable[Record]) -> dict[tuple[str, str], list[tuple[str, MeetingReport]]]:
    marks: dict[tuple[str, str], list[tuple[str, MeetingReport]]] = {}
    for record in records:
        for m in record.meetings:
            report = MeetingReport(record.article, m.id)
            marks.setdefault((record.article, canonical(m.name)), []).append((m.id, report))
    return marks


Item = TypeVar("Item")


def _finder(marks: Mapping[tuple[str, str], list[tuple[str, Item]]]) -> Callable[[Mark], Item | None]:
    def find(mark: Mark) -> Item | None:
        found = marks.get((mark.article, canonical(mark.name)), [])
        exact = [item for name, item in found if name == mark.item]
        return next(iter(exact or [item for _, item in found]), None)

    return find
