"""One spelling of a text, with a map from each offset back to the text as it was given.

NFC, U+00D0 as Đ, tone marks in the older place, single spaces, no invisible marks, no line break inside a name
or a sentence, no spaces around the hyphen inside a name.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

# Not the letters that never join the character before them; a run, with the letter before it, is composed as one.
_COMPOSING = re.compile("[^\x00-\u02ff\u1ea0-\u1ef9][^\x00-\u02ff\u1ea0-\u1ef9]*")
_TONES = {
    new: old
    for old, new in (
        pair.split()
        for pair in (
            "òa oà,óa oá,ỏa oả,õa oã,ọa oạ,òe oè,óe oé,ỏe oẻ,õe oẽ,ọe oẹ,ùy uỳ,úy uý,ủy uỷ,ũy uỹ,ụy uỵ,"
            "ÒA OÀ,ÓA OÁ,ỎA OẢ,ÕA OÃ,ỌA OẠ,ÒE OÈ,ÓE OÉ,ỎE OẺ,ÕE OẼ,ỌE OẸ,ÙY UỲ,ÚY UÝ,ỦY UỶ,ŨY UỸ,ỤY UỴ,"
            "Òa Oà,Óa Oá,Ỏa Oả,Õa Oã,Ọa Oạ,Òe Oè,Óe Oé,Ỏe Oẻ,Õe Oẽ,Ọe Oẹ,Ùy Uỳ,Úy Uý,Ủy Uỷ,Ũy Uỹ,Ụy Uỵ"
        ).split(",")
    )
}
# The pair comes first, so that the search skips to its first letter; `qu` is one sound, so `quý` stays.
_TONE_PLACES = re.compile(r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\w)(?<![qQ]..)")
_ONE_FOR_ONE = {"\u00d0": "Đ", "\u0189": "Đ", "\u0110": "Đ"} | dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c", " "
)
_UNUSUAL = "".join(sorted(set(_ONE_FOR_ONE) - {"\u0110"}))
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
_ODD = re.compile(f"[{_UNUSUAL}{_INVISIBLE}\r\u2028\u2029\u0085]")
_DROPPED = re.compile(f" [ {_INVISIBLE}]+|[{_INVISIBLE}][ {_INVISIBLE}]*|\r\n?|[\u2028\u2029\u0085]")

_SURNAMES_AT_LINE_END = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Trương Đinh Trịnh Lương Phùng Đào Tạ Lưu"
).split()
# Both are looked for only where a line ends: in the words right before its break, and in those after it.
_REACH_BACK = 48
_BROKEN = re.compile(r"\n(?<=[^\W\d_]\n)(?=[^\W\d_a-z])")
_BROKEN_NAME = re.compile(rf"(?<!\w)(?:{'|'.join(_SURNAMES_AT_LINE_END)})(?: (?:Văn|Thị|Hữu|Đức|Xuân|Đình|Quốc))?\Z")
# A called name of one or two syllables at the end of a line, the rest of it and a comma on the next.
_NAME_PART = r"[^\W\da-zà-ỹđ_][^\W\d_]*"
_BROKEN_CALLED = re.compile(rf"(?<!\w)(?:chí|[Ôô]ng|[Bb]à|tướng|tá|úy|TS[.]?) {_NAME_PART}(?: {_NAME_PART})?\Z")
_CALLED_AFTER = re.compile(rf"{_NAME_PART}(?: {_NAME_PART})?(?:,| [–-] | ?[(])")
_MIDLINE = re.compile(r"\n(?:(?<=[^\W\d_]\n)(?=[a-zà-ỹđ])|(?<=,\n)(?=[^\W\d_]))")
_JOINABLE = re.compile(r"\n(?<=[^\s.!?:;…”\"]\n)(?=[^\s\-–•*+>\d])")
# The hyphen inside a Korean or Thai given name, a French or German double one, an Arabic family name, which some
# pages set between spaces: `Kang Jae - min`, `Jean - Luc Morel`, `al - Hakim`.
_SPACED_HYPHEN = " - "
_SPACED_APOSTROPHE = re.compile(r" (?<=(?<![^ ])[OD] )(?P<mark>['’]) (?=[A-Z][a-z])")
_BEFORE_HYPHEN = {
    True: re.compile(
        r"(?<!\w)(?:Ahn|Ban|Baek?|Cha[en]|Cho[ein]?|Choi|Chon|Chung|Go|Han|Hong|Hwang|Hyon|Im|Jang|Jeong|Ju|Jung|Kang|Kim"
        r"|Ko|Kwon|Lee|Lim|Min|Moon|No|Noh|Oh|Pak|Park|Prayuth?|Rhee|Ri|Roh|Ryu|Seo|Shin|Sin|Son|Song|Suh|Thae|Yang"
        r"|Yoon|Yun) [A-Z][a-z]{1,6}\Z"
    ),
    False: re.compile(
        r"(?<!\w)(?:[aAeE]l|Jean|Anne?|Marie|Pierre|François|Frank|Hans|Karl|Ernst|Klaus|Heinz|José|Juan)\Z"
    ),
}
_AFTER_HYPHEN = {
    True: re.compile(
        r"(?!(?:anh|ban|cha|cho|con|do|em|hai|khi|nay|qua|ra|sang|sau|tham|thay|theo|trao|trong)(?!\w))[a-z]{1,6}(?!\w)"
    ),
    False: re.compile(r"[A-Z]\w+"),
}
_HYPHEN_REACH = 24


@dataclass(frozen=True, slots=True)
class _Edits:
    """Where a step changed lengths: `[new, new_end)` in its result stood for `[old, old_end)` before."""

    new: tuple[int, ...]
    new_end: tuple[int, ...]
    old: tuple[int, ...]
    old_end: tuple[int, ...]

    def start(self, place: int) -> int:
        at = bisect_right(self.new, place) - 1
        if at < 0:
            return place
        if place < self.new_end[at]:
            return self.old[at]
        return self.old_end[at] + place - self.new_end[at]

    def end(self, place: int) -> int:
        at = bisect_right(self.new, place - 1) - 1
        if at < 0:
            return place
        if place <= self.new_end[at]:
            return self.old_end[at]
        return self.old_end[at] + place - self.new_end[at]


@dataclass(frozen=True, slots=True)
class Normalized:
    """`text` in one spelling; `original` maps its offsets to those of the text as it was given."""

    text: str
    _steps: tuple[_Edits, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span `[start, end)` of `text`, not empty, in code points of the text as it was given."""
        for edits in reversed(self._steps):
            start, end = edits.start(start), edits.end(end)
        return start, end


