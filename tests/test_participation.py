"""Who chaired: the constructions that name a chair, and those that only look so."""

from __future__ import annotations

import pytest

from graph.records import Article, Mode
from loaders.extraction import extract_one
from loaders.rules import lexicon

LEAD = "Sáng 12/3/2021, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết công tác thủy lợi. "


def who(text: str, mode: Mode) -> set[str]:
    """The people whom the report that goes on with `text` has in this way at its meeting."""
    record = extract_one(Article("a", LEAD + text))
    return {person.name for person in record.people for at in person.at if at.mode is mode}


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh chủ trì hội nghị.", {"Đinh Thế Khoát"}),
        ("Chủ trì hội nghị có ông Đinh Thế Khoát và bà Lê Thị Hạnh Ngân.", {"Đinh Thế Khoát", "Lê Thị Hạnh Ngân"}),
        ("Đồng chủ trì: ông Đinh Thế Khoát; bà Lê Thị Hạnh Ngân.", {"Đinh Thế Khoát", "Lê Thị Hạnh Ngân"}),
        ("Chủ trì hội nghị, ông Đinh Thế Khoát nêu ba việc phải làm.", {"Đinh Thế Khoát"}),
        ("Hội nghị diễn ra với sự chủ trì của ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh.", {"Đinh Thế Khoát"}),
        ("Hội nghị do ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh chủ trì kéo dài đến 12 giờ.", {"Đinh Thế Khoát"}),
        (
            "Ông Đinh Thế Khoát, Giám đốc Sở Y tế; các Phó Giám đốc sở: Vi Văn Lượm, Trần Đắc Quỹ chủ trì hội nghị.",
            {"Đinh Thế Khoát", "Vi Văn Lượm", "Trần Đắc Quỹ"},
        ),
        (
            "Dự có ông Vi Văn Lượm, Giám đốc Sở Tài chính; ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh chủ trì.",
            {"Đinh Thế Khoát"},
        ),
        ("Buổi họp do ông Đinh Thế Khoát chủ trì chỉ bàn một việc.", {"Đinh Thế Khoát"}),
        ("Tối nay, đại biểu dự tiệc tối do Chủ tịch UBND tỉnh Đinh Thế Khoát chủ trì.", set()),
        (
            "Trao đổi với báo, ông Vi Văn Lượm, Giám đốc Sở Y tế cho biết ông Đinh Thế Khoát đã chủ trì cuộc họp.",
            {"Đinh Thế Khoát"},
        ),
        (
            "Ông Đinh Thế Khoát chủ trì hội nghị cùng ông Vi Văn Lượm và bà Lê Thị Hạnh Ngân.",
            {"Đinh Thế Khoát", "Vi Văn Lượm", "Lê Thị Hạnh Ngân"},
        ),
        (
            "Bộ trưởng Đinh Thế Khoát và Đặc sứ Thường trực Ngoại giao Nam Phi Nkosazana Qwabe đồng chủ trì hội nghị.",
            {"Đinh Thế Khoát"},
        ),
        ("Ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh (đồng chủ trì hội nghị) ngắt lời.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát cùng lãnh đạo Sở Y tế chủ trì hội nghị.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát (Giám đốc Sở Y tế Hà Nam) chủ trì hội nghị.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát đã tới Lý Nhân xem đê và chủ trì hội nghị.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát nói như vậy khi chủ trì hội nghị.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát cho biết, hôm qua ông đã chủ trì hội nghị.", {"Đinh Thế Khoát"}),
        (
            "Chủ trì hội nghị về việc xả lũ ở các hồ chứa và đập tràn trong tỉnh, ông Đinh Thế Khoát yêu cầu làm ngay.",
            {"Đinh Thế Khoát"},
        ),
        (
            "Ngồi ghế chủ tọa là ông Đinh Thế Khoát; cùng điều hành có đồng chí Vi Văn Lượm - Phó Bí thư Huyện ủy.",
            {"Đinh Thế Khoát", "Vi Văn Lượm"},
        ),
        (
            "Đoàn chủ tọa gồm ông Đinh Thế Khoát cùng hai Phó Chủ tịch HĐND xã Vi Văn Lượm và Lò Thị Mai.",
            {"Đinh Thế Khoát", "Vi Văn Lượm", "Lò Thị Mai"},
        ),
        (
            "Giữ vai trò chủ trì và trực tiếp giải đáp là ông Đinh Thế Khoát, Giám đốc Sở Y tế; và bà Lò Thị Mai.",
            {"Đinh Thế Khoát", "Lò Thị Mai"},
        ),
        ("Đến đây có Phó Chủ tịch tỉnh Đinh Thế Khoát. Buổi chiều, ông chủ trì hội nghị về đê.", {"Đinh Thế Khoát"}),
        ("Đến đây có các ông Đinh Thế Khoát, Vi Văn Lượm. Buổi chiều, ông chủ trì hội nghị về đê.", set()),
        (
            "Bộ trưởng Đinh Thế Khoát đón Bộ trưởng Vi Văn Lượm. Hai bộ trưởng đồng chủ trì hội nghị.",
            {"Đinh Thế Khoát", "Vi Văn Lượm"},
        ),
    ],
)
def test_chairs_are_read(text: str, chairs: set[str]) -> None:
    """Before and after the verb, by a noun, under a header, at the end of a list."""
    assert who(text, Mode.CHAIRED) == chairs


