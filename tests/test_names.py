"""Which words of a sentence are people's names. All people are made up."""

import pytest

from graph.records import Article
from loaders.reading import Reading
from loaders.vietnamese import load_pipeline, read_article


def read(text: str) -> Reading:
    """What the pipeline reads in `text`."""
    reading: Reading = read_article(load_pipeline(), Article("a", text))._.reading
    return reading


FOUND = [
    ("Đồng chí Lường Văn Khái phát biểu tại hội nghị.", ["Lường Văn Khái"]),
    ("Dự buổi lễ có ông Vừ A Páo và bà Giàng Thị Mỷ.", ["Vừ A Páo", "Giàng Thị Mỷ"]),
    ("Chủ tịch UBND tỉnh Nghệ An Phan Hữu Tuệ chủ trì.", ["Phan Hữu Tuệ"]),
    ("Giám đốc Sở Y tế Cao Thị Lam báo cáo.", ["Cao Thị Lam"]),
    ("Bí thư Tỉnh ủy Hà Tĩnh Dương Khải Minh kết luận.", ["Dương Khải Minh"]),
    ("Phát biểu tại đây, ông NGUYỄN KHẢI TUỆ nhấn mạnh.", ["Nguyễn Khải Tuệ"]),
    ("Ông Kham Sỉ Vông Xa Vẳn dẫn đầu đoàn.", ["Kham Sỉ Vông Xa Vẳn"]),
    ("Thủ tướng Lào Somphet Vongsa đến thăm.", ["Somphet Vongsa"]),
    ("Bộ trưởng Ngoại giao Pháp Luc Dumont hội đàm.", ["Luc Dumont"]),
    ("Thượng tướng Chu Kiến Minh, Thứ trưởng Bộ Quốc phòng dự.", ["Chu Kiến Minh"]),
    ("đồng chí Nguyễn\nVăn Khải, Bí thư Huyện ủy dự.", ["Nguyễn Văn Khải"]),
    ("PGS.TS. Đỗ Thu Lam trình bày tham luận.", ["Đỗ Thu Lam"]),
    ("Chủ tịch Hội đồng châu Âu Anna Lindqvist dự.", ["Anna Lindqvist"]),
    ("Ông Âu Khải Minh nói ở châu Âu.", ["Âu Khải Minh"]),
    ("Bí thư Trung ương Đoàn Lê Minh Tuệ dự cùng bà Đoàn Thị Lam.", ["Lê Minh Tuệ", "Đoàn Thị Lam"]),
    ("Chủ tịch UBND tỉnh Đoàn Văn Khải gặp Chủ tịch UBND Tỉnh Đoàn Khải Lam.", ["Đoàn Văn Khải", "Đoàn Khải Lam"]),
    ("Ông Y Khải Niê đến Đại học Y Hà Nội.", ["Y Khải Niê"]),
    ("Ông Trần Khải Sáng chia sẻ thêm.", ["Trần Khải Sáng"]),
    ("Chủ tịch Kim Sang-uk gặp Bộ trưởng Lê Trường Khải.", ["Kim Sang-uk", "Lê Trường Khải"]),
    ("Tổng thống Hàn Quốc Yoon Sang - ho đến thăm.", ["Yoon Sang-ho"]),
    ("Ngoại trưởng Pháp Jean - Luc Dumont phát biểu.", ["Jean-Luc Dumont"]),
    ("Tổng thống Syria Samir al - Nasari phát biểu.", ["Samir al-Nasari"]),
    ("Ngoại trưởng Nhật Bản Takeda mong các bên đồng ý.", ["Takeda"]),
    ("Ông Takeda, Phó Tổng Giám đốc Ngân hàng Thế giới, cho biết.", ["Takeda"]),
    ("Tổng thống Brook nói. Tổng thống Mỹ Daniel Brook dự. Ông Brook cảm ơn.", ["Daniel Brook"]),
    ("Cố vấn Nhà Trắng Anna Brook vắng. Tổng thống Mỹ Brook dự.", ["Anna Brook", "Brook"]),
    ("Tổng thống Mỹ lúc đó Daniel Brook phát biểu.", ["Daniel Brook"]),
    ("Thủ tướng gặp Tổng Thư ký Liên Hợp Quốc (LHQ) Pedro Maros.", ["Pedro Maros"]),
    ("Đại trưởng lão hòa thượng Thích Khải Tâm gửi thông điệp.", ["Thích Khải Tâm"]),
    ("Ông Trần Công Khải Quốc Lam - giám đốc - cho biết.", ["Trần Công Khải Quốc Lam"]),
    ("Ông Phạm Lam - giám đốc Viện Khoa học Phương Đông - cho biết.", ["Phạm Lam"]),
    ("Chủ tịch UBND tỉnh Nghệ An Lâm Khải Rươl dự.", ["Lâm Khải Rươl"]),
    ("Ông Daniel J. Brook, Chủ tịch trường, viết.", ["Daniel J. Brook"]),
    ("Phó Chủ tịch UBND tỉnh Lê D dự.", ["Lê D"]),
    ("Thủ tướng Papua New Guinea Peter O ' Dowell dự.", ["Peter O'Dowell"]),
    ("Thủ tướng Úc Daniel Brookner nói. Thủ tướng Broockner nói. Bà Brookner cười.", ["Daniel Brookner"]),
    ("Thủ tướng Lào Somphet Vongsavat dự. Thủ tướng Somphet Vongsawat chủ trì.", ["Somphet Vongsavat"]),
    ("Tổng thống Chile Maria Bachero Jerina dự. Tổng thống Maria Bachero nói.", ["Maria Bachero Jerina"]),
    ("Đại sứ Úc Anna Brookner gặp Bộ trưởng Úc Anna Brockner.", ["Anna Brookner", "Anna Brockner"]),
    ("Đại sứ Nhật Bản tại Việt Nam Takeda đón đoàn.", ["Takeda"]),
    ("Phát ngôn viên Lầu Năm Góc Rob Daniels nói.", ["Rob Daniels"]),
    ("Hiệu trưởng Trường THPT Lê Khải Minh Trần Thị Lam dự.", ["Trần Thị Lam"]),
    ("Ông Phạm Lam - cựu bí thư Đoàn Trường THPT Lê Khải Minh, quận 3 - kể.", ["Phạm Lam"]),
    ("Anh Trần Khải vui. Chị Vũ Lam cũng vậy.", ["Trần Khải", "Vũ Lam"]),
]

