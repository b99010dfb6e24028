"""Invented names of people for the benchmarks, of the surnames and syllables that Vietnamese names are made of."""

from __future__ import annotations

import random
from functools import cache

from loaders.rules import lexicon


def invented_name(chosen: random.Random) -> str:
    """A surname, a middle and a given name by chance."""
    return " ".join(chosen.choice(words) for words in _parts())


@cache
def _parts() -> tuple[list[str], ...]:
    shares = lexicon("name_shares")
    return (
        [entry["surname"] for entry in lexicon("surnames")],
        *([row["syllable"].title() for row in shares if row.get("place") == place] for place in ("middle", "given")),
    )
