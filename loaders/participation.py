"""Component: who chaired, led, spoke at and attended the meeting. Fills `acts` of `doc._.reading`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import MeetingStatement, Mode
from graph.spelling import lowered
from loaders.reading import Act, LineKind, Mention, Reading, reading_of
from loaders.rules import words_by_use, words_pattern
from loaders.sentences import read_sentences

_END = r"(?!\w)"
_USES = words_by_use("acts")


def _verbs(use: str) -> str:
    """The words of `lexicon/acts.jsonl` that are used so, as a pattern."""
    return words_pattern(_USES[use])


_MEETING = rf"(?:{_verbs('meeting')}){_END}"
_TIME = r"(?:(?:sáng|trưa|chiều|tối|ngày|hôm)(?: (?:nay|qua|ngày|hôm))?(?: \(?\d[\d/.-]*\)?)?)"
_IN_COMPANY = (
    r"(?:cùng(?: với)?|,|và) (?:(?:các|nhiều|đông đảo|một số)(?: đồng chí)? )?"
    r"(?:lãnh đạo|đại diện|đại biểu|đoàn|người dân|nhân dân|cán bộ)"
    r" [^.;:\n]{2,100}?"
)
# Where a photograph shows the person: `ông An, phải, chủ trì`.
_IN_THE_PICTURE = (
    r"(?:,\s(?:trái|phải|giữa|đứng|ngồi|bìa \w+|bên \w+|ngoài cùng[^,;.\n]{0,20}|hàng đầu|áo [^,;.\n]{2,20}"
    r"|thứ \w+ từ [^,;.\n]{2,16}),)?"
)
# Between the people and a verb of chairing.
_TO_CHAIR = re.compile(
    rf"{_IN_THE_PICTURE}(?:\s*\([^()\n]{{1,60}}\)\s*)?\s*[,–-]?\s*(?:{_IN_COMPANY}\s)?"
    rf"(?:(?:{_verbs('beside')}|{_TIME}|thay mặt [^,.;\n]{{3,60}}?),?\s*)*\(?"
)
_CHAIR = re.compile(
    rf"(?<!\w)(?:đồng\s+)?(?:chủ trì|chủ tọa|điều hành)(?!\s*,?\s*phối hợp|\s+phiên (?:tòa|xét xử|xử))"
    rf"(?=\s*[.,;:!?)…]|\s*$|\s+(?:và|đã|điều hành|có|gồm|là|chỉ đạo|kéo dài|diễn ra|các đồng chí|đồng chí|ông|bà)"
    rf"{_END}|\s+(?:\w+\s+){{0,2}}?{_MEETING})"
)
# What was chaired, where its noun says which sort of meeting it was.
_CHAIRED_SORT = re.compile(
    r"(?P<press>(?:(?:cuộc|buổi) )?họp báo)|(?P<rite>(?:buổi )?lễ)|(?P<talks>(?:(?:cuộc|buổi) )?hội đàm)"
    r"|(?P<session>(?:cuộc|phiên|kỳ) họp|hội nghị|họp(?! báo)|giao ban)"
)
_CHAIRED_THAT = re.compile(rf"\s+(?:\w+\s+){{0,1}}?(?P<what>{_CHAIRED_SORT.pattern}){_END}")
_SORTS = {
    "press": ("họp báo", "cuộc họp", "khác"),
    "rite": ("lễ", "buổi tiếp", "chuyến thăm", "khác"),
    "talks": ("hội đàm", "buổi tiếp", "chuyến thăm", "khác"),
    "session": (
        *("hội nghị", "phiên họp", "cuộc họp", "kỳ họp", "giao ban", "đại hội", "hội thảo", "tọa đàm", "diễn đàn"),
        *("buổi làm việc", "kiểm tra", "buổi tiếp", "chuyến thăm", "khác"),
    ),
}
_CHAIR_WORD = re.compile(r"(?:đồng\s+)?(?:chủ trì|chủ tọa)(?!\w|\s*,?\s*phối hợp)")
# `Buổi họp báo do ông An chủ trì kéo dài`: who chairs is said before, whatever follows.
_MEETING_BY = re.compile(rf"(?<!\w){_MEETING}[^.;:\n]{{0,80}}?\sdo\s+$")
_MANAGES = re.compile(r"(?:đồng\s+)?điều hành")
_MEETING_AHEAD = re.compile(rf"\s+(?:\w+\s+){{0,2}}?{_MEETING}")
# Chairs are named after the verb where it opens its clause: `Chủ trì hội nghị, ông An`, `Chủ trì có: ông An`.
_OPENS_CLAUSE = re.compile(
    rf"(?:^|[,;:(–-]|(?<!\w)(?:và|khi|người|ghế|ngoài ra|{_TIME}))\s*"
    r"(?:(?:trực tiếp|đang|đồng thời|đã|cùng|sẽ|vừa)\s+)*$"
)
_WENT_AND = re.compile(
    rf"\s*,?\s(?:(?:đã|vừa|sẽ|{_TIME})\s)*"
    r"(?:đến|tới|sang|về|trở về|lên|có mặt|có chuyến|thăm|dẫn đầu|chứng kiến|dự|tham dự)"
    r"\s[^.;:“”\"\n]{2,90}?(?:\svà|,)\s(?:(?:cùng|đồng|sau đó)\s)*"
)
_WHEN_HE = re.compile(
    r"(?<!\w)(?:khi|rằng|cho biết,?(?: [^,.;]{2,20},?)?) (?:ông|bà) (?:(?:đã|đang|vừa|trực tiếp) )*$|(?<!\w)khi $"
)
_NAMES_THEM = re.compile(r"\s*(?:[^,.;:\n]{0,30}\s)?(?::|(?:là|có|gồm)(?!\w))")
_WITH_ANOTHER = re.compile(r"(?<!\w)cùng(?: với)?(?!\w)")
# Whom the meeting was with, or whose it is, did not chair it.
_CHAIRED_WITH = re.compile(r"\s[^.,;:\n]{2,60}?\scùng(?: với)?\s(?=ông|bà|đồng chí|các)")
_MEETING_WITH = re.compile(r"\s[^.,;:“”\"\n]{2,60}?\svới\s(?:các\s)?")
_OTHER_SIDE = re.compile(r"(?<!cùng )(?<!\w)(?:với|của|giữa)\s[^,;:]*$")
_UNDER = re.compile(r"(?:dưới|với|có) sự (?:đồng )?(?:chủ trì|chủ tọa|điều hành)(?: và điều hành| điều hành)?(?: của)?")
_HANDED_CHAIR = re.compile(r"giao(?: lại)? (?:công việc |việc |quyền )?(?:chủ trì|điều hành)[^,.;\n]{0,30} cho $")
_ALSO_CAME = re.compile(r"(?:dự|tham dự|đến dự|tới dự) (?:và|,) (?:đồng )?$")
_ATTEND = re.compile(
    rf"(?<!\w)(?<!danh )(?<!vinh )(?:(?:cùng |đến |tới |tham |và |về |còn |cũng )*dự"
    rf"(?!\s+(?:án|kiến|thảo|toán|báo|phòng|trữ|bị|định|luật|lường|khuyết|cảm|đoán|liệu|trù|tính|thi))|{_verbs('attend')}"
    rf"|(?:hội nghị|buổi \w+(?: \w+)?|cuộc \w+(?: \w+)?|phiên họp|lễ \w+(?: \w+)?|kỳ họp)\s(?:còn |cũng )?có"
    rf"(?=\s(?:ông|bà|đồng chí|các đồng chí|các ông)){_END}){_END}(?!\s+nhận)"
)
# One of these is in every word of being there: most sentences have none.
_CAME_WORDS = (
    "dự",
    "mặt",
    " đi",
    "tiếp",
    "diện",
    "kiến",
    "phía",
    "phần",
    "đón",
    "đại biểu",
    "tham gia",
    "ghế",
    "tụ",
    " có ",
)
# Words after which those who came are named, never before: `Đón đoàn có ông A`, but `ông A đón đoàn`.
_NAMES_FOLLOW = re.compile(r"(?:phía|thành phần|đón|quy tụ|đại biểu)$")
# Whom somebody else met, and then came: `gặp ông A, dự hội nghị`.
_IS_OBJECT = re.compile(r"(?<!\w)(?:gặp|tiếp|(?<!cùng )với|thăm|hội kiến|đón|mời|của|đối với)\s+$")
# How a list of those who came begins, after the word of being there: `Dự hội nghị có`, `Với sự tham dự của`.
_LISTS_THEM = re.compile(
    r"(?![^\"“”]*(?<!cuộc )(?<!buổi )(?<!\w)gặp(?! mặt))[^\"“”]*(?:(?<!\w)(?:có|gồm|là)(?!\w)(?! thể)|:)"
    r"(?![^\"“”]*(?<!\w)(?:đã|sẽ|nên|nhưng|mà|với|về việc|rằng)(?!\w))[^\"“”]{0,110}|\s*(?:của\s+)?(?:các\s+)?"
)
# Who came is the subject of a sentence that begins with it: `Dự lễ khai giảng, ông A mong …`.
_OPENS_SENTENCE = re.compile(rf"\W*(?:(?:ngoài ra|{_TIME}|khi|đã|cùng|và),?\s*)*")
_CAME_AND = re.compile(r"[^\"“”:;]+,\s*")
# No list goes on past it.
_LIST_STOPS = re.compile(r"[\"“”]|(?<!\w)(?:đã|sẽ|nên|nhưng|rằng)(?!\w)|\d\s*$")
# Whose relation came: `trong đó có con gái của ông An`.
_RELATION = re.compile(r"(?<!\w)(?:con|con gái|con trai|vợ|chồng|phu nhân|gia đình|trợ lý|cháu) của\s*$")
# What is said of a person after the name and is no post that could be read: `, chủ tàu Hải Âu 09,`.
_SAID_OF_THEM = (
    rf"(?:\s*\([^()\n]{{1,120}}\))?"
    rf"(?:(?:,\s|\s[-–]\s|(?<=[-–]\s))(?:{_verbs('said of a person')}|\d\d tuổi)|\s(?:thuộc|đến từ)){_END}"
    r"[^,.;:“”\"\n()]{0,110}?(?:, (?!các|những|cùng|và|đại diện|lãnh đạo|nhiều|ông|bà|đồng chí)[^,.;:“”\"\n()]{2,60}?)?"
)
_SPEAKS = (
    rf"{_IN_THE_PICTURE}\s*(?:\([^()\n]{{1,120}}\)\s*)?[,–-]?\s*"
    rf"(?:(?:{_verbs('before speaking')}|thay mặt [^,.;\n]{{3,90}}?|,)\s*,?\s*)*"
    rf"(?P<verb>(?!trao đổi với|đáp (?:xuống|ứng|tàu|máy|chuyến)){_verbs('speak')}){_END}"
)
_SPEAK_AFTER = re.compile(rf"(?:{_SAID_OF_THEM})?{_SPEAKS}")
# The same past what is left of the name of a body: `ông An, Trưởng ban tổ chức hội đua thuyền thừa nhận`.
_REST_WORD = rf"(?:\s(?!(?:{_verbs('before speaking')}|{_verbs('seen')}|{_verbs('no name of a body')}){_END})[^\W\d_]+)"
_SPEAK_PAST_BODY = re.compile(
    rf"\.?{_REST_WORD}{{1,6}}?\)?\s*(?:\([^()\n]{{1,80}}\)\s*)?[,–-]?\s*(?:(?:đã|cũng)\s)?"
    r"(?P<verb>phát biểu|báo cáo|trình bày|nhấn mạnh|đề nghị|khẳng định|cho biết|cho hay|cho rằng|đánh giá|bày tỏ"
    rf"|chia sẻ|thông tin|phân tích|nói|kiến nghị|đề xuất|lưu ý|thừa nhận|nêu){_END}"
)
# Whose doing is only told, by another or in the name of something: `lệnh của ông A công bố`, `cho biết ông A đề nghị`.
_ONLY_TOLD = re.compile(r"(?<!\w)(?:của|với|việc|lời|rằng|cho biết|cho hay|dẫn lời|dẫn tuyên bố của)\s+$")
_EARLIER = re.compile(r"\W*(?:trước đó|trước đây|hồi tháng|tháng trước|năm ngoái)(?!\w)(?! tại)")
_SPEAK_BEFORE = re.compile(
    r"(?<!\w)(?<!với )(?<!theo )(?<!các )(?<!những )(?<!bản )"
    r"(?:(?:phát biểu|kết luận|khai mạc|bế mạc|báo cáo|trình bày|đọc lời khai mạc|đáp từ|chỉ đạo|nói)"
    r"(?:\s+(?:khai mạc|chỉ đạo|kết luận|bế mạc|đáp từ|chào mừng|ý kiến|tham luận|giải trình|tiếp thu|tổng kết))*"
    r"(?:\s*,?\s*(?:tại|với|về|trước|trong|ở|sau|và)?\s*(?:hội nghị|cuộc họp|buổi\s+\w+(?:\s+\w+)?|phiên\s+\w+|kỳ họp"
    r"|đại hội|lễ[^,.;\n]{0,40}|hội thảo|tọa đàm|đây|vấn đề này|cuộc làm việc|diễn đàn|[^,.;:\n]{0,60}))?\s*,\s*"
    r"|(?:phần |bài |lời )?(?:phát biểu|tham luận|báo cáo|ý kiến|chỉ đạo|khai mạc|bế mạc|khẳng định|nhận định|chia sẻ)"
    r" của\s+|(?<!\w)theo\s+|thay mặt [^,.;\n]{3,90},\s*"
    r"|(?:diễn văn|phần (?:công bố|trình bày|báo cáo|khai mạc)|bài tham luận)[^.,;:\n]{0,40} do\s+"
    r"|người (?:đọc|trình bày|công bố)[^.,;:\n]{0,60} là\s+)$"
)
# With one of these all that it finds ends, right before the name.
_SPEAK_BEFORE_ENDS = (",", "của", "theo", "do", "là")
_SAID_SO = re.compile(r"\s*:\s*(?=[“\"A-ZĐÀ-Ỹ])")
_LEAD_AFTER = re.compile(
    rf"(?:{_SAID_OF_THEM})?\s*(?:\([^()\n]{{1,120}}\))?\s*[,–-]*\s*(?:(?:đã|sẽ|vừa|trực tiếp) )*"
    r"(?:(?:làm\s+|là\s+)?(?:trưởng đoàn|dẫn đầu)|làm\s+tổ trưởng)(?!\w)"
)
# Whose daughter or adviser leads, is not who leads: `bà B, con gái Tổng thống A, dẫn đầu đoàn`.
_SOMEBODYS = re.compile(r"(?<!\w)(?:con gái|con trai|vợ|chồng|em gái|em trai|anh trai|phu nhân|của|cho)\s+$")
_AS_HEAD = re.compile(r"[^.;:\n“”\"]{0,160}?\svới tư cách (?:là )?trưởng đoàn(?!\w)")
_LEAD_BEFORE = re.compile(
    r"(?:(?:trưởng đoàn|dẫn đầu(?= (?:đoàn|phái đoàn|phía)))(?: công tác| (?:phái )?đoàn| phía [^,.;:\n]{1,30})?"
    r"\s*(?:là|gồm|:|,)?"
    r"|làm trưởng đoàn[^,.;:\n]{1,120}? là)\s*$"
)
# The same where it was read as a post: `Làm trưởng đoàn công tác là ông An`.
_HEADS = re.compile(r"trưởng đoàn(?! đại biểu quốc hội| đbqh)[^,.;:\n]{0,110}? là\s")
# One of these is in every word of leading a delegation.
_HEAD_WORDS = ("trưởng đoàn", "dẫn đầu", "tổ trưởng")
# Hosts named after what they did: the first received, the others were there, too.
_RECEIVED_BY = re.compile(
    r"(?<!\w)(?<!cùng )(?<!buổi )(?<!dự và )tiếp (?:đón )?(?:và làm việc (?:với|cùng) )?(?:đoàn|khách|phái đoàn)"
    r"[^.;:\n]{0,60}?,?\s(?:(?:phía|về phía) [^.;:\n]{2,50} )?(?:có|gồm)(?: các đồng chí| các ông| các)?\s*:?\s*"
)
_WORKS_AFTER = re.compile(
    rf"\s*(?:\([^()\n]{{1,60}}\))?\s*[,–-]?\s*(?:(?:{_TIME}|đã|vừa|còn|cũng|sẽ|đến|tới|đi|có|cùng|và|với|trực tiếp"
    rf"|thân mật|(?:cùng|với|và) (?:các )?(?:đoàn|thành viên|lãnh đạo|cán bộ)[^,.;\n]{{0,50}}?|dẫn đầu đoàn[^,.;\n]{{0"
    rf",50}}?|cuộc|buổi|chuyến),?\s+)*"
    rf"(?P<verb>tiếp và làm việc|thăm|(?:có )?(?:buổi )?làm việc (?:ngày \S+ )?(?:với|tại)|tiếp|hội kiến|kiểm tra"
    rf"|thị sát|khảo sát|chào xã giao|gặp mặt)"
    rf"(?!\s+(?:tục|theo|thu|cận|kiến|nhận|xúc|đó|tế|hỏi|chính thức)){_END}"
)
_RECEIVES_BEFORE = re.compile(r"tiếp (?:và làm việc với )?(?:đoàn|ông|bà)[^,.;\n]{0,40},\s*$")
_GUEST_OF = re.compile(r"lễ đón(?: tiếp)?\s+(?:(?:chính thức|trọng thể|cấp nhà nước|ngài|đồng chí|ông|bà)\s+)*$")
_GIVEN_TO = re.compile(r"(?<!truy )(?:(?:trao|tặng)[^.,;:\n]{2,90}? cho|tặng hoa(?: chúc mừng)?)\s*$")
# One of these is in both.
_GUEST_WORDS = ("lễ đón", "trao", "tặng")
_HAND_IN_HAND = re.compile(
    r"\s*(?:đã |cùng |cũng )*(?:thống nhất|nhất trí|nhất trí cho rằng|trao đổi|ký kết|bày tỏ)(?!\w)"
)
_HAD_SESSION = re.compile(r"\s*,?\s*(?:đã |vừa )?(?:có|tiến hành) (?:buổi|cuộc) (?:làm việc|gặp|trao đổi)(?!\w)")
# At a session with a body, who is named with a post is its guest and head, unless he is of the body.
_AT_SESSION = re.compile(
    r"(?:tại|trong) (?:buổi|cuộc) (?:làm việc|tiếp)(?: \w+){0,2}? (?:với|cùng)"
    r" (?!(?:các )?đoàn|tổ công tác|pv|phóng viên|báo|người|chúng tôi)(?P<whom>[^.,;:\n]{2,80})"
)
# Who concludes a session led it.
_CONCLUDES = re.compile(
    r"(?<!sau )(?<!theo )(?<!báo )(?<!các )kết luận (?:tại )?(?:buổi|cuộc|chuyến)"
    r" (?:làm việc|kiểm tra|thị sát|khảo sát)(?!\w)"
)
_THEN_SUBJECT = re.compile(r"[^,.;:“”\"\n]{0,60},\s*")
_SESSION_FOLLOWS = re.compile(r"[^,.;:“”\"\n]{0,30}(?:\s[-–]|,)?\s*")
_MET = re.compile(r"\s*[,–-]?\s*(?:(?:đã|vừa|có cuộc|cũng)\s+)*gặp(?! mặt)(?: gỡ| riêng| song phương)*(?: với)?\s")
# Two who were named before: `hai Thủ tướng chủ trì họp báo`, `thủ tướng hai nước chứng kiến lễ ký`.
_THE_TWO = re.compile(
    r"(?:hai (?P<who>nhà lãnh đạo|thủ tướng|phó thủ tướng|tổng thống|chủ tịch|bộ trưởng|ngoại trưởng|thứ trưởng)"
    r"(?: (?:chính phủ|quốc hội|đảng|bộ))?(?: hai nước)?(?: việt nam và [^\s.,;:]+(?: [^\s.,;:]+)?)?"
    r"|các nhà lãnh đạo|(?P<what>thủ tướng|bộ trưởng|nguyên thủ|lãnh đạo) hai nước)"
    r"\s(?:(?:đã|cùng|cùng nhau|sẽ|sau đó|có|một|cuộc|đồng)\s)*"
    r"(?P<verb>chủ trì|hội đàm|(?:tiến hành|bước (?:ngay )?vào|rời[^.,;:\n]{1,60}vào) (?:cuộc )?hội đàm|chứng kiến"
    r"|dự)(?!\w)"
)
# One of these is in all that it finds.
_THE_TWO_WORDS = ("hai ", "các nhà lãnh đạo")
_TALKS_AFTER = re.compile(
    rf"\s*[,–-]?\s*(?:(?:{_TIME}|đã|vừa|sẽ|dự kiến|trong|tiến hành|có|cuộc|buổi|cùng|hai bên|sau đó|gặp"
    r"|hẹp|riêng|và),?\s+)*"
    r"hội đàm(?: (?:song phương|cấp cao|hẹp|chính thức))*(?P<mate> (?:với|cùng))?"
)
# `Tại cuộc hội đàm với Thủ tướng B, Thủ tướng A nói`.
_AT_TALKS_WITH = re.compile(r"(?:tại|trong|khi|sau) (?:cuộc |buổi )?hội đàm(?: \w+){0,2}? (?:với|cùng) ")
_TALKS_BETWEEN = re.compile(r"hội đàm(?: \w+){0,3}? giữa\s")
_SEEN_AFTER = re.compile(
    rf"(?:{_SAID_OF_THEM})?{_IN_THE_PICTURE}\s*(?:\([^()\n]{{1,60}}\)\s*)?,?\s*(?:{_IN_COMPANY}\s)?"
    rf"(?:(?:đã|vừa|cùng|và)\s+)*(?:{_verbs('seen')}){_END}"
)
_CAME_TO_DIRECT = re.compile(r"dự(?:\s*(?:và|,)\s*chỉ đạo| (?:khai mạc|bế mạc|phát động|tổng kết|công bố))$")
_SENT_BY = re.compile(r"ủy quyền của\s*$")
_FOR_WHOM_WORDS = ("thay mặt", "ủy quyền của")
_FOR_WHOM = re.compile(
    rf"(?:{'|'.join(_FOR_WHOM_WORDS)})\s+(?P<whom>[^,.;:\n]{{3,90}}?)(?=\s*,|\s+(?:{_verbs('speak')}|chủ trì){_END})"
)
_NOT_THERE = re.compile(
    r"(?:(?<!gặp )bên lề(?![^.;\n]*(?<!\w)(?:gặp|hội kiến|hội đàm)(?!\w))"
    r"|vắng mặt|gửi lẵng hoa|trả lời phỏng vấn|trong bài viết|viết trên"
    r"|(?:trao đổi|chia sẻ|nói|trả lời)(?: (?:riêng|thêm|nhanh|ngắn|tiếp|cụ thể))? (?:với|cùng)"
    rf" (?:{_verbs('newspaper')}){_END}"
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
    "trao đổi",
    "chia sẻ",
    "nói",
    "trả lời",
)
# Who talked to a newspaper is at the meeting again with one of these.
_BACK_THERE = re.compile(
    r"(?:tại|trong|ở)\s(?:hội nghị|hội thảo|đại hội|tọa đàm|diễn đàn|lễ|cuộc|buổi|phiên|kỳ|đây)(?!\w)"
    r"|phát biểu|kết luận|khai mạc|bế mạc"
)
_JOIN = re.compile(
    r"\s*(?:\([^()\n]{1,80}\)\s*)?(?:[,;]|[,;]?\s*(?:và|cùng(?: với)?|cùng các)|–|-)?\s*(?:các\s+)?"
    r"(?:(?:đồng chí|đ/c|ông|bà|các ông|các bà|gồm)\s*:?)?\s*"
)
_HEADER = re.compile(r"\s*[,;]?\s*(?:và )?(?:các|hai|ba) [^,.;:\n]{2,70}:\s*")
# What is left of a body's name before the next of several chairs: `Chủ tịch Hội Đông y tỉnh và ông B đồng chủ trì`.
_REST = re.compile(
    rf"(?P<rest>(?:\s(?!(?:{_verbs('speak')}|{_verbs('attend')}|{_verbs('seen')}|dự|đã|đồng|cho|nói|và){_END})[^\W\d_]+){{1,5}})"
)
# The last of several chairs, whose name is not read: `ông A và Thứ trưởng Ngoại giao Nam Phi Xyz Abc đồng chủ trì`.
_AND_ANOTHER = re.compile(
    r"\s*(?:và|cùng(?: với)?)\s[^,.;:“”\"\n]{0,70}(?<!\w)(?:[A-ZĐÀ-Ỹ][\w.-]*\s){2,5}(?:(?:hôm nay|đã|sẽ|cùng)\s)*"
)
_BREAKS = re.compile(r"[.]|(?:tham )?dự")
_OPENS_LIST = re.compile(
    r"\s*(?:[-–+*•]\s*)?(?:(?:và |cùng )?các (?:đồng chí|ông|bà)|về phía|phía|trong số đại biểu|ngoài ra"
    r"|cùng với|bên cạnh đó|trong )"
)
_BULLET = re.compile(r"\s*[-–+*•]\s*")
_LIST_ENDS = re.compile(r"(?:có|gồm|dự|:)\s*:?\s*(?:(?:các )?(?:đồng chí|ông|bà)\s*:?\s*)?$")
_WORKING = ("buổi làm việc", "buổi tiếp", "kiểm tra", "chuyến thăm", "khác")
# The meeting of an act, until it is put to that of its sentence.
_THE_SCENES = -1
_LIST_GAP = 220
_SHORT_LEAD = 16
_TWO = 2
_LAST_NAMED = 5
_GAP = 90
_LEAD_WINDOW = 140
_ROW = 60
# Shorter lines are remains of a layout.
_JUNK = 3


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence, and the mentions in it in the order of the text."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    written: str = field(repr=False)
    """The whole text as it is written; the rules read it in small letters."""
    before: tuple[Mention, ...] = ()
    """The last few people who were named before it, each once."""

    def says(self, text: str, words: Sequence[str]) -> bool:
        """Whether one of `words` is in it, or in the posts of its people."""
        start, end = min(self.start, *self.starts, self.end), max(self.end, *self.ends, self.start)
        return any(text.find(word, start, end) >= 0 for word in words)


@Language.component("participation")
def participation(doc: Doc) -> Doc:
    """Fills `acts`; needs `lines`, `mentions` and `meetings`."""
    reading = reading_of(doc)
    if not reading.meetings or not reading.mentions:
        return doc
    text = lowered(reading.text)
    starts = [scene.start for scene in reading.scenes]
    last = max((scene.start for scene in reading.scenes if scene.meeting is not None), default=-1)
    seen: set[tuple[int, Mode, int, int]] = set()
    listing = False
    goes_on = False
    talkers: set[int] = set()
    for sentence in _sentences(reading):
        if sentence.start > last:
            break
        meeting = _scene(reading, starts, sentence)
        if meeting is None:
            continue
        sent = {
            m.person for m in sentence.mentions if _SENT_BY.search(text, max(0, m.phrase_start - 20), m.phrase_start)
        }
        away = bool(sentence.mentions) and _not_there(text, sentence)
        acts = [act for act in _acts(text, sentence, reading.meetings, meeting, away=away) if act.person not in sent]
        acts = _without_talkers(text, sentence, acts, talkers, away=away)
        if not acts and listing and not away and _is_list(text, sentence, goes_on=goes_on):
            acts = [
                _act(m, Mode.ATTENDED, (m.phrase_start, m.phrase_end), "list of those who came")
                for m in sentence.mentions
            ]
        if sentence.mentions or sentence.end - sentence.start > _JUNK:
            listing = any(act.mode is Mode.ATTENDED for act in acts) or not sentence.mentions and _opens(text, sentence)
            goes_on = text[sentence.end - 1] == ";"
        for_another = bool(acts) and sentence.says(text, _FOR_WHOM_WORDS)
        for act in acts:
            at = meeting if act.meeting == _THE_SCENES else act.meeting
            key = (act.person, act.mode, act.start, at)
            if key not in seen:
                seen.add(key)
                whom = _for_whom(text, sentence, act) if for_another else None
                reading.acts.append(replace(act, meeting=at, on_behalf_of=whom))
    reading.acts = _settled([*reading.acts, *_sides_of_talks(reading)])
    return doc


def _scene(reading: Reading, starts: Sequence[int], sentence: _Sentence) -> int | None:
    """The meeting that the sentence is about."""
    return reading.scenes[max(bisect_right(starts, sentence.start) - 1, 0)].meeting


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    mentions = sorted(reading.mentions, key=lambda m: m.start)
    at = 0
    last: list[Mention] = []
    for begin, stop, kind in read_sentences(reading):
        if kind is LineKind.TITLE or reading.text.startswith(">>", begin):
            continue
        while at < len(mentions) and mentions[at].start < begin:
            at += 1
        first = at
        while at < len(mentions) and mentions[at].start < stop:
            at += 1
        inside = tuple(_with_bracket(reading.text, mention) for mention in mentions[first:at])
        starts, ends = tuple(m.phrase_start for m in inside), tuple(m.phrase_end for m in inside)
        yield _Sentence(begin, stop, inside, starts, ends, reading.text, tuple(last))
        for mention in inside:
            last = [*(one for one in last if one.person != mention.person), mention][-_LAST_NAMED:]


def _with_bracket(text: str, mention: Mention) -> Mention:
    """The mention with the bracket that closes behind its post: `ông An (Giám đốc Sở Y tế)`."""
    end = mention.phrase_end
    if text[end : end + 1] != ")" or text.find("(", mention.end, end) < 0:
        return mention
    return replace(mention, phrase_end=end + 1)


def _opens(text: str, sentence: _Sentence) -> bool:
    """Whether a sentence without people opens a list of them: `Về phía Sở Y tế có:`."""
    return _LIST_ENDS.search(text, max(sentence.start, sentence.end - 12), sentence.end) is not None and (
        next(_came(text, sentence), None) is not None
    )


def _is_list(text: str, sentence: _Sentence, *, goes_on: bool) -> bool:
    """Whether a sentence is nothing but people with their posts, after a list of those who came.

    `goes_on` is whether that list ended with a semicolon.
    """
    first = sentence.mentions[0] if sentence.mentions else None
    if first is None or not first.named:
        return False
    lead = text[sentence.start : first.phrase_start]
    item = _BULLET.fullmatch(lead) or goes_on and len(lead) < _SHORT_LEAD
    if not (item or _OPENS_LIST.match(text, sentence.start) and len(lead) < 120):
        return False
    return not any(_SPEAK_AFTER.match(text, m.phrase_end, sentence.end) for m in sentence.mentions)


def _not_there(text: str, sentence: _Sentence) -> bool:
    """Whether those named were elsewhere, or only spoke to the paper."""
    part = text[sentence.start : sentence.end]
    return any(hint in part for hint in _NOT_THERE_HINTS) and bool(
        _NOT_THERE.search(text, sentence.start, sentence.end)
    )


def _without_talkers(text: str, sentence: _Sentence, acts: list[Act], talkers: set[int], *, away: bool) -> list[Act]:
    """The acts without what those said who talk to a newspaper, from there until they are told to be at the meeting."""
    if away:
        talkers |= {m.person for m in sentence.mentions if _SPEAK_AFTER.match(text, m.phrase_end, sentence.end)}
    elif talkers and _BACK_THERE.search(text, sentence.start, sentence.end):
        talkers -= {act.person for act in acts}
    return [act for act in acts if act.mode is not Mode.SPOKE or act.person not in talkers]


def _acts(
    text: str, sentence: _Sentence, meetings: Sequence[MeetingStatement], scene: int, *, away: bool
) -> Iterator[Act]:
    """What people did at the meeting of the scene; `away` is whether the sentence says that they were elsewhere."""
    meeting = meetings[scene]
    yield from _the_two(text, sentence)
    if not sentence.mentions:
        return
    chaired: set[int] = set()
    for act in _chairs(text, sentence, meetings, scene):
        if act.mode is Mode.CHAIRED:
            chaired.add(act.person)
        yield act
    # `Trao đổi với báo X, ông A cho biết bà B đã chủ trì cuộc họp`: the chair is told, the talker was not there.
    if away:
        return
    headed, given = sentence.says(text, _HEAD_WORDS), sentence.says(text, _GUEST_WORDS)
    sessions = _sessions(text, sentence) if meeting.kind in _WORKING else []
    for number, mention in enumerate(sentence.mentions):
        following = sentence.starts[number + 1] if number + 1 < len(sentence.mentions) else sentence.end
        limit = min(following, mention.phrase_end + 2 * _GAP, sentence.end)
        for led in _led(text, sentence, number, meeting, sessions, headed=headed):
            talks = _is_talks(meeting) and led.mode is Mode.LED
            if led.mode is Mode.LED:
                chaired.add(led.person)
            yield replace(led, mode=Mode.CHAIRED) if talks else led
        received = meeting.kind == "buổi tiếp" and text.endswith(" tiếp ", sentence.start, mention.phrase_start)
        if received or given and _came_as_guest(text, sentence, mention):
            yield _act(mention, Mode.ATTENDED, (mention.phrase_start, mention.phrase_end), "seen there")
        yield from _said_or_seen(text, sentence, number, limit, meeting)
    yield from _received(text, sentence)
    yield from _attended(text, sentence, chaired)


def _said_or_seen(text: str, sentence: _Sentence, number: int, limit: int, meeting: MeetingStatement) -> Iterator[Act]:
    """What the mention of that number said there, was seen doing, or did together with the one before it."""
    mention = sentence.mentions[number]
    if _together(text, sentence, number, limit):
        for one in _row(text, sentence, mention):
            yield _act(one, Mode.ATTENDED, (one.phrase_start, one.phrase_end), "agreed together")
        return
    if (worked := _HAD_SESSION.match(text, mention.phrase_end, limit)) and meeting.kind in _WORKING:
        row = _row(text, sentence, mention)
        for one in row if len(row) > 1 else ():
            yield _act(one, Mode.ATTENDED, worked.span(), "worked together")
    if spoke := _spoke(text, sentence, mention, limit, first=number == 0):
        yield spoke
    elif found := _SEEN_AFTER.match(text, mention.phrase_end, limit):
        for one in (*_before(text, sentence, mention.phrase_start, _JOIN), mention):
            yield _act(one, Mode.ATTENDED, (one.phrase_start, found.end()), "seen there")


def _the_two(text: str, sentence: _Sentence) -> Iterator[Act]:
    """What two did who were named before."""
    start, end = sentence.start, sentence.end
    if len(sentence.before) < _TWO or all(text.find(word, start, end) < 0 for word in _THE_TWO_WORDS):
        return
    found = _THE_TWO.search(text, start, end)
    if found is None:
        return
    who = found["who"] or found["what"] or ""
    post = "" if who in ("nhà lãnh đạo", "lãnh đạo", "nguyên thủ") else who
    two = [one for one in sentence.before if post in text[one.phrase_start : one.phrase_end]][-_TWO:]
    mode = Mode.ATTENDED if found["verb"] in ("chứng kiến", "dự") else Mode.CHAIRED
    for mention in two if len(two) == _TWO else ():
        yield Act(mention.person, _THE_SCENES, mode, *found.span(), "the two named before")


def _came_as_guest(text: str, sentence: _Sentence, mention: Mention) -> bool:
    """Whether the person was welcomed with a ceremony, or was given something there."""
    window = max(sentence.start, mention.phrase_start - 110)
    return bool(
        _GUEST_OF.search(text, window, mention.phrase_start) or _GIVEN_TO.search(text, window, mention.phrase_start)
    )


def _together(text: str, sentence: _Sentence, number: int, limit: int) -> bool:
    """Whether two people agreed or signed, which neither of them said."""
    mention = sentence.mentions[number]
    if not _HAND_IN_HAND.match(text, mention.phrase_end, limit):
        return False
    return len(_row(text, sentence, mention)) > 1


def _received(text: str, sentence: _Sentence) -> Iterator[Act]:
    """The hosts named after what they did: `Tiếp đoàn có ông A; bà B`."""
    if text.find("tiếp ", sentence.start, sentence.end) < 0:
        return
    for found in _RECEIVED_BY.finditer(text, sentence.start, sentence.end):
        row = _after(text, sentence, found.end())
        for place, mention in enumerate(row):
            mode = Mode.ATTENDED if place else Mode.LED
            yield _act(mention, mode, found.span(), "received, then the hosts")


def _chairs(text: str, sentence: _Sentence, meetings: Sequence[MeetingStatement], scene: int) -> Iterator[Act]:
    done: set[int] = set()
    if (
        text.find("chủ t", sentence.start, sentence.end) >= 0
        or text.find("điều hành", sentence.start, sentence.end) >= 0
    ):
        yield from _said_to_chair(text, sentence, meetings, scene, done)
    if _is_talks(meetings[scene]):
        yield from _talks(text, sentence, done)


def _is_talks(meeting: MeetingStatement) -> bool:
    """Whether two sides talked: `hội đàm`, `cuộc gặp hẹp và hội đàm`."""
    return meeting.kind == "hội đàm" or meeting.kind == "khác" and "hội đàm" in meeting.name.lower()


def _which(meetings: Sequence[MeetingStatement], scene: int, sort: re.Match[str] | None) -> int | None:
    """The meeting that was chaired: the scene's, or the one other of that sort; None where it is told nowhere."""
    if sort is None or sort.lastgroup is None:
        return _THE_SCENES
    kinds = next(kinds for name, kinds in _SORTS.items() if sort[name])
    if meetings[scene].kind in kinds or len(meetings) == 1 and sort["press"]:
        return _THE_SCENES
    same = kinds if sort["session"] else kinds[:1]
    others = [number for number, other in enumerate(meetings) if other.kind in same]
    return others[0] if len(others) == 1 else None


