"""Precision and recall of extraction on annotated reports, kind by kind of statement.

python tests/extraction_score.py           the figures on our own annotated texts
python tests/extraction_score.py --raise   the same, and raises the floors to them (never lowers one)
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.organizations import body_key
from graph.records import Article, Record, article_from_json, record_from_json, record_to_json
from graph.spelling import canonical
from loaders.articles import read_articles
from loaders.extraction import extract_one

QUALITY = Path(__file__).parent / "quality"
FLOORS = QUALITY / "floors.json"
SHARED = Path(__file__).parents[2] / "shared"
SETS = ("samples", "constructions")
REAL = "real reports"
# A figure may sink by so much before it counts as lost: one statement of a small set.
SLACK = 0.005

Statement = tuple[Hashable, ...]
Figures = dict[str, dict[str, float]]


def annotated(name: str) -> Iterator[tuple[Article, Record]]:
    """The articles of `tests/quality/NAME.jsonl` and what a reader found in each."""
    for number, line in enumerate((QUALITY / f"{name}.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        value, where = json.loads(line), f"{name}.jsonl, line {number}"
        yield article_from_json(value, where), record_from_json(value, where)


def statements(record: Record) -> Iterator[tuple[str, Statement]]:
    """Each statement of a record under its kind; a meeting is told by its day, since reports name it in many words."""
    days = {meeting.id: meeting.date for meeting in record.meetings}
    chairs: dict[str, list[str]] = {}
    for number, meeting in enumerate(record.meetings):
        yield "meetings", (record.article, number)
        yield "meeting kinds", (record.article, number, meeting.kind)
        if meeting.date:
            yield "dates", (record.article, meeting.date)
        for what, bodies in (("organizers", meeting.organizers), ("bodies", meeting.bodies)):
            for body in bodies:
                yield what, (record.article, body_key(body.name))
    for person in record.people:
        name = canonical(person.name)
        yield "people", (record.article, name)
        if person.rank:
            yield "ranks", (record.article, name, canonical(person.rank))
        for role in person.roles:
            body = body_key(role.organization) if role.organization else None
            yield "roles", (record.article, name, canonical(role.title), body)
        for at in person.at:
            yield at.mode.value, (record.article, name, days[at.meeting])
            if at.mode.value == "chaired":
                chairs.setdefault(at.meeting, []).append(name)
    for names in chairs.values():
        for pair in combinations(sorted(names), 2):
            yield "co-chair pairs", (record.article, *pair)


def score(pairs: Iterable[tuple[Article, Record]]) -> Figures:
    """Precision and recall, rounded to three decimals, for each kind of statement in the annotations or the reading."""
    gold: dict[str, set[Statement]] = {}
    found: dict[str, set[Statement]] = {}
    for article, record in pairs:
        for kind, statement in statements(record):
            gold.setdefault(kind, set()).add(statement)
        for kind, statement in statements(extract_one(article)):
            found.setdefault(kind, set()).add(statement)
    figures: Figures = {}
    for kind in sorted(gold.keys() | found.keys()):
        right = len(gold.get(kind, set()) & found.get(kind, set()))
        figures[kind] = {
            "precision": round(right / len(found[kind]), 3) if found.get(kind) else 1.0,
            "recall": round(right / len(gold[kind]), 3) if gold.get(kind) else 1.0,
        }
    return figures


def judged(shared: Path) -> Figures:
    """The figures over the sets of real reports in `shared`, by the judge that came with them.

    Every statement needs a span and every span its words, else `AssertionError`.
    """
    sets = [shared / "eval" / f"{name}.jsonl" for name in ("central", "south", "retold")]
    with TemporaryDirectory() as folder:
        gold, read = Path(folder) / "gold.jsonl", Path(folder) / "read.jsonl"
        gold.write_text("".join(path.read_text(encoding="utf-8") for path in sets), encoding="utf-8")
        articles = (a for a in read_articles([str(gold)]) if isinstance(a, Article))
        lines = (json.dumps(record_to_json(extract_one(a)), ensure_ascii=False) for a in articles)
        read.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        judge = [sys.executable, str(shared / "eval" / "score.py"), str(gold), str(read), "--json"]
        figures = json.loads(subprocess.run(judge, capture_output=True, text=True, check=True).stdout)
    evidence = figures.pop("evidence")
    assert (evidence["bad"], evidence["statements without a span"]) == (0, 0), evidence
    return {kind: {what: value[what] for what in ("precision", "recall")} for kind, value in figures.items()}


def below(figures: Figures, floors: Figures) -> list[str]:
    """One line for each figure that fell below its floor."""
    return [
        f"{kind}: {what} {figures.get(kind, {}).get(what, 0.0):.3f}, its floor is {floor:.3f}"
        for kind, kinds in sorted(floors.items())
        for what, floor in sorted(kinds.items())
        if figures.get(kind, {}).get(what, 0.0) < floor - SLACK
    ]


def raised(figures: Figures, floors: Figures) -> Figures:
    """The floors with every figure that is above its floor in its place."""
    return {
        kind: {what: max(value, floors.get(kind, {}).get(what, 0.0)) for what, value in kinds.items()}
        for kind, kinds in figures.items()
    }


def main() -> None:
    """Print the figures; with --raise, raise the floors."""
    all_floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    all_figures = {name: score(annotated(name)) for name in SETS}
    if (SHARED / "eval").is_dir():
        all_figures[REAL] = judged(SHARED)
    for name, figures in all_figures.items():
        print(name)
        for kind, value in figures.items():
            print(f"  {kind:16} precision {value['precision']:.3f}  recall {value['recall']:.3f}")
        all_floors[name] = raised(figures, all_floors.get(name, {}))
    if "--raise" in sys.argv[1:]:
        FLOORS.write_text(json.dumps(all_floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