@pytest.mark.parametrize(
    "text",
    [
        "Trong quá trình lãnh đạo, điều hành ông Đinh Thế Khoát còn thiếu sâu sát.",
        "Tỉnh phân công ông Đinh Thế Khoát điều hành, giải quyết công việc hằng ngày.",
        "“Giao cho ai chủ trì?”, ông Đinh Thế Khoát chất vấn.",
        "Biên bản chưa có chữ ký chủ trì hội nghị, ông Đinh Thế Khoát nói.",
        "Dù được chủ trì hội nghị nhắc nhở, ông Đinh Thế Khoát vẫn nói tiếp.",
        "Chủ tịch tỉnh bạn chủ trì hội nghị của Đảng ủy xã với nguyên chánh thanh tra Đinh Thế Khoát.",
        "Giao Sở Xây dựng chủ trì, phối hợp với ông Đinh Thế Khoát rà soát kênh mương.",
        "Đoàn thanh tra do ông Đinh Thế Khoát giao Sở Xây dựng chủ trì thực hiện.",
        "Chủ tọa phiên tòa, thẩm phán Đinh Thế Khoát, tuyên án.",
        "Sở Xây dựng đã chủ trì họp rà soát kênh mương, ông Đinh Thế Khoát nói.",
        "Ông Đinh Thế Khoát yêu cầu Sở Xây dựng rà soát kênh mương và chủ trì hội nghị.",
        "Ông Đinh Thế Khoát hỏi ông Vi Văn Lượm ai ngồi đó khi chủ trì hội nghị.",
        "Ông Đinh Thế Khoát, Giám đốc Trung tâm điều hành chương trình chống hạn, bị nhắc nhở.",
        "Dự án này được tỉnh giao cho ông Đinh Thế Khoát chủ trì.",
        "Con gái thay mặt ông Đinh Thế Khoát chủ trì hội nghị.",
        "Ông Đinh Thế Khoát chủ trì hội nghị - Ảnh tư liệu",
        "Theo truyền thống, ông Đinh Thế Khoát chủ trì hội nghị vào thứ hai.",
        "Một cử tri nói: “Như đã biết, ông Đinh Thế Khoát đã chủ trì hội nghị rất hay.”",
        "Ông Đinh Thế Khoát và ông Vi Văn Lượm cùng đến. Hai sở đồng chủ trì việc rà soát kênh mương.",
    ],
)
def test_nobody_chairs_who_only_stands_near_the_word(text: str) -> None:
    """Managing, a noun, a question, whom a meeting was with, a department that coordinates."""
    assert who(text, Mode.CHAIRED) == set()


@pytest.mark.parametrize(
    ("first", "chair"),
    [
        ("tổ chức họp báo", "Cuộc họp báo diễn ra sau phiên họp của tỉnh dưới sự chủ trì của ông Đinh Thế Khoát."),
        ("tổ chức phiên họp thường kỳ tháng 2", "Ông Đinh Thế Khoát chủ trì cuộc họp báo."),
        ("khai mạc kỳ họp thứ 9 HĐND tỉnh", "Ông Đinh Thế Khoát chủ trì cuộc họp về giá nước."),
        ("tổ chức lễ động thổ cầu Bến Sim", "Lễ đón đoàn khách do ông Đinh Thế Khoát chủ trì."),
        ("có chuyến thăm các bà mẹ ở xã Nà Lếch", "Ông Đinh Thế Khoát sẽ chủ trì lễ khánh thành cầu Bến Sim."),
        (
            "tổ chức chương trình đối thoại với thanh niên",
            "Ngày 20/3, chương trình tương tự sẽ diễn ra tại xã Nà Lếch, do ông Đinh Thế Khoát chủ trì.",
        ),
        ("tổ chức buổi tiếp xúc cử tri xã Nà Lếch", "Ông Đinh Thế Khoát chủ trì phiên họp thứ 5."),
        ("tổ chức hội nghị về thủy lợi", "Ông Đinh Thế Khoát chủ trì buổi bàn giao khu đất."),
        ("tổ chức hội nghị về thủy lợi", "Ông Vi Văn Lượm đến buổi bàn giao khu đất do ông Đinh Thế Khoát chủ trì."),
        ("tổ chức họp báo về thủy lợi", "Ông Đinh Thế Khoát chủ trì cuộc đối thoại với dân xã Nà Lếch."),
    ],
)
def test_who_chaired_a_meeting_of_another_sort_did_not_chair_this_one(first: str, chair: str) -> None:
    """What was chaired is the noun beside the word of chairing; it stands to none of the meetings that are told of."""
    record = extract_one(Article("a", f"Sáng 12/3/2021, UBND tỉnh Hà Nam {first}. {chair}"))
    about = record.meetings[0].id
    assert about not in {at.meeting for person in record.people for at in person.at if at.mode is Mode.CHAIRED}


