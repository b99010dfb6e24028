"""Fixtures that many tests share: one Neo4j server and one browser for the whole run."""

from __future__ import annotations

import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from graph.connect import open_store
from graph.neo4j_server import Neo4jAddress, local_server
from graph.programs import chromium_options, docker_runs, find_chromium
from graph.store import GraphStore
from official_graph import GRAPH

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jAddress]:
    """A real Neo4j 5.26: the one at NEO4J_URI, else one in Docker, else one started from packages."""
    if uri := os.environ.get("NEO4J_URI"):
        user = os.environ.get("NEO4J_USERNAME", "neo4j")
        database = os.environ.get("NEO4J_DATABASE", "neo4j")
        address = Neo4jAddress(uri, user, os.environ.get("NEO4J_PASSWORD", ""), database)
        _refuse_what_is_not_ours(address)
        yield address
        return
    with _server_in_docker() if docker_runs() else local_server(brief=True) as address:
        yield address


@pytest.fixture
def fresh_neo4j(neo4j_server: Neo4jAddress) -> Neo4jAddress:
    """The server with no node in its database; constraints and indexes stay, for making them takes seconds."""
    empty_database(neo4j_server)
    return neo4j_server


def _refuse_what_is_not_ours(address: Neo4jAddress) -> None:
    """The tests empty the database they are given: one that holds anything needs its owner's word."""
    with _session(address) as session:
        nodes = session.run("MATCH (n) RETURN count(n) AS n").single()["n"]
    if nodes and os.environ.get("CHUTOA_TESTS_MAY_EMPTY") != address.uri:
        pytest.exit(
            f"{address.uri} holds {nodes} nodes, and the tests would delete them all; give an empty database, "
            f"or allow it with CHUTOA_TESTS_MAY_EMPTY={address.uri}",
            returncode=1,
        )


@contextmanager
def _session(address: Neo4jAddress) -> Iterator[Any]:
    from neo4j import GraphDatabase

    driver = GraphDatabase.driver(address.uri, auth=(address.user, address.password))
    with driver, driver.session(database=address.database) as session:
        yield session


def empty_database(address: Neo4jAddress) -> None:
    with _session(address) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


@pytest.fixture(scope="module", params=["local", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def official_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """A store of each kind that holds the invented graph of `official_graph`."""
    if request.param == "local":
        store = open_store(str(tmp_path_factory.mktemp("workspace")))
    else:
        server: Neo4jAddress = request.getfixturevalue("neo4j_server")
        empty_database(server)
        store = open_store(server.uri, user=server.user, password=server.password, database=server.database)
    store.replace(GRAPH)
    yield store
    store.close()


@contextmanager
def _server_in_docker() -> Iterator[Neo4jAddress]:
    password = secrets.token_urlsafe(16)
    settings = {"NEO4J_PASSWORD": password, "NEO4J_BOLT_PORT": "17687", "NEO4J_HTTP_PORT": "17474"}
    compose = ["docker", "compose", "--project-name", "chutoa-tests", "--file", str(ROOT / "docker-compose.yml")]
    run: Any = {"env": {**os.environ, **settings}, "check": True, "stdin": subprocess.DEVNULL}
    try:
        subprocess.run([*compose, "up", "--detach", "--wait"], **run)
        yield Neo4jAddress("bolt://127.0.0.1:17687", "neo4j", password)
    finally:
        subprocess.run([*compose, "down", "--volumes"], **run)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium of the system."""
    from playwright.sync_api import sync_playwright

    path = find_chromium()
    if path is None:
        pytest.fail("no Chromium: `make test` installs it as root; else sudo apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=chromium_options())
        yield chromium
        chromium.close()


@dataclass(slots=True)
class Watched:
    """A tab, and what it asked of any network and said on its console."""

    tab: Any
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture
def watched(browser: Any) -> Iterator[Watched]:
    """A new tab; at the end no request but for files and no error may have been seen."""
    context = browser.new_context(accept_downloads=True)
    found = Watched(context.new_page())
    found.tab.on("request", lambda request: found.requests.append(request.url))
    found.tab.on("console", lambda said: found.errors.append(said.text) if said.type == "error" else None)
    found.tab.on("pageerror", lambda error: found.errors.append(str(error)))
    yield found
    context.close()
    assert [url for url in found.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert found.errors == []


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of annotated real reports, which only the maintainers' machines have."""
    if not (SHARED / "eval").is_dir():
        pytest.skip("the annotated real reports are not here: their texts are not ours to ship")
    return SHARED
