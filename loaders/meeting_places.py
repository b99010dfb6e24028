"""Where a meeting was held: the place that its own sentence, or one of the first, names after `tại` or `ở`.

Of several the one is taken that stands where a report puts the place of its meeting: behind the day, behind the verb or
the noun of the meeting, or before `là nơi diễn ra`. Words are `lexicon/meeting_place_words.jsonl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from graph.records import Span
from loaders.bodies import PROVINCES, STATE
from loaders.names import CAPITAL, CAPITAL_WORD
from loaders.rules import words_by_use, words_pattern

_USES = words_by_use("meeting_place_words")


def _words(use: str) -> str:
    return rf"(?i:{words_pattern(_USES[use])})(?![^\W_])"


_TAIL = (
    r"(?:\s*\([^()\n]{2,50}\))?"
    rf"(?:,\s*(?:(?i:thôn|ấp|xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|TP\.?|TX\.?)\s?(?={CAPITAL}|\d)"
    rf"[^.;:!?\n,()]{{1,40}}|số \d[^.;:!?\n,()]{{0,40}}|đường {CAPITAL}[^.;:!?\n,()]{{1,40}}|đoạn [^.;:!?\n,()]{{3,40}}"
    rf"|{CAPITAL_WORD}(?: {CAPITAL_WORD}){{1,2}}(?=[.;,]?\s*$)))*"
)
_NAME = rf"(?:(?:{_words('head')}\s)|(?={CAPITAL})|\d+ )(?:[^.;:!?\n,()]|(?<=TP)\.){{1,80}}"
_PLACE = re.compile(rf"[TtỞở](?:(?<=[Tt])ại|(?<=[Ởở]))\s+(?P<place>{_NAME}{_TAIL})")
_IS_WHERE = re.compile(
    rf"(?P<place>(?={CAPITAL}){_words('head')}[^.;:!?\n,()]{{0,60}}?(?:\s*\([^()\n]{{2,50}}\))?)"
    r"\s+(?:(?:sáng|trưa|chiều|tối|ngày|hôm)\s[^.;:!?,\n]{0,25}?)?là nơi\s(?=[^.;\n]{0,40}(?:diễn ra|tổ chức|họp"
    r"|mở|đón|chủ nhà))"
)
_SAID = re.compile(r"Địa điểm:\s*(?P<place>[^.;:!?\n()]{2,80})")
_STOP = re.compile(
    rf"\s+(?:{_words('behind')}|và các|và (?!(?:thôn|xã|phường|thị trấn|huyện|quận|thị xã|tỉnh"
    rf"|thành phố)\s)(?!{CAPITAL}))"
    r"|\s+[-–]\s+(?i:một|nơi|ông|bà|ảnh)(?![^\W_])|[”“\"]"
)
# `tại Hà Nội các bên ký`: no words go on with a province or country but those of a place.
_KNOWN = re.compile(rf"(?:{STATE}|(?:{PROVINCES})(?![^\W_]))")
_GOES_ON_SMALL = re.compile(rf" (?!{CAPITAL})(?!và )(?!{_words('head')})[^\W\d_]")
_NOT_A_PLACE = re.compile(rf"{_words('no place')}|\d+ điểm cầu")
_VENUE = re.compile(rf"(?!(?i:thành phố|tỉnh|huyện|quận|xã|phường|thị xã|thủ đô|thị trấn|thôn) ){_words('head')}")
# What stands before a place tells whose it is.
_BEHIND_THE_DAY = re.compile(r"(?:[\d)]|nay|qua|ngày)\s*,\s*$|(?<=[\d)])\s+$")
_FIRST_SAID = re.compile(r"^\W*$")
_HELD_LATER = re.compile(rf"[^.;\n]{{0,160}}?(?<![^\W_]){_words('held')}")
_DAY_BEHIND = re.compile(r"\s+(?:vào\s+|hôm\s+)?(?:ngày|hôm|sáng|trưa|chiều|tối)(?![^\W_])")
_BEHIND_THE_VERB = re.compile(
    rf"(?<![^\W_]){_words('held')}(?:\s+(?:ngày|sáng|chiều|tối|vào|hôm)[^.,;:\n]{{0,20}})?,?\s+$"
)
_TAKES_PLACE = re.compile(
    r"(?i)(?<![^\W_])(?:diễn ra|tổ chức|khai mạc)(?:\s+(?:ngày|sáng|chiều|tối|vào|hôm)[^.,;:\n]{0,20})?\s+$"
)
_ELSEWHERE = re.compile(
    rf"(?<![^\W_])(?:{_words('elsewhere')}\s+|{_words('elsewhere, loosely')}\s+(?:[^\W\d_]+\s+){{0,3}})$"
)
_IN_BRACKETS = re.compile(r"\((?![^()]*(?:tổ chức|diễn ra))[^()]*$")
_BEFORE_THE_VERB = re.compile(rf"\s*,?\s*(?:đã |vừa |sẽ |long trọng |trang trọng )*(?:{_words('held')})")
_NOUN = re.compile(
    r"(?i)(?<![^\W_])(?:hội nghị|cuộc họp|họp báo|phiên họp|kỳ họp|khóa họp|đại hội|lễ|hội thảo|tọa đàm|diễn đàn|buổi"
    r" làm việc|buổi tiếp|cuộc gặp|hội đàm|chuyến|kiểm tra)(?![^\W_])[^.;\n]*$"
)
# `cuộc họp báo sáng nay tại X`, `chủ trì hội nghị tại X`: nothing stands between the meeting and its place but the day.
_HELD_AT = re.compile(
    r"(?i)(?<![^\W_])(?:hội nghị|cuộc họp|họp báo|phiên họp|kỳ họp|đại hội|buổi lễ|hội thảo|tọa đàm|diễn đàn"
    r"|buổi làm việc|buổi tiếp|hội đàm)"
    r"(?:,?\s+(?:vào |hôm )?(?:ngày|sáng|trưa|chiều|tối)(?: (?:nay|qua|ngày))?(?: \(?\d[\d/.-]*\)?)?)?\s+$"
)
# A press conference tells of other meetings, and of what happened elsewhere.
_OF_ANOTHER = re.compile(
    r"(?i)(?<![^\W_])(?:hội nghị|phiên họp|kỳ họp|đại hội|lễ(?! hội)|hội thảo|tọa đàm|diễn đàn|vụ|vụ việc"
    r"|sự cố|tai nạn)(?![^\W_])(?![^.;\n]*(?<![^\W_])họp báo(?![^\W_]))[^.;\n]*$"
)
_CERTAIN, _CLEAR, _LIKELY, _POSSIBLE = 4, 3, 2, 1
_LOOK_BACK = 60
_NOUN_BACK = 160
_NOUN_NEAR = 60
_SHORTEST = 3
_MOST_SENTENCES = 30

Bounds = tuple[int, int]


def read_place(text: str, kind: str, near: Iterable[Bounds], others: Iterable[Bounds] = ()) -> Span | None:
    """The place of a meeting of that kind: the clearest, then the fullest, in the sentences `near` (its own first).

    Where they name none, the first that is clearly said in `others`; where they name a province or country alone, the
    house or square that is said beside it. Sentences are given by their bounds in `text`.
    """
    found = [
        (score, stop - begin, -number, begin)
        for number, (start, end) in enumerate(near)
        for score, begin, stop in _places(text, kind, start, end)
        if score >= (_LIKELY if number else _POSSIBLE)
    ]
    if found:
        _, length, _, begin = max(found)
        if _KNOWN.fullmatch(text, begin, begin + length):
            venues = [one for one in found if one[0] >= _LIKELY and _VENUE.match(text, one[3])]
            _, length, _, begin = max(venues, default=max(found))
        return Span(begin, begin + length, "place")
    for start, end in islice(others, _MOST_SENTENCES):
        for score, begin, stop in _places(text, kind, start, end):
            if score == _CERTAIN:
                return Span(begin, stop, "place")
    return None


def _places(text: str, kind: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The places of the sentence, each with how clearly it is that of the meeting of that kind."""
    at = start
    while found := _PLACE.search(text, at, end):
        begin, stop = found.span("place")
        at = begin
        if found.start() > start and text[found.start() - 1].isalnum():
            continue
        if cut := _STOP.search(text, begin, stop):
            stop = cut.start()
        if (whole := _KNOWN.match(text, begin, stop)) and _GOES_ON_SMALL.match(text, whole.end(), stop):
            stop = whole.end()
        stop = begin + len(text[begin:stop].rstrip(" ,…"))
        if stop - begin < _SHORTEST or _NOT_A_PLACE.match(text, begin, stop):
            continue
        score = _clearness(text, start, found.start(), stop, end, at_home=text[found.start()] in "Ởở")
        if score and not (
            kind == "họp báo" and _OF_ANOTHER.search(text, max(start, found.start() - _NOUN_BACK), found.start())
        ):
            yield score, begin, stop
    for pattern in (_IS_WHERE, _SAID):
        if pattern is _IS_WHERE and text.find("là nơi", start, end) < 0:
            continue
        if said := pattern.search(text, start, end):
            begin, stop = said.span("place")
            yield _CERTAIN, begin, begin + len(text[begin:stop].rstrip(" ,"))


def _clearness(text: str, start: int, at: int, stop: int, end: int, *, at_home: bool) -> int:
    """How clearly the place said at `at` is the meeting's; 0 where it is something else's."""
    before = text[max(start, at - _LOOK_BACK) : at]
    if _ELSEWHERE.search(before) or _IN_BRACKETS.search(before):
        return 0
    noun = _NOUN.search(text, max(start, at - _NOUN_BACK), at)
    if noun and _TAKES_PLACE.search(before) or not at_home and _HELD_AT.search(before):
        return _CERTAIN
    if _BEHIND_THE_VERB.search(before) or _BEFORE_THE_VERB.match(text, stop, end):
        return _CLEAR
    if _BEHIND_THE_DAY.search(before):
        return 0 if at_home else _CERTAIN if before[-2:] == ", " and text[stop : stop + 1] == "," else _CLEAR
    if _FIRST_SAID.search(before):
        return _CLEAR if not at_home and _HELD_LATER.match(text, stop, end) else 0
    if noun and (not at_home or at - noun.start() <= _NOUN_NEAR or _DAY_BEHIND.match(text, stop, end)):
        return _LIKELY
    return 0 if at_home else _POSSIBLE
