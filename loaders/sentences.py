"""The sentences of a report that tell of meetings: of its body, captions and title, split once for all components."""

from __future__ import annotations

import re

from graph.sentences import line_sentences
from loaders.reading import LineKind, Reading, Sentence

# A new item whose full stop was lost: `… dâng hương Trước đó, ông An …`.
_GLUED = re.compile(
    r"(?:Trước đó|Sau đó|Tiếp đó|Sáng cùng ngày|Trưa cùng ngày|Chiều cùng ngày|Tối cùng ngày|Cùng ngày)(?=[ ,])"
)
_TELLING = (LineKind.BODY, LineKind.CAPTION, LineKind.TITLE)


def read_sentences(reading: Reading) -> list[Sentence]:
    """The sentences, in the order of the text; kept in `reading.sentences`."""
    if not reading.sentences:
        text = reading.text
        reading.sentences = [
            Sentence(begin, stop, kind)
            for start, end, kind in reading.lines
            if kind in _TELLING
            for begin, stop in _split(text, start, end)
        ]
    return reading.sentences


def _split(text: str, line_start: int, line_end: int) -> list[tuple[int, int]]:
    # Most lines have none of them.
    if text.find(" đó", line_start, line_end) < 0 and text.find("ùng ngày", line_start, line_end) < 0:
        return line_sentences(text, line_start, line_end)
    bounds = []
    for start, end in line_sentences(text, line_start, line_end):
        begin = start
        for item in _GLUED.finditer(text, start + 1, end):
            if text[item.start() - 1] != " " or not text[item.start() - 2 : item.start() - 1].isalpha():
                continue
            bounds.append((begin, item.start() - 1))
            begin = item.start()
        bounds.append((begin, end))
    return bounds
