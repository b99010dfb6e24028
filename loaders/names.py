"""Names of people, found by their surnames, or whole after the honorific before a name of another tongue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.places import Level, place_names
from graph.spelling import folded
from loaders.rules import lexicon

_CAPITALS = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
CAPITAL = f"[{_CAPITALS}]"
# A hyphen joins two parts of a name, but a title may stand right behind one.
_HYPHEN = (
    r"[-’'](?!(?:Giám|Phó|Chủ|Bí|Trưởng|Ủy|Bộ|Thứ|Tổng|Chánh|Viện|Hiệu|Cục|Vụ|Nguyên|Tư lệnh|Chính ủy|Chỉ huy|Hạt)"
    r"(?![^\W_]))"
)
CAPITAL_WORD = rf"[{_CAPITALS}][^\W\d_]*(?:{_HYPHEN}[^\W\d_]+)*"
# One word alone is no name, nor is one in capitals tried again from each of its letters.
_RUN = re.compile(rf"[{_CAPITALS}](?<![{_CAPITALS}].)[^\W\d_]*(?: [{_CAPITALS}][^\W\d_]*|{_HYPHEN}[^\W\d_]+)+")

SURNAMES = {entry["surname"]: bool(entry.get("common_word")) for entry in lexicon("surnames")}
_SHARES = {entry["surname"]: float(entry["share"]) for entry in lexicon("surnames")}
PLACES = frozenset(
    {tuple(entry["name"].split()) for entry in lexicon("place_words")}
    | {tuple(entry["name"].split()) for entry in lexicon("countries") if " " in entry["name"]}
    | {
        tuple(word.capitalize() for word in name.split())
        for name in place_names(Level.DISTRICT)
        if " " in name and name.replace(" ", "").isalpha()
    }
)
_PLACE_STARTS = {place[0] for place in PLACES}
_NOT_IN_NAMES = frozenset(
    "Bộ Ban Ủy Phó Chủ Trưởng Giám Bí Thứ Tổng Cục Vụ Sở Phòng UBND HĐND TP TX MTTQ BCH ĐBQH Đảng Ông Bà Ảnh Các Những"
    " Theo "
    "Tại Trong Cùng Sau Trước Đến Tham Dự TS PGS GS Viện Tòa Ngân Ngày Chiều Tối Với Khi Vừa Đây Bên Cũng Ngoài Được"
    " Là Và Về "
    "Buổi Cuộc Đồng Thủ".split()
)
# Words that open a sentence or a phrase: they end a name only where the next syllable shows it.
_OPENERS = {
    "Sáng": r" ?(?:\d|ngày|nay|cùng|hôm)",
    "Chiều": r" ?(?:\d|ngày|nay|cùng|hôm)",
    "Tối": r" ?(?:\d|ngày|nay|cùng|hôm)",
    "Trưa": r" ?(?:\d|ngày|nay|cùng|hôm)",
    "Ngày": r" ?\d",
    "Tại": r" [^\W\d_]",
    "Theo": r" [^\W\d_]",
    "Trong": r" [^\W\d_]",
    "Sau": r" [^\W\d_]",
    "Trước": r" [^\W\d_]",
    "Các": r" [^\W\d_]",
    "Những": r" [^\W\d_]",
    "Ông": r" [^\W\d_]",
    "Bà": r" [^\W\d_]",
    "Đồng": r" (?:chí|thời|bào|hành|chủ)",
    "Phát": r" (?:biểu|huy|triển)",
    "Đại": r" (?:biểu|diện|tá|tướng|úy|hội|học|sứ)",
    "Cùng": r" [^\W\d_]",
    "Tham": r" (?:dự|gia|mưu)",
    "Dự": r" (?:hội|buổi|lễ|có|án|kiến|họp|phiên|tại|cuộc|làm|và)",
    "Với": r" [^\W\d_]",
    "Để": r" [^\W\d_]",
    "Khi": r" [^\W\d_]",
    "Nhân": r" (?:dịp|dân|viên|sự)",
    "Thay": r" (?:mặt|đổi)",
    "Tiếp": r" (?:đó|theo|tục|xúc)",
    "Kết": r" (?:thúc|luận|quả)",
    "Quang": r" cảnh",
    "Toàn": r" (?:cảnh|thể|tỉnh|quốc)",
    "Trung": r" (?:ương|tâm|tướng|tá|úy|đoàn|quốc)",
    "Thượng": r" (?:tướng|tá|úy|sĩ|tọa|nghị)",
    "Thiếu": r" (?:tướng|tá|úy)",
    "Chuẩn": r" (?:đô|bị|úy)",
    "Chính": r" (?:phủ|ủy|quyền|trị)",
    "Công": r" (?:an|ty|đoàn|tác|nghệ|thương)",
    "Thành": r" (?:ủy|phố|viên|phần)",
    "Quốc": r" (?:hội|phòng|gia|tế|vương)",
    "Tổ": r" (?:chức|trưởng|quốc)",
    "Tập": r" (?:đoàn|thể|trung)",
    "Thanh": r" (?:tra|niên|hóa)",
    "Thường": r" (?:trực|vụ)",
    "Trường": r" (?:Đại|đại|Cao|cao|THPT|THCS|học|ĐH|CĐ|Tiểu|tiểu|Mầm|mầm|Chính|Trung|trung)",
    "Quân": r" (?:khu|ủy|đội|chủng|đoàn)",
    "Hội": r" (?:nghị|đồng|thảo|viên|trường|đàm|[A-ZĐ])",
    "Tư": r" (?:lệnh|pháp|vấn)",
    "Học": r" (?:viện|sinh|tập)",
    "Viện": r" (?:trưởng|[A-ZĐ])",
    "Ngân": r" (?:hàng|sách)",
    "Quyền": r" (?:Chủ|Giám|Bí|Bộ|Trưởng|Cục|Vụ|Tổng)",
    "Tòa": r" (?:án|soạn|nhà)",
    "Lãnh": r" (?:đạo|sự)",
    "Tuy": r" (?:nhiên|vậy|đã|chưa|không|còn|có)(?![^\W_])",
    "Nhiều": r" [^\W\d_]",
    "Hai": r" (?:bên|đồng|nước|ông|bà|vị|người)",
    "Một": r" [^\W\d_]",
    "Đây": r" [^\W\d_]",
    "Đó": r" [^\W\d_]",
    "Đến": r" (?:dự|nay|thăm|tham|với|ngày|năm)",
    "Từ": r" (?:ngày|năm|đầu|khi|đó|sáng|thực|nay|tháng|những|các|kết)",
    "Về": r" [^\W\d_]",
    "Trên": r" [^\W\d_]",
    "Bên": r" (?:cạnh|lề)",
    "Qua": r" [^\W\d_]",
    "Do": r" [^\W\d_]",
    "Hiện": r" (?:nay|tại|có)",
    "Văn": r" (?:phòng|hóa|bản|kiện)",
    "Thông": r" (?:qua|tin|báo|tư|tấn)",
    "Huân": r" chương",
    "Huy": r" (?:chương|hiệu)",
    "Bằng": r" khen",
    "Giấy": r" khen",
    "Kỷ": r" niệm",
    "Lễ": r" (?:ký|khai|công|kỷ|trao|ra|phát|hội|bàn|đón|giỗ)",
    "Trưởng": r" (?:ban|phòng|đại|khoa|đoàn|bộ|công|Ban|Phòng|Đoàn|Công)",
    "Phó": r" (?:chủ|giám|trưởng|bí|tổng|ban|Chủ|Giám|Trưởng|Bí|Tổng|Ban)",
    "Chủ": r" (?:tịch|nhiệm)",
    "Giám": r" đốc",
    "Bí": r" thư",
    "Tổng": r" (?:giám|cục|thư|biên|Giám|Cục|Thư|Biên)",
    "Thứ": r" trưởng",
    "Ủy": r" (?:viên|ban)",
    "Nguyên": r" (?:Phó|phó|Chủ|chủ|Bí|bí|Ủy|ủy|Bộ|Giám|giám)",
}
_OPENER_PATTERNS = {word: re.compile(pattern) for word, pattern in _OPENERS.items()}
_MIDDLES = frozenset(
    "Văn Thị Hữu Đức Xuân Đình Quốc Minh Ngọc Thanh Hồng Công Trọng Quang Duy Anh Bá Thế Viết Khắc".split()
)


_BRANDED = re.compile(r"(?:Công ty|Cty|TNHH|MTV|Tập đoàn|[Cc]ổ phần|CP|Trường|Bệnh viện|Khách sạn) [^,;.\n]{0,30}$")
# After one of these nothing but a given name follows, so the word before it is a surname, however rare.
_MIDDLE_NAMES = frozenset({"Văn", "Thị"})
# A run without any of these, and without capitals at its end, holds no name.
_NAME_WORDS = frozenset({*SURNAMES, *_MIDDLE_NAMES})
_SHOUTED = re.compile(rf"[{_CAPITALS}]{{2,}}(?: [{_CAPITALS}]{{2,}}){{1,4}}\Z")
# The share of people, in percent, from which a surname is a usual one.
_USUAL = 0.5
_STREETS = frozenset({"Đường", "Phố", "Cầu", "Chợ"})
# Surnames that end a continent or a school: `Hội đồng châu Âu Anna Lindqvist`, `Đại học Y Hà Nội`.
_ENDS_OF_NAMES = dict.fromkeys(("Âu", "Á", "Phi", "Mỹ"), ("hâu ",)) | {"Y": ("học ", "ĐH ", "CĐ ", "đẳng ", "hoa ")}
_CALLS = frozenset({"Ông", "Bà", "Anh", "Chị"})
_CALLED = tuple("Ông ,ông ,Bà ,bà ,Anh ,anh ,Chị ,chị ,chí ,tướng ,tá ,úy ,TS ,GS ,BS ,Sĩ ,sĩ ".split(","))
# `giao thông`, `kinh doanh`, `báo chí` end like one of them.
_CALL_WORD = re.compile(
    r"(?<![^\W_])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|(?<=ồng )chí|(?<!hủ )tướng|tá|úy|P?G?S?TS|P?GS|BS|[Ss]ĩ) $"
)
_NO_SURNAME = {
    "Đoàn": frozenset("Khối Đại TNCS Chủ Kiểm Công Giám Luật ĐBQH Trường Lâm Thể".split()),
    "Thành": frozenset("Đoàn Ủy Phố".split()),
    "Đồng": frozenset("Chí Chủ Thời".split()),
    "Thanh": frozenset("Tra Niên".split()),
    "Hội": frozenset("Kiến Nông Cựu Chữ Luật Nhà Khoa Văn Người Doanh Liên Điện Bảo Thầy Đông Sinh".split()),
    "Thiếu": frozenset(),
    "Thường": frozenset(),
}
# `Bí thư Trung ương Đoàn Lê Minh Tuệ`, `ĐH Y Hà Nội`: surnames that are of a body too, and what stands before them.
_OF_BODIES = frozenset({"Đoàn", "Hội", "Y"})
_SCHOOLS = frozenset({"ĐH", "CĐ", "Học", "Đẳng", "Khoa"})
_UNION_OF = re.compile(
    r"(?:(?:[Tt]rung ương|TƯ|T[.]Ư|TW)|(?<!UBND )(?<!HĐND )(?<!dân )(?<!an )(?<!MTTQ )(?:Tỉnh|Thành|Huyện|Quận|Thị)) $"
)
_LEVELS = ("tỉnh ", "thành ", "huyện ", "quận ", "thị ")
_PLACE_NOUNS = (
    "huyện|xã|phường|quận|thị trấn|thị xã|thôn|làng|ấp|bản|đường|phố|cầu|chợ|bệnh viện"
    "|học viện|khách sạn|chùa|đền|cảng|sân bay|hồ|sông|núi|đảo"
).split("|")
_AFTER_PLACE_NOUN = re.compile(rf"(?<![^\W_])(?i:(?!(?<=thành )phố)(?:{'|'.join(_PLACE_NOUNS)})) $")
_FIRMS = "công ty|tập đoàn|doanh nghiệp|xí nghiệp|nhà máy|cửa hàng|siêu thị|hãng".split("|")
_NEAR_FIRM = re.compile(rf"(?<![^\W_])(?i:{'|'.join(_FIRMS)}) [^,;.\n]*$")
_AFTER_FIRM = re.compile(rf"(?<![^\W_])(?i:{'|'.join(_FIRMS)}) $")
# A company's legal form and trade, its own name yet to come.
_AFTER_LEGAL_FORM = re.compile(
    r"(?i:công ty|tập đoàn|doanh nghiệp) (?:TNHH|MTV|CP|TM|DV|XD|(?i:cổ phần|trách nhiệm hữu hạn|tư nhân))"
    rf"(?: (?:MTV|TMXD|TM|DV|XD|SX|(?!{CAPITAL})[^\W\d_]+|[-–&]))* $"
)
_PROVINCES = "tỉnh|thành phố|tp|tp.|thị|bang|khu tự trị".split("|")
_AFTER_PROVINCE = re.compile(rf"(?<![^\W_])(?i:{'|'.join(map(re.escape, _PROVINCES))}) $")
# Without one of these at its end, nothing that stands before a name makes it another thing's.
_NAMED_AFTER = tuple(f"{noun} " for noun in (*_PLACE_NOUNS, *_FIRMS, *_PROVINCES))
_OFFICE = re.compile(
    r"(?:UBND|HĐND|ủy|nhân dân|MTTQ|[Cc]ông an|[Đđ]oàn|Hội [^\W\d_]+(?: [^\W\d_]+)?) (?:huyện|xã|phường|quận|thị trấn"
    r"|thị xã) $"
)


# A Vietnamese syllable without its marks: what begins it, its vowels, what ends it.
_SYLLABLE = re.compile(r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")


_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=4096)
def is_foreign_word(word: str) -> bool:
    """Whether `word` is no Vietnamese syllable, as the names of most other tongues are not: `Kimura`, not `Lam`."""
    return _SYLLABLE.fullmatch(folded(word)) is None


@dataclass(frozen=True, slots=True)
class NameReading:
    """A name in `[start, end)`, in initial capitals; `sure` when nothing but a person bears such a name."""

    start: int
    end: int
    name: str
    sure: bool


def find_names(text: str) -> list[NameReading]:
    """The names that begin with a known surname, in the order of the text."""
    found: list[NameReading] = []
    surnames = SURNAMES
    refused = -9
    for run in _RUN.finditer(text):
        piece = run.group()
        if " " not in piece:
            continue
        words = piece.split(" ")
        if piece[-1].islower() and _NAME_WORDS.isdisjoint(words):
            continue
        caps = piece.isupper()
        if caps:
            words = [word.capitalize() for word in words]
        elif (
            not piece[-1].islower()
            and (shouted := _SHOUTED.search(piece))
            and shouted.group().split(" ")[0].capitalize() in surnames
        ):
            found += _in_run(text, shouted.group().title().split(" "), run.start() + shouted.start(), caps=True)[0]
            continue
        if surnames.keys().isdisjoint(words[:-1]) and _MIDDLE_NAMES.isdisjoint(words[1:-1]):
            continue
        start = run.start()
        if words[0] in _ENDS_OF_NAMES and text.endswith(_ENDS_OF_NAMES[words[0]], 0, start):
            start += len(words[0]) + 1
            words = words[1:]
        if start - refused <= 4 and text[refused:start] in (", ", " và ", " - "):
            refused = run.end()
            continue
        names, refused_here = _in_run(text, words, start, caps)
        refused = run.end() if refused_here else -9
        found += names
    return found


def _in_run(text: str, words: list[str], start: int, caps: bool) -> tuple[list[NameReading], bool]:
    """The names in a run of capital words, and whether the run is the name of a place or a street."""
    found: list[NameReading] = []
    if words[0] in _CALLS and len(words) > 2 and words[1] not in _MIDDLE_NAMES and not caps:
        start += len(words[0]) + 1
        words = words[1:]
    if words[0] in _STREETS and len(words) > 2 and words[1] in SURNAMES:
        return found, True
    at, total = 0, len(words)
    offset = start
    if words[0] not in SURNAMES and not caps and _is_called(text, start):
        whole = next(
            (n for n, word in enumerate(words) if word in _NOT_IN_NAMES or word.isupper() and len(word) > 1), total
        )
        if 2 <= whole <= 6 and not _place_length(words, 0):
            end = start + sum(map(len, words[:whole])) + whole - 1
            return [NameReading(start, end, " ".join(words[:whole]), False)], False
    while at < total - 1:
        word = words[at]
        skip = _place_length(words, at) if word in _PLACE_STARTS else 0
        if skip and not (skip == total - at and at == 0 and _is_called(text, offset)):
            for step in range(skip):
                offset += len(words[at + step]) + 1
            at += skip
            continue
        common = SURNAMES.get(word)
        # In `Bà Văn Thị Mai` the middle name is a surname itself.
        rare = words[at + 1] in _MIDDLE_NAMES and at + 2 < total and words[at + 1 : at + 3] != ["Văn", "Thị"]
        if common is None and rare and len(word) > 1 and word not in _NOT_IN_NAMES - _CALLS:
            common = False
        if (
            common is None
            or word in _OF_BODIES
            and _is_of_body(text, words, at, offset)
            or words[at + 1] in _NO_SURNAME.get(word, ())
        ):
            offset += len(word) + 1
            at += 1
            continue
        end = _name_end(text, words, at, offset, caps)
        if end - at >= 2:
            length = sum(map(len, words[at:end])) + end - at - 1
            branded = end - at == 2 and at and words[at - 1][1:].islower() and not _is_place_end(words, at)
            if branded and _BRANDED.search(text, max(0, start - 40), offset):
                at = end
                offset += length + 1
                continue
            if at == 0 and (place := _place_before_name(text, words, offset)):
                offset += sum(map(len, words[:place])) + place
                at = place
                continue
            if at == 0 and _names_a_place(text, offset, end, _SHARES.get(word, 0.0)):
                return found, True
            if _names_brand(text, words[at:end], offset) or _is_masked(words[at:end]):
                at = end
                offset += length + 1
                continue
            sure = not common and end - at >= 3 or words[at + 1] in _MIDDLE_NAMES
            found.append(NameReading(offset, offset + length, " ".join(words[at:end]), sure))
            offset += length + 1
            at = end
        else:
            offset += len(word) + 1
            at += 1
    return found, False


def _is_masked(name: list[str]) -> bool:
    """Whether a given name is cut to its first letters, so that nobody is known by it: `Nguyễn Văn Tr.`"""
    return len(name) > 2 and len(name[-1]) <= 3 and _VOWEL.search(folded(name[-1])) is None


def is_no_name(words: list[str]) -> bool:
    """Whether capital words that begin like a Vietnamese name are none: `Hội Kiến` trúc, the masked `Nguyễn Văn Tr.`"""
    return words[1] in _NO_SURNAME.get(words[0], ()) or words[0] in SURNAMES and _is_masked(words)


def _names_brand(text: str, name: list[str], offset: int) -> bool:
    """Whether its end makes a name a house's or a firm's: `Hoàng Lê Garden`, `Công ty CP Lê Anh Sài Gòn`."""
    last = name[-1]
    if len(name) >= 4 and tuple(name[-2:]) in PLACES and not _is_called(text, offset):
        return _NEAR_FIRM.search(text, max(0, offset - 60), offset) is not None
    foreign = len(last) >= 4 and last.isascii() and last.isalpha() and last[1:].islower() and is_foreign_word(last)
    return foreign and _SHARES.get(name[0], 0.0) >= _USUAL and not _is_called(text, offset)


def _is_called(text: str, at: int) -> bool:
    """Whether an honorific, a rank or an academic title ends right before `at`; `Thủ tướng` is none of them."""
    return text.endswith(_CALLED, 0, at) and _CALL_WORD.search(text, max(0, at - 9), at) is not None


def _is_of_body(text: str, words: list[str], at: int, offset: int) -> bool:
    """Whether `Đoàn` at word `at` is the union of the centre or of a place: `tỉnh Đoàn Quảng Trị`; `Y` a school's."""
    if words[at] == "Y":
        return at > 0 and words[at - 1] in _SCHOOLS
    if text.endswith(_LEVELS, 0, offset):
        return _place_length(words, at + 1) > 0
    return _UNION_OF.search(text, max(0, offset - 16), offset) is not None


