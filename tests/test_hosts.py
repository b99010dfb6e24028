"""Who held a meeting and which bodies were represented at it, as reports write them."""

from __future__ import annotations

import pytest

from graph.records import Article, MeetingStatement
from loaders.extraction import extract_one
from loaders.rules import lexicon

LEAD = "Phủ xanh đồi trọc miền tây\n\nSáng 5/4, UBND tỉnh Nghệ An tổ chức Hội nghị tổng kết công tác trồng rừng. "


def told(text: str) -> MeetingStatement:
    (meeting,) = extract_one(Article("a", text, None, "2022-04-06")).meetings
    return meeting


REPRESENTED = {
    "Dự hội nghị có đại diện các ban Nội chính, Đối ngoại, Tuyên giáo Trung ương.": (
        "Ban Nội chính Trung ương",
        "Ban Đối ngoại Trung ương",
        "Ban Tuyên giáo Trung ương",
    ),
    "Dự hội nghị có lãnh đạo các sở: Y tế, Giáo dục và Đào tạo.": (
        "Sở Y tế tỉnh Nghệ An",
        "Sở Giáo dục và Đào tạo tỉnh Nghệ An",
    ),
    "Dự hội nghị có lãnh đạo các bộ, ngành: Quốc phòng, Công an, Văn hóa, Thể thao và Du lịch.": (
        "Bộ Quốc phòng",
        "Bộ Công an",
        "Bộ Văn hóa, Thể thao và Du lịch",
    ),
    "Dự hội nghị có lãnh đạo các Bộ: Y tế, Công an và Văn phòng Chính phủ.": (
        "Bộ Y tế",
        "Bộ Công an",
        "Văn phòng Chính phủ",
    ),
    "Sau khi nghe báo cáo của Bộ Y tế, Cục Thuế tỉnh, ông Lưu Bá Thảnh kết luận.": (
        "Bộ Y tế",
        "Cục Thuế tỉnh Nghệ An",
    ),
    "Sau khi nghe Bộ Y tế và Bộ Công an báo cáo, ông Lưu Bá Thảnh kết luận.": ("Bộ Y tế", "Bộ Công an"),
    "Cùng dự có đại diện Ban Tuyên giáo, Ban Tổ chức Tỉnh ủy và Sở Nội vụ.": (
        "Ban Tuyên giáo Tỉnh ủy Nghệ An",
        "Ban Tổ chức Tỉnh ủy Nghệ An",
        "Sở Nội vụ tỉnh Nghệ An",
    ),
    "Dự hội nghị có đại diện Công an các tỉnh Hà Giang, Sơn La và Lào Cai.": (
        "Công an tỉnh Hà Giang",
        "Công an tỉnh Sơn La",
        "Công an tỉnh Lào Cai",
    ),
    "Dự hội nghị có đại diện Đại sứ quán các nước Lào, Campuchia tại Việt Nam.": (
        "Đại sứ quán Lào tại Việt Nam",
        "Đại sứ quán Campuchia tại Việt Nam",
    ),
    "Ông Lưu Bá Thảnh, Phó Chủ tịch UBND tỉnh cùng đại diện Sở Tài chính, Sở Y tế dự hội nghị.": (
        "Sở Tài chính tỉnh Nghệ An",
        "Sở Y tế tỉnh Nghệ An",
    ),
    "Hội nghị có sự tham dự của 6 huyện phía Tây và Bộ Tư lệnh QK4.": ("Bộ Tư lệnh Quân khu 4",),
    "Lãnh đạo tỉnh Nghệ An, Văn phòng Chính phủ và các bộ, ngành cùng dự.": ("Văn phòng Chính phủ",),
    "Tham dự gồm:\nBộ Chỉ huy Quân sự tỉnh;\nCục Thuế tỉnh.": (
        "Bộ Chỉ huy Quân sự tỉnh Nghệ An",
        "Cục Thuế tỉnh Nghệ An",
    ),
    "Dự hội nghị có ông Lưu Bá Thảnh, Bí thư Tỉnh ủy; các đồng chí trong Ban Thường vụ Tỉnh ủy.": (
        "Ban Thường vụ Tỉnh ủy Nghệ An",
    ),
    "Đại diện Sở Tài chính cho biết, nguồn vốn đã đủ.": ("Sở Tài chính tỉnh Nghệ An",),
    "Tại hội nghị, Sở Tài chính báo cáo, nguồn vốn đã đủ.": ("Sở Tài chính tỉnh Nghệ An",),
    "Tại hội nghị, lãnh đạo Sở Tài chính cho biết, nguồn vốn đã đủ.": ("Sở Tài chính tỉnh Nghệ An",),
    "Dự hội nghị có các khách mời thuộc Ban Dân vận Trung ương, Bộ Nội vụ.": ("Ban Dân vận Trung ương", "Bộ Nội vụ"),
    "Dự hội nghị có đại diện liên Bộ Công thương - Tài chính.": ("Bộ Công thương", "Bộ Tài chính"),
    "Cùng dự có ông Vi Văn Lượm.\nLãnh đạo tỉnh có các ông Lưu Bá Thảnh; đại diện Sở Tài chính, Sở Y tế.": (
        "Sở Tài chính tỉnh Nghệ An",
        "Sở Y tế tỉnh Nghệ An",
    ),
    "Đại diện Sở Tài chính cho rằng, nguồn vốn đã đủ.": ("Sở Tài chính tỉnh Nghệ An",),
    "Các ban Dân vận, Tổ chức Tỉnh ủy, Báo Nghệ An có người đại diện.": (
        "Ban Dân vận Tỉnh ủy Nghệ An",
        "Ban Tổ chức Tỉnh ủy Nghệ An",
        "Báo Nghệ An",
    ),
    "Dự hội nghị có đại diện Ban Giám đốc Công an tỉnh.": ("Công an tỉnh Nghệ An",),
    "Dự hội nghị có đại diện các sở ngành như: Sở Y tế; Sở Xây dựng… cùng chủ đầu tư.": (
        "Sở Y tế tỉnh Nghệ An",
        "Sở Xây dựng tỉnh Nghệ An",
    ),
    "Dự hội nghị có đại diện Cục Thuế, Tổng công ty Sông Hồng.": ("Cục Thuế", "Tổng công ty Sông Hồng"),
    "Dự hội nghị có đại diện các bộ, ngành là thành viên của Ban Chỉ đạo: Bộ Y tế, Bộ Công an.": (
        "Bộ Y tế",
        "Bộ Công an",
    ),
    "Dự hội nghị có đại diện Bộ Nội vụ (Vụ Tổng hợp, Vụ Pháp chế) và Bộ Y tế.": (
        "Bộ Nội vụ",
        "Vụ Tổng hợp",
        "Vụ Pháp chế",
        "Bộ Y tế",
    ),
    "Dự hội nghị có đại diện Cục Thú y (Bộ Nông nghiệp và PTNT), Công ty Hoa Ban (thuộc Tập đoàn Sao Xanh).": (
        "Cục Thú y, Bộ Nông nghiệp và Phát triển nông thôn",
        "Công ty Hoa Ban",
    ),
    "Dự hội nghị có đại diện Mạng lưới các thành phố sạch châu Á (MCA), Chương trình Lương thực Thế giới (WFP).": (
        "Mạng lưới các thành phố sạch châu Á",
        "Chương trình Lương thực Thế giới",
    ),
    "Dự hội nghị có các bên liên quan như: Sở Y tế Hà Nội.": ("Sở Y tế thành phố Hà Nội",),
    "Dự hội nghị có 80 chuyên gia đến từ Viện Lúa, sở Y tế các tỉnh và Ngân hàng Chính sách Việt Nam tại Lào.": (
        "Viện Lúa",
        "Ngân hàng Chính sách Việt Nam tại Lào",
    ),
    "Dự hội nghị có đại diện các Vụ liên quan của Bộ Tài chính và Công ty Hoa Ban.": ("Công ty Hoa Ban",),
    "Dự hội nghị có đại diện các Ban và Văn phòng Tỉnh ủy.": ("Văn phòng Tỉnh ủy Nghệ An",),
    "Dự hội nghị có lãnh đạo Tỉnh đoàn các tỉnh, thành đồng bằng sông Hồng; Bộ Tư lệnh Quân khu 3, Quân khu 4.": (
        "Bộ Tư lệnh Quân khu 3",
        "Bộ Tư lệnh Quân khu 4",
    ),
    "Dự hội nghị có đại diện Tổng cục Muối. Đại diện Tổng cục Muối Việt Nam báo cáo, muối đã đủ.": (
        "Tổng cục Muối Việt Nam",
    ),
    "Hội nghị lắng nghe đại diện Đại học Vinh chia sẻ.": ("Đại học Vinh",),
    "Sau khi nghe các ý kiến phát biểu của Vụ Dân tộc và Sở Y tế, hội nghị kết thúc.": (
        "Vụ Dân tộc",
        "Sở Y tế tỉnh Nghệ An",
    ),
    "Tại hội nghị, đại diện Hội Nông dân Việt Nam đã tặng bằng khen cho mười xã.": ("Hội Nông dân Việt Nam",),
    "Dự hội nghị có Tổng lãnh sự Lãnh sự quán Lào tại Việt Nam.": ("Lãnh sự quán Lào tại Việt Nam",),
    "Dự hội nghị có các đồng chí Thường trực Tổ Biên tập Văn kiện.": ("Tổ Biên tập Văn kiện",),
    "Dự hội nghị có đại diện viện KSND tỉnh.": ("Viện Kiểm sát nhân dân tỉnh Nghệ An",),
    "Đại diện các hiệp hội gốm sứ Hà Nội, Đà Nẵng cùng đưa ra kiến nghị.": (
        "Hiệp hội gốm sứ Hà Nội",
        "Hiệp hội gốm sứ Đà Nẵng",
    ),
    "Dự hội nghị có đại diện Sở Y tế Hà Nội, Hải Phòng và TP HCM.": (
        "Sở Y tế thành phố Hà Nội",
        "Sở Y tế thành phố Hải Phòng",
        "Sở Y tế thành phố Hồ Chí Minh",
    ),
}


