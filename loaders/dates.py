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
_LAST = r"(?:\s*(?:[-–—]|đến(?: hết)?(?: ngày)?|và(?: ngày)?)\s*(?P<last>0?[1-9]|[12]\d|3[01]))?"
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
    r"|ngày truyền thống|thành lập|ra đời|giải phóng|trước|hạn|đến hết|kể từ|tính đến|từ năm|chiến thắng|quốc"
    r" tế)[^.;!?\n]{0,40}$"
)
_YEAR_WORDS = re.compile(
    r"(?i)(?:(?:6|sáu|9|chín|3|ba) tháng (?:đầu|cuối) năm|năm học|(?:đầu|cuối|hết|trong|cả)? ?năm|quý [IV]+[/-]"
    r"|tháng \d{1,2}[/-])\s*(?P<year>20[012]\d)(?!\s*[-–]\s*20)"
)


_FULL = re.compile(rf"(?<!\d){_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}(?!\d)")
_PLANNED = re.compile(r"(?i)(?:đến|tới|giai đoạn|trước|từ|kể từ|hết|mục tiêu|tầm nhìn)\s*$")
_NEAR = timedelta(days=40)
_YEARS_OF_NEWS = 2
_MANY_DATES = 200
# No report of the genre is older, so an older year is history.
_FIRST_YEAR = 2008


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
    return years


@lru_cache(maxsize=2)
def _years_in(text: str) -> tuple[list[tuple[int, date, str]], tuple[int, str] | None]:
    """The full dates in the text, and the year of `6 tháng cuối năm 2021` when one stands out."""
    dates = []
    for found in islice(_FULL.finditer(text), _MANY_DATES):
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
        if _is_day(year, month, day):
            dates.append((year, date(year, month, day), found.group()))
    words: dict[int, str] = {}
    counts: Counter[int] = Counter()
    for found in _YEAR_WORDS.finditer(text):
        if int(found["year"]) < _FIRST_YEAR or _PLANNED.search(text, max(0, found.start() - 14), found.start()):
            continue
        words.setdefault(int(found["year"]), " ".join(found.group().split()))
        counts[int(found["year"])] += 1
    if not counts:
        return dates, None
    (year, count), *others = counts.most_common(2)
    if others and count < 2 * others[0][1]:
        return dates, None
    return dates, (year, words[year])


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
