"""What a body is, read from its written-out name."""

import pytest

from graph.organizations import PartOf, describe, names_one_body, one_name


@pytest.mark.parametrize(
    ("name", "kind", "level", "place", "parent"),
    [
        ("Bộ Chính trị", "party", "central", None, "Ban Chấp hành Trung ương Đảng"),
        ("Bộ Y tế", "government", "central", None, "Chính phủ"),
        ("Vụ Bảo hiểm y tế, Bộ Y tế", "government", "central", None, "Bộ Y tế"),
        ("Cục Quản lý giá Bộ Tài chính", "government", "central", None, "Bộ Tài chính"),
        ("Ủy ban Pháp luật của Quốc hội", "assembly", "central", None, "Quốc hội"),
        ("Ủy ban nhân dân tỉnh Nghệ An", "government", "province", "tỉnh Nghệ An", "Chính phủ"),
        (
            "Ủy ban nhân dân huyện Nghĩa Đàn",
            "government",
            "district",
            "huyện Nghĩa Đàn",
            "Ủy ban nhân dân tỉnh Nghệ An",
        ),
        ("Ủy ban nhân dân huyện Châu Thành", "government", "district", None, None),
        ("Hội đồng nhân dân thành phố Hà Nội", "assembly", "province", "thành phố Hà Nội", None),
        ("Sở Y tế tỉnh Nghệ An", "government", "province", "tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        (
            "Sở Lao động, Thương binh và Xã hội tỉnh Nghệ An",
            "government",
            "province",
            "tỉnh Nghệ An",
            "Ủy ban nhân dân tỉnh Nghệ An",
        ),
        ("Tỉnh ủy Nghệ An", "party", "province", "tỉnh Nghệ An", "Ban Chấp hành Trung ương Đảng"),
        ("Thành ủy Vinh", "party", "district", "thành phố Vinh", "Tỉnh ủy Nghệ An"),
        ("Ban Tổ chức Tỉnh ủy Nghệ An", "party", "province", "tỉnh Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Công an huyện Nghĩa Đàn", "police", "district", "huyện Nghĩa Đàn", "Công an tỉnh Nghệ An"),
        ("Cục An ninh mạng, Bộ Công an", "police", "central", None, "Bộ Công an"),
        ("Bộ Tư lệnh Quân khu 4", "army", "central", None, "Quân khu 4"),
        ("Bộ Chỉ huy Quân sự tỉnh Nghệ An", "army", "province", "tỉnh Nghệ An", "Bộ Quốc phòng"),
        ("Tòa án nhân dân tỉnh Nghệ An", "court", "province", "tỉnh Nghệ An", "Tòa án nhân dân tối cao"),
        (
            "Viện Kiểm sát nhân dân tỉnh Nghệ An",
            "procuracy",
            "province",
            "tỉnh Nghệ An",
            "Viện kiểm sát nhân dân tối cao",
        ),
        (
            "Ủy ban Mặt trận Tổ quốc tỉnh Nghệ An",
            "front",
            "province",
            "tỉnh Nghệ An",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        ("Hội Làm vườn tỉnh Nghệ An", "mass organization", "province", "tỉnh Nghệ An", "Hội Làm vườn Việt Nam"),
        ("Đoàn Thanh niên Bộ Y tế", "mass organization", "central", None, "Bộ Y tế"),
        ("Đoàn đại biểu Quốc hội tỉnh Nghệ An", "assembly", "province", "tỉnh Nghệ An", "Quốc hội"),
        ("Khoa Toán Trường Đại học Lam Hồng", "school", None, None, "Trường Đại học Lam Hồng"),
        ("Tổng công ty Muối Miền Đông", "company", None, None, None),
        ("Công ty Thiên Bảo Đức", "company", None, None, None),
        ("Bộ Ngoại giao Lào", "foreign", None, "Lào", None),
        ("Cộng hòa dân chủ nhân dân Lào", "foreign", None, "Lào", None),
        ("Đại sứ quán Nhật Bản tại Việt Nam", "foreign", None, "Nhật Bản", None),
        ("Đại sứ quán Việt Nam tại Nhật Bản", "government", "central", None, "Bộ Ngoại giao"),
        ("Hội hữu nghị Việt Nam - Lào", "mass organization", None, None, None),
        ("Câu lạc bộ Hoa Sen", "other", None, None, None),
        ("", "other", None, None, None),
    ],
)
def test_a_name_tells_kind_level_place_and_the_body_above(
    name: str, kind: str, level: str | None, place: str | None, parent: str | None
) -> None:
    """Nothing is guessed: a district whose name many bear has neither place nor body above."""
    facts = describe(name)
    assert (facts.kind.value, facts.level and facts.level.value, facts.place, facts.parent) == (
        kind,
        level,
        place,
        parent,
    )


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
        ("Bộ Lao động – Thương binh và Xã hội", "Bộ Lao động, Thương binh và Xã hội"),
        ("Bộ Nông nghiệp và Phát triển Nông thôn", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Thành ủy Hồ Chí Minh", "Thành ủy thành phố Hồ Chí Minh"),
        ("Thành ủy TP.HCM", "Thành ủy thành phố Hồ Chí Minh"),
        ("Thành uỷ Thành phố Hà Nội", "Thành ủy Hà Nội"),
        ("Sở Y tế Hà Nội", "Sở Y tế thành phố Hà Nội"),
        ("Tỉnh ủy Thừa Thiên - Huế", "Tỉnh ủy Thừa Thiên Huế"),
        ("Ban Chấp hành Thành ủy thành phố Hồ Chí Minh", "Ban Chấp hành Đảng bộ thành phố Hồ Chí Minh"),
        ("Ban Chấp hành Tỉnh ủy Sơn La", "Ban Chấp hành Đảng bộ tỉnh Sơn La"),
        ("Học viện Chính trị quốc gia Hồ Chí Minh", "Học viện Chính trị quốc gia Hồ Chí Minh"),
        ("Câu lạc bộ Hoa Sen", "Câu lạc bộ Hoa Sen"),
    ],
)
def test_other_names_of_a_body_come_to_one(name: str, one: str) -> None:
    """Aliases, dashes and bare names of places do not make another body."""
    assert one_name(name) == one


