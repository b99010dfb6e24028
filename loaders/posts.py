"""Posts: the words that trigger a phrase on people, and the post, with its body, that is read where a title stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.records import Status
from loaders.bodies import (
    ADMIN_PLACE,
    ANY_FIELD,
    ANY_HEAD,
    COUNTRY,
    PROVINCES,
    STOPPED,
    read_apposed,
    read_body,
    read_rest,
    written_out,
)
from loaders.names import CAPITAL_WORD
from loaders.rules import cases, lexicon, words_pattern


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the way in which its body is found: the word under `body` in `lexicon/posts.jsonl`."""

    title: str
    body: str = ""
    weak: bool = False
    """Also an everyday word: counts only with a capital, or with a body of its own."""


@dataclass(slots=True)
class Post:
    """A post read in `[start, end)`; `body` in the words of the text."""

    start: int
    end: int
    title: str
    body: str | None
    many: bool = False
    status: Status = Status.CURRENT
    own: str = ""
    """The head noun that the title shares with the body: `Ban` of `Trưởng ban`."""
    weak: bool = False
    of: bool = False
    """Only alluded to: `theo quyết định của Giám đốc`."""
    country: str | None = None
    rank: str | None = None
    stateless: str | None = None
    """The body without the state that it is of, which is not named: the post's holder bears a foreign name."""
    lent: bool = False
    """The body is that of another post in the text around."""


def _titles() -> dict[str, Title]:
    titles: dict[str, Title] = {}
    for entry in lexicon("posts"):
        forms = [entry["title"]] + [f"{deputy} {entry['title']}" for deputy in entry.get("deputies", ())]
        for form in forms:
            for written in cases([form]):
                if " " in written:
                    weak = bool(entry.get("everyday")) and written[0].islower()
                    titles.setdefault(written, Title(form, entry.get("body", ""), weak))
    for entry in lexicon("short_posts"):
        titles[entry["short"]] = Title(entry["title"], entry.get("body", ""))
    return titles


TITLES = _titles()
RANKS = {form: entry["rank"] for entry in lexicon("ranks") for form in cases([entry["rank"]])}
HONORIFICS = {entry["word"]: entry["kind"] for entry in lexicon("honorifics")}
_TRIGGERS = words_pattern({*TITLES, *RANKS, *HONORIFICS})
TRIGGERS = re.compile(rf"(?:{_TRIGGERS})(?![^\W_])")
# The search skips to what may stand before one.
_NEXT_TRIGGER = re.compile(rf"[^0-9A-Za-z\u00c0-\u1eff]({_TRIGGERS})(?![^\W_])")

