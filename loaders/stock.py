"""The articles and records of a workspace, as they stand in its files, with digests of their lines."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.collecting import without_collecting
from graph.errors import InputError
from graph.records import Article, Record, article_from_json, record_from_json
from loaders.block_decisions import KeptDecisions
from loaders.kept import Kept, digest

ARTICLES, RECORDS = "articles.jsonl", "records.jsonl"


@dataclass(slots=True)
class Stock:
    """Articles and records, each by its article's id."""

    articles: dict[str, Article] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    article_lines: dict[str, str] = field(default_factory=dict)
    record_lines: dict[str, str] = field(default_factory=dict)

    def keep_article(self, article: Article, line: str) -> None:
        """Add an article, which stands in its file as `line`."""
        self.articles[article.id] = article
        self.article_lines[article.id] = digest(line)

    def keep_record(self, record: Record, line: str) -> None:
        """Add a record, which stands in its file as `line`."""
        self.records[record.article] = record
        self.record_lines[record.article] = digest(line)

    def decisions(self, kept: Kept) -> KeptDecisions:
        """What is recalled of these articles and records, as they are now."""
        lines = self.article_lines
        return KeptDecisions(kept, {a: lines.get(a, "") + self.record_lines[a] for a in self.records})


def read_stock(folder: Path, *, repair: bool = False) -> Stock:
    """What the workspace holds; `InputError` that names file and line where a line is damaged.

    A last line that a kill cut short counts as not there; `repair` takes it off the file, so that lines can be added.
    """
    stock = Stock()
    with without_collecting():
        for line, article in _lines(folder / ARTICLES, article_from_json, repair):
            stock.keep_article(article, line)
        for line, record in _lines(folder / RECORDS, record_from_json, repair):
            stock.keep_record(record, line)
    return stock


def _lines(path: Path, from_json: Callable[[Any, str], Any], repair: bool) -> Iterator[tuple[str, Any]]:
    if not path.exists():
        return
    raw = path.read_bytes()
    whole = raw.rfind(b"\n") + 1
    if repair and whole < len(raw):
        os.truncate(path, whole)
    for number, line in enumerate(raw[:whole].split(b"\n")[:-1], 1):
        where = f"{path}, line {number}"
        try:
            text = line.decode("utf-8")
            value = json.loads(text)
        except ValueError as error:
            raise InputError(f"{where}: damaged ({error}); take the line out, then build again") from error
        yield text, from_json(value, where)
