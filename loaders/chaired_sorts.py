"""Which sort of meeting somebody is said to have chaired, and whether a meeting told of is of that sort.

Reports tell of chairs of other meetings, too: of the press conference that follows, of a session months before. A chair
is put to the meeting that the text is about only where the noun of what was chaired can be said of that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Sort:
    """Nouns, and the meetings that they can be said of. All patterns are of small letters."""

    noun: str
    kinds: tuple[str, ...]
    elsewhere: tuple[str, ...]
    """The kinds of a meeting that the text is not about just there."""
    called: str = ""
    """What the name of the meeting has in it."""
    not_called: str | None = None
    """What the name of the meeting does not begin with."""


_WORKS = (
    "hội nghị",
    "phiên họp",
    "cuộc họp",
    "giao ban",
    "hội thảo",
    "tọa đàm",
    "diễn đàn",
    "buổi làm việc",
    "kiểm tra",
)
_GATHERINGS = (*_WORKS, "buổi tiếp", "khác")
_SESSIONS = ("kỳ họp", "đại hội", *_GATHERINGS)
# Two who met, or those who heard voters, held no session.
_NO_SESSION = r"(?:cuộc|buổi) gặp(?! mặt)|(?:buổi )?tiếp xúc cử tri|kiểm tra"
_SORTS = {
    "press": _Sort(
        r"(?:(?:cuộc|buổi) )?họp báo", ("họp báo", "cuộc họp", "khác"), ("họp báo",), r"báo|thông tin|^\w+(?: \w+)?$"
    ),
    "welcome": _Sort(r"lễ đón", ("lễ", "buổi tiếp", "chuyến thăm", "khác"), ("lễ",), r"^(?!.*lễ)|lễ (?:đón|chào)"),
    "rite": _Sort(r"(?:buổi )?lễ(?: \w+)?", ("lễ", "khác"), ("lễ",)),
    "talks": _Sort(r"(?:(?:cuộc|buổi) )?hội đàm", ("hội đàm", "buổi tiếp", "chuyến thăm", "khác"), ("hội đàm",)),
    "session": _Sort(r"(?:họp )?(?:phiên|kỳ|khóa) họp|họp (?:phiên|kỳ)", _SESSIONS, _SESSIONS, not_called=_NO_SESSION),
    "gathering": _Sort(
        r"(?:cuộc|buổi) họp|hội nghị|họp(?! báo)|giao ban", _GATHERINGS, _GATHERINGS, not_called=_NO_SESSION
    ),
    "work": _Sort(r"(?:cuộc|buổi|phiên) làm việc", (*_WORKS, "buổi tiếp", "chuyến thăm"), _WORKS),
    "dialogue": _Sort(
        r"(?:(?:cuộc|buổi) )?đối thoại", ("khác", "hội nghị", "tọa đàm", "buổi làm việc", "hội đàm"), ("khác",)
    ),
    "feast": _Sort(
        r"(?:(?:bữa|buổi) )?(?:tiệc|quốc yến)",
        ("khác", "buổi tiếp"),
        ("khác", "buổi tiếp"),
        r"^(?:\w+ )?(?:tiệc|quốc yến)",
    ),
    "encounter": _Sort(
        r"(?:cuộc|buổi) gặp",
        ("khác", "buổi tiếp", "hội đàm", "họp báo", "buổi làm việc", "chuyến thăm", "tọa đàm"),
        ("khác",),
    ),
}
_NOUNS = "|".join(f"(?P<{name}>{sort.noun})" for name, sort in _SORTS.items()) + r"|(?:cuộc|buổi) (?P<other>\w+)"
CHAIRED_SORT = re.compile(_NOUNS)
"""The noun of what was chaired, in small letters."""
CHAIRED_THAT = re.compile(rf"\s+(?:\w+\s+)??(?:{_NOUNS})(?!\w)")
"""The same right behind a word of chairing."""
_ANY_MEETING = frozenset("này đó trên lễ tiếp trao".split())
_ANY_NOUN = re.compile(r"(?:buổi|cuộc) (?:họp|gặp|làm việc)")
_NAMED_RITE = re.compile(r"(?:buổi |đại )?lễ \w+")


def can_be(kind: str, name: str, noun: re.Match[str], *, here: bool = True) -> bool:
    """Whether `noun`, found by one of the patterns above, can be said of a meeting of that kind and name.

    More is asked of a meeting that the text is not about just there (not `here`).
    """
    said = name.lower()
    if other := noun["other"]:
        return other in _ANY_MEETING or other in said or here and _ANY_NOUN.fullmatch(said) is not None
    sort_name, sort = next((name, sort) for name, sort in _SORTS.items() if noun[name])
    if kind not in (sort.kinds if here else sort.elsewhere) or sort.not_called and re.match(sort.not_called, said):
        return False
    if sort_name == "rite":
        return noun["rite"].rpartition(" ")[2] in said or _NAMED_RITE.match(said) is None
    return kind == "họp báo" or re.search(sort.called, said) is not None
