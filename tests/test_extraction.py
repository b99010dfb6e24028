"""The whole of extraction on texts that no editor would print, and the promises it keeps on any text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from time import process_time

import pytest

from graph.records import Article, Record, Span
from loaders.extraction import extract, extract_one

REPORT = (
    "Sáng 2/3/2022, tại Hội trường huyện Khê Thượng, ông Lưu Bá Thảnh, Chủ tịch UBND huyện chủ trì Hội nghị bàn về"
    " đê điều.\nCùng dự có Đại tá Ngô Thế Mịch, Chỉ huy trưởng Ban Chỉ huy Quân sự huyện.\n"
    "Phát biểu tại hội nghị, ông Lưu Bá Thảnh nhấn mạnh việc kè đê.\n"
)
EMPTY = {
    "nothing": "",
    "blank": " \t\n\u00a0\r\n",
    "junk": "leftcenterrightdel\n" * 20,
    "marks": "-–—|>•*…?!.,;:()[]“”\"'" * 50,
    "commas": "," * 10_000,
    "digits": "1/" * 10_000,
    "emoji": "👩‍👩‍👧‍👦🇻🇳😀" * 500,
    "English": "The committee met on Monday and the chairman spoke about the levee. " * 20,
    "Russian": "Сегодня состоялось заседание комитета. " * 20,
    "Chinese": "今天上午委员会举行会议。" * 50,
    "Arabic": "عقدت اللجنة اجتماعا اليوم. " * 30,
    "control": "\x00\x01\x02\x7f\u200b\ufeff\u2028" * 100,
}
# One piece each of text that a rule could go over again and again.
REPEATED = {
    "names in a row": "Lưu Bá Thảnh ",
    "names and commas": "ông Lưu Bá Thảnh, ",
    "chairs": "Hội nghị do ông Lưu Bá Thảnh chủ trì, ",
    "places to attend": "Sáng nay, tại hội nghị, dự ",
    "sides": "đại diện lãnh đạo Sở Y tế, ",
    "sides of nobody": "Sáng 2/7, huyện tổ chức hội nghị, dự có lãnh đạo, ",
    "rows of bodies": "Hội nghị có các sở: Y tế, Tài chính, ",
    "years": "kỷ niệm 5 năm, nhiệm kỳ 2014-2019, 1/1/2015. ",
    "open quotes": "Hội nghị “",
    "statements": "phát biểu tại hội nghị, ",
    "posts": "Phó Bí thư Thường trực, Chủ tịch UBND huyện, ",
    "days without a year": "Ngày 2/7, ủy ban họp. ",
    "capitals": "ỦY BAN NHÂN DÂN ",
    "brackets": "(((",
    "one word": "a" * 40,
    "lines": "Ảnh: Lưu Bá\n",
    "changes of posts": "Ông Lưu Bá Thảnh được bầu làm Chủ tịch UBND tỉnh Nghệ An thay ông Cao Văn Khiêm.\n",
    "changes in one line": "bầu ông Lưu Bá Thảnh giữ chức Chủ tịch UBND tỉnh từ năm 2010 đến 2015, ",
    "births": "Ông Lưu Bá Thảnh (sinh năm 1965), Giám đốc Sở Y tế. Ông sinh năm 1965.\n",
}


def spans(record: Record) -> list[Span]:
    found: list[Span] = []
    for meeting in record.meetings:
        found += [*meeting.evidence, *meeting.date_evidence, *meeting.place_evidence]
        found += [span for body in (*meeting.organizers, *meeting.bodies) for span in body.evidence]
    for person in record.people:
        found += person.mentions
        found += [span for role in person.roles for span in role.evidence]
        found += [span for at in person.at for span in at.evidence]
    return found


@pytest.mark.parametrize("text", EMPTY.values(), ids=EMPTY)
def test_where_there_is_nothing_the_record_is_empty(text: str) -> None:
    """Junk, other scripts and other languages yield no person and no meeting, and no error."""
    assert extract_one(Article("a", text)) == Record("a", (), ())


def test_a_meeting_survives_what_surrounds_it() -> None:
    """The same people and acts are found between junk, right-to-left marks and emoji."""
    plain = extract_one(Article("a", REPORT))
    noisy = extract_one(Article("a", "leftcenterrightdel\n👩‍👩‍👧‍👦\n" + REPORT + "\u200f\u202eعقدت\u202c\n😀"))
    assert [person.name for person in plain.people] == ["Lưu Bá Thảnh", "Ngô Thế Mịch"]
    assert [person.name for person in noisy.people] == ["Lưu Bá Thảnh", "Ngô Thế Mịch"]
    assert [[at.mode for at in person.at] for person in noisy.people] == [
        [at.mode for at in person.at] for person in plain.people
    ]


def as_it_is(text: str) -> str:
    return text


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def hard_spaces(text: str) -> str:
    return text.replace(" ", "\u00a0")


def windows_lines(text: str) -> str:
    return text.replace("\n", "\r\n")


def marked(text: str) -> str:
    return "\ufeff" + text.replace(", ", ", \u200b")


@pytest.mark.parametrize("written", [as_it_is, decomposed, hard_spaces, windows_lines, marked])
def test_spans_are_offsets_into_the_text_as_it_was_given(written: Callable[[str], str]) -> None:
    """In any Unicode form the same is read, and each mention's span cuts out words of the name."""
    text = written(REPORT)
    record = extract_one(Article("a", text))
    assert [(person.name, person.rank) for person in record.people] == [
        ("Lưu Bá Thảnh", None),
        ("Ngô Thế Mịch", "Đại tá"),
    ]
    assert [meeting.date for meeting in record.meetings] == ["2022-03-02"]
    for span in spans(record):
        assert 0 <= span.start < span.end <= len(text)
    for person in record.people:
        for span in person.mentions:
            words = unicodedata.normalize("NFC", text[span.start : span.end]).replace("\u00a0", " ")
            assert words in person.name


