"""The graph in a Neo4j 5 database; the only module that imports the driver.

Our nodes carry the label `Chutoa` beside their kind and our edges the property `chutoa`, a fingerprint of their
content: what has it and is no longer in the graph is removed, what does not have it is left alone.
"""

from __future__ import annotations

import hashlib
import json
import logging
import time
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import islice, permutations
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    CypherSyntaxError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)
from neo4j.time import Date, DateTime, Duration, Time

from graph.elements import Edge, Node, Subgraph, with_lists
from graph.errors import QueryError, StoreError, StoreUnavailable
from graph.local_store import as_networkx
from graph.query_guard import check_query
from graph.schema import EDGE_PROPERTIES, NODE_PROPERTIES, EdgeKind, NodeKind
from graph.store import RETRY_SECONDS, Limits, Progress, Table, WriteReport
from graph.validation import check_graph

if TYPE_CHECKING:
    import networkx

BATCH = 1000
MARK = "chutoa"
LABEL = "Chutoa"
_PLACE = 8
_SECONDS_TO_CONNECT = 5.0
# How long a push that hangs keeps others waiting.
_SECONDS_ALONE = 600.0
Element = TypeVar("Element", Node, Edge)


def _indexes() -> Iterator[tuple[str, str]]:
    for kind in NodeKind:
        name = f"chutoa_{kind.value.lower()}_id"
        yield name, f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{kind.value}) REQUIRE n.id IS UNIQUE"
    for edge in EdgeKind:
        name = f"chutoa_{edge.value.lower()}_id"
        yield name, f"CREATE INDEX {name} IF NOT EXISTS FOR ()-[r:{edge.value}]-() ON (r.id)"
    labels = "|".join(kind.value for kind in NodeKind)
    options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    name = "chutoa_names"
    yield name, f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.name, n.names] {options}"


_INDEXES = dict(_indexes())
_LOCK_CONSTRAINT = "CREATE CONSTRAINT chutoa_push IF NOT EXISTS FOR (n:ChutoaPush) REQUIRE n.id IS UNIQUE"
_LOCK = "MERGE (:ChutoaPush {id: 'one at a time'})"