_SUFFIX = re.compile(
    r" (?:Thường trực|thường trực|chuyên trách|danh dự|thứ nhất|điều hành|Điều hành|dự khuyết|TT)(?![^\W_])"
    r"| phụ trách(?= [A-ZĐÔ])"
)
_RUNNING = re.compile(r" (?:phụ trách|điều hành) (?P<what>visa|thương mại(?: ?[-–] ?đầu tư)?|kinh tế|chung)")
# Nothing is read before a title but after one of these.
_BEFORE_POST = tuple(
    "2 ,3 ,4 ,5 ,6 ,guyên ,ựu ,ố ,là ,uyền ,Q. ,ân ,ác ,ai ,a ,ốn ,ững ,ổ ,ong ,chí ,ủa ,eo ,ặt ,từ ,ghĩa ,òng ".split(
        ","
    )
)
_FORMER = re.compile(r"(?:[Nn]guyên|[Cc]ựu)(?: là)? $")
_LATE = re.compile(r"(?<![^\W_])[Cc]ố $")
_ADDRESSED = re.compile(
    r"(?:áo cáo(?: với)?|gửi|hay mặt|kiến nghị|(?:ỉ đạo|ân công|ủy quyền|ồng ý|yêu cầu|ề nghị|câu hỏi|ất vấn|kiến|đoàn"
    r"|công tác) của) $"
)
_ACTING = re.compile(r"(?<![^\W_])(?<!chính )(?<!Chính )(?:[Qq]uyền|Q[.]) $")
_ELECT = re.compile(r"[Tt]ân $")
_MANY = re.compile(r"(?:\d|[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]hững|[Tt]ổ|[Tt]rong|các đồng chí|Các đồng chí) $")
_OF = re.compile(r"(?:của|[Tt]heo|[Tt]hay mặt|từ|danh nghĩa|[Vv]ăn phòng) $")
# Titles whose noun the body repeats itself, or that is no part of it.
_HEADLESS = ("Bộ", "Trường", "Viện", "Vụ", "Cục", "Tổ", "Đoàn")
_NO_POST_BEHIND = ("tư vấn ", "Ban ", "ban ", "Hội nghị ", "hội nghị ", " cấp ")
# What makes `Trưởng đoàn` a post and not only who leads that day.
# `ông A, trưởng ban lễ nghi của chùa, …`: bodies whose names may be in small letters from the first word on.
_NAMED_BY_PLAIN_WORDS = frozenset({"Ban", "Phòng", "Vụ", "Cục", "Chi cục", "Khoa", "Viện"})
_APPOSED = re.compile(rf"{CAPITAL_WORD}(?:,| [-–]) ?(?:(?:hiện là|nguyên|cựu|quyền|là) )?$|{CAPITAL_WORD} \($")
# With one of these all of that ends.
_APPOSED_ENDS = (",", ", ", "-", "- ", "–", "– ", "(", "là ", "nguyên ", "cựu ", "quyền ")
_DELEGATION = re.compile(r"(?i:đại biểu|ĐBQH|đại diện|thanh tra|đàm phán)|.* của ")
_STAFFS = ("Tư lệnh", "Chỉ huy", "Tham mưu trưởng")
_WITH_ALL = re.compile(r"(?:cùng|các|với|và) $")
_LISTING = ("Trong ", "trong ", "Về phía ", "về phía ")
_BESIDE = re.compile(r"(?:[Cc]ùng|[Nn]goài) (?:với )?(?:các|những) (?:đồng chí )?$")
_TERM = re.compile(
    r",? (?:nhiệm kỳ|nhiệm kì) \d{4} ?[-–] ?\d{4}"
    r"|,? (?:khóa|khoá|Khóa|Khoá|nhiệm kỳ|nhiệm kì) (?:[IVX]+|\d+)(?:[,;-]? ?(?:\(|nhiệm kỳ )?\d{4} ?[-–] ?\d{4}\)?)?"
    r"(?![^\W_])"
)
_ENDS_IN_TERM = re.compile(r" (?:khóa|khoá|Khóa|Khoá|nhiệm kỳ) (?:[IVX]+|\d+)\Z")
_IN_COUNTRY = re.compile(rf" (?:nước )?(?P<country>{COUNTRY})")
# A foreign minister's field need not be a known one.
_FOREIGN_MINISTRY = re.compile(rf" {CAPITAL_WORD}(?: [^\W\d_]+){{0,4}}? (?!Việt Nam){COUNTRY}(?= {CAPITAL_WORD})")
_ENDS_ABROAD = re.compile(rf"(?<![^\W_])({COUNTRY})$")
_CENTRAL = r"(?:BCH |Ban Chấp hành )?(?:Trung ương|TƯ|T[.]Ư[.]?|TW|T[.]W)"
# `Ủy viên Ban Chấp hành Trung ương Hội Nông dân`: not of the party.
_UNIONS = "Đoàn|Hội|Mặt trận|MTTQ|Liên đoàn|Tổng Liên đoàn|Liên minh|Liên hiệp|Hiệp hội|Giáo hội|LĐLĐ"
_CENTRAL_PARTY = re.compile(
    rf"(?i)(?: dự khuyết| chính thức)?(?: ?{_CENTRAL})"
    rf"(?: Đảng(?: (?P<abroad>(?:Cộng sản|Nhân dân|NDCM|CS)[^,;.():–]*? {COUNTRY})| (?:Cộng sản|CS)(?: Việt Nam| VN)?)?"
    rf")?"
    rf"(?![^\W_]| (?:{_UNIONS})(?![^\W_]))(?: dự khuyết)?"
)
_UNION_CENTRE = re.compile(rf" (?i:{_CENTRAL}) (?:{_UNIONS})(?![^\W_])")
_COMMITTEE = re.compile(
    r" (?i:(?P<what>Ban Thường vụ|BTV|Thường vụ(?! Quốc hội)|Ban Chấp hành|BCH|Thường trực|chuyên trách"
    r"|Hội đồng quản trị|HĐQT))"
    r"(?![^\W_])"
)
_ABROAD_PARTY = re.compile(
    rf"(?P<standing> [Tt]hường vụ)? (?P<body>(?:Bộ Chính trị|Ban Bí thư)(?: BCH| Ban Chấp hành)?(?: Trung ương| TW"
    rf"| T[.]Ư)?"
    rf" Đảng [^,;.():–]{{0,50}}?(?!Việt Nam){COUNTRY})"
)
_COMMITTEE_NAMES = {
    "btv": "Ban Thường vụ",
    "ban thường vụ": "Ban Thường vụ",
    "thường vụ": "Thường vụ",
    "bch": "Ban Chấp hành",
    "ban chấp hành": "Ban Chấp hành",
    "hđqt": "Hội đồng quản trị",
    "hội đồng quản trị": "Hội đồng quản trị",
}
_POSTED = re.compile(
    rf" tại (?:{COUNTRY}|(?:Liên [Hh](?:ợp|iệp) [Qq]uốc|LHQ|EU|ASEAN|WTO)(?![^\W_])"
    rf"|(?:thành phố |TP[.]? ?)?(?:{PROVINCES})(?![^\W_])|{CAPITAL_WORD}(?: {CAPITAL_WORD})?)"
)
_ADMIN_PLACE = re.compile(ADMIN_PLACE)
_PROVINCE = re.compile(rf"(?:{PROVINCES})(?![^\W_])")
# Of these no more words are part of the name.
_KNOWN_LETTERS = "ASEAN|EU|NATO|WHO|UNDP|UNESCO|UNICEF|IMF|WB|ADB|WTO|WEF|LHQ"
_ACRONYM = re.compile(
    rf"(?:(?:{_KNOWN_LETTERS})(?: tại {COUNTRY})?"
    rf"|[A-ZĐ]{{2,8}}(?:(?: |-)(?!Nguyễn|Trần|Lê|Phạm){CAPITAL_WORD}){{0,6}}|{CAPITAL_WORD}[a-z]*(?=[A-Z])\w+)"
    r"(?![^\W_])"
)
_ANY_HEAD = re.compile(ANY_HEAD)
_STAFF_FIELD = re.compile(r"(?i:tổ chức)")
_EXPERT = re.compile(rf" {ANY_FIELD}")
_MAY_BRACKET = re.compile(r" \(|, | - | – ")
_PARTY_BODY = re.compile(r" (?i:tỉnh ủy|thành ủy|huyện ủy|quận ủy|quân ủy|đảng ủy)")
_ALIAS_BODY = re.compile(r" (?:quân đội|nước|nhà trường)(?![^\W_])")
_COMPANY = re.compile(
    r"(?:Giám đốc|Giám đốc Điều hành|HĐQT|HĐTV|Hội đồng quản trị|Hội đồng thành viên)$", re.IGNORECASE
)
_BRAND = re.compile(
    rf"{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,3}}? (?:Airlines|Bank|Group|Corp|Holdings|Land|Telecom|Motors?|Steel|Energy"
    rf"|Capital|Vietnam)"
    rf"|{CAPITAL_WORD}(?! {CAPITAL_WORD})(?=[ ,;.)])"
)
_BRAND_WORDS = re.compile(rf"{CAPITAL_WORD}(?: {CAPITAL_WORD})?")
_BARE_PLACE = re.compile(r"(?i:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)")
_BARE_PLACE_ENDS = re.compile(rf"{_BARE_PLACE.pattern}(?=[,;.)\n]| [-–(]| (?:{STOPPED})(?![^\W_]))")
_HEADS_PLACE = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
_STARTS_NAME = re.compile(rf" {CAPITAL_WORD}")
_CENTRE = re.compile(
    rf"(?i)(?: {_CENTRAL})? Đảng(?: Cộng sản(?: Việt Nam)?)?(?![^\W_])| {_CENTRAL}(?: Đảng)?(?: Cộng sản(?: Việt Nam)?)"
    rf"?(?![^\W_])| (?:BCH|Ban Chấp hành) Đảng Cộng sản Việt Nam"
)


