"""The words of being there: `dự`, `có mặt`, `hội nghị có`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.act_sentences import ActSentence
from loaders.act_words import END, verbs

ATTEND = re.compile(
    rf"(?<!\w)(?<!danh )(?<!vinh )(?:(?:cùng |đến |tới |tham |và |về |còn |cũng )*dự"
    rf"(?!\s+(?:án|kiến|thảo|toán|báo|phòng|trữ|bị|định|luật|lường|khuyết|cảm|đoán|liệu|trù|tính|thi))|{verbs('attend')}"
    rf"|(?:hội nghị|buổi \w+(?: \w+)?|cuộc \w+(?: \w+)?|phiên họp|lễ \w+(?: \w+)?|kỳ họp)\s(?:còn |cũng )?có"
    rf"(?=\s(?:ông|bà|đồng chí|các đồng chí|các ông)){END}){END}(?!\s+nhận)"
)
# One of these is in every word of being there: most sentences have none.
_CAME_WORDS = (
    "dự",
    "mặt",
    " đi",
    "tiếp",
    "diện",
    "kiến",
    "phía",
    "phần",
    "đón",
    "đại biểu",
    "tham gia",
    "ghế",
    "tụ",
    " có ",
)


def words_of_attending(text: str, sentence: ActSentence) -> Iterator[re.Match[str]]:
    """The words of being there in the sentence, if any."""
    if sentence.has(text, _CAME_WORDS):
        yield from ATTEND.finditer(text, sentence.start, sentence.end)
