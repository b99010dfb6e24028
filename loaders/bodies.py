"""Bodies: reads an organization's name at a place of the text, writes it out, and resolves a bare one to its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from loaders.home import KIND_OF_HOME
from loaders.names import CAPITAL, CAPITAL_WORD, PLACES
from loaders.rules import lexicon, lexicon_words, words_pattern

_HEADS = {entry["head"]: entry.get("at", "") for entry in lexicon("bodies")}
_FIELDS = [entry["field"] for entry in lexicon("fields")]
# Each head noun in the spelling with the most capitals: `Bộ tư lệnh` is `Bộ Tư lệnh`.
_HEAD_SPELLING = {
    head.lower(): head for head in sorted(_HEADS, key=lambda head: sum(map(str.isupper, head))) if " " in head
}
_ALIASES = {entry["written"].lower(): entry["name"] for entry in lexicon("body_aliases")}

_END = r"(?![^\W_])"
_STOPS = frozenset(lexicon_words("stops"))
STOPPED = words_pattern(_STOPS)
# `Hội` is a body, `Hội nghị` a meeting.
_NOT_HEAD = (
    r"(?!(?i:hội (?:nghị|thảo|đàm|trường|chợ|họp|viên|kiến|ý|tụ|nhập|ngộ)|phòng,? (?:chống|cháy|vệ|ngừa)"
    rf"|khoa (?:học|giáo)|đoàn (?:kết|viên|thể)|tổ chức (?:họp|lễ|hội (?:nghị|thảo|thi|đàm)|đại hội|tọa"
    rf"|buổi|cuộc|phiên|kỳ|chương trình|các|một|gặp|giao lưu|ngày|tuần|lớp|giải|thi|công bố|trao|khai|kỷ|sơ|tổng"
    rf"|triển|quán|tập|diễn|đoàn|thăm|kiểm)){_END})"
)
_HEAD_TREE = words_pattern({head.lower() for head in _HEADS})
ANY_HEAD = rf"{_NOT_HEAD}(?i:{_HEAD_TREE}){_END}"
# In small letters, and without what makes it none: so the search is a scan.
_LOW_HEAD = re.compile(rf"{_HEAD_TREE}{_END}")
_MAY_BE_HEAD = re.compile(_NOT_HEAD)
HEAD = rf"(?={CAPITAL}){ANY_HEAD}"
_ACRONYMS = r"(?:QK ?\d+|(?!(?:T[PX]|PV)(?![^\W_]))[A-ZĐ]{2,6}(?: ?(?:[&–-]|,(?=[A-ZĐ]{2,6}[&-])) ?[A-ZĐ]{2,6})*)"
ANY_FIELD = rf"(?:(?i:{words_pattern({field.lower() for field in _FIELDS})}){_END}|{_ACRONYMS}(?![^\W_]|-[A-Z]))"
_LOW = words_pattern({field for field in _FIELDS if field[0].islower()})
_FIELD = rf"(?:(?={CAPITAL}){ANY_FIELD}|(?:{_LOW}){_END})"
# What is no field after a dash, but what the body does: `Sở Y tế - thông tin cho báo chí`.
_NO_FIELD = (
    "thông tin|kiểm tra|giám sát|hướng dẫn|tổ chức|tiếp nhận|tuyên truyền|đào tạo|quản lý|điều tra|bảo vệ|xử lý|hỗ trợ"
    "|phát triển|nghiên cứu|điều hành|chỉ đạo|phục vụ"
)
_JOINED = (
    rf"(?: ?[-–] ?(?!{HEAD}){ANY_FIELD}(?=[,;.):\n]| [-–(&]| {CAPITAL}| và| tỉnh| thành phố|\Z)| ?[-–] ?(?!{HEAD})"
    rf"(?={CAPITAL}){ANY_FIELD}| ?[-–] ?(?!(?i:{_NO_FIELD}){_END}){ANY_FIELD}(?= (?:{STOPPED}){_END})"
    rf"| ?[-–] ?(?i:cán bộ|xã hội|ngân sách|truyền hình|truyền thông|khen thưởng|khảo thí|viên chức"
    rf"|dân số){_END}){{0,3}}"
    rf"(?:(?:, {ANY_FIELD})*,? (?:và|&) (?!{HEAD})(?!(?:đặc biệt|đại diện){_END}){ANY_FIELD}"
    rf"|, (?!{HEAD}){_FIELD}(?=[;.)]| (?:tỉnh|thành phố|TP){_END}))?"
)
_LIST = rf"{_FIELD}{_JOINED}"
PROVINCES = words_pattern(KIND_OF_HOME)
_ADMIN_WORDS = "tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|thủ đô|đặc khu|bang|khu tự trị"
_ADMIN = rf"(?:(?i:{_ADMIN_WORDS}){_END}(?! (?i:ủy|uỷ|đoàn){_END})|TP[.]?|Tp[.]?|TX[.]?)"
_TITLE_WORDS = (
    "phó|chủ tịch|chủ nhiệm|bí thư|giám đốc|trưởng|thứ trưởng|bộ trưởng|đồng chí|ông|bà|tổng giám|tổng thư ký|hiệu"
    " trưởng|"
    "ủy viên|nguyên|đại biểu|chánh|tư lệnh|cục trưởng|vụ trưởng|chính ủy|trong|tại|theo"
    "|sáng(?! (?:kiến|tạo|chế|tác))|chiều|ngày|ảnh|các|những"
    "|với|"
    "thiếu tướng|trung tướng|thượng tướng|đại tướng|đại tá|thượng tá|trung tá|thiếu tá|chuẩn đô đốc|đô đốc|GS|PGS"
    "|TS|tiến sĩ|"
    "khóa|sau|trước|khi|để|cùng|tham dự|phát biểu|đến|nhân dịp|đọc thêm|quang cảnh|toàn cảnh|buổi|cuộc|lễ ký"
    "|dự(?! báo| trữ)"
    "|hiện|được"
)
_WORD = rf"(?!(?i:{_TITLE_WORDS}){_END}){CAPITAL_WORD}(?:[&/.][^\W_]+)*"
ADMIN_PLACE = rf"{_ADMIN} ?(?:\d+{_END}|(?:{PROVINCES}){_END}|{_WORD}(?:[ -]{_WORD}){{0,3}})"
COUNTRY = rf"(?:{words_pattern(entry['name'] for entry in lexicon('countries'))}){_END}"
"""A country by the name it is usually called."""
STATE = rf"(?:nước )?(?:CHDCND |CHND |(?i:cộng hòa (?:dân chủ nhân dân|nhân dân|xã hội chủ nghĩa)) )?{COUNTRY}"
"""A country, with the words for what sort of state it is."""
# `Bộ Tài chính (BTC) Trần Văn A`: the letters that stand for the body.
_LETTERS = r" \([A-ZĐ][A-ZĐ &-]{1,12}\)"
# `Vụ Công chức - viên chức, Bộ Nội vụ`: in small letters, before what the body is of.
_DASHED_WORD = rf" (?!{CAPITAL})(?!(?:{STOPPED}|(?i:{_TITLE_WORDS})|thuộc|đơn vị|cơ quan|người|chủ|nơi){_END})[^\W\d_]+"
_DASHED = (
    rf" [-–](?:{_DASHED_WORD}){{1,3}}(?=(?: [-–](?:{_DASHED_WORD}){{1,3}})*(?:,? (?:Bộ|Sở|Tổng cục|UBND|HĐND"
    rf"|Công an|Tỉnh ủy|Thành ủy)| (?:của )?Quốc hội){_END})"
)
_UNIT = (
    rf"(?: {_ADMIN}(?: \d+{_END}| ?(?:{PROVINCES}){_END}| ?{_WORD}(?:[ -]{_WORD}){{0,3}})?"
    rf"| (?!Đoàn (?![Đđ]ại biểu|Thanh|TN)|Hội trường){HEAD}| {_LIST}| (?:của"
    rf"|thuộc|trực thuộc)(?= (?:{ANY_HEAD}))| của (?:Thủ tướng(?: Chính phủ)?|Chủ tịch nước){_END}(?! {CAPITAL})"
    rf"| (?i:tỉnh ủy|thành ủy|huyện ủy|quận ủy){_END}| (?:{PROVINCES}){_END}| trung ương{_END}"
    rf"| (?:Bộ (?!(?i:tổ chức){_END})|bộ (?={CAPITAL}))(?!(?i:chính trị){_END}){ANY_FIELD}{_JOINED}"
    rf"|(?: (?!(?:{STOPPED}){_END}){ANY_FIELD}){{1,3}}(?=[,;.):\n…]| [-–(]| {CAPITAL}| (?:{_ADMIN_WORDS})"
    rf"{_END}|\Z)|{_LETTERS}(?= \w|\Z)"
    rf"| (?:số |vùng )?\d+[A-Z]?{_END}| khu vực(?: {_WORD}|(?= tại))"
    rf"| [Cc]hâu Á ?[-–] ?Thái Bình Dương"
    rf"| quốc tế(?: về(?: (?!{STOPPED}{_END})[^\W\d_]+){{1,5}}?(?=[,;.(]| \())?|(?<=\d) (?i:hải quân"
    rf"|cảnh sát biển){_END}| lần thứ (?:[IVXL]+|\d+){_END}| (?:và|&)(?="
    rf" {_WORD})(?! {HEAD})| {_WORD}"
    rf"|(?<=Việt Nam) \({_WORD}(?: {_WORD})?\)|(?:(?<=Việt Nam)|(?<= Việt)) [-–] {STATE}"
    rf"|(?<=cấp cao) tại (?:TP[.]? ?|thành phố )?(?:{PROVINCES}){_END}"
    rf"|(?:, (?!{CAPITAL}){ANY_FIELD}){{1,3}},? và (?!{CAPITAL}){ANY_FIELD}(?=[,;.)\n]| [-–(])|{_DASHED})"
)
_NEXT_UNIT = re.compile(_UNIT)
# `Ban tổ chức Tỉnh ủy` and `Vụ tổ chức cán bộ` are bodies, `Trung ương Đoàn tổ chức lễ` tells that one holds a meeting.
_HOLDS = rf"(?<![Bb]an )(?<![Cc]ục )(?<![Vv]ụ )(?<!hòng )(?<!phận )tổ chức{_END}"
# Right behind the head noun a field may begin with a small letter.
_FIRST_FIELD = re.compile(rf" (?!Đảng (?:bộ|ủy|đoàn){_END}|{_HOLDS}){ANY_FIELD}{_JOINED}")
_LETTERS_THERE = rf"(?:{_LETTERS}(?= \w|\Z))?"
_HEAD_AT = re.compile(ANY_HEAD)
_MINISTRY = re.compile(
    rf"[Bb]ộ (?!(?i:chính trị|tư lệnh|chỉ huy|chqs|tham mưu|tổng tham mưu|môn|đội){_END})"
    rf"{ANY_FIELD}{_JOINED}(?: (?!tổ chức){ANY_FIELD})?(?: {STATE})?{_LETTERS_THERE}"
)
_MINISTRY_REST = re.compile(
    rf" {ANY_FIELD}{_JOINED}(?: (?![A-ZĐ]{{2}})(?:(?={CAPITAL}){ANY_FIELD}|{ANY_FIELD}(?= {STATE})))?"
    rf"(?: {STATE})?{_LETTERS_THERE}"
)
# Words of which one syllable is a stop.
_NO_STOP = (
    "(?:dự (?:án|báo|trữ|toán|phòng)|từ (?:thiện|xa|điển)|sáng (?:tạo|kiến|chế|tác)|không (?:khí|gian|lưu|quân)|một cửa"
    "|sau đại học|trong nước|vừa và nhỏ|tối cao|việc làm"
    "|(?<=nhà )ở|(?<=[Nn]gười )làm|(?<=đổi )mới|(?<=thôn )mới|(?<=đô thị )mới)"
)
_PLAIN = rf"(?:{_NO_STOP}{_END}|(?!(?:{STOPPED}|(?i:{_TITLE_WORDS})){_END})[^\W\d_][\w&-]*)"
_LOWER = rf"(?!{CAPITAL}){_PLAIN}"
_TAIL = re.compile(rf"(?: {_PLAIN}){{1,7}}?(?=[,;.)\n:…]| [-–(]|\Z)")
_SHORT_TAIL = re.compile(rf"(?: {_LOWER}){{1,8}}?(?=[,;.)\n:…]| [-–(]|\Z)")
_TO_NAME = re.compile(rf"(?: (?:{_PLAIN}|(?:và|&)(?= {CAPITAL})(?! {HEAD}))){{1,12}}?\Z")
# In apposition the mark that closes it ends the name: `ông A, Cục trưởng Cục X và theo dõi Y, cho biết`.
_TASK = "theo dõi|kiểm tra|hướng dẫn|tổ chức|điều hành|đánh giá"
_RELATIVES = "vợ|chồng|phu|gia đình|đoàn|cán|nhân|cộng sự|nhóm|người|anh|chị|em|cháu|luật|bác|gần|hơn"
_GOES_ON = (
    rf"(?:{_PLAIN}|theo dõi|(?<= và )(?:{_TASK})|(?:và|vì|về)(?= (?:{_LOWER}|{_TASK}))(?! (?:{_RELATIVES}|việc){_END}))"
)
# What the person does ends it as well: `ông A, Trưởng khoa Chống độc trẻ em cho biết`.
_DOES = (
    "cho biết|cho rằng|cho hay|đã|đang|sẽ|cũng|nói|nêu|kể|khẳng định|nhấn mạnh|phát biểu|chia sẻ|nhận định|nhận xét"
    "|nhìn nhận|đề nghị|đề xuất|kiến nghị|bày tỏ|yêu cầu|chủ trì|trả lời|thừa nhận|xác nhận|lý giải|giải thích"
    "|thông tin thêm|cảnh báo|kêu gọi|được|bị|dẫn đầu|giữ chức|làm trưởng|làm chủ|trao|tham dự|cùng"
)
_APPOSED_TAIL = re.compile(rf"(?! {CAPITAL})(?: {_GOES_ON}){{1,16}}?(?=[,;.)\n:…]| [-–(]|\Z| (?:{_DOES}){_END})")
# `Phòng Hướng dẫn luật, điều tra, xử lý tai nạn (Cục X)`: the larger body shows that the list is a name's.
_APPOSED_LIST = re.compile(
    rf"(?:, {_LOWER}(?: {_GOES_ON}){{0,8}}?){{1,3}}(?=(?: \(|,? )(?:(?i:bộ|cục|tổng cục|công an|thuộc|sở) ))"
)
_LONE = re.compile(rf"(?: {_LOWER})(?= (?:{STOPPED}){_END})")
# `Cục Đo đạc bản đồ`: the first syllable of a word whose second one has no capital, and is in no list; or the name of
# an activity, which is one on something.
_ACTIVITY = (
    "quản lý|xử lý|kiểm tra|kiểm soát|kiểm định|phát triển|nghiên cứu|hỗ trợ|xúc tiến|bảo vệ|bảo tồn|bảo trợ|giám sát"
    "|điều tra|hướng dẫn|dịch vụ|phòng chống|đăng ký|đào tạo|ứng dụng|khai thác|tư vấn|xây dựng"
    "|quy hoạch|ứng phó|thẩm định"
)
_OFFICES = r"(?i:cục|tổng cục|chi cục|vụ|phòng|ban|văn phòng|chi nhánh|trung tâm|viện|sở|quỹ|hội(?! An)|hiệp hội)"
_ENDS_ACTIVE = re.compile(rf"{_OFFICES} .*?(?<![^\W_])(?i:{_ACTIVITY})\Z")
_HALVED = (
    rf"(?:{_OFFICES}|(?i:tổng công ty|khoa|đội|câu lạc bộ|hội đồng|khối|bộ phận|liên minh|liên đoàn|bảo tàng|nhà hát"
    r"|học viện|tổ))"
)
_HALF_WORD = re.compile(rf"{_HALVED}(?: {_OFFICES})?(?: {ANY_FIELD})* {CAPITAL}[^\W\d_]*\Z")
_OTHER_HALF = re.compile(
    rf"(?: {_LOWER}(?:(?: {_LOWER}){{1,5}}(?=[,;.)\n:…]| [-–(]| (?:{STOPPED}){_END}| {CAPITAL}|\Z))?)?"
    rf"(?: và (?!(?:{_RELATIVES}){_END}){_LOWER}(?: {_LOWER}){{0,3}}"
    rf"(?= (?:{PROVINCES}|Việt Nam|tỉnh|thành phố){_END}|[,;.)\n]| [-–(]))?"
)
_ENDS_LONE = re.compile(rf".* {CAPITAL}[^\W\d_]*\Z")
# `Huyết học và Truyền máu`: words of no list, joined by `và`.
_JOINED_TAIL = re.compile(rf" và (?!{HEAD}){_WORD}(?: {_LOWER})(?= {CAPITAL}|[,;.)\n])")
_COMPOUND = re.compile(rf"(?: {_LOWER})(?= {CAPITAL})")
_LOOSE = re.compile(
    r"(?i: quản lý|Công ty|Tổng công ty|Trường|Trung tâm|Quỹ|Hợp tác xã|Xí nghiệp|Nhà máy|Ban [Qq]uản lý|Viện|Hội"
    r"|Hiệp hội|Học"
    r" viện|Biên đội|Hải đội|Nhóm)(?![^\W_])"
)
_BRIDGE = re.compile(rf"(?: {_LOWER}| [-–](?= {_LOWER})){{1,9}}(?= {CAPITAL}| số \d|(?<=lộ) \d)")
_WHOLE = re.compile(rf".* (?:{ANY_FIELD}|(?:{PROVINCES}){_END})\Z")
_PLACED = re.compile(
    rf".* (?:(?:{PROVINCES}){_END}|{STATE}|Trung ương|Quốc hội|Chính phủ|Quốc phòng|Công an|ủy|uỷ|tỉnh|thành phố"
    rf"|TP|\d+|(?:{_ADMIN_WORDS}) .*)\Z"
)
_ABOUT = re.compile(
    r" (?:về|xây dựng|đề án|công trình|chương trình|dự án|điều hành|phòng|cải cách|thực hiện|giải phóng|xử lý|đổi mới"
    r"|sắp xếp|triển khai|tái cơ cấu|hội nhập|kỳ thi|cuộc thi|thi|giảm nghèo)(?= )"
    r"(?:[^,;.:()“\n]{0,60}“[^”\n]{3,200}”"
    r"|(?:(?! [-–] (?:ông|bà|cho|nói|yêu cầu|khẳng định|nhấn mạnh|đề nghị|phát biểu|chia sẻ"
    r"|thông tin|đã|chủ trì)(?![^\W_])| (?:nhằm|để|đã|sẽ|do|có|gồm|chủ trì|với các|nhưng|không|cho biết|khẳng định"
    r"|nhấn mạnh"
    r"|yêu cầu|họp|vừa|cũng|đang|được|bị|thay|phát biểu"
    r"|đề nghị|cho rằng|cho hay|chia sẻ|làm việc|tham dự|dẫn đầu)(?![^\W_]))"
    r"[^,;.:()\n]|\([A-ZĐ&-]+\)"
    r"|(?<=phòng), (?=chống)|, (?=lãng phí|tiêu cực|tìm kiếm|cứu nạn|cứu hộ|hội nhập"
    r"|gian lận|hàng giả|ma túy|mại dâm|buôn lậu|tham nhũng)){3,150})"
)
_STEERING = re.compile(
    rf"(?i:Ban Chỉ đạo|BCĐ|Tiểu ban|(?:Ủy ban|Hội đồng)(?= quốc gia))(?: \([A-ZĐ]+\))?"
    rf"(?: (?:[Tt]rung ương|TW|T[.]Ư|[Qq]uốc gia|của {HEAD}.{{0,60}}?))?(?= (?:về|xây dựng) )"
)
_WHOLE_BODIES = words_pattern({entry["head"].lower() for entry in lexicon("bodies") if entry.get("whole")})
# `Quốc hội Lào Pany Yathotu`: a name follows the state, or a body that needs no more.
_OF_STATE = re.compile(
    rf"(?:(?i:quốc hội|chính phủ|nhà nước|thượng viện|hạ viện|quân đội|hạm đội) (?:[^\W_]+ ){{0,5}}?(?!Việt Nam){STATE}"
    rf"|(?i:ngân hàng|quỹ|liên minh|ủy ban|hội đồng|tổ chức|hiệp hội) (?:[^\W_]+ ){{0,5}}?[Cc]hâu (?:Á|Âu|Phi|Mỹ)"
    rf"|(?i:{_WHOLE_BODIES}){_END}(?: tại {STATE})?)(?:{_LETTERS})?(?= {CAPITAL_WORD} {CAPITAL_WORD})"
)
_EMBASSY = re.compile(
    rf"(?i:đại sứ quán|tổng lãnh sự quán|lãnh sự quán) "
    rf"(?:(?:{CAPITAL_WORD}|hòa|hội|chủ|nghĩa|nhân|dân|bang|quốc|nước) ){{0,7}}?{STATE}"
)
_IN_COUNTRY = re.compile(rf" tại (?:nước )?{STATE}")
_ABROAD = re.compile(rf" (?:tại|ở) (?:TP[.]? ?|thành phố |tỉnh |nước )?{_WORD}(?: {_WORD})*")
_MISSION = re.compile("[Ss]ứ|ãnh sự|Cơ quan|đại diện|Thương vụ|Hiệp hội|quốc tế|Cộng hòa|Liên bang|[Vv]ăn phòng")
_PART_HEADS = (
    r"bộ|tổng cục|UBND|ủy ban|liên đoàn lao động|tổng liên đoàn|tỉnh ủy|thành ủy|công an|trường|đại học|viện|học viện"
    r"|tổng công ty|tập đoàn|ngân hàng nhà nước|kiểm toán nhà nước|thanh tra chính phủ"
    r"|văn phòng (?:quốc hội|chính phủ|trung ương|chủ tịch nước)"
    r"|ban (?:nội chính|tổ chức|tuyên giáo|dân vận|kinh tế|đối ngoại)"
)
_PART_MARK = rf"(?:{_LETTERS})?(?:,| [-–])? (?:thuộc )?(?!(?i:bộ trưởng))"
_PART = re.compile(rf"{_PART_MARK}(?=(?i:{_PART_HEADS}){_END})")
# `Phòng Kế hoạch, Sở Y tế`: what is part of an office, itself part of something.
_PART_OF_OFFICE = re.compile(
    rf"{_PART_MARK}(?=(?i:{_PART_HEADS}|sở|cục|chi cục|ĐH|bệnh viện|trung tâm|công ty|bộ đội biên phòng|BĐBP){_END})"
)
_TO_STAFF = re.compile(r"(?:,| [-–])? Bộ Tổng")
_SMALL_OWN = frozenset({"Vụ", "Cục", "Khoa", "Bộ môn", "Phòng", "Chi cục", "Đội", "Trạm", "Đồn", "Hạt"})
_SMALL = re.compile(
    r"(?i:(?P<least>phòng|đội|trạm|đồn|hạt|chi cục|khoa|bộ môn)|vụ|cục|viện|tổ|tổng cục|ban quản lý|ban QLDA)\b"
)
# `Thủ tướng Nhật` is Japan's.
_OF_JAPAN = re.compile(
    r"\A(?P<body>(?:(?:Chính phủ|Quốc hội|Bộ|Đại sứ quán|Thượng viện|Hạ viện)(?: .*)? )?)Nhật(?= tại |\Z)"
)

_ABBREVIATIONS: dict[str, str] = {entry["short"]: entry["full"] for entry in lexicon("abbreviations")}
_SHORT = re.compile(rf"(?<![^\W_])(?:{words_pattern(_ABBREVIATIONS)})(?:(?<=[.]) ?|{_END})")


_SPELLED_HEAD = re.compile(rf"(?i:{words_pattern(_HEAD_SPELLING)}){_END}")


_BEGINNINGS = frozenset({head[:2].lower() for head in _HEADS} | {"bộ", "ba", "bc", "ti", "đạ", "tổ", "lã"})


def read_body(text: str, start: int, limit: int, *, to_name: bool = False) -> int:
    """Where the body that begins at `start` ends, at most at `limit`; `start` when none begins there.

    `to_name` when `limit` is where a name begins: what lies between is then the body's.
    """
    # Two letters rule out most places, at a small part of the time of the patterns.
    begins = text[start : start + 2].lower()
    if begins not in _BEGINNINGS:
        return start
    steering = _STEERING.match(text, start, limit) if begins in ("ba", "bc", "ti", "ủy", "hộ") else None
    if steering and (about := _ABOUT.match(text, steering.end(), limit)):
        return about.end()
    if begins == "bộ" and (ministry := _MINISTRY.match(text, start, limit)):
        end = ministry.end()
    elif begins in ("đạ", "tổ", "lã") and (embassy := _EMBASSY.match(text, start, limit)):
        abroad = _IN_COUNTRY.match(text, embassy.end(), limit) or _ABROAD.match(text, embassy.end(), limit)
        return abroad.end() if abroad else embassy.end()
    elif head := _HEAD_AT.match(text, start, limit):
        end = _parts(text, head.end(), limit)
        if state := _OF_STATE.match(text, start, end):
            return state.end()
        if text.endswith("Việt Nam", start, end) and (abroad := _IN_COUNTRY.match(text, end, limit)):
            # `Ngân hàng Ngoại thương Việt Nam tại Lào` is not the bank at home.
            return abroad.end()
    else:
        return start
    if _MISSION.search(text, start, end):
        abroad = _ABROAD.match(text, end, limit)
        end = abroad.end() if abroad else end
    end = _within(text, start, end, limit)
    with_tail = _with_tail(text, start, end, limit, to_name)
    return _before_of(text, with_tail if with_tail == end else _within(text, start, with_tail, limit))


def _within(text: str, start: int, end: int, limit: int) -> int:
    """Where the larger body that a department is of ends: `Vụ Pháp chế, Bộ Y tế`; `end` when none is named."""
    if text.startswith("Tổng cục", start) and _TO_STAFF.match(text, end):
        return end
    return _larger_end(text, text[start:end], end, limit)


def _larger_end(text: str, small: str, end: int, limit: int) -> int:
    """Where the larger body named after `small` ends; `end` when none is, or none with a name of its own."""
    office = _SMALL.match(small)
    if office is None:
        return end
    part = (_PART_OF_OFFICE if office["least"] else _PART).match(text, end, limit)
    stop = read_body(text, part.end(), limit) if part else end
    return stop if part and " " in text[part.end() : stop] else end


def _before_of(text: str, end: int) -> int:
    """`end`, before a `đồng` of what it does, or a `của` or `và đại diện` that only leads on to another body."""
    if text.startswith(" đồng tổ chức", end - 5):
        return end - 5
    for leads_on in (" của", " và đại diện", " và lãnh đạo"):
        if text.startswith(leads_on, end - len(leads_on)):
            return end - len(leads_on)
    return end


def _parts(text: str, at: int, limit: int) -> int:
    """Where the fields, places and names that follow a head noun at `at` end."""
    first = _FIRST_FIELD.match(text, at, limit)
    return read_units(text, first.end() if first else at, limit)


def read_units(text: str, at: int, limit: int) -> int:
    """Where the places, owners and fields that follow a part of a body's name at `at` end."""
    while unit := _NEXT_UNIT.match(text, at, limit):
        at = unit.end()
    return at


