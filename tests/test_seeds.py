"""The two reports the project began from, and its own retelling of both, come out exactly so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from conftest import ROOT
from graph.records import Article, Mode, Record
from loaders.extraction import extract_one

Post = tuple[str, str | None]

STANDING_COMMITTEE: Post = ("Ủy viên Ban Thường vụ", "Thành ủy Hà Nội")
DEPUTY_CHAIRMAN: Post = ("Phó Chủ tịch Thường trực", "Ủy ban nhân dân thành phố Hà Nội")
COMMANDER: Post = ("Tư lệnh", "Bộ Tư lệnh Thủ đô Hà Nội")
CENTRAL_COMMITTEE: Post = ("Ủy viên", "Ban Chấp hành Trung ương Đảng")
MILITARY_COMMISSION: Post = ("Ủy viên Thường vụ", "Quân ủy Trung ương")
VICE_MINISTER: Post = ("Thứ trưởng", "Bộ Quốc phòng")
DEPUTY_SECRETARY: Post = ("Phó Bí thư", "Thành ủy Hà Nội")
CHAIRMAN: Post = ("Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội")


@dataclass(frozen=True)
class Said:
    """A person as a record has them: name, rank, posts and what they did."""

    name: str
    rank: str | None
    posts: frozenset[Post]
    did: frozenset[Mode]


def said(record: Record) -> set[Said]:
    return {
        Said(
            person.name,
            person.rank,
            frozenset((role.title, role.organization) for role in person.roles),
            frozenset(at.mode for at in person.at),
        )
        for person in record.people
    }


def read(path: Path) -> Record:
    return extract_one(Article(path.stem, path.read_text(encoding="utf-8")))


def original(number: str, folder: Path) -> Path:
    (path,) = (folder / "seeds").glob(f"{number}_*.txt")
    return path


def check_local_defence(record: Record, deputy: str, general: str) -> None:
    """The city's conference on local defence: one chair who also spoke, one guest, online at 33 points."""
    (meeting,) = record.meetings
    assert [body.name for body in meeting.organizers] == ["Ủy ban nhân dân thành phố Hà Nội"]
    assert [body.name for body in meeting.bodies] == ["Bộ Tư lệnh Thủ đô Hà Nội"]
    assert meeting.date == "2021-07-02"
    assert meeting.date_basis is not None
    assert "2/7" in meeting.date_basis
    assert "6 tháng cuối năm 2021" in meeting.date_basis
    assert (meeting.format, meeting.points) == ("trực tuyến", 33)
    assert said(record) == {
        Said(deputy, None, frozenset({STANDING_COMMITTEE, DEPUTY_CHAIRMAN}), frozenset({Mode.CHAIRED, Mode.SPOKE})),
        Said(general, "Thiếu tướng", frozenset({STANDING_COMMITTEE, COMMANDER}), frozenset({Mode.ATTENDED})),
    }


def check_defence_cooperation(record: Record, general: str, chairman: str) -> None:
    """The conference of ministry and city: two chairs, no day, nobody else by name."""
    (meeting,) = record.meetings
    assert meeting.date is None
    assert [body.name for body in meeting.bodies] == ["Bộ Quốc phòng", "Bộ Tư lệnh Thủ đô Hà Nội"]
    assert said(record) == {
        Said(
            general,
            "Thượng tướng",
            frozenset({CENTRAL_COMMITTEE, MILITARY_COMMISSION, VICE_MINISTER}),
            frozenset({Mode.CHAIRED}),
        ),
        Said(chairman, None, frozenset({CENTRAL_COMMITTEE, DEPUTY_SECRETARY, CHAIRMAN}), frozenset({Mode.CHAIRED})),
    }


def test_the_report_on_local_defence_comes_out_exactly(shared: Path) -> None:
    """No person from captions, junk, byline or related headlines; the captions' shorter post is no second one."""
    check_local_defence(read(original("000", shared)), "Lê Hồng Sơn", "Nguyễn Quốc Duyệt")


def test_the_report_on_defence_cooperation_comes_out_exactly(shared: Path) -> None:
    """Words glued to the rank, and a resolution of another conference, mislead nobody."""
    check_defence_cooperation(read(original("002", shared)), "Trần Đơn", "Nguyễn Đức Chung")


@pytest.mark.parametrize(
    ("name", "check", "people"),
    [
        ("retold-seed-000", check_local_defence, ("Đỗ Khánh Trầm", "Lưu Quang Ngạn")),
        ("retold-seed-002", check_defence_cooperation, ("Tạ Đình Khoan", "Ngô Thế Mịch")),
    ],
)
def test_our_retelling_comes_out_exactly(name: str, check: object, people: tuple[str, str]) -> None:
    """The same constructions with invented people, always tested."""
    assert callable(check)
    check(read(ROOT / "samples" / f"{name}.txt"), *people)


@pytest.mark.parametrize("name", ["retold-seed-000", "retold-seed-002"])
def test_each_statement_of_a_retelling_has_its_words(name: str) -> None:
    """A mention's span holds the name; the shorter post of a caption is among the evidence of the fuller one."""
    path = ROOT / "samples" / f"{name}.txt"
    text, record = path.read_text(encoding="utf-8"), read(path)
    for person in record.people:
        for span in person.mentions:
            assert text[span.start : span.end] in person.name
        for statement in (*person.roles, *person.at):
            assert statement.evidence
            assert all(text[span.start : span.end].strip() for span in statement.evidence)
    if name == "retold-seed-000":
        deputy = next(role for role in record.people[0].roles if role.title.startswith("Phó Chủ tịch"))
        assert {text[span.start : span.end] for span in deputy.evidence} >= {
            "Phó Chủ tịch UBND thành phố",
            "Phó Chủ tịch Thường trực UBND thành phố",
        }
