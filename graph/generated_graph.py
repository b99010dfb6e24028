"""Graphs made by chance, as large as asked, in the shape of real ones: few people do much, bodies form a tree.

Everybody and everything in them is invented. The same size and seed give the same graph on any machine.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

from graph.elements import Edge, Evidence, Node, Subgraph, Value, evidence_properties
from graph.schema import EdgeKind, NodeKind

Optional = TypeVar("Optional", bound=Value | None)
_FAMILY = (
    "Tạ Mạc Khổng Chử Ông Lều Nghiêm Cao Thái Tống Viên Quách Đàm Phùng Doãn Kiều La Lục Mai Nhữ Ninh Tiêu".split()
)
_MIDDLE = "Thị Văn Hữu Đình Khắc Mỹ Bá Gia Thế Nhật Thu Diệu Đăng Huy Kim Lam Phương Quý Thục Trọng Xuân Ái".split()
_GIVEN = (
    "Bưởi Quýt Chanh Dừa Mận Đào Hồng Lựu Na Ổi Khế Sấu Vải Nhãn Bòng Cúc Trúc Mơ Sim Bàng Đước Lim Sồi Thông Liễu Ngô "
    "Khoai Lúa Sen Súng Lài Huệ Quỳnh Thược Tre Nứa Giang Mây Đay Gai Ân Ấn Án Đa Da Ý Ỷ Yên Én Ổn"
).split()
_TITLES = ("Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư", "Giám đốc", "Trưởng ban", "Chánh Văn phòng", "Ủy viên")
_LEVELS = ("central", "province", "district", "commune")
_BODIES = (
    ("Bộ", "government"),
    ("Ủy ban nhân dân", "government"),
    ("Hội đồng nhân dân", "assembly"),
    ("Đảng bộ", "party"),
    ("Mặt trận", "front"),
)
_RANKS = ("Đại tá", "Thiếu tướng", "Tiến sĩ")
_TOPICS = ("trồng cam", "nuôi ong", "chống hạn", "sửa đường làng", "mở lớp đêm", "giữ rừng", "dựng cầu", "phòng lụt")
_MEETINGS = ("hội nghị", "cuộc họp", "phiên họp", "lễ", "hội thảo")
_RULES = ("chủ trì", "đồng chủ trì", "dự", "phát biểu", "chức danh")
_FIRST_YEAR, _YEARS = 2010, 15

# Of 100 edges so many nodes of each kind, in round figures those of a crawl of reports.
_SHARES = {
    NodeKind.PERSON: 9,
    NodeKind.ROLE: 6,
    NodeKind.ORGANIZATION: 4,
    NodeKind.MEETING: 6,
    NodeKind.ARTICLE: 8,
}


def generate_graph(edges: int, seed: int = 1) -> Subgraph:
    """A graph of about `edges` edges (from 1,000): degrees are skewed, edges may be parallel, evidence is quoted."""
    return _Generator(edges, seed).graph()


class _Generator:
    def __init__(self, edges: int, seed: int) -> None:
        self._chance = random.Random(f"{edges} {seed}")  # noqa: S311 (no secret)
        self._wanted = edges
        self._nodes: list[Node] = []
        self._edges: list[Edge] = []
        self._names: dict[str, str] = {}
        self._dates: dict[str, str] = {}
        # Shuffled, so that the order of the ids tells nothing of how much somebody does.
        self._ids = {kind: self._shuffled(kind, max(4, edges * share // 100)) for kind, share in _SHARES.items()}

    def graph(self) -> Subgraph:
        """All of it, sorted by id."""
        self._bodies()
        self._roles()
        self._people()
        self._articles()
        self._meetings()
        return Subgraph(
            tuple(sorted(self._nodes, key=lambda node: node.id)), tuple(sorted(self._edges, key=lambda edge: edge.id))
        )

    def _shuffled(self, kind: NodeKind, count: int) -> list[str]:
        ids = [f"{kind.value.lower()}:{number:07}" for number in range(count)]
        self._chance.shuffle(ids)
        return ids

    def _bodies(self) -> None:
        """A tree about as deep as the logarithm of its size; some bodies belonged elsewhere for a time."""
        ids = self._ids[NodeKind.ORGANIZATION]
        depth = [0] * len(ids)
        for number, identifier in enumerate(ids):
            above = None if number < 3 else self._chance.randrange(number // 8, max(1, number // 3))
            depth[number] = 0 if above is None else depth[above] + 1
            word, kind = self._chance.choice(_BODIES)
            name = f"{word} {self._place()}"
            self._node(
                NodeKind.ORGANIZATION,
                identifier,
                f"{name} {number // 40}" if number >= 40 else name,
                kind=kind,
                level=_LEVELS[min(depth[number], 3)],
                place=self._sometimes(0.7, self._place()),
            )
            if above is not None:
                self._edge(EdgeKind.PART_OF, identifier, ids[above], until=self._sometimes(0.1, self._day()))
            if above and self._chance.random() < 0.1:
                self._edge(EdgeKind.PART_OF, identifier, ids[self._chance.randrange(above)], since=self._day())

    def _roles(self) -> None:
        bodies = self._ids[NodeKind.ORGANIZATION]
        for number, identifier in enumerate(self._ids[NodeKind.ROLE]):
            body = bodies[number % len(bodies)] if number < 2 * len(bodies) else self._skewed(bodies)
            title = _TITLES[number // len(bodies)] if number < 2 * len(bodies) else self._chance.choice(_TITLES)
            self._node(NodeKind.ROLE, identifier, title, full_name=f"{title} {self._names[body]}")
            self._edge(EdgeKind.AT, identifier, body)

    def _people(self) -> None:
        roles = self._ids[NodeKind.ROLE]
        holders: dict[str, str] = {}
        for identifier in self._ids[NodeKind.PERSON]:
            pick = self._chance.choice
            name = f"{pick(_FAMILY)} {pick(_MIDDLE)} {' '.join(pick(_GIVEN) for _ in range(pick((1, 1, 2))))}"
            first, last = self._two_days()
            rank = self._sometimes(0.2, self._chance.choice(_RANKS))
            self._node(NodeKind.PERSON, identifier, name, names=(name,), rank=rank, first_seen=first, last_seen=last)
            role = self._skewed(roles, 1.5)
            for _ in range(self._few(0.35)):
                role = role if self._chance.random() < 0.3 else self._skewed(roles, 1.5)
                first, last = self._two_days()
                self._edge(
                    EdgeKind.HOLDS,
                    identifier,
                    role,
                    first_seen=first,
                    last_seen=last,
                    since=self._sometimes(0.1, first),
                    until=self._sometimes(0.05, last),
                    status=self._chance.choices(("current", "former", "elect"), (80, 15, 5))[0],
                )
            earlier = holders.get(role)
            holders[role] = identifier
            if earlier and self._chance.random() < 0.2:
                self._edge(
                    EdgeKind.SUCCEEDED,
                    identifier,
                    earlier,
                    role_id=role,
                    date=self._sometimes(0.7, first),
                    first_seen=first,
                    last_seen=last,
                )

    def _articles(self) -> None:
        for number, identifier in enumerate(self._ids[NodeKind.ARTICLE]):
            self._node(
                NodeKind.ARTICLE,
                identifier,
                f"Tin số {number}: bàn việc {self._chance.choice(_TOPICS)}",
                url=f"https://bao{number % 40}.example/{number}",
                published=self._sometimes(0.97, self._day()),
                publisher=f"Báo {number % 40}",
            )

    def _meetings(self) -> None:
        """Meetings take what edges are left; the last ones are smaller when there are few."""
        ids = self._ids[NodeKind.MEETING]
        for number, identifier in enumerate(ids):
            share = (self._wanted - len(self._edges)) / (len(ids) - number)
            self._meeting(identifier, share)

    def _meeting(self, identifier: str, share: float) -> None:
        pick = self._chance.choice
        kind = pick(_MEETINGS)
        name = f"{kind.capitalize()} bàn việc {pick(_TOPICS)}"
        day = self._sometimes(0.95, self._day())
        date = day if day is None or self._chance.random() < 0.9 else day[: self._chance.choice((4, 7))]
        self._node(
            NodeKind.MEETING,
            identifier,
            name,
            names=(name,),
            kind=kind,
            date=date,
            place=self._sometimes(0.6, self._place()),
            end_date=day if self._chance.random() < 0.2 else None,
            date_precision=self._sometimes(0.9, "day" if date and len(date) == 10 else "month"),
            date_basis=self._sometimes(0.5, pick(("stated", "published"))),
            format=self._sometimes(0.2, pick(("trực tuyến", "trực tiếp"))),
            points=self._sometimes(0.1, self._chance.randrange(1, 400)),
        )
        articles = [self._skewed(self._ids[NodeKind.ARTICLE], 1.3) for _ in range(self._few(0.4))]
        days = [
            date if self._chance.random() < 0.9 else self._sometimes(0.7, self._day()) for _ in dict.fromkeys(articles)
        ]
        disputed = len({day for day in days if day}) > 1
        for article, reported in zip(dict.fromkeys(articles), days, strict=True):
            self._edge(
                EdgeKind.REPORTED_IN,
                identifier,
                article,
                (article,),
                reported_date=reported,
                reported_name=name,
                disputed=("date",) if disputed and reported else None,
                disputed_values=(reported,) if disputed and reported else None,
            )
        body = self._skewed(self._ids[NodeKind.ORGANIZATION])
        self._edge(EdgeKind.ORGANIZED, body, identifier, articles)
        for _ in range(self._few(0.5) - 1):
            self._edge(EdgeKind.TOOK_PART_IN, self._skewed(self._ids[NodeKind.ORGANIZATION]), identifier, articles)
        # Half of the edges of people are those that say in which article they stand.
        there = max(1, round(self._chance.expovariate(1) * (share - len(articles) - 3) / 1.9))
        for number in range(there):
            person = self._skewed(self._ids[NodeKind.PERSON])
            manner = EdgeKind.CHAIRED if number < 2 and (number == 0 or self._chance.random() < 0.6) else None
            manner = (
                manner
                or self._chance.choices(
                    (EdgeKind.ATTENDED, EdgeKind.SPOKE_AT, EdgeKind.LED, EdgeKind.CHAIRED), (70, 18, 7, 5)
                )[0]
            )
            for _ in range(1 if self._chance.random() < 0.97 else 2):
                self._edge(
                    manner,
                    person,
                    identifier,
                    self._chance.sample(articles, self._chance.randint(1, len(articles))),
                    as_role=self._sometimes(0.5, self._chance.choice(_TITLES)),
                    on_behalf_of=self._sometimes(0.02, "Thường trực"),
                )
            if self._chance.random() < 0.85:
                article = articles[0]
                self._edge(EdgeKind.MENTIONED_IN, person, article, (article,))

    def _node(self, kind: NodeKind, identifier: str, name: str, /, **more: Value | None) -> None:
        self._names[identifier] = name
        self._nodes.append(Node(identifier, kind, {"name": name, **_known(more)}))

    def _edge(
        self, kind: EdgeKind, source: str, target: str, articles: Sequence[str] = (), /, **more: Value | None
    ) -> None:
        articles = articles or [self._skewed(self._ids[NodeKind.ARTICLE], 1.3) for _ in range(self._few(0.3))]
        words = self._names.get(source, source)
        evidence = tuple(self._evidence(article, words) for article in sorted(set(articles)))
        properties = {**_known(more), **evidence_properties(evidence), "confidence": self._chance.randint(50, 99) / 100}
        identifier = f"{kind.value.lower()}:{self._chance.getrandbits(64):016x}"
        self._edges.append(Edge(identifier, kind, source, target, dict(sorted(properties.items()))))

    def _evidence(self, article: str, words: str) -> Evidence:
        start = self._chance.randrange(4000)
        quote = (
            f"Sáng hôm ấy, {words} cùng bà con bàn việc {self._chance.choice(_TOPICS)} ở thôn số "
            f"{self._chance.randrange(999)}, hẹn nhau {self._chance.randrange(99)} ngày công."
        )
        return Evidence(article, start + 13, start + 13 + len(words), start, quote, self._chance.choice(_RULES))

    def _skewed(self, ids: Sequence[str], power: float = 2.5) -> str:
        """One of `ids`, the earlier the likelier: with `n` of them the first is chosen `n ** (-1 / power)` of times."""
        return ids[int(len(ids) * self._chance.random() ** power)]

    def _few(self, more: float) -> int:
        """1, and with this probability one more, and so on, at most 6."""
        count = 1
        while count < 6 and self._chance.random() < more:
            count += 1
        return count

    def _sometimes(self, probability: float, value: Optional) -> Optional | None:
        return value if self._chance.random() < probability else None

    def _day(self) -> str:
        chance = self._chance.randrange
        return f"{_FIRST_YEAR + chance(_YEARS)}-{chance(1, 13):02}-{chance(1, 29):02}"

    def _two_days(self) -> tuple[str, str]:
        one, other = self._day(), self._day()
        return (one, other) if one < other else (other, one)

    def _place(self) -> str:
        return f"{self._chance.choice(_GIVEN)} {self._chance.choice(_GIVEN)}"


def _known(properties: dict[str, Value | None]) -> dict[str, Value]:
    return {key: value for key, value in properties.items() if value is not None}