def _said_to_chair(
    text: str, sentence: _Sentence, meetings: Sequence[MeetingStatement], scene: int, done: set[int]
) -> Iterator[Act]:
    """Who chaired by a word of chairing, and whom a chaired meeting was with; each chair is added to `done`."""
    told = [
        *_chaired_under(text, sentence, meetings, scene),
        *_named_by(text, sentence),
        *_chaired(text, sentence, meetings, scene),
        *_handed_the_chair(text, sentence),
    ]
    for act in told:
        if act.mode is not Mode.CHAIRED:
            yield act
        elif act.person not in done:
            done.add(act.person)
            yield act


def _chaired_under(text: str, sentence: _Sentence, meetings: Sequence[MeetingStatement], scene: int) -> Iterator[Act]:
    """Who chaired according to `dưới sự chủ trì của ông An`."""
    for found in _UNDER.finditer(text, sentence.start, sentence.end):
        sorts = list(_CHAIRED_SORT.finditer(text, sentence.start, found.start()))
        which = _which(meetings, scene, sorts[-1] if sorts else None)
        if which is not None:
            for mention in _after(text, sentence, found.end()):
                yield _act(mention, Mode.CHAIRED, found.span(), "dưới sự chủ trì", which)


def _chaired(text: str, sentence: _Sentence, meetings: Sequence[MeetingStatement], scene: int) -> Iterator[Act]:
    """Who chaired according to a verb after or before their names."""
    came_first = next(_came(text, sentence), None)
    for found in _CHAIR.finditer(text, sentence.start, sentence.end):
        if _MANAGES.match(found[0]) and not _MEETING_AHEAD.match(text, found.end(), sentence.end):
            continue
        which = _which(meetings, scene, _CHAIRED_THAT.match(text, found.end(), sentence.end))
        if which is None:
            continue
        together = found[0].startswith("đồng")
        before = _before(text, sentence, found.start(), _TO_CHAIR, together=together)
        if came_first and before and not together and came_first.start() < before[0].phrase_start:
            before = _last_item(text, before)
        people = before or _chairs_after(text, sentence, found)
        beside = _CHAIRED_WITH.match(text, found.end(), sentence.end) if before else None
        if beside:
            people = [*before, *_after(text, sentence, beside.end())]
        elif before and (other := _MEETING_WITH.match(text, found.end(), sentence.end)):
            for mention in _right_after(text, sentence, other.end()):
                yield _act(mention, Mode.ATTENDED, other.span(), "with whom it was")
        rule = "chủ trì" if before else "chủ trì, then the chairs"
        came = _ALSO_CAME.search(text, max(sentence.start, found.start() - 16), found.start())
        for mention in people:
            yield _act(mention, Mode.CHAIRED, found.span(), rule, which)
            if came:
                yield _act(mention, Mode.ATTENDED, (came.start(), found.end()), "dự và chủ trì")


