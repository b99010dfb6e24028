"""A sentence as the rules of who did what see it: with the people in it and those named before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph.records import Mode
from loaders.reading import Act, LineKind, Mention, Reading
from loaders.sentences import read_sentences

# The meeting of an act, until it is put to that of its sentence.
THE_SCENES = -1
_LAST_NAMED = 5


@dataclass(frozen=True, slots=True)
class ActSentence:
    """One sentence, and the mentions in it in the order of the text."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    written: str = field(repr=False)
    """The whole text as it is written; the rules read it in small letters."""
    before: tuple[Mention, ...] = ()
    """The last few people who were named before it, each once."""

    def has(self, text: str, words: Iterable[str]) -> bool:
        """Whether one of `words` is in it."""
        return any(text.find(word, self.start, self.end) >= 0 for word in words)

    def says(self, text: str, words: Sequence[str]) -> bool:
        """Whether one of `words` is in it, or in the posts of its people."""
        start, end = min(self.start, *self.starts, self.end), max(self.end, *self.ends, self.start)
        return any(text.find(word, start, end) >= 0 for word in words)


def act_sentences(reading: Reading) -> Iterator[ActSentence]:
    """The sentences that tell what people did, in order: none of the title, none that points to another report."""
    mentions = sorted(reading.mentions, key=lambda m: m.start)
    at = 0
    last: list[Mention] = []
    for begin, stop, kind in read_sentences(reading):
        if kind is LineKind.TITLE or reading.text.startswith(">>", begin):
            continue
        while at < len(mentions) and mentions[at].start < begin:
            at += 1
        first = at
        while at < len(mentions) and mentions[at].start < stop:
            at += 1
        inside = tuple(_with_bracket(reading.text, mention) for mention in mentions[first:at])
        starts, ends = tuple(m.phrase_start for m in inside), tuple(m.phrase_end for m in inside)
        yield ActSentence(begin, stop, inside, starts, ends, reading.text, tuple(last))
        for mention in inside:
            last = [*(one for one in last if one.person != mention.person), mention][-_LAST_NAMED:]


def _with_bracket(text: str, mention: Mention) -> Mention:
    """The mention with the bracket that closes behind its post: `ông An (Giám đốc Sở Y tế)`."""
    end = mention.phrase_end
    if text[end : end + 1] != ")" or text.find("(", mention.end, end) < 0:
        return mention
    return replace(mention, phrase_end=end + 1)


def act_by(mention: Mention, mode: Mode, place: tuple[int, int], rule: str, meeting: int = THE_SCENES) -> Act:
    """What the person of the mention did, read in the mention and at `place`, in the posts that are given there."""
    start, end = min(mention.phrase_start, place[0]), max(mention.phrase_end, place[1])
    roles = [f"{role.title}, {role.organization}" if role.organization else role.title for role in mention.roles]
    return Act(mention.person, meeting, mode, start, end, rule, as_role="; ".join(roles) or None)
