"""Component: when a person was born, and their academic title. Fills `born` and `academic` of the people read.

`ông Lò Văn Mường (sinh năm 1965)`, `(SN 1965)`, `(1965, quê Mộc Châu)`, `Ông Mường sinh ngày 2/3/1965`; `PGS.TS`,
`ThS`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from loaders.pronouns import Pronouns
from loaders.reading import Fact, Mention, Reading, reading_of

_YEAR = r"(?P<year>19[2-9]\d|200\d)(?!\d|\s?[-–]\s?\d|[.,]\d)"
_DAY = r"(?P<day>\d{1,2})(?: ?[/.-] ?| tháng )(?P<month>\d{1,2})(?: ?[/.-] ?|,? năm )"
_BORN = re.compile(
    rf"(?<!\w)(?:[Ss]inh(?: ngày| năm)?|[Nn]ăm sinh|SN)(?:: ?| )(?:{_DAY})?{_YEAR}"
    rf"|(?<=\(){_YEAR.replace('year', 'alone')}(?=,? (?:quê|dân tộc|nguyên quán|người dân tộc)(?!\w))"
)
_BORN_HINTS = ("inh năm ", "inh ngày ", "SN", ", quê ")
# With one of these, so far behind its beginning, every telling of a birth begins: found sooner than by the pattern.
_BORN_MARKS = (("Sinh", 0), ("sinh", 0), ("Năm sinh", 0), ("năm sinh", 0), ("SN", 0), ("(19", 1), ("(20", 1))
# What may stand between the person and the words.
_BESIDE = re.compile(r"[\s,;(–-]*(?:\(?(?:tên thật|tên khai sinh|bí danh|quê|dân tộc|nam|nữ)[^()\n.;]{0,40}[,;] )?")
_SPOKEN_OF = re.compile(r"(?<!\w)(?:Ông|Bà|Đồng chí|Anh|Chị|Vị \w+) $")

_TITLES = {
    "gs": "GS",
    "giáo sư": "GS",
    "pgs": "PGS",
    "phó giáo sư": "PGS",
    "tskh": "TSKH",
    "tiến sĩ khoa học": "TSKH",
    "tiến sỹ khoa học": "TSKH",
    "ts": "TS",
    "tiến sĩ": "TS",
    "tiến sỹ": "TS",
    "ths": "ThS",
    "th.s": "ThS",
    "thạc sĩ": "ThS",
    "thạc sỹ": "ThS",
}
_ONE = r"(?:PGS|GS|TSKH|TS|ThS|Th\.S|[Pp]hó [Gg]iáo sư|[Gg]iáo sư|[Tt]iến s[ĩỹ](?: [Kk]hoa học)?|[Tt]hạc s[ĩỹ])(?!\w)"
_OTHER = (
    r"(?:(?i:bác s[ĩỹ]|luật sư|kỹ sư|nhà giáo(?: nhân dân| ưu tú)?|thầy thuốc (?:nhân dân|ưu tú)|viện s[ĩỹ])"
    r"|BSCKII|BSCK2|BS|LS|NGND|NGƯT|TTND|TTƯT|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)"
    r"|đồng chí|ông|bà)(?!\w)"
)
_ACADEMIC = re.compile(rf"(?<!\w)(?P<words>{_ONE}(?:[\s.,–-]{{0,3}}{_ONE})*)(?:[\s.,–-]{{0,3}}{_OTHER})*[.]?\s$")
_ACADEMIC_ONE = re.compile(_ONE)
_ACADEMIC_HINTS = ("TS", "GS", "ThS", "iến s", "iáo sư", "hạc s")
_ACADEMIC_REACH = 70


@Language.component("personal_facts")
def personal_facts(doc: Doc) -> Doc:
    """Fills `born` and `academic` of the people; needs `people`."""
    reading = reading_of(doc)
    if reading.mentions:
        text = reading.text
        # Of private persons a birth is nobody's business.
        if any(person.roles for person in reading.people) and any(hint in text for hint in _BORN_HINTS):
            _read_births(reading)
        if hints := [hint for hint in _ACADEMIC_HINTS if hint in text]:
            _read_academic(reading, hints)
    return doc


def _read_births(reading: Reading) -> None:
    text, mentions = reading.text, reading.mentions
    starts = [mention.start for mention in mentions]
    pronouns = Pronouns(reading)
    for found in _births(text):
        value = _birth(found)
        if value is None:
            continue
        at = bisect_left(starts, found.start()) - 1
        person = _subject(text, mentions[at], at, found.start(), pronouns) if at >= 0 else None
        if person is not None:
            reading.people[person].born.append(Fact(value, *found.span(), "born"))


def _births(text: str) -> Iterator[re.Match[str]]:
    """All of `_BORN` in the text, in its order."""
    starts = {found.start() + behind for mark, behind in _BORN_MARKS for found in re.finditer(re.escape(mark), text)}
    done = 0
    for start in sorted(starts):
        if start >= done and (found := _BORN.match(text, start)):
            yield found
            done = found.end()


def _subject(text: str, mention: Mention, at: int, place: int, pronouns: Pronouns) -> int | None:
    for end in (mention.end, mention.phrase_end):
        if end <= place and place - end <= 60 and _BESIDE.fullmatch(text, end, place):
            return mention.person if mention.named else None
    if pronoun := _SPOKEN_OF.search(text, max(0, place - 16), place):
        return pronouns.one_spoken_of(at, place, pronoun.group())
    return None


def _birth(found: re.Match[str]) -> str | None:
    """The day or the year of birth, ISO."""
    if found["alone"]:
        return found["alone"]
    if not found["day"]:
        return found["year"]
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return found["year"]


def _read_academic(reading: Reading, hints: list[str]) -> None:
    text = reading.text
    for mention in reading.mentions:
        start = max(0, mention.start - _ACADEMIC_REACH)
        if not mention.named or not any(text.find(hint, start, mention.start) >= 0 for hint in hints):
            continue
        found = _ACADEMIC.search(text, start, mention.start)
        if found:
            words = [_TITLES[one.lower()] for one in _ACADEMIC_ONE.findall(found["words"])]
            span = found.span("words")
            reading.people[mention.person].academic.append(Fact(".".join(dict.fromkeys(words)), *span, "academic"))
