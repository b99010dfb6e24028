"""Who spoke at the meeting, and who only talked to a newspaper or is told of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.records import MeetingStatement, Mode, Span
from loaders.act_sentences import ActSentence, act_by
from loaders.act_words import END, IN_THE_PICTURE, SAID_OF_THEM, verbs
from loaders.people_rows import row_after
from loaders.reading import Act, Mention

_SPEAKS = (
    rf"{IN_THE_PICTURE}\s*(?:\([^()\n]{{1,120}}\)\s*)?[,–-]?\s*"
    rf"(?:(?:{verbs('before speaking')}|thay mặt (?:[^,.;\n]|(?<=tp)\.){{3,90}}?|,)\s*,?\s*)*"
    rf"(?P<verb>(?!trao đổi với|đáp (?:xuống|ứng|tàu|máy|chuyến)){verbs('speak')}){END}"
)
SPEAK_AFTER = re.compile(rf"(?:{SAID_OF_THEM})?{_SPEAKS}")
# The same past what is left of the name of a body: `ông An, Trưởng ban tổ chức hội đua thuyền thừa nhận`.
_REST_WORD = rf"(?:\s(?!(?:{verbs('before speaking')}|{verbs('seen')}|{verbs('no name of a body')}){END})[^\W\d_]+)"
# A body's field may have parts: `Tài chính, cơ sở hạ tầng và môi trường`; other people are no part of it.
_AND_PART = (
    r"\svà(?!\s(?:các|những|nhiều|một|toàn|đại diện|lãnh đạo|cán bộ|người|nhân dân|đồng chí|ông|bà|anh|chị)(?!\w))"
)
_REST_WORDS = (
    rf"(?:\s?-)?{_REST_WORD}"
    rf"(?:(?:\s-)?{_REST_WORD}|{_AND_PART}{_REST_WORD}|,[^,;:.\n]{{2,30}}{_AND_PART}{_REST_WORD}){{0,16}}?"
)
_SPEAK_PAST_BODY = re.compile(
    rf"\.?{_REST_WORDS}\)?\s*(?:\([^()\n]{{1,80}}\)\s*)?[,–-]?\s*(?:(?:đã|cũng)\s)?"
    r"(?P<verb>phát biểu|báo cáo|trình bày|nhấn mạnh|đề nghị|khẳng định|cho biết|cho hay|cho rằng|đánh giá|bày tỏ"
    rf"|chia sẻ|thông tin|phân tích|nói|kiến nghị|đề xuất|lưu ý|thừa nhận|nêu|nhận xét){END}"
)
_NOT_SAID = (
    "viết|đăng|rằng|như|gồm|có|là|trao|tặng|nhận|bầu|ký|thăm|dự|ảnh|tại|ở|với|và|cùng|bổ nhiệm|được|bị|các|những"
    "|tổ chức"
)
_OWN_WORD = rf"(?!(?:{_NOT_SAID})(?!\w))[a-zđà-ỹ]+"
# Whose doing is only told, by another or in the name of something: `lệnh của ông A công bố`, `cho biết ông A đề nghị`.
_ONLY_TOLD = re.compile(
    r"(?<!\w)(?:của|của cố|với|việc|lời|rằng|cho biết|cho hay|dẫn lời|dẫn tuyên bố của|giao|phân công|cử)\s+$"
)
_EARLIER = re.compile(r"\W*(?:trước đó|trước đây|hồi tháng|tháng trước|năm ngoái)(?!\w)(?! tại)")
_SPEAK_BEFORE = re.compile(
    r"(?<!\w)(?<!với )(?<!theo )(?<!các )(?<!những )(?<!bản )(?<!sự )(?<!thực hiện )(?<!thực hiện ý kiến )"
    r"(?:(?:phát biểu|kết luận|khai mạc|bế mạc|báo cáo|trình bày|đọc lời khai mạc|đáp từ|chỉ đạo|nói)"
    r"(?:\s+(?:khai mạc|chỉ đạo|kết luận|bế mạc|đáp từ|chào mừng|ý kiến|tham luận|giải trình|tiếp thu|tổng kết))*"
    r"(?:\s*,?\s*(?:tại|với|về|trước|trong|ở|sau|và)?\s*(?:hội nghị|cuộc họp|buổi\s+\w+(?:\s+\w+)?|phiên\s+\w+|kỳ họp"
    r"|đại hội|lễ[^,.;\n]{0,40}|hội thảo|tọa đàm|đây|vấn đề này|cuộc làm việc|diễn đàn|[^,.;:\n]{0,60}))?\s*,\s*"
    r"|(?:phần |bài |lời )?(?:phát biểu|tham luận|báo cáo|ý kiến|chỉ đạo|khai mạc|bế mạc|khẳng định|nhận định|chia sẻ)"
    r" của\s+|(?<!\w)theo\s+|thay mặt [^,.;\n]{3,90},\s*"
    r"|(?:diễn văn|phần (?:công bố|trình bày|báo cáo|khai mạc)|bài tham luận)[^.,;:\n]{0,40} do\s+"
    r"|người (?:đọc|trình bày|công bố)[^.,;:\n]{0,60} là\s+)$"
)
# Whose words stand before the name: `“Đê còn yếu”, ông An ngắt lời`, `“Đê còn yếu”, theo ông An`.
_QUOTE_ENDS = re.compile(r"[”\"]\s?[,.]?\s(?:theo )?$")
_SHORTEST_WORDS = 16
# With one of these all that it finds ends, right before the name.
_SPEAK_BEFORE_ENDS = (",", "của", "theo", "do", "là")
# Words of speaking that no list has, followed by what was said: `ông An tặc lưỡi: “Đê còn yếu”`.
_OWN_WORDS = re.compile(
    rf"(?:{SAID_OF_THEM})?{IN_THE_PICTURE}\s*(?:\([^()\n]{{1,80}}\)\s*)?,?\s*(?:(?:thì|lại|cũng|đã|liền|còn)\s)*"
    rf"(?P<verb>“[a-zđà-ỹ]+(?: [a-zđà-ỹ]+){{0,3}}”(?=:)|{_OWN_WORD}(?:\s{_OWN_WORD}){{0,5}}\s?:\s(?=[“\"a-zđà-ỹ]))"
)
_OWN_REACH = 300
_SAID_SO = re.compile(r"\s*:\s*(?=[“\"A-ZĐÀ-Ỹ])")
_CAME_TO_DIRECT = re.compile(r"dự(?:\s*(?:và|,)\s*chỉ đạo| (?:khai mạc|bế mạc|phát động|tổng kết|công bố))$")
_NOT_THERE = re.compile(
    r"(?:(?<!gặp )bên lề(?![^.;\n]*(?<!\w)(?:gặp|hội kiến|hội đàm)(?!\w))"
    r"|vắng mặt|gửi lẵng hoa|trả lời phỏng vấn|trong bài viết"
    r"|viết trên|trong (?:bức |lá )?thư (?:gửi|ngỏ)"
    r"|(?:đăng|cho biết|nói|tuyên bố) trên (?:twitter|facebook|mạng xã hội|trang cá nhân|tài khoản)"
    r"|(?:trao đổi|chia sẻ|nói|trả lời)(?: (?:riêng|thêm|nhanh|ngắn|tiếp|cụ thể))? (?:với|cùng)"
    rf" (?:{verbs('newspaper')}){END}"
    r"|trả lời (?:tuổi trẻ|vnexpress|zing|thanh niên|người đưa tin|báo (?!chí|giới|cáo))"
    r")"
)
_NOT_THERE_HINTS = (
    "bên lề",
    "vắng mặt",
    "gửi lẵng hoa",
    "trả lời phỏng vấn",
    "trong bài viết",
    "viết trên",
    " trên ",
    "thư ",
    "trao đổi",
    "chia sẻ",
    "nói",
    "trả lời",
)
# What begins so happened before the meeting, or was in the paper, or is told to it.
_BACK_STORY = re.compile(
    r"\W*(?:trước đó,? (?:(?:vào|hồi) )?(?:ngày|hôm|tháng|năm|nhiều|một số|như|theo|báo)(?!\w)(?! lịch| kế hoạch)"
    r"|như (?:tin |báo )?(?:[^\s,.;:]+ ){0,5}?đã (?:đưa|thông tin|phản ánh|đăng)(?!\w)|tính đến (?:ngày )?\d)"
)
_TO_REPORTERS = re.compile(
    r"[^.;\n]{0,80}(?<!\w)phóng viên(?!\w)[^.;\n]{0,50}(?:lắng nghe|ghi nhận|liên hệ|phỏng vấn)(?!\w)"
)
# How it is told of a meeting that it is to come, before its noun and behind it.
_WILL = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp)\s(?!.*(?<!\w)đã(?!\w))[^.;\n]*$")
_WILL_BE = re.compile(r"[^.,;\n]{0,40}(?<!\w)(?:sẽ|dự kiến)\s(?:được |chính thức )*(?:diễn ra|tổ chức|khai mạc)(?!\w)")
_PLAN_AHEAD = 70
_HEARD = re.compile(r"(?<!\w)nghe ")
_TELLS = ("cho biết", "cho hay", "nói", "thông báo", "thông tin", "xác nhận")
# Who talked to a newspaper is at the meeting again with one of these.
BACK_THERE = re.compile(
    r"(?:tại|trong|ở)\s(?:hội nghị|hội thảo|đại hội|tọa đàm|diễn đàn|lễ|cuộc|buổi|phiên|kỳ|họp báo|hội đàm|đây)(?!\w)"
    r"|phát biểu|kết luận|khai mạc|bế mạc"
)


def spoke(text: str, sentence: ActSentence, mention: Mention, limit: int, *, first: bool) -> Act | None:
    """That the person spoke, by words up to `limit` or before the name; `first` where nobody is named before."""
    found = _said_after(text, mention, limit)
    if found and _told_of(text, sentence, mention, found):
        found = None
    if found and not _CAME_TO_DIRECT.search(found[0]):
        return act_by(mention, Mode.SPOKE, (mention.phrase_start, found.end()), "speech after the name")
    at_the_start = first and mention.named and mention.phrase_start - sentence.start < 4
    if at_the_start and (found := _SAID_SO.match(sentence.written, mention.phrase_end, limit)):
        return act_by(mention, Mode.SPOKE, (mention.phrase_start, found.end()), "words after the name")
    said_so = found is None and text.find(":", mention.phrase_end, min(limit, mention.phrase_end + _OWN_REACH)) >= 0
    own = _OWN_WORDS.match(text, mention.phrase_end, limit) if said_so else None
    if own and _is_no_name(sentence.written[own.start("verb") : own.end() + 1]):
        return act_by(mention, Mode.SPOKE, (mention.phrase_start, own.end("verb")), "own words after the name")
    if first and _is_quoted(text, sentence, mention):
        return act_by(mention, Mode.SPOKE, (mention.phrase_start, mention.phrase_end), "quoted before the name")
    begin = max(sentence.start, mention.phrase_start - 160)
    before = text[begin : mention.phrase_start]
    if before.rstrip().endswith(_SPEAK_BEFORE_ENDS) and (found := _SPEAK_BEFORE.search(before)):
        return act_by(mention, Mode.SPOKE, (begin + found.start(), mention.phrase_end), "speech before the name")
    return None


def _is_no_name(words: str) -> bool:
    """Whether no name or caption is among the words, nor begins behind them: `đại diện các bộ: Y tế`, `Ảnh: An`."""
    return words == words.lower()


def _is_quoted(text: str, sentence: ActSentence, mention: Mention) -> bool:
    """Whether the sentence is what somebody said, with the person right behind it: `“Đê còn yếu”, ông An ngắt lời`."""
    stop = mention.phrase_start
    if not _QUOTE_ENDS.search(text, max(sentence.start, stop - 10), stop):
        return False
    opens = text.rfind("“", sentence.start, stop)
    begins = text[sentence.start] in '“"' and opens <= sentence.start
    within = opens < 0 and text.find('"', sentence.start, stop) < 0
    return (begins or within) and stop - sentence.start > _SHORTEST_WORDS


def heard(text: str, sentence: ActSentence) -> Iterator[Act]:
    """Who were heard in a row, of whom the verb behind the last tells: `nghe ông An, bà Bình báo cáo`."""
    if not sentence.mentions or text.find("nghe ", sentence.start, sentence.end) < 0:
        return
    for found in _HEARD.finditer(text, sentence.start, sentence.end):
        row = row_after(text, sentence, found.end())
        if len(row) > 1 and (told := _said_after(text, row[-1], sentence.end)):
            for mention in row[:-1]:
                yield act_by(mention, Mode.SPOKE, (mention.phrase_start, told.end()), "heard there")


def _said_after(text: str, mention: Mention, limit: int) -> re.Match[str] | None:
    """The words behind the name that tell that the person spoke, past what is left of a body's name."""
    found = SPEAK_AFTER.match(text, mention.phrase_end, limit)
    if found is None and mention.end < mention.phrase_end:
        found = _SPEAK_PAST_BODY.match(text, mention.phrase_end, limit)
    return found


