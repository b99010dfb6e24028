"""What people decided about identity: lines of `judgements.jsonl`, which outrank the program and survive every run.

One JSON object a line: `{"kind": "person", "verdict": "same", "a": {"article": …, "name": …}, "b": {…},
"by": …, "at": …, "note": …}`. A mark names a mention by its article and the name there, so that a judgement outlives a
new extraction;
`item` (the id inside the record) tells apart two of one name. A later line on the same two marks replaces an earlier.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Generic, TypeVar

from graph.atomic_files import appending
from graph.spelling import canonical

EnumChoice = TypeVar("EnumChoice", bound=Enum)


class Subject(str, Enum):
    """What a judgement is about."""

    PERSON = "person"
    MEETING = "meeting"


class Verdict(str, Enum):
    """What was decided. `later`: looked at, and left open; `undo`: earlier judgements on the two no longer hold."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A mention of a person, or the report of a meeting, under the name it has in `article`."""

    article: str
    name: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line. `where` is its file and line."""

    subject: Subject
    verdict: Verdict
    a: Mark
    b: Mark
    by: str = ""
    at: str = ""
    note: str = ""
    where: str = ""

    @property
    def pair(self) -> tuple[Mark, Mark]:
        """The two marks in one order."""
        return (self.a, self.b) if _mark_key(self.a) <= _mark_key(self.b) else (self.b, self.a)


@dataclass(frozen=True, slots=True)
class Judgements:
    """All lines that could be read, in the order of the file, and one message for each that could not."""

    lines: tuple[Judgement, ...] = ()
    problems: tuple[str, ...] = ()

    def in_force(self, subject: Subject) -> tuple[Judgement, ...]:
        """The last judgement on each pair, those undone left out, in the order of the file."""
        last: dict[tuple[Subject, Any, Any], Judgement] = {}
        for line in self.lines:
            key = (line.subject, _mark_key(line.pair[0]), _mark_key(line.pair[1]))
            last.pop(key, None)
            last[key] = line
        return tuple(line for line in last.values() if line.subject is subject and line.verdict is not Verdict.UNDO)


def _mark_key(mark: Mark) -> tuple[str, str, str]:
    return (mark.article, canonical(mark.name), mark.item)


def judgement_to_json(judgement: Judgement) -> dict[str, Any]:
    """The line as a JSON object, keys in a fixed order, empty ones left out."""

    def mark(mark: Mark) -> dict[str, str]:
        return {"article": mark.article, "name": mark.name, **({"item": mark.item} if mark.item else {})}

    optional = {"by": judgement.by, "at": judgement.at, "note": judgement.note}
    return {
        "kind": judgement.subject.value,
        "verdict": judgement.verdict.value,
        "a": mark(judgement.a),
        "b": mark(judgement.b),
        **{key: value for key, value in optional.items() if value},
    }


def read_judgements(path: Path) -> Judgements:
    """The lines of a file; a file that is not there has none. A damaged line is named and costs nothing else."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Judgements()
    lines, problems = [], []
    for number, line in enumerate(raw.split(b"\n"), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            lines.append(_from_json(_object(line), where))
        except ValueError as error:
            problems.append(f"{where}: not a judgement: {error}; left as it is and not applied: correct or remove it")
    return Judgements(tuple(lines), tuple(problems))


def append_judgements(path: Path, judgements: Iterable[Judgement]) -> None:
    """Add lines at the end of the file, which is made where missing; earlier lines are never rewritten."""
    text = "".join(json.dumps(judgement_to_json(j), ensure_ascii=False) + "\n" for j in judgements)
    with appending(path) as append:
        append("\n" + text if _is_cut_short(path) else text)


def _is_cut_short(path: Path) -> bool:
    with path.open("rb") as file:
        if not file.seek(0, 2):
            return False
        file.seek(-1, 2)
        return file.read(1) != b"\n"


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"no UTF-8 at byte {error.start + 1}") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"no JSON ({error})") from error
    return _mapping(value, "the line")


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{what} is no JSON object")
    return value