@pytest.mark.parametrize(("sentence", "bodies"), REPRESENTED.items())
def test_bodies_that_were_represented_are_named_in_full(sentence: str, bodies: tuple[str, ...]) -> None:
    """A head noun, an owner or a kind of place that a row shares is given to each of its bodies."""
    assert tuple(body.name for body in told(LEAD + sentence).bodies) == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "Dự hội nghị có lãnh đạo các sở, ban, ngành và các địa phương.",
        "Dự hội nghị có lãnh đạo huyện Khê Thượng, huyện Nam Đàn.",
        "Dự hội nghị có đại diện các Vụ liên quan của Bộ Tài chính.",
        "Hội nghị diễn ra tại trụ sở Tập đoàn Sao Xanh (SX).",
        "Hội nghị nhằm phục vụ Đại hội Thể thao.",
        "Ông mong tân Giám đốc cùng tập thể Đảng ủy Công an tỉnh giữ vững đoàn kết.",
        "Ông đến sân bay Vinh trước sự đón tiếp của đại diện Bộ Y tế Lào.",
        "Ông đề nghị Bộ Y tế ký kết thỏa thuận tại lễ ký.",
        "Dự hội nghị có lãnh đạo các Công ty thành viên của Tập đoàn Sao Xanh.",
        "Sở Y tế có lễ phục mới.",
        "Rừng xanh nhờ sự lãnh đạo của Tỉnh ủy, HĐND tỉnh.",
        "Ông Thảnh đề nghị lãnh đạo Sở Y tế sớm trả lời.",
        "Các đại biểu được Đảng ủy, lãnh đạo Bộ Công an giao nhiệm vụ.",
        "Dự hội nghị có ông Lưu Bá Thảnh, Giám đốc Sở Y tế tỉnh.",
        "Đại diện Sở Y tế có ông Lưu Bá Thảnh dự hội nghị.",
        "Người dân gửi đơn đến Sở Tài chính.",
        "Tại hội nghị, Sở Tài chính được khen.",
        "Ông Vi Văn Lượm, đại diện Sở Tài chính cho rằng nguồn vốn đã đủ.",
        "Dân nghe Bộ Y tế mà tiêm chủng.",
    ],
)
def test_what_took_no_part_is_no_body_of_the_meeting(sentence: str) -> None:
    """Unnamed bodies, territories, leadership in general, those only spoken of, and the body of a named person."""
    assert told(LEAD + sentence).bodies == ()


