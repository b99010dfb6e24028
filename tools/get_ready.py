"""Makes ready what the tests need besides Python packages: Chromium and a Neo4j server's jars. Asks no question."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from graph.errors import StoreError
from graph.neo4j_server import neo4j_packages
from graph.programs import docker_runs, find_chromium


def main() -> int:
    """0 when all is ready; 1 after saying which command to run."""
    return 0 if browser_is_ready() and server_is_ready() else 1


def browser_is_ready() -> bool:
    """Whether a Chromium is there, after installing the distribution's package where that is allowed."""
    if find_chromium():
        return True
    install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the tests in a browser (once) …", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-q"], install):
            done = subprocess.run(
                command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
            )
        if find_chromium():
            return True
        print(f"It could not be installed: {done.stderr.strip()[-300:]}", file=sys.stderr)
    print(
        "The tests in a browser need Chromium. Install it with\n"
        f"    sudo {' '.join(install[:3])} chromium\n"
        "or name one that is there: CHROMIUM=/path/to/chromium make test",
        file=sys.stderr,
    )
    return False


def server_is_ready() -> bool:
    """Whether a Neo4j server can be had; its jars are fetched unless an address is given or Docker runs."""
    if os.environ.get("NEO4J_URI") or docker_runs():
        return True
    print("Making sure of Neo4j's jars (about 140 MB, once) …", flush=True)
    try:
        neo4j_packages()
    except StoreError as error:
        print(f"The tests need a Neo4j server: {error}", file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
