"""The meetings of a body and of all under it."""

from dataclasses import dataclass

from queries.parameters import BODY, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class MeetingUnderBody:
    """A meeting, the body (that asked for or one under it) that `organized` it or `took part`, and its chairs."""

    date: str | None
    meeting_id: str
    meeting: str
    body_id: str
    body: str
    how: str
    chairs: tuple[str, ...]


QUESTION = Question(
    "meetings-under-body",
    "The meetings that a body or any body under it held or took part in, between two dates; a body counts only "
    "while it was part of the other, where that is known. Undated meetings last, and only where no date is asked "
    "for.",
    MeetingUnderBody,
    (BODY, SINCE, UNTIL),
    {"body": "Ủy ban nhân dân tỉnh Bắc Giang", "since": "2021"},
)
