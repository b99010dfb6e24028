"""What people decided: lines that survive, are never contradicted silently, and are named where they are wrong."""

from __future__ import annotations

from pathlib import Path

from graph.identity import Identity
from graph.records import Article, PersonStatement, Record, RoleStatement
from loaders.judgements import (
    Judgement,
    Judgements,
    Mark,
    Subject,
    Verdict,
    append_judgements,
    read_judgements,
)
from loaders.resolution import Resolution, resolve_with_doubts

NAME = "Nguyễn Văn Hùng"


def articles_of(identity: Identity) -> list[list[str]]:
    """The articles of each person."""
    return sorted(sorted(mention.article for mention in person.mentions) for person in identity.people)


def mark(article: str, name: str = NAME) -> Mark:
    """The only person of that name in an article."""
    return Mark(article, name)


def line(number: int, verdict: Verdict, a: Mark, b: Mark) -> Judgement:
    """A judgement as if read from that line."""
    return Judgement(Subject.PERSON, verdict, a, b, where=f"judgements.jsonl, line {number}")


def resolved(*judgements: Judgement, seats: tuple[str, ...] = ("", "", "")) -> Resolution:
    """Three articles that name one man with nothing else, or with the posts given, under these judgements."""
    records = {}
    for n, seat in enumerate(seats, 1):
        roles = (RoleStatement("Chủ tịch", seat, ()),) if seat else ()
        records[f"a{n}"] = Record(f"a{n}", (), (PersonStatement("p1", NAME, None, (), roles),))
    articles = {key: Article(key, "…", published=f"2020-0{n}-01") for n, key in enumerate(records, 1)}
    return resolve_with_doubts(articles, records.values(), Judgements(judgements))


def test_same_joins_what_the_program_leaves_open() -> None:
    """A person's word is enough, also across a third mention."""
    both = resolved(line(1, Verdict.SAME, mark("a1"), mark("a2")), line(2, Verdict.SAME, mark("a2"), mark("a3")))
    assert articles_of(resolved().identity) == [["a1"], ["a2"], ["a3"]]
    assert articles_of(both.identity) == [["a1", "a2", "a3"]]
    assert both.problems == ()


def test_different_parts_what_the_program_joins() -> None:
    """Three mentions of one post, of which one is another man."""
    seats = ("Ủy ban nhân dân huyện Nghĩa Đàn",) * 3
    assert articles_of(resolved(seats=seats).identity) == [["a1", "a2", "a3"]]
    parted = resolved(line(1, Verdict.DIFFERENT, mark("a1"), mark("a3")), seats=seats)
    assert articles_of(parted.identity) == [["a1", "a2"], ["a3"]]


def test_same_joins_two_spellings() -> None:
    """Only a person may say that two names are one."""
    records = [
        Record("a1", (), (PersonStatement("p1", "Lâm Thị Hoài Thư", None, ()),)),
        Record("a2", (), (PersonStatement("p1", "Lâm Hoài Thư", None, ()),)),
    ]
    articles = {r.article: Article(r.article, "…") for r in records}
    said = line(1, Verdict.SAME, mark("a1", "Lâm Thị Hoài Thư"), mark("a2", "Lâm Hoài Thư"))
    assert len(resolve_with_doubts(articles, records, Judgements()).identity.people) == 2
    (one,) = resolve_with_doubts(articles, records, Judgements((said,))).identity.people
    assert one.reasons == ("người xem đã xác nhận",)


def test_a_contradiction_is_named_with_all_its_lines_and_not_applied() -> None:
    """a = b, b = c, a ≠ c: the line that closes the circle is set aside, the others hold."""
    found = resolved(
        line(1, Verdict.SAME, mark("a1"), mark("a2")),
        line(2, Verdict.SAME, mark("a2"), mark("a3")),
        line(3, Verdict.DIFFERENT, mark("a1"), mark("a3")),
    )
    assert articles_of(found.identity) == [["a1", "a2", "a3"]]
    (problem,) = found.problems
    assert problem.startswith("judgements.jsonl, line 3: different for")
    assert "contradicts judgements.jsonl, line 1 and judgements.jsonl, line 2" in problem


