"""What Neo4j's Cypher says and the local engine does not understand or gets wrong, said in other words.

The engine, kglite 0.21, does not know chained comparisons, `COUNT { MATCH … }` and some functions. It is slow where a
pattern starts from null, or goes on after a comma. And it forgets comparisons: of a node that is looked up by its id,
`WHERE p.id = $id AND p.last_seen < '2020' AND …` may be taken as if the second condition were not there. A property
inside a function call is not taken into that look-up and is compared. Nor does it find anything by `{id: e.role_id}`
where e is an edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<name>`(?:[^`]|``)*`|[^\W\d]\w*)
    |(?P<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)
    |(?P<sign><=|>=|<>|=~|->|<-|\.\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN, _CLOSE, _SEPARATORS = frozenset("([{"), frozenset(")]}"), frozenset(",|;:")
_COMPARISONS = frozenset(("<", "<=", ">", ">=", "=", "<>"))
_CLAUSES = frozenset(
    "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL UNION ORDER SKIP LIMIT OFFSET CREATE MERGE SET DELETE REMOVE".split()
)
_ENDS_OF_OPERANDS = _CLAUSES | frozenset(
    "AND OR XOR NOT IN IS STARTS ENDS CONTAINS CASE WHEN THEN ELSE END AS DISTINCT ALL BY ASC DESC".split()
)
_SAME_FUNCTIONS = {"char_length": "size", "character_length": "size", "btrim": "trim"}


@dataclass(slots=True)
class _Token:
    """A token as the query has it, and what is written in its place."""

    text: str
    written: str
    before: str = ""
    after: str = ""

    @property
    def word(self) -> str:
        """The token in capitals."""
        return self.text.upper()

    def __str__(self) -> str:
        return self.before + self.written + self.after


_NONE = _Token("", "")


class _Query:
    """The tokens of a query that mean something; the space after each belongs to it."""

    def __init__(self, text: str) -> None:
        self.tokens: list[_Token] = []
        for found in _TOKEN.finditer(text):
            if found.lastgroup != "space":
                self.tokens.append(_Token(found[0], found[0]))
            elif self.tokens:
                self.tokens[-1].after += found[0]

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, place: int) -> _Token:
        """The token at `place`; an empty one outside the query."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else _NONE

    def said(self, first: int, end: int) -> str:
        """What is written from `first` to before `end`."""
        return "".join(map(str, self.tokens[first:end]))

    def closing(self, place: int) -> int:
        """Where the bracket that opens at `place` closes; the last token where it does not."""
        depth = 0
        for n in range(place, len(self)):
            depth += (self[n].text in _OPEN) - (self[n].text in _CLOSE)
            if not depth:
                return n
        return len(self) - 1


@lru_cache(maxsize=512)
def in_the_engines_words(text: str) -> str:
    """A query that the engine answers as Neo4j answers `text`."""
    query = _Query(text)
    if not query.tokens:
        return text
    _compare_what_is_looked_up(query)
    _compare_with_edges(query)
    _join_paths(query)
    _count_patterns(query)
    _ask_nothing_of_null(query)
    _known_functions(query)
    _unchain(query)
    return query.said(0, len(query))


def _compare_what_is_looked_up(query: _Query) -> None:
    """In conditions, `p.last_seen` → `coalesce(p.last_seen)` where p is looked up by its id."""
    known = _looked_up(query)
    if not known:
        return
    condition, outside = False, []
    for n, token in enumerate(query.tokens):
        if token.text == "{":
            outside.append(condition)
        elif token.text == "}" and outside:
            condition = outside.pop()
        elif token.word in _CLAUSES and query[n - 1].word not in ("STARTS", "ENDS"):
            condition = token.word == "WHERE"
        if not condition or token.text not in known or query[n - 1].text == ".":
            continue
        if query[n + 1].text == "." and query[n + 2].text != "id":
            token.before += "coalesce("
            query[n + 2].written += ")"


