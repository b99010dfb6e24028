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
    "naming others, does not), 'date', 'place', 'kind', 'points' (sites that took part) or a unit such as 'm²' or "
    "'đại biểu' (two reports of one meeting say differently), 'status' (called former in a report, and in office in a "
    "later one), 'holders' (two people in one post of a head at one time).",
    Conflict,
    (PERSON.optional,),
)
