"""All questions, in the order in which they are listed."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from graph.errors import InputError
from queries import (
    article,
    attended,
    bodies_without_person,
    chaired,
    chairs_of_body,
    co_chairs,
    co_chairs_by_body,
    co_chairs_by_year,
    co_chairs_of_two,
    conflicts,
    first_and_last,
    led,
    meetings_of_body,
    meetings_under_body,
    met,
    most_central,
    namesakes,
    never_met,
    people_of_body,
    posts,
    present_at_both,
    protocol_order,
    single_source,
    spoke,
    stands_in,
    successions,
    timeline,
    top_chairs,
    top_pairs,
    undated,
    who_held,
)
from queries.question import Question

_MODULES = (
    # who chairs with whom
    co_chairs,
    co_chairs_of_two,
    first_and_last,
    top_pairs,
    top_chairs,
    most_central,
    co_chairs_by_year,
    co_chairs_by_body,
    chairs_of_body,
    # what a person does
    chaired,
    led,
    spoke,
    attended,
    stands_in,
    timeline,
    met,
    never_met,
    # posts and bodies
    posts,
    who_held,
    successions,
    people_of_body,
    meetings_of_body,
    meetings_under_body,
    bodies_without_person,
    # meetings
    protocol_order,
    present_at_both,
    # what the sources are worth
    article,
    single_source,
    conflicts,
    namesakes,
    undated,
)

QUESTIONS: MappingProxyType[str, Question[Any]] = MappingProxyType({m.QUESTION.name: m.QUESTION for m in _MODULES})
"""Each question by its name."""


def question(name: str) -> Question[Any]:
    """The question of this name; `InputError` that offers the nearest when there is none."""
    if found := QUESTIONS.get(name):
        return found
    near = get_close_matches(name, QUESTIONS, n=3, cutoff=0.4)
    advice = f"; the nearest: {', '.join(near)}" if near else ""
    raise InputError(f"there is no question '{name}'{advice}; 'chutoa ask' lists all")
