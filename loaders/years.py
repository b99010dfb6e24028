"""Of which year a report speaks that gives its day without one.

Told by what is near the day in time (a full date, a month with its year), by what recurs (an anniversary, a term's
turn, a half year), by what is reviewed and planned at that time of the year, by an event that bears its year, else by
the year that the beginning names most. Words that speak of another time (`lexicon/day_words.jsonl`) keep a year from
being taken, and so does what the text tells as past and later; where two are as likely, none is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from loaders.rules import words_by_use, words_pattern

_USES = words_by_use("day_words")


def day_words(*uses: str) -> str:
    """A pattern for the words of those uses."""
    return rf"(?<![^\W_])(?i:{words_pattern(word for use in uses for word in _USES[use])})(?![^\W_])"


DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
MONTH = r"(?P<month>0?[1-9]|1[0-2])"
# Each begins with what is rare in a text, so that a search runs over it fast; what stands before is looked at then.
_FULL = re.compile(rf"{DAY}\s?[/.-]\s?{MONTH}\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?!\d)")
# With this every such day ends, and begins at most so many characters before it.
_FULL_END = re.compile(r"(?:19|20)\d\d(?!\d)(?:(?<=[/.-].{4})|(?<=[/.-]\s.{4}))")
_FULL_LEAD = 10
_OF_MONTH = re.compile(rf"háng\s(?<=[Tt]háng\s)\s*{MONTH}\s?(?:/|-|\s+năm\s+)\s?(?P<year>20[012]\d)(?!\d)")
_YEAR = re.compile(r"20[012]\d(?![\d%.,]\d|\w)(?!\s*[-–]\s*20)")
# Words that say of which year the report speaks: a part of it, or an event that bears it (`Hội chợ Biển 2017`).
_YEAR_WORDS = re.compile(
    r"""(?x)(?<!\w)(?:
      (?P<part>(?:\d{1,2}|[Bb]a|[Ss]áu|[Cc]hín|[Nn]hững|[Cc]ác)\ tháng(?:\ đầu|\ cuối)?\ năm
        | [Nn]ửa(?:\ đầu|\ cuối)?\ năm | [Qq]uý\ (?:[1-4]|[IV]+)\ ?(?:/|-|năm))
      | [Nn]ăm\ học | (?:(?:[Đđ]ầu|[Cc]uối|[Hh]ết|[Tt]rong|[Cc]ả)\ )?[Nn]ăm
      | (?P<event>(?:[Đđ]ông\ )?[Xx]uân | [Hh]è(?:\ [Tt]hu)? | [Tt]hu\ [Đđ]ông
      | [Mm]ùa\ (?:mưa|lũ|bão)(?:,?\ lũ|,?\ bão)?(?:\ năm)?
      | (?!BL)[A-ZĐ]{3,}\b
      | (?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi))
      | (?!BL)[A-ZĐ][\w-]{0,20}
    )\ ?(?:[-–]\ )?$
    """
)
_SPAN_OF_YEARS = re.compile(r"(?P<begins>20[012]\d)\s*[-–]\s*(?P<ends>20[0-4]\d)")
_TERM = re.compile(r"(?i)(?<!\w)(?:nhiệm k[ỳì]|giai đoạn)[^.;\n\d]{0,12}$")
_WORDS_BACK = 26
_CONGRESS = re.compile(r"(?i)đại hội(?:[^.;!?\n]|\.(?=\S)){0,80}nhiệm k[ỳì][^.;\n\d]{0,12}$")
_FIRST_SAID = 500
_ANNIVERSARY = re.compile(
    r"niệm (?<=[Kk][ỷỉ] niệm )(?:lần thứ )?(?P<count>\d{1,3}) năm(?:(?! từ "
    r"| đến )[^.;!?,\n–-]){0,80}?(?<!\d)(?P<year>(?:19|20)\d\d)"
    r"(?!\d|\s*[-–]\s*\d)"
)
_AGE = re.compile(r"[Kk][ỷỉ] niệm (?:lần thứ )?(?P<count>\d{1,3}) năm(?!\w)")
_FIRST_TOLD = 1_500
_ANOTHER_TIME = re.compile(rf"{day_words('another time')}\s*$")
_ANOTHER_ACT = re.compile(rf"{day_words('past act', 'coming act')}[^.;,\n]{{0,40}}$")
_REVIEWED = re.compile(rf"{day_words('review')}[^.;\n\d]{{0,70}}$")
_TET = re.compile(r"(?<!\w)[Tt]ết [^.;,\n\d]{0,30}$")
_PLANNED = re.compile(rf"{day_words('plan')}[^.;\n\d]{{0,40}}$")
_GOES_ON = re.compile(r"\s*(?:,|và)\s+(?:các|những) năm (?:tiếp theo|tới|sau)")
_COMES = re.compile(r"[^.;\n]{0,50}(?<!\w)(?:sẽ|phấn đấu|dự kiến)(?!\w)")
_OCCASION = re.compile(rf"{day_words('occasion')}[^.;,\n\d]{{0,70}}$")
_QUARTER = re.compile(r"(?i)quý ([1-4]|[IV]+)")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_MONTHS = re.compile(r"(\d{1,2}) tháng(?! cuối)")
_OPENS = re.compile(r"(?:Năm|Đầu năm|Cuối năm|Hết năm) |[Đđ]ầu năm|[Cc]uối năm")
_TO_COME = re.compile(rf"{day_words('deadline', 'plan', 'coming act', 'to come')}[^.;\n]*$")
# `dự kiến tổ chức vào tháng 4/2020`; what was once foreseen is not (`dự kiến … nhưng`).
_PLANNED_FOR = re.compile(r"(?i)(?<!\w)(?:sẽ|dự kiến)(?! (?:đã|ban đầu))(?!\w)(?:(?!(?<!\w)đã(?!\w))[^.;\n]){0,50}$")
_ANOTHER_SPAN = re.compile(rf"{day_words('another time')}[^.;\n]*$")
_DONE = re.compile(rf"{day_words('past act')}[^.;,\n]{{0,20}}$")
_RESULT = re.compile(r"\s+(?:đạt|tăng|giảm)(?!\w)|,?\s[^.;,\n]{0,30}(?<!\w)đã(?!\w)")
_LOOK_BACK = 80
_NEAR = timedelta(days=40)
_NEARISH = timedelta(days=90)
_SOON = timedelta(days=20)
_MONTH_LONG = timedelta(days=31)
# A month with its year is told of what was some months ago, or of what comes soon.
_MONTHS_AGO, _MONTHS_AHEAD = 4, 3
_MANY = 200
# No report of the genre is older, so an older year is history.
FIRST_YEAR = 2008
_LAST_YEAR = 2049
_YEAR_BEGINS = (1, 2, 3)
_PLANS_THE_NEXT = (9, 10)
_YEAR_ENDS = (11, 12)
_PLANS_ITS_OWN = (1, 2, 3, 4, 5, 6)
_REVIEWS_THE_LAST = (1, 2, 3, 4)
_NEXT_IS_PREPARED = (9, 10, 11, 12)

Told = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Term:
    """A span of years that the text calls a term, with where its years stand."""

    begins: int
    ends: int
    at: int
    words: str


class _Use(Enum):
    """What a text says of a year that it names."""

    PART = auto()
    REVIEWED = auto()
    PLANNED = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class _Named:
    """A year at a place of the text, with the words that name it.

    `event` where what bears it is held in that year alone, `APEC 2017`; `occasion` where it is one of a kind that
    comes again, so that another year's may be meant: `Lễ hội Hoa năm 2017`.
    """

    at: int
    year: int
    words: str
    use: _Use
    event: bool
    occasion: bool


@dataclass(frozen=True, slots=True)
class Years:
    """What a text says of years: full dates, months with a year, and each year with the words that name it."""

    dates: tuple[tuple[date, str], ...]
    months: tuple[tuple[int, int, str], ...]
    recurring: Told | None
    age: int | None
    """Of how many years the first anniversary told is."""
    turn: tuple[Told, Told] | None
    """Two years in a row in which one term ends and the next begins."""
    term: Told | None
    """The year in which one term ends and the next begins; at its end it may still be to come."""
    parts: dict[int, str]
    reviewed: dict[int, str]
    planned: dict[int, str]
    named: tuple[_Named, ...]
    counts: Counter[int]
    past: date | None
    """The last day or month that the text tells as past."""
    coming: date | None
    """The first day or month that the text tells as still to come."""
    ahead: frozenset[tuple[int, int]]
    """The months, with their years, of what is due, planned or asked for."""

    def of(self, day: int, month: int, sentence: tuple[int, int]) -> Told | None:
        """The year of that day of an event, named in `sentence`, with the words that say so."""
        told = (
            self._near(day, month)
            or self._kept(day, month)
            or self.recurring
            or self._half(month)
            or self._turned(month)
        )
        told = told or self._named(month, sentence)
        there = day_of(told[0], month, day) if told else None
        before = there and self.past and there + _SOON < self.past
        after = there and self.coming and there - _MONTH_LONG > self.coming
        return None if before or after else told

    def _near(self, day: int, month: int) -> Told | None:
        first = max((FIRST_YEAR, *(one.year - 1 for one in self.named)))
        near = [
            (-there.year, abs(there - told), words)
            for told, words in self.dates
            if (there := _closest(told, day, month)) and abs(there - told) <= _NEAR and told.year >= first
        ]
        if near:
            year, _, words = min(near)
            return -year, words
        last = max(self.dates, default=None)
        of_month = {
            year: words
            for of_year, of_month, words in self.months
            if of_year >= first and (last is None or of_year >= last[0].year)
            for year in (of_year - ((of_year, of_month) in self.ahead), of_year, of_year + 1)
            if -_MONTHS_AHEAD <= 12 * (year - of_year) + month - of_month <= _MONTHS_AGO
        }
        if len(of_month) == 1:
            return next(iter(of_month.items()))
        if last and last[0].year >= max((FIRST_YEAR, *self.counts)):
            there = _closest(last[0], day, month)
            if there and abs(there - last[0]) <= _NEARISH:
                return there.year, last[1]
        return None

    def _kept(self, day: int, month: int) -> Told | None:
        """The year in which the anniversary of a day falls that is kept on that very day of the year."""
        began = {told.year: words for told, words in self.dates if (told.day, told.month) == (day, month)}
        if self.age is None or len(began) != 1:
            return None
        year, words = began.popitem()
        return (year + self.age, words) if FIRST_YEAR <= year + self.age <= _LAST_YEAR else None

    def _half(self, month: int) -> Told | None:
        """The year of the one half or quarter spoken of, where no other year is named more, or later."""
        if len(self.parts) != 1:
            return None
        year, words = next(iter(self.parts.items()))
        if month + 1 < _months_of(words):
            return None
        most = self.counts[year] >= max(self.counts.values())
        return (year, words) if most or year >= max(self.counts) else None

    def _turned(self, month: int) -> Told | None:
        if self.turn is None or month not in (*_YEAR_BEGINS, *_YEAR_ENDS):
            return None
        return self.turn[month in _YEAR_BEGINS]

    def _named(self, month: int, sentence: tuple[int, int]) -> Told | None:
        season = {year + (month in _REVIEWS_THE_LAST): words for year, words in self.reviewed.items()}
        if month not in (*_REVIEWS_THE_LAST, *_YEAR_ENDS):
            season = {}
        if month in _PLANS_ITS_OWN:
            season |= self.planned
        elif month in _PLANS_THE_NEXT:
            season |= {year - 1: words for year, words in self.planned.items() if year - 1 in self.counts}
        elif month in _YEAR_ENDS:
            season |= {year - 1: words for year, words in self.planned.items() if year not in self.reviewed}
        if len(season) == 1:
            return next(iter(season.items()))
        if self.term and month not in _NEXT_IS_PREPARED:
            return self.term
        return self._said_with(month, sentence) or self._of_an_event() or self._of_the_beginning(month)

    def _said_with(self, month: int, sentence: tuple[int, int]) -> Told | None:
        """The one year that the day's own sentence names; early in a year that may be the year before."""
        said = [one for one in self.named if sentence[0] <= one.at < sentence[1]]
        if len({one.year for one in said}) != 1:
            return None
        plain = month not in _REVIEWS_THE_LAST
        return next(((one.year, one.words) for one in said if plain or one.event or one.occasion), None)

    def _of_an_event(self) -> Told | None:
        """The year of the one event that bears its year, where no later one is spoken of."""
        events = {one.year: one.words for one in self.named if one.event}
        return events.popitem() if len(events) == 1 and max(self.counts) in events else None

    def _of_the_beginning(self, month: int) -> Told | None:
        """The year named most, where the beginning names it."""
        if not self.counts:
            return None
        (year, count), *others = self.counts.most_common(2)
        first = next((one for one in self.named if one.year == year), None)
        most = first and first.at < _FIRST_SAID and (not others or count >= 2 * others[0][1])
        if first and most and (first.occasion or month not in _REVIEWS_THE_LAST):
            return year, first.words
        return None