@pytest.mark.parametrize(
    ("first", "chair"),
    [
        ("tổ chức hội nghị về thủy lợi", "Ông Đinh Thế Khoát chủ trì cuộc họp."),
        ("tổ chức lễ bàn giao khu đất", "Ông Đinh Thế Khoát chủ trì buổi bàn giao."),
        ("khai mạc kỳ họp thứ 9 HĐND tỉnh", "Ông Đinh Thế Khoát chủ trì phiên họp sáng nay."),
        ("tổ chức lễ động thổ cầu Bến Sim", "Lễ động thổ do ông Đinh Thế Khoát chủ trì."),
        ("tổ chức cuộc họp thông tin về giá nước", "Ông Đinh Thế Khoát chủ trì cuộc họp báo."),
        ("đối thoại với dân xã Nà Lếch", "Ông Đinh Thế Khoát chủ trì buổi đối thoại."),
    ],
)
def test_a_meeting_may_be_called_otherwise_where_its_chair_is_named(first: str, chair: str) -> None:
    """A conference is a gathering, too, and a session belongs to a congress of deputies."""
    record = extract_one(Article("a", f"Sáng 12/3/2021, UBND tỉnh Hà Nam {first}. {chair}"))
    chaired = [at.meeting for person in record.people for at in person.at if at.mode is Mode.CHAIRED]
    assert chaired == [record.meetings[0].id]


def test_who_came_and_directed_did_not_speak() -> None:
    """`dự và chỉ đạo` is being there, `dự và phát biểu chỉ đạo` is speaking, too."""
    assert who("Ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh dự và chỉ đạo hội nghị.", Mode.SPOKE) == set()
    assert who("Ông Đinh Thế Khoát dự và phát biểu chỉ đạo hội nghị.", Mode.SPOKE) == {"Đinh Thế Khoát"}


@pytest.mark.parametrize(
    ("text", "spoke"),
    [
        ("“Kênh Bến Sim cạn đã ba năm nay”, ông Vi Văn Lượm tặc lưỡi.", {"Vi Văn Lượm"}),
        ("“Kênh Bến Sim cạn đã ba năm nay”, theo ông Vi Văn Lượm.", {"Vi Văn Lượm"}),
        ("Ông Vi Văn Lượm, thợ bơm, tặc lưỡi: “Kênh Bến Sim cạn rồi”.", {"Vi Văn Lượm"}),
        ("Ông Vi Văn Lượm rầu rĩ một nỗi: kênh cạn mà máy bơm hỏng.", {"Vi Văn Lượm"}),
        ("Ông Vi Văn Lượm thì “bật mí”: nước trong ruộng giữ được.", {"Vi Văn Lượm"}),
        ("Ông Vi Văn Lượm “thâu tóm” khu đất vàng.", set()),
        ("Ông Vi Văn Lượm, xã Nà Lếch, khẩn khoản xin hai máy bơm.", {"Vi Văn Lượm"}),
        ("Ông Vi Văn Lượm, từ điểm cầu Lý Nhân, ước ao có kênh mới.", {"Vi Văn Lượm"}),
        (
            "Huyện Lý Nhân phát động phong trào “Sạch kênh, đẹp ruộng”, ông Vi Văn Lượm là người đầu tiên ra đồng.",
            set(),
        ),
        ("Ông Vi Văn Lượm (trái) - Ảnh: An.", set()),
        ("Khen thưởng có ông Vi Văn Lượm và đại diện các xã: Nà Lếch, Bến Sim.", set()),
        ("Hội nghị giao ông Vi Văn Lượm nhắc các xã nạo vét.", set()),
        ("Ảnh của cố kỹ sư Vi Văn Lượm, người vẽ con kênh đầu tiên, được nhiều tham luận nhắc tới.", set()),
    ],
)
def test_words_are_somebodys_by_what_stands_around_the_name(text: str, spoke: set[str]) -> None:
    """A quotation before the name, what was said after it, and a verb in quotes tell that the person spoke."""
    assert who(text, Mode.SPOKE) == spoke


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Thay mặt UBND tỉnh, bà Lê Thị Hạnh Ngân phát biểu tại hội nghị.", "UBND tỉnh"),
        ("Bà Lê Thị Hạnh Ngân thay mặt UBND tỉnh phát biểu tại hội nghị.", "UBND tỉnh"),
        (
            "Thừa ủy quyền của ông Đinh Thế Khoát, bà Lê Thị Hạnh Ngân trình bày tờ trình tại hội nghị.",
            "ông Đinh Thế Khoát",
        ),
        ("Bà Lê Thị Hạnh Ngân phát biểu tại hội nghị.", None),
    ],
)
def test_in_whose_name_somebody_spoke(text: str, whom: str | None) -> None:
    """The body or person is kept with the act; who only sent another was not there."""
    record = extract_one(Article("a", LEAD + text))
    spoke = {(p.name, at.on_behalf_of) for p in record.people for at in p.at}
    assert spoke == {("Lê Thị Hạnh Ngân", whom)}


