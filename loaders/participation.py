"""Component: who chaired, led, spoke at and attended the meeting. Fills `acts` of `doc._.reading`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import MeetingStatement, Mode
from graph.sentences import sentence_bounds
from loaders.reading import Act, LineKind, Mention, Reading

_MEETING = (
    r"(?:hội nghị|cuộc họp|buổi|phiên|kỳ họp|đại hội|lễ|hội thảo|tọa đàm|họp|cuộc làm việc|hội đàm|giao ban|diễn đàn|cuộc"
    r"|tại điểm cầu|điểm cầu|tại đầu cầu|đầu cầu|chương trình|sự kiện|hội nghị)"
)
# Before a verb of chairing, between the people and it.
_ADVERBS = (
    r"(?:\s*\([^()\n]{1,60}\)\s*)?\s*[,–-]?\s*(?:(?:đã|cùng|sẽ|trực tiếp|vừa|đồng thời|và|là người|người|cũng|tiếp tục|tham dự|dự|đến dự"
    r"|tới dự|cùng dự|làm|tham gia|thay mặt [^,.;\n]{3,60}?|cùng giữ vai trò|giữ vai trò),?\s*)*"
)
_CHAIR = re.compile(
    rf"(?i)(?<!\w)(?:đồng\s+)?(?:chủ trì|chủ tọa|điều hành)(?!\s*,?\s*phối hợp)"
    rf"(?=\s*[.,;:!?)…]|\s*$|\s+(?:và|đã|điều hành|có|gồm|là|chỉ đạo|,|các đồng chí|đồng chí|ông|bà|của)(?!\w)|\s+(?:\w+\s+){{0,2}}?{_MEETING}(?!\w))"
)
_UNDER = re.compile(r"(?i)dưới sự (?:đồng )?(?:chủ trì|chủ tọa|điều hành)(?: và điều hành| điều hành)?(?: của)?")
_ATTEND = re.compile(
    r"(?i)(?<!\w)(?:(?:cùng |đến |tới |tham |và |về |còn |cũng )*dự(?!\s+(?:án|kiến|thảo|toán|báo|phòng|trữ|bị|định|luật|lường))|tham gia|có mặt|tham dự|cùng đi|cùng tiếp|hiện diện"
    r"|với sự tham (?:dự|gia)(?: và chỉ đạo)?(?: của)?|sự (?:có mặt|hiện diện) của|chứng kiến|về phía|phía|thành phần|góp mặt|đón)(?!\w)"
)
_SPEAK_AFTER = re.compile(
    r"(?i)\s*(?:\([^()\n]{1,60}\)\s*)?[,–-]?\s*(?:(?:đã|cũng|tiếp tục|thay mặt [^,.;\n]{3,90}?|trực tiếp|cùng|đồng thời|sẽ|lưu ý|thẳng thắn|mong muốn|chủ trì|nêu rõ|"
    r"vui mừng|trân trọng|ghi nhận|hoan nghênh|biểu dương|và|,)\s*,?\s*)*"
    r"(?P<verb>phát biểu|kết luận|báo cáo|trình bày|khai mạc|bế mạc|nhấn mạnh|đề nghị|khẳng định|cho biết|yêu cầu|cho rằng|đánh giá|chỉ đạo|nêu|bày tỏ|chia sẻ"
    r"|thông tin|phân tích|nói|gợi ý|kiến nghị|đề xuất|chúc mừng|cảm ơn|cám ơn|lưu ý|thông báo|thông qua|giải trình|trả lời|tiếp thu|làm rõ|quán triệt|giao|phản ánh"
    r"|tin tưởng|hy vọng|mong muốn|ghi nhận|biểu dương|hoan nghênh|công bố|đọc|tuyên bố|đồng tình|nhận định|lý giải|giới thiệu|tham luận|chỉ rõ|nhắc nhở|đặt vấn đề|thống nhất|khuyến cáo|cam kết|mời gọi|kêu gọi|trao đổi|phát động|nhắc lại)(?!\w)"
)
_SPEAK_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:(?:phát biểu|kết luận|khai mạc|bế mạc|báo cáo|trình bày|đọc lời khai mạc|đáp từ|chỉ đạo|nói)(?:\s+(?:khai mạc|chỉ đạo|kết luận|bế mạc|đáp từ|chào mừng|ý kiến|tham luận|giải trình|tiếp thu|tổng kết))*"
    r"(?:\s*,?\s*(?:tại|với|về|trước|trong|ở|sau|và)?\s*(?:hội nghị|cuộc họp|buổi\s+\w+(?:\s+\w+)?|phiên\s+\w+|kỳ họp|đại hội|lễ[^,.;\n]{0,40}|hội thảo|tọa đàm|đây|vấn đề này|cuộc làm việc|diễn đàn|[^,.;:\n]{0,60}))?\s*,\s*"
    r"|theo\s+|thay mặt [^,.;\n]{3,90},\s*)$"
)
_LEAD_AFTER = re.compile(r"(?i)\s*[,–-]?\s*(?:đã\s+)?(?:làm\s+)?(?:trưởng đoàn|dẫn đầu|là trưởng đoàn)(?!\w)")
_RECEIVE_AFTER = re.compile(
    r"(?i)\s*[,–-]?\s*(?:(?:đã|vừa|thân mật|có buổi|đến|đi|tới|trực tiếp|cùng đoàn công tác[^,.;\n]{0,60}|và đoàn công tác[^,.;\n]{0,60}|cùng đoàn[^,.;\n]{0,40}),?\s*)*"
    r"(?P<verb>tiếp|hội kiến|kiểm tra|thị sát|thăm|khảo sát|chào xã giao)(?!\s+(?:tục|theo|thu|cận|nhận|xúc|đó))(?!\w)"
)
_TALKS = re.compile(r"(?i)hội đàm(?: song phương)?(?: cấp cao)?(?: với)?")
_NOT_THERE = re.compile(
    r"(?i)(?:bên lề|thừa ủy quyền|ủy quyền của|vắng mặt|gửi lẵng hoa|trả lời phỏng vấn|trao đổi với (?:phóng viên|pv|báo))"
)
_JOIN = re.compile(
    r"(?i)\s*(?:\([^()\n]{1,80}\)\s*)?(?:[,;]|[,;]?\s*(?:và|cùng(?: với)?|cùng các)|–|-)?\s*(?:các\s+)?(?:(?:đồng chí|đ/c|ông|bà|các ông|các bà|gồm)\s*:?)?\s*"
)
_LIST_GAP = 220
_GAP = 90


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence, and the mentions in it in the order of the text."""

    start: int
    end: int
    mentions: Sequence[Mention]


