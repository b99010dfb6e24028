"""Days of an event as reports write them, and the days in a report that are no event's."""

from __future__ import annotations

import pytest

from loaders.dates import read_days
from loaders.rules import lexicon


def days(text: str, published: str | None = None) -> list[str | None]:
    return [read.day for read in read_days(text, 0, len(text), published)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Ngày 2/3/2022, huyện tổ chức hội nghị.", None, ["2022-03-02"]),
        ("Ngày 2/3, huyện tổ chức hội nghị.", "2022-03-03", ["2022-03-02"]),
        ("Sáng 17-9, sở họp giao ban.", "2019-09-17", ["2019-09-17"]),
        ("Chiều 17 – 9, sở họp giao ban.", "2019-09-18", ["2019-09-17"]),
        ("Ngày 24.6, hội thảo diễn ra tại trường.", "2020-06-25", ["2020-06-24"]),
        ("Ngày 5 tháng 8 năm 2020, ban họp phiên đầu.", None, ["2020-08-05"]),
        ("Sáng nay (10/6), ủy ban họp.", "2021-06-10", ["2021-06-10"]),
        ("Chiều nay, ủy ban họp.", "2021-06-10", ["2021-06-10"]),
        ("Hôm qua, ủy ban họp.", "2021-06-10", ["2021-06-09"]),
        ("Sáng 30/12, ủy ban họp.", "2022-01-03", ["2021-12-30"]),
        ("Chiều mùng 2/10, bộ họp báo.", "2025-10-03", ["2025-10-02"]),
        ("Thứ Sáu (10-6), ủy ban họp.", "2022-06-11", ["2022-06-10"]),
        ("Ủy ban họp hôm thứ Sáu, ngày 10/6.", "2022-06-11", ["2022-06-10"]),
        ("Thứ ba, 12/10/2021 21:03 (GMT+7)\nChiều nay, ủy ban họp.", None, ["2021-10-12"] * 2),
        ("Lễ kỷ niệm thành lập trường diễn ra sáng 20/11.", "2021-11-21", ["2021-11-20"]),
        ("Ngày 31/7 tới, ủy ban sẽ họp.", "2018-06-29", ["2018-07-31"]),
        ("Ngày 31/7, ủy ban đã họp.", "2018-06-29", [None]),
        ("Hội nghị về phổ biến pháp luật diễn ra ngày 2/3.", "2021-06-10", ["2021-03-02"]),
    ],
)
def test_a_day_of_an_event_is_read(text: str, published: str | None, expected: list[str]) -> None:
    """Slash, dash, dot and words; the year from the text, else from the day of the page, back over New Year."""
    assert days(text, published) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị triển khai Chỉ thị số 9 ngày 2/3/2021 của tỉnh.",
        "Hội nghị quán triệt Nghị quyết số 12-NQ/TU ngày 4/5/2021.",
        "Lễ kỷ niệm ngày thành lập trường, ngày 2/3.",
        "Chậm nhất sáng 2/3, các xã phải nộp báo cáo.",
        "Kỷ niệm 60 năm ngày truyền thống của ngành (5/8/1961).",
        "Ông sinh ngày 2/3/1960.",
        "Các xã báo cáo trước ngày 15/6/2021.",
        "Tỷ lệ đạt 3/4 số hộ, tăng 2,5/10.",
        "Quốc lộ 1/5 bị ngập.",
        "Hội chợ kéo dài đến ngày 9/5.",
    ],
)
def test_another_thing_s_day_is_no_event_s(text: str) -> None:
    """The day of a document, a birth, an anniversary or a deadline, and what is no day at all."""
    assert days(text, "2021-06-10") == []


@pytest.mark.parametrize("text", ["Ngày 31/2/2021, ủy ban họp.", "Ngày 31/4, ủy ban họp."])
def test_a_day_that_no_calendar_has_is_not_told(text: str) -> None:
    """A misprint gives no day rather than a wrong one."""
    assert days(text, "2021-06-10") in ([], [None])


def test_a_span_keeps_its_last_day() -> None:
    """The first day is the event's, the last stands beside it."""
    text = "Ngày 2 và 3/3/2022, đoàn kiểm tra họp."
    (read,) = read_days(text, 0, len(text), None)
    assert (read.day, read.last) == ("2022-03-02", "2022-03-03")


