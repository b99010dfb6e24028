"""Component: who is a person of the report, and which posts each of them holds, by where posts and names stand together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.places import province
from graph.places import written_out as place_written_out
from graph.records import Status
from loaders.bodies import HEAD, PROVINCES, home_of, local_places, party_committee_of, read_body, resolve, written_out
from loaders.names import CAPITAL, CAPITAL_WORD, NameReading, find_names
from loaders.posts import COUNTRY, HONORIFICS, RANKS, TITLES, TRIGGERS, Post, read_post, written_title
from loaders.reading import LineKind, Mention, PersonReading, Reading, RoleReading
from loaders.rules import lexicon, words_pattern

# How many posts of a header go to each name of its list.
_HEADER_POSTS = 6
# How far a body may lie behind its title, in characters.
_REACH = 250


@dataclass(slots=True)
class _Name:
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
    posts: list[Post] = field(default_factory=list)
    linked: bool = False
    place: str | None = None
    """The province that the posts of its phrase name."""


@dataclass(slots=True)
class _Header:
    """`các đồng chí`: what follows is a list."""

    start: int
    end: int


@dataclass(slots=True)
class _Call:
    """An honorific, a rank or an academic title, on the way to the name that it belongs to."""

    start: int
    end: int
    kind: str
    word: str


@dataclass(slots=True)
class _Short:
    """One capital syllable after an honorific: `ông Sơn`."""

    start: int
    end: int
    phrase: int


_EXPLICIT = re.compile(rf"(?:(?i:tỉnh|thành phố)|ủy|UBND|HĐND|TP[.]?) ?({PROVINCES})$")
_Item = Post | _Name | _Header
_Chain = list[tuple[str, _Item]]

_NOT_A_NAME = (
    rf"(?:{HEAD}|(?:{words_pattern({*TITLES, *RANKS, *HONORIFICS})})(?![^\W_])|[A-ZĐ]{{2,}}(?![^\W_])|{COUNTRY}"
    rf"|(?:{words_pattern(entry['name'] for entry in lexicon('place_words'))})(?![^\W_]))"
)
_FOREIGN = re.compile(
    rf"(?!{_NOT_A_NAME}){CAPITAL_WORD}(?: (?!{_NOT_A_NAME})(?:{CAPITAL_WORD}(?:[.]{CAPITAL_WORD})?|[A-Z][.](?= ))){{0,5"
    rf"}}"
    rf"(?: (?P<head>{_NOT_A_NAME}))?"
)
_ONE_WORD = re.compile(rf" (?P<word>{CAPITAL_WORD})(?! ?{CAPITAL})(?![^\W_])")
_NOT_PERSON = re.compile(
    r"(?:đường|phố|trường|Trường|THPT|THCS|học|bệnh viện|giải|Giải|quỹ|Quỹ|cầu|chợ|đền|đảo|núi|sông|hồ|Lăng|lăng|khu"
    r"|tượng|"
    r"mang tên|[Aa]nh hùng|lực lượng vũ trang|LLVT|LLVTND|AHLLVT|thân nhân|Huân chương|liệt sĩ|liệt sỹ|Cố|cố|Nhà máy"
    r"|Công viên|Chủ nghĩa|tư tưởng|Tư tưởng|công viên|làng|thôn|ấp|"
    r"[Ảả]nh ?[:-]?|ẢNH ?:|Tin(?:, ảnh)? ?:|Bài(?:, ảnh)? ?:|PV|Nguồn ?:?|Tác giả ?:|Tin|Bài|[Tt]hực hiện:|[Bb]iên"
    r" soạn:|Clip:|Video:) ?$"
)
_HISTORY = frozenset(entry["name"] for entry in lexicon("history"))


def _foreign(text: str, at: int, limit: int) -> _Name | None:
    """The name without a known surname that begins after the space at `at`, where a post, rank or honorific ends."""
    if text[at : at + 1] != " ":
        return None
    found = _FOREIGN.match(text, at + 1, limit)
    if not found:
        return None
    start = found.start()
    end = found.start("head") - 1 if found["head"] else found.end()
    name = text[start:end]
    if " " not in name or name.isupper() and len(name) < 6:
        return None
    return _Name(start, end, name, False, start, end)


def _items(text: str, names: list[NameReading]) -> tuple[list[_Item | _Call], list[_Short]]:
    """Everything that can be part of a phrase on people, in the order of the text."""
    items: list[_Item | _Call] = []
    short: list[_Short] = []
    done = at = 0
    total, length = len(names), len(text)
    for found in TRIGGERS.finditer(text):
        start, end = found.span()
        if start < done or start and text[start - 1].isalnum():
            continue
        while at < total and names[at].end <= start:
            name = names[at]
            if name.start >= done:
                items.append(_Name(name.start, name.end, name.name, name.sure, name.start, name.end))
            at += 1
        if at < total and names[at].start <= start:
            continue
        word = found.group()
        limit = names[at].start - 1 if at < total else length
        title = TITLES.get(word)
        if title is not None:
            to_name = limit <= end + _REACH and at < total
            post = read_post(text, start, end, max(end, min(limit, end + _REACH)), title, to_name=to_name)
            if post is None:
                continue
            items.append(post)
            done = post.end
            if text[done : done + 1] == " ":
                if foreign := _foreign(text, done, max(done, limit)):
                    items.append(foreign)
                    done = foreign.end
                elif limit > done + 1 and (one := _ONE_WORD.match(text, done)):
                    short.append(_Short(one.start("word"), one.end("word"), post.start))
            continue
        kind = "rank" if word in RANKS else HONORIFICS[word]
        if kind == "many":
            items.append(_Header(start, end))
            done = end
            continue
        items.append(_Call(start, end, kind, word))
        done = end
        if limit > end + 1:
            if foreign := _foreign(text, end, limit):
                items.append(foreign)
                done = foreign.end
            elif one := _ONE_WORD.match(text, end):
                short.append(_Short(one.start("word"), one.end("word"), start))
    for name in names[at:]:
        if name.start >= done:
            items.append(_Name(name.start, name.end, name.name, name.sure, name.start, name.end))
    return items, short


_JOINS = re.compile(r"[\s,;:()\-–—“”\"*]*(?:(?:và|cùng|với|là|kiêm|đồng thời là)(?: với)?)?[\s:(\-–—“]*")
_TO_LIST = re.compile(r"[^.;:\n]{0,90}:[\s\-–+]*")
_INTO_LIST = re.compile(r"[^.;:\n]{0,60}?(?:có|gồm|là) ")
_ASIDE = re.compile(r" \([^()\n]{1,50}\)[,;]? ?[-–]? ?")
_TO_POST = re.compile(
    r"[^.;\n]{0,140}?(?<![^\W_])(?P<how>(?:thôi )?giữ (?:chức(?: vụ| danh)?|cương vị|trọng trách)|đảm nhiệm(?: chức"
    r" vụ| cương vị)?|"
    r"được bầu (?:là|làm)|(?:trúng|đắc) cử(?: chức(?: vụ| danh)?)?|làm|thôi(?: chức)?(?: vụ)?|thôi làm|nhận chức(?:"
    r" vụ)?|kiêm nhiệm(?: chức(?: vụ)?)?|chức vụ) $"
)
_LIFE = re.compile(r"(?:từng|trước khi|sinh năm|trước đó)")
_GRANTED = re.compile(r"(?:công nhận|chức|chức vụ|chức danh|danh hiệu) $")


def _join(text: str, before: _Item | _Call, after: _Item | _Call) -> str | None:
    """What joins two items: '' (a space), ',', '-', ';', ':', '(', ')', 'và', 'làm'; None where the phrase ends."""
    start, end = before.end, after.start
    between = text[start:end]
    if between in ("", " "):
        return ""
    if between == ", ":
        return ","
    size = end - start
    if size > 160 or size < 0:
        return None
    if size <= 24 and _JOINS.fullmatch(between):
        if "\n" in between and not between.strip(" \n*"):
            return None
        if ";" in between:
            return ";"
        if ":" in between:
            return ":"
        if "và" in between or "cùng" in between or "với" in between:
            return "và"
        if "(" in between:
            return "("
        if ")" in between and "," not in between:
            return ")"
        return "," if "," in between else "-"
    if isinstance(before, Post):
        if (before.many or between.count(" ") <= 6) and _TO_LIST.fullmatch(between):
            return ":"
        if before.many and not isinstance(after, Post) and _INTO_LIST.fullmatch(between):
            return ":"
        if between == " đối với " and not isinstance(after, Post):
            return None if before.of else ""
        if (
            between == " cho "
            and not isinstance(after, Post)
            and _GRANTED.search(text, max(0, before.start - 12), before.start)
        ):
            return ""
    if isinstance(before, _Name) and isinstance(after, Post) and _ASIDE.fullmatch(between):
        return ","
    if isinstance(after, Post) and isinstance(before, Post | _Name) and (found := _TO_POST.fullmatch(between)):
        if not _LIFE.search(between):
            after.status = Status.FORMER if "thôi" in found["how"] else Status.ELECT
            return "làm"
    return None


def _chains(text: str, items: list[_Item | _Call]) -> Iterator[_Chain]:
    """Items joined into phrases, each with what joins it to the one before; calls go into their names."""
    chain: _Chain = []
    last: _Item | None = None
    calls: list[_Call] = []
    calls_join: str | None = None
    for item in items:
        if isinstance(item, _Call):
            if calls and _join(text, calls[-1], item) in ("", ",", "-"):
                calls.append(item)
            else:
                calls, calls_join = [item], _join(text, last, item) if last else None
            continue
        join: str | None = None
        if calls:
            near = _join(text, calls[-1], item)
            if isinstance(item, _Name) and near in ("", ",", "-"):
                item.phrase, item.named = calls[0].start, True
                item.called = item.phrase
                item.rank = next((RANKS[call.word] for call in calls if call.kind == "rank"), None)
                join = calls_join
            elif isinstance(item, Post) and near in ("", ",", "-"):
                item.rank = next((RANKS[call.word] for call in calls if call.kind == "rank"), None)
                join = calls_join
            elif last is not None:
                join = _join(text, last, item)
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


def _before_style(chain: _Chain, at: int) -> bool:
    """Whether the name at `at` is followed by a post that stands right before another name."""
    after = chain[at + 1 : at + 3]
    return (
        len(after) == 2
        and isinstance(after[0][1], Post)
        and isinstance(after[1][1], _Name)
        and after[1][0] == ""
        and after[0][0] in (",", "và")
    )


def _assign(chain: _Chain) -> list[Post]:
    """Gives each post of a phrase to the name that holds it; the posts that nobody in the phrase holds."""
    header: list[Post] = []
    many = False
    current: _Name | None = None
    previous: _Name | None = None
    free: list[Post] = []
    at, total = 0, len(chain)
    while at < total:
        join, item = chain[at]
        if isinstance(item, _Header):
            if not (header and join == ":"):
                header = []
            many, current = True, None
            at += 1
            continue
        if isinstance(item, _Name):
            item.posts[:0] = [replace(post) for post in header[:_HEADER_POSTS]]
            item.linked = item.linked or many or previous is not None
            if previous is not None:
                previous.linked = True
            current = previous = item
            at += 1
            continue
        end = at + 1
        while end < total and isinstance(chain[end][1], Post) and chain[end][0] not in (":", "làm", ";"):
            end += 1
        group = [(how, post) for how, post in chain[at:end] if isinstance(post, Post)]
        posts = [post for _, post in group]
        after_join, after = chain[end] if end < total else ("", None)
        opened = at > 0 and isinstance(chain[at - 1][1], _Header) and join == ""
        at = end
        if join == "làm":
            holder = current or previous
            if holder is not None:
                holder.posts += posts
                holder.ends = posts[-1].end
            else:
                free += posts
            continue
        if (
            after_join == ":"
            and after is not None
            and not posts[0].of
            and (opened or current is None or posts[0].many or join == ";")
        ):
            header, many, current = posts, True, None
            continue
        if (
            (posts[0].many or opened)
            and isinstance(after, _Name)
            and after_join == ""
            and not _before_style(chain, end)
        ):
            header, many, current = posts, True, None
            continue
        if join == ";":
            current = None
        if isinstance(after, _Name) and _belongs_to_next(posts, after_join, after, current, join):
            if current is None or join == "và":
                if join == ";" and previous is not None and after_join != "" and not after.named:
                    _give(previous, posts)
                else:
                    _give_next(after, posts)
                current = None
                continue
            before_style = bool(current.posts) and current.ends == current.end
            cut = 0 if before_style else len(posts) - 1
            if not before_style:
                cut = next((n for n in range(len(group) - 1, 0, -1) if group[n][0] in (";", "và")), cut)
            _give(current, posts[:cut])
            _give_next(after, posts[cut:])
            current = None
            continue
        holder = current or (previous if join == ";" else None)
        if holder is not None and (
            join != "và" or holder.ends > holder.end and group[0][0] == "và" and _after_post(chain, at - len(posts))
        ):
            _give(holder, posts)
        else:
            free += posts
    return free + [post for post in header if post.many is False]


def _after_post(chain: _Chain, at: int) -> bool:
    return at > 0 and isinstance(chain[at - 1][1], Post)


def _belongs_to_next(posts: list[Post], join: str, after: _Name, current: _Name | None, before: str) -> bool:
    if join == "":
        return True
    if posts[-1].of:
        return False
    if current is None or before == "và":
        return join in (",", "-", "(") or join == ":"
    return False


def _give(name: _Name, posts: list[Post]) -> None:
    if posts:
        name.posts += posts
        name.ends = max(name.ends, posts[-1].end)


def _give_next(name: _Name, posts: list[Post]) -> None:
    if posts:
        name.posts += posts
        name.phrase = min(name.phrase, posts[0].start)
        name.rank = name.rank or next((post.rank for post in posts if post.rank), None)


_PARTY_TITLES = (
    "Bí thư",
    "Phó Bí thư",
    "Ủy viên Ban Thường vụ",
    "Ủy viên Thường vụ",
    "Ủy viên Ban Chấp hành",
    "Thường vụ",
)
_PARTY_BODY = re.compile(r"(?i:(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|quân ủy|đảng ủy|đảng bộ)).*")
_SHARED_NOUNS = ("Văn phòng ", "Thanh tra ")
_NEEDS_COUNTRY = re.compile(r"(?:Chính phủ|Quốc hội|Bộ (?!Chính trị).*|Ban Chấp hành Trung ương Đảng)")
_FAMILIES = {
    "company": (
        "Tổng Biên tập",
        "Giám đốc",
        "Tổng Giám đốc",
        "Hội đồng quản trị",
        "HĐQT",
        "Hội đồng thành viên",
        "Tổng giám đốc",
    ),
    "school": ("Hiệu trưởng", "Hội đồng trường", "Trưởng khoa", "Trưởng phòng", "Trưởng bộ môn", "Tổ trưởng"),
    "ministry": ("Thứ trưởng", "Bộ trưởng"),
    "council": ("Chủ tịch", "Phó Chủ tịch"),
    "mission": ("Lãnh sự", "Đại sứ"),
}
_MINISTRIES = re.compile(r"Bộ (?=[A-ZĐ])(?!Chính trị|Tư lệnh|Chỉ huy|CHQS|Tham mưu)")
_EMPLOYERS = re.compile(
    r"(?:Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Nhà xuất bản|Báo|Đài|Trường|Học viện|Bệnh viện|Trung tâm) (?=[A-ZĐ])"
    r"(?!Sa )"
)
_SHORTENED = re.compile(r"(?<![^\W_])[A-ZĐ]{3,8}(?![^\W_])")
_DEFINITION = re.compile(r"(?<= )\(([A-ZĐ]{3,8})\)")
_A_HEAD = re.compile(HEAD)
_SIDE = re.compile(r"(?:[Vv]ề )?[Pp]hía (?:đoàn )?(?:công tác )?(?:lãnh đạo )?")
_SIDE_BRAND = re.compile(rf"{CAPITAL_WORD}(?= (?:có|gồm))")
_OWN_FULL = frozenset({"Cụm", "Trường", "Hạt", "Chi cục", "Đồn"})
_SCHOOL_PARTS = ("Khoa ", "Phòng ", "Bộ môn ", "bộ môn ", "Trung tâm ")
# What may follow a bare head noun where the text names the body in full.
_FULLER = {
    "trường": "(?:Đại học|ĐH|Cao đẳng|CĐ|THPT|THCS|Tiểu học|Trung|Mầm|Chính trị|Quân sự|Sĩ quan|đại học|cao đẳng)",
    "ban chỉ đạo": f"(?:{CAPITAL}|về |xây dựng )",
    "trung tâm": r"(?!của|và|có|là|đã|tổ|báo|do)[^\W\d_]",
    "cụm": f"(?:{CAPITAL}|thi đua [^\\W\\d_,;.]|[0-9])",
}
_COUNCIL = re.compile(r"(?:UBND|Ủy ban|HĐND|Hội|Liên|Hiệp)")
_UNITS = frozenset(
    {
        "đảng đoàn",
        "ban cán sự đảng",
        "đảng ủy",
        "chi bộ",
        "đảng bộ",
        "công đoàn",
        "chi đoàn",
        "đoàn thanh niên",
        "đảng ủy cơ quan",
    }
)
_BARE_HEADS = frozenset(
    "chi bộ,đảng bộ,công đoàn,chi đoàn,đoàn thanh niên,đảng ủy cơ quan,quân khu,quân đoàn,bộ,sở,ban,viện,trường,nhà"
    " trường,học viện,đại học,công ty,tập đoàn,tổng công ty,ngân hàng,hội,hiệp hội,"
    "đài,báo,cục,vụ,tổng cục,bệnh viện,trung tâm,quỹ,chương trình,ban chỉ đạo,ban tổ chức,bộ tham mưu,đảng ủy,hội"
    " đồng,cụm,"
    "đảng đoàn,ủy ban,tòa án,bộ tư lệnh,sư đoàn,khoa,đoàn".split(",")
)


class _Context:
    """What the text around says of the body that a bare post or a bare head noun means."""

    def __init__(self, text: str, home: str | None) -> None:
        self.text = text
        self.home = home
        self._local: dict[str, str] | None = None
        self._sides: list[tuple[int, str]] | None = None
        self._ministry: str | None = None
        self._full: dict[str, list[tuple[int, str]]] = {}
        self._definitions: dict[str, str] | None = None
        self.families: dict[str, list[tuple[int, str]]] = {}

    def resolve(self, body: str) -> str:
        """The body written out and resolved."""
        if self._local is None:
            self._local = local_places(self.text, self.home)
        name = resolve(body, self.home, self._local)
        if _SHORTENED.search(name):
            name = _SHORTENED.sub(lambda found: self._defined().get(found.group(), found.group()), name)
        return name

    def _defined(self) -> dict[str, str]:
        """What the text itself says that letters stand for: `Quỹ Bảo trợ trẻ em (QBT)`."""
        if self._definitions is None:
            self._definitions = {}
            for found in _DEFINITION.finditer(self.text):
                letters, end = found[1], found.start() - 1
                words = self.text[max(0, end - 120) : end].split()[-len(letters) :]
                if "".join(word[0] for word in words).upper() == letters:
                    self._definitions.setdefault(letters, resolve(" ".join(words), None))
                    continue
                for head in _A_HEAD.finditer(self.text, max(0, end - 120), end):
                    if read_body(self.text, head.start(), end) == end:
                        self._definitions.setdefault(letters, resolve(self.text[head.start() : end], self.home))
                        break
        return self._definitions

    def before(self, place: int) -> str | None:
        """The company, school or paper that the sentence names before `place`."""
        start = max(self.text.rfind(". ", 0, place), self.text.rfind("\n", 0, place), place - 300) + 1
        body = None
        for found in _EMPLOYERS.finditer(self.text, start, place):
            stop = read_body(self.text, found.start(), place)
            body = self.text[found.start() : stop] if stop > found.end() + 2 else body
        return body

    def ministry(self) -> str | None:
        """The one ministry that the text is on: named twice at least, and more often than all others together."""
        if self._ministry is None:
            counts = Counter(
                self.text[m.start() : read_body(self.text, m.start(), m.start() + 80)]
                for m in _MINISTRIES.finditer(self.text)
            )
            self._ministry = ""
            if counts:
                name, count = counts.most_common(1)[0]
                if count >= 2 and count * 2 > counts.total() and name.count(" ") >= 2:
                    self._ministry = name
        return self._ministry or None

    def has_committee(self) -> bool:
        """Whether the text names the party committee of the report's home."""
        kind = "Tỉnh ủy" if self.home and self.home.startswith("tỉnh") else "Thành ủy"
        return kind in self.text or kind.replace("ủy", "uỷ") in self.text

    def home_committee(self) -> str | None:
        """The party committee of the report's home."""
        return party_committee_of(f"Ủy ban nhân dân {self.home}") if self.home else None

    def side(self, place: int) -> str | None:
        """The body of `Về phía X có` before `place`."""
        if self._sides is None:
            self._sides = []
            for found in _SIDE.finditer(self.text):
                stop = read_body(self.text, found.end(), found.end() + _REACH)
                if stop == found.end() and (brand := _SIDE_BRAND.match(self.text, found.end())):
                    stop = brand.end()
                self._sides.append((found.end(), self.text[found.end() : stop]))
        at = bisect_right(self._sides, (place, "")) - 1
        if at < 0 or place - self._sides[at][0] > 700:
            return None
        return self._sides[at][1] or None

    def full(self, bare: str, place: int) -> str | None:
        """The nearest fuller name of the body that `bare` begins, before `place` or after it."""
        bare = "trường" if bare.lower() == "nhà trường" else bare.lower()
        if bare not in self._full:
            self._full[bare] = []
            after = _FULLER.get(bare, f"(?:{CAPITAL}|[0-9])")
            for found in re.finditer(rf"(?<![^\W_])(?i:{re.escape(bare)})(?= {after})", self.text):
                stop = read_body(self.text, found.start(), found.start() + _REACH)
                if stop > found.end():
                    self._full[bare].append((found.start(), self.text[found.start() : stop]))
        named = self._full[bare]
        at = bisect_right(named, (place, "")) - 1
        if at >= 0 and named[at][0] == place:
            at -= 1
        return named[max(at, 0)][1] if named and named[max(at, 0)][0] != place else None


