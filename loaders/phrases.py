"""Phrases on people: calls, names and posts that stand together, and which post belongs to which name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graph.records import Status
from loaders.bodies import COUNTRY, HEAD, PROVINCES
from loaders.names import CAPITAL, CAPITAL_WORD, SURNAMES, NameReading, is_foreign_word, is_no_name
from loaders.posts import HONORIFICS, RANKS, TITLES, Post, find_triggers, read_post
from loaders.rules import lexicon, words_pattern

# How many posts of a header go to each name of its list.
_HEADER_POSTS = 6
# How far a body may lie behind its title, in characters.
_REACH = 250


@dataclass(slots=True)
class Name:
    start: int
    end: int
    name: str
    sure: bool
    phrase: int
    ends: int
    rank: str | None = None
    called: int = 0
    """Where the honorific, rank or academic title before it begins; 0 where there is none."""
    named: bool = False
    """An honorific, a rank or an academic title stands before it."""
    misspelt: bool = False
    """The text has another spelling of it before, so that the words here are not those of the name."""
    posts: list[Post] = field(default_factory=list)
    linked: bool = False
    place: str | None = None
    """The province that the posts of its phrase name."""
    deputy: tuple[int, int] | None = None
    """Where the word `đại biểu` stands that calls the person a deputy, of an assembly that is not named with it."""


@dataclass(slots=True)
class Header:
    """`các đồng chí`: what follows is a list."""

    start: int
    end: int


@dataclass(slots=True)
class Call:
    """An honorific, a rank or an academic title, on the way to the name that it belongs to."""

    start: int
    end: int
    kind: str
    word: str


@dataclass(slots=True)
class Short:
    """One capital syllable after an honorific: `ông Sơn`."""

    start: int
    end: int
    phrase: int


Item = Post | Name | Header
Chain = list[tuple[str, Item]]

_CALLING = words_pattern({word.lower() for word in (*TITLES, *RANKS, *HONORIFICS)})
_NOT_A_NAME = (
    rf"(?:{HEAD}|(?i:{_CALLING})(?![^\W_])|[A-ZĐ]{{2,}}(?![^\W_])|{COUNTRY}"
    rf"|(?:{words_pattern(entry['name'] for entry in lexicon('place_words'))})(?![^\W_]))"
)
# A name may go on with a word that is also a country or an honorific: `Nùng Đức Khoáng`, `Tú Anh`.
_ENDS_NAME = (
    rf"(?:{HEAD}|(?i:{words_pattern({word.lower() for word in (*TITLES, *RANKS)})})(?![^\W_])|[A-ZĐ]{{2,}}(?![^\W_]))"
)
_PARTICLES = r"(?:(?:van|von|der|den|de|da|di|del|la|le|dos|du|bin|al|ter) |[ae]l-)*"
_FOREIGN = re.compile(
    rf"(?!{_NOT_A_NAME}){CAPITAL_WORD}"
    rf"(?: {_PARTICLES}(?!{_ENDS_NAME})"
    rf"(?:[A-Z][.](?= (?!{_NOT_A_NAME}){CAPITAL})|{CAPITAL_WORD}(?:[.]{CAPITAL_WORD})?)){{0,5}}"
    rf"(?: (?P<head>{_ENDS_NAME}))?"
)
_ENDS_IN_PROVINCE = re.compile(rf"(?:^| )(?:{PROVINCES})\Z")
_OF_STATE = ("Thủ tướng", "Bộ trưởng", "Thứ trưởng", "Ngoại trưởng", "Tổng Tham mưu trưởng")
_OF_FIRM = ("Giám đốc", "Chủ tịch", "Tổng Biên tập", "Hội đồng quản trị", "Hội đồng thành viên", "HĐQT", "HĐTV")
# `Giám đốc Bahabank Lào`, `Giám đốc BAHA BANK`: no person's name ends so behind a foreign word.
_ENDS_FIRM = re.compile(rf"(?:(?<![^\W_])(?i:bank|group|hotels?|times|airlines|corp|holdings|media)|bank {COUNTRY})\Z")
_APPOSED = re.compile(r" ?(?:,|[-–]|\() ?")
_KNOWN_TO_ALL = frozenset({"Thủ tướng", "Chủ tịch nước", "Tổng Bí thư"})
_DOES = re.compile(
    r" (?:đã|sẽ|vừa|cũng|yêu cầu|đề nghị|giao|chỉ đạo|khẳng định|nhấn mạnh|cho|nêu|ký|đồng ý|mong|đánh giá|lưu ý"
    r"|quyết định|phê chuẩn|bổ nhiệm|trao|kêu gọi|bày tỏ)"
    r"(?![^\W_])"
)
_ANSWERED = re.compile(r"(?i)(?:trả lời|giải đáp|đáp lại|phản hồi) [^.,;\n]{0,40}(?:của|với) (?:đại biểu |cử tri )?$")
_FIRM = re.compile(
    r"(?i:tập đoàn|(?:tổng )?công ty|doanh nghiệp|trung tâm|viện|trường|bệnh viện|ngân hàng|khách sạn"
    r"|hợp tác xã|quỹ|nhà máy|câu lạc bộ)(?![^\W_])(?:(?: [^\W\d_]+)*)\Z"
)
_HELD_BY_SEVERAL = ("nguyên ", "Phó ", "Thứ trưởng")
# Offices that only states have, and those that a state is named with.
_KNOWN_OFFICES = ("Tổng thống", "Thủ tướng", "Ngoại trưởng", "Quốc vương")
_STATE_OFFICES = (*_KNOWN_OFFICES, "Bộ trưởng", "Thứ trưởng", "Đại sứ", "Tổng Thư ký")
# `Tổng thống Mỹ lúc đó Daniel Brook`, `Tổng Thư ký Liên Hợp Quốc (LHQ) Daniel Brook`
_BEFORE_NAME = re.compile(rf" (?:lúc đó|khi đó|lúc bấy giờ|đương nhiệm|khi ấy|lúc ấy|\([A-ZĐ]{{2,8}}\))(?= {CAPITAL})")
# Bodies of many states, behind whose names another name may follow.
_INTERNATIONAL = re.compile(
    r"(?i:.*?(?:Liên (?:hợp|hiệp) quốc|châu Âu|Ngân hàng Thế giới|Quỹ Tiền tệ Quốc tế|Y tế Thế giới)"
    r"(?: \([A-Z]{2,5}\))?)"
    rf"(?P<name>(?: (?!{HEAD}){CAPITAL_WORD}){{2,5}})\Z"
)
# Elsewhere `Anh` is England.
_BEGINS = re.compile(r"(?:^|\A|\n|[.:!?…;+–-] |[\"“(])\Z")
# A school without its name, which is that of whom it is named after.
_SCHOOL = re.compile(r"(?i:THPT|THCS|PTTH|tiểu học|mầm non|mẫu giáo|trung học phổ thông|trung học cơ sở)\Z")
_PHRASE_ENDS = re.compile(r"[,.;)\n]| [-–] | \(|\Z")
_ONE_WORD = re.compile(rf" (?P<word>{CAPITAL_WORD})(?! ?{CAPITAL})(?![^\W_])")
_ONE_NAME = re.compile(rf"(?!{_NOT_A_NAME}){CAPITAL_WORD}(?![^\W_])(?! [-–] (?!{_ENDS_NAME}){CAPITAL}| al[ -])")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The names of each phrase with their posts, the posts without a name, and the one-word names."""

    names: list[list[Name]]
    free: list[Post]
    shorts: list[Short]


