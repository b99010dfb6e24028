"""Posts taken up and left, when, and in whose place; birth and academic titles. All people here are invented."""

from __future__ import annotations

import pytest

from graph.records import Article, PersonStatement, Record, Status, record_from_json, record_to_json
from loaders.extraction import extract_one
from loaders.rules import lexicon

PUBLISHED = "2021-07-05"
BY = "tới 2021-07-05"


def read(text: str, published: str | None = PUBLISHED) -> Record:
    """What an article of that day says."""
    return extract_one(Article("a1", text, published=published))


def told(record: Record) -> set[tuple[str, str, str, str | None]]:
    """Name, change, post and day of each transition; `tới` before a day by which it had happened."""
    found = set()
    for person in record.people:
        for one in person.transitions:
            post = f"{one.title} | {one.organization}" if one.title else "mọi chức vụ"
            day = f"tới {one.date}" if one.by_then else one.date
            found.add((person.name, one.change.value, post, day))
    return found


MUONG, CHUA, MAY = "Lò Văn Mường", "Vừ A Chua", "Lò Thị Mẩy"
CHAIR = "Chủ tịch | Ủy ban nhân dân tỉnh Sơn La"
HEALTH = "Giám đốc | Sở Y tế tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Sáng 2/7, HĐND tỉnh Sơn La đã bầu ông Lò Văn Mường, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND "
                "tỉnh Sơn "
                "La thay ông Vừ A Chua."
            ),
            {(MUONG, "starts", CHAIR, "2021-07-02"), (CHUA, "ends", CHAIR, "tới 2021-07-02")},
        ),
        (
            (
                "Ông Lò Văn Mường, Phó Giám đốc Sở Y tế tỉnh Sơn La, được bổ nhiệm giữ chức vụ Giám đốc Sở Y tế tỉnh "
                "Sơn La kể từ ngày 1/8/2021."
            ),
            {(MUONG, "starts", HEALTH, "2021-08-01")},
        ),
        (
            "HĐND tỉnh đã miễn nhiệm chức danh Chủ tịch UBND tỉnh Sơn La đối với ông Vừ A Chua.",
            {(CHUA, "ends", CHAIR, BY)},
        ),
        (
            "Ông Vừ A Chua thôi giữ chức Chủ tịch UBND tỉnh Sơn La để nhận chức Bí thư Tỉnh ủy Lai Châu.",
            {(CHUA, "ends", CHAIR, BY), (CHUA, "starts", "Bí thư | Tỉnh ủy Lai Châu", BY)},
        ),
        (
            "Từ tháng 7/2015 đến tháng 6/2020, bà Lò Thị Mẩy giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
            {(MAY, "starts", HEALTH, "2015-07"), (MAY, "ends", HEALTH, "2020-06")},
        ),
        (
            "Bà Lò Thị Mẩy giữ chức Giám đốc Sở Y tế tỉnh Sơn La từ năm 2012.",
            {(MAY, "starts", HEALTH, "2012")},
        ),
        (
            (
                "Điều động, bổ nhiệm Đại tá Giàng A Páo, Phó Giám đốc Công an tỉnh Sơn La, đến nhận công tác và "
                "giữ chức "
                "vụ Giám đốc Công an tỉnh Lai Châu từ ngày 15/7."
            ),
            {("Giàng A Páo", "starts", "Giám đốc | Công an tỉnh Lai Châu", "2021-07-15")},
        ),
        (
            "Ông Lò Văn Mường, Giám đốc Sở Y tế tỉnh Sơn La, nghỉ hưu từ ngày 1/7/2021.",
            {(MUONG, "ends", "mọi chức vụ", "2021-07-01")},
        ),
        (
            "Ông Lò Văn Mường thay ông Vừ A Chua làm Giám đốc Sở Y tế tỉnh Sơn La.",
            {(MUONG, "starts", HEALTH, BY), (CHUA, "ends", HEALTH, BY)},
        ),
        (
            "Tân Chủ tịch UBND tỉnh Sơn La Lò Văn Mường phát biểu sau lễ nhậm chức.",
            {(MUONG, "starts", CHAIR, BY)},
        ),
        (
            "Ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La, dự.\nNăm 2010, ông được bầu làm Bí thư Huyện ủy Mộc Châu.",
            {(MUONG, "starts", "Bí thư | Huyện ủy Mộc Châu", "2010")},
        ),
        (
            "Ông Vừ A Chua, Bí thư Huyện ủy Mộc Châu (2010-2015), nói về việc bổ nhiệm.",
            {
                (CHUA, "starts", "Bí thư | Huyện ủy Mộc Châu", "2010"),
                (CHUA, "ends", "Bí thư | Huyện ủy Mộc Châu", "2015"),
            },
        ),
        (
            (
                "Chiều 2/7, Chủ tịch UBND tỉnh Sơn La Vừ A Chua trao quyết định bổ nhiệm ông Lò Văn Mường giữ "
                "chức Giám "
                "đốc Sở Y tế tỉnh Sơn La."
            ),
            {(MUONG, "starts", HEALTH, "tới 2021-07-02")},
        ),
        (
            "Trung tướng Giàng A Páo và Đại tá Lò Văn Mường được bổ nhiệm làm Thứ trưởng Bộ Công an.",
            {
                ("Giàng A Páo", "starts", "Thứ trưởng | Bộ Công an", BY),
                (MUONG, "starts", "Thứ trưởng | Bộ Công an", BY),
            },
        ),
        (
            (
                "HĐND tỉnh bầu ông Lò Văn Mường giữ chức Chủ tịch UBND tỉnh Sơn La, bà Lò Thị Mẩy giữ chức Phó "
                "Chủ tịch "
                "UBND tỉnh Sơn La."
            ),
            {(MUONG, "starts", CHAIR, BY), (MAY, "starts", "Phó Chủ tịch | Ủy ban nhân dân tỉnh Sơn La", BY)},
        ),
        (
            (
                "Theo đề nghị của Giám đốc Sở Nội vụ, UBND tỉnh Sơn La bổ nhiệm ông Lò Văn Mường làm Giám đốc Sở Y tế "
                "tỉnh Sơn La."
            ),
            {(MUONG, "starts", HEALTH, BY)},
        ),
        (
            "Tân Chủ tịch UBND tỉnh Sơn La - ông Lò Văn Mường vừa nhậm chức, thay cho nguyên Chủ tịch Vừ A Chua.",
            {(MUONG, "starts", CHAIR, BY), (CHUA, "ends", CHAIR, BY)},
        ),
        (
            "Đại tá Giàng A Páo giữ chức Giám đốc Công an tỉnh Lai Châu\nSáng nay có lễ trao quyết định.",
            {("Giàng A Páo", "starts", "Giám đốc | Công an tỉnh Lai Châu", BY)},
        ),
        (
            (
                "Chiều 2/7, ông Lò Văn Mường giữ chức Chủ tịch UBND tỉnh Sơn La, thay ông Vừ A Chua – được phân công "
                "làm Bí thư Tỉnh ủy Lai Châu."
            ),
            {
                (MUONG, "starts", CHAIR, "2021-07-02"),
                (CHUA, "ends", CHAIR, "tới 2021-07-02"),
                (CHUA, "starts", "Bí thư | Tỉnh ủy Lai Châu", "2021-07-02"),
            },
        ),
    ],
)
def test_a_stated_change_of_posts_is_read_with_its_day(
    text: str, expected: set[tuple[str, str, str, str | None]]
) -> None:
    """Who took up or left which post; a day that the text states, else the day by which it had happened."""
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Mường thay mặt UBND tỉnh làm việc với bà Lò Thị Mẩy, Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La, nói về thay đổi của khí hậu.",
        "Ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La, là Chủ tịch Ủy ban bầu cử tỉnh.",
        "Ban Bí thư giới thiệu ông Lò Văn Mường để HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh Sơn La.",
        "Sở Nội vụ đề nghị bổ nhiệm ông Lò Văn Mường làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "HĐND tỉnh sẽ bầu ông Lò Văn Mường làm Chủ tịch UBND tỉnh Sơn La.",
        "Tỉnh hủy quyết định bổ nhiệm ông Lò Văn Mường làm Giám đốc Sở Y tế tỉnh Sơn La.",
        (
            "Ông Lò Văn Mường, Giám đốc Sở Y tế tỉnh Sơn La, kể: “Năm 1990, ông Vừ A Chua được bầu làm Chủ tịch "
            "UBND xã "
            "Chiềng Mung”."
        ),
        "Ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La, tái đắc cử Chủ tịch UBND tỉnh Sơn La.",
        (
            "Ông Vừ A Chua, Giám đốc Sở Nội vụ, cho biết bà Hà Thị Lịch được bầu làm Chủ tịch UBND xã Chiềng "
            "Mung thì tốt, "
            "nếu được bầu."
        ),
        "Cán bộ nghỉ hưu gặp ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La.",
        "Ông Lò Văn Mường, Chủ tịch UBND tỉnh Sơn La, hiện giữ chức Bí thư Tỉnh ủy Sơn La, phát biểu.",
        "Con trai của ông Lò Văn Mường được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Trước đó tôi được bầu làm Chủ tịch UBND xã.",
        "",
    ],
)
def test_what_is_no_change_of_posts_is_not_read_as_one(text: str) -> None:
    """On behalf of, elections as such, proposals, plans, what was undone, what is quoted."""
    assert {one for one in told(read(text)) if one[0] in (MUONG, CHUA)} == set()


