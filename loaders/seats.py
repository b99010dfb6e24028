"""A post as identity compares it: which body and place, how high, how many hold it at once, and what excludes what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from graph.organizations import BodyKind, OrganizationFacts, body_key, describe
from graph.places import Level, find_places, merged_into
from graph.records import RoleStatement, Status
from graph.spelling import canonical
from loaders.rules import lexicon

_HOLDERS = [(entry["title"], entry.get("body"), entry["holders"]) for entry in lexicon("holders")]
_HOLDERS_ANYWHERE = [(entry["title"], entry["holders"]) for entry in lexicon("holders_anywhere")]
_FORMER = re.compile(r"^(?:nguyên|cựu|từng là|từng làm)\s+(?:quyền\s+)?|^quyền\s+")
_STANDING = re.compile(r"\s+(?:thường trực|thứ nhất)$")
_DEPUTY = re.compile(r"^(?:phó|thứ trưởng)\b")
_CONCURRENT = re.compile(r"^(?:đại biểu|ủy viên|thành viên|tỉnh ủy viên|thành ủy viên|trưởng đoàn|phó trưởng đoàn)")
_HEAD_OF_PROVINCE_PARTY = re.compile(r"^(?:tỉnh ủy|thành ủy)\s")
_TOP_TITLES = re.compile(
    r"^(?:tổng bí thư|chủ tịch nước|phó chủ tịch nước|thủ tướng|phó thủ tướng|thường trực ban bí thư)"
)
_PASSING_BODIES = re.compile(
    r"^(?:ban chỉ đạo|hội đồng (?!nhân dân|quản trị|thành viên)|tiểu ban|đoàn (?!đại biểu quốc hội)|tổ |"
    r"ủy ban quốc gia|hội |hiệp hội|liên hiệp|ban tổ chức (?:lễ|hội nghị|đại hội)|học viện chính trị)"
)


class Sector(str, Enum):
    """Services in which people mostly stay."""

    POLICE = "police"
    ARMY = "army"
    JUSTICE = "justice"
    MASS = "mass organization"
    COMPANY = "company"
    SCHOOL = "school"
    OTHER = "other"


_SECTORS = {
    BodyKind.POLICE: Sector.POLICE,
    BodyKind.ARMY: Sector.ARMY,
    BodyKind.COURT: Sector.JUSTICE,
    BodyKind.PROCURACY: Sector.JUSTICE,
    BodyKind.MASS_ORGANIZATION: Sector.MASS,
    BodyKind.COMPANY: Sector.COMPANY,
    BodyKind.SCHOOL: Sector.SCHOOL,
}


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A post, compared. Two equal seats are one post."""

    title: str
    """Canonical, without `nguyên`, `quyền`, `thường trực`."""
    bare: str
    """The title with its body but without the place, for posts whose place is not known: `bí thư tỉnh ủy`."""
    body: str
    """The canonical one name of its body; empty when unknown."""
    after: str
    """The canonical name of the body that followed it in a merger; empty where none did."""
    root: str
    """The ministry, party board, company or country that the body belongs to; else the body itself."""
    root_now: str
    """The root, or the body that followed it in a merger."""
    province: str
    """The canonical name of its province; empty for a central one."""
    province_now: str
    """The province that its province lies in since July 2025."""
    district: str
    tier: int
    """0 unknown, 1 district, 2 provincial department, 3 provincial head or deputy minister, 4 minister, 5 the top."""
    holders: float
    """How many people hold such a post at one time."""
    exclusive: bool
    """Whether it fills a person's days, so that two of them in different places exclude each other."""
    sector: Sector
    words: str
    """The post as a text gives it."""

    @property
    def locus(self) -> str:
        """Where its holder works: a province, or a central body, a company, a country; empty when unknown."""
        return f"tỉnh {self.province}" if self.province else self.root

    @property
    def setting(self) -> str:
        """The locus as it is called since 2025, which an article may speak of; empty where all articles do."""
        if self.province:
            return f"tỉnh {self.province_now}"
        return "" if self.root_now in _EVERYWHERE else self.root_now


def seat_of(role: RoleStatement) -> Seat:
    """The seat that a role statement is about."""
    return _seat(role.title, role.organization or "")


def is_past(role: RoleStatement) -> bool:
    """Whether the post is said to be over."""
    return role.status is Status.FORMER or _FORMER.match(canonical(role.title)) is not None


@lru_cache(maxsize=65536)
def _seat(title: str, organization: str) -> Seat:
    core = _STANDING.sub("", _FORMER.sub("", canonical(title)))
    facts = _renamed(describe(organization)) if organization and not _bare(organization) else None
    body = body_key(facts.name) if facts else ""
    root = body_key(_root(facts)) if facts else ""
    province, province_now, district = _place(facts)
    words = f"{title}, {organization}" if organization else title
    foreign = facts is not None and facts.kind is BodyKind.FOREIGN
    return Seat(
        title=core,
        bare=_bare_title(core, organization, facts),
        body=body,
        after=body_key(facts.followed_by) if facts and facts.followed_by else "",
        root=root,
        root_now=_root_now(facts),
        province=province,
        province_now=province_now,
        district=district,
        tier=0 if foreign else _tier(core, facts),
        holders=_holders(core, body, organization),
        exclusive=_exclusive(core, body, facts),
        sector=_SECTORS.get(facts.kind, Sector.OTHER) if facts else Sector.OTHER,
        words=words,
    )


