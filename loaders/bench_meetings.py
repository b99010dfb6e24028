"""Part of `chutoa bench identity`: time and memory of deciding which reports tell of one meeting, a day at a time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from graph.identity import MeetingReport
from graph.measuring import Goal
from loaders.bench_growth import growth_goals, print_cost
from loaders.same_meeting import ReportedMeeting, resolve_meetings

LARGEST = 4_000
"""Reports of one day and place."""
_TOPICS = ("y tế", "giáo dục", "dân vận", "cải cách hành chính", "chuyển đổi số", "nội vụ", "thủy lợi", "trồng rừng")
_KINDS = ("hội nghị", "cuộc họp", "hội thảo", "buổi làm việc", "lễ")
_DAYS = tuple(f"20{year:02}-{month:02}-{day:02}" for year in range(12, 26) for month in range(1, 13) for day in (3, 9))
_DETAILS = 128


def bench_meetings(reports: int) -> list[Goal]:
    """Time of `reports` against a tenth of them, of a day of 4,000 against 400, and the memory of all over that day."""
    what = f"reports of meetings, {LARGEST:,} of one day"
    return growth_goals(__name__, reports, what, LARGEST, "day", bounded=False)


def run(reports: int, largest: int) -> None:
    """Decide one day of `largest` reports, then others until `reports` are done; print seconds and megabytes."""

    def decide_largest() -> int:
        return _decide(largest, 0)

    def decide_all() -> None:
        done, seed = decide_largest(), 0
        while done < reports:
            seed += 1
            done += _decide(min(reports - done, (4, 9, 17, 40, 110)[seed % 5]), seed)

    print_cost(decide_largest, decide_all)


def _decide(size: int, seed: int) -> int:
    block = resolve_meetings(_reports(size, seed))
    return sum(len(cluster.reports) for cluster in block.clusters)


def _reports(size: int, seed: int) -> Iterator[ReportedMeeting]:
    """Reports of one day, about three of each meeting; one meeting in nine is told by a great many."""
    day = _DAYS[seed % len(_DAYS)]
    for number in range(size):
        chosen = random.Random(f"{seed} {number}")  # noqa: S311
        event = chosen.randrange(max(1, size // 3)) if number % 9 else number % 3
        meeting = random.Random(f"{seed} event {event}")  # noqa: S311
        kind, topic = meeting.choice(_KINDS), meeting.choice(_TOPICS)
        chair = f"chủ trì {event}"
        story = [meeting.getrandbits(60) for _ in range(_DETAILS)]
        own = [chosen.getrandbits(60) for _ in range(_DETAILS // 2)]
        yield ReportedMeeting(
            report=MeetingReport(f"a{seed}-{number:06}", "m1"),
            name=f"{kind.capitalize()} bàn công tác {topic} số {event}",
            kind=kind,
            day=day if number % 7 else None,
            last_day=None,
            published=day,
            chairs=frozenset({chair}) if number % 5 else frozenset(),
            people=frozenset({chair, f"người {event}-{chosen.randrange(8)}"}),
            bodies=frozenset({f"sở số {event % 40}"}),
            place="",
            headline=f"Bàn công tác {topic}",
            named=frozenset({chair, f"người {event}-{chosen.randrange(8)}"}),
            details=frozenset([*chosen.sample(story, _DETAILS // 2), *own]),
            days_named=(day[5:],),
        )
