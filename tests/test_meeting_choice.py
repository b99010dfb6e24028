"""Several meetings in one report: which are told of, and who did what at which."""

from __future__ import annotations

import pytest

from graph.records import Article, Record
from loaders.extraction import extract_one

FIRST = "Sáng 5/4, UBND huyện Khê Thượng tổ chức Hội nghị tổng kết công tác trồng rừng tại xã Đông. "
CHAIR = "Ông Lưu Bá Thảnh, Chủ tịch UBND huyện chủ trì hội nghị.\n"


def read(text: str) -> Record:
    return extract_one(Article("a", text, None, "2022-04-06"))


def told(text: str) -> list[tuple[str, str | None]]:
    """Kind and day of each meeting told after that of the first sentences."""
    return [(meeting.kind, meeting.date) for meeting in read(FIRST + CHAIR + text).meetings[1:]]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "Chiều cùng ngày, ông Lưu Bá Thảnh tiếp Đại sứ Lào Khăm Phan.",
            [("buổi tiếp", "2022-04-05")],
        ),
        (
            "Trước đó, ngày 2/4, Sở Y tế tổ chức Lễ ra quân phòng dịch tại bản Mây.",
            [("lễ", "2022-04-02")],
        ),
        (
            "Ngày 3/4, ông Vi Văn Lượm, Phó Chủ tịch UBND huyện chủ trì cuộc họp bàn việc chống hạn.",
            [("cuộc họp", "2022-04-03")],
        ),
        (
            "* Sáng 5/4, bà Lê Thị Hạnh Ngân, Phó Chủ tịch UBND huyện chủ trì cuộc họp nghe báo cáo về đê điều.",
            [("cuộc họp", "2022-04-05")],
        ),
        (
            "Ngay sau hội nghị, hai đoàn bước vào hội đàm.",
            [("hội đàm", "2022-04-05")],
        ),
        (
            "Chiều 5/4, bà Lê Thị Hạnh Ngân, Phó Chủ tịch UBND huyện chủ trì cuộc họp nghe báo cáo về đê điều.",
            [("cuộc họp", "2022-04-05")],
        ),
        (
            "Buổi chiều 5/4, ông Lưu Bá Thảnh dự lễ khởi công nhà máy ép mía tại xã Tây.",
            [("lễ", "2022-04-05")],
        ),
        (
            "Ông Vi Văn Lượm chủ trì họp báo về giá lúa.",
            [("họp báo", None)],
        ),
        (
            "Kết quả được thông tin tại buổi họp báo.",
            [],
        ),
        (
            "Ông Vi Văn Lượm cho biết như vậy tại buổi họp báo.",
            [("họp báo", None)],
        ),
        (
            "Chiều cùng ngày, UBND huyện họp báo công bố giá lúa.",
            [("họp báo", "2022-04-05")],
        ),
        (
            "Trước đó, ngày 2/4, đoàn có ông Lò Đại Hội đến bản Mây.",
            [],
        ),
        (
            "Bản Mây ở xa.\nBản Hạ ở gần.\nBản Thượng ở giữa.\nÔng Lưu Bá Thảnh cũng đã gặp Thống đốc Ngô Thế Mịch.",
            [("khác", None)],
        ),
        (
            "Bản Mây ở xa.\nBản Hạ ở gần.\nBản Thượng ở giữa.\nÔng Lưu Bá Thảnh sẽ gặp Thống đốc Ngô Thế Mịch.",
            [],
        ),
        (
            "Bản Mây ở xa.\nBản Hạ ở gần.\nBản Thượng ở giữa.\nÔng Vi Văn Lượm tiếp đoàn, có ông Ngô Thế Mịch.",
            [],
        ),
        (
            "Bản Mây ở xa.\nBản Hạ ở gần.\nBản Vân ở giữa.\nÔng Lưu Bá Thảnh đã gặp Đại sứ Ngô Thế Mịch hồi tháng 3.",
            [],
        ),
        (
            "Bản Mây ở xa.\nBản Hạ ở gần.\nBản Vân ở giữa.\nSáng 5/4, ông Lưu Bá Thảnh dự lễ khởi công đập ở bản Hạ.",
            [("lễ", "2022-04-05")],
        ),
        (
            "Bản Mây ở xa.\nBản Hạ ở gần.\nBản Vân ở giữa.\nSáng 5/4, ông Lưu Bá Thảnh nhắc đến các lễ khởi công đập.",
            [],
        ),
        (
            "Ông Lưu Bá Thảnh dự tiệc chiêu đãi do Đại sứ Lào Khăm Phan chủ trì.",
            [("khác", None)],
        ),
        (
            "Trước đó, bên lề Đại hội cổ đông Công ty Mây, ông Vi Văn Lượm nói về giá lúa.",
            [],
        ),
        (
            "Trong chương trình, ông Lưu Bá Thảnh hội đàm với Chủ tịch huyện bạn Khăm Phan.",
            [("hội đàm", "2022-04-05")],
        ),
        (
            "Trong chương trình, huyện nhắc lại cuộc hội đàm năm trước.",
            [],
        ),
        (
            "Huyện hoãn Hội thảo về cây quế sang ngày 20/4.",
            [],
        ),
        (
            "Ngày 10/4 tới, huyện sẽ tổ chức Lễ hội hoa ban.",
            [],
        ),
        (
            "Tại hội nghị ngày 5/4, ông Lưu Bá Thảnh đã trao quyết định khen thưởng có hiệu lực từ ngày 1/5.",
            [],
        ),
        (
            "Cũng tại hội nghị, ông Vi Văn Lượm làm việc với Ban quản lý rừng về ranh giới.",
            [],
        ),
        (
            "Trước đó, đoàn đã đến thăm hỏi, tặng quà gia đình ông Vi Văn Lượm.",
            [],
        ),
        (
            "Huyện đang chuẩn bị Đại hội thi đua yêu nước vào ngày 2/9.",
            [],
        ),
        (
            "Ngày 3/5/2019, tỉnh tổ chức Hội nghị xúc tiến đầu tư.",
            [],
        ),
    ],
)
def test_another_meeting_has_a_day_an_order_or_people_of_its_own(
    text: str, others: list[tuple[str, str | None]]
) -> None:
    """What only goes on with the meeting in hand, small visits, the past and what is prepared are none."""
    assert told(text) == others


