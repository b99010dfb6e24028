"""What a person attended."""

from queries.parameters import PERSON, SINCE, UNTIL
from queries.participation import Participation
from queries.question import Question

QUESTION = Question(
    "attended",
    "Everything a person attended, where a report says so in these words; what they chaired, led or said stands "
    "apart; undated meetings last.",
    Participation,
    (PERSON, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát"},
)
