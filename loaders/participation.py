"""Component: who chaired, led, spoke at and attended the meeting. Fills `acts` of `doc._.reading`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import MeetingStatement, Mode
from graph.spelling import lowered
from loaders.act_sentences import THE_SCENES, ActSentence, act_by, act_sentences
from loaders.act_words import END, verbs
from loaders.attending import attended, is_list, opens_list
from loaders.calls import called_on_too, further_calls
from loaders.chairing import said_to_chair
from loaders.leading import HEAD_WORDS, led, received, session_words, worked_together
from loaders.people_rows import pair_ending_with
from loaders.press import told_the_press
from loaders.reading import Act, Reading, reading_of
from loaders.seen_there import GUEST_WORDS, came_as_guest, seen
from loaders.speaking import Aside, heard, spoke, tells_the_past, were_elsewhere
from loaders.talks import agreed, is_talks, sides_of_talks, talked
from loaders.the_two import the_two

_SENT_BY = re.compile(r"ủy quyền của\s*$")
_FOR_WHOM_WORDS = ("thay mặt", "ủy quyền của")
_FOR_WHOM = re.compile(
    rf"(?:{'|'.join(_FOR_WHOM_WORDS)})\s+(?P<whom>[^,.;:\n]{{3,90}}?)(?=\s*,|\s+(?:{verbs('speak')}|chủ trì){END})"
)
# Shorter lines are remains of a layout.
_JUNK = 3
# From a person to the end of the words that tell what the person did.
_LONGEST_WORDS = 180


@Language.component("participation")
def participation(doc: Doc) -> Doc:
    """Fills `acts`; needs `lines`, `mentions` and `meetings`."""
    reading = reading_of(doc)
    if not reading.meetings or not reading.mentions:
        return doc
    text = lowered(reading.text)
    starts = [scene.start for scene in reading.scenes]
    last = max((scene.start for scene in reading.scenes if scene.meeting is not None), default=-1)
    known: set[tuple[int, Mode, int, int]] = set()
    listing = False
    goes_on = False
    aside = Aside()
    calls = further_calls(reading.meetings)
    for sentence in act_sentences(reading):
        if sentence.start > last:
            break
        meeting = _scene(reading, starts, sentence)
        if meeting is None:
            if (sentence.mentions or tells_the_past(text, sentence)) and not sentence.has(text, ("sẽ ",)):
                aside.begin()
            continue
        sent = {
            m.person for m in sentence.mentions if _SENT_BY.search(text, max(0, m.phrase_start - 20), m.phrase_start)
        }
        away = bool(sentence.mentions) and were_elsewhere(text, sentence)
        acts = [act for act in _acts(text, sentence, reading.meetings, meeting, away=away) if act.person not in sent]
        if calls:
            acts += called_on_too(text, sentence, calls)
        acts = aside.without(text, sentence, acts, reading.meetings[meeting], away=away)
        if not acts and listing and not away and is_list(text, sentence, goes_on=goes_on):
            acts = [
                act_by(m, Mode.ATTENDED, (m.phrase_start, m.phrase_end), "list of those who came")
                for m in sentence.mentions
            ]
        if sentence.mentions or sentence.end - sentence.start > _JUNK:
            listing = (
                any(act.mode is Mode.ATTENDED for act in acts) or not sentence.mentions and opens_list(text, sentence)
            )
            goes_on = text[sentence.end - 1] == ";"
        for_another = bool(acts) and sentence.says(text, _FOR_WHOM_WORDS)
        for act in acts:
            at = meeting if act.meeting == THE_SCENES else act.meeting
            key = (act.person, act.mode, act.start, at)
            if key not in known:
                known.add(key)
                whom = _for_whom(text, sentence, act) if for_another else None
                reading.acts.append(replace(act, meeting=at, on_behalf_of=whom))
    acts = told_the_press(reading, text, reading.acts)
    reading.acts = _settled([*acts, *sides_of_talks(reading)])
    return doc


def _scene(reading: Reading, starts: Sequence[int], sentence: ActSentence) -> int | None:
    """The meeting that the sentence is about."""
    return reading.scenes[max(bisect_right(starts, sentence.start) - 1, 0)].meeting


def _acts(
    text: str, sentence: ActSentence, meetings: Sequence[MeetingStatement], scene: int, *, away: bool
) -> Iterator[Act]:
    """What people did at the meeting of the scene; `away` is whether the sentence says that they were elsewhere."""
    meeting = meetings[scene]
    yield from the_two(text, sentence, meetings)
    chaired: set[int] = set()
    if sentence.mentions or len(sentence.before) == 1:
        yield from said_to_chair(text, sentence, meetings, scene, chaired)
    if not sentence.mentions:
        return
    if is_talks(meeting):
        yield from talked(text, sentence, chaired)
    # `Trao đổi với báo X, ông A cho biết bà B đã chủ trì cuộc họp`: the chair is told, the talker was not there.
    if away:
        return
    headed, given = sentence.says(text, HEAD_WORDS), sentence.says(text, GUEST_WORDS)
    sessions = session_words(text, sentence, meeting)
    for number, mention in enumerate(sentence.mentions):
        for act in led(text, sentence, number, meeting, sessions, headed=headed):
            if act.mode is Mode.LED:
                chaired.add(act.person)
                yield replace(act, mode=Mode.CHAIRED) if is_talks(meeting) else act
            else:
                yield act
        if guest := came_as_guest(text, sentence, mention, meeting, given=given):
            yield guest
        yield from _said_or_seen(text, sentence, number, meeting)
    yield from heard(text, sentence)
    yield from received(text, sentence)
    yield from attended(text, sentence, chaired)


def _said_or_seen(text: str, sentence: ActSentence, number: int, meeting: MeetingStatement) -> Iterator[Act]:
    """What the mention of that number said there, was seen doing, or did together with the one before it."""
    mention = sentence.mentions[number]
    following = sentence.starts[number + 1] if number + 1 < len(sentence.mentions) else sentence.end
    limit = min(following, mention.phrase_end + _LONGEST_WORDS, sentence.end)
    if agreed(text, sentence, mention, limit):
        for one in pair_ending_with(text, sentence, mention):
            yield act_by(one, Mode.ATTENDED, (one.phrase_start, one.phrase_end), "agreed together")
        return
    yield from worked_together(text, sentence, mention, limit, meeting)
    if said := spoke(text, sentence, mention, limit, first=number == 0):
        yield said
    else:
        yield from seen(text, sentence, mention, limit)


def _for_whom(text: str, sentence: ActSentence, act: Act) -> str | None:
    """In whose name the person did it: `thay mặt UBND tỉnh, bà A phát biểu`, `bà A thay mặt UBND tỉnh phát biểu`."""
    begin = max(sentence.start, act.start - 120)
    ahead = list(_FOR_WHOM.finditer(text, begin, act.start))
    if ahead and text[ahead[-1].end() : act.start].strip() in (",", ""):
        return sentence.written[slice(*ahead[-1].span("whom"))]
    found = _FOR_WHOM.search(text, act.start, min(act.end + 40, sentence.end))
    return sentence.written[slice(*found.span("whom"))] if found and found.end() <= act.end else None


def _settled(acts: list[Act]) -> list[Act]:
    """Who chaired or led did not merely attend, unless the text says that too; who is only seen attended."""
    heads = {(act.person, act.meeting) for act in acts if act.mode in (Mode.CHAIRED, Mode.LED)}
    chairs = {(act.person, act.meeting) for act in acts if act.mode is Mode.CHAIRED}
    told = {(act.person, act.meeting) for act in acts if act.rule != "seen there"}
    return [
        act
        for act in acts
        if not (act.mode is Mode.LED and (act.person, act.meeting) in chairs)
        and (
            act.mode is not Mode.ATTENDED
            or act.rule == "dự và chủ trì"
            or (act.person, act.meeting) not in heads
            and (act.rule != "seen there" or (act.person, act.meeting) not in told)
        )
    ]
