"""What a body is, read from its written-out name: kind, level, place, the body above it, other names, validity.

The tables are `graph/data/bodies.jsonl` and, for the departments of provinces that were merged in March 2025 as their
ministries were, `graph/data/departments.jsonl`; places come from `graph.places`. A body the tables say nothing about is
`other`, with what can be told from the place at the end of its name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from graph.data_rows import data_rows
from graph.places import Level, Place, find_places, place_names, province, province_of, written_out
from graph.spelling import canonical, one_spelling


class BodyKind(str, Enum):
    """What sort of body it is."""

    PARTY = "party"
    GOVERNMENT = "government"
    ASSEMBLY = "assembly"
    FRONT = "front"
    ARMY = "army"
    POLICE = "police"
    COURT = "court"
    PROCURACY = "procuracy"
    MASS_ORGANIZATION = "mass organization"
    COMPANY = "company"
    SCHOOL = "school"
    FOREIGN = "foreign"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PartOf:
    """That a body lies under `parent`, from `since` to `until` (ISO days, inclusive; None: no bound known)."""

    parent: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class OrganizationFacts:
    """What a body is. `name` is the one name for it; `names` are others in use, sorted."""

    name: str
    kind: BodyKind
    level: Level | None = None
    place: str | None = None
    """The place it serves, written out with its kind (`tỉnh Nghệ An`), or the country of a foreign body."""
    part_of: tuple[PartOf, ...] = ()
    """The body above it and, when it ended in a merger, the body that it became a part of."""
    names: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    followed_by: str | None = None

    @property
    def parent(self) -> str | None:
        """The body above it in its own time."""
        return self.part_of[0].parent if self.part_of and self.part_of[0].parent != self.followed_by else None


@dataclass(frozen=True, slots=True)
class _Body:
    name: str
    kind: BodyKind
    level: Level | None
    parent: str | None
    names: tuple[str, ...]
    since: str | None
    until: str | None
    into: str | None


@dataclass(frozen=True, slots=True)
class _Table:
    bodies: Mapping[str, _Body]
    kinds: Mapping[str, BodyKind]
    """The kind of a body by the words that its name begins with; the longest decide."""
    parents: Mapping[tuple[str, Level], str]
    countries: Mapping[str, str]
    """Each name of a country in compared form, the longest first, and the name that is shown."""


_DASHES = re.compile(r"\s*[‐‑–—]\s*|\s+-\s*|\s*-\s+")
_BETWEEN = re.compile(r",\s+|\s+(?:của|thuộc)\s+")
_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_INNER = re.compile(
    r"(?<=\s)(?<!Trường )(?<!Tổng )(?<!Liên hiệp các )(?:Bộ (?!Tư lệnh|Chỉ huy|Tham mưu|môn|đội)(?=["
    + _UPPER
    + r"])|Bộ Tư lệnh |Bộ Chỉ huy |"
    r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy |Ủy ban nhân dân |Hội đồng nhân dân |Ủy ban Mặt trận |Ủy ban Trung ương |"
    r"Quốc hội|Chính phủ|Quân khu \d|Quân chủng |Quân đoàn \d|Quân ủy |Tổng cục |Tổng công ty |Tập đoàn |Công ty |"
    r"Trường |Đại học |Học viện |Hội (?=[" + _UPPER + r"])|Sở (?=[" + _UPPER + r"])|Trung ương Đoàn|Công an |Giáo hội )"
)
_PLACE_AT_END = re.compile(
    r"\s((?i:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|thủ đô))\s+([" + _UPPER + r"\d][^,]*)$"
)
_COMMITTEE = re.compile(
    r"^(tỉnh|thành|huyện|quận|thị) ủy\s+(?:(?:tỉnh|thành phố|huyện|quận|thị xã)\s+)?", re.IGNORECASE
)
_COMMITTEE_PLACES = {
    "tỉnh": ("tỉnh",),
    "thành": ("thành phố",),
    "huyện": ("huyện",),
    "quận": ("quận",),
    "thị": ("thị xã",),
}
_BOARD_OF_COMMITTEE = re.compile(r"(Ban Chấp hành) (Tỉnh|Thành|Huyện|Quận|Thị) ủy (?:thành phố )?(?=\S)")
_FRONT = re.compile(
    r"^(?:ủy ban (?:trung ương )?)?mặt trận tổ quốc(?: việt nam)? (?=tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
)
_WEAK_HEADS = re.compile(
    r"(?:cục|vụ|phòng|ban|văn phòng|chi cục|khoa|bộ môn|viện|trung tâm|thanh tra|tổng cục|tổ|báo|tạp chí|ủy ban|"
    r"đoàn kiểm tra)\s"
)
_OFFICIAL = frozenset(BodyKind) - {BodyKind.COMPANY, BodyKind.SCHOOL, BodyKind.FOREIGN, BodyKind.OTHER}
_STEERING = ("ban chỉ đạo", "đoàn kiểm tra", "đoàn công tác", "tổ công tác", "ban tổ chức lễ", "ban tổ chức đại hội")
_ABROAD = re.compile(r"(?:đại sứ quán|tổng lãnh sự quán|lãnh sự quán|phái đoàn)\s")


_LOOSE = re.compile(r"\s+và\s+|\s*,\s*|\s+-\s+|\s+&\s+")


@lru_cache(maxsize=65536)
def body_key(name: str) -> str:
    """The form in which two names of bodies are compared: `one_name`, canonical, without `và`, commas and dashes.

    `Bộ Thông tin - Truyền thông`, `Bộ Thông tin truyền thông` and `Bộ Thông tin và Truyền thông` are one.
    """
    return _loose(_key(one_name(name)))


def names_one_body(name: str) -> bool:
    """Whether the name alone tells which body is meant; `Ủy ban nhân dân tỉnh`, `Ban tổ chức` and the like do not."""
    return _shared_names().fullmatch(body_key(name)) is None


def _loose(key: str) -> str:
    return _LOOSE.sub(" ", key)


def _key(name: str) -> str:
    return canonical(_DASHES.sub(" - ", name))


@lru_cache(maxsize=1)
def _table() -> _Table:
    bodies: dict[str, _Body] = {}
    kinds: dict[str, BodyKind] = {}
    parents: dict[tuple[str, Level], str] = {}
    countries: dict[str, str] = {}
    for row in data_rows("bodies"):
        if "name" in row:
            body = _Body(
                name=row["name"],
                kind=BodyKind(row["kind"]),
                level=Level(row["level"]),
                parent=row.get("parent"),
                names=tuple(sorted(row.get("names", ()))),
                since=row.get("since"),
                until=row.get("until"),
                into=row.get("into"),
            )
            bodies |= {_loose(_key(name)): body for name in (body.name, *body.names)}
        elif "kind" in row:
            kinds = {begin: BodyKind(row["kind"]) for begin in row["begins"]} | kinds
        elif "parent" in row:
            parents |= {(begin, Level(row["level"])): row["parent"] for begin in row["begins"]}
        countries |= {canonical(country): country for country in row.get("countries", ())}
        if "country" in row:
            countries |= {canonical(name): row["country"] for name in (row["country"], *row["names"])}
    by_length = dict(sorted(countries.items(), key=lambda pair: (-len(pair[0]), pair[0])))
    return _Table(bodies, kinds, parents, by_length)


def one_name(name: str) -> str:
    """The one name of the body that `name` names: aliases, dashes and bare place names are brought to one form."""
    return describe(name).name


def country_names() -> dict[str, str]:
    """Every name of a foreign country in compared form, and the name that is shown."""
    return dict(_table().countries)


@lru_cache(maxsize=65536)
def describe(name: str) -> OrganizationFacts:
    """What the body of this written-out name is. Never raises: what cannot be told is None or `other`."""
    table = _table()
    name = one_spelling(_DASHES.sub(" - ", name))
    if body := table.bodies.get(_loose(_key(name))):
        return _listed(body)
    key = _key(name)
    if foreign := _foreign(key, table):
        return OrganizationFacts(name, BodyKind.FOREIGN, place=foreign[0])
    place, name = _place(name)
    key = _key(name)
    above = _above(name)
    kind = _kind(key, above, table)
    level = place.level if place else None
    parent = above or (_parent_by_place(name, place, table) if place else None) or _parent_without_place(key, table)
    if level is None:
        level = describe(parent).level if parent else _level_by_words(key)
    since, until, followed_by = _validity(name, place, kind) if kind in _OFFICIAL else (None, None, None)
    served = written_out(place) if place else None
    if above and kind in _OFFICIAL and (over := describe(above)) and name.endswith(over.name):
        served, since, until = over.place, over.since, over.until
        followed_by = name[: -len(over.name)] + over.followed_by if over.followed_by else None
    part_of = []
    if parent:
        part_of.append(PartOf(parent, since, until))
    if followed_by and until:
        part_of.append(PartOf(followed_by, _day_after(until), None))
    return OrganizationFacts(
        name=name,
        kind=kind,
        level=level,
        place=served,
        part_of=tuple(part_of),
        since=since,
        until=until,
        followed_by=followed_by,
    )


def _listed(body: _Body) -> OrganizationFacts:
    part_of = [PartOf(body.parent, body.since, body.until)] if body.parent else []
    if body.into and body.until:
        part_of.append(PartOf(body.into, _day_after(body.until), None))
    return OrganizationFacts(
        name=body.name,
        kind=body.kind,
        level=body.level,
        part_of=tuple(part_of),
        names=body.names,
        since=body.since,
        until=body.until,
        followed_by=body.into,
    )


def _day_after(day: str) -> str:
    # Ends of validity in the tables are ends of months or the day before a stated first day.
    year, month, number = int(day[:4]), int(day[5:7]), int(day[8:])
    last = {4: 30, 6: 30, 9: 30, 11: 30, 2: 29 if year % 4 == 0 else 28}.get(month, 31)
    if number < last:
        return f"{year}-{month:02}-{number + 1:02}"
    return f"{year + month // 12}-{month % 12 + 1:02}-01"


def _foreign(key: str, table: _Table) -> tuple[str | None] | None:
    """The country of a foreign body (None in it when it is not told), or None for a body that is not foreign."""
    if any(table.kinds.get(begin) in (BodyKind.COMPANY, BodyKind.SCHOOL) for begin in _beginnings(key) if begin != key):
        return None
    if abroad := _ABROAD.match(key):
        if " quán việt nam" in key or "thường trực việt nam" in key:
            return None
        rest = key[abroad.end() :]
        return (next((shown for name, shown in table.countries.items() if rest.startswith(name)), None),)
    name = next((end for end in _endings(key) if end in table.countries), None)
    if name is None:
        return None
    before = key[: -len(name) - 1]
    if before.endswith((" tại", "việt nam -", " việt", "với", "hữu nghị")) or "hữu nghị việt nam" in before:
        return None
    return (table.countries[name],)


def _beginnings(key: str) -> Iterator[str]:
    """`key`, and what is left of it as words are taken off its end."""
    while key:
        yield key
        key = key.rpartition(" ")[0]


def _endings(key: str) -> Iterator[str]:
    """`key`, and what is left of it as words are taken off its beginning."""
    while key:
        yield key
        key = key.partition(" ")[2]


def _place(name: str) -> tuple[Place | None, str]:
    """The place a body's name ends in and the name with that place in its one form."""
    if found := _COMMITTEE.match(name):
        kinds = _COMMITTEE_PLACES[found.group(1).lower()]
        places = [p for kind in kinds for p in find_places(f"{kind} {name[found.end() :]}")]
        place = _one(places) or _one(list(find_places(name[found.end() :])))
        if place is None:
            return None, name
        head = name[: len(found.group(1)) + 3]
        return place, f"{head} {_committee_place(place)}"
    if found := _BOARD_OF_COMMITTEE.match(name):
        # The board of a `Thành ủy` is that of its `Đảng bộ thành phố`.
        name = f"{found[1]} Đảng bộ {_COMMITTEE_PLACES[found[2].lower()][0]} {name[found.end() :]}"
    if found := _FRONT.match(canonical(name)):
        name = "Ủy ban Mặt trận Tổ quốc Việt Nam " + name[found.end() :]
    if found := _PLACE_AT_END.search(name):
        kind = "thành phố" if found.group(1).lower() == "thủ đô" else found.group(1).lower()
        place = _one(list(find_places(f"{kind} {found.group(2)}")))
        if place is None:
            return None, name
        return place, f"{name[: found.start()]} {found.group(1).lower()} {place.name}"
    words = name.split(" ")
    for count in range(min(6, len(words) - 1), 0, -1):
        tail = " ".join(words[-count:])
        if words[-count - 1] == "-":
            continue
        if canonical(tail) == "hồ chí minh" or _key_of_place(tail) not in place_names(Level.PROVINCE):
            continue
        place = province(tail)
        if place is not None and _key(" ".join(words[:-count])).startswith(
            ("sở ", "công an", "ủy ban nhân dân", "hội đồng nhân dân")
        ):
            return place, f"{' '.join(words[:-count])} {written_out(place)}"
        return place, name
    return None, name


