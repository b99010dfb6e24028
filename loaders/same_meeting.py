"""Which reports tell of one meeting: a pure function over the reports that share a day or, undated, a person.

Day, chairs, people, bodies, topic, number or term speak for or against; two meetings that one article tells apart stay
two, and so do the half-year and the year-end conference. In between is a doubt, which a person settles.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import combinations

from graph.identity import MeetingReport
from graph.organizations import BodyKind, body_key, describe
from graph.spelling import canonical, one_spelling
from loaders.details import Where
from loaders.linkage import Doubt, Linkage, Score, Scored
from loaders.rules import lexicon

# Odds needed, in powers of ten: where both give one day and no other kind, in general, and where nothing tells when.
SURE_ON_ONE_DAY, SURE, SURE_WITHOUT_DAY, DOUBTFUL = 0.25, 0.5, 0.8, -0.3
_ALL_PAIRS_UP_TO, _LARGEST_BUCKET = 60, 40
# Of two texts that share a sixth of their details, nine in ten pairs share one of so many.
_KEY_DETAILS = 12
# Longest time between an event and a report of it, in days.
_NEWS = 5
# A conference that is held every year on one day differs in just that.
_OTHER_YEAR = 1.5
# What meets two days running under one name and chair is mostly two meetings; one story told twice is one.
_OTHER_DAY, _ONE_STORY = 1.5, 0.25
_LONGEST_MEETING = 15


@dataclass(frozen=True, slots=True)
class ReportedMeeting:
    """A meeting as one article reports it, and all that identity looks at; names and bodies in compared form."""

    report: MeetingReport
    name: str
    kind: str
    day: str | None
    last_day: str | None
    published: str | None
    chairs: frozenset[str]
    people: frozenset[str]
    """All who were there, the chairs among them."""
    bodies: frozenset[str]
    place: str
    headline: str
    year_guessed: bool = False
    """Whether the year of the day rests on another year that the text names, and may be wrong."""
    named: frozenset[str] = frozenset()
    """All whom the article names, there or not, but for leaders of the country: they are named everywhere."""
    details: frozenset[int] = frozenset()
    """Of the article, as `loaders.details` makes them."""
    where: Where = field(default_factory=Where)
    """Places that the beginning of the article names."""
    days_named: tuple[str, ...] = ()
    """Days without a year that the article names, in their order."""

    @property
    def order(self) -> tuple[str, str, str]:
        """Oldest first, those without a date last."""
        return (self.day or self.published or "9999", self.report.article, self.report.meeting)


@dataclass(frozen=True, slots=True)
class MeetingCluster:
    """One meeting: its reports in order, the first of which names it for good, and why they are one."""

    reports: tuple[ReportedMeeting, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingBlock:
    """What was decided."""

    clusters: tuple[MeetingCluster, ...]
    doubts: tuple[Doubt[MeetingReport], ...]


Pair = tuple[MeetingReport, MeetingReport]

_WORD = re.compile(r"\w+")
_WORDS = lexicon("meeting_words")
_STOP = frozenset(word for row in _WORDS if row["role"] == "no topic" for word in row["words"])
_TOP_BODIES = tuple(word for row in _WORDS if row["role"] == "leads the country" for word in row["words"])
_NUMERALS = {word: n for row in _WORDS if row["role"] == "numerals from 1" for n, word in enumerate(row["words"], 1)}
_NUMBERED = re.compile(
    r"\b(kỳ họp|phiên họp|hội nghị|đại hội|kỳ|phiên|khóa|lần|đợt|vòng|quý|tháng)\s+(?:lần\s+)?(?:thứ\s+)?"
    rf"(\d+|{'|'.join(sorted(_NUMERALS, key=len, reverse=True))})\b"
)
_MONTHLY = re.compile(r"\btháng\s+(\d{1,2})\s?[/-]\s?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b")
_ORDINAL = frozenset({"kỳ họp", "phiên họp", "hội nghị", "đại hội", "phiên tháng"})
# Many bodies have a first or second session at a time, few a sixteenth.
_TELLING = 4
# How alike two names are, from 0 to 1, that say one thing in other words.
_ONE_NAME = 0.75
_SIDE = re.compile(r"\bvới (.+?)(?= về | để | cho | nhằm | tổng kết | sơ kết | triển khai |,|$)")
_HALF = re.compile(r"\b(?:sơ kết|6 tháng|sáu tháng|giữa năm|nửa đầu năm)\b")
_WHOLE = re.compile(r"\b(?:tổng kết|cuối năm)\b")
_KIND_FAMILIES = (
    frozenset(
        {
            "hội nghị",
            "hội thảo",
            "tọa đàm",
            "diễn đàn",
            "giao ban",
            "phiên họp",
            "cuộc họp",
            "kỳ họp",
            "đại hội",
            "khác",
        }
    ),
    frozenset({"buổi tiếp", "hội đàm", "buổi làm việc", "chuyến thăm", "kiểm tra", "cuộc họp", "khác"}),
    frozenset({"lễ", "khác", "đại hội", "diễn đàn"}),
    frozenset({"họp báo", "cuộc họp", "khác"}),
)


Scoring = Callable[[Sequence[ReportedMeeting], Iterable[tuple[int, int]]], Iterable[Scored]]


def score_pairs(ordered: Sequence[ReportedMeeting], pairs: Iterable[tuple[int, int]]) -> Iterator[Scored]:
    """The scores of those pairs, given by their places in `ordered`, that may be one meeting."""
    scored = ((pair, score_pair(ordered[pair[0]], ordered[pair[1]])) for pair in pairs)
    return (s for s in scored if s[1].odds >= DOUBTFUL)


def resolve_meetings(
    reports: Iterable[ReportedMeeting],
    same: Sequence[Pair] = (),
    different: Sequence[Pair] = (),
    scoring: Scoring = score_pairs,
) -> MeetingBlock:
    """Decide which of these reports are one meeting. Judgements `same` and `different` are obeyed.

    Two reports of one article stay two. `scoring` may recall scores, but gives those of `score_pairs`.
    """
    ordered = sorted(reports, key=lambda r: r.order)
    home = {r.report: n for n, r in enumerate(ordered)}
    meetings = _Meetings(ordered)
    meetings.obey(home, same, different)
    left = meetings.link(scoring(ordered, _candidates(ordered)))
    doubts = meetings.doubts(
        left, lambda n: ordered[min(meetings.members[n])].report, lambda n: len(meetings.members[n])
    )
    return MeetingBlock(meetings.clusters(), doubts)


class _Meetings(Linkage):
    """The clusters of reports while they grow, and what keeps two apart."""

    def __init__(self, ordered: Sequence[ReportedMeeting]) -> None:
        super().__init__(len(ordered))
        self._ordered = ordered
        self.members = [[n] for n in range(len(ordered))]
        self._articles = [{report.report.article} for report in ordered]
        # One report for all that are alike in what bars two, so that large clusters cost little.
        self._unlike = [{_barred_by(report): n} for n, report in enumerate(ordered)]
        self._reasons: list[set[str]] = [set() for _ in ordered]

    def absorb(self, into: int, gone: int, reason: str) -> None:
        self.members[into] += self.members[gone]
        self._articles[into] |= self._articles[gone]
        self._unlike[into] = {**self._unlike[gone], **self._unlike[into]}
        self._reasons[into] |= {*self._reasons[gone], reason}

    def bars(self, a: int, b: int, score: Score | None) -> tuple[str, ...]:
        if not self._articles[a].isdisjoint(self._articles[b]):
            return (_told_apart(min(self._articles[a] & self._articles[b])),)
        for x in self._unlike[a].values():
            for y in self._unlike[b].values():
                if bar := _bar(self._ordered[x], self._ordered[y]):
                    return (bar,)
        return ()

    def clusters(self) -> tuple[MeetingCluster, ...]:
        """All clusters, in the order of their first reports."""
        return tuple(
            MeetingCluster(tuple(self._ordered[m] for m in sorted(self.members[n])), tuple(sorted(self._reasons[n])))
            for n in self.roots()
        )


_NO_DAY = "không rõ ngày nào"
_TWO_SIDES = frozenset({"hội đàm", "buổi tiếp", "chuyến thăm"})


def _candidates(ordered: Sequence[ReportedMeeting]) -> list[tuple[int, int]]:
    """Pairs worth comparing: those that share a day, and undated ones that share a person, body or headline."""
    days: dict[str, list[int]] = {}
    undated: list[int] = []
    for n, report in enumerate(ordered):
        if report.day is None or len(report.day) < 10 or report.year_guessed:
            undated.append(n)
        for day in _days(report):
            days.setdefault(day, []).append(n)
    pairs: set[tuple[int, int]] = set()
    for members in days.values():
        pairs |= _pairs(ordered, members)
    pairs |= _next_days(ordered)
    if undated:
        loose = set(undated)
        buckets: dict[str, list[int]] = {}
        for n, report in enumerate(ordered):
            for key in _keys(report):
                buckets.setdefault(key, []).append(n)
        for members in buckets.values():
            if len(members) <= _LARGEST_BUCKET:
                pairs.update((a, b) for a, b in combinations(members, 2) if a in loose or b in loose)
            else:
                pairs.update(
                    (a, b) for i, a in enumerate(members) for b in members[i + 1 : i + 9] if a in loose or b in loose
                )
    return sorted(pairs)


def _next_days(ordered: Sequence[ReportedMeeting]) -> set[tuple[int, int]]:
    """Pairs that share name and chair and differ by one day."""
    stays: dict[tuple[str, str, int], list[int]] = {}
    for n, report in enumerate(ordered):
        day = _number(report.day)
        for chair in report.chairs if day is not None and not report.last_day else ():
            stays.setdefault((canonical(report.name), chair, day or 0), []).append(n)
    return {
        (a, b)
        for (name, chair, day), members in stays.items()
        for a in members[:_LARGEST_BUCKET]
        for b in stays.get((name, chair, day + 1), ())[:_LARGEST_BUCKET]
    }


def _pairs(ordered: Sequence[ReportedMeeting], members: Sequence[int]) -> set[tuple[int, int]]:
    if len(members) <= _ALL_PAIRS_UP_TO:
        return set(combinations(members, 2))
    buckets: dict[str, list[int]] = {}
    for n in members:
        for key in _keys(ordered[n]):
            buckets.setdefault(key, []).append(n)
    pairs: set[tuple[int, int]] = set()
    for shared in buckets.values():
        if len(shared) <= _LARGEST_BUCKET:
            pairs.update(combinations(shared, 2))
        else:
            pairs.update((a, b) for i, a in enumerate(shared) for b in shared[i + 1 : i + 9])
    return pairs


def _keys(report: ReportedMeeting) -> set[str]:
    """What two reports of one meeting are likely to share at least one of."""
    keys = {f"người {name}" for name in report.people or report.named} | {f"tên {canonical(report.name)}"}
    keys |= {f"chi tiết {detail}" for detail in sorted(report.details)[:_KEY_DETAILS]}
    if report.days_named:
        keys.add(f"nêu {report.days_named[0]} {report.kind}")
    return keys


def _number(day: str | None) -> int | None:
    if day is None or len(day) != 10:
        return None
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


def _days(report: ReportedMeeting) -> tuple[str, ...]:
    return _span(report.day, report.last_day)


@lru_cache(maxsize=65536)
def _span(first_day: str | None, last_day: str | None) -> tuple[str, ...]:
    """Every day from the first to the last, none when the first is not known in full."""
    first, last = _number(first_day), _number(last_day)
    if first is None:
        return ()
    last = min(last or first, first + _LONGEST_MEETING)
    return tuple(date.fromordinal(n).isoformat() for n in range(first, last + 1))


@lru_cache(maxsize=65536)
def _topic(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(canonical(text)) if word not in _STOP)


@lru_cache(maxsize=65536)
def _numbers(text: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for noun, number in _NUMBERED.findall(canonical(text)):
        value = _NUMERALS.get(number) or (int(number) if number.isdigit() else None)
        if value is not None:
            found.setdefault(noun, set()).add(value)
    for month, year in _MONTHLY.findall(canonical(text)):
        found.setdefault("phiên tháng", set()).add(int(year) * 12 + int(month))
    for year in _YEAR.findall(canonical(text)):
        found.setdefault("năm", set()).add(int(year))
    return found


def _told_apart(article: str) -> str:
    return f"bài {article} kể là hai việc"


def _barred_by(report: ReportedMeeting) -> tuple[object, ...]:
    """All of a report that `_bar` looks at, its article aside."""
    return (
        report.name,
        report.kind,
        report.day,
        report.last_day,
        report.year_guessed,
        report.published,
        report.chairs,
    )


def _bar(a: ReportedMeeting, b: ReportedMeeting) -> str | None:
    """What excludes that two reports tell of one meeting."""
    if a.report.article == b.report.article:
        return _told_apart(a.report.article)
    days_a, days_b = _days(a), _days(b)
    if days_a and days_b and not set(days_a) & set(days_b) and not (_other_year(a, b) or _next_day(a, b)):
        return f"khác ngày: {a.day} – {b.day}"
    if gap := _gap(a, b):
        return gap
    if _other_side(a, b):
        return "làm việc với hai nơi khác nhau"
    numbers_a, numbers_b = _numbers(a.name), _numbers(b.name)
    for noun in sorted(set(numbers_a) & set(numbers_b)):
        if not numbers_a[noun] & numbers_b[noun]:
            return f"khác số: {noun} {min(numbers_a[noun])} – {noun} {min(numbers_b[noun])}"
    if not (days_a and days_b) and {_part_of_year(a.name), _part_of_year(b.name)} == {"half", "whole"}:
        return "sơ kết và tổng kết"
    return None


@lru_cache(maxsize=65536)
def _part_of_year(name: str) -> str:
    if _HALF.search(canonical(name)):
        return "half"
    return "whole" if _WHOLE.search(canonical(name)) else ""


def _other_year(a: ReportedMeeting, b: ReportedMeeting) -> bool:
    """Whether two days differ in a guessed year alone."""
    return (a.year_guessed or b.year_guessed) and a.day != b.day and (a.day or "")[4:] == (b.day or "")[4:]


def _next_day(a: ReportedMeeting, b: ReportedMeeting) -> bool:
    """Whether two reports give a meeting of one name neighbouring days, as when one of them has the day wrong."""
    day_a, day_b = _number(a.day), _number(b.day)
    if day_a is None or day_b is None or abs(day_a - day_b) != 1 or a.last_day or b.last_day or a.kind != b.kind:
        return False
    return canonical(a.name) == canonical(b.name) and bool(a.chairs & b.chairs)


def _gap(a: ReportedMeeting, b: ReportedMeeting) -> str | None:
    """For reports of which one has no day: whether they were published too far apart."""
    times = []
    for report in (a, b):
        day, published = _number(report.day), _number(report.published)
        times.append((day, published))
    (day_a, published_a), (day_b, published_b) = times
    if day_a is not None and day_b is not None:
        return None
    known_a, known_b = day_a if day_a is not None else published_a, day_b if day_b is not None else published_b
    if known_a is None or known_b is None:
        return None
    return "đăng cách nhau quá xa" if abs(known_a - known_b) > _NEWS else None


def score_pair(a: ReportedMeeting, b: ReportedMeeting) -> Score:
    """What speaks for two reports telling of one meeting: from these two alone."""
    if bar := _bar(a, b):
        return Score(-9.0, False, "", reasons_against=(bar,))
    other_year, next_day = _other_year(a, b), _next_day(a, b)
    dated = bool(_days(a) and _days(b)) and not other_year and not next_day
    odds = -1.0 if dated else (-1.5 if _known_time(a) and _known_time(b) else -2.5)
    reasons: list[str] = [f"cùng ngày {a.day}"] if dated else []
    against: list[str] = []
    if other_year:
        odds -= _OTHER_YEAR
        against.append(f"khác năm: {a.day} – {b.day}")
    if next_day:
        odds -= _OTHER_DAY
        against.append(f"khác ngày: {a.day} – {b.day}")
    for value, reason in (
        *_about_days(a, b),
        *_about_people(a, b),
        *_about_topic(a, b),
        *_about_bodies(a, b),
        *_about_kind(a, b),
    ):
        odds += value
        (reasons if value > 0 else against).append(reason)
    needed = SURE_WITHOUT_DAY if _NO_DAY in against else SURE
    if _one_kind_and_day(a, b):
        needed = SURE_ON_ONE_DAY
    elif not dated and not a.chairs & b.chairs and _alike(_topic(a.name), _topic(b.name)) is None:
        # Two ceremonies without a name, perhaps of two years.
        needed = SURE_WITHOUT_DAY
    if next_day and (_share(a.details, b.details) or 0.0) < _ONE_STORY:
        odds = min(odds, SURE - 0.01)
    return Score(odds, odds >= needed, "; ".join(reasons), tuple(reasons), tuple(against))


def _known_time(report: ReportedMeeting) -> bool:
    return report.day is not None or report.published is not None


def _about_days(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    """What the days named in the articles say, where a meeting's own day is not known."""
    if _days(a) and _days(b):
        return []
    found = _about_publishing(a, b)
    named_a = tuple(day[5:] for day in _days(a)) or a.days_named
    named_b = tuple(day[5:] for day in _days(b)) or b.days_named
    if not named_a or not named_b:
        # Nothing tells when: it may be any of a series.
        return found or [(-0.7, _NO_DAY)]
    # The day of the news comes first; later ones are those of decisions and of other meetings.
    common = [day for day in (named_a[0], named_b[0]) if day in named_a and day in named_b]
    if common:
        return [*found, (0.8, f"cùng nêu ngày {int(common[0][3:])}/{int(common[0][:2])}")]
    return [*found, (-3.0, "nêu những ngày khác")]


