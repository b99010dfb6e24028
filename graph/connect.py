"""A workspace's folder or a server's address → the store that serves it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.local_store import LocalStore
from graph.store import RETRY_SECONDS, GraphStore

_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def open_store(
    target: str,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    retry_seconds: float = RETRY_SECONDS,
) -> GraphStore:
    """The store at `target`: an address such as neo4j://localhost:7687, or the folder of a workspace.

    What is not given of user, password and database is taken from NEO4J_USERNAME (or NEO4J_USER), NEO4J_PASSWORD and
    NEO4J_DATABASE. A server that goes away in the middle of a push is waited for as long as `retry_seconds`.
    `StoreUnavailable` when a server does not answer, `InputError` when there is no such folder.
    """
    scheme, found, place = target.partition("://")
    if not found:
        if not Path(target).is_dir():
            raise InputError(f"{target}: no such workspace; make one with: chutoa build REPORTS --into {target}")
        return LocalStore(Path(target))
    if "@" in place.partition("/")[0]:
        raise InputError(f"{scheme}://…: no user or password may stand in an address; give --user and NEO4J_PASSWORD")
    if scheme not in _SCHEMES:
        raise InputError(f"{target}: addresses begin with one of {', '.join(f'{s}://' for s in _SCHEMES)}")
    from graph.neo4j_store import Neo4jStore

    environment = os.environ.get
    return Neo4jStore(
        target,
        user or environment("NEO4J_USERNAME") or environment("NEO4J_USER") or "neo4j",
        password or environment("NEO4J_PASSWORD") or "",
        database or environment("NEO4J_DATABASE") or None,
        retry_seconds=retry_seconds,
    )


def parse_parameters(given: Iterable[str]) -> dict[str, Any]:
    """`key=value` words as query parameters; a value that is JSON is read as such, any other is text."""
    parameters: dict[str, Any] = {}
    for word in given:
        key, found, value = word.partition("=")
        if not found or not key.isidentifier():
            raise InputError(f"--param {word}: give it as key=value")
        try:
            parameters[key] = json.loads(value)
        except ValueError:
            parameters[key] = value
    return parameters