def _committee_place(place: Place) -> str:
    return written_out(place) if place.name == "Hồ Chí Minh" else place.name


def _key_of_place(text: str) -> str:
    return re.sub(r"\s*-\s*", "-", canonical(text)).replace(".", " ").strip()


def _one(places: list[Place]) -> Place | None:
    """The first of `places` if all are one place in different times, or it alone is a province; else two are none."""
    if not places:
        return None
    first = places[0]
    if first.level is Level.PROVINCE:
        return first
    same = all((p.level, p.province, p.name) == (first.level, first.province, first.name) for p in places)
    return first if same else None


def _above(name: str) -> str | None:
    """The body that is named inside the name of one of its parts: `Bộ Y tế` in `Vụ Bảo hiểm y tế, Bộ Y tế`."""
    if _key(name).startswith(_STEERING):
        return None
    if split := _BETWEEN.search(name):
        rest = name[split.end() :]
        if _INNER.match(" " + rest, 1) or _loose(_key(rest)) in _table().bodies or _known_start(_key(rest)):
            return one_name(rest)
    for found in _INNER.finditer(name):
        rest = name[found.start() :]
        if rest.startswith("Quốc hội") and canonical(name).startswith("đoàn đại biểu"):
            continue
        if rest.startswith("Hội ") and not _key(rest).startswith("hội đồng nhân dân") and " Việt Nam" not in rest:
            continue
        return one_name(rest)
    return None


