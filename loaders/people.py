"""Component: who is a person of the report, under which name, rank and posts, and where each is mentioned."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import islice, pairwise
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from graph.places import province
from graph.places import written_out as place_written_out
from loaders.bodies import COUNTRY, PROVINCES, read_body, written_out
from loaders.context import BARE_HEADS, Context, complete
from loaders.home import home_of
from loaders.names import SURNAMES, NameReading, find_names, is_foreign_word
from loaders.phrases import Name, Short, read_phrases
from loaders.posts import Post, written_title
from loaders.reading import Line, LineKind, Mention, PersonReading, Reading, RoleReading, reading_of
from loaders.rules import lexicon

_EXPLICIT = re.compile(rf"(?:(?i:tỉnh|thành phố)|ủy|UBND|HĐND|TP[.]?) ?({PROVINCES})$")
_NOT_PERSON = re.compile(
    r"(?:đường|phố|trường|Trường|THPT|THCS|học|bệnh viện|giải|Giải|quỹ|Quỹ|cầu|chợ|đền|đảo|núi|sông|hồ|Lăng|lăng|khu"
    r"|tượng|"
    r"mang tên|[Aa]nh hùng|lực lượng vũ trang|LLVT|LLVTND|AHLLVT|thân nhân|Huân chương|liệt sĩ|liệt sỹ|Cố|cố|Nhà máy"
    r"|Công viên|Chủ nghĩa|tư tưởng|Tư tưởng|công viên|làng|thôn|ấp|"
    r"[Ảả]nh ?[:-]?|ẢNH ?:|Tin(?:, ảnh)? ?:|Bài(?:, ảnh)? ?:|PV|Nguồn ?:?|Tác giả ?:|Tin|Bài|[Tt]hực hiện:|[Bb]iên"
    r" soạn:|Clip:|Video:) ?$"
)
_LENT = "post, body of a post nearby"
_OF = " của "
_STATE = re.compile(COUNTRY)
# How far a body may go on behind `của`, in characters.
_REACH = 150
_HISTORY = frozenset(entry["name"] for entry in lexicon("history"))
# How long a word must be in which a slip is seen, in letters, and how alike its two spellings are, from 0 to 1.
_LONG_WORD = 5
_MANY_FOREIGN = 200
_ALIKE = 0.8


def _words(text: str | None) -> set[str]:
    return set((text or "").lower().replace(",", " ").replace("-", " ").split())


def _merged(roles: list[RoleReading]) -> list[RoleReading]:
    """The roles without those that only word another one shorter: a caption's `Phó Chủ tịch`."""
    kept: list[RoleReading] = []
    roles = list({(role.title.lower(), role.organization): role for role in reversed(roles)}.values())[::-1]
    roles = [role for role in roles if not any(_better(role, other) for other in roles)]
    for role in roles:
        shorter = any(other is not role and _shorter(role, other) for other in roles)
        if not shorter and not any(_same(role, other) for other in kept):
            kept.append(role)
    return kept


def _better(role: RoleReading, other: RoleReading) -> bool:
    """Whether `other` is the same title with a body of its own, where that of `role` is only its neighbour's."""
    lent = role.rule == _LENT and other.rule != _LENT and other.organization is not None
    return lent and re.match(rf"{re.escape(role.title)}(?![^\W_])", other.title, re.IGNORECASE) is not None


def _same(one: RoleReading, other: RoleReading) -> bool:
    return one.title.lower() == other.title.lower() and _words(one.organization) == _words(other.organization)


def _shorter(role: RoleReading, other: RoleReading) -> bool:
    title, longer = role.title.lower(), other.title.lower()
    if not (longer == title or longer.startswith((title + " ", title + ",")) and title != "ủy viên"):
        return False
    words, more = _words(role.organization), _words(other.organization)
    if longer == title and words != more and role.rule != other.rule and role.rule != "post":
        head = (role.organization or "").split(" ")[:4]
        return (other.organization or "").split(" ")[:4] == head and "Sở" not in head
    if words == more:
        return longer != title
    return words < more and (longer == title or not words)


_Placed = TypeVar("_Placed", NameReading, Name)


@Language.component("people")
def people(doc: Doc) -> Doc:
    """Fills `home`, `people` and `mentions` of `doc._.reading`."""
    reading = reading_of(doc)
    text = reading.text
    article = reading.article
    reading.home = home_of(text, article.title, article.publisher, article.published)
    skipped = [line for line in reading.lines if line.kind in _SKIPPED]
    names = find_names(text)
    phrases = read_phrases(text, _outside(skipped, names) if skipped else names)
    candidates: list[Name] = []
    for phrase in phrases.names:
        listed = _outside(skipped, phrase) if skipped else phrase
        if not listed:
            continue
        named = any(name.posts or name.named for name in listed)
        if len(listed) > 1 and not named and _refused(text, listed[0]):
            continue
        _place(listed)
        candidates += listed
    if not candidates:
        return doc
    _complete_foreign(candidates)
    context = Context(text, reading.home, sorted(name.start for name in candidates))
    shorts = phrases.shorts + _given_only(candidates)
    _add_people(reading, candidates, context)
    longer = _longer_names(reading.people)
    for person in reading.people:
        roles = person.roles
        if longer:
            roles = [
                replace(role, organization=longer.get(role.organization or "", role.organization)) for role in roles
            ]
        person.roles = _merged(roles)
    _add_short(reading, shorts, phrases.free, context)
    return doc


