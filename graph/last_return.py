"""What the last RETURN of a query says: its columns, and whether it stops at a number of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.query_guard import bare

_NESTED = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")
_RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
_UNION = re.compile(r"\bUNION\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:ORDER\s+BY|SKIP|OFFSET|LIMIT)\b", re.IGNORECASE)
_LIMIT = re.compile(r"\bLIMIT\b", re.IGNORECASE)
_NAMED = re.compile(r"\bAS\s+(?:`((?:[^`]|``)+)`|(\w+))\Z", re.IGNORECASE)


def without_end(text: str) -> str:
    """The query without what may follow it: a semicolon, comments and blanks."""
    return text[: len(bare(text).rstrip().rstrip(";").rstrip())]


def with_limit(text: str, rows: int) -> str | None:
    """The query with a LIMIT of its own; None where it has one, has no last RETURN, or joins several by UNION."""
    query = without_end(text)
    outer = _outermost(query)
    last = _last_return(outer)
    if last is None or _UNION.search(outer) or _LIMIT.search(outer, last):
        return None
    return f"{query}\nLIMIT {rows}"


def returned_columns(text: str) -> tuple[str, ...]:
    """The names of the columns; none where the query says RETURN * or has no RETURN."""
    query = without_end(text)
    outer = _outermost(query)
    last = _last_return(outer)
    if last is None:
        return ()
    after = _AFTER.search(outer, last)
    items = list(_items(query, outer, last, after.start() if after else len(outer)))
    return () if items[0].startswith("*") else tuple(map(_column, items))


def _outermost(query: str) -> str:
    """The query with blanks for all that means nothing or stands in brackets."""
    outer = bare(query)
    while (outside := _NESTED.sub(lambda found: " " * len(found[0]), outer)) != outer:
        outer = outside
    return outer


def _last_return(outer: str) -> int | None:
    """Where the words of the last RETURN end."""
    ends = [found.end() for found in _RETURN.finditer(outer)]
    return ends[-1] if ends else None


def _items(query: str, outer: str, start: int, end: int) -> Iterator[str]:
    for part in outer[start:end].split(","):
        yield query[start : start + len(part)].strip()
        start += len(part) + 1


def _column(item: str) -> str:
    named = _NAMED.search(item)
    return (named[1] or named[2]).replace("``", "`") if named else item
