"""A small graph of invented officials, bodies and meetings on which the questions are tested.

All people, bodies and reports are made up. Each statement names its article, its sentence and the words that say it;
the offsets follow from the text.
"""

from dataclasses import dataclass, field

from graph.elements import Edge, Evidence, Node, Subgraph, Value, evidence_properties
from graph.schema import EdgeKind, NodeKind

# id: headline, published, publisher, sentences
ARTICLES: dict[str, tuple[str, str | None, str, tuple[str, ...]]] = {
    "a01": (
        "Bình Sơn sơ kết công tác y tế",
        "2019-03-16",
        "Báo Bình Sơn",
        (
            "Ngày 15/3, tại Nhà Văn hóa tỉnh, Ủy ban nhân dân tỉnh Bình Sơn tổ chức Hội nghị sơ kết công tác y tế.",
            "Đồng chí Nguyễn Văn An, Chủ tịch Ủy ban nhân dân tỉnh, và Lê Thị Hòa, Bí thư Tỉnh ủy, đồng chủ trì.",
            "Dự hội nghị có Trần Văn Dụng, Giám đốc Sở Y tế; Đại tá Nguyễn Văn An, Chỉ huy trưởng Bộ Chỉ huy Quân sự.",
            "Ông Trần Văn Dũng, Phó Chủ tịch Ủy ban nhân dân tỉnh, cũng dự hội nghị.",
            "Phát biểu tại hội nghị, ông Trần Văn Dụng báo cáo kết quả tiêm chủng.",
            "Cùng dự có đại diện Trạm Y tế xã Nà Lạn.",
        ),
    ),
    "a02": (
        "Tỉnh ủy Bình Sơn họp giao ban",
        "2019-11-05",
        "Báo Bình Sơn",
        (
            "Sáng 4/11, Tỉnh ủy Bình Sơn tổ chức Hội nghị giao ban tháng 10.",
            "Đồng chí Lê Thị Hòa, Bí thư Tỉnh ủy, và đồng chí Nguyễn Văn An, Chủ tịch Ủy ban nhân dân tỉnh, chủ trì.",
            "Dự có đồng chí Vũ Thị Sen, Chủ tịch Hội đồng nhân dân tỉnh.",
        ),
    ),
    "a03": (
        "Bộ Thủy sản làm việc với tỉnh Bình Sơn",
        "2020-06-10",
        "Báo Thủy sản",
        (
            "Ngày 9/6/2020, đoàn của Bộ Thủy sản do Thứ trưởng Phạm Đức Chung làm trưởng đoàn làm việc với tỉnh.",
            "Ông Nguyễn Văn An, Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn, chủ trì buổi làm việc.",
            "Tham gia đoàn có ông Phạm Đức Trung, Cục trưởng Cục Kiểm ngư.",
            "Bà Đỗ Thị Nhàn, Phó Chủ tịch Ủy ban nhân dân tỉnh, phát biểu thay mặt Chủ tịch Ủy ban nhân dân tỉnh.",
        ),
    ),
    "a04": (
        "Hội nghị khai thác hải sản",
        "2020-09-21",
        "Báo Thủy sản",
        (
            "Ngày 20/9, Bộ Thủy sản và Ủy ban nhân dân tỉnh Bình Sơn tổ chức Hội nghị khai thác hải sản bền vững.",
            "Thứ trưởng Phạm Đức Chung và Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn Nguyễn Văn An đồng chủ trì.",
            "Ông Bùi Văn Lực, Chủ tịch Ủy ban nhân dân thành phố Hải Vân, dự và phát biểu.",
            "Hội nghị có đại diện Cục Kiểm ngư.",
        ),
    ),
    "a05": (
        "Bàn cách giữ nguồn lợi biển",
        "2020-09-22",
        "Báo Hải Vân",
        (
            "Hội nghị khai thác hải sản bền vững diễn ra ngày 20/9 tại Bình Sơn.",
            "Thứ trưởng Bộ Thủy sản Phạm Đức Chung và Chủ tịch Ủy ban nhân dân thành phố Hải Vân Bùi Văn Lực chủ trì.",
        ),
    ),
    "a06": (
        "Hội đồng nhân dân tỉnh bầu Chủ tịch Ủy ban nhân dân tỉnh",
        "2021-07-03",
        "Báo Bình Sơn",
        (
            "Ngày 2/7/2021, Hội đồng nhân dân tỉnh Bình Sơn khai mạc Kỳ họp thứ nhất.",
            "Bà Vũ Thị Sen, Chủ tịch Hội đồng nhân dân tỉnh, chủ tọa kỳ họp.",
            "Kỳ họp bầu ông Trần Văn Dũng giữ chức Chủ tịch Ủy ban nhân dân tỉnh từ ngày 2/7/2021.",
            "Dự có nguyên Chủ tịch Ủy ban nhân dân tỉnh Nguyễn Văn An và bà Lê Thị Hòa, Bí thư Tỉnh ủy.",
        ),
    ),
    "a07": (
        "Chủ tịch tỉnh kiểm tra phòng dịch",
        "2021-08-13",
        "Báo Bình Sơn",
        (
            "Ngày 12/8, Chủ tịch Ủy ban nhân dân tỉnh Trần Văn Dũng dẫn đầu đoàn kiểm tra phòng dịch tại Mường Lân.",
            "Cùng đi có ông Trần Văn Dụng, Giám đốc Sở Y tế.",
            "Ông Đặng Quốc Bảo, Chủ tịch Ủy ban nhân dân huyện Mường Lân, báo cáo với đoàn.",
        ),
    ),
    "a08": (
        "Triển khai diễn tập khu vực phòng thủ",
        "2022-03-20",
        "Báo Bình Sơn",
        (
            "Trong tháng 3/2022, Bộ Chỉ huy Quân sự tỉnh Bình Sơn tổ chức Hội nghị triển khai diễn tập.",
            "Đại tá Nguyễn Văn An, Chỉ huy trưởng, và ông Trần Văn Dũng, Chủ tịch Ủy ban nhân dân tỉnh, đồng chủ trì.",
            "Bà Lê Thị Hòa dự hội nghị.",
        ),
    ),
    "a09": (
        "Bộ trưởng tiếp lãnh đạo thành phố Hải Vân",
        "2022-10-02",
        "Báo Thủy sản",
        (
            "Ngày 1/10/2022, Bộ trưởng Bộ Thủy sản Hoàng Minh Tuệ tiếp lãnh đạo thành phố Hải Vân.",
            "Đoàn khách do ông Bùi Văn Lực, Chủ tịch Ủy ban nhân dân thành phố Hải Vân, dẫn đầu.",
            "Cùng tiếp có nguyên Thứ trưởng Phạm Đức Chung và ông Cao Bá Quỳnh, Cục trưởng Cục Kiểm ngư.",
        ),
    ),
    "a10": (
        "Hội nghị liên kết vùng biển",
        "2023-04-12",
        "Báo Hải Vân",
        (
            "Ngày 11/4/2023, Hội nghị liên kết vùng biển được tổ chức tại Hải Vân.",
            "Bộ trưởng Bộ Thủy sản Hoàng Minh Tuệ, Chủ tịch Ủy ban nhân dân tỉnh Trần Văn Dũng, Bùi Văn Lực chủ trì.",
            "Thay mặt Bộ trưởng, Thứ trưởng Phạm Đức Chung phát biểu khai mạc.",
            "Dự hội nghị có bà Đỗ Thị Nhàn, ông Đặng Quốc Bảo, bà Mai Thị Lụa, ông Tạ Hữu Phước.",
            "Cục trưởng Cục Kiểm ngư Phạm Đức Trung cũng dự.",
            "Ông Đặng Quốc Bảo vừa được bầu làm Phó Chủ tịch Ủy ban nhân dân tỉnh.",
        ),
    ),
    "a11": (
        "Tổng kết năm của Sở Y tế",
        "2023-12-28",
        "Báo Bình Sơn",
        (
            "Ngày 27/12/2023, Sở Y tế tỉnh Bình Sơn tổ chức Hội nghị tổng kết năm.",
            "Bà Đỗ Thị Nhàn, Phó Chủ tịch Ủy ban nhân dân tỉnh, và ông Trần Văn Dụng, Giám đốc Sở Y tế, chủ trì.",
            "Hội nghị có bà Ngô Thị Thanh, ông Lý Văn Cường, ông Dương Tấn Đạt và bà Hồ Thị Yến.",
        ),
    ),
    "a12": (
        "Tọa đàm về nghề cá",
        None,
        "Báo Thủy sản",
        (
            "Tọa đàm về nghề cá do ông Phạm Đức Trung, Cục trưởng Cục Kiểm ngư, và chuyên gia Mai Thị Lụa chủ trì.",
            "Ông Tạ Hữu Phước, ông Đinh Công Tráng và bà Lương Thị Hạnh dự tọa đàm.",
        ),
    ),
    "a13": (
        "Ngành y tế Bình Sơn tổng kết",
        "2023-12-29",
        "Báo Hải Vân",
        (
            "Hội nghị tổng kết năm của Sở Y tế diễn ra ngày 26/12/2023.",
            "Bà Đỗ Thị Nhàn và ông Trần Văn Dụng chủ trì hội nghị.",
        ),
    ),
}

