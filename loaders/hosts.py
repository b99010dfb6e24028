"""Which bodies held a meeting, and which took part in it as bodies, without a person who is named.

The words on which this rests are `lexicon/hosting.jsonl`, each with its use and an example.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from graph.records import BodyStatement, Span
from loaders.bodies import HEAD, STATE, STOPPED, find_head, resolve
from loaders.body_lists import Listed, read_row, read_whole
from loaders.names import CAPITAL
from loaders.reading import LineKind, Reading
from loaders.rules import words_by_use, words_pattern

Sentence = tuple[int, int, LineKind]

_USES = words_by_use("hosting")
_END = r"(?![^\W_])"


def _words(use: str) -> str:
    return f"(?i:{words_pattern(_USES[use])}){_END}"


# A small noun of a body behind these is a part of another word: `hội trường`, `đại hội`.
_COMPOUNDS = (
    "hội ",
    "xã ",
    "giáo ",
    "lễ ",
    "môi ",
    "thị ",
    "quảng ",
    "hiện ",
    "nhà ",
    "công ",
    "đại ",
    "nông ",
    "lập ",
    "cán ",
    "toàn ",
    "họp ",
    "trụ ",
    "giao ",
    "phục ",
)
# `Hải Phòng`, `Tây Ban Nha`.
_BEGIN_A_PLACE = (" hải ", " tây ")
_PLACES = ("tại ", "trụ sở ", "hội trường ")


def _low(use: str) -> str:
    return f"{words_pattern(word.lower() for word in _USES[use])}{_END}"


_HOW, _HOLDS = (words_pattern(_USES[use]) for use in ("holds how", "holds"))
_OTHER_DEEDS = (
    "chỉ đạo|đề nghị|quyết định|thống nhất|vận động|phát động|thông báo|thực hiện|yêu cầu|đứng|nhận|ban hành|gửi|lên"
    "|xây dựng|triển khai|giao|cử|ủy quyền|lập|về|việc|nhân|nhân dịp|hằng năm|hàng năm|vẫn|luôn|thường|không|chưa"
)
_BRACKETS = r"(?:\s+(?:khóa|nhiệm kỳ)\s+[\dIVXL][\dIVXL/ –-]{0,12})?\s*,?\s*(?:\([^()\n]{1,60}\)\s*)?"
_DAY = (
    r"(?:,?\s*(?:vào |trong |hôm )*(?:sáng|trưa|chiều|tối|ngày)(?: (?:nay|qua|ngày|tháng|năm)|[\s\d/.,()–-]){0,14}\s)?"
)
_HOLDING = rf"{_DAY}(?:{_words('holds how')}\s+)*"
# Others who held it too, and cannot be read as bodies: territories, partners of an uncommon name.
_WITH_OTHERS = (
    r"(?:(?:(?:và |cùng |phối hợp (?:với |cùng )?)?(?:các |một số )?(?:tỉnh|TP[.]?|thành phố|huyện|địa phương) "
    r"|(?:đã |sẽ )?phối hợp (?:với |cùng )|cùng(?: với)? |và (?=[A-ZĐ]))"
    r"(?:(?!(?:đã|sẽ|được|tại|về|cho|để|là|có|khi)\s)[^\s.;:]+\s){1,12}?)?"
)
# `Viện Khảo cứu dòng chảy nước ngọt tổ chức`: what no list knows, between a name and what the body does, is its name's.
_REST_OF_NAME = re.compile(
    rf"(?:,(?= {CAPITAL}))?(?: (?!(?:{STOPPED}|{_HOW}|{_OTHER_DEEDS}){_END})(?!{HEAD})[^\W_][^\s,.;:()]*){{1,6}}?"
    rf"(?= (?:{_HOW}|{_HOLDS}){_END})"
)
# Verbs of many uses, that tell who held a meeting only where its noun stands right behind.
_MEETING_BEHIND = (
    r"(?=\s+(?:một\s+)?(?i:(?:đại )?lễ|(?:cuộc|buổi|phiên|kỳ) (?:họp|chất vấn)|hội nghị|đại hội)(?![^\W_]))"
)
_HELD = re.compile(
    rf"{_BRACKETS}{_WITH_OTHERS}{_HOLDING}"
    rf"(?P<verb>{_words('holds')}(?! báo)|{_words('holds what follows')}{_MEETING_BEHIND})"
)
_GIVES_PRESS = re.compile(rf"{_BRACKETS}{_HOLDING}họp báo(?![^\W_])")
_JOINT = re.compile(
    r"(?i)\s*,?\s*(?:\([^()\n]{1,60}\)\s*)?(?:,\s*|và\s+|cùng(?:\s+với)?\s+|(?:đã |vừa )?(?:chủ trì,?\s+)?phối"
    r" hợp(?:\s+(?:cùng|với))*\s+(?!tổ chức))(?:các\s+)?"
)
_NUMBERED = re.compile(
    r"(?i)\s+(?:hội nghị|phiên họp|cuộc họp)\s+(?:lần\s+)?thứ\s"
    r"|\s+hội nghị\s+(?:ban chấp hành|ban thường vụ|BCH|BTV)\s"
)
_REVIEWS = re.compile(rf"(?i)\s*(?:họp )?{_words('reviews')}")
_BY = re.compile(r"(?i)(?:(?<!\w)do|được|của)\s+$")
_OF = re.compile(r"(?i)(?<!\w)của\s+$")
_TIMED_OF = re.compile(
    r"(?i)\s*(?:(?:tổng kết|sơ kết|giao ban|báo chí|thường kỳ|vào|sáng|trưa|chiều|tối|ngày|tháng|quý|năm|đầu|cuối|kỳ"
    r"|nay|qua|[\d/.()IVX-]+)\s+)*của\s+"
)
# What stands before `giữa A và B`, up to the last mark.
_BETWEEN = re.compile(r"(?P<what>[^,;:]*) giữa $")
_ORGAN = re.compile(f"(?i:{words_pattern(_USES['organ'])}){_END}")
# The number and the topic of a conference may stand between its noun and its body.
_SESSION = re.compile(
    r"(?i)\s*(?:lần thứ \w+,?|thứ \w+,?|\d+,?|đầu tiên|thường kỳ|thường niên|bất thường|mở rộng|toàn thể|trực tuyến"
    r"|giao ban|báo chí|liên tịch|chuyên đề|định kỳ|khẩn cấp|khẩn|\s)*(?:của\s+)?(?:(?:tập thể )?lãnh đạo\s+)?$"
)
_SESSION_OF = re.compile(r"[Kk]ỳ họp (?:lần )?(?:thứ )?\w+,? (?:của )?(?P<body>Quốc hội)(?! [A-ZĐ])")
_ALLUDED = re.compile(
    r"(?i)(?:kết quả|nghị quyết|kết luận|tinh thần|nội dung|văn kiện|sau|chuẩn bị|trước|trước thềm)"
    r"\s+(?:của\s+|cuộc\s+|các\s+)?$"
)
# What a body is asked to do it has not done.
_ASKED = re.compile(r"(?i)(?<!\w)(?:đề nghị|yêu cầu|giao|kiến nghị|chỉ đạo|đề xuất|kêu gọi)(?: cho)? $")
_SIGNED = re.compile(rf"{_BRACKETS}{_DAY}(?:đã |vừa |cùng |tiến hành |chính thức )*ký(?: kết)?(?!\w)")
_TAKING_PART = r"(?:tham dự|đến dự|tới dự|cử đại diện|có người đại diện|có đại diện)(?!\w)"
_TOOK_PART = re.compile(rf"{_BRACKETS}…?\s*{_DAY}(?:đã |cùng |cũng )*{_TAKING_PART}")
# Without one of these a sentence in small letters that does not name the meeting says nothing of what bodies did at it.
_BODIES_DID = re.compile(rf"[\s,)…](?:{words_pattern([*_USES['holds'], 'giao ban', 'ký'])}{_END}|{_TAKING_PART})")
_WITH = re.compile(
    r"(?i)(?<!\w)(?:(?:làm việc|hội đàm|trao đổi|tọa đàm|họp) (?:với|cùng)|thăm(?:,? và)?|chúc tết"
    r"|chào xã giao)\s+(?:(?:tập thể|lãnh đạo"
    r"|ban lãnh đạo|các|đoàn"
    r"|đại diện)\s+)*"
)
_DELEGATION = re.compile(
    r"(?i)(?<!\w)(?<!tập )(?<!quân )(?<!binh )(?<!trung )(?<!liên )(?<!công )(?<!sư )"
    r"đoàn (?!đại biểu quốc hội)(?:(?:công tác|cán bộ|kiểm tra|đại biểu|khảo sát|giám sát"
    r"|thanh tra)\s+)?(?:liên ngành\s+)?(?:của\s+)?"
)
_LED = re.compile(rf"{_BRACKETS}do [^.;\n]{{5,300}}?(?:rưởng đoàn|ổ trưởng|dẫn đầu)")
_RECEIVES = re.compile(
    rf"{_BRACKETS}(?:đã |vừa |sẽ |có |tổ chức )*(?:tiếp|đón|làm việc|(?:buổi|cuộc) làm việc|tiếp đón)(?!\w)"
)
# One run over a sentence in small letters: who came, who only spoke of others, and where bodies may be represented.
_STEP_WORDS = (
    rf"(?:(?P<side>(?:{_low('side')}|(?P<presence>{_low('there')}))(?! quốc hội| hđnd| hội đồng nhân dân),?\s)"
    rf"|(?P<came>{_low('came')})|(?P<spoke>{_low('spoke')})"
    rf"|(?P<there>(?:có|gồm)(?:\s*:|\s+các|\s+có)?\s+)|(?P<more>(?:và|cùng)\s+(?:các|\d+)\s+))"
)
# Most words are none of these: one tree of all tells so soonest.
_STEP_FIRST = words_pattern(
    ["có", "gồm", "và", "cùng", *(word.lower() for use in ("side", "there", "came", "spoke") for word in _USES[use])]
)
_STEP = re.compile(rf" (?={_STEP_FIRST}){_STEP_WORDS}|(?P<next>;\s+(?:và\s+)?|,\s+(?:các|\d+)\s+)")
_FIRST_STEP = re.compile(_STEP_WORDS)
# The steps that count where nobody was said to come before.
_SAYS_WHO_CAME = re.compile(
    rf" {words_pattern(w.lower() for use in ('side', 'there', 'came') for w in _USES[use])}{_END}"
)
_HEAD = re.compile(HEAD)
# `có các bên liên quan như: Sở Y tế`.
_LIST_AHEAD = re.compile(rf"(?!{CAPITAL})[^\W\d_]+(?: [^\W\d_]+){{0,6}}(?::| như:?| gồm:?) {HEAD}")
_NO_SIDE = re.compile(
    r"(?i)(?:(?<!\w)sự|chỉ đạo,|công tác|đã|được|vai trò|năng lực|ủy viên,|quyền|đón tiếp của|công ty|đơn vị) $"
)
_JOINED = re.compile(r"(?i)(?<!\w)(?:cùng|cùng với|cùng các|có|có các|gồm|gồm:|còn có|có sự)\s+(?:[^\W\d_]+\s+)?$")
_CAME_BEHIND = re.compile(
    r"(?i)(?:\s*\([^()\n]{1,40}\))?[^.;:\n]{0,60}?(?<!\w)(?:cùng đi|tham dự|cùng dự|đến dự|tới dự|có mặt"
    r"|có người đại diện|dự họp|cùng tham gia|dự lễ)(?!\w)"
)
_SPEAKS = re.compile(
    rf"(?:\s*\([^()\n]{{1,40}}\))?,?\s+(?:đã |cũng |cùng |đều |thì |còn |tại [^,.;\n]{{3,40}} )*{_words('speaks')}"
)
_AT_IT = re.compile(
    r"(?i)(?:phát biểu |báo cáo |thông tin |trả lời )?(?:tại|trong) (?:đây|hội nghị"
    r"|(?:cuộc|buổi|phiên|kỳ)\s[^,.;:\n]{2,60}),\s"
)
# `Sau khi nghe báo cáo của Bộ Y tế`, `nghe Bộ Y tế, Bộ Công an báo cáo`.
_HEARD = re.compile(
    r"nghe (?P<report>(?:các )?(?:báo cáo|ý kiến|tờ trình|giải trình|kiến nghị|trình bày)(?: phát biểu| tham luận)?"
    r"(?: của| từ)\s+)?"
)
_REPORTS = re.compile(r"\s+(?:báo cáo|trình bày|giải trình|nêu|chia sẻ|phát biểu|phản ánh)(?![^\W_])")
_SAID_ELSEWHERE = re.compile(_words("elsewhere said"))
_HEADER = re.compile(r"[^.;:\n]{0,80}:\s*")
_THEN_PERSON = re.compile(r"\s*(?:có|là|gồm|[-–:]|tham dự [^,.;\n]{0,30}có)?\s*")
_SIDE_FIRST = re.compile(
    rf"(?i:(?:ngoài ra,? |cùng |và |các |còn )+(?:có )?){_words('side')}"
    rf"|{_words('side')} (?:TP[.]|[^.,;:\n]){{2,60}} (?:còn )?có (?i:các |ông |bà |đồng chí )"
)
_MANY = re.compile(r"(?:Các|Hai|Ba|Bốn|Năm|Một số) ")
_GOES_ON = re.compile(r"[:;,]\s*$")
_BULLET = re.compile(r"[-–•+*\s]*(?:và\s+)?")
_SEND_DELEGATIONS = ("Chính phủ", "Quốc hội", "Bộ Chính trị")
# What they did themselves, by the rules that tell of it.
_WHOLE = ("delegation", "conference of the body", "its own conference", "organized")
_HAS_SESSIONS = ("có", "tiếp tục", "bước vào")
_NO_BODY = frozenset(_USES["no body"])
_UNNAMED = re.compile(
    r"(?:đoàn (?:công tác|cán bộ|giám sát|kiểm tra|khảo sát)|hội trường|trụ sở|dự án"
    r"|chương trình(?! (?:phát triển|lương thực|môi trường) (?:liên|thế)))(?!\w)"
    r"|vùng (?!\d|cảnh)"
    r"|cơ quan (?:chức năng|liên quan|hữu quan|chuyên môn|báo chí|thông tấn|ngoại giao)|(?:ban|bộ|sở),?(?: ban,?"
    r"| bộ,?)? ?ngành|sở ban "
    r"|bộ luật |quân đội (?!nhân dân)|tổ chức (?:ct|chính trị|đoàn thể|quốc tế|thành viên)|báo chí |phòng ban"
    r"|cơ quan cấp |(?:ủy ban|ban|bộ|sở"
    r"|hội đồng|cơ quan|vụ|cục|phòng|đơn vị|tổ) (?:của"
    r"|thuộc) |trung tâm (?:văn hóa|hội nghị)"
    r"|(?:thành phố|thủ đô) |.* lần thứ "
)
# Who leads a body is represented as that body, and its standing members are its standing board.
_OWN_LEADERS = re.compile(
    r"(?i:ban (?:tổng )?giám đốc|ban lãnh đạo|ban giám hiệu|ban chủ nhiệm|ban tổng giám đốc)\s+(?:của\s+)?(?=[A-ZĐ])"
)
_STATE = re.compile(STATE)
_ORDINAL = re.compile(r" lần thứ \w+\Z")
_STANDING = re.compile(r"\AThường vụ (?!Quốc hội)")
_SECRETARIES = re.compile(r"\AThường trực (?=Ban Bí thư|Tổ )")
_LAST_BRACKETS = re.compile(r" \([^()]*\)$")
_LEAD_SENTENCES = 6
_BEGINNING = 1500
# `ông A, đại diện Sở Y tế`: so far back stands the end of the name.
_TO_THE_NAME = 3
_FIRST_SENTENCES = 2
# A council and a ministry hold their sessions; other bodies take part in theirs. Any body holds its press conference.
_HOLDS_SESSIONS = re.compile(
    r"(?i:HĐND|hội đồng nhân dân|UBND|ủy ban nhân dân|bộ|sở|công an|thành ủy|tỉnh ủy|huyện ủy|văn phòng"
    r"|tòa án|ban tổ chức|chính quyền|công ty|tập đoàn)(?![^\W_])"
)
# `Ủy ban nhân dân tỉnh họp bàn …` tells of the meeting that a later sentence calls `cuộc họp`.
_MET = ("cuộc họp", "phiên họp", "giao ban")
_MEETS = re.compile(rf"{_BRACKETS}{_HOLDING}(?:họp|giao ban)(?! báo)(?![^\W_])")
# Nouns of meetings that are called nothing else.
_TALKS = ("hội thảo", "tọa đàm", "diễn đàn")
_SORTS = ("lễ", "kỳ họp", "đại hội")
_SESSIONS = ("kỳ họp", "cuộc họp", "phiên họp", "họp báo", "giao ban")
# A report on talks names what else the guest does on that day.
_RECEPTIONS = ("buổi tiếp", "hội đàm")
_ANOTHER_DEALING = ("làm việc", "tọa đàm", "thăm", "chúc tết")
_WORKING = ("buổi làm việc", "kiểm tra", "chuyến thăm", "buổi tiếp", "hội đàm")


class Came(Enum):
    """Whether a sentence says who came, and whether its list goes on in the next."""

    NOT = 0
    SAID = 1
    LISTED = 2


class Hosts:
    """Collects bodies by their resolved name, each with the span where it was first so named."""

    def __init__(self, reading: Reading, local: Mapping[str, str]) -> None:
        self.reading = reading
        self.local = local
        self.organizers: dict[str, Span] = {}
        self.bodies: dict[str, Span] = {}
        mentions = sorted(reading.mentions, key=lambda mention: mention.phrase_start)
        self._starts = [mention.phrase_start for mention in mentions]
        self._ends = [mention.phrase_end for mention in mentions]

    def in_a_post(self, place: int) -> bool:
        """Whether `place` lies in a phrase on a person, whose body is that person's post's."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]

    def name(self, words: str) -> str | None:
        """The resolved name of the body called `words`; None where that is no name of a body."""
        words = _ORDINAL.sub("", _OWN_LEADERS.sub("", words))
        name = _LAST_BRACKETS.sub("", resolve(words, self.reading.home, self.local))
        name = _SECRETARIES.sub("", _STANDING.sub("Ban Thường vụ ", name))
        bare = name.lower()
        if (
            _UNNAMED.match(bare)
            or bare in _NO_BODY
            or words.lower() in _NO_BODY
            or words.islower()
            or _STATE.fullmatch(name)
            or " " not in name
            and not name.isupper()
        ):
            return None
        return name

    def add(self, to: dict[str, Span], start: int, end: int, rule: str, words: str | None = None) -> None:
        """Adds the body in `[start, end)`, called `words` where its whole name stands elsewhere."""
        words = words or self.reading.text[start:end]
        whole = words[0].upper() + words[1:]
        name = whole if rule in _WHOLE and whole in _SEND_DELEGATIONS else self.name(words)
        if name is not None:
            to.setdefault(name, Span(start, end, rule))

    def add_row(self, row: Sequence[Listed], rule: str) -> None:
        """Adds a row of bodies that took part."""
        for body in row:
            self.add(self.bodies, body.start, body.end, rule, body.name)

    def add_chain(self, to: dict[str, Span], chain: Sequence[tuple[int, int]], rule: str) -> None:
        """Adds bodies that stand side by side."""
        for start, end in chain:
            self.add(to, start, end, rule)

    def statements(self) -> tuple[tuple[BodyStatement, ...], tuple[BodyStatement, ...]]:
        """Organizers and bodies that took part; who organized, or is told in full, is not told again."""
        told = {*self.organizers, *self.bodies}
        return (
            tuple(BodyStatement(name, (span,)) for name, span in self.organizers.items()),
            tuple(
                BodyStatement(name, (span,))
                for name, span in self.bodies.items()
                if name not in self.organizers and f"{name} Việt Nam" not in told
            ),
        )


