"""Who chaired with whom first and last."""

from dataclasses import dataclass

from queries.parameters import PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class FirstAndLast:
    """Two people, the first and the last dated meeting that both chaired, and the number of all, undated ones too."""

    person_id: str
    person: str
    co_chair_id: str
    co_chair: str
    first: str | None
    first_meeting_id: str | None
    first_meeting: str | None
    last: str | None
    last_meeting_id: str | None
    last_meeting: str | None
    meetings: int


QUESTION = Question(
    "first-and-last",
    "Who chaired with whom first and last: for each pair the first and the last meeting with a known date. With a "
    "person, that person's co-chairs.",
    FirstAndLast,
    (PERSON.optional,),
    {"person": "Phan Hữu Khoát"},
)