def _told_of(text: str, sentence: ActSentence, mention: Mention, said: re.Match[str]) -> bool:
    """Whether it is only told that the person said it, or had said it before the meeting."""
    if _ONLY_TOLD.search(text, max(sentence.start, mention.phrase_start - 20), mention.phrase_start):
        return True
    done = text[mention.phrase_end : said.start("verb")].rstrip().endswith("đã")
    return done and _EARLIER.match(text, sentence.start, sentence.end) is not None


def were_elsewhere(text: str, sentence: ActSentence) -> bool:
    """Whether those named were elsewhere, or only spoke to the paper."""
    return sentence.has(text, _NOT_THERE_HINTS) and bool(_NOT_THERE.search(text, sentence.start, sentence.end))


def tells_the_past(text: str, sentence: ActSentence) -> bool:
    """Whether the sentence begins to tell what happened before the meeting, or what a paper was told."""
    first = text[sentence.start]
    if first in "tn" or not first.isalnum():
        return _BACK_STORY.match(text, sentence.start, sentence.end) is not None
    reporters = not sentence.mentions and text.find("phóng viên", sentence.start, sentence.end) >= 0
    return reporters and _TO_REPORTERS.match(text, sentence.start, sentence.end) is not None


def _is_to_come(text: str, sentence: ActSentence, told: Span) -> bool:
    """Whether the words around those that name the meeting say that it is still to come."""
    before = max(sentence.start, told.start - _PLAN_AHEAD)
    return bool(_WILL.search(text, before, told.start) or _WILL_BE.match(text, told.end, sentence.end))


