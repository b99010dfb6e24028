"""Reads the tables that come with the package, `graph/data/NAME.jsonl`: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def data_rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of `graph/data/NAME.jsonl`, in order."""
    table = files("graph") / "data" / f"{name}.jsonl"
    return map(json.loads, table.read_text(encoding="utf-8").splitlines())
