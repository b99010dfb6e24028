"""Bodies: reads an organization's name at a place of the text, writes it out, and resolves a bare one to the report's home."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from loaders.names import CAPITAL_WORD
from loaders.rules import lexicon, words_pattern

_HEADS = {entry["head"]: entry.get("at", "") for entry in lexicon("bodies")}
_FIELDS = [entry["field"] for entry in lexicon("fields")]
_HOMES = {entry["name"]: entry["kind"] for entry in lexicon("home_places")}

_END = r"(?![^\W_])"
HEAD = rf"(?:{words_pattern(_HEADS)}){_END}"
_FIELD = rf"(?:{words_pattern(_FIELDS)}){_END}"
_PAIRED = (
    "Thương binh|Ngân sách|Khen thưởng|Xã hội|xã hội|cán bộ|Cán bộ|Sự thật|Truyền hình|Khảo thí|Môi trường|TB|TBXH|Đào tạo|ĐT"
)
_LIST = (
    rf"{_FIELD}(?: ?[-–] ?(?:{_PAIRED}){_END})?(?:(?:, {_FIELD})+,? (?:và|&) {_FIELD}|,? (?:và|&) {_FIELD})?"
)
_ADMIN = r"(?:tỉnh|thành phố|Thành phố|thị xã|huyện|quận|xã|phường|thị trấn|thủ đô|Thủ đô|TP[.]?|Tp[.]?|TX[.]?|Quận)"
_WORD = rf"(?!(?:Phó|Chủ tịch|Chủ nhiệm|Bí thư|Giám đốc|Trưởng|Thứ trưởng|Bộ trưởng|Đồng chí|Ông|Bà|Tổng Giám|Hiệu trưởng|Ủy viên|Nguyên){_END})" + (
    CAPITAL_WORD + r"(?:[&/.][^\W_]+)*"
)
_UNIT = (
    rf"(?: {HEAD}| {_LIST}| {_ADMIN}(?: \d+| ?{_WORD}(?: {_WORD}){{0,3}})?"
    rf"| (?:của|thuộc|trực thuộc) (?={HEAD}|Quốc hội|Đảng|Chính phủ)| (?:số )?\d+[A-Z]?{_END}|[, ]+(?:[-–] )?khu vực {_WORD}"
    rf"| (?:và|&) (?={_WORD})(?!{HEAD})| ?[-–] ?(?={_FIELD})(?!{HEAD})(?!{_WORD} {_WORD} {_WORD})| {_WORD})"
)
_BODY = re.compile(rf"{HEAD}{_UNIT}*")
_REST = re.compile(rf"{_UNIT}+")
_ABROAD = re.compile(rf" (?:tại|ở) (?:TP[.]? ?|thành phố |tỉnh |nước )?{_WORD}(?: {_WORD})*")
_MISSION = re.compile("[Ss]ứ|ãnh sự|đại diện|Thương vụ|Hiệp hội|quốc tế|Cộng hòa|Liên bang|Văn phòng")
_PART = re.compile(rf", (?=(?:Bộ|Tổng cục|UBND|Văn phòng Quốc hội|Trường|Đại học|Viện|Học viện|Tổng công ty|Tập đoàn|Thành ủy|Tỉnh ủy){_END})")
_SMALL = re.compile(r"(?:Vụ|Cục|Khoa|Bộ môn|Viện|Phòng)\b")

_ABBREVIATIONS = {entry["short"]: entry["full"] for entry in lexicon("abbreviations")}
_SHORT = re.compile(rf"(?<![^\W_])(?:{words_pattern(_ABBREVIATIONS)})(?:(?<=[.]) ?|{_END})")


def read_body(text: str, start: int, limit: int) -> int:
    """Where the body that begins at `start` ends, at most at `limit`; `start` when none begins there."""
    found = _BODY.match(text, start, limit)
    if not found:
        return start
    end = found.end()
    if _MISSION.search(found.group()):
        abroad = _ABROAD.match(text, end, limit)
        end = abroad.end() if abroad else end
    if _SMALL.match(text, start, end):
        part = _PART.match(text, end, limit)
        if part:
            end = read_body(text, part.end(), limit)
    return end


def read_rest(text: str, start: int, limit: int) -> int:
    """Where the rest of a body whose head noun is in the title before ends; `start` when there is none."""
    found = _REST.match(text, start, limit)
    return found.end() if found else start


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
_BARE_ADMIN = re.compile(r"(?<![^\W_])(tỉnh|Tỉnh|thành phố|Thành phố)$")
_PARTY = re.compile(r"(?<![^\W_])(Tỉnh ủy|Thành ủy|Tỉnh đoàn|Thành đoàn|Tỉnh Đoàn|Thành Đoàn)$")
_NO_ADMIN = re.compile(rf"(?:{_TERRITORIAL}|Sở(?: [^\W\d_]+)+?)(?: Việt Nam)? (?P<place>{_PROVINCE})$")
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
    name = _CITY_PARTY.sub(r"\1 thành phố Hồ Chí Minh", name)
    if home is None:
        return name
    kind, place = home.rsplit(" ", 1)[0], home
    kind = "tỉnh" if home.startswith("tỉnh ") else "thành phố"
    place = home[len(kind) + 1 :]
    bare = _BARE_ADMIN.search(name)
    if bare:
        return f"{name} {place}" if bare[1].lower() == kind else name
    party = _PARTY.search(name)
    if party:
        if (kind == "tỉnh") != party[1].startswith("Tỉnh"):
            return name
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
