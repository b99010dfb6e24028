"""Where each node stands on a page: positions computed once, here, so that no reader waits for physics.

Every connected part is laid out by itself (a start from distances to far-apart nodes, then springs and repulsion), and
the parts are set side by side, the largest first. The same graph and seed give the same positions.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_PIVOTS = 24
_EXACT_UP_TO = 250
_ROUNDS = 150
_SPACING = 70.0
"""Pixels at scale 1 that one node has around it on average."""


@dataclass(frozen=True, slots=True)
class Positions:
    """Whole pixels; `x[i]`, `y[i]` place the node of index `i`."""

    x: tuple[int, ...]
    y: tuple[int, ...]


def positions(count: int, pairs: Sequence[tuple[int, int]], *, seed: int = 7) -> Positions:
    """Positions of `count` nodes joined by `pairs` of indices. Pairs may repeat; a node may stand alone."""
    if count == 0:
        return Positions((), ())
    ends = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    ends = ends[ends[:, 0] != ends[:, 1]]
    if len(ends):
        ends = np.unique(np.sort(ends, axis=1), axis=0)
    placed = np.zeros((count, 2))
    parts = _parts(count, ends)
    boxes = []
    for part in parts:
        inner = _within(part, ends, count)
        local = _place_part(len(part), inner, seed)
        low = local.min(axis=0)
        placed[part] = local - low
        boxes.append(local.max(axis=0) - low + (_SPACING if len(part) > 1 else 0.7 * _SPACING))
    for part, corner in zip(parts, _shelves(boxes), strict=True):
        placed[part] += corner
    placed -= (placed.min(axis=0) + placed.max(axis=0)) / 2
    whole = np.rint(placed).astype(int)
    return Positions(tuple(int(v) for v in whole[:, 0]), tuple(int(v) for v in whole[:, 1]))


def _parts(count: int, ends: Ints) -> list[Ints]:
    """The connected parts as sorted indices, the largest first, equal ones by their first index."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in ends.tolist():
        ra, rb = root(a), root(b)
        if ra != rb:
            parent[max(ra, rb)] = min(ra, rb)
    members: dict[int, list[int]] = {}
    for i in range(count):
        members.setdefault(root(i), []).append(i)
    ordered = sorted(members.values(), key=lambda part: (-len(part), part[0]))
    return [np.asarray(part, dtype=np.int64) for part in ordered]


def _within(part: Ints, ends: Ints, count: int) -> Ints:
    if len(part) == 1 or not len(ends):
        return np.zeros((0, 2), dtype=np.int64)
    local = np.full(count, -1, dtype=np.int64)
    local[part] = np.arange(len(part))
    inner = ends[local[ends[:, 0]] >= 0]
    return local[inner]


def _place_part(size: int, ends: Ints, seed: int) -> Floats:
    if size == 1:
        return np.zeros((1, 2))
    if size == 2:
        return np.array([[0.0, 0.0], [_SPACING * 1.4, 0.0]])
    rng = np.random.default_rng(seed)
    placed = _distance_start(size, ends, rng)
    placed = _settle(placed, ends)
    return _apart(_scaled(_upright(placed)))


def _neighbours(size: int, ends: Ints) -> tuple[Ints, Ints]:
    """Adjacency as offsets into one flat array."""
    both = np.concatenate([ends, ends[:, ::-1]])
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    offsets = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(both[:, 0], minlength=size), out=offsets[1:])
    return offsets, both[:, 1]


def _distance_start(size: int, ends: Ints, rng: np.random.Generator) -> Floats:
    """A first placing from steps to a few far-apart nodes, flattened to two dimensions (pivot scaling)."""
    offsets, flat = _neighbours(size, ends)
    degree = np.diff(offsets)
    count = min(_PIVOTS, size)
    steps = np.zeros((size, count))
    nearest = np.full(size, np.inf)
    pivot = int(np.argmax(degree))
    for column in range(count):
        steps[:, column] = _steps_from(pivot, offsets, flat)
        nearest = np.minimum(nearest, steps[:, column])
        pivot = int(np.argmax(nearest))
    squared = steps**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    left, strength, _ = np.linalg.svd(centred, full_matrices=False)
    placed = left[:, :2] * strength[:2]
    if placed.shape[1] < 2:
        placed = np.column_stack([placed[:, 0], np.zeros(size)])
    # The sign of a singular vector is free: fix it, so that every machine draws the same way up.
    for axis in range(2):
        if placed[np.argmax(np.abs(placed[:, axis])), axis] < 0:
            placed[:, axis] *= -1
    spread = placed.std(axis=0)
    placed = placed / np.where(spread > 1e-9, spread, 1.0)
    return np.asarray((placed + rng.normal(scale=0.05, size=(size, 2))) * _SPACING * math.sqrt(size) * 0.4)