def _looked_up(query: _Query) -> set[str]:
    """The variables of nodes that the query compares with an id, in a pattern or in a condition."""
    known = set()
    for n, token in enumerate(query.tokens):
        compared = "=" in (query[n - 1].text, query[n + 3].text)
        if compared and query[n + 1].text == "." and query[n + 2].text == "id":
            known.add(token.text)
        if query[n - 1].text == "(" and query[n + 1].text in (":", "{"):
            inside = [query[k].text for k in range(n, query.closing(n - 1))]
            if ("id", ":") in pairwise(inside):
                known.add(token.text)
    return known


def _compare_with_edges(query: _Query) -> None:
    """In patterns, `{id: e.role_id}` → `{id: coalesce(e.role_id)}` where e is an edge."""
    edges = {query[n + 1].text for n, token in enumerate(query.tokens) if token.text == "[" and _in_pattern(query, n)}
    for n, token in enumerate(query.tokens):
        follows = token.text in edges and query[n - 1].text == ":" and query[n + 1].text == "."
        if follows and query[n + 3].text in (",", "}") and _clause_of(query, n) == "MATCH":
            token.before += "coalesce("
            query[n + 2].written += ")"


def _in_pattern(query: _Query, bracket: int) -> bool:
    """Whether the square bracket is that of an edge."""
    return query[bracket - 1].text in ("-", "<-")


def _clause_of(query: _Query, place: int) -> str:
    """The word that begins the clause in which a token stands."""
    while place > 0 and (query[place].word not in _CLAUSES or query[place - 1].word in ("STARTS", "ENDS")):
        place -= 1
    return query[place].word


def _join_paths(query: _Query) -> None:
    """`(a)-->(b), (b)-->(c)` → `(a)-->(b)-->(c)`: the engine reads every edge of a path after a comma."""
    opened: list[int] = []
    node = _NONE
    for n, token in enumerate(query.tokens):
        if token.text == "(":
            opened.append(n)
        elif token.text == ")" and opened:
            first = opened.pop()
            node = (
                query[first + 1]
                if query[first - 1].text in ("-", "->", ",") or query[first - 1].word == "MATCH"
                else _NONE
            )
        elif token.text == "," and query[n - 1].text == ")" and node.text:
            again = [query[n + k].text for k in range(1, 4)]
            goes_on = query[n + 4].text in ("-", "<-") and _clause_of(query, n) == "MATCH"
            if (
                again == ["(", node.text, ")"]
                and goes_on
                and not _names_a_path(query, n)
                and not _asks_values(query, n)
            ):
                for k in range(4):
                    query[n + k].written = query[n + k].after = ""


def _asks_values(query: _Query, place: int) -> bool:
    """Whether a pattern after `place` takes a property from elsewhere, `{name: d.as_role}`: d must be found before."""
    while place < len(query) and query[place].word not in _CLAUSES:
        if query[place].text == ".":
            return True
        place += 1
    return False


def _names_a_path(query: _Query, place: int) -> bool:
    """Whether the clause says `p = (a)-->(b)` before `place`: that path may not grow."""
    while place > 0 and query[place].word not in _CLAUSES:
        if query[place].text == "=" and query[place + 1].text == "(":
            return True
        place -= 1
    return False


def _count_patterns(query: _Query) -> None:
    """`COUNT { MATCH (a)--(b) }` → `COUNT { (a)--(b) }`; and after a bracket `0 + COUNT`, or it is taken for a node."""
    for n, token in enumerate(query.tokens):
        if token.word == "COUNT" and query[n + 1].text == "{" and query[n - 1].text == "(":
            token.before += "0 + "
        if token.word == "MATCH" and query[n - 1].text == "{" and query[n - 2].word == "COUNT":
            token.written = ""


