"""The row shared by the questions about what one person did at meetings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Participation:
    """A meeting, the post in which the person took part, and on whose behalf, where a text says so."""

    date: str | None
    meeting_id: str
    meeting: str
    kind: str
    place: str | None
    as_role: str | None
    on_behalf_of: str | None
