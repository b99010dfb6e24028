"""Who shares a name with whom."""

from dataclasses import dataclass

from queries.question import Question


@dataclass(frozen=True, slots=True)
class Namesake:
    """One of several people of one name, with what tells them apart."""

    name: str
    person_id: str
    rank: str | None
    posts: tuple[str, ...]
    first_seen: str | None
    last_seen: str | None


QUESTION = Question(
    "namesakes",
    "Which names more than one person bears, and what tells them apart: rank, posts, and when reports name them.",
    Namesake,
)
