"""Where a report names or tells of a meeting: by a noun with a word of being held, or by what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from loaders.bodies import STATE
from loaders.chaired_sorts import CHAIRED_SORT
from loaders.reading import LineKind, Sentence
from loaders.rules import cases, lexicon, words_by_use, words_pattern
from loaders.told_events import GUEST_TRIGGERS, TRIGGER, TRIGGERS, some_day, told_events, words_span

_USES = words_by_use("meeting_cues")
_KINDS = {entry["word"]: entry["kind"] for entry in lexicon("meeting_kinds")}
# The nouns of meetings, as they may be written in a text.
HEAD = re.compile(rf"(?<!\w)(?:{words_pattern(cases(_KINDS))})(?!\w)")
_HEAD = re.compile(rf"(?P<head>{words_pattern(_KINDS)})(?!\w)")
# Behind what is no letter or digit, a noun of a meeting or a word that tells of one: one search for all.
_MAY_TELL = re.compile(rf"[^0-9A-Za-z\u00c0-\u1eff](?={words_pattern({*_KINDS, *TRIGGERS})})")
LEAD_SENTENCES = 4
_FIRST_SENTENCES = 8
_OPENING_SENTENCES = 2
_LONGEST_SENTENCE = 1500
_LONGEST_NAME = 230
_TOPIC = 8
_HELD_WINDOW = 60
_ALLUDED_WINDOW = 40
_FRAMED = 4
_FRAME_WINDOW = 250


def _cues(use: str) -> str:
    """The words of `lexicon/meeting_cues.jsonl` that are used so, as a pattern."""
    return rf"(?:{words_pattern(_USES[use])})"


# What makes a noun the meeting that is told of, and not one alluded to.
_HELD_BEFORE = re.compile(rf"(?<!\w){_cues('held before')}\s+(?:(?:một|buổi|cuộc|phiên)\s+)?$")
_NOT_HELD = re.compile(
    rf"(?<!\w){_cues('not held')}\s+(?:phải\s+)?(?:(?:tổ chức|mở|tiến hành|dự|tham dự|khai mạc|họp)\s+)?"
    r"(?:(?:một|các|những|buổi|cuộc|phiên)\s+)?$|(?<!\w)trước khi (?:vào|đến|tới|sang|về) [^.,;:\n]{2,24} dự\s+$"
)
_HELD_AFTER = re.compile(rf"(?:[^.;!?\n]|\.(?=\w)){{0,160}}?(?:{_cues('held after')}|do .{{3,80}} chủ trì)")
_ALLUDED = re.compile(rf"(?<!\w)(?P<cue>{_cues('alluded before')})\s+(?:của\s+|cho\s+|các\s+|sau\s+|tại\s+)?$")
# With one of these all of that ends.
_ALLUDED_ENDS = (*_USES["alluded before"], "của", "cho", "các", "sau", "tại")
_SEVERAL = re.compile(r"(?<!\w)(?:các|những|nhiều|mọi|mỗi|từng)\s+(?:buổi\s+|cuộc\s+)?$")
# Words at a sentence's start that say on what occasion something else was done.
_FRAME = re.compile(rf"{_cues('opens a frame')}(?!\w)[^,]*$")
_IN_A_FRAME = re.compile(rf"{_cues('opens a frame')}(?!\w)")
OPENS_ANOTHER = re.compile(rf"[\s*+•–—“\"(-]*(?:(?:ngay|vào)\s+)*(?P<cue>{_cues('opens another')})(?!\w)")
OPENS_THE_PAST = re.compile(
    rf"[\s*+•–—“\"(-]*(?:trước đó,? )?"
    rf"(?:{_cues('opens the past')}(?!\w)|tháng \d{{1,2}}(?:[/-]| năm )?20\d\d|năm 20\d\d,)"
)
OPENS_WITH_DAY = re.compile(
    r"[\s*+•–—“\"(-]*(?:vào |trong |lúc |buổi )*(?:\d{1,2}\s?(?:h|giờ)\S* )?"
    r"(?:(?:sáng|trưa|chiều|tối|đêm|hôm|ngày|rạng sáng)\s+)+(?:ngày |nay|qua|\(?\d)"
)
_ON_A_VISIT = re.compile(r"(?<!\w)(?:đang|nhân|trong|khuôn khổ) (?:(?:có|trong|ở|thực hiện|tiến hành) )?$")
# A whole visit to a country is no meeting; those in its course are.
_STATE_VISIT = re.compile(
    rf"\s+(?:(?i:cấp nhà nước|chính thức|hữu nghị|lịch sử|đầu tiên|lần|thứ)(?!\w)|(?:tới |đến )?{STATE})"
)
_DELEGATION = re.compile(r"\s*(?:làm trưởng đoàn|(?:đoàn công tác|đoàn cán bộ|đoàn đại biểu|đoàn kiểm tra)(?!\w))")
# What every day word is followed by; quick to search for.
_DAY_NUMBER = re.compile(r"\d\s?[/-]")
_DAY_WORD = re.compile(r"(?<!\w)(?:ngày|hôm|sáng|chiều|tối)\s\(?\d{1,2}\s?[/-]")
_TOLD_THE_PRESS = re.compile(r"\s+(?:để\s+)?(?:công bố|thông tin|thông báo|giới thiệu|cung cấp)(?!\w)")
_CHAIRED = re.compile(r"(?<!\w)(?:chủ trì|chủ tọa) (?:một )?$")
_IS = re.compile(r"(?<!\w)là\s$")
_SCHEDULED = re.compile(
    r"[^.;!?\n]{0,70}?(?<!\w)(?P<begins>(?:sẽ|dự kiến) [^.;,!?\n]{0,30}?(?:diễn ra|khai mạc|tổ chức|họp)"
    r"|làm việc \d+ ngày)(?!\w)"
    r"[^.;!?\n]{0,60}?(?<![\d/.-])\d{1,2}\s?(?:[/-]\s?\d{1,2}(?!\d)|đến \d{1,2}[/-]|và \d{1,2}[/-])"
)
# One of these is in it, at most so far on.
_SCHEDULED_WORDS, _SCHEDULED_LEAD = ("sẽ", "dự kiến", "làm việc"), 80
_ALLUDED_KIND = re.compile(
    r"hội nghị (?:lần thứ \w+ )?(?:bch |ban chấp hành )?trung ương|đại hội (?:x[iv]*|ix|viii)(?!\w)"
)
_NAME_MARK = re.compile(r"[.;!?\n: ,(]")
_NAME_STOP = re.compile(
    rf"[;!?\n:]|\.(?!\w)(?<!TP\.)(?<!TX\.)|,?\s+{_cues('ends a name')}(?!\w)"
    rf"|,\s+(?=[A-ZĐÀ-Ỹ]|{_cues('ends a name after a comma')})"
    r"|\s+có(?= (?:đồng chí|ông|bà|các đồng chí|sự|Thiếu|Thượng|Đại|Trung|Phó|Bí thư|Chủ tịch))(?!\w)"
    r"|\s+[-–]\s|\s*\("
)
_QUOTE = {"“": "”", '"': '"', "«": "»"}
_VERB_LEAD = re.compile(r"^(?:[Đđ]ã |[Cc]ó |[Bb]uổi )+")
_ADVERBS = re.compile(r"(?<!\w)(?:đã|sẽ|vừa|tiếp tục|chính thức)\s+")


@dataclass(frozen=True, slots=True)
class Told:
    """That the sentence of that number tells of a meeting, called so in `[start, end)`.

    `strength` says how surely it is one that the report tells of; `also` is another sentence that does.
    """

    start: int
    end: int
    sentence: int
    kind: str
    name: str
    rule: str
    strength: int
    body: str | None = None
    in_lead: bool = False
    also: int = -1
    scheduled: bool = False
    """Whether the sentence gives the day on which it is to begin."""
    chaired: re.Match[str] | None = None
    """The noun, where it stands right behind a word of chairing."""
    distant: bool = False
    """Whether it is said in passing, far from the lead: a meeting only where it is with someone new."""

    @property
    def by_verb(self) -> bool:
        """Whether no noun names it."""
        return self.rule not in ("meeting noun", "headline")


class _Hearing(Enum):
    """Where a sentence stands that may tell of a meeting by a verb: the farther on, the less is heard."""

    OPENING = 0
    LEAD = 1
    ITEM = 2
    NEAR = 3
    FAR = 4


def read_told(text: str, low: str, sentences: Sequence[Sentence]) -> Iterator[list[Told]]:
    """All that tells of a meeting, in the order of the text, sentence by sentence; read only as far as it is asked for.

    `low` is the text in small letters.
    """
    body = 0
    for number, (sentence, places) in enumerate(zip(sentences, _by_sentence(_places(low), sentences), strict=True)):
        found: list[Told] = []
        in_lead = body < LEAD_SENTENCES
        for head in _words_at(_HEAD, low, places):
            found += _noun(text, low, head, number, sentence, in_lead=in_lead)
        called = {word.group() for word in _words_at(TRIGGER, low, places)}
        if called and (hearing := _hearing(low, sentence, body)):
            found += _verbs(text, low, number, sentence, called, hearing)
        body += sentence.kind is LineKind.BODY
        if found:
            yield sorted(found, key=lambda one: (one.start, one.by_verb))


def _places(low: str) -> Iterator[int]:
    """Where a word begins that may tell of a meeting, in the order of the text."""
    yield 0
    for found in _MAY_TELL.finditer(low):
        yield found.end()


def _by_sentence(places: Iterator[int], sentences: Sequence[Sentence]) -> Iterator[Sequence[int]]:
    """Those of `places`, in their order, that lie in each sentence."""
    place = next(places, None)
    for start, end, _ in sentences:
        inside: list[int] = []
        while place is not None and place < end:
            if place >= start:
                inside.append(place)
            place = next(places, None)
        yield inside


def _words_at(word: re.Pattern[str], low: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """What `word` matches at one of `places` after another, past what it matched before."""
    done = 0
    for place in places:
        if place >= done and (found := word.match(low, place)):
            yield found
            done = found.end()


def opens_item(low: str, sentence: Sentence) -> bool:
    """Whether the sentence may begin another item: a day or a delegation, or a word of order, or a line with a day."""
    start, end, _ = sentence
    return bool(
        OPENS_WITH_DAY.match(low, start, end)
        or OPENS_ANOTHER.match(low, start, end)
        or _DELEGATION.match(low, start, end)
        or _IN_A_FRAME.match(low, start, end)
        or (start == 0 or low[start - 1] == "\n")
        and _DAY_NUMBER.search(low, start, end)
        and _DAY_WORD.search(low, start, end)
    )


def _noun(
    text: str, low: str, head: re.Match[str], number: int, sentence: Sentence, *, in_lead: bool
) -> Iterator[Told]:
    kind = _KINDS[head["head"]]
    before = low[max(sentence.start, head.start() - _HELD_WINDOW) : head.start()]
    alluded = _alluded(low, max(sentence.start, head.start() - _HELD_WINDOW), head.start())
    if alluded and kind == "hội đàm" and alluded["cue"] == "sau":
        alluded = None
    if kind is None or alluded or _NOT_HELD.search(before) or _SEVERAL.search(before):
        return
    scheduled = _is_scheduled(low, head.end(), sentence.end)
    if not scheduled and _ALLUDED_KIND.match(low, head.start()):
        return
    if kind == "chuyến thăm" and (_ON_A_VISIT.search(before) or _STATE_VISIT.match(text, head.end())):
        return
    if _in_a_name(text, head.start(), head.end()):
        return
    stop = head.end() if text[head.end() : head.end() + 1] == "," else _name_end(text, head.end(), sentence.end)
    held = bool(_HELD_BEFORE.search(before)) + bool(scheduled or _HELD_AFTER.match(low, stop, sentence.end))
    if not held and kind == "họp báo" and _TOLD_THE_PRESS.match(low, head.end(), sentence.end):
        held = int(text[max(0, head.start() - 2)].isalpha())
    if not held and _IS.search(before) and OPENS_ANOTHER.match(low, sentence.start, sentence.end):
        held = 1
    title = sentence.kind is LineKind.TITLE
    if held or title:
        strength = 3 * held + 2 * (stop - head.end() > _TOPIC) + 3 * in_lead - 2 * title
        if head.start() - sentence.start < _FRAME_WINDOW and _FRAME.match(low, sentence.start, head.start()):
            strength -= _FRAMED
        rule = "headline" if title and not held else "meeting noun"
        name = _tidy(text[head.start() : stop])
        yield Told(
            head.start(),
            stop,
            number,
            kind,
            name,
            rule,
            strength,
            in_lead=in_lead,
            scheduled=scheduled and not title,
            chaired=CHAIRED_SORT.match(low, head.start()) if held and _CHAIRED.search(before) else None,
        )


def _alluded(low: str, start: int, end: int) -> re.Match[str] | None:
    """The words right before `end` that only allude to a meeting."""
    return _ALLUDED.search(low, start, end) if low[start:end].rstrip().endswith(_ALLUDED_ENDS) else None


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether the noun is a part of a person's name: `ông Lò Đại Hội`."""
    words = text[start:end].split()
    named = len(words) > 1 or text.startswith(("Văn ", "Thị "), max(0, start - 4))
    before = text[max(0, start - 12) : start].split()
    return named and bool(before) and all(word.istitle() for word in (*words, before[-1]))