# The driver tells of every server notification on its own logger; ours are said in our errors.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Neo4jStore:
    """The store of one database; it keeps the promises of `graph.store.GraphStore`."""

    def __init__(
        self,
        uri: str,
        user: str,
        password: str,
        database: str | None = None,
        *,
        retry_seconds: float = RETRY_SECONDS,
        batch: int = BATCH,
    ) -> None:
        """Connect; a transaction of a push that is cut off is tried again for `retry_seconds`."""
        self._uri = uri
        self._database = database
        self._retry_seconds = retry_seconds
        self._batch = batch
        with self._errors("connect"):
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password),
                connection_timeout=_SECONDS_TO_CONNECT,
                connection_acquisition_timeout=2 * _SECONDS_TO_CONNECT,
                max_transaction_retry_time=retry_seconds,
                notifications_min_severity="OFF",
            )
            try:
                with self._session() as session:
                    session.run("RETURN 1").consume()
            except BaseException:
                self._driver.close()
                raise

    def replace(self, graph: Subgraph, progress: Progress | None = None) -> WriteReport:
        """Write what differs, in batches, nodes first and all in the order of their ids; then remove what is gone.

        A push that was cut off is completed by the next one; of several at once each waits for those before it.
        """
        check_graph(graph)
        kinds = {node.id: node.kind for node in graph.nodes}
        with self._errors("push"), self._session() as session, self._alone(session):
            self._prepare(session)
            nodes = _Push(graph.nodes, dict(session.execute_read(_marks_of_nodes)))
            edges = _Push(graph.edges, dict(session.execute_read(_marks_of_edges)))
            total = len(nodes.new) + len(edges.new)
            done = 0
            for id_batch in _batches([edges.moved], self._batch):
                _write(session, _remove_edges, id_batch)
            for id_batch in _batches([nodes.moved], self._batch):
                _write(session, _set_kinds, [(key, kinds[key]) for key in id_batch])
            for node_batch in _batches(_groups(nodes.new, lambda node: (node.kind.value,)), self._batch):
                _write(session, _write_nodes, node_batch, nodes.marks)
                done += len(node_batch)
                _tell(progress, done, total)
            ends = lambda edge: (edge.kind.value, kinds[edge.source].value, kinds[edge.target].value)  # noqa: E731
            for edge_batch in _batches(_groups(edges.new, ends), self._batch):
                _write(session, _write_edges, edge_batch, edges.marks, kinds)
                done += len(edge_batch)
                _tell(progress, done, total)
            for id_batch in _batches([edges.gone], self._batch):
                _write(session, _remove_edges, id_batch)
            for id_batch in _batches([nodes.gone], self._batch):
                _write(session, _remove_nodes, id_batch)
        return WriteReport(*nodes.counts(), *edges.counts())

    def read(self) -> Subgraph:
        """The whole graph of ours, sorted by id."""
        with self._errors("read"), self._session() as session:
            edges, nodes = session.execute_read(_read_edges), session.execute_read(_read_nodes)
        ids = {node.id for node in nodes}
        # A push that goes on meanwhile may have taken a node away since.
        whole = [edge for edge in edges if edge.source in ids and edge.target in ids]
        return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(whole, key=lambda e: e.id)))

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """A new networkx graph of all nodes and edges of ours."""
        return as_networkx(self.read())

    def cypher(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        limits: Limits | None = None,
        write: bool = False,
    ) -> Table:
        """The rows of a query; one that would change anything is a `QueryError` unless `write`."""
        check_query(text)
        limits = limits or Limits()
        access = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        query = neo4j.Query(text, timeout=limits.seconds)
        with self._errors("query", limits), self._session(default_access_mode=access) as session:
            result = session.run(query, dict(parameters or {}))
            columns = result.keys()
            wanted = result if limits.rows is None else islice(result, limits.rows + 1)
            rows = [tuple(_plain(value) for value in record.values()) for record in wanted]
            result.consume()
        return Table.limited(columns, rows, limits.rows)

    def close(self) -> None:
        """Close the driver."""
        self._driver.close()

    def _session(self, **options: Any) -> neo4j.Session:
        return self._driver.session(database=self._database, **options)

    @contextmanager
    def _alone(self, session: neo4j.Session) -> Iterator[None]:
        """Wait until no other push goes on, and keep others waiting.

        The lock is a node in a transaction that is never committed: it ends with this process, however that ends.
        """
        _write(session, _run, _LOCK_CONSTRAINT)
        with self._session() as locking:
            transaction = self._locked(locking)
            try:
                yield
            finally:
                # A lock that was lost with its connection has let others in, whom idempotent batches bear.
                with suppress(DriverError, Neo4jError):
                    transaction.rollback()

    def _locked(self, session: neo4j.Session) -> neo4j.Transaction:
        end = time.monotonic() + self._retry_seconds
        while True:
            try:
                transaction = session.begin_transaction(timeout=_SECONDS_ALONE)
                transaction.run(_LOCK).consume()
            except (ServiceUnavailable, SessionExpired, TransientError):  # noqa: PERF203
                if time.monotonic() > end:
                    raise
                time.sleep(min(1, self._retry_seconds))
            else:
                return transaction

    def _prepare(self, session: neo4j.Session) -> None:
        """Constraints first: without them two pushes at once could make one node twice."""
        missing = _INDEXES.keys() - session.execute_read(_online_indexes)
        for name in (name for name in _INDEXES if name in missing):
            _write(session, _run, _INDEXES[name])
        if missing:
            _write(session, _run, "CALL db.awaitIndexes(300)")

    @contextmanager
    def _errors(self, doing: str, limits: Limits | None = None) -> Iterator[None]:
        """Foreign errors as ours, each one line: what, where, what to do."""
        try:
            yield
        except AuthError as error:
            raise StoreUnavailable(
                f"{self._uri}: user or password is wrong; give --user and set NEO4J_PASSWORD"
            ) from error
        except (OverflowError, UnicodeError) as error:
            raise QueryError(f"the query cannot be run: {_short(error)}") from error
        except (ServiceUnavailable, SessionExpired) as error:
            raise StoreUnavailable(f"{self._uri}: {self._gone(doing, _short(error))}") from error
        except (ConfigurationError, ValueError, OSError) as error:
            raise StoreUnavailable(
                f"{self._uri}: no Neo4j answers there ({_short(error)}); start it or check the address"
            ) from error
        except ClientError as error:
            raise _of_client(self._uri, error, limits) from error
        except (Neo4jError, DriverError) as error:
            raise StoreError(f"{self._uri}: the {doing} failed: {_short(error)}; try again") from error

    def _gone(self, doing: str, reason: str) -> str:
        """What is wrong and what to do when nobody answers."""
        if doing == "connect" and "SSLCertVerificationError" in reason:
            return "its certificate is not trusted here; name its maker's in SSL_CERT_FILE, or take +ssc for +s"
        if doing == "connect":
            return f"no Neo4j answers there; start it or check the address ({reason})"
        if doing == "push":
            return (
                f"the server went away in the middle of the push and was not back after {self._retry_seconds:g} s; "
                f"what was written stays, and the next push writes the rest ({reason})"
            )
        return f"the server went away in the middle of the {doing}; try again when it answers ({reason})"


