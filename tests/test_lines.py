"""What each line of a page is."""

import pytest

from loaders.lines import read_lines
from loaders.reading import LineKind

SENTENCE = "Sáng 2/3, ông Lưu Bá Thảnh, Chủ tịch UBND tỉnh chủ trì cuộc họp về đê điều."


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["Họp bàn về đê điều", SENTENCE], [LineKind.TITLE, LineKind.BODY]),
        ([SENTENCE, SENTENCE], [LineKind.BODY, LineKind.BODY]),
        ([SENTENCE, "leftcenterrightdel", "Quang cảnh cuộc họp."], [LineKind.BODY, LineKind.JUNK, LineKind.CAPTION]),
        ([SENTENCE, "Ông Lưu Bá Thảnh phát biểu tại cuộc họp"], [LineKind.BODY, LineKind.CAPTION]),
        ([SENTENCE, "Quang cảnh cuộc họp. Ảnh: M.K"], [LineKind.BODY, LineKind.CAPTION]),
        ([SENTENCE, "Tin, ảnh: LÊ VĂN"], [LineKind.BODY, LineKind.BYLINE]),
        ([SENTENCE, "DIỆP VŨ"], [LineKind.BODY, LineKind.BYLINE]),
        ([SENTENCE, "Theo báo Đất Dừa"], [LineKind.BODY, LineKind.BYLINE]),
        (["02/03/2021 19:26", SENTENCE], [LineKind.JUNK, LineKind.BODY]),
        (["Thứ Ba, 02/03/2021", SENTENCE], [LineKind.DATE_LINE, LineKind.BODY]),
        (["Trang chủ | Chính trị | Kinh tế | Văn hóa", SENTENCE], [LineKind.MENU, LineKind.BODY]),
        (
            [SENTENCE, "Tin liên quan", "Bão số 8 vào bờ", "• Giá lúa tăng", SENTENCE],
            [LineKind.BODY, LineKind.MENU, LineKind.RELATED, LineKind.RELATED, LineKind.BODY],
        ),
        ([SENTENCE, f"Đê Bắc Lý lại sụt TTO - {SENTENCE}"], [LineKind.BODY, LineKind.RELATED]),
        ([SENTENCE, f"Đê Bắc Lý lại sụt SGGPO - {SENTENCE}"], [LineKind.BODY, LineKind.RELATED]),
        ([f"TTO - {SENTENCE}", SENTENCE], [LineKind.BODY, LineKind.BODY]),
        (["", "  ", SENTENCE, ""], [LineKind.BODY]),
    ],
)
def test_a_line_is_what_readers_take_it_for(lines: list[str], kinds: list[LineKind]) -> None:
    """Headline, body, caption, byline, date line, menu, related headlines and junk, blank lines left out."""
    assert [line.kind for line in read_lines("\n".join(lines))] == kinds


def test_the_line_that_repeats_the_headline_is_the_title() -> None:
    """The article's own title is found wherever it stands, in any spelling of its tones."""
    read = read_lines(f"Trang chủ\nHọp bàn về thuỷ lợi\n{SENTENCE}", "Họp bàn về thủy lợi")
    assert read[1].kind is LineKind.TITLE


def test_lines_are_where_they_say() -> None:
    """The offsets cut each line out of the text, without its line break."""
    text = f"Họp\n\n{SENTENCE}\n"
    assert [text[line.start : line.end] for line in read_lines(text)] == ["Họp", SENTENCE]
