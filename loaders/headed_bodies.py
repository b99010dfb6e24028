"""Bodies that the text says somebody heads: `Tổ công tác do ông A làm Tổ trưởng`."""

from __future__ import annotations

import re

from loaders.bodies import STOPPED, read_body

_REACH = 320
_COUNCILS = "hội đồng|ủy ban|(?<!quốc )hội|hiệp hội|liên đoàn|công ty|tổng công ty|tập đoàn|ngân hàng|quỹ"
# For each title the nouns of what its holder heads.
_HEADED = {
    title: re.compile(rf"(?<![^\W_])(?i:{nouns}) (?=[^\W_])")
    for title, nouns in (
        ("Trưởng ban", "ban|tiểu ban"),
        ("Trưởng tiểu ban", "tiểu ban"),
        ("Tổ trưởng", "tổ"),
        ("Chủ tịch", _COUNCILS),
    )
}
_MAKES = "làm "
# `Ban chỉ đạo xây nhà máy do`: what is left of the name; not `Hội đồng gồm 12 người do`.
_REST = re.compile(rf"(?: (?!(?:{STOPPED}|thành lập|thuộc|hiện)(?![^\W_]))[^\W\d_]+){{1,8}}")


def headed_body(text: str, title: str, at: int) -> str | None:
    """The body in the sentence's words that the holder of `title`, which begins at `at`, is said to head."""
    nouns = _HEADED.get(title)
    if nouns is None or not text.endswith(_MAKES, 0, at):
        return None
    begin = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at), at - _REACH) + 1
    by = text.rfind(" do ", begin, at)
    if by < 0:
        return None
    for noun in reversed(list(nouns.finditer(text, begin, by))):
        stop = read_body(text, noun.start(), by)
        if stop > noun.start():
            stop = by if _REST.fullmatch(text, stop, by) else stop
            return text[noun.start() : stop] if stop > noun.end() else None
    return None