def _ask_nothing_of_null(query: _Query) -> None:
    """Patterns that start from what an `OPTIONAL MATCH` did not find: the engine walks all edges to find none."""
    optional = _optional_variables(query)
    for n, token in enumerate(query.tokens):
        opening = n + 1 if token.word in ("COUNT", "EXISTS") else n
        first = opening + 1 + (query[opening + 1].word == "MATCH")
        name, end = query[first + 1].text, query.closing(opening)
        if name not in optional or query[first].text != "(" or query[first + 2].text != ")":
            continue
        if opening > n and query[opening].text == "{":
            nothing = "0" if token.word == "COUNT" else "false"
        elif token.text == "[" and query[first + 3].text in ("-", "<-"):
            nothing = "[]"
        else:
            continue
        token.before += f"CASE WHEN {name} IS NULL THEN {nothing} ELSE "
        query[end].written += " END"


def _optional_variables(query: _Query) -> set[str]:
    """Names that stand for the first time in the pattern of an `OPTIONAL MATCH`."""
    known: set[str] = set()
    optional: set[str] = set()
    within = False
    for n, token in enumerate(query.tokens):
        if token.word in _CLAUSES:
            within = token.word == "OPTIONAL" or (within and token.word == "MATCH")
        if query[n - 1].text in ("(", "[") and token.text not in known:
            known.add(token.text)
            if within:
                optional.add(token.text)
    return optional


def _known_functions(query: _Query) -> None:
    """Functions that the engine has under another name, or not at all."""
    for n, token in enumerate(query.tokens):
        if query[n + 1].text != "(" or query[n - 1].text == ".":
            continue
        name, end = token.text.lower(), query.closing(n + 1)
        if name in _SAME_FUNCTIONS:
            token.written = _SAME_FUNCTIONS[name]
        elif name == "isempty":
            token.written = "(size"
            query[end].written += " = 0)"
        elif name == "nullif":
            commas = [place for place in _level(query, n + 2, end) if query[place].text == ","]
            if len(commas) == 1:
                first = query.said(n + 2, commas[0])
                token.written, query[commas[0]].written = "(CASE WHEN ", ") = ("
                query[end].written += f" THEN null ELSE ({first}) END)"


def _level(query: _Query, first: int, end: int) -> Iterator[int]:
    """The places from `first` to before `end` that are in no brackets of their own."""
    place = first
    while place < end:
        yield place
        place = query.closing(place) + 1 if query[place].text in _OPEN else place + 1


def _unchain(query: _Query) -> None:
    """`a < b <= c` → `(a < b AND b <= c)`."""
    chained_until = -1
    for n, token in enumerate(query.tokens):
        if token.text not in _COMPARISONS or n <= chained_until:
            continue
        start, middle = _operand_before(query, n), n
        end = _operand_after(query, middle)
        while query[end].text in _COMPARISONS:
            said = query.said(middle + 1, end)
            query[end].before += f"AND {said} "
            middle, end = end, _operand_after(query, end)
            chained_until = end
        if chained_until >= n:
            query[start].before = "(" + query[start].before
            query[end - 1].written += ")"


def _operand_after(query: _Query, comparison: int) -> int:
    """Where what stands to the right of a comparison is over."""
    place = comparison + 1
    while place < len(query) and not _ends_operand(query[place]) and query[place].text not in _CLOSE:
        place = query.closing(place) + 1 if query[place].text in _OPEN else place + 1
    return place


def _operand_before(query: _Query, comparison: int) -> int:
    """The first token of what stands to the left of a comparison."""
    place, depth = comparison - 1, 0
    while place >= 0:
        token = query[place]
        depth += (token.text in _CLOSE) - (token.text in _OPEN)
        if depth < 0 or (not depth and _ends_operand(token)):
            break
        place -= 1
    return place + 1


def _ends_operand(token: _Token) -> bool:
    return token.text in _COMPARISONS or token.text in _SEPARATORS or token.word in _ENDS_OF_OPERANDS