HELD = {
    "Sáng 5/4, Bộ Công Thương tổ chức Hội nghị bàn về xuất khẩu.": ("Bộ Công Thương",),
    "Sáng 5/4, Ban Bí thư tổ chức Hội nghị bàn về giữ rừng.": ("Ban Bí thư",),
    "Sáng 5/4, Trung ương Đoàn tổ chức lễ tuyên dương người giữ rừng.": ("Trung ương Đoàn",),
    "Sáng 5/4, Ban tổ chức Hội thi giữ rừng gặp mặt thí sinh tại buổi lễ khai mạc.": (),
    "Sáng 5/4, Chính phủ tổ chức hội nghị bàn việc giữ rừng.": ("Chính phủ",),
    "Sáng 5/4, Ban Tuyên giáo Trung ương họp báo công bố giải thưởng.": ("Ban Tuyên giáo Trung ương",),
    "Hội nghị bàn việc giữ rừng sáng 5/4 do Bộ Y tế phối hợp với Rừng Xanh Miền Trung đồng tổ chức.": ("Bộ Y tế",),
    "Sáng 5/4, Bộ Y tế và Bộ Công an phối hợp tổ chức hội nghị về sách y học.": ("Bộ Y tế", "Bộ Công an"),
    "Sáng 5/4, Lễ tuyên dương y sĩ do Bộ Y tế, báo Nhân Dân và Bộ Công an phối hợp tổ chức.": (
        "Bộ Y tế",
        "Báo Nhân Dân",
        "Bộ Công an",
    ),
    "Nhà xuất bản Lao động và Sở Y tế Nghệ An sáng 5/4 phối hợp mở Hội thảo về sách y học.": (
        "Nhà xuất bản Lao động",
        "Sở Y tế tỉnh Nghệ An",
    ),
    "Sáng 5/4, UBND tỉnh Nghệ An họp bàn việc giữ rừng. Ông Lưu Bá Thảnh, Phó Chủ tịch tỉnh chủ trì cuộc họp.": (
        "Ủy ban nhân dân tỉnh Nghệ An",
    ),
    "Chiều 5/4, ông Lưu Bá Thảnh nói tại cuộc họp báo thường kỳ Chính phủ tháng 3.": ("Chính phủ",),
    "Chiều 5/4, ông Lưu Bá Thảnh nói tại buổi họp báo của Tổng cục Thuế.": ("Tổng cục Thuế",),
    "Sáng 5/4, UBND huyện Nam Đàn đã có cuộc họp bàn việc giữ rừng. Ông Lưu Bá Thảnh nói tại cuộc họp.": (
        "Ủy ban nhân dân huyện Nam Đàn",
    ),
    "Sáng 5/4, Công ty Sao Xanh làm lễ khánh thành nhà máy. Ông Lưu Bá Thảnh phát biểu tại buổi lễ.": (
        "Công ty Sao Xanh",
    ),
    "Ông Lưu Bá Thảnh nói tại cuộc họp tổng kết quý I của Bộ Y tế.": ("Bộ Y tế",),
    "Chiều 5/4, ông Lưu Bá Thảnh nói tại cuộc họp báo chính phủ thường kỳ.": ("Chính phủ",),
    "Ông Lưu Bá Thảnh nói tại buổi giao ban báo chí Thành ủy Hà Nội sáng 5/4.": ("Thành ủy Hà Nội",),
    "Sáng 5/4, Quỹ Vì các dòng sông của trẻ em (QSE) và Bộ Y tế tổ chức hội nghị về sách y học.": (
        "Quỹ Vì các dòng sông của trẻ em",
        "Bộ Y tế",
    ),
    "Sáng 5/4, Bộ Y tế tổ chức cuộc họp về sách. Ông yêu cầu Bộ Công an tổ chức cuộc họp khác.": ("Bộ Y tế",),
    "Sáng 5/4, Bộ Y tế họp báo. Ông Lưu Bá Thảnh nói tại cuộc họp báo. Năm ngoái, Bộ Công an tổ chức lễ.": ("Bộ Y tế",),
    "Sáng 5/4, tại TP Hải Phòng, Bộ Y tế tổ chức hội nghị về sách y học.": ("Bộ Y tế",),
    "Sáng 5/4, Ban Thường vụ Tỉnh ủy Nghệ An đã họp Hội nghị lần thứ 12.": ("Ban Thường vụ Tỉnh ủy Nghệ An",),
    "Sáng 5/4, Viện Khảo cứu dòng chảy nước ngọt ven sông tổ chức hội nghị về sách.": (
        "Viện Khảo cứu dòng chảy nước ngọt ven sông",
    ),
    "Sáng 5/4, Sở Y tế Nghệ An lần đầu tiên tổ chức hội nghị về sách.": ("Sở Y tế tỉnh Nghệ An",),
    "Sáng 5/4, Thường trực Ban Bí thư tổ chức hội nghị về sách y học.": ("Ban Bí thư",),
    "Hội nghị bàn việc giữ rừng do Chi cục Kiểm lâm vùng 2 tổ chức sáng 5/4.": ("Chi cục Kiểm lâm vùng 2",),
    "Sáng 5/4, Sở Y tế Nghệ An và Bộ Tư lệnh QK4 đã ký kết chương trình tại lễ ký kết hợp tác quân dân y.": (
        "Sở Y tế tỉnh Nghệ An",
        "Bộ Tư lệnh Quân khu 4",
    ),
}


