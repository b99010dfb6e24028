"""Who held a post on a day."""

from dataclasses import dataclass

from queries.parameters import DAY, POST
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who may have held the post on the day, and what that rests on; see the question's description."""

    person_id: str
    person: str
    basis: str
    since: str | None
    until: str | None
    first_seen: str | None
    last_seen: str | None


QUESTION = Question(
    "who-held",
    "Who held a post on a day, as far as reports show. Basis: 'stated' (a text gives the start and the end), "
    "'between reports' (a stated start or a report before the day, a stated end or a report after it), "
    "'last reported before', 'first reported after', 'later called former', 'elected before', 'undated'. "
    "first_seen and last_seen are dates of reports, not of the office.",
    Holder,
    (POST, DAY),
    {"post": "Chủ tịch, Ủy ban nhân dân tỉnh Nghệ An", "day": "2021-07-02"},
)
