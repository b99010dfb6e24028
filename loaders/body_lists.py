"""Rows of bodies: `các ban Nội chính, Tuyên giáo Trung ương`, `Công an các tỉnh An Giang, Bến Tre`, `Sở A, Sở B và C`.

The bodies of a row may share a head noun, an owner that stands behind the last, or the kind of their places; each is
given in full. What is no named body (`các sở, ngành`, a territory) is passed over, and a person ends the row.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from graph.places import province, written_out
from loaders.bodies import ADMIN_PLACE, ANY_FIELD, HEAD, PROVINCES, STATE, STOPPED, read_body, read_units
from loaders.names import CAPITAL, CAPITAL_WORD
from loaders.rules import lexicon, words_by_use, words_pattern

_END = r"(?![^\W_])"
_MANY = 60
_LEADS = words_pattern(word for use in ("side", "there", "of side") for word in words_by_use("hosting")[use])
_LEAD_WORD = re.compile(
    rf"(?i:{_LEADS}){_END}(?! (?i:quốc hội|hđnd|hội đồng nhân dân)),?:?\s+|(?:cơ quan|đơn vị|doanh nghiệp"
    rf"|ban ngành)(?: [^\W\d_]+){{0,3}}:\s+|:\s+"
    rf"|(?i:tổng lãnh sự|đại sứ)\s+(?=(?i:tổng lãnh sự quán|lãnh sự quán|đại sứ quán){_END})"
    rf"|(?:cơ quan|đơn vị)\s+(?:(?:của|thuộc)\s+|(?={HEAD}))"
)
_DASHED = re.compile(r"\s+[-–]\s+")
_MORE = re.compile(r"\s*(?:\([^()\n]{1,90}\)\s*)?(?:[,;]\s+(?:và\s+|cùng\s+)?|\s+(?:và|cùng(?: với)?|&)\s+)")
_DEPARTMENTS = words_pattern(
    row["field"].replace(" và ", link) for row in lexicon("departments") for link in (" và ", " & ", " ")
)
_OWNER = re.compile(
    rf" (?:Trung ương|TW|T[.]Ư|của|thuộc|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Tỉnh|Thành phố|tỉnh|thành phố|TP|huyện|quận"
    rf"|thị xã|HĐND|UBND|Hội đồng|Quốc hội|Chính phủ|(?:{PROVINCES})){_END}"
)
_FIELD = re.compile(
    rf"(?={CAPITAL})(?:(?i:{_DEPARTMENTS}){_END}|{ANY_FIELD}(?: (?:&|[-–]) {ANY_FIELD}|[-–]{ANY_FIELD})*)"
)
_COUNT = r"(?:các|những|liên|hai|ba|bốn|năm|một số|nhiều|\d{1,2})"
_SHARED = re.compile(
    rf"(?i:(?:{_COUNT}\s+)(?P<head>ban|bộ|sở|phòng|vụ|cục|viện|ủy ban|tiểu ban|đảng ủy|trường))"
    rf"(?i:(?:,|,? và|-| -) ?(?:ban|bộ|sở|ngành|phòng|cơ quan|đơn vị|ủy ban|đoàn thể)){{0,4}}"
    rf"(?:\s+(?:liên quan|chức năng|chuyên môn|có liên quan))?(?:\s*:|\s+như:?|\s+gồm:?)?\s+(?={CAPITAL})"
)
_KINDS = r"(?:tỉnh|thành phố|thành|TP[.]?|huyện|quận|thị xã|xã|phường|nước|địa phương)"
_SHARED_PLACES = re.compile(
    rf"(?:\s+của|\s+ở)?\s+{_COUNT}\s+(?P<kinds>{_KINDS}(?:(?:,|\s+và)\s*{_KINDS}){{0,3}})(?:\s+(?:gồm|là))?\s*:?\s+"
)
# `các sở Y tế các tỉnh`: those of no place that is named.
_OF_ALL_PLACES = re.compile(
    rf"(?: của)? các {_KINDS}(?:(?:,|,? và) {_KINDS})*"
    rf"(?: (?:phía|miền|khu vực|vùng|đồng bằng|trong|trên|[Dd]uyên hải|Tây) [^,;.()\n]{{2,40}}?)?"
    rf"(?=[,;.)]| và | cùng |\Z)"
)
_PLACE = re.compile(
    rf"(?:{ADMIN_PLACE}|(?:{STATE})|(?:{PROVINCES}){_END}|{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,3}}|\d+)"
    rf"(?=[,;.)…\n]| và | tại | cùng |\Z)"
)
_ADMIN_PLACE = re.compile(rf"{ADMIN_PLACE}(?=[,;.)…\n]| và | cùng | (?:{STOPPED}){_END}|\Z)")
_HOSTED = re.compile(r"…?\s+tại (?:Việt Nam|TP[.]?\s?HCM|Thành phố Hồ Chí Minh|thành phố Hồ Chí Minh)")
_ENDS_IN_PLACE = re.compile(rf" (?P<place>{ADMIN_PLACE})\Z")
# `Sở Y tế Hà Nội, Hải Phòng và TP HCM`: provinces by their bare names.
_BARE_PROVINCE = rf"(?:(?:{PROVINCES}){_END}|TP[.]? ?HCM)"
# `Bộ Tư lệnh Quân khu 7, Quân khu 9`.
_AREA = r"(?:Quân khu|Quân đoàn) \d+"
_ENDS_IN_AREA = re.compile(rf" (?P<place>{_AREA})\Z")
_ANOTHER_AREA = re.compile(rf"{_AREA}(?=[,;.)…\n]| và | cùng |\Z)")
_ENDS_IN_PROVINCE = re.compile(rf" (?P<place>{_BARE_PROVINCE})\Z")
_PROVINCE = re.compile(rf"{_BARE_PROVINCE}(?=[,;.)…\n]| và | cùng |\Z)")
_IN_PLACES = (
    (_ENDS_IN_PLACE, _ADMIN_PLACE),
    (_ENDS_IN_PROVINCE, _PROVINCE),
    (_ENDS_IN_AREA, _ANOTHER_AREA),
)
_KIND_OF = re.compile(rf"(?i:{_KINDS})(?= ?{CAPITAL}| \d)")
_PROVINCIAL = frozenset({"tỉnh", "thành phố", "tp", "tp."})
# An owner behind the last of a row is every one's: `Ban Tuyên giáo, Ban Tổ chức Tỉnh ủy`.
_LENT = re.compile(
    r" (?:(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng bộ|Đảng ủy|Trung ương|TW|T[.]Ư|Quốc hội|HĐND"
    r"|Hội đồng nhân dân"
    r"|Quân ủy)(?: .*)?)\Z"
)
_LENDABLE = re.compile(r"(?i:Ban|BTV|BCH|Văn phòng|Ủy ban Kiểm tra|Thường trực|Tiểu ban|Thường vụ)(?![^\W_])")
_OWNED = re.compile(
    rf"(?:Trung ương|TW|T[.]Ư|ủy|Quốc hội|Chính phủ|nhân dân|HĐND|UBND|Đảng|Việt Nam|Bộ|Sở|(?:{PROVINCES}){_END}|\d"
    r"|[Cc]hỉ đạo|[Qq]uản lý|(?i: tỉnh| thành phố| huyện| quận| xã| phường))"
)
# No named body: a territory, or words in small letters; at most a few of them.
_UNNAMED = re.compile(
    rf"(?:{ADMIN_PLACE}|Trung ương|(?:(?!(?:{STOPPED}){_END})(?!{CAPITAL})[^\W\d_]+|\d+|HĐQT|HĐTV)"
    rf"(?: (?!(?:{STOPPED}){_END})(?:(?!{CAPITAL})[^\W_]+|Trung ương|{ADMIN_PLACE})){{0,9}})"
    rf"(?: (?:phía|miền|khu vực|đồng bằng) {CAPITAL_WORD}(?: {CAPITAL_WORD})*)?(?=\s*[,;…]|\s+(?:và|cùng|như|gồm)[\s:])"
)
# `các Vụ liên quan của Bộ Tài chính` names none of the offices.
_SOME_OF = re.compile(
    r"(?:Vụ|Cục|Sở|Ban|Phòng|Bộ|Ủy ban|Đơn vị|Cơ quan|Hội|Khoa|Chi cục|Trường|Công ty|Ngân hàng)"
    r"(?:, [A-ZĐÀ-Ỹ]?[^\W\d_]+){0,3}"
    r" (?:chuyên môn|liên quan|chức năng|nghiệp vụ|trực thuộc|hữu quan|thành viên)(?: (?:của|thuộc) [^,;.()\n]{3,60}?)?"
    r"(?=\s*[,;.…]|\s+(?:và|cùng)\s|\Z)"
)
# `các bộ Y tế, Công an và Văn phòng Chính phủ`: the last is no ministry.
_BODY_NOUN = re.compile(
    rf"(?:{words_pattern(row['head'] for row in lexicon('bodies') if ' ' not in row['head'])}"
    rf"|Văn phòng|Ngân hàng|Ủy ban|Thanh tra|Kiểm toán|Bảo hiểm|Tập đoàn|Tổng công ty){_END}"
)
_BESIDE = re.compile(rf"(?P<joint>,| và| cùng)(?: các)? (?={HEAD}|(?i:lãnh đạo|đại diện){_END})")
_LARGER = re.compile(
    r"(?i:bộ|tổng cục|UBND|ủy ban|tỉnh ủy|thành ủy|sở|đại học|học viện|trường|viện|ngân hàng nhà nước|văn phòng"
    r"|kiểm toán nhà nước|thanh tra chính phủ|ban (?:nội chính|tổ chức|tuyên giáo|dân vận|kinh tế|đối ngoại)|quân khu"
    r"|công an (?:tỉnh|thành phố|TP|huyện|quận))(?![^\W_])"
)
# `các đơn vị tham gia phong trào gồm:`, `các bộ, ngành là thành viên của Ban Chỉ đạo:`.
_TO_COLON = re.compile(rf"(?!{CAPITAL})[^\W\d_]+(?: [^\W\d_]+){{1,14}}:\s+(?={HEAD})")
_DONE = "tổ chức|phối hợp|chủ trì|tham dự|dự|họp|ký kết|khai mạc|công bố|triển khai|làm việc|báo cáo|cho biết"
# `Diễn đàn các đảo Thái Bình Dương (PIF)`: letters in brackets show how far a name goes, whatever its words are.
_LETTERED = re.compile(
    rf"(?={CAPITAL})(?: ?(?:về|của|các|tại|và(?! {HEAD})|(?!(?:{STOPPED}|{_DONE}){_END})[^\W\d_]+)(?= )){{2,12}}"
    r"(?= \([A-ZĐ][A-Za-zĐ&-]{1,7}\))"
)
# `Bộ Nội vụ (Vụ A, Vụ B)` came by its offices, `Cục Thú y (Bộ Nông nghiệp)` is the ministry's.
_IN_BRACKETS = re.compile(rf" \((?P<of>thuộc )?(?={HEAD})")
_OFFICE = re.compile(r"(?:Vụ|Cục|Tổng cục|Chi cục|Phòng|Khoa|Viện|Trung tâm|Ban Quản lý)(?![^\W_])")
_NAMELY = re.compile(rf",?\s+(?:như|gồm|bao gồm|là|gồm có)\s*:?\s+(?={HEAD})")
# One small word (`sở` of `các sở ngành`) names no body.
_COMMON = re.compile(rf"(?!{CAPITAL})[^\W\d_]+")
_MOST_LEAD_WORDS = 8
_MOST_UNNAMED = 5


@dataclass(frozen=True, slots=True)
class Listed:
    """A body of a row: its own words are in `[start, end)`, `name` is the whole name, not yet resolved."""

    start: int
    end: int
    name: str


def read_one(text: str, start: int, limit: int) -> int:
    """Where the body that begins at `start` ends, before another that only stands beside it; `start` when none does.

    `Cục Thuế, Bộ Tài chính` is one body, `Cục Thuế, Tổng công ty Sông Hồng` and `Công ty A và Ngân hàng B` are two.
    """
    end = read_body(text, start, limit)
    beside = _BESIDE.search(text, start + 2, end)
    while beside:
        whole = text.startswith("Tổng", start) or _ENDS_IN_PLACE.search(text[start : beside.start()])
        if beside["joint"] != "," or whole or not _LARGER.match(text, beside.end(), end):
            return beside.start()
        beside = _BESIDE.search(text, beside.end(), end)
    return end


def read_row(text: str, at: int, limit: int, person_at: Callable[[int], bool]) -> list[Listed]:
    """The bodies of the row that begins at `at`; `person_at` tells whether a place lies in a phrase on a person."""
    row: list[Listed] = []
    unnamed = 0
    while at < limit and len(row) < _MANY:
        lead = _lead_end(text, at, limit)
        if person_at(lead):
            break
        if shared := _shared(text, at, limit):
            items, stop = shared
        elif some := _SOME_OF.match(text, lead, limit):
            items, stop = [], some.end()
        elif (end := read_whole(text, lead, limit)) > lead and not _COMMON.fullmatch(text, lead, end):
            items, stop = _placed(text, lead, end, limit)
            if brackets := _IN_BRACKETS.match(text, stop, limit):
                items, stop = _with_brackets(text, items, brackets, limit, person_at)
        else:
            items = []
            if to_colon := _TO_COLON.match(text, lead, limit):
                at = to_colon.end()
                continue
            skipped = _UNNAMED.match(text, lead, limit)
            unnamed += 1
            if skipped is None or unnamed > _MOST_UNNAMED:
                break
            stop = skipped.end()
        row += items
        more = _MORE.match(text, stop, limit) or _NAMELY.match(text, stop, limit)
        if more is None:
            break
        at = more.end()
    return _owned(row)


def read_whole(text: str, start: int, limit: int) -> int:
    """As `read_one`, but as far as the letters in brackets that stand for the body where they follow."""
    end = read_one(text, start, limit)
    if text.startswith(" (", end):
        return end
    lettered = _LETTERED.match(text, start, limit)
    return max(end, lettered.end()) if lettered else end


def _with_brackets(
    text: str, items: list[Listed], opening: re.Match[str], limit: int, person_at: Callable[[int], bool]
) -> tuple[list[Listed], int]:
    """`items` with what the brackets opened there add to the last: its offices, or the body that it is of."""
    end = text.find(")", opening.end(), limit)
    inner = read_row(text, opening.end(), end, person_at) if end > 0 else []
    if not inner or inner[-1].end != end:
        return items, opening.start()
    last = items[-1]
    if len(inner) == 1 and _OFFICE.match(last.name) and _LARGER.match(inner[0].name):
        items = [*items[:-1], replace(last, name=f"{last.name}, {inner[0].name}")]
    elif opening["of"] is None and all(_OFFICE.match(body.name) for body in inner):
        items = items + inner
    return items, end + 1


def _lead_end(text: str, at: int, limit: int) -> int:
    for _ in range(_MOST_LEAD_WORDS):
        lead = _LEAD_WORD.match(text, at, limit)
        if lead is None:
            break
        at = lead.end()
    return at


def _shared(text: str, at: int, limit: int) -> tuple[list[Listed], int] | None:
    """`các ban Nội chính, Tuyên giáo Trung ương`: the head noun is every one's, and what stands behind the last."""
    begin = at
    head = _SHARED.match(text, begin, limit)
    for _ in range(_MOST_LEAD_WORDS):
        lead = _LEAD_WORD.match(text, begin, limit)
        if head or lead is None:
            break
        begin = lead.end()
        head = _SHARED.match(text, begin, limit)
    if head is None:
        return None
    noun = head["head"][0].upper() + head["head"][1:]
    if text.startswith("Trung ương", head.end()):
        return None
    fields: list[tuple[int, int]] = []
    place = head.end()
    stop = begin
    while field := _FIELD.match(text, place, limit):
        whole = read_body(text, place, limit)
        board = noun == "Ban" and field.group() == "Tổ chức"
        if fields and whole > field.end() and not board and _BODY_NOUN.match(text, place, whole):
            break
        fields.append(field.span())
        stop = field.end()
        more = _MORE.match(text, stop, limit)
        if more is None:
            break
        place = more.end()
    if len(fields) == 1 and text[begin : head.start("head")].lower().strip() == "liên":
        fields = _each_side(text, *fields[0])
    if not fields:
        return None
    if of_all := _OF_ALL_PLACES.match(text, stop, limit):
        return [], of_all.end()
    end = read_units(text, stop, limit) if _OWNER.match(text, stop, limit) else stop
    owner = text[stop:end]
    return [Listed(a, b, f"{noun} {text[a:b]}{owner}") for a, b in fields], end


