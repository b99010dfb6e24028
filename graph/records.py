"""What one article says: the record, each statement with the spans that prove it.

The form on disk is one JSON object an article; README.md, "Records", describes it. Offsets are code points into the
article's `text` as it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graph.errors import InputError


class Mode(str, Enum):
    """What a person did at a meeting."""

    CHAIRED = "chaired"
    LED = "led"
    SPOKE = "spoke"
    ATTENDED = "attended"


class Status(str, Enum):
    """How a post is held when the article is written."""

    CURRENT = "current"
    FORMER = "former"
    ELECT = "elect"


class Change(str, Enum):
    """Whether a person takes up a post or leaves it."""

    STARTS = "starts"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Span:
    """`[start, end)` in code points of the article's text, and the rule that read it there."""

    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One report as it was given. `published` is an ISO date at the precision known."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class RoleStatement:
    """That the person holds (or held, or is to hold) the post `title` at `organization`.

    `term` is the term of office that the text names, `2021-2026`: it is the body's, so it dates nobody's start or end.
    """

    title: str
    organization: str | None
    evidence: tuple[Span, ...]
    status: Status = Status.CURRENT
    since: str | None = None
    until: str | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class TransitionStatement:
    """That the person took up or left the post `title` at `organization`; without a title, all posts (`nghỉ hưu`).

    `date` is the day that the text states, at the precision known; where it states none and `by_then` is true, the day
    by which it had happened. `date_basis` says in Vietnamese words what the date rests on. `predecessor` is the id,
    inside the record, of the person whose place is taken.
    """

    change: Change
    title: str | None
    organization: str | None
    evidence: tuple[Span, ...]
    date: str | None = None
    by_then: bool = False
    date_basis: str | None = None
    date_evidence: tuple[Span, ...] = ()
    predecessor: str | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """What the person did at the meeting of this record whose id is `meeting`."""

    meeting: str
    mode: Mode
    evidence: tuple[Span, ...]
    as_role: str | None = None
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class PersonStatement:
    """A person named in the article, under the fullest name given; `id` is unique inside the record.

    `born` is a year or a day; `academic_title` is short and without full stops between its parts: `PGS TS`, `ThS`.
    """

    id: str
    name: str
    rank: str | None
    mentions: tuple[Span, ...]
    roles: tuple[RoleStatement, ...] = ()
    at: tuple[Participation, ...] = ()
    transitions: tuple[TransitionStatement, ...] = ()
    born: str | None = None
    born_evidence: tuple[Span, ...] = ()
    academic_title: str | None = None
    academic_evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyStatement:
    """That the body `name`, resolved and written out, held or took part in a meeting."""

    name: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is said of a meeting: `text` as written (`gần 7.400 m2`), `number` in the unit `unit` (m²)."""

    text: str
    number: float
    unit: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MeetingStatement:
    """A meeting that the article reports. `date_basis` says in Vietnamese words what day and year rest on."""

    id: str
    name: str
    kind: str
    evidence: tuple[Span, ...]
    date: str | None = None
    end_date: str | None = None
    date_basis: str | None = None
    date_evidence: tuple[Span, ...] = ()
    place: str | None = None
    place_evidence: tuple[Span, ...] = ()
    format: str | None = None
    points: int | None = None
    organizers: tuple[BodyStatement, ...] = ()
    bodies: tuple[BodyStatement, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """All that one article says. `article` is the article's id."""

    article: str
    meetings: tuple[MeetingStatement, ...] = ()
    people: tuple[PersonStatement, ...] = ()


def article_to_json(article: Article) -> dict[str, Any]:
    """The article as a JSON object; absent fields are left out."""
    fields = {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "published": article.published,
        "publisher": article.publisher,
        "text": article.text,
    }
    return {key: value for key, value in fields.items() if value is not None}


def record_to_json(record: Record) -> dict[str, Any]:
    """The record as a JSON object with plain values, in a fixed order of keys."""
    return {
        "id": record.article,
        "meetings": [_meeting_to_json(meeting) for meeting in record.meetings],
        "people": [_person_to_json(person) for person in record.people],
    }


