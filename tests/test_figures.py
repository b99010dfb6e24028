"""Numbers with a unit, said of a meeting."""

from __future__ import annotations

import pytest

from graph.records import Article
from loaders.extraction import extract_one
from loaders.figures import read_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khu đất rộng gần 5.200 m2", [("gần 5.200 m2", 5200, "m²")]),
        ("rộng 5.200 mét vuông.", [("5.200 mét vuông", 5200, "m²")]),
        ("vùng chè 12,5 ha", [("12,5 ha", 125000, "m²")]),
        ("vốn 1,2 nghìn tỷ đồng", [("1,2 nghìn tỷ đồng", 1.2e12, "đồng")]),
        (
            "hơn 350 đại biểu và 14 tham luận",
            [("hơn 350 đại biểu", 350, "đại biểu"), ("14 tham luận", 14, "tham luận")],
        ),
        ("Quốc lộ 1A dài 21.5 km", [("21.5 km", 21.5, "km")]),
        # No unit of the lexicon, a longer word, a day, a number glued to letters.
        ("ngày 2/7, 350 người", []),
        ("12 kmh", []),
        ("Nghị quyết số 15/2021, nghị quyết", []),
        ("QĐ5.200 m2", []),
        ("1.23.4 ha", []),
    ],
)
def test_figures_of_a_sentence(text: str, expected: list[tuple[str, float, str]]) -> None:
    """As they are written, as a number, and in which unit."""
    assert [(f.text, f.number, f.unit) for f in read_figures(text, 0, len(text))] == expected


def test_figures_are_kept_with_the_meeting_and_where_they_stand() -> None:
    """Each value once, with every place that gives it."""
    text = (
        "Ngày 2/7/2021, UBND tỉnh Nghệ An tổ chức lễ bàn giao cụm nhà ở Đông Hồi rộng 7.300 m2. "
        "Ông Phan Quang Tuyển, Phó Chủ tịch UBND tỉnh Nghệ An, chủ trì buổi lễ.\n"
        "Cụm nhà trên khu đất 7.300 m2 có 124 căn hộ."
    )
    (meeting,) = extract_one(Article("a1", text)).meetings
    assert [(f.text, f.unit, [text[s.start : s.end] for s in f.evidence]) for f in meeting.figures] == [
        ("7.300 m2", "m²", ["7.300 m2", "7.300 m2"]),
        ("124 căn hộ", "căn hộ", ["124 căn hộ"]),
    ]