def acts(text: str) -> set[tuple[str, str, str]]:
    """Who did what at which meeting."""
    record = read(text)
    return {(person.name, at.meeting, at.mode.value) for person in record.people for at in person.at}


def test_each_act_belongs_to_the_meeting_that_the_text_is_about() -> None:
    """It goes on with the meeting in hand until another is named, and returns where the first is named again."""
    text = (
        FIRST
        + CHAIR
        + "Ngày 3/4, ông Vi Văn Lượm, Phó Chủ tịch UBND huyện chủ trì cuộc họp bàn việc chống hạn.\n"
        + "Bà Lê Thị Hạnh Ngân phát biểu, nêu ba việc phải làm.\n"
        + "Tại hội nghị, ông Đinh Thế Khoát trình bày báo cáo.\n"
    )
    assert acts(text) == {
        ("Lưu Bá Thảnh", "m1", "chaired"),
        ("Vi Văn Lượm", "m2", "chaired"),
        ("Lê Thị Hạnh Ngân", "m2", "spoke"),
        ("Đinh Thế Khoát", "m1", "spoke"),
    }


def test_items_of_a_digest_are_meetings_of_their_own() -> None:
    """Each line with its day and its people."""
    text = (
        "Ngày 17/2, ông Lưu Bá Thảnh, Chủ tịch UBND huyện làm việc với Ban quản lý rừng về ranh giới.\n"
        "Ông Vi Văn Lượm, Phó Chủ tịch UBND huyện chiều 16/2 kiểm tra công tác chống hạn ở bản Mây.\n"
        "Chiều 10/2, UBND huyện tổ chức cuộc họp về đê điều. Bà Lê Thị Hạnh Ngân chủ trì cuộc họp.\n"
    )
    record = read(text)
    assert [(meeting.kind, meeting.date) for meeting in record.meetings] == [
        ("buổi làm việc", "2022-02-17"),
        ("kiểm tra", "2022-02-16"),
        ("cuộc họp", "2022-02-10"),
    ]
    assert ("Lê Thị Hạnh Ngân", "m3", "chaired") in acts(text)


