"""What two people did together who were named before: `hai Thủ tướng hội đàm`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.records import Mode
from loaders.act_sentences import THE_SCENES, ActSentence
from loaders.reading import Act

# Two who were named before: `hai Thủ tướng chủ trì họp báo`, `thủ tướng hai nước chứng kiến lễ ký`.
_THE_TWO = re.compile(
    r"(?:hai (?P<who>nhà lãnh đạo|thủ tướng|phó thủ tướng|tổng thống|chủ tịch|bộ trưởng|ngoại trưởng|thứ trưởng)"
    r"(?: (?:chính phủ|quốc hội|đảng|bộ))?(?: hai nước)?(?: việt nam và [^\s.,;:]+(?: [^\s.,;:]+)?)?"
    r"|các nhà lãnh đạo|(?P<what>thủ tướng|bộ trưởng|nguyên thủ|lãnh đạo) hai nước)"
    r"\s(?:(?:đã|cùng|cùng nhau|sẽ|sau đó|có|một|cuộc|đồng)\s)*"
    r"(?P<verb>chủ trì|hội đàm|(?:tiến hành|bước (?:ngay )?vào|rời[^.,;:\n]{1,60}vào) (?:cuộc )?hội đàm|chứng kiến"
    r"|dự)(?!\w)"
)
# One of these is in all that it finds.
_THE_TWO_WORDS = ("hai ", "các nhà lãnh đạo")


def the_two(text: str, sentence: ActSentence) -> Iterator[Act]:
    """What two did who were named before."""
    if len(sentence.before) < 2 or not sentence.has(text, _THE_TWO_WORDS):
        return
    found = _THE_TWO.search(text, sentence.start, sentence.end)
    if found is None:
        return
    who = found["who"] or found["what"] or ""
    post = "" if who in ("nhà lãnh đạo", "lãnh đạo", "nguyên thủ") else who
    two = [one for one in sentence.before if post in text[one.phrase_start : one.phrase_end]][-2:]
    mode = Mode.ATTENDED if found["verb"] in ("chứng kiến", "dự") else Mode.CHAIRED
    for mention in two if len(two) == 2 else ():
        yield Act(mention.person, THE_SCENES, mode, *found.span(), "the two named before")
