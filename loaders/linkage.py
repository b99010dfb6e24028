"""Clusters that grow by joining two, best odds first, under what must and must not be one; and what stays in doubt."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Ref = TypeVar("Ref", bound=Hashable)

PARTED = "người xem đã tách"
JOINED = "người xem đã xác nhận"


@dataclass(frozen=True, slots=True)
class Score:
    """What speaks for two items being one. `odds` is a power of ten."""

    odds: float
    sure: bool
    """Whether that is enough to join them, if nothing bars it."""
    why: str
    """The reason that is kept when they are joined."""
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()
    one_post: bool = False
    """Whether both hold one post that few can hold: what else they hold at that time is then a change of posts."""


@dataclass(frozen=True, slots=True)
class Doubt(Generic[Ref]):
    """Two clusters (by their first items) that may be one, with the reasons for and against."""

    a: Ref
    b: Ref
    odds: float
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    size: int
    """How many items a decision moves."""


Scored = tuple[tuple[int, int], Score]


class Linkage(ABC):
    """The clusters of `size` items, each its own at first; a cluster is named by its first item."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))
        self._enemies: dict[int, set[int]] = {}

    @abstractmethod
    def absorb(self, into: int, gone: int, reason: str) -> None:
        """Take over what the cluster `gone` holds into the cluster `into`, both given by their first items."""

    @abstractmethod
    def bars(self, a: int, b: int, score: Score | None) -> tuple[str, ...]:
        """Why two clusters, given by their first items, cannot be one, or nothing."""

    def root(self, n: int) -> int:
        """The first item of the cluster of item `n`."""
        while self._above[n] != n:
            self._above[n] = self._above[self._above[n]]
            n = self._above[n]
        return n

    def roots(self) -> list[int]:
        """The first items of all clusters, in order."""
        return [n for n, above in enumerate(self._above) if above == n]

    def unite(self, a: int, b: int, reason: str) -> None:
        """Make the clusters of two items one, for this reason."""
        into, gone = sorted((self.root(a), self.root(b)))
        if into == gone:
            return
        self._above[gone] = into
        if gone in self._enemies:
            self._enemies.setdefault(into, set()).update(self._enemies.pop(gone))
        self.absorb(into, gone, reason)

    def part(self, a: int, b: int) -> None:
        """Say that two items are never of one cluster."""
        self._enemies.setdefault(self.root(a), set()).add(b)
        self._enemies.setdefault(self.root(b), set()).add(a)

    def against(self, a: int, b: int, score: Score | None = None) -> tuple[str, ...]:
        """Why the clusters of two items cannot be one, or nothing."""
        root_a, root_b = self.root(a), self.root(b)
        if any(self.root(enemy) == root_b for enemy in self._enemies.get(root_a, ())):
            return (PARTED,)
        return self.bars(root_a, root_b, score)

    def obey(
        self, home: Mapping[Ref, int], same: Sequence[tuple[Ref, Ref]], different: Sequence[tuple[Ref, Ref]]
    ) -> None:
        """Apply judgements on those items that are here, `different` first."""
        for one, other in different:
            if one in home and other in home:
                self.part(home[one], home[other])
        for one, other in same:
            if one in home and other in home:
                self.unite(home[one], home[other], JOINED)

    def link(self, scored: Iterable[Scored]) -> list[Scored]:
        """Join what is sure and not barred, the best odds first; what is left comes back in that order."""
        left: list[Scored] = []
        for (a, b), score in sorted(scored, key=lambda s: (-s[1].odds, s[0])):
            if self.root(a) == self.root(b):
                continue
            if score.sure and not self.against(a, b, score):
                self.unite(a, b, score.why)
            else:
                left.append(((a, b), score))
        return left

    def doubts(
        self, left: Iterable[Scored], first: Callable[[int], Ref], size: Callable[[int], int]
    ) -> tuple[Doubt[Ref], ...]:
        """The best open pair of each cluster; the others follow from it. What is barred and not sure is no question."""
        best: dict[tuple[int, int], Score] = {}
        for (a, b), score in left:
            x, y = sorted((self.root(a), self.root(b)))
            if x != y:
                best.setdefault((x, y), score)
        doubts: list[Doubt[Ref]] = []
        told: set[int] = set()
        for (x, y), score in sorted(best.items(), key=lambda item: (-item[1].odds, item[0])):
            against = self.against(x, y)
            if against == (PARTED,) or (x in told and y in told) or (against and not score.sure):
                continue
            told |= {x, y}
            reasons_against = (*against, *score.reasons_against)
            of = min(size(x), size(y))
            doubts.append(Doubt(first(x), first(y), round(score.odds, 2), score.reasons_for, reasons_against, of))
        return tuple(doubts)