def _with_tail(text: str, start: int, end: int, limit: int, to_name: bool) -> int:
    if text[end : end + 1] != " ":
        return end
    if "hỉ đạo" in text[start:end] and (about := _ABOUT.match(text, end, limit)):
        return about.end()
    if to_name and (tail := _TO_NAME.match(text, end, limit)):
        return tail.end()
    if _LOOSE.match(text, start, end) and (bridge := _BRIDGE.match(text, end, limit)):
        return _with_tail(text, start, read_units(text, bridge.end(), limit), limit, to_name)
    if _PLACED.match(text, start, end):
        return end
    whole = _WHOLE.match(text, start, end)
    half = _ENDS_ACTIVE.match(text, start, end) if whole else _HALF_WORD.match(text, start, end)
    if half and (other := _OTHER_HALF.match(text, end, limit)) and other.end() > end:
        return read_units(text, other.end(), limit)
    if whole:
        tail = _SHORT_TAIL.match(text, end, limit)
    else:
        tail = _TAIL.match(text, end, limit)
        if tail is None and _ENDS_LONE.match(text, start, end):
            if compound := _COMPOUND.match(text, end, limit):
                return _with_tail(text, start, read_units(text, compound.end(), limit), limit, to_name)
            tail = _LONE.match(text, end, limit)
    end = tail.end() if tail else end
    joined = _JOINED_TAIL.match(text, end, limit)
    return read_units(text, joined.end(), limit) if joined else end


