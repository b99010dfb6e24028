"""Who co-chaired together most often."""

from dataclasses import dataclass

from queries.parameters import LIMIT, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class TopPair:
    """Two people, the number of meetings they chaired together, and the first and last known day of one."""

    person_id: str
    person: str
    co_chair_id: str
    co_chair: str
    meetings: int
    first: str | None
    last: str | None


QUESTION = Question(
    "top-pairs",
    "Who co-chaired together most often: pairs by the number of meetings that both chaired.",
    TopPair,
    (SINCE, UNTIL, LIMIT),
    {"since": "2021", "limit": 10},
)