def test_a_same_that_closes_a_circle_is_named_too() -> None:
    """The order of the lines decides which one is set aside."""
    found = resolved(
        line(1, Verdict.DIFFERENT, mark("a1"), mark("a3")),
        line(2, Verdict.SAME, mark("a1"), mark("a2")),
        line(3, Verdict.SAME, mark("a3"), mark("a2")),
    )
    assert articles_of(found.identity) == [["a1", "a2"], ["a3"]]
    (problem,) = found.problems
    assert problem.startswith("judgements.jsonl, line 3: same for")
    assert "judgements.jsonl, line 2 and judgements.jsonl, line 1" in problem


def test_a_judgement_on_what_is_gone_is_named() -> None:
    """An article that is no longer there, or no longer names the person."""
    found = resolved(line(4, Verdict.SAME, mark("a1"), mark("a9")))
    (problem,) = found.problems
    assert problem == (
        f"judgements.jsonl, line 4: no person '{NAME}' in article 'a9'; "
        "not applied: add the article again or remove the line"
    )


def test_the_last_line_on_a_pair_holds_and_undo_takes_it_back() -> None:
    """A change of mind is a line, whichever way round the two are named."""
    same = line(1, Verdict.SAME, mark("a1"), mark("a2"))
    different = line(2, Verdict.DIFFERENT, mark("a2"), mark("a1"))
    undone = line(3, Verdict.UNDO, mark("a1"), mark("a2"))
    assert Judgements((same, different)).in_force(Subject.PERSON) == (different,)
    assert Judgements((same, different, undone)).in_force(Subject.PERSON) == ()
    assert Judgements((same, undone, same)).in_force(Subject.PERSON) == (same,)


def test_judgements_of_meetings_and_people_are_two_things() -> None:
    """The same marks may be meant of both."""
    person = line(1, Verdict.SAME, mark("a1"), mark("a2"))
    meeting = Judgement(Subject.MEETING, Verdict.DIFFERENT, mark("a1"), mark("a2"), where="judgements.jsonl, line 2")
    both = Judgements((person, meeting))
    assert both.in_force(Subject.PERSON) == (person,)
    assert both.in_force(Subject.MEETING) == (meeting,)


def test_lines_are_written_and_read_back(tmp_path: Path) -> None:
    """What is appended comes back with its file and line; earlier bytes stay, also where the last line has no end."""
    path = tmp_path / "judgements.jsonl"
    path.write_text('{"kind": "person", "verdict": "later", "a": {"article": "a", "name": "b"}}', encoding="utf-8")
    judgement = Judgement(Subject.PERSON, Verdict.SAME, mark("a1"), mark("a2"), by="Mai", at="2026-01-02", note="ảnh")
    append_judgements(path, [judgement])
    read = read_judgements(path)
    assert read.lines == (
        Judgement(Subject.PERSON, Verdict.SAME, mark("a1"), mark("a2"), "Mai", "2026-01-02", "ảnh", f"{path}, line 2"),
    )
    assert len(read.problems) == 1


def test_damaged_lines_are_named_and_cost_nothing_else(tmp_path: Path) -> None:
    """Not JSON, not UTF-8, a missing key, an unknown verdict, a list: each by file and line."""
    path = tmp_path / "judgements.jsonl"
    a, b = '{"article": "a1", "name": "X"}', '{"article": "a2", "name": "X"}'
    good = f'{{"kind": "person", "verdict": "same", "a": {a}, "b": {b}}}'
    lines = [
        b"{",
        b"\xff\xfe",
        b'{"kind": "person"}',
        good.replace("same", "perhaps").encode(),
        b"[]",
        b"",
        good.encode(),
    ]
    path.write_bytes(b"\n".join(lines) + b"\n")
    read = read_judgements(path)
    assert [judgement.where for judgement in read.lines] == [f"{path}, line 7"]
    why = (
        "no JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1))",
        "no UTF-8 at byte 1",
        "the line has no text under the key 'verdict'",
        "verdict 'perhaps' is none of same, different, later, undo",
        "the line is no JSON object",
    )
    assert read.problems == tuple(
        f"{path}, line {n}: not a judgement: {what}; left as it is and not applied: correct or remove it"
        for n, what in enumerate(why, 1)
    )


def test_no_file_is_no_judgement(tmp_path: Path) -> None:
    """A workspace without judgements is as good as any."""
    assert read_judgements(tmp_path / "judgements.jsonl") == Judgements()
