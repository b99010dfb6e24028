"""The command as people use it: what it prints, how it ends, and what it says of bad input."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import chutoa
from conftest import ROOT
from graph.neo4j_server import Neo4jAddress

REPORT = "Sáng 2/3/2021, ông Lưu Bá Thảnh, Chủ tịch UBND tỉnh Nghệ An chủ trì cuộc họp về đê điều.\n"
GRAPH_FILES = ("identity.json", "nodes.jsonl", "edges.jsonl")


def run(*words: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(chutoa.main, [str(word) for word in words], input=stdin)


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "chutoa", *map(str, words)]


def graph_of(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in GRAPH_FILES}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the sample reports."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    done = run("build", ROOT / "samples", "--into", folder)
    assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize("words", [[], *([name] for name in chutoa.main.commands)], ids=" ".join)
def test_every_command_has_help_with_an_example(words: Sequence[str]) -> None:
    """`--help` says what the command does and shows a line to type."""
    done = run(*words, "--help")
    assert done.exit_code == 0
    assert "Usage:" in done.output
    assert "chutoa " in done.output.split("Options:")[0].split("\n", 1)[1] or words == ["bench"]


def test_every_question_has_help_with_an_example() -> None:
    """The questions are listed, and each can say how it is asked."""
    listed = run("ask").output
    from queries import QUESTIONS

    for name in QUESTIONS:
        assert name in listed
        assert f"chutoa ask {name}" in run("ask", name, "--help").output


def test_a_build_says_what_it_did(built: Path) -> None:
    """A second build of the same reports knows them all and leaves every byte as it was."""
    before = graph_of(built)
    done = run("build", ROOT / "samples", "--into", built)
    assert done.exit_code == 0
    assert "0 new articles, 48 known" in done.output
    assert graph_of(built) == before


def test_order_and_batches_do_not_change_the_graph(built: Path, tmp_path: Path) -> None:
    """The reports given one by one, the last first, make the same bytes."""
    paths = [*sorted((ROOT / "samples").glob("*.txt")), ROOT / "samples" / "portal.jsonl"]
    done = run("build", *paths[::-2], "--into", tmp_path)
    assert done.exit_code == 0, done.output
    done = run("build", *paths[-2::-2], "--into", tmp_path)
    assert done.exit_code == 0, done.output
    assert graph_of(tmp_path) == graph_of(built)


def test_bad_input_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """Each bad file is one line on standard error; the good ones are built; the exit code says that work was done."""
    files = {
        "good.txt": REPORT.encode(),
        "empty.txt": b"",
        "binary.txt": b"\x89PNG\r\n\0\0",
        "latin.txt": "Hà Nội họp".encode("utf-16-le")[1:].replace(b"\0", b"\xff"),
        "cut.txt": "Hà Nộ".encode()[:-1],
        "huge.txt": b"a" * 50_000_000,
        "lines.jsonl": b'{"id": "l1", "text": "' + REPORT.strip().encode() + b'"}\nnot json\n',
    }
    folder = tmp_path / "in"
    folder.mkdir()
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    done = run("build", folder, tmp_path / "missing", "--into", tmp_path / "graph")
    assert done.exit_code == 0
    assert "2 new articles, 0 known, 7 problems" in done.stdout
    lines = done.stderr.splitlines()
    assert len(lines) == 7
    for name in (*sorted(set(files) - {"good.txt"}), "missing"):
        assert any(name in line for line in lines), name
    assert "Traceback" not in done.output


def test_where_nothing_can_be_read_the_exit_code_says_so(tmp_path: Path) -> None:
    """Only bad input: one line each and exit code 1."""
    done = run("build", tmp_path / "missing.txt", "--into", tmp_path / "graph")
    assert done.exit_code == 1
    assert "missing.txt: no such file" in done.stderr


def test_a_report_may_come_from_standard_input(tmp_path: Path) -> None:
    """`-` reads the text of one report, or JSONL."""
    done = run("extract", "-", stdin=REPORT.encode())
    record = json.loads(done.stdout)
    assert record["id"] == "stdin"
    assert [person["name"] for person in record["people"]] == ["Lưu Bá Thảnh"]
    lines = "".join(json.dumps({"id": str(n), "text": REPORT}) + "\n" for n in range(3))
    done = run("build", "-", "--into", tmp_path / "graph", stdin=lines.encode())
    assert "3 new articles" in done.output


def test_an_article_can_be_explained() -> None:
    """Each statement stands with its words, their place and the rule; an unknown article is named."""
    done = run("extract", ROOT / "samples", "--explain", "retold-seed-002")
    assert done.exit_code == 0
    assert "PERSON  Tạ Đình Khoan, Thượng tướng" in done.stdout
    assert "current post: Thứ trưởng, Bộ Quốc phòng" in done.stdout
    assert "rule: " in done.stdout
    unknown = run("extract", ROOT / "samples", "--explain", "nobody")
    assert unknown.exit_code == 1
    assert "nobody: no article of this id" in unknown.stderr


def test_an_explanation_can_be_a_page(tmp_path: Path) -> None:
    """Written to a file whose name ends in .html it is one page with the text marked, not the terminal's lines."""
    page = tmp_path / "explained.html"
    done = run("extract", ROOT / "samples", "--explain", "retold-seed-002", "-o", page)
    assert done.exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Thứ trưởng, Bộ Quốc phòng" in text
    assert 'class="mark person"' in text
    alone = run("extract", ROOT / "samples", "-o", tmp_path / "all.HTML")
    assert alone.exit_code == 2
    assert "--explain ARTICLE" in alone.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["cypher", "nowhere", "RETURN 1 AS x"], "no such workspace"),
        (["cypher", "bolt://127.0.0.1:9", "RETURN 1 AS x"], "no Neo4j answers"),
        (["push", "nowhere", "--to", "bolt://127.0.0.1:9"], "no such workspace"),
        (["ask", "co-chairs", "nowhere"], "no such workspace"),
        (["page", "nowhere", "-o", "x.html"], "no such workspace"),
        (["extract", "missing.jsonl"], "no such file"),
        (["ask", "co-chair"], "nearest: co-chairs"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(words: list[str], says: str) -> None:
    """The exit code is not zero and nobody sees a traceback."""
    done = run(*words)
    assert done.exit_code != 0
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_a_query_that_cannot_run_is_one_clear_line(built: Path) -> None:
    """A syntax error, a missing parameter, a parameter that is none, and a query that would write."""
    for words, says in (
        (["MATCH (p:Person RETURN p"], "cannot be run"),
        (["RETURN $x AS x"], "cannot be run"),
        (["RETURN 1 AS x", "--param", "x"], "key=value"),
        (["CREATE (p:Person {id: 'x'})"], "cannot change a workspace"),
    ):
        done = run("cypher", built, *words)
        assert done.exit_code == 1
        assert says in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_rows_come_as_table_json_and_csv(built: Path) -> None:
    """The same rows in three forms, with a parameter."""
    words = ["cypher", built, "MATCH (a:Article) WHERE a.id = $id RETURN a.id AS id, 1 AS n", "--param"]
    given = "id=retold-seed-000"
    heading, _, row = run(*words, given).stdout.splitlines()
    assert heading.split() == ["id", "n"]
    assert row.split() == ["retold-seed-000", "1"]
    assert json.loads(run(*words, given, "--format", "json").stdout) == [{"id": "retold-seed-000", "n": 1}]
    assert run(*words, given, "--format", "csv").stdout == "id,n\nretold-seed-000,1\n"


def test_asking_shows_the_sentences_that_prove_each_row(built: Path) -> None:
    """Two chairs of a retold report are co-chairs, and the sentence stands under the table."""
    done = run("ask", "co-chairs", built, "--person", "Tạ Đình Khoan", "--evidence")
    assert done.exit_code == 0, done.output
    assert "Ngô Thế Mịch" in done.stdout
    assert "đồng chủ trì hội nghị" in done.stdout


def test_a_trail_leads_from_one_person_to_another(built: Path, tmp_path: Path) -> None:
    """Two co-chairs are one step apart, with the sentence; the trail can be drawn."""
    page = tmp_path / "trail.html"
    done = run("trace", built, "Tạ Đình Khoan", "Ngô Thế Mịch", "--evidence", "--page", page)
    assert done.exit_code == 0, done.output
    assert "shortest" in done.stdout
    assert "đồng chủ trì hội nghị" in done.stdout
    assert "Ngô Thế Mịch" in page.read_text(encoding="utf-8")


def test_a_name_is_found_without_its_diacritics_only_by_asking_for_it(built: Path) -> None:
    """`--find` shows candidates; a question takes the name as it is written and offers the nearest."""
    found = json.loads(run("cypher", built, "--find", "ngo the mich", "--format", "json").stdout)
    assert found[0]["name"] == "Ngô Thế Mịch"
    asked = run("ask", "co-chairs", built, "--person", "ngo the mich")
    assert asked.exit_code == 1
    assert "nearest: Ngô Thế Mịch" in asked.stderr


def test_a_persons_word_on_identity_is_kept(built: Path, tmp_path: Path) -> None:
    """Two of one name are merged by hand, told why, split again; a new build keeps what was said."""
    folder = tmp_path / "graph"
    shutil.copytree(built, folder)
    ids = [
        row["id"] for row in json.loads(run("cypher", folder, "--find", "Nguyễn Thế Hoán", "--format", "json").stdout)
    ]
    merged = run("merge", folder, *ids[:2], "--by", "thử", "--note", "để thử")
    assert merged.exit_code == 0, merged.output
    found = json.loads(run("cypher", folder, "--find", "Nguyễn Thế Hoán", "--format", "json").stdout)
    exact = [row for row in found if row["name"] == "Nguyễn Thế Hoán"]
    assert len(exact) == 1
    told = run("why", folder, exact[0]["id"])
    assert "để thử" in told.stdout
    again = run("build", ROOT / "samples", "--into", folder)
    assert again.exit_code == 0
    assert exact[0]["id"] in (folder / "identity.json").read_text(encoding="utf-8")
    split = run("split", folder, exact[0]["id"], "can-tho-2021-ngan-sach", "can-tho-2023-ban-giao-dat")
    assert split.exit_code == 0, split.output
    found = json.loads(run("cypher", folder, "--find", "Nguyễn Thế Hoán", "--format", "json").stdout)
    assert len([row for row in found if row["name"] == "Nguyễn Thế Hoán"]) == 2


def test_a_review_ends_when_it_is_told_to(built: Path, tmp_path: Path) -> None:
    """The first open question is shown with both sides; `q` leaves everything as it was."""
    folder = tmp_path / "graph"
    shutil.copytree(built, folder)
    done = CliRunner().invoke(chutoa.main, ["review", str(folder)], input="q\n")
    assert done.exit_code == 0, done.output
    assert "one person or two?" in done.output or "one meeting or two?" in done.output
    assert graph_of(folder) == graph_of(built)


def test_a_site_and_each_view_of_a_page_are_written(built: Path, tmp_path: Path) -> None:
    """An index and a page for each person and meeting; the views of one page differ; two views at once are refused."""
    done = run("site", built, "-o", tmp_path / "site")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "site" / "index.html").exists()
    texts = set()
    for words in ((), ("--around", "Tạ Đình Khoan"), ("--co-chairs",), ("--between", "Tạ Đình Khoan", "Ngô Thế Mịch")):
        done = run("page", built, "-o", "-", *words)
        assert done.exit_code == 0, done.output
        texts.add(done.stdout)
    assert len(texts) == 4
    assert run("page", built, "-o", "-", "--co-chairs", "--around", "Tạ Đình Khoan").exit_code == 1