# id: name, other names, rank
PEOPLE: dict[str, tuple[str, tuple[str, ...], str | None]] = {
    "p01": ("Nguyễn Văn An", (), None),
    "p02": ("Nguyễn Văn An", (), "Đại tá"),
    "p03": ("Trần Văn Dũng", (), None),
    "p04": ("Trần Văn Dụng", (), None),
    "p05": ("Lê Thị Hòa", ("Lê Hòa",), None),
    "p06": ("Phạm Đức Chung", (), None),
    "p07": ("Phạm Đức Trung", (), None),
    "p08": ("Hoàng Minh Tuệ", (), None),
    "p09": ("Vũ Thị Sen", (), None),
    "p10": ("Đặng Quốc Bảo", (), None),
    "p11": ("Bùi Văn Lực", (), None),
    "p12": ("Đỗ Thị Nhàn", (), None),
    "p13": ("Cao Bá Quỳnh", (), None),
    "p14": ("Mai Thị Lụa", (), None),
    "p15": ("Tạ Hữu Phước", (), None),
    "p16": ("Ngô Thị Thanh", (), None),
    "p17": ("Lý Văn Cường", (), None),
    "p18": ("Dương Tấn Đạt", (), None),
    "p19": ("Hồ Thị Yến", (), None),
    "p20": ("Đinh Công Tráng", (), None),
    "p21": ("Lương Thị Hạnh", (), None),
}