def _each_side(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """`Công thương - Tài chính` of `liên bộ Công thương - Tài chính`, which are two bodies, one by one."""
    sides = []
    while dash := _DASHED.search(text, start, end):
        sides.append((start, dash.start()))
        start = dash.end()
    return [*sides, (start, end)]


def _placed(text: str, start: int, end: int, limit: int) -> tuple[list[Listed], int]:
    """The body in `[start, end)`, once for each place where places follow: `Công an các tỉnh An Giang, Bến Tre`."""
    words = text[start:end]
    if kinds := _SHARED_PLACES.match(text, end, limit):
        names = re.findall(_KINDS, kinds["kinds"])
        kind = names[0] if len(names) == 1 and names[0] != "nước" else ""
        found, stop = _places(text, kinds.end(), limit)
        if found:
            hosted = _HOSTED.match(text, stop, limit)
            tail = hosted.group().lstrip("…") if hosted else ""
            stop = hosted.end() if hosted else stop
            items = [Listed(a, b, f"{words} {_place_name(text[a:b], kind)}{tail}") for a, b in found]
            return items, stop
    if of_all := _OF_ALL_PLACES.match(text, end, limit):
        return [], of_all.end()
    first = Listed(start, end, words)
    ends, another = next(((at, more) for end_, more in _IN_PLACES if (at := end_.search(words))), (None, _PROVINCE))
    if ends is None:
        return [first], end
    level = _level(ends["place"])
    head = words[: ends.start("place")]
    items, stop = [first], end
    while (more := _MORE.match(text, stop, limit)) and (place := another.match(text, more.end(), limit)):
        if another is _ADMIN_PLACE and _level(place.group()) != level:
            break
        items.append(Listed(*place.span(), head + place.group()))
        stop = place.end()
    return items, stop


def _places(text: str, at: int, limit: int) -> tuple[list[tuple[int, int]], int]:
    found: list[tuple[int, int]] = []
    stop = at
    while len(found) < _MANY and (place := _PLACE.match(text, at, limit)):
        found.append(place.span())
        stop = place.end()
        more = _MORE.match(text, stop, limit)
        if more is None:
            break
        at = more.end()
    return found, stop


def _place_name(words: str, kind: str) -> str:
    if _KIND_OF.match(words):
        return words
    known = province(words)
    if known is not None and kind in ("", "tỉnh", "thành phố", "địa phương"):
        return written_out(known)
    return f"{kind} {words}" if kind and kind != "địa phương" else words


def _level(place: str) -> str:
    kind = place.split(" ")[0].lower() if not place.lower().startswith(("thành phố", "thị xã")) else place[:9].lower()
    return "province" if kind.strip() in _PROVINCIAL else kind.strip()


def _owned(row: list[Listed]) -> list[Listed]:
    """The row with an owner lent, from behind, to those before it that have none."""
    owned: list[Listed] = []
    lent = ""
    for item in reversed(row):
        owner = _LENT.search(item.name)
        if " " not in item.name and not item.name.isupper():
            # `các Ban và Văn phòng Trung ương Đảng` names no board.
            continue
        if owner and _LENDABLE.match(item.name):
            lent = owner.group()
        elif lent and _LENDABLE.match(item.name) and not _OWNED.search(item.name):
            item = replace(item, name=item.name + lent)
        else:
            lent = ""
        owned.append(item)
    return owned[::-1]