def _spans(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [{"start": s.start, "end": s.end, **({"rule": s.rule} if s.rule else {})} for s in spans]


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None}


def _meeting_to_json(meeting: MeetingStatement) -> dict[str, Any]:
    evidence = {"name": _spans(meeting.evidence)}
    if meeting.date_evidence:
        evidence["date"] = _spans(meeting.date_evidence)
    if meeting.place_evidence:
        evidence["place"] = _spans(meeting.place_evidence)
    return {
        "id": meeting.id,
        "name": meeting.name,
        "kind": meeting.kind,
        "date": meeting.date,
        **_present({"end_date": meeting.end_date, "date_basis": meeting.date_basis}),
        "place": meeting.place,
        **_present({"format": meeting.format, "points": meeting.points}),
        "organizers": [body.name for body in meeting.organizers],
        "bodies": [body.name for body in meeting.bodies],
        **({"figures": [_figure_to_json(figure) for figure in meeting.figures]} if meeting.figures else {}),
        "evidence": {
            **evidence,
            "organizers": [_spans(body.evidence) for body in meeting.organizers],
            "bodies": [_spans(body.evidence) for body in meeting.bodies],
        },
    }


def _figure_to_json(figure: Figure) -> dict[str, Any]:
    number = int(figure.number) if figure.number.is_integer() else figure.number
    return {"text": figure.text, "number": number, "unit": figure.unit, "evidence": _spans(figure.evidence)}


def _person_to_json(person: PersonStatement) -> dict[str, Any]:
    facts = {"born": person.born_evidence, "academic_title": person.academic_evidence}
    return {
        "id": person.id,
        "name": person.name,
        "rank": person.rank,
        **_present({"born": person.born, "academic_title": person.academic_title}),
        "mentions": _spans(person.mentions),
        "roles": [
            {
                "title": role.title,
                "organization": role.organization,
                "status": role.status.value,
                **_present({"since": role.since, "until": role.until, "term": role.term}),
                "evidence": _spans(role.evidence),
            }
            for role in person.roles
        ],
        "at": [
            {
                "meeting": at.meeting,
                "mode": at.mode.value,
                **_present({"as_role": at.as_role, "on_behalf_of": at.on_behalf_of}),
                "evidence": _spans(at.evidence),
            }
            for at in person.at
        ],
        **({"transitions": [_transition_to_json(t) for t in person.transitions]} if person.transitions else {}),
        **({"evidence": {key: _spans(spans) for key, spans in facts.items() if spans}} if any(facts.values()) else {}),
    }


def _transition_to_json(transition: TransitionStatement) -> dict[str, Any]:
    evidence = {"change": _spans(transition.evidence)}
    if transition.date_evidence:
        evidence["date"] = _spans(transition.date_evidence)
    return {
        "change": transition.change.value,
        "title": transition.title,
        "organization": transition.organization,
        "date": transition.date,
        **({"by_then": True} if transition.by_then else {}),
        **_present({"date_basis": transition.date_basis, "predecessor": transition.predecessor}),
        "evidence": evidence,
    }


def article_from_json(value: Mapping[str, Any], where: str) -> Article:
    """The article that a JSON object holds. `where` (file and line) begins the message of the `InputError` raised."""
    text = value.get("text")
    if not isinstance(text, str):
        raise InputError(f"{where}: no article: the key 'text' with a text is missing")
    identifier = value.get("id")
    if not isinstance(identifier, str | int) or identifier == "":
        raise InputError(f"{where}: no article: the key 'id' is missing")
    optional = {key: value.get(key) for key in ("title", "published", "url", "publisher")}
    for key, field in optional.items():
        if field is not None and not isinstance(field, str):
            raise InputError(f"{where}: '{key}' must be a text, not {field!r}")
    return Article(id=str(identifier), text=text, **optional)