# id: name, other names, kind, level
BODIES: dict[str, tuple[str, tuple[str, ...], str, str]] = {
    "o01": ("Ủy ban nhân dân tỉnh Bình Sơn", ("UBND tỉnh Bình Sơn",), "government", "province"),
    "o02": ("Tỉnh ủy Bình Sơn", ("Tỉnh ủy",), "party", "province"),
    "o03": ("Hội đồng nhân dân tỉnh Bình Sơn", (), "assembly", "province"),
    "o04": ("Sở Y tế tỉnh Bình Sơn", ("Sở Y tế",), "government", "province"),
    "o05": ("Ủy ban nhân dân huyện Mường Lân", (), "government", "district"),
    "o06": ("Bộ Thủy sản", (), "government", "central"),
    "o07": ("Cục Kiểm ngư", (), "government", "central"),
    "o08": ("Bộ Chỉ huy Quân sự tỉnh Bình Sơn", (), "army", "province"),
    "o09": ("Ủy ban nhân dân thành phố Hải Vân", (), "government", "province"),
    "o10": ("Trạm Y tế xã Nà Lạn", (), "government", "commune"),
}

# id: name, body
POSTS: dict[str, tuple[str, str | None]] = {
    "r01": ("Chủ tịch", "o01"),
    "r02": ("Phó Chủ tịch", "o01"),
    "r03": ("Bí thư", "o02"),
    "r04": ("Chủ tịch", "o03"),
    "r05": ("Giám đốc", "o04"),
    "r06": ("Chủ tịch", "o05"),
    "r07": ("Thứ trưởng", "o06"),
    "r08": ("Bộ trưởng", "o06"),
    "r09": ("Cục trưởng", "o07"),
    "r10": ("Chỉ huy trưởng", "o08"),
    "r11": ("Chủ tịch", "o09"),
    "r12": ("Chuyên gia", None),
}