def test_a_sentence_that_begins_with_another_day_is_of_no_meeting_told() -> None:
    """What somebody did weeks before is not done at the meeting."""
    text = (
        FIRST
        + CHAIR
        + "Ngày 2/1, ông Vi Văn Lượm cho biết giống cây đã về đủ.\n"
        + "Hồi tháng 2, bà Lê Thị Hạnh Ngân chủ trì cuộc họp bàn việc chống hạn.\n"
        + "Hồi tháng 2, bà Lê Thị Hạnh Ngân đã chủ trì hội nghị.\n"
        + "Cuối tháng 11 vừa qua, bà Lê Thị Hạnh Ngân đã chủ trì cuộc họp.\n"
        + "Chiều 2/1, bà Lê Thị Hạnh Ngân đã chủ trì hội nghị.\n"
    )
    assert acts(text) == {("Lưu Bá Thảnh", "m1", "chaired")}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            (
                "Chiều 5/4, ông Vi Văn Lượm, Chánh Văn phòng tỉnh chủ trì cuộc họp báo về ngân sách.\n"
                "Trong ngày 5/4, chủ trì phiên họp thường kỳ tháng 3, ông Lưu Bá Thảnh, Chủ tịch tỉnh nhắc tiết kiệm."
            ),
            ["họp báo", "phiên họp"],
        ),
        (
            "Chiều 5/4, Thủ tướng Lưu Bá Thảnh nói tại cuộc họp báo với Thủ tướng Ngô Thế Mịch, sau cuộc hội đàm.",
            ["họp báo", "hội đàm"],
        ),
        (
            "Chiều 5/4, ông Vi Văn Lượm chủ trì cuộc họp báo về ngân sách.\nÔng Vi Văn Lượm chủ trì cuộc họp này.",
            ["họp báo"],
        ),
        (
            (
                "Tại kỳ họp thứ 9 của HĐND tỉnh, đại biểu sẽ bàn về ngân sách.\n"
                "Ông Vi Văn Lượm chủ trì buổi họp báo và cho biết như vậy."
            ),
            ["họp báo"],
        ),
        (
            (
                "Ngày 5/4, ông Vi Văn Lượm chủ trì họp báo. Ông cho biết kỳ họp thứ 2, Quốc hội khóa XX "
                "sẽ khai mạc ngày 20/4.\nÔng Lưu Bá Thảnh nói kỳ họp này bàn về ngân sách."
            ),
            ["họp báo", "kỳ họp"],
        ),
        (
            (
                "Sáng 5/4, làm việc với UBND huyện Khê Thượng về cấp nước, ông Lưu Bá Thảnh không hài lòng.\n"
                "Ông Lưu Bá Thảnh chủ trì cuộc họp với huyện Khê Thượng."
            ),
            ["buổi làm việc"],
        ),
        (
            (
                "Ông Vi Văn Lượm, Chánh Văn phòng tỉnh, chủ trì cuộc họp báo, cho biết giống lúa đã về đủ.\n"
                "Tỉnh tổ chức lễ động thổ cầu Bến Sim hồi đầu năm, ông Lưu Bá Thảnh nói."
            ),
            ["họp báo"],
        ),
        (
            (
                "Sáng 5/4, tỉnh tổ chức buổi làm việc với các sở về giá nước.\n"
                "Ông Vi Văn Lượm, Chánh Văn phòng tỉnh, chủ trì cuộc họp."
            ),
            ["buổi làm việc"],
        ),
        (
            "Trong chuyến thăm chính thức Việt Nam của Thủ tướng Ngô Thế Mịch, sáng 5/4 ông dự lễ đón.",
            ["lễ"],
        ),
    ],
)
def test_the_press_conference_is_not_what_it_tells_of(text: str, kinds: list[str]) -> None:
    """Nor are talks named in passing the conference after them; a visit to a country is no meeting."""
    assert [meeting.kind for meeting in read(text).meetings] == kinds


