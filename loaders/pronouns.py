"""Whom a pronoun means: the one person that the sentences just before speak of."""

from __future__ import annotations

import re
from functools import cached_property

from loaders.reading import Reading

_REACH = 700
_SENTENCE_END = re.compile(r"[.!?…][\"”)]?\s+|\n\s*")
# Whom the sentence only says something to or about.
_OBLIQUE = re.compile(r"(?<!\w)(?:của|với|do|theo|thay|cho|từ|gặp|bởi|cùng|tới|đến|được|bị) $", re.IGNORECASE)
_MEN, _WOMEN = frozenset({"ông", "anh"}), frozenset({"bà", "chị", "cô"})


class Pronouns:
    """The people of one article as its pronouns mean them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._mentions = reading.mentions

    def one_spoken_of(self, last: int, place: int, pronoun: str = "") -> int | None:
        """Whom `pronoun` before `place` means: the person that the nearest sentence before with a name speaks of.

        `last` is the index of the last mention before `place`. None where that sentence names two people, speaks only
        to or about the one it names, or where `bà` would be a man.
        """
        text, mentions = self._text, self._mentions
        if last < 0 or place - mentions[last].end > _REACH:
            return None
        begin, person = mentions[last].phrase_start, mentions[last].person
        ends = [stop.end() for stop in _SENTENCE_END.finditer(text, max(0, begin - _REACH), begin)]
        sentence = ends[-1] if ends else max(0, begin - _REACH)
        at = last
        while at >= 0 and mentions[at].start >= sentence:
            if mentions[at].person != person:
                return None
            at -= 1
        if _OBLIQUE.search(text, max(0, begin - 8), begin):
            return None
        said = self._called.get(person, set()) | {pronoun.split(" ")[0].lower()}
        return None if said & _MEN and said & _WOMEN else person

    def is_one(self, person: int) -> bool:
        """Whether all mentions that pass for this person may be one: `ông` and `bà` are two."""
        said = self._called.get(person, set())
        return not (said & _MEN and said & _WOMEN)

    @cached_property
    def _called(self) -> dict[int, set[str]]:
        """The words right before each person's names: `ông`, `bà`; a middle name `Thị` is a woman's."""
        called: dict[int, set[str]] = {}
        for mention in self._mentions:
            words = called.setdefault(mention.person, set())
            words.update(self._text[max(0, mention.start - 4) : mention.start].lower().split()[-1:])
            if " Thị " in self._text[mention.start : mention.end]:
                words.add("bà")
        return called
