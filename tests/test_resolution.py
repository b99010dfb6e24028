"""Identity: which mentions are one person, which reports one meeting. All people here are invented."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest

from graph.identity import identity_to_json
from graph.records import (
    Article,
    MeetingStatement,
    Mode,
    Participation,
    PersonStatement,
    Record,
    RoleStatement,
    Span,
    Status,
)
from loaders.judgements import Judgements
from loaders.resolution import resolve, resolve_with_doubts

NONE = Judgements()


def person(name: str, *roles: str, rank: str | None = None, at: tuple[tuple[str, str], ...] = ()) -> PersonStatement:
    """A person with posts written `title | body`; `~` before a title says that the post is over."""
    statements = []
    for role in roles:
        title, _, body = role.partition(" | ")
        status = Status.FORMER if title.startswith("~") else Status.CURRENT
        statements.append(RoleStatement(title.lstrip("~"), body or None, (), status))
    where = tuple(Participation(meeting, Mode(mode), ()) for meeting, mode in at)
    return PersonStatement(f"p-{name}", name, rank, (Span(0, 1),), tuple(statements), where)


def report(article: str, *people: PersonStatement, day: str | None = None) -> tuple[Article, Record]:
    """An article of one day that names these people and no meeting."""
    return Article(article, "…", published=day), Record(article, (), people)


def identity_of(*reports: tuple[Article, Record]) -> list[list[str]]:
    """The articles of each person, for reports that name one each."""
    articles = {article.id: article for article, _ in reports}
    identity = resolve(articles, [record for _, record in reports], NONE)
    return sorted(sorted(mention.article for mention in one.mentions) for one in identity.people)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        # One post is one person; so is a post and its deputy in one body, for a name that is not too common.
        (("Bí thư | Tỉnh ủy Quảng Nam", "2021-03-01"), ("Bí thư | Tỉnh ủy Quảng Nam", "2022-03-01"), True),
        (
            ("Phó Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", "2019-03-01"),
            ("Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", "2022-03-01"),
            True,
        ),
        (
            ("Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", "2019-03-01"),
            ("~nguyên Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", "2022-03-01"),
            True,
        ),
        # Full posts in two provinces at one time exclude each other, whatever the name.
        (
            ("Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", "2019-03-01"),
            ("Chủ tịch | Ủy ban nhân dân tỉnh Lai Châu", "2019-03-02"),
            False,
        ),
        # A name and two posts that share nothing are not enough.
        (
            ("Giám đốc | Sở Y tế tỉnh Quảng Nam", "2019-03-01"),
            ("Giám đốc | Sở Y tế tỉnh Lai Châu", "2022-03-01"),
            False,
        ),
        (("", "2019-03-01"), ("", "2019-03-02"), False),
        # Ministries, provinces and departments that were merged carry their people on.
        (
            ("Phó Chủ tịch | Ủy ban nhân dân tỉnh Bình Dương", "2025-03-01"),
            ("Phó Chủ tịch | Ủy ban nhân dân thành phố Hồ Chí Minh", "2025-08-01"),
            True,
        ),
        (
            ("Phó Giám đốc | Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An", "2025-01-10"),
            ("Phó Giám đốc | Sở Nội vụ tỉnh Nghệ An", "2025-04-01"),
            True,
        ),
        # What is merged is not held with its follower's posts at one time elsewhere.
        (
            ("Phó Chủ tịch | Ủy ban nhân dân tỉnh Bình Dương", "2025-03-01"),
            ("Phó Chủ tịch | Ủy ban nhân dân thành phố Hồ Chí Minh", "2025-03-02"),
            False,
        ),
        (
            ("Thứ trưởng | Bộ Giao thông vận tải", "2024-03-01"),
            ("Thứ trưởng | Bộ Xây dựng", "2025-06-01"),
            True,
        ),
    ],
)
def test_posts_and_times_decide_whether_two_mentions_are_one(
    first: tuple[str, str], second: tuple[str, str], one: bool
) -> None:
    """The same rare enough name in two reports, with one post each."""
    reports = [
        report(f"a{n}", person("Đoàn Quang Khải", *([role] if role else [])), day=day)
        for n, (role, day) in enumerate((first, second), 1)
    ]
    assert identity_of(*reports) == ([["a1", "a2"]] if one else [["a1"], ["a2"]])


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Hoà Văn Quý", "HOÀ VĂN QUÝ", True),
        ("Hòa Văn Quý", "Hoà Văn Quí", True),
        ("Phan Văn Dũng", "Phan Văn Dụng", False),
        ("Phan Văn Chung", "Phan Văn Trung", False),
        ("Phan Thị An", "Phan Thị Anh", False),
        ("Phan Quang Anh", "Phan Anh Quang", False),
    ],
)
def test_only_spellings_of_one_name_are_one(first: str, second: str, one: bool) -> None:
    """Unicode form, tone placement, case and agreed spellings aside, each diacritic counts."""
    role = "Chủ tịch | Ủy ban nhân dân huyện Nghĩa Đàn"
    reports = [
        report("a1", person(first, role), day="2020-05-01"),
        report("a2", person(second, role), day="2020-06-01"),
    ]
    assert (len(identity_of(*reports)) == 1) is one


def test_two_of_one_name_in_one_article_stay_two() -> None:
    """An article that tells two people apart knows."""
    role = "Phó Chủ tịch | Ủy ban nhân dân huyện Nghĩa Đàn"
    article = Article("a1", "…", published="2020-05-01")
    people = (
        PersonStatement("p1", "Đoàn Quang Khải", None, (), (RoleStatement("Phó Chủ tịch", role[15:], ()),)),
        PersonStatement("p2", "Đoàn Quang Khải", None, (), (RoleStatement("Phó Chủ tịch", role[15:], ()),)),
    )
    assert len(resolve({"a1": article}, [Record("a1", (), people)], NONE).people) == 2


def test_an_open_question_is_left_two_and_told() -> None:
    """Not sure is an answer: it stays two, with reasons for and against."""
    reports = [
        report("a1", person("Nguyễn Văn Hùng", "Giám đốc | Sở Y tế tỉnh Quảng Nam"), day="2019-03-01"),
        report("a2", person("Nguyễn Văn Hùng", "Phó Giám đốc | Sở Nội vụ tỉnh Quảng Nam"), day="2022-03-01"),
    ]
    articles = {article.id: article for article, _ in reports}
    resolution = resolve_with_doubts(articles, [record for _, record in reports], NONE)
    (doubt,) = resolution.people_doubts
    assert len(resolution.identity.people) == 2
    assert (doubt.a.article, doubt.b.article) == ("a1", "a2")
    assert doubt.reasons_for[0].startswith("cùng tỉnh")


def meeting(
    article: str, name: str, day: str | None, chair: str, *, kind: str = "hội nghị", published: str | None = None
) -> tuple[Article, Record]:
    """An article that reports one meeting with one chair."""
    statement = MeetingStatement("m1", name, kind, (), date=day)
    chairs = (person(chair, "Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam", at=(("m1", "chaired"),)),)
    return Article(article, "…", published=published), Record(article, (statement,), chairs)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (
            ("Hội nghị sơ kết công tác dân vận 6 tháng đầu năm", "2021-07-02"),
            ("Hội nghị sơ kết công tác dân vận", "2021-07-02"),
            True,
        ),
        (
            ("Hội nghị sơ kết công tác dân vận 6 tháng đầu năm", "2021-07-02"),
            ("Hội nghị tổng kết công tác dân vận năm 2021", "2021-12-28"),
            False,
        ),
        (
            ("Hội nghị sơ kết công tác dân vận", "2021-07-02"),
            ("Hội nghị giải phóng mặt bằng đường ven biển", "2021-07-02"),
            False,
        ),
        (("Hội nghị lần thứ 5 Ban Chấp hành", "2021-07-02"), ("Hội nghị lần thứ 6 Ban Chấp hành", "2021-07-02"), False),
    ],
)
def test_day_chair_and_topic_decide_whether_two_reports_are_one_meeting(
    first: tuple[str, str], second: tuple[str, str], one: bool
) -> None:
    """Two meetings of one chair on one day stay two; the half-year and the year-end conference too."""
    reports = [meeting(f"a{n}", name, day, "Đoàn Quang Khải") for n, (name, day) in enumerate((first, second), 1)]
    articles = {article.id: article for article, _ in reports}
    identity = resolve(articles, [record for _, record in reports], NONE)
    assert (len(identity.meetings) == 1) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (
            ("Hội nghị trực tuyến Chính phủ với các địa phương", "2021-12-28"),
            ("Hội nghị Chính phủ với địa phương", "2021-12-28"),
            True,
        ),
        (
            ("Hội nghị trực tuyến Chính phủ với các địa phương", "2021-12-28"),
            ("Hội nghị Chính phủ với địa phương", "2021-12-29"),
            False,
        ),
        (("Hội nghị Sở Nội vụ với các địa phương", "2021-12-28"), ("Hội nghị với các địa phương", "2021-12-28"), False),
    ],
)
def test_who_leads_the_country_holds_one_such_meeting_a_day(
    first: tuple[str, str], second: tuple[str, str], one: bool
) -> None:
    """Reports that name no person in common: of the government's conference it is one, of others it may be two."""
    reports = [meeting("a1", *first, "Đoàn Quang Khải"), meeting("a2", *second, "Lô Văn Khang")]
    spoke = [replace(p, at=(Participation("m1", Mode.SPOKE, ()),)) for _, record in reports for p in record.people]
    records = [replace(record, people=(who,)) for (_, record), who in zip(reports, spoke, strict=True)]
    identity = resolve({article.id: article for article, _ in reports}, records, NONE)
    assert (len(identity.meetings) == 1) is one