def read_phrases(text: str, names: list[NameReading]) -> Phrases:
    """All phrases on people of the text, in its order."""
    items, shorts = _items(text, names)
    phrases = Phrases([], [], shorts)
    for chain in _chains(text, items):
        if len(chain) == 1:
            ((_, alone),) = chain
            if isinstance(alone, Name):
                phrases.names.append([alone])
            elif isinstance(alone, Post):
                phrases.free.append(alone)
            continue
        phrases.free.extend(_assign(text, chain))
        listed = [item for _, item in chain if isinstance(item, Name)]
        if listed:
            phrases.names.append(listed)
    return phrases


def _foreign(text: str, at: int, limit: int) -> Name | None:
    """The name without a known surname that begins after the space at `at`, where a post, rank or honorific ends."""
    found = _FOREIGN.match(text, at + 1, limit)
    if not found:
        return None
    start = found.start()
    end = found.start("head") - 1 if found["head"] else found.end()
    name = text[start:end]
    if " " not in name or name.isupper() and len(name) < 6 or _ENDS_IN_PROVINCE.search(name):
        return None
    if is_no_name(name.split(" ")):
        return None
    return Name(start, end, name, False, start, end)


def _items(text: str, names: list[NameReading]) -> tuple[list[Item | Call], list[Short]]:
    """Everything that can be part of a phrase on people, in the order of the text."""
    items: list[Item | Call] = []
    shorts: list[Short] = []
    done = at = 0
    total = len(names)
    for start, end in find_triggers(text):
        if start < done:
            continue
        while at < total and names[at].end <= start:
            items += _name(names[at], done)
            at += 1
        if at < total and names[at].start <= start:
            continue
        limit = names[at].start - 1 if at < total else len(text)
        item = _triggered(text, start, end, limit, named=at < total)
        if item is None:
            continue
        if isinstance(item, Post):
            _end_before_name(text, item)
        items.append(item)
        done = item.end
        if isinstance(item, Header) or text[done : done + 1] != " " or not text[done + 1 : done + 2].isupper():
            continue
        if foreign := _foreign(text, done, max(done, limit)):
            if isinstance(item, Post) and _names_firm(text, items, foreign):
                item.body = f"{item.body} {foreign.name}" if item.body else foreign.name
                item.end = foreign.end
            else:
                items.append(foreign)
                _leave_state_open(item, foreign)
            done = foreign.end
        elif limit > done + 1 and (one := _ONE_WORD.match(text, done)):
            start, end = one.span("word")
            if _names_one(text, item, start, one["word"]):
                items.append(single := Name(start, end, one["word"], False, start, end))
                _leave_state_open(item, single)
                done = end
            else:
                shorts.append(Short(start, end, item.start))
    for name in names[at:]:
        items += _name(name, done)
    return _with_firms(text, items), shorts