@pytest.mark.parametrize(
    ("name", "part_of"),
    [
        (
            "Ủy ban nhân dân tỉnh Hải Dương",
            (
                PartOf("Chính phủ", None, "2025-06-30"),
                PartOf("Ủy ban nhân dân thành phố Hải Phòng", "2025-07-01", None),
            ),
        ),
        (
            "Tỉnh ủy Bình Dương",
            (
                PartOf("Ban Chấp hành Trung ương Đảng", None, "2025-06-30"),
                PartOf("Thành ủy thành phố Hồ Chí Minh", "2025-07-01", None),
            ),
        ),
        (
            "Ban Tổ chức Tỉnh ủy Hà Nam",
            (PartOf("Tỉnh ủy Hà Nam", None, "2025-06-30"), PartOf("Ban Tổ chức Tỉnh ủy Ninh Bình", "2025-07-01", None)),
        ),
        (
            "Hội đồng nhân dân tỉnh Đồng Nai",
            (PartOf("Hội đồng nhân dân thành phố Đồng Nai", "2026-04-30", None),),
        ),
        (
            "Ủy ban nhân dân huyện Nghĩa Đàn",
            (PartOf("Ủy ban nhân dân tỉnh Nghệ An", None, "2025-06-30"),),
        ),
        (
            "Bộ Thông tin và Truyền thông",
            (PartOf("Chính phủ", None, "2025-02-28"), PartOf("Bộ Khoa học và Công nghệ", "2025-03-01", None)),
        ),
        ("Ủy ban nhân dân thành phố Hải Phòng", (PartOf("Chính phủ", None, None),)),
        # Police of districts ended four months before the districts did.
        ("Công an huyện Nghĩa Đàn", (PartOf("Công an tỉnh Nghệ An", None, "2025-02-28"),)),
        ("Công an thành phố Vinh", (PartOf("Công an tỉnh Nghệ An", None, "2025-02-28"),)),
        (
            "Công an tỉnh Bình Dương",
            (PartOf("Bộ Công an", None, "2025-06-30"), PartOf("Công an thành phố Hồ Chí Minh", "2025-07-01", None)),
        ),
        # Departments of provinces went as their ministries did; in Hồ Chí Minh City transport stayed for itself.
        (
            "Sở Kế hoạch và Đầu tư tỉnh Nghệ An",
            (
                PartOf("Ủy ban nhân dân tỉnh Nghệ An", None, "2025-02-28"),
                PartOf("Sở Tài chính tỉnh Nghệ An", "2025-03-01", None),
            ),
        ),
        (
            "Sở Giao thông vận tải tỉnh Bình Dương",
            (
                PartOf("Ủy ban nhân dân tỉnh Bình Dương", None, "2025-02-28"),
                PartOf("Sở Xây dựng tỉnh Bình Dương", "2025-03-01", None),
            ),
        ),
        (
            "Sở Giao thông vận tải thành phố Hồ Chí Minh",
            (PartOf("Ủy ban nhân dân thành phố Hồ Chí Minh", None, None),),
        ),
    ],
)
def test_mergers_end_a_body_and_name_the_one_after(name: str, part_of: tuple[PartOf, ...]) -> None:
    """Provinces and districts of 2025, ministries of March 2025, the city of Đồng Nai of 2026."""
    assert describe(name).part_of == part_of


def test_a_body_leads_upwards_step_by_step() -> None:
    """A parent is itself described, so that a graph can be built upwards."""
    seen = {"Vụ Bảo hiểm y tế, Bộ Y tế"}
    name: str | None = next(iter(seen))
    while name is not None:
        name = describe(name).parent
        assert name not in seen
        if name:
            seen.add(name)
    assert seen == {"Vụ Bảo hiểm y tế, Bộ Y tế", "Bộ Y tế", "Chính phủ"}


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("Ủy ban nhân dân tỉnh", False),
        ("Ủy ban nhân dân tỉnh Nghệ An", True),
        ("Tỉnh ủy", False),
        ("Ban Tổ chức", False),
        ("Ban Tổ chức Trung ương", True),
        ("Phòng Giáo dục", False),
        ("Phòng Thương mại và Công nghiệp Việt Nam", True),
        ("Công ty TNHH", False),
        ("Bộ Công an", True),
    ],
)
def test_which_names_alone_tell_the_body(name: str, one: bool) -> None:
    """A noun that needs its owner is nobody's name."""
    assert names_one_body(name) is one
