"""The Neo4j of `docker-compose.yml`: pinned, of this machine only, with no password of its own."""

from __future__ import annotations

import re
import subprocess
from typing import Any

import pytest
import yaml

from conftest import ROOT
from graph.neo4j_server import NEO4J_VERSION
from graph.programs import docker_runs

FILE = ROOT / "docker-compose.yml"


@pytest.fixture
def composed() -> dict[str, Any]:
    """The file as YAML reads it."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def test_there_is_one_service_of_the_version_that_is_tested(composed: dict[str, Any]) -> None:
    """The image is pinned to the server that tests start from packages."""
    assert list(composed["services"]) == ["neo4j"]
    assert composed["services"]["neo4j"]["image"] == f"neo4j:{NEO4J_VERSION}-community"


def test_it_answers_on_this_machine_alone(composed: dict[str, Any]) -> None:
    """Every port is bound to the loopback address."""
    ports = composed["services"]["neo4j"]["ports"]
    assert len(ports) == 2
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_its_password_comes_from_the_environment_and_must_be_given(composed: dict[str, Any]) -> None:
    """Without NEO4J_PASSWORD it does not start; the file names none."""
    password = composed["services"]["neo4j"]["environment"]["NEO4J_AUTH"].partition("/")[2]
    assert re.fullmatch(r"\$\{NEO4J_PASSWORD:\?[^}]+\}", password)


def test_load_csv_reads_nothing_of_the_host(composed: dict[str, Any]) -> None:
    """An import folder is set, to which LOAD CSV is bound, and nothing of the host is mounted there or anywhere."""
    service = composed["services"]["neo4j"]
    assert service["environment"]["NEO4J_server_directories_import"] == "/var/lib/neo4j/import"
    volumes = [volume.partition(":") for volume in service["volumes"]]
    assert [(name in composed["volumes"], where) for name, _, where in volumes] == [(True, "/data")]


def test_it_is_ready_when_it_answers_a_query(composed: dict[str, Any]) -> None:
    """`docker compose up --wait` waits for a health check that logs in and asks, for a minute at least."""
    check = composed["services"]["neo4j"]["healthcheck"]
    assert "cypher-shell" in check["test"][1]
    assert "RETURN 1" in check["test"][1]
    assert check["retries"] * int(check["interval"].removesuffix("s")) >= 60


@pytest.mark.skipif(not docker_runs(), reason="no Docker engine answers here; the file is read as YAML by the others")
def test_docker_reads_the_file_as_it_is_meant() -> None:
    """Compose itself accepts it with a password and refuses it without."""
    command = ["docker", "compose", "--file", str(FILE), "config", "--quiet"]
    with_password = subprocess.run(command, env={"NEO4J_PASSWORD": "mật-khẩu-8"}, capture_output=True, check=False)
    without = subprocess.run(command, env={}, capture_output=True, check=False)
    assert with_password.returncode == 0, with_password.stderr
    assert b"NEO4J_PASSWORD" in without.stderr
    assert without.returncode != 0
