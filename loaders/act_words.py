"""The words of `lexicon/acts.jsonl`, and those that stand between a person and what the person did."""

from __future__ import annotations

import re

from loaders.rules import words_by_use, words_pattern

END = r"(?!\w)"
_USES = words_by_use("acts")


def verbs(use: str) -> str:
    """The words of `lexicon/acts.jsonl` that are used so, as a pattern."""
    return words_pattern(_USES[use])


TIME = r"(?:(?:sáng|trưa|chiều|tối|ngày|hôm)(?: (?:nay|qua|ngày|hôm))?(?: \(?\d[\d/.-]*\)?)?)"
IN_COMPANY = (
    r"(?:cùng(?: với)?|,|và) (?:(?:các|nhiều|đông đảo|một số)(?: đồng chí)? )?"
    r"(?:lãnh đạo|đại diện|đại biểu|đoàn|người dân|nhân dân|cán bộ)"
    r" [^.;:“”\"\n]{2,160}?"
)
# Where a photograph shows the person: `ông An, phải, chủ trì`.
IN_THE_PICTURE = (
    r"(?:,\s(?:trái|phải|giữa|đứng|ngồi|bìa \w+|bên \w+|ngoài cùng[^,;.\n]{0,20}|hàng đầu|áo [^,;.\n]{2,20}"
    r"|thứ \w+ từ [^,;.\n]{2,16}),)?"
)
# Who did it is the subject of a sentence that begins with the verb: `Dự lễ khai giảng, ông A mong …`.
OPENS_SENTENCE = re.compile(rf"\W*(?:(?:ngoài ra|{TIME}|khi|đã|cùng|và),?\s*)*")
UP_TO_A_COMMA = re.compile(r"[^\"“”:;]+,\s*")
# What is said of a person after the name and is no post that could be read: `, chủ tàu Hải Âu 09,`.
SAID_OF_THEM = (
    rf"(?:\s*\([^()\n]{{1,120}}\))?"
    rf"(?:(?:,\s|\s[-–]\s|(?<=[-–]\s))(?:{verbs('said of a person')}|\d\d tuổi)|\s(?:thuộc|đến từ|đại diện cho)){END}"
    r"[^,.;:“”\"\n()]{0,110}?(?:, (?!các|những|cùng|và|đại diện|lãnh đạo|nhiều|ông|bà|đồng chí)[^,.;:“”\"\n()]{2,60}?)?"
)
# Right before whom somebody else met.
MET = re.compile(r"(?<!\w)(?:gặp|tiếp|(?<!cùng )với|thăm|hội kiến|đón|mời|của|đối với)\s+$")
