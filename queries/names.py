"""Finding people, bodies, posts, meetings and articles by the names people type.

A name means a node only when it is that node's own to the last diacritic (in either spelling of the tones, in any
case); what else is like it is only ever offered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graph.errors import InputError
from graph.schema import NodeKind
from graph.spelling import canonical, folded
from graph.store import GraphStore, Table


class Match(str, Enum):
    """How a name is like what was typed, the closest first."""

    NAME = "name"
    OTHER_NAME = "other name"
    WITHOUT_DIACRITICS = "without diacritics"
    PART = "part"
    PART_WITHOUT_DIACRITICS = "part without diacritics"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that may be meant, and in `details` what tells it from others of its name."""

    kind: NodeKind
    id: str
    name: str
    match: Match
    details: str

    def __str__(self) -> str:
        return f"{self.name} [{self.id}{': ' if self.details else ''}{self.details}]"


_OFFERED = 5
_LISTED = 20
_NEAR_ENOUGH = 0.5
_EXACT = (Match.NAME, Match.OTHER_NAME)

_WORDS = {
    NodeKind.PERSON: ("person", "people"),
    NodeKind.ORGANIZATION: ("body", "bodies"),
    NodeKind.ROLE: ("post", "posts"),
    NodeKind.MEETING: ("meeting", "meetings"),
    NodeKind.ARTICLE: ("article", "articles"),
}

# Where the names of a node stand: its own, then the others under which it may be typed.
_NAMES = {
    NodeKind.PERSON: ("n.name", "coalesce(n.names, [])"),
    NodeKind.ORGANIZATION: ("n.name", "coalesce(n.names, [])"),
    NodeKind.ROLE: ("coalesce(n.full_name, n.name)", "[n.name, replace(coalesce(n.full_name, n.name), ',', '')]"),
    NodeKind.MEETING: ("n.name", "coalesce(n.names, [])"),
    NodeKind.ARTICLE: ("n.name", "[coalesce(n.url, n.name)]"),
}
_ALL = {
    kind: f"MATCH (n:{kind.value}) WITH n.id AS id, {name} AS name, {others} AS others RETURN id, name, others"
    for kind, (name, others) in _NAMES.items()
}
_BY_ID = {kind: f"MATCH (n:{kind.value}) WHERE n.id = $id RETURN n.id AS id" for kind in _NAMES}
_BY_NAME = {
    kind: text.replace(
        " RETURN", " WHERE toLower(name) = $name OR any(other IN others WHERE toLower(other) = $name) RETURN"
    )
    for kind, text in _ALL.items()
}

_DETAILS = {
    NodeKind.PERSON: """
        MATCH (n:Person) WHERE n.id IN $ids
        OPTIONAL MATCH (n)-[h:HOLDS]->(r:Role)
        RETURN n.id AS id, n.rank AS first, coalesce(r.full_name, r.name) AS second,
               left(n.first_seen, 4) AS since, left(n.last_seen, 4) AS until
        ORDER BY id, h.last_seen DESC, r.id""",
    NodeKind.ORGANIZATION: """
        MATCH (n:Organization) WHERE n.id IN $ids
        OPTIONAL MATCH (n)-[:PART_OF]->(o:Organization)
        RETURN n.id AS id, n.level AS first, o.name AS second, null AS since, null AS until
        ORDER BY id, o.id""",
    NodeKind.ROLE: """
        MATCH (n:Role) WHERE n.id IN $ids
        OPTIONAL MATCH (n)-[:AT]->(o:Organization)
        RETURN n.id AS id, n.name AS first, o.name AS second, null AS since, null AS until
        ORDER BY id, o.id""",
    NodeKind.MEETING: """
        MATCH (n:Meeting) WHERE n.id IN $ids
        RETURN n.id AS id, coalesce(n.date, 'no date') AS first, n.place AS second, null AS since, null AS until
        ORDER BY id""",
    NodeKind.ARTICLE: """
        MATCH (n:Article) WHERE n.id IN $ids
        RETURN n.id AS id, coalesce(n.published, 'no date') AS first, n.publisher AS second,
               null AS since, null AS until
        ORDER BY id""",
}
_SHOWN_DETAILS = 4


def find(
    store: GraphStore, text: str, kinds: Sequence[NodeKind] = tuple(NodeKind), limit: int = 20
) -> tuple[Candidate, ...]:
    """Nodes of these kinds whose id is `text` or whose names are like it, the closest first, at most `limit`."""
    found = [
        (rank, kinds.index(kind), name, identifier, kind)
        for kind in kinds
        for rank, name, identifier in _ranked(text, store.cypher(_ALL[kind]).rows)
    ]
    found.sort(key=lambda entry: (entry[0], entry[1], folded(entry[2]), entry[3]))
    return _candidates(store, [(kind, i, name, _MATCHES[int(r)]) for r, _, name, i, kind in found[:limit]])


