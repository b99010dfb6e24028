"""Which of the meetings named in a report are told of, and where the report is about which.

All that tells of a meeting goes to the one that the text is about, unless it has a day, an order (`trước đó`, `chiều
cùng ngày`) or people of its own: then it is another meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.calls import CALLED_ON_TOO, further_hosts
from loaders.chaired_sorts import can_be
from loaders.dates import DayRead, read_days
from loaders.meeting_mentions import OPENS_ANOTHER, OPENS_THE_PAST, OPENS_WITH_DAY, Told, opens_item
from loaders.reading import LineKind, Scene, Sentence
from loaders.rules import lexicon

# A name of no more spaces says only what kind of meeting it was.
_BARE_WORDS = 2
# What is told less surely is not enough for a meeting of its own.
_SURE = 4
_FAR_DAYS = 31
_MOST_TOPICS = 12
# A text that tells of more is no report of a meeting: it is read as far as the next one.
_MOST_MEETINGS = 12
_LONGEST_SENTENCE = 1500
_AHEAD_DAYS = 120
_NEAR_THE_START = 30
_YEAR_DAYS = 360
_SAME_DAY = re.compile(r"cùng ngày|cũng|trong ngày|cùng thời gian")
_PART = re.compile(r"[\s*+•(-]*(?:buổi\s)?(?P<part>sáng|trưa|chiều|tối)\s(?:ngày\s)?\(?\d")
_DAY_FIRST = re.compile(
    r"[\s*+•–—“\"(-]*(?:(?:vào|trước đó|sau đó|đến|hôm|sáng|trưa|chiều|tối|ngày),?\s)+"
    r"\(?(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"[\s*+•–—“\"(-]*(?:(?:vào|trước đó|sau đó|đến),?\s)?(?:đầu|giữa|cuối|trong)?\s?tháng (?P<month>\d{1,2})(?!\d)"
)
_ITEM = re.compile(r"\s*[*+•]\s*")
_AND_CHAIRED = re.compile(r",?\s+(?:và|đồng thời)\s+(?:(?:đã|đồng|cùng)\s+)*(?:chủ trì|điều hành)\s+$")
_BESIDE = re.compile(r"bên lề\s$")
_CHAIRED_OR_HELD = re.compile(r"(?:chủ trì|tổ chức|tiến hành|bước vào|bước ngay vào|có|cuộc|buổi)\s(?:cuộc\s|buổi\s)?$")
_SIGNING = re.compile(r"lễ ký(?: kết)?\s(?!tự)")
# Papers are signed after these, and at other meetings in their course.
_TALKS = frozenset({"hội đàm", "kỳ họp", "họp báo", "buổi tiếp", "chuyến thăm", "buổi làm việc"})
_OFTEN_BARE = ("hội đàm", "họp báo")
# Kinds that are told beside these, and never instead of them.
_BESIDE_TALKS = frozenset({"họp báo", "lễ", "chuyến thăm", "kỳ họp", "diễn đàn"})
# At a conference two meet for talks: `hội đàm với Thủ tướng Lào`.
_WITH_WHOM = re.compile(r"(?:(?:cuộc|buổi) )?hội đàm (?:\w+ )?(?:với|cùng) ")
_BESIDE_PRESS = frozenset({"chuyến thăm", "phiên họp", "kỳ họp", "hội nghị", "đại hội", "lễ", "hội đàm", "diễn đàn"})
# A guest's name may stand behind the words that were read as the meeting's.
_GUEST_NAME = 60
_MEETS_A_GUEST = ("buổi tiếp", "khác")
_WITH = re.compile(r" (?:với|cùng) ")
_HOSTS_FOLLOW = re.compile(r"(?<!\w)(?:có|gồm|cùng)(?!\w)")
_LONG_AGO = re.compile(r"(?<!\w)(?:hồi (?:tháng|năm|đầu|giữa|cuối)|năm ngoái|năm trước|trước đây|từng|nhiều lần)(?!\w)")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến)\s(?:[^\W\d_]+\s){0,3}$")
_MEAL = re.compile(r"(?:Tiệc|Quốc yến)")
_CHAIRED = re.compile(r"(?:chủ trì|điều hành|dự|chứng kiến)\s(?:một\s|buổi\s|cuộc\s)?$")
_THE_TWO = re.compile(
    r"[^.,;:\n]{0,40}?(?<!\w)(?:hai (?:nhà lãnh đạo|thủ tướng|bộ trưởng|ngoại trưởng)"
    r"|(?:thủ tướng|bộ trưởng) hai nước)(?!\w)"
)
_IN_PASSING = re.compile(r"(?<!\w)(?:sau|trong|tại)\s$")
_PLANNED = re.compile(r"[^.;:\n]*?(?<!\w)sẽ(?!\w)")
_SAID_AT = re.compile(
    r"(?<!\w)(?:nói|phát biểu|cho biết|trả lời|khẳng định|thông tin|chia sẻ)(?:\s[^.,;:\n]{1,30})?\s(?:tại|trong)"
    r"\s(?:một\s)?$"
)
_CHAIRED_BY = re.compile(r"[^.;:\n]{0,40}?(?<!\w)(?:dưới sự chủ trì|do [^.;\n]{3,80} chủ trì)(?!\w)")
# Who calls on another in the course of a visit is at another meeting each time.
_CALL = re.compile(r"Buổi (?:hội kiến|chào xã giao)")
_SMALL_VISIT = re.compile(r"Thăm(?:,| hỏi| tặng| và tặng)")
_BEGAN = re.compile(r"(?:tiến hành|bước vào|bước ngay vào|có cuộc)\s$")
# What one guest or one place has in a day is told under several names: a visit, a working session, a reception.
_VISITS = frozenset({"buổi làm việc", "buổi tiếp", "chuyến thăm", "kiểm tra", "khác"})
_AFTER_IT = re.compile(r"[^.,;:\n]{0,30}(?<!\w)(?:sau|trước) đó(?!\w)")
_DIGITS = re.compile(r"(\d{1,2})(?:\s*(?:[-–,]|và|đến)\s*\d{1,2}(?=\s*(?:[/.]|tháng)))?\s*(?:[/.–-]|tháng)\s*(\d{1,2})")
_TOPICLESS = frozenset(word for row in lexicon("meeting_words") if row["role"] == "no topic" for word in row["words"])
_WORD = re.compile(r"\w+")
_SHARED = 0.5

_SESSIONS = frozenset({"hội nghị", "cuộc họp", "phiên họp", "giao ban", "hội thảo", "tọa đàm", "diễn đàn"})


@dataclass(slots=True)
class Event:
    """One meeting, with all that tells of it in the order of the text; `day` is its month and day."""

    told: list[Told] = field(default_factory=list)
    day: tuple[int, int] | None = None
    part: str | None = None
    """The part of the day with which its sentence begins: `sáng`, `chiều`."""
    same_day_as: int | None = None
    opened: bool = False
    """Whether it began as another meeting than those before it; then what began it names it."""
    aside: bool = False
    """Whether it is only to come: what is told of it is said at another meeting, and the text goes on about that."""
    sure: bool = False
    undated: list[int] = field(default_factory=list)
    """The sentences that tell of it and in which no day has been looked for."""
    kinds: set[str] = field(default_factory=set)
    topics: dict[frozenset[str], str] = field(default_factory=dict)
    """What it is said to be about, each with the family of its kind; the first few."""

    def add(self, one: Told) -> None:
        """Takes `one` as telling of this meeting."""
        self.told.append(one)
        self.kinds.add(one.kind)
        self.sure = self.sure or one.strength >= _SURE or one.by_verb
        if len(self.topics) < _MOST_TOPICS and (topic := _topic(one.name)):
            self.topics.setdefault(topic, _family(one.kind))

    def name_first(self, one: Told) -> None:
        """Takes `one` as what names this meeting, whatever told of it before."""
        self.told.insert(0, one)
        self.opened = True

    @property
    def best(self) -> Told:
        """The strongest; of equally strong ones the first. A longer name of the same kind lends its topic.

        Where people are said to chair one, it is one that can be called so.
        """
        best = self.told[0]
        # What the press is told of may be named with more words than its conference.
        press = best.kind == "họp báo" and best.in_lead and not (best.by_verb or _is_bare(best))
        if not (self.opened or press):
            best = max(self._as_chaired() or self.told, key=lambda one: (one.strength, -one.start))
        if _is_bare(best):
            named = [one for one in self.told if not _is_bare(one)]
            same = [one for one in named if one.kind == best.kind] or [
                one for one in named if _family(one.kind) == _family(best.kind) and one.strength > _SURE
            ]
            longer = max(same, key=lambda one: (one.strength, -one.start), default=best)
            return replace(longer, also=best.sentence)
        return best

    def _as_chaired(self) -> list[Told]:
        """What tells of the meeting and can be what people are said to chair; nothing where none are."""
        nouns = [one.chaired for one in self.told if one.chaired]
        return [one for one in self.told if any(can_be(one.kind, one.name, noun) for noun in nouns)]


class Chooser:
    """Goes through what tells of meetings, in the order of the text."""

    def __init__(
        self,
        text: str,
        low: str,
        sentences: Sequence[Sentence],
        people: Sequence[tuple[int, int]],
        published: str | None,
    ) -> None:
        """`people` are the places where people are named, in order, each with the number of the person."""
        self.text = text
        self.low = low
        self.sentences = sentences
        self.people = [start for start, _ in people]
        self.who = [person for _, person in people]
        first = {person: start for start, person in reversed(people)}
        self.newcomers = sorted(first.values())
        self.published = published
        self.events: list[Event] = []
        self.current = 0
        self.about: dict[int, list[int]] = {}
        """The events told in each sentence."""
        self._called_on: set[int] = set()
        self._only_ordered = False
        self._read = -1
        self._found: list[DayRead] = []

    def take(self, one: Told) -> bool:
        """Puts `one` to its event; False where that would be one meeting too many."""
        sentence = self.sentences[one.sentence]
        if self.events and not _is_bare(one) and self._is_past(sentence) and self._like(one) is None:
            return True
        if one.distant and not (self.events and self._meets_a_newcomer(one)):
            return True
        other = not self.events or self._is_other(one, sentence)
        if not other and sentence.kind is LineKind.BODY and self.is_elsewhere(sentence):
            return True
        before = self.current
        aside = bool(self.events) and (self._is_aside(one) or self._is_to_come(one))
        if other:
            if len(self.events) == _MOST_MEETINGS:
                return False
            same_day = self.current if self.events and self._on_the_same_day(one) else None
            part = _part_of_day(self.low, sentence)
            day = self._day(one) if self.events else None
            event = Event(day=day, part=part, same_day_as=same_day, opened=bool(self.events))
            self.events.append(event)
            self.current = len(self.events) - 1
        else:
            self.current = self._event_of(one)
            event = self.events[self.current]
            event.part = event.part or _part_of_day(self.low, sentence)
            if one.kind == "họp báo" and self._press_beside(one, sentence):
                event.name_first(one)
        event.add(one)
        event.undated.append(one.sentence)
        if one.by_verb and one.kind == "buổi tiếp":
            self._take_further_calls(one, sentence)
        event.aside = event.aside or aside and one.scheduled and len(event.told) == 1
        if event.aside or aside and len(event.told) == 1:
            self.current = before
            return True
        about = self.about.setdefault(one.sentence, [])
        if event.opened and len(event.told) == 1 and self._only_ordered:
            about.insert(0, self.current)
        else:
            about.append(self.current)
        self._only_ordered = not one.by_verb and _is_bare(one)
        return True

    def _take_further_calls(self, one: Told, sentence: Sentence) -> None:
        """Takes the calls on the hosts that are named after the first, each as another meeting."""
        for host, (start, end) in further_hosts(self.text, self.low, one.start, sentence.end, self.people):
            if len(self.events) == _MOST_MEETINGS or self.who[host] in self._called_on:
                continue
            self._called_on.add(self.who[host])
            call = f"{one.name.split(' ')[0]} hội kiến {self.text[start:end]}"
            event = Event(same_day_as=self.current, opened=True)
            event.add(replace(one, start=start, end=end, name=call, rule=CALLED_ON_TOO))
            self.events.append(event)

    def _days(self, number: int) -> list[DayRead]:
        """The days that the sentence of that number names."""
        if self._read != number:
            start, end, _ = self.sentences[number]
            self._read = number
            self._found = read_days(self.text, start, min(end, start + _LONGEST_SENTENCE), self.published)
        return self._found

    def _day_of(self, event: Event) -> tuple[int, int] | None:
        """The day of `event`, looked for only where it is asked for."""
        while event.day is None and event.undated:
            days = self._days(event.undated.pop(0))
            event.day = _month_day(self.text, days[0]) if days else None
        return event.day

    def _day(self, one: Told) -> tuple[int, int] | None:
        if self.events and self._on_the_same_day(one):
            return self._day_of(self.events[self.current])
        days = self._days(one.sentence)
        return _month_day(self.text, days[0]) if days else None

    def _on_the_same_day(self, one: Told) -> bool:
        """Whether it is said, or meant by the order, that it was on the day of the meeting in hand."""
        start, end, _ = self.sentences[one.sentence]
        opens = OPENS_ANOTHER.match(self.low, start, end)
        if opens and _SAME_DAY.search(opens["cue"]):
            return True
        follows = opens or _AFTER_IT.match(self.low, one.end, end) or one.kind == "hội đàm"
        return bool(follows) and not self._days(one.sentence)

    def _is_past(self, sentence: Sentence) -> bool:
        return OPENS_THE_PAST.match(self.low, sentence.start, sentence.end) is not None

    def is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence that tells of no meeting begins with the past, or with a day that is none of theirs."""
        if self._is_past(sentence):
            return True
        day = _DAY_FIRST.match(self.low, sentence.start, sentence.end)
        month = None if day else _MONTH_FIRST.match(self.low, sentence.start, sentence.end)
        if day is None and month is None:
            return False
        days = [known for event in self.events if (known := self._day_of(event))]
        if len(days) < len(self.events):
            return False
        if month:
            return int(month["month"]) not in {known[0] for known in days}
        return day is not None and (int(day["month"]), int(day["day"])) not in days

    def _is_other(self, one: Told, sentence: Sentence) -> bool:
        """Whether it is another meeting than those before, by its own day, its place in an order, or its people."""
        if sentence.kind is not LineKind.BODY or one.rule == "headline" or not self.events[self.current].sure:
            return False
        new_kind = not any(one.kind in event.kinds for event in self.events)
        if self._is_to_come(one) or self._is_chaired_beside(one, sentence):
            return True
        if not one.by_verb and _is_bare(one):
            return self._is_named_beside(one, sentence, new_kind=new_kind)
        if self._has_people(sentence) and (self._calls(one, new_kind=new_kind) or self._meets_a_newcomer(one)):
            return True
        opens = OPENS_ANOTHER.match(self.low, sentence.start, sentence.end)
        if one.by_verb and (self._goes_on(one) or not self._has_people(sentence) or _SMALL_VISIT.match(one.name)):
            return False
        if self._is_signing(one) or new_kind and self._apart(one, sentence) or self._opens_with_another(one, sentence):
            return True
        if opens and not one.by_verb and self._other_day(one) and self._like(one, exact=True) is None:
            return True
        if not one.by_verb and self._like(one, same_kind=True) is not None:
            return False
        if one.kind == "hội đàm" and not new_kind:
            return False
        if opens and not _BESIDE.search(self.low, max(sentence.start, one.start - 10), one.start) or self._joined(one):
            return True
        if one.by_verb and one.strength < _SURE:
            return False
        day = self._day(one)
        if day is None or one.by_verb and not opens_item(self.low, sentence):
            return False
        before = self.events[self.current].part
        other_part = before is not None and _part_of_day(self.low, sentence) not in (None, before)
        if _ITEM.match(self.text, sentence.start) and self._has_people(sentence):
            return True
        if other_part and (not one.by_verb or self._has_people(sentence)):
            return True
        days = {self._day_of(event) for event in self.events}
        return _is_near(day, days) and (None not in days or new_kind and not one.in_lead)

    def _is_chaired_beside(self, one: Told, sentence: Sentence) -> bool:
        """Whether people are said to chair what none of the meetings told of before can be."""
        if one.chaired is None or _is_bare(one) or one.kind == "họp báo" or not self._has_people(sentence):
            return False
        return not any(
            told.kind == "họp báo" or can_be(told.kind, told.name, one.chaired)
            for event in self.events
            for told in event.told
        )

    def _is_signing(self, one: Told) -> bool:
        """Whether papers are signed after talks, for the first time."""
        if not _SIGNING.match(self.low, one.start) or not _TALKS & self.events[self.current].kinds:
            return False
        return not any(_SIGNING.match(self.low, told.start) for event in self.events for told in event.told)

    def _opens_with_another(self, one: Told, sentence: Sentence) -> bool:
        """Whether a later sentence that begins with a day is of people who chair, or are at, something else."""
        if one.in_lead or one.by_verb or not OPENS_WITH_DAY.match(self.low, sentence.start, one.start):
            return False
        families = {_family(kind) for event in self.events for kind in event.kinds}
        before = max(sentence.start, one.start - 24)
        return _family(one.kind) not in families and _CHAIRED.search(self.low, before, one.start) is not None

    def _apart(self, one: Told, sentence: Sentence) -> bool:
        """Whether it can't be the meeting in hand, by the kinds of the two: talks, and the press told of them."""
        kinds = self.events[self.current].kinds
        if one.kind == "hội đàm":
            return kinds <= _BESIDE_TALKS or kinds == {"hội nghị"} and _WITH_WHOM.match(self.low, one.start) is not None
        if one.kind == "họp báo":
            return self._press_beside(one, sentence) and not self._is_planned()
        return kinds == {"họp báo"} and one.kind in _BESIDE_PRESS and self._is_chaired(one, sentence)

    def _press_beside(self, one: Told, sentence: Sentence) -> bool:
        """Whether a press conference is chaired, or spoken at, beside the meeting in hand, or on it."""
        if not self.events[self.current].kinds <= _BESIDE_PRESS:
            return False
        said = _SAID_AT.search(self.low, max(sentence.start, one.start - 60), one.start)
        return said is not None and self._has_people(sentence) or self._is_chaired(one, sentence)

    def _calls(self, one: Told, *, new_kind: bool) -> bool:
        """Whether the first call on a host is told."""
        return one.by_verb and one.kind == "buổi tiếp" and new_kind and _CALL.match(one.name) is not None

    def _is_named_beside(self, one: Told, sentence: Sentence, *, new_kind: bool) -> bool:
        """Whether a noun without a topic names a meeting beside the one in hand."""
        if _MEAL.match(one.name):
            return self._is_chaired(one, sentence)
        if not new_kind:
            return False
        if _AFTER_IT.match(self.low, one.end, sentence.end):
            return True
        if one.kind not in _OFTEN_BARE:
            return False
        if one.kind == "hội đàm" and _BEGAN.search(self.low, max(sentence.start, one.start - 16), one.start):
            return True
        opens = OPENS_ANOTHER.match(self.low, sentence.start, sentence.end)
        held = _CHAIRED_OR_HELD.search(self.low, max(sentence.start, one.start - 24), one.start)
        return opens is not None and held is not None or self._apart(one, sentence)

    def _is_to_come(self, one: Told) -> bool:
        """Whether the day is given on which a meeting of another sort than the one in hand is to begin."""
        if not one.scheduled or _family(one.kind) == _family(self.events[self.current].best.kind):
            return False
        day = self._day(one)
        return day is None or day not in {self._day_of(event) for event in self.events}

    def _meets_a_newcomer(self, one: Told) -> bool:
        """Whether someone receives or meets a guest of whom nothing was said before."""
        if one.in_lead or one.kind not in _MEETS_A_GUEST or not (one.by_verb or _WITH.search(one.name)):
            return False
        sentence = self.sentences[one.sentence]
        at = bisect_left(self.newcomers, one.start)
        if at == len(self.newcomers) or self.newcomers[at] >= min(one.end + _GUEST_NAME, sentence.end):
            return False
        if _HOSTS_FOLLOW.search(self.low, one.start, self.newcomers[at]):
            return False
        if _LONG_AGO.search(self.low, sentence.start, sentence.end):
            return False
        planned = _TO_COME.search(self.low, max(sentence.start, one.start - 30), one.start)
        return not (planned and not self._days(one.sentence)) and self._like(one) is None

    def _is_chaired(self, one: Told, sentence: Sentence) -> bool:
        """Whether people are said to chair what the noun `one` names, or to be there."""
        if one.by_verb or not self._has_people(sentence):
            return False
        before = max(sentence.start, one.start - 24)
        chaired = _CHAIRED.search(self.low, before, one.start) or _CHAIRED_BY.match(self.low, one.end, sentence.end)
        return chaired is not None

    def _is_aside(self, one: Told) -> bool:
        """Whether talks are named only in passing, by a sentence that goes on about the meeting in hand."""
        start = self.sentences[one.sentence].start
        return (
            one.kind == "hội đàm"
            and one.start - start > _NEAR_THE_START
            and _IN_PASSING.search(self.low, max(start, one.start - 12), one.start) is not None
        )

    def _is_planned(self) -> bool:
        """Whether the meeting in hand was first told of as one to come: then the press was told of it."""
        first = self.events[self.current].told[0]
        return _PLANNED.match(self.low, first.end, self.sentences[first.sentence].end) is not None

    def _other_day(self, one: Told) -> bool:
        day = self._day(one)
        return day is not None and _is_near(day, {self._day_of(event) for event in self.events})

    def _goes_on(self, one: Told) -> bool:
        """Whether the sentence has said that it is at a meeting named before: `Tại buổi lễ, … đã trao …`."""
        last = self.events[self.current].told[-1]
        return last.sentence == one.sentence and not last.by_verb and _is_bare(last)

    def _joined(self, one: Told) -> bool:
        """Whether a verb before it in the sentence tells of a meeting of another sort: `tiếp đoàn và chủ trì …`."""
        return one.kind not in _VISITS and any(
            last.sentence == one.sentence
            and last.by_verb
            and last.kind in _VISITS
            and _AND_CHAIRED.search(self.low, last.start, one.start)
            for last in self.events[self.current].told[-2:]
        )

    def _has_people(self, sentence: Sentence) -> bool:
        at = bisect_left(self.people, sentence.start)
        named = at < len(self.people) and self.people[at] < sentence.end
        return named or _THE_TWO.match(self.low, sentence.start, sentence.end) is not None

    def _like(self, one: Told, *, same_kind: bool = False, exact: bool = False) -> int | None:
        """The event that shares most of the topic of `one`, of several the last.

        Where so asked only one of its kind, or one with no more than its topic.
        """
        topic, family = _topic(one.name), _family(one.kind)
        if not topic:
            return None
        like, most = None, _SHARED
        for number, event in enumerate(self.events):
            for other, kind in event.topics.items():
                if same_kind and kind != family:
                    continue
                least = max(len(topic), len(other)) if exact else min(len(topic), len(other))
                shared = len(topic & other) / least
                if shared >= most:
                    like, most = number, shared
        return like

    def _event_of(self, one: Told) -> int:
        """The event to which `one` belongs: of its kind and topic, else the last of its kind, else the one in hand."""
        like = self._like(one, same_kind=True)
        if like is not None:
            return like
        for number in range(len(self.events) - 1, -1, -1):
            if one.kind in self.events[number].kinds:
                return number
        like = self._like(one)
        return self.current if like is None else like


