"""Which bodies were represented without a named person."""

from dataclasses import dataclass

from queries.parameters import BODY, MEETING, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class UnnamedBody:
    """A body that took part in a meeting where nobody known to hold a post in it is named."""

    date: str | None
    meeting_id: str
    meeting: str
    body_id: str
    body: str


QUESTION = Question(
    "bodies-without-person",
    "Which bodies took part in a meeting without a named person who holds a post in them; undated meetings last.",
    UnnamedBody,
    (BODY.optional, MEETING.optional, SINCE, UNTIL),
    {"since": "2021"},
)