_AROUND = re.compile(rf", (?:(?i:tỉnh|thành phố|huyện|quận|thị xã) |T[Pp][. ]? ?)?(?:{PROVINCES})(?![^\W_])")
_COUNCIL = re.compile(r"(?i:HĐND|Hội đồng nhân dân)")
_PARTS = frozenset({"Phòng", "Khoa", "Vụ", "Cục", "Bộ môn", "Trạm", "Đội"})
# `Ban Quan hệ lao động (Tổng công ty X)`: what may be a part of a larger body, and what may have parts.
_PART_OF = re.compile(r"(?i:ban|trung tâm|chương trình|chi cục|đội|viện|vụ|cục|phòng|khoa)(?![^\W_])")
_LARGER = re.compile(
    r"(?:Bộ|Tổng cục|Tổng công ty|Tập đoàn|Tổng Liên đoàn|Sở|Công an|UBND|Ngân hàng|Liên hợp quốc|Đại học|ĐH|Trường|Học"
    r" viện|Văn phòng|Viện|Cục|Quân khu|Bệnh viện)(?![^\W_])"
)
_APART = re.compile(r"(?: [-–] ?|\()$")
_PLACE_BODY = re.compile(
    rf"(?i:(tỉnh|thành phố|huyện|quận|thị xã))(?![^\W_]| (?i:ủy|uỷ|đoàn|hội))|(?P<city>T[Pp][.]?)(?![^\W_])|(?P<bare>"
    rf"{PROVINCES})\Z"
)
_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Huế"})
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}


