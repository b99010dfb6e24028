"""What a `Doc` was read to say → the record, with offsets into the text as it was given."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from graph.records import (
    Change,
    MeetingStatement,
    Mode,
    Participation,
    PersonStatement,
    Record,
    RoleStatement,
    Span,
    Status,
    TransitionStatement,
)
from loaders.normalization import Normalized
from loaders.private_citizens import is_private_citizen
from loaders.reading import Act, Fact, Mention, RoleReading, TransitionReading, reading_of

_ORDER = {mode: number for number, mode in enumerate(Mode)}


def record_of(doc: Doc) -> Record:
    """The record of the article of `doc`, each statement with its spans and the rules that read them."""
    reading = reading_of(doc)
    normalized, article = reading.normalized, reading.article
    mentions: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        mentions[mention.person].append(mention)
    acts: defaultdict[int, list[Act]] = defaultdict(list)
    for act in reading.acts:
        acts[act.person].append(act)
    changes: defaultdict[int, list[TransitionReading]] = defaultdict(list)
    for change in reading.transitions:
        changes[change.person].append(change)
    told = {number for number, person in enumerate(reading.people) if person.roles or person.rank}
    told |= acts.keys() | changes.keys() | {c.predecessor for c in reading.transitions if c.predecessor is not None}
    named = {
        person
        for person in {m.person for m in reading.mentions if m.named}
        if person in told or not is_private_citizen(reading.text, mentions[person])
    }
    with_terms = "nhiệm k" in reading.text
    people = tuple(
        PersonStatement(
            id=_id(number),
            name=person.name,
            rank=person.rank,
            mentions=tuple(_span(normalized, m.start, m.end, "name") for m in mentions[number] if m.named),
            roles=_dated(
                _roles(normalized, person.roles, [r for m in mentions[number] for r in m.roles], with_terms=with_terms),
                transitions := tuple(_transition(normalized, change, named) for change in changes[number]),
                article.published,
            ),
            at=_participations(normalized, acts[number], reading.meetings),
            transitions=transitions,
            born=_agreed(person.born),
            born_evidence=_facts(normalized, person.born),
            academic_title=_agreed(person.academic),
            academic_evidence=_facts(normalized, person.academic),
        )
        for number, person in enumerate(reading.people)
        if number in named
    )
    meetings = tuple(_meeting(normalized, meeting) for meeting in reading.meetings)
    return Record(article.id, meetings, people)


def _id(number: int) -> str:
    return f"p{number + 1}"


def _agreed(facts: list[Fact]) -> str | None:
    """The one value of the facts, the fullest where one begins another; None where the text contradicts itself."""
    if not facts:
        return None
    values = sorted({fact.value for fact in facts}, key=lambda value: (-len(value), value))
    agree = all(values[0].startswith(v) or set(v.split(".")) <= set(values[0].split(".")) for v in values)
    return values[0] if agree else None


def _facts(normalized: Normalized, facts: list[Fact]) -> tuple[Span, ...]:
    if _agreed(facts) is None:
        return ()
    places = {(fact.start, fact.end): fact.rule for fact in facts}
    return tuple(_span(normalized, *place, rule) for place, rule in sorted(places.items()))


def _transition(normalized: Normalized, read: TransitionReading, named: set[int]) -> TransitionStatement:
    return TransitionStatement(
        change=read.change,
        title=read.title,
        organization=read.organization,
        evidence=(_span(normalized, read.start, read.end, read.rule),),
        date=read.date,
        by_then=read.by_then,
        date_basis=read.date_basis,
        date_evidence=(_span(normalized, *read.date_span, "date of change"),) if read.date_span else (),
        predecessor=_id(read.predecessor) if read.predecessor in named else None,
    )


def _dated(
    roles: tuple[RoleStatement, ...], transitions: tuple[TransitionStatement, ...], published: str | None
) -> tuple[RoleStatement, ...]:
    """The posts with the days on which the text says that they begin or end; one that has ended is a former one."""
    if not transitions:
        return roles
    dated = []
    for role in roles:
        title = role.title.removeprefix("nguyên ")
        same = [t for t in transitions if (t.title, t.organization) == (title, role.organization)]
        stated = [t for t in same if t.date and not t.by_then]
        since = min((t.date for t in stated if t.date and t.change is Change.STARTS), default=None)
        until = max((t.date for t in stated if t.date and t.change is Change.ENDS), default=None)
        spans = {span for t in stated for span in (*t.evidence, *t.date_evidence)}
        evidence = tuple(sorted({*role.evidence, *spans}, key=lambda s: (s.start, s.end, s.rule)))
        dated.append(replace(role, since=since, until=until, evidence=evidence, status=_status(role, same, published)))
    return tuple(dated)


def _status(role: RoleStatement, changes: list[TransitionStatement], published: str | None) -> Status:
    """How the post is held when the article is written, after the changes that it tells of."""
    ended = [
        t
        for t in changes
        if t.change is Change.ENDS and (t.by_then or not published or not t.date or t.date[:10] <= published)
    ]
    if ended:
        return Status.FORMER
    if role.status is Status.ELECT and any(
        span.rule == "transition: held from" for t in changes for span in t.evidence
    ):
        return Status.CURRENT
    return role.status


def _span(normalized: Normalized, start: int, end: int, rule: str) -> Span:
    return Span(*normalized.original(start, end), rule)


def _roles(
    normalized: Normalized, roles: list[RoleReading], mentioned: list[RoleReading], *, with_terms: bool
) -> tuple[RoleStatement, ...]:
    """The person's posts, each with every place where this very post, or a shorter wording of it, is given.

    `with_terms` says whether the text names terms of office at all.
    """
    statements = []
    for role in roles:
        spans = {(role.start, role.end): role.rule}
        for other in mentioned:
            if other.organization == role.organization and role.title.startswith(other.title):
                spans.setdefault((other.start, other.end), other.rule)
        evidence = tuple(_span(normalized, *place, rule) for place, rule in sorted(spans.items()))
        term = _term(normalized.text, spans) if with_terms else None
        statements.append(RoleStatement(role.title, role.organization, evidence, role.status, term=term))
    return tuple(statements)


_TERM = re.compile(
    r"[\s,(]*(?:[Kk]h[óo][aá] (?:[IVX]+|\d+)[\s,(-]*)?nhiệm k[ỳì] (?:(?:[IVX]+|\d{1,2})[\s,(]+)?"
    r"(?P<from>(?:19|20)\d\d) ?[-–] ?(?P<to>20\d\d)(?!\d)"
)
_TERM_LENGTH = 48


def _term(text: str, places: Iterable[tuple[int, int]]) -> str | None:
    """The term of office at the end of a post's words or right behind them; the last one of several."""
    terms = set()
    for start, end in places:
        begin = max(start, text.rfind("nhiệm k", start, end))
        if begin == start:
            begin = end
        if found := _TERM.match(text, begin, min(len(text), begin + _TERM_LENGTH)):
            terms.add(f"{found['from']}-{found['to']}")
    return max(terms, default=None)


def _participations(
    normalized: Normalized, acts: list[Act], meetings: list[MeetingStatement]
) -> tuple[Participation, ...]:
    if not acts:
        return ()
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
        figures=tuple(replace(figure, evidence=spans(figure.evidence)) for figure in meeting.figures),
    )