# person, post, status, the words, and the articles and sentences in which they stand
HELD: tuple[tuple[str, ...], ...] = (
    ("p01", "r01", "current", "Chủ tịch Ủy ban nhân dân tỉnh", "a01 2", "a02 2", "a03 2", "a04 2"),
    ("p01", "r01", "former", "nguyên Chủ tịch Ủy ban nhân dân tỉnh", "a06 4"),
    ("p02", "r10", "current", "Chỉ huy trưởng", "a01 3", "a08 2"),
    ("p03", "r02", "current", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "a01 4"),
    ("p03", "r01", "current", "Chủ tịch Ủy ban nhân dân tỉnh", "a06 3", "a07 1", "a08 2", "a10 2"),
    ("p04", "r05", "current", "Giám đốc Sở Y tế", "a01 3", "a07 2", "a11 2"),
    ("p05", "r03", "current", "Bí thư Tỉnh ủy", "a01 2", "a02 2", "a06 4"),
    ("p06", "r07", "current", "Thứ trưởng", "a03 1", "a04 2", "a05 2", "a10 3"),
    ("p06", "r07", "former", "nguyên Thứ trưởng", "a09 3"),
    ("p07", "r09", "current", "Cục trưởng Cục Kiểm ngư", "a03 3", "a10 5", "a12 1"),
    ("p08", "r08", "current", "Bộ trưởng Bộ Thủy sản", "a09 1", "a10 2"),
    ("p09", "r04", "current", "Chủ tịch Hội đồng nhân dân tỉnh", "a02 3", "a06 2"),
    ("p10", "r06", "current", "Chủ tịch Ủy ban nhân dân huyện Mường Lân", "a07 3"),
    ("p10", "r02", "elect", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "a10 6"),
    ("p11", "r11", "current", "Chủ tịch Ủy ban nhân dân thành phố Hải Vân", "a04 3", "a05 2", "a09 2"),
    ("p12", "r02", "current", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "a03 4", "a11 2"),
    ("p13", "r09", "current", "Cục trưởng Cục Kiểm ngư", "a09 3"),
    ("p14", "r12", "current", "chuyên gia", "a12 1"),
)

# id: name, kind, date, place
MEETINGS: dict[str, tuple[str, str, str | None, str | None]] = {
    "m01": ("Hội nghị sơ kết công tác y tế", "hội nghị", "2019-03-15", "Nhà Văn hóa tỉnh"),
    "m02": ("Hội nghị giao ban tháng 10", "hội nghị", "2019-11-04", None),
    "m03": ("Buổi làm việc với tỉnh Bình Sơn", "buổi làm việc", "2020-06-09", None),
    "m04": ("Hội nghị khai thác hải sản bền vững", "hội nghị", "2020-09-20", "Bình Sơn"),
    "m05": ("Kỳ họp thứ nhất", "kỳ họp", "2021-07-02", None),
    "m06": ("Kiểm tra công tác phòng dịch", "kiểm tra", "2021-08-12", "Mường Lân"),
    "m07": ("Hội nghị triển khai diễn tập", "hội nghị", "2022-03", None),
    "m08": ("Buổi tiếp lãnh đạo thành phố Hải Vân", "buổi tiếp", "2022-10-01", None),
    "m09": ("Hội nghị liên kết vùng biển", "hội nghị", "2023-04-11", "Hải Vân"),
    "m10": ("Hội nghị tổng kết năm", "hội nghị", "2023-12-27", None),
    "m11": ("Tọa đàm về nghề cá", "tọa đàm", None, None),
}


