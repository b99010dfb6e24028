"""Extraction against what careful readers found: our own texts, and real reports where a set of them is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extraction_score import FLOORS, REAL, SETS, annotated, below, judged, score

ALL_FLOORS = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SETS)
def test_extraction_keeps_its_floors_on_our_own_texts(name: str) -> None:
    """No kind of statement is read worse than before; `python tests/extraction_score.py --raise` raises the floors."""
    assert below(score(annotated(name)), ALL_FLOORS[name]) == []


def test_extraction_keeps_its_floors_on_real_reports(shared: Path) -> None:
    """Scored by the judge that came with the reports, over all sets together; every span is good."""
    assert below(judged(shared), ALL_FLOORS[REAL]) == []


def test_a_figure_below_its_floor_is_named() -> None:
    """The gate can fail: a lost kind and a lower figure are both named, a higher one is not."""
    floors = {"people": {"precision": 0.9, "recall": 0.9}, "ranks": {"recall": 0.5}}
    figures = {"people": {"precision": 0.95, "recall": 0.8}}
    assert below(figures, floors) == [
        "people: recall 0.800, its floor is 0.900",
        "ranks: recall 0.000, its floor is 0.500",
    ]
