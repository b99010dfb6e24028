"""Two spellings of one name, which only agreement in post and event makes one person: a pure function over one event.

A middle name is left out (Lâm Phương Thư, Lâm Thị Phương Thư), or a foreign name is written in two ways (Mikhailov,
Mi-khai-lốp). Vietnamese names are never folded; foreign ones are, since each paper spells them as it hears them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from graph.identity import PersonMention
from graph.spelling import folded
from loaders.name_rarity import name_key
from loaders.rules import lexicon
from loaders.seats import Seat

_SURNAMES = frozenset(entry["surname"].lower() for entry in lexicon("surnames"))
_NOT_LETTER = re.compile(r"[^a-z]+")
# How alike the consonants of two spellings of a foreign family name are, from 0 to 1.
_ALIKE = 0.62
# How alike the letters of two spellings are that one article mixes, from 0 to 1.
_SLIP = 0.8
_SOUNDS = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k", "c": "k", "z": "s", "x": "s", "f": "p"})
_FEW = 3


@dataclass(frozen=True, slots=True)
class Participant:
    """A person at an event, as one article has them."""

    mention: PersonMention
    seats: frozenset[Seat]


@dataclass(frozen=True, slots=True)
class Spelled:
    """Two mentions that are one person under two spellings, and why."""

    a: PersonMention
    b: PersonMention
    reason: str


def same_at_event(participants: Iterable[Participant]) -> tuple[Spelled, ...]:
    """The pairs among the people of one event, told by several articles, that are one person in two spellings."""
    ordered = sorted(participants, key=lambda p: p.mention)
    named = {(p.mention.article, name_key(p.mention.name)) for p in ordered}
    found = []
    for a, b in combinations(ordered, 2):
        key_a, key_b = name_key(a.mention.name), name_key(b.mention.name)
        # An article that has both spellings tells two people apart.
        if key_a == key_b or a.mention.article == b.mention.article:
            continue
        if (a.mention.article, key_b) in named or (b.mention.article, key_a) in named:
            continue
        seat = _common_seat(a.seats, b.seats)
        if seat and may_be_one_name(a.mention.name, b.mention.name):
            reason = f"hai cách viết, cùng việc, cùng chức vụ: {a.mention.name} – {b.mention.name}, {seat}"
            found.append(Spelled(a.mention, b.mention, reason))
    return tuple(found)


def same_in_article(participants: Iterable[Participant]) -> tuple[Spelled, ...]:
    """The pairs among the people of one article that are one in two spellings.

    Both hold a post of one holder, or one of two foreigners has no post of their own. Of Vietnamese names only a
    surname may be misspelled, into what is no surname: Nguyên for Nguyễn.
    """
    found = []
    for a, b in combinations(sorted(participants, key=lambda p: p.mention), 2):
        why = _common_reason(a, b)
        if why and name_key(a.mention.name) != name_key(b.mention.name) and _slip(a.mention.name, b.mention.name):
            reason = f"hai cách viết trong một bài, {why}: {a.mention.name} – {b.mention.name}"
            found.append(Spelled(a.mention, b.mention, reason))
    return tuple(found)


def _common_reason(a: Participant, b: Participant) -> str | None:
    seat = next((s for s in sorted(a.seats & b.seats) if s.body and s.holders <= 1), None)
    if seat is not None:
        return f"cùng chức vụ {seat.words}"
    foreign = all(name_key(p.mention.name).split(" ")[0] not in _SURNAMES for p in (a, b))
    return "một bên không nêu chức vụ" if foreign and bool(a.seats) != bool(b.seats) else None


def _slip(a: str, b: str) -> bool:
    """Whether two whole names differ as a slip of the pen would make them differ."""
    one, other = name_key(a).split(" "), name_key(b).split(" ")
    if one[0] in _SURNAMES and other[0] in _SURNAMES:
        return False
    if one[0] in _SURNAMES or other[0] in _SURNAMES:
        return len(one) >= 3 and one[1:] == other[1:] and folded(one[0]) == folded(other[0])
    letters_a, letters_b = _NOT_LETTER.sub("", folded(a)), _NOT_LETTER.sub("", folded(b))
    return letters_a[:1] == letters_b[:1] and _alike(letters_a, letters_b) >= _SLIP


def may_be_one_name(a: str, b: str) -> bool:
    """Whether two names may be spellings of one: a middle name left out, or a foreign name written in two ways."""
    one, other = sorted((name_key(a).split(" "), name_key(b).split(" ")), key=len)
    if one[0] in _SURNAMES and other[0] in _SURNAMES:
        return len(other) == len(one) + 1 and len(one) >= 2 and _left_out(one, other)
    if one[0] in _SURNAMES or other[0] in _SURNAMES:
        return False
    return _sound_alike(a, b)


def _left_out(one: list[str], other: list[str]) -> bool:
    return any(one == other[:n] + other[n + 1 :] for n in range(1, len(other) - 1))


def _sound_alike(a: str, b: str) -> bool:
    last_a, last_b = _sound(re.split(r"[\s.]+", a.strip())[-1]), _sound(re.split(r"[\s.]+", b.strip())[-1])
    # A first name may be left out or be an initial; the family name may not.
    return _alike(last_a, last_b) >= _ALIKE


def _alike(a: str, b: str) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _sound(name: str) -> str:
    """The consonants of a foreign name, those that Vietnamese writes in several ways brought to one."""
    letters = _NOT_LETTER.sub("", folded(name))
    letters = letters.replace("ph", "p").replace("kh", "k").replace("th", "t").replace("ch", "k").replace("gh", "g")
    letters = letters.translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", letters[:1] + re.sub(r"[aeiou]", "", letters[1:]))


def _common_seat(a: frozenset[Seat], b: frozenset[Seat]) -> str | None:
    """The words of a post of few holders that both have."""
    for one in sorted(a):
        for other in sorted(b):
            if one.title == other.title and one.body and other.body and one.holders <= _FEW and one.body == other.body:
                return one.words
    return None