def _about_publishing(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    published_a, published_b = _number(a.published), _number(b.published)
    if published_a is None or published_b is None:
        return []
    apart = abs(published_a - published_b)
    if apart == 0:
        return [(0.5, f"cùng đăng ngày {a.published}")]
    return [(-0.3 * min(apart, 3), f"đăng cách nhau {apart} ngày")]


def _about_people(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    chairs = sorted(a.chairs & b.chairs)
    if chairs:
        found.append(
            (1.3 + 0.5 * min(len(chairs) - 1, 2), f"cùng người chủ trì: {', '.join(c.title() for c in chairs)}")
        )
    elif a.chairs and b.chairs and not (a.chairs & b.people or b.chairs & a.people):
        # Of talks each paper may name another of the two who led them.
        found.append((-0.3 if a.kind in _TWO_SIDES and b.kind in _TWO_SIDES else -1.2, "khác người chủ trì"))
    others = sorted((a.people & b.people) - set(chairs))
    if others:
        found.append((min(0.6 * len(others), 2.1), f"cùng có mặt: {', '.join(o.title() for o in others[:3])}"))
    beside = sorted((a.named & b.named) - set(chairs) - set(others))
    if beside:
        found.append((min(0.6 * len(beside), 1.8), f"cùng nêu tên: {', '.join(n.title() for n in beside[:3])}"))
    elif not chairs and not others and (a.named or a.people) and (b.named or b.people):
        found.append((-0.8, "không nêu tên ai chung"))
    return found


def _about_topic(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    alike = _alike(_topic(a.name), _topic(b.name))
    if alike is not None:
        value = 2.4 * (alike - 0.35)
        if a.kind in _TWO_SIDES and b.kind in _TWO_SIDES:
            # Of talks each paper may name the other side.
            value = max(value, 0.0)
        found.append(
            (
                value,
                f"cùng nội dung: {min(a.name, b.name, key=lambda n: (len(n), n))}" if value > 0 else "khác nội dung",
            )
        )
    if alike is not None and alike >= _ONE_NAME and _one_kind_and_day(a, b) and _top(a.name, b.name):
        found.append((0.7, "cơ quan đứng đầu họp như thế một lần trong ngày"))
    numbers_a, numbers_b = _numbers(a.name), _numbers(b.name)
    shared = sorted(noun for noun in set(numbers_a) & set(numbers_b) if numbers_a[noun] & numbers_b[noun])
    if ordinals := [noun for noun in shared if noun in _ORDINAL]:
        number = min(numbers_a[ordinals[0]] & numbers_b[ordinals[0]])
        found.append((2.3 if number >= _TELLING else 1.2, f"cùng số {ordinals[0]}"))
    elif shared:
        found.append((0.5, f"cùng {shared[0]}"))
    share = _share(a.details, b.details)
    if share is not None:
        value = min(6.0 * (share - 0.1), 2.5)
        found.append((value, "hai bài kể cùng chi tiết" if value > 0 else "hai bài khác chi tiết"))
    headlines = _alike(_topic(a.headline), _topic(b.headline))
    if headlines is not None and headlines > 0.3:
        found.append((1.6 * headlines, "tiêu đề giống nhau"))
    return found


def _one_kind_and_day(a: ReportedMeeting, b: ReportedMeeting) -> bool:
    return a.kind == b.kind and not set(_days(a)).isdisjoint(_days(b))


def _top(a: str, b: str) -> bool:
    """Whether both names have one of the bodies that lead the country."""
    return any(body in canonical(a) and body in canonical(b) for body in _TOP_BODIES)


def _other_side(a: ReportedMeeting, b: ReportedMeeting) -> bool:
    """Whether two reports name two bodies that were worked with. At talks each side may be the one named."""
    if a.kind != b.kind or a.kind in _TWO_SIDES:
        return False
    one, other = _side(a.name), _side(b.name)
    if not one or not other:
        return False
    return len(one & other) < 0.6 * min(len(one), len(other))


@lru_cache(maxsize=65536)
def _side(name: str) -> frozenset[str]:
    """The words of the body that a meeting's name says it was with; none where that is no known sort of body."""
    found = _SIDE.search(one_spelling(name))
    if not found or describe(found.group(1)).kind is BodyKind.OTHER:
        return frozenset()
    return frozenset(_WORD.findall(body_key(found.group(1))))


def _share(a: frozenset[int], b: frozenset[int]) -> float | None:
    """The part of the shorter report's details that the other has; None when there are too few to tell."""
    few = min(len(a), len(b))
    if few < 8:
        return None
    # Of two samples of the smallest hashes only the common range can be compared.
    sorted_a, sorted_b = _ordered(a), _ordered(b)
    limit = min(sorted_a[-1], sorted_b[-1])
    of = min(bisect_right(sorted_a, limit), bisect_right(sorted_b, limit))
    return len(a & b) / of if of else None


@lru_cache(maxsize=8192)
def _ordered(details: frozenset[int]) -> tuple[int, ...]:
    return tuple(sorted(details))


def _alike(a: frozenset[str], b: frozenset[str]) -> float | None:
    """From 0 to 1, by the smaller of the two; None when there is too little to tell."""
    if min(len(a), len(b)) < 2:
        return None
    common = len(a & b)
    return 0.6 * common / min(len(a), len(b)) + 0.4 * common / max(len(a), len(b))


def _about_bodies(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    if common := sorted(a.bodies & b.bodies):
        found.append((min(0.6 * len(common), 1.2), f"cùng cơ quan: {common[0]}"))
    elif a.bodies and b.bodies:
        found.append((-0.6, "khác cơ quan"))
    if a.place and b.place:
        words_a, words_b = _topic(a.place), _topic(b.place)
        if words_a & words_b:
            found.append((0.5, f"cùng nơi: {min(a.place, b.place, key=lambda p: (len(p), p))}"))
    return found + _about_where(a, b)


def _about_where(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    provinces_a, provinces_b = a.where.provinces, b.where.provinces
    if common := sorted(provinces_a & provinces_b):
        found.append((0.3, f"cùng nêu {common[0]}"))
    elif provinces_a and provinces_b:
        found.append((-0.8, "nêu những tỉnh khác"))
    if a.kind in _TWO_SIDES or b.kind in _TWO_SIDES:
        countries_a, countries_b = a.where.countries, b.where.countries
        if common := sorted(countries_a & countries_b):
            found.append((0.8, f"cùng với {common[0]}"))
        elif countries_a and countries_b:
            found.append((-2.0, "với những nước khác"))
    return found


def _about_kind(a: ReportedMeeting, b: ReportedMeeting) -> list[tuple[float, str]]:
    if a.kind == b.kind:
        return [(0.3, f"cùng là {a.kind}")] if a.kind != "khác" else []
    if any(a.kind in family and b.kind in family for family in _KIND_FAMILIES):
        return []
    return [(-0.9, f"khác loại: {a.kind} – {b.kind}")]
