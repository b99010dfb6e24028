"""When two names are one spelling, and how probable it is that two people share a name by chance."""

from __future__ import annotations

from functools import lru_cache

from graph.spelling import canonical
from loaders.rules import lexicon

_SPELLINGS = {form: entry["spellings"][0] for entry in lexicon("name_spellings") for form in entry["spellings"]}
_SHARES = {(entry["place"], entry["syllable"]): entry["share"] for entry in lexicon("name_shares") if "place" in entry}

# A syllable too rare for the table.
_RARE = {"surname": 0.002, "middle": 0.0005, "given": 0.0008}
# Of officials' names, about one in twelve has no middle syllable and one in five has two,
# most of them women's with Thị.
_LENGTHS = {2: 0.08, 3: 0.7, 4: 0.4}


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The form in which names are one: Unicode form, tone placement, case, hyphens, agreed spellings (Quí) aside."""
    return " ".join(
        _SPELLINGS.get(syllable, syllable) for syllable in canonical(name).replace(".", ". ").replace("-", " ").split()
    )


@lru_cache(maxsize=65536)
def chance_of_name(key: str) -> float:
    """How probable it is that a given other official bears this name; at least one in five million."""
    syllables = key.split(" ")
    if len(syllables) < 2:
        return 0.01
    *first, given = syllables[1:]
    rest = _share("given", given)
    if first:
        # Some middle and given names are liked together far more than each alone would make them.
        rest = max(rest * _share("middle", first[-1]), float(_SHARES.get(("pair", f"{first[-1]} {given}"), 0.0)))
    for syllable in first[:-1]:
        rest *= _share("middle", syllable)
    chance = _share("surname", syllables[0]) * rest * _LENGTHS.get(len(syllables), 0.02)
    return max(chance, 2e-7)


def _share(place: str, syllable: str) -> float:
    return float(_SHARES.get((place, syllable), _RARE[place]))
