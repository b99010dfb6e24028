"""At which meetings two people were both present."""

from dataclasses import dataclass

from queries.parameters import OTHER, PERSON, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting at which both were, and what each did there."""

    date: str | None
    meeting_id: str
    meeting: str
    person_did: tuple[str, ...]
    other_did: tuple[str, ...]


QUESTION = Question(
    "met",
    "At which meetings two people were both present, in whatever manner; undated meetings last.",
    Met,
    (PERSON, OTHER, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát", "other": "Hoàng Nghĩa Sửu"},
)