def _steps_from(start: int, offsets: Ints, flat: Ints) -> Floats:
    steps = np.full(len(offsets) - 1, np.inf)
    steps[start] = 0
    front = np.array([start])
    distance = 0
    while len(front):
        distance += 1
        counts = offsets[front + 1] - offsets[front]
        starts = np.repeat(offsets[front], counts)
        within = np.arange(len(starts)) - np.repeat(np.cumsum(counts) - counts, counts)
        reached = np.unique(flat[starts + within])
        front = reached[np.isinf(steps[reached])]
        steps[front] = distance
    return steps


def _settle(placed: Floats, ends: Ints) -> Floats:
    """Springs along edges against repulsion between all nodes, cooling down."""
    size = len(placed)
    a, b = ends[:, 0], ends[:, 1]
    degree = np.bincount(np.concatenate([a, b]), minlength=size).astype(float)
    weight = 1.0 + np.sqrt(degree)
    pull = 0.45 / np.sqrt(np.minimum(degree[a], degree[b]))
    repel: _Exactly | _OnGrid = _Exactly() if size <= _EXACT_UP_TO else _OnGrid(size)
    side = _SPACING * math.sqrt(size)
    for turn in range(_ROUNDS):
        force = repel(placed, weight) * _SPACING**2 * 0.55
        difference = placed[b] - placed[a]
        spring = difference * (np.sqrt((difference**2).sum(axis=1)) / _SPACING * pull)[:, None]
        for axis in range(2):
            force[:, axis] += np.bincount(a, spring[:, axis], size) - np.bincount(b, spring[:, axis], size)
        force -= (placed - placed.mean(axis=0)) * 0.02 * weight[:, None]
        length = np.sqrt((force**2).sum(axis=1))
        heat = side * 0.05 * (1 - turn / _ROUNDS) ** 1.5 + 0.5
        placed = placed + force * (np.minimum(length, heat) / np.maximum(length, 1e-9))[:, None]
    return placed


class _Exactly:
    """Repulsion of every node by every other."""

    def __call__(self, placed: Floats, weight: Floats) -> Floats:
        x = placed[:, 0, None] - placed[None, :, 0]
        y = placed[:, 1, None] - placed[None, :, 1]
        strength = weight[None, :] / (x**2 + y**2 + 25.0)
        return np.stack([(x * strength).sum(axis=1), (y * strength).sum(axis=1)], axis=1) * weight[:, None]


class _OnGrid:
    """The same repulsion with the weights spread on a grid and summed by Fourier transform: linear in the nodes."""

    def __init__(self, size: int) -> None:
        self._cells = int(min(256, max(64, 2 ** round(math.log2(2.2 * math.sqrt(size))))))
        wide = 2 * self._cells
        offset = (np.arange(wide) + self._cells) % wide - self._cells
        x, y = np.meshgrid(offset.astype(float), offset.astype(float), indexing="ij")
        squared = x**2 + y**2 + 0.3
        # One transform gives both directions: x as the real, y as the imaginary part.
        self._kernel = np.fft.fft2((x + 1j * y) / squared)

    def __call__(self, placed: Floats, weight: Floats) -> Floats:
        cells = self._cells
        low, high = placed.min(axis=0), placed.max(axis=0)
        step = float((high - low).max()) / (cells - 2) + 1e-9
        at = (placed - low) / step
        base = np.minimum(at.astype(np.int64), cells - 2)
        x, y = (at - base).T
        first = base[:, 0] * cells + base[:, 1]
        corners = (
            (first, (1 - x) * (1 - y)),
            (first + 1, (1 - x) * y),
            (first + cells, x * (1 - y)),
            (first + cells + 1, x * y),
        )
        mass = np.zeros(cells * cells)
        for index, share in corners:
            mass += np.bincount(index, share * weight, cells * cells)
        spectrum = np.fft.fft2(mass.reshape(cells, cells), s=(2 * cells, 2 * cells))
        field = np.fft.ifft2(spectrum * self._kernel)[:cells, :cells].ravel()
        force = sum((field[index] * share for index, share in corners), np.zeros(len(placed), dtype=complex))
        return np.stack([force.real, force.imag], axis=1) * (weight / step)[:, None]


