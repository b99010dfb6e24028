"""The examples that help shows can be asked of the sample reports."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from graph.assembly import assemble
from graph.local_store import LocalStore
from graph.records import article_from_json, record_from_json
from loaders.judgements import read_judgements
from loaders.resolution import resolve
from queries import QUESTIONS

# What the annotations of the samples do not say: on whose behalf someone acted, and two papers that disagree.
WITHOUT_ROWS = {"stands-in", "conflicts"}


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A workspace that holds the graph which the annotations of the sample reports make."""
    lines = (ROOT / "tests" / "quality" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    annotated = [json.loads(line) for line in lines]
    articles = {value["id"]: article_from_json(value, "samples") for value in annotated}
    records = [record_from_json(_with_evidence(value), "samples") for value in annotated]
    folder: Path = tmp_path_factory.mktemp("samples")
    store = LocalStore(folder)
    store.replace(assemble(articles.values(), records, resolve(articles, records, read_judgements(folder / "none"))))
    return store


def _with_evidence(record: dict[str, Any]) -> dict[str, Any]:
    """The record, each statement about a person proved by the first place that names them."""
    for person in record["people"]:
        start = record["text"].find(person["name"])
        place = [{"start": start, "end": start + len(person["name"])}] if start >= 0 else []
        for said in (*person["roles"], *person["at"]):
            said["evidence"] = place
        person["mentions"] = place
    return record


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_example_can_be_asked_of_the_samples(samples: LocalStore, name: str) -> None:
    """The names in it are found, and there is an answer."""
    answer = QUESTIONS[name].ask(samples, **QUESTIONS[name].example)
    assert bool(len(answer)) is (name not in WITHOUT_ROWS)
