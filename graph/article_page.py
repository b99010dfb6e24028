"""One article with all that was read out of it, as one self-contained page: the text marked, each statement beside it.

The page runs no script and asks no network for anything; every text is shown as written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import jinja2

from graph.page import page_parts, printable, style_code
from graph.records import Article, Change, MeetingStatement, Mode, PersonStatement, Record, Span, Status

_MODES = {Mode.CHAIRED: "Chủ trì", Mode.LED: "Dẫn đầu", Mode.SPOKE: "Phát biểu", Mode.ATTENDED: "Tham dự"}
_STATUSES = {Status.CURRENT: "Chức vụ", Status.FORMER: "Nguyên", Status.ELECT: "Mới được bầu, bổ nhiệm"}
_CHANGES = {Change.STARTS: "Nhận chức", Change.ENDS: "Thôi chức"}


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with the places that prove it; `kind` chooses its colour, `number` is its address on the page."""

    number: int
    kind: str
    label: str
    words: str
    proofs: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A meeting or a person with what is said of them."""

    name: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the text between two ends of marks; `said` is the closest statement that it proves, if any."""

    text: str
    said: Said | None
    hint: str
    begins: tuple[str, ...]
    """The addresses of the proofs that begin here."""


def render_article(article: Article, record: Record) -> str:
    """The page of `article` and its `record`, as HTML text to be written in UTF-8; in Vietnamese."""
    subjects = _subjects(record)
    style = style_code("article.css")
    policy = f"default-src 'none'; style-src {style.source}; img-src data:; base-uri 'none'; form-action 'none'"
    page = _template().render(
        article=article, subjects=subjects, pieces=_pieces(article.text, subjects), style=style, policy=policy
    )
    return printable(page)


@cache
def _template() -> jinja2.Template:
    return page_parts().get_template("article.html")


def _subjects(record: Record) -> list[Subject]:
    found: list[Subject] = []
    number = 0
    meetings = {meeting.id: meeting.name for meeting in record.meetings}
    people = {person.id: person.name for person in record.people}
    told = [(meeting.name, _of_meeting(meeting)) for meeting in record.meetings]
    told += [(person.name, _of_person(person, meetings, people)) for person in record.people]
    for name, statements in told:
        said = []
        for kind, label, words, proofs in statements:
            said.append(Said(number, kind, label, words, proofs))
            number += 1
        found.append(Subject(name, tuple(said)))
    return found


_Statement = tuple[str, str, str, tuple[Span, ...]]


def _of_meeting(meeting: MeetingStatement) -> Iterator[_Statement]:
    yield "meeting", "Cuộc họp", meeting.kind, meeting.evidence
    if meeting.date:
        until = f" – {meeting.end_date}" if meeting.end_date else ""
        basis = f" ({meeting.date_basis})" if meeting.date_basis else ""
        yield "day", "Ngày", f"{meeting.date}{until}{basis}", meeting.date_evidence
    if meeting.place:
        yield "place", "Nơi họp", meeting.place, meeting.place_evidence
    for label, bodies in (("Tổ chức", meeting.organizers), ("Có đại diện", meeting.bodies)):
        for body in bodies:
            yield "body", label, body.name, body.evidence
    for figure in meeting.figures:
        yield "day", "Con số", figure.text, figure.evidence


def _of_person(person: PersonStatement, meetings: dict[str, str], people: dict[str, str]) -> Iterator[_Statement]:
    yield "person", "Người", f"{person.rank} {person.name}" if person.rank else person.name, person.mentions
    if person.born:
        yield "day", "Sinh", person.born, person.born_evidence
    if person.academic_title:
        yield "post", "Học hàm, học vị", person.academic_title, person.academic_evidence
    for role in person.roles:
        body = role.organization or "(chưa rõ cơ quan)"
        yield "post", _STATUSES[role.status], f"{role.title}, {body}", role.evidence
    for at in person.at:
        whom = f", thay mặt {at.on_behalf_of}" if at.on_behalf_of else ""
        yield "act", _MODES[at.mode], f"{meetings[at.meeting]}{whom}", at.evidence
    for change in person.transitions:
        post = f"{change.title}, {change.organization}" if change.title and change.organization else change.title
        when = f", {change.date_basis or change.date}" if change.date else ""
        whom = f", thay {people[change.predecessor]}" if change.predecessor in people else ""
        words = f"{post or 'mọi chức vụ'}{when}{whom}"
        yield "act", _CHANGES[change.change], words, (*change.evidence, *change.date_evidence)


def _pieces(text: str, subjects: Iterable[Subject]) -> list[Piece]:
    marks = [
        (proof.start, proof.end, said, f"w{said.number}-{n}", proof.rule)
        for subject in subjects
        for said in subject.said
        for n, proof in enumerate(said.proofs)
    ]
    ends = sorted({0, len(text), *(mark[0] for mark in marks), *(mark[1] for mark in marks)})
    covering: defaultdict[int, list[tuple[int, int, Said, str, str]]] = defaultdict(list)
    for mark in marks:
        for at in range(bisect_right(ends, mark[0]) - 1, bisect_right(ends, mark[1] - 1)):
            covering[at].append(mark)
    pieces = []
    for at, start in enumerate(ends[:-1]):
        over = sorted(covering[at], key=lambda mark: (mark[1] - mark[0], mark[2].number))
        hint = "\n".join(f"{said.label}: {said.words} [{rule}]" for _, _, said, _, rule in over)
        begins = tuple(address for begin, _, _, address, _ in over if begin == start)
        pieces.append(Piece(text[start : ends[at + 1]], over[0][2] if over else None, hint, begins))
    return pieces
