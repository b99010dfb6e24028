"""Identity in a workspace: order and batches change no byte, and a person's word survives every build."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.records import Article, article_from_json
from loaders.judgements import Verdict, read_judgements
from loaders.kept import KEPT, read_kept
from loaders.report import report_text
from loaders.review import answer, review_queue
from loaders.workspace import build

QUALITY = Path(__file__).resolve().parent / "quality"
WRITTEN = ("identity.json", "nodes.jsonl", "edges.jsonl")


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The sample reports."""
    lines = (QUALITY / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    return [article_from_json(json.loads(line), "samples.jsonl") for line in lines]


def written(folder: Path) -> dict[str, bytes]:
    """What identity and the graph are on disk."""
    return {name: (folder / name).read_bytes() for name in WRITTEN}


def test_order_and_batches_change_no_byte(articles: list[Article], tmp_path: Path) -> None:
    """All at once, or shuffled and in three batches of which one is a single article."""
    build(articles, tmp_path / "once")
    shuffled = articles[:]
    random.Random(7).shuffle(shuffled)
    for batch in (shuffled[:20], shuffled[20:21], shuffled[21:]):
        build(batch, tmp_path / "batches")
    assert written(tmp_path / "batches") == written(tmp_path / "once")


@pytest.mark.parametrize("seed", range(3))
def test_what_an_earlier_build_kept_changes_no_byte(articles: list[Article], tmp_path: Path, seed: int) -> None:
    """Random batches; before each of them what was kept stays, is lost, or is kept from quite another moment."""
    chance = random.Random(seed)
    build(articles, tmp_path / "once")
    shuffled = articles[:]
    chance.shuffle(shuffled)
    older: list[bytes] = []
    while shuffled:
        kept = tmp_path / "batches" / KEPT
        if older and (what := chance.choice(("stays", "lost", "older"))) != "stays":
            kept.unlink()
            if what == "older":
                kept.write_bytes(chance.choice(older))
        size = chance.randint(1, 15)
        assert build(shuffled[:size], tmp_path / "batches").kept_problem is None
        shuffled = shuffled[size:]
        older.append(kept.read_bytes())
    assert written(tmp_path / "batches") == written(tmp_path / "once")


def test_only_what_new_articles_touch_is_decided_again(articles: list[Article], tmp_path: Path) -> None:
    """A build without new articles decides nothing; one with an article decides few of all blocks."""
    build(articles[1:], tmp_path)
    first = len(read_kept(tmp_path / KEPT).found)
    before = (tmp_path / KEPT).stat().st_mtime_ns
    build([], tmp_path)
    assert (tmp_path / KEPT).stat().st_mtime_ns == before
    known = set(read_kept(tmp_path / KEPT).found)
    build(articles[:1], tmp_path)
    assert 0 < len(set(read_kept(tmp_path / KEPT).found) - known) < first / 4


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-20],
        lambda raw: raw.replace(b"c\xc3\xb9ng", b"kh\xc3\xb4ng", 1),
        lambda raw: b"\xff\xfe" + raw,
        lambda raw: b"[]\n",
    ],
)
def test_what_cannot_be_read_is_decided_anew_with_a_word(
    articles: list[Article], tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    """A file cut short, changed or filled with something else is named, and costs nothing but time."""
    build(articles[:40], tmp_path)
    once = written(tmp_path)
    kept = tmp_path / KEPT
    kept.write_bytes(damage(kept.read_bytes()))
    report = build([], tmp_path)
    assert report.kept_problem == f"{kept}: damaged"
    assert "all decided anew" in report_text(report)
    assert written(tmp_path) == once
    assert build([], tmp_path).kept_problem is None


def test_judgements_survive_builds_and_extraction_anew(articles: list[Article], tmp_path: Path) -> None:
    """An answer is applied at the next build, and still when all records are read again."""
    folder = tmp_path / "workspace"
    build(articles, folder)
    question = review_queue(folder).questions[0]
    answer(folder, question, Verdict.SAME, by="Mai")
    build([], folder)
    once = written(folder)
    identity = json.loads(once["identity.json"])
    home = {(m["article"], m["name"]): p["id"] for p in identity["people"] for m in p["mentions"]}
    home |= {(r["article"], r["meeting"]): m["id"] for m in identity["meetings"] for r in m["reports"]}
    keys = [(mark.article, mark.name) for mark in (question.a.mark, question.b.mark)]
    if question.subject.value == "meeting":
        keys = [(mark.article, mark.item) for mark in (question.a.mark, question.b.mark)]
    assert home[keys[0]] == home[keys[1]]
    build([], folder, again=True)
    assert written(folder) == once
    assert len(read_judgements(folder / "judgements.jsonl").lines) == 1
