"""Graphs for the tests and the benchmark of the page are generated; this one is written out, with fictional people."""

from graph.elements import Edge, Evidence, Node, Subgraph, Value, evidence_properties
from graph.schema import EdgeKind, NodeKind

QUOTE = "Sáng 4/3, đồng chí Tạ Thị Bưởi và đồng chí Mạc Văn Quýt chủ trì hội nghị bàn việc trồng cam."
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>\u2028\u2029&amp;{{7*7}}'\""


def edge(
    kind: EdgeKind, source: str, target: str, properties: dict[str, Value] | None = None, *, number: int = 1
) -> Edge:
    """An edge whose id says what it joins."""
    return Edge(f"{kind.value}:{source}:{target}:{number}", kind, source, target, properties or {})


def proof(words: str, quote: str = QUOTE, article: str = "bai-1", at: int = 120) -> dict[str, Value]:
    """Evidence that `words` stand in `quote`, which begins at `at` of the article."""
    start = at + quote.index(words)
    return {
        **evidence_properties((Evidence(article, start, start + len(words), at, quote, "chair"),)),
        "confidence": 0.9,
    }


def orange_meeting() -> Subgraph:
    """Two people who co-chaired twice, their posts, a third whom only one meeting joins to them, and someone apart."""
    nodes = [
        Node("p1", NodeKind.PERSON, {"name": "Tạ Thị Bưởi", "names": ("Tạ Thị Bưởi",), "first_seen": "2021-03-05"}),
        Node("p2", NodeKind.PERSON, {"name": "Mạc Văn Quýt", "names": ("Mạc Văn Quýt",), "rank": "Đại tá"}),
        Node("p3", NodeKind.PERSON, {"name": "Đỗ Hữu Chanh", "names": ("Đỗ Hữu Chanh",)}),
        Node("p4", NodeKind.PERSON, {"name": "Khổng Dừa", "names": ("Khổng Dừa",)}),
        Node("m1", NodeKind.MEETING, {"name": "Hội nghị bàn việc trồng cam", "kind": "hội nghị", "date": "2021-03-04"}),
        Node("m2", NodeKind.MEETING, {"name": "Cuộc họp về vườn ươm", "kind": "cuộc họp", "date": "2022-11"}),
        Node("m3", NodeKind.MEETING, {"name": "Lễ mở vườn quả", "kind": "lễ"}),
        Node("o1", NodeKind.ORGANIZATION, {"name": "Ủy ban nhân dân tỉnh Cam Giả", "kind": "government"}),
        Node("r1", NodeKind.ROLE, {"name": "Chủ tịch", "full_name": "Chủ tịch Ủy ban nhân dân tỉnh Cam Giả"}),
        Node(
            "bai-1",
            NodeKind.ARTICLE,
            {"name": "Bàn việc trồng cam", "url": "https://bao.example/cam", "published": "2021-03-05"},
        ),
    ]
    edges = [
        edge(EdgeKind.CHAIRED, "p1", "m1", proof("Tạ Thị Bưởi")),
        edge(EdgeKind.CHAIRED, "p2", "m1", proof("Mạc Văn Quýt")),
        edge(EdgeKind.SPOKE_AT, "p1", "m1"),
        edge(EdgeKind.CHAIRED, "p1", "m2"),
        edge(EdgeKind.CHAIRED, "p2", "m2"),
        edge(EdgeKind.ATTENDED, "p3", "m2"),
        edge(EdgeKind.ATTENDED, "p3", "m3"),
        edge(EdgeKind.HOLDS, "p1", "r1", {"first_seen": "2021-03-05", "last_seen": "2022-11-02", "status": "current"}),
        edge(EdgeKind.HOLDS, "p2", "r1", {"since": "2015", "until": "2019-06", "status": "former"}, number=2),
        edge(EdgeKind.AT, "r1", "o1"),
        edge(EdgeKind.ORGANIZED, "o1", "m1"),
        edge(EdgeKind.REPORTED_IN, "m1", "bai-1"),
    ]
    return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(edges, key=lambda e: e.id)))


def hostile_graph() -> Subgraph:
    """A graph with markup in every text it holds."""
    bad = HOSTILE
    nodes = [
        Node(f"a{bad}", NodeKind.PERSON, {"name": f"Người {bad}", "names": (f"Người {bad}", bad), "rank": bad}),
        Node(f"b{bad}", NodeKind.MEETING, {"name": f"Họp {bad}", "kind": bad, "date": "2021-01-01", "place": bad}),
        Node(
            f"c{bad}", NodeKind.ARTICLE, {"name": f"Bài {bad}", "url": "javascript:window.hacked=1", "publisher": bad}
        ),
        Node(f"d{bad}", NodeKind.ROLE, {"name": f"Chức {bad}", "full_name": f"Chức {bad}"}),
        Node(f"e{bad}", NodeKind.ORGANIZATION, {"name": f"Cơ quan {bad}", "kind": bad, "place": bad}),
        Node(f"f{bad}", NodeKind.PERSON, {"name": f"=cmd {bad}", "names": ()}),
    ]
    ids = [node.id for node in nodes]
    quote = f"Ông nói {bad} rồi ngồi xuống."
    edges = [
        edge(EdgeKind.CHAIRED, ids[0], ids[1], proof("nói", quote, article=ids[2]) | {"as_role": bad}),
        edge(EdgeKind.CHAIRED, ids[5], ids[1]),
        edge(EdgeKind.REPORTED_IN, ids[1], ids[2]),
        edge(EdgeKind.HOLDS, ids[0], ids[3], {"status": bad, "first_seen": bad, "since": bad}),
        edge(EdgeKind.AT, ids[3], ids[4]),
    ]
    return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(edges, key=lambda e: e.id)))