def _family(title: str) -> str | None:
    return next((name for name, ends in _FAMILIES.items() if title.endswith(ends)), None)


def _complete(posts: list[Post], held: list[RoleReading], context: _Context) -> None:
    """Gives posts without a body that of the posts beside them, or of the text around; `held` are the person's so far."""
    for at in range(len(posts) - 1):
        if posts[at].title.endswith("Bộ trưởng") and posts[at].body is None and posts[at + 1].title == "Chủ nhiệm":
            posts[at + 1].title = posts[at].title + ", Chủ nhiệm"
            posts[at + 1].start = posts[at].start
            del posts[at]
            break
    country = next((post.country for post in posts if post.country), None)
    for post in posts:
        if country and post.body and not post.country and _NEEDS_COUNTRY.fullmatch(post.body):
            post.body = f"{post.body} {country}"
    for at in range(len(posts) - 1, -1, -1):
        post = posts[at]
        after = posts[at + 1] if at + 1 < len(posts) and post.start < posts[at + 1].start <= post.end + 6 else None
        bare = post.body is not None and post.body.lower() in _BARE_HEADS
        party = post.title.removeprefix("nguyên ").startswith(_PARTY_TITLES)
        if bare and post.body is not None:
            beside = (
                after if after and after.body else posts[at - 1] if at and posts[at - 1].end + 6 >= post.start else None
            )
            if post.body.lower() in _UNITS and beside and beside.body and beside.body.lower() not in _UNITS:
                resolved = context.resolve(
                    context.full(beside.body, beside.start) or beside.body
                    if beside.body.lower() in _BARE_HEADS
                    else beside.body
                )
                committee = party_committee_of(resolved) if post.body.lower() == "đảng ủy" else None
                unit = post.body[0].upper() + post.body[1:]
                post.body = committee if committee and committee.startswith("Đảng ủy") else f"{unit} {resolved}"
            else:
                post.body = context.full(post.body, post.end - len(post.body)) or post.body
        if (
            post.body is None
            and after is not None
            and after.body is not None
            and not post.title.startswith("Trưởng đoàn")
        ):
            if post.own and after.own and post.own != after.own:
                continue
            if party:
                found = _PARTY_BODY.search(after.body)
                resolved = context.resolve(after.body)
                post.body = found.group() if found else party_committee_of(resolved)
                if post.body is None:
                    abroad = after.country or context.home is None or after.body.lower().startswith("thủ đô")
                    post.body = after.body if abroad else context.home_committee()
            else:
                body = after.body
                if body.startswith(("Đảng ủy ", "Đảng đoàn ")):
                    body = body.split(" ", 2)[2]
                for noun in _SHARED_NOUNS:
                    body = body.removeprefix(noun) if after.own + " " == noun else body
                post.body = body
        if any(role.title.lower() == post.title.lower() and role.organization for role in held):
            continue
        if post.body is None and post.own in _OWN_FULL:
            post.body = context.full(post.own, post.start)
        family = _family(post.title)
        if family == "school" and post.body and post.body.startswith(_SCHOOL_PARTS) and "Trường" not in post.body:
            side = context.side(post.start)
            if side and side.startswith(("Trường", "Đại học", "Học viện")):
                post.body = f"{post.body} {side}"
        if post.body is None and family:
            side = context.side(post.start)
            known = context.families.get(family, [])
            if family == "council" and not (side and _COUNCIL.match(side)):
                continue
            post.body = side or (known[-1][1] if known and post.start - known[-1][0] < 600 else None)
            if post.body is None and family == "ministry":
                post.body = context.ministry()
            elif post.body is None and family in ("company", "school"):
                post.body = context.before(post.start)
        if post.body is None and post.title in ("Bí thư", "Phó Bí thư") and context.has_committee():
            post.body = context.home_committee()
    for post in posts:
        family = _family(post.title)
        if family and post.body:
            context.families.setdefault(family, []).append((post.start, post.body))


