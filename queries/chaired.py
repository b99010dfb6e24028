"""What a person chaired."""

from queries.parameters import PERSON, SINCE, UNTIL
from queries.participation import Participation
from queries.question import Question

QUESTION = Question(
    "chaired",
    "Everything a person chaired alone or with others; undated meetings last.",
    Participation,
    (PERSON, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát"},
)