def _handed_the_chair(text: str, sentence: _Sentence) -> Iterator[Act]:
    """Who was given the chair: `giao việc chủ trì cho ông An`."""
    for mention in sentence.mentions:
        if _HANDED_CHAIR.search(text, max(sentence.start, mention.phrase_start - 60), mention.phrase_start):
            yield _act(mention, Mode.CHAIRED, (mention.phrase_start, mention.phrase_end), "given the chair")


def _named_by(text: str, sentence: _Sentence) -> Iterator[Act]:
    """Who chaired according to `hội nghị do ông An chủ trì`, whatever follows."""
    for word in _CHAIR_WORD.finditer(text, sentence.start, sentence.end):
        row = _before(text, sentence, word.start(), _TO_CHAIR)
        if row and _MEETING_BY.search(text, max(sentence.start, row[0].phrase_start - 120), row[0].phrase_start):
            for mention in row:
                yield _act(mention, Mode.CHAIRED, word.span(), "do … chủ trì")


def _talks(text: str, sentence: _Sentence, done: set[int]) -> Iterator[Act]:
    """The two who led their sides at talks."""
    for between in _TALKS_BETWEEN.finditer(text, sentence.start, sentence.end):
        for side in _after(text, sentence, between.end())[:_TWO]:
            if side.person not in done:
                done.add(side.person)
                yield _act(side, Mode.CHAIRED, between.span(), "hội đàm")
    if at := _AT_TALKS_WITH.search(text, sentence.start, sentence.end):
        for side in _two_of_talks(text, sentence, at.end()):
            if side.person not in done:
                done.add(side.person)
                yield _act(side, Mode.CHAIRED, at.span(), "hội đàm")
    for mention in sentence.mentions:
        if mention.person in done:
            continue
        sides: list[Mention] = []
        told = _HAND_IN_HAND.match(text, mention.phrase_end, sentence.end)
        if told and len(row := _row(text, sentence, mention)) > 1:
            sides = row
        elif told := _TALKS_AFTER.match(text, mention.phrase_end, sentence.end):
            mates = _after(text, sentence, told.end())[:1] if told["mate"] else []
            sides = [*_row(text, sentence, mention), *mates]
        for side in sides:
            if told and side.person not in done:
                done.add(side.person)
                yield _act(side, Mode.CHAIRED, told.span(), "hội đàm")