def test_who_follows_whom_is_read_where_both_are_named() -> None:
    """The successor's statement names the predecessor by the id inside the record."""
    record = read("Ông Lò Văn Mường được bầu làm Chủ tịch UBND tỉnh Sơn La thay thế cho bà Lò Thị Mẩy.")
    people = {person.name: person for person in record.people}
    (change,) = people[MUONG].transitions
    assert change.predecessor == people[MAY].id


def test_a_post_begins_and_ends_on_the_stated_days() -> None:
    """The post itself carries the days and says whether it is over."""
    record = read("Từ tháng 7/2015 đến tháng 6/2020, bà Lò Thị Mẩy giữ chức Giám đốc Sở Y tế tỉnh Sơn La.")
    (role,) = record.people[0].roles
    assert (role.since, role.until, role.status) == ("2015-07", "2020-06", Status.FORMER)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Ông Lò Văn Mường, Chủ tịch HĐND tỉnh Sơn La nhiệm kỳ 2021-2026, chủ trì.", "2021-2026"),
        ("Ông Lò Văn Mường được bầu giữ chức Chủ tịch HĐND tỉnh Sơn La khóa XV, nhiệm kỳ 2021 – 2026.", "2021-2026"),
        ("Ông Lò Văn Mường, Bí thư Tỉnh ủy Sơn La (nhiệm kỳ 2020-2025), chủ trì.", "2020-2025"),
        ("Ông Lò Văn Mường, Chủ tịch HĐND tỉnh Sơn La, nói về Đại hội Đảng bộ nhiệm kỳ 2020-2025.", None),
        ("Ông Lò Văn Mường, Chủ tịch HĐND tỉnh Sơn La, chủ trì.", None),
    ],
)
def test_the_term_of_office_is_the_one_beside_the_post(text: str, term: str | None) -> None:
    """It dates neither the start nor the end of the person's own time in it."""
    (role,) = read(text).people[0].roles
    assert (role.term, role.since, role.until) == (term, None, None)


