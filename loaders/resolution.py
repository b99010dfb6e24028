"""From records to identity: which mentions are one person, which reports one meeting.

`sightings` and `reported_meetings` take a record apart; `same_person` and `same_meeting` decide inside blocks that do
not need each other; `resolve` puts the blocks together. All are pure and give the same for the records in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.identity import (
    Identity,
    MeetingIdentity,
    MeetingReport,
    PersonIdentity,
    PersonMention,
)
from graph.ids import node_id
from graph.organizations import one_name
from graph.records import Article, Mode, PersonStatement, Record, RoleStatement, Status
from graph.schema import NodeKind
from graph.spelling import canonical
from loaders.details import Where, days_named, details, where_told
from loaders.judgements import Judgements, Mark, Settled, Subject, settle
from loaders.linkage import JOINED, Doubt
from loaders.name_rarity import name_key
from loaders.same_meeting import MeetingCluster, ReportedMeeting, resolve_meetings
from loaders.same_person import RANK_ORDER, Cluster, HeldSeat, Sighting, resolve_people
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
    articles: Mapping[str, Article], records: Iterable[Record], judgements: Judgements
) -> Resolution:
    """As `resolve`, with what a person should look at."""
    known = {record.article: record for record in records}
    ordered = [known[article] for article in sorted(known)]
    find_person, find_meeting = _finder(_person_marks(ordered)), _finder(_meeting_marks(ordered))
    people: Settled[PersonMention] = settle(judgements.in_force(Subject.PERSON), find_person)
    meetings: Settled[MeetingReport] = settle(judgements.in_force(Subject.MEETING), find_meeting)
    reports = [told for record in ordered for told in reported_meetings(record, articles.get(record.article))]
    meeting_block = resolve_meetings(reports, meetings.same, meetings.different)
    events = _events(meeting_block.clusters)
    blocks: dict[str, list[Sighting]] = {}
    for record in ordered:
        for sighting in sightings(record, articles.get(record.article), events.get(record.article, frozenset())):
            blocks.setdefault(name_key(sighting.mention.name), []).append(sighting)
    clusters, doubts = _people(blocks, people)
    clusters = _spellings_joined(clusters, _spellings(meeting_block.clusters, known, blocks), people.different)
    return Resolution(
        identity=Identity(
            people=tuple(sorted((_person_identity(c) for c in clusters), key=lambda p: p.id)),
            meetings=tuple(sorted((_meeting_identity(c) for c in meeting_block.clusters), key=lambda m: m.id)),
        ),
        people_doubts=tuple(doubts),
        meeting_doubts=meeting_block.doubts,
        problems=(*judgements.problems, *people.problems, *meetings.problems),
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
    day = article.published if article is not None else None
    if day is None:
        day = max((meeting.date for meeting in record.meetings if meeting.date), default=None)
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
            )
        )
    return found


def _is_leader(seats: Sequence[HeldSeat]) -> bool:
    """Whether a person leads the country, and so is named in reports of everything."""
    return any(held.seat.tier == 5 for held in seats)


def _locus(body: str) -> str:
    return seat_of(RoleStatement("", body, ())).setting


def _seats(person: PersonStatement) -> tuple[HeldSeat, ...]:
    held = {HeldSeat(seat_of(role), is_past(role) or role.status is Status.ELECT) for role in person.roles}
    return tuple(sorted(held, key=lambda h: (h.seat, h.past)))


def reported_meetings(record: Record, article: Article | None) -> list[ReportedMeeting]:
    """Each meeting of a record as identity looks at it."""
    told = details(article.text) if article is not None and record.meetings else frozenset()
    named_people = frozenset(name_key(p.name) for p in record.people if not _is_leader(_seats(p)))
    named = days_named(article.text) if article is not None and record.meetings else ()
    where = where_told(article.title or "", article.text) if article is not None and record.meetings else Where()
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
            bodies=frozenset(canonical(one_name(b.name)) for b in (*meeting.organizers, *meeting.bodies)),
            place=canonical(meeting.place or ""),
            headline=(article.title or "") if article is not None else "",
            named=named_people,
            details=told,
            where=where,
            days_named=named,
        )
        for meeting in record.meetings
    ]


def _people(
    blocks: Mapping[str, Sequence[Sighting]], settled: Settled[PersonMention]
) -> tuple[list[Cluster], list[Doubt[PersonMention]]]:
    """Decide every block on its own; a person's word alone joins people of two spellings."""
    clusters: list[Cluster] = []
    doubts: list[Doubt[PersonMention]] = []
    for key in sorted(blocks):
        block = resolve_people(key, blocks[key], settled.same, settled.different)
        clusters += block.clusters
        doubts += block.doubts
    return _joined(clusters, settled.same), doubts


