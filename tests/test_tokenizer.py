"""How Vietnamese text is cut into tokens."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab

from loaders.tokenizer import VietnameseTokenizer

TOKENS = [
    ("Bí thư Tỉnh ủy), Chủ tịch", ["Bí", "thư", "Tỉnh", "ủy", ")", ",", "Chủ", "tịch"]),
    ("(Ảnh: Lê An)", ["(", "Ảnh", ":", "Lê", "An", ")"]),
    ("PGS.TS. Lê An", ["PGS.", "TS.", "Lê", "An"]),
    ("TP.Huế, TP. Vinh", ["TP.", "Huế", ",", "TP.", "Vinh"]),
    ("ngày 2/7/2021, 21.245,7 tỷ", ["ngày", "2/7/2021", ",", "21.245,7", "tỷ"]),
    ("8h30, 17%", ["8", "h30", ",", "17%"]),
    ("GD&ĐT - KH&CN", ["GD&ĐT", "-", "KH&CN"]),
    ("An–Bình", ["An", "–", "Bình"]),
    ("“Năm chữ”…", ["“", "Năm", "chữ", "”", "…"]),
    ("rồi...", ["rồi", "..."]),
    ("", []),
]


@pytest.fixture(scope="module")
def tokenizer() -> VietnameseTokenizer:
    """One tokenizer for all tests."""
    return VietnameseTokenizer(Vocab())


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens_are_syllables_numbers_and_marks(tokenizer: VietnameseTokenizer, text: str, expected: list[str]) -> None:
    """Commas, brackets and dashes are tokens of their own; abbreviations, dates and numbers stay whole."""
    assert [token.text for token in tokenizer(text)] == expected


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_text_of_the_doc_is_the_text_given(text: str) -> None:
    """No character is lost, added or moved, on any Unicode."""
    assert VietnameseTokenizer(Vocab())(text).text == text


@pytest.mark.parametrize("text", ["a" * 100_000, "," * 10_000, " " * 10_000, "\n" * 1_000, "😀" * 1_000])
def test_odd_texts_are_cut_without_harm(tokenizer: VietnameseTokenizer, text: str) -> None:
    """A text of one endless word, of commas, of spaces, of lines, of signs."""
    assert tokenizer(text).text == text