def read_hosts(
    reading: Reading,
    low: str,
    sentences: Sequence[Sentence],
    own: tuple[int, ...],
    kind: str,
    heads: re.Pattern[str],
    local: Mapping[str, str],
) -> tuple[tuple[BodyStatement, ...], tuple[BodyStatement, ...]]:
    """Organizers and bodies of the meeting told in the sentences `own`.

    `low` is the text in small letters, `heads` are the nouns of meetings.
    """
    hosts = Hosts(reading, local)
    text = reading.text
    body = 0
    goes_on = Came.NOT
    for number, (start, end, line) in enumerate(sentences):
        if line is LineKind.TITLE:
            continue
        if number in own or body < _LEAD_SENTENCES:
            early = number in own or body < _FIRST_SENTENCES
            _organizers(hosts, text, low, start, end, kind, heads, own=number in own, early=early)
        body += line is LineKind.BODY
        if number in own or kind in _WORKING and body <= 2:
            for pattern, rule in ((_WITH, "worked with"), (_DELEGATION, "delegation")):
                if pattern is _DELEGATION and kind not in _WORKING:
                    continue
                for found in pattern.finditer(text, start, end):
                    if kind in _RECEPTIONS and found.group().lower().startswith(_ANOTHER_DEALING):
                        continue
                    hosts.add_row(read_row(text, found.end(), end, hosts.in_a_post), rule)
        goes_on = _represented(hosts, text, low, start, end, goes_on)
    if kind == "kỳ họp" and not hosts.organizers and not hosts.bodies:
        session = _SESSION_OF.search(text, 0, _BEGINNING)
        if session:
            hosts.add(hosts.bodies, *session.span("body"), "conference of the body")
    return hosts.statements()


