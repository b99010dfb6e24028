"""Where sentences begin and end in a Vietnamese report: one function for rules and for quotes.

A line break always ends a sentence. A full stop does not when it belongs to a title (`PGS.TS.`), a place (`TP.`), an
initial (`George W.`), a number in a list (`1.`) or a figure; three dots do only before a capital.
"""

import re
from bisect import bisect_right
from functools import lru_cache

_ABBREVIATIONS = frozenset(
    {"pgs", "gs", "ts", "ths", "bs", "bsck", "bscki", "bsckii", "ks", "kts", "ls", "cn", "dr", "mr", "mrs", "ms", "st"}
    | {"jr", "tp", "tx", "tt", "tr", "q", "p", "h", "đ", "đc", "đ/c", "nsnd", "nsưt", "ngnd", "ngưt", "nxb", "đt"}
    | {"no", "tskh"}
)
_ROMAN = re.compile(r"[IVXLC]+\Z")
_BREAKS = "\n\r\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAKS}]+")
_LINE_BREAK = re.compile(rf"[{_BREAKS}]")
# A class that stands alone first lets the search skip to it.
_STOP = re.compile(r"[.!?…][.!?…]*[\"'”’»)\]]{0,4}")
_OPENING = frozenset("\"'“‘«([-–—•+* ")
_WORD_BEFORE = re.compile(r"[\w/]+\Z")
_NUMBER_AT_START = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-zA-ZđĐ])\Z")
# The word before a stop is looked at only near it, so that a long run of letters costs nothing.
_WORD_WINDOW = 24


# Quotes are asked for one after another in the same text.
@lru_cache(maxsize=2)
def sentence_bounds(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of `text` as `(start, end)`, in order, without the spaces around them; blank lines give none.

    Every character that is not a space lies in exactly one of them. Time grows with the length of the text alone.
    """
    return tuple(bounds for line in _LINE.finditer(text) for bounds in _line_bounds(text, *line.span()))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence, or the run of sentences, that holds `[start, end)` of `text`."""
    bounds = _bounds_near(text, start, end)
    first = max(bisect_right(bounds, (start, len(text) + 1)) - 1, 0)
    last = max(bisect_right(bounds, (max(end - 1, start), len(text) + 1)) - 1, first)
    if not bounds:
        return start, end
    return min(bounds[first][0], start), max(bounds[last][1], end)


def _bounds_near(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences of the line that holds `[start, end)`, where it begins on a word in one line; else all."""
    if text[start : start + 1].strip() and not _LINE_BREAK.search(text, start, end):
        begin = max(text.rfind(mark, 0, start) for mark in _BREAKS) + 1
        stop = _LINE_BREAK.search(text, end)
        return _line_bounds(text, begin, stop.start() if stop else len(text))
    return sentence_bounds(text)


@lru_cache(maxsize=4096)
def _line_bounds(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(line_sentences(text, start, end))


def line_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """As `sentence_bounds`, of the one line `text[start:end]`, in offsets of `text`."""
    bounds: list[tuple[int, int]] = []
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends_sentence(text, start, stop):
            _add(text, start, stop.end(), bounds)
            start = stop.end()
    _add(text, start, end, bounds)
    return bounds


def _add(text: str, start: int, end: int, bounds: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        bounds.append((start, end))


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    glued = not text[stop.end() : stop.end() + 1].isspace()
    following = _first_letter(text, stop.end() + (not glued))
    if not following or following.islower() or (glued and following.isdigit()):
        return False
    at = stop.start()
    if stop.group()[0] != "." or stop.group().startswith(".."):
        return not glued or text[at - 1 : at].islower()
    word = _WORD_BEFORE.search(text, max(start, at - _WORD_WINDOW), at)
    if word is None:
        return not glued
    letters = word.group()
    if at - start <= _WORD_WINDOW and _NUMBER_AT_START.match(text, start, at):
        return False
    if letters.lower() in _ABBREVIATIONS and not (letters.islower() and len(letters) < 3 and letters != "đ/c"):
        return False
    if not glued:
        return not (len(letters) == 1 and letters.isupper() and not _ROMAN.match(letters))
    # No space after the stop: `nghị.Tham dự` is two sentences, `T.Ư`, `D.Hagenhoff` and `a.B` are not.
    return letters[-1].islower() and len(letters) > 1 and text[at + 1 : at + 2].isalpha()


def _first_letter(text: str, at: int) -> str:
    """The letter or digit at `at`, past a few spaces, bullets and opening quotes; else nothing."""
    for character in text[at : at + 12]:
        if character.isalnum():
            return character
        if character not in _OPENING:
            return ""
    return ""
