"""The data of a page: compact columns of JSON that are safe inside a script element, packed when large."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.elements import Subgraph
from graph.errors import InputError

PLAIN_BYTES = 60_000
"""A block of more bytes than this is compressed on the page."""

_EVIDENCE_LISTS = ("articles", "starts", "ends", "quote_starts", "quotes", "rules")
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one data block: JSON as it is, or, `packed`, compressed with zlib and in base64."""

    text: str
    packed: bool


def script_json(value: Any) -> str:
    """JSON that a script element can hold: nothing in it ends the element, opens a comment or breaks UTF-8."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), text)


def block(value: Any) -> Block:
    """`value` as a data block, packed when it is large."""
    text = script_json(value)
    if len(text.encode()) <= PLAIN_BYTES:
        return Block(text, packed=False)
    return Block(packed_text(text), packed=True)


def packed_text(text: str) -> str:
    """`text` in UTF-8, compressed and in base64; the same text always packs to the same characters."""
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode("ascii")


def columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Rows that all have the same keys, as one list for each key but `id`: rows are numbered in their order."""
    return {key: [row[key] for row in rows] for key in rows[0] if key != "id"} if rows else {}


def facts(graph: Subgraph) -> dict[str, Any]:
    """Ids and properties of all nodes and edges, evidence aside, in the order of their ids."""
    return {
        "nodes": {
            "id": [node.id for node in graph.nodes],
            "properties": _sparse([{k: v for k, v in n.properties.items() if k != "name"} for n in graph.nodes]),
        },
        "edges": {
            "id": [edge.id for edge in graph.edges],
            "properties": _sparse(
                [{k: v for k, v in edge.properties.items() if k not in _EVIDENCE_LISTS} for edge in graph.edges]
            ),
        },
    }


def evidence(graph: Subgraph) -> dict[str, Any]:
    """The evidence of each edge as one flat list of (article, start, length, quote's start, quote, rule), one piece
    after another; articles, quotes and rules are numbers into `texts`."""
    numbers: dict[str, int] = {}

    def number(text: Any) -> int:
        return numbers.setdefault(str(text), len(numbers))

    rows: list[Any] = []
    for edge in graph.edges:
        lists = [edge.properties.get(key, ()) for key in _EVIDENCE_LISTS]
        row: list[int] = []
        if len({len(values) for values in lists}) > 1:  # type: ignore[arg-type]
            raise InputError(f"edge {edge.id}: its lists of evidence differ in length; build the graph again")
        for article, start, end, quote_start, quote, rule in zip(*lists, strict=True):
            row += [number(article), start, end - start, quote_start, number(quote), number(rule)]
        rows.append(row or 0)
    return {"texts": list(numbers), "of": rows if any(rows) else []}


def _sparse(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Properties by name: a value for each row where most rows have one, else the rows that do and their values."""
    found: dict[str, dict[int, Any]] = {}
    for n, row in enumerate(rows):
        for key, value in row.items():
            found.setdefault(key, {})[n] = value
    return {
        key: {"all": [column.get(n) for n in range(len(rows))]}
        if 2 * len(column) > len(rows)
        else {"at": list(column), "is": list(column.values())}
        for key, column in sorted(found.items())
    }