def _from_json(value: Mapping[str, Any], where: str) -> Judgement:
    """The judgement that a JSON object holds; `ValueError` that says what is wrong with it."""

    def text(holder: Mapping[str, Any], key: str, of: str) -> str:
        if not isinstance(holder.get(key), str) or not holder[key]:
            raise ValueError(f"{of} has no text under the key {key!r}")
        return str(holder[key])

    def mark(key: str) -> Mark:
        side = _mapping(value.get(key), f"what stands under the key {key!r}")
        return Mark(text(side, "article", repr(key)), text(side, "name", repr(key)), str(side.get("item", "")))

    def one_of(choices: type[EnumChoice], key: str) -> EnumChoice:
        said = text(value, key, "the line")
        known = [choice.value for choice in choices]
        if said not in known:
            raise ValueError(f"{key} {said!r} is none of {', '.join(known)}")
        return choices(said)

    return Judgement(
        subject=one_of(Subject, "kind"),
        verdict=one_of(Verdict, "verdict"),
        a=mark("a"),
        b=mark("b"),
        by=str(value.get("by", "")),
        at=str(value.get("at", "")),
        note=str(value.get("note", "")),
        where=where,
    )


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Settled(Generic[Item]):
    """Judgements as pairs of items that must, or must not, be one; and what is wrong with the rest."""

    same: tuple[tuple[Item, Item], ...] = ()
    different: tuple[tuple[Item, Item], ...] = ()
    problems: tuple[str, ...] = ()


def settle(judgements: Sequence[Judgement], find: Callable[[Mark], Item | None]) -> Settled[Item]:
    """Apply judgements in the order of the file; one that contradicts those before it is named and not applied.

    `find` gives the item that a mark means now, or None when there is none.
    """
    same: list[tuple[Item, Item, Judgement]] = []
    different: list[tuple[Item, Item, Judgement]] = []
    problems: list[str] = []
    one: dict[Item, Item] = {}
    against: dict[Item, list[tuple[Item, Item, Judgement]]] = {}

    def root(item: Item) -> Item:
        while one.get(item, item) != item:
            item = one[item]
        return item

    for judgement in judgements:
        if judgement.verdict is Verdict.LATER:
            continue
        a, b = find(judgement.a), find(judgement.b)
        if a is None or b is None:
            mark = judgement.a if a is None else judgement.b
            problems.append(
                f"{judgement.where}: no {judgement.subject.value} {mark.name!r} in article {mark.article!r}; "
                "not applied: add the article again or remove the line"
            )
            continue
        root_a, root_b = root(a), root(b)
        if judgement.verdict is Verdict.DIFFERENT:
            if root_a == root_b:
                problems.append(_contradiction(judgement, _path(same, a, b)))
                continue
            different.append((a, b, judgement))
            for side in (root_a, root_b):
                against.setdefault(side, []).append(different[-1])
        elif root_a != root_b:
            few = min(against.get(root_a, []), against.get(root_b, []), key=len)
            clash = next(((x, y, j) for x, y, j in few if {root(x), root(y)} == {root_a, root_b}), None)
            if clash is not None:
                chain = _path([*same, (a, b, judgement)], clash[0], clash[1])
                problems.append(_contradiction(judgement, [*(j for j in chain if j is not judgement), clash[2]]))
                continue
            same.append((a, b, judgement))
            one[root_b] = root_a
            against.setdefault(root_a, []).extend(against.pop(root_b, []))
    return Settled(tuple((a, b) for a, b, _ in same), tuple((a, b) for a, b, _ in different), tuple(problems))


def _contradiction(judgement: Judgement, others: Sequence[Judgement]) -> str:
    a, b = judgement.a, judgement.b
    said = " and ".join(j.where for j in others) or "itself"
    return (
        f"{judgement.where}: {judgement.verdict.value} for {a.name!r} ({a.article}) and {b.name!r} ({b.article}) "
        f"contradicts {said}; not applied: remove one of them"
    )


def _path(same: Sequence[tuple[Item, Item, Judgement]], a: Item, b: Item) -> list[Judgement]:
    """The judgements that make `a` and `b` one."""
    neighbours: dict[Item, list[tuple[Item, Judgement]]] = {}
    for x, y, judgement in same:
        neighbours.setdefault(x, []).append((y, judgement))
        neighbours.setdefault(y, []).append((x, judgement))
    paths: dict[Item, list[Judgement]] = {a: []}
    queue = [a]
    for item in queue:
        if item == b:
            return paths[item]
        for other, judgement in neighbours.get(item, ()):
            if other not in paths:
                paths[other] = [*paths[item], judgement]
                queue.append(other)
    return []