# meeting, where an article says so, the day it gives
REPORTS: tuple[tuple[str, str, str | None], ...] = (
    ("m01", "a01 1 Hội nghị sơ kết công tác y tế", "2019-03-15"),
    ("m02", "a02 1 Hội nghị giao ban tháng 10", "2019-11-04"),
    ("m03", "a03 1 làm việc với tỉnh", "2020-06-09"),
    ("m04", "a04 1 Hội nghị khai thác hải sản bền vững", "2020-09-20"),
    ("m04", "a05 1 Hội nghị khai thác hải sản bền vững", "2020-09-20"),
    ("m05", "a06 1 Kỳ họp thứ nhất", "2021-07-02"),
    ("m06", "a07 1 kiểm tra phòng dịch", "2021-08-12"),
    ("m07", "a08 1 Hội nghị triển khai diễn tập", "2022-03"),
    ("m08", "a09 1 tiếp lãnh đạo thành phố Hải Vân", "2022-10-01"),
    ("m09", "a10 1 Hội nghị liên kết vùng biển", "2023-04-11"),
    ("m10", "a11 1 Hội nghị tổng kết năm", "2023-12-27"),
    ("m10", "a13 1 Hội nghị tổng kết năm", "2023-12-26"),
    ("m11", "a12 1 Tọa đàm về nghề cá", None),
)


@dataclass
class _Builder:
    nodes: list[Node] = field(default_factory=list)
    edges: dict[str, Edge] = field(default_factory=dict)

    def node(self, kind: NodeKind, identifier: str, /, **properties: Value | None) -> None:
        present = {key: value for key, value in properties.items() if value is not None and value != ()}
        self.nodes.append(Node(identifier, kind, present))

    def edge(self, kind: EdgeKind, source: str, target: str, /, *said: str, **properties: Value | None) -> None:
        """Each of `said` is an article, the number of a sentence and the words in it: `a01 2 Lê Thị Hòa`."""
        evidence = tuple(_evidence(words) for words in said)
        present = {key: value for key, value in properties.items() if value is not None}
        identifier = f"{kind.value.lower()}:{source}:{target}"
        while identifier in self.edges:
            identifier += "+"
        self.edges[identifier] = Edge(
            identifier, kind, source, target, {**present, **evidence_properties(evidence), "confidence": 0.9}
        )


def _evidence(said: str) -> Evidence:
    article, number, words = said.split(" ", 2)
    sentences = ARTICLES[article][3]
    quote = sentences[int(number) - 1]
    quote_start = sum(len(sentence) + 1 for sentence in sentences[: int(number) - 1])
    start = quote_start + quote.index(words)
    return Evidence(article, start, start + len(words), quote_start, quote, "test.sentence")


def _build() -> Subgraph:
    b = _Builder()
    for identifier, (name, published, publisher, _) in ARTICLES.items():
        url = f"https://bao.example/{identifier}"
        b.node(NodeKind.ARTICLE, identifier, name=name, url=url, published=published, publisher=publisher)
    for identifier, (name, names, kind, level) in BODIES.items():
        b.node(NodeKind.ORGANIZATION, identifier, name=name, names=(name, *names), kind=kind, level=level)
    for identifier, (name, body) in POSTS.items():
        full_name = f"{name}, {BODIES[body][0]}" if body else name
        b.node(NodeKind.ROLE, identifier, name=name, full_name=full_name)
        if body:
            b.edge(EdgeKind.AT, identifier, body)
    for identifier, (name, meeting_kind, date, place) in MEETINGS.items():
        precision = {None: None, 7: "month", 10: "day"}[len(date) if date else None]
        b.node(
            NodeKind.MEETING, identifier, name=name, kind=meeting_kind, date=date, date_precision=precision, place=place
        )
    _parts(b)
    _held(b)
    _took_part(b)
    _bodies(b)
    seen: dict[str, list[str]] = {identifier: [] for identifier in PEOPLE}
    for edge in b.edges.values():
        if edge.source in seen:
            seen[edge.source] += [str(article) for article in edge.properties["articles"]]  # type: ignore[union-attr]
    for identifier, (name, names, rank) in PEOPLE.items():
        articles = sorted(set(seen[identifier]))
        days = sorted(day for article in articles if (day := ARTICLES[article][1]))
        first, last = (days[0], days[-1]) if days else (None, None)
        b.node(
            NodeKind.PERSON, identifier, name=name, names=(name, *names), rank=rank, first_seen=first, last_seen=last
        )
        for article in articles:
            b.edge(EdgeKind.MENTIONED_IN, identifier, article)
    edges = sorted(b.edges.values(), key=lambda edge: edge.id)
    return Subgraph(tuple(sorted(b.nodes, key=lambda node: node.id)), tuple(edges))


