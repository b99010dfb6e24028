"""What an earlier build worked out and a later one need not do again: a file in the workspace, never an authority.

Each result is kept under a digest of everything it was made from, the program's own rules among them, so that one made
from anything else is not found and is worked out anew. What a run does not use is dropped. A file that cannot be read,
or that somebody changed, counts as empty.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import graph
from graph.atomic_files import write_atomically

KEPT = ".kept.jsonl"
_HEADER = "kept by chutoa, form 1"


def digest(*parts: str) -> str:
    """A short hash of `parts`, each told apart from the next."""
    hashed = hashlib.blake2b(digest_size=12)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:" % len(raw))
        hashed.update(raw)
    return hashed.hexdigest()


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """A hash of all the code and data that decide what an article says and who is one: any change of it tells."""
    hashed = hashlib.blake2b(digest_size=12)
    for package in (Path(graph.__file__).parent, Path(__file__).parent):
        for path in sorted(package.rglob("*")):
            if path.suffix in (".py", ".jsonl"):
                hashed.update(path.relative_to(package).as_posix().encode() + b"\0")
                hashed.update(hashlib.blake2b(path.read_bytes(), digest_size=12).digest())
    return hashed.hexdigest()


@dataclass(slots=True)
class Kept:
    """Results by the digest of what they are made of. Values are what JSON holds."""

    found: dict[str, Any] = field(default_factory=dict)
    used: dict[str, Any] = field(default_factory=dict)
    problem: str | None = None
    """Why what was kept could not be read, in a few words."""
    made: int = 0
    """How many results had to be worked out."""

    def recall(self, key: str, make: Callable[[], Any]) -> Any:
        """The result kept under `key`, else what `make` gives, which is kept from now on."""
        if key in self.used:
            return self.used[key]
        if key in self.found:
            value = self.found[key]
        else:
            self.made += 1
            value = make()
        self.used[key] = value
        return value


def read_kept(path: Path) -> Kept:
    """What the file holds; nothing where there is none or where other rules made it."""
    try:
        header, _, body = path.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return Kept()
    except OSError as error:
        return Kept(problem=f"{path}: cannot be read ({error.strerror})")
    try:
        told = json.loads(header)
        if told["form"] != _HEADER or told["rules"] != rules_digest():
            return Kept()
        if told["check"] != hashlib.blake2b(body, digest_size=12).hexdigest():
            return Kept(problem=f"{path}: damaged")
        found = {}
        for line in body.splitlines():
            key, value = json.loads(line)
            found[key] = value
    except (ValueError, KeyError, TypeError):
        return Kept(problem=f"{path}: damaged")
    return Kept(found)


def write_kept(path: Path, kept: Kept) -> None:
    """Write what this run used, whole, and nothing else; where nothing changed the file stays."""
    if not kept.made and kept.used.keys() == kept.found.keys():
        return
    lines = list(_lines(sorted(kept.used.items())))
    body = hashlib.blake2b(digest_size=12)
    for line in lines:
        body.update(line.encode("utf-8"))
    header = {"form": _HEADER, "rules": rules_digest(), "check": body.hexdigest()}
    write_atomically(path, [json.dumps(header) + "\n", *lines])


def _lines(entries: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for entry in entries:
        yield json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n"
