"""What the text around says of a body that a post or a bare noun leaves open: `Phó Giám đốc Trung tâm`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice

from graph.records import Status
from graph.spelling import lowered
from loaders.bodies import COUNTRY, HEAD, PROVINCES, STOPPED, local_places, party_committee_of, read_body, resolve
from loaders.foreign_states import OFFICES, ForeignStates
from loaders.headed_bodies import headed_body
from loaders.names import CAPITAL, CAPITAL_WORD, is_foreign_word
from loaders.posts import Post
from loaders.rules import lexicon

# How far a body may lie behind its title, in characters.
_REACH = 250
# How near a post of the same family lends its body.
_NEAR = 600
_PARTY_TITLES = (
    "Bí thư",
    "Phó Bí thư",
    "Ủy viên Ban Thường vụ",
    "Ủy viên Thường vụ",
    "Ủy viên Ban Chấp hành",
    "Thường vụ",
)
_PARTY_BODY = re.compile(r"(?i:(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|quân ủy|đảng ủy|đảng bộ)).*")
_OF_COMMITTEE = re.compile(r"(?i:đảng ủy|đảng đoàn|ban cán sự đảng) ")
_BESIDES = re.compile(r",? (?:đồng thời(?: là)?|và là|cũng là) ")
# Beside a post of the party's centre its boards are central.
_CENTRE = frozenset({"Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư"})
_PARTY_BOARD = re.compile(r"(?i:ban (?:tuyên giáo|tổ chức|dân vận|nội chính|kinh tế|đối ngoại)|ủy ban kiểm tra)")
# `Ủy viên Ban Chấp hành Trung ương Hội`, the association named elsewhere.
_OPEN_UNION = re.compile(r"(?:Trung ương|T[.]Ư|TƯ|TW) Hội\Z")
_SHARED_NOUNS = ("Văn phòng ", "Thanh tra ")
_NEEDS_COUNTRY = re.compile(r"(?:Chính phủ|Quốc hội|Bộ (?!Chính trị).*|Ban Chấp hành Trung ương Đảng)")
_FAMILIES = {
    "company": (
        "Tổng Biên tập",
        "Giám đốc",
        "Tổng Giám đốc",
        "Hội đồng quản trị",
        "HĐQT",
        "HĐTV",
        "Hội đồng thành viên",
        "Tổng giám đốc",
    ),
    "school": ("Hiệu trưởng", "Hội đồng trường", "Trưởng khoa", "Trưởng phòng", "Trưởng bộ môn", "Tổ trưởng"),
    "ministry": ("Thứ trưởng", "Bộ trưởng"),
    "council": ("Chủ tịch", "Phó Chủ tịch", "Tổng Thư ký"),
    "army": ("Chính trị", "Hậu cần", "Kỹ thuật", "Tham mưu trưởng", "Tư lệnh", "Chính ủy"),
    "mission": ("Lãnh sự", "Đại sứ", "Bí thư thứ nhất", "Bí thư thứ hai", "Tham tán", "Công sứ"),
}
_MINISTRIES = re.compile(r"Bộ (?=[A-ZĐ])(?!Chính trị|Tư lệnh|Chỉ huy|CHQS|Tham mưu)")
_EMPLOYERS = re.compile(
    r"(?:Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Nhà xuất bản|Báo|Đài|Trường|Học viện|Bệnh viện|Trung tâm) (?=[A-ZĐ])"
    r"(?!Sa )"
)
_SHORTENED = re.compile(r"(?<![^\W_])[A-ZĐ]{3,8}(?![^\W_])")
# `Công ty Bắc Hà (Baha Group)`: how long a short name in brackets may be, and how often it is looked for.
_BRAND_SPACES = 2
_MOST_BRACKETS = 5
_FIRMS = r"(?i:(?:tổng )?công ty|CTCP|tập đoàn|ngân hàng|hiệp hội|quỹ|liên doanh|hãng)"
_A_FIRM = re.compile(rf"(?<![^\W_]){_FIRMS} ")
# What is read to its end though no list has its words: `Tổng công ty Phát triển đường cao tốc (VEC)`.
_RUNS_TO_BRACKET = re.compile(
    rf"(?:{_FIRMS}|(?i:viện|trung tâm|nhà hát|liên đoàn))"
    rf"(?: (?!(?:{STOPPED})(?![^\W_]))[^\W_][\w&-]*| và| [-–]| tại| ở){{1,14}}"
)
_A_COUNTRY = re.compile(COUNTRY)
_A_HEAD = re.compile(HEAD)
_SIDE = re.compile(r"hía (?<=[Pp]hía )(?:đoàn )?(?:công tác )?(?:lãnh đạo )?")
_SIDE_BRAND = re.compile(rf"{CAPITAL_WORD}(?= (?:có|gồm))")
# A fuller name of these has a proper noun in it.
_NEEDS_CAPITAL = frozenset({"trường", "trung tâm"})
_OWN_FULL = frozenset({"Cụm", "Trường", "Hạt", "Chi cục", "Đồn"})
_SCHOOL_PARTS = ("Khoa ", "Phòng ", "Bộ môn ", "bộ môn ", "Trung tâm ")
_MINISTRY_PARTS = ("Vụ ", "Cục ")
_PARTED = re.compile(r"(?:Bộ|Tổng cục|Ủy ban|Ban|Văn phòng|Thanh tra|Kiểm toán|Ngân hàng) ")
# Who serves a state, in small letters, and the state behind: `Thủ tướng Pháp`, `Bộ trưởng Tài chính Pháp`.
_OF_STATE = re.compile("tổng thống|thủ tướng|ngoại trưởng|bộ trưởng|thứ trưởng")
_MINISTERS = frozenset({"bộ trưởng", "thứ trưởng"})
_STATE = re.compile(rf" (?P<state>{COUNTRY})(?P<name>(?: {CAPITAL_WORD}){{0,4}})")
_ENDS_IN_STATE = re.compile(rf"(?<![^\W_])(?P<state>{COUNTRY}) $")
_ENDS_OF_STATES = frozenset(entry["name"].split()[-1] for entry in lexicon("countries")) - {"Nam"}
# States whose head is their chairman.
_UNDER_CHAIRMEN = frozenset({"Trung Quốc", "Triều Tiên", "Cuba", "Lào"})
_STATE_OF_MINISTER = re.compile(rf"(?: [^\W\d_]+){{0,5}}?{_STATE.pattern}")
# What may follow a bare head noun where the text names the body in full.
_FULLER = {
    "trường": "(?:Đại học|ĐH|Cao đẳng|CĐ|THPT|THCS|Tiểu học|Trung|Mầm|Chính trị|Quân sự|Sĩ quan|đại học|cao đẳng)",
    "ban chỉ đạo": f"(?:{CAPITAL}|về |xây dựng )",
    "bệnh viện": f"(?:{CAPITAL}|đa khoa|phụ sản|nhi |mắt |ung bướu|sản )",
    "trung tâm": r"(?!của|và|có|là|đã|tổ|báo|do)[^\W\d_]",
    "cụm": f"(?:{CAPITAL}|thi đua [^\\W\\d_,;.]|[0-9])",
}
_A_PLACE = re.compile(r"(?i:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)(?![^\W_])")
_HEADS_OF_PLACES = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
_REPRESENTS = re.compile(r"(?:[Đđ]ại diện|[Tt]hay mặt)(?: cho)?(?: lãnh đạo)? (?=[^,;:.\n]+, $)")
_NATIONAL = re.compile(r"[Qq]uốc hội|ĐBQH")
_COUNCILS = re.compile(r"HĐND|Hội đồng nhân dân")
_SITTING = re.compile(r"[Kk]ỳ họp|[Pp]hiên|[Cc]hất vấn|[Tt]hảo luận|[Hh]ội trường|[Dd]ự (?:án|thảo) [Ll]uật|[Cc]ử tri")
# A deputy of a council is called after a district.
_DEPUTY_OF_PROVINCE = re.compile(
    rf"[Đđ]ại biểu {CAPITAL_WORD}(?: {CAPITAL_WORD}){{1,4}} \((?:đoàn |tỉnh |thành phố |T[Pp][. ]*)?(?:{PROVINCES})\)"
)
# How much more often than the other an assembly is named that a text is on; the words of a council without its place.
_OFTEN = 2
_BARE_COUNCIL = 3
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
BARE_HEADS = frozenset(
    "chi bộ,đảng bộ,công đoàn,chi đoàn,đoàn thanh niên,đảng ủy cơ quan,quân khu,quân đoàn,bộ,sở,ban,viện,trường,nhà"
    " trường,học viện,đại học,công ty,tập đoàn,tổng công ty,ngân hàng,hội,hiệp hội,"
    "đài,báo,cục,vụ,tổng cục,bệnh viện,trung tâm,quỹ,chương trình,ban chỉ đạo,ban tổ chức,bộ tham mưu,đảng ủy,hội"
    " đồng,cụm,"
    "đảng đoàn,ban cán sự đảng,ủy ban,tòa án,bộ tư lệnh,sư đoàn,khoa,đoàn".split(",")
)


_FULLER_BEGINS = {bare: re.compile(f" {after}") for bare, after in _FULLER.items()}
_FULL_BEGINS = re.compile(f" (?:{CAPITAL}|[0-9])")


class Context:
    """What the text around says of the body that a bare post or a bare head noun means."""

    def __init__(self, text: str, home: str | None, names: Sequence[int] = ()) -> None:
        """`names` are the places where people's names begin, in order: no body goes on past one."""
        self.text = text
        self._small: str | None = None
        self._names = names
        self.home = home
        self._local: Mapping[str, str] | None = None
        self._sides: list[tuple[int, str]] | None = None
        self._ministry: str | None = None
        self._committee: bool | None = None
        self._assembly: str | None = None
        self._full: dict[str, list[tuple[int, str]]] = {}
        self._states: list[tuple[str, str, str]] | None = None
        self._foreign: ForeignStates | None = None
        self._states_before: dict[str, str | None] = {}
        self._definitions: dict[str, str] = {}
        self.families: dict[str, list[tuple[int, str, str]]] = {}
        """For each family the posts read so far: where, of which body, under which title."""

    def _limit(self, at: int) -> int:
        """Where a body that begins before `at` must end: before the next name, or within reach."""
        following = bisect_right(self._names, at)
        after = self._names[following] - 1 if following < len(self._names) else at + _REACH
        return max(at, min(after, at + _REACH))

    def resolve(self, body: str) -> str:
        """The body written out and resolved."""
        if self._local is None:
            self._local = local_places(self.text, self.home)
        name = resolve(body, self.home, self._local)
        if _SHORTENED.search(name):
            name = _SHORTENED.sub(lambda found: self._stands_for(found.group()), name)
        elif _is_brand(name):
            name = self._stands_for(name)
        return name

    def _stands_for(self, short: str) -> str:
        """The body that the text itself says a short name stands for: `Quỹ Bảo trợ trẻ em (QBT)`; else that name."""
        if short not in self._definitions:
            named = (self._named_before(at.start() - 1, short) for at in islice(self._brackets(short), _MOST_BRACKETS))
            self._definitions[short] = next(filter(None, named), short)
        return self._definitions[short]

    def _brackets(self, short: str) -> Iterator[re.Match[str]]:
        return re.finditer(rf"\({re.escape(short)}\)", self.text)

    def _named_before(self, end: int, short: str) -> str | None:
        """The body whose name ends at `end`, before its short name in brackets."""
        begin = max(0, end - _REACH // 2)
        words = self.text[begin:end].split()[-len(short) :]
        if "".join(word[0] for word in words).upper() == short:
            return resolve(" ".join(words), None)
        heads = [head.start() for head in (_A_HEAD if short.isupper() else _A_FIRM).finditer(self.text, begin, end)]
        whole = next((at for at in heads if read_body(self.text, at, end) == end), None)
        if whole is None:
            whole = next((at for at in reversed(heads) if _RUNS_TO_BRACKET.fullmatch(self.text, at, end)), None)
        return None if whole is None else resolve(self.text[whole:end], self.home)

    def before(self, place: int, heads: re.Pattern[str] | None = None) -> str | None:
        """The company, school or paper, or what else `heads` begin, that the sentence names before `place`."""
        floor = max(0, place - 300)
        start = max(self.text.rfind(". ", floor, place), self.text.rfind("\n", floor, place), place - 300) + 1
        body = None
        for found in (heads or _EMPLOYERS).finditer(self.text, start, place):
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

    def state(self, post: Post, holder: str) -> str | None:
        """The one foreign state that the text names with the title of `post` for `holder`, or is mostly on.

        For a former holder or a deputy, the one state that anybody of the title serves: `nguyên Tổng thống` beside
        `Tổng thống Mỹ`.
        """
        if self._states is None:
            self._states = list(self._of_states())
        title, own = post.title.lower(), set(holder.split())
        beside = post.status is Status.FORMER or title.startswith("phó ")
        same = [(state, set(name.split())) for who, state, name in self._states if title.endswith(who)]
        states = {state for state, name in same if beside or own & name}
        if not states and (named := self.state_before(holder)):
            states = {named}
        if states:
            return states.pop() if len(states) == 1 else None
        if post.status is not Status.CURRENT or title not in OFFICES:
            return None
        if self._foreign is None:
            self._foreign = ForeignStates(self.text)
        return self._foreign.of_office(title, holder, post.start, {state for state, name in same if name})

    def state_before(self, holder: str) -> str | None:
        """The one foreign state that stands right before the name somewhere: `nhà lãnh đạo Cuba A`."""
        if holder not in self._states_before:
            self._states_before[holder] = self._state_before(holder)
        return self._states_before[holder]

    def _state_before(self, holder: str) -> str | None:
        states: set[str] = set()
        # No state but Việt Nam is led by one of that name.
        at = -1 if not holder or holder.startswith("Nguyễn ") else self.text.find(holder)
        while at >= 0:
            before = self.text[max(0, at - 20) : at]
            # The last word rules out most places, at a small part of the time of the pattern.
            if before[:-1].rsplit(" ", 1)[-1] in _ENDS_OF_STATES and (found := _ENDS_IN_STATE.search(before)):
                states.add(found["state"])
            at = self.text.find(holder, at + 1)
        return states.pop() if len(states) == 1 else None

    def _of_states(self) -> Iterator[tuple[str, str, str]]:
        """Who is said to serve a foreign state, the state, and the name behind."""
        for found in _OF_STATE.finditer(self._in_small()):
            who = found.group()
            state = (_STATE_OF_MINISTER if who in _MINISTERS else _STATE).match(self.text, found.end())
            if state and state["state"] != "Việt Nam":
                yield who, state["state"], state["name"]

    def _in_small(self) -> str:
        if self._small is None:
            self._small = lowered(self.text)
        return self._small

    def represented(self, post: Post) -> str | None:
        """The body that the holder is said right before to represent: `Đại diện Bộ Y tế, Thứ trưởng A`."""
        end = post.start - len(", ")
        if not self.text.endswith(", ", 0, post.start):
            return None
        found = _REPRESENTS.search(self.text, max(0, end - _REACH // 2), post.start)
        if found is None or read_body(self.text, found.end(), end) != end:
            return None
        body = self.text[found.end() : end]
        if _A_PLACE.match(body):
            return f"Ủy ban nhân dân {body}" if post.title in _HEADS_OF_PLACES else None
        return body

    def assembly(self) -> str | None:
        """The one assembly whose sitting the text is on: the National Assembly or a people's council."""
        if self._assembly is None:
            national = len(_NATIONAL.findall(self.text))
            councils = [
                self.resolve(self.text[found.start() : read_body(self.text, found.start(), found.end() + _REACH)])
                for found in _COUNCILS.finditer(self.text)
            ]
            self._assembly = ""
            if _SITTING.search(self.text) is None:
                return None
            if _DEPUTY_OF_PROVINCE.search(self.text) or national >= _OFTEN * max(1, len(councils)):
                self._assembly = "Quốc hội"
            elif len(councils) >= _OFTEN * national:
                placed = Counter(name for name in councils if name.count(" ") > _BARE_COUNCIL)
                self._assembly = placed.most_common(1)[0][0] if placed else ""
        return self._assembly or None

    def has_committee(self) -> bool:
        """Whether the text names the party committee of the report's home."""
        if self._committee is None:
            kind = "Tỉnh ủy" if self.home and self.home.startswith("tỉnh") else "Thành ủy"
            self._committee = kind in self.text
        return self._committee

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

    def _named_fully(self, bare: str) -> Iterator[tuple[int, str]]:
        """Where the text goes on behind `bare` with the proper name of a body, and that whole name."""
        small = self._in_small()
        begins = _FULLER_BEGINS.get(bare, _FULL_BEGINS)
        start = small.find(bare)
        while start >= 0:
            end = start + len(bare)
            if begins.match(self.text, end) and not (start and self.text[start - 1].isalnum()):
                stop = read_body(self.text, start, self._limit(end))
                rest = self.text[end:stop]
                if rest and (bare not in _NEEDS_CAPITAL or not rest.islower()):
                    yield start, self.text[start:stop]
            start = small.find(bare, start + 1)

    def national_union(self) -> str | None:
        """The national association that the text names in full most: `Hội Nông dân Việt Nam`."""
        self.full("hội", 0)
        names = Counter(
            name[0].upper() + name[1:] for _, name in self._full["hội"] if name.endswith((" Việt Nam", " VN"))
        )
        return names.most_common(1)[0][0] if names else None

    def full(self, bare: str, place: int) -> str | None:
        """The nearest fuller name of the body that `bare` begins, before `place` or after it."""
        bare = "trường" if bare.lower() == "nhà trường" else bare.lower()
        if bare not in self._full:
            self._full[bare] = list(self._named_fully(bare))
            if bare == "trường" and not self._full[bare]:
                self._full[bare] = [*self._named_fully("đại học"), *self._named_fully("học viện")]
        named = self._full[bare]
        at = bisect_right(named, (place, "")) - 1
        if at >= 0 and named[at][0] == place:
            at -= 1
        return named[max(at, 0)][1] if named and named[max(at, 0)][0] != place else None


def _is_brand(name: str) -> bool:
    """Whether a body's name may be a firm's short one, as its brand is: `Bahabank`, `Baha Group`."""
    if name.count(" ") > _BRAND_SPACES or not any(map(is_foreign_word, name.split(" "))):
        return False
    return _A_HEAD.match(name) is None and _A_COUNTRY.fullmatch(name) is None


def _family(title: str) -> str | None:
    return next((name for name, ends in _FAMILIES.items() if title.endswith(ends)), None)


def complete(posts: list[Post], held: Container[str], context: Context, holder: str = "") -> None:
    """Gives posts without a body that of the posts beside them, or of the text around.

    `held` are the titles, in small letters, of which a body is known for the person.
    """
    _join_minister(posts)
    _lend_country(posts)
    for at in range(len(posts) - 1, -1, -1):
        post = posts[at]
        after = posts[at + 1] if at + 1 < len(posts) else None
        if after and not (
            post.start < after.start <= post.end + 6 or _BESIDES.fullmatch(context.text, post.end, after.start)
        ):
            after = None
        if post.body == "Văn phòng Bộ" and (ministry := context.ministry()):
            post.body = f"Văn phòng {ministry}"
        if post.body and _OPEN_UNION.search(post.body) and (union := context.national_union()):
            post.body = post.body[: -len("Hội")] + union
        if post.body is not None and post.body.lower() in BARE_HEADS:
            before = posts[at - 1] if at and posts[at - 1].end + 6 >= post.start else None
            _fill_bare(post, after if after and after.body else before, context)
        if post.body is None and after is not None and after.body is not None:
            if post.own and after.own and post.own != after.own:
                continue
            if not post.title.startswith("Trưởng đoàn"):
                post.body = _body_beside(post, after, after.body, context)
        if post.title.lower() not in held and not _fill_state(post, context, holder):
            _fill_from_text(post, context)
    _make_central(posts)
    for post in posts:
        family = _family(post.title)
        if family and post.body and not (family == "ministry" and post.status is Status.FORMER):
            context.families.setdefault(family, []).append((post.start, post.body, post.title))


def _lend_country(posts: list[Post]) -> None:
    """Gives the state that one of the posts names to the others of its government."""
    country = next((post.country for post in posts if post.country), None)
    for post in posts:
        if country and post.body and not post.country and _NEEDS_COUNTRY.fullmatch(post.body):
            post.body = f"{post.body} {country}"


def _make_central(posts: list[Post]) -> None:
    """`Bí thư Trung ương Đảng, Trưởng Ban Tuyên giáo`: the board is the party's central one."""
    if any(post.body in _CENTRE for post in posts):
        for post in posts:
            if post.body and _PARTY_BOARD.fullmatch(post.body):
                post.body = f"{post.body} Trung ương"


def _fill_state(post: Post, context: Context, holder: str) -> bool:
    """Gives a head of state, and a foreigner of a state's government, the state; whether the post is one of those."""
    if post.stateless is not None:
        state = context.state(post, holder)
        post.body = f"{post.stateless} {state}" if state and post.stateless else None
    elif post.body is None and post.title.endswith("Tổng thống"):
        post.body = context.state(post, holder)
    elif post.title in ("Chủ tịch", "Chủ tịch nước") and post.body in (None, "Nhà nước") and not post.country:
        state = context.state_before(holder)
        if state not in _UNDER_CHAIRMEN:
            return False
        post.body = state
    elif post.title == "Thủ tướng" and post.body == "Chính phủ":
        state = context.state_before(holder)
        post.body = f"Chính phủ {state}" if state else post.body
    else:
        return False
    return True


def _join_minister(posts: list[Post]) -> None:
    """`Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ` is one post."""
    for at in range(len(posts) - 1):
        if posts[at].title.endswith("Bộ trưởng") and posts[at].body is None and posts[at + 1].title == "Chủ nhiệm":
            posts[at + 1].title = posts[at].title + ", Chủ nhiệm"
            posts[at + 1].start = posts[at].start
            del posts[at]
            return


def _fill_bare(post: Post, beside: Post | None, context: Context) -> None:
    """Names in full a body of which the post gives the noun alone: `Đảng ủy`, `Trung tâm`."""
    bare = post.body or ""
    if bare.lower() in _UNITS and beside and beside.body and beside.body.lower() not in _UNITS:
        whole = beside.body
        if whole.lower() in BARE_HEADS:
            whole = context.full(whole, beside.start) or whole
        resolved = context.resolve(whole)
        committee = party_committee_of(resolved) if bare.lower() == "đảng ủy" else None
        if committee and committee.startswith("Đảng ủy"):
            post.body = committee
        else:
            post.body = f"{bare[0].upper()}{bare[1:]} {resolved}"
    else:
        post.body = context.full(bare, post.end - len(bare)) or bare


def _body_beside(post: Post, after: Post, body: str, context: Context) -> str | None:
    """The body that the next post lends: its place's committee to a party post, else its own."""
    if post.title.removeprefix("nguyên ").startswith(_PARTY_TITLES):
        if found := _PARTY_BODY.search(body):
            return found.group()
        if committee := party_committee_of(context.resolve(body)):
            return committee
        abroad = after.country or context.home is None or body.lower().startswith("thủ đô")
        return body if abroad else context.home_committee()
    if of_committee := _OF_COMMITTEE.match(body):
        body = body[of_committee.end() :]
    if post.title.endswith("Tổng Thư ký"):
        # The assembly's secretary general runs its office.
        return body.removeprefix("Văn phòng ")
    for noun in _SHARED_NOUNS:
        body = body.removeprefix(noun) if after.own + " " == noun else body
    return body


def _fill_from_text(post: Post, context: Context) -> None:
    if post.body is None:
        post.body = headed_body(context.text, post.title, post.start) or context.represented(post)
    if post.body is None and post.title == "Người phát ngôn":
        post.body = context.before(post.start, _MINISTRIES)
    if post.body is None and post.own in _OWN_FULL:
        post.body = context.full(post.own, post.start)
    family = _family(post.title)
    if family == "school" and post.body and post.body.startswith(_SCHOOL_PARTS) and "Trường" not in post.body:
        side = context.side(post.start)
        if side and side.startswith(("Trường", "Đại học", "Học viện")):
            post.body = f"{post.body} {side}"
    if post.body and post.body.startswith(_MINISTRY_PARTS) and "," not in post.body:
        side = context.side(post.start)
        if side and _PARTED.match(side):
            post.body = f"{post.body}, {side}"
    if post.body is None and family:
        post.body = _body_of_family(family, post, context)
        post.lent = post.body is not None
    if (
        post.body is None
        and post.title in ("Bí thư", "Phó Bí thư")
        and context.has_committee()
        and not _OF_ELSE.match(context.text, post.end)
    ):
        post.body = context.home_committee()


_OF_ELSE = re.compile(rf" (?!và|cùng|đã|cho|nói|là|dự|chủ|phát|kết|nhấn|khẳng|yêu|đề)(?!{CAPITAL})[^\W\d_]")


def _may_share(title: str, other: str) -> bool:
    return title != other or title.startswith(("Phó", "Thứ"))


def _body_of_family(family: str, post: Post, context: Context) -> str | None:
    """The body of the side that is named, or that a post of the same family had just before.

    No body has two ministers: the same title of another person lends nothing.
    """
    place = post.start
    side = context.side(place)
    if family == "council" and not (side and _COUNCIL.match(side)):
        return None
    known = [(start, body) for start, body, title in context.families.get(family, []) if _may_share(title, post.title)]
    body = side or (known[-1][1] if known and place - known[-1][0] < _NEAR else None)
    if body is None and family == "ministry":
        return context.before(place, _MINISTRIES) or context.ministry()
    if body is None and family in ("company", "school"):
        return context.before(place)
    return body
