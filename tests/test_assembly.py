"""How records and identity become a graph."""

from dataclasses import replace

import pytest

from graph.assembly import assemble
from graph.elements import Edge, Subgraph, evidence_of
from graph.errors import InputError
from graph.identity import Identity, MeetingIdentity, MeetingReport, PersonIdentity, PersonMention
from graph.records import (
    Article,
    BodyStatement,
    Change,
    MeetingStatement,
    Mode,
    Participation,
    PersonStatement,
    Record,
    RoleStatement,
    Span,
    Status,
    TransitionStatement,
)
from graph.schema import EdgeKind, NodeKind

TEXT = (
    "Sáng 2/3, Chủ tịch UBND tỉnh Nghệ An Lưu Bá Thảnh chủ trì hội nghị. "
    "Dự có ông Cao Văn Khiêm, nguyên Chủ tịch UBND tỉnh; đại diện Sở Y tế."
)


def span(words: str, rule: str = "test") -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), rule)


ARTICLE = Article("bao-1", TEXT, title="Họp bàn", published="2021-03-02", url="https://bao.example/1")
COMMITTEE = "Ủy ban nhân dân tỉnh Nghệ An"
RECORD = Record(
    "bao-1",
    (
        MeetingStatement(
            "m1",
            "Hội nghị",
            "hội nghị",
            (span("hội nghị"),),
            date="2021-03-02",
            bodies=(BodyStatement("Sở Y tế tỉnh Nghệ An", (span("Sở Y tế"),)),),
        ),
    ),
    (
        PersonStatement(
            "p1",
            "Lưu Bá Thảnh",
            None,
            (span("Lưu Bá Thảnh"),),
            (RoleStatement("Chủ tịch", COMMITTEE, (span("Chủ tịch UBND tỉnh Nghệ An"),)),),
            (Participation("m1", Mode.CHAIRED, (span("chủ trì hội nghị"),)),),
        ),
        PersonStatement(
            "p2",
            "Cao Văn Khiêm",
            None,
            (span("Cao Văn Khiêm"),),
            (RoleStatement("nguyên Chủ tịch", COMMITTEE, (span("nguyên Chủ tịch UBND tỉnh"),)),),
            (Participation("m1", Mode.ATTENDED, (span("Dự có"),)),),
        ),
    ),
)
IDENTITY = Identity(
    (
        PersonIdentity("person:khiem", "Cao Văn Khiêm", (PersonMention("bao-1", "p2", "Cao Văn Khiêm"),)),
        PersonIdentity("person:thanh", "Lưu Bá Thảnh", (PersonMention("bao-1", "p1", "Lưu Bá Thảnh"),)),
    ),
    (MeetingIdentity("meeting:1", (MeetingReport("bao-1", "m1"),)),),
)


def edges(graph: Subgraph, kind: EdgeKind) -> list[Edge]:
    return [edge for edge in graph.edges if edge.kind is kind]


def names(graph: Subgraph, kind: NodeKind) -> set[str]:
    return {node.name for node in graph.nodes if node.kind is kind}


def test_each_statement_becomes_an_edge_with_its_sentence() -> None:
    """The quote is the sentence around the words, and the offsets find the words in it."""
    graph = assemble([ARTICLE], [RECORD], IDENTITY)
    (chaired,) = edges(graph, EdgeKind.CHAIRED)
    (evidence,) = evidence_of(chaired)
    assert (chaired.source, chaired.target) == ("person:thanh", "meeting:1")
    assert evidence.quote == "Sáng 2/3, Chủ tịch UBND tỉnh Nghệ An Lưu Bá Thảnh chủ trì hội nghị."
    assert evidence.quote[evidence.start - evidence.quote_start : evidence.end - evidence.quote_start] == (
        "chủ trì hội nghị"
    )
    assert TEXT[evidence.quote_start :].startswith(evidence.quote)


