"""How the names of bodies are written out and resolved."""

import pytest

from loaders.bodies import party_committee_of, read_body, resolve, written_out

LAM_DONG, HANOI = "tỉnh Lâm Đồng", "thành phố Hà Nội"

RESOLVED = [
    ("Văn phòng Sở Y tế Lâm Đồng", None, "Văn phòng Sở Y tế tỉnh Lâm Đồng"),
    ("Phòng Đào tạo, Sở Y tế", "tỉnh Lâm Đồng", "Phòng Đào tạo, Sở Y tế tỉnh Lâm Đồng"),
    ("Phòng Sở hữu trí tuệ", "tỉnh Lâm Đồng", "Phòng Sở hữu trí tuệ"),
    ("UBND tỉnh", LAM_DONG, "Ủy ban nhân dân tỉnh Lâm Đồng"),
    ("UBND tỉnh", None, "Ủy ban nhân dân tỉnh"),
    ("UBND thành phố", HANOI, "Ủy ban nhân dân thành phố Hà Nội"),
    ("UBND TP", HANOI, "Ủy ban nhân dân thành phố Hà Nội"),
    ("UBND TP Hà Nội", LAM_DONG, "Ủy ban nhân dân thành phố Hà Nội"),
    ("HĐND", LAM_DONG, "Hội đồng nhân dân tỉnh Lâm Đồng"),
    ("Tỉnh ủy", LAM_DONG, "Tỉnh ủy Lâm Đồng"),
    ("Thành ủy", HANOI, "Thành ủy Hà Nội"),
    ("Thành ủy", LAM_DONG, "Thành ủy"),
    ("Thành ủy TP.HCM", None, "Thành ủy thành phố Hồ Chí Minh"),
    ("Ban Tổ chức Tỉnh ủy", LAM_DONG, "Ban Tổ chức Tỉnh ủy Lâm Đồng"),
    ("Sở Y tế", LAM_DONG, "Sở Y tế tỉnh Lâm Đồng"),
    ("Sở Y tế", HANOI, "Sở Y tế thành phố Hà Nội"),
    ("Sở GD&ĐT Nghệ An", LAM_DONG, "Sở Giáo dục và Đào tạo tỉnh Nghệ An"),
    ("Sở TN & MT", LAM_DONG, "Sở Tài nguyên và Môi trường tỉnh Lâm Đồng"),
    ("Sở NN&MT", LAM_DONG, "Sở Nông nghiệp và Môi trường tỉnh Lâm Đồng"),
    ("Công an Nghệ An", None, "Công an tỉnh Nghệ An"),
    ("Công an tỉnh", LAM_DONG, "Công an tỉnh Lâm Đồng"),
    ("Bộ NN&PTNT", LAM_DONG, "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Ban Tuyên giáo T.Ư", LAM_DONG, "Ban Tuyên giáo Trung ương"),
    ("Quân khu IV", None, "Quân khu 4"),
    ("Ủy ban Pháp luật", LAM_DONG, "Ủy ban Pháp luật của Quốc hội"),
    ("Ủy ban MTTQ Việt Nam tỉnh", LAM_DONG, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng"),
    ("Bộ Tư lệnh Thủ đô", None, "Bộ Tư lệnh Thủ đô Hà Nội"),
    ("Bộ Ngoại giao Việt Nam", None, "Bộ Ngoại giao"),
    ("Bộ Ngoại giao Lào", None, "Bộ Ngoại giao Lào"),
    ("Bộ VH, TT & DL", None, "Bộ Văn hóa, Thể thao và Du lịch"),
    ("BVĐK tỉnh", LAM_DONG, "Bệnh viện Đa khoa tỉnh Lâm Đồng"),
]


@pytest.mark.parametrize(("name", "home", "expected"), RESOLVED)
def test_bodies_are_written_out_and_resolved(name: str, home: str | None, expected: str) -> None:
    """Abbreviations in full; a bare province, city, committee or department is the report's home, if known."""
    assert resolve(name, home) == expected


READ = [
    ("Ban Dân vận trung ương vừa họp", "Ban Dân vận trung ương"),
    ("Ban chỉ đạo trung ương về xây dựng nông thôn mới đã họp", "Ban chỉ đạo trung ương về xây dựng nông thôn mới"),
    ("Nhóm Tư vấn Rừng Xanh đồng tổ chức", "Nhóm Tư vấn Rừng Xanh"),
    ("Trung tâm Sáng tạo Trẻ sáng nay họp", "Trung tâm Sáng tạo Trẻ"),
    (
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lâm Đồng cho biết",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lâm Đồng",
    ),
    ("Bộ Văn hóa, Thể thao và Du lịch, ông An", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("Bộ Lao động - Thương binh và Xã hội phát biểu", "Bộ Lao động - Thương binh và Xã hội"),
    ("Ủy ban Tài chính - Ngân sách của Quốc hội dự", "Ủy ban Tài chính - Ngân sách của Quốc hội"),
    ("Công ty cổ phần nông sản sạch Đại Hòa, cho rằng", "Công ty cổ phần nông sản sạch Đại Hòa"),
    ("Ban Chỉ đạo Trung ương về cải cách tư pháp, ông", "Ban Chỉ đạo Trung ương về cải cách tư pháp"),
    ("Quân khu 4 báo cáo", "Quân khu 4"),
    ("Bộ VH,TT&DL Lò Văn An", "Bộ VH,TT&DL"),
    ("Tổng cục Phòng, chống thiên tai (Bộ NN&MT)", "Tổng cục Phòng, chống thiên tai"),
    ("Sở Y tế thông tin thêm về dịch", "Sở Y tế"),
    ("Ban Tổ chức Trung ương nhiệt liệt chào mừng", "Ban Tổ chức Trung ương"),
    ("UBND huyện Đại Hòa Chiều 2/7, đoàn", "UBND huyện Đại Hòa"),
    ("Cục Đo đạc bản đồ cho biết", "Cục Đo đạc bản đồ"),
    ("Phòng Quản lý nuôi ong Công an tỉnh cho biết", "Phòng Quản lý nuôi ong Công an tỉnh"),
    ("Tổng cục Sông và đầm lầy Việt Nam nói", "Tổng cục Sông và đầm lầy Việt Nam"),
    ("Công ty Ánh Sao khánh thành nhà máy mới", "Công ty Ánh Sao"),
    ("Quỹ Xanh dự án từ thiện, ông", "Quỹ Xanh dự án từ thiện"),
    ("Viện Khảo cứu chính sách, pháp luật và khoa học, ông", "Viện Khảo cứu chính sách, pháp luật và khoa học"),
    ("Trường mầm non Việt - Lào cho biết", "Trường mầm non Việt - Lào"),
    ("Hội Ngư dân vùng vịnh Việt Nam nói", "Hội Ngư dân vùng vịnh Việt Nam"),
    ("Hội An tổ chức", "Hội An"),
    ("Bệnh viện Lao - Phổi Đại Hòa nói", "Bệnh viện Lao - Phổi Đại Hòa"),
    ("Sở Y tế làm trưởng đoàn", "Sở Y tế"),
    ("Trung tâm Dịch vụ việc làm tỉnh Lâm Đồng nói", "Trung tâm Dịch vụ việc làm tỉnh Lâm Đồng"),
    ("các sở, ngành", ""),
    ("ông Lê Minh Tuệ", ""),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_body_ends_where_its_name_ends(text: str, expected: str) -> None:
    """Fields, places and numbers belong to the name; verbs, dates and other words do not."""
    assert text[: read_body(text, 0, len(text))] == expected


COMMITTEES = [
    ("Ủy ban nhân dân tỉnh Lâm Đồng", "Tỉnh ủy Lâm Đồng"),
    ("Hội đồng nhân dân thành phố Hồ Chí Minh", "Thành ủy thành phố Hồ Chí Minh"),
    ("Ủy ban nhân dân xã Đại Hòa", "Đảng ủy xã Đại Hòa"),
    ("Bộ Y tế", None),
]


@pytest.mark.parametrize(("body", "committee"), COMMITTEES)
def test_party_committee_of_a_place(body: str, committee: str | None) -> None:
    """A place's government and council stand beside its party committee."""
    assert party_committee_of(body) == committee


def test_abbreviations_are_written_out_only_as_whole_words() -> None:
    """`CA` is `Công an`; the letters inside another word are not."""
    assert written_out("CA TP. Vinh") == "Công an thành phố Vinh"
    assert written_out("CARE Việt Nam") == "CARE Việt Nam"