@pytest.mark.neo4j
def test_a_pushed_workspace_gives_the_same_rows(
    built: Path, fresh_neo4j: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The co-chair question has the same rows on both stores, and a second push writes nothing."""
    monkeypatch.setenv("NEO4J_USERNAME", fresh_neo4j.user)
    monkeypatch.setenv("NEO4J_PASSWORD", fresh_neo4j.password)
    monkeypatch.setenv("NEO4J_DATABASE", fresh_neo4j.database)
    first = run("push", built, "--to", fresh_neo4j.uri)
    assert first.exit_code == 0, first.output
    assert "nothing was written" in run("push", built, "--to", fresh_neo4j.uri).output
    local, server = (run("ask", "co-chairs", t, "--format", "json").stdout for t in (built, fresh_neo4j.uri))
    assert json.loads(local) == json.loads(server)
    assert json.loads(local)
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-password")
    refused = run("push", built, "--to", fresh_neo4j.uri)
    assert refused.exit_code == 1
    assert "password is wrong" in refused.stderr


def test_a_build_that_is_killed_goes_on_where_it_was(built: Path, tmp_path: Path) -> None:
    """Killed at several moments and started again, it makes the same graph as a build that was left alone."""
    for delay in (0.6, 1.2, 1.8):
        process = subprocess.Popen(command("build", ROOT / "samples", "--into", tmp_path), cwd=ROOT)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
    done = run("build", ROOT / "samples", "--into", tmp_path)
    assert done.exit_code == 0, done.output
    assert graph_of(tmp_path) == graph_of(built)


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    """The second one says that another is writing, and touches nothing."""
    from filelock import FileLock

    tmp_path.mkdir(exist_ok=True)
    with FileLock(tmp_path / ".lock"):
        done = run("build", ROOT / "samples", "--into", tmp_path)
    assert done.exit_code == 1
    assert "another chutoa is writing" in done.stderr


def test_a_reader_that_stops_early_is_no_error(built: Path) -> None:
    """`| head -1` ends quietly."""
    line = " ".join(command("cypher", built, "'MATCH (n) RETURN n.id AS id'"))
    done = subprocess.run(["sh", "-c", f"{line} | head -1"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_nothing_but_problems_stands_on_standard_error_when_piped(tmp_path: Path) -> None:
    """No progress, no warnings of packages."""
    words = command("build", ROOT / "samples" / "portal.jsonl", "--into", tmp_path / "graph")
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_output_that_cannot_be_written_is_one_clear_line(built: Path, tmp_path: Path) -> None:
    """A folder that is not there is named."""
    done = run("page", built, "-o", tmp_path / "none" / "page.html")
    assert done.exit_code == 1
    assert "none" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_another_text_under_a_known_id_changes_nothing(tmp_path: Path) -> None:
    """The first text stays, and the article is named with its file and line."""
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    first.write_text(json.dumps({"id": "x", "text": REPORT}) + "\n", "utf-8")
    second.write_text(json.dumps({"id": "x", "text": "Khác."}) + "\n", "utf-8")
    run("build", first, "--into", tmp_path / "graph")
    before = graph_of(tmp_path / "graph")
    done = run("build", second, "--into", tmp_path / "graph")
    assert done.stderr.startswith(
        f"chutoa: {second}, line 1: article x: another text under an id that the workspace has"
    )
    assert len(done.stderr.splitlines()) == 1
    assert graph_of(tmp_path / "graph") == before


def test_another_date_of_a_known_article_is_told(tmp_path: Path) -> None:
    """The article is known, the workspace stays as it is, and what differs is named; what is left out is no matter."""
    reports = tmp_path / "a.jsonl"
    article = {"id": "x", "text": REPORT, "title": "Họp", "published": "2021-07-02"}
    reports.write_text(json.dumps(article) + "\n", "utf-8")
    run("build", reports, "--into", tmp_path / "graph")
    before = graph_of(tmp_path / "graph")
    again = [article | {"published": "2021-07-03", "url": "https://bao.example/x"}, {"id": "x", "text": REPORT}]
    reports.write_text("".join(json.dumps(one) + "\n" for one in again), "utf-8")
    done = run("build", reports, "--into", tmp_path / "graph")
    told = "article x: known, but now with another published and url; what the workspace has stays"
    assert done.stderr == f"chutoa: {reports}, line 1: {told}\n"
    assert "0 new articles, 2 known" in done.stdout
    assert graph_of(tmp_path / "graph") == before


def test_bad_judgements_are_named_once_each_by_line_and_the_rest_is_applied(built: Path, tmp_path: Path) -> None:
    """A circle that contradicts itself, one on what is gone, and a line cut short; the identity is that of the rest."""
    folder = tmp_path / "graph"
    texts = {
        "a1": "Ông Đoàn Quang Khải, Phó Chủ tịch UBND tỉnh Nghệ An, chủ trì hội nghị dân vận ngày 2/7/2021.",
        "a2": "Ông Đoàn Quang Khải, Giám đốc Sở Y tế tỉnh Lai Châu, chủ trì hội nghị y tế ngày 2/7/2022.",
        "a3": "Ông Đoàn Quang Khải, Chủ tịch UBND huyện Tương Dương, chủ trì hội nghị trồng rừng ngày 2/7/2023.",
    }
    reports = tmp_path / "reports.jsonl"
    reports.write_text("".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in texts.items()), "utf-8")
    run("build", reports, "--into", folder)

    def line(verdict: str, a: str, b: str, name: str = "Đoàn Quang Khải") -> str:
        sides = {"a": {"article": a, "name": name}, "b": {"article": b, "name": name}}
        return json.dumps({"kind": "person", "verdict": verdict, **sides}, ensure_ascii=False) + "\n"

    good = line("same", "a1", "a2") + line("same", "a2", "a3")
    judgements = folder / "judgements.jsonl"
    judgements.write_text(good, "utf-8")
    run("build", "--into", folder)
    wanted = graph_of(folder)
    bad = line("different", "a1", "a3") + line("same", "a1", "a9") + line("same", "a1", "a2", "Lô Văn Khang") + "{"
    judgements.write_text(good + bad, "utf-8")
    done = run("build", "--into", folder)
    assert graph_of(folder) == wanted
    told = [words.removeprefix(f"chutoa: {judgements}, line ").split(": ", 1) for words in done.stderr.splitlines()]
    assert sorted(number for number, _ in told) == ["3", "4", "5", "6"]
    assert f"contradicts {judgements}, line 1 and {judgements}, line 2" in dict(told)["3"]


def test_a_fault_of_the_program_itself_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Even an error nobody foresaw shows no traceback."""
    import graph.connect

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.delenv("CHUTOA_DEBUG", raising=False)
    monkeypatch.setattr(graph.connect, "open_store", broken)
    done = run("cypher", tmp_path, "RETURN 1 AS x")
    assert done.exit_code == 1
    assert "nobody foresaw this" in done.stderr
    assert "Traceback" not in done.output
    assert os.environ.get("CHUTOA_DEBUG") is None