def test_without_a_year_there_is_no_day() -> None:
    """Nothing is guessed from the day on which the page is read."""
    assert days("Sáng 2/3, ủy ban họp.") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 2/7, tỉnh họp bàn việc 6 tháng cuối năm 2021.", "2021-07-02"),
        ("Sáng 2/7, tỉnh họp. Đợt trước, ngày 28/6/2021, huyện đã họp.", "2021-07-02"),
        ("Sáng 2/7, tỉnh họp bàn mục tiêu đến năm 2030.", None),
        ("Sáng 2/7, tỉnh họp bàn việc năm 2020 và 6 tháng đầu năm 2021.", "2021-07-02"),
        ("Sáng 2/7, xã mở đại hội nhiệm kỳ 2021-2023, xét nhiệm kỳ 2019-2021.", "2021-07-02"),
        ("Sáng 2/7, tỉnh họp bàn việc phục vụ Hội chợ Biển 2021.", "2021-07-02"),
        ("Sáng 2/2, tỉnh tổng kết năm 2020, bàn việc năm 2021.", "2021-02-02"),
        ("Sáng 22/12, tỉnh tổng kết năm 2020, bàn việc năm 2021.", "2020-12-22"),
        ("Sáng 2/6, tỉnh tổng kết năm 2020, bàn việc năm 2021.", None),
        ("Sáng 2/7, tỉnh bàn việc sau năm 2025.", None),
        ("Sáng 2/3, tỉnh họp. Đợt sau vào tháng 4/2021.", "2021-03-02"),
        ("Sáng 2/3, tỉnh họp. Ông giữ chức từ tháng 4/2014.", None),
        ("Sáng 2/3, tỉnh họp. Ông được cử vào tháng 10/2020.", None),
        ("Sáng 31/1, lễ kỷ niệm 50 năm ngày mở đường năm 1961 diễn ra.", "2011-01-31"),
        ("Sáng 31/1, xã kỷ niệm 70 năm lập đội. Đội ra đời 31/1/1945.", "2015-01-31"),
        ("Sáng 30/1, xã kỷ niệm 70 năm lập đội. Đội ra đời 31/1/1945.", None),
        ("Sáng 2/11, Hội Làm vườn mở Đại hội lần thứ IX, nhiệm kỳ 2017-2022.", "2017-11-02"),
        ("Sáng 21/12, hai bên tổng kết giai đoạn 2009-2017, ký giai đoạn 2018-2021.", "2017-12-21"),
        ("Sáng 21/1, hai bên tổng kết giai đoạn 2009-2017, ký giai đoạn 2018-2021.", "2018-01-21"),
        ("Sáng 17/4, hai bên đánh giá kết quả phối hợp năm 2017.", "2018-04-17"),
        ("Sáng 2/3, tỉnh bàn chỉ tiêu năm 2019.", "2019-03-02"),
        ("Sáng 10/7, tỉnh xây dựng kế hoạch thanh tra năm 2018.", None),
        ("Sáng 2/7, tỉnh bàn thỏa thuận ký năm 2017.", None),
        ("Sáng 2/7, tỉnh bàn sân bay sẽ xong vào năm 2018.", None),
        ("Sáng 2/7, tỉnh họp. Thương mại năm 2017 đạt 6 tỷ.", None),
        ("Sáng 26/2, tỉnh họp bàn tiêu thụ lúa đông xuân 2019.", "2019-02-26"),
        ("Sáng 2/7, tỉnh họp bàn việc 6 tháng cuối năm 2021, 6 tháng cuối năm 2022.", None),
        ("Sáng 2/5, tỉnh họp. Những tháng đầu năm 2021 đạt kết quả tốt.", "2021-05-02"),
        ("Sáng 2/7, tỉnh họp. Tính đến nửa năm 2021 đã thu hai tỷ.", "2021-07-02"),
        ("Sáng 2/4, tỉnh họp. Đơn vị báo cáo kết quả 9 tháng năm 2020.", None),
        ("Tối 2/2, tỉnh khai mạc Lễ hội Hoa xứ núi năm 2021.", "2021-02-02"),
        ("Tối 2/2, tỉnh trao danh hiệu cho các hộ giỏi năm 2020.", None),
        ("Sáng 20/2, tỉnh họp. Dịp Tết Canh Tý 2020 yên ổn.", "2020-02-20"),
        ("Sáng 2/5, tỉnh họp. Trạm bơm xây năm 2009 nay hỏng.", None),
        ("Sáng 2/5, tỉnh họp. Năm 2019, huyện thu hai tỷ.", None),
        ("Sáng 2/5, tỉnh bàn việc phục vụ SEAGAMES 2021.", "2021-05-02"),
        ("Sáng 2/5, tòa xét theo BLHS 2015.", None),
        ("Sáng 14/2, tỉnh tổng kết chăm lo Tết Canh Tý năm 2020.", "2020-02-14"),
        ("Sáng 2/4, ủy ban bàn chương trình xây dựng luật, pháp lệnh năm 2020.", None),
        ("Chiều 2/11, tỉnh tiếp ban tổ chức giải năm 2020. Giải dự kiến mở vào tháng 4/2020.", None),
        ("Sáng 2/11, tỉnh họp. Đề án phải xong trong tháng 1/2020.", "2019-11-02"),
        ("Sáng 2/11, tỉnh họp sau đợt rà soát (tháng 1/2020).", None),
        ("Sáng 2/10, tỉnh bàn ngân sách năm 2019, kế hoạch năm 2020.", "2019-10-02"),
        ("Họ gặp nhau từ 5 đến 6-2 để kiểm điểm năm 2017.", "2018-02-05"),
        ("Chiều 2/9, tỉnh mở Hội nghị về rừng bền vững 2021.", "2021-09-02"),
        ("Chiều 2/12, huyện mở hội nghị nhân sự nhiệm kỳ 2021-2026.", None),
        ("Chiều 2/12, huyện mở hội nghị bàn mục tiêu đến 2026.", None),
        ("Sáng 2/5, tỉnh họp. Theo nghị quyết 20/4/2012, năm 2018 giao 6 việc, năm 2019 giao 7 việc.", None),
        ("Sáng 2/5, tỉnh họp. Dân gửi đơn 15/4/2019. Tháng 9/2019, huyện trả lời.", None),
        ("Sáng 2/5, tỉnh họp. Dân gửi đơn 15/4/2019. Huyện phải trả lời trong tháng 9/2019.", "2019-05-02"),
        ("Sáng 2/5, tỉnh họp. Cầu khởi công vào tháng 3/2019, kè khởi công vào tháng 6/2019.", None),
    ],
)
def test_the_text_s_own_year_serves_where_it_is_plain(text: str, expected: str | None) -> None:
    """The year of its half year or of a full date nearby; not a goal's, nor one of two."""
    assert days(text) == [expected]


