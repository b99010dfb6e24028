"""Questions of identity that a person settles, and what the workspace says for and against.

Answers are lines of `judgements.jsonl` in the workspace; the next build (also one without new articles) applies them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from graph.collecting import without_collecting
from graph.errors import InputError
from graph.identity import (
    Identity,
    MeetingIdentity,
    MeetingReport,
    PersonIdentity,
    PersonMention,
    identity_from_json,
)
from graph.records import Article, MeetingStatement, PersonStatement, Record, Span
from graph.sentences import sentence_around
from graph.spelling import canonical
from loaders.block_decisions import KeptDecisions
from loaders.judgements import (
    Judgement,
    Judgements,
    Mark,
    Subject,
    Verdict,
    append_judgements,
    read_judgements,
)
from loaders.kept import KEPT, read_kept
from loaders.linkage import Doubt
from loaders.resolution import Resolution, resolve_with_doubts
from loaders.stock import ARTICLES, RECORDS, read_stock

JUDGEMENTS = "judgements.jsonl"
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and the article that it stands in."""

    article: str
    published: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that may be one: as it is now, with its first sentences and all it is said to be."""

    id: str
    name: str
    mark: Mark
    facts: tuple[str, ...]
    """Posts of a person; day, place and chairs of a meeting."""
    sentences: tuple[Said, ...]
    size: int
    """How many mentions or reports it has."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Whether two are one. `weight` says how many statements an answer moves; `put_off` that it was left for later."""

    subject: Subject
    a: Side
    b: Side
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    weight: int
    put_off: bool = False


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """All open questions, the most consequential first, and the judgements that cannot be applied, by file and line."""

    questions: tuple[OpenQuestion, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a person or a meeting is what it is."""

    id: str
    name: str
    subject: Subject
    reasons: tuple[str, ...]
    facts: tuple[str, ...]
    sentences: tuple[Said, ...]
    judgements: tuple[Judgement, ...]
    open_questions: tuple[OpenQuestion, ...]


Entries = Mapping[str, PersonIdentity | MeetingIdentity]


@dataclass(frozen=True, slots=True)
class _Workspace:
    folder: Path
    articles: dict[str, Article]
    records: dict[str, Record]
    judgements: Judgements
    decisions: KeptDecisions

    def resolution(self) -> Resolution:
        with without_collecting():
            return resolve_with_doubts(self.articles, self.records.values(), self.judgements, self.decisions)


def review_queue(folder: Path) -> ReviewQueue:
    """What a person should look at in a workspace. Raises `InputError` where `folder` is none."""
    workspace = _open(folder)
    resolution = workspace.resolution()
    return ReviewQueue(_questions(workspace, resolution), resolution.problems)


def answer(folder: Path, question: OpenQuestion, verdict: Verdict, *, by: str = "", note: str = "") -> Judgement:
    """Write down what a person decided on a question."""
    judgement = Judgement(question.subject, verdict, question.a.mark, question.b.mark, by, _now(), note)
    append_judgements(folder / JUDGEMENTS, [judgement])
    return judgement


def undo(folder: Path, *, by: str = "") -> Judgement | None:
    """Take back the last judgement that is in force; None when there is none. Nothing is erased: a line is added."""
    judgements = read_judgements(folder / JUDGEMENTS)
    in_force = {id(line) for subject in Subject for line in judgements.in_force(subject)}
    last = next((line for line in reversed(judgements.lines) if id(line) in in_force), None)
    if last is None:
        return None
    taken_back = replace(last, verdict=Verdict.UNDO, by=by, at=_now(), note="", where="")
    append_judgements(folder / JUDGEMENTS, [taken_back])
    return last


def merge(folder: Path, a: str, b: str, *, by: str = "", note: str = "") -> Judgement:
    """Say that two nodes (both people or both meetings) are one, by their ids."""
    workspace = _open(folder)
    entries = _entries(_identity(folder))
    (subject_a, mark_a), (subject_b, mark_b) = _anchor(workspace, entries, a), _anchor(workspace, entries, b)
    if subject_a is not subject_b:
        raise InputError(f"{a} is a {subject_a.value} and {b} a {subject_b.value}: only two of one kind can be merged")
    if a == b:
        raise InputError(f"{a}: give two different ids to merge")
    judgement = Judgement(subject_a, Verdict.SAME, mark_a, mark_b, by, _now(), note)
    append_judgements(folder / JUDGEMENTS, [judgement])
    return judgement


def split(folder: Path, node: str, articles: Sequence[str], *, by: str = "", note: str = "") -> tuple[Judgement, ...]:
    """Say that in these articles the node `node` is another person or meeting than in the rest of them."""
    workspace = _open(folder)
    entries = _entries(_identity(folder))
    subject, marks = _marks(workspace, entries, node)
    out = [mark for mark in marks if mark.article in set(articles)]
    rest = [mark for mark in marks if mark.article not in set(articles)]
    for article in articles:
        if article not in {mark.article for mark in marks}:
            raise InputError(f"{node}: it is not in article {article}; it is in {', '.join(m.article for m in marks)}")
    if not rest:
        raise InputError(f"{node}: these are all its articles; name only those in which it is another")
    apart = [Judgement(subject, Verdict.DIFFERENT, rest[0], mark, by, _now(), note) for mark in out]
    together = [Judgement(subject, Verdict.SAME, out[0], mark, by, _now(), note) for mark in out[1:]]
    append_judgements(folder / JUDGEMENTS, [*apart, *together])
    return (*apart, *together)


def why(folder: Path, node: str) -> Why:
    """Why a person or meeting, by id, is what it is: reasons, sentences, judgements, open questions."""
    workspace = _open(folder)
    resolution = workspace.resolution()
    entries = _entries(resolution.identity)
    subject, marks = _marks(workspace, entries, node)
    side = _side(workspace, entries, node)
    keys = {(mark.article, canonical(mark.name)) for mark in marks}
    judgements = tuple(
        line
        for line in workspace.judgements.in_force(subject)
        if any((mark.article, canonical(mark.name)) in keys for mark in line.pair)
    )
    entry = entries[node]
    return Why(
        id=node,
        name=side.name,
        subject=subject,
        reasons=entry.reasons,
        facts=side.facts,
        sentences=side.sentences,
        judgements=judgements,
        open_questions=tuple(q for q in _questions(workspace, resolution) if node in (q.a.id, q.b.id)),
    )


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _open(folder: Path) -> _Workspace:
    for name in (ARTICLES, RECORDS):
        if not (folder / name).exists():
            raise InputError(f"{folder}: not a workspace: {name} is missing; make one with chutoa build")
    stock = read_stock(folder)
    decisions = stock.decisions(read_kept(folder / KEPT))
    return _Workspace(folder, stock.articles, stock.records, read_judgements(folder / JUDGEMENTS), decisions)


def _identity(folder: Path) -> Identity:
    path = folder / "identity.json"
    try:
        return identity_from_json(json.loads(path.read_bytes()), str(path))
    except FileNotFoundError as error:
        raise InputError(f"{folder}: not a workspace: {path.name} is missing; make one with chutoa build") from error
    except ValueError as error:
        raise InputError(f"{path}: damaged ({error}); build again to rewrite it") from error


def _entries(identity: Identity) -> Entries:
    return {person.id: person for person in identity.people} | {meeting.id: meeting for meeting in identity.meetings}


def _entry(entries: Entries, node: str) -> PersonIdentity | MeetingIdentity:
    if node in entries:
        return entries[node]
    raise InputError(f"{node}: no person or meeting of this id; ids are shown by the questions and in nodes.jsonl")


def _marks(workspace: _Workspace, entries: Entries, node: str) -> tuple[Subject, tuple[Mark, ...]]:
    entry = _entry(entries, node)
    if isinstance(entry, PersonIdentity):
        return Subject.PERSON, tuple(Mark(m.article, m.name, m.person) for m in entry.mentions)
    meetings = (_meeting(workspace, report) for report in entry.reports)
    return Subject.MEETING, tuple(
        Mark(report.article, meeting.name if meeting else "", report.meeting)
        for report, meeting in zip(entry.reports, meetings, strict=True)
    )


def _anchor(workspace: _Workspace, entries: Entries, node: str) -> tuple[Subject, Mark]:
    subject, marks = _marks(workspace, entries, node)
    return subject, marks[0]


def _person(workspace: _Workspace, mention: PersonMention) -> PersonStatement | None:
    record = workspace.records.get(mention.article)
    return next((p for p in (record.people if record else ()) if p.id == mention.person), None)


def _meeting(workspace: _Workspace, report: MeetingReport) -> MeetingStatement | None:
    record = workspace.records.get(report.article)
    return next((m for m in (record.meetings if record else ()) if m.id == report.meeting), None)


def _said(workspace: _Workspace, article: str, spans: Iterable[Span]) -> Said | None:
    source = workspace.articles.get(article)
    span = next(iter(spans), None)
    if source is None or span is None:
        return None
    start, end = sentence_around(source.text, span.start, span.end)
    return Said(article, source.published, source.text[start:end])


def _side(workspace: _Workspace, entries: Entries, node: str) -> Side:
    entry = _entry(entries, node)
    _, marks = _marks(workspace, entries, node)
    if isinstance(entry, PersonIdentity):
        return _person_side(workspace, entry, marks)
    return _meeting_side(workspace, entry, marks)


def _person_side(workspace: _Workspace, entry: PersonIdentity, marks: Sequence[Mark]) -> Side:
    facts: dict[str, None] = {}
    sentences: list[Said] = []
    for mention in entry.mentions:
        person = _person(workspace, mention)
        if person is None:
            continue
        if person.rank:
            facts.setdefault(person.rank)
        for role in person.roles:
            facts.setdefault(f"{role.title}, {role.organization}" if role.organization else role.title)
        spans = [span for role in person.roles for span in role.evidence] or list(person.mentions)
        if said := _said(workspace, mention.article, spans):
            sentences.append(said)
    return Side(entry.id, entry.name, marks[0], tuple(facts), tuple(sentences[:_SENTENCES]), len(entry.mentions))


def _meeting_side(workspace: _Workspace, entry: MeetingIdentity, marks: Sequence[Mark]) -> Side:
    facts: dict[str, None] = {}
    sentences: list[Said] = []
    for report in entry.reports:
        meeting = _meeting(workspace, report)
        if meeting is None:
            continue
        for fact in (meeting.date, meeting.place, *(body.name for body in meeting.organizers)):
            if fact:
                facts.setdefault(fact)
        for person in workspace.records[report.article].people:
            for at in person.at:
                if at.meeting == report.meeting and at.mode.value in ("chaired", "led"):
                    facts.setdefault(f"chủ trì: {person.name}")
        if said := _said(workspace, report.article, meeting.evidence):
            sentences.append(said)
    return Side(entry.id, marks[0].name, marks[0], tuple(facts), tuple(sentences[:_SENTENCES]), len(entry.reports))


def _questions(workspace: _Workspace, resolution: Resolution) -> tuple[OpenQuestion, ...]:
    identity, entries = resolution.identity, _entries(resolution.identity)
    people = {mention: person.id for person in identity.people for mention in person.mentions}
    meetings = {report: meeting.id for meeting in identity.meetings for report in meeting.reports}
    put_off = {
        (subject, frozenset((mark.article, canonical(mark.name)) for mark in line.pair))
        for subject in Subject
        for line in workspace.judgements.in_force(subject)
        if line.verdict is Verdict.LATER
    }
    found: list[OpenQuestion] = []
    pairs: list[tuple[Subject, str, str, Mapping[str, Any]]] = [
        *((Subject.PERSON, people[d.a], people[d.b], _reasons(d)) for d in resolution.people_doubts),
        *((Subject.MEETING, meetings[d.a], meetings[d.b], _reasons(d)) for d in resolution.meeting_doubts),
    ]
    for subject, node_a, node_b, reasons in pairs:
        a, b = _side(workspace, entries, node_a), _side(workspace, entries, node_b)
        marks = frozenset((mark.article, canonical(mark.name)) for mark in (a.mark, b.mark))
        weight = min(_statements(workspace, entries, node_a), _statements(workspace, entries, node_b))
        found.append(OpenQuestion(subject, a, b, weight=weight, put_off=(subject, marks) in put_off, **reasons))
    return tuple(sorted(found, key=lambda q: (q.put_off, -q.weight, q.a.id, q.b.id)))


def _reasons(doubt: Doubt[Any]) -> dict[str, tuple[str, ...]]:
    return {"reasons_for": doubt.reasons_for, "reasons_against": doubt.reasons_against}


def _statements(workspace: _Workspace, entries: Entries, node: str) -> int:
    """How many statements hang on a node: chairing counts most, since it is what people ask for."""
    entry = _entry(entries, node)
    if isinstance(entry, MeetingIdentity):
        articles = {report.article: report.meeting for report in entry.reports}
        acts = [at for a, m in articles.items() for p in workspace.records[a].people for at in p.at if at.meeting == m]
        return len(entry.reports) + sum(3 if at.mode.value == "chaired" else 1 for at in acts)
    total = 0
    for mention in entry.mentions:
        person = _person(workspace, mention)
        if person is not None:
            total += 1 + len(person.roles) + sum(3 if at.mode.value == "chaired" else 1 for at in person.at)
    return total
