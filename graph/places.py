"""Administrative places of Vietnam with their validity: 63 provinces until 2025-06-30, 34 from 2025-07-01.

The table is `graph/data/places.jsonl` (provinces and districts) and `communes.jsonl`, made by `tools/make_places.py`;
their first lines give source and licence. Names are compared by `graph.spelling.canonical`, never folded. Of changes
before 2025 only the best known are listed, so `since` is None for most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from graph.data_rows import data_rows
from graph.spelling import canonical


class Level(str, Enum):
    """The four levels of party and state, in the words of the graph."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class PlaceKind(str, Enum):
    """What a place is called before its name."""

    PROVINCE = "tỉnh"
    CITY = "thành phố"
    TOWN = "thị xã"
    URBAN_DISTRICT = "quận"
    DISTRICT = "huyện"
    WARD = "phường"
    COMMUNE = "xã"
    TOWNSHIP = "thị trấn"
    SPECIAL_ZONE = "đặc khu"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A province, district or commune, from `since` to `until` (ISO days, both inclusive; None: not bounded here)."""

    level: Level
    name: str
    kind: PlaceKind
    province: str | None = None
    """The name of the province around it; None for a province."""
    district: str | None = None
    """The name of the district around it, for communes until 2025-06-30."""
    since: str | None = None
    until: str | None = None
    into: str | None = None
    """For a province that ended: the name of the one it became a part of."""

    @property
    def parent(self) -> str | None:
        """The name of the next larger place."""
        return self.district or self.province

    def exists_on(self, day: str | None) -> bool:
        """Whether it existed at some time of `day`, an ISO date at any precision; a missing day excludes nothing."""
        if day is None:
            return True
        return (self.until is None or self.until >= day) and (self.since is None or self.since[: len(day)] <= day)


_KIND_WORDS = {kind.value: kind for kind in PlaceKind} | {
    "tp": PlaceKind.CITY,
    "t.p": PlaceKind.CITY,
    "tx": PlaceKind.TOWN,
    "q": PlaceKind.URBAN_DISTRICT,
    "h": PlaceKind.DISTRICT,
    "p": PlaceKind.WARD,
    "tt": PlaceKind.TOWNSHIP,
}
_WORDS = "|".join(re.escape(word) for word in sorted(_KIND_WORDS, key=len, reverse=True))
_KIND_FIRST = re.compile(rf"({_WORDS})(?:\s*\.\s*|\s+)(?=\S)")
_DASHES = re.compile(r"\s*[-‐‑–—]\s*")
_LEVEL_ORDER = {level: n for n, level in enumerate(Level)}


def _key(name: str) -> str:
    return _DASHES.sub("-", canonical(name)).replace(".", " ").strip()


@dataclass(frozen=True, slots=True)
class _Table:
    by_key: Mapping[str, tuple[Place, ...]]
    short_forms: Mapping[str, str]


def _rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of that table without its first, which gives source and licence."""
    return islice(data_rows(name), 1, None)


def _places(row: Mapping[str, Any]) -> Iterator[Place]:
    for name in row["names"]:
        yield Place(
            level=Level(row["level"]),
            name=name,
            kind=PlaceKind(row["kind"]),
            province=row.get("province"),
            district=row.get("district"),
            since=row.get("since"),
            until=row.get("until"),
            into=row.get("into"),
        )


def _order(place: Place) -> tuple[Any, ...]:
    return (
        _LEVEL_ORDER[place.level],
        place.province or "",
        place.district or "",
        place.name,
        place.since or "",
        place.kind.value,
    )


def _by_key(places: list[Place]) -> dict[str, tuple[Place, ...]]:
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(_key(place.name), []).append(place)
    return {key: tuple(sorted(group, key=_order)) for key, group in groups.items()}


@lru_cache(maxsize=1)
def _table() -> _Table:
    places: list[Place] = []
    short_forms: dict[str, str] = {}
    for row in _rows("places"):
        if "short_forms" in row:
            short_forms |= {_key(form): _key(row["name"]) for form in row["short_forms"]}
        else:
            places.extend(_places(row))
    return _Table(_by_key(places), short_forms)