def _two_of_talks(text: str, sentence: _Sentence, place: int) -> list[Mention]:
    """The one named at `place`, and the subject named next, after a comma."""
    mate = _right_after(text, sentence, place)[:1]
    number = bisect_right(sentence.starts, place)
    if not mate or number == len(sentence.mentions):
        return []
    gap = text[mate[0].phrase_end : sentence.starts[number]]
    return [*mate, sentence.mentions[number]] if "," in gap and gap.rstrip().endswith(",") else []


def _chairs_after(text: str, sentence: _Sentence, verb: re.Match[str]) -> list[Mention]:
    """The people named after a verb of chairing that opens its clause, or who chaired together with its subject."""
    people = _after(text, sentence, verb.end())
    if not people:
        return _subject_of(text, sentence, verb)
    if text[verb.end() : verb.end() + 1] in ("?", "”", '"'):
        return []
    if _OTHER_SIDE.search(text[verb.end() : people[0].phrase_start]):
        return []
    if _NAMES_THEM.match(text, verb.end(), people[0].phrase_start):
        return people
    if _OPENS_CLAUSE.search(text[max(sentence.start, verb.start() - 24) : verb.start()]):
        return people
    return people if _WITH_ANOTHER.search(text, verb.end(), people[0].phrase_start) else []