SESSION = "Sáng 12/3/2021, tỉnh Hà Nam có buổi làm việc với đoàn công tác của Bộ Xây dựng. "


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Tiếp đoàn có ông Đinh Thế Khoát, Phó Chủ tịch UBND tỉnh; bà Lê Thị Hạnh Ngân, Giám đốc Sở Xây dựng.",
            {("Đinh Thế Khoát", "led"), ("Lê Thị Hạnh Ngân", "attended")},
        ),
        (
            "Cùng tiếp đoàn có bà Lê Thị Hạnh Ngân, Giám đốc Sở Xây dựng.",
            {("Lê Thị Hạnh Ngân", "attended")},
        ),
        (
            "Làm trưởng đoàn công tác của Bộ là ông Vi Văn Lượm, Thứ trưởng Bộ Xây dựng.",
            {("Vi Văn Lượm", "led")},
        ),
        (
            "Ông Vi Văn Lượm phát biểu với tư cách trưởng đoàn.",
            {("Vi Văn Lượm", "led"), ("Vi Văn Lượm", "spoke")},
        ),
        ("Ông Vi Văn Lượm, chủ thầu công trình cầu Mây, nói việc chậm là do mưa.", {("Vi Văn Lượm", "spoke")}),
        (
            "Tại buổi làm việc với lãnh đạo huyện Lý Nhân, Thứ trưởng Bộ Xây dựng Vi Văn Lượm nói đê còn yếu.",
            {("Vi Văn Lượm", "led"), ("Vi Văn Lượm", "spoke")},
        ),
        (
            "Thứ trưởng Bộ Xây dựng Vi Văn Lượm phát biểu tại buổi làm việc với huyện Lý Nhân.",
            {("Vi Văn Lượm", "led"), ("Vi Văn Lượm", "spoke")},
        ),
        (
            "Tại buổi làm việc với đoàn thanh tra, Giám đốc Sở Y tế Vi Văn Lượm nói thuốc còn đủ.",
            {("Vi Văn Lượm", "spoke")},
        ),
        (
            "Tại buổi làm việc với Sở Y tế, Giám đốc Sở Y tế Vi Văn Lượm nói thuốc còn đủ.",
            {("Vi Văn Lượm", "spoke")},
        ),
        (
            "Kết luận buổi làm việc chiều 12/3, ông Vi Văn Lượm nói đê còn yếu.",
            {("Vi Văn Lượm", "led"), ("Vi Văn Lượm", "spoke")},
        ),
        ("Ông Vi Văn Lượm nói thêm sau kết luận buổi làm việc của tỉnh.", {("Vi Văn Lượm", "spoke")}),
        ("Chị Mơ, con gái ông Vi Văn Lượm, dẫn đầu đoàn.", set()),
        ("Trong bảng xếp hạng, dẫn đầu là ông Vi Văn Lượm.", set()),
        ("Dẫn đầu đoàn là ông Vi Văn Lượm.", {("Vi Văn Lượm", "led")}),
        ("Ông Vi Văn Lượm tiếp kiến sau.", set()),
        ("Ông Vi Văn Lượm sẽ dẫn đầu đoàn.", {("Vi Văn Lượm", "led")}),
        ("Ông Vi Văn Lượm, mọi người phát biểu sôi nổi.", set()),
        ("Lời khai mạc của ông Vi Văn Lượm ngắn gọn.", {("Vi Văn Lượm", "spoke")}),
        ("Người đọc quyết định là ông Vi Văn Lượm.", {("Vi Văn Lượm", "spoke")}),
        (
            "Ông Đinh Thế Khoát trao bằng khen cho ông Vi Văn Lượm.",
            {("Đinh Thế Khoát", "attended"), ("Vi Văn Lượm", "attended")},
        ),
        (
            "Ông Đinh Thế Khoát và ông Vi Văn Lượm đã thống nhất ba việc.",
            {("Đinh Thế Khoát", "attended"), ("Vi Văn Lượm", "attended")},
        ),
        (
            "Chiều 12/3, ông Đinh Thế Khoát chủ trì buổi làm việc với ông Vi Văn Lượm, Giám đốc Sở Xây dựng.",
            {("Đinh Thế Khoát", "chaired"), ("Vi Văn Lượm", "attended")},
        ),
        (
            "Bên lề buổi làm việc, ông Đinh Thế Khoát cho biết đê đã vững.",
            set(),
        ),
        ("Ông Đinh Thế Khoát, ông Vi Văn Lượm gửi lẵng hoa chúc mừng.", set()),
        (
            "Buổi làm việc còn có ông Đinh Thế Khoát và ông Vi Văn Lượm.",
            {("Đinh Thế Khoát", "attended"), ("Vi Văn Lượm", "attended")},
        ),
    ],
)
def test_what_people_did_at_a_working_session(text: str, acts: set[tuple[str, str]]) -> None:
    """Hosts, heads of delegations, speakers with what is said of them, and who was only seen."""
    record = extract_one(Article("a", SESSION + text))
    assert {(person.name, at.mode.value) for person in record.people for at in person.at} == acts