def _apply(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, _Edits | None]:
    """`text` with each `[start, end)` replaced, and the map where a length changed; None when nothing changed."""
    pieces: list[str] = []
    new: list[int] = []
    new_end: list[int] = []
    old: list[int] = []
    old_end: list[int] = []
    done = length = 0
    for start, end, replacement in changes:
        pieces.append(text[done:start])
        length += start - done
        pieces.append(replacement)
        new.append(length)
        length += len(replacement)
        new_end.append(length)
        old.append(start)
        old_end.append(end)
        done = end
    if not new:
        return text, None
    pieces.append(text[done:])
    return "".join(pieces), _Edits(tuple(new), tuple(new_end), tuple(old), tuple(old_end))


def _compositions(text: str) -> Iterable[tuple[int, int, str]]:
    for found in _COMPOSING.finditer(text):
        start, end = max(found.start() - 1, 0), found.end()
        piece = text[start:end]
        composed = unicodedata.normalize("NFC", piece)
        if composed != piece:
            yield start, end, composed


def _cleanings(text: str) -> Iterable[tuple[int, int, str]]:
    for found in _DROPPED.finditer(text):
        start, end = found.span()
        space = text.find(" ", start, end)
        if text[start] in "\r\u2028\u2029\u0085":
            yield start, end, "\n"
        elif space < 0:
            yield start, end, ""
        else:
            if space > start:
                yield start, space, ""
            if space + 1 < end:
                yield space + 1, end, ""


def _hyphens(text: str) -> Iterable[tuple[int, int, str]]:
    start = text.find(_SPACED_HYPHEN)
    while start >= 0:
        end = start + len(_SPACED_HYPHEN)
        small = text[end : end + 1].islower()
        if _AFTER_HYPHEN[small].match(text, end) and _BEFORE_HYPHEN[small].search(
            text, max(0, start - _HYPHEN_REACH), start
        ):
            yield start, end, "-"
        start = text.find(_SPACED_HYPHEN, end)


def _tone(found: re.Match[str]) -> str:
    return _TONES.get(found.group(), found.group())


def _join_lines(text: str) -> str:
    """`text` with a line break inside a name, and in a text wrapped at a fixed width inside a sentence, a space."""
    breaks = text.count("\n")
    if breaks >= 4 and len(_MIDLINE.findall(text)) * 3 >= breaks:
        return _JOINABLE.sub(" ", text)
    return _BROKEN.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    """A space for a line break inside a name, else the line break."""
    text, end = found.string, found.start()
    start = max(0, end - _REACH_BACK)
    called = _BROKEN_CALLED.search(text, start, end) and _CALLED_AFTER.match(text, found.end())
    return " " if called or _BROKEN_NAME.search(text, start, end) else "\n"


def normalize(text: str) -> Normalized:
    """`text`, any Unicode, in the one spelling that the components read."""
    steps: list[_Edits] = []
    if not unicodedata.is_normalized("NFC", text):
        text, edits = _apply(text, _compositions(text))
        steps += [edits] if edits else []
    if odd := set(_ODD.findall(text)):
        for character in odd & _ONE_FOR_ONE.keys():
            text = text.replace(character, _ONE_FOR_ONE[character])
    if odd or "  " in text:
        text, edits = _apply(text, _cleanings(text))
        steps += [edits] if edits else []
    if _SPACED_HYPHEN in text:
        text, edits = _apply(text, _hyphens(text))
        steps += [edits] if edits else []
    if " ' " in text or " ’ " in text:
        text, edits = _apply(text, ((*m.span(), m["mark"]) for m in _SPACED_APOSTROPHE.finditer(text)))
        steps += [edits] if edits else []
    text = _TONE_PLACES.sub(_tone, text)
    if "\n" in text:
        text = _join_lines(text)
    return Normalized(text, tuple(steps))