def _words(text: str | None) -> set[str]:
    return set((text or "").lower().replace(",", " ").replace("-", " ").split())


def _merged(roles: list[RoleReading]) -> list[RoleReading]:
    """The roles without those that only word another one shorter: a caption's `Phó Chủ tịch`."""
    kept: list[RoleReading] = []
    roles = list({(role.title.lower(), role.organization): role for role in reversed(roles)}.values())[::-1]
    for role in roles:
        if not any(other is not role and _shorter(role, other) for other in roles):
            if not any(_same(role, other) for other in kept):
                kept.append(role)
    return kept


def _same(one: RoleReading, other: RoleReading) -> bool:
    return one.title.lower() == other.title.lower() and _words(one.organization) == _words(other.organization)


def _shorter(role: RoleReading, other: RoleReading) -> bool:
    title, longer = role.title.lower(), other.title.lower()
    if not (longer == title or longer.startswith(title + " ") and title != "ủy viên"):
        return False
    words, more = _words(role.organization), _words(other.organization)
    if longer == title and words != more and role.rule != other.rule and role.rule != "post":
        head = (role.organization or "").split(" ")[:4]
        return (other.organization or "").split(" ")[:4] == head and "Sở" not in head
    if words == more:
        return longer != title
    return words < more and (longer == title or not words)


