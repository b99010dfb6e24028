"""Who chaired a body's meetings."""

from dataclasses import dataclass

from queries.parameters import BODY, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Chair:
    """A person and the meetings of the body that they chaired: number, first and last known day."""

    person_id: str
    person: str
    meetings: int
    first: str | None
    last: str | None


QUESTION = Question(
    "chairs-of-body",
    "Who chaired the meetings that a body held, alone or with others; the most frequent first.",
    Chair,
    (BODY, SINCE, UNTIL),
    {"body": "Ủy ban nhân dân tỉnh Bắc Giang"},
)