def test_who_calls_on_another_is_the_guest() -> None:
    """`hội kiến` and `chào xã giao`: the one called on is the host."""
    text = "Chiều 12/3/2021, Bộ trưởng Đinh Thế Khoát đã hội kiến Thủ tướng Vi Văn Lượm."
    record = extract_one(Article("a", text))
    assert {(person.name, at.mode.value) for person in record.people for at in person.at} == {
        ("Đinh Thế Khoát", "attended"),
        ("Vi Văn Lượm", "led"),
    }


def test_the_two_sides_of_talks_are_their_chairs() -> None:
    """`hội đàm giữa A và B`."""
    text = "Chiều 12/3/2021, tại cuộc hội đàm giữa Thủ tướng Đinh Thế Khoát và Thủ tướng Vi Văn Lượm, hai bên nhất trí."
    record = extract_one(Article("a", text))
    assert {(person.name, at.mode.value) for person in record.people for at in person.at} == {
        ("Đinh Thế Khoát", "chaired"),
        ("Vi Văn Lượm", "chaired"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Đinh Thế Khoát sáng nay có cuộc hội đàm với Thủ tướng Vi Văn Lượm.",
        "Trong cuộc hội đàm với Thủ tướng Đinh Thế Khoát, Thủ tướng Vi Văn Lượm nói hai nước sẽ mở thêm cửa khẩu.",
        "Thủ tướng Đinh Thế Khoát có cuộc gặp hẹp và hội đàm với Thủ tướng Vi Văn Lượm.",
    ],
)
def test_who_holds_talks_with_another_chairs_them_as_the_other_does(text: str) -> None:
    """Whoever of the two is the subject, at once or after the words for the talks."""
    record = extract_one(Article("a", f"Chiều 12/3/2021, hai nước mở cửa khẩu. {text}"))
    chaired = {person.name for person in record.people for at in person.at if at.mode is Mode.CHAIRED}
    assert chaired == {"Đinh Thế Khoát", "Vi Văn Lượm"}


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        (
            "Hai nhà lãnh đạo chứng kiến lễ ký ba văn kiện và chủ trì họp báo chung chiều 12/3.",
            {("họp báo", "Đinh Thế Khoát"), ("họp báo", "Khăm Phan")},
        ),
        (
            "Hai Thủ tướng chứng kiến lễ ký ba văn kiện và mời nhau sang thăm.",
            set(),
        ),
        (
            "Thủ tướng Đinh Thế Khoát nói tại cuộc họp báo sau cuộc hội đàm giữa hai Thủ tướng.",
            {("hội đàm", "Đinh Thế Khoát"), ("hội đàm", "Khăm Phan")},
        ),
    ],
)
def test_the_two_named_before_chair_what_both_did(text: str, chairs: set[tuple[str, str]]) -> None:
    """What follows a signing, and the talks of which another sentence speaks in passing."""
    lead = "Sáng 12/3/2021, Thủ tướng Đinh Thế Khoát chào mừng Thủ tướng Lào Khăm Phan tại lễ đón.\n"
    record = extract_one(Article("a", lead + text))
    kinds = {meeting.id: meeting.kind for meeting in record.meetings}
    told = {(kinds[at.meeting], p.name) for p in record.people for at in p.at if at.mode is Mode.CHAIRED}
    assert told == chairs


@pytest.mark.parametrize(
    ("guest", "chairs"),
    [
        ("Bộ trưởng Ngoại giao Lào Khăm Phan", {"Đinh Thế Khoát", "Khăm Phan"}),
        ("Giám đốc Sở Y tế Hà Nam Vi Văn Lượm", set()),
    ],
)
def test_two_who_spoke_at_talks_were_their_sides(guest: str, chairs: set[str]) -> None:
    """One of this country and one of another; two of one country may both have been on one side."""
    record = extract_one(
        Article(
            "a",
            "Chiều 12/3/2021, hai bên tiến hành hội đàm về cửa khẩu. Bộ trưởng Bộ Ngoại giao Đinh Thế Khoát đề nghị mở"
            f" thêm đường. {guest} khẳng định sẽ xây cầu.",
        )
    )
    assert {p.name for p in record.people for at in p.at if at.mode is Mode.CHAIRED} == chairs