def _is_near(day: tuple[int, int], days: set[tuple[int, int] | None]) -> bool:
    """Whether `day` is none of `days`, and not long before the first of them: that would be the past."""
    told = {known for known in days if known is not None}
    if day in told:
        return False
    apart = min(((known[0] - day[0]) * 30 + known[1] - day[1] for known in told), default=0)
    return apart % _YEAR_DAYS <= _FAR_DAYS or (-apart) % _YEAR_DAYS <= _AHEAD_DAYS


def _part_of_day(low: str, sentence: Sentence) -> str | None:
    found = _PART.match(low, sentence.start, sentence.end)
    return found["part"] if found else None


def _family(kind: str) -> str:
    return "hội nghị" if kind in _SESSIONS else "buổi làm việc" if kind in _VISITS else kind


def _is_bare(one: Told) -> bool:
    return one.name.count(" ") <= _BARE_WORDS


def _topic(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _TOPICLESS


def _month_day(text: str, day: DayRead) -> tuple[int, int] | None:
    if day.day:
        return int(day.day[5:7]), int(day.day[8:10])
    found = _DIGITS.search(text, day.start, day.end)
    return (int(found[2]), int(found[1])) if found else None


def _overlaps(one: Told, nouns: Sequence[Told]) -> bool:
    at = bisect_left(nouns, one.end, key=lambda noun: noun.start)
    return at > 0 and nouns[at - 1].end > one.start


def _take_all(chooser: Chooser, told: Sequence[Told]) -> bool:
    """Takes what one sentence tells, verbs only where no noun says it; False where that is one meeting too many."""
    nouns = [one for one in told if not one.by_verb]
    heard = 0
    for one in told:
        if one.by_verb and (one.start < heard or _overlaps(one, nouns)):
            continue
        if not chooser.take(one):
            return False
        heard = one.end if one.by_verb else heard
    return True


def choose(
    text: str,
    low: str,
    sentences: Sequence[Sentence],
    told: Iterable[Sequence[Told]],
    people: Sequence[tuple[int, int]],
    published: str | None,
) -> tuple[list[Event], list[Scene]]:
    """The meetings told of, in the order of the text, and for each sentence the one that it is about.

    `told` is asked for no further than where there is one meeting too many.
    """
    chooser = Chooser(text, low, sentences, people, published)
    read = next((here[0].sentence for here in told if not _take_all(chooser, here)), len(sentences))
    if not chooser.events:
        return [], []
    scenes = []
    now = 0
    for number, sentence in enumerate(sentences):
        if number >= read:
            scenes.append(Scene(sentence.start, None))
            continue
        events = chooser.about.get(number)
        if events is None:
            scenes.append(Scene(sentence.start, None if chooser.is_elsewhere(sentence) else now))
            continue
        scenes.append(Scene(sentence.start, events[0]))
        now = events[-1]
    return chooser.events, scenes
