"""Which foreign state a head of state or of government serves whose state the text never names beside the office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator

from loaders.bodies import COUNTRY
from loaders.names import CAPITAL_WORD, SURNAMES
from loaders.rules import lexicon, words_pattern

_WORDS = {entry["word"]: entry["state"] for entry in lexicon("state_words")}
_STATE_NAMES = frozenset(entry["word"] for entry in lexicon("state_words") if entry.get("name"))
# `Washington` tells of the United States as much as their name does.
_TOLD = re.compile(rf"(?<![^\W_])(?:{words_pattern(_WORDS)}(?![^\W_])|{COUNTRY})")
OFFICES = ("tổng thống", "thủ tướng")
"""The offices that a state is asked for, in small letters."""
_WITHOUT = {
    office: frozenset(entry["state"] for entry in lexicon("state_offices") if entry["without"] == office)
    for office in OFFICES
}
_HOLDER = {
    office: re.compile(
        rf"[{office[0].upper()}{office[0]}]{office[1:]} (?P<name>{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,3}})"
    )
    for office in _WITHOUT
}
# `dưới thời Tổng thống A`: one of another time.
_EARLIER = re.compile(r"(?:thời|nhiệm kỳ|kế nhiệm|tiền nhiệm|trước đây)(?: của)?(?: cố)? $")
_SENTENCE = re.compile(r"[.!?] |\n")
# Measured on reports that name the state of such a person elsewhere: right for 24 of 25 so.
_OFTEN = 3


class ForeignStates:
    """The foreign states that a text tells of."""

    def __init__(self, text: str) -> None:
        self._text = text
        told = [(found.start(), found.group()) for found in _TOLD.finditer(text)]
        self._places = [(at, _WORDS.get(name, name)) for at, name in told]
        self._named = Counter(name for _, name in told if name not in _WORDS or name in _STATE_NAMES)

    def of_office(self, office: str, holder: str, at: int, taken: Container[str]) -> str | None:
        """The state that the text tells of far more than of others that have the office; None when that is open.

        `office` is one of `OFFICES`, said of `holder` at `at`; `taken` are the states of which the text names another
        holder. None too where the sentence tells of other states alone, or somebody else holds the office of a state
        that is not named.
        """
        if _EARLIER.search(self._text, max(0, at - 25), at):
            return None
        if any(not words & set(holder.split()) for words in self._holders(office)):
            return None
        having = [(place, state) for place, state in self._places if state not in _WITHOUT[office]]
        counts = Counter(state for _, state in having)
        if not counts:
            return None
        (state, count), *others = counts.most_common()
        rival = max((other for name, other in others if name not in taken), default=0)
        if state in taken or count < _OFTEN * max(1, rival):
            return None
        near = {told for place, told in having if self._in_sentence(place, at) and told not in taken}
        return self._written(state) if state in near or not near else None

    def _holders(self, office: str) -> Iterator[set[str]]:
        """The names, as their words, of who is said to hold the office of a state that is not named."""
        for found in _HOLDER[office].finditer(self._text):
            if _TOLD.match(self._text, found.start("name")) is None and found["name"].split()[0] not in SURNAMES:
                yield set(found["name"].split())

    def _in_sentence(self, place: int, at: int) -> bool:
        return abs(place - at) < 400 and _SENTENCE.search(self._text, min(place, at), max(place, at)) is None

    def _written(self, state: str) -> str | None:
        """The name by which the text calls the state most."""
        names = [name for name, _ in self._named.most_common() if _WORDS.get(name, name) == state]
        return names[0] if names else None
