"""Who followed whom in a post."""

from dataclasses import dataclass

from queries.parameters import POST
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Succession:
    """Two people, one after the other in a post; `until` and `since` are stated dates or else dates of reports."""

    post_id: str
    post: str
    earlier_id: str
    earlier: str
    until: str | None
    later_id: str
    later: str
    since: str | None


QUESTION = Question(
    "successions",
    "Who followed whom in a post: as a text states it ('thay ông B'), else as far as reports show, the next person "
    "named in it after the last word of the one before. Of posts that several hold at once only those times count "
    "that do not overlap. With a post, that post's.",
    Succession,
    (POST.optional,),
    {"post": "Chủ tịch, Ủy ban nhân dân tỉnh Nghệ An"},
)
