"""Who chaired a meeting, and which one it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from graph.records import MeetingStatement, Mode
from loaders.act_sentences import THE_SCENES, ActSentence, act_by
from loaders.act_words import END, OPENS_SENTENCE, TIME, UP_TO_A_COMMA, verbs
from loaders.attend_words import words_of_attending
from loaders.chaired_sorts import CHAIRED_SORT, CHAIRED_THAT, can_be
from loaders.people_rows import TO_THE_VERB, row_after, row_at, row_before
from loaders.reading import Act, Mention
from loaders.speaking import SPEAK_AFTER

_MEETING = rf"(?:{verbs('meeting')}){END}"
CHAIR = re.compile(
    rf"(?<!\w)(?<!trung tâm )(?:đồng\s+)?(?:chủ trì|chủ tọa|điều hành)(?!\s*,?\s*phối hợp|\s+phiên (?:tòa|xét xử|xử))"
    rf"(?=\s*[.,;:!?)…]|\s*$|\s+(?:và|đã|điều hành|có|gồm|là|chỉ đạo|kéo dài|diễn ra|các đồng chí|đồng chí|ông|bà)"
    rf"{END}|\s+(?:\w+\s+){{0,2}}?{_MEETING})"
)
# One of these is in every word of chairing.
_CHAIR_WORDS = ("chủ t", "điều hành")
_BY = " do "
_NEAR = 120
_CHAIR_WORD = re.compile(r"(?:đồng\s+)?(?:chủ trì|chủ tọa)(?!\w|\s*,?\s*phối hợp)")
# `Buổi họp báo do ông An chủ trì kéo dài`: who chairs is said before, whatever follows.
_MEETING_BY = re.compile(rf"(?<!\w){_MEETING}[^.;:\n]{{0,80}}?\sdo\s+$")
# One that is planned is another than the meeting in hand, unless that is told of just there.
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến)\s(?:được\s)?(?:diễn ra|tổ chức|khai mạc|họp)(?!\w)")
_MANAGES = re.compile(r"(?:đồng\s+)?điều hành")
# `Ngồi ghế chủ tọa là ông An; cùng điều hành có bà Bình`.
_BESIDE_THE_CHAIR = "cùng "
_MEETING_AHEAD = re.compile(rf"\s+(?:\w+\s+){{0,2}}?{_MEETING}")
# Chairs are named after the verb where it opens its clause: `Chủ trì hội nghị, ông An`, `Chủ trì có: ông An`.
_OPENS_CLAUSE = re.compile(
    rf"(?:^|[,;:(–-]|(?<!\w)(?:và|khi|người|ghế|vai trò|ngoài ra|{TIME}))\s*"
    r"(?:(?:trực tiếp|đang|đồng thời|đã|cùng|sẽ|vừa)\s+)*$"
)
_WENT_AND = re.compile(
    rf"\s*,?\s(?:(?:đã|vừa|sẽ|{TIME})\s)*"
    r"(?:đến|tới|sang|về|trở về|lên|có mặt|có chuyến|thăm|dẫn đầu|chứng kiến|dự|tham dự)"
    r"\s[^.;:“”\"\n]{2,90}?(?:\svà|,)\s(?:(?:cùng|đồng|sau đó)\s)*"
)
# The only person named so far: `Buổi chiều, ông chủ trì cuộc họp về đê`.
_HE = re.compile(r"(?:^|[,;]\s)(?:ông|bà)\s(?:(?:đã|đang|vừa|trực tiếp|sẽ)\s)*$")
_WHEN_HE = re.compile(
    r"(?<!\w)(?:khi|rằng|cho biết,?(?: [^,.;]{2,20},?)?) (?:ông|bà) (?:(?:đã|đang|vừa|trực tiếp) )*$|(?<!\w)khi $"
)
_NAMES_THEM = re.compile(r"\s*(?:[^,.;:\n]{0,30}\s)?(?::|(?:là|có|gồm)(?!\w))")
_WITH_ANOTHER = re.compile(r"(?<!\w)cùng(?: với)?(?!\w)")
# Whom the meeting was with, or whose it is, did not chair it.
_CHAIRED_WITH = re.compile(r"\s[^.,;:\n]{2,60}?\scùng(?: với)?\s(?=ông|bà|đồng chí|các)")
_MEETING_WITH = re.compile(r"\s[^.,;:“”\"\n]{2,60}?\svới\s(?:các\s)?")
_OTHER_SIDE = re.compile(r"(?<!cùng )(?<!\w)(?:với|của|giữa)\s[^,;:]*$")
_UNDER = re.compile(r"(?:dưới|với|có) sự (?:đồng )?(?:chủ trì|chủ tọa|điều hành)(?: và điều hành| điều hành)?(?: của)?")
_HANDED_CHAIR = re.compile(r"giao(?: lại)? (?:công việc |việc |quyền )?(?:chủ trì|điều hành)[^,.;\n]{0,30} cho $")
# Who was only stood in for, or given a task, did not chair; a picture from the files and a habit are of no meeting.
_STANDS_IN = re.compile(r"(?<!\w)(?:thay mặt(?: cho)?|giao(?: cho| việc cho)?) $")
# Within what somebody says.
_QUOTE_REACH = 400
_QUOTED = re.compile(r"[:,]\s?[“\"][^”\"]*$")
_NOT_TOLD = ("ảnh tư liệu", "ảnh minh họa", "tư liệu)", "theo truyền thống", "theo thông lệ")
_ALSO_CAME = re.compile(r"(?:dự|tham dự|đến dự|tới dự) (?:và|,) (?:đồng )?$")


def said_to_chair(
    text: str, sentence: ActSentence, meetings: Sequence[MeetingStatement], scene: int, chaired: set[int]
) -> Iterator[Act]:
    """Who chaired by a word of chairing, and whom a chaired meeting was with; each chair is added to `chaired`."""
    if not sentence.has(text, _CHAIR_WORDS) or sentence.has(text, _NOT_TOLD):
        return
    told = [
        *_chaired_under(text, sentence, meetings, scene),
        *_named_by(text, sentence, meetings, scene),
        *_chaired(text, sentence, meetings, scene),
        *_handed_the_chair(text, sentence),
    ]
    for act in told:
        if act.mode is not Mode.CHAIRED:
            yield act
        elif act.person not in chaired:
            chaired.add(act.person)
            yield act


def _chaired_under(text: str, sentence: ActSentence, meetings: Sequence[MeetingStatement], scene: int) -> Iterator[Act]:
    """Who chaired according to `dưới sự chủ trì của ông An`."""
    for found in _UNDER.finditer(text, sentence.start, sentence.end):
        which = _which(meetings, scene, _last_sort(text, sentence.start, found.start()))
        if which is not None:
            for mention in row_after(text, sentence, found.end()):
                yield act_by(mention, Mode.CHAIRED, found.span(), "dưới sự chủ trì", which)


def _chaired(text: str, sentence: ActSentence, meetings: Sequence[MeetingStatement], scene: int) -> Iterator[Act]:
    """Who chaired according to a verb after or before their names."""
    came_first = next(words_of_attending(text, sentence), None)
    for found in CHAIR.finditer(text, sentence.start, sentence.end):
        alone = not text.endswith(_BESIDE_THE_CHAIR, sentence.start, found.start())
        if alone and _MANAGES.match(found[0]) and not _MEETING_AHEAD.match(text, found.end(), sentence.end):
            continue
        if _QUOTED.search(text, max(sentence.start, found.start() - _QUOTE_REACH), found.start()):
            continue
        together = found[0].startswith("đồng")
        before = row_before(text, sentence, found.start(), TO_THE_VERB, together=together)
        if before and _STANDS_IN.search(text, max(sentence.start, before[0].phrase_start - 20), before[0].phrase_start):
            continue
        which = _which(meetings, scene, _sort_of(text, sentence, found, before))
        if which is None or _is_of_a_plan(text, sentence, before, meetings[scene]):
            continue
        if came_first and before and not together and came_first.start() < before[0].phrase_start:
            before = _last_item(text, before)
        people = before or _chairs_after(text, sentence, found)
        beside = _CHAIRED_WITH.match(text, found.end(), sentence.end) if before else None
        if beside:
            people = [*before, *row_after(text, sentence, beside.end())]
        elif before and (other := _MEETING_WITH.match(text, found.end(), sentence.end)):
            for mention in row_at(text, sentence, other.end()):
                yield act_by(mention, Mode.ATTENDED, other.span(), "with whom it was")
        rule = "chủ trì" if before else "chủ trì, then the chairs"
        came = _ALSO_CAME.search(text, max(sentence.start, found.start() - 16), found.start())
        for mention in people:
            yield act_by(mention, Mode.CHAIRED, found.span(), rule, which)
            if came:
                yield act_by(mention, Mode.ATTENDED, (came.start(), found.end()), "dự và chủ trì")


def _named_by(text: str, sentence: ActSentence, meetings: Sequence[MeetingStatement], scene: int) -> Iterator[Act]:
    """Who chaired according to `hội nghị do ông An chủ trì`, whatever follows."""
    for word in _CHAIR_WORD.finditer(text, sentence.start, sentence.end):
        row = row_before(text, sentence, word.start(), TO_THE_VERB)
        start = max(sentence.start, row[0].phrase_start - _NEAR) if row else 0
        if not row or not _MEETING_BY.search(text, start, row[0].phrase_start):
            continue
        which = _which(meetings, scene, _last_sort(text, start, row[0].phrase_start))
        if which is None or _is_of_a_plan(text, sentence, row, meetings[scene]):
            continue
        for mention in row:
            yield act_by(mention, Mode.CHAIRED, word.span(), "do … chủ trì", which)


def _handed_the_chair(text: str, sentence: ActSentence) -> Iterator[Act]:
    """Who was given the chair: `giao việc chủ trì cho ông An`."""
    for mention in sentence.mentions:
        if _HANDED_CHAIR.search(text, max(sentence.start, mention.phrase_start - 60), mention.phrase_start):
            yield act_by(mention, Mode.CHAIRED, (mention.phrase_start, mention.phrase_end), "given the chair")


def _sort_of(text: str, sentence: ActSentence, verb: re.Match[str], chairs: list[Mention]) -> re.Match[str] | None:
    """The noun of what was chaired: behind the verb, or before the chairs: `bữa tiệc do ông An chủ trì`."""
    if chairs and text.endswith(_BY, sentence.start, chairs[0].phrase_start):
        return _last_sort(text, max(sentence.start, chairs[0].phrase_start - _NEAR), chairs[0].phrase_start)
    return CHAIRED_THAT.match(text, verb.end(), sentence.end)


def _is_of_a_plan(text: str, sentence: ActSentence, chairs: list[Mention], meeting: MeetingStatement) -> bool:
    """Whether what stands before `do ông An chủ trì` is to come, and `meeting` is told of elsewhere."""
    if not chairs or sentence.start <= meeting.evidence[0].start < sentence.end:
        return False
    start, end = max(sentence.start, chairs[0].phrase_start - _NEAR), chairs[0].phrase_start
    return text.endswith(_BY, start, end) and _TO_COME.search(text, start, end) is not None


def _last_sort(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last noun of what may be chaired in `text[start:end]`."""
    sorts = list(CHAIRED_SORT.finditer(text, start, end))
    return sorts[-1] if sorts else None