def _represented(hosts: Hosts, text: str, low: str, start: int, end: int, goes_on: Came) -> Came:
    """Adds the bodies that the sentence says were represented; how far the next one may go on with its list."""
    came = goes_on is Came.LISTED or goes_on is Came.SAID and _SIDE_FIRST.match(text, start, end) is not None
    if goes_on is Came.LISTED:
        bullet = _BULLET.match(text, start, end)
        hosts.add_row(read_row(text, bullet.end() if bullet else start, end, hosts.in_a_post), "represented")
    elif _MANY.match(text, start, end):
        row = read_row(text, start, end, hosts.in_a_post)
        if row and _TOOK_PART.match(text, row[-1].end, end):
            hosts.add_row(row, "took part")
    elif (there := _AT_IT.match(text, start, end)) and not text.startswith(("đại", "lãnh"), there.end()):
        row = read_row(text, there.end(), end, hosts.in_a_post)
        if row and _SPEAKS.match(text, row[-1].end, end):
            hosts.add_row(row, "spoke for it")
    if low.find("nghe ", start, end) >= 0 and (heard := _HEARD.search(low, start, end)):
        row = read_row(text, heard.end(), end, hosts.in_a_post)
        if row and (heard["report"] or _REPORTS.match(text, row[-1].end, end)):
            hosts.add_row(row, "spoke for it")
    step = _FIRST_STEP.match(low, start, end)
    if step is None and (came or _SAYS_WHO_CAME.search(low, start, end)):
        step = _STEP.search(low, start, end)
    while step:
        at = step.end()
        if step["came"]:
            came = True
        elif step["spoke"]:
            came = False
        elif (
            step["side"] or came and (_HEAD.match(text, at, end) or step["there"] and _LIST_AHEAD.match(text, at, end))
        ):
            came = came or step["presence"] is not None
            at = max(at, _row_told(hosts, text, start, end, step.start("side") if step["side"] else at, step, came))
        else:
            at = step.start() + 2
        step = _STEP.search(low, at - 1 if low[at - 1] == " " else at, end)
    if came and _GOES_ON.search(text, max(start, end - 3), end):
        return Came.LISTED
    return Came.SAID if came else Came.NOT


