"""Which province or city a report is from."""

import pytest

from loaders.home import home_of

HOMES = [
    ("UBND tỉnh Lâm Đồng vừa họp. Tỉnh ủy Lâm Đồng chỉ đạo.", "tỉnh Lâm Đồng"),
    ("(LÂM ĐỒNG ONLINE) Sáng nay, HĐND tỉnh họp.", "tỉnh Lâm Đồng"),
    ("Đoàn từ Nghệ An thăm tỉnh Lâm Đồng; UBND tỉnh Lâm Đồng tiếp.", "tỉnh Lâm Đồng"),
    ("Học tập Hồ Chí Minh là việc thường xuyên.", None),
    ("Hội nghị diễn ra trong một ngày.", None),
]


@pytest.mark.parametrize(("text", "home"), HOMES)
def test_home_is_the_province_named_most(text: str, home: str | None) -> None:
    """The place of the offices a text speaks of; none where it names none."""
    assert home_of(text) == home


def test_home_has_the_kind_it_had_that_day() -> None:
    """Thừa Thiên Huế was a province, Huế is a city."""
    assert home_of("UBND tỉnh Thừa Thiên Huế họp.", published="2020-01-05") == "tỉnh Thừa Thiên Huế"


@pytest.mark.parametrize(
    ("text", "title", "published", "home"),
    [
        ("Huyện ủy Nga Sơn họp. Dự có Bí thư Tỉnh ủy.", None, "2019-08-14", "tỉnh Thanh Hóa"),
        ("UBND xã Hướng Phùng họp với UBND tỉnh.", None, "2026-03-25", "tỉnh Quảng Trị"),
        ("UBND xã Hướng Phùng họp với UBND tỉnh.", None, "2019-03-25", None),
        ("(CMO) Sáng 18/11, UBND tỉnh họp.", None, None, "tỉnh Cà Mau"),
        ("(Baonghean.vn) - Sáng 18/11, UBND tỉnh họp.", None, None, "tỉnh Nghệ An"),
        ("Sáng 18/11, UBND tỉnh họp. Chi tiết tại thue.vn.", None, None, None),
        (
            "UBND tỉnh Tây Ninh họp với Tổng Lãnh sự Thái Lan tại TP.Hồ Chí Minh. Ở TP.HCM trời mưa.",
            None,
            "2024-03-12",
            "tỉnh Tây Ninh",
        ),
        (
            "Ở thành phố Đà Nẵng, thành phố Đà Nẵng và thành phố Đà Nẵng, đoàn của UBND tỉnh đến từ huyện Hải Lăng.",
            None,
            "2019-03-12",
            "tỉnh Quảng Trị",
        ),
        ("Sáng 2/3, UBND thành phố họp tại Hà Nội.", None, None, "thành phố Hà Nội"),
        ("Sáng 2/3, trời mưa ở huyện Hải Lăng.", None, None, None),
    ],
)
def test_home_is_also_told_by_districts_communes_and_newspapers(
    text: str, title: str | None, published: str | None, home: str | None
) -> None:
    """Communes only where there are no districts; a text of a province's offices is from no city."""
    assert home_of(text, title, None, published) == home


def test_a_publisher_tells_where_a_report_is_from() -> None:
    """By its name or its address."""
    assert home_of("UBND tỉnh họp.", publisher="Báo Hà Tĩnh") == "tỉnh Hà Tĩnh"
    assert home_of("UBND tỉnh họp.", publisher="baohatinh.vn") == "tỉnh Hà Tĩnh"
