"""What is known only from one article."""

from dataclasses import dataclass

from queries.parameters import ARTICLE, LIMIT, PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class SingleSource:
    """A statement about a person that only one article makes."""

    article_id: str
    subject_id: str
    subject: str
    says: str
    object_id: str
    object: str


QUESTION = Question(
    "single-source",
    "What is known of people only from one article: posts and parts in meetings that no second article confirms.",
    SingleSource,
    (PERSON.optional, ARTICLE.optional, LIMIT),
    {"person": "Phan Hữu Khoát"},
)