def _joined(clusters: list[Cluster], same: Sequence[tuple[PersonMention, PersonMention]]) -> list[Cluster]:
    home = _home(clusters)
    for a, b in same:
        _join(clusters, home, a, b, JOINED)
    return [cluster for cluster in clusters if cluster.sightings]


def _home(clusters: Sequence[Cluster]) -> dict[PersonMention, int]:
    return {sighting.mention: n for n, cluster in enumerate(clusters) for sighting in cluster.sightings}


def _join(
    clusters: list[Cluster], home: dict[PersonMention, int], a: PersonMention, b: PersonMention, why: str
) -> None:
    into, gone = sorted((home[a], home[b]))
    if into == gone:
        return
    members = tuple(sorted((*clusters[into].sightings, *clusters[gone].sightings), key=lambda s: s.order))
    reasons = {*clusters[into].reasons, *clusters[gone].reasons, why}
    clusters[into], clusters[gone] = Cluster(members, tuple(sorted(reasons))), Cluster((), ())
    home.update({sighting.mention: into for sighting in members})


def _spellings(
    meetings: Iterable[MeetingCluster], records: Mapping[str, Record], blocks: Mapping[str, Sequence[Sighting]]
) -> list[Spelled]:
    """People under two spellings, article by article and event by event."""
    seats = {s.mention: frozenset(held.seat for held in s.seats) for block in blocks.values() for s in block}
    found: list[Spelled] = []
    for record in records.values():
        mentions = (PersonMention(record.article, person.id, person.name) for person in record.people)
        found += same_in_article(Participant(mention, seats[mention]) for mention in mentions)
    for meeting in meetings:
        if len(meeting.reports) < 2:
            continue
        people = {
            PersonMention(report.report.article, person.id, person.name)
            for report in meeting.reports
            for person in records[report.report.article].people
            if any(at.meeting == report.report.meeting for at in person.at)
        }
        found += same_at_event(Participant(mention, seats[mention]) for mention in people)
    return sorted(found, key=lambda s: (s.a, s.b))


def _spellings_joined(
    clusters: list[Cluster], spelled: Sequence[Spelled], different: Sequence[tuple[PersonMention, PersonMention]]
) -> list[Cluster]:
    """Join people of two spellings where no article and no person's word has them as two."""
    home = _home(clusters)
    for pair in spelled:
        a, b = clusters[home[pair.a]], clusters[home[pair.b]]
        articles = {s.mention.article for s in a.sightings} & {s.mention.article for s in b.sightings}
        if pair.a.article == pair.b.article:
            articles -= {pair.a.article}
        parted = any({home.get(x), home.get(y)} == {home[pair.a], home[pair.b]} for x, y in different)
        if not articles and not parted:
            _join(clusters, home, pair.a, pair.b, pair.reason)
    return [cluster for cluster in clusters if cluster.sightings]


def _person_identity(cluster: Cluster) -> PersonIdentity:
    anchor = cluster.sightings[0].mention
    mentions = tuple(sorted(sighting.mention for sighting in cluster.sightings))
    name = _usual([m.name for m in mentions])
    return PersonIdentity(
        id=node_id(NodeKind.PERSON, name, name_key(anchor.name), anchor.article, anchor.person),
        name=name,
        mentions=mentions,
        reasons=cluster.reasons,
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