@lru_cache(maxsize=2)
def years_in(text: str) -> Years:
    """What `text` says of years."""
    named = tuple(_named(text))
    counts = Counter(one.year for one in named)
    terms = _terms(text)
    full, months = list(islice(_full(text), _MANY)), list(islice(_OF_MONTH.finditer(text), _MANY))
    past, coming, due = _past_and_coming(text, full + months)
    for year in {term.begins for term in terms}:
        counts[year] += year not in counts and year >= FIRST_YEAR and bool(counts)
    return Years(
        dates=tuple(_dates(text, full)),
        months=tuple(
            (int(found["year"]), int(found["month"]), " ".join(text[found.start() - 1 : found.end()].split()))
            for found in months
            if not text[max(0, found.start() - 4) : found.start() - 1].lower().startswith("từ")
        ),
        age=int(age["count"]) if (age := _AGE.search(text, 0, _FIRST_TOLD)) else None,
        recurring=_anniversary(text) or _congress(text, terms),
        turn=_turn(terms),
        term=_same(_following(terms)),
        parts=_first(named, _Use.PART),
        reviewed=_first(named, _Use.REVIEWED),
        planned=_first(named, _Use.PLANNED),
        named=tuple(one for one in named if not _OPENS.match(one.words)),
        counts=counts,
        past=max(past, default=None),
        coming=min(coming, default=None),
        ahead=frozenset((day.year, day.month) for day in coming + due),
    )