def _which(meetings: Sequence[MeetingStatement], scene: int, sort: re.Match[str] | None) -> int | None:
    """The meeting that was chaired: the scene's, or the one other of that sort; None where it is told nowhere."""
    if sort is None or can_be(meetings[scene].kind, meetings[scene].name, sort):
        return THE_SCENES
    others = [number for number, other in enumerate(meetings) if can_be(other.kind, other.name, sort, here=False)]
    return others[0] if len(others) == 1 else None


def _last_item(text: str, row: list[Mention]) -> list[Mention]:
    """Those of a row after its last semicolon."""
    first = max((n for n in range(1, len(row)) if ";" in text[row[n - 1].phrase_end : row[n].phrase_start]), default=0)
    return row[first:]


def _chairs_after(text: str, sentence: ActSentence, verb: re.Match[str]) -> list[Mention]:
    """The people named after a verb of chairing that opens its clause, or who chaired together with its subject."""
    people = row_after(text, sentence, verb.end())
    if not people:
        return _subject_of(text, sentence, verb)
    if text[verb.end() : verb.end() + 1] in ("?", "”", '"'):
        return []
    if _OTHER_SIDE.search(text[verb.end() : people[0].phrase_start]):
        return []
    if _NAMES_THEM.match(text, verb.end(), people[0].phrase_start):
        return people
    if _OPENS_CLAUSE.search(text[max(sentence.start, verb.start() - 24) : verb.start()]):
        return people
    return people if _WITH_ANOTHER.search(text, verb.end(), people[0].phrase_start) else []


def _subject_of(text: str, sentence: ActSentence, verb: re.Match[str]) -> list[Mention]:
    """Who is named further off as the subject of a verb of chairing, if one is.

    `Chủ trì hội nghị về …, ông A nói`, `Ông A đã đến xã B và chủ trì cuộc họp`, `ông A nói khi ông chủ trì cuộc họp`.
    """
    at = bisect_left(sentence.starts, verb.start())
    before = text[sentence.start : verb.start()]
    if at < len(sentence.mentions) and OPENS_SENTENCE.fullmatch(before):
        subject = sentence.mentions[at]
        speaks = SPEAK_AFTER.match(text, subject.phrase_end, sentence.end)
        return [subject] if speaks and UP_TO_A_COMMA.fullmatch(text, verb.end(), subject.phrase_start) else []
    if not at:
        return list(sentence.before) if len(sentence.before) == 1 and _HE.search(before) else []
    subject = sentence.mentions[at - 1]
    if _WENT_AND.fullmatch(text, subject.phrase_end, verb.start()):
        return row_before(text, sentence, subject.phrase_end, TO_THE_VERB)
    alone = len({mention.person for mention in sentence.mentions[:at]}) == 1
    return [subject] if alone and _WHEN_HE.search(before) else []