def _row_told(hosts: Hosts, text: str, start: int, end: int, begin: int, step: re.Match[str], came: bool) -> int:
    """Adds the row of bodies at `begin` where its bodies came, or spoke; returns where the row ends."""
    if _NO_SIDE.search(text, max(start, begin - 16), begin):
        return begin
    row = read_row(text, begin, end, hosts.in_a_post)
    if not row:
        return begin
    stop = row[-1].end
    if (header := _HEADER.match(text, stop, end)) and hosts.in_a_post(header.end()):
        return begin
    if len(row) == 1 and (person := _THEN_PERSON.match(text, stop, end)) and hosts.in_a_post(person.end()):
        return begin
    joined = not text.startswith("tập thể", begin) and _JOINED.search(text, max(start, begin - 20), begin)
    if came or joined or _CAME_BEHIND.match(text, stop, end):
        hosts.add_row(row, "represented")
    elif (
        (step["side"].startswith("đại diện") or _AT_IT.match(text, start, end))
        and _SPEAKS.match(text, stop, end)
        and not (begin > _TO_THE_NAME and hosts.in_a_post(begin - _TO_THE_NAME))
        and not _SAID_ELSEWHERE.search(text, max(start, begin - 80), begin)
    ):
        hosts.add_row(row, "spoke for it")
    return stop


