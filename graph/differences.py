"""Where the reports of one meeting contradict each other: day, place, kind, number of sites, figures. Pure.

Only what cannot both be true counts: a month does not contradict a day in it, nor a town a hall in it. Of figures the
first of a unit counts, and only where the other report nowhere gives it: reports choose what they tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.places import find_places, merged_into
from graph.records import Figure, MeetingStatement
from graph.spelling import canonical

_WORD = re.compile(r"\w+")
# A building or ground with a name of its own; towns and countries may lie in each other.
_SITE = re.compile(
    r"(?:nhà|trung tâm|hội trường|khách sạn|trụ sở|phủ|điện|dinh|cung|sân|trường|học viện|bảo tàng|quảng trường|khu|"
    r"tòa nhà|đền|chùa|công viên|văn phòng)(?: \w+){2}"
)
# Kinds of meetings for which reports use one word or another.
_ANY_KIND = frozenset({"khác", "cuộc họp"})
_KIN = (
    frozenset({"hội nghị", "phiên họp", "kỳ họp", "giao ban", "buổi làm việc", "đại hội"}),
    frozenset({"hội nghị", "hội thảo", "tọa đàm", "diễn đàn"}),
    frozenset({"buổi tiếp", "hội đàm", "buổi làm việc", "chuyến thăm", "kiểm tra"}),
)
# Figures further apart than this are of different things.
_FACTOR = 2.0


@dataclass(frozen=True, slots=True, order=True)
class Disputed:
    """That a report says `value` of `what` (`date`, `place`, `kind`, `points`, a unit), and another one otherwise."""

    what: str
    value: str


def disputed(reports: Sequence[MeetingStatement]) -> list[tuple[Disputed, ...]]:
    """For each report of one meeting, in order, what another one contradicts, sorted.

    Reports that do not contradict each other are shown with one value, the shortest of theirs.
    """
    found: list[list[Disputed]] = [[] for _ in reports]
    units = sorted({figure.unit for report in reports for figure in report.figures})
    for aspect in (*_ASPECTS, *map(_figure_aspect, units)):
        said = [(value, n) for n, report in enumerate(reports) if (value := aspect.value(report)) is not None]
        parties = [
            (value, n) for value, n in said if any(aspect.contradict(reports[n], reports[m]) for _, m in said if m != n)
        ]
        camps: list[list[tuple[str, int]]] = []
        for value, n in sorted(parties, key=lambda one: (len(one[0]), one)):
            for camp in camps:
                if not any(aspect.contradict(reports[n], reports[m]) for _, m in camp):
                    camp.append((value, n))
                    break
            else:
                camps.append([(value, n)])
        for camp in camps:
            for _, n in camp:
                found[n].append(Disputed(aspect.what, camp[0][0]))
    return [tuple(sorted(said)) for said in found]


@dataclass(frozen=True, slots=True)
class _Aspect:
    """Something that a report may say of a meeting, and when two reports cannot both be right about it."""

    what: str
    value: Callable[[MeetingStatement], str | None]
    contradict: Callable[[MeetingStatement, MeetingStatement], bool]


def _figure_aspect(unit: str) -> _Aspect:
    def value(report: MeetingStatement) -> str | None:
        first = _first(report, unit)
        return first.text if first else None

    def contradict(a: MeetingStatement, b: MeetingStatement) -> bool:
        one, two = _first(a, unit), _first(b, unit)
        if one is None or two is None or one.number in _numbers(b, unit) or two.number in _numbers(a, unit):
            return False
        return max(one.number, two.number) <= _FACTOR * min(one.number, two.number)

    return _Aspect(unit, value, contradict)


def _first(report: MeetingStatement, unit: str) -> Figure | None:
    return next((figure for figure in report.figures if figure.unit == unit), None)


def _numbers(report: MeetingStatement, unit: str) -> set[float]:
    return {figure.number for figure in report.figures if figure.unit == unit}


def _other_day(a: MeetingStatement, b: MeetingStatement) -> bool:
    first_a, first_b = a.date or "", b.date or ""
    if first_a.startswith(first_b) or first_b.startswith(first_a):
        return False
    return (a.end_date or first_a) < first_b or (b.end_date or first_b) < first_a


def _other_place(a: MeetingStatement, b: MeetingStatement) -> bool:
    place_a, place_b = canonical(a.place or ""), canonical(b.place or "")
    provinces_a, provinces_b = _provinces(place_a), _provinces(place_b)
    if provinces_a or provinces_b:
        # A hall lies somewhere, and of two territories only the provinces are known to be apart.
        return bool(provinces_a and provinces_b) and not provinces_a & provinces_b
    if not (_SITE.match(place_a) and _SITE.match(place_b)):
        return False
    words_a, words_b = set(_WORD.findall(place_a)), set(_WORD.findall(place_b))
    return 2 * len(words_a & words_b) < min(len(words_a), len(words_b))


def _provinces(territory: str) -> frozenset[str]:
    """Where a territory of this name may lie, as the provinces are called since 2025; none for what is no territory."""
    names = {place.province or place.name for place in find_places(territory)}
    return frozenset(canonical(merged_into(name) or name) for name in names)


def _other_kind(a: MeetingStatement, b: MeetingStatement) -> bool:
    if a.kind == b.kind or not _ANY_KIND.isdisjoint((a.kind, b.kind)):
        return False
    return not any(a.kind in kin and b.kind in kin for kin in _KIN)


def _other_points(a: MeetingStatement, b: MeetingStatement) -> bool:
    return a.points != b.points


_ASPECTS = (
    _Aspect("date", lambda m: f"{m.date} – {m.end_date}" if m.date and m.end_date else m.date, _other_day),
    _Aspect("kind", lambda m: m.kind, _other_kind),
    _Aspect("place", lambda m: m.place, _other_place),
    _Aspect("points", lambda m: str(m.points) if m.points is not None else None, _other_points),
)
