"""Values that a question can be asked with, chosen by chance from a graph: what happens much is asked for much."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.elements import Subgraph
from graph.schema import EdgeKind, NodeKind
from queries.parameters import NODE_KINDS, ParameterType
from queries.question import Question


class SomeValues:
    """The nodes of a graph by their kinds, those with the most edges first."""

    def __init__(self, graph: Subgraph) -> None:
        degree = Counter(end for edge in graph.edges for end in (edge.source, edge.target))
        self._ids: dict[NodeKind, list[str]] = {
            kind: sorted((n.id for n in graph.nodes if n.kind is kind), key=lambda i: (-degree[i], i))
            for kind in NodeKind
        }
        self._properties: dict[NodeKind | EdgeKind, list[Mapping[str, Any]]] = {}
        for node in graph.nodes:
            self._properties.setdefault(node.kind, []).append(node.properties)
        for edge in graph.edges:
            self._properties.setdefault(edge.kind, []).append(edge.properties)
        self._dates = sorted(
            str(node.properties["date"])
            for node in graph.nodes
            if node.kind is NodeKind.MEETING and "date" in node.properties
        )

    def node(self, chance: random.Random, kind: NodeKind) -> str:
        """The id of a node of this kind, the likelier the more edges it has."""
        ids = self._ids[kind]
        return ids[int(len(ids) * chance.random() ** 4)]

    def date(self, chance: random.Random) -> str:
        """A date of a meeting, at times only its year or month."""
        return chance.choice(self._dates)[: chance.choice((4, 7, 10))]

    def value(self, chance: random.Random, kind: NodeKind | EdgeKind, key: str) -> Any:
        """What a node or edge of this kind has as `key`, a list where it is one; None when it has nothing."""
        value = chance.choice(self._properties.get(kind) or [{}]).get(key)
        return list(value) if isinstance(value, tuple) else value

    def of(self, question: Question[Any], chance: random.Random, others: float) -> Mapping[str, Any]:
        """Every parameter of the question with its value or None; those that may be left out with chance `others`."""
        values: dict[str, Any] = {}
        for parameter in question.parameters:
            given = parameter.required or chance.random() < others
            if not given:
                values[parameter.name] = parameter.default
            elif parameter.type in NODE_KINDS:
                values[parameter.name] = self.node(chance, NODE_KINDS[parameter.type])
            elif parameter.type is ParameterType.COUNT:
                values[parameter.name] = chance.randint(1, 40)
            else:
                date = self.date(chance)
                values[parameter.name] = date[:4] if parameter.type is ParameterType.YEAR else date
        return values
