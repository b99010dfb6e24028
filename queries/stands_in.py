"""Who stands in for whom."""

from dataclasses import dataclass

from queries.parameters import PERSON, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class StandIn:
    """What a person did at a meeting on behalf of someone or of a body, in the words of the report."""

    date: str | None
    meeting_id: str
    meeting: str
    person_id: str
    person: str
    did: str
    as_role: str | None
    on_behalf_of: str


QUESTION = Question(
    "stands-in",
    "Who stands in for whom: what was done at meetings on behalf of another person or a body; undated meetings last.",
    StandIn,
    (PERSON.optional, SINCE, UNTIL),
    {"since": "2020"},
)