@Language.component("people")
def people(doc: Doc) -> Doc:
    """Fills `home`, `people` and `mentions` of `doc._.reading`."""
    reading: Reading = doc._.reading
    text = reading.text
    article = doc._.article
    if reading.home is None:
        reading.home = home_of(text, article.title, article.publisher, article.published) if article else home_of(text)
    names = find_names(text)
    skipped = [line for line in reading.lines if line.kind in _SKIPPED]
    if skipped:
        starts = [line.start for line in skipped]
        names = [
            name for name in names if (at := bisect_right(starts, name.start) - 1) < 0 or name.start >= skipped[at].end
        ]
    items, shorts = _items(text, names)
    candidates: list[_Name] = []
    free: list[Post] = []
    for chain in _chains(text, items):
        free += _assign(chain)
        listed = [item for _, item in chain if isinstance(item, _Name)]
        if len(listed) > 1 and not any(name.posts or name.named for name in listed) and _refused(text, listed[0]):
            continue
        places = {
            found[1] for name in listed for post in name.posts if post.body and (found := _EXPLICIT.search(post.body))
        }
        if len(places) == 1:
            place = places.pop()
            for name in listed:
                name.place = place
        else:
            for name in listed:
                own = {found[1] for post in name.posts if post.body and (found := _EXPLICIT.search(post.body))}
                name.place = own.pop() if len(own) == 1 else None
        candidates += listed
    if not candidates:
        return doc
    context = _Context(text, reading.home)
    shorts += _given_only(candidates)
    known: dict[str, int] = {}
    backed = {name.name for name in candidates if name.named or name.posts}
    for name in candidates:
        if not _is_person(text, name, backed):
            continue
        context.home = (_home(name.place, reading.home) if name.place else None) or reading.home
        _complete(name.posts, reading.people[known[name.name]].roles if name.name in known else [], context)
        index = known.setdefault(name.name, len(reading.people))
        if index == len(reading.people):
            reading.people.append(PersonReading(name.name))
        person = reading.people[index]
        person.rank = person.rank or name.rank
        kept = [post for post in name.posts if post.body or not post.title.startswith(_LEADS)]
        roles = tuple(_role(post, context) for post in kept)
        ends = max([name.end, *(post.end for post in kept)])
        begins = min([name.called or name.start, *(post.start for post in kept if post.start > name.phrase - 1)])
        person.roles += roles
        reading.mentions.append(Mention(name.start, name.end, begins, ends, index, False, roles))
    longer = _longer_names(reading.people)
    for person in reading.people:
        if longer:
            person.roles = [
                replace(r, organization=longer.get(r.organization or "", r.organization)) for r in person.roles
            ]
        person.roles = _merged(person.roles)
    _add_short(reading, shorts, free, context)
    return doc