def _of_client(uri: str, error: ClientError, limits: Limits | None) -> Exception:
    code = error.code or ""
    if "DatabaseNotFound" in code:
        return StoreUnavailable(f"{uri}: {_short(error)}; choose another with --database")
    if "TransactionTimedOut" in code and limits and limits.seconds:
        return QueryError(f"the query took longer than {limits.seconds:g} s and was stopped")
    if "AccessMode" in code:
        return QueryError("the query would change the database; --write allows it")
    if isinstance(error, CypherSyntaxError) or code.startswith("Neo.ClientError.Statement"):
        return QueryError(f"the query cannot be run: {_short(error)}")
    return StoreError(f"{uri}: {_short(error)}")


def _short(error: BaseException) -> str:
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    return " ".join(str(message).split())[:300]


def fingerprint(element: Node | Edge) -> str:
    """What a push compares: short hashes of where the element stands (kind, ends) and of what it says."""
    ends = (element.source, element.target) if isinstance(element, Edge) else ()
    return _hash("\n".join((element.kind.value, *ends)))[:_PLACE] + _hash(_as_json(element.properties))[:16]


_as_json = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


class _Push(Generic[Element]):
    """What of `elements` a database that has the fingerprints `known` lacks, and what it has too much."""

    def __init__(self, elements: Sequence[Element], known: Mapping[str, str]) -> None:
        self._known = known
        self.marks = {element.id: fingerprint(element) for element in elements}
        self.new: list[Element] = [element for element in elements if known.get(element.id) != self.marks[element.id]]
        self.moved = [e.id for e in self.new if known.get(e.id, self.marks[e.id])[:_PLACE] != self.marks[e.id][:_PLACE]]
        """Ids that the database has for a node of another kind or an edge between other nodes."""
        self.gone = sorted(known.keys() - self.marks.keys())

    def counts(self) -> tuple[int, int, int]:
        """How many are made, changed and removed."""
        changed = sum(element.id in self._known for element in self.new)
        return len(self.new) - changed, changed, len(self.gone)


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress:
        progress(done, total)


def _groups(elements: Sequence[Element], key: Callable[[Element], tuple[str, ...]]) -> list[list[Element]]:
    """The elements in groups that one statement can write, each in the order of the ids."""
    groups: defaultdict[tuple[str, ...], list[Element]] = defaultdict(list)
    for element in elements:
        groups[key(element)].append(element)
    return [groups[name] for name in sorted(groups)]


Item = TypeVar("Item")


def _batches(groups: Iterable[Sequence[Item]], size: int) -> Iterator[list[Item]]:
    for group in groups:
        for start in range(0, len(group), size):
            yield list(group[start : start + size])


def _write(session: neo4j.Session, work: Callable[..., None], *arguments: Any) -> None:
    """One transaction; all of ours may run twice, so one whose end is not known is begun again, too."""
    try:
        session.execute_write(work, *arguments)
    except IncompleteCommit:
        session.execute_write(work, *arguments)


def _online_indexes(tx: neo4j.ManagedTransaction) -> set[str]:
    return {record[0] for record in tx.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")}


def _run(tx: neo4j.ManagedTransaction, text: str) -> None:
    tx.run(text).consume()


# A row is a list, whose names stand once in the statement and not in each row; a property that is null is taken off,
# and so what is there already loses what it no longer has, while foreign properties stay.
def _columns(declared: Iterable[str], first: int) -> str:
    """The map of an element's mark and properties, whose values stand in a row from its column `first` on."""
    return "{" + ", ".join(f"{name}: row[{first + number}]" for number, name in enumerate((MARK, *declared))) + "}"


def _values(element: Node | Edge, mark: str, declared: Iterable[str]) -> list[Any]:
    values = with_lists(element.properties)
    return [mark, *(values.get(name) for name in declared)]


def _write_nodes(tx: neo4j.ManagedTransaction, nodes: Sequence[Node], marks: Mapping[str, str]) -> None:
    kind = nodes[0].kind
    declared = NODE_PROPERTIES[kind]
    tx.run(
        f"UNWIND $rows AS row MERGE (n:{kind.value} {{id: row[0]}}) SET n:{LABEL}, n += {_columns(declared, 1)}",
        rows=[[node.id, *_values(node, marks[node.id], declared)] for node in nodes],
    ).consume()


def _write_edges(
    tx: neo4j.ManagedTransaction, edges: Sequence[Edge], marks: Mapping[str, str], kinds: Mapping[str, NodeKind]
) -> None:
    kind = edges[0].kind
    declared = EDGE_PROPERTIES[kind]
    source, target = kinds[edges[0].source].value, kinds[edges[0].target].value
    result = tx.run(
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row[1]}}) MATCH (b:{target} {{id: row[2]}}) "
        f"MERGE (a)-[r:{kind.value} {{id: row[0]}}]->(b) SET r += {_columns(declared, 3)} RETURN count(*) AS written",
        rows=[[edge.id, edge.source, edge.target, *_values(edge, marks[edge.id], declared)] for edge in edges],
    )
    if result.single(strict=True)["written"] != len(edges):
        raise StoreError("someone took nodes out of the database while they were pushed; push again")