def read_rest(text: str, start: int, limit: int, own: str = "", *, to_name: bool = False) -> int:
    """Where the rest of a body whose head noun `own` is in the title before ends; `start` when there is none."""
    if own == "Bộ":
        ministry = _MINISTRY_REST.match(text, start, limit)
        return ministry.end() if ministry else start
    end = _parts(text, start, limit)
    if end == start:
        return start
    if "hỉ đạo" in own or "hỉ đạo" in text[start:end]:
        steering = re.match(
            r"(?i:(?: chỉ đạo)?(?: \([A-ZĐ]+\))?(?: trung ương| TW| T[.]Ư| quốc gia| của .{3,40}?)?)"
            r"(?= (?:về|xây dựng) )",
            text[start:limit],
        )
        if steering and (about := _ABOUT.match(text, start + steering.end(), limit)):
            return about.end()
    if ("ãnh sự" in own or own == "Phái đoàn") and (abroad := _ABROAD.match(text, end, limit)):
        return abroad.end()
    if own in _SMALL_OWN and (larger := _larger_end(text, own, end, limit)) > end:
        return larger
    return _with_tail(text, start, end, limit, to_name)


def read_apposed(text: str, body: str, end: int, limit: int) -> int:
    """Where `body`, read as far as `end` in an apposition, ends when the mark that closes it is the end of the name."""
    if _PLACED.match(body):
        return end
    tail = _APPOSED_TAIL.match(text, end, limit)
    stop = tail.end() if tail else end
    listed = _APPOSED_LIST.match(text, stop, limit)
    stop = listed.end() if listed else stop
    return _larger_end(text, body, stop, limit) if stop > end else stop