def _known_start(key: str) -> bool:
    return any(begin in _table().kinds for begin in _beginnings(key) if begin != key)


def _kind(key: str, above: str | None, table: _Table) -> BodyKind:
    if above and _WEAK_HEADS.match(key):
        return describe(above).kind
    for begin in _beginnings(key):
        if begin in table.kinds:
            return table.kinds[begin]
    return describe(above).kind if above else BodyKind.OTHER


def _parent_without_place(key: str, table: _Table) -> str | None:
    return next(
        (
            parent
            for (begin, level), parent in table.parents.items()
            if "{" not in parent and level is Level.CENTRAL and key.startswith(begin + " ")
        ),
        None,
    )


def _parent_by_place(name: str, place: Place, table: _Table) -> str | None:
    key = _key(name)
    for (begin, level), parent in table.parents.items():
        if level is not place.level or not key.startswith(begin + " "):
            continue
        around = province_of(place)
        districts = find_places(place.district or "") if place.district else ()
        district = _one([d for d in districts if d.level is Level.DISTRICT and d.province == place.province])
        words = {
            "place": written_out(place),
            "province": written_out(around) if around else None,
            "province_party": _party(around),
            "district": written_out(district) if district else None,
            "district_party": _party(district),
        }
        needed = re.findall(r"\{(\w+)\}", parent)
        if any(words[word] is None for word in needed):
            return None
        return one_name(parent.format(**words))
    return _association(name, place)