def test_mojibake_is_read_without_an_error() -> None:
    """UTF-8 taken for Latin-1 yields spans within the text, if anything at all."""
    text = REPORT.encode().decode("latin-1")
    assert all(0 <= span.start < span.end <= len(text) for span in spans(extract_one(Article("a", text))))


def seconds(text: str) -> float:
    start = process_time()
    extract_one(Article("a", text))
    return process_time() - start


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_time_grows_in_proportion_to_the_text(piece: str) -> None:
    """Eight times the text takes about eight times as long; work that grew with the square would take 64 times."""
    few = 24_000 // len(piece)
    extract_one(Article("a", REPORT))
    assert seconds(piece * few * 8) < 28 * max(seconds(piece * few), seconds(piece * few), 0.005)


def test_one_endless_line_costs_no_more_than_many_short_ones() -> None:
    """A report of 400 KB without a line break takes at most three times as long as with all its breaks."""
    lines = REPORT * 1_200
    assert seconds(lines.replace("\n", " ")) < 3 * seconds(lines)


def test_a_name_repeated_fifty_thousand_times_is_one_person_or_none() -> None:
    """A listing gone wild makes no crowd."""
    assert len(extract_one(Article("a", "Lưu Bá Thảnh, " * 50_000)).people) <= 1


def test_articles_are_read_one_at_a_time() -> None:
    """Nothing is taken from the source before its record is asked for, so memory does not grow with their number."""
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for name in ("a", "b", "c"):
            taken.append(name)
            yield Article(name, REPORT)

    records = extract(source())
    assert next(records).article == "a"
    assert taken == ["a"]


def test_an_article_is_read_the_same_in_any_company() -> None:
    """What was read before leaves no trace: the same article gives the same record."""
    alone = extract_one(Article("a", REPORT))
    list(extract([Article("b", "Ông Ngô Thế Mịch, Bí thư Tỉnh ủy Nghệ An dự Đại hội."), Article("c", "")]))
    assert extract_one(Article("a", REPORT)) == alone


def test_of_more_than_twelve_meetings_the_first_twelve_are_told() -> None:
    """Where a thirteenth begins, no more is put to the twelve before it."""
    topics = (
        "trồng rừng đầu nguồn|tiêm phòng gia súc|an toàn hồ đập|thu ngân sách|giao thông nông thôn|khởi nghiệp trẻ"
        "|quỹ khuyến học|bầu cử trưởng bản|giảm nghèo|nước sạch|chợ phiên vùng cao|sức khỏe sinh sản|điện lưới"
    ).split("|")
    names = "An Bình Cường Dũng Giang Hải Khánh Lâm Minh Nam Phúc Quang Sơn".split()
    lines = [
        f"Ngày {day}/3/2021, Ủy ban nhân dân huyện Mường Sa tổ chức Hội nghị {topic}. "
        f"Ông Lò Văn {name}, Phó Chủ tịch Ủy ban nhân dân huyện Mường Sa chủ trì hội nghị."
        for day, (topic, name) in enumerate(zip(topics, names, strict=True), 1)
    ]
    record = extract_one(Article("many", "\n".join(lines), None, "2021-03-20"))
    assert [meeting.name for meeting in record.meetings] == [f"Hội nghị {topic}" for topic in topics[:12]]
    who_came = {person.name for person in record.people if person.at}
    assert who_came == {f"Lò Văn {name}" for name in names[:12]}