def _upright(placed: Floats) -> Floats:
    """Turned so that the longer side lies flat: screens are wide."""
    centred = placed - placed.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ axes.T
    for axis in range(2):
        if turned[np.argmax(np.abs(turned[:, axis])), axis] < 0:
            turned[:, axis] *= -1
    return np.asarray(turned)


def _scaled(placed: Floats) -> Floats:
    """The same shape, so large that each node has its spacing on average: a disc of n nodes has this mean radius."""
    centred = placed - placed.mean(axis=0)
    radius = math.sqrt(float((centred**2).sum(axis=1).mean()))
    return np.asarray(centred * (0.4 * _SPACING * math.sqrt(len(placed)) / max(radius, 1e-9)))


def _apart(placed: Floats) -> Floats:
    """Moved so that no two nodes lie on each other, by pushing pairs of one small cell apart."""
    gap = _SPACING * 0.42
    for _ in range(24):
        cell = np.floor(placed / gap).astype(np.int64)
        cell -= cell.min(axis=0) - 1
        columns = int(cell[:, 1].max()) + 3
        key = cell[:, 0] * columns + cell[:, 1]
        order = np.argsort(key, kind="stable")
        sorted_key = key[order]
        firsts, seconds = [], []
        for shift in (0, 1, columns - 1, columns, columns + 1):
            start = np.searchsorted(sorted_key, sorted_key + shift, side="left")
            stop = np.searchsorted(sorted_key, sorted_key + shift, side="right")
            if shift == 0:
                start = np.arange(len(order)) + 1
            counts = np.maximum(stop - start, 0)
            first = np.repeat(np.arange(len(order)), counts)
            within = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
            firsts.append(order[first])
            seconds.append(order[np.repeat(start, counts) + within])
        a, b = np.concatenate(firsts), np.concatenate(seconds)
        difference = placed[b] - placed[a]
        distance = np.linalg.norm(difference, axis=1)
        near = distance < gap
        if not near.any():
            break
        a, b, difference, distance = a[near], b[near], difference[near], distance[near]
        # Two nodes on one spot part in a direction of their own.
        angle = (a * 2.399963 + b)[:, None]
        away = np.where(
            distance[:, None] > 1e-6,
            difference / np.maximum(distance, 1e-6)[:, None],
            np.concatenate([np.cos(angle), np.sin(angle)], axis=1),
        )
        push = away * ((gap - distance) * 0.5)[:, None]
        for axis in range(2):
            move = np.bincount(b, push[:, axis], len(placed)) - np.bincount(a, push[:, axis], len(placed))
            placed[:, axis] += move * 0.8
    return placed


def _shelves(boxes: Sequence[Floats]) -> list[Floats]:
    """Corners for boxes set in rows. One that is by far the largest has the others beside it, or, few, below it."""
    areas = [float(box[0] * box[1]) for box in boxes]
    rest = sum(areas[1:])
    if len(boxes) < 2 or areas[0] < 0.4 * sum(areas):
        return _rows(boxes, math.sqrt(sum(areas)) * 1.35)
    wide, high = float(boxes[0][0]), float(boxes[0][1])
    below = rest < 0.25 * areas[0]
    shift = np.array([0.0, high]) if below else np.array([wide, 0.0])
    others = _rows(boxes[1:], wide if below else 1.15 * rest / high)
    return [np.zeros(2), *(corner + shift for corner in others)]


def _rows(boxes: Sequence[Floats], width: float) -> list[Floats]:
    """Corners of boxes set one after another, in rows of about `width`."""
    width = max(width, max(float(box[0]) for box in boxes))
    corners, x, y, row = [], 0.0, 0.0, 0.0
    for box in boxes:
        if x > 0 and x + box[0] > width + 1:
            x, y, row = 0.0, y + row, 0.0
        corners.append(np.array([x, y]))
        x += float(box[0])
        row = max(row, float(box[1]))
    return corners