def candidates_table(candidates: Sequence[Candidate]) -> Table:
    """The candidates as a table: kind, id, name, how it is like what was typed, and what tells it apart."""
    rows = tuple((c.kind.value, c.id, c.name, c.match.value, c.details) for c in candidates)
    return Table(("kind", "id", "name", "match", "details"), rows)


def the_one(store: GraphStore, kind: NodeKind, text: str, where: str) -> str:
    """The id of the one node of `kind` that has `text` as its id or as one of its names.

    Raises `InputError` that begins with `where` and offers the nearest when there is none, and lists all when there are
    several.
    """
    if store.cypher(_BY_ID[kind], {"id": text}).rows:
        return text
    rows = store.cypher(_BY_NAME[kind], {"name": canonical(text)}).rows
    same = sorted((str(identifier), str(name)) for identifier, name, _ in rows)
    offered: tuple[Candidate, ...] = ()
    if not same:
        offered = find(store, text, (kind,), _LISTED)
        same = [(candidate.id, candidate.name) for candidate in offered if candidate.match in _EXACT]
    if len(same) == 1:
        return same[0][0]
    one, many = _WORDS[kind]
    if same:
        listed = _candidates(store, [(kind, identifier, name, Match.NAME) for identifier, name in same[:_LISTED]])
        named = "; ".join(str(candidate) for candidate in listed)
        more = f"; and {len(same) - _LISTED} more" if len(same) > _LISTED else ""
        raise InputError(
            f"{where}: {len(same)} {many} are named '{text}': {named}{more}; give the id of the one you mean"
        )
    if not offered:
        raise InputError(f"{where}: no {one} is named '{text}' or anything like it; check the spelling")
    near = "; ".join(str(candidate) for candidate in offered[:_OFFERED])
    raise InputError(
        f"{where}: no {one} is named '{text}'; the nearest: {near}; write a name with its diacritics, or an id"
    )


_MATCHES = tuple(Match)


def _ranked(text: str, rows: Sequence[tuple[Any, ...]]) -> list[tuple[float, str, str]]:
    """The rows that are like `text`, each with a rank whose whole part is the place in `Match`."""
    typed, bare = canonical(text), folded(text)
    pairs = _pairs(bare)
    ranked = []
    for identifier, name, others in rows:
        rank = min(
            (_rank(typed, bare, pairs, key, n > 0) for n, key in enumerate((name, *(others or ())))), default=9.0
        )
        if identifier == text:
            rank = 0.0
        if rank < len(_MATCHES):
            ranked.append((rank, str(name), str(identifier)))
    return ranked


def _rank(typed: str, bare: str, pairs: frozenset[str], key: str, other: bool) -> float:
    full = canonical(key)
    if full == typed:
        return float(_MATCHES.index(Match.OTHER_NAME if other else Match.NAME))
    stripped = folded(key)
    if stripped == bare:
        return float(_MATCHES.index(Match.WITHOUT_DIACRITICS))
    if f" {typed} " in f" {full} ":
        return float(_MATCHES.index(Match.PART))
    if f" {bare} " in f" {stripped} ":
        return float(_MATCHES.index(Match.PART_WITHOUT_DIACRITICS))
    others = _pairs(stripped)
    likeness = 2 * len(pairs & others) / (len(pairs) + len(others)) if pairs or others else 0.0
    return _MATCHES.index(Match.NEAR) + 1 - likeness if likeness >= _NEAR_ENOUGH else float(len(_MATCHES))


def _pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters, ends of words included."""
    padded = f" {text} "
    return frozenset(padded[n : n + 2] for n in range(len(padded) - 1))


def _candidates(store: GraphStore, found: Sequence[tuple[NodeKind, str, str, Match]]) -> tuple[Candidate, ...]:
    details: dict[tuple[NodeKind, str], str] = {}
    for kind in NodeKind:
        if ids := [identifier for k, identifier, _, _ in found if k is kind]:
            details.update({(kind, i): words for i, words in _details(store, kind, ids).items()})
    return tuple(Candidate(kind, i, name, match, details.get((kind, i), "")) for kind, i, name, match in found)


def _details(store: GraphStore, kind: NodeKind, ids: Sequence[str]) -> dict[str, str]:
    parts: dict[str, list[str]] = {identifier: [] for identifier in ids}
    years: dict[str, str] = {}
    for identifier, first, second, since, until in store.cypher(_DETAILS[kind], {"ids": list(ids)}).rows:
        for part in (first, second):
            if part and part not in parts[identifier] and len(parts[identifier]) < _SHOWN_DETAILS:
                parts[identifier].append(part)
        if since:
            years[identifier] = since if since == until or not until else f"{since}–{until}"
    return {i: "; ".join([*parts[i], *([years[i]] if i in years else [])]) for i in ids}