def _full(found: re.Match[str]) -> str:
    short = found.group().rstrip()
    full = _ABBREVIATIONS.get(short, short)
    return full + " " if short.endswith(".") else full


_SPACED_SHORT = re.compile(r"(?<![^\W_])([A-ZĐ]{2,5}) ?([&–-]) ?(?=[A-ZĐ]{2,5}(?![^\W_]))")
_BROKEN_SHORT = re.compile(r"(?<![^\W_])([A-ZĐ]) ([A-ZĐ])&([A-ZĐ]) ([A-ZĐ])(?![^\W_])")
_AREA = re.compile(r"(?<![^\W_])QK ?(\d+)(?![^\W_])")
_TWICE = re.compile(r"\b(thành phố|tỉnh) (?=\1\b)", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"{_LETTERS}|(?<=Việt Nam) \((?!{COUNTRY}\))[^()]*\)\Z")


@lru_cache(maxsize=4096)
def written_out(name: str) -> str:
    """`name` with its abbreviations written out."""
    name = _SPACED_SHORT.sub(lambda found: found[1] + found[2].replace("–", "-"), _IN_BRACKETS.sub("", name))
    name = _BROKEN_SHORT.sub(r"\1\2&\3\4", name)
    name = _AREA.sub(r"Quân khu \1", name.replace(" & ", " và "))
    return _TWICE.sub("", " ".join(_SHORT.sub(_full, name).split()))