@Language.component("participation")
def participation(doc: Doc) -> Doc:
    """Fills `acts`; needs `lines`, `mentions` and `meetings`."""
    reading: Reading = doc._.reading
    if not reading.meetings or not reading.mentions:
        return doc
    seen: set[tuple[int, Mode, int]] = set()
    for sentence in _sentences(reading):
        for act in _acts(reading.text, sentence, reading.meetings[0]):
            key = (act.person, act.mode, act.start)
            if key not in seen:
                seen.add(key)
                reading.acts.append(act)
    reading.acts = _settled(reading.acts)
    return doc


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    mentions = sorted(reading.mentions, key=lambda m: m.start)
    at = 0
    for line in reading.lines:
        if line.kind not in (LineKind.BODY, LineKind.CAPTION):
            continue
        for start, end in sentence_bounds(reading.text[line.start : line.end]):
            begin, stop = line.start + start, line.start + end
            while at < len(mentions) and mentions[at].start < begin:
                at += 1
            first = at
            while at < len(mentions) and mentions[at].start < stop:
                at += 1
            if at > first:
                yield _Sentence(begin, stop, mentions[first:at])


def _acts(text: str, sentence: _Sentence, meeting: MeetingStatement) -> Iterator[Act]:
    if _NOT_THERE.search(text, sentence.start, sentence.end):
        return
    chaired: set[int] = set()
    for found in _UNDER.finditer(text, sentence.start, sentence.end):
        for mention in _after(text, sentence, found.end()):
            chaired.add(id(mention))
            yield _act(mention, Mode.CHAIRED, found.span(), "dưới sự chủ trì")
    for found in _CHAIR.finditer(text, sentence.start, sentence.end):
        before = _before(text, sentence, found.start())
        people = before or _after(text, sentence, found.end())
        for mention in people:
            if id(mention) not in chaired:
                chaired.add(id(mention))
                yield _act(mention, Mode.CHAIRED, found.span(), "chủ trì" if before else "chủ trì, then the chairs")
    if meeting.kind == "hội đàm" and (found := _TALKS.search(text, sentence.start, sentence.end)):
        for mention in (*_before(text, sentence, found.start())[-1:], *_after(text, sentence, found.end())[:1]):
            yield _act(mention, Mode.CHAIRED, found.span(), "hội đàm")
            chaired.add(id(mention))
    for number, mention in enumerate(sentence.mentions):
        following = sentence.mentions[number + 1].phrase_start if number + 1 < len(sentence.mentions) else sentence.end
        limit = min(following, mention.phrase_end + 2 * _GAP, sentence.end)
        if found := _LEAD_AFTER.match(text, mention.phrase_end, limit):
            yield _act(mention, Mode.LED, (mention.phrase_start, found.end()), "trưởng đoàn")
        elif meeting.kind in ("buổi tiếp", "kiểm tra", "chuyến thăm") and (
            found := _RECEIVE_AFTER.match(text, mention.phrase_end, sentence.end)
        ):
            yield _act(mention, Mode.LED, (mention.phrase_start, found.end()), "host or inspector")
        if spoke := _spoke(text, sentence, mention, limit):
            yield spoke
    yield from _attended(text, sentence, chaired)


