"""What a person did and was, in order of time."""

from dataclasses import dataclass

from queries.parameters import PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Moment:
    """Something dated about the person; `date` is None where no date is known."""

    date: str | None
    event: str
    what_id: str
    what: str
    as_role: str | None


QUESTION = Question(
    "timeline",
    "What a person did and was, in order of time: meetings, and posts when a text says they start or end and when "
    "reports first and last name them ('first reported', 'last reported': dates of reports, not of the office).",
    Moment,
    (PERSON,),
    {"person": "Phan Hữu Khoát"},
)
