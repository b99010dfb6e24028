"""Administrative places: names, kinds, short forms, and what the mergers of July 2025 did to them."""

import pytest

from graph.places import (
    Level,
    Place,
    PlaceKind,
    find_places,
    merged_from,
    merged_into,
    place_names,
    province,
    province_of,
    provinces,
    written_out,
)


@pytest.mark.parametrize(
    ("day", "count", "cities"),
    [("2024-12-31", 63, 5), ("2025-06-30", 63, 6), ("2025-07-01", 34, 6), ("2026-04-29", 34, 6), ("2026-04-30", 34, 7)],
)
def test_each_day_has_its_number_of_provinces_and_cities(day: str, count: int, cities: int) -> None:
    """63 until 2025-06-30, 34 after; Huế a city from 2025, Đồng Nai from 2026-04-30."""
    there = provinces(day)
    assert len({place.name for place in there}) == len(there) == count
    assert sum(place.kind is PlaceKind.CITY for place in there) == cities


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [
        ("Nghệ An", None, "tỉnh Nghệ An"),
        ("tỉnh Nghệ An", None, "tỉnh Nghệ An"),
        ("NGHỆ AN", None, "tỉnh Nghệ An"),
        ("Hoà Bình", None, "tỉnh Hòa Bình"),
        ("TP.HCM", None, "thành phố Hồ Chí Minh"),
        ("TP. Hồ Chí Minh", None, "thành phố Hồ Chí Minh"),
        ("Thủ đô", None, "thành phố Hà Nội"),
        ("BR-VT", None, "tỉnh Bà Rịa - Vũng Tàu"),
        ("Bà Rịa – Vũng Tàu", None, "tỉnh Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên - Huế", None, "tỉnh Thừa Thiên Huế"),
        ("Huế", "2025-01-01", "thành phố Huế"),
        ("Đồng Nai", None, "tỉnh Đồng Nai"),
        ("Đồng Nai", "2026-04-29", "tỉnh Đồng Nai"),
        ("Đồng Nai", "2026-05", "thành phố Đồng Nai"),
    ],
)
def test_a_province_is_found_by_its_names_and_written_out(name: str, day: str | None, words: str) -> None:
    """Kind, case, tone placement, dashes and the common short forms do not matter."""
    found = province(name, day)
    assert found is not None
    assert written_out(found) == words


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Nghe An", None),
        ("thành phố Nghệ An", None),
        ("TP Vinh", None),
        ("Hải Dương", "2025-07-01"),
        ("Huế", "2024"),
        ("Sài Gòn", None),
        ("", None),
    ],
)
def test_what_is_no_province_is_not_found(name: str, day: str | None) -> None:
    """Nothing is folded, a kind must fit, and what has ended or not begun is not there."""
    assert province(name, day) is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("TP Vinh", [("thành phố Vinh", "Nghệ An")]),
        ("quận 1", [("quận 1", "Hồ Chí Minh")]),
        ("Q.1", [("quận 1", "Hồ Chí Minh")]),
        ("Thủ Đức", [("quận Thủ Đức", "Hồ Chí Minh"), ("thành phố Thủ Đức", "Hồ Chí Minh")]),
        (
            "Hòa Bình",
            [("tỉnh Hòa Bình", None), ("huyện Hòa Bình", "Bạc Liêu"), ("thành phố Hòa Bình", "Hòa Bình")],
        ),
        ("phường Bến Nghé", [("phường Bến Nghé", "1")]),
        ("Bến Nghé", []),
    ],
)
def test_a_name_gives_all_places_that_bear_it(name: str, found: list[tuple[str, str | None]]) -> None:
    """The largest come first; communes only when their kind is said."""
    assert [(written_out(place), place.parent) for place in find_places(name)] == found


def test_a_commune_is_found_on_both_sides_of_the_mergers() -> None:
    """Communes until 2025-06-30 lie in a district, later ones directly in their province."""
    before = find_places("phường Ba Đình", "2025-06-30")
    after = find_places("phường Ba Đình", "2025-07-01")
    assert [place for place in before if place.province == "Hà Nội"] == []
    assert [(place.province, place.district) for place in after if place.province == "Hà Nội"] == [("Hà Nội", None)]


def test_a_district_knows_its_province() -> None:
    """The province around a place is the one of its own time."""
    (district,) = find_places("huyện Nghĩa Đàn")
    around = province_of(district)
    assert district == Place(Level.DISTRICT, "Nghĩa Đàn", PlaceKind.DISTRICT, "Nghệ An", until="2025-06-30")
    assert around is not None and around.name == "Nghệ An"


@pytest.mark.parametrize(
    ("name", "into"),
    [
        ("Hải Dương", "Hải Phòng"),
        ("tỉnh Bình Dương", "Hồ Chí Minh"),
        ("Thừa Thiên Huế", "Huế"),
        ("Hải Phòng", None),
        ("Đồng Nai", None),
        ("Nghệ An", None),
        ("Nowhere", None),
    ],
)
def test_mergers_say_what_a_province_became_part_of(name: str, into: str | None) -> None:
    """Only provinces whose name ended have one."""
    assert merged_into(name) == into


def test_mergers_say_what_a_province_was_made_of() -> None:
    """A merged province lists all its parts, an unmerged one none."""
    assert merged_from("TP.HCM") == ("Bà Rịa - Vũng Tàu", "Bình Dương", "Hồ Chí Minh")
    assert merged_from("Nghệ An") == ()


def test_names_for_matching_hold_short_forms_of_provinces() -> None:
    """Canonical names of provinces and districts, without their kind."""
    assert {"nghệ an", "tp hcm", "hà tây"} <= place_names(Level.PROVINCE)
    assert {"vinh", "nghĩa đàn"} <= place_names(Level.DISTRICT)
    assert "đồng tâm" in place_names(Level.COMMUNE)