def _subject_of(text: str, sentence: _Sentence, verb: re.Match[str]) -> list[Mention]:
    """Who is named further off as the subject of a verb of chairing, if one is.

    `Chủ trì hội nghị về …, ông A nói`, `Ông A đã đến xã B và chủ trì cuộc họp`, `ông A nói khi ông chủ trì cuộc họp`.
    """
    at = bisect_left(sentence.starts, verb.start())
    before = text[sentence.start : verb.start()]
    if at < len(sentence.mentions) and _OPENS_SENTENCE.fullmatch(before):
        subject = sentence.mentions[at]
        speaks = _SPEAK_AFTER.match(text, subject.phrase_end, sentence.end)
        return [subject] if speaks and _CAME_AND.fullmatch(text, verb.end(), subject.phrase_start) else []
    if not at:
        return []
    subject = sentence.mentions[at - 1]
    if _WENT_AND.fullmatch(text, subject.phrase_end, verb.start()):
        return _before(text, sentence, subject.phrase_end, _TO_CHAIR)
    alone = len({mention.person for mention in sentence.mentions[:at]}) == 1
    return [subject] if alone and _WHEN_HE.search(before) else []


def _row(text: str, sentence: _Sentence, last: Mention) -> list[Mention]:
    """`last` and the one before it that `và` joins to it."""
    at = sentence.mentions.index(last)
    if at and re.fullmatch(r"\s*,?\s*(?:và|cùng)\s*", text[sentence.ends[at - 1] : last.phrase_start]):
        return [sentence.mentions[at - 1], last]
    return [last]