def _first(named: tuple[_Named, ...], use: _Use) -> dict[int, str]:
    """Each year of that use with the words that first name it so."""
    return {one.year: one.words for one in reversed(named) if one.use is use}


def _named(text: str) -> Iterator[_Named]:
    """The years that words name as the report's own: neither another time's nor a result's."""
    for stated in islice(_YEAR.finditer(text), _MANY):
        year, at, end = int(stated.group()), stated.start(), stated.end()
        found = _YEAR_WORDS.search(text, max(0, at - _WORDS_BACK), at)
        occasion = _OCCASION.search(text, max(0, at - _LOOK_BACK), at)
        first = found or occasion
        if first is None or year < FIRST_YEAR:
            continue
        start, part = first.start(), found is not None and found["part"] is not None
        back = max(0, start - _LOOK_BACK)
        words = " ".join(text[start:end].split())
        event = found is not None and found["event"] is not None
        other = _ANOTHER_TIME.search(text, back, start if found else at) or _ANOTHER_ACT.search(text, back, start)
        if part and text.endswith("ính đến ", back, start):
            use = _Use.PART
        elif other or not part and _RESULT.match(text, end):
            continue
        elif part:
            use = _Use.PART
        elif _GOES_ON.match(text, end) or not event and _COMES.match(text, end):
            use = _Use.PLANNED
        elif _TET.search(text, back, start):
            use = _Use.PLAIN
        elif _REVIEWED.search(text, back, start) and not words.startswith(("trong", "Trong")):
            use = _Use.REVIEWED
        elif _PLANNED.search(text, back, start):
            use = _Use.PLANNED
        else:
            use = _Use.PLAIN
        yield _Named(at, year, words, use, event, occasion is not None)