@pytest.mark.parametrize(("text", "organizers"), HELD.items())
def test_who_held_a_meeting_is_its_organizer(text: str, organizers: tuple[str, ...]) -> None:
    """Before the verb or after `do`, alone or jointly, with the day between; both sides of a signing."""
    assert tuple(body.name for body in told(text).organizers) == organizers


OWN = {
    "Sáng 5/4, Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh Nghệ An diễn ra tại Vinh.": (
        "Ban Chấp hành Đảng bộ tỉnh Nghệ An",
    ),
    "Sáng 5/4, phiên họp của Ban Thường vụ, Ban Chấp hành Đảng bộ Sở Y tế diễn ra tại Vinh.": (
        "Ban Thường vụ Đảng bộ Sở Y tế",
        "Ban Chấp hành Đảng bộ Sở Y tế",
    ),
    "Sáng 5/4, chủ trì phiên họp Chính phủ thường kỳ, Thủ tướng Lưu Bá Thảnh yêu cầu tiết kiệm.": ("Chính phủ",),
    "Sáng 5/4, ông Lưu Bá Thảnh nói tại phiên họp thứ 3 Ủy ban An toàn giao thông Quốc gia.": (
        "Ủy ban An toàn giao thông Quốc gia",
    ),
    "Sáng 5/4, Tiểu ban Văn kiện đã có phiên họp thứ ba. Ông Lưu Bá Thảnh phát biểu tại phiên họp.": (
        "Tiểu ban Văn kiện",
    ),
    "Sáng 5/4, ông Lưu Bá Thảnh nói tại cuộc gặp giữa Hội Nông dân tỉnh Nghệ An và đại diện Công ty Sao Xanh.": (
        "Hội Nông dân tỉnh Nghệ An",
        "Công ty Sao Xanh",
    ),
    "Sáng 5/4, ông Lưu Bá Thảnh chủ trì hội nghị giao ban Ban Chỉ đạo 389.": ("Ban Chỉ đạo 389",),
    "Ông Lưu Bá Thảnh phát biểu tại kỳ họp thứ 9 sáng 5/4. Kỳ họp thứ 9, Quốc hội khóa XIV bàn ba luật.": ("Quốc hội",),
    "Sáng 5/4, ông Lưu Bá Thảnh chủ trì cuộc họp lãnh đạo Cục Muối Việt Nam.": ("Cục Muối Việt Nam",),
    "Sáng 5/4, hội nghị Thường vụ Quân ủy Trung ương diễn ra tại Hà Nội.": ("Ban Thường vụ Quân ủy Trung ương",),
}


@pytest.mark.parametrize(("text", "bodies"), OWN.items())
def test_a_board_takes_part_in_its_own_conference(text: str, bodies: tuple[str, ...]) -> None:
    """The conference of a board has it among the bodies, not among the organizers."""
    meeting = told(text)
    assert tuple(body.name for body in meeting.bodies) == bodies
    assert meeting.organizers == ()


def test_other_dealings_of_a_guest_are_no_part_of_the_talks() -> None:
    """A report on talks says whom else the guest sees that day."""
    text = "Sáng 5/4, ông Thảnh có cuộc hội đàm với ông Vi Văn Lượm, làm việc với Hội Nông dân Lào, thăm Đại học Vinh."
    assert told(text).bodies == ()


@pytest.mark.parametrize("name", ["hosting", "departments"])
def test_every_word_has_an_example_that_holds_it(name: str) -> None:
    """The word lists are data: each word stands in its example."""
    for row in lexicon(name):
        word = row.get("word") or row["field"]
        assert word.lower() in row["example"].lower()
