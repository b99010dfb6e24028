"""What a `Doc` was read to say → the record, with offsets into the text as it was given."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from spacy.tokens import Doc

from graph.records import MeetingStatement, Mode, Participation, PersonStatement, Record, RoleStatement, Span
from loaders.normalization import Normalized
from loaders.reading import Act, Mention, Reading, RoleReading

_ORDER = {mode: number for number, mode in enumerate(Mode)}


def record_of(doc: Doc) -> Record:
    """The record of the article in `doc._.article`, each statement with its spans and the rules that read them."""
    reading: Reading = doc._.reading
    normalized: Normalized = doc._.normalized
    mentions: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        mentions[mention.person].append(mention)
    acts: defaultdict[int, list[Act]] = defaultdict(list)
    for act in reading.acts:
        acts[act.person].append(act)
    people = tuple(
        PersonStatement(
            id=f"p{number + 1}",
            name=person.name,
            rank=person.rank,
            mentions=tuple(_span(normalized, m.start, m.end, "name") for m in mentions[number] if m.named),
            roles=_roles(normalized, person.roles, [role for m in mentions[number] for role in m.roles]),
            at=_participations(normalized, acts[number], reading.meetings),
        )
        for number, person in enumerate(reading.people)
        if any(mention.named for mention in mentions[number])
    )
    meetings = tuple(_meeting(normalized, meeting) for meeting in reading.meetings)
    return Record(doc._.article.id, meetings, people)


def _span(normalized: Normalized, start: int, end: int, rule: str) -> Span:
    return Span(*normalized.original(start, end), rule)


def _roles(normalized: Normalized, roles: list[RoleReading], mentioned: list[RoleReading]) -> tuple[RoleStatement, ...]:
    """The person's posts, each with every place where this very post, or a shorter wording of it, is given."""
    statements = []
    for role in roles:
        spans = {(role.start, role.end): role.rule}
        for other in mentioned:
            if other.organization == role.organization and role.title.startswith(other.title):
                spans.setdefault((other.start, other.end), other.rule)
        evidence = tuple(_span(normalized, *place, rule) for place, rule in sorted(spans.items()))
        statements.append(RoleStatement(role.title, role.organization, evidence, role.status))
    return tuple(statements)


def _participations(
    normalized: Normalized, acts: list[Act], meetings: list[MeetingStatement]
) -> tuple[Participation, ...]:
    found: defaultdict[tuple[int, Mode], list[Act]] = defaultdict(list)
    for act in acts:
        found[act.meeting, act.mode].append(act)
    return tuple(
        Participation(
            meeting=meetings[meeting].id,
            mode=mode,
            evidence=tuple(
                _span(normalized, *place) for place in sorted({(act.start, act.end, act.rule) for act in same})
            ),
            as_role=next((act.as_role for act in same if act.as_role), None),
            on_behalf_of=next((act.on_behalf_of for act in same if act.on_behalf_of), None),
        )
        for (meeting, mode), same in sorted(found.items(), key=lambda item: (item[0][0], _ORDER[item[0][1]]))
    )


def _meeting(normalized: Normalized, meeting: MeetingStatement) -> MeetingStatement:

    def spans(read: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(_span(normalized, span.start, span.end, span.rule) for span in read)

    return replace(
        meeting,
        evidence=spans(meeting.evidence),
        date_evidence=spans(meeting.date_evidence),
        place_evidence=spans(meeting.place_evidence),
        organizers=tuple(replace(body, evidence=spans(body.evidence)) for body in meeting.organizers),
        bodies=tuple(replace(body, evidence=spans(body.evidence)) for body in meeting.bodies),
    )