NOT_FOUND = [
    "Trợ lý Ngoại trưởng phụ trách Đông Á và Thái Bình Dương Mỹ đến.",
    "Tại huyện Trần Thanh, bà con phấn khởi.",
    "Đường Nguyễn Khải Hoàn, Lê Minh Khánh được mở rộng.",
    "Lãnh đạo tỉnh Bà Rịa Vũng Tàu dự lễ.",
    "Đoàn Thanh niên tỉnh Lâm Đồng tổ chức lễ phát động.",
    "Chủ tịch Hồ Chí Minh từng dạy như vậy.",
    "Trường THPT Lê Khải Minh đạt chuẩn.",
    "Thành ủy TP. Hồ Chí Minh họp.",
    "Ảnh: Nguyễn Khải Lam",
    "Công ty TNHH Đại Nguyễn Dương khởi công.",
    "Đến nay, Hà Nội và Thái Nguyên đã hoàn thành.",
    "Mẹ Việt Nam anh hùng được thăm hỏi.",
    "Tàu treo cờ Anh Ocean Dream bị giữ.",
    "Dự án Hoàng Lê Khải Garden có quy mô lớn.",
    "Chung cư CT5 A - B Văn Lam gồm hai tòa.",
    "Tổng thống Zimbabwe vắng mặt. Ngoại trưởng ASEAN họp. Chủ tịch Samsong vắng mặt.",
    "Ông Takeda vui vẻ.",
    "Nạn nhân là Trần Văn Ch. và ông Nguyễn Văn Đ., chủ tịch xã Đại Hòa.",
    "Công ty CP nông nghiệp quốc tế Hoàng Khải Gia Lai có lãi.",
    "Phó chủ tịch Hội Kiến trúc vắng mặt.",
    "",
    ", , ,;:() -",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    """A name without honorific, rank or place, in initial capitals."""
    assert [person.name for person in read(text).people] == names


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_person_is_made_of_other_words(text: str) -> None:
    """Places, streets, schools, companies, history and photo credits are nobody."""
    assert read(text).people == []


RANKS = [
    ("Thiếu tướng Lê Khải An dự.", "Thiếu tướng"),
    ("Thượng tướng, TS Lê Khải An dự.", "Thượng tướng"),
    ("đại tá Lê Khải An, Phó Giám đốc Công an tỉnh Lâm Đồng dự.", "Đại tá"),
    ("CHUẨN ĐÔ ĐỐC Lê Khải An dự.", "Chuẩn đô đốc"),
    ("Đại tướng, Bộ trưởng Bộ Quốc phòng Lê Khải An dự.", "Đại tướng"),
    ("GS.TS Lê Khải An dự.", None),
    ("Ông Lê Khải An dự.", None),
]


@pytest.mark.parametrize(("text", "rank"), RANKS)
def test_rank_is_read_before_the_name(text: str, rank: str | None) -> None:
    """A rank of army or police, with one capital; an academic title is none."""
    assert [person.rank for person in read(text).people] == [rank]


def test_later_short_names_and_posts_are_mentions_of_the_same_person() -> None:
    """`ông Tuệ` and the post alone are short mentions; only spans of names are `named`."""
    text = "Bí thư Tỉnh ủy Lâm Đồng Lê Minh Tuệ chủ trì. Ông Tuệ nhấn mạnh. Bí thư Tỉnh ủy Lâm Đồng đề nghị vào cuộc."
    reading = read(text)
    assert [(text[m.start : m.end], m.short, m.named) for m in reading.mentions] == [
        ("Lê Minh Tuệ", False, True),
        ("Tuệ", True, True),
        ("Bí thư Tỉnh ủy Lâm Đồng", True, False),
    ]
    assert {m.person for m in reading.mentions} == {0}


def test_a_misspelling_is_no_mention_of_the_name() -> None:
    """Another spelling stands for the person first named so, but its words are no evidence of the name."""
    reading = read("Thủ tướng Úc Daniel Brookner dự. Thủ tướng Daniel Broockner nói.")
    assert [(reading.text[m.start : m.end], m.person, m.named) for m in reading.mentions] == [
        ("Daniel Brookner", 0, True),
        ("Daniel Broockner", 0, False),
    ]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Bí thư Xuân An", "Lê Xuân An"),
        ("Ông An", "Lê Khải An"),
        ("Ông Khải An", "Lê Khải An"),
        ("Ông Minh An", None),
    ],
)
def test_a_given_name_means_one_who_bears_all_its_words(said: str, meant: str | None) -> None:
    """`Xuân An` is not the last `An` named; a word that is in nobody's name names nobody of the report."""
    text = f"Bí thư Tỉnh ủy Lê Xuân An, Giám đốc Sở Y tế Lê Khải An dự hội nghị. {said} phát biểu."
    reading = read(text)
    assert [reading.people[m.person].name for m in reading.mentions if m.short and m.named] == (
        [meant] if meant else []
    )


