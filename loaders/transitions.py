"""Component: who took up or left which post, when, and in whose place. Fills `transitions` of `doc._.reading`.

The words are `lexicon/transitions.jsonl`, an example with each, by use: `act` (a body's: `bầu`, `bổ nhiệm`), `own` (the
person's, the post right behind: `thôi giữ chức`), `into` and `right after` (between an act and the post: `giữ chức`),
`place of` (the one before: `thay ông Sơn`), `retires`; and `not yet`, `just not`: what makes it a plan or a denial.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import Change
from graph.sentences import line_sentences
from loaders.change_dates import ChangeDate, date_of_change, stretch
from loaders.context import Context, complete
from loaders.posts import TITLES, TRIGGERS, read_post, written_title
from loaders.pronouns import Pronouns
from loaders.reading import Mention, Reading, TransitionReading, reading_of
from loaders.rules import lexicon, words_pattern

_ROWS = lexicon("transitions")


def _words(*uses: str) -> list[str]:
    return [row["words"] for row in _ROWS if row["use"] in uses and row["words"]]


def _cased(words: list[str]) -> str:
    return words_pattern({form for word in words for form in (word, word[0].upper() + word[1:])})


_CHANGES = {row["words"]: Change(row["change"]) for row in _ROWS if "change" in row}
_USES = {row["words"]: row["use"] for row in _ROWS if row["use"] in ("act", "own", "place of", "retires")}
# What stands before it is looked at afterwards: so the search skips to the first letters.
_TRIGGER = re.compile(
    rf"(?:{_cased(_words('act', 'own', 'place of', 'retires'))})(?!\w| cử| mặt| đổi| không khí| trời| tái| lại)"
)
# Parts of the usual words: a text that has none of them is not searched for the rare ones, which costs more.
_HINTS = tuple(
    "ổ nhiệm,iễn nhiệm,bầu ,iều động,hân công,hỉ định,hê chuẩn,giữ c,hận chức,hậm chức,ách chức,hôi chức,ừ chức"
    ",ắc cử,úng cử,ay ông ,ay bà ,ghỉ hưu,tân ,ừ tháng ".split(",")
)
# Where nobody of the text is known to hold a post, one of these.
_SURE_HINTS = ("ổ nhiệm", "bầu ", "giữ chức")
_INTO = re.compile(rf"(?<!\w)(?:{words_pattern(_words('into'))})(?!\w)")
_RIGHT_AFTER = re.compile(rf" (?:(?:{words_pattern(_words('right after'))}) )?(?=\w)")
_NOT_YET = re.compile(rf"(?<!\w)(?i:{words_pattern(_words('not yet'))})(?!\w| của)")
_JUST_NOT = re.compile(rf"(?<!\w)(?i:{words_pattern(_words('just not'))})(?!\w)[^,;.]{{0,24}}$")
# What `đề nghị` and `giới thiệu` rest on has been followed.
_FOLLOWED = re.compile(r"(?i)(?:theo|trên cơ sở|căn cứ|sau khi|được) $")
_FOR = re.compile(
    r"[\s,]*(?:(?:khóa [IVX\d]+,? ?)?(?:nhiệm kỳ [\d\s–-]+)?[\s,]*(?:cho|của|với) |(?:[^.;:,\n]{0,40}?[\s,])?đối với )"
)
_BEFORE_POST = re.compile(r"\s*[:“\"]?\s?(?:(?:[Qq]uyền|phụ trách) )?")
_MORE_POSTS = re.compile(r"(?:,| và| kiêm|,? đồng thời là|, kiêm)(?: giữ chức(?: vụ)?)? $")
_PASSIVE = re.compile(r"(?<!\w)(?:được|bị|vừa được|cũng được)(?!\w)")
_OBLIQUE = re.compile(
    r"(?i)(?<!đối )(?<!\w)(?:của|với|do|theo|thay|thay thế|kế nhiệm|từ|gặp|bởi|cùng|tới|đến|được|bị|một|mỗi)"
    r"(?: (?:tướng|ông|bà|đồng chí|người tiền nhiệm|cựu|nguyên|là))* $"
)
# Someone else is the subject: one whom the pipeline does not know stands right before `được`, or the speaker.
_NOT_THEIRS = re.compile(
    r"(?:^|(?<!\w)(?:khi|nhiệm|là|cho) )[A-ZĐ]\w+ [A-ZĐ]\w+,?(?: (?:đã|vừa|cũng))* $"
    r"|;|(?<!\w)(?:tôi|chúng tôi|việc)(?!\w)"
)
# What joins a relative clause to the one it is on: `thay ông B – được phân công`, `liên quan đến ông B: thôi chức`.
_RELATIVE = re.compile(r"\s*(?:[–:-]\s*(?:người )?|,? ?người )(?:(?:đã|vừa|mới) )*")
_REPLACED = re.compile(r"(?i)(?:thay|thay cho|thay thế|thay thế cho|kế nhiệm)(?: (?:tướng|ông|bà|đồng chí))* $")
_NOT_A_CHANGE = re.compile(r"(?: [^\s.,;]+){0,3}? (?:đầu tiên|duy nhất|trẻ tuổi nhất|trẻ nhất)(?!\w)")
# A post kept for another term is not taken up.
_AGAIN = re.compile(
    r",? (?:nhiệm kỳ (?:6 năm )?(?:thứ )?|lần (?:thứ )?)(?:hai|2|II|ba|3|III|tư|4|IV|năm|5)(?!\w|[\d/-])"
)
_NOUN = re.compile(r"(?:[Ll]ễ|tiệc|ngày|diễn văn|phát biểu|lời thề|dịp) $")
_TO_SOMEONE = re.compile(r"(?:đến|tới|với|mừng|của|cho) $")
_TOGETHER = re.compile(r"\s*(?:,|và|, và|cùng|;)\s*(?:các )?")
_PRONOUN = re.compile(
    r"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]ồng chí này|[Aa]nh|[Cc]hị)(?: (?:đã|vừa|lại|còn|cũng))*,? $"
)
_RETIRING = re.compile(r"(?:[\s,]*\([^()\n]{1,60}\))?[\s,]*(?:(?:đã|vừa|được|chính thức|cũng|sau khi|nay) )*")
_POST_OF = re.compile(
    r"\s*(?:(?:giữ chức(?: vụ| danh)?|làm|đảm nhiệm(?: chức vụ)?|ở (?:vị trí|cương vị|chức vụ)|trong vai trò) )"
)
_JUST_BEHIND = re.compile(r"[\s,]*(?:\(?nhiệm kỳ [\d\s–-]+\)?)?[\s,]*(?:để )?")
_YEARS = re.compile(r"\s?\((?P<from>19[5-9]\d|20[0-4]\d)\s?[-–]\s?(?P<to>19[5-9]\d|20[0-4]\d|nay)\)")
_SINCE = re.compile(r"ừ (?:ngày |tháng |năm |đầu năm |cuối năm )?\d")
_HOLDS = re.compile(
    r"(?<!\w)(?:giữ chức(?: vụ| danh)?|giữ (?:cương vị|vị trí)|đảm nhiệm(?: chức vụ| cương vị)?"
    r"|đảm nhận(?: chức vụ)?|làm|là)(?!\w)"
)
_LONGEST_SENTENCE = 1500
_LONGEST_GAP = 170
_CALL = 2
# `thay ông B, ông A được bầu`: how far the act may stand behind the one whose place is taken.
_NEXT_CLAUSE = 45


@dataclass(frozen=True, slots=True)
class _Held:
    """A post read at `[start, end)`."""

    title: str
    organization: str | None
    start: int
    end: int


@Language.component("transitions")
def transitions(doc: Doc) -> Doc:
    """Fills `transitions`; needs `people` and `meetings`."""
    reading = reading_of(doc)
    text = reading.text
    told = any(person.roles for person in reading.people) or any(hint in text for hint in _SURE_HINTS)
    if reading.mentions and told and any(hint in text for hint in _HINTS):
        published = reading.article.published
        reading.transitions = _Reader(reading, published).read()
    return doc


class _Reader:
    def __init__(self, reading: Reading, published: str | None) -> None:
        self._reading = reading
        self._text = reading.text
        self._published = published
        self._mentions = reading.mentions
        self._starts = [mention.start for mention in reading.mentions]
        self._pronouns = Pronouns(reading)
        self._roles = {role.start: (role, m) for m in reading.mentions for role in m.roles}
        self._context: Context | None = None
        self._found: list[TransitionReading] = []
        self._new: list[int] = []
        """Where the first of the changes found begin: those of `tân`."""
        self._ended: dict[int, set[str | None]] = {}
        """The titles of the posts that each person is told to have left."""
        self._taken: dict[tuple[int, int], int] = {}
        """For each person and place of a change, where the post stands that was read there."""
        self._sentence = (0, 0)
        self._since: list[int] = []

    def read(self) -> list[TransitionReading]:
        text = self._text
        self._read_new()
        triggers = [t for t in _TRIGGER.finditer(text) if not (t.start() and text[t.start() - 1].isalnum())]
        self._since = [found.start() for found in _SINCE.finditer(text) if text[found.start() - 1] in "tT"]
        if triggers or self._since or "giữ chức" in text:
            starts = [t.start() for t in triggers]
            headlines = [found.start() for found in re.finditer("giữ chức", text)]
            for sentence in _sentences(text, sorted({*(t.start() for t in triggers), *self._since, *headlines})):
                self._sentence = sentence
                inside = triggers[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
                if sentence[1] - sentence[0] <= _LONGEST_SENTENCE:
                    self._read_sentence(inside)
        self._read_years()
        self._correct()
        return _without_repeats(self._found)

    def _read_sentence(self, triggers: list[re.Match[str]]) -> None:
        before = len(self._found)
        done = self._sentence[0]
        replaced = []
        for number, trigger in enumerate(triggers):
            word = _word(trigger)
            use = _USES[word]
            if use == "place of":
                replaced.append(trigger)
            if trigger.start() < done or self._quoted(trigger.start()):
                continue
            if use == "act" and not self._refused(done, trigger, act=True):
                limit = next((t.start() for t in triggers[number + 1 :] if _USES[_word(t)] in ("act", "own")), None)
                done = max(done, self._read_act(trigger, limit or self._sentence[1]))
            elif use == "own" and not self._refused(done, trigger, act=False):
                done = max(done, self._read_own(trigger, done))
            elif use == "retires":
                self._read_retirement(trigger)
        self._read_stretch(before)
        if len(self._found) == before:
            self._read_headline(triggers)
        for trigger in replaced:
            if not self._quoted(trigger.start()):
                self._read_place_of(trigger, before)

    def _quoted(self, place: int) -> bool:
        """Whether `place` is inside quotation marks of its sentence."""
        said = self._text[self._sentence[0] : place]
        return said.count("“") > said.count("”") or said.count('"') % 2 == 1

    def _refused(self, done: int, trigger: re.Match[str], *, act: bool) -> bool:
        """Whether it is only proposed, planned or denied."""
        text, place = self._text, trigger.start()
        start = max(self._sentence[0], done, place - 260)
        for found in _NOT_YET.finditer(text, start, place):
            if not _FOLLOWED.search(text, max(self._sentence[0], found.start() - 14), found.start()):
                return True
        near = _JUST_NOT.search(text, max(start, place - 40), place)
        return near is not None and (act or not near.group().lower().startswith("để"))

    def _read_act(self, trigger: re.Match[str], limit: int) -> int:
        """Reads `bầu ông A giữ chức …`, `ông A được bầu làm …`, `miễn nhiệm chức danh … đối với ông A`."""
        text, done = self._text, trigger.end()
        ends = _CHANGES[_word(trigger)] is Change.ENDS
        for into in _INTO.finditer(text, trigger.end(), limit):
            if into.start() < done or ends is not into.group().startswith("khỏi"):
                continue
            posts = self._posts_at(into.end())
            if not posts:
                continue
            between = self._between(done, into.start())
            first = done == trigger.end()
            people = self._listed(between) if between else self._passive(trigger, posts[-1].end) if first else []
            if first and not between and into.start() - trigger.end() > _LONGEST_GAP:
                people = []
            if not people and first:
                break
            if people:
                self._add(people, trigger, posts)
                done = posts[-1].end
        if done == trigger.end():
            done = self._read_act_alone(trigger, limit)
        return done

    def _read_act_alone(self, trigger: re.Match[str], limit: int) -> int:
        """Reads an act with the post right behind it, or `bầu ông A là …`."""
        text = self._text
        after = _RIGHT_AFTER.match(text, trigger.end(), self._sentence[1])
        posts = self._posts_at(after.end()) if after else []
        if posts and posts[-1].end <= limit + 1:
            people = self._passive(trigger, posts[-1].end)
            if people:
                self._add(people, trigger, posts)
                return posts[-1].end
        between = self._between(trigger.end(), limit)
        if between and text.startswith(" là ", between[0].end) and _word(trigger).startswith("bầu"):
            posts = self._posts_at(between[0].end + 4)
            if posts:
                self._add([between[0].person], trigger, posts)
                return posts[-1].end
        return trigger.end()

    def _read_own(self, trigger: re.Match[str], done: int) -> int:
        posts = self._posts_at(trigger.end())
        if not posts:
            return trigger.end()
        if _NOT_A_CHANGE.match(self._text, posts[-1].end):
            return trigger.end()
        noun = _NOUN.search(self._text, max(0, trigger.start() - 12), trigger.start())
        people = self._for_whom(posts[-1].end) or ([] if noun else self._before(trigger.start()))
        if people:
            self._add(people, trigger, posts)
            return posts[-1].end
        return trigger.end()

    def _read_retirement(self, trigger: re.Match[str]) -> None:
        last = bisect_left(self._starts, trigger.start()) - 1
        if last < 0 or self._mentions[last].start < self._sentence[0]:
            return
        mention = self._mentions[last]
        end = self._end(mention, trigger.start())
        if mention.named and end <= trigger.start() and _RETIRING.fullmatch(self._text, end, trigger.start()):
            self._add([mention.person], trigger, [])

    def _read_headline(self, triggers: list[re.Match[str]]) -> None:
        """Reads a headline or caption that says no more than who holds a post now: `Ông A giữ chức B`."""
        text, (start, end) = self._text, self._sentence
        into = _INTO.search(text, start, end)
        if into is None or triggers or not into.group().startswith("giữ chức"):
            return
        posts = self._posts_at(into.end())
        at = bisect_left(self._starts, into.start()) - 1
        if not posts or at < 0 or posts[-1].end < end - 1:
            return
        mention = self._mentions[at]
        # A rank or an honorific at the most stands before it.
        alone = mention.phrase_start <= start or text.count(" ", start, mention.start) <= _CALL
        if mention.start >= start and alone and text[self._end(mention, into.start()) : into.start()] == " ":
            self._emit([mention.person], Change.STARTS, "giữ chức", into.start(), posts, self._by_then())

    def _by_then(self) -> ChangeDate:
        published = self._published
        return ChangeDate(published, True, f"muộn nhất ngày đăng {published}") if published else ChangeDate(None)

    def _read_stretch(self, before: int) -> None:
        """Reads a post held from one day to another, where no word says that it was taken up."""
        text, (start, end) = self._text, self._sentence
        since = bisect_left(self._since, start)
        if since == len(self._since) or self._since[since] >= end or self._quoted(end):
            return
        taken = [(t.start, t.end) for t in self._found[before:]]
        for holds in _HOLDS.finditer(text, start, end):
            if any(a <= holds.start() < b for a, b in taken):
                continue
            posts = self._posts_at(holds.end())
            if not posts or self._refused(start, holds, act=True):
                continue
            span = stretch(text, start, holds.start(), posts[-1].end, end, self._published)
            if span is None:
                continue
            people = self._before(holds.start())
            for change, told in ((Change.STARTS, span[0]), (Change.ENDS, span[1])):
                if told is not None:
                    self._emit(people, change, "held from", holds.start(), posts, told)
            taken.append((holds.start(), posts[-1].end))

    def _read_years(self) -> None:
        """Reads the years in brackets behind a post: `Bí thư Huyện ủy Mộc Châu (2010-2015)`."""
        for mention in self._mentions:
            for role in mention.roles:
                found = _YEARS.match(self._text, role.end)
                if not found or role.title.startswith("Đại biểu"):
                    continue
                held = _Held(role.title.removeprefix("nguyên "), role.organization, role.start, found.end())
                for change, key in ((Change.STARTS, "from"), (Change.ENDS, "to")):
                    if found[key] != "nay":
                        told = ChangeDate(found[key], False, f"“{found.group().strip()}”", found.span())
                        self._emit([mention.person], change, "years", role.start, [held], told)

    def _read_new(self) -> None:
        """Reads `tân Chủ tịch`: taken up not long ago."""
        told, text = self._by_then(), self._text
        held = [(role.start, mention.person, role) for mention in self._mentions for role in mention.roles]
        new = [one for one in held if text.startswith(("tân ", "Tân "), one[0])]
        for start, person, role in sorted(new, key=lambda one: one[:2]):
            if not _TO_SOMEONE.search(text, max(0, start - 12), start):
                post = _Held(role.title, role.organization, start, role.end)
                self._emit([person], Change.STARTS, "tân", start, [post], told)
                self._new.append(start)

    def _correct(self) -> None:
        """Gives a post that one takes over from another to the one who takes it."""
        for change in self._found:
            held = self._taken.get((change.person, change.start))
            if held is None or change.predecessor is None:
                continue
            earlier = self._reading.people[change.predecessor]
            mine = [role for role in earlier.roles if role.start == held]
            if mine:
                earlier.roles = [role for role in earlier.roles if role.start != held]
                self._reading.people[change.person].roles += mine

    def _read_place_of(self, trigger: re.Match[str], before: int) -> None:
        """Reads whose place is taken, by one of whom the sentence says what they become."""
        place = trigger.end() + 1
        at = bisect_left(self._starts, place)
        if at == len(self._mentions) or self._mentions[at].start >= self._sentence[1]:
            return
        earlier = self._mentions[at]
        if not (earlier.phrase_start <= place <= earlier.start) or not earlier.named:
            return
        start, end = self._sentence
        new = range(bisect_left(self._new, start), bisect_left(self._new, end))
        mine = [n for n in (*new, *range(before, len(self._found))) if self._takes_up(n, earlier.person)]
        chosen = [n for n in mine if self._found[n].start < trigger.start()][-1:]
        chosen = chosen or [n for n in mine if 0 <= self._found[n].start - earlier.end < _NEXT_CLAUSE][:1]
        if not chosen:
            if not self._read_held_instead(trigger, earlier):
                self._read_replacement(trigger, earlier)
            return
        change = self._found[chosen[0]]
        same = [n for n in mine if self._found[n].start == change.start and self._found[n].person == change.person]
        for n in same:
            self._found[n] = replace(self._found[n], predecessor=earlier.person)
            self._left(self._found[n], trigger, earlier)

    def _takes_up(self, number: int, other: int) -> bool:
        change = self._found[number]
        return change.change is Change.STARTS and change.person != other

    def _read_held_instead(self, trigger: re.Match[str], earlier: Mention) -> bool:
        """Reads `ông A giữ chức … thay ông B`; whether it is there."""
        intos = list(_INTO.finditer(self._text, self._sentence[0], trigger.start()))
        posts = self._posts_at(intos[-1].end()) if intos else []
        if not posts or not _JUST_BEHIND.fullmatch(self._text, posts[-1].end, trigger.start()):
            return False
        if self._refused(self._sentence[0], intos[-1], act=True):
            return False
        people = [person for person in self._before(intos[-1].start()) if person != earlier.person]
        self._follow(people, intos[-1], posts, trigger, earlier)
        return bool(people)

    def _follow(
        self,
        people: list[int],
        taking: re.Match[str],
        posts: list[_Held],
        trigger: re.Match[str],
        earlier: Mention,
    ) -> None:
        count = len(self._found)
        self._add(people, taking, posts)
        for n in range(count, len(self._found)):
            self._found[n] = replace(self._found[n], predecessor=earlier.person)
            self._left(self._found[n], trigger, earlier)

    def _read_replacement(self, trigger: re.Match[str], earlier: Mention) -> None:
        """Reads `ông A thay ông B làm …`."""
        after = _POST_OF.match(self._text, earlier.end, self._sentence[1])
        posts = self._posts_at(after.end() - 1) if after else []
        if not posts or self._refused(self._sentence[0], trigger, act=True):
            return
        people = [person for person in self._before(trigger.start()) if person != earlier.person]
        self._follow(people, trigger, posts, trigger, earlier)

    def _left(self, change: TransitionReading, trigger: re.Match[str], earlier: Mention) -> None:
        """Adds that the one before has left by the day on which the next one came."""
        if self._ended.get(earlier.person, set()) & {None, change.title}:
            return
        self._ended.setdefault(earlier.person, set()).add(change.title)
        basis = f"người kế nhiệm: {change.date_basis}" if change.date_basis else None
        self._found.append(
            replace(
                change,
                person=earlier.person,
                change=Change.ENDS,
                start=trigger.start(),
                end=earlier.end,
                rule="transition: replaced",
                by_then=change.date is not None,
                date_basis=basis,
                predecessor=None,
            )
        )

    def _posts_at(self, place: int) -> list[_Held]:
        """The posts that begin right behind `place`, with those joined to the first."""
        text = self._text
        lead = _BEFORE_POST.match(text, place, self._sentence[1])
        at = lead.end() if lead else place
        starts = [start for start in range(place, at + 1) if start in self._roles]
        if not starts:
            held = self._post_from_text(at)
            return [held] if held else []
        role, mention = self._roles[starts[0]]
        posts = [_Held(role.title, role.organization, role.start, role.end)]
        for other in sorted(mention.roles, key=lambda other: other.start):
            if other.start > posts[-1].end and _MORE_POSTS.fullmatch(text, posts[-1].end, other.start):
                posts.append(_Held(other.title, other.organization, other.start, other.end))
        return posts

    def _post_from_text(self, at: int) -> _Held | None:
        text = self._text
        found = TRIGGERS.match(text, at, self._sentence[1])
        title = TITLES.get(found.group()) if found else None
        if found is None or title is None:
            return None
        following = bisect_left(self._starts, found.end())
        name = self._starts[following] - 1 if following < len(self._starts) else len(text)
        limit = max(found.end(), min(name, found.end() + 250, self._sentence[1]))
        post = read_post(text, *found.span(), limit, title, to_name=name == limit)
        if post is None or post.many:
            return None
        if self._context is None:
            self._context = Context(text, self._reading.home, self._starts)
        complete([post], (), self._context)
        organization = self._context.resolve(post.body) if post.body else None
        title_written = written_title(post).removeprefix("nguyên ")
        return _Held(title_written, organization, post.start, post.end)

    def _between(self, start: int, end: int) -> list[Mention]:
        """The mentions in `[start, end)` that are not themselves oblique: `thay ông B`, `của ông B`."""
        inside = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [mention for mention in inside if mention.end <= end and not self._oblique(mention)]

    def _end(self, mention: Mention, place: int) -> int:
        """Where the phrase of a mention before `place` ends: a post that it gains behind `place` is left out."""
        return max(mention.end, *(role.end for role in mention.roles if role.end <= place), 0)

    def _oblique(self, mention: Mention) -> bool:
        return _OBLIQUE.search(self._text, max(0, mention.phrase_start - 32), mention.phrase_start) is not None

    def _listed(self, mentions: list[Mention]) -> list[int]:
        """The last of the mentions, with those listed right before it."""
        people = [mentions[-1].person]
        for mention, after in zip(reversed(mentions[:-1]), reversed(mentions), strict=False):
            end = self._end(mention, after.phrase_start)
            if end > after.phrase_start or not _TOGETHER.fullmatch(self._text, end, after.phrase_start):
                break
            people.append(mention.person)
        return [person for person in dict.fromkeys(reversed(people)) if self._pronouns.is_one(person)]

    def _for_whom(self, end: int) -> list[int]:
        """The person behind the post: `đối với ông A`."""
        found = _FOR.match(self._text, end, self._sentence[1])
        if not found:
            return []
        at = bisect_left(self._starts, found.end())
        if at < len(self._mentions):
            mention = self._mentions[at]
            if mention.phrase_start <= found.end() <= mention.start and mention.start < self._sentence[1]:
                return [mention.person]
        return []

    def _passive(self, trigger: re.Match[str], post_end: int) -> list[int]:
        """Whom an act without an object is about: `đối với ông A` behind, or `ông A được` before it."""
        if people := self._for_whom(post_end):
            return people
        start = max(self._sentence[0], trigger.start() - 130)
        passive = [p.start() for p in _PASSIVE.finditer(self._text, start, trigger.end())]
        if not passive or ";" in self._text[passive[-1] : trigger.start()]:
            return []
        return self._before(passive[-1])

    def _before(self, place: int) -> list[int]:
        """Who is the subject of what stands at `place`: the last one named before it, or the one spoken of."""
        text, start = self._text, self._sentence[0]
        last = bisect_left(self._starts, place) - 1
        pronoun = _PRONOUN.search(text, max(0, place - 30), place)
        if pronoun or text[start:place].strip() == "":
            person = self._pronouns.one_spoken_of(last, place, pronoun.group() if pronoun else "")
            return [person] if person is not None else []
        if last >= 0 and self._mentions[last].start >= start and self._is_joined(self._mentions[last], place):
            return [self._mentions[last].person]
        inside = self._between(start, place)
        if not inside:
            return []
        end = self._end(inside[-1], place)
        if place - end > _LONGEST_GAP or end > place or _NOT_THEIRS.search(text, end, place):
            return []
        return self._listed(inside)

    def _is_joined(self, mention: Mention, place: int) -> bool:
        """Whether what stands at `place` is a relative clause on a mention, be it oblique in its own clause."""
        text, end = self._text, self._end(mention, place)
        if end > place:
            return False
        if _RELATIVE.fullmatch(text, end, place):
            return True
        begin = mention.phrase_start
        return text[end:place] == " " and _REPLACED.search(text, max(0, begin - 32), begin) is not None

    def _add(self, people: list[int], trigger: re.Match[str], posts: list[_Held]) -> None:
        word = _word(trigger)
        change = _CHANGES.get(word, Change.STARTS)
        end = posts[-1].end if posts else trigger.end()
        if change is Change.STARTS and _AGAIN.match(self._text, end):
            return
        told = date_of_change(self._reading, self._sentence, trigger.start(), end, self._published)
        self._emit(people, change, word, trigger.start(), posts, told)

    def _emit(
        self, people: list[int], change: Change, word: str, start: int, posts: list[_Held], told: ChangeDate
    ) -> None:
        for person in people:
            if change is Change.ENDS:
                self._ended.setdefault(person, set()).update([post.title for post in posts] or [None])
            if posts:
                self._taken[person, min(start, posts[0].start)] = posts[0].start
            for post in posts or [_Held("", None, start, start + len(word))]:
                self._found.append(
                    TransitionReading(
                        person=person,
                        change=change,
                        title=post.title or None,
                        organization=post.organization,
                        start=min(start, post.start),
                        end=max(post.end, start),
                        rule=f"transition: {word}",
                        date=told.date,
                        by_then=told.by_then,
                        date_basis=told.basis,
                        date_span=told.span,
                    )
                )


def _word(trigger: re.Match[str]) -> str:
    word = trigger.group()
    return word if word in _USES else word[0].lower() + word[1:]


def _sentences(text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """The sentences in which `places` are, each once. Only their lines are looked at."""
    line_end = done = -1
    bounds: list[tuple[int, int]] = []
    for place in places:
        if place < done:
            continue
        if place >= line_end:
            line = text.rfind("\n", 0, place) + 1
            line_end = text.find("\n", place)
            line_end = len(text) if line_end < 0 else line_end
            bounds = line_sentences(text, line, line_end)
        at = bisect_right(bounds, (place, len(text))) - 1
        if at >= 0 and place < bounds[at][1]:
            done = bounds[at][1]
            yield bounds[at]


def _without_repeats(found: list[TransitionReading]) -> list[TransitionReading]:
    """Each change once, told with its day where any telling has one."""
    best: dict[tuple[int, Change, str | None, str | None, str | None], TransitionReading] = {}
    for one in found:
        stated = one.date if not one.by_then else None
        key = (one.person, one.change, one.title, one.organization, stated)
        known = best.get(key)
        if known is None:
            best[key] = one
        elif known.predecessor is None and one.predecessor is not None:
            best[key] = replace(known, predecessor=one.predecessor)
    dated = {key[:4] for key in best if key[4] is not None}
    return [
        one for key, one in best.items() if key[4] is not None or key[:4] not in dated or one.predecessor is not None
    ]
