"""The meetings of a body."""

from dataclasses import dataclass

from queries.parameters import BODY, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class BodyMeeting:
    """A meeting, whether the body `organized` it or `took part`, and its chairs."""

    date: str | None
    meeting_id: str
    meeting: str
    how: str
    chairs: tuple[str, ...]


QUESTION = Question(
    "meetings-of-body",
    "The meetings that a body held or took part in, between two dates; undated meetings last, and only where no "
    "date is asked for.",
    BodyMeeting,
    (BODY, SINCE, UNTIL),
    {"body": "Ủy ban nhân dân tỉnh Bắc Giang", "since": "2021", "until": "2022"},
)
