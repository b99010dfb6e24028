"""Where sentences begin and end."""

import pytest

from graph.sentences import sentence_around, sentence_bounds


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Hội nghị diễn ra tại TP. Vinh.", "Dự có 30 đại biểu."],
        ["Chủ trì là PGS. TS. Lê Khắc Bình.", "Ông nói rõ."],
        ["GS.TS. Hà Minh Vụ dự.", "Sau đó, đoàn về."],
        ["Ba việc: đường, trường, trạm…", "Việc nào cũng gấp!", "Vì sao?", "Vì mưa."],
        ["Còn nhiều việc... phải làm."],
        ["Ông nói: “Làm ngay.”", "Bà đồng ý."],
        ["1. Đường còn hẹp.", "2. Trường còn thiếu."],
        ["Vốn 1.250,5 tỷ đồng.", "Hạn là năm 2021.", "Hội nghị kết thúc."],
        ["Đại hội khóa X.", "Đảng bộ có 40 đại biểu."],
        ["Ông George W. Stone phát biểu."],
        ["Nguồn: baocuatoi.com.vn"],
        ["Đ/c. Trần Khải dự họp.", "Họp xong lúc 17 giờ."],
        ["– Một là đường.", "– Hai là trường."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    """Joined by spaces, the sentences are found again."""
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("Dòng một\nDòng hai.\r\nDòng ba", ["Dòng một", "Dòng hai.", "Dòng ba"]),
        ("Chủ trì hội nghị.Tham dự có ông Bình.", ["Chủ trì hội nghị.", "Tham dự có ông Bình."]),
        ("Ủy viên T.Ư Đảng, TP.Vinh, TT.Anh Sơn", ["Ủy viên T.Ư Đảng, TP.Vinh, TT.Anh Sơn"]),
    ],
)
def test_line_breaks_and_missing_spaces(text: str, expected: list[str]) -> None:
    """A line break ends a sentence; so does a stop with no space after it between two words."""
    assert sentences(text) == expected


def test_the_sentence_around_a_span_holds_it() -> None:
    """A quote is the sentence of its words, and a run of sentences for words that cross a stop."""
    text = "Câu một ở đây. Câu hai ở đây.\nCâu ba."
    at = text.index("hai")
    assert text[slice(*sentence_around(text, at, at + 3))] == "Câu hai ở đây."
    assert text[slice(*sentence_around(text, 4, at + 3))] == "Câu một ở đây. Câu hai ở đây."
    assert sentence_around("", 0, 0) == (0, 0)


@pytest.mark.parametrize(
    "text", ["." * 50_000, ", " * 10_000, "A. " * 20_000, "a" * 200_000, "1." * 30_000, "”" * 9_999]
)
def test_every_character_lies_in_one_sentence(text: str) -> None:
    """Nothing but spaces falls between sentences, whatever the text."""
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
