"""What cannot be dated."""

from dataclasses import dataclass

from queries.question import Question


@dataclass(frozen=True, slots=True)
class Undated:
    """A meeting without a date, an article without one, or a post held at a time no report dates."""

    what: str
    id: str
    name: str
    detail: str | None


QUESTION = Question(
    "undated",
    "What cannot be dated: meetings without a date ('meeting'), articles without one ('article'), and posts that "
    "no dated report names ('post', with who holds it).",
    Undated,
)