@lru_cache(maxsize=1)
def _communes() -> Mapping[str, tuple[Place, ...]]:
    return _by_key([place for row in _rows("communes") for place in _places(row)])


def _split(name: str) -> tuple[PlaceKind | None, str]:
    """The kind that `name` begins with, if any, and the key of the rest."""
    text = canonical(name)
    if found := _KIND_FIRST.match(text):
        return _KIND_WORDS[found.group(1)], _key(text[found.end() :])
    return None, _key(text)


def find_places(name: str, on: str | None = None, *, communes: bool = False) -> tuple[Place, ...]:
    """All places of this name, the largest first: `Nghệ An`, `tỉnh Nghệ An`, `TP Vinh`, `quận 1`, `TP.HCM`, `BR-VT`.

    A kind in `name` must fit; `on` (an ISO date at any precision) leaves only those that existed then. Communes,
    of which many share a name, only when asked for or when `name` says xã, phường, thị trấn or đặc khu.
    """
    table = _table()
    whole = _key(name)
    kind, key = (None, whole) if whole in table.short_forms else _split(name)
    key = table.short_forms.get(key, key)
    found = table.by_key.get(key, ())
    if communes or kind in (PlaceKind.WARD, PlaceKind.COMMUNE, PlaceKind.TOWNSHIP, PlaceKind.SPECIAL_ZONE):
        found = (*found, *_communes().get(key, ()))
    return tuple(place for place in found if (kind is None or place.kind is kind) and place.exists_on(on))


def province(name: str, on: str | None = None) -> Place | None:
    """The province or centrally run city of this name, with or without `tỉnh`/`thành phố`; None where there is none.

    With several that bore the name (tỉnh, later thành phố Đồng Nai) the one on the day `on`, or without a day the
    first, which is the one that most reports mean.
    """
    found = (place for place in _provinces_named(name) if place.exists_on(on))
    return min(found, key=lambda place: place.since or "", default=None)


@lru_cache(maxsize=1024)
def _provinces_named(name: str) -> tuple[Place, ...]:
    return tuple(place for place in find_places(name) if place.level is Level.PROVINCE)


def provinces(on: str | None = None) -> tuple[Place, ...]:
    """All provinces and centrally run cities, on a day or ever, by name."""
    found = [p for group in _table().by_key.values() for p in group if p.level is Level.PROVINCE and p.exists_on(on)]
    return tuple(sorted(found, key=_order))


def province_of(place: Place, on: str | None = None) -> Place | None:
    """The province that `place` lies in (itself, if it is one)."""
    return place if place.level is Level.PROVINCE else province(place.province or "", on or place.until)


def written_out(place: Place) -> str:
    """Kind and name in lower and upper case as inside a sentence: `tỉnh Nghệ An`, `thành phố Hà Nội`, `quận 1`."""
    return f"{place.kind.value} {place.name}"


def merged_into(name: str) -> str | None:
    """The name of the province that the province `name` became a part of on 2025-07-01; None if it was not merged away.

    `Hải Dương` → `Hải Phòng`; a province that kept its name while it took in others gives None.
    """
    ended = [place for place in find_places(name) if place.level is Level.PROVINCE and place.into is not None]
    into = {place.into for place in ended if _key(place.into or "") != _key(place.name)}
    return into.pop() if len(into) == 1 else None


def merged_from(name: str) -> tuple[str, ...]:
    """The names of the provinces that became the province `name` on 2025-07-01, its own among them; else ()."""
    key = _split(name)[1]
    target = {_key(place.name) for place in find_places(name) if place.level is Level.PROVINCE} or {key}
    return tuple(
        sorted(
            {p.name for p in provinces() if p.into is not None and _key(p.into) in target and p.until == "2025-06-30"}
        )
    )


@cache
def place_names(level: Level) -> frozenset[str]:
    """The canonical names (lower case, without kind) of all places of a level, short forms of provinces included."""
    if level is Level.COMMUNE:
        return frozenset(_communes())
    names = frozenset(key for key, group in _table().by_key.items() if any(place.level is level for place in group))
    return names | frozenset(_table().short_forms) if level is Level.PROVINCE else names
