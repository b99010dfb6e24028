"""Bodies: reads an organization's name at a place of the text, writes it out, and resolves a bare one to the report's home."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from loaders.names import CAPITAL, CAPITAL_WORD
from loaders.rules import lexicon, lexicon_words, words_pattern

_HEADS = {entry["head"]: entry.get("at", "") for entry in lexicon("bodies")}
_FIELDS = [entry["field"] for entry in lexicon("fields")]
_HOMES = {entry["name"]: entry["kind"] for entry in lexicon("home_places")}

_END = r"(?![^\W_])"
_HEAD_WORDS = rf"(?i:{words_pattern({head.lower() for head in _HEADS})}){_END}"
HEAD = rf"(?={CAPITAL}){_HEAD_WORDS}"
_ANY_FIELD = rf"(?i:{words_pattern({field.lower() for field in _FIELDS})}){_END}"
_LOW = words_pattern({field for field in _FIELDS if field[0].islower()})
_FIELD = rf"(?:(?={CAPITAL}){_ANY_FIELD}|(?:{_LOW}){_END})"
_JOINED = rf"(?: ?[-–] ?{_FIELD}(?! {HEAD}))?(?:(?:, {_FIELD})*,? (?:và|&) (?!{HEAD}){_ANY_FIELD})?"
_LIST = rf"{_FIELD}{_JOINED}"
_ADMIN_WORDS = "tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|thủ đô|đặc khu|bang|khu tự trị"
_ADMIN = rf"(?:(?i:{_ADMIN_WORDS}){_END}|TP[.]?|Tp[.]?|TX[.]?)"
_TITLE_WORDS = (
    "phó|chủ tịch|chủ nhiệm|bí thư|giám đốc|trưởng|thứ trưởng|bộ trưởng|đồng chí|ông|bà|tổng giám|tổng thư ký|hiệu trưởng|"
    "ủy viên|nguyên|đại biểu|chánh|tư lệnh|cục trưởng|vụ trưởng|chính ủy"
)
_WORD = rf"(?!(?i:{_TITLE_WORDS}){_END}){CAPITAL_WORD}(?:[&/.][^\W_]+)*"
_UNIT = (
    rf"(?: {HEAD}| {_LIST}| (?:của|thuộc|trực thuộc)(?= (?:{_HEAD_WORDS}))| (?i:tỉnh ủy|thành ủy|huyện ủy|quận ủy){_END}"
    rf"| {_ADMIN}(?: \d+{_END}| ?{_WORD}(?:[ -]{_WORD}){{0,3}})?"
    rf"| (?:số )?\d+[A-Z]?{_END}| khu vực {_WORD}| (?:và|&)(?= {_WORD})(?! {HEAD})| ?[-–] ?{_LIST}(?! {_WORD})| {_WORD}"
    rf"|(?<=Việt Nam) \({_WORD}(?: {_WORD})?\))"
)
_FIRST = rf"(?: {_ANY_FIELD}{_JOINED}|{_UNIT})"
_BODY = re.compile(rf"(?P<head>{_HEAD_WORDS})(?:{_FIRST}{_UNIT}*)?")
_REST = re.compile(rf"{_FIRST}{_UNIT}*")
_COUNTRY = rf"(?:{words_pattern(e['name'] for e in lexicon('countries'))}){_END}"
_MINISTRY = re.compile(
    rf"[Bb]ộ (?!(?i:chính trị|tư lệnh|chỉ huy|chqs|tham mưu|tổng tham mưu|môn|đội){_END})"
    rf"{_ANY_FIELD}{_JOINED}(?: {_ANY_FIELD})?(?: {_COUNTRY})?"
)
_MINISTRY_REST = re.compile(rf" {_ANY_FIELD}{_JOINED}(?: {_COUNTRY})?")
_STOPS = frozenset(lexicon_words("stops"))
_TAIL = re.compile(
    rf"(?: (?!(?:{words_pattern(_STOPS)}){_END})[^\W\d_][\w&-]*){{1,7}}?(?=[,;.)\n:]| [-–(]|\Z)"
)
_ABROAD = re.compile(rf" (?:tại|ở) (?:TP[.]? ?|thành phố |tỉnh |nước )?{_WORD}(?: {_WORD})*")
_MISSION = re.compile("[Ss]ứ|ãnh sự|đại diện|Thương vụ|Hiệp hội|quốc tế|Cộng hòa|Liên bang|Văn phòng")
_PART = re.compile(rf", (?=(?:Bộ|Tổng cục|UBND|Văn phòng Quốc hội|Trường|Đại học|Viện|Học viện|Tổng công ty|Tập đoàn|Thành ủy|Tỉnh ủy){_END})")
_SMALL = re.compile(r"(?:Vụ|Cục|Khoa|Bộ môn|Viện|Phòng)\b")

_ABBREVIATIONS = {entry["short"]: entry["full"] for entry in lexicon("abbreviations")}
_SHORT = re.compile(rf"(?<![^\W_])(?:{words_pattern(_ABBREVIATIONS)})(?:(?<=[.]) ?|{_END})")


def read_body(text: str, start: int, limit: int) -> int:
    """Where the body that begins at `start` ends, at most at `limit`; `start` when none begins there."""
    found = _MINISTRY.match(text, start, limit) or _BODY.match(text, start, limit)
    if not found:
        return start
    end = found.end()
    if _MISSION.search(text, start, end):
        abroad = _ABROAD.match(text, end, limit)
        end = abroad.end() if abroad else end
    if _SMALL.match(text, start, end):
        part = _PART.match(text, end, limit)
        if part:
            end = read_body(text, part.end(), limit)
    if tail := _TAIL.match(text, end, limit):
        end = tail.end()
    return end


def read_rest(text: str, start: int, limit: int, own: str = "") -> int:
    """Where the rest of a body whose head noun `own` is in the title before ends; `start` when there is none."""
    found = (_MINISTRY_REST if own == "Bộ" else _REST).match(text, start, limit)
    if not found:
        return start
    end = found.end()
    if own != "Bộ" and (tail := _TAIL.match(text, end, limit)):
        end = tail.end()
    return end


def _full(found: re.Match[str]) -> str:
    short = found.group().rstrip()
    full = _ABBREVIATIONS.get(short, short)
    return full + " " if short.endswith(".") else full


@lru_cache(maxsize=4096)
def written_out(name: str) -> str:
    """`name` with its abbreviations written out."""
    return " ".join(_SHORT.sub(_full, name).split())


_PROVINCE = words_pattern(_HOMES)
_TERRITORIAL = "|".join(
    sorted({re.escape(written_out(head)) for head, at in _HEADS.items() if at == "any"}, key=len, reverse=True)
)
_BARE_ADMIN = re.compile(r"(?<![^\W_])(?i:(tỉnh|thành phố))$")
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VII": "7", "IX": "9"}
_ROMAN_AREA = re.compile(r"(?<=Quân khu )(?:VII|IX|IV|V|III|II|I)$")
_PARTY = re.compile(r"(?<![^\W_])(?i:(tỉnh ủy|thành ủy|tỉnh đoàn|thành đoàn))$")
_NO_ADMIN = re.compile(rf"(?:{_TERRITORIAL}|Sở(?: [^\W\d_]+)+?)(?: Việt Nam)?(?<! tỉnh)(?<! thành phố) (?P<place>{_PROVINCE})$")
_BARE_SOVEREIGN = re.compile(r"Sở (?!.*(?:tỉnh|thành phố|TP))")
_CITY_PARTY = re.compile(r"(Thành ủy|Thành đoàn) Hồ Chí Minh$")


@lru_cache(maxsize=4096)
def resolve(name: str, home: str | None) -> str:
    """`name` written out, with the place that a bare `tỉnh`, `thành phố`, `Tỉnh ủy`, `Sở` means when `home` settles it."""
    name = written_out(name)
    name = name[0].upper() + name[1:]
    found = _NO_ADMIN.fullmatch(name)
    if found:
        place = found["place"]
        at = found.start("place")
        return f"{name[:at]}{_HOMES[place]} {place}"
    name = _ROMAN_AREA.sub(lambda found: _ROMAN[found.group()], name)
    name = _CITY_PARTY.sub(r"\1 thành phố Hồ Chí Minh", name)
    if home is None:
        return name
    kind, place = home.rsplit(" ", 1)[0], home
    kind = "tỉnh" if home.startswith("tỉnh ") else "thành phố"
    place = home[len(kind) + 1 :]
    bare = _BARE_ADMIN.search(name)
    if bare:
        return f"{name[: bare.start()]}{home}" if bare[1].lower() == kind else name
    party = _PARTY.search(name)
    if party:
        if (kind == "tỉnh") != (party[1][0] in "Tt" and party[1].lower().startswith("tỉnh")):
            return name
        name = name[: party.start()] + party[1].capitalize()
        return f"{name} thành phố {place}" if place == "Hồ Chí Minh" else f"{name} {place}"
    if _BARE_SOVEREIGN.match(name) and not re.search(rf"(?:{_PROVINCE})$", name):
        return f"{name} {home}"
    return name


_HOME = re.compile(
    rf"(?P<sure>(?:UBND|HĐND|Tỉnh ủy|Thành ủy|Tỉnh|tỉnh|TP[.]?|Tp[.]?|thành phố|Thành phố|Công an|Sở|ủy|ban nhân dân) ?)?"
    rf"(?P<place>{_PROVINCE}|HCM){_END}"
)
_NEEDS_HOME = re.compile(r"(?:tỉnh|Tỉnh ủy|TP|thành phố|Thành ủy|Sở)")


def home_of(text: str, title: str | None = None, publisher: str | None = None) -> str | None:
    """The province or city that the report is from: the one named most, in the title and as a place of offices first."""
    votes: Counter[str] = Counter()
    first: dict[str, int] = {}
    for piece, weight in ((text, 1), (title or "", 2), (publisher or "", 4)):
        for found in _HOME.finditer(piece):
            place = "Hồ Chí Minh" if found["place"] == "HCM" else found["place"]
            if place == "Hồ Chí Minh" and not found["sure"]:
                continue
            votes[place] += weight * (3 if found["sure"] else 1)
            first.setdefault(place, found.start())
    if not votes:
        return None
    best = max(votes, key=lambda place: (votes[place], -first[place]))
    name = "Thừa Thiên Huế" if best.startswith("Thừa Thiên") else best
    return f"{_HOMES[best]} {name}"