def _with_firms(text: str, items: list[Item | Call]) -> list[Item | Call]:
    """The items, with what looks like a name but ends a firm's or a school's: `ông A - chủ tịch Tập đoàn Lê Gia`."""
    kept: list[Item | Call] = []
    for item in items:
        post = kept[-1] if kept else None
        if (
            isinstance(item, Name)
            and isinstance(post, Post)
            and post.body
            and item.start == post.end + 1
            and (_SCHOOL.search(post.body) or _FIRM.match(post.body) and _closes(text, kept, item))
        ):
            post.body, post.end = f"{post.body} {item.name}", item.end
        else:
            kept.append(item)
    return kept


def _end_before_name(text: str, post: Post) -> None:
    """Ends a post's body before the foreign name read with it; takes in what stands between the two."""
    if post.body and (more := _INTERNATIONAL.match(post.body)) and is_foreign_word(more["name"].split(" ")[-1]):
        post.body, post.end = post.body[: more.start("name")], post.end - len(more["name"])
    if between := _BEFORE_NAME.match(text, post.end):
        post.end = between.end()


def _names_one(text: str, item: Post | Call, start: int, word: str) -> bool:
    """Whether one foreign word behind an honorific or a state's office is a name: `Ngoại trưởng Nhật Kimura`."""
    if isinstance(item, Post):
        abroad = item.country or item.title.endswith("Đại sứ") and item.body
        office = item.title.endswith(_STATE_OFFICES) and abroad or item.title in _KNOWN_OFFICES
        if not office:
            return False
    elif item.kind != "honorific":
        return False
    return is_foreign_word(word) and not word.isupper() and _ONE_NAME.match(text, start) is not None


def _closes(text: str, before: list[Item | Call], name: Name) -> bool:
    """Whether a post with the name behind it stands between another name and the end of the phrase."""
    holder, post = before[-2] if len(before) > 1 else None, before[-1]
    apposed = isinstance(holder, Name) and _APPOSED.fullmatch(text, holder.end, post.start)
    return bool(apposed and _PHRASE_ENDS.match(text, name.end))


