"""Component: the meetings that the report tells of. Fills `meetings` of `doc._.reading`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import MeetingStatement, Span
from graph.sentences import sentence_bounds
from loaders.bodies import local_places
from loaders.dates import DayRead, read_days
from loaders.hosts import read_hosts
from loaders.meeting_places import read_place
from loaders.reading import LineKind, Reading
from loaders.rules import cases, lexicon, words_pattern

_KINDS = {entry["word"]: entry["kind"] for entry in lexicon("meeting_kinds")}
_HEAD = re.compile(rf"(?<!\w)(?P<head>{words_pattern(cases(_KINDS))})(?!\w)")
_LEAD_SENTENCES = 4
_LONGEST_NAME = 230
# A name of no more spaces says only what kind of meeting it was.
_BARE_WORDS = 2

# What makes a noun the meeting that is told of, and not one alluded to.
_HELD_BEFORE = re.compile(
    r"(?i)(?:tổ chức|khai mạc|bế mạc|chủ trì|chủ tọa|điều hành|dự|đã có|có|diễn ra|tại|trong|tiến hành|đăng cai"
    r"|phát biểu|kết luận"
    r"|long trọng|phối hợp|mở|chỉ đạo|bên lề|sau)\s+(?:(?:một|các|những|buổi|cuộc|phiên)\s+)?$"
)
_HELD_AFTER = re.compile(
    r"(?i)[^.;!?\n]{0,160}?(?:đã |được |vừa |chính thức |long trọng )*(?:tổ chức|diễn ra|khai mạc|bế mạc|tiến"
    r" hành|nhằm|họp|do .{3,80} chủ trì)"
)
_ALLUDED = re.compile(
    r"(?i)(?:nghị quyết|kết luận|văn kiện|tinh thần|kết quả|thành công|chào mừng|hướng tới|chuẩn bị|sau|trước"
    r"|thực hiện|kể từ|từ)\s+(?:của\s+|cho\s+|các\s+|sau\s+|tại\s+)?$"
)
_ALLUDED_KIND = re.compile(
    r"(?i)(?:Hội nghị (?:lần thứ \w+ )?(?:BCH |Ban Chấp hành )?Trung ương|Đại hội (?:XI|X|IX|VIII|XII|XIII|XIV)\b)"
)
_NAME_STOP = re.compile(
    r"[.;!?\n:]|,?\s+(?:do|dưới sự|dưới sự chủ trì|với sự|tại|vào|ngày|sáng|chiều|tối|diễn ra|được|đã|vừa|sẽ"
    r"|chính thức|nhằm mục đích|có sự|là|khai mạc"
    r"|bế mạc|theo hình thức|trên nền tảng|dự kiến|gồm|qua|bằng hình thức|kết hợp|về phía|phía|còn có|nêu trên"
    r"|này)(?!\w)"
    r"|,\s+(?=[A-ZĐÀ-Ỹ]|đồng chí|ông|bà|nhiều|các|trong|cho|theo|tại|có|với|trước|sau|để|nhấn|yêu|khẳng|phát|Ủy)"
    r"|\s+(?:nhấn mạnh|khẳng định|cho biết|yêu cầu|đề nghị|phát biểu|thống nhất|đánh giá|(?:còn|cũng) có|có(?="
    r" (?:đồng chí|ông|bà|các đồng chí|sự|Thiếu|Thượng|Đại|Trung|Phó|Bí thư|Chủ tịch)))(?!\w)"
    r"|\s+[-–]\s|\s*\("
)
_QUOTE = {"“": "”", '"': '"', "«": "»"}

# Meetings told by a verb: what it is called, and its kind.
_VERBS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"(?i)tổ chức\s+(?P<topic>(?:sơ kết|tổng kết|triển khai|quán triệt)\s[^.;!?\n]{5,220})"),
        "hội nghị",
        "Hội nghị ",
    ),
    (re.compile(r"(?i)(?:tổ chức|đã|chủ trì|tiến hành)\s+(?P<topic>họp\s+(?!báo)[^.;!?\n]{5,200})"), "cuộc họp", ""),
    (re.compile(r"(?i)(?:đã |hội |)\s*(?P<topic>hội đàm)\s+với"), "hội đàm", ""),
    (
        re.compile(
            r"(?i)(?P<topic>(?:đã |có |)(?:tiếp và làm việc|buổi làm việc|làm việc)\s+(?:với|tại)\s[^.;!?\n]{3,160})"
        ),
        "buổi làm việc",
        "Buổi ",
    ),
    (
        re.compile(
            r"(?i)(?:đã |thân mật |)(?P<topic>(?:tiếp|hội kiến|chào xã giao)\s+(?:thân mật\s+)?(?:đoàn|đồng chí"
            r"|ông|bà|ngài|Đại sứ|Tổng Lãnh sự|Bộ trưởng|Thủ tướng|Chủ tịch|Phó)[^.;!?\n]{3,120})"
        ),
        "buổi tiếp",
        "Buổi ",
    ),
    (
        re.compile(
            r"(?i)(?:đã |đi |đến |)(?P<topic>(?:kiểm tra|thị sát)\s+(?:công tác|tình hình|tiến độ|thực địa|hiện"
            r" trường|việc|dự án|công trình)[^.;!?\n]{3,160})"
        ),
        "kiểm tra",
        "",
    ),
    (re.compile(r"(?i)(?:đã |đến |tới )(?P<topic>thăm(?:\s*,| và)?\s[^.;!?\n]{3,160})"), "chuyến thăm", ""),
)
_VERB_LEAD = re.compile(r"(?i)^(?:đã |có |buổi )+")
_ONLINE = re.compile(r"(?i)(?:trực tuyến|cầu truyền hình)")
_POINTS = re.compile(r"(?i)(?<!\d)(\d{1,3}(?:\.\d{3})?)\s+điểm\s+cầu")


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    sentence: int
    kind: str
    name: str
    rule: str
    strength: int
    also: int = -1
    """Another sentence that tells of it, where the name stands elsewhere."""


@Language.component("meetings")
def meetings(doc: Doc) -> Doc:
    """Fills `meetings`: the meeting that the report is about, with its day, place, organizers and bodies."""
    reading: Reading = doc._.reading
    text = reading.text
    telling = [line for line in reading.lines if line.kind in (LineKind.BODY, LineKind.CAPTION, LineKind.TITLE)]
    sentences = [
        (line.start + start, line.start + end, line.kind)
        for line in telling
        for start, end in sentence_bounds(text[line.start : line.end])
    ]
    candidate = _best(_candidates(text, sentences))
    if candidate is not None:
        reading.meetings.append(_described(doc, reading, text, sentences, candidate))
    return doc


def _candidates(text: str, sentences: list[tuple[int, int, LineKind]]) -> list[_Candidate]:
    found = []
    body = 0
    for number, (start, end, kind) in enumerate(sentences):
        in_lead = body < _LEAD_SENTENCES
        body += kind is LineKind.BODY
        for head in _HEAD.finditer(text, start, end):
            meeting_kind = _KINDS[head["head"].lower()]
            before = text[max(start, head.start() - 60) : head.start()]
            if meeting_kind is None or _ALLUDED.search(before) or _ALLUDED_KIND.match(text, head.start()):
                continue
            stop = _name_end(text, head.end(), end)
            held = bool(_HELD_BEFORE.search(before)) + bool(_HELD_AFTER.match(text, stop, end))
            topic = stop - head.end() > 8
            strength = 3 * held + 2 * topic + 3 * in_lead - 2 * (kind is LineKind.TITLE)
            if held or kind is LineKind.TITLE:
                name = _tidy(text[head.start() : stop])
                found.append(_Candidate(head.start(), stop, number, meeting_kind, name, "meeting noun", strength))
        if in_lead and kind is LineKind.BODY:
            for pattern, verb_kind, called in _VERBS:
                if verb := pattern.search(text, start, end):
                    begin = verb.start("topic")
                    stop = min(_name_end(text, begin + 4, end), verb.end("topic"))
                    words = _VERB_LEAD.sub("", text[begin:stop])
                    name = _tidy(called + words if called else words)
                    found.append(_Candidate(begin, stop, number, verb_kind, name, "meeting verb", 4))
    return found


def _best(candidates: list[_Candidate]) -> _Candidate | None:
    """The strongest; of equally strong ones the first. A longer name of the same kind lends its topic."""
    if not candidates:
        return None
    best = max(candidates, key=lambda c: (c.strength, -c.start))
    if best.name.count(" ") <= _BARE_WORDS:
        same = [c for c in candidates if c.kind == best.kind and c.name.count(" ") > _BARE_WORDS]
        named = max(same, key=lambda c: (c.strength, -c.start), default=best)
        return replace(named, also=best.sentence)
    return best


def _name_end(text: str, start: int, limit: int) -> int:
    limit = min(limit, start + _LONGEST_NAME)
    at = start
    while stop := _NAME_STOP.search(text, at, limit):
        opened = next(
            (q for q in _QUOTE if text.rfind(q, start, stop.start()) > text.rfind(_QUOTE[q], start, stop.start())), None
        )
        if opened is None or (close := text.find(_QUOTE[opened], stop.start(), limit)) < 0:
            return stop.start()
        at = close + 1
    return limit


def _tidy(name: str) -> str:
    name = " ".join(name.split()).strip(" ,-–:")
    return name[:1].upper() + name[1:]


def _described(
    doc: Doc, reading: Reading, text: str, sentences: list[tuple[int, int, LineKind]], found: _Candidate
) -> MeetingStatement:
    published = doc._.article.published if doc._.article else None
    day = _day(text, sentences, found, published)
    first_two = [sentence[:2] for sentence in sentences if sentence[2] is LineKind.BODY][:2]
    place = read_place(text, [sentences[found.sentence][:2], *first_two])
    local = local_places(text, reading.home)
    organizers, bodies = read_hosts(reading, sentences, (found.sentence, found.also), found.kind, _HEAD, local)
    all_text = text
    online = _ONLINE.search(all_text, *sentences[found.sentence][:2]) or _ONLINE.search(text[:2500])
    points = _POINTS.search(text)
    return MeetingStatement(
        id="m1",
        name=found.name,
        kind=found.kind,
        evidence=(Span(found.start, found.end, found.rule),),
        date=day.day if day else None,
        end_date=day.last if day else None,
        date_basis=day.basis if day and day.day else None,
        date_evidence=(Span(day.start, day.end, "day"),) if day and day.day else (),
        place=text[place.start : place.end] if place else None,
        place_evidence=(place,) if place else (),
        format="trực tuyến" if online else None,
        points=int(points[1].replace(".", "")) if points else None,
        organizers=organizers,
        bodies=bodies,
    )


def _day(
    text: str, sentences: list[tuple[int, int, LineKind]], found: _Candidate, published: str | None
) -> DayRead | None:
    """The day in the meeting's own sentence, else in one of the first two sentences of the body."""
    body = [s for s in sentences if s[2] is LineKind.BODY][:2]
    for start, end, _ in [sentences[found.sentence], *body]:
        days = list(read_days(text, start, end, published))
        if days:
            return days[0]
    return None
