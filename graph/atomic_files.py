"""Files that are either as before or whole, whatever goes wrong: a kill, a full disk, a folder that is not ours."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from graph.errors import StoreError


def write_atomically(path: Path, lines: Iterable[str], *, synced: bool = True) -> None:
    """Make `path` hold `lines` (each with its own line break), in UTF-8; on any error the old file stays as it was.

    `StoreError` that names the file when it cannot be written. Only a `synced` file outlives a loss of power at once;
    of thousands that can be made again each would cost a wait for the disk.
    """
    write_together({path: lines}, synced=synced)


def write_together(files: Mapping[Path, Iterable[str]], *, synced: bool = True) -> None:
    """The same for several files: none is replaced before all have been written, and then all are, in their order."""
    written: dict[Path, str] = {}
    try:
        for path, lines in files.items():
            with _named(path):
                descriptor, written[path] = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
                with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
                    stream.writelines(lines)
                    stream.flush()
                    if synced:
                        os.fsync(stream.fileno())
                os.chmod(written[path], 0o666 & ~_umask())
        for path in files:
            with _named(path):
                os.replace(written[path], path)
            del written[path]
    finally:
        for beside in written.values():
            with suppress(OSError):
                os.unlink(beside)


@contextmanager
def appending(path: Path) -> Iterator[Callable[[str], None]]:
    """A function that adds a line (with its own line break) to the file, which is made where missing.

    The line is handed to the system before the function returns; one that does not fit is taken off again.
    `StoreError` that names the file when it cannot be written.
    """
    with _named(path):
        file = path.open("ab", buffering=0)

    def append(line: str) -> None:
        before, left = file.seek(0, os.SEEK_END), line.encode("utf-8")
        try:
            with _named(path):
                while left:
                    left = left[file.write(left) :]
        except BaseException:
            with suppress(OSError):
                file.truncate(before)
            raise

    with file:
        yield append


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror}; what was there is as before") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