def _leave_state_open(item: Post | Call, foreign: Name) -> None:
    """Takes Việt Nam's body from the office of a state that is not named, which a foreign name holds."""
    abroad = isinstance(item, Post) and item.country is None and foreign.name.split(" ")[0] not in SURNAMES
    if isinstance(item, Post) and abroad and item.title.endswith(_OF_STATE):
        item.body, item.stateless = None, item.body or ""


def _names_firm(text: str, items: list[Item | Call], foreign: Name) -> bool:
    """Whether capitals behind a director's title are the firm's: `ông A - giám đốc Đông A Books, cho biết`."""
    post, before = items[-1], items[-2] if len(items) > 1 else None
    if not (isinstance(post, Post) and post.title.endswith(_OF_FIRM)):
        return False
    if _ENDS_FIRM.search(foreign.name) and (post.body is None or post.body.isupper()):
        return True
    if not isinstance(before, Name) or post.body is not None:
        return False
    return (
        _APPOSED.fullmatch(text, before.end, post.start) is not None and text[foreign.end : foreign.end + 1] in ",.;)"
    )


def _name(name: NameReading, done: int) -> list[Item | Call]:
    if name.start < done:
        return []
    return [Name(name.start, name.end, name.name, name.sure, name.start, name.end)]


def _triggered(text: str, start: int, end: int, limit: int, *, named: bool) -> Post | Header | Call | None:
    """What the word found begins: a post with its body, a list, or the call before a name."""
    word = text[start:end]
    if word == "Anh" and not _BEGINS.search(text, max(0, start - 3), start):
        return None
    title = TITLES.get(word)
    if word.lower() == "đại biểu" and named and limit == end:
        return Call(start, end, "deputy", word)
    if title is not None:
        to_name = named and limit <= end + _REACH
        return read_post(text, start, end, max(end, min(limit, end + _REACH)), title, to_name=to_name)
    kind = "rank" if word in RANKS else HONORIFICS[word]
    return Header(start, end) if kind == "many" else Call(start, end, kind, word)


_JOINS = re.compile(r"[\s,;:()\-–—“”\"*]*(?:(?:và|cùng|với|là|kiêm|đồng thời là)(?: với)?)?[\s:(\-–—“]*")
_TO_LIST = re.compile(r"[^.;:\n]{0,90}:[\s\-–+]*")
_INTO_LIST = re.compile(r"[^.;:\n]{0,60}?(?:có|gồm|là) ")
_ARE = ("là", "gồm", "có")
_ASIDE = re.compile(r" \([^()\n]{1,50}\)[,;]? ?[-–]? ?")
# `Giám đốc Công ty Ánh Sao (Star Metro) Lê Văn A`: another name of the body.
_NICKNAME = re.compile(r" \([^()\n:]{2,40}\) ")
_AGED = re.compile(r" \((?:\d\d tuổi|(?:SN|[Ss]inh năm) ?(?:\d\d?/\d\d?/)?\d{4}), ?")
_TO_POST = re.compile(
    r"[^.;\n]{0,140}?(?<![^\W_])(?P<how>(?:thôi )?giữ (?:chức(?: vụ| danh)?|cương vị|trọng trách)|đảm nhiệm(?: chức"
    r" vụ| cương vị)?|"
    r"được bầu (?:là|làm)|(?:trúng|đắc) cử(?: chức(?: vụ| danh)?)?|làm|thôi(?: chức)?(?: vụ)?|thôi làm|nhận chức(?:"
    r" vụ)?|kiêm nhiệm(?: chức(?: vụ)?)?|chức vụ) $"
)
# `làm` gives a post only to the one just named.
_NEAR_POST = 60
_OTHERS_POST = re.compile(r"(?:khẳng định|cho biết|nói|đề nghị|ủng hộ|trao|ký|chủ trì|phát biểu|yêu cầu|ứng cử) ")
# A line of its own for each: `- Chủ tịch HĐND tỉnh: Lò Văn An`, the post is not that of the one in the line before.
_POST_OF_NEXT = re.compile(r"[.;,]?\s*\n\s*[-–+•*]?\s*[^\n:]{3,160}:[ ]+[A-ZĐÀ-Ỹ]")
_NOW = re.compile(r"(?<![^\W_])(?:hiện|đang)(?![^\W_])")
_LIFE = re.compile(r"(?:từng|trước khi|sinh năm|trước đó)")
_GRANTED = re.compile(r"(?:công nhận|chức|chức vụ|chức danh|danh hiệu) $")