def _parts(b: _Builder) -> None:
    b.edge(EdgeKind.PART_OF, "o04", "o01")
    b.edge(EdgeKind.PART_OF, "o05", "o01", until="2022-06-30")
    b.edge(EdgeKind.PART_OF, "o07", "o06")
    b.edge(EdgeKind.PART_OF, "o10", "o04")


def _held(b: _Builder) -> None:
    for person, post, status, words, *places in HELD:
        days = sorted(day for place in places if (day := ARTICLES[place.split()[0]][1]))
        first, last = (days[0], days[-1]) if days else (None, None)
        since = "2021-07-02" if (person, post) == ("p03", "r01") else None
        said = [f"{place} {words}" for place in places]
        b.edge(EdgeKind.HOLDS, person, post, *said, first_seen=first, last_seen=last, status=status, since=since)


def _took_part(b: _Builder) -> None:
    chaired, led, spoke, attended = EdgeKind.CHAIRED, EdgeKind.LED, EdgeKind.SPOKE_AT, EdgeKind.ATTENDED
    governor = "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn"
    b.edge(chaired, "p01", "m01", "a01 2 Nguyễn Văn An", as_role=governor)
    b.edge(chaired, "p05", "m01", "a01 2 Lê Thị Hòa", as_role="Bí thư Tỉnh ủy Bình Sơn")
    b.edge(attended, "p04", "m01", "a01 3 Trần Văn Dụng")
    b.edge(attended, "p02", "m01", "a01 3 Nguyễn Văn An")
    b.edge(attended, "p03", "m01", "a01 4 Trần Văn Dũng")
    b.edge(spoke, "p04", "m01", "a01 5 Trần Văn Dụng")
    b.edge(chaired, "p05", "m02", "a02 2 Lê Thị Hòa")
    b.edge(chaired, "p01", "m02", "a02 2 Nguyễn Văn An")
    b.edge(attended, "p09", "m02", "a02 3 Vũ Thị Sen")
    b.edge(led, "p06", "m03", "a03 1 Phạm Đức Chung")
    b.edge(chaired, "p01", "m03", "a03 2 Nguyễn Văn An", as_role=governor)
    b.edge(attended, "p07", "m03", "a03 3 Phạm Đức Trung")
    b.edge(spoke, "p12", "m03", "a03 4 Đỗ Thị Nhàn", on_behalf_of="Chủ tịch Ủy ban nhân dân tỉnh")
    b.edge(chaired, "p06", "m04", "a04 2 Phạm Đức Chung", "a05 2 Phạm Đức Chung", as_role="Thứ trưởng Bộ Thủy sản")
    b.edge(chaired, "p01", "m04", "a04 2 Nguyễn Văn An", as_role=governor)
    b.edge(chaired, "p11", "m04", "a05 2 Bùi Văn Lực")
    b.edge(attended, "p11", "m04", "a04 3 Bùi Văn Lực")
    b.edge(spoke, "p11", "m04", "a04 3 Bùi Văn Lực")
    b.edge(chaired, "p09", "m05", "a06 2 Vũ Thị Sen", as_role="Chủ tịch Hội đồng nhân dân tỉnh Bình Sơn")
    b.edge(attended, "p01", "m05", "a06 4 Nguyễn Văn An")
    b.edge(attended, "p05", "m05", "a06 4 Lê Thị Hòa")
    b.edge(led, "p03", "m06", "a07 1 Trần Văn Dũng", as_role=governor)
    b.edge(attended, "p04", "m06", "a07 2 Trần Văn Dụng")
    b.edge(spoke, "p10", "m06", "a07 3 Đặng Quốc Bảo")
    b.edge(chaired, "p02", "m07", "a08 2 Nguyễn Văn An")
    b.edge(chaired, "p03", "m07", "a08 2 Trần Văn Dũng", as_role=governor)
    b.edge(attended, "p05", "m07", "a08 3 Lê Thị Hòa")
    b.edge(led, "p08", "m08", "a09 1 Hoàng Minh Tuệ", as_role="Bộ trưởng Bộ Thủy sản")
    b.edge(attended, "p11", "m08", "a09 2 Bùi Văn Lực")
    b.edge(attended, "p06", "m08", "a09 3 Phạm Đức Chung")
    b.edge(attended, "p13", "m08", "a09 3 Cao Bá Quỳnh")
    b.edge(chaired, "p08", "m09", "a10 2 Hoàng Minh Tuệ")
    b.edge(chaired, "p03", "m09", "a10 2 Trần Văn Dũng")
    b.edge(chaired, "p11", "m09", "a10 2 Bùi Văn Lực")
    b.edge(spoke, "p06", "m09", "a10 3 Phạm Đức Chung", on_behalf_of="Bộ trưởng")
    b.edge(attended, "p07", "m09", "a10 5 Phạm Đức Trung")
    for person in ("p12", "p10", "p14", "p15"):
        b.edge(attended, person, "m09", f"a10 4 {PEOPLE[person][0]}")
    b.edge(chaired, "p12", "m10", "a11 2 Đỗ Thị Nhàn", "a13 2 Đỗ Thị Nhàn")
    b.edge(chaired, "p04", "m10", "a11 2 Trần Văn Dụng", "a13 2 Trần Văn Dụng")
    for person in ("p16", "p17", "p18", "p19"):
        b.edge(attended, person, "m10", f"a11 3 {PEOPLE[person][0]}")
    b.edge(chaired, "p07", "m11", "a12 1 Phạm Đức Trung")
    b.edge(chaired, "p14", "m11", "a12 1 Mai Thị Lụa")
    for person in ("p15", "p20", "p21"):
        b.edge(attended, person, "m11", f"a12 2 {PEOPLE[person][0]}")


