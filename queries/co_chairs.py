"""Who co-chaired what with whom."""

from dataclasses import dataclass

from queries.parameters import PERSON, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class CoChairs:
    """Two people who chaired one meeting, each with the post in which they did, where a text gives it."""

    date: str | None
    meeting_id: str
    meeting: str
    person_id: str
    person: str
    person_as: str | None
    co_chair_id: str
    co_chair: str
    co_chair_as: str | None


QUESTION = Question(
    "co-chairs",
    "Who co-chaired what with whom: each meeting that two or more people chaired, pair by pair; undated meetings last. "
    "With a person, that person's co-chairs.",
    CoChairs,
    (PERSON.optional, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát"},
)
