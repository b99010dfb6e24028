"""What holds for every set of records: order, batches and repetition change nothing, and judgements are obeyed."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity import Identity, identity_to_json
from graph.records import (
    Article,
    MeetingStatement,
    Mode,
    Participation,
    PersonStatement,
    Record,
    RoleStatement,
    Status,
)
from loaders.block_decisions import KeptDecisions
from loaders.changes import identity_changes
from loaders.judgements import Judgement, Judgements, Mark, Subject, Verdict
from loaders.kept import Kept, digest
from loaders.resolution import resolve, resolve_with_doubts

NAMES = ("Nguyễn Văn Hùng", "NGUYỄN VĂN HÙNG", "Đoàn Quang Khải", "Lâm Thị Hoài Thư", "Lâm Hoài Thư", "Hoà Văn Quí")
POSTS = (
    ("Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"),
    ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"),
    ("Chủ tịch", "Ủy ban nhân dân tỉnh Lai Châu"),
    ("Bí thư", "Tỉnh ủy"),
    ("Thứ trưởng", "Bộ Y tế"),
    ("Bộ trưởng", None),
    ("Tư lệnh", "Quân khu 4"),
)
DAYS = (None, "2019", "2019-03", "2019-03-01", "2019-03-02", "2021-07-02", "2025-08-01")
TOPICS = ("Hội nghị công tác dân vận", "Hội nghị công tác dân vận năm 2021", "Kỳ họp thứ 3", "Lễ bàn giao nhà văn hóa")

roles = st.lists(
    st.builds(
        lambda post, status: RoleStatement(post[0], post[1], (), status),
        st.sampled_from(POSTS),
        st.sampled_from(list(Status)),
    ),
    max_size=2,
)


@st.composite
def reports(draw: st.DrawFn) -> list[tuple[Article, Record]]:
    """Up to a dozen articles with a few people and meetings each."""
    found = []
    for n in range(draw(st.integers(1, 12))):
        days = draw(st.lists(st.sampled_from(DAYS), max_size=2))
        meetings = tuple(
            MeetingStatement(f"m{k}", draw(st.sampled_from(TOPICS)), "hội nghị", (), date=day)
            for k, day in enumerate(days)
        )
        people = []
        for k, name in enumerate(draw(st.lists(st.sampled_from(NAMES), max_size=3))):
            at = tuple(
                Participation(m.id, draw(st.sampled_from(list(Mode))), ()) for m in meetings if draw(st.booleans())
            )
            rank = draw(st.sampled_from((None, "Đại tá", "Thiếu tướng")))
            people.append(PersonStatement(f"p{k}", name, rank, (), tuple(draw(roles)), at))
        article = Article(f"a{n}", "…", draw(st.sampled_from(TOPICS)), draw(st.sampled_from(DAYS)))
        found.append((article, Record(article.id, meetings, tuple(people))))
    return found


def decide(given_reports: list[tuple[Article, Record]], judgements: Judgements = Judgements()) -> Identity:  # noqa: B008
    """The identity of these reports."""
    return resolve({a.id: a for a, _ in given_reports}, [r for _, r in given_reports], judgements)


def text(identity: Identity) -> str:
    """The bytes of `identity.json`."""
    return json.dumps(identity_to_json(identity), ensure_ascii=False)


slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@slow
@given(reports(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(given_reports: list[tuple[Article, Record]], chance: object) -> None:
    """The same records in any order, some twice, give the same bytes."""
    shuffled = [*given_reports, *given_reports[:2]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert text(decide(shuffled)) == text(decide(given_reports))


@slow
@given(reports(), st.data())
def test_what_earlier_decisions_recall_is_what_would_be_decided(
    given_reports: list[tuple[Article, Record]], data: st.DataObject
) -> None:
    """Reports in batches, judgements that come and go, and an article that says something else in the end."""
    mentions = [(r.article, p) for _, r in given_reports for p in r.people]
    found: dict[str, object] = {}
    step = data.draw(st.integers(1, 5))
    for end in range(step, len(given_reports) + step, step):
        batch = given_reports[:end]
        if data.draw(st.booleans()):
            article, record = batch[0]
            batch = [(article, Record(record.article, record.meetings, record.people[:1])), *batch[1:]]
        lines = []
        if len(mentions) > 1 and data.draw(st.booleans()):
            (article_a, a), (article_b, b) = data.draw(
                st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique_by=id)
            )
            verdict = data.draw(st.sampled_from((Verdict.SAME, Verdict.DIFFERENT)))
            lines.append(
                Judgement(Subject.PERSON, verdict, Mark(article_a, a.name, a.id), Mark(article_b, b.name, b.id))
            )
        judgements = Judgements(tuple(lines))
        articles, records = {a.id: a for a, _ in batch}, [r for _, r in batch]
        kept = Kept(found)
        contents = {a.id: digest(repr(a), repr(r)) for a, r in batch}
        recalled = resolve_with_doubts(articles, records, judgements, KeptDecisions(kept, contents))
        assert recalled == resolve_with_doubts(articles, records, judgements)
        found = json.loads(json.dumps(kept.used))


@slow
@given(reports())
def test_every_mention_stands_in_one_entry_and_no_article_twice_in_a_person(
    given_reports: list[tuple[Article, Record]],
) -> None:
    """Identity is a partition, and two people or meetings of one article stay two."""
    identity = decide(given_reports)
    mentions = [m for p in identity.people for m in p.mentions]
    told = [r for m in identity.meetings for r in m.reports]
    assert len(mentions) == len(set(mentions)) == sum(len(r.people) for _, r in given_reports)
    assert len(told) == len(set(told)) == sum(len(r.meetings) for _, r in given_reports)
    for entry in identity.people:
        assert len({m.article for m in entry.mentions}) == len(entry.mentions)
    for meeting in identity.meetings:
        assert len({r.article for r in meeting.reports}) == len(meeting.reports)
    ids = [p.id for p in identity.people] + [m.id for m in identity.meetings]
    assert len(ids) == len(set(ids))
    assert [p.id for p in identity.people] == sorted(p.id for p in identity.people)


@slow
@given(reports())
def test_an_unrelated_article_changes_nothing_else(given_reports: list[tuple[Article, Record]]) -> None:
    """An article on other people on another day leaves every entry as it was."""
    before = decide(given_reports)
    other = Record("z9", (), (PersonStatement("p1", "Ksor Hlinh", None, ()),))
    after = decide([*given_reports, (Article("z9", "…", published="2030-01-01"), other)])
    assert set(before.people) <= set(after.people)
    assert before.meetings == after.meetings
    records = {r.article: r for _, r in given_reports}
    assert identity_changes(before, after, records, records | {"z9": other}).none


@slow
@given(reports(), st.data())
def test_judgements_are_obeyed(given_reports: list[tuple[Article, Record]], data: st.DataObject) -> None:
    """Two mentions said to be the same are one, two said to be different are two."""
    mentions = [(r.article, p) for _, r in given_reports for p in r.people]
    if len(mentions) < 2:
        return
    (article_a, a), (article_b, b) = data.draw(
        st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique_by=id)
    )
    verdict = data.draw(st.sampled_from((Verdict.SAME, Verdict.DIFFERENT)))
    judgement = Judgement(Subject.PERSON, verdict, Mark(article_a, a.name, a.id), Mark(article_b, b.name, b.id))
    identity = decide(given_reports, Judgements((judgement,)))
    home = {(m.article, m.person): p.id for p in identity.people for m in p.mentions}
    assert (home[article_a, a.id] == home[article_b, b.id]) is (verdict is Verdict.SAME)
