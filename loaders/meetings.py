"""Component: the meetings that the report tells of. Fills `meetings` and `scenes` of `doc._.reading`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import BodyStatement, MeetingStatement, Span
from loaders.bodies import local_places
from loaders.dates import DayRead, read_days
from loaders.hosts import read_hosts
from loaders.meeting_mentions import HEAD, Told, find_heads, read_told
from loaders.meeting_places import read_place
from loaders.reading import LineKind, Reading, Sentence
from loaders.sentences import read_sentences
from loaders.told_events import lowered, may_tell

# A name of no more spaces says only what kind of meeting it was.
_BARE_WORDS = 2
_ONLINE = re.compile(r"trực tuyến|cầu truyền hình")
_POINTS = re.compile(r"(?<!\d)(\d{1,3}(?:\.\d{3})?)\s+điểm\s+cầu")


@Language.component("meetings")
def meetings(doc: Doc) -> Doc:
    """Fills `meetings`: those that the report tells of, each with its day, place, organizers and bodies."""
    reading: Reading = doc._.reading
    text = reading.text
    low = lowered(text)
    heads = find_heads(low)
    if not heads and not may_tell(low):
        return doc
    sentences = read_sentences(reading)
    told = read_told(text, low, heads, sentences)
    best = _best(told)
    if best is not None:
        reading.meetings.append(_described(doc, reading, low, sentences, best))
    return doc


def _best(told: Sequence[Told]) -> Told | None:
    """The strongest; of equally strong ones the first. A longer name of the same kind lends its topic."""
    if not told:
        return None
    best = max(told, key=lambda one: (one.strength, -one.start))
    if best.name.count(" ") <= _BARE_WORDS:
        same = [one for one in told if one.kind == best.kind and one.name.count(" ") > _BARE_WORDS]
        named = max(same, key=lambda one: (one.strength, -one.start), default=best)
        return replace(named, also=best.sentence)
    return best


def _described(doc: Doc, reading: Reading, low: str, sentences: Sequence[Sentence], found: Told) -> MeetingStatement:
    text = reading.text
    published = doc._.article.published if doc._.article else None
    day = _day(text, sentences, found, published)
    first_two = [sentence[:2] for sentence in sentences if sentence.kind is LineKind.BODY][:2]
    place = read_place(text, [sentences[found.sentence][:2], *first_two])
    local = local_places(text, reading.home)
    organizers, bodies = read_hosts(reading, sentences, (found.sentence, found.also), found.kind, HEAD, local)
    if found.body and found.body not in {body.name for body in (*organizers, *bodies)}:
        bodies = (*bodies, BodyStatement(found.body, (Span(found.start, found.end, found.rule),)))
    online = _ONLINE.search(low, *sentences[found.sentence][:2]) or _ONLINE.search(low, 0, 2500)
    points = _POINTS.search(low)
    return MeetingStatement(
        id="m1",
        name=found.name,
        kind=found.kind,
        evidence=(Span(found.start, found.end, found.rule),),
        date=day.day if day else None,
        end_date=day.last if day else None,
        date_basis=day.basis if day and day.day else None,
        date_evidence=(Span(day.start, day.end, "day"),) if day and day.day else (),
        place=text[place.start : place.end] if place else None,
        place_evidence=(place,) if place else (),
        format="trực tuyến" if online else None,
        points=int(points[1].replace(".", "")) if points else None,
        organizers=organizers,
        bodies=bodies,
    )


def _day(text: str, sentences: Sequence[Sentence], found: Told, published: str | None) -> DayRead | None:
    """The day in the meeting's own sentence, else in one of the first two sentences of the body."""
    body = [sentence for sentence in sentences if sentence.kind is LineKind.BODY][:2]
    for start, end, _ in [sentences[found.sentence], *body]:
        days = list(read_days(text, start, end, published))
        if days:
            return days[0]
    return None
