"""Days as reports write them: `ngày 2/7`, `sáng 17 – 9`, `hôm nay (10/6)`, with the year and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from loaders.years import DAY, MONTH, day_of, day_words, years_in

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PART = r"(?:sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|rạng sáng)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_NUMERIC = re.compile(
    rf"(?i)(?:(?P<lead>(?:từ\s+)?ngày|từ(?=\s\d\d?\sđến\s)"
    rf"|(?:vào\s+)?{_PART}(?:\s+(?:nay|qua|ngày|mai))?,?(?:\s+ngày)?|hôm nay|hôm qua|hôm|nay|qua|{_WEEKDAY})"
    rf",?\s*\(?\s*(?:{_WEEKDAY},?\s+)?(?:ngày\s+)?|\(\s*(?:ngày\s+)?)(?:m[ùồ]ng\s+)?"
    rf"{DAY}(?:\s*(?:[-–]|,|và|đến)\s*(?P<last>0?[1-9]|[12]\d|3[01]))?\s*(?P<mark>[/.]|\s?[-–]\s?"
    rf"|\s+tháng\s+)\s*{MONTH}"
    rf"(?:\s*(?:[/.]|[-–]|,?\s*năm)\s*{_YEAR})?(?![\d%]|[.,/]\d)"
)
_PART_OF_DAY = re.compile(rf"(?i)(?:vào\s+)?{_PART}|hôm|nay|qua|thứ|chủ")
_RELATIVE = re.compile(
    rf"(?i)(?<!\w)(?:(?P<today>{_PART}\s+nay|hôm nay|{_PART}\s+cùng ngày)|(?P<yesterday>{_PART}\s+(?:hôm\s+)?qua"
    rf"|hôm qua|ngày hôm qua))(?!\w)"
)
# What a day belongs to when it is not the meeting's; `sáng 2/3` is no document's and no anniversary's.
_OTHERS = day_words("another thing's day", "deadline")
# Behind a word of holding it is the meeting's: `hội nghị về pháp luật diễn ra ngày 2/3`.
_NOT_OF_A_MEETING = re.compile(
    rf"(?:{_OTHERS}(?! đó)|số\s+\S+)(?:(?!(?:diễn ra|tổ chức|khai mạc)(?!\w))[^.;!?\n]){{0,40}}$"
)
_DEADLINE = re.compile(rf"{day_words('deadline')}(?! đó)[^.;!?\n]{{0,20}}$")
_COMING = re.compile(r"(?i)(?<!\w)(?:sẽ|dự kiến|sắp|tới|mời)(?!\w)")
# The day on which the page appeared, where it stands alone on one of its first lines.
_PAGE_DAY = re.compile(
    r"(?m)^[^\w\n]{0,3}(?:(?:thứ \w+|chủ nhật|cập nhật|ngày|đăng|lúc|\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?)[\s,:"
    r"|–-]{0,3}){0,4}"
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20[012]\d)[\s,:|–-]{0,4}"
    r"(?:lúc |\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?|\s|(?:AM|PM)|\(?GMT\s?\+\d\)?){0,5}$",
    re.IGNORECASE,
)
_FIRST_LINES = 600
_YEARS_OF_NEWS = 2
_SOON = timedelta(days=3)
_AROUND = 90
_STOP = re.compile(r"[.!?…;\n](?:(?<=\n)|(?<!TP.)\s)")
_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day read in `[start, end)`: ISO day, the last day of a span, and in Vietnamese what the year rests on."""

    start: int
    end: int
    day: str | None
    last: str | None
    basis: str


# Every day written with figures has these, and no more words before them than this many letters hold.
_FIGURES = re.compile(r"\d(?:\d?\s*(?:[-–]|,|và|đến)\s*\d)?\d?\s*(?:[/.–-]|tháng)\s*\d", re.IGNORECASE)
_LONGEST_LEAD = 80
# The last letters of `sáng nay`, `hôm qua`, `chiều cùng ngày`.
_NEAR_DAY = re.compile(r"[nNqQcC](?:[aA][yY]|[uU][aA]|[ùÙ][nN][gG])(?!\w)")


def _numeric(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All of `_NUMERIC` in `text[start:end]`, looked for only where figures stand."""
    while figures := _FIGURES.search(text, start, end):
        found = _NUMERIC.search(text, max(start, figures.start() - _LONGEST_LEAD), end)
        if found is None:
            return
        yield found
        start = found.end()


def read_days(text: str, start: int, end: int, published: str | None) -> list[DayRead]:
    """The days that `text[start:end]` names as days of an event; `day` is None where no year can be told."""
    read = []
    for found in _numeric(text, start, end):
        other = _DEADLINE if _PART_OF_DAY.match(found["lead"] or "") else _NOT_OF_A_MEETING
        if other.search(text, max(start, found.start() - 60), found.start()):
            continue
        if found["lead"] is None and found["mark"].strip() in ("-", "–", "."):
            continue
        if found["year"] and _is_history(text, int(found["year"]), published):
            continue
        read.append(_day_of(text, found, published))
    near = _NEAR_DAY.search(text, start, end)
    for found in _RELATIVE.finditer(text, max(start, near.start() - _LONGEST_LEAD), end) if near else ():
        if any(day.start <= found.start() < day.end for day in read):
            continue
        base, said = _published_day(published), f"ngày đăng {published}"
        if base is None and (page := _page_day(text)):
            base, said = page[0], f"“{page[1]}”"
        if base:
            days = 1 if found["yesterday"] else 0
            told = (base - timedelta(days=days)).isoformat()
            read.append(DayRead(*found.span(), told, None, f"“{found.group()}”, theo {said}"))
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
            told = day_of(year, month, day)
            if told and told > base + _SOON and not _is_coming(text, found):
                year = None
            basis += f", năm theo ngày đăng {published}"
        elif year_told := years_in(text).of(day, month, _sentence(text, found.start(), found.end())):
            year, basis = year_told[0], f"{basis}, năm theo “{year_told[1]}”"
    return DayRead(*found.span(), _iso(year, month, day), _iso(year, month, last) if last else None, basis)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around `[start, end)`, as far as `_SENTENCE` characters before and after."""
    ends = [stop.end() for stop in _STOP.finditer(text, max(0, start - _SENTENCE), start)]
    stop = _STOP.search(text, end, end + _SENTENCE)
    return ends[-1] if ends else max(0, start - _SENTENCE), stop.start() if stop else end + _SENTENCE


def _is_coming(text: str, found: re.Match[str]) -> bool:
    """Whether the words around the day speak of what is to come."""
    return _COMING.search(text, max(0, found.start() - _AROUND), found.end() + _AROUND) is not None


def _is_history(text: str, year: int, published: str | None) -> bool:
    """Whether a day of that year is told as the past: the page, or else a day in the text, is years younger."""
    base = _published_day(published)
    now = base.year if base else max((told.year for told, _ in years_in(text).dates), default=year)
    return now - year > _YEARS_OF_NEWS


@lru_cache(maxsize=2)
def _page_day(text: str) -> tuple[date, str] | None:
    """The day that the page itself gives for when it appeared, and its words."""
    found = _PAGE_DAY.search(text, 0, _FIRST_LINES)
    told = day_of(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    return (told, " ".join(found.group().split())) if found and told else None


def _published_day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    except ValueError:
        return None


def _iso(year: int | None, month: int, day: int | None) -> str | None:
    told = day_of(year, month, day) if year is not None and day is not None else None
    return told.isoformat() if told else None
