"""On graphs made by chance every question and every trail comes out the same on a workspace and on Neo4j."""

import random
from typing import Any

import pytest

from graph.connect import open_store
from graph.elements import Edge, Evidence, Node, Subgraph, Value, evidence_properties
from graph.local_store import LocalStore
from graph.neo4j_server import Neo4jAddress
from graph.schema import EDGE_RULES, EdgeKind, NodeKind
from graph.store import GraphStore
from queries import QUESTIONS, Answer, Through, trace
from queries.parameters import ParameterType

# How many of each kind; few, so that chance makes parallel edges, ties and people of one name.
COUNTS = {
    NodeKind.PERSON: 25,
    NodeKind.ROLE: 14,
    NodeKind.ORGANIZATION: 9,
    NodeKind.MEETING: 22,
    NodeKind.ARTICLE: 16,
}
EDGES = 420
NAMES = ("Ân", "An", "án", "Ấn", "đa", "Đa", "Da", "Zé", "Ỷ", "y", "Bí thư", "Chủ tịch", "Giám đốc")
DATES = ("2019", "2019-12", "2019-12-31", "2020", "2020-01", "2020-01-01", "2020-02-29", "2021-07-02", "2021-07", None)
KINDS = {ParameterType.PERSON: "person", ParameterType.BODY: "organization", ParameterType.POST: "role"} | {
    ParameterType.MEETING: "meeting",
    ParameterType.ARTICLE: "article",
}


def some_graph(seed: int) -> Subgraph:
    """A graph in which every property that may be missing sometimes is."""
    chance = random.Random(seed)
    nodes = [_some_node(chance, kind, number) for kind, count in COUNTS.items() for number in range(count)]
    ids = {kind: [node.id for node in nodes if node.kind is kind] for kind in NodeKind}
    edges = {}
    for number in range(EDGES):
        kind = chance.choice(list(EdgeKind))
        rule = EDGE_RULES[kind]
        source = chance.choice(ids[chance.choice(rule.source)])
        target = chance.choice(ids[chance.choice(rule.target)])
        if kind is not EdgeKind.PART_OF or source < target:
            identifier = f"{kind.value.lower()}:{chance.randrange(10**6):06}-{number}"
            edges[identifier] = Edge(identifier, kind, source, target, _edge_properties(chance, kind, ids))
    return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(edges[key] for key in sorted(edges)))


def _some_node(chance: random.Random, kind: NodeKind, number: int) -> Node:
    name = f"{chance.choice(NAMES)} {chance.choice(NAMES)}"
    said: dict[str, Value | None] = {"name": name}
    if kind is NodeKind.PERSON:
        first, last = _two_dates(chance)
        said |= {"names": (name,), "rank": chance.choice(("Đại tá", None)), "first_seen": first, "last_seen": last}
    elif kind is NodeKind.ROLE:
        said = {"name": name.split()[0], "full_name": name}
    elif kind is NodeKind.MEETING:
        said |= {"kind": "hội nghị", "date": chance.choice(DATES), "place": chance.choice(("Đà Lạt", None))}
    elif kind is NodeKind.ARTICLE:
        said |= {"published": chance.choice(DATES), "url": chance.choice((f"https://bao.example/{number}", None))}
    return Node(f"{kind.value.lower()}{number:02}", kind, {k: v for k, v in said.items() if v is not None})


def _edge_properties(chance: random.Random, kind: EdgeKind, ids: dict[NodeKind, list[str]]) -> dict[str, Value]:
    first, last = _two_dates(chance)
    since, until = _two_dates(chance)
    said: dict[str, Value | None] = {
        "first_seen": first,
        "last_seen": last,
        "since": chance.choice((since, None)),
        "until": chance.choice((until, None)),
        "status": chance.choice(("current", "current", "current", "former", "elect")),
        "as_role": chance.choice(("Chủ tịch", "đại biểu", None)),
        "on_behalf_of": chance.choice(("Thường trực", None, None)),
        "reported_date": chance.choice(DATES),
        "disputed": chance.choice((("date", "points"), ("points",), None)),
    }
    said["disputed_values"] = tuple(chance.choice(("2", "3")) for _ in said["disputed"]) if said["disputed"] else None
    evidence = tuple(
        Evidence(article, start, start + 3, start - 2, "Có câu làm chứng.", "test")
        for article in sorted(chance.sample(ids[NodeKind.ARTICLE], chance.randint(0, 3)))
        for start in (chance.randint(2, 99),)
    )
    kept = {k: v for k, v in said.items() if k in EDGE_RULES[kind].properties and v is not None}
    return {**kept, **evidence_properties(evidence), "confidence": 0.5}


def _two_dates(chance: random.Random) -> tuple[str | None, str | None]:
    first, last = chance.choice(DATES), chance.choice(DATES)
    return (None, None) if first is None or last is None else (min(first, last), max(first, last))


def some_parameters(chance: random.Random, name: str) -> dict[str, Any]:
    """All parameters that must be given, some of the others."""
    given: dict[str, Any] = {}
    for parameter in QUESTIONS[name].parameters:
        if not parameter.required and chance.random() < 0.5:
            continue
        if parameter.type in KINDS:
            kind = NodeKind(KINDS[parameter.type].capitalize())
            given[parameter.name] = f"{KINDS[parameter.type]}{chance.randrange(COUNTS[kind]):02}"
        elif parameter.type is ParameterType.COUNT:
            given[parameter.name] = chance.randint(1, 40)
        else:
            given[parameter.name] = chance.choice([date for date in DATES if date])
    return given


@pytest.fixture(scope="module", params=range(4))
def both(request: pytest.FixtureRequest, neo4j_server: Neo4jAddress, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A workspace and a server that hold the same graph, and its seed."""
    graph = some_graph(request.param)
    workspace = LocalStore(tmp_path_factory.mktemp("workspace"))
    workspace.replace(graph)
    address = neo4j_server
    server = open_store(address.uri, user=address.user, password=address.password, database=address.database)
    server.replace(graph)
    yield workspace, server, request.param
    server.close()


@pytest.mark.neo4j
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_comes_out_the_same(both: tuple[GraphStore, GraphStore, int], name: str) -> None:
    """Rows, order, evidence and what is said to be cut agree for a dozen parameters chosen by chance."""
    workspace, server, seed = both
    chance = random.Random(f"{seed} {name}")
    asked = [{} if all(not p.required for p in QUESTIONS[name].parameters) else some_parameters(chance, name)]
    for given in [*asked, *(some_parameters(chance, name) for _ in range(11))]:
        ours: Answer[Any] = QUESTIONS[name].ask(workspace, **given)
        theirs: Answer[Any] = QUESTIONS[name].ask(server, **given)
        assert (ours.rows, ours.edges, ours.cut) == (theirs.rows, theirs.edges, theirs.cut), given
    assert QUESTIONS[name].ask(workspace, **asked[0]).evidence == QUESTIONS[name].ask(server, **asked[0]).evidence


@pytest.mark.neo4j
@pytest.mark.parametrize("through", Through)
def test_a_trail_comes_out_the_same(both: tuple[GraphStore, GraphStore, int], through: Through) -> None:
    """Trails, their order and their evidence agree for pairs chosen by chance."""
    workspace, server, seed = both
    chance = random.Random(f"{seed} {through.value}")
    for _ in range(6):
        person, other = chance.sample([f"person{n:02}" for n in range(COUNTS[NodeKind.PERSON])], 2)
        since = chance.choice(DATES)
        ours, theirs = (trace(store, person, other, through, since=since) for store in (workspace, server))
        assert ours.table() == theirs.table()
        assert ours.subgraph() == theirs.subgraph()