def test_who_is_only_met_before_talks_with_another_chairs_nothing() -> None:
    """`gặp A và hội đàm với B` names A as the one who was called on."""
    record = extract_one(
        Article(
            "a",
            "Sáng 9/7/2018, Ngoại trưởng Pháp Luc Dumont sẽ hội kiến Thủ tướng Vi Văn Lượm và có cuộc hội đàm"
            " với Phó Thủ tướng Đinh Thế Khoát.",
        )
    )
    assert "Vi Văn Lượm" not in {p.name for p in record.people for at in p.at if at.mode is Mode.CHAIRED}


def test_nobody_is_present_by_being_appointed() -> None:
    """A decision on somebody says nothing of where they were."""
    text = (
        "Sáng 12/3/2021, tỉnh tổ chức hội nghị công bố quyết định bổ nhiệm ông Vi Văn Lượm giữ chức Giám đốc Sở Y tế."
    )
    assert [person.at for person in extract_one(Article("a", text)).people] == [()]


@pytest.mark.parametrize("word", [row["word"] for row in lexicon("acts") if row["use"] == "attend"])
def test_every_word_of_being_there_is_looked_for(word: str) -> None:
    """The quick look that passes most sentences over knows each of them."""
    assert who(f"Tại đây, {word} có ông Đinh Thế Khoát.", Mode.ATTENDED) == {"Đinh Thế Khoát"}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Dự họp có các ông: ông Đinh Thế Khoát và ông Vi Văn Lượm.", {"Đinh Thế Khoát", "Vi Văn Lượm"}),
        ("Dự họp với Chủ tịch tỉnh còn có ông Đinh Thế Khoát.", {"Đinh Thế Khoát"}),
        ("Về dự hội nghị, ông Đinh Thế Khoát gặp lại nhiều bạn cũ.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát cùng lãnh đạo các sở, ngành đã đến dự hội nghị.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát cùng đại diện Sở Y tế, Sở Xây dựng cắt băng khánh thành.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát nhận hoa chúc mừng.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát, phải, trong buổi họp chiều 12/3.", {"Đinh Thế Khoát"}),
        (
            "Bộ trưởng Đinh Thế Khoát (giữa), Thứ trưởng Vi Văn Lượm (phải) và bà Lê Thị Hạnh Ngân tại buổi họp.",
            {"Đinh Thế Khoát", "Vi Văn Lượm", "Lê Thị Hạnh Ngân"},
        ),
        ("Ông Đinh Thế Khoát, đại diện nhóm thợ, nhận giải nhất.", {"Đinh Thế Khoát"}),
        (
            "Trời mưa.\nPhía Sở Y tế có ông Đinh Thế Khoát;\nÔng Vi Văn Lượm, Giám đốc bệnh viện tỉnh.",
            {"Đinh Thế Khoát", "Vi Văn Lượm"},
        ),
        ("Ông Đinh Thế Khoát, lãnh đạo các sở và đông đảo người dân đến dự hội nghị.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát dự khai mạc hội nghị.", {"Đinh Thế Khoát"}),
        ("Dự hội nghị có con gái của ông Đinh Thế Khoát.", set()),
        ("Đón Chủ tịch Đinh Thế Khoát tại sân bay là hai học sinh.", set()),
        ("Đoàn dự hội nghị, gặp nhiều cán bộ, trong đó có ông Đinh Thế Khoát.", set()),
        ("Dự buổi gặp mặt có ông Đinh Thế Khoát.", {"Đinh Thế Khoát"}),
        ("Chủ tịch tỉnh gặp ông Đinh Thế Khoát, dự hội nghị và thăm đê.", set()),
        ("Ông Đinh Thế Khoát tại nhà riêng.", set()),
        ("Ông Đinh Thế Khoát là đại biểu dự khuyết.", set()),
        ("“Dân làng tham gia góp ý rất sôi nổi”, ông Đinh Thế Khoát nói.", set()),
        ("Tỉnh sẽ dự hội chợ ở Lào và thăm hai nước, ông Đinh Thế Khoát cho biết.", set()),
        ("Về phía nhà máy, ông Đinh Thế Khoát nói: máy hỏng đã lâu.", set()),
        ("Trả lời các đại biểu, ông Đinh Thế Khoát hứa sửa đập.", set()),
        ("Nhiều người dự lễ tang bà Lê Thị Hạnh Ngân.", set()),
        ("Đây là niềm vinh dự đối với ông Đinh Thế Khoát.", set()),
        ("Đại biểu đã đón đoàn thanh tra của ông Đinh Thế Khoát.", set()),
        ("Ông Đinh Thế Khoát nhận kỷ luật khiển trách.", set()),
        ("Năm 2010, ông Đinh Thế Khoát đã ký quyết định giao đất.", set()),
        (
            "Ông Đinh Thế Khoát cùng lãnh đạo các sở, ngành, các hội, các huyện, các xã và hợp tác xã đến dự họp.",
            {"Đinh Thế Khoát"},
        ),
        (
            "Ông Đinh Thế Khoát, đại diện nhóm thợ “Đê xanh” chia sẻ, từ đầu tham dự anh em đã tin.",
            set(),
        ),
        (
            "Dự hội nghị có ông Vi Văn Lượm, Phó Giám đốc phụ trách Ban điều hành, ông Đinh Thế Khoát.",
            {"Vi Văn Lượm", "Đinh Thế Khoát"},
        ),
        (
            "Dự hội nghị có ông Vi Văn Lượm. Lãnh đạo huyện Lý Nhân có ông Đinh Thế Khoát.",
            {"Vi Văn Lượm", "Đinh Thế Khoát"},
        ),
    ],
)
def test_who_was_there_is_listed_or_came(text: str, there: set[str]) -> None:
    """A list after a word of being there, or its subject; not whoever else the sentence names."""
    assert who(text, Mode.ATTENDED) == there


