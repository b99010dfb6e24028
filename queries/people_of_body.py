"""Who held posts in a body."""

from dataclasses import dataclass

from queries.parameters import BODY, SINCE, UNTIL
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Member:
    """A person with a post in the body. `since`, `until`: as stated; `first_seen`, `last_seen`: dates of reports."""

    person_id: str
    person: str
    post_id: str
    post: str
    status: str
    since: str | None
    until: str | None
    first_seen: str | None
    last_seen: str | None


QUESTION = Question(
    "people-of-body",
    "Who held posts in a body, as far as reports show; with dates, those whose known time in the post reaches "
    "into them.",
    Member,
    (BODY, SINCE, UNTIL),
    {"body": "Ủy ban nhân dân tỉnh Bắc Giang"},
)
