"""Identity in a workspace: order and batches change no byte, and a person's word survives every build."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from graph.records import Article, article_from_json
from loaders.judgements import Verdict, read_judgements
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
