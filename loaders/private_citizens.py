"""Whom the report names without any part in it: a suspect, a family, a quoted expert. See `private_citizens.jsonl`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.reading import Mention
from loaders.rules import lexicon, words_pattern

_CUES = {
    at: words_pattern(entry["cue"] for entry in lexicon("private_citizens") if entry["at"] == at)
    for at in ("before", "after")
}
_BEFORE = re.compile(rf"(?i)(?<!\w)(?:{_CUES['before']}) $")
_AFTER = re.compile(rf"(?i)(?: ?[,(]| [-–])? ?(?:(?:{_CUES['after']})(?!\w)|\d\d tuổi|SN ?\d|sinh năm )")
_REACH = 24


def is_private_citizen(text: str, mentions: Iterable[Mention]) -> bool:
    """Whether the words around one of a person's mentions say that they hold no office: `(42 tuổi, trú xã An Phú)`."""
    return any(
        _BEFORE.search(text, max(0, m.start - _REACH), m.start) or _AFTER.match(text, m.end)
        for m in mentions
        if m.named
    )
