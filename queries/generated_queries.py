"""Cypher queries made by chance over the schema, to ask of two stores whether they answer alike.

What Cypher leaves open is not asked: rows come in no order unless the query sorts them by all columns, lists are
gathered in an order, and no number depends on the order in which fractions are added. Nor is asked what Neo4j 5.26
gets wrong: it drops rows of `OPTIONAL MATCH … WHERE COUNT { … WHERE … } <> 2` that the same `MATCH` keeps.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.schema import EDGE_RULES, EVIDENCE_PROPERTIES, NODE_PROPERTIES, EdgeKind, NodeKind, PropertyType
from queries.some_values import SomeValues

_HOPS = (60, 30, 10)
_OFTEN = {PropertyType.TEXT, PropertyType.DATE}


@dataclass(frozen=True, slots=True)
class GeneratedQuery:
    """A query, its parameters, and whether it says in which order its rows come."""

    text: str
    parameters: Mapping[str, Any]
    ordered: bool


def generate_queries(values: SomeValues, count: int, seed: int = 1) -> Iterator[GeneratedQuery]:
    """`count` queries that read, with constants of a graph; the same for the same seed and graph."""
    for number in range(count):
        yield _Writer(values, random.Random(f"{seed} {number}")).query()  # noqa: S311 (no secret)


@dataclass(frozen=True, slots=True)
class _Variable:
    """A name in a query: a node of one kind, an edge of the kinds, or a value of a type."""

    name: str
    properties: Mapping[str, PropertyType]
    owner: NodeKind | EdgeKind
    optional: bool = False


def _edge_properties(kind: EdgeKind) -> dict[str, PropertyType]:
    return {**EVIDENCE_PROPERTIES, **EDGE_RULES[kind].properties}


class _Writer:
    """Writes one query: clauses that bring variables, then what is returned of them."""

    def __init__(self, values: SomeValues, chance: random.Random) -> None:
        self._values = values
        self._chance = chance
        self._within_optional = False
        self._lines: list[str] = []
        self._parameters: dict[str, Any] = {}
        self._variables: list[_Variable] = []
        self._plain: list[tuple[str, PropertyType]] = []
        self._names = iter(f"{letter}{number or ''}" for number in range(9) for letter in "abcdefghjkmnpqrsuvwxyz")

    def query(self) -> GeneratedQuery:
        """The whole query."""
        forms = ((self._rows, 40), (self._groups, 30), (self._stages, 14), (self._trees, 8), (self._union, 8))
        form = self._chance.choices([form for form, _ in forms], [weight for _, weight in forms])[0]
        ordered = form()
        text = "\n".join(self._lines)
        asked = set(re.findall(r"\$(p\d+)", text))
        return GeneratedQuery(text, {k: v for k, v in self._parameters.items() if k in asked}, ordered)

    # The forms of a query.

    def _rows(self) -> bool:
        self._match()
        if self._maybe(0.35):
            self._optional()
        if self._maybe(0.2):
            self._unwind()
        return self._return([self._value() for _ in range(self._chance.randint(1, 4))])

    def _groups(self) -> bool:
        self._match()
        if self._maybe(0.25):
            self._optional()
        keys = [self._value(plain=True) for _ in range(self._chance.choice((0, 1, 1, 2)))]
        return self._return([*keys, *(self._aggregate() for _ in range(self._chance.randint(1, 3)))])

    def _stages(self) -> bool:
        """A stage that groups, and what is made of its groups."""
        self._match()
        kept = self._chance.choice([v for v in self._variables if isinstance(v.owner, NodeKind)])
        number, gathered = next(self._names), next(self._names)
        text = self._property(kept, _OFTEN)
        other = self._chance.choice(self._variables)
        self._lines.append(f"WITH * ORDER BY {', '.join(f'{v.name}.id' for v in self._variables)}")
        self._lines.append(
            f"WITH {kept.name}, {self._count(other)} AS {number}, collect({other.name}.id) AS {gathered}"
        )
        if self._maybe(0.5):
            self._lines.append(f"WHERE {number} {self._chance.choice(('>', '>=', '=', '<>'))} {self._small()}")
        self._variables = [kept]
        self._plain = [(number, PropertyType.INTEGER), (gathered, PropertyType.TEXTS)]
        if self._maybe(0.3):
            self._lines.append(f"ORDER BY {number} DESC, {kept.name}.id LIMIT {self._chance.randint(1, 30)}")
            self._follow(kept)
        return self._return([text, *(self._value() for _ in range(self._chance.randint(1, 3)))])

    def _trees(self) -> bool:
        """Paths of a bounded length through bodies, or between two people."""
        low = self._chance.choice((0, 1, 1, 2))
        high = low + self._chance.randint(0, 3)
        body = self._values.node(self._chance, NodeKind.ORGANIZATION)
        arrow = self._chance.choice(("-[:PART_OF*{}..{}]->", "<-[:PART_OF*{}..{}]-")).format(low, high)
        start, end = self._node_variable(NodeKind.ORGANIZATION), self._node_variable(NodeKind.ORGANIZATION)
        path = next(self._names)
        self._variables += [start, end]
        self._lines.append(
            f"MATCH {path} = ({start.name}:Organization {{id: {self._given(body)}}}){arrow}({end.name}:Organization)"
        )
        if self._maybe(0.5):
            self._lines.append(f"WHERE {self._condition()}")
        said = self._chance.choice(
            (
                f"length({path})",
                f"[x IN nodes({path}) | x.id]",
                f"size(relationships({path}))",
                f"[x IN relationships({path}) | x.confidence]",
                f"head(nodes({path})).name",
                f"all(x IN relationships({path}) WHERE x.until IS NULL)",
                f"reduce(t = '', x IN nodes({path}) | t + left(x.name, 1))",
            )
        )
        if self._maybe(0.3):
            return self._return([f"length({path})", f"count(DISTINCT {end.name})", f"min({end.name}.name)"])
        return self._return([said, f"{end.name}.id", self._value()])

    def _union(self) -> bool:
        every = self._chance.choice(("UNION", "UNION ALL"))
        lines: list[str] = []
        for _ in range(2):
            self._variables, self._plain, self._lines = [], [], []
            self._match(hops=1)
            lines += [*self._lines, f"RETURN {self._value(plain=True)} AS r1, {self._value(plain=True)} AS r2", every]
        lines.pop()
        if self._maybe(0.5):
            inner = "\n".join(f"  {line}" for part in lines for line in part.split("\n"))
            self._lines = [f"CALL () {{\n{inner}\n}}"]
            self._variables, self._plain = [], []
            columns = self._chance.choice((("r1", "r2"), ("r1", "count(r2)"), ("count(*)",), ("min(r1)", "max(r2)")))
            return self._return(list(columns))
        self._lines = lines
        return False

    # Clauses.

    def _match(self, hops: int | None = None) -> None:
        """A chain of one to three edges; the longer ones start from a known node."""
        hops = hops or self._chance.choices((1, 2, 3), _HOPS)[0]
        kind = self._chance.choice(list(NodeKind))
        start = self._node_variable(kind)
        self._variables.append(start)
        known = hops > 1 or self._maybe(0.4)
        text = f"({start.name}:{kind.value}{self._inline(start, known)})"
        for _ in range(hops):
            text += self._hop()
        if hops < 3 and known and self._maybe(0.12):
            here = self._chance.choice([v for v in self._variables if isinstance(v.owner, NodeKind)])
            more, new = self._step(here)
            if self._maybe(0.3) and not new[-1].optional:
                other = self._chance.choice(self._variables)
                more = more[:-1] + f" {{name: {self._property(other, _OFTEN)}}})"
            text += f"{self._chance.choice((', ', chr(10) + 'MATCH '))}({here.name}){more}"
            self._variables += new
        self._lines.append(f"MATCH {text}")
        if self._maybe(0.6):
            self._lines.append(f"WHERE {self._conditions()}")

    def _hop(self) -> str:
        """An edge from the last node and the node at its other end, which become variables."""
        here = next(v for v in reversed(self._variables) if isinstance(v.owner, NodeKind))
        text, new = self._step(here)
        self._variables += new
        return text

    def _step(self, here: _Variable, optional: bool = False) -> tuple[str, list[_Variable]]:
        steps = [
            (kind, forward, end)
            for kind, rule in EDGE_RULES.items()
            for forward, near, far in ((True, rule.source, rule.target), (False, rule.target, rule.source))
            if here.owner in near
            for end in far
        ]
        kind, forward, end = self._chance.choice(steps)
        edge = _Variable(next(self._names), _edge_properties(kind), kind, optional)
        node = self._node_variable(end, optional)
        types = kind.value
        if kind in (EdgeKind.CHAIRED, EdgeKind.ATTENDED) and self._maybe(0.3):
            types += f"|{EdgeKind.LED.value}"
        left, right = ("-", "->") if forward else ("<-", "-")
        if self._maybe(0.1):
            left = right = "-"
        label = f":{end.value}" if self._maybe(0.8) else ""
        return f"{left}[{edge.name}:{types}]{right}({node.name}{label})", [edge, node]

    def _inline(self, variable: _Variable, known: bool) -> str:
        if known:
            return f" {{id: {self._given(self._values.node(self._chance, NodeKind(variable.owner)))}}}"
        if self._maybe(0.15):
            name = self._chance.choice([key for key, kind in variable.properties.items() if kind in _OFTEN])
            return f" {{{name}: {self._constant(variable, name)}}}"
        return ""

    def _optional(self) -> None:
        here = self._chance.choice([v for v in self._variables if isinstance(v.owner, NodeKind)])
        text, new = self._step(here, optional=True)
        self._lines.append(f"OPTIONAL MATCH ({here.name}){text}")
        if self._maybe(0.5):
            before, self._variables = self._variables, new
            self._within_optional = True
            self._lines.append(f"WHERE {self._conditions()}")
            self._variables, self._within_optional = before, False
        self._variables += new

    def _follow(self, here: _Variable) -> None:
        text, new = self._step(here)
        self._lines.append(f"MATCH ({here.name}){text}")
        self._variables += new

    def _unwind(self) -> None:
        name = next(self._names)
        lists = [(v, key) for v in self._variables for key, kind in v.properties.items() if kind is PropertyType.TEXTS]
        if lists and self._maybe(0.6):
            variable, key = self._chance.choice(lists)
            self._lines.append(f"UNWIND {variable.name}.{key} AS {name}")
            self._plain.append((name, PropertyType.TEXT))
        elif self._maybe(0.5):
            self._lines.append(f"UNWIND range({self._small()}, {self._small()}) AS {name}")
            self._plain.append((name, PropertyType.INTEGER))
        else:
            self._lines.append(f"UNWIND {self._given(['Đa', 'da', None, ''])} AS {name}")
            self._plain.append((name, PropertyType.TEXT))

    def _return(self, columns: list[str]) -> bool:
        distinct = "DISTINCT " if self._maybe(0.2) else ""
        self._lines.append(f"RETURN {distinct}{', '.join(f'{text} AS r{n}' for n, text in enumerate(columns, 1))}")
        if not self._maybe(0.6) or any(text.startswith("{") for text in columns):
            return False
        order = [f"r{n}{' DESC' if self._maybe(0.3) else ''}" for n in range(1, len(columns) + 1)]
        self._chance.shuffle(order)
        self._lines.append(f"ORDER BY {', '.join(order)}")
        if self._maybe(0.2):
            self._lines.append(f"SKIP {self._chance.randint(0, 20)}")
        if self._maybe(0.5):
            limit = self._chance.randint(1, 50)
            self._lines.append(f"LIMIT {self._given(limit) if self._maybe(0.3) else limit}")
        return True

    # Conditions.

    def _conditions(self) -> str:
        first = self._condition()
        for _ in range(self._chance.choice((0, 0, 0, 1, 2))):
            joined = self._chance.choice(("AND", "OR", "OR", "XOR"))
            first = f"({first}) {joined} ({self._condition()})"
        return first

    def _condition(self) -> str:
        variable = self._chance.choice(self._variables)
        kinds: list[PropertyType] = list(dict.fromkeys(variable.properties.values()))
        kind = self._chance.choice(kinds)
        made = {
            PropertyType.TEXT: self._of_text,
            PropertyType.DATE: self._of_date,
            PropertyType.TEXTS: self._of_texts,
            PropertyType.INTEGERS: self._of_integers,
            PropertyType.INTEGER: self._of_number,
            PropertyType.NUMBER: self._of_number,
        }[kind](variable, self._chance.choice([k for k, v in variable.properties.items() if v is kind]))
        if self._maybe(0.1) and isinstance(variable.owner, NodeKind):
            made = self._of_neighbours(variable)
        elif self._maybe(0.06):
            made = self._of_id(variable)
        elif self._maybe(0.08):
            made = self._of_two(variable)
        return f"NOT ({made})" if self._maybe(0.12) else made

    def _of_text(self, variable: _Variable, key: str) -> str:
        text = f"{variable.name}.{key}"
        value = self._constant(variable, key)
        some = [self._values.value(self._chance, variable.owner, key) for _ in range(3)]
        piece = str(some[0] or "")[: self._chance.randint(1, 6)]
        return self._chance.choice(
            (
                f"{text} = {value}",
                f"{text} <> {value}",
                f"{text} > {value}",
                f"{text} <= {value}",
                f"{text} IN {self._given(some)}",
                f"{text} IS NULL",
                f"{text} IS NOT NULL",
                f"{text} STARTS WITH {self._given(piece)}",
                f"{text} ENDS WITH {self._given(str(some[1] or '')[-3:])}",
                f"{text} CONTAINS {self._given(str(some[2] or '')[1:4])}",
                f"toLower({text}) CONTAINS {self._given(piece.lower())}",
                f"size({text}) > {self._chance.randint(3, 30)}",
                f"coalesce({text}, '') = ''",
                f"{text} =~ {self._given('.*' + piece[-2:].strip('.()?*+[]') + '.*')}",
                f"left({text}, 1) IN ['C', 'Đ', 'T', 'Á']",
                f"NOT {text} IN [null, {value}]",
            )
        )

    def _of_date(self, variable: _Variable, key: str) -> str:
        date, other = self._given(self._values.date(self._chance)), self._given(self._values.date(self._chance))
        text = f"{variable.name}.{key}"
        return self._chance.choice(
            (
                f"{text} >= {date}",
                f"{text} < {date}",
                f"{date} <= {text} AND {text} <= {other}",
                f"{date} <= {text} <= {other}",
                f"left({text}, 4) = {self._given(self._values.date(self._chance)[:4])}",
                f"{text} >= left({date}, size({text}))",
                f"{text} IS NULL",
                f"toInteger(left({text}, 4)) % 2 = 0",
                f"substring({text}, 5, 2) IN ['01', '02', '12']",
                f"{text} IS NULL OR {text} > {date}",
            )
        )

    def _of_texts(self, variable: _Variable, key: str) -> str:
        text = f"{variable.name}.{key}"
        one = self._values.value(self._chance, variable.owner, key)
        value = self._given(one[0] if one else None)
        return self._chance.choice(
            (
                f"{value} IN {text}",
                f"size({text}) {self._chance.choice(('=', '>', '<='))} {self._small()}",
                f"any(x IN {text} WHERE x STARTS WITH left({value}, 3))",
                f"all(x IN {text} WHERE x <> {value})",
                f"none(x IN {text} WHERE x CONTAINS 'a')",
                f"single(x IN {text} WHERE x >= {value})",
                f"{text}[0] = {value}",
                f"last({text}) < {value}",
                f"{text} = [{value}]",
                f"{text} IS NULL",
            )
        )

    def _of_integers(self, variable: _Variable, key: str) -> str:
        text = f"{variable.name}.{key}"
        number = self._chance.randint(0, 4000)
        return self._chance.choice(
            (
                f"{text}[0] > {number}",
                f"any(x IN {text} WHERE x < {number})",
                f"reduce(t = 0, x IN {text} | t + x) > {number}",
                f"size([x IN {text} WHERE x % 2 = 0]) = 1",
            )
        )

    def _of_number(self, variable: _Variable, key: str) -> str:
        text = f"{variable.name}.{key}"
        number = self._chance.randint(1, 400) if key == "points" else self._chance.randint(50, 99) / 100
        return self._chance.choice(
            (
                f"{text} > {self._given(number)}",
                f"{text} <= {number}",
                f"{text} = {number}",
                f"{text} IS NULL",
                f"{text} * 2 >= {number}",
                f"{text} IN [{number}, {number * 2}, null]",
            )
        )

    def _of_id(self, variable: _Variable) -> str:
        if isinstance(variable.owner, EdgeKind):
            return f"{variable.name}.id {self._chance.choice(('STARTS WITH', '>', 'CONTAINS'))} {self._given('a')}"
        one, other = (self._given(self._values.node(self._chance, variable.owner)) for _ in range(2))
        return self._chance.choice(
            (
                f"{variable.name}.id = {one}",
                f"{variable.name}.id <> {one}",
                f"{variable.name}.id IN [{one}, {other}]",
                f"{variable.name}.id >= {one}",
            )
        )

    def _of_two(self, variable: _Variable) -> str:
        """What one variable has, compared with what another has."""
        other = self._chance.choice(self._variables)
        mine, theirs = self._property(variable, _OFTEN), self._property(other, _OFTEN)
        return self._chance.choice(
            (
                f"{mine} = {theirs}",
                f"{mine} <> {theirs}",
                f"{mine} < {theirs}",
                f"{mine} >= left({theirs}, size({mine}))",
                f"{mine} STARTS WITH left({theirs}, 2)",
                f"{variable.name}.id < {other.name}.id",
                f"size({mine}) = size({theirs})",
            )
        )

    def _of_neighbours(self, variable: _Variable) -> str:
        before = self._variables
        text, new = self._step(variable)
        if self._maybe(0.4):
            self._variables = new
            inner = f" WHERE {self._condition()}"
            self._variables = before
        else:
            inner = ""
        pattern = f"({variable.name}){text}"
        if inner and self._within_optional:
            return f"EXISTS {{ MATCH {pattern}{inner} }}"
        return self._chance.choice(
            (
                f"EXISTS {{ MATCH {pattern}{inner} }}",
                f"COUNT {{ MATCH {pattern}{inner} }} {self._chance.choice(('>', '<=', '='))} {self._small()}",
                f"NOT EXISTS {{ MATCH {pattern}{inner} }}",
            )
        )

    # Values.

    def _value(self, plain: bool = False) -> str:
        """Something about a variable; with `plain` a text, number or truth, else perhaps a list."""
        if self._plain and self._maybe(0.4):
            name, kind = self._chance.choice(self._plain)
            return self._made_of(name, kind, plain)
        variable = self._chance.choice(self._variables)
        if isinstance(variable.owner, EdgeKind) and self._maybe(0.15):
            return f"type({variable.name})"
        if self._maybe(0.15):
            return f"{variable.name}.id"
        if isinstance(variable.owner, NodeKind) and self._maybe(0.05):
            text, new = self._step(variable)
            count = f"COUNT {{ ({variable.name}){text} }}"
            return self._chance.choice((count, f"size([({variable.name}){text} | {new[-1].name}.id])"))
        if not plain and self._maybe(0.03):
            return f"{{id: {variable.name}.id, n: {self._small()}, t: {self._property(variable, _OFTEN)}}}"
        if isinstance(variable.owner, NodeKind) and not variable.optional and self._maybe(0.04):
            return f"labels({variable.name})[0] = '{variable.owner.value}'"
        if self._maybe(0.12):
            return self._case(variable)
        key = self._chance.choice(list(variable.properties))
        return self._made_of(f"{variable.name}.{key}", variable.properties[key], plain)

    def _made_of(self, text: str, kind: PropertyType, plain: bool) -> str:
        small = self._small()
        one = f"coalesce({text}, '?')"
        forms = {
            PropertyType.TEXT: (
                text,
                text,
                f"toUpper({text})",
                f"toLower({text})",
                f"left({text}, {small})",
                f"right({text}, {small})",
                f"substring({text}, {small})",
                f"substring({text}, {small}, 3)",
                f"size({text})",
                f"replace({text}, 'a', 'Ă')",
                f"trim('  ' + {text} + ' ')",
                f"split({text}, ' ')[0]",
                f"size(split({text}, ' '))",
                f"reverse({text})",
                one,
                f"{one} + '-' + {small}",
                f"{text} + '!'",
                f"{text} IS NULL",
                f"{text} = {self._given('Đa')}",
                f"nullIf({text}, 'Đa')",
                f"toString({text})",
            ),
            PropertyType.DATE: (
                text,
                text,
                f"left({text}, 4)",
                f"toInteger(left({text}, 4)) + {small}",
                f"toInteger(substring({text}, 5, 2))",
                f"{text} >= {self._given('2016')}",
                f"coalesce({text}, 'không rõ')",
                f"size({text})",
                f"split({text}, '-')[1]",
            ),
            PropertyType.INTEGER: (
                text,
                f"{text} + {small}",
                f"{text} / {small + 1}",
                f"{text} % {small + 1}",
                f"-{text}",
                f"abs({text} - 100)",
                f"sign({text} - 50)",
                f"toString({text})",
                f"toFloat({text}) / 4",
                f"{text} > {small}",
            ),
            PropertyType.NUMBER: (
                text,
                f"toInteger(round({text} * 100))",
                f"{text} >= 0.75",
                f"floor({text} * 10)",
                f"ceil({text} * 10)",
                f"toString({text})",
            ),
            PropertyType.TEXTS: (
                f"size({text})",
                f"head({text})",
                f"last({text})",
                f"{text}[{small}]",
                f"reduce(t = '', x IN {text} | t + left(x, 1))",
                f"{self._given('Đa')} IN {text}",
                f"any(x IN {text} WHERE x CONTAINS '1')",
            ),
            PropertyType.INTEGERS: (
                f"size({text})",
                f"{text}[0]",
                f"last({text})",
                f"reduce(t = 0, x IN {text} | t + x)",
            ),
        }[kind]
        lists = (
            text,
            f"{text}[0..{small}]",
            f"{text}[-1..]",
            f"tail({text})",
            f"[x IN {text} | x + x]",
            f"[x IN {text} WHERE x > {text}[0]]",
            f"{text} + {text}",
        )
        if not plain and kind in (PropertyType.TEXTS, PropertyType.INTEGERS) and self._maybe(0.5):
            return self._chance.choice(lists)
        return self._chance.choice(forms)

    def _case(self, variable: _Variable) -> str:
        text = self._property(variable, _OFTEN)
        if self._maybe(0.5):
            return f"CASE WHEN {self._condition()} THEN 'có' WHEN {text} IS NULL THEN null ELSE left({text}, 2) END"
        return f"CASE {text} WHEN 'current' THEN 1 WHEN 'hội nghị' THEN 2 ELSE size({text}) END"

    def _aggregate(self) -> str:
        variable = self._chance.choice(self._variables)
        numbers = [key for key, kind in variable.properties.items() if kind is PropertyType.INTEGER]
        text = self._property(variable, _OFTEN)
        forms = [
            "count(*)",
            self._count(variable),
            f"count(DISTINCT {text})",
            f"min({text})",
            f"max({text})",
            f"sum(size({text}))",
            f"max(size({text}))",
            f"round(avg(size({text})), 6)",
            f"size(collect({text}))",
            f"size(collect(DISTINCT {text}))",
            f"count(CASE WHEN {self._condition()} THEN 1 END)",
            f"sum(CASE WHEN {text} IS NULL THEN 1 ELSE 0 END)",
            f"count(*) + count({text})",
            f"min({variable.name}.id)",
        ]
        forms += [f"sum({variable.name}.{key})" for key in numbers]
        return self._chance.choice(forms)

    def _count(self, variable: _Variable) -> str:
        return self._chance.choice((f"count({variable.name})", f"count(DISTINCT {variable.name})"))

    def _property(self, variable: _Variable, kinds: set[PropertyType]) -> str:
        keys = [key for key, kind in variable.properties.items() if kind in kinds] or ["id"]
        return f"{variable.name}.{self._chance.choice(keys)}"

    # Small parts.

    def _node_variable(self, kind: NodeKind, optional: bool = False) -> _Variable:
        return _Variable(next(self._names), NODE_PROPERTIES[kind], kind, optional)

    def _constant(self, variable: _Variable, key: str) -> str:
        return self._given(self._values.value(self._chance, variable.owner, key))

    def _given(self, value: Any) -> str:
        """The value in the text where Cypher can say it there, else, and as often, as a parameter."""
        if isinstance(value, str) and self._maybe(0.5):
            escaped = value.replace("\\", "\\\\").replace("'", "\\'")
            return f"'{escaped}'"
        name = f"p{len(self._parameters)}"
        self._parameters[name] = value
        return f"${name}"

    def _small(self) -> int:
        return self._chance.randint(0, 4)

    def _maybe(self, probability: float) -> bool:
        return self._chance.random() < probability