def _bodies(b: _Builder) -> None:
    organized, took_part = EdgeKind.ORGANIZED, EdgeKind.TOOK_PART_IN
    b.edge(organized, "o01", "m01", "a01 1 Ủy ban nhân dân tỉnh Bình Sơn")
    b.edge(took_part, "o10", "m01", "a01 6 Trạm Y tế xã Nà Lạn")
    b.edge(organized, "o02", "m02", "a02 1 Tỉnh ủy Bình Sơn")
    b.edge(organized, "o06", "m03", "a03 1 Bộ Thủy sản")
    b.edge(organized, "o06", "m04", "a04 1 Bộ Thủy sản")
    b.edge(organized, "o01", "m04", "a04 1 Ủy ban nhân dân tỉnh Bình Sơn")
    b.edge(took_part, "o07", "m04", "a04 4 Cục Kiểm ngư")
    b.edge(organized, "o03", "m05", "a06 1 Hội đồng nhân dân tỉnh Bình Sơn")
    b.edge(organized, "o08", "m07", "a08 1 Bộ Chỉ huy Quân sự tỉnh Bình Sơn")
    b.edge(organized, "o04", "m10", "a11 1 Sở Y tế tỉnh Bình Sơn")
    b.edge(took_part, "o05", "m06", "a07 3 Ủy ban nhân dân huyện Mường Lân")
    b.edge(took_part, "o05", "m09", "a10 4 Đặng Quốc Bảo")
    for meeting, said, day in REPORTS:
        days = {other for which, _, other in REPORTS if which == meeting}
        differs: dict[str, Value | None] = {}
        if day and len(days) > 1:
            differs = {"disputed": ("date",), "disputed_values": (day,)}
        b.edge(EdgeKind.REPORTED_IN, meeting, said.split()[0], said, reported_date=day, **differs)
    for body, article in (("o01", "a01"), ("o10", "a01"), ("o06", "a04"), ("o07", "a04"), ("o01", "a04")):
        b.edge(EdgeKind.MENTIONED_IN, body, article)


GRAPH = _build()
