"""Which meetings two people chaired together."""

from dataclasses import dataclass

from queries.parameters import OTHER, PERSON, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class SharedChair:
    """A meeting that both chaired, the bodies that held it, and the post in which each chaired."""

    date: str | None
    meeting_id: str
    meeting: str
    place: str | None
    person_as: str | None
    other_as: str | None


QUESTION = Question(
    "co-chairs-of-two",
    "Which meetings two people chaired together; undated meetings last.",
    SharedChair,
    (PERSON, OTHER, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát", "other": "Hoàng Nghĩa Sửu"},
)
