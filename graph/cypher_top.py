"""`ORDER BY … SKIP … LIMIT …` said so that the local engine keeps only the first rows while it goes through them.

The engine does so where LIMIT is a written number and nothing is skipped; else it makes and sorts all rows. So numbers
given as parameters are written out, and rows to be skipped are asked for, too, and left out of the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graph.cypher_tokens import Query

_SKIPS = ("SKIP", "OFFSET")


@dataclass(frozen=True, slots=True)
class TopRows:
    """A query whose first `skipped` rows do not belong to the answer."""

    text: str
    skipped: int


def top_rows(text: str, parameters: Mapping[str, Any]) -> TopRows:
    """`text` with its limits as numbers, and without the SKIP at its end where a LIMIT follows."""
    return _top_rows(text, tuple((name, value) for name, value in parameters.items() if type(value) is int))


@lru_cache(maxsize=512)
def _top_rows(text: str, numbers: tuple[tuple[str, int], ...]) -> TopRows:
    query, parameters = Query(text), dict(numbers)
    skipped = 0
    for place, token in enumerate(query.tokens):
        count = _count(query, place + 1, parameters) if token.word == "LIMIT" and query.begins_clause(place) else None
        if count is None:
            continue
        skip = _skip_before(query, place)
        more = _count(query, skip + 1, parameters) if skip is not None and _ends(query, place) else None
        if skip is not None and more is not None:
            skipped = more
            _write(query, skip, "")
            _write(query, skip + 1, "")
        _write(query, place + 1, str(count + skipped))
    return TopRows(query.said(0, len(query)), skipped)


def _count(query: Query, place: int, parameters: Mapping[str, Any]) -> int | None:
    """The number of rows that stands at `place` alone, itself or as a parameter; None for whatever else is there."""
    token = query[place]
    end = place + 2 if token.text == "$" else place + 1
    if end < len(query) and not query.begins_clause(end) and query[end].text not in (";", "}", ")"):
        return None
    value = parameters.get(query[place + 1].text.strip("`")) if token.text == "$" else _whole(token.text)
    return value if type(value) is int and value >= 0 else None


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _skip_before(query: Query, limit: int) -> int | None:
    """Where the SKIP stands that is followed by this LIMIT alone."""
    place = limit - (3 if query[limit - 2].text == "$" else 2)
    return place if query[place].word in _SKIPS and query.begins_clause(place) else None


def _ends(query: Query, limit: int) -> bool:
    """Whether nothing follows this LIMIT, and no other query's rows are joined to its own."""
    end = limit + (3 if query[limit + 1].text == "$" else 2)
    over = all(token.text == ";" for token in query.tokens[end:])
    return over and not any(token.word == "UNION" for token in query.tokens)


def _write(query: Query, place: int, words: str) -> None:
    """Write words in place of a token, or of a parameter and its sign."""
    query[place].written = words
    if query[place].text == "$":
        query[place + 1].written = ""