def find_triggers(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that trigger a phrase on people, in the order of the text."""
    first = TRIGGERS.match(text)
    if first:
        yield first.span()
    for found in _NEXT_TRIGGER.finditer(text, first.end() if first else 0):
        yield found.span(1)


def read_post(text: str, start: int, end: int, limit: int, title: Title, *, to_name: bool) -> Post | None:
    """The post whose title is in `[start, end)`; its body is looked for up to `limit`.

    `to_name` when a name begins at `limit`. None when the words are no post here.
    """
    if text.startswith((" các ", " những "), end):
        return None
    if text.startswith(" quán", end) and not title.body.endswith("quán"):
        return None
    before = text[max(0, start - 20) : start]
    if title.title == "Chủ tịch" and (before.endswith("Đoàn ") or text.startswith(" Hồ Chí Minh", end)):
        return None
    if before.endswith(("ừng là ", "ừng làm ")):
        return None
    if before.endswith(_NO_POST_BEHIND) or before.endswith(("Bộ ", "bộ ")) and title.title.endswith(_STAFFS):
        return None
    post = Post(start, end, title.title, None, weak=title.weak)
    _read_before(text, post, before)
    if not _read_of(text, post, limit, title, to_name) or post.weak and post.body is None:
        return None
    if not title.body.startswith("default=") and _is_apposed(text, post.start):
        _read_to_mark(text, post, limit)
    if term := _TERM.match(text, post.end, limit):
        post.end = term.end()
    if post.body and (inside := _ENDS_IN_TERM.search(post.body)):
        post.body = post.body[: inside.start()]
    if post.body:
        _read_around(text, post, post.body, limit)
    if post.body and (abroad := _ENDS_ABROAD.search(post.body)) and abroad[1] != "Việt Nam":
        post.country = abroad[1]
    # `Báo cáo với Bí thư Thành ủy, Chủ tịch UBND quận A cho biết`: the first is who was reported to.
    return None if text.startswith(",", post.end) and _ADDRESSED.search(before) else post


def _is_apposed(text: str, at: int) -> bool:
    """Whether a name with a mark, as before an apposition, ends right before `at`."""
    start = max(0, at - 30)
    return text.endswith(_APPOSED_ENDS, start, at) and _APPOSED.search(text, start, at) is not None


def _read_before(text: str, post: Post, before: str) -> None:
    """Reads `nguyên`, `quyền`, `tân`, `các`, `của` before the title."""
    start = post.start
    if not before.endswith(_BEFORE_POST):
        post.many = text.startswith(_LISTING, start)
        return
    if found := _FORMER.search(before):
        post.title, post.status = "nguyên " + post.title, Status.FORMER
    elif found := _LATE.search(before):
        post.status = Status.FORMER
    elif found := _ACTING.search(before):
        post.title = "Quyền " + post.title
    else:
        found = _ELECT.search(before)
    if found:
        post.start = start - len(before) + found.start()
        before = before[: found.start()]
    post.many = bool(_MANY.search(before)) or text.startswith(_LISTING, start)
    if _BESIDE.search(before):
        post.many, post.of = False, True
    else:
        post.of = bool(_OF.search(before))


def _read_of(text: str, post: Post, limit: int, title: Title, to_name: bool) -> bool:
    """Reads what the post is of, in the way of its title; False where there is no post without it."""
    rule, end = title.body, post.end
    if title.title == "Ủy viên" and not rule:
        _read_member(text, post, limit, to_name)
    elif title.title.startswith("Ủy viên Ban Thường vụ") and not rule:
        _take_body(text, post, limit, to_name)
    elif title.title.endswith("Chủ tịch nước"):
        _read_president(text, post, limit)
    elif rule == "deputy":
        _read_deputy(text, post, limit)
    elif rule == "after":
        apart = _APART.search(text, max(0, post.start - 4), post.start)
        return apart is not None and _take_body(text, post, limit, False)
    elif rule == "party":
        return _PARTY_BODY.match(text, end) is not None and _take_body(text, post, limit, to_name)
    elif rule.startswith("only="):
        only = rule[5:]
        # `cùng thường trực Ban Bí thư` are all who sit there.
        if _WITH_ALL.search(text, max(0, post.start - 5), post.start):
            return False
        if text[end + 1 : end + 1 + len(only)].lower() != only.lower():
            return False
        post.body, post.end = only, end + 1 + len(only)
    else:
        central = _CENTRAL_PARTY.match(text, end, limit) if title.title.endswith("Bí thư") else None
        if central and " Đảng" in central.group():
            post.body, post.end = _central(central["abroad"]), central.end()
        else:
            _read_plain(text, post, limit, rule, to_name)
    return True


def _read_to_mark(text: str, post: Post, limit: int) -> None:
    """Reads what is left of the body's name of a post that stands between a name and a mark."""
    body = post.body or post.own
    goes_on = _ANY_HEAD.match(body) if post.body else body in _NAMED_BY_PLAIN_WORDS
    if not goes_on:
        return
    end = read_apposed(text, body, post.end, limit)
    if end > post.end:
        post.body, post.end = body + text[post.end : end], end


def _take_body(text: str, post: Post, limit: int, to_name: bool) -> bool:
    """Takes the body that follows the title after a space; whether there is one."""
    at = post.end + 1
    stop = read_body(text, at, limit, to_name=to_name) if text[post.end : at] == " " else at
    if stop <= at:
        return False
    post.body, post.end = text[at:stop], stop
    return True


def _read_around(text: str, post: Post, body: str, limit: int) -> None:
    """Reads the place after a comma or the larger body in brackets, which belong to the phrase."""
    if around := _AROUND.match(text, post.end, limit):
        post.end = around.end()
    elif text.startswith(" (", post.end):
        inner = post.end + 2
        stop = read_body(text, inner, limit)
        if stop > inner and text[stop : stop + 1] == ")":
            parted = post.own in _PARTS or _PART_OF.match(body) and _LARGER.match(text, inner)
            post.body = f"{body}, {text[inner:stop]}" if parted else body
            post.end = stop + 1
    if place := _PLACE_BODY.match(body):
        _read_place_head(post, place)


def _read_place_head(post: Post, place: re.Match[str]) -> None:
    """`Chủ tịch tỉnh` heads the people's committee of the place, `Bí thư tỉnh` its party committee."""
    body = post.body or ""
    title = post.title.removeprefix("nguyên ")
    if title in _HEADS_PLACE:
        post.body = f"Ủy ban nhân dân {body}"
    elif title.startswith(("Bí thư", "Phó Bí thư")) and place["bare"]:
        post.body = f"{'Thành ủy' if place['bare'] in _CITIES else 'Tỉnh ủy'} {body}"
    elif title.startswith(("Bí thư", "Phó Bí thư")):
        post.body = f"Thành ủy {body}" if place["city"] else _COMMITTEES[place[1].lower()] + body[place.end() :]


_REPUBLIC = re.compile(
    rf" (?:CHXHCN|Cộng hòa xã hội chủ nghĩa|Cộng hòa Xã hội chủ nghĩa) (?:Việt Nam|VN)| Việt Nam"
    rf"| (?P<abroad>(?:(?:{CAPITAL_WORD}|[Hh]òa|[Hh]oà|dân|chủ|nhân|nghĩa|xã|hội) ){{0,7}}?{COUNTRY})"
)


def _read_president(text: str, post: Post, limit: int) -> None:
    post.body = "Nhà nước"
    if found := _REPUBLIC.match(text, post.end, limit):
        post.body, post.end = found["abroad"] or "Nhà nước", found.end()


def _central(abroad: str | None) -> str:
    party = f"Đảng {abroad}" if abroad and not abroad.endswith("Việt Nam") else "Đảng"
    return f"Ban Chấp hành Trung ương {party}"


def _read_plain(text: str, post: Post, limit: int, rule: str, to_name: bool) -> None:
    _read_suffix(text, post, limit)
    if rule.startswith("default=Ban Chấp hành") and (central := _CENTRE.match(text, post.end, limit)):
        post.body, post.end = rule[8:], central.end()
        return
    if rule.endswith("quán") and text.startswith(" quán", post.end):
        post.end += len(" quán")
        rest = max(read_rest(text, post.end, limit), post.end)
        post.body, post.end = rule[4:] + text[post.end : rest], rest
        return
    post.own = rule[4:] if rule.startswith("own=") else ""
    default = rule[8:] if rule.startswith("default=") else None
    if default and default.endswith("Nhà nước") and text[post.end : post.end + 9].lower() == " nhà nước":
        post.body, post.end = default, post.end + 9
        return
    if not _read_named(text, post, limit, default, to_name):
        _read_loose(text, post, limit, default)


def _read_suffix(text: str, post: Post, limit: int) -> None:
    """Reads what belongs to the title behind it: `Thường trực`, `phụ trách`, an expert's field."""
    if text.startswith(", phụ trách ", post.end) and _ANY_HEAD.match(text, post.end + 12):
        post.end += len(", phụ trách")
    if text.startswith(" điều hành công việc", post.end):
        post.end += len(" điều hành công việc")
    elif post.title.endswith("Chuyên gia") and (expert := _EXPERT.match(text, post.end, limit)):
        post.title, post.end = post.title + expert.group(), expert.end()
    elif suffix := (_RUNNING.match(text, post.end, limit) or _SUFFIX.match(text, post.end, limit)):
        post.title += suffix.group().replace(" TT", " Thường trực")
        post.end = suffix.end()


def _read_named(text: str, post: Post, limit: int, default: str | None, to_name: bool) -> bool:
    """Reads a body whose head noun stands in the text or in the title; whether there is one."""
    own, at = post.own, post.end + 1
    if text[post.end : at] != " ":
        return False
    stop = read_body(text, at, limit, to_name=to_name)
    if stop == at and not own and text.startswith("của ", at) and _ANY_HEAD.match(text, at + 4):
        at += len("của ")
        stop = read_body(text, at, limit, to_name=to_name)
    if own == "Bộ" and stop == at and (ministry := _FOREIGN_MINISTRY.match(text, post.end, limit)):
        post.body, post.end = f"Bộ {ministry.group()[1:]}", ministry.end()
        return True
    if own in ("Vụ", "Cục", "Phòng") and _STAFF_FIELD.match(text, at):
        stop = at
    has_own = bool(own) and text[at : at + len(own)].lower() == own.lower() and text[at + len(own)] == " "
    if own and not has_own and not text.startswith("BCĐ", at) and (own in ("Bộ", "Ban", "Đoàn") or stop == at):
        rest = read_rest(text, post.end, limit, own, to_name=to_name)
        if rest > post.end and not (own == "Đoàn" and not _DELEGATION.match(text, at, rest)):
            inner = text[at:rest]
            headed = own not in ("Bộ", "Ban", "Đoàn") and stop > at
            post.body = inner[0].upper() + inner[1:] if headed else f"{own} {inner}"
            post.end = rest
            return True
    if stop == at:
        return False
    raw = text[at:stop]
    if own and not has_own and own not in _HEADLESS and not raw.startswith(("BCĐ", "Bộ môn", "bộ môn")):
        raw = f"{own} {raw}"
    post.body, post.end = (default if default and raw == "Chính phủ" else raw), stop
    return True


def _brand(text: str, post: Post, at: int, limit: int) -> re.Match[str] | None:
    """A company's name without the word company, behind a title of companies."""
    if not _COMPANY.search(post.title):
        return None
    if _STARTS_NAME.match(text, limit) and (whole := _BRAND_WORDS.fullmatch(text, at, limit)):
        return whole
    found = _BRAND.match(text, at)
    return found if found and found.end() < limit else None


def _read_loose(text: str, post: Post, limit: int, default: str | None) -> None:
    """Reads a body without a head noun: a country, a province, letters, a brand; or one behind a comma."""
    at = post.end + 1
    spaced = text[post.end : at] == " "
    country = _IN_COUNTRY.match(text, post.end, limit)
    of = at + len("của ")
    if text.startswith("của ", at) and (firm := _ACRONYM.match(text, of, limit) or _brand(text, post, of, limit)):
        post.body, post.end = firm.group(), firm.end()
    elif alias := _ALIAS_BODY.match(text, post.end, limit):
        post.body, post.end = alias.group()[1:], alias.end()
    elif default is not None:
        abroad = country is not None and country["country"] != "Việt Nam"
        post.body = f"{default} {country['country']}" if country and abroad else default
        post.end = country.end() if country else post.end
    elif spaced and (
        found := _ADMIN_PLACE.match(text, at, limit)
        or _PROVINCE.match(text, at, limit)
        or (_STARTS_NAME.match(text, limit) and _BARE_PLACE.fullmatch(text, at, limit))
        or (post.title.removeprefix("nguyên ") in _HEADS_PLACE and _BARE_PLACE_ENDS.match(text, at))
    ):
        post.body, post.end = found.group(), found.end()
    elif country:
        post.body, post.end = country["country"], country.end()
        if posted := _POSTED.match(text, post.end, limit):
            body = text[country.start("country") : posted.end()]
            post.body = "Đại sứ quán " + body if body.startswith("Việt Nam") else body
            post.end = posted.end()
    elif spaced and (found := _ACRONYM.match(text, at, limit) or _brand(text, post, at, limit)):
        post.body, post.end = found.group(), found.end()
    elif (apart := _MAY_BRACKET.match(text, post.end, limit)) and not TRIGGERS.match(text, apart.end()):
        stop = read_body(text, apart.end(), limit)
        if stop > apart.end() and text[apart.end()].isupper():
            post.body, post.end = text[apart.end() : stop], stop
            post.end += apart.group() == " (" and text[stop : stop + 1] == ")"


def _read_member(text: str, post: Post, limit: int, to_name: bool) -> None:
    if found := _CENTRAL_PARTY.match(text, post.end, limit):
        if "dự khuyết" in found.group().lower():
            post.title += " dự khuyết"
        post.body, post.end = _central(found["abroad"]), found.end()
        return
    if found := _ABROAD_PARTY.match(text, post.end, limit):
        post.title += " Thường vụ" if found["standing"] else ""
        post.body, post.end = found["body"], found.end()
        return
    if found := _COMMITTEE.match(text, post.end, limit) if not _UNION_CENTRE.match(text, post.end, limit) else None:
        post.title += " " + _COMMITTEE_NAMES.get(found["what"].lower(), found["what"])
        post.end = found.end()
    stop = read_body(text, post.end + 1, limit, to_name=to_name) if text[post.end : post.end + 1] == " " else 0
    if stop > post.end + 1:
        post.body, post.end = text[post.end + 1 : stop], stop


def _read_deputy(text: str, post: Post, limit: int) -> None:
    if text.startswith("ĐBQH", post.end - 4) or text[post.end : post.end + 9].lower() == " quốc hội":
        post.body = "Quốc hội"
        post.end += 0 if text.startswith("ĐBQH", post.end - 4) else 9
        rest = read_rest(text, post.end, limit)
        if _PLACE_BODY.match(text, post.end + 1, rest):
            post.body = "Đoàn đại biểu Quốc hội" + text[post.end : rest]
        post.end = rest
        return
    post.weak = True
    if _COUNCIL.match(text, post.end + 1):
        _take_body(text, post, limit, to_name=False)


def written_title(post: Post) -> str:
    """The title written out."""
    return written_out(post.title)
