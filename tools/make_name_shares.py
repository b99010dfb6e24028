"""Derive loaders/lexicon/name_shares.jsonl: how common each syllable of a Vietnamese name is, counted over articles.

    python tools/make_name_shares.py ARTICLES.jsonl [...]

Each distinct name counts once; syllables rarer than one in two thousand are left out. Middle and given syllable that
are liked together (Mạnh Hùng) are also counted as a pair. `resolution` takes from it how
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
PAIR_SEEN = 4


def main() -> None:
    surnames = {entry["surname"] for entry in lexicon("surnames")}
    pattern = re.compile(
        r"(?:ông|bà|đồng chí|anh|chị)\s+"
        rf"((?:{'|'.join(sorted(surnames, key=len, reverse=True))})(?: {_SYLLABLE}){{1,3}})(?![\w-])(?! [{_UPPER}])"
    )
    names: set[tuple[str, ...]] = set()
    articles = 0
    for path in sys.argv[1:]:
        data = Path(path).read_bytes()
        for line in (lzma.decompress(data) if path.endswith(".xz") else data).decode("utf-8").splitlines():
            articles += 1
            text = one_spelling(json.loads(line)["text"])
            names |= {tuple(found.lower().split(" ")) for found in pattern.findall(text)}
    places = {
        "surname": Counter(name[0] for name in names),
        "middle": Counter(syllable for name in names for syllable in name[1:-1]),
        "given": Counter(name[-1] for name in names),
    }
    pairs = Counter(" ".join(name[-2:]) for name in names if len(name) > 2)
    rows = [{"names": len(names), "articles": articles}]
    for place, counts in places.items():
        total = sum(counts.values())
        rows += [
            {"place": place, "syllable": syllable, "share": round(count / total, 4)}
            for syllable, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            if count / total >= LEAST and len(syllable) > 1
        ]
    rows += [
        {"place": "pair", "syllable": pair, "share": round(count / sum(pairs.values()), 4)}
        for pair, count in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
        if count >= PAIR_SEEN
    ]
    target = Path(__file__).resolve().parent.parent / "loaders" / "lexicon" / "name_shares.jsonl"
    target.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
