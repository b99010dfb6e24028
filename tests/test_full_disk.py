"""A disk that is full, or refuses a file above a size, costs nothing that was there and is told in one line."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import chutoa
from conftest import ROOT
from graph.errors import StoreError
from graph.local_store import LocalStore
from loaders.judgements import Judgement, Mark, Subject, Verdict, append_judgements, read_judgements

SAMPLES = ROOT / "samples"
GRAPH_FILES = ("identity.json", "nodes.jsonl", "edges.jsonl")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(chutoa.main, [str(word) for word in words])


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """The system refuses this process to write past `size` bytes of any file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def expect_one_line(done: Result, folder: Path, says: str = "File too large") -> None:
    assert done.exit_code == 1, done.output
    assert done.stderr.startswith(f"Error: {folder}"), done.output
    assert f": cannot be written: {says}; what was there is as before\n" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of all samples."""
    folder = tmp_path_factory.mktemp("whole")
    assert run("build", SAMPLES, "--into", folder).exit_code == 0
    return folder


@pytest.fixture
def small(whole: Path, tmp_path: Path) -> Path:
    """A workspace of one report, to which the samples may be added."""
    folder = tmp_path / "small"
    assert run("build", min(SAMPLES.glob("*.txt")), "--into", folder).exit_code == 0
    return folder


@pytest.mark.parametrize("part", [0.01, 0.05, 0.1, 0.2, 0.6, 0.999])
def test_a_build_that_finds_no_room_keeps_what_was_there(whole: Path, small: Path, part: float) -> None:
    """Whichever file it is that does not fit: the graph is as before, lines are whole, and the next build goes on."""
    before = contents(small)
    with files_up_to(int(part * (whole / "edges.jsonl").stat().st_size)):
        expect_one_line(run("build", SAMPLES, "--into", small), small)
    after = contents(small)
    assert {name: after[name] for name in GRAPH_FILES} == {name: before[name] for name in GRAPH_FILES}
    for name in ("articles.jsonl", "records.jsonl"):
        assert after[name].startswith(before[name])
        assert after[name].endswith(b"\n")
    assert not [name for name in after if name not in before and name not in contents(whole)]
    assert run("build", SAMPLES, "--into", small).exit_code == 0
    assert {name: contents(small)[name] for name in GRAPH_FILES} == {
        name: contents(whole)[name] for name in GRAPH_FILES
    }


@pytest.mark.parametrize(
    "words",
    [
        ["page", "{whole}", "-o", "{out}/page.html"],
        ["extract", str(SAMPLES), "-o", "{out}/records.jsonl"],
        ["export", "{whole}", "--format", "neo4j-admin", "-o", "{out}"],
        ["site", "{whole}", "-o", "{out}"],
    ],
    ids=lambda words: words[0],
)
def test_what_is_written_anew_stays_as_it_was_where_there_is_no_room(
    whole: Path, tmp_path: Path, words: list[str]
) -> None:
    """The page, the records or all files of an export are those of before; nothing half written lies beside them."""
    out = tmp_path / "out"
    out.mkdir()
    filled = [word.format(whole=whole, out=out) for word in words]
    assert run(*filled).exit_code == 0
    before = contents(out)
    with files_up_to(max(map(len, before.values())) - 1):
        expect_one_line(run(*filled), out)
    assert contents(out) == before


def test_a_site_that_was_cut_off_is_completed_by_the_next(whole: Path, tmp_path: Path) -> None:
    """A first site for which there is no room is no obstacle to a second: its folder is known for ours."""
    words = ["site", str(whole), "-o", str(tmp_path / "site")]
    with files_up_to(300_000):
        expect_one_line(run(*words), tmp_path / "site")
    assert run(*words).exit_code == 0
    assert (tmp_path / "site" / "index.html").exists()


def test_a_judgement_that_finds_no_room_is_taken_off_again(tmp_path: Path) -> None:
    """Neither half a line nor a lost one: the earlier judgements are there, and a later one is added whole."""
    path = tmp_path / "judgements.jsonl"
    judgement = Judgement(Subject.PERSON, Verdict.SAME, Mark("a", "Lưu Bá Thảnh"), Mark("b", "Lưu Bá Thảnh"))
    append_judgements(path, [judgement])
    before = path.read_bytes()
    with files_up_to(len(before) + 20), pytest.raises(StoreError, match="cannot be written"):
        append_judgements(path, [judgement])
    assert path.read_bytes() == before
    append_judgements(path, [judgement])
    assert len(read_judgements(path).lines) == 2


def test_an_index_that_finds_no_room_is_made_for_this_time(whole: Path, tmp_path: Path) -> None:
    """The query is answered, and nothing half written stays."""
    folder = tmp_path / "graph"
    shutil.copytree(whole, folder, ignore=shutil.ignore_patterns(".graph-*"))
    before = contents(folder)
    with files_up_to(4096):
        rows = LocalStore(folder, "kglite").cypher("MATCH (p:Person) RETURN count(p) AS n").rows
    assert rows[0][0] > 50
    assert contents(folder) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("query", ["MATCH (n) RETURN n.id AS id", "RETURN 1 AS one"])
def test_rows_that_cannot_be_printed_are_one_clear_line(whole: Path, query: str) -> None:
    """Neither a traceback nor success when standard output goes to a full disk."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "chutoa", "cypher", str(whole), query],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=ROOT,
        )
    assert (done.returncode, done.stderr) == (1, "Error: No space left on device\n")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Makes a disk of so many bytes; only the system's owner may."""
    mounted: list[Path] = []

    def make(size: int) -> Path:
        folder = tmp_path / "disk"
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("a small disk can be mounted by root alone; limits on files stand for it")
        mounted.append(folder)
        return folder

    yield make
    for folder in mounted:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_build_on_a_disk_that_fills_up_goes_on_when_there_is_room(
    whole: Path, small_disk: Callable[[int], Path]
) -> None:
    """The disk is really full: one line, and after making it larger the same graph as on a large one."""
    disk = small_disk(400_000)
    folder = disk / "graph"
    expect_one_line(run("build", SAMPLES, "--into", folder), folder, "No space left on device")
    assert contents(folder)["articles.jsonl"].endswith(b"\n")
    subprocess.run(["mount", "-o", "remount,size=10M", str(disk)], check=True)
    assert run("build", SAMPLES, "--into", folder).exit_code == 0
    assert {name: contents(folder)[name] for name in GRAPH_FILES} == {
        name: contents(whole)[name] for name in GRAPH_FILES
    }