def some_reports() -> list[tuple[Article, Record]]:
    """Reports with common names, rare names, seatless mentions and meetings, to be shuffled."""
    roles = [
        "Bí thư | Tỉnh ủy Quảng Nam",
        "Chủ tịch | Ủy ban nhân dân tỉnh Quảng Nam",
        "Thứ trưởng | Bộ Y tế",
        "",
        "Giám đốc | Công an tỉnh Lai Châu",
    ]
    names = ["Nguyễn Văn Hùng", "Đoàn Quang Khải", "Trần Thị Mây"]
    found = []
    for n in range(40):
        day = f"20{18 + n % 5}-0{1 + n % 9}-1{n % 7}"
        at = (("m1", "chaired" if n % 2 else "attended"),)
        people = tuple(
            person(name, *([roles[(n * 7 + k * 3) % 5]] if roles[(n * 7 + k * 3) % 5] else []), at=at)
            for k, name in enumerate(names)
            if (n + k) % 3
        )
        statement = MeetingStatement("m1", f"Hội nghị công tác số {n % 4}", "hội nghị", (), date=day if n % 5 else None)
        found.append(
            (Article(f"a{n:02}", "…", published=day if n % 4 else None), Record(f"a{n:02}", (statement,), people))
        )
    return found


def test_order_changes_nothing() -> None:
    """The same records in any order give the same bytes."""
    reports = some_reports()
    seen = set()
    for seed in range(6):
        random.Random(seed).shuffle(reports)
        identity = resolve({a.id: a for a, _ in reports}, [r for _, r in reports], NONE)
        seen.add(json.dumps(identity_to_json(identity), ensure_ascii=False))
    assert len(seen) == 1


