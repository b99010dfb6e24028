"""The people who stand in a row before or after a verb: `ông An, Giám đốc Sở Y tế, và bà Bình chủ trì`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from loaders.act_sentences import ActSentence
from loaders.act_words import END, IN_COMPANY, IN_THE_PICTURE, TIME, verbs
from loaders.reading import Mention

# Between the people and their verb.
TO_THE_VERB = re.compile(
    rf"{IN_THE_PICTURE}(?:\s*\([^()\n]{{1,60}}\)\s*)?\s*[,–-]?\s*(?:{IN_COMPANY}\s)?"
    rf"(?:(?:{verbs('beside')}|{TIME}|thay mặt [^,.;\n]{{3,60}}?),?\s*)*\(?"
)
_JOIN = re.compile(
    r"\s*(?:\([^()\n]{1,80}\)\s*)?(?:[,;]|[,;]?\s*(?:và|cùng(?: với)?)|–|-)?\s*(?:(?:các|hai|ba|bốn)\s+)?"
    r"(?:(?:đồng chí|đ/c|ông|bà|các ông|các bà|gồm)\s*:?)?\s*"
)
# `gồm Chủ tịch HĐND tỉnh A cùng hai Phó Chủ tịch HĐND tỉnh B và C`.
_DEPUTIES = re.compile(r"\s*[,;]?\s*(?:và|cùng)\s(?:hai|ba|bốn) phó [^,.;:\n]{2,60}:?\s*(?:(?:đồng chí|ông|bà)\s)?")
_HEADER = re.compile(r"\s*[,;]?\s*(?:và )?(?:các|hai|ba) [^,.;:\n]{2,70}:\s*")
# What is left of a body's name before the next of several chairs: `Chủ tịch Hội Đông y tỉnh và ông B đồng chủ trì`.
_REST = re.compile(
    rf"(?P<rest>(?:\s(?!(?:{verbs('speak')}|{verbs('attend')}|{verbs('seen')}|dự|đã|đồng|cho|nói|và){END})[^\W\d_]+){{1,5}})"
)
# The last of several chairs, whose name is not read: `ông A và Thứ trưởng Ngoại giao Nam Phi Xyz Abc đồng chủ trì`.
_AND_ANOTHER = re.compile(
    r"\s*(?:và|cùng(?: với)?)\s[^,.;:“”\"\n]{0,70}(?<!\w)(?:[A-ZĐÀ-Ỹ][\w.-]*\s){2,5}(?:(?:hôm nay|đã|sẽ|cùng)\s)*"
)
_BREAKS = re.compile(r"[.]|(?:tham )?dự")
_GAP = 90
_GAP_TO_THE_VERB = 180
_ROW = 60


def row_before(
    text: str, sentence: ActSentence, place: int, joint: re.Pattern[str] = _JOIN, *, together: bool = False
) -> list[Mention]:
    """The people named in a row that ends at `place`, in order.

    `joint` is what may stand between the last of them and `place`; `together` tells that there are several of them.
    """
    chain: list[Mention] = []
    for at in range(bisect_right(sentence.ends, place) - 1, -1, -1):
        mention = sentence.mentions[at]
        end = place if not chain else chain[-1].phrase_start
        if end - mention.phrase_end > (_GAP if chain or joint is _JOIN else _GAP_TO_THE_VERB) or len(chain) == _ROW:
            break
        cut = mention.end < mention.phrase_end and (together or not chain)
        link = joint if not chain else _JOIN
        if not _joined(text, sentence, mention.phrase_end, end, link, cut=cut, together=together):
            break
        chain.append(mention)
    return chain[::-1]


def row_after(text: str, sentence: ActSentence, place: int) -> list[Mention]:
    """The people named in a row that begins after the verb that ends at `place`, in order."""
    chain: list[Mention] = []
    at = place
    for number in range(bisect_left(sentence.starts, place), len(sentence.mentions)):
        mention = sentence.mentions[number]
        if mention.phrase_start - at > _GAP or len(chain) == _ROW:
            break
        gap = text[at : mention.phrase_start]
        if (
            chain
            and not (_JOIN.fullmatch(gap) or _DEPUTIES.fullmatch(gap))
            or _BREAKS.search(gap)
            or ";" in gap
            and not chain
        ):
            break
        chain.append(mention)
        at = mention.phrase_end
    return chain


def row_at(text: str, sentence: ActSentence, place: int) -> list[Mention]:
    """The people named in a row that begins at `place` itself."""
    row = row_after(text, sentence, place)
    return row if row and row[0].phrase_start == place else []


def pair_ending_with(text: str, sentence: ActSentence, last: Mention) -> list[Mention]:
    """`last` and the one before it that `và` joins to it."""
    at = sentence.mentions.index(last)
    if at and re.fullmatch(r"\s*,?\s*(?:và|cùng)\s*", text[sentence.ends[at - 1] : last.phrase_start]):
        return [sentence.mentions[at - 1], last]
    return [last]


def _joined(
    text: str, sentence: ActSentence, start: int, end: int, joint: re.Pattern[str], *, cut: bool, together: bool
) -> bool:
    """Whether the words between two people, or before the verb, join them; of several, past the rest of a body."""
    if joint.fullmatch(text, start, end) or joint is _JOIN and _HEADER.fullmatch(text, start, end):
        return True
    if together and joint is not _JOIN and _AND_ANOTHER.fullmatch(sentence.written, start, end):
        return True
    rest = _REST.match(text, start, end) if cut else None
    if (
        rest is None
        or not together
        and text[rest.end() : rest.end() + 1] != ","
        or text[rest.end() : rest.end() + 1] != ","
        and not sentence.written[slice(*rest.span("rest"))].islower()
        or joint is _JOIN
        and not text[rest.end() : end].strip()
    ):
        return False
    return joint.fullmatch(text, rest.end(), end) is not None
