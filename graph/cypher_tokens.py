"""A Cypher query as tokens that can be written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
OPEN, CLOSE, SEPARATORS = frozenset("([{"), frozenset(")]}"), frozenset(",|;:")
# What an edge begins with in a pattern.
DASHES = frozenset(("-", "<-"))
CLAUSES = frozenset(
    "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL UNION ORDER SKIP LIMIT OFFSET CREATE MERGE SET DELETE REMOVE".split()
)


@dataclass(slots=True)
class Token:
    """A token as the query has it, and what is written in its place."""

    text: str
    written: str
    before: str = ""
    after: str = ""

    @property
    def word(self) -> str:
        """The token in capitals."""
        return self.text.upper()

    @property
    def is_name(self) -> bool:
        """Whether it names something, in backquotes or not."""
        return self.text.isidentifier() or self.text.startswith("`")

    def __str__(self) -> str:
        return self.before + self.written + self.after


NONE = Token("", "")


class Query:
    """The tokens of a query that mean something; the space after each belongs to it."""

    def __init__(self, text: str) -> None:
        self.tokens: list[Token] = []
        for found in _TOKEN.finditer(text):
            if found.lastgroup != "space":
                self.tokens.append(Token(found[0], found[0]))
            elif self.tokens:
                self.tokens[-1].after += found[0]

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, place: int) -> Token:
        """The token at `place`; an empty one outside the query."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else NONE

    def said(self, first: int, end: int) -> str:
        """What is written from `first` to before `end`."""
        return "".join(map(str, self.tokens[first:end]))

    def closing(self, place: int) -> int:
        """Where the bracket that opens at `place` closes; the last token where it does not."""
        depth = 0
        for n in range(place, len(self)):
            depth += (self[n].text in OPEN) - (self[n].text in CLOSE)
            if not depth:
                return n
        return len(self) - 1

    def level(self, first: int, end: int) -> Iterator[int]:
        """The places from `first` to before `end` that are in no brackets of their own."""
        place = first
        while place < end:
            yield place
            place = self.closing(place) + 1 if self[place].text in OPEN else place + 1

    def begins_clause(self, place: int) -> bool:
        """Whether the word of a clause stands there."""
        return self[place].word in CLAUSES and self[place - 1].word not in ("STARTS", "ENDS")

    def clause_of(self, place: int) -> str:
        """The word that begins the clause in which a token stands."""
        while place > 0 and not self.begins_clause(place):
            place -= 1
        return self[place].word

    def end_of_clause(self, first: int) -> int:
        """Where the clause that begins at `first` is over."""
        for place in self.level(first + 1, len(self)):
            if self.begins_clause(place) or self[place].text in CLOSE:
                return place
        return len(self)
