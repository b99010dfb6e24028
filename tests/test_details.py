"""What two reports are compared by besides their meetings: details, days and places named, and spellings of a name."""

from __future__ import annotations

import pytest

from loaders.details import days_named, details, where_told
from loaders.name_rarity import chance_of_name, name_key
from loaders.two_spellings import may_be_one_name


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sáng 2/7, hội nghị khai mạc.", ("07-02",)),
        ("Ngày 17 – 9, tại bản Mây", ()),
        ("Ngày 17-9 và 18-9, tại bản Mây", ("09-17", "09-18")),
        ("Chiều nay (10.6), lãnh đạo huyện", ("06-10",)),
        ("ngày 3 tháng 5 năm 2020", ("05-03",)),
        ("Nghị quyết số 12/5 và tỷ lệ 3/4 đại biểu", ()),
        ("sáng 31/13", ()),
        ("", ()),
    ],
)
def test_days_are_named_beside_words_of_time(text: str, days: tuple[str, ...]) -> None:
    """Fractions, numbers of decrees and impossible days are none."""
    assert days_named(text) == days


@pytest.mark.parametrize(
    ("headline", "text", "provinces", "countries"),
    [
        ("Nghệ An họp bàn về đê", "Tại TP Vinh", {"Nghệ An"}, set()),
        ("", "Đoàn Hoa Kỳ thăm TP.HCM", {"Hồ Chí Minh"}, {"Mỹ"}),
        ("", "Biển Thái Bình Dương có bão", set(), set()),
        ("", "hà nội viết thường", set(), set()),
    ],
)
def test_places_are_named_at_the_beginning(headline: str, text: str, provinces: set[str], countries: set[str]) -> None:
    """Provinces and countries written with capitals, under the name that is shown."""
    where = where_told(headline, text)
    assert (where.provinces, where.countries) == (provinces, countries)


def test_details_are_what_most_reports_do_not_say() -> None:
    """Two texts of common phrases share nothing; their rare phrases count."""
    common = "Phát biểu tại hội nghị, đồng chí Chủ tịch Ủy ban nhân dân tỉnh nhấn mạnh"
    assert details(common) & details(common + " đàn trâu bản Mây") == details(common)
    assert details("đàn trâu bản Mây lội suối") & details("chở đàn trâu bản Mây về")


@pytest.mark.parametrize(
    ("first", "second", "rarer"),
    [
        ("Lò Văn Mường", "Nguyễn Văn Hùng", True),
        ("Nguyễn Mạnh Hùng", "Nguyễn Mạnh Khảm", False),
    ],
)
def test_rare_names_are_rarer(first: str, second: str, rarer: bool) -> None:
    """The chance of a namesake follows surname, middle and given name, and pairs that are liked together."""
    assert (chance_of_name(name_key(first)) < chance_of_name(name_key(second))) is rarer


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Lâm Thị Hoài Thư", "Lâm Hoài Thư", True),
        ("Lâm Hoài Thư", "Lâm Hoài Thu", False),
        ("Lâm Hoài", "Lâm Hoài Thư", False),
        ("Piotr Vasilenkov", "Pi-ốt Va-xi-len-cốp", True),
        ("Piotr Vasilenkov", "Piotr Ivanov", False),
        ("Lâm Hoài Thư", "Lem Hoaitu", False),
    ],
)
def test_spellings_that_may_be_one_name(first: str, second: str, one: bool) -> None:
    """A middle name may be missing; Vietnamese names are never folded, foreign ones are compared by sound."""
    assert may_be_one_name(first, second) is one
    assert may_be_one_name(second, first) is one