def _outside(skipped: list[Line], names: list[_Placed]) -> list[_Placed]:
    """The names that are not in a byline, a menu, a related headline or junk."""
    starts = [line.start for line in skipped]
    return [name for name in names if (at := bisect_right(starts, name.start) - 1) < 0 or name.start >= skipped[at].end]


def _place(listed: list[Name]) -> None:
    """Notes the province that the posts of a phrase name, for the bare `Tỉnh ủy` beside them."""
    own = [{found[1] for post in name.posts if post.body and (found := _EXPLICIT.search(post.body))} for name in listed]
    places = set().union(*own)
    for name, named in zip(listed, own, strict=True):
        told = places if len(places) == 1 else named
        name.place = next(iter(told)) if len(told) == 1 else None


def _add_people(reading: Reading, candidates: list[Name], context: Context) -> None:
    known: dict[str, int] = {}
    held: defaultdict[int, set[str]] = defaultdict(set)
    backed = {name.name for name in candidates if name.named or name.posts}
    for name in candidates:
        if not _is_person(reading.text, name, backed):
            continue
        index = known.setdefault(name.name, len(reading.people))
        if index == len(reading.people):
            reading.people.append(PersonReading(name.name))
        person = reading.people[index]
        context.home = (_home(name.place, reading.home) if name.place else None) or reading.home
        _read_behind(reading.text, name)
        complete(name.posts, held[index], context, name.name)
        person.rank = person.rank or name.rank
        kept = [post for post in name.posts if post.body or not post.title.startswith(_LEADS)]
        roles = tuple(_role(post, context) for post in kept)
        if name.deputy and "đại biểu" not in held[index] and (assembly := context.assembly()):
            roles += (RoleReading("Đại biểu", assembly, *name.deputy, _LENT),)
        ends = max([name.end, *(post.end for post in kept)])
        begins = min([name.called or name.start, *(post.start for post in kept if post.start >= name.phrase)])
        person.roles += roles
        held[index] |= {role.title.lower() for role in roles if role.organization}
        reading.mentions.append(Mention(name.start, name.end, begins, ends, index, False, roles, not name.misspelt))


def _read_behind(text: str, name: Name) -> None:
    """`Thứ trưởng A của Bộ Y tế`, `Tổng thống B của Cuba`: gives the post before a name what is named behind it."""
    if not text.startswith(_OF, name.end):
        return
    at = name.end + len(_OF)
    for post in name.posts:
        if post.end + 1 != name.start or post.body is not None or post.stateless == "":
            continue
        if state := _STATE.match(text, at):
            post.body = f"{post.stateless} {state.group()}" if post.stateless else state.group()
            post.country, post.stateless = state.group(), None
        elif text[at].isupper() and (stop := read_body(text, at, at + _REACH)) > at:
            post.body, post.stateless = text[at:stop], None


_SKIPPED = frozenset({LineKind.BYLINE, LineKind.MENU, LineKind.RELATED, LineKind.JUNK})
_LEADS = ("Trưởng đoàn", "Phó Trưởng đoàn", "Chỉ huy")


def _given_only(candidates: list[Name]) -> list[Short]:
    """Takes the names that are the end of a fuller one in the text out of `candidates`: `ông Quốc Khải`."""
    ends: dict[str, bool] = {}
    for name in candidates:
        if name.name.count(" ") >= 2:
            ends[name.name.split(" ", 1)[1]] = True
    given = [name for name in candidates if name.name in ends]
    if given:
        candidates[:] = [name for name in candidates if name.name not in ends]
    return [Short(name.start, name.end, name.phrase) for name in given]


def _complete_foreign(candidates: list[Name]) -> None:
    """Gives foreign names the fuller or first spelling that the text has; leaves out lone words that bear no post.

    Where the fuller name has other posts and not this one, another is meant: a minister and his namesake.
    """
    titles: dict[str, set[str]] = {}
    foreign: dict[str, bool] = {}
    for name in candidates:
        if name.name not in foreign:
            first, last = name.name.split(" ", 1)[0], name.name.rsplit(" ", 1)[-1]
            foreign[name.name] = is_foreign_word(first) or is_foreign_word(last)
        if foreign[name.name]:
            titles.setdefault(name.name, set()).update(post.title for post in name.posts)
    if not titles or len(titles) > _MANY_FOREIGN:
        candidates[:] = [name for name in candidates if " " in name.name]
        return
    meant: dict[str, str] = {}
    slips: dict[str, str] = {}
    for at, (short, held) in enumerate(titles.items()):
        fuller = [full for full, other in titles.items() if _is_part(short, full, held, other)]
        if len(fuller) == 1:
            meant[short] = fuller[0]
        elif not fuller:
            before = islice(titles.items(), at)
            slips.update([(short, first) for first, other in before if held & other and _is_slip(short, first)][:1])
    for name in candidates:
        name.misspelt = name.name in slips
        name.name = slips.get(name.name, name.name)
        name.name = meant.get(name.name, name.name)
    candidates[:] = [name for name in candidates if " " in name.name or titles.get(name.name)]


