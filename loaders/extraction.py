"""Articles → records, one at a time, each by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.collecting import without_collecting
from graph.records import Article, Record
from loaders.claims import record_of
from loaders.vietnamese import load_pipeline, read_article


def extract(articles: Iterable[Article]) -> Iterator[Record]:
    """The record of each article, in order; memory does not grow with their number."""
    return map(extract_one, articles)


def extract_one(article: Article) -> Record:
    """What this article says: a pure function of its text, title, date and publisher."""
    pipeline = load_pipeline()
    with without_collecting():
        return record_of(read_article(pipeline, article))
