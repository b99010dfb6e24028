"""Decisions inside blocks as they are kept: what a block was made of, and what was decided in it, as plain JSON values.

A block whose mentions, articles and judgements are those of an earlier run is not decided again. Contents are digests
of what an article says, by its id; a fact of the wider corpus has no part in a block, so that the blocks stay apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.identity import PersonMention
from loaders.kept import Kept, digest
from loaders.linkage import Doubt, Score, Scored
from loaders.same_meeting import DOUBTFUL, ReportedMeeting, score_pair
from loaders.same_person import Sighting, resolve_people

Pair = tuple[PersonMention, PersonMention]


@dataclass(frozen=True, slots=True)
class DecidedPerson:
    """One person: the mentions, the first of which names them for good, and why they are one."""

    mentions: tuple[PersonMention, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecidedBlock:
    """What was decided inside one block of people."""

    people: tuple[DecidedPerson, ...]
    doubts: tuple[Doubt[PersonMention], ...] = ()


@dataclass(frozen=True, slots=True)
class KeptDecisions:
    """Decisions recalled where nothing that they rest on changed. `contents`: a digest of each article's content."""

    kept: Kept
    contents: Mapping[str, str]

    def of_article(self, article: str, make: Callable[[], Any]) -> Any:
        """A JSON value that `make` works out from nothing but an article and its record."""
        return self.kept.recall(digest("article", self.contents[article]), make)

    def of_event(self, reports: Iterable[tuple[str, str]], make: Callable[[], Any]) -> Any:
        """A JSON value that `make` works out from nothing but these reports, each an article and a meeting in it."""
        parts = (f"{self.contents[article]} {meeting}" for article, meeting in sorted(reports))
        return self.kept.recall(digest("event", *parts), make)

    def people(
        self,
        key: str,
        mentions: Sequence[PersonMention],
        told: Mapping[str, frozenset[str]],
        same: Sequence[Pair],
        different: Sequence[Pair],
        sightings: Callable[[Sequence[PersonMention]], Iterable[Sighting]],
    ) -> DecidedBlock:
        """Decide one block. `told` are the events that articles have in common, the judgements those on the block."""
        if len(mentions) == 1:
            return DecidedBlock((DecidedPerson(tuple(mentions)),))
        ordered = sorted(mentions)
        number = {mention: n for n, mention in enumerate(ordered)}
        contents = (
            digest(self.contents[m.article], m.person, *sorted(told.get(m.article, frozenset()))) for m in ordered
        )
        said = (
            f"{what} {a.article} {a.person} {b.article} {b.person}"
            for what, pairs in (("same", same), ("different", different))
            for a, b in pairs
        )

        def make() -> Any:
            block = resolve_people(key, sightings(ordered), same, different)
            people = [[[number[s.mention] for s in c.sightings], c.reasons] for c in block.clusters]
            doubts = [
                [number[d.a], number[d.b], d.odds, d.reasons_for, d.reasons_against, d.size] for d in block.doubts
            ]
            return [people, doubts]

        people, doubts = self.kept.recall(digest("people", key, *contents, "judged", *said), make)
        return DecidedBlock(
            tuple(DecidedPerson(tuple(ordered[n] for n in members), tuple(reasons)) for members, reasons in people),
            tuple(
                Doubt(ordered[a], ordered[b], odds, tuple(speaks_for), tuple(against), size)
                for a, b, odds, speaks_for, against, size in doubts
            ),
        )

    def scores(self, ordered: Sequence[ReportedMeeting], pairs: Iterable[tuple[int, int]]) -> Iterator[Scored]:
        """The scores of those `pairs` of reports that may be one meeting; pairs come in order."""
        partners: dict[int, list[int]] = {}
        for a, b in pairs:
            partners.setdefault(a, []).append(b)
        contents = [f"{self.contents[r.report.article]} {r.report.meeting}" for r in ordered]
        for a, others in partners.items():

            def make(a: int = a, others: list[int] = others) -> Any:
                scored = ((n, score_pair(ordered[a], ordered[b])) for n, b in enumerate(others))
                return [_score_to_json(n, score) for n, score in scored if score.odds >= DOUBTFUL]

            key = digest("reports", contents[a], *(contents[b] for b in others))
            for n, odds, sure, why, speaks_for, against in self.kept.recall(key, make):
                yield (a, others[n]), Score(odds, sure, why, tuple(speaks_for), tuple(against))


def _score_to_json(number: int, score: Score) -> list[Any]:
    return [number, score.odds, score.sure, score.why, score.reasons_for, score.reasons_against]