def _renamed(facts: OrganizationFacts) -> OrganizationFacts:
    """The body under its later name, where it only went from a province to a city of one name."""
    if facts.followed_by is None or facts.place is None:
        return facts
    (place, *_), after = find_places(facts.place) or (None,), describe(facts.followed_by)
    renamed = place is not None and place.level is Level.PROVINCE and merged_into(place.name) in (None, "Huế")
    return after if renamed else facts


# Boards on which the heads of other bodies sit.
_BOARD = re.compile(r"^(?:tỉnh ủy|thành ủy|hội đồng nhân dân|ủy ban mặt trận|đoàn đại biểu)\b")
# Mass organizations whose heads sit in the Central Committee.
_POLITICAL = re.compile(
    r"(?:trung ương đoàn thanh niên|tổng liên đoàn lao động|"
    r"(?:trung ương )?hội (?:liên hiệp phụ nữ|nông dân|cựu chiến binh)"
    r" việt nam)"
)
# Boards of the party and the state of which reports of everything speak.
_EVERYWHERE = frozenset(
    {
        "chính phủ",
        "quốc hội",
        "nhà nước",
        "ban chấp hành trung ương đảng",
        "bộ chính trị",
        "ban bí thư",
        "quân ủy trung ương",
    }
)
_ROOTS = frozenset({"chính phủ", "ban chấp hành trung ương đảng", "quốc hội"})


def _root(facts: OrganizationFacts) -> str:
    if facts.kind is BodyKind.FOREIGN and facts.place:
        return facts.place
    while facts.parent is not None and canonical(facts.parent) not in _ROOTS:
        facts = describe(facts.parent)
    return facts.name


def _root_now(facts: OrganizationFacts | None) -> str:
    if facts is None:
        return ""
    root = describe(_root(facts))
    return body_key(root.followed_by or root.name)


def _place(facts: OrganizationFacts | None) -> tuple[str, str, str]:
    """Province, the province it lies in now, and district."""
    if facts is None or facts.place is None or facts.level is Level.CENTRAL:
        return "", "", ""
    places = find_places(facts.place)
    if not places:
        return "", "", ""
    place = places[0]
    around = place.province or place.name
    district = place.name if place.level is Level.DISTRICT else place.district or ""
    return canonical(around), canonical(merged_into(around) or around), canonical(district)


_BARE = re.compile(r"^.*(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tỉnh|thành phố|huyện|quận|thị xã|xã|phường)$")
_WITH_PLACE = re.compile(
    r"^(.*?(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tỉnh|thành phố|huyện|quận|thị xã|xã|phường))\s"
)


def _bare(organization: str) -> bool:
    """Whether the body's name ends where the place should begin: `Ủy ban nhân dân tỉnh`."""
    return _BARE.match(canonical(organization)) is not None


def _bare_title(title: str, organization: str, facts: OrganizationFacts | None) -> str:
    body = canonical(organization)
    if facts is not None and (found := _WITH_PLACE.match(body)):
        body = found.group(1)
    return f"{title} {body}".strip()


def _holders(title: str, body: str, organization: str) -> float:
    if not body:
        count = next(float(count) for begin, count in _HOLDERS_ANYWHERE if title.startswith(begin))
        return min(count, 60 * _holders(title, canonical(organization), "")) if organization else count
    return next(float(count) for begin, where, count in _HOLDERS if title.startswith(begin) and where in (None, body))


def _exclusive(title: str, body: str, facts: OrganizationFacts | None) -> bool:
    if facts is None or _CONCURRENT.match(title) or _PASSING_BODIES.match(body):
        return False
    return facts.kind not in (BodyKind.OTHER,) and body not in (
        "bộ chính trị",
        "ban bí thư",
        "quân ủy trung ương",
        "quốc hội",
    )


def _tier(title: str, facts: OrganizationFacts | None) -> int:
    if _TOP_TITLES.match(title):
        return 5
    if facts is None:
        return {"bộ trưởng": 4, "thứ trưởng": 3}.get(title, 0)
    if facts.level is Level.CENTRAL:
        return _central_tier(title, facts)
    if facts.level is Level.PROVINCE:
        return _provincial_tier(title, facts)
    return 1


def _central_tier(title: str, facts: OrganizationFacts) -> int:
    body, deputy = canonical(facts.name), _DEPUTY.match(title) is not None
    if body in ("bộ chính trị", "ban bí thư") or (body == "quốc hội" and title in ("chủ tịch", "phó chủ tịch")):
        return 5
    if body == "ban chấp hành trung ương đảng":
        return 4
    top = facts.parent is None or canonical(facts.parent) in _ROOTS
    if title.startswith("đại biểu"):
        return 2
    minor = (BodyKind.COMPANY, BodyKind.SCHOOL, BodyKind.OTHER, BodyKind.MASS_ORGANIZATION)
    if facts.kind in minor and not _POLITICAL.match(body):
        return 2 if top else 1
    if top:
        return 3 if deputy or title.startswith("ủy viên") else 4
    return 2