def _past_and_coming(text: str, told: list[re.Match[str]]) -> tuple[list[date], list[date], list[date]]:
    """The days and months with their years told as past, those said to come, and those by which something is due."""
    past, coming, due = [], [], []
    for found in told:
        day = day_of(int(found["year"]), int(found["month"]), int(found.groupdict().get("day") or 1))
        back, start = max(0, found.start() - _LOOK_BACK), found.start()
        if day is None or day.year < FIRST_YEAR:
            continue
        if _PLANNED_FOR.search(text, back, start):
            coming.append(day)
        elif _TO_COME.search(text, back, start) or _COMES.match(text, found.end()):
            due.append(day)
        elif not _ANOTHER_SPAN.search(text, back, start) or _DONE.search(text, back, start):
            past.append(day)
    return past, coming, due


def _months_of(part: str) -> int:
    """How many months of the year are over in that part of it, those of a quarter itself left out."""
    if quarter := _QUARTER.search(part):
        return 3 * (int(quarter[1]) if quarter[1].isdigit() else _ROMAN.get(quarter[1], 1)) - 3
    first = _MONTHS.match(part)
    return int(first[1]) if first else 1


def _dates(text: str, full: list[re.Match[str]]) -> list[tuple[date, str]]:
    return [
        (told, found.group())
        for found in full
        if not text[max(0, found.start() - 1) : found.start()].isdigit()
        and (told := day_of(int(found["year"]), int(found["month"]), int(found["day"])))
    ]


