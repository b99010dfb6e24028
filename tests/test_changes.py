"""What a build says it merged, split and dated anew."""

from __future__ import annotations

from graph.identity import Identity, MeetingIdentity, MeetingReport, PersonIdentity, PersonMention
from graph.records import MeetingStatement, Record
from loaders.changes import Change, IdentityChanges, Redated, identity_changes


def person(identifier: str, *articles: str) -> PersonIdentity:
    """A person mentioned once in each article."""
    return PersonIdentity(
        identifier, "Đoàn Quang Khải", tuple(PersonMention(a, "p1", "Đoàn Quang Khải") for a in articles)
    )


def meeting(identifier: str, *articles: str) -> MeetingIdentity:
    """A meeting reported in each article."""
    return MeetingIdentity(identifier, tuple(MeetingReport(a, "m1") for a in articles))


def records(**days: str | None) -> dict[str, Record]:
    """Articles that report a meeting on a day."""
    return {
        article: Record(article, (MeetingStatement("m1", "Hội nghị bản Mây", "hội nghị", (), date=day),))
        for article, day in days.items()
    }


def test_growth_and_news_are_no_change() -> None:
    """A new mention of a known person and a new person change nothing that was known."""
    before = Identity((person("x", "a1"),), (meeting("m", "a1"),))
    after = Identity((person("x", "a1", "a2"), person("y", "a3")), (meeting("m", "a1", "a2"),))
    known = records(a1="2020-05-01", a2="2020-05-01")
    assert identity_changes(before, after, known, known) == IdentityChanges()


def test_merged_split_and_redated_are_told() -> None:
    """Each with the ids before and after, and a name to show."""
    before = Identity((person("x", "a1"), person("y", "a2"), person("z", "a3", "a4")), (meeting("m", "a1"),))
    after = Identity((person("x", "a1", "a2"), person("z", "a3"), person("w", "a4")), (meeting("m", "a1", "a2", "a3"),))
    old = records(a1="2020-05-01")
    new = records(a1="2020-05-01", a2="2020-05-02", a3="2020-05-02")
    assert identity_changes(before, after, old, new) == IdentityChanges(
        people_merged=(Change("Đoàn Quang Khải", ("x", "y"), ("x",)),),
        people_split=(Change("Đoàn Quang Khải", ("z",), ("w", "z")),),
        meetings_redated=(Redated("Hội nghị bản Mây", "m", "2020-05-01", "2020-05-02"),),
    )
