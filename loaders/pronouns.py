"""Whom a pronoun means: the one person that the sentences just before speak of."""

from __future__ import annotations

import re

from loaders.reading import Mention

_REACH = 700
_SENTENCE_END = re.compile(r"[.!?…][\"”)]?\s+|\n\s*")


# Whom the sentence only says something to or about.
_OBLIQUE = re.compile(r"(?<!\w)(?:của|với|do|theo|thay|cho|từ|gặp|bởi|cùng|tới|đến|được|bị) $", re.IGNORECASE)
_MEN, _WOMEN = frozenset({"ông", "anh"}), frozenset({"bà", "chị", "cô"})


def one_spoken_of(text: str, mentions: list[Mention], last: int, place: int, pronoun: str = "") -> int | None:
    """The person whom `pronoun` before `place` means: the one that the nearest sentence before with a name speaks of.

    `last` is the index of the last mention before `place`. None where that sentence names two people, speaks only to or
    about the one it names, or where `bà` would be a man.
    """
    if last < 0 or place - mentions[last].end > _REACH:
        return None
    begin = mentions[last].phrase_start
    ends = [stop.end() for stop in _SENTENCE_END.finditer(text, max(0, begin - _REACH), begin)]
    sentence = ends[-1] if ends else max(0, begin - _REACH)
    people = set()
    for mention in reversed(mentions[: last + 1]):
        if mention.start < sentence:
            break
        people.add(mention.person)
    if len(people) != 1 or _OBLIQUE.search(text, max(0, begin - 8), begin):
        return None
    (person,) = people
    return person if _may_be(text, mentions, person, pronoun) else None


def one_person(text: str, mentions: list[Mention], person: int) -> bool:
    """Whether all mentions that pass for this person may be one: `ông` and `bà` are two."""
    said = _called(text, mentions, person)
    return not (said & _MEN and said & _WOMEN)


def _may_be(text: str, mentions: list[Mention], person: int, pronoun: str) -> bool:
    said = _called(text, mentions, person) | {pronoun.split(" ")[0].lower()}
    return not (said & _MEN and said & _WOMEN)


def _called(text: str, mentions: list[Mention], person: int) -> set[str]:
    """The words right before the names of the person: `ông`, `bà`; a middle name `Thị` is a woman's."""
    called = set()
    for mention in mentions:
        if mention.person == person:
            called.update(text[max(0, mention.start - 4) : mention.start].lower().split()[-1:])
            if " Thị " in text[mention.start : mention.end]:
                called.add("bà")
    return called
