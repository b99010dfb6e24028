"""Who was at both of two meetings."""

from dataclasses import dataclass

from queries.parameters import MEETING, OTHER_MEETING
from queries.question import Question


@dataclass(frozen=True, slots=True)
class AtBoth:
    """A person and what they did at each of the two meetings."""

    person_id: str
    person: str
    at_meeting: tuple[str, ...]
    at_other: tuple[str, ...]


QUESTION = Question(
    "present-at-both",
    "Who was present at both of two meetings, in whatever manner.",
    AtBoth,
    (MEETING, OTHER_MEETING),
    {
        "meeting": "Hội nghị sơ kết công tác dân quân tự vệ 6 tháng đầu năm",
        "other_meeting": "Hội nghị rút kinh nghiệm diễn tập khu vực phòng thủ năm 2021",
    },
)
