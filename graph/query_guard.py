"""What a query may not contain, whatever store it is for: reading files of a host is not asking a graph."""

from __future__ import annotations

import re

from graph.errors import QueryError

WRITES_TO_WORKSPACE = (
    "a query cannot change a workspace, whose files come from its articles: add articles with chutoa build, "
    "or push the graph to Neo4j and change it there"
)
"""What a local engine answers to a query that would write."""

# Strings, names in backticks and comments, within which words mean nothing.
_INERT = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|//[^\n]*|/\*.*?\*/""",
    re.DOTALL,
)
_LOAD = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_SECOND = re.compile(r";\s*\S")
_PLAN = re.compile(r"\A\s*(?:EXPLAIN|PROFILE)\b", re.IGNORECASE)
_FORMAT = re.compile(r"\bFORMAT\s+CSV\b", re.IGNORECASE)


def bare(text: str) -> str:
    """The query with blanks for its comments and marks for strings and names in backticks; all else stays in place."""
    return _INERT.sub(lambda inert: (" " if inert[0][0] == "/" else "?") * len(inert[0]), text)


def check_query(text: str) -> None:
    """Nothing for one query that asks the graph; `QueryError` for LOAD CSV, second statements, plans and FORMAT CSV."""
    said = bare(text)
    if _LOAD.search(said):
        raise QueryError("LOAD CSV reads files of the host and is not allowed; add reports with chutoa build")
    if _SECOND.search(said):
        raise QueryError("give one statement at a time, without a ';' between")
    if _PLAN.match(said):
        raise QueryError("EXPLAIN and PROFILE show a plan, not rows; use the database's own tools for them")
    if _FORMAT.search(said):
        raise QueryError("FORMAT is no Cypher; use --format csv")
