"""One writer at a time in a workspace's folder, over all processes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreError


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """While it lasts the folder is ours to write; `StoreError` at once when another writes to it or we may not."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / ".lock", timeout=0)
    try:
        with lock:
            yield
    except Timeout as error:
        raise StoreError(f"{folder}: another chutoa is writing to it; wait until it has finished") from error
    except PermissionError as error:
        raise StoreError(f"{folder}: cannot be written: {error.strerror}; check its owner and rights") from error
