"""What files and folders hold, article by article, and what is said of those that cannot be read."""

from pathlib import Path

import pytest

from graph.records import Article
from loaders.articles import MAX_ARTICLE_BYTES, Problem, read_articles

REPORT = "Sáng 4/3, ông Lưu Văn Thảnh chủ trì cuộc họp."


def read_file(path: Path, raw: bytes) -> list[Article | Problem]:
    path.write_bytes(raw)
    return list(read_articles([str(path)]))


def test_a_text_file_is_one_article_named_by_its_file(tmp_path: Path) -> None:
    """The id is the file's name without its ending, the text is as it stands."""
    assert read_file(tmp_path / "bao-01.txt", f"{REPORT}\r\n".encode()) == [Article("bao-01", f"{REPORT}\r\n")]


def test_a_line_of_jsonl_is_one_article_with_its_fields(tmp_path: Path) -> None:
    """Empty lines are passed over and a number as id becomes text."""
    lines = f'{{"id": 7, "text": "{REPORT}", "title": "Họp", "published": "2021-03-04"}}\n\n{{"id": "b", "text": "B."}}'
    assert read_file(tmp_path / "a.jsonl", lines.encode()) == [
        Article("7", REPORT, title="Họp", published="2021-03-04"),
        Article("b", "B."),
    ]


def test_a_row_of_csv_is_one_article(tmp_path: Path) -> None:
    """Columns are found by their headings; empty cells are absent fields; a cell may hold line breaks."""
    rows = 'id,text,published,url\nx,"Một.\nHai.",2020-01-02,\n'
    assert read_file(tmp_path / "a.csv", rows.encode()) == [Article("x", "Một.\nHai.", published="2020-01-02")]


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    """Files of other kinds and the order in which they were written do not matter."""
    for name in ("b.txt", "a.txt", "ảnh.png"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "c.txt").write_text(REPORT, encoding="utf-8")
    assert [a.id for a in read_articles([str(tmp_path)]) if isinstance(a, Article)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"\x89PNG\0\0", "binary"),
        ("a.txt", "Hà Nội".encode("utf-16"), "binary"),
        ("a.txt", "Hà Nội họp".encode("cp1258", errors="replace") + b"\xff", "not UTF-8 at byte"),
        ("a.txt", "Hà Nộ".encode()[:-1], "not UTF-8 at byte"),
        ("a.txt", b"a" * (MAX_ARTICLE_BYTES + 1), "too large"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"{not json}\n", "not JSON"),
        ("a.jsonl", b"[1, 2]\n", "not a JSON object"),
        ("a.jsonl", b'{"id": "x"}\n', "'text'"),
        ("a.jsonl", b'{"text": "x"}\n', "'id'"),
        ("a.jsonl", b'{"id": "x", "text": "x", "title": 3}\n', "'title' must be a text"),
        ("a.jsonl", b'{"id": "x", "text": "a \\ud800 b"}\n', "lone surrogates"),
        ("a.jsonl", b'{"id": "x", "text": "  "}\n', "its text is empty"),
        ("a.jsonl", b"[" * 100_000, "not JSON"),
        ("a.csv", b"id,words\n1,x\n", "no column 'text'"),
        ("a.csv", b"id,text\n1,\xff\xff\n", "not UTF-8"),
        ("a.docx", b"PK", "not a kind of file"),
    ],
)
def test_what_cannot_be_read_is_one_problem_that_names_the_file(
    tmp_path: Path, name: str, raw: bytes, says: str
) -> None:
    """An empty, binary, wrongly encoded, cut, oversized or malformed file is a problem, never an exception."""
    (problem,) = read_file(tmp_path / name, raw)
    assert isinstance(problem, Problem)
    assert problem.where.startswith(str(tmp_path / name))
    assert says in problem.what


def test_a_bad_line_does_not_stop_the_rest(tmp_path: Path) -> None:
    """The lines before and after it are read, and the problem names the line."""
    raw = b'{"id": "a", "text": "A."}\noops\n' + b"x" * (MAX_ARTICLE_BYTES + 5) + b'\n{"id": "b", "text": "B."}\n'
    first, oops, long, last = read_file(tmp_path / "a.jsonl", raw)
    assert (first, last) == (Article("a", "A."), Article("b", "B."))
    assert isinstance(oops, Problem)
    assert oops.where.endswith("line 2")
    assert isinstance(long, Problem)
    assert long.where.endswith("line 3")


def test_a_missing_path_and_an_empty_folder_are_problems(tmp_path: Path) -> None:
    """Both say which path it is."""
    missing, empty = read_articles([str(tmp_path / "none"), str(tmp_path)])
    assert isinstance(missing, Problem)
    assert "no such file" in missing.what
    assert isinstance(empty, Problem)
    assert "holds no" in empty.what
