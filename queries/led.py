"""What a person led."""

from queries.parameters import PERSON, SINCE, UNTIL
from queries.participation import Participation
from queries.question import Question

QUESTION = Question(
    "led",
    "Everything a person led: as host of a reception, head of a delegation, an inspection or a visit; undated "
    "meetings last.",
    Participation,
    (PERSON, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát"},
)
