"""All questions, in the order in which they are listed."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from graph.errors import InputError
from queries import co_chairs
from queries.question import Question

QUESTIONS: MappingProxyType[str, Question[Any]] = MappingProxyType(
    {module.QUESTION.name: module.QUESTION for module in (co_chairs,)}
)
"""Each question by its name."""


def question(name: str) -> Question[Any]:
    """The question of this name; `InputError` that offers the nearest when there is none."""
    if found := QUESTIONS.get(name):
        return found
    near = get_close_matches(name, QUESTIONS, n=3, cutoff=0.4)
    advice = f"; the nearest: {', '.join(near)}" if near else ""
    raise InputError(f"there is no question '{name}'{advice}; 'chutoa ask' lists all")