def _join(text: str, before: Item | Call, after: Item | Call) -> str | None:
    """What joins two items: '' (a space), ',', '-', ';', ':', '(', ')', 'và', 'làm'; None where the phrase ends."""
    start, end = before.end, after.start
    size = end - start
    if size > 160:
        return None
    between = text[start:end]
    if between in ("", " "):
        return ""
    if between == ", ":
        return ","
    if isinstance(before, Name) and "\n" in between and _POST_OF_NEXT.match(text, start):
        return None
    if size < 0 or not isinstance(before, Call) and ("”" in between or between.lstrip()[:1] == '"'):
        return None
    listed = isinstance(before, Post) and before.many and between.strip() in _ARE
    if size <= 24 and not listed and _JOINS.fullmatch(between):
        return _mark(between)
    if isinstance(before, Post) and isinstance(after, Name) and after.sure and _NICKNAME.fullmatch(between):
        return ""
    if isinstance(before, Post) and (join := _join_after_post(text, between, before, after)) != "?":
        return join
    if isinstance(after, Post) and isinstance(before, Post | Name):
        if isinstance(before, Name) and (_ASIDE.fullmatch(between) or _AGED.fullmatch(between)):
            return ","
        found = _TO_POST.fullmatch(between)
        near = found and (found["how"] != "làm" or size <= _NEAR_POST and not _OTHERS_POST.search(between))
        if found and near and not _LIFE.search(between):
            if "thôi" in found["how"]:
                after.status = Status.FORMER
            elif not _NOW.search(between):
                after.status = Status.ELECT
            return "làm"
    return None


def _mark(between: str) -> str | None:
    """The mark or word that counts, of several between two items."""
    if "\n" in between and not between.strip(" \n*"):
        return None
    for mark in ";:":
        if mark in between:
            return mark
    if "và" in between or "cùng" in between or "với" in between:
        return "và"
    if "(" in between:
        return "("
    if "," in between:
        return ","
    return ")" if ")" in between else "-"


def _join_after_post(text: str, between: str, before: Post, after: Item | Call) -> str | None:
    """What words after a post join it to: a list it heads, or the one it was given to; '?' where they do neither."""
    if (before.many or between.count(" ") <= 6) and _TO_LIST.fullmatch(between):
        return ":"
    if isinstance(after, Post):
        return "?"
    if before.many and (between.strip() in _ARE or _INTO_LIST.fullmatch(between)):
        return ":"
    if between == " đối với ":
        return None if before.of else ""
    if between == " cho " and _GRANTED.search(text, max(0, before.start - 12), before.start):
        return ""
    return "?"


def _chains(text: str, items: list[Item | Call]) -> Iterator[Chain]:
    """Items joined into phrases, each with what joins it to the one before; calls go into their names."""
    chain: Chain = []
    last: Item | None = None
    calls: list[Call] = []
    calls_join: str | None = None
    for item in items:
        if isinstance(item, Call):
            if calls and _join(text, calls[-1], item) in ("", ",", "-"):
                calls.append(item)
            else:
                calls, calls_join = [item], _join(text, last, item) if last else None
            continue
        join: str | None = None
        if calls:
            near = _join(text, calls[-1], item)
            if isinstance(item, Name) and near in ("", ",", "-"):
                item.phrase, item.named = calls[0].start, True
                item.called = item.phrase
                item.rank = next((RANKS[call.word] for call in calls if call.kind == "rank"), None)
                item.deputy = next(((call.start, call.end) for call in calls if call.kind == "deputy"), None)
                # `dự đối thoại của Chủ tịch huyện, đại biểu A cho hay`: A holds no other post.
                join = None if item.deputy and calls_join == "," else calls_join
            elif isinstance(item, Post) and near in ("", ",", "-"):
                item.rank = next((RANKS[call.word] for call in calls if call.kind == "rank"), None)
                join = calls_join
            elif last is not None:
                join = _join(text, last, item)
                if join == "làm" and isinstance(last, Name):
                    # `ông A trao quyết định điều động ông B làm …`: the post is that of the one called last.
                    join = None
            calls = []
        elif last is not None:
            join = _join(text, last, item)
        if join is None and chain:
            yield chain
            chain = []
        chain.append((join or "", item))
        last = item
    if chain:
        yield chain


