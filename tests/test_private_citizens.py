"""Private citizens whom a report names without a part in it are no people of the graph. All people are made up."""

import pytest

from graph.records import Article
from loaders.extraction import extract_one

LEFT_OUT = [
    "Công an tạm giữ nghi phạm Lưu Bá Thảnh.",
    "Đoàn thăm gia đình ông Lưu Bá Thảnh.",
    "Ông Lưu Bá Thảnh (42 tuổi) kể lại.",
    "Ông Lưu Bá Thảnh, trú xã Đại Hòa, kể lại.",
    "Ông Lưu Bá Thảnh (ngụ quận 3) kể lại.",
    "Vua Lưu Bá Thảnh dời đô về đây.",
    "Tòa xử vụ án Lưu Bá Thảnh và đồng phạm.",
    "Các đối tượng bị giữ ở kho gồm Lưu Bá Thảnh, Vừ A Khải và Vừ A Lam.",
    "Lưu Bá Thảnh, Vừ A Khải và Vừ A Lam bị khởi tố.",
    "Công an bắt giam đối với Lưu Bá Thảnh về tội đánh bạc.",
]
KEPT = [
    "Ông Lưu Bá Thảnh kể lại.",
    "Ông Lưu Bá Thảnh (42 tuổi), Chủ tịch UBND xã Đại Hòa, kể lại.",
    "Đại tá Lưu Bá Thảnh (52 tuổi) kể lại.",
    "Tòa xử vụ án Lưu Bá Thảnh, nguyên Giám đốc Sở Y tế, và đồng phạm.",
    "Hội nghị họp sáng 2/7. Dự hội nghị có ông Lưu Bá Thảnh, trú xã Đại Hòa.",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_a_private_citizen_without_a_part_in_the_report_is_left_out(text: str) -> None:
    """A suspect, a family, someone given by age or home."""
    assert extract_one(Article("a", text)).people == ()


@pytest.mark.parametrize("text", KEPT)
def test_whoever_holds_an_office_or_took_part_is_kept(text: str) -> None:
    """A post, a rank or an act outweighs an age or a home; a bare name stays."""
    assert [person.name for person in extract_one(Article("a", text)).people] == ["Lưu Bá Thảnh"]