def test_spans_hold_the_words_that_say_so() -> None:
    """Offsets are those of the text as given, also where it is spelled otherwise."""
    text = "Ngày 2/7/2021,  ông Lò Văn Mường được bầu giữ chức Giám đốc Sở Y tế tỉnh Hoà Bình."
    (change,) = read(text).people[0].transitions
    (span,), (day,) = change.evidence, change.date_evidence
    assert text[span.start : span.end] == "bầu giữ chức Giám đốc Sở Y tế tỉnh Hoà Bình"
    assert text[day.start : day.end] == "Ngày 2/7/2021"


def facts(person: PersonStatement) -> tuple[str | None, str | None]:
    """Birth and academic title."""
    return person.born, person.academic_title


@pytest.mark.parametrize(
    ("text", "born", "academic"),
    [
        ("Ông Lò Văn Mường (sinh năm 1965), Giám đốc Sở Y tế, dự.", "1965", None),
        ("Ông Lò Văn Mường (SN 1965), Giám đốc Sở Y tế, dự.", "1965", None),
        ("Ông Lò Văn Mường (1965, quê Mộc Châu), Giám đốc Sở Y tế, dự.", "1965", None),
        (
            "Ông Lò Văn Mường, sinh ngày 12/3/1965, quê Mộc Châu, gặp bà Lò Thị Mẩy, Giám đốc Sở Y tế.",
            "1965-03-12",
            None,
        ),
        ("Ông Lò Văn Mường, Giám đốc Sở Y tế, dự. Ông sinh năm 1965 tại Mộc Châu.", "1965", None),
        ("Ông Lò Văn Mường, Giám đốc Sở Y tế, dự. Ông Mường sinh ngày 31/2/1965.", "1965", None),
        ("PGS.TS. Lò Văn Mường, Giám đốc Sở Y tế, dự.", None, "PGS.TS"),
        ("GS, TSKH Lò Văn Mường, Giám đốc Sở Y tế, dự.", None, "GS.TSKH"),
        ("Phó Giáo sư, Tiến sĩ Lò Văn Mường, Giám đốc Sở Y tế, dự.", None, "PGS.TS"),
        ("Thiếu tướng, TS Lò Văn Mường, Giám đốc Công an tỉnh, dự.", None, "TS"),
        ("ThS, bác sĩ Lò Văn Mường, Giám đốc Sở Y tế, dự.", None, "ThS"),
        ("Ông Lò Văn Mường, Giám đốc Sở Y tế, dự kỳ tuyển sinh 2018.", None, None),
        ("Ông Lò Văn Mường (1965-2020), Giám đốc Sở Y tế, qua đời.", None, None),
        ("Ông Lò Văn Mường, Giám đốc Sở Y tế, gặp bà Lò Thị Mẩy (sinh năm 1970).", None, None),
        ("Ông Lò Văn Mường, Giám đốc Sở Y tế, dự. Bà sinh năm 1970.", None, None),
        ("Ông Lò Văn Mường, Giám đốc Sở Y tế, gặp các GS và TS trẻ.", None, None),
    ],
)
def test_birth_and_academic_title_are_read(text: str, born: str | None, academic: str | None) -> None:
    """Of the person beside whom they stand, or of the one spoken of; where the text is on people with posts."""
    person = next(p for p in read(text).people if p.name == MUONG)
    assert facts(person) == (born, academic)