def _is_place_end(words: list[str], at: int) -> bool:
    """Whether a known place ends right before word `at`."""
    return any(at >= length and tuple(words[at - length : at]) in PLACES for length in (2, 3, 4))


def _names_a_place(text: str, offset: int, words: int, share: float) -> bool:
    """Whether `huyện`, `công ty` before the name of so many words makes it theirs; not in `UBND xã Nguyễn Văn A`."""
    before = text[max(0, offset - 60) : offset].lower()
    named_after = before.endswith(_NAMED_AFTER)
    if named_after and _AFTER_FIRM.search(text, max(0, offset - 14), offset):
        return words == 2 and share < _USUAL
    legal = words == 2 and ("công ty " in before or "tập đoàn " in before or "doanh nghiệp " in before)
    if legal and _AFTER_LEGAL_FORM.search(text, max(0, offset - 60), offset):
        return True
    if not named_after:
        return False
    if not _AFTER_PLACE_NOUN.search(text, max(0, offset - 12), offset):
        return words == 2 and share < 0.3 and _AFTER_PROVINCE.search(text, max(0, offset - 12), offset) is not None
    return words == 2 or not _OFFICE.search(text, max(0, offset - 40), offset)


def _place_before_name(text: str, words: list[str], offset: int) -> int:
    """How many words after `phường` are the place, where a person's name follows: `phường Lê Lợi Vũ Mai Khanh`."""
    if len(words) < 4 or words[1] in _MIDDLE_NAMES or not _AFTER_PLACE_NOUN.search(text, max(0, offset - 12), offset):
        return 0
    return next((n for n in (2, 3) if len(words) - n >= 2 and _SHARES.get(words[n], 0.0) >= _USUAL), 0)


def _place_length(words: list[str], at: int) -> int:
    for length in (4, 3, 2):
        if at + length <= len(words) and tuple(words[at : at + length]) in PLACES:
            return length
    return 0


def _name_end(text: str, words: list[str], at: int, offset: int, caps: bool) -> int:
    """The index after the last word of the name that begins at word `at`, which is at `offset` of the text."""
    whole = len(words) - at == 5 and _is_called(text, offset)
    limit = min(len(words), at + (5 if whole or words[at + 1] in SURNAMES else 4))
    end = at + 1
    place = offset + len(words[at]) + 1
    while end < limit:
        word = words[end]
        if len(word) > 1 and word.isupper() and not caps:
            break
        if word in ("Ông", "Bà") and end + 1 < len(words) and words[end + 1] in SURNAMES:
            break
        opener = _OPENER_PATTERNS.get(word)
        last = place + len(word)
        if opener and end == len(words) - 1 and opener.match(text, last):
            break
        if word in _NOT_IN_NAMES and end >= at + 2 and end < len(words) - 1 and word not in _MIDDLES:
            break
        if end >= at + 3 and word in SURNAMES and not SURNAMES[word] and end < len(words) - 1:
            break
        place = last + 1
        end += 1
    return end
