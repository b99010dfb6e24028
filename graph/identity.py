"""The decision which mentions are one person and which articles report one meeting, with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import InputError


@dataclass(frozen=True, slots=True, order=True)
class PersonMention:
    """The person `person` (an id inside its record) of `article`, there named `name`."""

    article: str
    person: str
    name: str


@dataclass(frozen=True, slots=True, order=True)
class MeetingReport:
    """The meeting `meeting` (an id inside its record) of `article`."""

    article: str
    meeting: str


@dataclass(frozen=True, slots=True)
class PersonIdentity:
    """One person: all mentions of them, sorted, and why they are one."""

    id: str
    name: str
    mentions: tuple[PersonMention, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingIdentity:
    """One meeting: all reports of it, sorted, and why they are one."""

    id: str
    reports: tuple[MeetingReport, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Every mention of a person and every reported meeting stands in exactly one entry; entries are sorted by id."""

    people: tuple[PersonIdentity, ...]
    meetings: tuple[MeetingIdentity, ...]


def identity_to_json(identity: Identity) -> dict[str, Any]:
    """The identity as a JSON object, in the form that `identity.json` has."""
    return {
        "people": [
            {
                "id": person.id,
                "name": person.name,
                "mentions": [{"article": m.article, "person": m.person, "name": m.name} for m in person.mentions],
                "reasons": list(person.reasons),
            }
            for person in identity.people
        ],
        "meetings": [
            {
                "id": meeting.id,
                "articles": sorted({report.article for report in meeting.reports}),
                "reports": [{"article": r.article, "meeting": r.meeting} for r in meeting.reports],
                "reasons": list(meeting.reasons),
            }
            for meeting in identity.meetings
        ],
    }


def identity_from_json(value: Mapping[str, Any], where: str) -> Identity:
    """The identity that a JSON object holds; `InputError` that begins with `where` when it has another form."""
    try:
        people = tuple(
            PersonIdentity(
                id=str(person["id"]),
                name=str(person["name"]),
                mentions=tuple(PersonMention(m["article"], m["person"], m["name"]) for m in person["mentions"]),
                reasons=tuple(person.get("reasons", ())),
            )
            for person in value["people"]
        )
        meetings = tuple(
            MeetingIdentity(
                id=str(meeting["id"]),
                reports=tuple(MeetingReport(r["article"], r["meeting"]) for r in meeting["reports"]),
                reasons=tuple(meeting.get("reasons", ())),
            )
            for meeting in value["meetings"]
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{where}: not an identity file: {error!r}; build again to rewrite it") from error
    return Identity(people, meetings)
