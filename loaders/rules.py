"""Reads the lexicon, and makes regular expressions of word lists that stay fast however long the list is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

_LEXICON = Path(__file__).with_name("lexicon")


def lexicon(name: str) -> list[dict[str, Any]]:
    """The lines of `lexicon/NAME.jsonl`, in order."""
    with open(_LEXICON / f"{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def lexicon_words(name: str) -> list[str]:
    """The words of `lexicon/NAME.jsonl`, which has one a line under the key `word`."""
    return [str(entry["word"]) for entry in lexicon(name)]


@cache
def words_by_use(name: str) -> Mapping[str, Sequence[str]]:
    """The words of `lexicon/NAME.jsonl`, which has one a line under the key `word`, by their `use`."""
    uses: dict[str, list[str]] = {}
    for entry in lexicon(name):
        uses.setdefault(entry["use"], []).append(entry["word"])
    return uses


def words_pattern(words: Iterable[str]) -> str:
    """A pattern for the longest of `words` at a place, as a tree of their common beginnings."""
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branch(tree)


def _branch(tree: dict[str, Any]) -> str:
    letters = sorted(letter for letter in tree if letter)
    if not letters:
        return ""
    parts = []
    for letter in letters:
        beginning, branch = letter, tree[letter]
        while len(branch) == 1 and "" not in branch:
            ((following, branch),) = branch.items()
            beginning += following
        parts.append(re.escape(beginning) + _branch(branch))
    if "" in tree:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def cases(words: Iterable[str]) -> set[str]:
    """Each of `words` with every choice of a capital or a small letter at its syllables, and in capitals."""
    forms = set()
    for word in words:
        choices = [{part, part.lower(), part[0].upper() + part[1:]} for part in word.split(" ")]
        forms |= {" ".join(parts) for parts in product(*choices)} | {word.upper()}
    return forms