_TERRITORIAL = "|".join(
    sorted({re.escape(written_out(head)) for head, at in _HEADS.items() if at == "any"}, key=len, reverse=True)
)
_ADMIN_KIND = r"(?i:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
_BARE_ADMIN = re.compile(rf"(?<![^\W_])({_ADMIN_KIND})$")
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VII": "7", "IX": "9"}
_ROMAN_AREA = re.compile(r"(?<=Quân khu )(?:VII|IX|IV|V|III|II|I)$")
_PARTY = re.compile(r"(?<![^\W_])(?i:(tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tỉnh đoàn|thành đoàn|huyện đoàn))$")
_PARTY_KIND = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_NO_ADMIN = re.compile(
    rf"(?:{_TERRITORIAL}|Sở (?!.*(?i:tỉnh|thành phố|huyện|quận){_END}).+?)(?: Việt Nam)? (?P<place>{PROVINCES})$"
)
_BARE_COUNCIL = re.compile(
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc|Đoàn đại biểu Quốc hội|Đoàn Đại biểu Quốc hội)$"
)
_HOUSE = re.compile(
    r"((?:Ủy ban (?:Tư pháp|Pháp luật|Kinh tế|Tài chính|Quốc phòng|Văn hóa|Khoa học|Đối ngoại|Các vấn đề|Về các|Xã"
    r" hội|Dân nguyện|"
    r"Pháp luật và)|Hội đồng Dân tộc|Ban Dân nguyện|Ban Công tác đại biểu)(?:(?!của).)*?)(?: Quốc hội)?$"
)
_OF_DEPARTMENT = re.compile(r"(?i:văn phòng|thanh tra|(?:phòng|chi cục|trung tâm|ban) .+?)(?:,| [-–])? (?=(?i:sở) )")
_BARE_DEPARTMENT = re.compile(rf"Sở (?!.*(?:(?i:tỉnh|thành phố)|{PROVINCES}){_END})")
_CITY_PARTY = re.compile(r"(Thành ủy|Thành đoàn) Hồ Chí Minh$")
_PARTY_ADMIN = re.compile(r"(Tỉnh ủy|Huyện ủy|Quận ủy|Thành ủy) (?:tỉnh|huyện|quận|thành phố)(?= (?!Hồ Chí Minh|\d))")
_CENTRAL_BOARD = re.compile(r"((?:Ban (?!Chấp hành|Bí thư)|Ủy ban ).+ Trung ương) Đảng$")
_AT_HOME = re.compile(r"(Bộ (?!Tư lệnh|Chỉ huy|Tổng Tham mưu).+|Chính phủ|Quốc hội)(?: nước)? Việt Nam$")