def test_a_lead_without_a_full_stop_is_read() -> None:
    """Where the headline is known, another first line is not one."""
    text = "Sáng 12/3/2021, ông Đinh Thế Khoát chủ trì hội nghị về đê điều\nÔng Khoát nói đê còn yếu."
    record = extract_one(Article("a", text, title="Giữ đê mùa lũ"))
    assert {(person.name, at.mode.value) for person in record.people for at in person.at} == {
        ("Đinh Thế Khoát", "chaired"),
        ("Đinh Thế Khoát", "spoke"),
    }


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Đại úy Đinh Thế Khoát thuộc đồn biên phòng Bát Mọt cho biết đê đã vững.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát, Trưởng ban hội đua thuyền làng thừa nhận sân còn chật.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát (Giám đốc Sở Y tế) nói rằng thuốc còn đủ.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát, Trưởng ban hội đua thuyền (xã Bắc Lý), cho rằng sân còn chật.", {"Đinh Thế Khoát"}),
        (
            "Ông Đinh Thế Khoát, Giám đốc toàn miền bộ phận lúa, ngô và mía đường ven sông nhận xét giá còn thấp.",
            {"Đinh Thế Khoát"},
        ),
        ("Ông Đinh Thế Khoát, Trưởng ban hội đua thuyền và các bô lão cho biết sân còn chật.", set()),
        ("Ông Đinh Thế Khoát, Trưởng ban hội đua thuyền ký công văn đề nghị mở sân.", set()),
        ("Ông Đinh Thế Khoát thay mặt nhân dân TP. Phủ Lý phát biểu chúc mừng.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát đáp: “Đê còn vững”.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát trình dự toán năm 2021.", {"Đinh Thế Khoát"}),
        (
            "Trao đổi thêm với Tuổi Trẻ, ông Đinh Thế Khoát cho biết thuốc còn đủ. Ông Khoát nói giá rẻ.",
            set(),
        ),
        (
            "Chia sẻ với PV, ông Đinh Thế Khoát cho biết thuốc còn đủ. Tại hội nghị, ông Khoát nói giá không tăng.",
            {"Đinh Thế Khoát"},
        ),
        ("Trả lời Thanh Niên chiều 12/3, ông Đinh Thế Khoát cho biết thuốc còn đủ.", set()),
        ("Ông Đinh Thế Khoát nói với Reuters rằng thuốc còn đủ.", set()),
        ("Ông Đinh Thế Khoát cho biết trên Facebook rằng thuốc còn đủ.", set()),
        ("Ông Đinh Thế Khoát cho biết trên sân có mười đội.", {"Đinh Thế Khoát"}),
        ("Trong thư gửi các xã, ông Đinh Thế Khoát nhấn mạnh thuốc còn đủ.", set()),
        ("Trao đổi với PV, ông Đinh Thế Khoát cho biết đê vững. Ông Vi Văn Lượm nói đập đầy.", set()),
        ("Như báo đã đưa, mùa lũ trước đê vỡ. Ông Đinh Thế Khoát cho biết đê đã đắp lại.", set()),
        ("Trước đó, ngày 2/3, đập tràn. Ông Đinh Thế Khoát cho biết đê đã đắp lại.", set()),
        (
            "Ông Vi Văn Lượm nêu ba việc. Như báo đã đưa, đê vỡ. Ông Lượm nói đê đã đắp. Ông Đinh Thế Khoát nói vững.",
            {"Vi Văn Lượm", "Đinh Thế Khoát"},
        ),
        (
            "Như báo đã đưa, mùa lũ trước đê vỡ. Tại hội nghị, ông Đinh Thế Khoát cho biết đê đã vững.",
            {"Đinh Thế Khoát"},
        ),
        ("Ông Đinh Thế Khoát đã đáp xuống sân bay.", set()),
        (
            "Hội nghị đã nghe ông Đinh Thế Khoát, bà Lê Thị Hạnh Ngân báo cáo về đê điều.",
            {"Đinh Thế Khoát", "Lê Thị Hạnh Ngân"},
        ),
        ("Dân đã nghe ông Đinh Thế Khoát và bà Lê Thị Hạnh Ngân là đủ.", set()),
        ("Tỉnh khởi công đập dưới sự chỉ đạo của ông Đinh Thế Khoát.", set()),
        ("Sở thực hiện ý kiến chỉ đạo của ông Đinh Thế Khoát về xả đập.", set()),
        ("Phần chỉ đạo của ông Đinh Thế Khoát nêu ba việc.", {"Đinh Thế Khoát"}),
        ("Ông Đinh Thế Khoát đại diện cho các xã ven sông chia sẻ về việc hộ đê.", {"Đinh Thế Khoát"}),
        ("Cùng ý với ông Đinh Thế Khoát, đại diện nhà máy cho rằng đê còn vững.", set()),
        ("Trước đó, ông Đinh Thế Khoát đã yêu cầu xả đập.", set()),
        ("Trước đó, ông Đinh Thế Khoát cho biết đập đầy.", {"Đinh Thế Khoát"}),
        ("Hội nghị nghe lệnh của Chủ tịch nước Đinh Thế Khoát công bố luật.", set()),
        ("Tin về việc ông Đinh Thế Khoát cho biết đập đầy lan nhanh.", set()),
        ("Ông Đinh Thế Khoát dự khai mạc hội nghị.", set()),
        ("Hai sở cho biết ông Đinh Thế Khoát đánh giá cao việc này.", set()),
        ("Ông Đinh Thế Khoát, Trưởng ban hội đua thuyền tặng hoa chúc mừng.", set()),
    ],
)
def test_who_said_something_there_spoke(text: str, speakers: set[str]) -> None:
    """Past what is left of a body's name; not to a newspaper, in what went before, or in another's words."""
    assert who(text, Mode.SPOKE) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ông Đinh Thế Khoát, Giám đốc Sở Y tế cho biết sở vừa tổ chức cuộc họp bàn việc tiêm chủng.", set()),
        (
            "Phát biểu sáng nay, ông Đinh Thế Khoát cho biết sở vừa tổ chức cuộc họp bàn việc tiêm chủng.",
            {"Đinh Thế Khoát"},
        ),
        (
            "Ông Đinh Thế Khoát cho biết thuốc còn đủ tại cuộc họp bàn việc tiêm chủng do Sở Y tế tổ chức.",
            {"Đinh Thế Khoát"},
        ),
        ("Sở Y tế sẽ tổ chức hội nghị bàn việc tiêm chủng ngày 12/3. Ông Đinh Thế Khoát cho biết thuốc còn đủ.", set()),
        (
            "Sở Y tế tổ chức hội nghị bàn việc tiêm chủng ngày 12/3. Ông Đinh Thế Khoát cho biết thuốc còn đủ.",
            {"Đinh Thế Khoát"},
        ),
    ],
)
def test_who_only_tells_of_a_meeting_did_not_speak_there(text: str, speakers: set[str]) -> None:
    """That it was held, or is still to come."""
    record = extract_one(Article("a", text))
    assert record.meetings
    assert {p.name for p in record.people for at in p.at if at.mode is Mode.SPOKE} == speakers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ông Đinh Thế Khoát nói lúa được mùa.",
            {("họp báo", "Đinh Thế Khoát", "chaired"), ("họp báo", "Đinh Thế Khoát", "spoke")},
        ),
        (
            "Ông Vi Văn Lượm nói lúa được mùa.",
            {("họp báo", "Đinh Thế Khoát", "chaired"), ("hội nghị", "Vi Văn Lượm", "spoke")},
        ),
        (
            "Tại hội nghị, ông Đinh Thế Khoát nói lúa được mùa.",
            {("họp báo", "Đinh Thế Khoát", "chaired"), ("hội nghị", "Đinh Thế Khoát", "spoke")},
        ),
    ],
)
def test_who_met_the_press_spoke_to_it(text: str, told: set[tuple[str, str, str]]) -> None:
    """And not at the meeting of which the press was told, unless the text has the person there."""
    lead = "Sáng 12/3/2021, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết vụ lúa.\n"
    end = "\nChiều 12/3, ông Đinh Thế Khoát chủ trì họp báo công bố kết quả vụ lúa."
    record = extract_one(Article("a", lead + text + end))
    kinds = {meeting.id: meeting.kind for meeting in record.meetings}
    assert {(kinds[at.meeting], p.name, at.mode.value) for p in record.people for at in p.at} == told