_SKIPPED = frozenset({LineKind.BYLINE, LineKind.MENU, LineKind.RELATED, LineKind.JUNK})
_LEADS = ("Trưởng đoàn", "Phó Trưởng đoàn", "Chỉ huy")


def _given_only(candidates: list[_Name]) -> list[_Short]:
    """Takes the names that are the end of a fuller one in the text out of `candidates`: `ông Quốc Khải`."""
    ends: dict[str, bool] = {}
    for name in candidates:
        if name.name.count(" ") >= 2:
            ends[name.name.split(" ", 1)[1]] = True
    given = [name for name in candidates if name.name in ends]
    if given:
        candidates[:] = [name for name in candidates if name.name not in ends]
    return [_Short(name.start, name.end, name.phrase) for name in given]


_COMPLETE = frozenset(
    {"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Quốc hội", "Chính phủ", "Nhà nước"}
)
_ABROAD = re.compile(rf" (?:.* )?{COUNTRY}$")


def _longer_names(persons: list[PersonReading]) -> dict[str, str]:
    """Bodies that the text once names by the beginning of their name: the whole name for each."""
    bodies = sorted({role.organization for person in persons for role in person.roles if role.organization})
    longer: dict[str, list[str]] = {}
    for short, body in zip(bodies, bodies[1:], strict=False):
        if (
            body.startswith(short + " ")
            and " " in short
            and (not _ABROAD.match(body, len(short)) or body.endswith("Việt Nam"))
        ):
            longer.setdefault(short, []).append(body)
    return {short: names[0] for short, names in longer.items() if len(names) == 1}