def test_a_text_that_contradicts_itself_states_no_birth() -> None:
    """Two years of birth are none."""
    record = read("Ông Lò Văn Mường (sinh năm 1965), Giám đốc Sở Y tế, dự. Ông Lò Văn Mường (sinh năm 1966) về.")
    assert facts(record.people[0]) == (None, None)


def test_the_record_reads_back_as_it_was_written() -> None:
    """Transitions, births and titles survive their JSON form."""
    record = read(
        "PGS.TS Lò Văn Mường (sinh năm 1965) được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La từ ngày 1/7/2021 thay ông "
        "Vừ A Chua."
    )
    assert record.people[0].transitions
    assert record_from_json(record_to_json(record), "here") == record


ROWS = [row for row in lexicon("transitions") if row["use"] in ("act", "own", "place of", "retires")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["words"])
def test_each_word_of_change_is_read_in_its_example(row: dict[str, str]) -> None:
    """The example of a word in `lexicon/transitions.jsonl` gives the change that it stands for."""
    example = row["example"]
    if row["use"] == "place of":
        example = f"Ông Lò Văn Mường được bầu làm Chủ tịch UBND tỉnh Sơn La {example}. Kỳ họp bế mạc vào buổi chiều."
        (successor,) = [p for p in read(example).people if p.name == MUONG]
        assert any(change.predecessor for change in successor.transitions)
        return
    before = "Bà Lò Thị Mẩy, Giám đốc Sở Nội vụ, nói về công tác bổ nhiệm.\n"
    record = read(f"{before}{example[0].upper()}{example[1:]}.")
    changes = [c for p in record.people if p.name == MUONG for c in p.transitions]
    assert [c.change.value for c in changes] == [row["change"]]


@pytest.mark.parametrize("row", [r for r in lexicon("transitions") if "not" in r["use"]], ids=lambda row: row["words"])
def test_each_word_of_doubt_keeps_a_change_from_being_read(row: dict[str, str]) -> None:
    """Proposed, planned and denied changes are none."""
    record = read(f"Bà Lò Thị Mẩy, Giám đốc Sở Nội vụ, cho biết như sau.\nHôm ấy {row['example']}.")
    assert [c for p in record.people if p.name == MUONG for c in p.transitions] == []
