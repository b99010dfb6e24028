"""Who spoke to the press, where a report tells of a press conference and of the meeting that it was on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from graph.records import Mode
from loaders.reading import Act, Reading
from loaders.speaking import BACK_THERE


def told_the_press(reading: Reading, text: str, acts: Sequence[Act]) -> list[Act]:
    """The acts, of which statements go to the press conference where nothing else puts their speaker elsewhere.

    So it is where there is just one, and the person is told to have been there; a person who is told to have been at
    the other meeting, too, stays there. `text` is in small letters.
    """
    press = [number for number, meeting in enumerate(reading.meetings) if meeting.kind == "họp báo"]
    if len(press) != 1 or len(reading.meetings) == 1:
        return list(acts)
    there = {act.person for act in acts if act.meeting == press[0]}
    starts = [sentence.start for sentence in reading.sentences]

    def is_bound(act: Act) -> bool:
        if reading.people[act.person].name in reading.meetings[act.meeting].name:
            return True
        sentence = reading.sentences[max(0, bisect_right(starts, act.start) - 1)]
        return act.mode is not Mode.SPOKE or BACK_THERE.search(text, sentence.start, sentence.end) is not None

    bound = {(act.person, act.meeting) for act in acts if act.person in there and is_bound(act)}
    return [
        replace(act, meeting=press[0]) if act.person in there and (act.person, act.meeting) not in bound else act
        for act in acts
    ]