def _is_told_by_another(text: str, sentence: ActSentence, told: Span) -> bool:
    """Whether somebody tells of the meeting, not at it: `Ông An cho biết huyện đã tổ chức cuộc họp`."""
    number = bisect_right(sentence.starts, told.start)
    if not number or BACK_THERE.search(text, sentence.start, told.end):
        return False
    said = _said_after(text, sentence.mentions[number - 1], told.start)
    return said is not None and said["verb"] in _TELLS


class Aside:
    """Who speaks, and from where to where the text speaks, of the matter and not of the meeting.

    Such are those who talk to a newspaper, from there until they are told to be at the meeting; and whoever is first
    named after that, or in what happened before, until the text is back at the meeting.
    """

    def __init__(self) -> None:
        self._talkers: set[int] = set()
        self._there: set[int] = set()
        self._is_aside = False

    def begin(self) -> None:
        """Tells that a sentence is about no meeting that is told of."""
        self._is_aside = True

    def without(
        self, text: str, sentence: ActSentence, acts: list[Act], meeting: MeetingStatement, *, away: bool
    ) -> list[Act]:
        """The acts of a sentence without what was said aside; `away` is whether it says that they were elsewhere."""
        told = meeting.evidence[0]
        told_here = sentence.start <= told.start < sentence.end
        if told_here and _is_to_come(text, sentence, told) or tells_the_past(text, sentence):
            self._is_aside = True
        if told_here and not away:
            away = _is_told_by_another(text, sentence, told)
        if away:
            talkers = {m.person for m in sentence.mentions if SPEAK_AFTER.match(text, m.phrase_end, sentence.end)}
            self._talkers |= talkers
            self._is_aside = self._is_aside or bool(talkers)
        elif (self._is_aside or self._talkers) and BACK_THERE.search(text, sentence.start, sentence.end):
            self._talkers -= {act.person for act in acts}
            self._is_aside = False
        if not acts:
            return acts
        kept = [act for act in acts if act.mode is not Mode.SPOKE or self._was_there(act.person)]
        if any(act.mode is not Mode.SPOKE or act.person in self._there for act in kept):
            self._is_aside = False
        self._there |= {act.person for act in kept}
        return kept

    def _was_there(self, person: int) -> bool:
        """Whether what the person says is said at the meeting."""
        return person not in self._talkers and (not self._is_aside or person in self._there)
