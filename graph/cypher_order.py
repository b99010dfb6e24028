"""Conditions with what is quick to decide first: the local engine decides them from left to right, and no more of them
than it has to. A server's planner does so by itself.
"""

from __future__ import annotations

from graph.cypher_tokens import Query

_SUBQUERIES = frozenset(("COUNT", "EXISTS", "COLLECT"))


def quick_first(text: str) -> str:
    """The query with subqueries and patterns behind the other operands of an AND or an OR."""
    query = Query(text)
    if not any(_asks_the_graph(query, place) for place in range(len(query))):
        return text
    return _said(query, 0, len(query))


def _said(query: Query, first: int, end: int) -> str:
    """What is said from `first` to before `end`, with every condition in it in order."""
    said = []
    place = first
    while place < end:
        said.append(str(query[place]))
        place += 1
        if query[place - 1].word == "WHERE" and query.begins_clause(place - 1):
            stop = min(query.end_of_clause(place - 1), end)
            said.append(_condition(query, place, stop))
            place = stop
    return "".join(said)


def _condition(query: Query, first: int, end: int) -> str:
    places = list(query.level(first, end))
    if any(query[place].word in ("CASE", "|") or "//" in query[place].after for place in places):
        return _said(query, first, end)
    for operator in ("OR", "XOR", "AND"):
        at = [place for place in places if query[place].word == operator]
        if at:
            operands = list(zip([first, *(place + 1 for place in at)], [*at, end], strict=True))
            return _joined(query, operator, operands)
    if query[first].word == "NOT":
        return str(query[first]) + _condition(query, first + 1, end)
    if query[first].text == "(" and query.closing(first) == end - 1:
        return str(query[first]) + _condition(query, first + 1, end - 1) + str(query[end - 1])
    return _said(query, first, end)


def _joined(query: Query, operator: str, operands: list[tuple[int, int]]) -> str:
    """The operands, as they are but for those that ask the graph, which come last."""
    slow = [operand for operand in operands if any(_asks_the_graph(query, place) for place in range(*operand))]
    quick = [operand for operand in operands if operand not in slow]
    ordered = operands if operator == "XOR" else quick + slow
    said = [_condition(query, *operand) for operand in ordered]
    if ordered == operands:
        ends = [str(query[end]) for _, end in operands[:-1]]
        return "".join(part + end for part, end in zip(said, [*ends, ""], strict=True))
    last = str(query[operands[-1][1] - 1])
    return f" {operator} ".join(part.strip() for part in said) + last[len(last.rstrip()) :]


def _asks_the_graph(query: Query, place: int) -> bool:
    """Whether a subquery or a pattern's list begins there."""
    token, following = query[place], query[place + 1].text
    return token.word in _SUBQUERIES and following == "{" or token.text == "[" and following == "("