def _home(place: str, home: str | None) -> str | None:
    """The province `place` as a home, where it is another than the report's."""
    if home is not None and home.endswith(place):
        return home
    found = province("Thừa Thiên Huế" if place.startswith("Thừa Thiên") else place)
    return place_written_out(found) if found else None


def _refused(text: str, name: _Name) -> bool:
    return _NOT_PERSON.search(text, max(0, name.start - 24), name.start) is not None


def _is_person(text: str, name: _Name, backed: set[str]) -> bool:
    if name.name in _HISTORY or " " not in name.name:
        return False
    if name.named or name.posts:
        return True
    if _refused(text, name):
        return False
    if name.name in backed:
        return True
    return name.sure and bool(text[name.end :].strip(" \n.*-–()/")) if name.end > len(text) - 40 else name.sure


def _role(post: Post, context: _Context) -> RoleReading:
    organization = context.resolve(post.body) if post.body else None
    known = organization is None or written_out(post.body or "").lower() == organization.lower()
    rule = "post" if known else "post, body resolved"
    return RoleReading(written_title(post), organization, post.start, post.end, rule, post.status)


def _add_short(reading: Reading, shorts: list[_Short], free: list[Post], context: _Context) -> None:
    """Adds later mentions: `ông Sơn` for the person last named so, a post alone for the one person who holds it."""
    text = reading.text
    by_last: dict[str, list[tuple[int, int]]] = {}
    for mention in reading.mentions:
        name = reading.people[mention.person].name.split(" ")
        for word in {name[-1]} if len(name) < 5 and name[0] in _VIETNAMESE else set(name):
            by_last.setdefault(word, []).append((mention.start, mention.person))
    added: list[Mention] = []
    for short in sorted(shorts, key=lambda short: short.start):
        places = by_last.get(text[short.start : short.end].rsplit(" ", 1)[-1])
        if places:
            at = bisect_right(places, (short.start, 0)) - 1
            if at >= 0:
                added.append(Mention(short.start, short.end, short.phrase, short.end, places[at][1], True))
    if free:
        holders: dict[str, set[tuple[str | None, int]]] = {}
        for index, person in enumerate(reading.people):
            for role in person.roles:
                holders.setdefault(role.title.lower(), set()).add((role.organization, index))
        for post in free:
            if post.many or post.of:
                continue
            found = holders.get(written_title(post).lower())
            if not found:
                continue
            organization = context.resolve(post.body) if post.body else None
            holding = {index for body, index in found if organization is None or body == organization}
            if len(holding) == 1:
                added.append(Mention(post.start, post.end, post.start, post.end, holding.pop(), True, (), False))
    if added:
        reading.mentions = sorted([*reading.mentions, *added], key=lambda mention: mention.start)


_VIETNAMESE = frozenset(entry["surname"] for entry in lexicon("surnames"))