def test_every_mention_and_report_stands_in_exactly_one_entry() -> None:
    """Nothing is lost and nothing is doubled."""
    reports = some_reports()
    identity = resolve({a.id: a for a, _ in reports}, [r for _, r in reports], NONE)
    mentions = [mention for one in identity.people for mention in one.mentions]
    told = [told for one in identity.meetings for told in one.reports]
    assert len(mentions) == len(set(mentions)) == sum(len(record.people) for _, record in reports)
    assert len(told) == len(set(told)) == len(reports)


def event(
    article: str, name: str, role: str, *, headline: str = "Lễ bàn giao nhà văn hóa bản Mây"
) -> tuple[Article, Record]:
    """An article on one event of one day at which a person with a post was."""
    statement = MeetingStatement("m1", headline, "lễ", (), date="2021-07-02")
    others = tuple(person(other, at=(("m1", "attended"),)) for other in ("Giàng A Páo", "Lò Thị Mẩy"))
    people = (person(name, role, at=(("m1", "spoke"),)), *others)
    return Article(article, "…", title=headline, published="2021-07-02"), Record(article, (statement,), people)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (
            ("Lâm Thị Hoài Thư", "Giám đốc | Sở Y tế tỉnh Quảng Nam"),
            ("Lâm Hoài Thư", "Giám đốc | Sở Y tế tỉnh Quảng Nam"),
            True,
        ),
        (
            ("Lâm Thị Hoài Thư", "Giám đốc | Sở Y tế tỉnh Quảng Nam"),
            ("Lâm Hoài Thư", "Phó Giám đốc | Sở Y tế tỉnh Quảng Nam"),
            False,
        ),
        (
            ("Lâm Hoài Thư", "Giám đốc | Sở Y tế tỉnh Quảng Nam"),
            ("Lâm Hoài Thu", "Giám đốc | Sở Y tế tỉnh Quảng Nam"),
            False,
        ),
        (("Piotr Vasilenkov", "Thị trưởng | Nga"), ("Pi-ốt Va-xi-len-cốp", "Thị trưởng | Nga"), True),
        (("Piotr Vasilenkov", "Thị trưởng | Nga"), ("Anton Morozov", "Thị trưởng | Nga"), False),
    ],
)
def test_two_spellings_need_agreement_in_post_and_event(
    first: tuple[str, str], second: tuple[str, str], one: bool
) -> None:
    """A middle name left out or a foreign name in two spellings is one person only at one event in one post."""
    reports = [event("a1", *first), event("a2", *second)]
    articles = {article.id: article for article, _ in reports}
    identity = resolve(articles, [record for _, record in reports], NONE)
    names = {first[0], second[0]}
    assert (len([p for p in identity.people if any(m.name in names for m in p.mentions)]) == 1) is one


