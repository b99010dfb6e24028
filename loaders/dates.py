"""Days as reports write them: `ngày 2/7`, `sáng 17 – 9`, `hôm nay (10/6)`, with the year and what it rests on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PART = r"(?:sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|rạng sáng)"
_NUMERIC = re.compile(
    rf"(?i)(?:(?P<lead>(?:từ\s+)?ngày|(?:vào\s+)?{_PART}(?:\s+(?:nay|qua|ngày|mai))?,?(?:\s+ngày)?|hôm nay|hôm"
    rf" qua|hôm|nay|qua)"
    rf",?\s*\(?\s*(?:ngày\s+)?|\(\s*(?:ngày\s+)?)"
    rf"{_DAY}(?:\s*(?:[-–]|,|và|đến)\s*(?P<last>0?[1-9]|[12]\d|3[01]))?\s*(?P<mark>[/.]|\s?[-–]\s?"
    rf"|\s+tháng\s+)\s*{_MONTH}"
    rf"(?:\s*(?:[/.]|[-–]|,?\s*năm)\s*{_YEAR})?(?![\d%]|[.,/]\d)"
)
_RELATIVE = re.compile(
    rf"(?i)(?<!\w)(?:(?P<today>{_PART}\s+nay|hôm nay|{_PART}\s+cùng ngày)|(?P<yesterday>{_PART}\s+(?:hôm\s+)?qua"
    rf"|hôm qua|ngày hôm qua))(?!\w)"
)
# What a day belongs to when it is not the meeting's: a document, a birthday, an anniversary, a deadline.
_NOT_OF_A_MEETING = re.compile(
    r"(?i)(?:nghị quyết|chỉ thị|quyết định|kế hoạch|công văn|thông báo|nghị định|thông tư|luật|văn bản|số\s+\S+"
    r"|kỷ niệm|sinh"
    r"|ngày truyền thống|thành lập|ra đời|giải phóng|trước(?! đó)|hạn|đến hết|kể từ|tính đến|từ năm|chiến thắng|quốc"
    r" tế)[^.;!?\n]{0,40}$"
)
# Words that say of which year the report speaks: a part of it, or an event that bears it (`Hội chợ Biển 2017`).
_YEAR_WORDS = re.compile(
    r"""(?x)(?<!\w)(?:
      (?P<part>(?:[3369]|[Bb]a|[Ss]áu|[Cc]hín)\ tháng\ (?:đầu|cuối)\ năm | [Qq]uý\ (?:[1-4]|[IV]+)(?:/|-|\ năm))
      | [Nn]ăm\ học | (?:(?:[Đđ]ầu|[Cc]uối|[Hh]ết|[Tt]rong|[Cc]ả)\ )?[Nn]ăm | [Tt]háng\ \d{1,2}[/-]
      | [A-ZĐ][\w-]{0,20}
    )\ ?(?P<year>20[012]\d)(?![\d%.,]\d|\w)(?!\s*[-–]\s*20)
    """
)
# A term that ends in the year in which the next begins: the congress between them is of that year.
_TERM = re.compile(r"(?i)(?:nhiệm kỳ|giai đoạn)[^.;\n\d]{0,12}(?P<from>20[012]\d)\s*[-–]\s*(?P<to>20[0-4]\d)")


_FULL = re.compile(rf"(?<!\d){_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}(?!\d)")
_PLANNED = re.compile(r"(?i)(?:đến|tới|giai đoạn|trước|sau|từ|kể từ|hết|mục tiêu|tầm nhìn)\s*$")
_NEAR = timedelta(days=40)
_YEARS_OF_NEWS = 2
_MANY_DATES = 200
# No report of the genre is older, so an older year is history.
_FIRST_YEAR = 2008
_YEAR_BEGINS = (1, 2, 3)
_YEAR_ENDS = (11, 12)
_TWO = 2


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day read in `[start, end)`: ISO day, the last day of a span, and in Vietnamese what the year rests on."""

    start: int
    end: int
    day: str | None
    last: str | None
    basis: str


def read_days(text: str, start: int, end: int, published: str | None) -> list[DayRead]:
    """The days that `text[start:end]` names as days of an event; `day` is None where no year can be told."""
    read = []
    for found in _NUMERIC.finditer(text, start, end):
        if _NOT_OF_A_MEETING.search(text, max(start, found.start() - 60), found.start()):
            continue
        if found["lead"] is None and found["mark"].strip() in ("-", "–", "."):
            continue
        if found["year"] and _is_history(text, int(found["year"]), published):
            continue
        read.append(_day_of(text, found, published))
    for found in _RELATIVE.finditer(text, start, end):
        if any(day.start <= found.start() < day.end for day in read):
            continue
        base = _published_day(published)
        if base:
            days = 1 if found["yesterday"] else 0
            told = (base - timedelta(days=days)).isoformat()
            read.append(DayRead(*found.span(), told, None, f"“{found.group()}”, theo ngày đăng {published}"))
    return sorted(read, key=lambda day: day.start)


