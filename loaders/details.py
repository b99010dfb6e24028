"""The details of a report: what it says that most reports do not, and the days it names, as sets to compare."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from itertools import pairwise

from graph.spelling import canonical
from loaders.rules import lexicon

_WORD = re.compile(r"[^\W_]+(?:[.,/]\d+)*")
_DAY = re.compile(r"(?<![\d/.,-])(\d{1,2})\s?[-/.]\s?(\d{1,2})(?![\d%])|\bngày (\d{1,2}) tháng (\d{1,2})\b")
_BESIDE_DAY = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|nay|qua|và|đến|,|\()\s*$")
# A report says what happened at its beginning; the sketch keeps memory small however long it is.
_READ, _KEPT = 6000, 128


def phrases(text: str) -> set[str]:
    """All pairs of neighbouring words at the beginning of `text`, in compared form."""
    words = _WORD.findall(canonical(text[:_READ]))
    return {f"{one} {other}" for one, other in pairwise(words)}


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(phrase for row in lexicon("common_phrases") for phrase in row.get("phrases", ()))


def details(text: str) -> frozenset[int]:
    """A sample of the uncommon phrases of `text`: of two texts that share many, the samples share as large a part."""
    return frozenset(sorted(_hash(phrase) for phrase in phrases(text) - _common())[:_KEPT])


def _hash(phrase: str) -> int:
    return int.from_bytes(hashlib.blake2b(phrase.encode(), digest_size=8).digest(), "big")


def days_named(text: str) -> tuple[str, ...]:
    """The days, as `07-02` without a year, that the beginning of `text` names, in their order: `ngày 2/7`, `(2.7)`."""
    found: dict[str, None] = {}
    start = canonical(text[:_READ])
    for match in _DAY.finditer(start):
        day, month = (match.group(1), match.group(2)) if match.group(1) else (match.group(3), match.group(4))
        if match.group(1) and not _BESIDE_DAY.search(start[max(0, match.start() - 12) : match.start()]):
            continue
        if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
            found.setdefault(f"{int(month):02}-{int(day):02}")
    return tuple(found)
