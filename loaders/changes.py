"""What a build did to identity: who was merged, who was split, which meeting got another day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.identity import Identity, MeetingReport, PersonMention
from graph.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what a node was called before and is called after, by ids, with a name to show."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Redated:
    """A meeting whose day changed with the reports of it."""

    name: str
    meeting: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class IdentityChanges:
    """The differences of two identities. New people and meetings, and those that only grew, are no change here."""

    people_merged: tuple[Change, ...] = ()
    people_split: tuple[Change, ...] = ()
    meetings_merged: tuple[Change, ...] = ()
    meetings_split: tuple[Change, ...] = ()
    meetings_redated: tuple[Redated, ...] = ()

    @property
    def none(self) -> bool:
        """Whether nothing that was known before is told otherwise now."""
        return not (
            self.people_merged
            or self.people_split
            or self.meetings_merged
            or self.meetings_split
            or self.meetings_redated
        )


Item = TypeVar("Item", PersonMention, MeetingReport)


def identity_changes(
    before: Identity, after: Identity, old: Mapping[str, Record], new: Mapping[str, Record]
) -> IdentityChanges:
    """What `after` says otherwise than `before`; `old` and `new` are the records of each, by article."""
    people_before = {p.id: frozenset(p.mentions) for p in before.people}
    people_after = {p.id: frozenset(p.mentions) for p in after.people}
    meetings_before = {m.id: frozenset(m.reports) for m in before.meetings}
    meetings_after = {m.id: frozenset(m.reports) for m in after.meetings}
    names = {p.id: p.name for p in (*before.people, *after.people)}
    names |= {m.id: _name(m.reports, new) or _name(m.reports, old) or m.id for m in (*before.meetings, *after.meetings)}
    people_merged, people_split = _moves(people_before, people_after, names)
    meetings_merged, meetings_split = _moves(meetings_before, meetings_after, names)
    home = {report: meeting for meeting, reports in meetings_before.items() for report in reports}
    redated = []
    for meeting, reports in sorted(meetings_after.items()):
        earlier = sorted({home[report] for report in reports if report in home})
        if len(earlier) != 1:
            continue
        was, now = _usual_day(meetings_before[earlier[0]], old), _usual_day(reports, new)
        if was != now:
            redated.append(Redated(names[meeting], meeting, was, now))
    return IdentityChanges(people_merged, people_split, meetings_merged, meetings_split, tuple(redated))


def _moves(
    before: Mapping[str, frozenset[Item]], after: Mapping[str, frozenset[Item]], names: Mapping[str, str]
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    was = {item: identifier for identifier, items in before.items() for item in items}
    now = {item: identifier for identifier, items in after.items() for item in items}
    merged, split = [], []
    for identifier, items in sorted(after.items()):
        origins = tuple(sorted({was[item] for item in items if item in was}))
        if len(origins) > 1:
            merged.append(Change(names[identifier], origins, (identifier,)))
    for identifier, items in sorted(before.items()):
        targets = tuple(sorted({now[item] for item in items if item in now}))
        if len(targets) > 1:
            split.append(Change(names[identifier], (identifier,), targets))
    return tuple(merged), tuple(split)


def _name(reports: Iterable[MeetingReport], records: Mapping[str, Record]) -> str | None:
    for report in sorted(reports):
        record = records.get(report.article)
        for meeting in record.meetings if record else ():
            if meeting.id == report.meeting:
                return meeting.name
    return None


def _usual_day(reports: Iterable[MeetingReport], records: Mapping[str, Record]) -> str | None:
    """The day that most reports give; of equals the earliest."""
    days = Counter(
        meeting.date
        for report in reports
        if report.article in records
        for meeting in records[report.article].meetings
        if meeting.id == report.meeting and meeting.date is not None
    )
    return min(days, key=lambda day: (-days[day], day), default=None)
