"""A table of answers as text: aligned columns for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from enum import Enum
from typing import Any

from graph.store import Table, WriteReport


class TableFormat(str, Enum):
    """How a table is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def table_text(table: Table, form: TableFormat, *, width: int | None = None) -> str:
    """`table` as text that ends in a line break.

    TABLE cuts long cells so that a line keeps within `width` columns (None: cuts nothing); JSON is a list of objects,
    one a row; CSV has a line of headings, lists joined by `; `.
    """
    if form is TableFormat.JSON:
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    if form is TableFormat.CSV:
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows([[_cell(value) for value in row] for row in table.rows])
        return stream.getvalue()
    return _aligned(table, width)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _aligned(table: Table, width: int | None) -> str:
    rows = [[" ".join(_printable(_cell(value)).split()) for value in row] for row in table.rows]
    widths = [max(_columns(cell) for cell in column) for column in zip(table.columns, *rows, strict=True)]
    if width is not None:
        widths = _narrowed(widths, width - 2 * (len(widths) - 1))
    lines = [table.columns, ["─" * w for w in widths], *rows]
    text = "".join(
        "  ".join(_padded(c, w) for c, w in zip(line, widths, strict=True)).rstrip() + "\n" for line in lines
    )
    return text if rows else f"{text}(no rows)\n"


def _narrowed(widths: list[int], room: int) -> list[int]:
    """The widths made to sum to `room` by taking from the widest first, none below 8."""
    widths = list(widths)
    while sum(widths) > room and max(widths) > 8:
        widest = max(widths)
        next_wide = max([w for w in widths if w < widest], default=8)
        count = widths.count(widest)
        target = max(next_wide, 8, widest - -(-(sum(widths) - room) // count))
        if target == widest:
            target -= 1
        widths = [target if w == widest else w for w in widths]
    return widths


def _padded(cell: str, width: int) -> str:
    if _columns(cell) > width:
        while cell and _columns(cell) > width - 1:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (width - _columns(cell))


def _columns(text: str) -> int:
    """How many columns of a terminal `text` takes: marks none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _printable(text: str) -> str:
    """`text` without the control and direction marks with which a page could write over a terminal."""
    return "".join(c if c == " " or c == "\n" or unicodedata.category(c) not in ("Cc", "Cf") else " " for c in text)


def push_text(report: WriteReport, url: str) -> str:
    """What a push did, in lines that end in a line break."""
    if not report.changed:
        return f"{url} holds this graph already; nothing was written\n"
    counts = (
        ("nodes", report.nodes_created, report.nodes_changed, report.nodes_removed),
        ("edges", report.edges_created, report.edges_changed, report.edges_removed),
    )
    lines = [f"{what}: {new:,} new, {changed:,} changed, {gone:,} removed" for what, new, changed, gone in counts]
    return "\n".join([f"Pushed to {url}", *lines]) + "\n"