def _full(text: str) -> Iterator[re.Match[str]]:
    """All of `_FULL` in the text, in its order."""
    done = 0
    for end in _FULL_END.finditer(text):
        if found := _FULL.search(text, max(done, end.start() - _FULL_LEAD), end.end()):
            yield found
            done = found.end()


def _terms(text: str) -> list[_Term]:
    terms = []
    for span in islice(_SPAN_OF_YEARS.finditer(text), _MANY):
        if word := _TERM.search(text, max(0, span.start() - _WORDS_BACK), span.start()):
            words = " ".join(text[word.start() : span.end()].split())
            terms.append(_Term(int(span["begins"]), int(span["ends"]), span.start(), words))
    return terms


def _anniversary(text: str) -> Told | None:
    """The year in which the anniversary falls that is kept: `kỷ niệm 50 năm … 1968` is of 2018."""
    for found in islice(_ANNIVERSARY.finditer(text), _MANY):
        year = int(found["year"]) + int(found["count"])
        if FIRST_YEAR <= year <= _LAST_YEAR:
            return year, " ".join(text[found.start() - len("kỷ ") : found.end()].split())
    return None


def _congress(text: str, terms: list[_Term]) -> Told | None:
    """The year of a congress told at the beginning: it opens the term it bears, or follows the one it closes."""
    first = [term for term in terms if term.at < _FIRST_SAID]
    opened = [term for term in first if _CONGRESS.search(text, max(0, term.at - 2 * _LOOK_BACK), term.at)]
    return _same(_following(terms) if first else []) or _same(opened)


def _following(terms: list[_Term]) -> list[_Term]:
    """The terms that begin in the year in which another ends."""
    begun = {term.begins: term for term in terms}
    return [begun[term.ends] for term in terms if term.ends in begun]


def _same(terms: list[_Term]) -> Told | None:
    return (terms[0].begins, terms[0].words) if len({term.begins for term in terms}) == 1 else None


def _turn(terms: list[_Term]) -> tuple[Told, Told] | None:
    ends = {term.ends: term for term in terms}
    turns = {term.begins: term for term in terms if term.begins - 1 in ends}
    if len(turns) != 1:
        return None
    ((year, term),) = turns.items()
    return (year - 1, ends[year - 1].words), (year, term.words)


def _closest(told: date, day: int, month: int) -> date | None:
    """The day nearest to `told` of those that fall on that day and month."""
    near = [there for year in (-1, 0, 1) if (there := day_of(told.year + year, month, day))]
    return min(near, key=lambda there: abs(there - told), default=None)


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
