"""Births, titles, ranks and stated changes of posts as evidence of identity. All people here are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import Article, Change, PersonStatement, Record, RoleStatement, Status, TransitionStatement
from loaders.judgements import Judgements
from loaders.resolution import Resolution, resolve_with_doubts

COMMON, RARE = "Nguyễn Văn Hùng", "Đoàn Quang Khải"
CHAIR, DEPUTY = "Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", "Phó Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam"
HEALTH, HOME = "Giám đốc | Sở Y tế tỉnh Quảng Nam", "Giám đốc | Sở Nội vụ tỉnh Quảng Nam"
POLICE, TEAM = "Phó Giám đốc | Công an tỉnh Quảng Nam", "Trưởng phòng | Công an tỉnh Quảng Nam"
SECRETARY, MINISTER = "Bí thư | Tỉnh ủy Quảng Nam", "Bộ trưởng | Bộ Y tế"


def role(text: str, status: Status = Status.CURRENT) -> RoleStatement:
    """A post written `title | body`."""
    title, _, body = text.partition(" | ")
    return RoleStatement(title, body or None, (), status)


def change(text: str, day: str | None, kind: Change = Change.STARTS) -> TransitionStatement:
    """That the post written `title | body` was taken up or left on that day."""
    title, _, body = text.partition(" | ")
    return TransitionStatement(kind, title, body, (), day)


def person(name: str, *posts: str, rank: str | None = None) -> PersonStatement:
    """Someone who holds these posts."""
    return PersonStatement("p1", name, rank, (), tuple(map(role, posts)))


def decided(*told: tuple[str, PersonStatement]) -> Resolution:
    """What is decided over one article a day, each on one person."""
    articles = {f"a{n}": Article(f"a{n}", "…", published=day) for n, (day, _) in enumerate(told, 1)}
    records = [Record(f"a{n}", (), (someone,)) for n, (_, someone) in enumerate(told, 1)]
    return resolve_with_doubts(articles, records, Judgements())


def people(*told: tuple[str, PersonStatement]) -> int:
    """How many people they are."""
    return len(decided(*told).identity.people)


@pytest.mark.parametrize(
    ("first", "second", "posts", "count"),
    [
        # One post, two births: two men who held it; papers err by a year.
        ("1965", "1972", (CHAIR, CHAIR), 2),
        ("1965-03-02", "1972", (CHAIR, CHAIR), 2),
        ("1965", "1966", (CHAIR, CHAIR), 1),
        # Posts that share the province only are not enough for a common name; one year of birth in common is.
        (None, None, (HEALTH, HOME), 2),
        ("1965", "1965", (HEALTH, "Giám đốc | Sở Nội vụ tỉnh Lai Châu"), 2),
        ("1965", None, (HEALTH, HOME), 2),
        ("1965", "1965", (HEALTH, HOME), 1),
        ("1965", "1965-03-02", (HEALTH, HOME), 1),
        ("1965", "1966", (HEALTH, HOME), 2),
    ],
)
def test_births_speak_for_and_against(
    first: str | None, second: str | None, posts: tuple[str, str], count: int
) -> None:
    """The same year speaks for one person; years far apart are two people's whatever the posts."""
    one = replace(person(COMMON, posts[0]), born=first)
    other = replace(person(COMMON, posts[1]), born=second)
    assert people(("2019-03-01", one), ("2022-03-01", other)) == count


def test_two_births_keep_apart_also_those_who_are_joined_through_others() -> None:
    """Once a cluster has a birth, no mention with another one joins it."""
    told = [replace(person(RARE, CHAIR), born=year) for year in ("1965", None, "1972")]
    days = ("2019-03-01", "2020-03-01", "2021-03-01")
    assert people(*zip(days, told, strict=True)) == 2


@pytest.mark.parametrize(
    ("name", "first", "second", "count"),
    [
        # A rank here and a scholar's title there: the same body is not enough, the same post is.
        (RARE, (TEAM, "Đại tá", None), (POLICE, None, "PGS.TS"), 2),
        (RARE, (TEAM, "Đại tá", None), (POLICE, None, None), 1),
        (RARE, (TEAM, "Đại tá", None), (POLICE, "Đại tá", "PGS.TS"), 1),
        (RARE, (POLICE, "Đại tá", None), (POLICE, None, "PGS.TS"), 1),
        # Rank falls: another man's, unless the post is the same.
        (RARE, (POLICE, "Đại tá", None), (TEAM, "Thượng tá", None), 2),
        (RARE, (TEAM, "Thượng tá", None), (POLICE, "Đại tá", None), 1),
        # Neither has a post: nothing ties them.
        (RARE, ("", "Đại tá", None), ("", None, "PGS.TS"), 2),
        # One title of scholars is no tie by itself.
        (COMMON, (HEALTH, None, "TS"), ("Giám đốc | Sở Y tế tỉnh Lai Châu", None, "TS"), 2),
    ],
)
def test_ranks_and_academic_titles_speak_against(
    name: str, first: tuple[str, str | None, str | None], second: tuple[str, str | None, str | None], count: int
) -> None:
    """`Đại tá` and `PGS.TS` are one only where more than the body agrees; a rank does not fall."""
    told = [
        replace(person(name, *([post] if post else []), rank=rank), academic_title=title)
        for post, rank, title in (first, second)
    ]
    assert people(("2018-03-01", told[0]), ("2022-03-01", told[1])) == count


