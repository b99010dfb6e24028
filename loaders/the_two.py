"""What two people did together who were named before: `hai Thủ tướng hội đàm`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.records import MeetingStatement, Mode
from loaders.act_sentences import THE_SCENES, ActSentence
from loaders.chaired_sorts import CHAIRED_THAT, can_be
from loaders.reading import Act, Mention
from loaders.talks import is_talks

# Two who were named before: `hai Thủ tướng chủ trì họp báo`, `thủ tướng hai nước chứng kiến lễ ký`.
_THE_TWO = re.compile(
    r"(?:hai (?P<who>nhà lãnh đạo|thủ tướng|phó thủ tướng|tổng thống|chủ tịch|bộ trưởng|ngoại trưởng|thứ trưởng)"
    r"(?: (?:chính phủ|quốc hội|đảng|bộ))?(?: hai nước)?(?: việt nam và [^\s.,;:]+(?: [^\s.,;:]+)?)?"
    r"|các nhà lãnh đạo|(?P<what>thủ tướng|bộ trưởng|nguyên thủ|lãnh đạo) hai nước)"
    r"\s(?:(?:đã|cùng|cùng nhau|sẽ|sau đó|có|một|cuộc|đồng)\s)*"
    r"(?P<verb>chủ trì|hội đàm|(?:tiến hành|bước (?:ngay )?vào|rời[^.,;:\n]{1,60}vào) (?:cuộc )?hội đàm|chứng kiến"
    r"|dự)(?!\w)"
)
# What they chaired after it: `chứng kiến lễ ký và chủ trì họp báo`.
_AND_CHAIRED = re.compile(r"[^.;:\n]{0,120}?\svà\s(?:(?:cùng|đồng|sẽ|sau đó)\s)*chủ trì(?!\w)")
# Talks that they had, told in passing: `họp báo sau cuộc hội đàm giữa hai nhà lãnh đạo`.
_AFTER_TALKS = re.compile(
    r"[^.;:\n]{0,120}?(?<!\w)(?:sau|tại|trong|kết thúc)\s(?:khi )?(?:(?:cuộc|buổi) )?hội đàm(?!\w)"
)
_TALKS_OF_TWO = re.compile(
    r"hội đàm giữa (?:hai (?:nhà lãnh đạo|thủ tướng|tổng thống|chủ tịch|bộ trưởng|ngoại trưởng)|lãnh đạo hai nước)"
)
_LEADS = re.compile(
    r"(?:thủ tướng|tổng thống|tổng bí thư|chủ tịch|quốc vương|nhà vua|thái tử|bộ trưởng|ngoại trưởng|thứ trưởng)(?!\w)"
)
# One of these is in all that it finds.
_THE_TWO_WORDS = ("hai ", "các nhà lãnh đạo")


def the_two(text: str, sentence: ActSentence, meetings: Sequence[MeetingStatement]) -> Iterator[Act]:
    """What two did who were named before."""
    if len(sentence.before) + len(sentence.mentions) < 2 or not sentence.has(text, _THE_TWO_WORDS):
        return
    talks = [number for number, meeting in enumerate(meetings) if is_talks(meeting)]
    if len(talks) == 1 and (told := _TALKS_OF_TWO.search(text, sentence.start, sentence.end)):
        named = [*sentence.before, *(one for one in sentence.mentions if one.start < told.start())]
        last = {one.person: one for one in named if _LEADS.search(text, one.phrase_start, one.phrase_end)}
        yield from _did(list(last.values())[-2:], Mode.CHAIRED, told.span(), talks[0])
    found = _THE_TWO.search(text, sentence.start, sentence.end)
    if found is None:
        return
    who = found["who"] or found["what"] or ""
    post = "" if who in ("nhà lãnh đạo", "lãnh đạo", "nguyên thủ") else who
    two = [one for one in sentence.before if post in text[one.phrase_start : one.phrase_end]][-2:]
    mode = Mode.ATTENDED if found["verb"] in ("chứng kiến", "dự") else Mode.CHAIRED
    yield from _did(two, mode, found.span(), THE_SCENES)
    if also := _AND_CHAIRED.match(text, found.end(), sentence.end):
        noun = CHAIRED_THAT.match(text, also.end(), sentence.end)
        which = [number for number, one in enumerate(meetings) if noun and can_be(one.kind, one.name, noun, here=False)]
        yield from _did(two, Mode.CHAIRED, also.span(), which[0]) if len(which) == 1 else ()
    if len(talks) == 1 and (after := _AFTER_TALKS.match(text, found.end(), sentence.end)):
        yield from _did(two, Mode.CHAIRED, after.span(), talks[0])


def _did(two: list[Mention], mode: Mode, place: tuple[int, int], meeting: int) -> Iterator[Act]:
    """That they did it, if they are two."""
    for mention in two if len(two) == 2 else ():
        yield Act(mention.person, meeting, mode, *place, "the two named before")