@pytest.mark.parametrize(
    ("rank", "later", "one"),
    [("Thượng tá", "Đại tá", True), ("Đại tá", "Thượng tá", False)],
)
def test_rank_rises_and_does_not_fall(rank: str, later: str, one: bool) -> None:
    """Of two officers of one service and name, a later lower rank is another man's."""
    reports = [
        report("a1", person("Đoàn Văn Khải", "Phó Giám đốc | Công an tỉnh Quảng Nam", rank=rank), day="2018-03-01"),
        report("a2", person("Đoàn Văn Khải", "Trưởng phòng | Công an tỉnh Quảng Nam", rank=later), day="2022-03-01"),
    ]
    assert (len(identity_of(*reports)) == 1) is one


def test_company_ties_a_mention_without_a_post() -> None:
    """The same people beside them speak for one person; a stranger's company does not."""
    beside = tuple(person(name) for name in ("Giàng A Páo", "Lò Thị Mẩy", "Ksor Hlinh"))
    chief = person("Đoàn Quang Khải", "Giám đốc | Sở Y tế tỉnh Quảng Nam")
    records = [
        Record("a1", (), (chief, *beside)),
        Record("a2", (), (person("Đoàn Quang Khải"), *beside)),
        Record("a3", (), (person("Đoàn Quang Khải"), person("Vừ A Chua"))),
    ]
    articles = {r.article: Article(r.article, "…", published="2020-05-01") for r in records}
    identity = resolve(articles, records, NONE)
    chiefs = [[m.article for m in p.mentions] for p in identity.people if p.name == "Đoàn Quang Khải"]
    assert sorted(chiefs) == [["a1", "a2"], ["a3"]]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (("Piotr Vasilenkov", "Thủ tướng | Chính phủ Nga"), ("Piotr Vasilnekov", "Thủ tướng | Chính phủ Nga"), True),
        (("Piotr Vasilenkov", "Thủ tướng | Chính phủ Nga"), ("Piotr Vasilnekov",), True),
        (("Piotr Vasilenkov", "Thủ tướng | Chính phủ Nga"), ("Piotr Vasilnekov", "Đại sứ | Nga"), False),
        (("Piotr Vasilenkov", "Thủ tướng | Chính phủ Nga"), ("Anton Morozov",), False),
        (("Piotr Vasilenkov", "Thủ tướng | Chính phủ Nga"), ("Irina Vasilenkov",), False),
        (("Nguyễn Hoài Mây", "Chủ tịch | Quốc hội"), ("Nguyên Hoài Mây", "Chủ tịch | Quốc hội"), True),
        (("Nguyễn Hoài Mây", "Chủ tịch | Quốc hội"), ("Nguyên Hoài Mây",), False),
        (("Nguyễn Hoài An", "Chủ tịch | Quốc hội"), ("Nguyễn Hoài Anh", "Chủ tịch | Quốc hội"), False),
    ],
)
def test_one_article_may_spell_one_person_in_two_ways(
    first: tuple[str, ...], second: tuple[str, ...], one: bool
) -> None:
    """A slip in a foreign name or in a surname is one person where the post agrees, never in a given name."""
    told, record = report("a1", person(*first), person(*second), day="2021-07-02")
    assert (len(resolve({"a1": told}, [record], NONE).people) == 1) is one


