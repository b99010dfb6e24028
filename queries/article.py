"""What one article says."""

from dataclasses import dataclass

from queries.parameters import ARTICLE
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, in the order of the text: who, what, about what; `start` is where the text says so."""

    start: int
    subject_id: str
    subject: str
    says: str
    object_id: str
    object: str
    detail: str | None


QUESTION = Question(
    "article",
    "What one article says of people, bodies and meetings, in the order of its text.",
    Said,
    (ARTICLE,),
    {"article": "nghe-an-2023-hoi-nghi-tinh-uy"},
)
