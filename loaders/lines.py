"""Component: what each line of the page is. Fills `lines` of `doc._.reading`."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from graph.spelling import canonical
from loaders.reading import Line, LineKind, Reading

_LINE = re.compile(r"[^\n]+")
_JUNK = re.compile(
    r"(?i)\s*(?:leftcenterrightdel|xem phiên bản mobile|in trang( này)?|gửi bạn bè.*|chia sẻ|facebook|zalo|bình luận"
    r"|thời lượng: .*|tags?:.*|từ khóa:.*|nguồn: \S+|[\d\s:/.,|-]+)\s*"
)
_DATE_LINE = re.compile(
    r"(?i)\s*(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày),?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,25}"
)
_RELATED_HEADER = re.compile(
    r"(?i)\s*(?:tin|bài)\s+(?:liên quan|cùng chuyên mục|khác|mới|đọc nhiều)\b.{0,20}|xem thêm:?\s*"
)
_BULLET = re.compile(r"\s*[•*+>»-]\s*\S")
_CREDIT = re.compile(
    r"(?i)\s*(?:\(?(?:tin|bài|ảnh|tin, ảnh|bài, ảnh|tin và ảnh|bài và ảnh|video|clip|thực hiện|pv|theo)\b"
    r"\s*[:,/&-]?.{0,60}\)?)"
)
_CREDIT_TAIL = re.compile(r"(?:Ảnh|ẢNH|ảnh)\s*[:：]\s*[^\n]{0,60}$")
_SIGNATURE = re.compile(r"\s*(?:[A-ZĐÀ-Ỹ][\wà-ỹ.]*)(?:[\s,–-]+(?:[A-ZĐÀ-Ỹ][\wà-ỹ.]*)){0,5}\s*(?:\(.{0,30}\))?\s*")
_MENU_MARKS = re.compile(r"\s[|»>]\s")
_ENDS = (".", "!", "?", ";", ":", "…", '."', ".”", "”", '"')
_LONGEST_CAPTION = 260
_LONGEST_SIGNATURE = 60
_LONGEST_JUNK = 90


@Language.component("lines")
def lines(doc: Doc) -> Doc:
    """Fills `lines`: every line that is not blank, in order, each with its kind."""
    reading: Reading = doc._.reading
    reading.lines = read_lines(reading.text, doc._.article.title if doc._.article else None)
    return doc


def read_lines(text: str, title: str | None = None) -> list[Line]:
    """The lines of `text` that are not blank, with what each of them is."""
    spans = [found.span() for found in _LINE.finditer(text) if not found.group().isspace()]
    headline = canonical(title) if title else None
    related = False
    read = []
    for number, (start, end) in enumerate(spans):
        line = text[start:end]
        after_mark = number > 0 and "leftcenterrightdel" in text[slice(*spans[number - 1])]
        last = number >= len(spans) - 3
        kind = _kind(line, number == 0, last, after_mark, headline)
        if _RELATED_HEADER.fullmatch(line):
            related, kind = True, LineKind.MENU
        elif related and (_BULLET.match(line) or not line.rstrip().endswith(_ENDS)):
            kind = LineKind.RELATED
        else:
            related = False
        read.append(Line(start, end, kind))
    return read


def _kind(line: str, first: bool, last: bool, after_mark: bool, headline: str | None) -> LineKind:
    bare = line.strip()
    short = len(bare) <= _LONGEST_CAPTION
    if not short or (len(bare) > _LONGEST_JUNK and bare.endswith(".") and "nh" not in bare[-_LONGEST_SIGNATURE:]):
        # The mass of lines: long ones, and whole sentences without a credit.
        return LineKind.CAPTION if short and after_mark else LineKind.BODY
    if len(bare) <= _LONGEST_JUNK and _JUNK.fullmatch(bare):
        return LineKind.JUNK
    if len(bare) < 60 and _DATE_LINE.fullmatch(bare):
        return LineKind.DATE_LINE
    if len(bare) < 200 and len(_MENU_MARKS.findall(bare)) >= 2:
        return LineKind.MENU
    if headline and abs(len(bare) - len(headline)) < 10 and canonical(bare) == headline:
        return LineKind.TITLE
    if len(bare) <= _LONGEST_JUNK and _CREDIT.fullmatch(bare) and not bare.endswith("."):
        return LineKind.BYLINE
    if last and not first and len(bare) <= _LONGEST_SIGNATURE and _SIGNATURE.fullmatch(bare):
        return LineKind.BYLINE
    if after_mark or _CREDIT_TAIL.search(bare):
        return LineKind.CAPTION
    if first and not bare.endswith("."):
        return LineKind.TITLE
    return LineKind.BODY if bare.endswith(_ENDS) else LineKind.CAPTION