def resolve(name: str, home: str | None, local: Mapping[str, str] = MappingProxyType({})) -> str:
    """`name` written out, with the place that a bare `tỉnh`, `thành phố`, `Tỉnh ủy`, `Sở` means when it is known.

    `home` is the report's province or city; `local` the one district, town or commune of each kind that the text names.
    """
    name, bare = _resolved(name, home)
    if bare is None or bare not in local:
        return name
    party = _PARTY.search(name)
    if party:
        return f"{name} {local[bare]}"
    found = _BARE_ADMIN.search(name)
    return f"{name[: found.start()]}{bare} {local[bare]}" if found else name


@lru_cache(maxsize=8192)
def _resolved(name: str, home: str | None) -> tuple[str, str | None]:
    """The resolved name, and the kind of the district that it leaves open."""
    name = written_out(name).replace(" trung ương", " Trung ương")
    name = name[0].upper() + name[1:]
    if head := _SPELLED_HEAD.match(name):
        name = _HEAD_SPELLING[head.group().lower()] + name[head.end() :]
    name = _ALIASES.get(name.lower(), name)
    if (house := _HOUSE.match(name)) and not re.search(r"(?:tỉnh|thành phố|Trung ương|Chính phủ)", name):
        return f"{house[1]} của Quốc hội", None
    name = _OF_JAPAN.sub(r"\g<body>Nhật Bản", _CENTRAL_BOARD.sub(r"\1", name))
    name = _AT_HOME.sub(r"\1", name)
    found = _NO_ADMIN.fullmatch(name)
    if found is None and (inner := _OF_DEPARTMENT.match(name)):
        # `Phòng Đào tạo, Sở Y tế`: the department is resolved for itself.
        department, left_open = _resolved(name[inner.end() :], home)
        return name[: inner.end()] + department, left_open
    if found:
        place = found["place"]
        at = found.start("place")
        if home is not None and home.endswith(" " + place):
            return f"{name[:at]}{home}", None
        return f"{name[:at]}{KIND_OF_HOME[place]} {place}", None
    name = _ROMAN_AREA.sub(lambda found: _ROMAN[found.group()], name)
    name = _PARTY_ADMIN.sub(r"\1", _CITY_PARTY.sub(r"\1 thành phố Hồ Chí Minh", name))
    kind = place = ""
    if home is not None:
        kind = "tỉnh" if home.startswith("tỉnh ") else "thành phố"
        place = home[len(kind) + 1 :]
    if bare := _BARE_ADMIN.search(name):
        if bare[1].lower() == kind:
            return f"{name[: bare.start()]}{home}", None
        return name, bare[1].lower()
    if party := _PARTY.search(name):
        wanted = _PARTY_KIND[party[1].split()[0].lower()]
        name = name[: party.start()] + party[1].capitalize()
        if wanted != kind:
            return name, wanted
        return f"{name} thành phố {place}" if place == "Hồ Chí Minh" else f"{name} {place}", None
    if home is not None and (_BARE_COUNCIL.match(name) or _BARE_DEPARTMENT.match(name)):
        return f"{name} {home}", None
    return name, None


