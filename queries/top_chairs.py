"""Who chaired most."""

from dataclasses import dataclass

from queries.parameters import LIMIT, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class TopChair:
    """A person, the meetings they chaired, how many of them alone, and the first and last known day."""

    person_id: str
    person: str
    meetings: int
    alone: int
    first: str | None
    last: str | None


QUESTION = Question(
    "top-chairs",
    "Who chaired most meetings, and how many of them alone.",
    TopChair,
    (SINCE, UNTIL, LIMIT),
    {"limit": 10},
)
