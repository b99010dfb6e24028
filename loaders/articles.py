"""Files, folders and standard input → articles, one at a time, and a problem for each that cannot be read.

An article's id is its own `id`, or its file's name without the ending. Nothing that is read stops the rest.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from graph.errors import InputError
from graph.records import Article, article_from_json

MAX_ARTICLE_BYTES = 10_000_000
"""A report is a few kilobytes; ten megabytes is a file of another kind."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that could not be read: where (file, line), what is wrong and what to do."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Found:
    """An article and where it was read: file, and line where the file has more than one."""

    article: Article
    where: str


def read_articles(inputs: Iterable[str]) -> Iterator[Article | Problem]:
    """As `find_articles`, without the places."""
    for given in find_articles(inputs):
        yield given.article if isinstance(given, Found) else given


def find_articles(inputs: Iterable[str]) -> Iterator[Found | Problem]:
    """Articles and problems in the order of the inputs; a folder's files in the order of their names.

    Each input is a `.txt`, `.jsonl` or `.csv` file, a folder of such files, or `-` for standard input: JSONL when its
    first character is `{`, else the text of one report with the id `stdin`.
    """
    for given in inputs:
        if given == "-":
            yield from _read_stdin(sys.stdin.buffer)
            continue
        path = Path(given)
        if path.is_dir():
            yield from _read_folder(path)
        elif not path.exists():
            yield Problem(given, "no such file or folder; check the path")
        elif path.suffix.lower() not in _READERS:
            yield Problem(given, f"not a kind of file that is read; give {', '.join(sorted(_READERS))} or a folder")
        else:
            yield from _read_file(path)


def _read_folder(folder: Path) -> Iterator[Found | Problem]:
    paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in _READERS and p.is_file())
    if not paths:
        yield Problem(str(folder), f"the folder holds no {', '.join(sorted(_READERS))} files")
    for path in paths:
        yield from _read_file(path)


def _read_file(path: Path) -> Iterator[Found | Problem]:
    try:
        with path.open("rb") as stream:
            yield from _READERS[path.suffix.lower()](stream, str(path), path.stem)
    except OSError as error:
        yield Problem(str(path), f"cannot be read: {error.strerror or error}")


def _read_stdin(stream: BinaryIO) -> Iterator[Found | Problem]:
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    beginning = buffered.peek(1)[:1]
    reader = _read_jsonl if beginning == b"{" else _read_text
    yield from reader(buffered, "standard input", "stdin")


def _decoded(raw: bytes, where: str) -> str | Problem:
    if b"\0" in raw:
        return Problem(where, "a binary file, not a text; convert it to UTF-8 text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(where, f"not UTF-8 at byte {error.start + 1}; convert it, for example with iconv -t UTF-8")


def _too_large(where: str) -> Problem:
    return Problem(where, f"over {MAX_ARTICLE_BYTES // 1_000_000} MB, too large for one report; split it into articles")


def _read_text(stream: BinaryIO, where: str, stem: str) -> Iterator[Found | Problem]:
    raw = stream.read(MAX_ARTICLE_BYTES + 1)
    if len(raw) > MAX_ARTICLE_BYTES:
        yield _too_large(where)
        return
    text = _decoded(raw, where)
    if isinstance(text, Problem):
        yield text
    elif not text.strip():
        yield Problem(where, "empty; nothing to read")
    else:
        yield Found(Article(id=stem, text=text), where)


def _read_jsonl(stream: BinaryIO, where: str, stem: str) -> Iterator[Found | Problem]:
    number = 0
    while raw := stream.readline(MAX_ARTICLE_BYTES + 1):
        number += 1
        if len(raw) > MAX_ARTICLE_BYTES:
            yield _too_large(f"{where}, line {number}")
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(MAX_ARTICLE_BYTES)
        elif raw.strip():
            yield _article_of_line(raw, f"{where}, line {number}")
    if number == 0:
        yield Problem(where, "empty; nothing to read")


def _article_of_line(raw: bytes, where: str) -> Found | Problem:
    text = _decoded(raw, where)
    if isinstance(text, Problem):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Problem(where, f"not JSON ({error}); each line must be one JSON object")
    return _article_of(value, where)


def _article_of(value: Any, where: str) -> Found | Problem:
    if not isinstance(value, dict):
        return Problem(where, "not a JSON object; each line must be one article")
    try:
        article = article_from_json(value, where)
    except InputError as error:
        return Problem(where, str(error).removeprefix(f"{where}: "))
    if not article.text.strip():
        return Problem(where, f"article {article.id}: its text is empty")
    if any("\ud800" <= c <= "\udfff" for c in article.text):
        return Problem(
            where, f"article {article.id}: its text holds half characters (lone surrogates); repair the file"
        )
    return Found(article, where)


def _read_csv(stream: BinaryIO, where: str, stem: str) -> Iterator[Found | Problem]:
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    rows = csv.DictReader(lines)
    csv.field_size_limit(MAX_ARTICLE_BYTES)
    try:
        if "text" not in (rows.fieldnames or ()):
            yield Problem(
                where, "no column 'text'; the first line must name the columns (id, text, title, published, url)"
            )
            return
        for row in rows:
            fields = {key: value for key, value in row.items() if key and value}
            yield _article_of({"text": "", **fields}, f"{where}, line {rows.line_num}")
    except UnicodeDecodeError as error:
        yield Problem(where, f"not UTF-8 after line {rows.line_num} ({error.reason}); convert it to UTF-8")
    except csv.Error as error:
        yield Problem(where, f"line {rows.line_num}: {error}; repair the file")
    finally:
        lines.detach()


_READERS = {".txt": _read_text, ".jsonl": _read_jsonl, ".csv": _read_csv}