def test_a_former_post_is_the_same_post_held_with_the_status_former() -> None:
    """Both men point to one role; only the edge tells that one of them held it before."""
    graph = assemble([ARTICLE], [RECORD], IDENTITY)
    held = {edge.source: (edge.target, edge.properties["status"]) for edge in edges(graph, EdgeKind.HOLDS)}
    assert held["person:thanh"][0] == held["person:khiem"][0]
    assert (held["person:thanh"][1], held["person:khiem"][1]) == ("current", "former")
    assert names(graph, NodeKind.ROLE) == {"Chủ tịch"}


def test_a_body_is_joined_to_the_body_above_it() -> None:
    """The department is part of its people's committee, up to the government."""
    graph = assemble([ARTICLE], [RECORD], IDENTITY)
    assert names(graph, NodeKind.ORGANIZATION) == {"Sở Y tế tỉnh Nghệ An", COMMITTEE, "Chính phủ"}
    assert len(edges(graph, EdgeKind.PART_OF)) == 2


@pytest.mark.parametrize(
    ("body", "until", "above"),
    [
        (
            "Ủy ban nhân dân tỉnh Bình Dương",
            "2025-06-30",
            {
                ("Chính phủ", None, "2025-06-30"),
                ("Ủy ban nhân dân thành phố Hồ Chí Minh", "2025-07-01", None),
            },
        ),
        ("Công an huyện Nghĩa Đàn", "2025-02-28", {("Công an tỉnh Nghệ An", None, "2025-02-28")}),
        ("Hội đồng nhân dân huyện Nghĩa Đàn", "2025-06-30", set()),
        ("Ủy ban nhân dân thành phố Hồ Chí Minh", None, {("Chính phủ", None, None)}),
    ],
)
def test_bodies_that_mergers_ended_say_until_when(
    body: str, until: str | None, above: set[tuple[str, str | None, str | None]]
) -> None:
    """On the body itself, and on what it was and became a part of."""
    people = tuple(replace(p, roles=(replace(p.roles[0], organization=body),)) for p in RECORD.people)
    graph = assemble([ARTICLE], [replace(RECORD, people=people)], IDENTITY)
    nodes = {node.id: node for node in graph.nodes}
    (found,) = (node for node in graph.nodes if node.kind is NodeKind.ORGANIZATION and node.name == body)
    assert found.properties.get("until") == until
    assert above == {
        (nodes[edge.target].name, edge.properties.get("since"), edge.properties.get("until"))
        for edge in edges(graph, EdgeKind.PART_OF)
        if edge.source == found.id
    }


def test_two_spellings_of_one_body_are_one_node() -> None:
    """A dash, a comma or `và` between the parts of a ministry's name makes no second ministry."""
    spellings = ("Bộ Thông tin - Truyền thông", "Bộ Thông tin và Truyền thông")
    people = tuple(
        replace(person, roles=(replace(person.roles[0], title="Thứ trưởng", organization=body),))
        for person, body in zip(RECORD.people, spellings, strict=True)
    )
    graph = assemble([ARTICLE], [replace(RECORD, people=people)], IDENTITY)
    ministries = [n for n in graph.nodes if n.kind is NodeKind.ORGANIZATION and "Truyền thông" in n.name]
    assert [n.name for n in ministries] == ["Bộ Thông tin và Truyền thông"]
    assert set(spellings) <= set(ministries[0].properties["names"])  # type: ignore[arg-type]
    assert len({edge.target for edge in edges(graph, EdgeKind.HOLDS)}) == 1


@pytest.mark.parametrize(("body", "nodes"), [("Ủy ban nhân dân tỉnh", 2), ("Ban tổ chức", 2), ("Bộ Y tế", 1)])
def test_a_name_that_many_bodies_bear_is_one_body_in_each_report(body: str, nodes: int) -> None:
    """`Ban tổ chức` of one festival is not that of another; a ministry is the same everywhere."""
    people = (replace(RECORD.people[0], roles=(replace(RECORD.people[0].roles[0], organization=body),), at=()),)
    articles = [ARTICLE, replace(ARTICLE, id="bao-2")]
    records = [Record(article.id, (), people) for article in articles]
    mentions = tuple(PersonMention(article.id, "p1", "Lưu Bá Thảnh") for article in articles)
    graph = assemble(articles, records, Identity((PersonIdentity("person:thanh", "Lưu Bá Thảnh", mentions),), ()))
    assert len([node for node in graph.nodes if node.kind is NodeKind.ORGANIZATION and node.name == body]) == nodes
    assert len(edges(graph, EdgeKind.HOLDS)) == nodes


