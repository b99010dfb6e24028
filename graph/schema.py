"""The kinds of nodes and edges, their properties, and which edge may join which nodes; checked when imported.

The table in words is in README.md, "The graph".
"""

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class NodeKind(str, Enum):
    """The label of a node, in Cypher and everywhere else."""

    PERSON = "Person"
    ROLE = "Role"
    ORGANIZATION = "Organization"
    MEETING = "Meeting"
    ARTICLE = "Article"


class EdgeKind(str, Enum):
    """The type of an edge, in Cypher and everywhere else."""

    HOLDS = "HOLDS"
    SUCCEEDED = "SUCCEEDED"
    AT = "AT"
    PART_OF = "PART_OF"
    CHAIRED = "CHAIRED"
    LED = "LED"
    SPOKE_AT = "SPOKE_AT"
    ATTENDED = "ATTENDED"
    ORGANIZED = "ORGANIZED"
    TOOK_PART_IN = "TOOK_PART_IN"
    REPORTED_IN = "REPORTED_IN"
    MENTIONED_IN = "MENTIONED_IN"


class PropertyType(str, Enum):
    """What a property holds. Dates are ISO text at the precision known: 2021, 2021-07 or 2021-07-02."""

    TEXT = "text"
    TEXTS = "texts"
    DATE = "date"
    INTEGER = "integer"
    INTEGERS = "integers"
    NUMBER = "number"


_TEXT, _TEXTS, _DATE = PropertyType.TEXT, PropertyType.TEXTS, PropertyType.DATE

NODE_PROPERTIES = MappingProxyType(
    {
        NodeKind.PERSON: {
            "name": _TEXT,
            "names": _TEXTS,
            "rank": _TEXT,
            "academic_title": _TEXT,
            "born": _DATE,
            "first_seen": _DATE,
            "last_seen": _DATE,
        },
        NodeKind.ROLE: {"name": _TEXT, "full_name": _TEXT},
        NodeKind.ORGANIZATION: {
            "name": _TEXT,
            "names": _TEXTS,
            "kind": _TEXT,
            "level": _TEXT,
            "place": _TEXT,
            "since": _DATE,
            "until": _DATE,
        },
        NodeKind.MEETING: {
            "name": _TEXT,
            "names": _TEXTS,
            "kind": _TEXT,
            "date": _DATE,
            "end_date": _DATE,
            "date_precision": _TEXT,
            "date_basis": _TEXT,
            "place": _TEXT,
            "format": _TEXT,
            "points": PropertyType.INTEGER,
        },
        NodeKind.ARTICLE: {"name": _TEXT, "url": _TEXT, "published": _DATE, "publisher": _TEXT},
    }
)

EVIDENCE_PROPERTIES = MappingProxyType(
    {
        "articles": _TEXTS,
        "starts": PropertyType.INTEGERS,
        "ends": PropertyType.INTEGERS,
        "quotes": _TEXTS,
        "quote_starts": PropertyType.INTEGERS,
        "rules": _TEXTS,
        "confidence": PropertyType.NUMBER,
    }
)


@dataclass(frozen=True, slots=True)
class EdgeRule:
    """Which kinds of nodes an edge joins, and the properties it may carry besides its evidence."""

    source: tuple[NodeKind, ...]
    target: tuple[NodeKind, ...]
    properties: MappingProxyType[str, PropertyType]


def _rule(
    source: tuple[NodeKind, ...], target: tuple[NodeKind, ...], properties: dict[str, PropertyType] | None = None
) -> EdgeRule:
    return EdgeRule(source, target, MappingProxyType(properties or {}))


_PERSON, _ROLE, _BODY = (NodeKind.PERSON,), (NodeKind.ROLE,), (NodeKind.ORGANIZATION,)
_MEETING, _ARTICLE = (NodeKind.MEETING,), (NodeKind.ARTICLE,)
_MANNER = {"as_role": _TEXT, "on_behalf_of": _TEXT}

EDGE_RULES = MappingProxyType(
    {
        EdgeKind.HOLDS: _rule(
            _PERSON,
            _ROLE,
            {
                "first_seen": _DATE,
                "last_seen": _DATE,
                "since": _DATE,
                "until": _DATE,
                "status": _TEXT,
                "terms": _TEXTS,
            },
        ),
        # In the post whose node is `role_id`. `date` is the day on which a text says that it passed on.
        EdgeKind.SUCCEEDED: _rule(
            _PERSON,
            _PERSON,
            {"role_id": _TEXT, "as_role": _TEXT, "date": _DATE, "first_seen": _DATE, "last_seen": _DATE},
        ),
        EdgeKind.AT: _rule(_ROLE, _BODY),
        EdgeKind.PART_OF: _rule(_BODY, _BODY, {"since": _DATE, "until": _DATE}),
        EdgeKind.CHAIRED: _rule(_PERSON, _MEETING, _MANNER),
        EdgeKind.LED: _rule(_PERSON, _MEETING, _MANNER),
        EdgeKind.SPOKE_AT: _rule(_PERSON, _MEETING, _MANNER),
        EdgeKind.ATTENDED: _rule(_PERSON, _MEETING, _MANNER),
        EdgeKind.ORGANIZED: _rule(_BODY, _MEETING),
        EdgeKind.TOOK_PART_IN: _rule(_BODY, _MEETING),
        EdgeKind.REPORTED_IN: _rule(
            _MEETING,
            _ARTICLE,
            {
                "reported_name": _TEXT,
                "reported_kind": _TEXT,
                "reported_date": _DATE,
                "reported_place": _TEXT,
                "reported_points": PropertyType.INTEGER,
                "reported_figures": _TEXTS,
                "disputed": _TEXTS,
                "disputed_values": _TEXTS,
            },
        ),
        EdgeKind.MENTIONED_IN: _rule(
            _PERSON + _BODY, _ARTICLE, {"reported_born": _DATE, "reported_academic_title": _TEXT}
        ),
    }
)

EDGE_PROPERTIES = MappingProxyType(
    {kind: {**EVIDENCE_PROPERTIES, **rule.properties} for kind, rule in EDGE_RULES.items()}
)
"""All that an edge of each kind may carry, its evidence included."""

# Words that mean something else to the local Cypher engine, so no property may have them as its name.
RESERVED = frozenset({"id", "title", "type", "label", "start", "end"})


def _check_schema() -> None:
    for kind in NodeKind:
        if "name" not in NODE_PROPERTIES[kind]:
            raise AssertionError(f"{kind.value} has no name")
    nodes = [(kind.value, set(properties)) for kind, properties in NODE_PROPERTIES.items()]
    edges = [(kind.value, set(rule.properties)) for kind, rule in EDGE_RULES.items()]
    for owner, properties in nodes + edges:
        if taken := RESERVED & properties:
            raise AssertionError(f"{owner} has reserved properties: {sorted(taken)}")
    if set(EDGE_RULES) != set(EdgeKind):
        raise AssertionError("each edge kind needs one rule")


_check_schema()
