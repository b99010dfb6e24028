"""Meetings told by what was done, where no noun names them: `Chủ tịch tỉnh đã trao quyết định`, `hai bên hội đàm`.

The rules are `lexicon/told_events.jsonl`, an example with each. All are patterns of small letters, for `lowered` text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.rules import lexicon, words_pattern

_TODAY = re.compile(r"(?<!\w)(?:sáng|chiều|tối|trưa|hôm)\s+(?:nay|qua)(?!\w)")
# Days without a year are not read as days, yet they tell that something happened.
_SOME_DAY = re.compile(
    r"(?<!\w)(?:ngày|hôm|sáng|chiều|tối|trưa|nay|\()\s*\(?\d{1,2}"
    r"(?:\s?[-/.]\s?\d{1,2}(?![\d%])|\s?[-–]\s?\d{1,2}\s?[/.]|,? tháng \d|(?: và|,| đến) \d)"
)
_SESSION = re.compile(r"(?<!nhiệm)\s(phiên|kỳ)\s")
_NOUN_KINDS = {"thị sát": "kiểm tra"}
# A rule with no strength of its own is heard only where nothing else tells of a meeting.
_WEAK = 1


@dataclass(frozen=True, slots=True)
class EventRule:
    """One line of the lexicon. `begin` is put before the words that were found, `called` replaces them."""

    name: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    kind: str | None
    begin: str
    called: str | None
    body: str | None
    needs_day: bool
    strength: int
    opening: int
    """What is added to the strength where one of the first sentences says it, and the day."""
    guest: bool
    """Whether it is heard anywhere, where its guest was not named before."""

    def named(self, words: str) -> str:
        """What a meeting told by `words` is called."""
        if self.called:
            return self.called
        return self.begin + (words if not self.begin or self.body else f"{words[:1].lower()}{words[1:]}")

    def kind_of(self, found: re.Match[str], name: str) -> str:
        """The kind of the meeting called `name`."""
        noun = found.groupdict().get("noun")
        kind = self.kind or _NOUN_KINDS.get(noun or "", noun or "khác")
        session = _SESSION.search(name) if kind == "cuộc họp" else None
        return f"{session.group(1)} họp" if session else kind


EVENT_RULES = tuple(
    EventRule(
        name=row["rule"],
        triggers=tuple(row["triggers"]),
        pattern=re.compile(row["pattern"]),
        kind=row["kind"],
        begin=row.get("begin", ""),
        called=row.get("name"),
        body=row.get("body"),
        needs_day=row.get("needs_day", False),
        strength=row.get("strength", _WEAK),
        opening=row.get("opening", 0),
        guest=row.get("guest", False),
    )
    for row in lexicon("told_events")
)

GUEST_TRIGGERS = frozenset(trigger for rule in EVENT_RULES if rule.guest for trigger in rule.triggers)
TRIGGERS = sorted({trigger for rule in EVENT_RULES for trigger in rule.triggers})
"""The words in a text without which no rule can hear an event."""
TRIGGER = re.compile(words_pattern(TRIGGERS))
# The rules that one trigger calls, by number: its own, and those of the triggers inside it.
_CALLED_BY = {
    trigger: frozenset(n for n, rule in enumerate(EVENT_RULES) if any(own in trigger for own in rule.triggers))
    for trigger in TRIGGERS
}


def told_events(low: str, start: int, end: int, triggers: Iterable[str]) -> Iterator[tuple[EventRule, re.Match[str]]]:
    """The rules that hear an event in the sentence `low[start:end]`, each with where; of the weak ones the first."""
    heard_weak = False
    for number in sorted(frozenset().union(*(_CALLED_BY[trigger] for trigger in triggers))):
        rule = EVENT_RULES[number]
        weak = rule.strength == _WEAK
        if weak and heard_weak:
            continue
        found = rule.pattern.search(low, start, end)
        if found is not None and not (rule.needs_day and not some_day(low, start, end)):
            heard_weak |= weak
            yield rule, found


def some_day(low: str, start: int, end: int) -> bool:
    """Whether `low[start:end]` names a day."""
    return _SOME_DAY.search(low, start, end) is not None or _TODAY.search(low, start, end) is not None


def words_span(found: re.Match[str]) -> tuple[int, int]:
    """Where the words that name the event stand."""
    return found.span("name" if "name" in found.re.groupindex else 0)