def _association(name: str, place: Place) -> str | None:
    """The national association above a province's: `Hội Luật gia Việt Nam` above `Hội Luật gia tỉnh An Giang`."""
    key, suffix = canonical(name), " " + written_out(place)
    if place.level is not Level.PROVINCE or not key.startswith(("hội ", "liên hiệp ")) or key.startswith("hội đồng"):
        return None
    if not name.endswith(suffix):
        return None
    return name[: -len(suffix)] + " Việt Nam"


def _party(place: Place | None) -> str | None:
    if place is None:
        return None
    heads = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "quận": "Quận ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy"}
    head = heads.get(place.kind.value)
    return f"{head} {_committee_place(place)}" if head else None


def _level_by_words(key: str) -> Level | None:
    central = ("vụ ", "đại sứ quán việt nam", "ban chỉ đạo trung ương", "bộ ")
    if key.startswith(central) or key.endswith((" trung ương", " việt nam", " tối cao", " quốc gia")):
        return Level.CENTRAL
    if key.startswith(("sở ", "tỉnh ủy")) or key.endswith(" tỉnh"):
        return Level.PROVINCE
    if key.startswith(("huyện ủy", "quận ủy", "thị ủy")) or re.search(r" (?:huyện|quận|thị xã)(?: |$)", key):
        return Level.DISTRICT
    if re.search(r" (?:xã|phường|thị trấn)(?: [a-zà-ỹđ\d ]+)?$", key) and " xã hội" not in key:
        return Level.COMMUNE
    return None


