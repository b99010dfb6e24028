"""The sample reports, and what careful reading finds in them (`tests/quality`)."""

import json
import lzma
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from graph.spelling import canonical

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
QUALITY = ROOT / "tests" / "quality"
SHARED = ROOT.parent / "shared"

KINDS = {
    "hội nghị",
    "phiên họp",
    "cuộc họp",
    "buổi làm việc",
    "kỳ họp",
    "đại hội",
    "lễ",
    "hội thảo",
    "tọa đàm",
    "buổi tiếp",
    "hội đàm",
    "chuyến thăm",
    "kiểm tra",
    "giao ban",
    "họp báo",
    "diễn đàn",
    "khác",
}
MODES = {"chaired", "led", "spoke", "attended"}
SENTENCE_LENGTH = 40


@dataclass(frozen=True)
class Sample:
    """One sample report as it ships."""

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_samples() -> dict[str, Sample]:
    samples = {path.stem: Sample(path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.txt"))}
    for path in sorted(SAMPLES.glob("*.jsonl")):
        for row in json_lines(path):
            assert row["id"] not in samples
            samples[row["id"]] = Sample(row["text"], row["title"], row["published"], row["url"])
    return samples


REPORTS = read_samples()
GOLD = {row["id"]: row for row in json_lines(QUALITY / "samples.jsonl")}
CONSTRUCTIONS = {row["id"]: row for row in json_lines(QUALITY / "constructions.jsonl")}
ANNOTATED = {**GOLD, **CONSTRUCTIONS}


def acts(row: dict[str, Any], meeting: str, mode: str) -> set[str]:
    """The names of those who did `mode` at `meeting`."""
    return {p["name"] for p in row["people"] if {"meeting": meeting, "mode": mode} in p["at"]}


def chairs() -> Counter[int]:
    """How many of the samples' meetings have so many chairs."""
    return Counter(len(acts(row, meeting["id"], "chaired")) for row in GOLD.values() for meeting in row["meetings"])


def bodies(row: dict[str, Any]) -> set[str]:
    held = {role["organization"] for person in row["people"] for role in person["roles"] if role["organization"]}
    return held | {body for meeting in row["meetings"] for body in meeting["organizers"] + meeting["bodies"]}


def ids_where(pattern: str) -> set[str]:
    return {key for key, sample in REPORTS.items() if re.search(pattern, sample.text, re.MULTILINE)}


# What ships


def test_there_are_reports_enough_in_both_forms() -> None:
    """At least 36 reports ship, as files and as lines of one file, each with something in it."""
    assert len(REPORTS) >= 36
    assert len(list(SAMPLES.glob("*.txt"))) >= 20
    assert len(json_lines(SAMPLES / "portal.jsonl")) >= 10
    assert all(len(sample.text) > 200 for sample in REPORTS.values())


def test_the_lines_carry_address_headline_day_and_publisher() -> None:
    """Each line of `portal.jsonl` says where it is from, under an address that leads nowhere."""
    for row in json_lines(SAMPLES / "portal.jsonl"):
        assert set(row) == {"id", "url", "title", "published", "publisher", "text"}
        assert re.match(r"https://[a-z]+\.example/", row["url"])
        date.fromisoformat(row["published"])
        assert row["title"] and row["publisher"]


def test_the_folder_says_that_its_people_are_fictional() -> None:
    """Whoever opens the folder reads that nobody in it exists."""
    assert "Every person in them is fictional" in (SAMPLES / "README.md").read_text(encoding="utf-8")


def test_every_sample_is_annotated() -> None:
    """Samples and gold have the same ids and the same texts, code point for code point."""
    assert set(REPORTS) == set(GOLD)
    for key, sample in REPORTS.items():
        row = GOLD[key]
        assert Sample(row["text"], row["title"], row["published"], row["url"]) == sample, key


# The variety, as the annotations have it


def test_several_provinces_ministries_and_years_occur() -> None:
    """Three provinces and two ministries or more, from 2016 to after the mergers of July 2025."""
    named = {body for row in GOLD.values() for body in bodies(row)}
    places = {body for body in named if body.startswith("Ủy ban nhân dân tỉnh ")}
    days = {meeting["date"] for row in GOLD.values() for meeting in row["meetings"] if meeting["date"]}
    assert len(places) >= 3
    assert {
        "Bộ Công an",
        "Bộ Ngoại giao",
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Quốc phòng",
        "Bộ Y tế",
    } <= named
    assert {day[:4] for day in days} == {str(year) for year in range(2016, 2026)}
    assert any(day >= "2025-07-01" for day in days)


def test_meetings_have_no_one_two_and_three_chairs() -> None:
    """Meetings of nobody in the chair, of one, of two and of three occur, each more than once."""
    counts = chairs()
    assert all(counts[number] >= 3 for number in (0, 1, 2, 3))


def test_some_attendance_lists_are_long() -> None:
    """At two meetings at least twelve people are named."""
    sizes = [
        len({p["name"] for p in row["people"] if any(at["meeting"] == m["id"] for at in p["at"])})
        for row in GOLD.values()
        for m in row["meetings"]
    ]
    assert sum(size >= 12 for size in sizes) >= 2


def test_many_kinds_of_meeting_occur() -> None:
    """Every kind of meeting that an annotation can name is among the samples."""
    kinds = {meeting["kind"] for row in GOLD.values() for meeting in row["meetings"]}
    assert kinds == KINDS


def test_some_reports_tell_of_no_meeting() -> None:
    """Reports without any meeting occur, with people and without."""
    without = [row for row in GOLD.values() if not row["meetings"]]
    assert any(row["people"] for row in without)
    assert any(not row["people"] for row in without)


def test_ranks_of_army_and_police_occur() -> None:
    """From lieutenant colonel to general."""
    ranks = {person["rank"] for row in GOLD.values() for person in row["people"]}
    assert {"Thượng tá", "Đại tá", "Thiếu tướng", "Trung tướng", "Thượng tướng", "Đại tướng"} <= ranks


def test_some_posts_change_over_time() -> None:
    """One person goes from deputy chairman to chairman to secretary, one officer from colonel to lieutenant general."""
    identity = json.loads((QUALITY / "samples_identity.json").read_text(encoding="utf-8"))
    career: dict[str, list[tuple[str, set[str], str | None]]] = defaultdict(list)
    for person in identity["people"]:
        for mention in person["mentions"]:
            row = GOLD[mention["article"]]
            stated = next(p for p in row["people"] if p["name"] == mention["name"])
            when = [meeting["date"] for meeting in row["meetings"] if meeting["date"]]
            if when:
                career[person["name"]].append((min(when), {role["title"] for role in stated["roles"]}, stated["rank"]))
    titles = [titles for _, titles, _ in sorted(career["Phan Hữu Khoát"], key=lambda step: step[0])]
    assert "Phó Chủ tịch" in titles[0]
    assert any("Chủ tịch" in step for step in titles[1:-1])
    assert "Bí thư" in titles[-1]
    ranks = [rank for _, _, rank in sorted(career["Vi Đình Thao"], key=lambda step: step[0])]
    assert list(dict.fromkeys(ranks)) == ["Đại tá", "Thiếu tướng", "Trung tướng"]


def test_two_people_of_one_name_are_kept_apart_by_their_posts() -> None:
    """Two names belong to two people each, who hold unlike posts in the same year."""
    identity = json.loads((QUALITY / "samples_identity.json").read_text(encoding="utf-8"))
    by_name: dict[str, list[set[str]]] = defaultdict(list)
    for person in identity["people"]:
        days = {meeting["date"] for m in person["mentions"] for meeting in GOLD[m["article"]]["meetings"]}
        years = {day[:4] for day in days if day}
        by_name[person["name"]].append(years)
    shared = {name: years for name, years in by_name.items() if len(years) > 1}
    assert len(shared) >= 2
    assert all(first & second for years in shared.values() for first, second in combinations(years, 2))


def test_two_papers_tell_of_one_meeting_in_other_words() -> None:
    """Two meetings are told twice, with the same chairs and day but hardly a sentence in common."""
    identity = json.loads((QUALITY / "samples_identity.json").read_text(encoding="utf-8"))
    twice = [meeting["reports"] for meeting in identity["meetings"] if len(meeting["articles"]) == 2]
    assert len(twice) >= 2
    for first, second in twice:
        rows = GOLD[first["article"]], GOLD[second["article"]]
        assert acts(rows[0], first["meeting"], "chaired") == acts(rows[1], second["meeting"], "chaired")
        assert rows[0]["meetings"][0]["date"] == rows[1]["meetings"][0]["date"]
        assert not set(sentences(rows[0]["text"])) & set(sentences(rows[1]["text"]))


@pytest.mark.parametrize(
    ("first", "second", "said", "said_otherwise"),
    [
        ("bac-giang-2021-ung-pho-mua-lu", "bac-giang-2021-ung-pho-mua-lu-bao-khac", "415 ha", "420 ha"),
        ("bo-nong-nghiep-2022-ben-tre", "ben-tre-2022-han-man", "58 km", "60 km"),
    ],
)
def test_two_papers_do_not_agree_on_every_figure(first: str, second: str, said: str, said_otherwise: str) -> None:
    """Reports of one meeting give a figure differently, as papers do."""
    assert said in REPORTS[first].text and said not in REPORTS[second].text
    assert said_otherwise in REPORTS[second].text and said_otherwise not in REPORTS[first].text


def test_the_identity_names_every_annotated_person_and_meeting_once() -> None:
    """Each person of each report, and each meeting of each report, stands in exactly one entry."""
    identity = json.loads((QUALITY / "samples_identity.json").read_text(encoding="utf-8"))
    mentioned = Counter((m["article"], m["name"]) for person in identity["people"] for m in person["mentions"])
    assert mentioned == Counter((key, p["name"]) for key, row in GOLD.items() for p in row["people"])
    reported = Counter((r["article"], r["meeting"]) for meeting in identity["meetings"] for r in meeting["reports"])
    assert reported == Counter((key, m["id"]) for key, row in GOLD.items() for m in row["meetings"])


@pytest.mark.parametrize(
    ("trait", "pattern", "at_least"),
    [
        ("page junk", r"^leftcenterrightdel$|Xem phiên bản mobile|^Chia sẻ Bình luận|Gửi bài viết này", 4),
        ("a menu", r"^Trang chủ »|^Menu ", 2),
        ("related headlines", r"TIN LIÊN QUAN|Tin liên quan|^Đọc thêm:|Mời bạn đọc xem thêm|^>> ", 4),
        ("a caption with a credit", r"Ảnh: ", 5),
        ("a byline in capitals", r"^(Tin, ảnh: )?[A-ZĐÀ-Ỹ]{2,}( [A-ZĐÀ-Ỹ]{2,}){1,3}$", 4),
        ("a name in capitals, broken over two lines", r"Đại tá [A-ZĐÀ-Ỹ ]+\n[A-ZĐÀ-Ỹ]+,", 1),
        ("online sites", r"điểm cầu", 3),
        ("a department that coordinates", r"chủ trì, phối hợp", 3),
        ("police who make an arrest", r"đồng chủ trì bắt giữ", 1),
        ("an order on someone's behalf", r"Thừa ủy quyền", 2),
        ("another placing of the tone mark", r"uỷ\b", 1),
        ("a stroke of another alphabet", "Ð", 1),
        ("a space that does not break", "\u00a0", 1),
        ("a foreign guest", r"\((Lào|Trung Quốc|Nhật Bản|Vương quốc Campuchia)\)|Đại sứ Pháp", 4),
    ],
)
def test_the_traits_of_real_pages_occur(trait: str, pattern: str, at_least: int) -> None:
    """Each trait is found in so many of the samples."""
    assert len(ids_where(pattern)) >= at_least, trait


def test_some_meetings_have_no_day() -> None:
    """A meeting whose day its report does not tell has none in the gold."""
    assert sum(meeting["date"] is None for row in GOLD.values() for meeting in row["meetings"]) >= 2


@pytest.mark.parametrize(
    ("key", "day", "chaired", "attended"),
    [
        ("retold-seed-000", "2021-07-02", {"Đỗ Khánh Trầm"}, {"Lưu Quang Ngạn"}),
        ("retold-seed-002", None, {"Tạ Đình Khoan", "Ngô Thế Mịch"}, set()),
    ],
)
def test_the_retold_reports_keep_the_shape_of_what_they_retell(
    key: str, day: str | None, chaired: set[str], attended: set[str]
) -> None:
    """One meeting each, its chairs, its guests, and nobody from captions, junk or byline."""
    row = GOLD[key]
    (meeting,) = row["meetings"]
    assert meeting["date"] == day
    assert acts(row, "m1", "chaired") == chaired
    assert acts(row, "m1", "attended") == attended
    assert {person["name"] for person in row["people"]} == chaired | attended


# The annotations themselves


def test_the_constructions_are_many_and_short() -> None:
    """At least sixty paragraphs, each with the construction it is for, a quarter of them with nobody in the chair."""
    assert len(CONSTRUCTIONS) >= 60
    assert len({row["construction"] for row in CONSTRUCTIONS.values()}) == len(CONSTRUCTIONS)
    assert all(len(row["text"]) <= 450 for row in CONSTRUCTIONS.values())
    unchaired = [
        row
        for row in CONSTRUCTIONS.values()
        if not any(at["mode"] == "chaired" for p in row["people"] for at in p["at"])
    ]
    assert len(unchaired) * 4 >= len(CONSTRUCTIONS)
    assert sum(not row["meetings"] for row in CONSTRUCTIONS.values()) >= 8


@pytest.mark.parametrize("key", ANNOTATED)
def test_an_annotation_has_its_form(key: str) -> None:
    """Meetings and people have the fields, kinds and modes that exist, and every `at` a meeting of its row."""
    row = ANNOTATED[key]
    meetings = [meeting["id"] for meeting in row["meetings"]]
    assert len(set(meetings)) == len(meetings)
    for meeting in row["meetings"]:
        assert set(meeting) == {"id", "name", "kind", "date", "place", "organizers", "bodies"}
        assert meeting["name"] and meeting["kind"] in KINDS
        assert meeting["date"] is None or date.fromisoformat(meeting["date"])
        assert meeting["place"] is None or spaced(meeting["place"]) in spaced(row["text"])
    names = [person["name"] for person in row["people"]]
    assert len(set(names)) == len(names)
    for person in row["people"]:
        assert set(person) == {"name", "rank", "mentions", "roles", "at"}
        assert all(set(role) == {"title", "organization"} and role["title"] for role in person["roles"])
        assert all(at["meeting"] in meetings and at["mode"] in MODES for at in person["at"])
        assert len({(at["meeting"], at["mode"]) for at in person["at"]}) == len(person["at"])
        assert person["rank"] is None or person["rank"].casefold() in spaced(row["text"])


@pytest.mark.parametrize("key", ANNOTATED)
def test_an_annotated_name_stands_in_the_text(key: str) -> None:
    """Each person has mentions, and each span, cut from the text, is the name, capitals and breaks aside."""
    row = ANNOTATED[key]
    for person in row["people"]:
        assert person["mentions"], person["name"]
        for span in person["mentions"]:
            assert 0 <= span["start"] < span["end"] <= len(row["text"])
            assert canonical(row["text"][span["start"] : span["end"]]) == canonical(person["name"])


def test_the_annotations_are_in_composed_unicode() -> None:
    """All that is read out is NFC, also where the text is not, and one text is not."""
    for row in ANNOTATED.values():
        read_out = json.dumps([row["meetings"], row["people"]], ensure_ascii=False)
        assert unicodedata.is_normalized("NFC", read_out)
    assert any(not unicodedata.is_normalized("NFC", row["text"]) for row in CONSTRUCTIONS.values())


# Nothing is anybody else's


def spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def sentences(text: str) -> Iterator[str]:
    """The sentences of `text` of forty or more characters, in lower case, letters and digits alone."""
    for piece in re.split(r"[.!?…]\s|\n", unicodedata.normalize("NFC", text).casefold()):
        bare = re.sub(r"[^\w]+", " ", piece).strip()
        if len(bare) >= SENTENCE_LENGTH:
            yield bare


def other_texts() -> Iterable[str]:
    for name in ("central", "south", "cross", "retold"):
        path = SHARED / "eval" / f"{name}.jsonl"
        if path.exists():
            yield from (row["text"] for row in json_lines(path))
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((SHARED / "corpus").glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the published reports to compare with, ../shared, are not here")
def test_no_sentence_of_a_published_report_is_in_the_samples() -> None:
    """No sentence of forty or more characters, punctuation and case aside, is in both."""
    ours = {sentence for row in ANNOTATED.values() for sentence in sentences(row["text"])}
    assert len(ours) > 300
    assert {sentence for text in other_texts() for sentence in sentences(text) if sentence in ours} == set()
