"""Who never met a person although both were in office."""

from dataclasses import dataclass

from queries.parameters import BODY, LIMIT, PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class NeverMet:
    """Someone in office while the person was, the post, and the time in which reports show both in office."""

    other_id: str
    other: str
    post_id: str
    post: str
    since: str
    until: str


QUESTION = Question(
    "never-met",
    "Who was in office while a person was, as far as reports show, and is named with them at no meeting; those "
    "named at most meetings first. With a body, only those with a post in it.",
    NeverMet,
    (PERSON, BODY.optional, LIMIT),
    {"person": "Phan Hữu Khoát"},
)
