"""Names are found as people type them, and mean someone only to the last diacritic."""

import pytest

from graph.errors import InputError
from graph.schema import NodeKind
from graph.store import GraphStore
from queries.names import Match, candidates_table, find, the_one


@pytest.mark.parametrize(
    ("kind", "typed", "identifier"),
    [
        (NodeKind.PERSON, "Trần Văn Dũng", "p03"),
        (NodeKind.PERSON, "Trần Văn Dụng", "p04"),
        (NodeKind.PERSON, "trần văn dũng", "p03"),
        (NodeKind.PERSON, "TRẦN VĂN DŨNG", "p03"),
        (NodeKind.PERSON, "Tra\u0302\u0300n Va\u0306n Du\u0303ng", "p03"),
        (NodeKind.PERSON, "Lê Thị Hoà", "p05"),
        (NodeKind.PERSON, "  Lê Thị  Hòa ", "p05"),
        (NodeKind.PERSON, "Lê Hòa", "p05"),
        (NodeKind.PERSON, "p02", "p02"),
        (NodeKind.ORGANIZATION, "UBND tỉnh Bình Sơn", "o01"),
        (NodeKind.ORGANIZATION, "Sở y tế", "o04"),
        (NodeKind.ROLE, "Chủ tịch, Ủy ban nhân dân tỉnh Bình Sơn", "r01"),
        (NodeKind.ROLE, "Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn", "r01"),
        (NodeKind.ROLE, "Thứ trưởng", "r07"),
        (NodeKind.MEETING, "Kỳ họp thứ nhất", "m05"),
        (NodeKind.ARTICLE, "a03", "a03"),
        (NodeKind.ARTICLE, "Tọa đàm về nghề cá", "a12"),
        (NodeKind.ARTICLE, "https://bao.example/a07", "a07"),
    ],
)
def test_a_name_means_the_one_who_bears_it(
    official_store: GraphStore, kind: NodeKind, typed: str, identifier: str
) -> None:
    """Case, spaces, the encoding and the place of a tone mark do not matter; ids and other names do as well."""
    assert the_one(official_store, kind, typed, "test") == identifier


@pytest.mark.parametrize("typed", ["Tran Van Dung", "Trần Văn Dung", "Trân Văn Dũng", "Tran Van Dũng"])
def test_a_name_without_its_diacritics_is_only_offered(official_store: GraphStore, typed: str) -> None:
    """Dũng is not Dụng: both are offered, the closest first, and neither is chosen."""
    with pytest.raises(InputError) as error:
        the_one(official_store, NodeKind.PERSON, typed, "chaired: person")
    message = str(error.value)
    assert message.startswith(f"chaired: person: no person is named '{typed}'; the nearest: Trần Văn D")
    assert message.endswith("; write a name with its diacritics, or an id")
    assert "Trần Văn Dũng [p03: " in message
    assert "Trần Văn Dụng [p04: Giám đốc, Sở Y tế tỉnh Bình Sơn; 2019–2023]" in message


def test_two_people_of_one_name_are_told_apart(official_store: GraphStore) -> None:
    """Both are listed with rank, posts and years, and an id chooses."""
    with pytest.raises(InputError) as error:
        the_one(official_store, NodeKind.PERSON, "Nguyễn Văn An", "chaired: person")
    assert str(error.value) == (
        "chaired: person: 2 people are named 'Nguyễn Văn An': "
        "Nguyễn Văn An [p01: Chủ tịch, Ủy ban nhân dân tỉnh Bình Sơn; 2019–2021]; "
        "Nguyễn Văn An [p02: Đại tá; Chỉ huy trưởng, Bộ Chỉ huy Quân sự tỉnh Bình Sơn; 2019–2022]; "
        "give the id of the one you mean"
    )
    assert the_one(official_store, NodeKind.PERSON, "p01", "test") == "p01"


def test_a_title_that_many_posts_have_is_not_one_post(official_store: GraphStore) -> None:
    """A title alone names all posts of that title, each shown with its body."""
    with pytest.raises(InputError, match=r"4 posts are named 'Chủ tịch': .*r01.*r04.*r06.*r11"):
        the_one(official_store, NodeKind.ROLE, "Chủ tịch", "who-held: post")


def test_a_name_like_no_other_gets_no_candidates(official_store: GraphStore) -> None:
    """Where nothing is like what was typed, the message says so."""
    with pytest.raises(InputError, match="test: no person is named 'Zzyzx' or anything like it; check the spelling"):
        the_one(official_store, NodeKind.PERSON, "Zzyzx", "test")


@pytest.mark.parametrize("typed", ["", "   ", "%", ".*", "Nguyễn*", "' OR true //"])
def test_what_is_no_name_is_refused(official_store: GraphStore, typed: str) -> None:
    """Blanks, wildcards and Cypher are names that nobody has."""
    with pytest.raises(InputError):
        the_one(official_store, NodeKind.PERSON, typed, "test")


@pytest.mark.parametrize(
    ("typed", "kinds", "expected"),
    [
        ("Trần Văn Dũng", (NodeKind.PERSON,), [("p03", Match.NAME), ("p04", Match.WITHOUT_DIACRITICS)]),
        ("tran van dung", (NodeKind.PERSON,), [("p03", Match.WITHOUT_DIACRITICS), ("p04", Match.WITHOUT_DIACRITICS)]),
        ("dang", (NodeKind.PERSON,), [("p10", Match.PART_WITHOUT_DIACRITICS)]),
        ("Trung", (NodeKind.PERSON,), [("p07", Match.PART)]),
        ("Lê Hòa", (NodeKind.PERSON,), [("p05", Match.OTHER_NAME)]),
        ("Phạm Đức Trungg", (NodeKind.PERSON,), [("p07", Match.NEAR), ("p06", Match.NEAR)]),
        (
            "Hải Vân",
            tuple(NodeKind),
            [("r11", Match.PART), ("o09", Match.PART), ("m08", Match.PART), ("a09", Match.PART)],
        ),
    ],
)
def test_candidates_come_closest_first(
    official_store: GraphStore, typed: str, kinds: tuple[NodeKind, ...], expected: list[tuple[str, Match]]
) -> None:
    """What is equal comes before what is equal but for diacritics, then parts, then what is near."""
    found = find(official_store, typed, kinds, limit=len(expected))
    assert [(candidate.id, candidate.match) for candidate in found] == expected


def test_a_candidate_shows_what_tells_it_apart(official_store: GraphStore) -> None:
    """A meeting shows its day and place, an article its day and publisher, a body its level and the body above."""
    shown = {str(find(official_store, typed, limit=1)[0]) for typed in ("m01", "a01", "o10", "m11")}
    assert shown == {
        "Hội nghị sơ kết công tác y tế [m01: 2019-03-15; Nhà Văn hóa tỉnh]",
        "Bình Sơn sơ kết công tác y tế [a01: 2019-03-16; Báo Bình Sơn]",
        "Trạm Y tế xã Nà Lạn [o10: commune; Sở Y tế tỉnh Bình Sơn]",
        "Tọa đàm về nghề cá [m11: no date]",
    }


def test_candidates_make_a_table(official_store: GraphStore) -> None:
    """A command can print what it found."""
    table = candidates_table(find(official_store, "lê hoà", (NodeKind.PERSON,), limit=1))
    assert table.columns == ("kind", "id", "name", "match", "details")
    assert table.rows == (("Person", "p05", "Lê Thị Hòa", "other name", "Bí thư, Tỉnh ủy Bình Sơn; 2019–2022"),)
