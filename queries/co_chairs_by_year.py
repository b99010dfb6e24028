"""How much was co-chaired in each year."""

from dataclasses import dataclass

from queries.parameters import PERSON
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Year:
    """A year (None: no known date), the meetings co-chaired in it, and the people who did."""

    year: str | None
    meetings: int
    people: int


QUESTION = Question(
    "co-chairs-by-year",
    "How many meetings were co-chaired in each year, and by how many people; undated ones last. With a person, "
    "that person's meetings and co-chairs.",
    Year,
    (PERSON.optional,),
    {"person": "Phan Hữu Khoát"},
)
