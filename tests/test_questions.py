"""Every question gives these rows, on every store, and the sentences that prove them."""

import dataclasses
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InputError, QueryError
from graph.local_store import LocalStore
from graph.store import GraphStore, Limits
from official_graph import ARTICLES, GRAPH
from queries import QUESTIONS, Answer, Graph, Proof, evidence_text, open_graph, question
from queries.co_chairs import CoChairs
from queries.cypher_text import asked_lines

# A question, its parameters, and its rows without the names that stand beside an id.
CASES: list[tuple[str, dict[str, Any], list[tuple[Any, ...]]]] = [
    (
        "co-chairs",
        {},
        [
            ("2019-03-15", "m01", "p01", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", "p05", "Bí thư Tỉnh ủy Bình Sơn"),
            ("2019-11-04", "m02", "p01", None, "p05", None),
            ("2020-09-20", "m04", "p01", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", "p06", "Thứ trưởng Bộ Thủy sản"),
            ("2020-09-20", "m04", "p01", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", "p11", None),
            ("2020-09-20", "m04", "p06", "Thứ trưởng Bộ Thủy sản", "p11", None),
            ("2022-03", "m07", "p02", None, "p03", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn"),
            ("2023-04-11", "m09", "p03", None, "p08", None),
            ("2023-04-11", "m09", "p03", None, "p11", None),
            ("2023-04-11", "m09", "p08", None, "p11", None),
            ("2023-12-27", "m10", "p04", None, "p12", None),
            (None, "m11", "p07", None, "p14", None),
        ],
    ),
    (
        "co-chairs",
        {"person": "p11"},
        [
            ("2020-09-20", "m04", "p11", None, "p01", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn"),
            ("2020-09-20", "m04", "p11", None, "p06", "Thứ trưởng Bộ Thủy sản"),
            ("2023-04-11", "m09", "p11", None, "p03", None),
            ("2023-04-11", "m09", "p11", None, "p08", None),
        ],
    ),
    (
        "co-chairs",
        {"since": "2021", "until": "2022"},
        [("2022-03", "m07", "p02", None, "p03", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn")],
    ),
    (
        "co-chairs-of-two",
        {"person": "p01", "other": "Lê Thị Hòa"},
        [
            (
                "2019-03-15",
                "m01",
                "Nhà Văn hóa tỉnh",
                "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn",
                "Bí thư Tỉnh ủy Bình Sơn",
            ),
            ("2019-11-04", "m02", None, None, None),
        ],
    ),
    (
        "first-and-last",
        {},
        [
            ("p01", "p05", "2019-03-15", "m01", "2019-11-04", "m02", 2),
            ("p01", "p06", "2020-09-20", "m04", "2020-09-20", "m04", 1),
            ("p01", "p11", "2020-09-20", "m04", "2020-09-20", "m04", 1),
            ("p02", "p03", "2022-03", "m07", "2022-03", "m07", 1),
            ("p03", "p08", "2023-04-11", "m09", "2023-04-11", "m09", 1),
            ("p03", "p11", "2023-04-11", "m09", "2023-04-11", "m09", 1),
            ("p04", "p12", "2023-12-27", "m10", "2023-12-27", "m10", 1),
            ("p06", "p11", "2020-09-20", "m04", "2020-09-20", "m04", 1),
            ("p07", "p14", None, None, None, None, 1),
            ("p08", "p11", "2023-04-11", "m09", "2023-04-11", "m09", 1),
        ],
    ),
    ("first-and-last", {"person": "Mai Thị Lụa"}, [("p14", "p07", None, None, None, None, 1)]),
    (
        "top-pairs",
        {"limit": 3},
        [
            ("p01", "p05", 2, "2019-03-15", "2019-11-04"),
            ("p01", "p06", 1, "2020-09-20", "2020-09-20"),
            ("p01", "p11", 1, "2020-09-20", "2020-09-20"),
        ],
    ),
    (
        "top-chairs",
        {"limit": 4},
        [
            ("p01", 4, 1, "2019-03-15", "2020-09-20"),
            ("p03", 2, 0, "2022-03", "2023-04-11"),
            ("p05", 2, 0, "2019-03-15", "2019-11-04"),
            ("p11", 2, 0, "2020-09-20", "2023-04-11"),
        ],
    ),
    ("most-central", {"year": "2023"}, [("p03", 2, 1), ("p08", 2, 1), ("p11", 2, 1), ("p04", 1, 1), ("p12", 1, 1)]),
    ("most-central", {"limit": 2}, [("p11", 4, 2), ("p01", 3, 3)]),
    ("co-chairs-by-year", {}, [("2019", 2, 2), ("2020", 1, 3), ("2022", 1, 2), ("2023", 2, 5), (None, 1, 2)]),
    ("co-chairs-by-year", {"person": "p01"}, [("2019", 2, 1), ("2020", 1, 2)]),
    (
        "co-chairs-by-body",
        {},
        [
            ("o01", "p01", "p05", 1, "2019-03-15", "2019-03-15"),
            ("o01", "p01", "p06", 1, "2020-09-20", "2020-09-20"),
            ("o01", "p01", "p11", 1, "2020-09-20", "2020-09-20"),
            ("o01", "p06", "p11", 1, "2020-09-20", "2020-09-20"),
            ("o02", "p01", "p05", 1, "2019-11-04", "2019-11-04"),
            ("o04", "p04", "p12", 1, "2023-12-27", "2023-12-27"),
            ("o06", "p01", "p06", 1, "2020-09-20", "2020-09-20"),
            ("o06", "p01", "p11", 1, "2020-09-20", "2020-09-20"),
            ("o06", "p06", "p11", 1, "2020-09-20", "2020-09-20"),
            ("o08", "p02", "p03", 1, "2022-03", "2022-03"),
        ],
    ),
    (
        "chairs-of-body",
        {"body": "Bộ Thủy sản"},
        [
            ("p01", 2, "2020-06-09", "2020-09-20"),
            ("p06", 1, "2020-09-20", "2020-09-20"),
            ("p11", 1, "2020-09-20", "2020-09-20"),
        ],
    ),
    (
        "chaired",
        {"person": "p01", "until": "2020-06"},
        [
            ("2019-03-15", "m01", "hội nghị", "Nhà Văn hóa tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", None),
            ("2019-11-04", "m02", "hội nghị", None, None, None),
            ("2020-06-09", "m03", "buổi làm việc", None, "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", None),
        ],
    ),
    (
        "led",
        {"person": "p03"},
        [("2021-08-12", "m06", "kiểm tra", "Mường Lân", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", None)],
    ),
    ("spoke", {"person": "p06"}, [("2023-04-11", "m09", "hội nghị", "Hải Vân", None, "Bộ trưởng")]),
    (
        "attended",
        {"person": "p05"},
        [("2021-07-02", "m05", "kỳ họp", None, None, None), ("2022-03", "m07", "hội nghị", None, None, None)],
    ),
    (
        "stands-in",
        {},
        [
            ("2020-06-09", "m03", "p12", "spoke at", None, "Chủ tịch Ủy ban nhân dân tỉnh"),
            ("2023-04-11", "m09", "p06", "spoke at", None, "Bộ trưởng"),
        ],
    ),
    (
        "timeline",
        {"person": "p03"},
        [
            ("2019-03-15", "attended", "m01", None),
            ("2019-03-16", "first reported as", "r02", None),
            ("2021-07-02", "starts as", "r01", None),
            ("2021-07-03", "first reported as", "r01", None),
            ("2021-08-12", "led", "m06", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn"),
            ("2022-03", "chaired", "m07", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn"),
            ("2023-04-11", "chaired", "m09", None),
            ("2023-04-12", "last reported as", "r01", None),
        ],
    ),
    (
        "met",
        {"person": "p04", "other": "p03"},
        [
            ("2019-03-15", "m01", ("attended", "spoke at"), ("attended",)),
            ("2021-08-12", "m06", ("attended",), ("led",)),
        ],
    ),
    (
        "never-met",
        {"person": "p03"},
        [("p09", "r04", "2019-11-05", "2021-07-03"), ("p13", "r09", "2022-10-02", "2022-10-02")],
    ),
    ("never-met", {"person": "p03", "body": "o06"}, []),
    (
        "posts",
        {"person": "p01"},
        [
            ("r01", "o01", "current", None, None, "2019-03-16", "2020-09-21"),
            ("r01", "o01", "former", None, None, "2021-07-03", "2021-07-03"),
        ],
    ),
    (
        "who-held",
        {"post": "r01", "day": "2020-01-01"},
        [("p01", "between reports", None, None, "2019-03-16", "2020-09-21")],
    ),
    (
        "who-held",
        {"post": "r01", "day": "2021-07-02"},
        [
            ("p03", "between reports", "2021-07-02", None, "2021-07-03", "2023-04-12"),
            ("p01", "last reported before", None, None, "2019-03-16", "2020-09-21"),
        ],
    ),
    (
        "who-held",
        {"post": "r01", "day": "2018"},
        [("p01", "first reported after", None, None, "2019-03-16", "2020-09-21")],
    ),
    (
        "who-held",
        {"post": "r01", "day": "2022-01-01"},
        [("p03", "between reports", "2021-07-02", None, "2021-07-03", "2023-04-12")],
    ),
    (
        "successions",
        {},
        [("r01", "p01", "2020-09-21", "p03", "2021-07-02"), ("r02", "p03", "2019-03-16", "p12", "2020-06-10")],
    ),
    (
        "people-of-body",
        {"body": "o01"},
        [
            ("p01", "r01", "current", None, None, "2019-03-16", "2020-09-21"),
            ("p03", "r01", "current", "2021-07-02", None, "2021-07-03", "2023-04-12"),
            ("p01", "r01", "former", None, None, "2021-07-03", "2021-07-03"),
            ("p03", "r02", "current", None, None, "2019-03-16", "2019-03-16"),
            ("p12", "r02", "current", None, None, "2020-06-10", "2023-12-28"),
            ("p10", "r02", "elect", None, None, "2023-04-12", "2023-04-12"),
        ],
    ),
    (
        "people-of-body",
        {"body": "o01", "since": "2021", "until": "2021"},
        [
            ("p03", "r01", "current", "2021-07-02", None, "2021-07-03", "2023-04-12"),
            ("p01", "r01", "former", None, None, "2021-07-03", "2021-07-03"),
            ("p12", "r02", "current", None, None, "2020-06-10", "2023-12-28"),
        ],
    ),
    (
        "meetings-of-body",
        {"body": "o01"},
        [
            ("2019-03-15", "m01", "organized", ("Nguyễn Văn An", "Lê Thị Hòa")),
            ("2020-09-20", "m04", "organized", ("Nguyễn Văn An", "Phạm Đức Chung", "Bùi Văn Lực")),
        ],
    ),
    (
        "meetings-under-body",
        {"body": "o01"},
        [
            ("2019-03-15", "m01", "o01", "organized", ("Nguyễn Văn An", "Lê Thị Hòa")),
            ("2019-03-15", "m01", "o10", "took part", ("Nguyễn Văn An", "Lê Thị Hòa")),
            ("2020-09-20", "m04", "o01", "organized", ("Nguyễn Văn An", "Phạm Đức Chung", "Bùi Văn Lực")),
            ("2021-08-12", "m06", "o05", "took part", ()),
            ("2023-12-27", "m10", "o04", "organized", ("Trần Văn Dụng", "Đỗ Thị Nhàn")),
        ],
    ),
    (
        "meetings-under-body",
        {"body": "o01", "since": "2021"},
        [
            ("2021-08-12", "m06", "o05", "took part", ()),
            ("2023-12-27", "m10", "o04", "organized", ("Trần Văn Dụng", "Đỗ Thị Nhàn")),
        ],
    ),
    ("bodies-without-person", {}, [("2019-03-15", "m01", "o10"), ("2020-09-20", "m04", "o07")]),
    (
        "protocol-order",
        {"meeting": "m04"},
        [
            ("a04", 1, "p06", None, ("chaired",)),
            ("a04", 2, "p01", None, ("chaired",)),
            ("a04", 3, "p11", None, ("attended", "spoke at")),
            ("a05", 1, "p06", None, ("chaired",)),
            ("a05", 2, "p11", None, ("chaired",)),
        ],
    ),
    (
        "present-at-both",
        {"meeting": "m01", "other_meeting": "m06"},
        [("p03", ("attended",), ("led",)), ("p04", ("attended", "spoke at"), ("attended",))],
    ),
    (
        "article",
        {"article": "a03"},
        [
            (24, "o06", "ORGANIZED", "m03", None),
            (39, "p06", "HOLDS", "r07", "current"),
            (50, "p06", "LED", "m03", None),
            (104, "p01", "CHAIRED", "m03", "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn"),
            (119, "p01", "HOLDS", "r01", "current"),
            (203, "p07", "ATTENDED", "m03", None),
            (219, "p07", "HOLDS", "r09", "current"),
            (247, "p12", "SPOKE_AT", "m03", None),
            (260, "p12", "HOLDS", "r02", "current"),
        ],
    ),
    (
        "single-source",
        {"person": "p04"},
        [("a01", "p04", "ATTENDED", "m01"), ("a01", "p04", "SPOKE_AT", "m01"), ("a07", "p04", "ATTENDED", "m06")],
    ),
    (
        "single-source",
        {"article": "a12", "limit": 2},
        [("a12", "p07", "CHAIRED", "m11"), ("a12", "p14", "CHAIRED", "m11")],
    ),
    (
        "who-held",
        {"post": "r02", "day": "2023-05"},
        [
            ("p12", "between reports", None, None, "2020-06-10", "2023-12-28"),
            ("p03", "last reported before", None, None, "2019-03-16", "2019-03-16"),
            ("p10", "elected before", None, None, "2023-04-12", "2023-04-12"),
        ],
    ),
    ("conflicts", {"person": "p11"}, [("chair", "m04", "p11", "so a05; not a04, which names others")]),
    (
        "conflicts",
        {},
        [
            ("chair", "m04", "p01", "so a04; not a05, which names others"),
            ("chair", "m04", "p11", "so a05; not a04, which names others"),
            ("date", "m10", None, "2023-12-27 in a11; 2023-12-26 in a13"),
            ("holders", "r09", "p07", "also Cao Bá Quỳnh (p13)"),
            ("status", "r07", "p06", "former on 2022-10-02; in office on 2023-04-12"),
        ],
    ),
    (
        "namesakes",
        {},
        [
            ("Nguyễn Văn An", "p01", None, ("Chủ tịch, Ủy ban nhân dân tỉnh Bình Sơn",), "2019-03-16", "2021-07-03"),
            (
                "Nguyễn Văn An",
                "p02",
                "Đại tá",
                ("Chỉ huy trưởng, Bộ Chỉ huy Quân sự tỉnh Bình Sơn",),
                "2019-03-16",
                "2022-03-20",
            ),
        ],
    ),
    (
        "undated",
        {},
        [
            ("article", "a12", "Tọa đàm về nghề cá", "Báo Thủy sản"),
            ("meeting", "m11", "Tọa đàm về nghề cá", "a12"),
            ("post", "r12", "Chuyên gia", "Mai Thị Lụa"),
        ],
    ),
]

IDS = [f"{name} {' '.join(f'{k}={v}' for k, v in given.items())}" for name, given, _ in CASES]
NODES = {node.id: node for node in GRAPH.nodes}


def short(answer: Answer[Any]) -> list[tuple[Any, ...]]:
    """The rows of `answer` without the names that stand beside an id."""
    kept = [name for name in answer.question.columns if f"{name}_id" not in answer.question.columns]
    return [tuple(getattr(row, name) for name in kept) for row in answer]


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=IDS)
def test_a_question_gets_its_rows(
    official_store: GraphStore, name: str, given: dict[str, Any], rows: list[tuple[Any, ...]]
) -> None:
    """The rows and their order are these on every store."""
    assert short(question(name).ask(official_store, **given)) == rows


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=IDS)
def test_rows_are_proved_by_the_same_edges_everywhere(
    official_store: GraphStore, tmp_path: Path, name: str, given: dict[str, Any], rows: list[tuple[Any, ...]]
) -> None:
    """Whatever the store, the edges behind the rows and their order are those of a workspace."""
    workspace = LocalStore(tmp_path)
    workspace.replace(GRAPH)
    assert question(name).ask(official_store, **given).edges == question(name).ask(workspace, **given).edges


def test_every_question_is_tried() -> None:
    """There are at least 24 questions, and the table above asks each of them."""
    assert {name for name, _, _ in CASES} == set(QUESTIONS)
    assert len(QUESTIONS) >= 24


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=IDS)
def test_names_belong_to_the_ids_beside_them(
    official_store: GraphStore, name: str, given: dict[str, Any], rows: list[tuple[Any, ...]]
) -> None:
    """A column `x` beside a column `x_id` holds the name of that node, a post's with or without its body."""
    answer = question(name).ask(official_store, **given)
    columns = answer.question.columns
    for column in columns:
        if f"{column}_id" in columns:
            for row in answer:
                node = getattr(row, f"{column}_id")
                names = [NODES[node].name, NODES[node].properties.get("full_name")] if node else [None]
                assert getattr(row, column) in names


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=IDS)
def test_every_row_shows_its_evidence(
    official_store: GraphStore, name: str, given: dict[str, Any], rows: list[tuple[Any, ...]]
) -> None:
    """Each row has proofs whose words stand where they say; only an article without a date has nothing to prove it."""
    answer = question(name).ask(official_store, **given)
    assert len(answer.evidence) == len(rows)
    for row, proofs in zip(answer, answer.evidence, strict=True):
        assert proofs or row.what == "article"
        for proof in proofs:
            headline, published, _, sentences = ARTICLES[proof.article]
            text = " ".join(sentences)
            assert proof.words == text[proof.start : proof.end]
            assert proof.quote in sentences
            assert proof.words in proof.quote
            assert (proof.headline, proof.published) == (headline, published)
            assert proof.url == f"https://bao.example/{proof.article}"


def test_co_chairs_come_as_typed_rows_with_both_sentences(official_store: GraphStore) -> None:
    """Two chairs of an undated meeting are a row whose date is None, proved for either of them."""
    answer = question("co-chairs").ask(official_store, person="Mai Thị Lụa")
    assert answer.rows == (
        CoChairs(None, "m11", "Tọa đàm về nghề cá", "p14", "Mai Thị Lụa", None, "p07", "Phạm Đức Trung", None),
    )
    quote = "Tọa đàm về nghề cá do ông Phạm Đức Trung, Cục trưởng Cục Kiểm ngư, và chuyên gia Mai Thị Lụa chủ trì."
    assert [(p.subject, p.says, p.object, p.words, p.quote) for p in answer.evidence[0]] == [
        ("Mai Thị Lụa", "CHAIRED", "Tọa đàm về nghề cá", "Mai Thị Lụa", quote),
        ("Phạm Đức Trung", "CHAIRED", "Tọa đàm về nghề cá", "Phạm Đức Trung", quote),
    ]


def test_a_meeting_told_by_two_papers_is_proved_by_both(official_store: GraphStore) -> None:
    """The evidence of one chair stands in each report that names them, in the order of the articles."""
    answer = question("chaired").ask(official_store, person="Phạm Đức Chung")
    assert [proof.article for proof in answer.evidence[0]] == ["a04", "a05"]


def test_evidence_reads_as_text(official_store: GraphStore) -> None:
    """Under the number of a row stands each sentence once, with where it can be read."""
    answer = question("co-chairs").ask(official_store, since="2020-09", until="2020-09")
    assert evidence_text(answer.evidence[:1]) == (
        "1.\n"
        "   Thứ trưởng Phạm Đức Chung và Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn Nguyễn Văn An đồng chủ trì.\n"
        "      Hội nghị khai thác hải sản, 2020-09-21, https://bao.example/a04\n"
        "   Thứ trưởng Bộ Thủy sản Phạm Đức Chung và Chủ tịch Ủy ban nhân dân thành phố Hải Vân Bùi Văn Lực chủ trì.\n"
        "      Bàn cách giữ nguồn lợi biển, 2020-09-22, https://bao.example/a05\n"
    )
    assert evidence_text([()]) == "1. (nothing is quoted)\n"
    assert evidence_text([]) == ""


def test_evidence_cannot_write_over_a_terminal() -> None:
    """Control and direction marks of a page, and its line breaks, are left out."""
    proof = Proof("A", "CHAIRED", "M", "a", None, None, None, "Ông \x1b[31mA\u202e\nchủ trì.", "A", 0, 1, "r")
    assert evidence_text([(proof,)]) == "1.\n   Ông [31mA chủ trì.\n      a\n"


def test_a_limit_says_that_it_cuts(official_store: GraphStore) -> None:
    """An answer that a limit cuts says so, one that it does not says nothing."""
    cut = question("top-pairs").ask(official_store, limit=2)
    whole = question("top-pairs").ask(official_store, limit=10)
    assert (len(cut), cut.cut) == (2, "only the first 2 rows; a higher limit shows more")
    assert (len(whole), whole.cut) == (10, None)


def test_a_store_limit_passes_on_why_rows_are_missing(official_store: GraphStore) -> None:
    """A limit of rows given to the store is said in the answer."""
    answer = question("co-chairs").ask(official_store, limits=Limits(rows=3))
    assert len(answer) == 3
    assert answer.cut


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("chaired", {}, "chaired: person is missing: give a person, by name or id"),
        ("co-chairs", {"persn": "p01"}, "co-chairs: there is no parameter 'persn'; it takes: person, since, until"),
        ("undated", {"person": "p01"}, "undated: there is no parameter 'person'; it takes: none"),
        (
            "co-chairs",
            {"since": "2021-13"},
            "co-chairs: since: '2021-13' is no date; write 2021-07-02, 2021-07 or 2021",
        ),
        (
            "co-chairs",
            {"until": "02/07/2021"},
            "co-chairs: until: '02/07/2021' is no date; write 2021-07-02, 2021-07 or 2021",
        ),
        (
            "who-held",
            {"post": "r01", "day": "2021-02-29"},
            "who-held: day: '2021-02-29' is no date; write 2021-07-02, 2021-07 or 2021",
        ),
        ("top-pairs", {"limit": "0"}, "top-pairs: limit: '0' is no count; write a number from 1"),
        ("top-pairs", {"limit": "ten"}, "top-pairs: limit: 'ten' is no count; write a number from 1"),
    ],
)
def test_a_wrong_parameter_is_named(official_store: GraphStore, name: str, given: dict[str, Any], message: str) -> None:
    """The message says which question, which parameter, what is wrong and what to write."""
    with pytest.raises(InputError) as error:
        question(name).ask(official_store, **given)
    assert str(error.value) == message


@pytest.mark.parametrize(
    "given", ["p01' OR true //", "p01'}) DETACH DELETE (n) //", "$person", "x // if person\nMATCH (n) DETACH DELETE n"]
)
def test_a_parameter_is_never_read_as_cypher(official_store: GraphStore, given: str) -> None:
    """Cypher in a name is a name that nobody has, in a date it is no date, and the graph stays as it is."""
    with pytest.raises(InputError, match="no person is named"):
        question("chaired").ask(official_store, person=given)
    with pytest.raises(InputError, match="is no date"):
        question("co-chairs").ask(official_store, since=given)
    assert official_store.cypher("MATCH (n) RETURN count(n) AS n").rows == ((len(GRAPH.nodes),),)


def test_an_unknown_question_is_answered_with_the_nearest() -> None:
    """A slip in the name of a question gets the names that are like it."""
    with pytest.raises(InputError) as error:
        question("cochairs")
    assert str(error.value).startswith("there is no question 'cochairs'; the nearest: co-chairs")


def test_every_question_has_its_file_and_every_file_its_use() -> None:
    """A reader finds the Cypher of a question under its name, and no Cypher file is left over."""
    beside = {"evidence", "evidence_articles", "trace_attended", "trace_bodies", "trace_chaired"}
    cypher = {file.name.removesuffix(".cypher") for file in files("queries").iterdir() if file.name.endswith(".cypher")}
    assert cypher == {name.replace("-", "_") for name in QUESTIONS} | beside


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_describes_itself(name: str) -> None:
    """It has a description, frozen rows, parameters that its Cypher uses, and an example that can be asked."""
    asked = QUESTIONS[name]
    assert asked.description.endswith(".")
    assert asked.row.__doc__
    assert asked.row.__dataclass_params__.frozen
    parameters = {parameter.name: parameter for parameter in asked.parameters}
    assert set(asked.example) <= set(parameters)
    assert {p.name for p in asked.parameters if p.required} <= set(asked.example)
    mentioned = {word for word in parameters if f"${word}" in asked.cypher}
    assert mentioned == set(parameters)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "MATCH (a)\nWHERE true\n  AND a.id < b.id\n"),
        ({"person": None}, "MATCH (a)\nWHERE true\n  AND a.id < b.id\n"),
        ({"person": "p1"}, "MATCH (a)\nWHERE true\n  AND a.id = $person\n"),
    ],
)
def test_lines_are_asked_for_what_is_given(given: dict[str, Any], expected: str) -> None:
    """`// if x` keeps a line only with x, `// unless x` only without."""
    text = "MATCH (a)\nWHERE true\n  AND a.id = $person  // if person\n  AND a.id < b.id // unless person\n"
    assert asked_lines(text, given) == expected


def test_a_table_can_leave_out_ids(official_store: GraphStore) -> None:
    """For people the ids are left out, for programs they stay."""
    answer = question("top-chairs").ask(official_store, limit=1)
    assert answer.table(ids=False).columns == ("person", "meetings", "alone", "first", "last")
    assert answer.table().rows == (("p01", "Nguyễn Văn An", 4, 1, "2019-03-15", "2020-09-20"),)
    assert answer.evidence_table().columns[:5] == ("row", "subject", "says", "object", "article")
    assert {row[0] for row in answer.evidence_table().rows} == {1}


def test_a_table_can_hold_the_evidence(official_store: GraphStore) -> None:
    """For programs the proofs of a row stand beside it, field by field."""
    table = question("spoke").ask(official_store, person="Đặng Quốc Bảo").table(evidence=True)
    assert table.columns[-1] == "evidence"
    assert table.rows[0][-1] == [
        {
            "subject": "Đặng Quốc Bảo",
            "says": "SPOKE_AT",
            "object": "Kiểm tra công tác phòng dịch",
            "article": "a07",
            "headline": "Chủ tịch tỉnh kiểm tra phòng dịch",
            "url": "https://bao.example/a07",
            "published": "2021-08-13",
            "quote": "Ông Đặng Quốc Bảo, Chủ tịch Ủy ban nhân dân huyện Mường Lân, báo cáo với đoàn.",
            "words": "Đặng Quốc Bảo",
            "start": 155,
            "end": 168,
            "rule": "test.sentence",
        }
    ]


def test_a_notebook_asks_by_method_and_gets_frames(official_store: GraphStore) -> None:
    """Each question is a method of the graph; rows and Cypher answers become pandas frames."""
    graph = Graph(official_store)
    frame = graph.top_chairs(limit=2).to_pandas()
    assert list(frame["person_id"]) == ["p01", "p03"]
    cypher = graph.cypher("MATCH (m:Meeting) WHERE m.date >= $since RETURN m.id AS id ORDER BY id", since="2023")
    assert cypher.rows == (("m09",), ("m10",))
    assert list(cypher.to_pandas()["id"]) == ["m09", "m10"]
    assert {name.replace("-", "_") for name in QUESTIONS} <= set(dir(graph))
    with pytest.raises(AttributeError, match="a graph has no 'top_chair'"):
        graph.top_chair()


def test_a_workspace_opens_as_a_graph(tmp_path: Path) -> None:
    """A folder is opened and closed as a context; a folder that is none is said so."""
    LocalStore(tmp_path).replace(GRAPH)
    with open_graph(tmp_path) as graph:
        assert [row.co_chair_id for row in graph.co_chairs(person="Mai Thị Lụa")] == ["p07"]
        assert [candidate.id for candidate in graph.find("dung")][:2] == ["p03", "p04"]
        assert graph.trace("p07", "p14").shortest[0].people == ("p07", "p14")
    with pytest.raises(InputError, match="no such workspace"):
        open_graph(tmp_path / "elsewhere")


def test_a_notebook_cannot_write(official_store: GraphStore) -> None:
    """Cypher that would change the graph is refused."""
    with pytest.raises(QueryError):
        Graph(official_store).cypher("MATCH (p:Person) SET p.name = 'x' RETURN p.id")


def test_answers_are_values() -> None:
    """Rows are compared by value and cannot be changed."""
    row = CoChairs(None, "m", "M", "a", "A", None, "b", "B", None)
    assert row == dataclasses.replace(row)
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.person = "C"  # type: ignore[misc]
