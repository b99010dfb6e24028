"""What a person said something at."""

from queries.parameters import PERSON, SINCE, UNTIL
from queries.participation import Participation
from queries.question import Question

QUESTION = Question(
    "spoke",
    "Everything a person said something at; undated meetings last.",
    Participation,
    (PERSON, SINCE, UNTIL),
    {"person": "Phan Hữu Khoát"},
)