def test_a_year_says_what_it_rests_on() -> None:
    """The basis quotes the words of the text, or names the day of the page."""
    text = "Sáng 2/7, tỉnh họp bàn việc 6 tháng cuối năm 2021."
    (own,) = read_days(text, 0, len(text), None)
    (page,) = read_days(text, 0, len(text), "2021-07-03")
    assert "6 tháng cuối năm 2021" in own.basis
    assert "2021-07-03" in page.basis


def test_history_told_in_a_report_is_no_day_of_its_meeting() -> None:
    """A full date decades before the page, or before a later date in the text, is left out."""
    assert days("Ngày 3/2/1964, hợp tác xã họp lần đầu.", "2021-06-10") == []
    assert days("Ngày 3/2/1964, hợp tác xã họp lần đầu. Ngày 5/6/2021, xã họp.") == ["2021-06-05"]


def test_a_day_is_where_it_says() -> None:
    """The offsets cut out the words, also from the middle of a text."""
    text = "Mở đầu. Sáng 2/3, ủy ban họp. Ngày 5/6/2021, xã họp."
    (read,) = read_days(text, 8, 28, "2021-03-03")
    assert text[read.start : read.end].strip() == "Sáng 2/3"


def test_every_word_on_days_stands_in_its_example() -> None:
    """The word lists are data, an example each."""
    assert [row["word"] for row in lexicon("day_words") if row["word"] not in row["example"]] == []