def test_after_a_reception_two_leaders_talk_sign_and_meet_the_press() -> None:
    """Each is told of as a meeting of its own, the two without their names."""
    text = (
        "Sáng 5/4, Thủ tướng Lưu Bá Thảnh chủ trì lễ đón Thủ tướng Ngô Thế Mịch.\n"
        "Sau lễ đón, Thủ tướng Lưu Bá Thảnh hội đàm với Thủ tướng Ngô Thế Mịch.\n"
        "Hai nhà lãnh đạo sẽ cùng chứng kiến lễ ký ba văn kiện và chủ trì họp báo chung sau khi hội đàm.\n"
    )
    assert [meeting.kind for meeting in read(text).meetings] == ["lễ", "hội đàm", "lễ", "họp báo"]


def test_papers_signed_after_talks_are_a_ceremony() -> None:
    """The two who held the talks were there, and chaired the press conference that followed."""
    text = (
        "Chiều 5/4, Thủ tướng Lưu Bá Thảnh hội đàm với Thủ tướng Ngô Thế Mịch.\n"
        "Sau hội đàm, hai Thủ tướng chứng kiến lễ ký ba văn kiện hợp tác.\n"
    )
    record = read(text)
    assert [meeting.kind for meeting in record.meetings] == ["hội đàm", "lễ"]
    assert acts(text) == {
        ("Lưu Bá Thảnh", "m1", "chaired"),
        ("Ngô Thế Mịch", "m1", "chaired"),
        ("Lưu Bá Thảnh", "m2", "attended"),
        ("Ngô Thế Mịch", "m2", "attended"),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cuộc họp báo về giá lúa hôm 5/4 ở Khê Thượng do UBND huyện tổ chức.", "Cuộc họp báo về giá lúa"),
        ("Sáng 5/4, huyện tổ chức hội thảo về giá lúa từ ngày vào vụ.", "Hội thảo về giá lúa"),
        ("Ông Thảnh nói tại lễ trao giải Bông lúa bao gồm ba hạng hôm 5/4.", "Lễ trao giải Bông lúa"),
        (
            "Sáng 5/4, UBND huyện tổ chức họp báo công bố giá lúa.\nÔng Thảnh nói tại hội nghị tổng kết vụ lúa chiêm.",
            "Họp báo công bố giá lúa",
        ),
    ],
)
def test_a_meeting_is_named_by_its_noun_and_topic(text: str, name: str) -> None:
    """Up to its day or its parts; a press conference told first keeps its name."""
    assert read(text).meetings[0].name == name


@pytest.mark.parametrize(
    ("hosts", "met"),
    [
        (
            "hội kiến Chủ tịch nước Lưu Bá Thảnh và Chủ tịch Quốc hội Lê Thị Hạnh Ngân.",
            [{("Khăm Phan", "attended"), (host, "led")} for host in ("Lưu Bá Thảnh", "Lê Thị Hạnh Ngân")],
        ),
        (
            "chào xã giao Tổng Bí thư Lưu Bá Thảnh, có cuộc hội kiến với Thủ tướng Lê Thị Hạnh Ngân.",
            [{("Khăm Phan", "attended"), (host, "led")} for host in ("Lưu Bá Thảnh", "Lê Thị Hạnh Ngân")],
        ),
        (
            "hội kiến Chủ tịch nước Lưu Bá Thảnh và thăm gia đình bà Lê Thị Hạnh Ngân.",
            [{("Khăm Phan", "attended"), ("Lưu Bá Thảnh", "led")}],
        ),
        (
            "chào xã giao Bí thư Huyện ủy Lưu Bá Thảnh và Phó Bí thư Lê Thị Hạnh Ngân.",
            [{("Khăm Phan", "attended"), ("Lưu Bá Thảnh", "led")}],
        ),
    ],
)
def test_who_calls_on_several_leaders_meets_each_by_himself(hosts: str, met: list[set[tuple[str, str]]]) -> None:
    """Those who lead a state; other hosts receive a guest together."""
    record = read(f"Chiều 5/4, Bộ trưởng Ngoại giao Lào Khăm Phan đã {hosts}")
    there = [
        {(person.name, at.mode.value) for person in record.people for at in person.at if at.meeting == meeting.id}
        for meeting in record.meetings
    ]
    assert there == met