def _provincial_tier(title: str, facts: OrganizationFacts) -> int:
    body = canonical(facts.name)
    if _HEAD_OF_PROVINCE_PARTY.match(body) and title == "bí thư":
        return 4
    if body.startswith(("tỉnh ủy", "thành ủy", "ủy ban nhân dân", "hội đồng nhân dân")):
        return 3 if title in ("phó bí thư", "chủ tịch") else 2
    return 1 if _DEPUTY.match(title) else 2


# How probable it is that the holder of one post holds, before or after, one given post elsewhere, by their tiers.
_MOVES = {
    (5, 5): 1 / 12,
    (4, 5): 1 / 40,
    (4, 4): 1 / 120,
    (3, 5): 1 / 150,
    (3, 4): 1 / 250,
    (3, 3): 1 / 800,
    (2, 5): 1 / 3000,
    (2, 4): 1 / 5000,
    (2, 3): 1 / 8000,
    (2, 2): 1 / 500000,
}


@dataclass(frozen=True, slots=True)
class Step:
    """How probable it is that one person held both seats, over that of a given stranger, and in what they agree."""

    odds: float
    reason: str
    close: bool
    """Whether the two share more than rank: a post, a body, a place or a country."""


def step(a: Seat, b: Seat) -> Step:
    """What two seats say for one person having held both. Symmetric."""
    if a > b:
        a, b = b, a
    chance, reason, close = _chance(a, b)
    if (
        not close
        and a.sector is b.sector
        and a.sector in (Sector.POLICE, Sector.ARMY, Sector.JUSTICE)
        and min(a.tier, b.tier) >= 2
    ):
        chance *= 10
    return Step(chance / max(a.holders, b.holders), reason, close)


def _chance(a: Seat, b: Seat) -> tuple[float, str, bool]:
    words = f"{a.words} – {b.words}"
    if not a.body or not b.body:
        if a.bare == b.bare or (a.title == b.title and "" in (a.bare[len(a.title) :], b.bare[len(b.title) :])):
            return 0.5, f"cùng chức danh: {words}", False
    elif a.body == b.body:
        if a.title == b.title:
            return 0.9, f"cùng chức vụ: {_shorter(a.words, b.words)}", True
        return (0.15 if a.holders < 30 and b.holders < 30 else 0.3), f"cùng cơ quan: {words}", True
    elif _begins(a.body, b.body):
        return (0.6 if a.title == b.title else 0.05) / 10, f"cùng cơ quan, có bài không nêu đủ tên: {words}", True
    elif a.after == b.body or b.after == a.body or (a.after and a.after == b.after):
        return (0.25 if a.title == b.title else 0.06), f"cơ quan kế tục: {words}", True
    elif near := _near(a, b):
        return near[0], f"{near[1]}: {words}", True
    if a.tier and b.tier:
        return _MOVES.get((min(a.tier, b.tier), max(a.tier, b.tier)), 1e-6), f"hai chức vụ khác nơi: {words}", False
    return 1e-7, f"hai chức vụ khác nhau: {words}", False


def _begins(one: str, other: str) -> bool:
    """Whether one body's name is the other's without its end: `Ủy ban Kinh tế` and `Ủy ban Kinh tế của Quốc hội`."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter + " ") and shorter.count(" ") >= 2


def _near(a: Seat, b: Seat) -> tuple[float, str] | None:
    high = min(a.tier, b.tier) >= 2
    if a.district and (a.district, a.province) == (b.district, b.province):
        return 0.1, "cùng huyện"
    if a.province and a.province == b.province:
        # Few of those who head a department ever head a given other one.
        return 0.006 if high and _two_departments(a, b) else 0.04 if high else 0.004, "cùng tỉnh"
    if a.province and a.province_now == b.province_now:
        return 0.005 if high else 0.0005, "hai tỉnh nay là một"
    if a.root == b.root:
        return (0.06, "cùng ngành") if a.tier else (0.3, "cùng nước")
    return None


def _two_departments(a: Seat, b: Seat) -> bool:
    return (
        a.body.startswith("sở ") and b.body.startswith("sở ") and a.body not in (b.body, b.after) and a.after != b.body
    )


def _shorter(a: str, b: str) -> str:
    return min(a, b, key=lambda words: (len(words), words))


def excludes(a: Seat, b: Seat) -> bool:
    """Whether one person cannot hold both at one time: full posts in two provinces, districts, ministries, countries.

    Two departments of one province, too. A minister may also head a board of the party, and a district's secretary may
    sit on the province's committee.
    """
    if not (a.exclusive and b.exclusive) or not a.locus or not b.locus:
        return False
    if a.locus == b.locus and _two_departments(a, b):
        return True
    if a.locus != b.locus:
        return not (a.tier >= 4 and b.tier >= 4 and not a.province and not b.province)
    if not a.province or a.district == b.district:
        return False
    return not (_BOARD.match(a.body) or _BOARD.match(b.body))