def record_from_json(value: Mapping[str, Any], where: str) -> Record:
    """The record that a JSON object holds, from any source: mentions and evidence may be absent.

    Raises `InputError` that begins with `where` when the object has not the form of a record.
    """
    try:
        meetings = tuple(_meeting_from_json(meeting) for meeting in value.get("meetings") or ())
        people = tuple(_person_from_json(p, f"p{n}") for n, p in enumerate(value.get("people") or (), 1))
        record = Record(article=str(value["id"]), meetings=meetings, people=people)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{where}: not a record: {error!r}") from error
    known = {meeting.id for meeting in record.meetings}
    named = {person.id for person in record.people}
    for person in record.people:
        for transition in person.transitions:
            if transition.predecessor is not None and transition.predecessor not in named:
                raise InputError(
                    f"{where}: {person.name} follows {transition.predecessor!r}, whom the record does not have"
                )
        for at in person.at:
            if at.meeting not in known:
                raise InputError(f"{where}: {person.name} is at meeting {at.meeting!r}, which the record does not have")
    return record


def _spans_from_json(values: Any) -> tuple[Span, ...]:
    return tuple(Span(int(v["start"]), int(v["end"]), str(v.get("rule", ""))) for v in values or ())


def _bodies_from_json(names: Any, evidence: Any) -> tuple[BodyStatement, ...]:
    names = list(names or ())
    spans = list(evidence or ()) + [()] * len(names)
    return tuple(BodyStatement(str(name), _spans_from_json(spans[n])) for n, name in enumerate(names))


def _meeting_from_json(value: Mapping[str, Any]) -> MeetingStatement:
    evidence = value.get("evidence") or {}
    return MeetingStatement(
        id=str(value["id"]),
        name=str(value["name"]),
        kind=str(value["kind"]),
        evidence=_spans_from_json(evidence.get("name")),
        date=value.get("date"),
        end_date=value.get("end_date"),
        date_basis=value.get("date_basis"),
        date_evidence=_spans_from_json(evidence.get("date")),
        place=value.get("place"),
        place_evidence=_spans_from_json(evidence.get("place")),
        format=value.get("format"),
        points=value.get("points"),
        organizers=_bodies_from_json(value.get("organizers"), evidence.get("organizers")),
        bodies=_bodies_from_json(value.get("bodies"), evidence.get("bodies")),
        figures=tuple(
            Figure(str(f["text"]), float(f["number"]), str(f["unit"]), _spans_from_json(f.get("evidence")))
            for f in value.get("figures") or ()
        ),
    )


def _transition_from_json(value: Mapping[str, Any]) -> TransitionStatement:
    evidence = value.get("evidence") or {}
    return TransitionStatement(
        change=Change(value["change"]),
        title=value.get("title"),
        organization=value.get("organization"),
        evidence=_spans_from_json(evidence.get("change")),
        date=value.get("date"),
        by_then=bool(value.get("by_then", False)),
        date_basis=value.get("date_basis"),
        date_evidence=_spans_from_json(evidence.get("date")),
        predecessor=value.get("predecessor"),
    )


def _person_from_json(value: Mapping[str, Any], fallback_id: str) -> PersonStatement:
    evidence = value.get("evidence") or {}
    return PersonStatement(
        id=str(value.get("id", fallback_id)),
        name=str(value["name"]),
        rank=value.get("rank"),
        mentions=_spans_from_json(value.get("mentions")),
        roles=tuple(
            RoleStatement(
                title=str(role["title"]),
                organization=role.get("organization"),
                evidence=_spans_from_json(role.get("evidence")),
                status=Status(role.get("status", "current")),
                since=role.get("since"),
                until=role.get("until"),
                term=role.get("term"),
            )
            for role in value.get("roles") or ()
        ),
        at=tuple(
            Participation(
                meeting=str(at["meeting"]),
                mode=Mode(at["mode"]),
                evidence=_spans_from_json(at.get("evidence")),
                as_role=at.get("as_role"),
                on_behalf_of=at.get("on_behalf_of"),
            )
            for at in value.get("at") or ()
        ),
        transitions=tuple(_transition_from_json(t) for t in value.get("transitions") or ()),
        born=value.get("born"),
        born_evidence=_spans_from_json(evidence.get("born")),
        academic_title=value.get("academic_title"),
        academic_evidence=_spans_from_json(evidence.get("academic_title")),
    )