def _is_scheduled(low: str, start: int, end: int) -> bool:
    """Whether the noun that ends at `start` is of a meeting to come, whose day is given."""
    if not any(low.find(word, start, min(end, start + _SCHEDULED_LEAD)) >= 0 for word in _SCHEDULED_WORDS):
        return False
    found = _SCHEDULED.match(low, start, end)
    return found is not None and _HEAD.search(low, start, found.start("begins")) is None


def _hearing(low: str, sentence: Sentence, body: int) -> _Hearing | None:
    """How a sentence with so many of the body before it is heard."""
    if sentence.kind is LineKind.CAPTION:
        return _Hearing.NEAR if body < _FIRST_SENTENCES else None
    if sentence.kind is not LineKind.BODY:
        return None
    if body < LEAD_SENTENCES:
        return _Hearing.OPENING if body < _OPENING_SENTENCES else _Hearing.LEAD
    if opens_item(low, sentence):
        return _Hearing.ITEM
    return _Hearing.NEAR if body < _FIRST_SENTENCES else _Hearing.FAR


def _verbs(text: str, low: str, number: int, sentence: Sentence, called: set[str], hearing: _Hearing) -> Iterator[Told]:
    if hearing is _Hearing.FAR and called.isdisjoint(GUEST_TRIGGERS):
        return
    end = min(sentence.end, sentence.start + _LONGEST_SENTENCE)
    caption = sentence.kind is LineKind.CAPTION
    opens = hearing is _Hearing.OPENING and some_day(low, sentence.start, end)
    for rule, found in told_events(low, sentence.start, end, called):
        distant = hearing in (_Hearing.NEAR, _Hearing.FAR) and rule.strength > 1
        if distant and (caption or not rule.guest) or hearing is _Hearing.FAR and not rule.guest:
            continue
        begin, stop = words_span(found)
        if "noun" in found.re.groupindex and _in_a_name(text, *found.span("noun")):
            continue
        if _alluded(low, max(sentence.start, found.start() - _ALLUDED_WINDOW), begin):
            continue
        stop = min(_name_end(text, min(begin + 4, stop), sentence.end, past=_ADVERBS), stop)
        said = " ".join(_ADVERBS.sub("", _VERB_LEAD.sub("", text[begin:stop])).split()).strip(" ,-–:")
        name = _tidy(rule.named(said))
        kind = rule.kind_of(found, name)
        strength = rule.strength + rule.opening * opens - caption
        in_lead = hearing in (_Hearing.OPENING, _Hearing.LEAD)
        yield Told(begin, stop, number, kind, name, rule.name, strength, rule.body, in_lead, distant=distant)


def _name_end(text: str, start: int, limit: int, past: re.Pattern[str] | None = None) -> int:
    """Where the name that runs over `start` ends: before day, place, people and manner, and past what is quoted.

    Words that `past` matches do not end it.
    """
    limit = min(limit, start + _LONGEST_NAME)
    at = start
    while mark := _NAME_MARK.search(text, at, limit):
        at = mark.end()
        if not _NAME_STOP.match(text, mark.start(), limit) or past and past.match(text, mark.end(), limit):
            continue
        opened = next(
            (q for q in _QUOTE if text.rfind(q, start, mark.start()) > text.rfind(_QUOTE[q], start, mark.start())), None
        )
        if opened is None or (close := text.find(_QUOTE[opened], mark.start(), limit)) < 0:
            return mark.start()
        at = close + 1
    return limit


def _tidy(name: str) -> str:
    name = " ".join(name.split()).strip(" ,-–:")
    return name[:1].upper() + name[1:]
