"""In which order a meeting's reports name the people there."""

from dataclasses import dataclass

from queries.parameters import MEETING
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a person among those whom one article names at the meeting, from 1, and what they did."""

    article_id: str
    article: str
    place: int
    person_id: str
    person: str
    rank: str | None
    did: tuple[str, ...]


QUESTION = Question(
    "protocol-order",
    "In which order each report of a meeting names the people there: protocol puts the highest first.",
    Place,
    (MEETING,),
    {"meeting": "Hội nghị rút kinh nghiệm diễn tập khu vực phòng thủ năm 2021"},
)
