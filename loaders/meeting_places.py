"""Where a meeting was held: the place that its own sentence, or one of the first, names after `tại`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.records import Span

_PLACE = re.compile(
    r"(?<!\w)[Tt]ại\s+(?P<place>(?:(?:trụ sở|hội trường|nhà văn hóa|trung tâm|khách sạn|nhà khách|xã|phường"
    r"|huyện|quận|thành phố|tỉnh|TP\.?|thị xã|khu|nghĩa trang"
    r"|quảng trường|trường|cầu cảng|nhà thiếu nhi|hiện trường)\s|[A-ZĐÀ-Ỹ])[^.;:!?\n,()]{1,80}(?:\s*\([^()\n]{2"
    r",50}\))?(?:,\s*(?:xã|phường|huyện|quận|thị xã|thành phố|tỉnh|TP\.?)\s[^.;:!?\n,()]{2,40})*)"
)
_PLACE_STOP = re.compile(
    r"\s+(?:do|đã|vừa|diễn ra|được|tổ chức|long trọng|dưới|với|vào|ngày|sáng|chiều|tối|trong|khai mạc|chủ trì"
    r"|phối hợp|để|nhằm|có|và các|đồng chí|ông|bà|sẽ|tiếp tục)(?!\w)"
)
_NOT_A_PLACE = re.compile(r"(?i)^(?:hội nghị|cuộc họp|buổi|điểm cầu|phiên|kỳ họp|đại hội|đây|lễ|các điểm cầu|hội thảo)")
_SHORTEST = 3


def read_place(text: str, sentences: Iterable[tuple[int, int]]) -> Span | None:
    """The place of a meeting, from the first of `sentences` (bounds in `text`) that names one."""
    for start, end in sentences:
        for place in _PLACE.finditer(text, start, end):
            begin, stop = place.span("place")
            if cut := _PLACE_STOP.search(text, begin, stop):
                stop = cut.start()
            words = text[begin:stop].rstrip(" ,")
            if len(words) >= _SHORTEST and not _NOT_A_PLACE.match(words):
                return Span(begin, begin + len(words), "place")
    return None