def test_posts_whose_body_is_not_known_are_not_one_post() -> None:
    """Two unknown chairmen do not share a role, for nobody said that they chair the same body."""
    people = tuple(
        replace(person, roles=(replace(person.roles[0], title="Chủ tịch", organization=None),))
        for person in RECORD.people
    )
    graph = assemble([ARTICLE], [replace(RECORD, people=people)], IDENTITY)
    assert len({edge.target for edge in edges(graph, EdgeKind.HOLDS)}) == 2
    assert not edges(graph, EdgeKind.AT)


def test_two_reports_of_one_meeting_keep_what_each_said() -> None:
    """The meeting has the value that most or the longest say, the edges to the articles what each of them said."""
    other = replace(ARTICLE, id="bao-2")
    meeting = replace(RECORD.meetings[0], name="Hội nghị sơ kết quý I", date="2021-03-03")
    second = Record("bao-2", (meeting,), ())
    reports = (MeetingReport("bao-1", "m1"), MeetingReport("bao-2", "m1"))
    identity = replace(IDENTITY, meetings=(MeetingIdentity("meeting:1", reports),))
    graph = assemble([ARTICLE, other], [RECORD, second], identity)
    (node,) = [node for node in graph.nodes if node.kind is NodeKind.MEETING]
    assert node.properties["names"] == ("Hội nghị", "Hội nghị sơ kết quý I")
    assert node.name == "Hội nghị sơ kết quý I"
    said = {e.target: e.properties["reported_date"] for e in edges(graph, EdgeKind.REPORTED_IN)}
    assert said == {"bao-1": "2021-03-02", "bao-2": "2021-03-03"}


def test_the_order_of_the_input_does_not_matter() -> None:
    """Articles, records and identities in any order give the same graph."""
    other = replace(ARTICLE, id="bao-2")
    second = Record("bao-2")
    turned = Identity(IDENTITY.people[::-1], IDENTITY.meetings)
    assert assemble([ARTICLE, other], [RECORD, second], IDENTITY) == assemble(
        [other, ARTICLE], [second, RECORD], turned
    )


def test_a_record_without_its_article_is_an_error_that_names_it() -> None:
    """Nothing is stated without the text it stands in."""
    with pytest.raises(InputError, match="bao-1"):
        assemble([], [RECORD], IDENTITY)


def test_a_stated_change_dates_the_post_and_names_the_successor() -> None:
    """The stated day stands on the edge that says the post is held, with the words; one person follows another."""
    gained = TransitionStatement(
        Change.STARTS, "Chủ tịch", COMMITTEE, (span("Chủ tịch UBND tỉnh"),), "2021-02-01", predecessor="p2"
    )
    left = TransitionStatement(
        Change.ENDS, "Chủ tịch", COMMITTEE, (span("nguyên Chủ tịch"),), "2021-03-02", by_then=True
    )
    now, former = RECORD.people
    elect = replace(now.roles[0], status=Status.ELECT, since="2021-02-01")
    people = (replace(now, roles=(elect,), transitions=(gained,)), replace(former, transitions=(left,)))
    other = replace(ARTICLE, id="bao-2")
    second = replace(RECORD, article="bao-2", meetings=(), people=(replace(now, at=()),))
    mentions = (PersonMention("bao-1", "p1", now.name), PersonMention("bao-2", "p1", now.name))
    identity = replace(IDENTITY, people=(IDENTITY.people[0], replace(IDENTITY.people[1], mentions=mentions)))
    graph = assemble([ARTICLE, other], [replace(RECORD, people=people), second], identity)
    held = {(e.source, e.properties["status"]): e.properties for e in edges(graph, EdgeKind.HOLDS)}
    assert held["person:thanh", "current"]["since"] == "2021-02-01"
    assert held["person:thanh", "current"]["articles"] == ("bao-1", "bao-2")
    assert "since" not in held["person:thanh", "elect"]
    assert "until" not in held["person:khiem", "former"]
    (followed,) = edges(graph, EdgeKind.SUCCEEDED)
    assert (followed.source, followed.target, followed.properties["date"]) == (
        "person:thanh",
        "person:khiem",
        "2021-02-01",
    )
    assert followed.properties["as_role"] == f"Chủ tịch, {COMMITTEE}"


