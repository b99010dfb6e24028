"""The details of a report: what it says that most reports do not, the days and places it names, as sets to compare."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graph.organizations import country_names
from graph.places import Level, place_names, province
from graph.spelling import canonical, one_spelling
from loaders.rules import lexicon, words_pattern

_WORD = re.compile(r"[^\W_]+(?:[.,/]\d+)*")
_DAY = re.compile(r"(?<![\d/.,-])(\d{1,2})\s?[-/.]\s?(\d{1,2})(?![\d%])|\bngày (\d{1,2}) tháng (\d{1,2})\b")
_BESIDE_DAY = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|nay|qua|và|đến|,|\()\s*$")
# A report says what happened at its beginning; the sketch keeps memory small however long it is.
_READ, _KEPT = 6000, 128
# Where it happened stands in the headline or the first sentences.
_FIRST = 700


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


@dataclass(frozen=True, slots=True)
class Where:
    """The provinces and foreign countries that the beginning of a report names."""

    provinces: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _place_words() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    provinces = {name for name in place_names(Level.PROVINCE) if len(name) > 3 and name != "thủ đô"}
    countries = country_names()
    capital = {f"{name[0].upper()}{name[1:]}" for name in provinces}
    return (
        re.compile(
            rf"(?<![\w.])(?<!Thái )(?:{words_pattern({_titled(name) for name in provinces} | capital)}|TP\.? ?HCM)"
            r"(?!\w| Dương)"
        ),
        re.compile(rf"(?<!\w)(?:{words_pattern({_titled(name) for name in countries})})(?!\w)"),
        countries,
    )


def _titled(name: str) -> str:
    return " ".join(word[0].upper() + word[1:] for word in name.split(" "))


def where_told(headline: str, text: str) -> Where:
    """The places named in the headline and the first sentences, written with capitals."""
    start = one_spelling(f"{headline} | {text[:_FIRST]}")
    in_provinces, in_countries, countries = _place_words()
    provinces = {place.name for found in in_provinces.findall(start) if (place := province(found)) is not None}
    abroad = {countries[canonical(found)] for found in in_countries.findall(start)}
    return Where(frozenset(provinces), frozenset(abroad))