# Police of districts and cities under a province; the other bodies of districts went with the districts.
_LAST_DAY_OF_DISTRICT_POLICE = "2025-02-28"


@lru_cache(maxsize=1)
def _departments() -> dict[str, dict[str, Any]]:
    """Departments of provinces that went into others, by key. A few provinces did so some days earlier or later."""
    return {_loose(_key(row["name"])): row for row in data_rows("departments")}


@lru_cache(maxsize=1)
def _shared_names() -> re.Pattern[str]:
    """Names that many bodies bear (`graph/data/shared_names.jsonl`): whole, by their end, or with a field alone."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for row in data_rows("shared_names"):
        names[row["how"]].append(re.escape(row["name"]))
    whole, ends, fields = ("|".join(names[how]) for how in ("whole", "end", "with a field alone"))
    return re.compile(rf"(?:{whole})|(?:.* )?(?:{ends})|(?:{fields}) [^\W\d_]+(?: [^\W\d_]+)?")


def _validity(name: str, place: Place | None, kind: BodyKind) -> tuple[str | None, str | None, str | None]:
    """From when until when a body of a place is there, and what followed it when its place was merged or raised."""
    if place is None:
        return None, None, None
    of_place = written_out(place)
    if place.level is Level.PROVINCE and name.endswith(" " + of_place):
        department = _departments().get(_loose(_key(name[: -len(of_place) - 1])))
        if department and place.name not in department.get("except", ()):
            return None, department["until"], f"{department['into']} {of_place}"
    if (
        kind is BodyKind.POLICE
        and place.level is Level.DISTRICT
        and (place.until or "9999") > _LAST_DAY_OF_DISTRICT_POLICE
    ):
        return place.since, _LAST_DAY_OF_DISTRICT_POLICE, None
    lives = [p for p in find_places(written_out(place)) if (p.level, p.province) == (place.level, place.province)]
    last = max(lives, key=lambda p: p.until or "9999", default=place)
    first = min(lives, key=lambda p: p.since or "", default=place)
    if last.until is None or place.level is not Level.PROVINCE or last.into is None:
        return first.since, last.until, None
    after = province(last.into, _day_after(last.until))
    if after is None:
        return first.since, last.until, None
    followed_by = None
    if _COMMITTEE.match(name):
        followed_by = _party(after)
    elif name.endswith(of_place):
        followed_by = name[: -len(of_place)] + written_out(after)
    return first.since, last.until, followed_by
