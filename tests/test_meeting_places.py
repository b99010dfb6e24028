"""Where a meeting was held, as reports say it, and the places in a report that are not its meeting's."""

from __future__ import annotations

import pytest

from graph.sentences import sentence_bounds
from loaders.meeting_places import read_place
from loaders.rules import lexicon


def place(text: str, others: str = "", kind: str = "hội nghị") -> str | None:
    whole = f"{text}\n{others}"
    near = [(start, end) for start, end in sentence_bounds(whole) if start < len(text)]
    rest = [(start, end) for start, end in sentence_bounds(whole) if start >= len(text)]
    span = read_place(whole, kind, near, rest)
    return whole[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 8/11, tại trụ sở UBND tỉnh, Phó Chủ tịch tỉnh chủ trì cuộc họp.", "trụ sở UBND tỉnh"),
        ("Hội thảo diễn ra tại Trường Cao đẳng Bình Minh (TP Vinh).", "Trường Cao đẳng Bình Minh (TP Vinh)"),
        ("Lễ trồng cây được tổ chức tại thôn 6, xã Đông, huyện Khê Thượng.", "thôn 6, xã Đông, huyện Khê Thượng"),
        ("Ngày 10/7, tại TP. Vinh đã khai mạc hội nghị bàn về nghề cá.", "TP. Vinh"),
        ("Hội nghị bàn về lúa gạo ở Đồng Tháp ngày 26-2 có đông người dự.", "Đồng Tháp"),
        ("Hội trường Tỉnh ủy sáng 17-4 là nơi diễn ra lễ trao quà.", "Hội trường Tỉnh ủy"),
        ("Hội thảo bàn về sách. Địa điểm: Hà Nội.", "Hà Nội"),
        ("Hai bên đã họp tại Đà Nẵng về nghề cá.", "Đà Nẵng"),
        ("Hai bên đã họp tại Đà Nẵng các việc nghề cá.", "Đà Nẵng"),
        ("Đại sứ Việt Nam tại Lào dự hội nghị tổ chức tại Vinh.", "Vinh"),
        ("Tỉnh tổ chức hội nghị tại Hà Nội. Buổi lễ được tổ chức tại khách sạn Sông Lam.", "khách sạn Sông Lam"),
        ("Dự án tại Long Bình chậm. Chiều 2/3, tại khách sạn Sông Lam, tỉnh họp bàn.", "khách sạn Sông Lam"),
    ],
)
def test_the_place_of_a_meeting_is_read_as_in_the_text(text: str, expected: str) -> None:
    """Behind the day, behind verb or noun, or as where it was; with its address, without what follows."""
    assert place(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phát biểu tại hội nghị, ông Thảnh nêu ba việc.",
        "Hội nghị trực tuyến nối tại điểm cầu các huyện.",
        "Đại sứ Việt Nam tại Israel thăm tỉnh.",
        "Tỉnh tổ chức họp báo về vụ tai nạn tại thôn Đông, xã Mây.",
        "Phóng viên thường trú tại Lào cho biết đoàn đã về.",
        "Lễ đón các liệt sĩ hy sinh tại Lào rất trang nghiêm.",
        "Thực hiện nhiệm vụ tại Quyết định số 12, sở mở lớp tập huấn.",
        "Hội nghị bàn việc ở nhiều nơi.",
        "Hội nghị được mở trực tuyến tại 63 điểm cầu.",
        "Hội nghị nghe công ty (văn phòng tại Vinh) trình bày.",
    ],
)
def test_another_place_is_not_the_meeting_s(text: str) -> None:
    """Meetings, sites of a broadcast, postings, deaths and documents are no places of a meeting."""
    assert place(text) is None


def test_a_press_conference_is_not_held_where_what_it_tells_of_was() -> None:
    """Of its own place it speaks behind its own noun, or behind the day."""
    assert place("Họp báo giới thiệu Đại hội thể thao diễn ra tại Vinh.", kind="họp báo") is None
    assert place("Sở họp báo về vụ cháy rừng lớn tại xã Mây.", kind="họp báo") is None
    assert place("Sáng 2/3, tại Vinh, Sở họp báo về vụ cháy rừng lớn.", kind="họp báo") == "Vinh"


def test_a_place_told_later_counts_where_it_is_certain() -> None:
    """Far from the meeting's own sentence only the plainest form is believed."""
    assert place("Tỉnh họp bàn việc nước.", "Cuộc họp được tổ chức tại Nhà hát thành phố.") == "Nhà hát thành phố"
    assert (
        place("Tỉnh họp bàn việc nước.", "Ông nói tại cuộc họp chiều nay tại Nhà hát thành phố.") == "Nhà hát thành phố"
    )
    assert place("Tỉnh họp bàn việc nước.", "Ông làm việc tại Nhà hát thành phố.") is None


def test_every_word_on_places_stands_in_its_example() -> None:
    """The word lists are data, an example each."""
    assert [row["word"] for row in lexicon("meeting_place_words") if row["word"] not in row["example"]] == []