def _chains(hosts: Hosts, text: str, low: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    at = start
    while found := find_head(low, at, end):
        begin = found.start()
        stop = read_whole(text, begin, end)
        before = text[max(start, begin - 11) : begin].lower()
        compound = before.endswith(_COMPOUNDS if text[begin].islower() else _BEGIN_A_PLACE)
        if stop <= begin or hosts.in_a_post(begin) or compound:
            at = found.end()
            continue
        chain = [] if before.endswith(_PLACES) else [(begin, stop)]
        while joint := _JOINT.match(text, stop, end):
            more = read_whole(text, joint.end(), end)
            if more <= joint.end() or hosts.in_a_post(joint.end()):
                break
            chain.append((joint.end(), more))
            stop = more
        if chain:
            yield chain
        at = stop


def _organizers(
    hosts: Hosts,
    text: str,
    low: str,
    start: int,
    end: int,
    kind: str,
    heads: re.Pattern[str],
    *,
    own: bool,
    early: bool,
) -> None:
    """Adds what the sentence says that bodies did: held, signed, came, worked with, met as a board."""
    works = early and kind in _WORKING
    if not own and not works and not _BODIES_DID.search(low, start, end):
        return
    for chain in _chains(hosts, text, low, start, end):
        begin, stop = chain[0][0], chain[-1][1]
        if _ASKED.search(text, max(start, begin - 24), begin):
            continue
        meets = early and kind in _MET and _MEETS.match(text, stop, end) is not None
        if _held(hosts, text, start, end, chain, kind, heads, own=own or meets):
            continue
        if early and kind == "họp báo" and _GIVES_PRESS.match(text, stop, end):
            hosts.add_chain(hosts.organizers, chain, "organized")
            continue
        before = text[max(start, begin - 60) : begin]
        if _SIGNED.match(text, stop, end) and (own or kind == "lễ" or heads.search(before)):
            hosts.add_chain(hosts.organizers if kind == "lễ" else hosts.bodies, chain, "signed")
        elif own and (between := _BETWEEN.search(before)):
            _between(hosts, text, begin, end, chain, kind, of_meeting=heads.search(between["what"]) is not None)
        elif _TOOK_PART.match(text, stop, end):
            if (own or heads.search(text, stop, min(end, stop + 80))) and not before.lower().endswith("các "):
                hosts.add_chain(hosts.bodies, chain, "took part")
        elif works and (row := _came_to_work(hosts, text, begin, stop, end)) is not None:
            hosts.add_row(row, "worked with")
        elif own:
            _own_conference(hosts, text, start, end, chain, kind, heads)


def _came_to_work(hosts: Hosts, text: str, begin: int, stop: int, end: int) -> Sequence[Listed] | None:
    """The bodies that begin at `begin`, where they are said to come to work, to lead there or to receive."""
    row = read_row(text, begin, end, hosts.in_a_post)
    stop = max([stop, *(body.end for body in row[-1:])])
    return row if _LED.match(text, stop, end) or _RECEIVES.match(text, stop, end) else None


def _between(
    hosts: Hosts, text: str, begin: int, end: int, chain: list[tuple[int, int]], kind: str, *, of_meeting: bool
) -> None:
    """Adds the sides of what is told as `giữa A và B`: who signs holds the ceremony, who talks takes part."""
    if kind == "lễ":
        hosts.add_chain(hosts.organizers, chain, "signed")
    elif kind in _WORKING or of_meeting:
        hosts.add_row(read_row(text, begin, end, hosts.in_a_post), "worked with")


def _held(
    hosts: Hosts,
    text: str,
    start: int,
    end: int,
    chain: list[tuple[int, int]],
    kind: str,
    heads: re.Pattern[str],
    *,
    own: bool,
) -> bool:
    """Adds the bodies that held the meeting; whether they are said to hold something."""
    held, chain = _holding(text, chain, end, own=own)
    if held is None:
        return False
    begin, stop = chain[0][0], chain[-1][1]
    by = _BY.search(text, max(start, begin - 12), begin)
    verb = held["verb"].lower()
    if verb == "thực hiện" and (not by or by.group().lower().startswith("của")):
        return False
    near_end = min(end, held.end() + 60)
    meets = heads.search(text, held.end(), near_end) or by and heads.search(text, start, begin)
    if meets and not own and _of_another_sort(meets.group().lower(), kind):
        return True
    meets = meets or _REVIEWS.match(text, held.end(), near_end)
    if verb == "khai mạc" and any(
        head.end() == begin - 1 for head in heads.finditer(text, max(start, begin - 12), begin)
    ):
        return True
    if "chủ trì" in verb and not by and text[max(start, begin - 2) : begin] not in ("", ", "):
        return False
    leads = text[begin:stop] in _SEND_DELEGATIONS
    if leads and text.endswith("của ", start, begin):
        return True
    numbered = _NUMBERED.match(text, held.end(), near_end) is not None
    # `Tỉnh ủy họp` and `Tỉnh ủy tổ chức hội nghị lần thứ 3` meet; `họp hội nghị lần thứ 3` is said of who holds it.
    meets_as_board = verb in ("khai mạc", *_HAS_SESSIONS) or (verb == "họp") != numbered
    if meets_as_board and (leads or _ORGAN.match(text, begin, stop)):
        hosts.add_chain(hosts.bodies, chain, "its own conference")
    elif own or meets:
        hosts.add_chain(hosts.organizers, chain, "organized")
    return True


def _holding(
    text: str, chain: list[tuple[int, int]], end: int, *, own: bool
) -> tuple[re.Match[str] | None, list[tuple[int, int]]]:
    """What says that the bodies hold something, and the bodies, the last in full or left out where its name is cut."""
    stop = chain[-1][1]
    if held := _HELD.match(text, stop, end):
        return held, chain
    if len(chain) > 1 and (held := _HELD.match(text, chain[-2][1], end)):
        return held, chain[:-1]
    rest = _REST_OF_NAME.match(text, stop, end) if own else None
    if rest and (held := _HELD.match(text, rest.end(), end)):
        return held, [*chain[:-1], (chain[-1][0], rest.end())]
    return None, chain


def _of_another_sort(noun: str, kind: str) -> bool:
    """Whether a meeting called so cannot be the one of that kind: a press conference is no ceremony."""
    if "họp báo" in (kind, noun.removeprefix("cuộc ").removeprefix("buổi ")):
        return not (noun.endswith(("họp", "họp báo")) and kind in ("họp báo", "cuộc họp"))
    if noun in _TALKS:
        return kind not in (*_TALKS, "hội nghị", "khác")
    return len({sort for name in (noun, kind) for sort in _SORTS if name.endswith(sort)}) > 1


def _own_conference(
    hosts: Hosts, text: str, start: int, end: int, chain: list[tuple[int, int]], kind: str, heads: re.Pattern[str]
) -> None:
    """Adds the body whose conference or session it is: a board to those who took part, another to those who held it."""
    begin = chain[0][0]
    near = heads.search(text, max(start, begin - 60), begin)
    if near is None or _ALLUDED.search(text, max(start, near.start() - 20), near.start()):
        return
    if kind == "họp báo" and not near.group().lower().endswith(kind):
        return
    gap = text[near.end() : begin]
    organ = _ORGAN.match(text, begin)
    session = _SESSION.match(gap)
    given = kind in ("họp báo", "giao ban")
    if organ and session and not given:
        hosts.add_row(read_row(text, begin, end, hosts.in_a_post), "its own conference")
        return
    near_it = len(gap) < 26 and (" về " not in gap and _OF.search(gap) or kind == "kỳ họp" and len(gap) < 14)
    of_it = session or near_it and "," not in gap or _TIMED_OF.fullmatch(gap)
    if of_it and kind in _SESSIONS:
        holds = given or not organ and "lãnh đạo" not in gap and _HOLDS_SESSIONS.match(text, begin)
        if not (holds and "," in gap):
            hosts.add(hosts.organizers if holds else hosts.bodies, *chain[0], "conference of the body")
