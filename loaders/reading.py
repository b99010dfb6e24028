"""What the pipeline's components leave on a `Doc` for the next ones: `doc._.reading`.

Offsets here are characters of `doc.text`, the normalized text; `loaders.normalization` maps them to the article's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from graph.records import Article, Change, MeetingStatement, Mode, Status
from loaders.normalization import Normalized

if TYPE_CHECKING:
    from spacy.tokens import Doc


class LineKind(str, Enum):
    """What a line of the page is; only body, title and caption speak of meetings, only body and caption of people."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    DATE_LINE = "date line"
    BYLINE = "byline"
    MENU = "menu"
    RELATED = "related headline"
    JUNK = "junk"


class Line(NamedTuple):
    """One line of the text, `[start, end)` without its line break."""

    start: int
    end: int
    kind: LineKind


class Sentence(NamedTuple):
    """One sentence, `[start, end)`, and what its line is."""

    start: int
    end: int
    kind: LineKind


class Scene(NamedTuple):
    """That the text from `start` on, up to the next scene, is about a meeting; None where it is about no meeting told.

    `meeting` is an index in `Reading.meetings`.
    """

    start: int
    meeting: int | None


@dataclass(frozen=True, slots=True)
class BodyMention:
    """An organization named in `[start, end)`; `name` is written out and resolved as far as the text allows."""

    start: int
    end: int
    name: str
    rule: str


@dataclass(frozen=True, slots=True)
class RoleReading:
    """A post read in `[start, end)`. `organization` is resolved, or None when it cannot be known."""

    title: str
    organization: str | None
    start: int
    end: int
    rule: str
    status: Status = Status.CURRENT


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name in `[start, end)` in the phrase `[phrase_start, phrase_end)` of honorific, rank, posts and name.

    `person` is the index in `Reading.people`; `short` when it is a later, shorter name or only a post.
    `roles` are the posts given in this phrase.
    """

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    person: int
    short: bool = False
    roles: tuple[RoleReading, ...] = ()
    named: bool = True
    """Whether `[start, end)` holds (words of) the name; False where a post alone or a misspelling stands for it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something said of a person, read in `[start, end)`."""

    value: str
    start: int
    end: int
    rule: str


@dataclass(slots=True)
class PersonReading:
    """A person under the fullest name in the text; `roles` are merged over all mentions, in the order of the text."""

    name: str
    rank: str | None = None
    roles: list[RoleReading] = field(default_factory=list)
    born: list[Fact] = field(default_factory=list)
    academic: list[Fact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TransitionReading:
    """That the person took up or left a post, read in `[start, end)`; the fields as in `TransitionStatement`."""

    person: int
    change: Change
    title: str | None
    organization: str | None
    start: int
    end: int
    rule: str
    date: str | None = None
    by_then: bool = False
    date_basis: str | None = None
    date_span: tuple[int, int] | None = None
    predecessor: int | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """That a person did something at a meeting (an index in `Reading.meetings`), read in `[start, end)`."""

    person: int
    meeting: int
    mode: Mode
    start: int
    end: int
    rule: str
    as_role: str | None = None
    on_behalf_of: str | None = None


@dataclass(slots=True)
class Reading:
    """All that has been read so far; each component fills the part that it names in its docstring."""

    article: Article
    normalized: Normalized
    """Maps the offsets here to those in the article's own text."""
    text: str
    """The normalized text, as `doc.text`."""
    lines: list[Line] = field(default_factory=list)
    bodies: list[BodyMention] = field(default_factory=list)
    people: list[PersonReading] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    """Of the lines that tell of meetings; empty until a component asks for them."""
    meetings: list[MeetingStatement] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    """One for each sentence of `sentences`, in order."""
    acts: list[Act] = field(default_factory=list)
    transitions: list[TransitionReading] = field(default_factory=list)
    home: str | None = None
    """The province or centrally run city that a bare `tỉnh` or `thành phố` means, as in `tỉnh Nghệ An`."""


_KEY = "reading"


def leave_reading(doc: Doc, reading: Reading) -> None:
    """Leaves `reading` on `doc` for the components."""
    doc.user_data[_KEY] = reading


def reading_of(doc: Doc) -> Reading:
    """What has been read of `doc` so far: `doc._.reading`, without the time that spaCy's `_` takes."""
    reading: Reading = doc.user_data[_KEY]
    return reading