def _spoke(text: str, sentence: _Sentence, mention: Mention, limit: int) -> Act | None:
    if found := _SPEAK_AFTER.match(text, mention.phrase_end, limit):
        return _act(mention, Mode.SPOKE, (mention.phrase_start, found.end()), "speech after the name")
    window = text[max(sentence.start, mention.phrase_start - 160) : mention.phrase_start]
    if found := _SPEAK_BEFORE.search(window):
        begin = mention.phrase_start - len(window) + found.start()
        return _act(mention, Mode.SPOKE, (begin, mention.phrase_end), "speech before the name")
    return None


def _attended(text: str, sentence: _Sentence, chaired: set[int]) -> Iterator[Act]:
    for found in _ATTEND.finditer(text, sentence.start, sentence.end):
        for mention in _before(text, sentence, found.start()):
            yield _act(mention, Mode.ATTENDED, (mention.phrase_start, found.end()), "dự, after the names")
        at = found.end()
        for mention in sentence.mentions:
            if mention.phrase_start < at:
                continue
            gap = text[at : mention.phrase_start]
            if len(gap) > _LIST_GAP or _CHAIR.search(gap) or _SPEAK_AFTER.match(gap):
                break
            if id(mention) not in chaired:
                yield _act(mention, Mode.ATTENDED, (found.start(), found.end()), "dự, before the names")
            at = mention.phrase_end


def _before(text: str, sentence: _Sentence, place: int) -> list[Mention]:
    """The people named in a row that ends at the verb at `place`, in order."""
    chain: list[Mention] = []
    for mention in reversed(sentence.mentions):
        if mention.phrase_end > place:
            continue
        joint = re.compile(_ADVERBS, re.IGNORECASE) if not chain else _JOIN
        end = place if not chain else chain[-1].phrase_start
        if end - mention.phrase_end > _GAP or not joint.fullmatch(text, mention.phrase_end, end):
            break
        chain.append(mention)
    return chain[::-1]


def _after(text: str, sentence: _Sentence, place: int) -> list[Mention]:
    """The people named in a row that begins after the verb that ends at `place`, in order."""
    chain: list[Mention] = []
    at = place
    for mention in sentence.mentions:
        if mention.phrase_start < place:
            continue
        gap = text[at : mention.phrase_start]
        if len(gap) > _GAP or (chain and not _JOIN.fullmatch(gap)) or re.search(r"[.;]|(?:tham )?dự", gap):
            break
        chain.append(mention)
        at = mention.phrase_end
    return chain


def _act(mention: Mention, mode: Mode, place: tuple[int, int], rule: str) -> Act:
    start, end = min(mention.phrase_start, place[0]), max(mention.phrase_end, place[1])
    roles = [f"{role.title}, {role.organization}" if role.organization else role.title for role in mention.roles]
    return Act(mention.person, 0, mode, start, end, rule, as_role="; ".join(roles) or None)


def _settled(acts: list[Act]) -> list[Act]:
    """Who chaired or led did not merely attend, unless the text says that too, in words of its own."""
    heads = {act.person for act in acts if act.mode in (Mode.CHAIRED, Mode.LED)}
    return [act for act in acts if act.mode is not Mode.ATTENDED or act.person not in heads]