def test_a_change_told_of_a_post_that_the_record_does_not_give_is_held_too() -> None:
    """What one took up is `elect`, what one left `former`; who retires leaves no post by name."""
    changes = (
        TransitionStatement(Change.STARTS, "Thứ trưởng", "Bộ Y tế", (span("Chủ tịch"),), "2015"),
        TransitionStatement(Change.ENDS, "Bí thư", "Huyện ủy Nghĩa Đàn", (span("Chủ tịch"),), "2015-03"),
        TransitionStatement(Change.ENDS, None, None, (span("Chủ tịch"),), "2021"),
    )
    people = (replace(RECORD.people[0], roles=(), transitions=changes), RECORD.people[1])
    graph = assemble([ARTICLE], [replace(RECORD, people=people)], IDENTITY)
    held = [e.properties for e in edges(graph, EdgeKind.HOLDS) if e.source == "person:thanh"]
    assert {(str(p["status"]), p.get("since"), p.get("until")) for p in held} == {
        ("elect", "2015", None),
        ("former", None, "2015-03"),
    }


@pytest.mark.parametrize(
    ("said", "born"),
    [
        (("1965", "1965-03-02"), "1965-03-02"),
        (("1965", "1966"), None),
        (("1965", "1966", "1966"), "1966"),
        ((None, None), None),
    ],
)
def test_birth_and_academic_title_are_those_that_most_say(said: tuple[str | None, ...], born: str | None) -> None:
    """The finest of those that agree; each article's edge keeps what it said, with the words."""
    articles = [replace(ARTICLE, id=f"bao-{n}") for n, _ in enumerate(said)]
    person = replace(RECORD.people[0], at=(), academic_title="TS", born_evidence=(span("Sáng 2/3"),))
    records = [Record(a.id, (), (replace(person, born=day),)) for a, day in zip(articles, said, strict=True)]
    mentions = tuple(PersonMention(a.id, "p1", person.name) for a in articles)
    graph = assemble(articles, records, Identity((PersonIdentity("person:thanh", person.name, mentions),), ()))
    (node,) = [node for node in graph.nodes if node.kind is NodeKind.PERSON]
    assert (node.properties.get("born"), node.properties["academic_title"]) == (born, "TS")
    mentioned = [e for e in edges(graph, EdgeKind.MENTIONED_IN) if e.source == "person:thanh"]
    assert tuple(edge.properties.get("reported_born") for edge in mentioned) == said or None in said
    assert all(span("Sáng 2/3").end in e.properties["ends"] for e in mentioned)  # type: ignore[operator]


def test_a_post_keeps_the_terms_of_office_that_reports_name() -> None:
    """Two reports, two terms: both stand on the one edge, in order."""
    told = [replace(RECORD.people[0].roles[0], term=term) for term in ("2021-2026", "2016-2021")]
    other = replace(ARTICLE, id="bao-2")
    records = [
        Record(article, (), (replace(RECORD.people[0], roles=(role,), at=()),))
        for article, role in zip(("bao-1", "bao-2"), told, strict=True)
    ]
    mentions = tuple(PersonMention(r.article, "p1", "Lưu Bá Thảnh") for r in records)
    graph = assemble([ARTICLE, other], records, Identity((PersonIdentity("person:t", "Lưu Bá Thảnh", mentions),), ()))
    (holds,) = edges(graph, EdgeKind.HOLDS)
    assert holds.properties["terms"] == ("2016-2021", "2021-2026")
