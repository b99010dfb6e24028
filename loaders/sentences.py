"""The sentences of a report that tell of meetings: of its body, captions and title, split once for all components."""

from __future__ import annotations

import re

from graph.sentences import sentence_bounds
from loaders.reading import LineKind, Reading, Sentence

# A new item whose full stop was lost: `… dâng hương Trước đó, ông An …`.
_GLUED = re.compile(
    r"(?:Trước đó|Sau đó|Tiếp đó|Sáng cùng ngày|Trưa cùng ngày|Chiều cùng ngày|Tối cùng ngày|Cùng ngày)(?=[ ,])"
)
_TELLING = (LineKind.BODY, LineKind.CAPTION, LineKind.TITLE)


def read_sentences(reading: Reading) -> list[Sentence]:
    """The sentences, in the order of the text; kept in `reading.sentences`."""
    if not reading.sentences:
        reading.sentences = [
            Sentence(line.start + start, line.start + end, line.kind)
            for line in reading.lines
            if line.kind in _TELLING
            for start, end in _split(reading.text[line.start : line.end])
        ]
    return reading.sentences


def _split(line: str) -> list[tuple[int, int]]:
    # Most lines have none of them.
    if " đó" not in line and "ùng ngày" not in line:
        return sentence_bounds(line)
    bounds = []
    for start, end in sentence_bounds(line):
        begin = start
        for item in _GLUED.finditer(line, start + 1, end):
            if line[item.start() - 1] != " " or not line[item.start() - 2 : item.start() - 1].isalpha():
                continue
            bounds.append((begin, item.start() - 1))
            begin = item.start()
        bounds.append((begin, end))
    return bounds
