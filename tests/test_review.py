"""The questions left to people, and what a workspace says of a node. All people here are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.identity import identity_to_json
from graph.records import (
    Article,
    MeetingStatement,
    Mode,
    Participation,
    PersonStatement,
    Record,
    RoleStatement,
    Span,
    article_from_json,
    article_to_json,
    record_from_json,
    record_to_json,
)
from loaders.judgements import Subject, Verdict, read_judgements
from loaders.resolution import resolve
from loaders.review import answer, merge, review_queue, split, undo, why
from loaders.review_walk import Walked, walk, why_text

NAME = "Nguyễn Văn Hùng"


def article(number: int, words: str, role: RoleStatement, *, chaired: bool = False) -> tuple[Article, Record]:
    """An article of one sentence on one man."""
    text = f"Ngày 1/{number}, ông {NAME}, {words}, có mặt."
    start = text.index(NAME)
    span = (Span(start, start + len(NAME)),)
    meetings = (MeetingStatement("m1", f"Hội nghị bàn việc số {number}", "hội nghị", span, date=f"2020-0{number}-01"),)
    at = (Participation("m1", Mode.CHAIRED, span),) if chaired else ()
    person = PersonStatement("p1", NAME, None, span, (role,), at)
    return Article(f"a{number}", text, published=f"2020-0{number}-01"), Record(f"a{number}", meetings, (person,))


def write(folder: Path) -> None:
    """Write identity anew, as a build without new articles does."""
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {value["id"]: article_from_json(value, "articles.jsonl") for value in map(json.loads, lines)}
    records = [
        record_from_json(json.loads(line), "records.jsonl")
        for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    identity = resolve(articles, records, read_judgements(folder / "judgements.jsonl"))
    (folder / "identity.json").write_text(json.dumps(identity_to_json(identity), ensure_ascii=False), encoding="utf-8")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Four articles: two of a chairman, one of a deputy head there (open), one of a head elsewhere at the time."""
    chairman = RoleStatement("Chủ tịch", "Ủy ban nhân dân huyện Nghĩa Đàn", ())
    deputy = RoleStatement("Phó Giám đốc", "Sở Nội vụ tỉnh Nghệ An", ())
    elsewhere = RoleStatement("Giám đốc", "Sở Y tế tỉnh Lai Châu", ())
    reports = [
        article(1, "Chủ tịch UBND huyện Nghĩa Đàn", chairman, chaired=True),
        article(2, "Chủ tịch UBND huyện Nghĩa Đàn", chairman, chaired=True),
        article(3, "Phó Giám đốc Sở Nội vụ", deputy),
        article(4, "Giám đốc Sở Y tế", elsewhere),
    ]
    for name, values in (
        ("articles.jsonl", [article_to_json(a) for a, _ in reports]),
        ("records.jsonl", [record_to_json(r) for _, r in reports]),
    ):
        text = "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
        (tmp_path / name).write_text(text, encoding="utf-8")
    write(tmp_path)
    return tmp_path


def people(folder: Path) -> dict[str, list[str]]:
    """The articles of each person, by id."""
    identity = json.loads((folder / "identity.json").read_text(encoding="utf-8"))
    return {person["id"]: [m["article"] for m in person["mentions"]] for person in identity["people"]}


def test_the_queue_shows_both_sides_with_sentences_and_reasons(workspace: Path) -> None:
    """Where it is open whether two are one, both are shown as they are."""
    (question,) = review_queue(workspace).questions
    assert question.subject is Subject.PERSON
    assert [side.size for side in (question.a, question.b)] == [2, 1]
    assert question.a.facts == ("Chủ tịch, Ủy ban nhân dân huyện Nghĩa Đàn",)
    assert question.b.sentences[0].sentence == f"Ngày 1/3, ông {NAME}, Phó Giám đốc Sở Nội vụ, có mặt."
    assert question.reasons_for[0].startswith("cùng tỉnh: ")


@pytest.mark.parametrize(
    ("verdict", "articles"),
    [(Verdict.SAME, [["a1", "a2", "a3"], ["a4"]]), (Verdict.DIFFERENT, [["a1", "a2"], ["a3"], ["a4"]])],
)
def test_an_answer_closes_the_question_at_the_next_build(
    workspace: Path, verdict: Verdict, articles: list[list[str]]
) -> None:
    """Answers stand in the file and are applied from then on."""
    (question,) = review_queue(workspace).questions
    answer(workspace, question, verdict, by="Mai")
    write(workspace)
    assert sorted(people(workspace).values()) == articles
    assert review_queue(workspace).questions == ()


def test_a_question_put_off_stays_at_the_end_of_the_queue(workspace: Path) -> None:
    """Later is an answer that decides nothing."""
    (question,) = review_queue(workspace).questions
    answer(workspace, question, Verdict.LATER)
    write(workspace)
    (again,) = review_queue(workspace).questions
    assert again.put_off
    assert sorted(people(workspace).values()) == [["a1", "a2"], ["a3"], ["a4"]]