# Begins with letters and no look behind them, so that the search skips to the letters.
_LOCAL = re.compile(
    rf"(?P<kind>huyện|quận|thị xã|thành phố|Thành phố|TP[.]?|xã|phường|Huyện ủy|Quận ủy|Thị ủy|Thành ủy) ?"
    rf"(?P<place>\d+|(?:{words_pattern(' '.join(place) for place in PLACES if len(place) > 2)}){_END}|{CAPITAL_WORD}"
    rf"(?: {CAPITAL_WORD})?){_END}"
)
_LOCAL_KIND = {"thành phố": "thành phố", "tp": "thành phố", "tp.": "thành phố"} | {
    "huyện ủy": "huyện",
    "quận ủy": "quận",
    "thị ủy": "thị xã",
    "thành ủy": "thành phố",
}


_GREAT_CITIES = frozenset({"Hồ Chí Minh", "HCM", "Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ"})


def find_head(low: str, at: int, end: int) -> re.Match[str] | None:
    """The first head noun of a body in `[at, end)` of a text in small letters."""
    while found := _LOW_HEAD.search(low, at, end):
        begin = found.start()
        if not (begin and low[begin - 1].isalnum()) and _MAY_BE_HEAD.match(low, begin, end):
            return found
        at = begin + 1
    return None


