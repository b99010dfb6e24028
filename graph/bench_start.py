"""`chutoa bench start`: how soon the command answers and a first workspace stands."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from graph.errors import InputError
from graph.measuring import Goal, median_wall, run_in_turn, run_once

_HEAVY = ("spacy", "neo4j", "pyvis")


def bench_start(samples: Path, runs: int = 7) -> list[Goal]:
    """The figures of a first start, each with its goal; `samples` is the folder of sample reports."""
    if not samples.is_dir():
        raise InputError(f"{samples}: no such folder; give the folder of the sample reports with --samples")
    python = sys.executable
    bare, helped = run_in_turn([[python, "-c", "import click"], [python, "-m", "chutoa", "--help"]], runs)
    ratio = median_wall(helped) / median_wall(bare)
    with tempfile.TemporaryDirectory() as folder:
        built = [
            run_once([python, "-m", "chutoa", "build", str(samples), "--into", f"{folder}/{number}"])
            for number in range(3)
        ]
        loaded = _loaded_by_reading(f"{folder}/0")
    seconds, peak = median_wall(built), max(measure.peak_mb for measure in built)
    return [
        Goal("chutoa --help, against python -c 'import click'", f"{ratio:.2f} times", "at most 3", ratio <= 3),
        Goal("building the sample reports", f"{seconds:.2f} s", "at most 5 s", seconds <= 5),
        Goal("memory of that build, at its peak", f"{peak:.0f} MB", "at most 400 MB", peak <= 400),
        Goal("heavy packages loaded by reading a workspace", ", ".join(loaded) or "none", "none", not loaded),
    ]


def _loaded_by_reading(folder: str) -> list[str]:
    program = (
        "import sys; from graph.connect import open_store; open_store(sys.argv[1]).read(); "
        f"print(' '.join(m for m in {_HEAVY!r} if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=True)
    return done.stdout.split()
