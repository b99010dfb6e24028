"""Who calls on several hosts one after another, as guests of a state do: a meeting for each host."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from graph.records import MeetingStatement, Mode, Span
from loaders.act_sentences import ActSentence, act_by
from loaders.names import CAPITAL_WORD
from loaders.reading import Act

CALLED_ON_TOO = "called on, too"
_CALL = re.compile(r"(?:hội kiến|chào xã giao)(?: với)? ")
# From the name of a host to that of the next. Those who lead a state receive a guest each by themselves.
_NAME = re.compile(rf"{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,5}}")
_NEXT_HOST = re.compile(
    r"[^.,;:\n]{3,60}?(?:,|,? và)(?: (?:(?:có|cuộc|đến|sẽ) )*(?:hội kiến|chào xã giao)(?: với)?)?"
    r" (?=(?:tổng bí thư|chủ tịch nước|chủ tịch quốc hội|thủ tướng|thường trực ban bí thư|tổng thống|quốc vương|nhà vua"
    r"|chủ tịch (?:hạ|thượng) viện)(?!\w))(?P<post>[^.;:\n]{4,80})"
)


def further_hosts(
    text: str, low: str, begin: int, end: int, people: Sequence[int]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """The hosts after the first in the call that is told from `begin` on, each with the place of his post and name.

    `low` is the text in small letters, `people` the places of the names in it, in order; a host is a number of these.
    """
    call = _CALL.match(low, begin, end)
    at = bisect_left(people, call.end() if call else end)
    while at + 1 < len(people) and people[at + 1] < end:
        between = _NEXT_HOST.fullmatch(low, people[at], people[at + 1])
        if between is None:
            return
        at += 1
        name = _NAME.match(text, people[at], end)
        yield at, (between.start("post"), name.end() if name else people[at])


def further_calls(meetings: Sequence[MeetingStatement]) -> dict[int, Span]:
    """Where each meeting is told that is a call on a further host, by the number of the meeting."""
    told = {number: meeting.evidence[0] for number, meeting in enumerate(meetings)}
    return {number: span for number, span in told.items() if span.rule == CALLED_ON_TOO}


def called_on_too(text: str, sentence: ActSentence, calls: Mapping[int, Span]) -> Iterator[Act]:
    """The further hosts of a call in the sentence, each at a meeting of his own, and the guest."""
    call = _CALL.search(text, sentence.start, sentence.end)
    guests = [one for one in sentence.mentions if call and one.phrase_end <= call.start()]
    for number, told in calls.items():
        if not sentence.start <= told.start < sentence.end:
            continue
        for host in sentence.mentions:
            if told.start <= host.start <= told.end:
                yield act_by(host, Mode.LED, (told.start, told.end), CALLED_ON_TOO, number)
        for guest in guests[-1:]:
            yield act_by(guest, Mode.ATTENDED, (told.start, told.end), CALLED_ON_TOO, number)
