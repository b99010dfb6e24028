"""Component "figures": numbers with a unit, said of a meeting: `gần 5.200 m2`, `hơn 350 đại biểu`, `98 tỷ đồng`.

Reads `meetings`, `sentences` and `scenes`; fills the meetings' `figures`. Only the units of the lexicon count.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import Figure, Span
from graph.spelling import canonical
from loaders.reading import reading_of
from loaders.rules import lexicon, words_pattern

_FORMS = {
    canonical(form): (str(entry["unit"]), float(entry["factor"]))
    for entry in lexicon("figure_units")
    for form in entry["forms"]
}
_UNITS = words_pattern({form for entry in lexicon("figure_units") for form in entry["forms"]})
_FIGURE = re.compile(rf"(\d[\d.,]*) ?({_UNITS})(?!\w)")
_HEDGE = re.compile(r"(?:gần|hơn|trên|khoảng|chừng|xấp xỉ|ước|tới|ít nhất)\s+\Z")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_WITH_FRACTION = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?|\d+\.\d+")
# A report that gives more of one unit is a table, not a description.
_MOST = 6


@Language.component("figures")
def figures(doc: Doc) -> Doc:
    """Read the figures in the sentences that tell of each meeting."""
    reading = reading_of(doc)
    found: dict[int, list[Figure]] = {}
    for sentence, scene in zip(reading.sentences, reading.scenes, strict=False):
        if scene.meeting is not None:
            found.setdefault(scene.meeting, []).extend(read_figures(reading.text, sentence.start, sentence.end))
    for number, said in found.items():
        if said:
            reading.meetings[number] = replace(reading.meetings[number], figures=_merged(said))
    return doc


def read_figures(text: str, start: int, end: int) -> list[Figure]:
    """The figures in `text[start:end]`, in order."""
    found = []
    for match in _FIGURE.finditer(text, start, end):
        number = _number(match.group(1))
        if number is None or (match.start() > start and not text[match.start() - 1].isspace()):
            continue
        unit, factor = _FORMS[canonical(match.group(2))]
        hedge = _HEDGE.search(text, max(start, match.start() - 12), match.start())
        begin = hedge.start() if hedge else match.start()
        words = " ".join(text[begin : match.end()].split())
        found.append(Figure(words, number * factor, unit, (Span(begin, match.end(), "figure"),)))
    return found


def _number(words: str) -> float | None:
    """The value of digits in Vietnamese writing: `7.300` is seven thousand, `21,5` twenty-one and a half."""
    if _THOUSANDS.fullmatch(words):
        return float(re.sub(r"[.,]", "", words))
    if not _WITH_FRACTION.fullmatch(words):
        return None
    if "," in words:
        words = words.replace(".", "").replace(",", ".")
    return float(words)


def _merged(said: list[Figure]) -> tuple[Figure, ...]:
    """Each value of a unit once, with every place that gives it, in the order of the text."""
    merged: dict[tuple[str, float], Figure] = {}
    for figure in said:
        key = (figure.unit, figure.number)
        known = merged.get(key)
        merged[key] = replace(known, evidence=(*known.evidence, *figure.evidence)) if known else figure
    many = [figure.unit for figure in merged.values()]
    return tuple(figure for figure in merged.values() if many.count(figure.unit) <= _MOST)
