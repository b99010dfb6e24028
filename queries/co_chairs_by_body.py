"""Who co-chaired the meetings of each body."""

from dataclasses import dataclass

from queries.parameters import BODY, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class BodyPair:
    """A body and two people who chaired meetings it held, with their number and first and last known day."""

    body_id: str
    body: str
    person_id: str
    person: str
    co_chair_id: str
    co_chair: str
    meetings: int
    first: str | None
    last: str | None


QUESTION = Question(
    "co-chairs-by-body",
    "Who co-chaired the meetings that each body held: pairs for each body, the most frequent first. With a body, "
    "its pairs.",
    BodyPair,
    (BODY.optional, SINCE, UNTIL),
    {"body": "Ủy ban nhân dân tỉnh Bắc Giang"},
)
