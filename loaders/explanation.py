"""What was read out of one article, statement by statement, with the words and the rule that said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.records import Article, MeetingStatement, PersonStatement, Record, Span, TransitionStatement

_LONGEST_WORDS = 160


def explanation_text(article: Article, record: Record) -> str:
    """The explanation as lines of text for a terminal, in the order of the record; ends in a line break."""
    lines = [f"{article.id}  {article.title or ''}".rstrip()]
    for meeting in record.meetings:
        lines += _meeting_lines(article.text, meeting)
    for person in record.people:
        meetings, people = {m.id: m.name for m in record.meetings}, {p.id: p.name for p in record.people}
        lines += _person_lines(article.text, person, meetings)
        for transition in person.transitions:
            lines += _transition_lines(article.text, transition, people)
    if len(lines) == 1:
        lines.append("  nothing was read out of it")
    return "\n".join(lines) + "\n"


def _meeting_lines(text: str, meeting: MeetingStatement) -> Iterator[str]:
    yield f"\nMEETING  {meeting.name}  ({meeting.kind})"
    yield from _proofs(text, meeting.evidence)
    if meeting.date:
        until = f" – {meeting.end_date}" if meeting.end_date else ""
        yield f"  day: {meeting.date}{until}  ({meeting.date_basis or 'as written'})"
        yield from _proofs(text, meeting.date_evidence)
    if meeting.place:
        yield f"  place: {meeting.place}"
        yield from _proofs(text, meeting.place_evidence)
    for what, bodies in (("organized by", meeting.organizers), ("took part", meeting.bodies)):
        for body in bodies:
            yield f"  {what}: {body.name}"
            yield from _proofs(text, body.evidence)


def _person_lines(text: str, person: PersonStatement, meetings: dict[str, str]) -> Iterator[str]:
    yield f"\nPERSON  {person.name}" + (f", {person.rank}" if person.rank else "")
    for what, fact, spans in (
        ("born", person.born, person.born_evidence),
        ("academic title", person.academic_title, person.academic_evidence),
    ):
        if fact:
            yield f"  {what}: {fact}"
            yield from _proofs(text, spans)
    for role in person.roles:
        yield f"  {role.status.value} post: {role.title}, {role.organization or '(body not known)'}"
        yield from _proofs(text, role.evidence)
    for at in person.at:
        yield f"  {at.mode.value}: {meetings[at.meeting]}" + (f"  as {at.as_role}" if at.as_role else "")
        yield from _proofs(text, at.evidence)


def _transition_lines(text: str, change: TransitionStatement, people: dict[str, str]) -> Iterator[str]:
    post = f"{change.title}, {change.organization or '(body not known)'}" if change.title else "all posts"
    when = f"{' by' if change.by_then else ''} {change.date}  ({change.date_basis})" if change.date else ""
    instead = f"  in place of {people[change.predecessor]}" if change.predecessor else ""
    yield f"  {change.change.value}: {post}{when}{instead}"
    yield from _proofs(text, (*change.evidence, *change.date_evidence))


def _proofs(text: str, spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        words = " ".join(text[span.start : span.end].split())
        if len(words) > _LONGEST_WORDS:
            words = f"{words[: _LONGEST_WORDS // 2]} … {words[-_LONGEST_WORDS // 2 :]}"
        printable = "".join(letter for letter in words if letter.isprintable())
        yield f"      “{printable}”  [{span.start}–{span.end}, rule: {span.rule or 'none given'}]"
