"""The parameters that questions take, and how a value as typed becomes the value a query is given."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from graph.errors import InputError
from graph.schema import NodeKind
from graph.store import GraphStore
from queries.names import the_one

Given = str | int | None
"""A parameter as typed: a name, an id, a date, a number, or None when it is left out."""


class ParameterType(str, Enum):
    """What a parameter means. Nodes are given by name or id; a name has to be one node's alone."""

    PERSON = "person"
    BODY = "body"
    POST = "post"
    MEETING = "meeting"
    ARTICLE = "article"
    DATE = "date"
    YEAR = "year"
    COUNT = "count"


NODE_KINDS = {
    ParameterType.PERSON: NodeKind.PERSON,
    ParameterType.BODY: NodeKind.ORGANIZATION,
    ParameterType.POST: NodeKind.ROLE,
    ParameterType.MEETING: NodeKind.MEETING,
    ParameterType.ARTICLE: NodeKind.ARTICLE,
}
"""The kind of node that a parameter of each type names; the other types are plain values."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question. Where it is not `required` and not given, `default` stands."""

    name: str
    type: ParameterType
    description: str
    required: bool = True
    default: str | int | None = None

    @property
    def optional(self) -> Parameter:
        """The same parameter where it may be left out."""
        return replace(self, required=False)


PERSON = Parameter("person", ParameterType.PERSON, "a person, by name or id")
OTHER = Parameter("other", ParameterType.PERSON, "the other person, by name or id")
BODY = Parameter("body", ParameterType.BODY, "a body, by name or id")
POST = Parameter("post", ParameterType.POST, "a post with its body, by name or id")
MEETING = Parameter("meeting", ParameterType.MEETING, "a meeting, by name or id")
OTHER_MEETING = Parameter("other_meeting", ParameterType.MEETING, "the other meeting, by name or id")
ARTICLE = Parameter("article", ParameterType.ARTICLE, "an article, by id or headline")
DAY = Parameter("day", ParameterType.DATE, "a day: 2021-07-02; 2021-07 or 2021 for any day in it")
YEAR = Parameter("year", ParameterType.YEAR, "a year: 2021")
SINCE = Parameter("since", ParameterType.DATE, "not before this date (2021, 2021-07 or 2021-07-02)", required=False)
UNTIL = Parameter("until", ParameterType.DATE, "not after this date (2021, 2021-07 or 2021-07-02)", required=False)
LIMIT = Parameter("limit", ParameterType.COUNT, "at most so many rows", required=False, default=20)

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def read_value(store: GraphStore, question: str, parameter: Parameter, given: Given) -> str | int | None:
    """The value that the query of `question` is given; `InputError` when `given` cannot be one."""
    where = f"{question}: {parameter.name}"
    value = parameter.default if given is None or given == "" else given
    if value is None:
        if parameter.required:
            raise InputError(f"{where} is missing: give {parameter.description}")
        return None
    if parameter.type in NODE_KINDS:
        return the_one(store, NODE_KINDS[parameter.type], str(value), where)
    if parameter.type is ParameterType.DATE:
        return read_date(str(value), where)
    number = str(value).strip()
    if parameter.type is ParameterType.YEAR:
        return read_date(number, where)[:4]
    if not number.isdecimal() or int(number) < 1:
        raise InputError(f"{where}: '{value}' is no count; write a number from 1")
    return int(number)


def read_date(text: str, where: str) -> str:
    """`text` when it is an ISO date, month or year; else an `InputError` that begins with `where`."""
    text = text.strip()
    found = _DATE.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise InputError(f"{where}: '{text}' is no date; write 2021-07-02, 2021-07 or 2021") from None
    return text
