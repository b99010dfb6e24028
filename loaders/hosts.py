"""Which bodies held a meeting, and which took part in it as bodies, without a person who is named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from graph.records import BodyStatement, Span
from loaders.bodies import ANY_HEAD, read_body, resolve
from loaders.reading import LineKind, Reading

Sentence = tuple[int, int, LineKind]

_BODY_AT = re.compile(rf"(?<![^\W_]){ANY_HEAD}")
_HELD = re.compile(
    r"(?i)\s*,?\s*(?:\([^()\n]{1,60}\)\s*)?(?:,? ?(?:tỉnh|TP[.]?|thành phố) [^,.;\n]{2,20}?\s)?"
    r"(?:(?:đã|vừa|sẽ|đang|long trọng|chính thức|cùng|phối hợp|trang trọng|đồng|chủ trì,?)\s+)*(?P<verb>tổ chức"
    r"|đăng cai|mở|khai mạc|thực hiện|họp(?! báo))(?!\w)"
)
_JOINT = re.compile(
    r"(?i)\s*,?\s*(?:\([^()\n]{1,60}\)\s*)?(?:,\s*|và\s+|cùng(?:\s+với)?\s+|(?:đã |vừa )?(?:chủ trì,?\s+)?phối"
    r" hợp(?:\s+(?:cùng|với))*\s+)(?:các\s+)?"
)
_REVIEWS = re.compile(r"(?i)\s*(?:họp )?(?:sơ kết|tổng kết|quán triệt|gặp mặt|kỷ niệm|ra mắt|phát động|công bố)(?!\w)")
_BY = re.compile(r"(?i)(?:(?<!\w)do|được|của)\s+$")
_OF = re.compile(r"(?i)(?<!\w)của\s+$")
_SIDE = re.compile(
    r"(?i)(?<!\w)(?:(?:lãnh đạo|đại diện|thủ trưởng|đại biểu|cán bộ|chỉ huy|sự tham (?:dự|gia) của)\s+)"
    r"(?:(?:lãnh đạo|các|của|cho|một số|nhiều|chủ chốt|cơ quan|đơn vị|(?-i:sở|ban|ngành)|tập thể|:|,)\s+)*"
)
_WITH = re.compile(r"(?i)(?<!\w)làm việc (?:với|tại)\s+(?:(?:tập thể|lãnh đạo|Ban lãnh đạo|các)\s+)*")
_DELEGATION = re.compile(
    r"(?i)(?<!\w)đoàn (?:(?:công tác|cán bộ|kiểm tra|đại biểu|khảo sát)\s+)?(?:liên ngành\s+)?(?:của\s+)?"
)
_CAME = re.compile(
    r"(?i)(?<!\w)(?:dự|tham gia|có mặt|phía|chứng kiến|cùng đi|góp mặt|đón|thành phần|làm việc|có)(?!\w)"
)
_MORE = re.compile(
    r"\s*(?:\([^()\n]{1,40}\))?(?:[,;]\s+|\s+và\s+|[,;]\s+và\s+|\s+cùng\s+)(?:(?:lãnh đạo|đại diện|các|của)\s+)*"
)
_ORGANS = re.compile(
    r"(?:Ban Thường vụ|Ban Chấp hành|Bộ Chính trị|Ban Bí thư|Quân ủy|Ban Chỉ đạo|Thường trực|Tiểu ban|Đoàn Chủ tịch)"
)
_NO_BODY = frozenset(
    "đảng,nhà nước,quốc hội,chính phủ,mặt trận,mặt trận tổ quốc,trung ương,đoàn,ban,bộ,sở,phòng,cục,vụ,viện,hội"
    ",cụm,trường,đài,báo,"
    "văn phòng,ủy ban,hội đồng,quân đội,công an,đội,tổ,khối,quỹ,công ty,ngân hàng,trung tâm,đảng ủy,đảng bộ,chi"
    " bộ,khoa,nhóm,"
    "thanh tra,công đoàn,cơ quan,chương trình,tổ chức,cơ sở,thành phố,thủ đô,cảng,vùng,đại học,ban giám đốc"
    ",thường trực,"
    "thường vụ,ban thường vụ,ban chấp hành,mặt trận tổ quốc việt nam,đảng đoàn,doanh nghiệp,hệ thống,kho,vườn"
    ",liên minh".split(",")
)
_UNNAMED = re.compile(
    r"cơ quan (?:chức năng|liên quan|hữu quan|chuyên môn)|(?:ban|bộ|sở|ban,|bộ,|sở,) ?ngành|hội trường|trung tâm"
    r" (?:văn hóa|hội nghị)|(?:thành phố|thủ đô) |.* lần thứ "
)
_LEAD_SENTENCES = 6
_WORKING = ("buổi làm việc", "kiểm tra", "chuyến thăm", "buổi tiếp", "hội đàm")


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

    def name(self, start: int, end: int) -> str | None:
        """The resolved name of the body in `[start, end)`; None where that is no name of a body."""
        words = self.reading.text[start:end]
        name = resolve(words, self.reading.home, self.local)
        bare = name.lower()
        if (
            _UNNAMED.match(bare)
            or bare in _NO_BODY
            or words.lower() in _NO_BODY
            or " " not in name
            and not name.isupper()
        ):
            return None
        return name

    def add(self, to: dict[str, Span], start: int, end: int, rule: str) -> None:
        """Adds the body in `[start, end)`."""
        name = self.name(start, end)
        if name is not None:
            to.setdefault(name, Span(start, end, rule))

    def statements(self) -> tuple[tuple[BodyStatement, ...], tuple[BodyStatement, ...]]:
        """Organizers and bodies that took part; who organized is not told again as taking part."""
        return (
            tuple(BodyStatement(name, (span,)) for name, span in self.organizers.items()),
            tuple(BodyStatement(name, (span,)) for name, span in self.bodies.items() if name not in self.organizers),
        )


def read_hosts(
    reading: Reading,
    sentences: Sequence[Sentence],
    own: tuple[int, ...],
    kind: str,
    heads: re.Pattern[str],
    local: Mapping[str, str],
) -> tuple[tuple[BodyStatement, ...], tuple[BodyStatement, ...]]:
    """Organizers and bodies of the meeting told in the sentences `own`; `heads` are the nouns of meetings."""
    hosts = Hosts(reading, local)
    text = reading.text
    body = 0
    for number, (start, end, line) in enumerate(sentences):
        if line is LineKind.TITLE:
            continue
        if number in own or body < _LEAD_SENTENCES:
            _organizers(hosts, text, start, end, kind, heads, own=number in own)
        body += line is LineKind.BODY
        if body <= 2 and kind in _WORKING:
            for pattern, rule in ((_WITH, "worked with"), (_DELEGATION, "delegation")):
                for found in pattern.finditer(text, start, end):
                    _rows(hosts, text, found.end(), end, rule)
        if _CAME.search(text, start, end):
            for found in _SIDE.finditer(text, start, end):
                if _CAME.search(text, start, found.start()):
                    _rows(hosts, text, found.end(), end, "represented")
    return hosts.statements()


def _rows(hosts: Hosts, text: str, at: int, end: int, rule: str) -> None:
    """Adds the bodies in a row that begins at `at`."""
    while not hosts.in_a_post(at) and (stop := read_body(text, at, end)) > at:
        hosts.add(hosts.bodies, at, stop, rule)
        more = _MORE.match(text, stop, end)
        if not more:
            break
        at = more.end()


def _chains(hosts: Hosts, text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    at = start
    while found := _BODY_AT.search(text, at, end):
        begin = found.start()
        stop = read_body(text, begin, end)
        if stop <= begin or hosts.in_a_post(begin):
            at = found.end()
            continue
        chain = [(begin, stop)]
        while joint := _JOINT.match(text, stop, end):
            more = read_body(text, joint.end(), end)
            if more <= joint.end() or hosts.in_a_post(joint.end()):
                break
            chain.append((joint.end(), more))
            stop = more
        yield chain
        at = stop


def _organizers(hosts: Hosts, text: str, start: int, end: int, kind: str, heads: re.Pattern[str], *, own: bool) -> None:
    for chain in _chains(hosts, text, start, end):
        begin, stop = chain[0][0], chain[-1][1]
        before = max(start, begin - 12)
        held = _HELD.match(text, stop, end)
        by = _BY.search(text, before, begin)
        if held and held["verb"].lower() == "thực hiện" and not by:
            held = None
        if held:
            near_end = min(end, held.end() + 60)
            meets = heads.search(text, held.end(), near_end) or by and heads.search(text, start, begin)
            meets = meets or _REVIEWS.match(text, held.end(), near_end)
            if held["verb"].lower() in ("họp", "khai mạc") and _ORGANS.search(text, begin, stop):
                for place in chain:
                    hosts.add(hosts.bodies, *place, "its own conference")
            elif own or meets:
                for place in chain:
                    hosts.add(hosts.organizers, *place, "organized")
        elif own and (near := heads.search(text, max(start, begin - 60), begin)):
            gap = text[near.end() : begin]
            if len(gap) < 26 and "," not in gap and (_OF.search(gap) or kind == "kỳ họp" and len(gap) < 14):
                target = hosts.bodies if _ORGANS.match(text, begin) else hosts.organizers
                if kind in ("kỳ họp", "cuộc họp", "phiên họp", "họp báo"):
                    hosts.add(target, *chain[0], "conference of the body")
