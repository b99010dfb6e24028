"""Who is most central by co-chairing."""

from dataclasses import dataclass

from queries.parameters import LIMIT, YEAR
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Central:
    """A person, the number of different people they chaired with, and of the meetings."""

    person_id: str
    person: str
    co_chairs: int
    meetings: int


QUESTION = Question(
    "most-central",
    "Who is most central by co-chairing: who chaired with the most different people, in a year or at any time.",
    Central,
    (YEAR.optional, LIMIT),
    {"year": "2021"},
)