def _before_style(chain: Chain, at: int) -> bool:
    """Whether the name at `at` is followed by a post that stands right before another name."""
    after = chain[at + 1 : at + 3]
    return (
        len(after) == 2
        and isinstance(after[0][1], Post)
        and isinstance(after[1][1], Name)
        and after[1][0] == ""
        and after[0][0] in (",", "và")
    )


def _assign(text: str, chain: Chain) -> list[Post]:
    """Gives each post of a phrase to the name that holds it; the posts that nobody in the phrase holds."""
    phrase = _Phrase(text, chain)
    while phrase.at < len(chain):
        phrase.step()
    _share_dashed(chain)
    _share_before(chain)
    return phrase.free + [post for post in phrase.header if not post.many]


def _share_dashed(chain: Chain) -> None:
    """`A, B - Phó Giám đốc; C - …`: the post behind the dash is that of A as well."""
    for (_, before), (join, name), (dash, post) in zip(chain, chain[1:], chain[2:], strict=False):
        if not (isinstance(before, Name) and isinstance(name, Name) and isinstance(post, Post)):
            continue
        if not before.posts and join in (",", "và") and dash == "-" and name.posts[:1] == [post]:
            before.posts, before.linked = [replace(post)], True


def _share_before(chain: Chain) -> None:
    """`nguyên Thủ tướng A, B; Bộ trưởng C`: who is named alone behind A held the post that several can hold too."""
    post: Post | None = None
    for (_, before), (join, item) in pairwise(chain):
        if not isinstance(item, Name):
            post = None
        elif isinstance(before, Post) and join == "" and before.title.startswith(_HELD_BY_SEVERAL):
            post = before
        elif post is not None and join in (",", "và") and not item.posts and not item.named:
            item.posts, item.linked = [replace(post)], True
        else:
            post = None


