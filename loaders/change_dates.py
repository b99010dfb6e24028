"""The day on which a post was taken up or left, and in Vietnamese words what it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from loaders.dates import read_days
from loaders.reading import Reading

_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_DATE = (
    rf"(?:(?:ngày )?(?P<day>\d{{1,2}})(?:\s?[/.-]\s?| tháng )(?P<month>\d{{1,2}})"
    rf"(?:(?:\s?[/.-]\s?|,? năm )(?P<year>{_YEAR}))?"
    rf"|(?:đầu |cuối |giữa )?(?:tháng )?(?P<month2>\d{{1,2}})(?:\s?[/.-]\s?|,? năm )(?P<year2>{_YEAR})"
    rf"|(?:đầu |cuối |giữa )?năm (?P<year3>{_YEAR})|(?P<year4>{_YEAR})(?=\D|$))(?![\d%])"
)
_TO = _DATE.replace("?P<", "?P<to_")
_LATER = rf"(?:\s?(?:đến|tới|[-–])\s?(?:hết )?(?:{_TO}|(?:khi|nay|lúc)))?"
_TERM = r"(?:[\s,(]*nhiệm kỳ(?: [IVX]+,?)? ?(?:\d{4} ?[-–] ?\d{4})?\)?)?"
_AFTER = re.compile(
    rf"{_TERM}[\s,(]*(?:(?:[^\s,.;]+ ){{0,3}}?(?P<how>(?:kể )?từ|vào|hồi|trong|có hiệu lực từ) |(?=tháng|năm|ngày))"
    rf"{_DATE}{_LATER}"
)
_FROM = re.compile(rf"(?<!\w)[Tt]ừ {_DATE}\s?(?:đến|tới|[-–])\s?(?:hết )?(?:{_TO}|(?P<now>nay))")
_MONTH_OR_YEAR = re.compile(
    rf"(?<!\w)(?:(?:[Đđ]ầu |[Cc]uối |[Gg]iữa )?[Tt]háng (?P<month2>\d{{1,2}})(?:\s?[/.-]\s?|,? năm )(?P<year2>{_YEAR})"
    rf"|(?:[Đđ]ầu |[Cc]uối |[Gg]iữa )?[Nn]ăm (?P<year3>{_YEAR})"
    rf"|ngày (?P<day>\d{{1,2}})(?:[/.-]| tháng )(?P<month>\d{{1,2}})(?:[/.-]|,? năm )(?P<year>{_YEAR}))(?![\d%])"
)
# Such a day is that of a document, of a birth or of a party card.
_NOT_OF_A_CHANGE = re.compile(
    r"(?i)(?:nghị quyết|quyết định|kết luận|công văn|thông báo|chỉ thị|nghị định|số \S+|sinh|vào đảng|kết nạp|trước"
    r"|sau|nhiệm kỳ|giai đoạn|thành lập|kể từ khi)[^.;,\n]{0,24}$"
)
_OTHER_TIME = re.compile(r"(?<!\w)(?:trước khi|sau khi|sau đó|sau này|trước đó)(?!\w)")
_HANDED_OVER = re.compile(r"(?i)(?:trao|công bố|nhận|triển khai|ký|ban hành|có)(?: \w+){0,3}? quyết định")
_AT_MEETING = re.compile(
    r"(?i)(?<!\w)tại (?P<kind>kỳ họp|hội nghị|đại hội|phiên họp|buổi lễ|cuộc họp)(?: này| trên)?(?=,)"
)
_MEETING_KINDS = {"buổi lễ": "lễ"}
_FUTURE_MONTHS = 3


@dataclass(frozen=True, slots=True)
class ChangeDate:
    """An ISO date at the precision known, whether it is only the day by which it had happened, its basis and place."""

    date: str | None
    by_then: bool = False
    basis: str | None = None
    span: tuple[int, int] | None = None


def date_of_change(
    reading: Reading, sentence: tuple[int, int], start: int, end: int, published: str | None
) -> ChangeDate:
    """The day of the change told in `[start, end)` of `sentence`: stated there, else the day by which it was done."""
    text = reading.text
    if (after := _AFTER.match(text, end, sentence[1])) and (told := _value(after, published)):
        begin = after.start("how") if after["how"] else after.start()
        return _stated(told, text[begin : after.end()], (begin, after.end()))
    handed = _HANDED_OVER.search(text, sentence[0], start) is not None
    if found := _before(text, sentence[0], start, published):
        return ChangeDate(found.date, True, f"{found.basis}, ngày của quyết định", found.span) if handed else found
    if meeting := _of_meeting(reading, sentence[0], start):
        return ChangeDate(meeting.date, True, f"{meeting.basis}, ngày của quyết định") if handed else meeting
    if published:
        return ChangeDate(published, True, f"muộn nhất ngày đăng {published}")
    return ChangeDate(None)


def stretch(
    text: str, sentence: int, start: int, post_end: int, end: int, published: str | None
) -> tuple[ChangeDate | None, ChangeDate | None] | None:
    """From when to when the post read in `[start, post_end)` was held, where the sentence says from when."""
    found = _AFTER.match(text, post_end, end)
    if found is not None and not (found["how"] or "").lower().endswith("từ"):
        found = None
    if found is None:
        before = list(_FROM.finditer(text, sentence, start))
        found = before[-1] if before and start - before[-1].end() < 120 else None
    if found is None or not (since := _value(found, published)):
        return None
    until = _value(found, published, "to_")
    words = found.group()
    return _stated(since, words, found.span()), _stated(until, words, found.span()) if until else None


def _stated(told: str, words: str, span: tuple[int, int] | None = None) -> ChangeDate:
    return ChangeDate(told, False, f"“{words.strip(' ,(')}”", span)


def _before(text: str, start: int, end: int, published: str | None) -> ChangeDate | None:
    """The last day, month or year that the sentence names before the change; None where its year cannot be known."""
    days = read_days(text, start, end, published)
    found: list[tuple[int, int, str | None, str]] = [(day.start, day.end, day.day, day.basis) for day in days]
    for span in _FROM.finditer(text, start, end):
        found = [one for one in found if not span.start() <= one[0] < span.end()]
        found.append((*span.span(), _value(span, published), f"“{span.group()}”"))
    for one in _MONTH_OR_YEAR.finditer(text, start, end):
        if _NOT_OF_A_CHANGE.search(text, max(start, one.start() - 50), one.start()):
            continue
        if any(place <= one.start() < stop for place, stop, _, _ in found):
            continue
        found.append((*one.span(), _value(one, published), f"“{one.group()}”"))
    if not found:
        return None
    place, stop, value, basis = max(found)
    if _OTHER_TIME.search(text, stop, end):
        return None
    return ChangeDate(value, False, basis, (place, stop)) if value else None


def _of_meeting(reading: Reading, start: int, end: int) -> ChangeDate | None:
    """The day of the one dated meeting of the kind that the sentence names: `tại kỳ họp`."""
    found = _AT_MEETING.search(reading.text, start, end)
    if not found:
        return None
    kind = _MEETING_KINDS.get(found["kind"].lower(), found["kind"].lower())
    days = {(m.date, m.name) for m in reading.meetings if m.kind == kind and m.date}
    if len(days) != 1:
        return None
    day, name = days.pop()
    return ChangeDate(day, False, f"ngày của {name}", None)


def _value(found: re.Match[str], published: str | None, prefix: str = "") -> str | None:
    """The ISO date that the named groups hold, or None where there is none or it cannot be known."""
    groups = found.groupdict()
    if groups.get(f"{prefix}day"):
        year = groups[f"{prefix}year"] or _year(groups[f"{prefix}month"], published)
        return _iso(year, groups[f"{prefix}month"], groups[f"{prefix}day"])
    if groups.get(f"{prefix}month2"):
        return _iso(groups[f"{prefix}year2"], groups[f"{prefix}month2"], None)
    return groups.get(f"{prefix}year3") or groups.get(f"{prefix}year4")


def _year(month: str, published: str | None) -> str | None:
    """The year of a month without one: that of the page, or the one before where it would lie far ahead."""
    if not published or len(published) < 7:
        return None
    year, now = int(published[:4]), int(published[5:7])
    return str(year - 1 if int(month) > now + _FUTURE_MONTHS else year)


def _iso(year: str | None, month: str, day: str | None) -> str | None:
    if year is None:
        return None
    try:
        whole = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]
