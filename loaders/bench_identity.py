"""`chutoa bench identity`: time and memory of deciding 1,000,000 mentions, 20,000 of them of one spelling.

`loaders.bench_meetings` measures meetings, `loaders.bench_adding` what new reports cost.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from graph.identity import PersonMention
from graph.measuring import Goal
from graph.records import RoleStatement
from loaders.bench_growth import growth_goals, print_cost
from loaders.bench_names import invented_name
from loaders.name_rarity import name_key
from loaders.same_person import HeldSeat, Sighting, resolve_people
from loaders.seats import seat_of

_PLACES = (
    "Nghệ An",
    "Lai Châu",
    "Quảng Nam",
    "Hà Giang",
    "Sơn La",
    "Phú Yên",
    "Tây Ninh",
    "Cà Mau",
    "Bắc Giang",
    "Kon Tum",
)
_TITLES = ("Chủ tịch", "Phó Chủ tịch")
_DEPARTMENTS = (
    "Y tế",
    "Nội vụ",
    "Tài chính",
    "Xây dựng",
    "Tư pháp",
    "Công Thương",
    "Ngoại vụ",
    "Khoa học và Công nghệ",
)
LARGEST = 20_000


def bench_identity(mentions: int = 1_000_000) -> list[Goal]:
    """Time of `mentions` against a tenth of them, of a block of 20,000 against 2,000, and the memory of both."""
    what = f"mentions, {LARGEST:,} of one spelling"
    return growth_goals(__name__, mentions, what, LARGEST, "block", bounded=True)


def run(mentions: int, largest: int) -> None:
    """Decide one block of `largest` mentions and then others until `mentions` are done; print seconds and megabytes."""

    def decide_largest() -> None:
        _decide("Nguyễn Văn Hùng", largest, 0)

    def decide_all() -> None:
        decide_largest()
        for name, size, seed in _sizes(mentions - largest):
            _decide(name, size, seed)

    print_cost(decide_largest, decide_all)


def _sizes(mentions: int) -> Iterator[tuple[str, int, int]]:
    """Names and how often each is met: most a few times, some hundreds of times, as in a crawl."""
    seed = 0
    while mentions > 0:
        seed += 1
        size = min(mentions, (1, 2, 3, 5, 10, 20, 50, 200)[seed % 8])
        mentions -= size
        yield invented_name(random.Random(seed)), size, seed  # noqa: S311


def _decide(name: str, size: int, seed: int) -> int:
    block = resolve_people(name_key(name), _sightings(name, size, seed))
    return sum(len(cluster.sightings) for cluster in block.clusters)


def _sightings(name: str, size: int, seed: int) -> Iterator[Sighting]:
    """Mentions of a few people of one name: some with a post, some without, over ten years."""
    chosen = random.Random(seed)  # noqa: S311
    people = max(1, size // 40)
    for number in range(size):
        who = chosen.randrange(people)
        place = _PLACES[who % len(_PLACES)]
        department = _DEPARTMENTS[who // len(_PLACES) % len(_DEPARTMENTS)]
        year = 2012 + (who + number * 7) % 12
        role = (
            RoleStatement("Giám đốc" if year > 2018 else "Phó Giám đốc", f"Sở {department} tỉnh {place}", ())
            if who % 3
            else RoleStatement(_TITLES[year % 2], f"Ủy ban nhân dân tỉnh {place}", ())
        )
        yield Sighting(
            mention=PersonMention(f"a{seed}-{number:06}", "p1", name),
            day=f"{year}-{1 + number % 12:02}-{1 + number % 28:02}",
            rank=None,
            seats=() if number % 6 == 0 else (HeldSeat(seat_of(role), False),),
            companions=frozenset(f"người {who}-{chosen.randrange(12)}" for _ in range(number % 4)),
            events=frozenset(),
        )
