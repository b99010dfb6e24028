"""Which province or city a report is from: its bare offices (`UBND tỉnh`, `Tỉnh ủy`) are those of that place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from graph.places import Level, find_places, province
from graph.places import written_out as written_out_place
from graph.spelling import folded
from loaders.names import CAPITAL_WORD
from loaders.rules import lexicon, words_pattern

_END = r"(?![^\W_])"
KIND_OF_HOME = {entry["name"]: entry["kind"] for entry in lexicon("home_places")}
"""Every province and city by the name that it has or had, with what it is called before its name."""
_HOME = re.compile(rf"(?:{words_pattern({*KIND_OF_HOME, *(name.upper() for name in KIND_OF_HOME), 'HCM'})}){_END}")
_AS_WRITTEN = {name.upper(): name for name in KIND_OF_HOME} | {"HCM": "Hồ Chí Minh"}
_SURELY = re.compile(r"(?:[Tt]ỉnh|ủy|[Tt]hành phố|T[Pp][.]?|Sở|an|nhân dân|UBND|HĐND) ?$")
# `Tổng Lãnh sự Lào tại Đà Nẵng`: where somebody else sits.
_SEAT_OF_OTHERS = re.compile(r"[Ll]ãnh sự(?:[^.;,\n]|P\.){0,40}$")
# A newspaper signs its reports before the first word: `(QTO) - Sáng 5/12, …`.
_SIGNS = {entry["word"]: entry["place"] for entry in lexicon("local_newspapers")}
_SIGNED = re.compile(rf"(?:\A|\n)\W{{0,2}}(?P<sign>{words_pattern(_SIGNS)})\)?\s?[-–:]?\s")
_SIGNED_WITHIN = 400
_DOMAINS = {folded(name).replace(" ", ""): name for name in KIND_OF_HOME}
_DOMAIN = re.compile(
    rf"(?<![^\W_])(?i:(?:bao)?(?P<place>{words_pattern(sorted(_DOMAINS))})(?:online)?\.(?:vn|com\.vn|org\.vn|gov\.vn))"
)
_OFFICES = "UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân"
_NO_HOME = rf"(?! (?:{words_pattern(KIND_OF_HOME)}){_END})"
_BARE_PROVINCE = re.compile(rf"(?:(?:{_OFFICES}) tỉnh|Tỉnh [uủ][ỷy])(?!,? thành){_NO_HOME}")
_BARE_CITY = re.compile(rf"(?:(?:{_OFFICES}) (?:thành phố|TP[.]?)|Thành [uủ][ỷy]){_NO_HOME}")
# One of these is in every such office.
_PROVINCE_OFFICES = ("UBND tỉnh", "HĐND tỉnh", "nhân dân tỉnh", "Tỉnh ủy", "Tỉnh uỷ")
# One of these is in a text for which it matters where it is from.
_LOCAL_OFFICES = ("UBND", "HĐND", "ủy", "uỷ", "Sở ", "nhân dân", "Công an")
_NAME = rf"(?P<name>{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,2}}){_END}"
_DISTRICT = re.compile(rf"(?:huyện|thị xã|(?:Huyện|Thị) [uủ][ỷy]|[Tt]hành phố|TP[.]?) ?{_NAME}")
_COMMUNE = re.compile(rf"(?:xã|phường|đặc khu) {_NAME}")
_IN_THE_TITLE, _AS_PUBLISHER, _BY_OFFICE, _BY_DISTRICT = 2, 4, 3, 2
# So much more than the next has to be said of a place before the places inside it are not asked.
_CLEARLY = 3


def home_of(
    text: str,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> str | None:
    """The province or city that the report is from, with its kind before its name; None where that is open.

    It is the one named most, above all in the title and with offices, and in the sign of a newspaper; where that is
    not clear, the one whose districts are named counts, and communes from 2025-07-01 on. A text that speaks of a bare
    `UBND tỉnh` is not from a city.
    """
    votes = _Votes()
    for piece, weight in ((text, 1), (title or "", _IN_THE_TITLE), (publisher or "", _AS_PUBLISHER)):
        votes.take(_named(piece), weight)
    votes.take(_signed(text), _AS_PUBLISHER)
    votes.take(_domains(publisher or ""), _AS_PUBLISHER)
    day = published[:10] if published else None
    best = votes.clear()
    if best is None or KIND_OF_HOME[best] != "tỉnh":
        of_province = _is_of_a_province(text)
        if of_province or best is None and any(word in text for word in _LOCAL_OFFICES):
            votes.take(_by_inner_places(text, day), _BY_DISTRICT)
        best = votes.best(of_province=of_province)
    if best is None:
        return None
    home = province(best, day) or province(best)
    return written_out_place(home) if home else f"{KIND_OF_HOME[best]} {best}"


class _Votes:
    """What speaks for each place, and where it was first named."""

    def __init__(self) -> None:
        self._votes: Counter[str] = Counter()
        self._first: dict[str, int] = {}

    def take(self, places: Iterator[tuple[str, int]], weight: int) -> None:
        """Each of `places` with what it counts, times `weight`."""
        for number, (place, count) in enumerate(places):
            self._votes[place] += count * weight
            self._first.setdefault(place, number)

    def _of(self, *, of_province: bool) -> list[tuple[int, str]]:
        """The places with their votes, the most first; without cities where the text is of a province."""
        places = [place for place in self._votes if not of_province or KIND_OF_HOME[place] == "tỉnh"]
        return sorted(((self._votes[place], place) for place in places), key=lambda it: (-it[0], self._first[it[1]]))

    def clear(self) -> str | None:
        """The place that has far more votes than the next."""
        ranked = self._of(of_province=False)
        if ranked and (len(ranked) == 1 or ranked[0][0] >= _CLEARLY * ranked[1][0]):
            return ranked[0][1]
        return None

    def best(self, *, of_province: bool) -> str | None:
        """The place with most votes; of several the one named first."""
        ranked = self._of(of_province=of_province)
        return ranked[0][1] if ranked else None


def _named(piece: str) -> Iterator[tuple[str, int]]:
    """The provinces and cities named, each with more weight where an office of it is."""
    others_sit = "ãnh sự" in piece
    for found in _HOME.finditer(piece):
        start = found.start()
        place = _AS_WRITTEN.get(found.group(), found.group())
        sure = _SURELY.search(piece, max(0, start - 10), start)
        if place == "Hồ Chí Minh" and not sure:
            continue
        if others_sit and _SEAT_OF_OTHERS.search(piece, max(0, start - 60), start):
            continue
        yield place, _BY_OFFICE if sure else 1


def _is_of_a_province(text: str) -> bool:
    """Whether the text speaks of the offices of a province that it does not name there, and less of a city's."""
    if not any(office in text for office in _PROVINCE_OFFICES):
        return False
    bare = len(_BARE_PROVINCE.findall(text))
    return bare > 0 and bare > len(_BARE_CITY.findall(text))