class _Phrase:
    """Where the reading of one phrase stands: the posts of its header, and the people last named."""

    def __init__(self, text: str, chain: Chain) -> None:
        self.text = text
        self.chain = chain
        self.at = 0
        self.header: list[Post] = []
        self.many = False
        self.listed = False
        """A name has followed the header."""
        self.commas = False
        """Commas part the names under the header, so a semicolon ends the list."""
        self.current: Name | None = None
        self.previous: Name | None = None
        self.free: list[Post] = []

    def step(self) -> None:
        """Takes the next item, or the next group of posts."""
        join, item = self.chain[self.at]
        if isinstance(item, Header):
            if not (self.header and join == ":"):
                self.header = []
            self.many, self.current = True, None
            self.at += 1
        elif isinstance(item, Name):
            self._take_name(item, join)
            self.at += 1
        else:
            self._take_posts(join)

    def _take_name(self, name: Name, join: str) -> None:
        if join == ";" and self.commas:
            self.header = []
        self.commas = self.commas or bool(self.header) and self.listed and join == ","
        self.listed = bool(self.header)
        name.posts[:0] = [replace(post) for post in self.header[:_HEADER_POSTS]]
        name.linked = name.linked or self.many or self.previous is not None
        if self.previous is not None:
            self.previous.linked = True
        self.current = self.previous = name

    def _take_posts(self, join: str) -> None:
        chain, at = self.chain, self.at
        end = at + 1
        while end < len(chain) and isinstance(chain[end][1], Post) and chain[end][0] not in (":", "làm", ";"):
            end += 1
        joins = [how for how, _ in chain[at:end]]
        posts = [post for _, post in chain[at:end] if isinstance(post, Post)]
        after_join, after = chain[end] if end < len(chain) else ("", None)
        opened = at > 0 and isinstance(chain[at - 1][1], Header) and join == ""
        self.at = end
        if len(posts) > 1 and joins[1] == "và" and _is_of_another(*posts[:2]):
            # `Thủ tướng và Trưởng ban A`: two people, one without a name.
            self.free.append(posts.pop(0))
            del joins[0]
            join = "và"
        if join == "làm":
            self._take_gained(posts)
        elif self._is_header(posts, join, after_join, after, end, opened=opened):
            self.header, self.many, self.current = posts, True, None
            self.commas = self.listed = False
        else:
            if join == ";":
                self.current = None
            if isinstance(after, Name) and _belongs_to_next(posts, after_join, after, self.current, join):
                self._share(posts, joins, join, after_join, after)
            else:
                self._keep(posts, joins, join, at)

    def _take_gained(self, posts: list[Post]) -> None:
        holder = self.current or self.previous
        if holder is None:
            self.free += posts
        else:
            holder.posts += posts
            holder.ends = posts[-1].end

    def _is_header(
        self, posts: list[Post], join: str, after_join: str, after: Item | None, end: int, *, opened: bool
    ) -> bool:
        if after_join == ":" and after is not None and not posts[0].of:
            return opened or self.current is None or posts[0].many or join == ";"
        listed = (posts[0].many or opened) and isinstance(after, Name) and after_join == ""
        return listed and not _before_style(self.chain, end)

    def _share(self, posts: list[Post], joins: list[str], join: str, after_join: str, after: Name) -> None:
        """Shares posts between the person before them and the one after."""
        current = self.current
        if join == "và" and self.listed and after_join == "":
            self.header = []
        if current is None or join == "và":
            if join == ";" and self.previous is not None and after_join != "" and not after.named:
                _give(self.previous, posts)
            else:
                _give_next(after, posts)
        else:
            before_style = bool(current.posts) and current.ends == current.end
            cut = 0 if before_style else len(posts) - 1
            if not before_style:
                cut = next((n for n in range(len(posts) - 1, 0, -1) if joins[n] in (";", "và")), cut)
            _give(current, posts[:cut])
            _give_next(after, posts[cut:])
        self.current = None

    def _keep(self, posts: list[Post], joins: list[str], join: str, at: int) -> None:
        holder = self.current or (self.previous if join == ";" else None)
        if len(posts) == 1 and _stands_alone(posts[0]) and _DOES.match(self.text, posts[0].end):
            # `theo ông A, Thủ tướng yêu cầu`: the post is the subject of what follows.
            holder = None
        if (
            holder is not None
            and join == ","
            and _ANSWERED.search(self.text, max(0, holder.phrase - 60), holder.phrase)
        ):
            # `Trả lời câu hỏi của ông A, Bộ trưởng B cho biết`: so is who answers.
            holder = None
        if join == ";" and posts[0].weak:
            holder = None
        second = join == "và" and not (
            holder is not None and holder.ends > holder.end and joins[0] == "và" and _after_post(self.chain, at)
        )
        if holder is None or second:
            self.free += posts
        else:
            _give(holder, posts)


def _stands_alone(post: Post) -> bool:
    """Whether everybody knows whom the bare title means: `Thủ tướng`, `Chủ tịch Quốc hội`."""
    return post.title in _KNOWN_TO_ALL or post.title == "Chủ tịch" and post.body == "Quốc hội"


def _is_of_another(post: Post, following: Post) -> bool:
    """Whether a post without a name is not that of who holds the next: `Tổng thống Pháp và Thủ tướng Hà Lan`."""
    if _stands_alone(post):
        return True
    if post.country is None:
        return False
    at_home = following.country is None and following.body is not None and following.stateless is None
    return at_home or _stands_alone(following) or following.country not in (None, post.country)


def _after_post(chain: Chain, at: int) -> bool:
    return at > 0 and isinstance(chain[at - 1][1], Post)


def _belongs_to_next(posts: list[Post], join: str, after: Name, current: Name | None, before: str) -> bool:
    if join == "":
        return True
    if posts[-1].of:
        return False
    if join == "-" and current is not None and current.posts and current.ends == current.end and after.posts == []:
        # Posts stand before the names here: `Bí thư Tỉnh ủy A, Bí thư Huyện ủy - B`.
        return True
    if current is None or before == "và":
        return join in (",", "-", "(") or join == ":"
    return False


def _give(name: Name, posts: list[Post]) -> None:
    if posts:
        name.posts += posts
        name.ends = max(name.ends, posts[-1].end)


def _give_next(name: Name, posts: list[Post]) -> None:
    if posts:
        name.posts += posts
        name.phrase = min(name.phrase, posts[0].start)
        name.rank = name.rank or next((post.rank for post in posts if post.rank), None)
