"""The review in a terminal: one open question after the other, both sides with sentences, a key for each answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from loaders.judgements import Verdict
from loaders.review import OpenQuestion, Side, Why, answer, review_queue, undo

KEYS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "l": Verdict.LATER}
PROMPT = "[s]ame  [d]ifferent  [l]ater  [u]ndo  [q]uit"


@dataclass(frozen=True, slots=True)
class Walked:
    """What a walk through the queue did."""

    same: int = 0
    different: int = 0
    later: int = 0
    undone: int = 0
    left: int = 0


def walk(folder: Path, ask: Callable[[str], str], show: Callable[[str], None], *, by: str = "") -> Walked:
    """Go through the open questions of a workspace, the most consequential first.

    `ask` shows a prompt and gives the answer (an empty one, or `q`, ends the walk); `show` prints a text. Each answer
    is written at once. Undo takes back the last answer, also one of an earlier walk, and shows the question again.
    """
    queue = review_queue(folder)
    for problem in queue.problems:
        show(problem)
    questions = list(queue.questions)
    counts = dict.fromkeys(KEYS.values(), 0)
    undone, at = 0, 0
    while at < len(questions):
        show(question_text(questions[at], at + 1, len(questions)))
        key = ask(PROMPT).strip().lower()[:1]
        if key in ("q", ""):
            break
        if key == "u":
            taken_back = undo(folder, by=by)
            show("Nothing to take back." if taken_back is None else f"Taken back: {taken_back.verdict.value}.")
            undone += taken_back is not None
            at = max(at - 1, 0) if taken_back is not None else at
        elif key in KEYS:
            answer(folder, questions[at], KEYS[key], by=by)
            counts[KEYS[key]] += 1
            at += 1
        else:
            show(f"No such answer: {key}")
    return Walked(counts[Verdict.SAME], counts[Verdict.DIFFERENT], counts[Verdict.LATER], undone, len(questions) - at)


def question_text(question: OpenQuestion, number: int, of: int) -> str:
    """A question as lines of text: both sides, what speaks for and what against."""
    lines = [f"── {number} of {of}: one {question.subject.value} or two? ({question.weight} statements hang on it)"]
    for letter, side in (("A", question.a), ("B", question.b)):
        lines += _side_lines(letter, side)
    lines += [f"  for      {reason}" for reason in question.reasons_for]
    lines += [f"  against  {reason}" for reason in question.reasons_against]
    return "\n".join(lines)


def why_text(found: Why) -> str:
    """Why a node is what it is, as lines of text."""
    lines = [f"{found.name}  ({found.id})"]
    lines += [f"  {fact}" for fact in found.facts]
    lines += [f"  one because: {reason}" for reason in found.reasons] or ["  one mention, nothing was joined"]
    lines += [f"  {said.article} {said.published or ''}: {said.sentence}" for said in found.sentences]
    for judgement in found.judgements:
        note = f" ({judgement.note})" if judgement.note else ""
        who = judgement.by or "a person"
        lines.append(f"  {who} said: {judgement.verdict.value}{note}, {judgement.where}")
    for question in found.open_questions:
        other = question.b if question.a.id == found.id else question.a
        reasons = "; ".join((*question.reasons_for, *question.reasons_against))
        lines.append(f"  open: is it {other.name} ({other.id})? {reasons}")
    return "\n".join(lines)


def _side_lines(letter: str, side: Side) -> list[str]:
    lines = [f"{letter}  {side.name}  ({side.size} {'article' if side.size == 1 else 'articles'}; {side.id})"]
    lines += [f"     {fact}" for fact in side.facts[:6]]
    lines += [f"     {said.article} {said.published or ''}: {said.sentence}" for said in side.sentences]
    return lines