def _signed(text: str) -> Iterator[tuple[str, int]]:
    """The place of the newspaper whose sign stands at the beginning of a line, near the beginning."""
    if found := _SIGNED.search(text, 0, _SIGNED_WITHIN):
        yield _SIGNS[found["sign"]], 1
    yield from _domains(text[:_SIGNED_WITHIN])


def _domains(text: str) -> Iterator[tuple[str, int]]:
    """The places in the addresses of newspapers and portals: `Baonghean.vn`."""
    if "vn" in text and (found := _DOMAIN.search(text)):
        yield _DOMAINS[found["place"].lower()], 1


def _by_inner_places(text: str, day: str | None) -> Iterator[tuple[str, int]]:
    """The provinces of the districts named, and of the communes where there are no districts."""
    yield from _provinces_of(_DISTRICT, text, day, Level.DISTRICT)
    if day is not None and day >= "2025-07":
        yield from _provinces_of(_COMMUNE, text, day, Level.COMMUNE)


def _provinces_of(pattern: re.Pattern[str], text: str, day: str | None, level: Level) -> Iterator[tuple[str, int]]:
    for found in pattern.finditer(text):
        words = found["name"].split(" ")
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            places = find_places(name, day, communes=level is Level.COMMUNE)
            around = {place.province for place in places if place.level is level and place.province in KIND_OF_HOME}
            if len(around) == 1:
                yield str(*around), 1
            if around:
                break
