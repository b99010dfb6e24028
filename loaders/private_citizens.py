"""Whom the report names without a part in it: a suspect, a king, a family, an expert. See `private_citizens.jsonl`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from loaders.names import CAPITAL_WORD
from loaders.reading import Mention
from loaders.rules import lexicon, words_pattern

_WORDS = {
    at: [entry["cue"] for entry in lexicon("private_citizens") if entry["at"] == at] for at in ("before", "after")
}
_CUES = {at: words_pattern(words) for at, words in _WORDS.items()}
_NAME = rf"{CAPITAL_WORD}(?: {CAPITAL_WORD}){{1,5}}"
# What is said before the first of a list is said of each, and so is what is said behind the last.
_BEFORE = re.compile(
    rf"(?<!\w)(?i:{_CUES['before']})(?: [^.,;:\n]{{0,60}}(?:gồm|là):?)? (?:{_NAME}(?:, | và | cùng ))*\Z"
)
# With one of these all of that ends, right before the name.
_ENDS_BEFORE = (", ", " và ", " cùng ", *(f"{word}{mark} " for word in ("gồm", "là") for mark in ("", ":")))
_ENDS_BEFORE += tuple(f"{cue.lower()} " for cue in _WORDS["before"])
_AFTER = re.compile(
    rf"(?:(?:, | và | cùng ){_NAME})*(?: ?[,(]| [-–])? ?(?i:(?:{_CUES['after']})(?!\w)|\d\d tuổi|SN ?\d|sinh năm )"
)
_REACH = 140
# Of so many mentions one says who it is, if any does.
_MENTIONS = 40


def is_private_citizen(text: str, mentions: Iterable[Mention]) -> bool:
    """Whether the words around one of a person's mentions say that they hold no office: `(42 tuổi, trú xã An Phú)`."""
    return any(
        _is_named_so(text, m.start) or _AFTER.match(text, m.end)
        for m in islice((m for m in mentions if m.named), _MENTIONS)
    )


def _is_named_so(text: str, at: int) -> bool:
    """Whether the words that end at `at` say it: `nạn nhân `, `nghi phạm gồm: Lê An, `."""
    start = max(0, at - _REACH)
    return text[start:at].lower().endswith(_ENDS_BEFORE) and _BEFORE.search(text, start, at) is not None