def _headed(text: str, sentence: _Sentence, number: int, meeting: MeetingStatement) -> Act | None:
    """That the person led a delegation."""
    mention = sentence.mentions[number]
    leads = meeting.kind in _WORKING or meeting.kind == "hội đàm"
    if found := _LEAD_AFTER.match(text, mention.phrase_end, sentence.end):
        if _SOMEBODYS.search(text, max(sentence.start, mention.phrase_start - 12), mention.phrase_start):
            return None
        mode = Mode.LED if leads or found[0].endswith("dẫn đầu") else Mode.ATTENDED
        return _act(mention, mode, (mention.phrase_start, found.end()), "trưởng đoàn")
    if not number and mention.named and (found := _AS_HEAD.match(text, mention.phrase_end, sentence.end)):
        return _act(mention, Mode.LED, (mention.phrase_start, found.end()), "trưởng đoàn")
    window = max(sentence.start, mention.phrase_start - _LEAD_WINDOW)
    if found := (
        _LEAD_BEFORE.search(text, window, mention.phrase_start)
        or _HEADS.match(text, mention.phrase_start, mention.phrase_end)
    ):
        mode = Mode.LED if leads else Mode.ATTENDED
        return _act(mention, mode, (found.start(), mention.phrase_end), "trưởng đoàn")
    return None