def _day_of(text: str, found: re.Match[str], published: str | None) -> DayRead:
    day, month = int(found["day"]), int(found["month"])
    last = int(found["last"]) if found["last"] else None
    words = " ".join(found.group().split()).strip("( ")
    year, basis = int(found["year"]) if found["year"] else None, f"“{words}”"
    if year is None:
        base = _published_day(published)
        if base:
            year = base.year - (1 if (month, day) > (base.month, base.day) and month - base.month > 6 else 0)
            basis += f", năm theo ngày đăng {published}"
        elif told := _year_of_text(text, day, month):
            year, basis = told[0], f"{basis}, năm theo “{told[1]}”"
    return DayRead(*found.span(), _iso(year, month, day), _iso(year, month, last) if last else None, basis)


def _is_history(text: str, year: int, published: str | None) -> bool:
    """Whether a day of that year is told as the past: the page, or else a day in the text, is years younger."""
    base = _published_day(published)
    now = base.year if base else max((told for told, _, _ in _years_in(text)[0]), default=year)
    return now - year > _YEARS_OF_NEWS


def _year_of_text(text: str, day: int, month: int) -> tuple[int, str] | None:
    """The year of a full date near that day, else the year that the text speaks of as its own."""
    dates, years = _years_in(text)
    near = [
        (-year, apart, words)
        for year, told, words in dates
        if year >= _FIRST_YEAR and _is_day(year, month, day) and (apart := abs(date(year, month, day) - told)) <= _NEAR
    ]
    if near:
        year, _, words = min(near)
        return -year, words
    if years.own:
        return years.own
    # The old year is reviewed and the new one planned about New Year: the month tells which of the two it is.
    if years.pair and month in _YEAR_BEGINS:
        return years.pair[1]
    return years.pair[0] if years.pair and month in _YEAR_ENDS else None


@dataclass(frozen=True, slots=True)
class _Years:
    """The year a text speaks of as its own; failing that two years in a row, each with its words."""

    own: tuple[int, str] | None = None
    pair: tuple[tuple[int, str], tuple[int, str]] | None = None


@lru_cache(maxsize=2)
def _years_in(text: str) -> tuple[list[tuple[int, date, str]], _Years]:
    """The full dates in the text, and the years it speaks of."""
    dates = []
    for found in islice(_FULL.finditer(text), _MANY_DATES):
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
        if _is_day(year, month, day):
            dates.append((year, date(year, month, day), found.group()))
    return dates, _own_years(text)


def _own_years(text: str) -> _Years:
    words: dict[int, str] = {}
    parts: Counter[int] = Counter()
    counts: Counter[int] = Counter()
    for found in _YEAR_WORDS.finditer(text):
        year = int(found["year"])
        if year < _FIRST_YEAR or _PLANNED.search(text, max(0, found.start() - 14), found.start()):
            continue
        if found["part"] and not parts[year]:
            words[year] = " ".join(found.group().split())
        words.setdefault(year, " ".join(found.group().split()))
        counts[year] += 1
        parts[year] += bool(found["part"])
    begun = {int(term["from"]): term for term in islice(_TERM.finditer(text), _MANY_DATES)}
    turns = [begun[int(term["to"])] for term in begun.values() if int(term["to"]) in begun]
    if len(turns) == 1:
        return _Years((int(turns[0]["from"]), " ".join(turns[0].group().split())))
    halves = [year for year, count in parts.items() if count]
    if len(halves) == 1 and counts[halves[0]] >= max(counts.values()):
        return _Years((halves[0], words[halves[0]]))
    for year in begun:
        counts[year] += year not in counts and year >= _FIRST_YEAR and bool(counts)
    if not counts:
        return _Years()
    (year, count), *others = counts.most_common(3)
    if year in words and (not others or count >= 2 * others[0][1]):
        return _Years((year, words[year]))
    both = sorted(counts)
    if len(both) == _TWO and both[1] - both[0] == 1 and all(each in words for each in both):
        return _Years(pair=((both[0], words[both[0]]), (both[1], words[both[1]])))
    return _Years()


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _published_day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    except ValueError:
        return None


def _iso(year: int | None, month: int, day: int | None) -> str | None:
    if year is None or day is None:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
