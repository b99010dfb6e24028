"""Identity against what careful readers decided: the sample reports, and real articles where a set of them is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.identity import Identity, identity_to_json
from graph.records import Article, Record, article_from_json, record_from_json
from loaders.judgements import Judgements
from loaders.resolution import resolve

ROOT = Path(__file__).resolve().parent.parent
QUALITY = ROOT / "tests" / "quality"
SHARED = ROOT.parent / "shared" / "eval"

# What is reached over the shared set; it may rise, not fall.
FLOORS = json.loads((QUALITY / "identity_floors.json").read_text(encoding="utf-8"))


def annotated() -> tuple[dict[str, Article], list[Record]]:
    """The sample reports as a reader annotated them."""
    articles, records = {}, []
    for number, line in enumerate((QUALITY / "samples.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        value = json.loads(line)
        article = article_from_json(value, f"samples.jsonl, line {number}")
        articles[article.id] = article
        records.append(record_from_json(value, f"samples.jsonl, line {number}"))
    return articles, records


def people_of(identity: Identity) -> set[frozenset[tuple[str, str]]]:
    """Each person as the set of their mentions."""
    return {frozenset((m.article, m.name) for m in person.mentions) for person in identity.people}


def test_the_people_of_the_samples_are_told_apart_and_together() -> None:
    """Two of one name, posts that change, two provinces that merge: exactly as a reader decided."""
    gold = json.loads((QUALITY / "samples_identity.json").read_text(encoding="utf-8"))
    expected = {frozenset((m["article"], m["name"]) for m in person["mentions"]) for person in gold["people"]}
    assert people_of(resolve(*annotated(), Judgements())) == expected


def test_the_meetings_of_the_samples_are_told_apart_and_together() -> None:
    """One meeting told by two papers in different words is one, all others are their own."""
    gold = json.loads((QUALITY / "samples_identity.json").read_text(encoding="utf-8"))
    expected = {frozenset((r["article"], r["meeting"]) for r in meeting["reports"]) for meeting in gold["meetings"]}
    identity = resolve(*annotated(), Judgements())
    assert {frozenset((r.article, r.meeting) for r in m.reports) for m in identity.meetings} == expected


@pytest.mark.skipif(not SHARED.exists(), reason="the shared evaluation set is not beside the checkout")
def test_identity_over_real_articles_keeps_its_floors(tmp_path: Path) -> None:
    """Extraction and identity over 203 real articles, scored by the judge that came with them."""
    from loaders.extraction import extract

    lines = (SHARED / "cross.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {a.id: a for a in (article_from_json(json.loads(line), "cross.jsonl") for line in lines)}
    identity = resolve(articles, list(extract(articles.values())), Judgements())
    found = tmp_path / "identity.json"
    found.write_text(json.dumps(identity_to_json(identity), ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, "score_cross.py", "cross_gold.json", str(found), "--json"]
    done = subprocess.run(command, cwd=SHARED, capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout)
    reached = {
        "people precision": figures["people pairs"]["precision"],
        "people f1": figures["people pairs"]["f1"],
        "people found": figures["people found"],
        "people kept apart": figures["people kept apart"],
        "meeting precision": figures["meeting pairs"]["precision"],
        "meeting f1": figures["meeting pairs"]["f1"],
        "meetings kept apart": figures["meetings kept apart"],
    }
    fallen = {name: (reached[name], floor) for name, floor in FLOORS.items() if reached[name] < floor}
    assert fallen == {}
