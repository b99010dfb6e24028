"""Part of `chutoa bench identity`: whether the time of a decision grows with what it decides, and no faster."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable

from graph.collecting import without_collecting
from graph.measuring import Goal, last_words

_MOST = 1.2


def growth_goals(module: str, things: int, what: str, largest: int, block: str, *, bounded: bool) -> list[Goal]:
    """What `things` cost against a tenth of them, one block of `largest` against a tenth, and the memory of both.

    Measured by the `run(things, largest)` of `module`, in a process of its own for each; `what` and `block` are what
    the things and their blocks are called, `bounded` says whether the growth of one block has a goal.
    """
    small, _ = _measured(module, things // 10, largest // 10)
    large, memory = _measured(module, things, largest)
    one_small, _ = _measured(module, largest // 10, largest // 10)
    one_large, of_one = _measured(module, largest, largest)
    block_growth = f"one {block} of {largest:,} against ten of {largest // 10:,}"
    return [
        Goal(f"{things:,} {what}", f"{large:.1f} s", "stated", True),
        _at_most("that, against ten times a tenth of it", large / (10 * small)),
        _at_most(block_growth, one_large / (10 * one_small))
        if bounded
        else Goal(block_growth, f"{one_large / (10 * one_small):.2f}", "stated", True),
        _at_most(f"peak memory of all, over that of the largest {block}", memory / of_one),
    ]


def _at_most(what: str, ratio: float) -> Goal:
    return Goal(what, f"{ratio:.2f}", f"at most {_MOST:.2f}", ratio <= _MOST)


def _measured(module: str, things: int, largest: int) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a process of its own that decides block after block."""
    program = f"from {module} import run; run({things}, {largest})"
    seconds, megabytes = last_words([sys.executable, "-c", program])
    return float(seconds), float(megabytes)


def print_cost(before: Callable[[], object], work: Callable[[], object]) -> None:
    """Do what is not counted, then the work; print its CPU seconds and the peak memory in megabytes of 10**6 bytes."""
    with without_collecting():
        before()
        begin = time.process_time()
        work()
        seconds = time.process_time() - begin
    sys.stdout.write(f"{seconds} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6}\n")
