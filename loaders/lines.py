"""Component: what each line of the page is. Fills `lines` of `doc._.reading`."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from graph.spelling import canonical
from loaders.reading import Line, LineKind, reading_of
from loaders.rules import lexicon_words

_JUNK = re.compile(
    r"(?i)\s*(?:leftcenterrightdel|xem phiên bản mobile|in trang( này)?|gửi bạn bè.*|chia sẻ|facebook|zalo|bình luận"
    r"|thời lượng: .*|tags?:.*|từ khóa:.*|nguồn: \S+|[\d\s:/.,|-]+)\s*"
)
# The first letters of those.
_JUNK_BEGINS = frozenset("lxigcfzbtnLXIGCFZBTN")
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
_MARK = "leftcenterrightdel"
# Newspapers put their sign between the headline and the lead of another article that they point to.
_SIGNS = tuple(f" {word} - " for word in lexicon_words("newspaper_signs"))
_LONGEST_HEADLINE = 130
_MENU_MARKS = re.compile(r"\s[|»>]\s")
_ENDS = (".", "!", "?", ";", ":", "…", '."', ".”", "”", '"')
_LONGEST_CAPTION = 260
_LONGEST_SIGNATURE = 60
_LONGEST_JUNK = 90


@Language.component("lines")
def lines(doc: Doc) -> Doc:
    """Fills `lines`: every line that is not blank, in order, each with its kind."""
    reading = reading_of(doc)
    reading.lines = read_lines(reading.text, reading.article.title)
    return doc


def read_lines(text: str, title: str | None = None) -> list[Line]:
    """The lines of `text` that are not blank, with what each of them is."""
    lines = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if bare := line.strip():
            lines.append((start, end, bare))
        start = end + 1
    headline = canonical(title) if title else None
    signed = any(sign in text for sign in _SIGNS)
    related = after_mark = False
    last = len(lines) - 3
    read = []
    for number, (start, end, bare) in enumerate(lines):
        size = len(bare)
        if signed and number and _is_other_article(bare):
            kind = LineKind.RELATED
        elif size > _LONGEST_CAPTION:
            kind = LineKind.BODY
        elif size > _LONGEST_JUNK and bare[-1] == "." and "nh" not in bare[-_LONGEST_SIGNATURE:]:
            # The mass of lines, whole sentences without a credit.
            kind = LineKind.CAPTION if after_mark else LineKind.BODY
        else:
            kind = _kind(bare, number == 0, number >= last, after_mark, headline)
        if size <= _LONGEST_SIGNATURE and _RELATED_HEADER.fullmatch(bare):
            related, kind = True, LineKind.MENU
        elif related and (_BULLET.match(bare) or not bare.endswith(_ENDS)):
            kind = LineKind.RELATED
        else:
            related = False
        after_mark = _MARK in bare
        read.append(Line(start, end, kind))
    return read


def _is_other_article(bare: str) -> bool:
    """Whether the line is the headline and the lead of another article: `Đê vỡ ở Bắc Lý TTO - Đêm qua …`."""
    places = (bare.find(sign, 0, _LONGEST_HEADLINE) for sign in _SIGNS)
    return any(place > 0 and ". " not in bare[:place] for place in places)


def _kind(bare: str, first: bool, last: bool, after_mark: bool, headline: str | None) -> LineKind:
    """What a line without the spaces around it is; it is short, or may have a credit."""
    size = len(bare)
    if size <= _LONGEST_JUNK and (bare[0] in _JUNK_BEGINS or not bare[0].isalpha()) and _JUNK.fullmatch(bare):
        return LineKind.JUNK
    if size < 60 and _DATE_LINE.fullmatch(bare):
        return LineKind.DATE_LINE
    if size < 200 and ("|" in bare or "»" in bare or ">" in bare) and len(_MENU_MARKS.findall(bare)) >= 2:
        return LineKind.MENU
    if headline and abs(size - len(headline)) < 10 and canonical(bare) == headline:
        return LineKind.TITLE
    whole = bare[-1] == "."
    if not whole and size <= _LONGEST_JUNK and _CREDIT.fullmatch(bare):
        return LineKind.BYLINE
    if last and not first and size <= _LONGEST_SIGNATURE and _SIGNATURE.fullmatch(bare):
        return LineKind.BYLINE
    if after_mark or (":" in bare or "：" in bare) and _CREDIT_TAIL.search(bare):
        return LineKind.CAPTION
    if first and not whole:
        return LineKind.BODY if headline else LineKind.TITLE
    return LineKind.BODY if bare.endswith(_ENDS) else LineKind.CAPTION