def _led(
    text: str,
    sentence: _Sentence,
    number: int,
    meeting: MeetingStatement,
    sessions: list[re.Match[str]],
    *,
    headed: bool,
) -> Iterator[Act]:
    """Who led a delegation (only where one is `headed`), received a guest or inspected, and who was with them."""
    mention = sentence.mentions[number]
    if headed and (act := _headed(text, sentence, number, meeting)):
        yield act
        return
    if meeting.kind not in _WORKING:
        return
    window = max(sentence.start, mention.phrase_start - _LEAD_WINDOW)
    if (found := _RECEIVES_BEFORE.search(text, window, mention.phrase_start)) or (
        found := _head_of_session(text, sentence, number, sessions)
    ):
        yield _act(mention, Mode.LED, (found.start(), mention.phrase_end), "host")
    elif not mention.named:
        return
    elif meeting.kind == "khác" and (met := _MET.match(text, mention.phrase_end, sentence.end)):
        for one in (*_row(text, sentence, mention), *_after(text, sentence, met.end())[:1]):
            yield _act(one, Mode.ATTENDED, met.span(), "met")
    elif (found := _WORKS_AFTER.match(text, mention.phrase_end, sentence.end)) and not (
        found["verb"] == "thăm" and meeting.kind in ("khác", "buổi tiếp") and "thăm" not in meeting.name.lower()
    ):
        guests = _after(text, sentence, found.end())
        called = found["verb"].lower() in ("hội kiến", "chào xã giao")
        if called:
            yield _act(mention, Mode.ATTENDED, (mention.phrase_start, found.end()), "called on the host")
            for one in guests[:1]:
                yield _act(one, Mode.LED, found.span(), "host called on")
            return
        row = _before(text, sentence, mention.phrase_start, _JOIN)[-_ROW:] if number else []
        head, *others = [*row, mention]
        yield _act(head, Mode.LED, (head.phrase_start, found.end()), "host, guest or inspector")
        for one in others:
            yield _act(one, Mode.ATTENDED, (one.phrase_start, found.end()), "with the host, guest or inspector")
        if found["verb"].startswith("tiếp"):
            guests = guests[:1]
        elif found["verb"].endswith("với"):
            guests = _right_after(text, sentence, found.end() + 1)
        else:
            return
        for one in guests:
            yield _act(one, Mode.ATTENDED, (found.start(), one.phrase_end), "guest")


def _sessions(text: str, sentence: _Sentence) -> list[re.Match[str]]:
    """The words that tell who led a working session: that it was concluded, or with what body it was."""
    found = (words.search(text, sentence.start, sentence.end) for words in (_CONCLUDES, _AT_SESSION))
    return [one for one in found if one]


def _head_of_session(
    text: str, sentence: _Sentence, number: int, sessions: list[re.Match[str]]
) -> re.Match[str] | None:
    """The words that tell of a session, where the mention of that number led it."""
    return next((one for one in sessions if _leads_session(text, sentence, number, one)), None)


def _leads_session(text: str, sentence: _Sentence, number: int, told: re.Match[str]) -> bool:
    """Whether the mention of that number concludes the session, or is named with a post at one with another's body."""
    if told.re is _AT_SESSION:
        roles = sentence.mentions[number].roles
        whom = told["whom"].strip()[:12]
        at = bisect_left(sentence.starts, told.start("whom"))
        with_a_person = at < len(sentence.starts) and sentence.starts[at] == told.start("whom")
        if not roles or with_a_person or any(whom in lowered(role.organization or "") for role in roles):
            return False
    return _beside(text, sentence, number, told)


def _beside(text: str, sentence: _Sentence, number: int, words: re.Match[str]) -> bool:
    """Whether the mention of that number is the subject named right behind `words` and a comma, or right before."""
    mention = sentence.mentions[number]
    if mention.phrase_start > words.start():
        ahead = number == bisect_left(sentence.starts, words.end())
        return ahead and _THEN_SUBJECT.fullmatch(text, words.end(), mention.phrase_start) is not None
    last = number + 1 == bisect_left(sentence.starts, words.start())
    if not last or text.endswith("của ", sentence.start, mention.phrase_start):
        return False
    return _SESSION_FOLLOWS.fullmatch(text, mention.phrase_end, words.start()) is not None


def _spoke(text: str, sentence: _Sentence, mention: Mention, limit: int, *, first: bool) -> Act | None:
    found = _SPEAK_AFTER.match(text, mention.phrase_end, limit)
    if found is None and mention.end < mention.phrase_end:
        found = _SPEAK_PAST_BODY.match(text, mention.phrase_end, limit)
    if found and _told_of(text, sentence, mention, found):
        found = None
    if found and not _CAME_TO_DIRECT.search(found[0]):
        return _act(mention, Mode.SPOKE, (mention.phrase_start, found.end()), "speech after the name")
    at_the_start = first and mention.named and mention.phrase_start - sentence.start < 4
    if at_the_start and (found := _SAID_SO.match(sentence.written, mention.phrase_end, limit)):
        return _act(mention, Mode.SPOKE, (mention.phrase_start, found.end()), "words after the name")
    begin = max(sentence.start, mention.phrase_start - 160)
    before = text[begin : mention.phrase_start]
    if before.rstrip().endswith(_SPEAK_BEFORE_ENDS) and (found := _SPEAK_BEFORE.search(before)):
        return _act(mention, Mode.SPOKE, (begin + found.start(), mention.phrase_end), "speech before the name")
    return None


def _told_of(text: str, sentence: _Sentence, mention: Mention, said: re.Match[str]) -> bool:
    """Whether it is only told that the person said it, or had said it before the meeting."""
    if _ONLY_TOLD.search(text, max(sentence.start, mention.phrase_start - 20), mention.phrase_start):
        return True
    done = text[mention.phrase_end : said.start("verb")].rstrip().endswith("đã")
    return done and _EARLIER.match(text, sentence.start, sentence.end) is not None


