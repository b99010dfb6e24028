"""`chutoa bench extract`: how fast reports are read, beside a tagger and beside our own tokenizer, in one run.

The tagger (underthesea's `ner`, extra `bench`) and each of ours run in processes of their own, in turn.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from graph.errors import InputError, StoreError
from graph.measuring import Goal
from graph.records import Article, article_to_json

_TAGGED_ARTICLES = 20
_ROUNDS = 3

# Each prints the CPU seconds of reading the articles of a JSONL file, start-up left out, and its peak of memory in MB.
_PROGRAM = """
import json, resource, sys, time
texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
times = int(sys.argv[2])
{prepare}
begin = time.process_time()
for _ in range(times):
    for one in texts:
        {read}
print(time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
"""
_TAGGER = _PROGRAM.format(
    prepare='from underthesea import ner; ner("Ông Lưu Bá Thảnh chủ trì hội nghị.")', read='ner(one["text"])'
)
_TOKENIZER = _PROGRAM.format(
    prepare="from loaders.vietnamese import load_pipeline; read = load_pipeline().tokenizer; read('Ông Thảnh.')",
    read='read(one["text"])',
)
_EXTRACTION = _PROGRAM.format(
    prepare=(
        "from graph.records import Article; from loaders.extraction import extract_one; "
        "extract_one(Article('a', 'Ông Lưu Bá Thảnh chủ trì hội nghị.'))"
    ),
    read='extract_one(Article(one["id"], one["text"], one.get("title"), one.get("published")))',
)


def bench_extract(articles: Iterable[Article]) -> list[Goal]:
    """The figures of reading `articles`, each with its goal; times are CPU seconds, medians of three rounds in turn."""
    given = list(articles)
    if not given:
        raise InputError("no articles to measure with; give the path of some")
    with tempfile.TemporaryDirectory() as folder:
        few = _file(Path(folder) / "few.jsonl", given[:: max(1, len(given) // _TAGGED_ARTICLES)])
        all_ = _file(Path(folder) / "all.jsonl", given)
        long = _file(Path(folder) / "long.jsonl", [_one_long(given)])
        runs: dict[str, list[tuple[float, float]]] = {}
        for _ in range(_ROUNDS):
            for name, program, path, times in (
                ("tagger", _TAGGER, few, 1),
                ("beside the tagger", _EXTRACTION, few, 1),
                ("tokenizer", _TOKENIZER, all_, 1),
                ("once", _EXTRACTION, all_, 1),
                ("ten times", _EXTRACTION, all_, 10),
                ("long", _EXTRACTION, long, 1),
            ):
                runs.setdefault(name, []).append(_run(program, path, times))
    seconds = {name: median(second for second, _ in measured) for name, measured in runs.items()}
    peak = {name: max(memory for _, memory in measured) for name, measured in runs.items()}
    characters = sum(len(article.text) for article in given)
    faster = seconds["tagger"] / seconds["beside the tagger"]
    share = seconds["tokenizer"] / seconds["once"]
    growth = seconds["ten times"] / seconds["once"]
    long_ratio = (seconds["long"] / len(_one_long(given).text)) / (seconds["once"] / characters)
    memory = peak["ten times"] / peak["once"]
    return [
        Goal("extraction against underthesea's ner", f"{faster:.0f} times as fast", "at least 50", faster >= 50),
        Goal("extraction against our bare tokenizer", f"{share:.2f} of its speed", "at least .20", share >= 0.2),
        Goal("ten times the articles", f"{growth:.1f} times the time", "at most 11", growth <= 11),
        Goal("one article of 1 MB, per character", f"{long_ratio:.2f} times the many", "at most 1", long_ratio <= 1),
        Goal("memory at ten times the articles", f"{memory:.2f} times", "at most 1.05", memory <= 1.05),
        Goal("characters a second", f"{characters / seconds['once']:,.0f}", "none", True),
    ]


def _one_long(articles: Sequence[Article]) -> Article:
    """One article of a million characters, of the texts of the others."""
    pieces: list[str] = []
    length = 0
    while length < 1_000_000:
        for article in articles:
            pieces.append(article.text)
            length += len(article.text) + 1
    return Article("long", "\n".join(pieces)[:1_000_000])


def _file(path: Path, articles: Iterable[Article]) -> Path:
    path.write_text("".join(json.dumps(article_to_json(a), ensure_ascii=False) + "\n" for a in articles), "utf-8")
    return path


def _run(program: str, path: Path, times: int) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", program, str(path), str(times)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = " ".join(done.stderr.strip().splitlines()[-1:])
        raise StoreError(f"a measured program failed ({last}); the tagger needs: pip install 'chutoa[bench]'")
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)
