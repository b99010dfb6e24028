"""Component: a meeting told by what was done, where no noun names it. Adds to `meetings` of `doc._.reading`.

`Chủ tịch tỉnh đã trao quyết định`, `hai bên hội đàm`, `Quốc hội thảo luận`: the rules are `lexicon/told_events.jsonl`,
an example with each. They are asked only of a report in which nothing else was found, and of its first sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import BodyStatement, MeetingStatement, Span
from graph.sentences import sentence_bounds
from loaders.dates import DayRead, read_days
from loaders.meeting_places import read_place
from loaders.reading import LineKind, Reading
from loaders.rules import lexicon

_FIRST_SENTENCES = 8
_LONGEST_SENTENCE = 1500
_LONGEST_NAME = 230
_TODAY = re.compile(r"(?i)(?<!\w)(?:sáng|chiều|tối|trưa|hôm)\s+(?:nay|qua)(?!\w)")
# Days without a year are not read as days, yet they tell that something happened.
_SOME_DAY = re.compile(r"(?i)(?<!\w)(?:ngày|hôm|sáng|chiều|tối|trưa|nay|\()\s*\(?\d{1,2}\s?[-/.]\s?\d{1,2}(?![\d%])")
_ALLUDED = re.compile(
    r"(?i)(?:nghị quyết|kết luận|văn kiện|tinh thần|kết quả|chào mừng|hướng tới|chuẩn bị|trước|thực hiện|kể từ"
    r"|tiến tới)\s+(?:của\s+|cho\s+|các\s+|tại\s+)?$"
)
_CAPITALS = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_NAME_END = re.compile(
    r",?\s+(?:do|dưới sự|với sự|tại|vào|ngày|sáng|chiều|tối|hôm|diễn ra|được tổ chức|đã|vừa|sẽ|nhằm|có sự|cho biết"
    rf"|khẳng định|nhấn mạnh)(?!\w)|\s*\(|,\s+(?=[{_CAPITALS}])"
)
_SESSION = re.compile(r"\s(phiên|kỳ)\s")
_ADVERBS = re.compile(r"(?<!\w)(?:đã|sẽ|vừa|tiếp tục|chính thức)\s+")


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    kind: str | None
    begin: str
    called: str | None
    body: str | None
    needs_day: bool


_NOUN_KINDS = {"thị sát": "kiểm tra"}
_RULES = tuple(
    _Rule(
        name=row["rule"],
        pattern=re.compile(row["pattern"], re.IGNORECASE),
        kind=row["kind"],
        begin=row.get("begin", ""),
        called=row.get("name"),
        body=row.get("body"),
        needs_day=row.get("needs_day", False),
    )
    for row in lexicon("told_events")
)


@Language.component("told_events")
def told_events(doc: Doc) -> Doc:
    """Adds a meeting to `meetings` where there is none; needs `lines`."""
    reading: Reading = doc._.reading
    if reading.meetings:
        return doc
    published = doc._.article.published if doc._.article else None
    for start, end in _first_sentences(reading):
        if meeting := told_event(reading.text, start, end, published):
            reading.meetings.append(meeting)
            break
    return doc


def _first_sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    seen = 0
    for line in reading.lines:
        if line.kind not in (LineKind.BODY, LineKind.CAPTION):
            continue
        for start, end in sentence_bounds(reading.text[line.start : line.end]):
            yield line.start + start, min(line.start + end, line.start + start + _LONGEST_SENTENCE)
            seen += 1
            if seen == _FIRST_SENTENCES:
                return


def told_event(text: str, start: int, end: int, published: str | None) -> MeetingStatement | None:
    """The meeting that the sentence `text[start:end]` tells by what was done, or None."""
    for rule in _RULES:
        found = rule.pattern.search(text, start, end)
        if found is None or _ALLUDED.search(text[max(start, found.start() - 40) : _name_start(found)]):
            continue
        # Days are read only now: most sentences tell of no event.
        days = read_days(text, start, end, published)
        if rule.needs_day and not (days or _SOME_DAY.search(text, start, end) or _TODAY.search(text, start, end)):
            continue
        return _statement(text, rule, found, days, start, end)
    return None


def _name_start(found: re.Match[str]) -> int:
    return found.start("name") if "name" in found.re.groupindex else found.start()


def _statement(
    text: str, rule: _Rule, found: re.Match[str], days: list[DayRead], start: int, end: int
) -> MeetingStatement:
    begin, stop = found.span("name" if "name" in found.re.groupindex else 0)
    stop = min(stop, begin + _LONGEST_NAME)
    words = _ADVERBS.sub("", text[begin:stop])
    if cut := _NAME_END.search(words, 4):
        words = words[: cut.start()]
    name = rule.called or rule.begin + _joined(" ".join(words.split()).strip(" ,-–:"), rule)
    noun = found.groupdict().get("noun")
    kind = rule.kind or _NOUN_KINDS.get((noun or "").lower(), (noun or "khác").lower())
    if kind == "cuộc họp" and (session := _SESSION.search(name)):
        kind = f"{session.group(1)} họp"
    day = days[0] if days else None
    place = read_place(text, [(start, end)])
    return MeetingStatement(
        id="m1",
        name=name[:1].upper() + name[1:],
        kind=kind,
        evidence=(Span(begin, stop, rule.name),),
        date=day.day if day else None,
        end_date=day.last if day else None,
        date_basis=day.basis if day and day.day else None,
        date_evidence=(Span(day.start, day.end, "day"),) if day and day.day else (),
        place=text[place.start : place.end] if place else None,
        place_evidence=(place,) if place else (),
        bodies=(BodyStatement(rule.body, (Span(found.start(), found.end(), rule.name),)),) if rule.body else (),
    )


def _joined(words: str, rule: _Rule) -> str:
    """The words as they follow the noun put before them: a proper name keeps its capital."""
    return words if not rule.begin or rule.body else f"{words[:1].lower()}{words[1:]}"
