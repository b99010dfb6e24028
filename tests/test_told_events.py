"""Meetings told by what was done, where no noun names them."""

from __future__ import annotations

import pytest

from graph.records import Article, MeetingStatement
from graph.spelling import lowered
from loaders.extraction import extract_one
from loaders.rules import lexicon
from loaders.told_events import TRIGGER, told_events

ROWS = lexicon("told_events")


def told(sentence: str) -> tuple[MeetingStatement, ...]:
    return extract_one(Article("a", sentence, published="2019-11-01")).meetings


@pytest.mark.parametrize("row", ROWS, ids=[row["rule"] for row in ROWS])
def test_every_rule_reads_its_example(row: dict[str, str]) -> None:
    """The example of each rule is told as a meeting, by that rule or by one before it."""
    low = lowered(row["example"])
    triggers = {word.group() for word in TRIGGER.finditer(low)}
    heard = [rule.name for rule, _ in told_events(low, 0, len(low), triggers)]
    order = [other["rule"] for other in ROWS]
    assert heard
    assert min(order.index(name) for name in heard) <= order.index(row["rule"])


def test_small_letters_stand_where_the_capitals_stood() -> None:
    """Also the one capital whose small letter is two characters."""
    assert lowered("LỄ Ở İzmir Đà") == "lễ ở izmir đà"


@pytest.mark.parametrize(
    ("sentence", "kind", "name", "day"),
    [
        (
            "Ngày 22/10, tại bản Mây, Chủ tịch huyện đã trao quyết định thăng quân hàm cho ông Giàng A Páo.",
            "lễ",
            "Lễ trao quyết định thăng quân hàm cho ông Giàng A Páo",
            "2019-10-22",
        ),
        ("Chủ tịch nước và Quốc vương nước bạn hội đàm, nhất trí hợp tác.", "hội đàm", "Hội đàm", None),
        (
            "Chiều nay (23-10), Quốc hội đã nghe báo cáo về ruộng bậc thang.",
            "phiên họp",
            "Phiên họp Quốc hội nghe báo cáo về ruộng bậc thang",
            "2019-10-23",
        ),
        (
            "Sáng 14/2, Bộ Chính trị họp bàn quy hoạch nhiệm kỳ 2026-2031.",
            "cuộc họp",
            "Bộ Chính trị họp bàn quy hoạch nhiệm kỳ 2026-2031",
            "2019-02-14",
        ),
        ("Sáng 14/2, Bộ Chính trị họp dưới sự chủ trì của Tổng Bí thư.", "cuộc họp", "Bộ Chính trị họp", "2019-02-14"),
    ],
)
def test_what_was_done_gives_kind_name_and_day(sentence: str, kind: str, name: str, day: str | None) -> None:
    """The name is made of the words that tell it, without days, places and adverbs."""
    (meeting,) = told(sentence)
    assert (meeting.kind, meeting.name, meeting.date) == (kind, name, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Giàng A Páo được trao quyết định sở hữu trí tuệ từ lâu.",
        "Thực hiện Nghị quyết hội nghị ngày 3/5, huyện trồng rừng.",
        "Kỳ nghỉ lễ tết vừa qua, bản Mây đón nhiều khách.",
        "Đàn trâu họp chợ ven suối.",
        "",
    ],
)
def test_other_things_are_no_meetings(sentence: str) -> None:
    """Decisions without a day, resolutions, holidays and markets."""
    assert told(sentence) == ()


def test_nothing_is_added_where_a_noun_named_the_meeting() -> None:
    """A report of a conference at which decisions were handed over is one of the conference."""
    text = (
        "Sáng 2/7, UBND huyện Nghĩa Đàn tổ chức hội nghị tổng kết công tác trồng rừng năm 2020.\n"
        "Tại đây, Chủ tịch huyện đã trao quyết định khen thưởng cho 5 bản vào sáng 2/7.\n"
    )
    (meeting,) = extract_one(Article("a1", text, published="2021-07-02")).meetings
    assert meeting.kind == "hội nghị"
