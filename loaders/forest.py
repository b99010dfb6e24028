"""Clusters that grow by joining two, and pairs that must never be in one."""

from __future__ import annotations


class Forest:
    """`size` items, each its own cluster at first; a cluster is named by its first item."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))
        self._enemies: dict[int, set[int]] = {}

    def root(self, n: int) -> int:
        """The first item of the cluster of item `n`."""
        while self._above[n] != n:
            self._above[n] = self._above[self._above[n]]
            n = self._above[n]
        return n

    def join(self, a: int, b: int) -> tuple[int, int] | None:
        """Make the clusters of two items one: which root went into which, or None when they were one already."""
        into, gone = sorted((self.root(a), self.root(b)))
        if into == gone:
            return None
        self._above[gone] = into
        if gone in self._enemies:
            self._enemies.setdefault(into, set()).update(self._enemies.pop(gone))
        return into, gone

    def part(self, a: int, b: int) -> None:
        """Say that two items are never of one cluster."""
        self._enemies.setdefault(self.root(a), set()).add(b)
        self._enemies.setdefault(self.root(b), set()).add(a)

    def parted(self, a: int, b: int) -> bool:
        """Whether it was said that the clusters of two items are never one."""
        root_b = self.root(b)
        return any(self.root(enemy) == root_b for enemy in self._enemies.get(self.root(a), ()))

    def roots(self) -> list[int]:
        """The first items of all clusters, in order."""
        return [n for n, above in enumerate(self._above) if above == n]