def _came(text: str, sentence: _Sentence) -> Iterator[re.Match[str]]:
    """The words of being there in the sentence, if any."""
    part = text[sentence.start : sentence.end]
    if any(word in part for word in _CAME_WORDS):
        yield from _ATTEND.finditer(text, sentence.start, sentence.end)


def _attended(text: str, sentence: _Sentence, chaired: set[int]) -> Iterator[Act]:
    for found in _came(text, sentence):
        if not _NAMES_FOLLOW.search(found[0]):
            row = _before(text, sentence, found.start(), _TO_CHAIR)
            if row and _IS_OBJECT.search(text, max(sentence.start, row[0].phrase_start - 12), row[0].phrase_start):
                row = []
            for mention in row:
                yield _act(mention, Mode.ATTENDED, (mention.phrase_start, found.end()), "dự, after the names")
        at = found.end()
        for number in range(bisect_left(sentence.starts, at), len(sentence.mentions)):
            mention = sentence.mentions[number]
            gap = text[at : min(mention.phrase_start, at + _LIST_GAP + 1)]
            if len(gap) > _LIST_GAP or _CHAIR.search(gap) or _SPEAK_AFTER.match(gap) and not _LIST_ENDS.search(gap):
                break
            listed = at > found.end()
            if not listed and not mention.named and not _LISTS_THEM.fullmatch(gap):
                continue
            if _RELATION.search(gap):
                continue
            if _LIST_STOPS.search(gap) if listed else not _names_those(text, sentence, found, gap):
                break
            at = mention.phrase_end
            if mention.person not in chaired:
                yield _act(mention, Mode.ATTENDED, found.span(), "dự, before the names")
            if number + 1 < len(sentence.mentions) and _ATTEND.match(text, sentence.starts[number + 1]):
                break


def _names_those(text: str, sentence: _Sentence, word: re.Match[str], gap: str) -> bool:
    """Whether the people after a word of being there and the words of `gap` are those who were there."""
    if _LISTS_THEM.fullmatch(gap):
        return not gap.rstrip()[-1:].isdigit() and bool(gap.strip() or word[0] != "đón")
    return bool(
        not _NAMES_FOLLOW.search(word[0])
        and _CAME_AND.fullmatch(gap)
        and _OPENS_SENTENCE.fullmatch(text, sentence.start, word.start())
    )


def _last_item(text: str, row: list[Mention]) -> list[Mention]:
    """Those of a row after its last semicolon."""
    first = max((n for n in range(1, len(row)) if ";" in text[row[n - 1].phrase_end : row[n].phrase_start]), default=0)
    return row[first:]


def _joined(
    text: str, sentence: _Sentence, start: int, end: int, joint: re.Pattern[str], *, cut: bool, together: bool
) -> bool:
    """Whether the words between two people, or before the verb, join them; of several, past the rest of a body."""
    if joint.fullmatch(text, start, end) or joint is _JOIN and _HEADER.fullmatch(text, start, end):
        return True
    if together and joint is not _JOIN and _AND_ANOTHER.fullmatch(sentence.written, start, end):
        return True
    rest = _REST.match(text, start, end) if cut else None
    if (
        rest is None
        or not together
        and text[rest.end() : rest.end() + 1] != ","
        or text[rest.end() : rest.end() + 1] != ","
        and not sentence.written[slice(*rest.span("rest"))].islower()
        or joint is _JOIN
        and not text[rest.end() : end].strip()
    ):
        return False
    return joint.fullmatch(text, rest.end(), end) is not None


def _before(
    text: str, sentence: _Sentence, place: int, joint: re.Pattern[str], *, together: bool = False
) -> list[Mention]:
    """The people named in a row that ends at the verb at `place`, in order."""
    chain: list[Mention] = []
    for at in range(bisect_right(sentence.ends, place) - 1, -1, -1):
        mention = sentence.mentions[at]
        end = place if not chain else chain[-1].phrase_start
        if end - mention.phrase_end > _GAP or len(chain) == _ROW:
            break
        cut = mention.end < mention.phrase_end and (together or not chain)
        link = joint if not chain else _JOIN
        if not _joined(text, sentence, mention.phrase_end, end, link, cut=cut, together=together):
            break
        chain.append(mention)
    return chain[::-1]


def _after(text: str, sentence: _Sentence, place: int) -> list[Mention]:
    """The people named in a row that begins after the verb that ends at `place`, in order."""
    chain: list[Mention] = []
    at = place
    for number in range(bisect_left(sentence.starts, place), len(sentence.mentions)):
        mention = sentence.mentions[number]
        if mention.phrase_start - at > _GAP or len(chain) == _ROW:
            break
        gap = text[at : mention.phrase_start]
        if chain and not _JOIN.fullmatch(gap) or _BREAKS.search(gap) or ";" in gap and not chain:
            break
        chain.append(mention)
        at = mention.phrase_end
    return chain


def _right_after(text: str, sentence: _Sentence, place: int) -> list[Mention]:
    """The people named in a row that begins at `place` itself."""
    row = _after(text, sentence, place)
    return row if row and row[0].phrase_start == place else []


def _act(mention: Mention, mode: Mode, place: tuple[int, int], rule: str, meeting: int = _THE_SCENES) -> Act:
    start, end = min(mention.phrase_start, place[0]), max(mention.phrase_end, place[1])
    roles = [f"{role.title}, {role.organization}" if role.organization else role.title for role in mention.roles]
    return Act(mention.person, meeting, mode, start, end, rule, as_role="; ".join(roles) or None)


def _for_whom(text: str, sentence: _Sentence, act: Act) -> str | None:
    """In whose name the person did it: `thay mặt UBND tỉnh, bà A phát biểu`, `bà A thay mặt UBND tỉnh phát biểu`."""
    begin = max(sentence.start, act.start - 120)
    ahead = list(_FOR_WHOM.finditer(text, begin, act.start))
    if ahead and text[ahead[-1].end() : act.start].strip() in (",", ""):
        return sentence.written[slice(*ahead[-1].span("whom"))]
    found = _FOR_WHOM.search(text, act.start, min(act.end + 40, sentence.end))
    return sentence.written[slice(*found.span("whom"))] if found and found.end() <= act.end else None


def _sides_of_talks(reading: Reading) -> Iterator[Act]:
    """The chairs of talks that are called after one of just two people who are told to have spoken there."""
    for number, meeting in enumerate(reading.meetings):
        if not _is_talks(meeting):
            continue
        heard = {
            act.person: act for act in reading.acts if act.meeting == number and act.mode in (Mode.CHAIRED, Mode.SPOKE)
        }
        if len(heard) == _TWO and any(reading.people[person].name in meeting.name for person in heard):
            for act in heard.values():
                if act.mode is Mode.SPOKE:
                    yield replace(act, mode=Mode.CHAIRED, rule="one of the two who talked")


def _settled(acts: list[Act]) -> list[Act]:
    """Who chaired or led did not merely attend, unless the text says that too; who is only seen attended."""
    heads = {(act.person, act.meeting) for act in acts if act.mode in (Mode.CHAIRED, Mode.LED)}
    chairs = {(act.person, act.meeting) for act in acts if act.mode is Mode.CHAIRED}
    told = {(act.person, act.meeting) for act in acts if act.rule != "seen there"}
    return [
        act
        for act in acts
        if not (act.mode is Mode.LED and (act.person, act.meeting) in chairs)
        and (
            act.mode is not Mode.ATTENDED
            or act.rule == "dự và chủ trì"
            or (act.person, act.meeting) not in heads
            and (act.rule != "seen there" or (act.person, act.meeting) not in told)
        )
    ]
