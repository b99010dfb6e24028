"""Where sources contradict each other."""

from dataclasses import dataclass

from queries.parameters import PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two reports say differently: about which meeting or post, on whom, and how."""

    conflict: str
    about_id: str
    about: str
    person_id: str | None
    person: str | None
    detail: str


QUESTION = Question(
    "conflicts",
    "Where sources contradict each other: 'chair' (one report names a chair whom another report of the meeting, "
    "naming others, does not), 'date' (two reports of one meeting give different days), 'status' (called former in a "
    "report, and in office in a later one), 'holders' (two people in one post of a head at one time).",
    Conflict,
    (PERSON.optional,),
)