# Asked for with the same text by several components.
@lru_cache(maxsize=2)
def local_places(text: str, home: str | None) -> Mapping[str, str]:
    """For each kind of district, town and commune the place that the text names most."""
    votes: dict[str, Counter[str]] = {}
    for found in _LOCAL.finditer(text):
        if found.start() and text[found.start() - 1].isalnum():
            continue
        kind = found["kind"].lower()
        kind = _LOCAL_KIND.get(kind, kind)
        place = found["place"]
        of_home = home is not None and home.endswith(" " + place) and home.startswith(kind)
        if not of_home and not (kind == "thành phố" and place in _GREAT_CITIES):
            votes.setdefault(kind, Counter())[place] += 1
    return MappingProxyType({kind: places.most_common(1)[0][0] for kind, places in votes.items()})


_PLACE_OF = re.compile(r"(?<![^\W_])(?i:(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)) (.+)$")
_COMMITTEE_OF = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}


def party_committee_of(body: str) -> str | None:
    """The party committee beside a place's government or council: `Huyện ủy X` of `Ủy ban nhân dân huyện X`."""
    found = _PLACE_OF.search(body)
    if not found:
        return None
    kind, place = found[1].lower(), found[2]
    if kind in ("xã", "phường"):
        return f"Đảng ủy {kind} {place}"
    return f"{_COMMITTEE_OF[kind]} {'thành phố ' if place == 'Hồ Chí Minh' else ''}{place}"