def test_mentions_map_back_to_the_given_text() -> None:
    """Offsets hold in a text with decomposed letters, odd spaces and signs."""
    text = "😀\u200b Đồng chí\u00a0 Le\u0302 Minh  Hoa\u0300, Bí thư Huyện ủy\u202e dự."
    doc = read_article(load_pipeline(), Article("a", text))
    (mention,) = doc._.reading.mentions
    start, end = doc._.reading.normalized.original(mention.start, mention.end)
    assert text[start:end] == "Le\u0302 Minh  Hoa\u0300"


ODD = [
    "",
    " " * 1_000,
    "Nguyễn Văn An " * 5_000,
    "Bí thư Tỉnh ủy, " * 5_000,
    "đồng chí " * 5_000,
    "," * 10_000,
    "A" * 100_000,
    "Công ty cổ phần " * 5_000,
    "các đồng chí: " * 2_000,
    "(" * 10_000,
    "Nguyá»…n VÄƒn A, BÃ thÆ° Tá»‰nh á»§y",
    "\u202eGiám đốc\u202c 😀😀 Trần",
    "The minister, John Smith, said so. 部长说。",
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_are_read_without_harm(text: str) -> None:
    """Nothing, noise, repetition, mojibake and other languages raise nothing and keep spans inside the text."""
    reading = read(text)
    assert all(0 <= mention.start < mention.end <= len(reading.text) for mention in reading.mentions)