def test_a_doubt_says_what_speaks_against() -> None:
    """In words that a person can judge by."""
    one = person(RARE, TEAM, rank="Đại tá")
    other = replace(person(RARE, POLICE), academic_title="PGS.TS")
    (doubt,) = decided(("2018-03-01", one), ("2022-03-01", other)).people_doubts
    assert "một bên có cấp bậc đại tá, một bên có học hàm, học vị PGS.TS" in doubt.reasons_against
    lower = person(RARE, TEAM, rank="Thượng tá")
    (doubt,) = decided(("2018-03-01", person(RARE, POLICE, rank="Đại tá")), ("2022-03-01", lower)).people_doubts
    assert "cấp bậc thấp đi: đại tá – thượng tá" in doubt.reasons_against


def promoted(name: str, before: str, after: str, day: str) -> PersonStatement:
    """One of whom an article of the day says that they go from one post to the other."""
    return replace(
        person(name, before), roles=(role(before), role(after, Status.ELECT)), transitions=(change(after, day),)
    )


@pytest.mark.parametrize("name", [COMMON, RARE])
@pytest.mark.parametrize(("before", "after"), [(HEALTH, DEPUTY), (SECRETARY, MINISTER), (DEPUTY, CHAIR)])
def test_a_stated_move_joins_both_posts(name: str, before: str, after: str) -> None:
    """Whoever is told to go from one post to another is one with the holders of both, and the reasons say so."""
    told = (
        ("2019-03-01", person(name, before)),
        ("2021-07-02", promoted(name, before, after, "2021-07-02")),
        ("2022-03-01", person(name, after)),
    )
    (one,) = decided(*told).identity.people
    assert any("bài nói rõ việc nhận chức" in reason for reason in one.reasons)


def test_a_year_of_birth_in_common_is_among_the_reasons() -> None:
    """What joined two mentions is told in words."""
    told = [replace(person(COMMON, post), born="1965") for post in (HEALTH, HOME)]
    (one,) = decided(("2019-03-01", told[0]), ("2022-03-01", told[1])).identity.people
    assert any("cùng năm sinh: 1965" in reason for reason in one.reasons)


def test_a_life_story_joins_posts_far_apart() -> None:
    """A post told as taken up long ago is one of the person's, though the record has it among no posts of today."""
    story = replace(person(COMMON, CHAIR), transitions=(change("Thứ trưởng | Bộ Y tế", "2012"),))
    told = (("2013-03-01", person(COMMON, "Thứ trưởng | Bộ Y tế")), ("2021-07-02", story))
    assert people(*told) == 1
    assert people(told[0], ("2021-07-02", person(COMMON, CHAIR))) == 2


def test_a_stated_end_lets_a_lagging_report_pass() -> None:
    """Papers that name the former post for months do not make two men of one who moved to another province."""
    left = replace(
        promoted(RARE, SECRETARY, MINISTER, "2021-02-01"),
        transitions=(change(SECRETARY, "2021-02-01", Change.ENDS), change(MINISTER, "2021-02-01")),
    )
    reports = [
        ("2020-01-10", person(RARE, SECRETARY)),
        ("2021-02-01", left),
        ("2021-02-20", person(RARE, MINISTER)),
        ("2021-07-20", person(RARE, SECRETARY)),
        ("2022-02-20", person(RARE, MINISTER)),
    ]
    assert people(*reports) == 1
    silent = [(day, someone) for day, someone in reports if not someone.transitions]
    assert people(*silent) == 2


def test_the_heads_of_two_departments_at_one_time_are_two() -> None:
    """One cannot run two departments of a province for months, however rare the name."""
    days = ("2019-03-01", "2019-06-01", "2019-09-01", "2019-12-01")
    told = [person(RARE, post) for post in (HEALTH, HOME, HEALTH, HOME)]
    assert people(*zip(days, told, strict=True)) == 2
    assert people(("2019-03-01", person(RARE, HEALTH)), ("2022-03-01", person(RARE, HOME))) == 1


BORN = st.sampled_from((None, "1961", "1965", "1965-03-02", "1972"))
POSTS = (CHAIR, DEPUTY, HEALTH, POLICE, SECRETARY, MINISTER)


@st.composite
def someone(draw: st.DrawFn) -> tuple[str, PersonStatement]:
    """A mention with whatever may be told of a person."""
    post, next_post = draw(st.sampled_from(POSTS)), draw(st.sampled_from(POSTS))
    day = draw(st.sampled_from(("2019-03-01", "2021-07-02", "2022", "2023-01-05")))
    kind = draw(st.sampled_from((None, *Change)))
    told = replace(
        person(draw(st.sampled_from((COMMON, RARE))), post, rank=draw(st.sampled_from((None, "Đại tá", "Thượng tá")))),
        born=draw(BORN),
        academic_title=draw(st.sampled_from((None, "TS", "PGS.TS"))),
        transitions=(change(next_post, draw(st.sampled_from((None, day))), kind),) if kind else (),
    )
    return day, told


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.lists(someone(), min_size=1, max_size=10), st.randoms(use_true_random=False))
def test_no_one_has_two_births_and_order_changes_nothing(
    told: list[tuple[str, PersonStatement]], chance: object
) -> None:
    """Births far apart are never one person's, whatever else is told and in whatever order."""
    articles = {f"a{n}": Article(f"a{n}", "…", published=day) for n, (day, _) in enumerate(told)}
    records = [Record(f"a{n}", (), (one,)) for n, (_, one) in enumerate(told)]
    identity = resolve_with_doubts(articles, records, Judgements()).identity
    born = {f"a{n}": one.born for n, (_, one) in enumerate(told)}
    for entry in identity.people:
        years = {int(day[:4]) for m in entry.mentions if (day := born[m.article]) is not None}
        assert not years or max(years) - min(years) <= 1
    chance.shuffle(records)  # type: ignore[attr-defined]
    assert resolve_with_doubts(articles, records, Judgements()).identity == identity