def test_undo_takes_back_the_last_answer_and_then_the_one_before(workspace: Path) -> None:
    """Undo adds lines; when nothing is left it says so."""
    (question,) = review_queue(workspace).questions
    answer(workspace, question, Verdict.SAME)
    first, second = undo(workspace), undo(workspace)
    write(workspace)
    assert first is not None
    assert first.verdict is Verdict.SAME
    assert second is None
    assert len(review_queue(workspace).questions) == 1


def test_merge_and_split_by_hand(workspace: Path) -> None:
    """Two ids are made one; an article is taken out of one."""
    ids = {tuple(articles): node for node, articles in people(workspace).items()}
    merge(workspace, ids["a1", "a2"], ids["a4",])
    write(workspace)
    assert sorted(people(workspace).values()) == [["a1", "a2", "a4"], ["a3"]]
    (node,) = [node for node, articles in people(workspace).items() if len(articles) == 3]
    split(workspace, node, ["a2"])
    write(workspace)
    assert sorted(people(workspace).values()) == [["a1", "a4"], ["a2"], ["a3"]]


def test_why_tells_reasons_sentences_and_judgements(workspace: Path) -> None:
    """A node explains itself."""
    node = next(node for node, articles in people(workspace).items() if articles == ["a1", "a2"])
    found = why(workspace, node)
    assert found.reasons == ("cùng chức vụ: Chủ tịch, Ủy ban nhân dân huyện Nghĩa Đàn",)
    assert found.judgements == ()
    assert len(found.open_questions) == 1
    assert [said.article for said in found.sentences] == ["a1", "a2"]
    answer(workspace, found.open_questions[0], Verdict.DIFFERENT)
    assert [judgement.verdict for judgement in why(workspace, node).judgements] == [Verdict.DIFFERENT]


def test_why_tells_of_a_meeting_too(workspace: Path) -> None:
    """Its day, chair and sentence."""
    meeting = json.loads((workspace / "identity.json").read_text(encoding="utf-8"))["meetings"][0]["id"]
    found = why(workspace, meeting)
    assert found.subject is Subject.MEETING
    assert found.facts[0].startswith("2020-0")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda folder, ids: why(folder, "person:nobody"), "person:nobody: no person or meeting of this id"),
        (lambda folder, ids: merge(folder, ids[0], ids[0]), "give two different ids"),
        (lambda folder, ids: split(folder, ids[0], ["a9"]), "it is not in article a9"),
        (lambda folder, ids: split(folder, ids[0], people(folder)[ids[0]]), "these are all its articles"),
        (lambda folder, ids: review_queue(folder / "nowhere"), "not a workspace"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(workspace: Path, call: object, words: str) -> None:
    """Wrong ids and folders raise errors that say what to do, and nothing is written."""
    with pytest.raises(InputError, match=words):
        call(workspace, sorted(people(workspace)))  # type: ignore[operator]
    assert not (workspace / "judgements.jsonl").exists()


def test_a_walk_shows_each_question_and_writes_each_answer(workspace: Path) -> None:
    """Keys answer, a wrong key asks again, undo goes back, quit leaves the rest."""
    shown: list[str] = []
    keys = iter(["x", "s", "q"])
    walked = walk(workspace, lambda prompt: next(keys), shown.append, by="Mai")
    assert walked == Walked(same=1)
    assert shown[0].startswith("── 1 of 1: one person or two?")
    assert "A  Nguyễn Văn Hùng  (2 articles; person:" in shown[0]
    assert "for      cùng tỉnh: " in shown[0]
    assert shown[1] == "No such answer: x"
    (line,) = read_judgements(workspace / "judgements.jsonl").lines
    assert (line.verdict, line.by) == (Verdict.SAME, "Mai")


def test_a_walk_takes_an_answer_back(workspace: Path) -> None:
    """Undo at the next question, or at once."""
    shown: list[str] = []
    keys = iter(["u", "l"])
    assert walk(workspace, lambda prompt: next(keys), shown.append) == Walked(later=1)
    assert "Nothing to take back." in shown
    keys = iter(["u", "q"])
    assert walk(workspace, lambda prompt: next(keys), shown.append) == Walked(undone=1, left=1)


def test_why_is_told_in_lines(workspace: Path) -> None:
    """Facts, reasons, sentences, judgements and open questions."""
    node = next(node for node, articles in people(workspace).items() if articles == ["a1", "a2"])
    merge(workspace, node, next(n for n, articles in people(workspace).items() if articles == ["a4"]), note="thư riêng")
    told = why_text(why(workspace, node)).splitlines()
    assert told[0] == f"{NAME}  ({node})"
    assert "  one because: cùng chức vụ: Chủ tịch, Ủy ban nhân dân huyện Nghĩa Đàn" in why_text(why(workspace, node))
    assert any(line.startswith("  a person said: same (thư riêng), ") for line in told)
