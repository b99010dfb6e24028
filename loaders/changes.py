"""What a build did to identity: who was merged, who was split, which meeting got another day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
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
    people = {p.id: p.name for p in (*before.people, *after.people)}

    def meeting_name(meeting: str) -> str:
        reports = meetings_after.get(meeting) or meetings_before[meeting]
        return _name(reports, new) or _name(reports, old) or meeting

    people_merged, people_split = _moves(people_before, people_after, people.__getitem__)
    meetings_merged, meetings_split = _moves(meetings_before, meetings_after, meeting_name)
    home = {report: meeting for meeting, reports in meetings_before.items() for report in reports}
    redated = []
    for meeting, reports in sorted(meetings_after.items()):
        earlier = sorted({home[report] for report in reports if report in home})
        if len(earlier) != 1 or (
            meetings_before[earlier[0]] == reports and all(old.get(r.article) is new.get(r.article) for r in reports)
        ):
            continue
        was, now = _usual_day(meetings_before[earlier[0]], old), _usual_day(reports, new)
        if was != now:
            redated.append(Redated(meeting_name(meeting), meeting, was, now))
    return IdentityChanges(people_merged, people_split, meetings_merged, meetings_split, tuple(redated))


def _moves(
    before: Mapping[str, frozenset[Item]], after: Mapping[str, frozenset[Item]], name: Callable[[str], str]
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    was = {item: identifier for identifier, items in before.items() for item in items}
    now = {item: identifier for identifier, items in after.items() for item in items}
    merged, split = [], []
    for identifier, items in sorted(after.items()):
        origins = tuple(sorted({was[item] for item in items if item in was}))
        if len(origins) > 1:
            merged.append(Change(name(identifier), origins, (identifier,)))
    for identifier, items in sorted(before.items()):
        targets = tuple(sorted({now[item] for item in items if item in now}))
        if len(targets) > 1:
            split.append(Change(name(identifier), (identifier,), targets))
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
