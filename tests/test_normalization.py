"""The one spelling of a text, and the way back to the text as it was given."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.normalization import normalize

MIXED = st.text(
    st.one_of(
        st.sampled_from(
            "Nguyễn Thị Hoà, UBND tỉnh\u0301\u0309\u0323\u00a0\u00d0\r\n  \t"
            "\u200b\ufeff😀\u202e\ufb01\uac00\u1100\u1161"
        ),
        st.characters(),
    ),
    max_size=60,
)

SPELLINGS = [
    ("Nguyễn Văn Hoà", "Nguyễn Văn Hòa"),
    ("Uỷ ban, uỷ viên, UỶ BAN, Thuý, Khoẻ", "Ủy ban, ủy viên, ỦY BAN, Thúy, Khỏe"),
    ("quý vị, Quỳnh, khoảng, toàn, thuyền", "quý vị, Quỳnh, khoảng, toàn, thuyền"),
    ("\u00d0ồng chí \u00d0ỗ An", "Đồng chí Đỗ An"),
    ("Ông\u00a0Lê  An \u200bnói", "Ông Lê An nói"),
    ("một\r\nhai\rba", "một\nhai\nba"),
    (unicodedata.normalize("NFD", "Đặng Thị Huệ"), "Đặng Thị Huệ"),
    ("đồng chí Nguyễn\nVăn An dự.", "đồng chí Nguyễn Văn An dự."),
    ("đồng chí Trần Thị\nHạnh dự.", "đồng chí Trần Thị Hạnh dự."),
    ("Ảnh: Minh Nguyễn\nsáng nay trời đẹp", "Ảnh: Minh Nguyễn\nsáng nay trời đẹp"),
    ("Tin tức\nNguyễn Văn An", "Tin tức\nNguyễn Văn An"),
    ("", ""),
]


@pytest.mark.parametrize(("given_text", "expected"), SPELLINGS)
def test_text_gets_one_spelling(given_text: str, expected: str) -> None:
    """NFC, Đ, older tone places, single spaces and line breaks, no invisible marks, names whole."""
    assert normalize(given_text).text == expected


def test_wrapped_text_is_joined_and_paragraphs_are_not() -> None:
    """Where most lines break inside a sentence, those breaks become spaces; those after a full stop stay."""
    wrapped = (
        "Sáng nay, Ủy ban nhân dân tỉnh tổ chức hội\nnghị sơ kết công tác năm, với sự tham dự của\nnhiều đại biểu ở"
        " các sở, ban, ngành và các\nhuyện trong tỉnh.\nĐồng chí Lê Minh Tuệ, Bí thư Tỉnh ủy chủ\ntrì."
    )
    text = normalize(wrapped).text
    assert text.count("\n") == 1
    assert "Tỉnh ủy chủ trì" in text


@given(MIXED)
@settings(max_examples=400, deadline=None)
def test_normalized_text_is_nfc_and_stays_the_same_when_normalized_again(text: str) -> None:
    """Normalizing is settled after one go, on any Unicode."""
    once = normalize(text).text
    assert unicodedata.is_normalized("NFC", once)
    assert normalize(once).text == once


@given(MIXED)
@settings(max_examples=400, deadline=None)
def test_spans_map_back_in_order_and_into_the_text(text: str) -> None:
    """Each character's span lies in the given text, is not empty, and none goes back before the one before."""
    normalized = normalize(text)
    last = 0
    for at in range(len(normalized.text)):
        start, end = normalized.original(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start
    if normalized.text:
        start, end = normalized.original(0, len(normalized.text))
        assert normalize(text[start:end]).text.strip() == normalized.text.strip()


@given(
    st.lists(
        st.sampled_from(["Nguyễn Hoà", "😀", "\u00a0", "UỶ ban", "\u202e", "é", "  ", "\r\n", "ﬁ", "가"]), max_size=12
    )
)
@settings(max_examples=200, deadline=None)
def test_words_are_found_again_where_they_stood(pieces: list[str]) -> None:
    """The span of a word in the normalized text, mapped back, holds that word in its given spelling."""
    text = unicodedata.normalize("NFD", " ".join(pieces))
    normalized = normalize(text)
    place = normalized.text.find("Nguyễn")
    if place >= 0:
        start, end = normalized.original(place, place + len("Nguyễn"))
        assert text[start:end] == unicodedata.normalize("NFD", "Nguyễn")