def _marks_of_nodes(tx: neo4j.ManagedTransaction) -> list[tuple[str, str]]:
    result = tx.run(f"MATCH (n:{LABEL}) WHERE n.{MARK} IS NOT NULL RETURN n.id, n.{MARK}")
    return [(record[0], record[1]) for record in result]


def _marks_of_edges(tx: neo4j.ManagedTransaction) -> list[tuple[str, str]]:
    kinds = "|".join(kind.value for kind in EdgeKind)
    result = tx.run(f"MATCH (:{LABEL})-[r:{kinds}]->() WHERE r.{MARK} IS NOT NULL RETURN r.id, r.{MARK}")
    return [(record[0], record[1]) for record in result]


def _remove_edges(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> None:
    # Kind by kind, for the indexes of ids are each of one kind.
    for kind in EdgeKind:
        tx.run(f"MATCH ()-[r:{kind.value}]->() WHERE r.id IN $ids AND r.{MARK} IS NOT NULL DELETE r", ids=ids).consume()


def _set_kinds(tx: neo4j.ManagedTransaction, wanted: Sequence[tuple[str, NodeKind]]) -> None:
    """Give nodes of ours another kind; what only the old kind declares is taken off."""
    for old, new in permutations(NodeKind, 2):
        ids = [identifier for identifier, kind in wanted if kind is new]
        tx.run(
            f"MATCH (n:{old.value}:{LABEL}) WHERE n.id IN $ids REMOVE n:{old.value} SET n:{new.value}, n += $nothing",
            ids=ids,
            nothing=dict.fromkeys(NODE_PROPERTIES[old]),
        ).consume()


def _remove_nodes(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> None:
    """A node to which others have tied something of their own stays, without our mark."""
    for kind in NodeKind:
        tx.run(
            f"UNWIND $ids AS id MATCH (n:{kind.value}:{LABEL} {{id: id}}) WHERE NOT (n)--() DELETE n", ids=ids
        ).consume()
        tx.run(
            f"UNWIND $ids AS id MATCH (n:{kind.value}:{LABEL} {{id: id}}) REMOVE n:{LABEL}, n.{MARK}", ids=ids
        ).consume()


def _read_nodes(tx: neo4j.ManagedTransaction) -> list[Node]:
    result = tx.run(f"MATCH (n:{LABEL}) WHERE n.{MARK} IS NOT NULL RETURN labels(n) AS labels, properties(n) AS p")
    nodes = []
    for record in result:
        kind = next(kind for kind in NodeKind if kind.value in record["labels"])
        nodes.append(Node(record["p"]["id"], kind, _properties(record["p"], NODE_PROPERTIES[kind])))
    return nodes


def _read_edges(tx: neo4j.ManagedTransaction) -> list[Edge]:
    kinds = "|".join(kind.value for kind in EdgeKind)
    result = tx.run(
        f"MATCH (a:{LABEL})-[r:{kinds}]->(b:{LABEL}) WHERE r.{MARK} IS NOT NULL "
        "RETURN type(r) AS kind, a.id AS source, b.id AS target, properties(r) AS p"
    )
    edges = []
    for record in result:
        kind, values = EdgeKind(record["kind"]), record["p"]
        properties = _properties(values, EDGE_PROPERTIES[kind])
        edges.append(Edge(values["id"], kind, record["source"], record["target"], properties))
    return edges


def _properties(values: Mapping[str, Any], declared: Container[str]) -> dict[str, Any]:
    """Ours alone; others may have set more."""
    return {k: tuple(v) if isinstance(v, list) else v for k, v in sorted(values.items()) if k in declared}


def _plain(value: Any) -> Any:
    """Dates as ISO text, nodes and edges as the maps of their properties, the same as from the local engine."""
    if isinstance(value, neo4j.graph.Node | neo4j.graph.Relationship):
        return {key: _plain(item) for key, item in sorted(value.items()) if key != MARK}
    if isinstance(value, neo4j.graph.Path):
        nodes, edges = list(value.nodes), list(value.relationships)
        return {"nodes": [_plain(n) for n in nodes], "relationships": [_plain(e) for e in edges]}
    if isinstance(value, Date | DateTime | Time | Duration):
        return value.iso_format()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if key != MARK}
    return value
