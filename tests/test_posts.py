"""Which posts a sentence gives to whom. All people are made up."""

import pytest

from graph.records import Article, Status
from loaders.vietnamese import load_pipeline, read_article

Posts = dict[str, list[tuple[str, str | None]]]


def posts_in(text: str) -> Posts:
    """For each person the titles and bodies read in `text`."""
    people = read_article(load_pipeline(), Article("a", text))._.reading.people
    return {person.name: [(role.title, role.organization) for role in person.roles] for person in people}


CENTRAL, PROVINCE = "Ban Chấp hành Trung ương Đảng", "Tỉnh ủy Lâm Đồng"

ONE_PERSON = [
    ("Bí thư Tỉnh ủy Lâm Đồng Lê Minh Tuệ dự.", [("Bí thư", PROVINCE)]),
    ("Ông Lê Minh Tuệ, Bí thư Tỉnh ủy Lâm Đồng, dự.", [("Bí thư", PROVINCE)]),
    ("Ông Lê Minh Tuệ - Bí thư Tỉnh ủy Lâm Đồng dự.", [("Bí thư", PROVINCE)]),
    ("Ông Lê Minh Tuệ– Bí thư Tỉnh ủy Lâm Đồng dự.", [("Bí thư", PROVINCE)]),
    ("Ông Lê Minh Tuệ (Bí thư Tỉnh ủy Lâm Đồng) dự.", [("Bí thư", PROVINCE)]),
    ("Phó Chủ tịch nước đón Thái tử Thụy Điển Luc Dumont.", [("Thái tử", "Thụy Điển")]),
    ("Ông Lê Minh Tuệ (56 tuổi, Bí thư Tỉnh ủy Lâm Đồng) dự.", [("Bí thư", PROVINCE)]),
    ("Ông Lê Minh Tuệ (SN 1961, Bí thư Tỉnh ủy Lâm Đồng) dự.", [("Bí thư", PROVINCE)]),
    (
        "Đồng chí Lê Minh Tuệ, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lâm Đồng.",
        [("Ủy viên", CENTRAL), ("Bí thư", PROVINCE), ("Chủ tịch", "Hội đồng nhân dân tỉnh Lâm Đồng")],
    ),
    ("UVT.Ư Đảng Lê Minh Tuệ dự.", [("Ủy viên", CENTRAL)]),
    ("Đ/c Lê Minh Tuệ, Ủy viên Trung ương Đảng dự khuyết dự.", [("Ủy viên dự khuyết", CENTRAL)]),
    ("Đồng chí Lê Minh Tuệ, Ủy viên Bộ Chính trị dự.", [("Ủy viên", "Bộ Chính trị")]),
    (
        "Đồng chí Lê Minh Tuệ, Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy Lâm Đồng dự.",
        [("Ủy viên Ban Thường vụ", PROVINCE), ("Trưởng ban", "Ban Tổ chức Tỉnh ủy Lâm Đồng")],
    ),
    (
        "Đồng chí Lê Minh Tuệ, Phó Bí thư, Chủ tịch UBND huyện Đại Hòa dự.",
        [("Phó Bí thư", "Huyện ủy Đại Hòa"), ("Chủ tịch", "Ủy ban nhân dân huyện Đại Hòa")],
    ),
    ("Nguyên Chủ tịch nước Lê Minh Tuệ dự.", [("nguyên Chủ tịch nước", "Nhà nước")]),
    ("Phó Thủ tướng Thường trực Chính phủ Lê Minh Tuệ dự.", [("Phó Thủ tướng Thường trực", "Chính phủ")]),
    ("Thủ tướng Lào Somphet Vongsa đến thăm.", [("Thủ tướng", "Chính phủ Lào")]),
    ("Bộ trưởng Quốc phòng Pháp Luc Dumont đến thăm.", [("Bộ trưởng", "Bộ Quốc phòng Pháp")]),
    ("Bộ trưởng Quốc phòng Lê Minh Tuệ dự.", [("Bộ trưởng", "Bộ Quốc phòng")]),
    ("Tổng Thanh tra Chính phủ Lê Minh Tuệ dự.", [("Tổng Thanh tra", "Thanh tra Chính phủ")]),
    ("Tổng Tham mưu trưởng Lê Minh Tuệ dự.", [("Tổng Tham mưu trưởng", "Quân đội nhân dân Việt Nam")]),
    (
        "Chánh Văn phòng UBND tỉnh Lâm Đồng Lê Minh Tuệ dự.",
        [("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng")],
    ),
    ("Ông Lê Minh Tuệ, Vụ trưởng Vụ Pháp chế, Bộ Y tế dự.", [("Vụ trưởng", "Vụ Pháp chế, Bộ Y tế")]),
    ("Ông Lê Minh Tuệ, đại biểu Quốc hội khóa XV dự.", [("Đại biểu", "Quốc hội")]),
    ("Ông Lê Minh Tuệ, Thường trực Ban Bí thư dự.", [("Thường trực", "Ban Bí thư")]),
    ("Bí thư Huyện ủy kiêm Chủ tịch HĐND huyện Đại Hòa Lê Minh Tuệ dự.", [
        ("Bí thư", "Huyện ủy Đại Hòa"),
        ("Chủ tịch", "Hội đồng nhân dân huyện Đại Hòa"),
    ]),
    ("Chủ tịch Quốc hội Lê Minh Tuệ dự.", [("Chủ tịch", "Quốc hội")]),
    ("Bí thư TP HCM Lê Minh Tuệ dự.", [("Bí thư", "Thành ủy thành phố Hồ Chí Minh")]),
    ("Bí thư TP Hà Nội Lê Minh Tuệ dự.", [("Bí thư", "Thành ủy Hà Nội")]),
    ("Phó chủ tịch quận 1 Lê Minh Tuệ dự.", [("Phó Chủ tịch", "Ủy ban nhân dân quận 1")]),
    (
        "Tùy viên Quốc phòng Đại sứ quán Lào Somphet Vongsa dự.",
        [("Tùy viên Quốc phòng", "Đại sứ quán Lào")],
    ),
    (
        "Ông Lê Minh Tuệ, Tham tán Đại sứ quán Việt Nam tại Liên bang Nga dự.",
        [("Tham tán", "Đại sứ quán Việt Nam tại Liên bang Nga")],
    ),
    ("Ông Lê Minh Tuệ, Giám đốc tài chính của Tập đoàn Ánh Sao, dự.", [("Giám đốc tài chính", "Tập đoàn Ánh Sao")]),
    ("Bà Lê Minh Tuệ, giám đốc công ty Sơn Trang, dự.", [("Giám đốc", "Công ty Sơn Trang")]),
    (
        "Thành viên HĐTV Tập đoàn Ánh Sao Lê Minh Tuệ dự.",
        [("Thành viên Hội đồng thành viên", "Tập đoàn Ánh Sao")],
    ),
    (
        "Thứ trưởng Bộ Giáo dục và Đào tạo (GD & ĐT) Lê Minh Tuệ dự.",
        [("Thứ trưởng", "Bộ Giáo dục và Đào tạo")],
    ),
    (
        "Phó Thống đốc Ngân hàng Nhà nước (NHNN) Lê Minh Tuệ dự.",
        [("Phó Thống đốc", "Ngân hàng Nhà nước")],
    ),
    (
        "Phó trưởng Ban chỉ đạo trung ương về phòng, chống thiên tai - ông Lê Minh Tuệ - dự.",
        [("Phó Trưởng ban", "Ban chỉ đạo Trung ương về phòng, chống thiên tai")],
    ),
    (
        "Ông Lê Minh Tuệ, giám đốc Trung tâm Dự báo khí tượng thủy văn Lâm Đồng, dự.",
        [("Giám đốc", "Trung tâm Dự báo khí tượng thủy văn Lâm Đồng")],
    ),
    (
        "Thượng tướng Lê Minh Tuệ, Phó Tổng Tham mưu trưởng Quân giải phóng nhân dân Trung Quốc, đến thăm.",
        [("Phó Tổng Tham mưu trưởng", "Quân giải phóng nhân dân Trung Quốc")],
    ),
    ("Chủ tịch UBND phường Lê Lợi Lê Minh Tuệ dự.", [("Chủ tịch", "Ủy ban nhân dân phường Lê Lợi")]),
    ("Chủ tịch UBND tỉnh Lâm Đồng Lê Minh Tuệ trao quyết định điều động bà Hoa làm Giám đốc Sở Y tế.", [
        ("Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng"),
    ]),
    (
        "Thứ trưởng Bộ Y tế Hà Vân và Bộ trưởng Lê Minh Tuệ dự. Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Minh Tuệ.",
        [("Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ")],
    ),
    ("Phó chủ nhiệm VPQH Lê Minh Tuệ dự.", [("Phó Chủ nhiệm", "Văn phòng Quốc hội")]),
    (
        "Ông Lê Minh Tuệ, Phó Chủ tịch UBND tỉnh Lâm Đồng; Giám đốc các sở, ngành dự.",
        [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng")],
    ),
    ("Ông Lê Minh Tuệ Trưởng đại diện Công ty Ánh Sao dự.", [("Trưởng đại diện", "Công ty Ánh Sao")]),
    (
        "Ông Lê Minh Tuệ - giám đốc Công ty TNHH thương mại xây dựng Lê Thành - dự.",
        [("Giám đốc", "Công ty TNHH thương mại xây dựng Lê Thành")],
    ),
    ("Tổng giám đốc Vinatex Lê Minh Tuệ dự.", [("Tổng Giám đốc", "Vinatex")]),
    (
        "Bà Lê Minh Tuệ, Phó vụ trưởng vụ 1A, Ủy ban Kiểm tra T.Ư dự.",
        [("Phó Vụ trưởng", "Vụ 1A, Ủy ban Kiểm tra Trung ương")]),
    ("Về phía Bộ Y tế có ông Lê Minh Tuệ - Vụ trưởng Vụ Pháp chế.", [("Vụ trưởng", "Vụ Pháp chế, Bộ Y tế")]),
    ("Về phía Đại sứ quán Lào có ông Somphet Vongsa, Bí thư thứ hai.", [("Bí thư thứ hai", "Đại sứ quán Lào")]),
    (
        "Ông Lê Minh Tuệ, Chủ tịch Hội Luật gia tỉnh Lâm Đồng khóa XIII, dự.",
        [("Chủ tịch", "Hội Luật gia tỉnh Lâm Đồng")]),
    (
        "Trung tướng Lê Minh Tuệ, Phó Chủ nhiệm Tổng cục Chính trị và đại diện các bộ dự.",
        [("Phó Chủ nhiệm", "Tổng cục Chính trị")],
    ),
    ("Báo cáo Thủ tướng, Bộ trưởng Bộ Y tế Lê Minh Tuệ nói.", [("Bộ trưởng", "Bộ Y tế")]),
    (
        "Từng là Bí thư huyện Đại Hòa, Giám đốc Sở Y tế Lâm Đồng Lê Minh Tuệ nói.",
        [("Giám đốc", "Sở Y tế tỉnh Lâm Đồng")]),
    ("Chánh Văn phòng Trung ương Lê Minh Tuệ dự.", [("Chánh Văn phòng", "Văn phòng Trung ương Đảng")]),
    ("Ông Lê Minh Tuệ cùng thường trực Ban Bí thư Trung ương Đoàn dự.", []),
    ("Nguyên thường trực Ban Bí thư Lê Minh Tuệ dự.", [("nguyên Thường trực", "Ban Bí thư")]),
    ("Đại diện Cục Di sản văn hóa là cục phó Lê Minh Tuệ.", [("Cục phó", None)]),
    (
        "Ông Lê Minh Tuệ - Phó Trưởng ban Chỉ đạo trung ương về phòng chống thiên tai cho biết, bão còn mạnh.",
        [("Phó Trưởng ban", "Ban Chỉ đạo Trung ương về phòng chống thiên tai")],
    ),
    ("Tại Lâm Đồng, Chủ tịch tỉnh Lê Minh Tuệ chủ trì.", [("Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng")]),
    ("Ông Lê Minh Tuệ, giám đốc Red River Books, cho biết.", [("Giám đốc", "Red River Books")]),
    ("Bộ trưởng Bộ Y tế Lê Minh Tuệ nói Pháp ủng hộ Việt Nam làm ủy viên.", [("Bộ trưởng", "Bộ Y tế")]),
    ("Thủ tướng Luc Dumont, Chủ tịch Hồ Chí Minh.", [("Thủ tướng", None)]),
    (
        "Thượng tá Lê Minh Tuệ, Trưởng phòng Tham mưu – Công an tỉnh Lâm Đồng dự.",
        [("Trưởng phòng", "Phòng Tham mưu – Công an tỉnh Lâm Đồng")],
    ),
    (
        "Bà Lê Minh Tuệ, Cục trưởng Cục an toàn thực phẩm (ATTP) Bộ Y tế cho biết.",
        [("Cục trưởng", "Cục an toàn thực phẩm Bộ Y tế")],
    ),
    ("Bộ trưởng Bộ Công an Hà Vân dự. Bộ trưởng Lê Minh Tuệ nói.", [("Bộ trưởng", None)]),
    ("Bí thư Thành ủy Hải Phòng Hà Vân, Bí thư Huyện ủy Đại Hòa - Lê Minh Tuệ dự.", [("Bí thư", "Huyện ủy Đại Hòa")]),
    (
        "Trưởng đoàn ĐBQH, Bí thư Tỉnh ủy Lâm Đồng Lê Minh Tuệ dự.",
        [("Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Lâm Đồng"), ("Bí thư", PROVINCE)],
    ),
    (
        "Ông Lê Minh Tuệ (Giám đốc Viện Huyết học và Truyền máu Trung ương) dự.",
        [("Giám đốc", "Viện Huyết học và Truyền máu Trung ương")],
    ),
    (
        "Ông Lê Minh Tuệ - Trưởng ban chỉ đạo đề án Xây dựng đô thị thông minh; các sở dự.",
        [("Trưởng ban", "Ban chỉ đạo đề án Xây dựng đô thị thông minh")],
    ),
    ("Ông Lê Minh Tuệ, Tổ trưởng Tổ rà soát, Thanh tra Chính phủ.", [("Tổ trưởng", "Tổ rà soát, Thanh tra Chính phủ")]),
    (
        "Ông Lê Minh Tuệ - giám đốc Công ty cổ phần Việt Nam Kỹ nghệ Súc sản (Ánh Sao) - dự.",
        [("Giám đốc", "Công ty cổ phần Việt Nam Kỹ nghệ Súc sản")],
    ),
    ("Thủ tướng hội kiến Chủ tịch Quốc hội Lào Somphet Vongsa.", [("Chủ tịch", "Quốc hội Lào")]),
    ("Bộ trưởng Tái thiết Lào Somphet Vongsa dự.", [("Bộ trưởng", "Bộ Tái thiết Lào")]),
    (
        "Dự có:\n- Ông Lê Minh Tuệ - chủ tịch Tập đoàn Hoàng Anh Lâm Đồng\n- Ông Hà Vân - chủ tịch Ánh Sao.",
        [("Chủ tịch", "Tập đoàn Hoàng Anh Lâm Đồng")],
    ),
    ("Ông Lê Minh Tuệ, giám đốc Công ty Bình Minh và Giám đốc Công ty Hà Vân.", [("Giám đốc", "Công ty Bình Minh")]),
    ("Ông Lê Minh Tuệ nói “theo ý Thủ tướng”, Chủ tịch Quốc hội đã đồng ý.", []),
    ("Theo ông Lê Minh Tuệ, Thủ tướng yêu cầu làm ngay. Thủ tướng Hàn Quốc sẽ đến.", []),
    ("Thủ tướng và Bộ trưởng Bộ Y tế Lê Minh Tuệ trao giải.", [("Bộ trưởng", "Bộ Y tế")]),
    (
        "Báo cáo với Bí thư Tỉnh ủy Lâm Đồng, Chủ tịch UBND huyện Đại Hòa Lê Minh Tuệ cho biết.",
        [("Chủ tịch", "Ủy ban nhân dân huyện Đại Hòa")],
    ),
    (
        "Phát biểu của Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lâm Đồng Lê Minh Tuệ.",
        [("Bí thư", PROVINCE), ("Chủ tịch", "Hội đồng nhân dân tỉnh Lâm Đồng")],
    ),
    ("Tỉnh ủy Lâm Đồng họp. Ông Lê Minh Tuệ, Bí thư cán sự Đảng Chính phủ, dự.", [("Bí thư", None)]),
    (
        "Tỉnh ủy Lâm Đồng họp. Ông Lê Minh Tuệ, Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu, dự.",
        [("Bí thư", "Tỉnh ủy Bà Rịa - Vũng Tàu")],
    ),
    ("Trả lời câu hỏi của ông Lê Minh Tuệ, Bộ trưởng Bộ Y tế cho biết.", []),
    ("Trả lời báo chí, ông Lê Minh Tuệ, Bộ trưởng Bộ Y tế cho biết.", [("Bộ trưởng", "Bộ Y tế")]),
    ("Miễn nhiệm ông Lê Minh Tuệ, Chủ tịch nước quyết định như vậy.", []),
    ("Theo quyết định của Bộ trưởng Bộ Y tế, ông Lê Minh Tuệ nghỉ hưu.", []),
    ("Ông Lê Minh Tuệ và lãnh đạo Sở Y tế dự.", []),
    (
        "Ông Lê Minh Tuệ, Cục trưởng Cục Bảo lưu hồ sơ và theo dõi đền bù đất đai (Bộ Tư pháp), dự.",
        [("Cục trưởng", "Cục Bảo lưu hồ sơ và theo dõi đền bù đất đai, Bộ Tư pháp")],
    ),
    ("Ông Lê Minh Tuệ, trưởng Ban nghi lễ chùa làng, dự.", [("Trưởng ban", "Ban nghi lễ chùa làng")]),
    (
        "Bà Lê Minh Tuệ - phó trưởng Phòng Giám định chữ ký, dấu vân tay (Công an tỉnh Lâm Đồng) - dự.",
        [("Phó Trưởng phòng", "Phòng Giám định chữ ký, dấu vân tay, Công an tỉnh Lâm Đồng")],
    ),
    (
        "Ông Lê Minh Tuệ, giám đốc Ban Quản lý dự án giao thông Lâm Đồng, dự.",
        [("Giám đốc", "Ban Quản lý dự án giao thông Lâm Đồng")],
    ),
    ("Ông Lê Minh Tuệ, Giám đốc Viện Hoa và gia đình, dự.", [("Giám đốc", "Viện Hoa")]),
    ("Ông Lê Minh Tuệ, trưởng ban và các cháu, dự.", [("Trưởng ban", None)]),
    ("Ông Hà Vân, Tổng thống Lào Somphet Vongsa, dự.", [("Tổng thống", "Lào")]),
    ("Ông Lê Minh Tuệ, Giám đốc Sở Y tế Lâm Đồng và vợ, dự.", [("Giám đốc", "Sở Y tế tỉnh Lâm Đồng")]),
    ("Thủ tướng gặp Tổng Thư ký Liên hợp quốc (LHQ) Luc Dumont.", [("Tổng Thư ký", "Liên hợp quốc")]),
    (
        "Giám đốc quốc gia WB tại Việt Nam, ông Luc Dumont dự.",
        [("Giám đốc quốc gia", "Ngân hàng Thế giới tại Việt Nam")],
    ),
    ("Phát ngôn viên Nhà Trắng Luc Dumont cho biết.", [("Phát ngôn viên", "Nhà Trắng")]),
    (
        "Chuyên gia kinh tế trưởng Ngân hàng Thế giới Luc Dumont dự.",
        [("Chuyên gia kinh tế trưởng", "Ngân hàng Thế giới")],
    ),
    ("Phó hội trưởng Hội Thánh Tin lành Lê Minh Tuệ dự.", [("Phó Hội trưởng", "Hội Thánh Tin lành")]),
    ("Ông Lê Minh Tuệ, uỷ viên Thường vụ Quốc hội, dự.", [("Ủy viên", "Ủy ban Thường vụ Quốc hội")]),
    (
        "Bà Lê Minh Tuệ, chủ nhiệm Ủy ban Văn hóa - thanh niên - thiếu niên - nhi đồng Quốc hội, dự.",
        [("Chủ nhiệm", "Ủy ban Văn hóa - thanh niên - thiếu niên - nhi đồng của Quốc hội")],
    ),
    ("Trưởng đoàn đàm phán Việt Nam Lê Minh Tuệ dự.", [("Trưởng đoàn", "Đoàn đàm phán Việt Nam")]),
    ("Trưởng đoàn leo núi, ông Lê Minh Tuệ, dự.", []),
    ("Tại Lâm Đồng, ông Lê Minh Tuệ, Chủ tịch tỉnh, dự.", [("Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng")]),
    ("Tại Lâm Đồng, ông Lê Minh Tuệ, Giám đốc tỉnh, dự.", [("Giám đốc", None)]),
    ("Thứ trưởng Giao thông Lê Minh Tuệ dự.", [("Thứ trưởng", "Bộ Giao thông vận tải")]),
    ("Ông Lê Minh Tuệ, Cục trưởng Cục đối ngoại Bộ Quốc phòng dự.", [("Cục trưởng", "Cục đối ngoại Bộ Quốc phòng")]),
    ("Bà Lê Minh Tuệ (Hiệu trưởng trường) cho biết Đại học Lâm Đồng đã xong.", [("Hiệu trưởng", "Đại học Lâm Đồng")]),
    ("Giám đốc Công ty Ánh Sao (Star Metro) Lê Minh Tuệ dự.", [("Giám đốc", "Công ty Ánh Sao")]),
    ("Ông Lê Minh Tuệ, Tổ trưởng Tổ Tư vấn của Thủ tướng, dự.", [("Tổ trưởng", "Tổ Tư vấn của Thủ tướng")]),
    (
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Minh Tuệ dự. Bộ trưởng Lê Minh Tuệ nói.",
        [("Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ")],
    ),
    ("Nguyên Bộ trưởng Bộ Y tế Hà Vân dự. Thứ trưởng Lê Minh Tuệ nói.", [("Thứ trưởng", None)]),
    ("Quốc hội Pháp họp. Thủ tướng Pháp từ chức. Phó thủ tướng Luc Dumont nói.", [("Phó Thủ tướng", "Chính phủ Pháp")]),
    ("Tổng thống Pháp đã đến. Tổng thống Luc Dumont nói.", [("Tổng thống", None)]),
    ("Chính phủ Đức họp. Tổng thống Đức Anna Lindqvist. Tổng thống Luc Dumont nói.", [("Tổng thống", None)]),
    ("Người Pháp, chính phủ Pháp, quốc hội Pháp và nước Pháp chờ Tổng thống Luc Dumont.", [("Tổng thống", "Pháp")]),
    ("Tổng Kiểm toán Nhà nước Lê Minh Tuệ dự.", [("Tổng Kiểm toán", "Kiểm toán Nhà nước")]),
    ("Ông Lê Minh Tuệ, Vụ trưởng Tổ chức cán bộ, Bộ Y tế, dự.", [("Vụ trưởng", "Vụ Tổ chức cán bộ, Bộ Y tế")]),
    (
        "Ông Lê Minh Tuệ, Phó ban Quan hệ lao động (Tổng công ty Ánh Sao), dự.",
        [("Phó ban", "Ban Quan hệ lao động, Tổng công ty Ánh Sao")],
    ),
    ("Thứ trưởng Văn hóa Lê Minh Tuệ dự.", [("Thứ trưởng", "Bộ Văn hóa, Thể thao và Du lịch")]),
    ("Bộ trưởng Văn hóa Lào Somphet Vongsa dự.", [("Bộ trưởng", "Bộ Văn hóa Lào")]),
    ("Chánh án TAND cấp cao tại Hà Nội Lê Minh Tuệ dự.", [("Chánh án", "Tòa án nhân dân cấp cao tại Hà Nội")]),
    (
        "Ông Lê Minh Tuệ, Trưởng phòng Tuyên huấn, Bộ Tư lệnh Thủ đô Hà Nội, dự.",
        [("Trưởng phòng", "Phòng Tuyên huấn, Bộ Tư lệnh Thủ đô Hà Nội")],
    ),
    (
        "Tổng Thư ký, Chủ nhiệm Văn phòng Quốc hội Lê Minh Tuệ dự.",
        [("Tổng Thư ký", "Quốc hội"), ("Chủ nhiệm", "Văn phòng Quốc hội")],
    ),
    (
        "Về phía Hội Khuyến học có ông Lê Minh Tuệ, Phó Chủ tịch kiêm Tổng Thư ký.",
        [("Phó Chủ tịch", "Hội Khuyến học"), ("Tổng Thư ký", "Hội Khuyến học")],
    ),
    (
        "Bí thư Ban Cán sự đảng, Bộ trưởng Bộ Y tế Lê Minh Tuệ dự.",
        [("Bí thư", "Ban Cán sự đảng Bộ Y tế"), ("Bộ trưởng", "Bộ Y tế")],
    ),
    (
        "Bà Lê Minh Tuệ, trưởng phái đoàn đại diện thường trực Việt Nam tại Liên hợp quốc, dự.",
        [("Trưởng phái đoàn", "Phái đoàn đại diện thường trực Việt Nam tại Liên hợp quốc")],
    ),
    ("Thủ trưởng Cơ quan CSĐT Lê Minh Tuệ dự.", [("Thủ trưởng", "Cơ quan Cảnh sát điều tra")]),
    ("Ông Lê Minh Tuệ, Hạt phó Hạt Kiểm lâm Đại Hòa, dự.", [("Hạt phó", "Hạt Kiểm lâm Đại Hòa")]),
    ("Người Pháp, nước Pháp, quốc hội Pháp, chính phủ Pháp. Tổng thống Anna Lindqvist, Tổng thống Luc Dumont họp.", [
        ("Tổng thống", None),
    ]),
    ("Phó Chủ tịch Ngân hàng Châu Á Luc Dumont dự.", [("Phó Chủ tịch", "Ngân hàng Châu Á")]),
    ("Thủ tướng Nhật Luc Dumont đến thăm.", [("Thủ tướng", "Chính phủ Nhật Bản")]),
    ("Chủ tịch điều hành WEF Luc Dumont dự.", [("Chủ tịch điều hành", "Diễn đàn Kinh tế thế giới")]),
    (
        "Ông Lê Minh Tuệ, Tổng Giám đốc Ban Quản lý dự án 9, Bộ Y tế, dự.",
        [("Tổng Giám đốc", "Ban Quản lý dự án 9, Bộ Y tế")],
    ),
    (
        "Ông Lê Minh Tuệ, Bí thư đồng thời là Chủ tịch HĐND tỉnh Lâm Đồng, dự.",
        [("Bí thư", "Tỉnh ủy Lâm Đồng"), ("Chủ tịch", "Hội đồng nhân dân tỉnh Lâm Đồng")],
    ),
    ("Tổng biên tập tạp chí Người làm vườn Lê Minh Tuệ dự.", [("Tổng Biên tập", "Tạp chí Người làm vườn")]),
    ("Trong đơn gửi Thủ tướng, ông Luc Dumont nêu ý kiến.", []),
    (
        "Ông Lê Minh Tuệ, Ủy viên BCH Trung ương Hội Làm vườn Việt Nam, Bí thư Tỉnh ủy Lâm Đồng, dự.",
        [("Ủy viên", "Ban Chấp hành Trung ương Hội Làm vườn Việt Nam"), ("Bí thư", PROVINCE)],
    ),
    (
        "Hội Làm vườn Việt Nam họp. Ủy viên Ban Chấp hành Trung ương Hội Lê Minh Tuệ dự.",
        [("Ủy viên", "Ban Chấp hành Trung ương Hội Làm vườn Việt Nam")],
    ),
    ("Bí thư Trung ương Đoàn Lê Minh Tuệ dự.", [("Bí thư", "Trung ương Đoàn")]),
    ("Phó Bí thư Tỉnh Đoàn Lâm Đồng Lê Minh Tuệ dự.", [("Phó Bí thư", "Tỉnh đoàn Lâm Đồng")]),
    (
        "Hiệp hội Gốm Lam Sơn (LaCera) họp. Ông Lê Minh Tuệ, chủ tịch LaCera, phát biểu.",
        [("Chủ tịch", "Hiệp hội Gốm Lam Sơn")],
    ),
    (
        "Tổng công ty Phát triển đường cao tốc Sông Lam (SLE) họp. Về phía SLE có ông Lê Minh Tuệ - Chủ tịch HĐTV.",
        [("Chủ tịch Hội đồng thành viên", "Tổng công ty Phát triển đường cao tốc Sông Lam")],
    ),
    ("Đại học Riverton (Pháp) họp. Tổng thống Pháp Luc Dumont dự.", [("Tổng thống", "Pháp")]),
    ("Sau khi gặp công ty và bà Hà Vân (SLE), ông Lê Minh Tuệ, Tổng Giám đốc SLE, về.", [("Tổng Giám đốc", "SLE")]),
    ("Bà Lê Minh Tuệ, Trưởng khoa Chống độc trẻ em cho biết thêm.", [("Trưởng khoa", "Khoa Chống độc trẻ em")]),
    (
        "Ông Lê Minh Tuệ - Giám đốc Khối khách hàng vừa và nhỏ Baha đã trả lời.",
        [("Giám đốc", "Khối khách hàng vừa và nhỏ Baha")],
    ),
    ("Ông Lê Minh Tuệ, Giám đốc Công ty Sao Mai bất ngờ được mời.", [("Giám đốc", "Công ty Sao Mai")]),
    ("Ông Lê Minh Tuệ, Thứ trưởng Bộ Y tế sắp được mời.", [("Thứ trưởng", "Bộ Y tế")]),
    ("Washington cho biết Mỹ sẽ giúp, Mỹ không rút. Tổng thống Luc Dumont nói.", [("Tổng thống", "Mỹ")]),
    (
        "Washington cho biết Mỹ sẽ giúp, Mỹ không rút. Dưới thời Tổng thống Luc Dumont thì khác.",
        [("Tổng thống", None)],
    ),
    ("Mỹ và Nga không rút, Mỹ nói. Nga cũng nói. Tổng thống Luc Dumont nói.", [("Tổng thống", None)]),
    (
        "Tổng thống Mỹ Anna Lindqvist họp, Mỹ và Mỹ nói, Mỹ không rút. Tổng thống Luc Dumont nói.",
        [("Tổng thống", None)],
    ),
    ("Nhật Bản và Tokyo họp, Nhật Bản nói. Tổng thống Luc Dumont nói.", [("Tổng thống", None)]),
    ("Nhà lãnh đạo Cuba Luc Dumont đến. Chủ tịch Luc Dumont nói.", [("Chủ tịch", "Cuba")]),
    (
        "Thủ tướng Trung Quốc Lê Minh Tuệ đến. Thủ tướng Lê Minh Tuệ nói.",
        [("Thủ tướng", "Chính phủ Trung Quốc")],
    ),
    ("Việt Nam và Cuba họp. Chủ tịch nước Lê Minh Tuệ đến.", [("Chủ tịch nước", "Nhà nước")]),
    (
        "Ông Lê Minh Tuệ, Trưởng phòng Đào tạo, Sở Y tế tỉnh Lâm Đồng, dự.",
        [("Trưởng phòng", "Phòng Đào tạo, Sở Y tế tỉnh Lâm Đồng")],
    ),
    (
        "Ông Lê Minh Tuệ - Đội trưởng Đội Cảnh sát giao thông số 2, Công an tỉnh Lâm Đồng dự.",
        [("Đội trưởng", "Đội Cảnh sát giao thông số 2, Công an tỉnh Lâm Đồng")],
    ),
    ("Ông Lê Minh Tuệ, Trưởng phòng Đào tạo, Sở đã báo cáo.", [("Trưởng phòng", "Phòng Đào tạo")]),
    ("Ông Lê Minh Tuệ, Phó Giám đốc Sở Y tế tỉnh Lâm Đồng, Sở đã cử.", [("Phó Giám đốc", "Sở Y tế tỉnh Lâm Đồng")]),
    ("Ông Lê Minh Tuệ, Giám đốc Tổng công ty Phát điện 2 cho biết.", [("Giám đốc", "Tổng công ty Phát điện 2")]),
    (
        "Ông Lê Minh Tuệ, Vụ trưởng Vụ Công chức - người lao động khác, Bộ Nội vụ, nói.",
        [("Vụ trưởng", "Vụ Công chức")],
    ),
    (
        "Ông Lê Minh Tuệ, Vụ trưởng Vụ Công chức - làng nghề, Bộ Nội vụ, nói.",
        [("Vụ trưởng", "Vụ Công chức - làng nghề, Bộ Nội vụ")],
    ),
    ("Ông Lê Minh Tuệ, Giám đốc Sở Y tế - thông tin cho các báo.", [("Giám đốc", "Sở Y tế")]),
    ("Ông Lê Minh Tuệ, Giám đốc Sở Tài nguyên - môi trường được mời.", [("Giám đốc", "Sở Tài nguyên - môi trường")]),
    ("(ông Lê Minh Tuệ - chủ tịch Hội Nhà báo Việt Nam - PV) dự.", [("Chủ tịch", "Hội Nhà báo Việt Nam")]),
    (
        "Ban Chỉ đạo Trung ương về chống lũ họp ứng phó mưa, ông Lê Minh Tuệ, Phó Trưởng ban Chỉ đạo, chủ trì.",
        [("Phó Trưởng ban", "Ban Chỉ đạo Trung ương về chống lũ")],
    ),
    (
        "Ông Lê Minh Tuệ (Bí thư Trung ương Đảng, Trưởng Ban Tuyên giáo) dự.",
        [("Bí thư", CENTRAL), ("Trưởng ban", "Ban Tuyên giáo Trung ương")],
    ),
    ("Ông Lê Minh Tuệ, Trưởng Ban Tuyên giáo, dự.", [("Trưởng ban", "Ban Tuyên giáo")]),
    ("Ông Lê Minh Tuệ - Tổng Giám đốc Bahabank Pháp dự.", [("Tổng Giám đốc", "Bahabank Pháp")]),
    ("Tổng biên tập Riverton Times Lê Minh Tuệ dự.", [("Tổng Biên tập", "Riverton Times")]),
    ("Phó Bí thư tỉnh Đoàn Quảng Trị Lê Minh Tuệ dự.", [("Phó Bí thư", "Tỉnh đoàn Quảng Trị")]),
    (
        "Tổ công tác của Thủ tướng do ông Lê Minh Tuệ, Bộ trưởng Bộ Y tế, làm Tổ trưởng đã đến.",
        [("Bộ trưởng", "Bộ Y tế"), ("Tổ trưởng", "Tổ công tác của Thủ tướng")],
    ),
    (
        "Tỉnh lập Ban chỉ đạo xây nhà máy do ông Lê Minh Tuệ làm Trưởng ban.",
        [("Trưởng ban", "Ban chỉ đạo xây nhà máy")],
    ),
    (
        "Ủy ban quốc gia về nước sạch có 17 ủy viên, do ông Lê Minh Tuệ làm Chủ tịch.",
        [("Chủ tịch", "Ủy ban quốc gia về nước sạch")],
    ),
    ("Công việc này do ông Lê Minh Tuệ làm Tổ trưởng.", [("Tổ trưởng", None)]),
    ("Quốc hội lập pháp do ông Lê Minh Tuệ làm Chủ tịch.", [("Chủ tịch", None)]),
    ("Tại họp báo Bộ Ngoại giao ngày 6-6, người phát ngôn Lê Minh Tuệ nói.", [("Người phát ngôn", "Bộ Ngoại giao")]),
    (
        "Quốc hội thảo luận dự án luật. Sau ý kiến của Quốc hội, đại biểu Lê Minh Tuệ (Lâm Đồng) nêu câu hỏi.",
        [("Đại biểu", "Quốc hội")],
    ),
    (
        "Tại phiên chất vấn của HĐND tỉnh Lâm Đồng, đại biểu Lê Minh Tuệ (huyện Đại Hòa) nêu câu hỏi.",
        [("Đại biểu", "Hội đồng nhân dân tỉnh Lâm Đồng")],
    ),
    ("Đại biểu Lê Minh Tuệ dự đại hội Đoàn.", []),
    (
        "Quốc hội họp phiên đầu, Quốc hội bầu. Sau khi gặp Chủ tịch UBND tỉnh Lâm Đồng, đại biểu Lê Minh Tuệ nói.",
        [("Đại biểu", "Quốc hội")],
    ),
    (
        "Quốc hội họp. Tại phiên chất vấn HĐND tỉnh Lâm Đồng, đại biểu Lê Minh Tuệ hỏi về HĐND và Quốc hội.",
        [],
    ),
    (
        "TS Lê Minh Tuệ, trưởng phòng đào tạo Trường ĐH Y Hà Nội, chia sẻ.",
        [("Trưởng phòng", "Phòng đào tạo Trường Đại học Y Hà Nội")],
    ),
    ("Ông Lê Minh Tuệ, hiệu trưởng Đại học Y Hà Nội, dự.", [("Hiệu trưởng", "Đại học Y Hà Nội")]),
    (
        "Anh Lê Minh Tuệ - giám đốc Công ty TNHH Hồ Sao Mai (Nghệ An) - dự.",
        [("Giám đốc", "Công ty TNHH Hồ Sao Mai")],
    ),
    ("Ông Lê Minh Tuệ, đội phó Đội Cảnh sát giao thông số 2, dự.", [("Đội phó", "Đội Cảnh sát giao thông số 2")]),
    ("Ông Lê Minh Tuệ giữ chức vụ phó giám đốc Sở Y tế tỉnh Lâm Đồng.", [("Phó Giám đốc", "Sở Y tế tỉnh Lâm Đồng")]),
    ("Đại diện Bộ Y tế, Thứ trưởng Lê Minh Tuệ nói.", [("Thứ trưởng", "Bộ Y tế")]),
    (
        "Đại diện thành phố Đà Nẵng, Phó Chủ tịch Lê Minh Tuệ nói.",
        [("Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng")],
    ),
    ("Đại diện các đơn vị, Phó Giám đốc Lê Minh Tuệ nói.", [("Phó Giám đốc", None)]),
    ("Ông Lê Minh Tuệ, Phó Tổng Giám đốc của Bahacredit, nói.", [("Phó Tổng Giám đốc", "Bahacredit")]),
    ("Ông Lê Minh Tuệ, giám đốc của ông Hà Vân, nói.", [("Giám đốc", None)]),
    (
        "Ông Lê Minh Tuệ, Trưởng Ban Chỉ đạo kỳ thi tốt nghiệp tỉnh Lâm Đồng cho biết thêm.",
        [("Trưởng ban", "Ban Chỉ đạo kỳ thi tốt nghiệp tỉnh Lâm Đồng")],
    ),
    (
        "Ông Lê Minh Tuệ, Chính trị viên phó, Ban Chỉ huy Quân sự huyện Đại Hòa, dự.",
        [("Chính trị viên phó", "Ban Chỉ huy Quân sự huyện Đại Hòa")],
    ),
    ("Thứ trưởng Lê Minh Tuệ của Bộ Y tế nói.", [("Thứ trưởng", "Bộ Y tế")]),
    ("Tổng thống Luc Dumont của Cuba nói.", [("Tổng thống", "Cuba")]),
    ("Bộ trưởng Thương mại Luc Dumont của Úc nói.", [("Bộ trưởng", "Bộ Thương mại Úc")]),
    ("Cố vấn Luc Dumont của bà Hà Vân nói.", [("Cố vấn", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "posts"), ONE_PERSON)
def test_posts_of_one_person(text: str, posts: list[tuple[str, str | None]]) -> None:
    """Posts before and after a name, in every punctuation, with what each is a post of."""
    name = "Lê Minh Tuệ" if "Tuệ" in text else "Somphet Vongsa" if "Lào" in text else "Luc Dumont"
    assert posts_in(text)[name] == posts
    assert posts_in(text).keys() <= {name, "Hà Vân", "Anna Lindqvist"}


SEVERAL = [
    (
        "Các đồng chí Phó Chủ tịch UBND tỉnh Lâm Đồng: Lê Minh Tuệ, Vũ Thu Lam và Đỗ Khải.",
        {
            name: [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng")]
            for name in ("Lê Minh Tuệ", "Vũ Thu Lam", "Đỗ Khải")
        },
    ),
    (
        "Các đồng chí Ủy viên Trung ương Đảng: Lê Minh Tuệ, Bộ trưởng Bộ Y tế; Vũ Thu Lam - Bí thư Tỉnh ủy Lâm Đồng.",
        {
            "Lê Minh Tuệ": [("Ủy viên", CENTRAL), ("Bộ trưởng", "Bộ Y tế")],
            "Vũ Thu Lam": [("Ủy viên", CENTRAL), ("Bí thư", PROVINCE)],
        },
    ),
    (
        "Dự có Thứ trưởng Bộ Y tế Lê Minh Tuệ, Chủ tịch UBND tỉnh Lâm Đồng Vũ Thu Lam.",
        {"Lê Minh Tuệ": [("Thứ trưởng", "Bộ Y tế")], "Vũ Thu Lam": [("Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng")]},
    ),
    (
        "Có các đồng chí: Lê Minh Tuệ, Ủy viên Bộ Chính trị; Thứ trưởng Bộ Y tế; Vũ Thu Lam, Bí thư Tỉnh ủy Lâm Đồng.",
        {"Lê Minh Tuệ": [("Ủy viên", "Bộ Chính trị"), ("Thứ trưởng", "Bộ Y tế")], "Vũ Thu Lam": [("Bí thư", PROVINCE)]},
    ),
    (
        "Chủ tịch nước Lê Minh Tuệ và Thủ tướng Vũ Thu Lam dự.",
        {"Lê Minh Tuệ": [("Chủ tịch nước", "Nhà nước")], "Vũ Thu Lam": [("Thủ tướng", "Chính phủ")]},
    ),
    (
        "Bí thư Tỉnh ủy Lâm Đồng, đồng chí Lê Minh Tuệ; Giám đốc Sở Y tế Vũ Thu Lam dự.",
        {"Lê Minh Tuệ": [("Bí thư", PROVINCE)], "Vũ Thu Lam": [("Giám đốc", "Sở Y tế tỉnh Lâm Đồng")]},
    ),
    (
        "Cuộc gặp của Tổng thống Pháp và Thủ tướng Hà Lan Anna Lindqvist.",
        {"Anna Lindqvist": [("Thủ tướng", "Chính phủ Hà Lan")]},
    ),
    (
        "Phó Thủ tướng và Bộ trưởng Ngoại giao Lào Anna Lindqvist dự.",
        {"Anna Lindqvist": [("Phó Thủ tướng", "Chính phủ Lào"), ("Bộ trưởng", "Bộ Ngoại giao Lào")]},
    ),
    (
        "Bộ Y tế có 2 Thứ trưởng gồm các ông: Lê Minh Tuệ và Đỗ Khải.",
        {"Lê Minh Tuệ": [("Thứ trưởng", "Bộ Y tế")], "Đỗ Khải": [("Thứ trưởng", "Bộ Y tế")]},
    ),
    (
        "Nguyên Chủ tịch Quốc hội Lê Minh Tuệ, Vũ Thu Lam; nguyên Thủ tướng Đỗ Khải dự.",
        {
            "Lê Minh Tuệ": [("nguyên Chủ tịch", "Quốc hội")],
            "Vũ Thu Lam": [("nguyên Chủ tịch", "Quốc hội")],
            "Đỗ Khải": [("nguyên Thủ tướng", "Chính phủ")],
        },
    ),
    (
        "Dự có Giám đốc Sở Y tế tỉnh Lâm Đồng Lê Minh Tuệ, Vũ Thu Lam; Bí thư Tỉnh ủy Lâm Đồng Đỗ Khải.",
        {
            "Lê Minh Tuệ": [("Giám đốc", "Sở Y tế tỉnh Lâm Đồng")],
            "Vũ Thu Lam": [],
            "Đỗ Khải": [("Bí thư", PROVINCE)],
        },
    ),
    (
        "Hợp đồng do Đại diện Thương mại Mỹ và Bộ trưởng Bộ Y tế Lê Minh Tuệ ký.",
        {"Lê Minh Tuệ": [("Bộ trưởng", "Bộ Y tế")]},
    ),
]


@pytest.mark.parametrize(("text", "posts"), SEVERAL)
def test_posts_of_several_people(text: str, posts: Posts) -> None:
    """Each post goes to the one who holds it: lists, headers, semicolons between people and inside one."""
    assert posts_in(text) == posts


STATUS = [
    ("Nguyên Bí thư Tỉnh ủy Lâm Đồng Lê Minh Tuệ dự.", Status.FORMER),
    ("Lễ truy điệu cố Thủ tướng Lê Minh Tuệ.", Status.FORMER),
    ("Ông Lê Minh Tuệ được bầu giữ chức Chủ tịch UBND tỉnh Lâm Đồng.", Status.ELECT),
    ("Ông Lê Minh Tuệ thôi giữ chức Chủ tịch UBND tỉnh Lâm Đồng.", Status.FORMER),
    ("Miễn nhiệm Chủ tịch UBND tỉnh Lâm Đồng, nhiệm kỳ 2021-2026 đối với ông Lê Minh Tuệ.", Status.CURRENT),
    ("Chủ tịch UBND tỉnh Lâm Đồng Lê Minh Tuệ dự.", Status.CURRENT),
    ("Ông Lê Minh Tuệ hiện giữ chức Chủ tịch UBND tỉnh Lâm Đồng.", Status.CURRENT),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status_of_a_post(text: str, status: Status) -> None:
    """`nguyên` and `thôi` make a former post, an election or appointment one to come."""
    (person,) = read_article(load_pipeline(), Article("a", text))._.reading.people
    assert [role.status for role in person.roles] == [status]


def test_a_post_before_a_colon_is_that_of_the_name_in_its_line() -> None:
    """In a list of lines each post goes to the name behind it, and to none in the line before."""
    text = (
        "Dự lễ có:\n- Bí thư Tỉnh ủy Lâm Đồng: Lê Minh Tuệ\n"
        "- Phó Bí thư Tỉnh ủy Lâm Đồng, Giám đốc Sở Y tế Lâm Đồng: Lò Văn An.\n"
        "- Phó Giám đốc Sở Y tế Lâm Đồng: Vi Thị Mai\n"
    )
    health = "Sở Y tế tỉnh Lâm Đồng"
    assert posts_in(text) == {
        "Lê Minh Tuệ": [("Bí thư", PROVINCE)],
        "Lò Văn An": [("Phó Bí thư", PROVINCE), ("Giám đốc", health)],
        "Vi Thị Mai": [("Phó Giám đốc", health)],
    }


def test_a_shorter_wording_is_not_a_second_post() -> None:
    """A caption's `Phó Chủ tịch` words the fuller post that the text gives."""
    text = "Phó Chủ tịch Thường trực UBND tỉnh Lâm Đồng Lê Minh Tuệ chủ trì.\nPhó Chủ tịch Lê Minh Tuệ phát biểu."
    assert posts_in(text) == {"Lê Minh Tuệ": [("Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Lâm Đồng")]}
