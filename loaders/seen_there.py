"""Who is not said to have attended, but was seen there: as a guest, or doing what one does at a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.records import MeetingStatement, Mode
from loaders.act_sentences import ActSentence, act_by
from loaders.act_words import END, IN_COMPANY, IN_THE_PICTURE, SAID_OF_THEM, verbs
from loaders.people_rows import row_before
from loaders.reading import Act, Mention

_GUEST_OF = re.compile(r"lễ đón(?: tiếp)?\s+(?:(?:chính thức|trọng thể|cấp nhà nước|ngài|đồng chí|ông|bà)\s+)*$")
_GIVEN_TO = re.compile(r"(?<!truy )(?:(?:trao|tặng)[^.,;:\n]{2,90}? cho|tặng hoa(?: chúc mừng)?)\s*$")
# One of these is in both.
GUEST_WORDS = ("lễ đón", "trao", "tặng")
_SEEN_AFTER = re.compile(
    rf"(?:{SAID_OF_THEM})?{IN_THE_PICTURE}\s*(?:\([^()\n]{{1,60}}\)\s*)?,?\s*(?:{IN_COMPANY}\s)?"
    rf"(?:(?:đã|vừa|cùng|và)\s+)*(?:{verbs('seen')}){END}"
)


def came_as_guest(
    text: str, sentence: ActSentence, mention: Mention, meeting: MeetingStatement, *, given: bool
) -> Act | None:
    """That the person was received, or was welcomed or given something in a sentence with `GUEST_WORDS` (`given`)."""
    received = meeting.kind == "buổi tiếp" and text.endswith(" tiếp ", sentence.start, mention.phrase_start)
    if not received and not (given and _is_welcomed(text, sentence, mention)):
        return None
    return act_by(mention, Mode.ATTENDED, (mention.phrase_start, mention.phrase_end), "seen there")


def _is_welcomed(text: str, sentence: ActSentence, mention: Mention) -> bool:
    """Whether the person was welcomed with a ceremony, or was given something there."""
    window = max(sentence.start, mention.phrase_start - 110)
    return bool(
        _GUEST_OF.search(text, window, mention.phrase_start) or _GIVEN_TO.search(text, window, mention.phrase_start)
    )


def seen(text: str, sentence: ActSentence, mention: Mention, limit: int) -> Iterator[Act]:
    """Who is told, by words up to `limit`, to have done what one does there, and who did it with the person."""
    if found := _SEEN_AFTER.match(text, mention.phrase_end, limit):
        for one in (*row_before(text, sentence, mention.phrase_start), mention):
            yield act_by(one, Mode.ATTENDED, (one.phrase_start, found.end()), "seen there")
