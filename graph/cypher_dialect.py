"""What Neo4j's Cypher says and the local engine does not understand or gets wrong, said in other words.

The engine, kglite 0.21, does not know chained comparisons, `COUNT { MATCH … }` and some functions. It is slow where a
pattern starts from null, or a `MATCH` has two. And it forgets comparisons: of a node that is looked up by its id,
`WHERE p.id = $id AND p.last_seen < '2020' AND …` may be taken as if the second condition were not there. A property
inside a function call is not taken into that look-up and is compared. Nor does it find anything by `{id: e.role_id}`
where e is an edge. One fault has no other words: rows are grouped apart by 16 and 16.0, which Neo4j takes for one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from graph.cypher_order import quick_first
from graph.cypher_paths import split_paths
from graph.cypher_tokens import CLAUSES, CLOSE, DASHES, OPEN, SEPARATORS, Query, Token

_COMPARISONS = frozenset(("<", "<=", ">", ">=", "=", "<>"))
_ENDS_OF_OPERANDS = CLAUSES | frozenset(
    "AND OR XOR NOT IN IS STARTS ENDS CONTAINS CASE WHEN THEN ELSE END AS DISTINCT ALL BY ASC DESC".split()
)
_SAME_FUNCTIONS = {"char_length": "size", "character_length": "size", "btrim": "trim"}


@lru_cache(maxsize=512)
def in_the_engines_words(text: str) -> str:
    """A query that the engine answers as Neo4j answers `text`."""
    query = Query(text)
    if not query.tokens:
        return text
    _compare_what_is_looked_up(query)
    _compare_with_edges(query)
    split_paths(query)
    _count_patterns(query)
    _ask_nothing_of_null(query)
    _known_functions(query)
    _unchain(query)
    return quick_first(query.said(0, len(query)))


def _compare_what_is_looked_up(query: Query) -> None:
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
        elif query.begins_clause(n):
            condition = token.word == "WHERE"
        if not condition or token.text not in known or query[n - 1].text == ".":
            continue
        if query[n + 1].text == "." and query[n + 2].text != "id":
            token.before += "coalesce("
            query[n + 2].written += ")"


def _looked_up(query: Query) -> set[str]:
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


def _compare_with_edges(query: Query) -> None:
    """In patterns, `{id: e.role_id}` → `{id: coalesce(e.role_id)}` where e is an edge."""
    edges = {query[n + 1].text for n, token in enumerate(query.tokens) if token.text == "[" and _in_pattern(query, n)}
    for n, token in enumerate(query.tokens):
        follows = token.text in edges and query[n - 1].text == ":" and query[n + 1].text == "."
        if follows and query[n + 3].text in (",", "}") and query.clause_of(n) == "MATCH":
            token.before += "coalesce("
            query[n + 2].written += ")"


def _in_pattern(query: Query, bracket: int) -> bool:
    """Whether the square bracket is that of an edge."""
    return query[bracket - 1].text in DASHES


def _count_patterns(query: Query) -> None:
    """`COUNT { MATCH (a)--(b) }` → `COUNT { (a)--(b) }`; and after a bracket `0 + COUNT`, or it is taken for a node."""
    for n, token in enumerate(query.tokens):
        if token.word == "COUNT" and query[n + 1].text == "{" and query[n - 1].text == "(":
            token.before += "0 + "
        if token.word == "MATCH" and query[n - 1].text == "{" and query[n - 2].word == "COUNT":
            token.written = ""


def _ask_nothing_of_null(query: Query) -> None:
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
        elif token.text == "[" and query[first + 3].text in DASHES:
            nothing = "[]"
        else:
            continue
        token.before += f"CASE WHEN {name} IS NULL THEN {nothing} ELSE "
        query[end].written += " END"


def _optional_variables(query: Query) -> set[str]:
    """Names that stand for the first time in the pattern of an `OPTIONAL MATCH`."""
    known: set[str] = set()
    optional: set[str] = set()
    within = False
    for n, token in enumerate(query.tokens):
        if token.word in CLAUSES:
            within = token.word == "OPTIONAL" or (within and token.word == "MATCH")
        if query[n - 1].text in ("(", "[") and token.text not in known:
            known.add(token.text)
            if within:
                optional.add(token.text)
    return optional


def _known_functions(query: Query) -> None:
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
            commas = [place for place in query.level(n + 2, end) if query[place].text == ","]
            if len(commas) == 1:
                first = query.said(n + 2, commas[0])
                token.written, query[commas[0]].written = "(CASE WHEN ", ") = ("
                query[end].written += f" THEN null ELSE ({first}) END)"


def _unchain(query: Query) -> None:
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


def _operand_after(query: Query, comparison: int) -> int:
    """Where what stands to the right of a comparison is over."""
    place = comparison + 1
    while place < len(query) and not _ends_operand(query[place]) and query[place].text not in CLOSE:
        place = query.closing(place) + 1 if query[place].text in OPEN else place + 1
    return place


def _operand_before(query: Query, comparison: int) -> int:
    """The first token of what stands to the left of a comparison."""
    place, depth = comparison - 1, 0
    while place >= 0:
        token = query[place]
        depth += (token.text in CLOSE) - (token.text in OPEN)
        if depth < 0 or (not depth and _ends_operand(token)):
            break
        place -= 1
    return place + 1


def _ends_operand(token: Token) -> bool:
    return token.text in _COMPARISONS or token.text in SEPARATORS or token.word in _ENDS_OF_OPERANDS
