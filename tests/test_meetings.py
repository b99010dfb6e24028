"""The meeting a report tells of: its kind, name, day, place, who held it and which bodies came."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graph.records import Article, MeetingStatement
from loaders.extraction import extract_one

PUBLISHED = "2022-04-06"


def told(text: str) -> tuple[MeetingStatement, ...]:
    return extract_one(Article("a", text, None, PUBLISHED)).meetings


@dataclass(frozen=True)
class Told:
    """What is read of the one meeting of a text."""

    kind: str
    name: str
    date: str | None = None
    place: str | None = None
    organizers: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


CASES = {
    "Sáng 2/3, UBND huyện Khê Thượng tổ chức Hội nghị sơ kết công tác dân vận.": Told(
        "hội nghị",
        "Hội nghị sơ kết công tác dân vận",
        "2022-03-02",
        organizers=("Ủy ban nhân dân huyện Khê Thượng",),
    ),
    "Sáng 2/3, UBND huyện Khê Thượng tổ chức sơ kết công tác dân vận.": Told(
        "hội nghị",
        "Hội nghị sơ kết công tác dân vận",
        "2022-03-02",
        organizers=("Ủy ban nhân dân huyện Khê Thượng",),
    ),
    "Chiều 5/4, Phiên họp thường kỳ tháng 3 của UBND tỉnh Nghệ An diễn ra tại Trụ sở UBND tỉnh.": Told(
        "phiên họp",
        "Phiên họp thường kỳ tháng 3 của UBND tỉnh Nghệ An",
        "2022-04-05",
        "Trụ sở UBND tỉnh",
        ("Ủy ban nhân dân tỉnh Nghệ An",),
    ),
    "Ngày 5/4, HĐND tỉnh Nghệ An tổ chức kỳ họp thứ 9.": Told(
        "kỳ họp", "Kỳ họp thứ 9", "2022-04-05", organizers=("Hội đồng nhân dân tỉnh Nghệ An",)
    ),
    "Sở Y tế Nghệ An phối hợp với Sở Tài chính tổ chức Hội thảo về bảo hiểm y tế tại Khách sạn Sông Lam.": Told(
        "hội thảo",
        "Hội thảo về bảo hiểm y tế",
        place="Khách sạn Sông Lam",
        organizers=("Sở Y tế tỉnh Nghệ An", "Sở Tài chính tỉnh Nghệ An"),
    ),
    "Chiều 5/4, ông Lưu Bá Thảnh, Bí thư Tỉnh ủy Nghệ An tiếp Đại sứ Lào.": Told(
        "buổi tiếp", "Buổi tiếp Đại sứ Lào", "2022-04-05"
    ),
    "Chiều 5/4, ông Lưu Bá Thảnh, Bí thư Tỉnh ủy Nghệ An làm việc với Ban Thường vụ Huyện ủy Khê Thượng.": Told(
        "buổi làm việc",
        "Buổi làm việc với Ban Thường vụ Huyện ủy Khê Thượng",
        "2022-04-05",
        bodies=("Ban Thường vụ Huyện ủy Khê Thượng",),
    ),
    "Sáng 5/4, đoàn do ông Lưu Bá Thảnh dẫn đầu kiểm tra công tác chống hạn tại huyện Khê Thượng.": Told(
        "kiểm tra", "Kiểm tra công tác chống hạn", "2022-04-05", "huyện Khê Thượng"
    ),
    "Sáng 5/4, huyện tổ chức Hội nghị “Vì cây xanh, vì phố” tại xã Đông.": Told(
        "hội nghị", "Hội nghị “Vì cây xanh, vì phố”", "2022-04-05", "xã Đông"
    ),
    "Hội nghị còn có đại biểu các xã. Sáng 2/3, UBND huyện Khê Thượng tổ chức hội nghị bàn việc trồng rừng.": Told(
        "hội nghị", "Hội nghị bàn việc trồng rừng", "2022-03-02", organizers=("Ủy ban nhân dân huyện Khê Thượng",)
    ),
    "Tại cuộc họp báo chiều 2/3, Công an tỉnh Nghệ An công bố kết quả.": Told(
        "họp báo", "Cuộc họp báo", "2022-03-02", bodies=("Công an tỉnh Nghệ An",)
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_meeting_is_read_with_what_the_text_says_of_it(text: str, expected: Told) -> None:
    """Told by a noun or by a verb; the topic ends where day, place, people and manner begin."""
    (meeting,) = told(text)
    read = Told(
        meeting.kind,
        meeting.name,
        meeting.date,
        meeting.place,
        tuple(body.name for body in meeting.organizers),
        tuple(body.name for body in meeting.bodies),
    )
    assert read == expected


@pytest.mark.parametrize(
    "text",
    [
        "Giá lúa tăng nhẹ. Nông dân phấn khởi.",
        "Tỉnh triển khai Nghị quyết Hội nghị Trung ương 8 trong toàn Đảng bộ.",
        "Cả nước thi đua chào mừng Đại hội XIII của Đảng.",
        "Lễ hội hoa ban khai mạc tối qua, du khách đông.",
        "Nhân viên lễ tân của khách sạn rất lễ phép.",
    ],
)
def test_a_meeting_only_alluded_to_is_none(text: str) -> None:
    """A resolution's conference, a congress that is welcomed, a festival and words that hold `lễ`."""
    assert told(text) == ()


def test_a_meeting_online_tells_its_points() -> None:
    """The number of sites is that of `điểm cầu`."""
    (meeting,) = told("Hội nghị trực tuyến tổng kết năm học diễn ra tại 21 điểm cầu.")
    assert (meeting.format, meeting.points) == ("trực tuyến", 21)


@pytest.mark.parametrize(
    ("invited", "bodies"),
    [
        ("lãnh đạo Sở Y tế Nghệ An", ["Sở Y tế tỉnh Nghệ An"]),
        ("đại diện Bộ Quốc phòng và Bộ Tài chính", ["Bộ Quốc phòng", "Bộ Tài chính"]),
        ("đại diện lãnh đạo các sở, ban, ngành", []),
        ("lãnh đạo các cơ quan chức năng", []),
        ("đông đảo người dân", []),
    ],
)
def test_a_body_takes_part_where_it_is_named(invited: str, bodies: list[str]) -> None:
    """Heads and envoys who are not named stand for their body; an unnamed `sở, ban, ngành` is nobody."""
    (meeting,) = told(f"Sáng 5/4, huyện Khê Thượng tổ chức Hội nghị bàn về đê điều. Dự hội nghị có {invited}.")
    assert [body.name for body in meeting.bodies] == bodies


def test_each_statement_on_a_meeting_has_its_words() -> None:
    """Name, day, place and bodies are where their spans say."""
    text = "Sáng 2/3, Sở Y tế Nghệ An tổ chức Hội thảo về bảo hiểm y tế tại Khách sạn Sông Lam, lãnh đạo Bộ Y tế dự."
    (meeting,) = told(text)
    cut = [text[span.start : span.end] for span in (*meeting.evidence, *meeting.date_evidence, *meeting.place_evidence)]
    assert cut == ["Hội thảo về bảo hiểm y tế", "Sáng 2/3", "Khách sạn Sông Lam"]
    assert [text[span.start : span.end] for body in meeting.organizers for span in body.evidence] == ["Sở Y tế Nghệ An"]
