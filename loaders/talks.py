"""The two sides of talks: who led them, by words that name both or tell that they agreed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import replace

from graph.records import MeetingStatement, Mode
from loaders.act_sentences import ActSentence, act_by
from loaders.act_words import MET, TIME
from loaders.bodies import STATE
from loaders.people_rows import pair_ending_with, row_after, row_at
from loaders.reading import Act, Mention, PersonReading, Reading

_HAND_IN_HAND = re.compile(
    r"\s*(?:đã |cùng |cũng )*(?:thống nhất|nhất trí|nhất trí cho rằng|trao đổi|ký kết|bày tỏ)(?!\w)"
)
_TALKS_AFTER = re.compile(
    rf"\s*[,–-]?\s*(?:(?:{TIME}|đã|vừa|sẽ|dự kiến|trong|tiến hành|có|cuộc|buổi|cùng|hai bên|sau đó|gặp"
    r"|hẹp|riêng|và),?\s+)*"
    r"hội đàm(?: (?:song phương|cấp cao|hẹp|chính thức))*(?P<mate> (?:với|cùng))?"
)
# `Tại cuộc hội đàm với Thủ tướng B, Thủ tướng A nói`.
_AT_TALKS_WITH = re.compile(r"(?:tại|trong|khi|sau) (?:cuộc |buổi )?hội đàm(?: \w+){0,2}? (?:với|cùng) ")
_HOST, _GUEST = "host", "guest"
_OF_THIS_STATE = re.compile(r"(?:Chính phủ|Nhà nước|Quốc hội|Ban Chấp hành Trung ương Đảng|Bộ [A-ZĐ].*)\Z")
_ABROAD = re.compile(rf"{STATE}(?<!Việt Nam)\Z")
_TALKS_BETWEEN = re.compile(r"hội đàm(?: \w+){0,3}? giữa\s")


def _side(person: PersonReading) -> str | None:
    """Whether the person speaks for this country, or for another, by the posts that the text gives."""
    bodies = [role.organization or "" for role in person.roles]
    if any(_ABROAD.search(body) for body in bodies):
        return _GUEST
    return _HOST if any(_OF_THIS_STATE.match(body) for body in bodies) else None


def is_talks(meeting: MeetingStatement) -> bool:
    """Whether two sides talked: `hội đàm`, `cuộc gặp hẹp và hội đàm`."""
    return meeting.kind == "hội đàm" or meeting.kind == "khác" and "hội đàm" in meeting.name.lower()


def talked(text: str, sentence: ActSentence, chaired: set[int]) -> Iterator[Act]:
    """The two who led their sides at talks; each is added to `chaired`."""
    for told, sides in _told_sides(text, sentence, chaired):
        for side in sides:
            if side.person not in chaired:
                chaired.add(side.person)
                yield act_by(side, Mode.CHAIRED, told.span(), "hội đàm")


def _told_sides(
    text: str, sentence: ActSentence, chaired: Container[int]
) -> Iterator[tuple[re.Match[str], list[Mention]]]:
    """The words that tell of talks, with those who are named as sides; those who have `chaired` begin no pair."""
    for between in _TALKS_BETWEEN.finditer(text, sentence.start, sentence.end):
        yield between, row_after(text, sentence, between.end())[:2]
    if at := _AT_TALKS_WITH.search(text, sentence.start, sentence.end):
        yield at, _two_of_talks(text, sentence, at.end())
    for mention in sentence.mentions:
        if mention.person in chaired:
            continue
        if told := agreed(text, sentence, mention, sentence.end):
            yield told, pair_ending_with(text, sentence, mention)
        elif told := _TALKS_AFTER.match(text, mention.phrase_end, sentence.end):
            mates = row_after(text, sentence, told.end())[:1] if told["mate"] else []
            row = pair_ending_with(text, sentence, mention)
            # `gặp Thủ tướng A và hội đàm với Bộ trưởng B`: A is met, and talks to nobody.
            met = mates and MET.search(text, max(sentence.start, row[0].phrase_start - 12), row[0].phrase_start)
            yield told, mates if met else [*row, *mates]


def _two_of_talks(text: str, sentence: ActSentence, place: int) -> list[Mention]:
    """The one named at `place`, and the subject named next, after a comma."""
    mate = row_at(text, sentence, place)[:1]
    number = bisect_right(sentence.starts, place)
    if not mate or number == len(sentence.mentions):
        return []
    gap = text[mate[0].phrase_end : sentence.starts[number]]
    return [*mate, sentence.mentions[number]] if "," in gap and gap.rstrip().endswith(",") else []


def agreed(text: str, sentence: ActSentence, mention: Mention, limit: int) -> re.Match[str] | None:
    """The words up to `limit` that tell that two people agreed or signed, which neither of them said."""
    told = _HAND_IN_HAND.match(text, mention.phrase_end, limit)
    return told if told and len(pair_ending_with(text, sentence, mention)) > 1 else None


def sides_of_talks(reading: Reading) -> Iterator[Act]:
    """The chairs of talks at which just two are told to have spoken, a guest from abroad or by whom they are called."""
    for number, meeting in enumerate(reading.meetings):
        if not is_talks(meeting):
            continue
        heard = {
            act.person: act for act in reading.acts if act.meeting == number and act.mode in (Mode.CHAIRED, Mode.SPOKE)
        }
        if len(heard) == 2 and (
            any(reading.people[person].name in meeting.name for person in heard)
            or {_side(reading.people[person]) for person in heard} == {_HOST, _GUEST}
        ):
            for act in heard.values():
                if act.mode is Mode.SPOKE:
                    yield replace(act, mode=Mode.CHAIRED, rule="one of the two who talked")
