"""What the reports of one meeting say differently."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.differences import Disputed, disputed
from graph.records import Figure, MeetingStatement

MEETING = MeetingStatement("m1", "Lễ bàn giao nhà ở", "lễ", ())


def figure(text: str, number: float, unit: str) -> Figure:
    """A figure without its place."""
    return Figure(text, number, unit, ())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"date": "2021-07-02"}, {"date": "2021-07-03"}, ("date", "2021-07-02", "2021-07-03")),
        ({"date": "2021-07"}, {"date": "2021-07-03"}, None),
        ({"date": "2021-07-02", "end_date": "2021-07-04"}, {"date": "2021-07-03"}, None),
        ({"date": None}, {"date": "2021-07-03"}, None),
        ({"kind": "lễ"}, {"kind": "hội nghị"}, ("kind", "lễ", "hội nghị")),
        ({"kind": "lễ"}, {"kind": "khác"}, None),
        ({"kind": "phiên họp"}, {"kind": "hội nghị"}, None),
        ({"kind": "họp báo"}, {"kind": "cuộc họp"}, None),
        ({"points": 12}, {"points": 14}, ("points", "12", "14")),
        (
            {"place": "Nhà văn hóa Quỳnh Lập"},
            {"place": "Hội trường Khách sạn Mường Lò"},
            ("place", "Nhà văn hóa Quỳnh Lập", "Hội trường Khách sạn Mường Lò"),
        ),
        # A hall lies in a town, and what was Hà Giang is now in Tuyên Quang.
        ({"place": "thị xã Hoàng Mai"}, {"place": "Nhà văn hóa Quỳnh Lập"}, None),
        ({"place": "Mường Xén"}, {"place": "Trung tâm Văn hóa Kỳ Sơn"}, None),
        ({"place": "Nhà văn hóa xã Quỳnh Lập"}, {"place": "Nhà văn hóa Quỳnh Lập"}, None),
        ({"place": "Hà Giang"}, {"place": "tỉnh Tuyên Quang"}, None),
        ({"place": "Nghệ An"}, {"place": "tỉnh Lai Châu"}, ("place", "Nghệ An", "tỉnh Lai Châu")),
        (
            {"figures": (figure("gần 5.300 m2", 5300, "m²"),)},
            {"figures": (figure("hơn 5.200 mét vuông", 5200, "m²"),)},
            ("m²", "gần 5.300 m2", "hơn 5.200 mét vuông"),
        ),
        # One number in two wordings, another unit, another thing, and what the other report says further on.
        ({"figures": (figure("5.300 m2", 5300, "m²"),)}, {"figures": (figure("gần 0,53 ha", 5300, "m²"),)}, None),
        ({"figures": (figure("90 đại biểu", 90, "đại biểu"),)}, {"figures": (figure("95 hộ", 95, "hộ"),)}, None),
        ({"figures": (figure("5.300 m2", 5300, "m²"),)}, {"figures": (figure("120 m2", 120, "m²"),)}, None),
        (
            {"figures": (figure("5.300 m2", 5300, "m²"),)},
            {"figures": (figure("6.000 m2", 6000, "m²"), figure("5.300 m2", 5300, "m²"))},
            None,
        ),
    ],
)
def test_only_what_cannot_both_be_true_is_disputed(
    first: dict[str, object], second: dict[str, object], expected: tuple[str, str, str] | None
) -> None:
    """Two reports, in both orders."""
    a, b = replace(MEETING, **first), replace(MEETING, **second)
    found = [(Disputed(expected[0], value),) for value in expected[1:]] if expected else [(), ()]
    assert disputed([a, b]) == found
    assert disputed([b, a]) == found[::-1]


def test_reports_that_agree_are_shown_with_one_value() -> None:
    """Three reports, two camps."""
    texts = (("7.300 m²", 7300.0), ("7.300 mét vuông", 7300.0), ("7.400 m2", 7400.0))
    reports = [replace(MEETING, figures=(figure(text, number, "m²"),)) for text, number in texts]
    assert [one.value for (one,) in disputed(reports)] == ["7.300 m²", "7.300 m²", "7.400 m2"]


def test_a_report_that_contradicts_nobody_takes_no_side() -> None:
    """One names the town, two name halls."""
    places = ("thị xã Hoàng Mai", "Trung tâm Văn hóa thị xã Hoàng Mai", "Nhà văn hóa Quỳnh Lập")
    found = disputed([replace(MEETING, place=place) for place in places])
    assert [[one.value for one in said] for said in found] == [[], [places[1]], [places[2]]]


def test_one_report_disputes_nothing() -> None:
    """There is nobody to contradict it."""
    assert disputed([replace(MEETING, points=3)]) == [()]
