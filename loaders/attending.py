"""Who attended a meeting, by a word of being there or in a list of those who came."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator

from graph.records import Mode
from loaders.act_sentences import ActSentence, act_by
from loaders.act_words import MET, OPENS_SENTENCE, UP_TO_A_COMMA
from loaders.attend_words import ATTEND, words_of_attending
from loaders.chairing import CHAIR
from loaders.people_rows import TO_THE_VERB, row_before
from loaders.reading import Act
from loaders.speaking import SPEAK_AFTER

# Words after which those who came are named, never before: `Đón đoàn có ông A`, but `ông A đón đoàn`.
_NAMES_FOLLOW = re.compile(r"(?:phía|thành phần|đón|quy tụ|đại biểu)$")
# How a list of those who came begins, after the word of being there: `Dự hội nghị có`, `Với sự tham dự của`.
_LISTS_THEM = re.compile(
    r"(?![^\"“”]*(?<!cuộc )(?<!buổi )(?<!\w)gặp(?! mặt))[^\"“”]*(?:(?<!\w)(?:có|gồm|là)(?!\w)(?! thể)|:)"
    r"(?![^\"“”]*(?<!\w)(?:đã|sẽ|nên|nhưng|mà|với|về việc|rằng)(?!\w))[^\"“”]{0,110}|\s*(?:của\s+)?(?:các\s+)?"
)
# No list goes on past it.
_LIST_STOPS = re.compile(r"[\"“”]|(?<!\w)(?:đã|sẽ|nên|nhưng|rằng)(?!\w)|\d\s*$")
# Whose relation came: `trong đó có con gái của ông An`.
_RELATION = re.compile(r"(?<!\w)(?:con|con gái|con trai|vợ|chồng|phu nhân|gia đình|trợ lý|cháu) của\s*$")
_OPENS_LIST = re.compile(
    r"\s*(?:[-–+*•]\s*)?(?:(?:và |cùng )?các (?:đồng chí|ông|bà)|về phía|phía|trong số đại biểu|ngoài ra"
    r"|cùng với|bên cạnh đó|trong |lãnh đạo (?:tp\.|[^.,;:\n]){2,60} (?:còn )?có (?:các )?(?:ông|bà|đồng chí))"
)
_BULLET = re.compile(r"\s*[-–+*•]\s*")
_LIST_ENDS = re.compile(r"(?:có|gồm|dự|:)\s*:?\s*(?:(?:các )?(?:đồng chí|ông|bà)\s*:?\s*)?$")
_LIST_GAP = 220
_SHORT_LEAD = 16


def attended(text: str, sentence: ActSentence, chaired: Container[int]) -> Iterator[Act]:
    """Who was there, named before or after a word of being there; those who `chaired` are not taken from a list."""
    for found in words_of_attending(text, sentence):
        if not _NAMES_FOLLOW.search(found[0]):
            row = row_before(text, sentence, found.start(), TO_THE_VERB)
            if row and MET.search(text, max(sentence.start, row[0].phrase_start - 12), row[0].phrase_start):
                row = []
            for mention in row:
                yield act_by(mention, Mode.ATTENDED, (mention.phrase_start, found.end()), "dự, after the names")
        at = found.end()
        for number in range(bisect_left(sentence.starts, at), len(sentence.mentions)):
            mention = sentence.mentions[number]
            gap = text[at : min(mention.phrase_start, at + _LIST_GAP + 1)]
            if len(gap) > _LIST_GAP or _chairs(gap) or SPEAK_AFTER.match(gap) and not _LIST_ENDS.search(gap):
                break
            listed = at > found.end()
            if not listed and not mention.named and not _LISTS_THEM.fullmatch(gap):
                continue
            if _RELATION.search(gap):
                continue
            if _LIST_STOPS.search(gap) if listed else not _names_those(text, sentence, found, gap):
                break
            at = mention.phrase_end
            if mention.person not in chaired:
                yield act_by(mention, Mode.ATTENDED, found.span(), "dự, before the names")
            if number + 1 < len(sentence.mentions) and ATTEND.match(text, sentence.starts[number + 1]):
                break


def _chairs(gap: str) -> bool:
    """Whether the words between two people tell of chairing; `Ban điều hành` does not."""
    chair = CHAIR.search(gap)
    return chair is not None and not chair[0].endswith("điều hành")


def _names_those(text: str, sentence: ActSentence, word: re.Match[str], gap: str) -> bool:
    """Whether the people after a word of being there and the words of `gap` are those who were there."""
    if _LISTS_THEM.fullmatch(gap):
        return not gap.rstrip()[-1:].isdigit() and bool(gap.strip() or word[0] != "đón")
    return bool(
        not _NAMES_FOLLOW.search(word[0])
        and UP_TO_A_COMMA.fullmatch(gap)
        and OPENS_SENTENCE.fullmatch(text, sentence.start, word.start())
    )


def opens_list(text: str, sentence: ActSentence) -> bool:
    """Whether a sentence without people opens a list of them: `Về phía Sở Y tế có:`."""
    return _LIST_ENDS.search(text, max(sentence.start, sentence.end - 12), sentence.end) is not None and (
        next(words_of_attending(text, sentence), None) is not None
    )


def is_list(text: str, sentence: ActSentence, *, goes_on: bool) -> bool:
    """Whether a sentence is nothing but people with their posts, after a list of those who came.

    `goes_on` is whether that list ended with a semicolon.
    """
    first = sentence.mentions[0] if sentence.mentions else None
    if first is None or not first.named:
        return False
    lead = text[sentence.start : first.phrase_start]
    item = _BULLET.fullmatch(lead) or goes_on and len(lead) < _SHORT_LEAD
    if not (item or _OPENS_LIST.match(text, sentence.start) and len(lead) < 120):
        return False
    return not any(SPEAK_AFTER.match(text, m.phrase_end, sentence.end) for m in sentence.mentions)