def _is_part(short: str, full: str, held: set[str], other: set[str]) -> bool:
    """Whether the words of one name are some of the other's, whose posts do not speak against it."""
    words, more = short.split(" "), full.split(" ")
    return len(words) < len(more) and set(words) <= set(more) and (not held or not other or bool(held & other))


def _is_slip(name: str, first: str) -> bool:
    """Whether two spellings differ by a letter or two of one word, where the last word is given alone or all are."""
    words, others = name.split(" "), first.split(" ")
    if len(words) == 1:
        others = others[-1:]
    unlike = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(unlike) != 1:
        return False
    ((one, other),) = unlike
    long = min(len(one), len(other)) >= _LONG_WORD and one.isalpha() and other.isalpha() and one[0] == other[0]
    return long and SequenceMatcher(None, one, other).ratio() >= _ALIKE


_ABROAD = re.compile(rf" (?:.* )?{COUNTRY}$")


def _longer_names(persons: list[PersonReading]) -> dict[str, str]:
    """Bodies that the text once names by the beginning of their name: the whole name for each."""
    bodies = sorted({role.organization for person in persons for role in person.roles if role.organization})
    longer: dict[str, list[str]] = {}
    for short, body in pairwise(bodies):
        if (
            body.startswith(short + " ")
            and " " in short
            and (not _ABROAD.match(body, len(short)) or body.endswith("Việt Nam"))
        ):
            longer.setdefault(short, []).append(body)
    return {short: names[0] for short, names in longer.items() if len(names) == 1}


def _home(place: str, home: str | None) -> str | None:
    """The province `place` as a home, where it is another than the report's."""
    if home is not None and home.endswith(place):
        return home
    found = province("Thừa Thiên Huế" if place.startswith("Thừa Thiên") else place)
    return place_written_out(found) if found else None


def _refused(text: str, name: Name) -> bool:
    return _NOT_PERSON.search(text, max(0, name.start - 24), name.start) is not None


def _is_person(text: str, name: Name, backed: set[str]) -> bool:
    if name.name in _HISTORY:
        return False
    if name.named or name.posts:
        return True
    if _refused(text, name):
        return False
    if name.name in backed:
        return True
    return name.sure and bool(text[name.end :].strip(" \n.*-–()/")) if name.end > len(text) - 40 else name.sure


def _role(post: Post, context: Context) -> RoleReading:
    organization = context.resolve(post.body) if post.body else None
    if organization and " " not in organization and organization.lower() in BARE_HEADS:
        organization = None
    known = organization is None or written_out(post.body or "").lower() == organization.lower()
    rule = _LENT if post.lent else "post" if known else "post, body resolved"
    return RoleReading(written_title(post), organization, post.start, post.end, rule, post.status)


def _add_short(reading: Reading, shorts: list[Short], free: list[Post], context: Context) -> None:
    """Adds later mentions: `ông Sơn` for the person last named so, a post alone for the one person who holds it."""
    text = reading.text
    by_last: dict[str, list[tuple[int, int]]] = {}
    for mention in reading.mentions:
        name = reading.people[mention.person].name.split(" ")
        for word in {name[-1]} if len(name) < 5 and name[0] in SURNAMES else set(name):
            places = by_last.setdefault(word, [])
            if not places or places[-1][1] != mention.person:
                places.append((mention.start, mention.person))
    added: list[Mention] = []
    for short in sorted(shorts, key=lambda short: short.start):
        words = text[short.start : short.end].split(" ")
        places = by_last.get(words[-1], [])
        before = (places[at][1] for at in reversed(range(bisect_right(places, (short.start, 0)))))
        bears = frozenset(words).issubset
        bearer = next((person for person in before if bears(reading.people[person].name.split(" "))), None)
        if bearer is not None:
            added.append(Mention(short.start, short.end, short.phrase, short.end, bearer, True))
    if free:
        holders: defaultdict[str, set[int]] = defaultdict(set)
        holders_at: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for index, person in enumerate(reading.people):
            for role in person.roles:
                title = role.title.lower()
                holders[title].add(index)
                if role.organization:
                    holders_at[title, role.organization].add(index)
        for post in free:
            if post.many or post.of:
                continue
            title = written_title(post).lower()
            holding = holders.get(title)
            if holding and post.body:
                holding = holders_at.get((title, context.resolve(post.body)))
            if holding and len(holding) == 1:
                (holder,) = holding
                added.append(Mention(post.start, post.end, post.start, post.end, holder, True, (), False))
    if added:
        reading.mentions = sorted([*reading.mentions, *added], key=lambda mention: mention.start)
