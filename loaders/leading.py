"""Who led a delegation or a working session, received guests or inspected, and who was with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.records import MeetingStatement, Mode
from graph.spelling import lowered
from loaders.act_sentences import ActSentence, act_by
from loaders.act_words import END, SAID_OF_THEM, TIME
from loaders.people_rows import pair_ending_with, row_after, row_at, row_before
from loaders.reading import Act, Mention

_LEAD_AFTER = re.compile(
    rf"(?:{SAID_OF_THEM})?\s*(?:\([^()\n]{{1,120}}\))?\s*[,–-]*\s*(?:(?:đã|sẽ|vừa|trực tiếp) )*"
    r"(?:(?:làm\s+|là\s+)?(?:trưởng đoàn|dẫn đầu)|làm\s+tổ trưởng)(?!\w)"
)
# Whose daughter or adviser leads, is not who leads: `bà B, con gái Tổng thống A, dẫn đầu đoàn`.
_SOMEBODYS = re.compile(r"(?<!\w)(?:con gái|con trai|vợ|chồng|em gái|em trai|anh trai|phu nhân|của|cho)\s+$")
_AS_HEAD = re.compile(r"[^.;:\n“”\"]{0,160}?\svới tư cách (?:là )?trưởng đoàn(?!\w)")
_LEAD_BEFORE = re.compile(
    r"(?:(?:trưởng đoàn|dẫn đầu(?= (?:đoàn|phái đoàn|phía)))(?: công tác| (?:phái )?đoàn| phía [^,.;:\n]{1,30})?"
    r"\s*(?:là|gồm|:|,)?"
    r"|làm trưởng đoàn[^,.;:\n]{1,120}? là)\s*$"
)
# The same where it was read as a post: `Làm trưởng đoàn công tác là ông An`.
_HEADS = re.compile(r"trưởng đoàn(?! đại biểu quốc hội| đbqh)[^,.;:\n]{0,110}? là\s")
# One of these is in every word of leading a delegation.
HEAD_WORDS = ("trưởng đoàn", "dẫn đầu", "tổ trưởng")
# Hosts named after what they did: the first received, the others were there, too.
_RECEIVED_BY = re.compile(
    r"(?<!\w)(?<!cùng )(?<!buổi )(?<!dự và )tiếp (?:đón )?(?:và làm việc (?:với|cùng) )?(?:đoàn|khách|phái đoàn)"
    r"[^.;:\n]{0,60}?,?\s(?:(?:phía|về phía) [^.;:\n]{2,50} )?(?:có|gồm)(?: các đồng chí| các ông| các)?\s*:?\s*"
)
_WORKS_AFTER = re.compile(
    rf"\s*(?:\([^()\n]{{1,60}}\))?\s*[,–-]?\s*(?:(?:{TIME}|đã|vừa|còn|cũng|sẽ|đến|tới|đi|có|các|cùng|và|với|trực tiếp"
    rf"|thân mật|(?:cùng|với|và) (?:các )?(?:đoàn|thành viên|lãnh đạo|cán bộ)[^,.;\n]{{0,50}}?|dẫn đầu đoàn[^,.;\n]{{0"
    rf",50}}?|cuộc|buổi|chuyến),?\s+)*"
    rf"(?P<verb>tiếp và làm việc|thăm|(?:có )?(?:buổi )?làm việc (?:ngày \S+ )?(?:với|tại)|tiếp|hội kiến|kiểm tra"
    rf"|thị sát|khảo sát|chào xã giao|gặp mặt)"
    rf"(?!\s+(?:tục|theo|thu|cận|kiến|nhận|xúc|đó|tế|hỏi|chính thức)){END}"
)
_RECEIVES_BEFORE = re.compile(r"tiếp (?:và làm việc với )?(?:đoàn|ông|bà)[^,.;\n]{0,40},\s*$")
_HAD_SESSION = re.compile(r"\s*,?\s*(?:đã |vừa )?(?:có|tiến hành) (?:buổi|cuộc) (?:làm việc|gặp|trao đổi)(?!\w)")
# At a session with a body, who is named with a post is its guest and head, unless he is of the body.
_AT_SESSION = re.compile(
    r"(?:tại|trong) (?:buổi|cuộc) (?:làm việc|tiếp)(?: \w+){0,2}? (?:với|cùng)"
    r" (?!(?:các )?đoàn|tổ công tác|pv|phóng viên|báo|người|chúng tôi)(?P<whom>[^.,;:\n]{2,80})"
)
# Who concludes a session led it.
_CONCLUDES = re.compile(
    r"(?<!sau )(?<!theo )(?<!báo )(?<!các )kết luận (?:tại )?(?:buổi|cuộc|chuyến)"
    r" (?:làm việc|kiểm tra|thị sát|khảo sát)(?!\w)"
)
_THEN_SUBJECT = re.compile(r"[^,.;:“”\"\n]{0,60},\s*")
_SESSION_FOLLOWS = re.compile(r"[^,.;:“”\"\n]{0,30}(?:\s[-–]|,)?\s*")
_MET = re.compile(r"\s*[,–-]?\s*(?:(?:đã|vừa|có cuộc|cũng)\s+)*gặp(?! mặt)(?: gỡ| riêng| song phương)*(?: với)?\s")
_CALLS = ("hội kiến", "chào xã giao")
_CALLS_ON = tuple(f"{call}{link} " for call in _CALLS for link in ("", " với"))
_WORKING = ("buổi làm việc", "buổi tiếp", "kiểm tra", "chuyến thăm", "khác")
_LEAD_WINDOW = 140


def led(
    text: str,
    sentence: ActSentence,
    number: int,
    meeting: MeetingStatement,
    sessions: list[re.Match[str]],
    *,
    headed: bool,
) -> Iterator[Act]:
    """Who led a delegation (only where one is `headed`), received a guest or inspected, and who was with them."""
    mention = sentence.mentions[number]
    if headed and (act := _headed(text, sentence, number, meeting)):
        yield act
        return
    if meeting.kind not in _WORKING:
        return
    window = max(sentence.start, mention.phrase_start - _LEAD_WINDOW)
    if (found := _RECEIVES_BEFORE.search(text, window, mention.phrase_start)) or (
        found := _head_of_session(text, sentence, number, sessions)
    ):
        yield act_by(mention, Mode.LED, (found.start(), mention.phrase_end), "host")
    elif not mention.named:
        told = _WORKS_AFTER.match(text, mention.phrase_end, sentence.end)
        if told and told["verb"] in _CALLS:
            yield from _called_on(text, sentence, mention, told)
    elif meeting.kind == "khác" and (met := _MET.match(text, mention.phrase_end, sentence.end)):
        for one in (*pair_ending_with(text, sentence, mention), *row_after(text, sentence, met.end())[:1]):
            yield act_by(one, Mode.ATTENDED, met.span(), "met")
    elif (found := _WORKS_AFTER.match(text, mention.phrase_end, sentence.end)) and not (
        found["verb"] == "thăm" and meeting.kind in ("khác", "buổi tiếp") and "thăm" not in meeting.name.lower()
    ):
        if found["verb"] in _CALLS:
            yield from _called_on(text, sentence, mention, found)
        else:
            yield from _worked(text, sentence, number, found)


def _called_on(text: str, sentence: ActSentence, mention: Mention, told: re.Match[str]) -> Iterator[Act]:
    """Who called on a host, and the host, who led; one who is called on just before calls on nobody."""
    if text.endswith(_CALLS_ON, sentence.start, mention.phrase_start):
        return
    yield act_by(mention, Mode.ATTENDED, (mention.phrase_start, told.end()), "called on the host")
    for host in row_after(text, sentence, told.end())[:1]:
        if "hội đàm" in text[told.end() : host.phrase_start]:
            return
        yield act_by(host, Mode.LED, told.span(), "host called on")


def _worked(text: str, sentence: ActSentence, number: int, told: re.Match[str]) -> Iterator[Act]:
    """Who received, visited, inspected or worked with others, who was with them, and the guests."""
    mention = sentence.mentions[number]
    head, *others = [*(row_before(text, sentence, mention.phrase_start) if number else []), mention]
    yield act_by(head, Mode.LED, (head.phrase_start, told.end()), "host, guest or inspector")
    for one in others:
        yield act_by(one, Mode.ATTENDED, (one.phrase_start, told.end()), "with the host, guest or inspector")
    guests: list[Mention] = []
    if told["verb"].startswith("tiếp"):
        guests = row_after(text, sentence, told.end())[:1]
    elif told["verb"].endswith("với"):
        guests = row_at(text, sentence, told.end() + 1)
    for one in guests:
        yield act_by(one, Mode.ATTENDED, (told.start(), one.phrase_end), "guest")


def _headed(text: str, sentence: ActSentence, number: int, meeting: MeetingStatement) -> Act | None:
    """That the person led a delegation."""
    mention = sentence.mentions[number]
    leads = meeting.kind in _WORKING or meeting.kind == "hội đàm"
    if found := _LEAD_AFTER.match(text, mention.phrase_end, sentence.end):
        if _SOMEBODYS.search(text, max(sentence.start, mention.phrase_start - 12), mention.phrase_start):
            return None
        mode = Mode.LED if leads or found[0].endswith("dẫn đầu") else Mode.ATTENDED
        return act_by(mention, mode, (mention.phrase_start, found.end()), "trưởng đoàn")
    if not number and mention.named and (found := _AS_HEAD.match(text, mention.phrase_end, sentence.end)):
        return act_by(mention, Mode.LED, (mention.phrase_start, found.end()), "trưởng đoàn")
    window = max(sentence.start, mention.phrase_start - _LEAD_WINDOW)
    if found := (
        _LEAD_BEFORE.search(text, window, mention.phrase_start)
        or _HEADS.match(text, mention.phrase_start, mention.phrase_end)
    ):
        mode = Mode.LED if leads else Mode.ATTENDED
        return act_by(mention, mode, (found.start(), mention.phrase_end), "trưởng đoàn")
    return None


def received(text: str, sentence: ActSentence) -> Iterator[Act]:
    """The hosts named after what they did: `Tiếp đoàn có ông A; bà B`."""
    if not sentence.has(text, ("tiếp ",)):
        return
    for found in _RECEIVED_BY.finditer(text, sentence.start, sentence.end):
        row = row_after(text, sentence, found.end())
        for place, mention in enumerate(row):
            mode = Mode.ATTENDED if place else Mode.LED
            yield act_by(mention, mode, found.span(), "received, then the hosts")


def session_words(text: str, sentence: ActSentence, meeting: MeetingStatement) -> list[re.Match[str]]:
    """The words that tell who led a working session, if it is one: that it was concluded, or with what body it was."""
    if meeting.kind not in _WORKING:
        return []
    found = (words.search(text, sentence.start, sentence.end) for words in (_CONCLUDES, _AT_SESSION))
    return [one for one in found if one]


def _head_of_session(
    text: str, sentence: ActSentence, number: int, sessions: list[re.Match[str]]
) -> re.Match[str] | None:
    """The words that tell of a session, where the mention of that number led it."""
    return next((one for one in sessions if _leads_session(text, sentence, number, one)), None)


def _leads_session(text: str, sentence: ActSentence, number: int, told: re.Match[str]) -> bool:
    """Whether the mention of that number concludes the session, or is named with a post at one with another's body."""
    if told.re is _AT_SESSION:
        roles = sentence.mentions[number].roles
        whom = told["whom"].strip()[:12]
        at = bisect_left(sentence.starts, told.start("whom"))
        with_a_person = at < len(sentence.starts) and sentence.starts[at] == told.start("whom")
        if not roles or with_a_person or any(whom in lowered(role.organization or "") for role in roles):
            return False
    return _beside(text, sentence, number, told)


def _beside(text: str, sentence: ActSentence, number: int, words: re.Match[str]) -> bool:
    """Whether the mention of that number is the subject named right behind `words` and a comma, or right before."""
    mention = sentence.mentions[number]
    if mention.phrase_start > words.start():
        ahead = number == bisect_left(sentence.starts, words.end())
        return ahead and _THEN_SUBJECT.fullmatch(text, words.end(), mention.phrase_start) is not None
    last = number + 1 == bisect_left(sentence.starts, words.start())
    if not last or text.endswith("của ", sentence.start, mention.phrase_start):
        return False
    return _SESSION_FOLLOWS.fullmatch(text, mention.phrase_end, words.start()) is not None


def worked_together(
    text: str, sentence: ActSentence, mention: Mention, limit: int, meeting: MeetingStatement
) -> Iterator[Act]:
    """The two who had a session with each other: `ông A và bà B có buổi làm việc`."""
    told = _HAD_SESSION.match(text, mention.phrase_end, limit) if meeting.kind in _WORKING else None
    pair = pair_ending_with(text, sentence, mention) if told else []
    if told and len(pair) > 1:
        for one in pair:
            yield act_by(one, Mode.ATTENDED, told.span(), "worked together")