@pytest.mark.parametrize(
    ("name", "rank", "one"),
    [
        ("Đoàn Văn Khải", "Đại tướng", True),
        ("Đoàn Văn Khải", "Đại tá", False),
        ("Nguyễn Văn Hùng", "Thiếu tướng", False),
    ],
)
def test_a_rank_that_few_bear_ties_a_mention_without_a_post(name: str, rank: str, one: bool) -> None:
    """Of the highest generals there are so few that name and rank are one man's; of lower officers not."""
    reports = [
        report("a1", person(name, "Bộ trưởng | Bộ Quốc phòng", rank=rank), day="2020-03-01"),
        report("a2", person(name, rank=rank), day="2020-08-01"),
    ]
    assert (len(identity_of(*reports)) == 1) is one


_STORY = (
    "Nhà văn hóa Mường Xén nằm bên suối Nậm Mộ, có hội trường lớn, phòng đọc sách, sân bóng chuyền và vườn chè cổ thụ. "
    "Bà con bản Hòa Sơn góp hơn nghìn ngày công san nền, chở đá hộc từ bến đò Khe Kiền về kè taluy chống sạt lở."
)


_OTHER_STORY = "Lễ thứ hai ở bản khác với bà con khác, có múa lăm vông, ném còn và thi bắn nỏ suốt buổi chiều."


@pytest.mark.parametrize(
    ("day", "text", "chair", "one"),
    [
        ("2021-07-03", _STORY, "Đoàn Quang Khải", True),
        ("2021-07-04", _STORY, "Đoàn Quang Khải", False),
        ("2021-07-03", _STORY, "Lô Văn Khang", False),
        ("2021-07-03", _OTHER_STORY, "Đoàn Quang Khải", False),
    ],
)
def test_one_story_with_neighbouring_days_is_one_meeting(day: str, text: str, chair: str, one: bool) -> None:
    """One report has the day wrong by one; another text, chair or a day further away is another meeting."""
    name = "Lễ bàn giao nhà văn hóa Mường Xén"
    (_, first), (_, second) = meeting("a1", name, "2021-07-02", "Đoàn Quang Khải"), meeting("a2", name, day, chair)
    articles = {"a1": Article("a1", _STORY, published="2021-07-03"), "a2": Article("a2", text, published="2021-07-04")}
    assert len(resolve(articles, [first, second], NONE).meetings) == (1 if one else 2)


def test_two_meetings_of_one_article_are_never_one() -> None:
    """Not even by way of another article that tells of both as of one."""
    name = "Hội nghị công tác dân vận"
    twice = tuple(MeetingStatement(f"m{n}", name, "hội nghị", (), date="2021-07-02") for n in (1, 2))
    chair = person("Đoàn Quang Khải", "Bí thư | Tỉnh ủy Lai Châu", at=(("m1", "chaired"), ("m2", "chaired")))
    _, once = meeting("a2", name, "2021-07-02", "Đoàn Quang Khải")
    articles = {"a1": Article("a1", "…"), "a2": Article("a2", "…")}
    meetings = resolve(articles, [Record("a1", twice, (chair,)), once], NONE).meetings
    assert sorted(len(one.reports) for one in meetings) == [1, 2]


@pytest.mark.parametrize(("name", "one"), [("Lễ", False), ("Lễ bàn giao nhà văn hóa Mường Xén", True)])
def test_meetings_without_name_and_day_need_more(name: str, one: bool) -> None:
    """Two reports of no known year name one day and two people, and tell a quarter of one story."""
    people = (person("Đoàn Quang Khải"), person("Lô Văn Khang"))
    meetings = (MeetingStatement("m1", name, "lễ", ()),)
    other = f"{_OTHER_STORY} Chợ phiên Bến Đò họp muộn. {_STORY[:22]}"
    articles = {key: Article(key, f"Ngày 25/2 có lễ. {text}") for key, text in (("a1", _STORY), ("a2", other))}
    resolution = resolve_with_doubts(articles, [Record(key, meetings, people) for key in articles], NONE)
    assert len(resolution.identity.meetings) == (1 if one else 2)
    assert [doubt.odds for doubt in resolution.meeting_doubts] == ([] if one else [0.6])
