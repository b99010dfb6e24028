"""The folder that a build makes: articles, records, identity, judgements and the graph, as plain files.

Articles and records are appended one by one, so that a kill loses at most the article in hand; the rest is computed
from them and written as a whole. The same articles in any order and any batches give the same identity and graph.
"""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.assembly import assemble
from graph.atomic_files import appending, write_atomically
from graph.collecting import without_collecting
from graph.errors import InputError
from graph.graph_files import write_graph
from graph.identity import Identity, identity_from_json, identity_to_json
from graph.one_writer import one_writer
from graph.records import Article, Record, article_to_json, record_to_json
from graph.validation import check_graph
from loaders.articles import Found, Problem
from loaders.changes import IdentityChanges, identity_changes
from loaders.extraction import extract, extract_one
from loaders.judgements import read_judgements
from loaders.kept import KEPT, read_kept, write_kept
from loaders.resolution import resolve_with_doubts
from loaders.review import JUDGEMENTS
from loaders.stock import ARTICLES, RECORDS, Stock, read_stock

Seen = Callable[[int], None]
"""Called with the number of articles read so far."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `new`, `known` and `problems` count the input of this run, the rest the whole workspace."""

    folder: str
    new: int
    known: int
    problems: tuple[Problem, ...]
    articles: int
    nodes: dict[str, int]
    edges: dict[str, int]
    articles_without_meeting: int
    meetings_without_date: int
    roles_without_body: int
    open_questions: int
    judgement_problems: tuple[str, ...]
    kept_problem: str | None
    """Why decisions of earlier builds had to be made anew, where they could not be read."""
    changes: IdentityChanges

    @property
    def read_nothing(self) -> bool:
        """Whether no article of the input could be read at all."""
        return not self.new and not self.known and bool(self.problems)


def build(
    inputs: Iterable[Article | Found | Problem], folder: Path, *, again: bool = False, seen: Seen | None = None
) -> BuildReport:
    """Add the articles of `inputs` to the workspace `folder`, making it where there is none, and write its graph.

    An article that the workspace has already is left as it is; one that comes back with another text, title or date
    under the same id is a problem and changes nothing. With `again` the records of all articles are read anew, with
    the rules of today.
    """
    _make_folder(folder)
    problems: list[Problem] = []
    counts: Counter[str] = Counter()
    with one_writer(folder):
        stock = read_stock(folder, repair=True)
        before = dict(stock.records)
        if again:
            write_atomically(folder / RECORDS, ())
            stock.records.clear()
        with _frozen():
            _extract_new(stock, folder, _new(inputs, stock.articles, problems, counts, seen))
        articles, records = stock.articles, stock.records
        judgements = read_judgements(folder / JUDGEMENTS)
        with without_collecting():
            kept = read_kept(folder / KEPT)
            resolution = resolve_with_doubts(articles, records.values(), judgements, stock.decisions(kept))
            write_kept(folder / KEPT, kept)
            changes = identity_changes(_identity_before(folder), resolution.identity, before, records)
            graph = assemble(articles.values(), records.values(), resolution.identity)
            check_graph(graph)
            write_graph(folder, graph, {"identity.json": _identity_lines(resolution.identity)})
    people = [person for record in records.values() for person in record.people]
    meetings = [meeting for record in records.values() for meeting in record.meetings]
    return BuildReport(
        folder=str(folder),
        new=counts["new"],
        known=counts["known"],
        problems=tuple(problems),
        articles=len(records),
        nodes=dict(sorted(Counter(node.kind.value for node in graph.nodes).items())),
        edges=dict(sorted(Counter(edge.kind.value for edge in graph.edges).items())),
        articles_without_meeting=sum(not record.meetings for record in records.values()),
        meetings_without_date=sum(meeting.date is None for meeting in meetings),
        roles_without_body=sum(role.organization is None for person in people for role in person.roles),
        open_questions=len(resolution.people_doubts) + len(resolution.meeting_doubts),
        judgement_problems=resolution.problems,
        kept_problem=kept.problem,
        changes=changes,
    )


def _extract_new(stock: Stock, folder: Path, new: Iterable[Article]) -> None:
    """Add `new` articles to the stock and to the files, and the records of all articles that have none."""
    with appending(folder / ARTICLES) as add_article, appending(folder / RECORDS) as add_record:
        missing = [article for article in stock.articles.values() if article.id not in stock.records]
        for record in extract(missing):
            stock.keep_record(record, _append(add_record, record_to_json(record)))
        for article in new:
            stock.keep_article(article, _append(add_article, article_to_json(article)))
            record = extract_one(article)
            stock.keep_record(record, _append(add_record, record_to_json(record)))


@contextmanager
def _frozen() -> Iterator[None]:
    """Let Python search only newer values for cycles."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def extract_records(inputs: Iterable[Article | Problem], problems: list[Problem]) -> Iterator[Record]:
    """The records of the articles, in their order; what cannot be read is added to `problems`."""
    for given in inputs:
        if isinstance(given, Problem):
            problems.append(given)
        else:
            yield extract_one(given)


def _new(
    inputs: Iterable[Article | Found | Problem],
    articles: dict[str, Article],
    problems: list[Problem],
    counts: Counter[str],
    seen: Seen | None,
) -> Iterator[Article]:
    for number, given in enumerate(inputs, 1):
        if seen:
            seen(number)
        if isinstance(given, Problem):
            problems.append(given)
            continue
        article, where = (given.article, f"{given.where}: ") if isinstance(given, Found) else (given, "")
        if article.id not in articles:
            counts["new"] += 1
            yield article
        elif articles[article.id].text == article.text:
            counts["known"] += 1
            if differ := _other_fields(articles[article.id], article):
                what = f"known, but now with another {' and '.join(differ)}; what the workspace has stays"
                problems.append(Problem(f"{where}article {article.id}", what))
        else:
            what = "another text under an id that the workspace has; the first one stays; give this article its own id"
            problems.append(Problem(f"{where}article {article.id}", what))


def _other_fields(known: Article, given: Article) -> list[str]:
    """What `given` says of itself otherwise than `known` does; what it leaves out is no difference."""
    names = ("title", "published", "url", "publisher")
    return [name for name in names if getattr(given, name) not in (None, getattr(known, name))]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot be made: {error.strerror}; give another folder with --into") from error


def _append(add: Callable[[str], None], value: dict[str, Any]) -> str:
    line = json.dumps(value, ensure_ascii=False)
    add(line + "\n")
    return line


def _identity_before(folder: Path) -> Identity:
    """The identity that an earlier build decided; one that cannot be read only costs the report of changes."""
    try:
        return identity_from_json(json.loads((folder / "identity.json").read_bytes()), str(folder / "identity.json"))
    except (OSError, ValueError, InputError):
        return Identity((), ())


def _identity_lines(identity: Identity) -> Iterator[str]:
    yield json.dumps(identity_to_json(identity), ensure_ascii=False, indent=1)
    yield "\n"
