"""Measuring for `chutoa bench`: processes timed in turn, so that a slow minute of the machine strikes both sides."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from graph.errors import StoreError


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a process: wall and CPU time in seconds, peak memory in megabytes of 10**6 bytes."""

    wall: float
    cpu: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Goal:
    """One line of a benchmark: what was measured, the figure, the goal, and whether the figure keeps it."""

    what: str
    figure: str
    goal: str
    kept: bool


def run_once(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Measured:
    """Run the command to its end, with this environment besides ours, and measure it.

    `StoreError` with its last words when it fails.
    """
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env={**os.environ, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            words = errors.read().decode(errors="replace").strip().splitlines()[-1:]
            raise StoreError(f"{' '.join(command)}: ended with {process.returncode}: {' '.join(words)}")
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def last_words(command: Sequence[str]) -> list[str]:
    """Run a program of ours to its end and give the words of what it prints; `StoreError` when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StoreError(f"a measured program failed: {' '.join(done.stderr.strip().splitlines()[-1:])}")
    return done.stdout.split()


def run_in_turn(commands: Sequence[Sequence[str]], runs: int) -> list[list[Measured]]:
    """Each command's measures over `runs` rounds in which all take their turn, after one round that is not counted."""
    measured: list[list[Measured]] = [[] for _ in commands]
    for number in range(runs + 1):
        for mine, command in zip(measured, commands, strict=True):
            one = run_once(command)
            if number:
                mine.append(one)
    return measured


def median_wall(measures: Sequence[Measured]) -> float:
    """The median of the wall times, in seconds."""
    return median(measure.wall for measure in measures)
