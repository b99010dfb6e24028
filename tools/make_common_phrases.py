"""Derive loaders/lexicon/common_phrases.jsonl: the pairs of words that one in fifty articles has.

    python tools/make_common_phrases.py ARTICLES.jsonl [...]

What two reports share besides these speaks for their telling of one event (`loaders.same_meeting`).
"""

import json
import lzma
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from loaders.details import phrases

LEAST = 0.02
A_LINE = 60


def main() -> None:
    counts: Counter[str] = Counter()
    articles = 0
    for path in sys.argv[1:]:
        data = Path(path).read_bytes()
        for line in (lzma.decompress(data) if path.endswith(".xz") else data).decode("utf-8").splitlines():
            articles += 1
            counts.update(phrases(json.loads(line)["text"]))
    common = sorted(phrase for phrase, count in counts.items() if count / articles >= LEAST)
    rows: list[dict[str, object]] = [{"articles": articles, "least": LEAST}]
    rows += [{"phrases": common[n : n + A_LINE]} for n in range(0, len(common), A_LINE)]
    target = Path(__file__).resolve().parent.parent / "loaders" / "lexicon" / "common_phrases.jsonl"
    target.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
