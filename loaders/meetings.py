"""Component: the meetings that the report tells of. Fills `meetings` and `scenes` of `doc._.reading`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import BodyStatement, MeetingStatement, Span
from graph.spelling import lowered
from loaders.bodies import local_places
from loaders.dates import read_days
from loaders.hosts import read_hosts
from loaders.meeting_choice import choose
from loaders.meeting_mentions import HEAD, Told, read_told
from loaders.meeting_places import read_place
from loaders.reading import LineKind, Reading, Sentence, reading_of
from loaders.sentences import read_sentences

_ONLINE = ("trực tuyến", "cầu truyền hình")
_ONLINE_SAID = 2500
_POINTS = re.compile(r"(\d(?<!\d\d)\d{0,2}(?:\.\d{3})?)\s+điểm\s+cầu")


@Language.component("meetings")
def meetings(doc: Doc) -> Doc:
    """Fills `meetings`: those that the report tells of, each with its day, place, organizers and bodies."""
    reading = reading_of(doc)
    text = reading.text
    low = lowered(text)
    sentences = read_sentences(reading)
    published = reading.article.published
    people = sorted((mention.start, mention.person) for mention in reading.mentions if mention.named)
    events, scenes = choose(text, low, sentences, read_told(text, low, sentences), people, published)
    if not events:
        return doc
    reading.scenes = scenes
    local = local_places(text, reading.home)
    points = _points(low)
    about: dict[int | None, list[int]] = defaultdict(list)
    for place, scene in enumerate(reading.scenes):
        about[scene.meeting].append(place)
    for number, event in enumerate(events):
        found = event.best
        own = sorted({*about[number], found.sentence}) if len(events) > 1 else list(range(len(sentences)))
        meeting = _described(
            reading,
            low,
            [sentences[n] for n in own],
            tuple(own.index(n) for n in (found.sentence, found.also) if n in own),
            found,
            local,
            published,
        )
        if event.same_day_as is not None:
            other = reading.meetings[event.same_day_as]
            meeting = replace(
                meeting, date=other.date, date_basis=other.date_basis, date_evidence=other.date_evidence, end_date=None
            )
        reading.meetings.append(replace(meeting, id=f"m{number + 1}", points=points))
    return doc


def _points(low: str) -> int | None:
    """How many places were joined by a conference at a distance, as the text says."""
    found = _POINTS.search(low) if "điểm cầu" in low else None
    return int(found[1].replace(".", "")) if found else None


def _described(
    reading: Reading,
    low: str,
    sentences: Sequence[Sentence],
    own: tuple[int, ...],
    found: Told,
    local: Mapping[str, str],
    published: str | None,
) -> MeetingStatement:
    """The meeting told in `sentences`, by name in those of the numbers `own`."""
    text = reading.text
    body = [sentence for sentence in sentences if sentence.kind is LineKind.BODY]
    near = [sentences[own[0]], *body[:2]]
    day = next((days[0] for start, end, _ in near if (days := read_days(text, start, end, published))), None)
    around = (sentence[:2] for sentence in [*near, *body[2:3]])
    place = read_place(text, found.kind, around, (sentence[:2] for sentence in sentences))
    organizers, bodies = read_hosts(reading, low, sentences, own, found.kind, HEAD, local)
    if found.body and found.body not in {body.name for body in (*organizers, *bodies)}:
        bodies = (*bodies, BodyStatement(found.body, (Span(found.start, found.end, found.rule),)))
    own_words = near[0][:2]
    online = any(low.find(word, *own_words) >= 0 or low.find(word, 0, _ONLINE_SAID) >= 0 for word in _ONLINE)
    return MeetingStatement(
        id="m",
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
        organizers=organizers,
        bodies=bodies,
    )
