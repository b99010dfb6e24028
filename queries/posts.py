"""Which posts a person held."""

from dataclasses import dataclass

from queries.parameters import PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post with its body. `since`, `until`: as stated; `first_seen`, `last_seen`: dates of reports."""

    post_id: str
    post: str
    body_id: str | None
    body: str | None
    status: str
    since: str | None
    until: str | None
    first_seen: str | None
    last_seen: str | None


QUESTION = Question(
    "posts",
    "Which posts a person held, in which bodies and when, as far as reports show.",
    HeldPost,
    (PERSON,),
    {"person": "Phan Hữu Khoát"},
)
