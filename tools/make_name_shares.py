"""Derive loaders/lexicon/name_shares.jsonl: how common each syllable of a Vietnamese name is, counted over articles.

    python tools/make_name_shares.py ARTICLES.jsonl [...]

Each distinct name counts once; syllables rarer than one in two thousand are left out. `resolution` takes from it how
probable it is that two officials have one name by chance, so only the order of magnitude matters.
"""

import json
import lzma
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.spelling import one_spelling
from loaders.rules import lexicon

_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_LOWER = _UPPER.lower()
_SYLLABLE = rf"[{_UPPER}][{_LOWER}]*"
LEAST = 0.0005


def main() -> None:
    surnames = {entry["surname"] for entry in lexicon("surnames")}
    pattern = re.compile(
        rf"(?:ông|bà|đồng chí|anh|chị)\s+((?:{'|'.join(sorted(surnames, key=len, reverse=True))})(?: {_SYLLABLE}){{1,3}})(?![\w-])(?! [{_UPPER}])"
    )
    names: set[tuple[str, ...]] = set()
    articles = 0
    for path in sys.argv[1:]:
        opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
        with opened as lines:
            for line in lines:
                articles += 1
                text = one_spelling(json.loads(line)["text"])
                names |= {tuple(found.lower().split(" ")) for found in pattern.findall(text)}
    places = {
        "surname": Counter(name[0] for name in names),
        "middle": Counter(syllable for name in names for syllable in name[1:-1]),
        "given": Counter(name[-1] for name in names),
    }
    rows = [{"names": len(names), "articles": articles}]
    for place, counts in places.items():
        total = sum(counts.values())
        rows += [
            {"place": place, "syllable": syllable, "share": round(count / total, 4)}
            for syllable, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            if count / total >= LEAST and len(syllable) > 1
        ]
    target = Path(__file__).resolve().parent.parent / "loaders" / "lexicon" / "name_shares.jsonl"
    target.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
