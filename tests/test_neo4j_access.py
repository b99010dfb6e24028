"""How a server is reached: addresses, TLS, names and passwords, and what is said when it lets nobody in."""

from __future__ import annotations

import logging
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import chutoa
from graph.connect import open_store
from graph.elements import Node, Subgraph
from graph.errors import InputError, QueryError, StoreUnavailable
from graph.graph_files import write_graph
from graph.neo4j_server import Neo4jAddress
from graph.schema import NodeKind
from relay import Relay

SECRET = "mật khẩu không ai được thấy"
VARIABLES = ("NEO4J_USERNAME", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate of localhost that nobody else vouches for, and its key."""
    if not shutil.which("openssl"):
        pytest.skip("a certificate is made with openssl, which is not here")
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *names], check=True, capture_output=True)
    return certificate, key


@pytest.fixture
def behind_tls(neo4j_server: Neo4jAddress, certificate: tuple[Path, Path]) -> Iterator[Neo4jAddress]:
    """The server behind TLS alone."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with Relay(neo4j_server, tls=context) as relay:
        yield relay.address


def ask(address: Neo4jAddress, scheme: str) -> object:
    uri = address.uri.replace("bolt:", f"{scheme}:")
    store = open_store(uri, user=address.user, password=address.password, database=address.database)
    try:
        return store.cypher("RETURN 1 AS one").rows
    finally:
        store.close()


@pytest.mark.neo4j
def test_tls_takes_a_certificate_that_is_trusted(
    behind_tls: Neo4jAddress, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`+s` checks it against the makers that the system or SSL_CERT_FILE names; `+ssc` takes any."""
    assert ask(behind_tls, "bolt+ssc") == ((1,),)
    with pytest.raises(StoreUnavailable, match="its certificate is not trusted here"):
        ask(behind_tls, "bolt+s")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    assert ask(behind_tls, "bolt+s") == ((1,),)


@pytest.mark.neo4j
def test_names_and_passwords_come_from_options_or_the_environment(
    neo4j_server: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each variable is used where no option is given, and an option outranks it."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    words = ["cypher", neo4j_server.uri, "RETURN 1 AS one", "--format", "csv"]
    assert CliRunner().invoke(chutoa.main, words).exit_code == 1
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", neo4j_server.database)
    assert CliRunner().invoke(chutoa.main, words).stdout == "one\n1\n"
    wrong = CliRunner().invoke(chutoa.main, [*words, "--password", SECRET])
    assert (wrong.exit_code, "password is wrong" in wrong.stderr) == (1, True)
    nowhere = CliRunner().invoke(chutoa.main, [*words, "--database", "khong-co"])
    assert nowhere.exit_code == 1
    assert "choose another with --database" in nowhere.stderr


@pytest.mark.neo4j
def test_the_address_of_a_push_may_come_from_the_environment(
    fresh_neo4j: Neo4jAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`NEO4J_URI` is where a push goes that names no other place."""
    write_graph(tmp_path, Subgraph((Node("p:1", NodeKind.PERSON, {"name": "Lưu Bá Thảnh", "names": ()}),), ()))
    for variable, value in (("URI", "uri"), ("USERNAME", "user"), ("PASSWORD", "password"), ("DATABASE", "database")):
        monkeypatch.setenv(f"NEO4J_{variable}", getattr(fresh_neo4j, value))
    done = CliRunner().invoke(chutoa.main, ["push", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert fresh_neo4j.uri in done.stdout
    store = open_store(fresh_neo4j.uri)
    assert store.cypher("MATCH (n) RETURN n.name AS name").rows == (("Lưu Bá Thảnh",),)
    store.close()


@pytest.mark.neo4j
def test_a_password_is_never_said(neo4j_server: Neo4jAddress, caplog: pytest.LogCaptureFixture) -> None:
    """Neither in the error, nor in any log however talkative, nor in what address and store show of themselves."""
    caplog.set_level(logging.DEBUG)
    with pytest.raises(StoreUnavailable, match="password is wrong") as raised:
        open_store(neo4j_server.uri, user=neo4j_server.user, password=SECRET)
    store = open_store(neo4j_server.uri, user=neo4j_server.user, password=neo4j_server.password)
    store.cypher("RETURN 1 AS one")
    shown = f"{raised.value!r} {raised.value.__cause__!r} {store!r} {neo4j_server!r} {caplog.text}"
    store.close()
    assert "[#" in caplog.text, "the driver's log is on"
    assert SECRET not in shown
    assert neo4j_server.password not in shown


@pytest.mark.parametrize("target", [f"bolt://neo4j:{SECRET}@localhost", f"neo4j+s://{SECRET}@localhost:7687/x"])
def test_a_password_in_an_address_is_refused_unsaid(target: str) -> None:
    """It would stand in the history of the shell, in lists of processes and in every message."""
    with pytest.raises(InputError, match="no user or password may stand in an address") as raised:
        open_store(target)
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize("uri", ["bolt://127.0.0.1:9", "neo4j://127.0.0.1:9", "bolt+s://127.0.0.1:9"])
def test_a_server_that_was_never_there_is_one_clear_line(uri: str) -> None:
    """The command ends with 1; the line names the address and says what to do."""
    done = CliRunner().invoke(chutoa.main, ["cypher", uri, "RETURN 1 AS one", "--password", SECRET])
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {uri}: no Neo4j answers there; start it or check the address (")
    assert done.stderr.count("\n") == 1
    assert SECRET not in done.stderr


@pytest.mark.neo4j
def test_a_parameter_that_is_no_text_is_one_clear_line(neo4j_server: Neo4jAddress) -> None:
    """Half a letter cannot be sent; that is the query's fault, not the server's."""
    store = open_store(neo4j_server.uri, user=neo4j_server.user, password=neo4j_server.password)
    with pytest.raises(QueryError, match="cannot be run"):
        store.cypher("RETURN $x AS x", {"x": "\ud800"})
    store.close()
