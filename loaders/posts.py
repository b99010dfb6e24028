"""Component: posts before and after names, in lists and under headers; decides who is a person of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import Status
from loaders.bodies import HEAD, home_of, read_body, read_rest, resolve, written_out
from loaders.names import CAPITAL_WORD, NameReading, find_names
from loaders.reading import LineKind, Mention, PersonReading, Reading, RoleReading
from loaders.rules import cases, lexicon, words_pattern


@dataclass(frozen=True, slots=True)
class _Title:
    title: str
    body: str = ""


def _titles() -> dict[str, _Title]:
    titles: dict[str, _Title] = {}
    for entry in lexicon("posts"):
        forms = [entry["title"]] + [f"{deputy} {entry['title']}" for deputy in entry.get("deputies", ())]
        for form in forms:
            for written in cases([form]):
                if " " in written:
                    titles.setdefault(written, _Title(form, entry.get("body", "")))
    for entry in lexicon("short_posts"):
        titles[entry["short"]] = _Title(entry["title"], entry.get("body", ""))
    return titles


_TITLES = _titles()
_RANKS = {form: entry["rank"] for entry in lexicon("ranks") for form in cases([entry["rank"]])}
_HONORIFICS = {entry["word"]: entry["kind"] for entry in lexicon("honorifics")}
_TRIGGERS = re.compile(rf"(?:{words_pattern({*_TITLES, *_RANKS, *_HONORIFICS})})(?![^\W_])")

_SUFFIX = re.compile(
    r" (?P<word>Thường trực|thường trực|chuyên trách|danh dự|thứ nhất|điều hành|Điều hành|dự khuyết|TT)(?![^\W_])"
    r"| phụ trách(?= [A-ZĐÔ])"
)
_FORMER = re.compile(r"(?:[Nn]guyên|[Cc]ựu)(?: là)? $")
_ACTING = re.compile(r"(?:[Qq]uyền|Q[.]) $")
_ELECT = re.compile(r"[Tt]ân $")
_MANY = re.compile(r"(?:[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]hững|đồng chí)(?: nguyên)? $")
_TERM = re.compile(r" (?:khóa|khoá|nhiệm kỳ) (?:[IVX]+|\d+)(?:[,;-]? ?(?:nhiệm kỳ )?\d{4} ?[-–] ?\d{4})?| nhiệm kỳ \d{4} ?[-–] ?\d{4}")

_CENTRAL = r"(?:BCH |Ban Chấp hành )?(?:Trung ương|TƯ|T[.]Ư[.]?|TW|T[.]W)"
_MEMBER_CENTRAL = re.compile(
    rf"(?i)(?: dự khuyết| chính thức)?(?: ?{_CENTRAL})(?P<party> Đảng(?: (?:Cộng sản|CS)(?: Việt Nam| VN)?| (?P<abroad>(?:Nhân dân|NDCM|Cộng sản)[^,;.()–]*?))?(?=[,;.()\s-]|$))?(?P<alternate> dự khuyết)?"
)
_COUNTRY = rf"(?:{words_pattern(e['name'] for e in lexicon('countries'))})(?![^\W_])"
_IN_COUNTRY = re.compile(rf" (?P<country>{_COUNTRY})")
_POSTED = re.compile(rf" tại {CAPITAL_WORD}(?: {CAPITAL_WORD})*")
_ACRONYM = re.compile(r"[A-ZĐ]{2,7}(?![^\W_])")
_COMMITTEE = re.compile(r" (?i:(?P<what>Ban Thường vụ|BTV|Thường vụ|Ban Chấp hành|BCH|Thường trực|chuyên trách))(?![^\W_])")


_WHAT = {
    "btv": "Ban Thường vụ",
    "ban thường vụ": "Ban Thường vụ",
    "thường vụ": "Thường vụ",
    "bch": "Ban Chấp hành",
    "ban chấp hành": "Ban Chấp hành",
    "thường trực": "thường trực",
}


@dataclass(slots=True)
class _Post:
    start: int
    end: int
    title: str
    body: str | None
    many: bool = False
    status: Status = Status.CURRENT
    waits: bool = False
    """The body is that of the next post: `Bí thư, Chủ tịch HĐND tỉnh`."""


@dataclass(slots=True)
class _Name:
    start: int
    end: int
    name: str
    sure: bool
    phrase: int
    rank: str | None = None
    named: bool = False
    """An honorific, a rank or an academic title stands before it."""
    posts: list[_Post] = field(default_factory=list)
    linked: bool = False
    ends: int = 0


@dataclass(slots=True)
class _Header:
    start: int
    end: int


def _read_post(text: str, start: int, end: int, limit: int, title: _Title) -> _Post:
    """The post whose title is in `[start, end)`; its body is looked for up to `limit`."""
    name, rule = title.title, title.body
    before = text[max(0, start - 12) : start]
    status, beginning = Status.CURRENT, start
    if found := _FORMER.search(before):
        name = "nguyên " + name
        status = Status.FORMER
        beginning = start - len(before) + found.start()
        before = before[: found.start()]
    elif found := _ACTING.search(before):
        name = "Quyền " + name
        beginning = start - len(before) + found.start()
    elif found := _ELECT.search(before):
        beginning = start - len(before) + found.start()
        before = before[: found.start()]
    post = _Post(beginning, end, name, None, bool(_MANY.search(before)), status)
    bare = title.title
    if bare == "Ủy viên":
        return _member(text, post, limit)
    if suffix := _SUFFIX.match(text, end, limit):
        post.title += suffix.group().replace(" TT", " Thường trực")
        post.end = suffix.end()
    at = post.end + 1 if text[post.end : post.end + 1] == " " else post.end
    if bare == "Bí thư" and (found := _MEMBER_CENTRAL.match(text, post.end, limit)) and "Đảng" in found.group():
        post.body, post.end = "Ban Chấp hành Trung ương Đảng", found.end()
        return post
    if rule == "deputy":
        return _deputy(text, post, limit)
    own = rule[4:] if rule.startswith("own=") else ""
    if rule.startswith("only="):
        if text.startswith(rule[5:], at):
            post.body, post.end = rule[5:], at + len(rule[5:])
        else:
            post.waits = True
        return post
    stop = read_body(text, at, limit) if at > post.end else at
    if own in ("Bộ", "Ban", "Đoàn") and not text[at : at + len(own) + 1].lower() == own.lower() + " ":
        rest = read_rest(text, post.end, limit, own)
        if rest > post.end:
            post.body, post.end = own + " " + text[post.end + 1 : rest], rest
            stop = at
    if post.body is not None:
        pass
    elif stop > at:
        raw = text[at:stop]
        if own and not raw.lower().startswith(own.lower()) and own not in ("Bộ", "Trường", "Viện", "Vụ", "Cục"):
            raw = f"{own} {raw}"
        if rule.startswith("default=") and raw == "Chính phủ":
            raw = rule[8:]
        post.body, post.end = raw, stop
    elif rule.startswith("default="):
        post.body = rule[8:]
        if country := _IN_COUNTRY.match(text, post.end, limit):
            if country["country"] not in ("Việt Nam",):
                post.body = f"{post.body} {country['country']}"
            post.end = country.end()
    elif country := _IN_COUNTRY.match(text, post.end, limit):
        post.body, post.end = country["country"], country.end()
        if abroad := _POSTED.match(text, post.end, limit):
            post.body = text[country.start("country") : abroad.end()]
            post.body = "Đại sứ quán " + post.body if post.body.startswith("Việt Nam") else post.body
            post.end = abroad.end()
    elif own and (rest := read_rest(text, post.end, limit, own)) > post.end:
        post.body, post.end = own + " " + text[post.end + 1 : rest], rest
    elif text[at - 1 : at] == " " and (acronym := _ACRONYM.match(text, at, limit)):
        post.body, post.end = acronym.group(), acronym.end()
    elif text.startswith(", ", post.end) and (stop := read_body(text, post.end + 2, limit)) > post.end + 2 and not _TRIGGERS.match(text, post.end + 2):
        post.body, post.end = text[post.end + 2 : stop], stop
    else:
        post.waits = True
    if term := _TERM.match(text, post.end, limit):
        post.end = term.end()
    return post


def _member(text: str, post: _Post, limit: int) -> _Post:
    if found := _MEMBER_CENTRAL.match(text, post.end, limit):
        if "dự khuyết" in found.group():
            post.title += " dự khuyết"
        abroad = found["abroad"]
        post.body = f"Ban Chấp hành Trung ương Đảng {written_out(abroad)}" if abroad else "Ban Chấp hành Trung ương Đảng"
        post.end = found.end()
    elif found := _COMMITTEE.match(text, post.end, limit):
        post.title += " " + _WHAT.get(found["what"].lower(), found["what"])
        post.end = found.end()
        stop = read_body(text, post.end + 1, limit) if text[post.end : post.end + 1] == " " else post.end + 1
        if stop > post.end + 1:
            post.body, post.end = text[post.end + 1 : stop], stop
        else:
            post.waits = True
    else:
        stop = read_body(text, post.end + 1, limit)
        if stop > post.end + 1:
            post.body, post.end = text[post.end + 1 : stop], stop
        else:
            post.waits = True
    if term := _TERM.match(text, post.end, limit):
        post.end = term.end()
    return post


def _deputy(text: str, post: _Post, limit: int) -> _Post:
    if text.startswith(" Quốc hội", post.end) or post.body is None and text.startswith("ĐBQH", post.start):
        post.body = "Quốc hội"
        post.end += len(" Quốc hội") if text.startswith(" Quốc hội", post.end) else 0
        stop = read_rest(text, post.end, limit)
        post.end = stop
    else:
        stop = read_body(text, post.end + 1, limit)
        if stop > post.end + 1:
            post.body, post.end = text[post.end + 1 : stop], stop
    if term := _TERM.match(text, post.end, limit):
        post.end = term.end()
    return post


_GAP = re.compile(r"[\s,;:()\-–—“”\"]*(?:(?:và|cùng|với|là)(?: các| với)?)?[\s:(\-–—]*")
_NOT_A_NAME = rf"(?:{HEAD}|(?:{words_pattern({*_TITLES, *_RANKS, *_HONORIFICS})})(?![^\W_])|[A-ZĐ]{{2,}}(?![^\W_])|{_COUNTRY})"
_FOREIGN = re.compile(
    rf"(?!{_NOT_A_NAME}){CAPITAL_WORD}(?: (?!{_NOT_A_NAME})(?:{CAPITAL_WORD}(?:[.]{CAPITAL_WORD})?|[A-Z][.](?= ))){{0,5}}"
    rf"(?: (?P<head>{_NOT_A_NAME}))?"
)
_PLACES_AS_NAMES = frozenset(entry["name"] for entry in lexicon("place_words"))
_ONE_WORD = re.compile(rf" ({CAPITAL_WORD})(?! ?[{{A-Z}}])")
_NOT_PERSON = re.compile(
    r"(?:đường|phố|trường|Trường|THPT|THCS|học|bệnh viện|giải|Giải|quỹ|Quỹ|cầu|chợ|đền|đảo|núi|sông|hồ|Lăng|lăng|khu|tượng|"
    r"mang tên|Huân chương|Anh hùng|liệt sĩ|liệt sỹ|Cố|cố|Nhà máy|Công viên|Chủ nghĩa|tư tưởng|Tư tưởng|công viên|làng|thôn|ấp|"
    r"xã|phường|Phường|Xã|huyện|Ảnh|ảnh|Ảnh:|Ảnh -|Tin|Tin, ảnh:|Bài|Bài, ảnh:|PV|ẢNH:|Nguồn:|ảnh:|Theo|Nguồn|Tác giả:) ?$"
)


def _foreign(text: str, at: int, limit: int) -> _Name | None:
    """The name without a known surname that begins after the space at `at`, where a post, rank or honorific ends."""
    found = _FOREIGN.match(text, at + 1, limit) if text[at : at + 1] == " " else None
    if not found or " " not in found.group() and "." not in found.group():
        return None
    start, end = found.span()
    if found["head"]:
        end = found.start("head") - 1
    name = text[start:end]
    if " " not in name or name.isupper() and len(name) < 6 or name in _PLACES_AS_NAMES:
        return None
    return _Name(start, end, name, False, start, ends=end)


def _items(text: str, names: list[NameReading]) -> list[_Post | _Name | _Header | tuple[int, int, str, str]]:
    """Everything that can be part of a phrase on people, in the order of the text."""
    items: list[_Post | _Name | _Header | tuple[int, int, str, str]] = []
    following = iter(names)
    name = next(following, None)
    length = len(text)
    done = 0
    for found in _TRIGGERS.finditer(text):
        start, end = found.span()
        if start < done or start and (text[start - 1].isalnum()):
            continue
        while name is not None and name.end <= start:
            if name.start >= done:
                items.append(_Name(name.start, name.end, name.name, name.sure, name.start, ends=name.end))
            name = next(following, None)
        if name is not None and name.start <= start:
            continue
        word = found.group()
        limit = name.start - 1 if name is not None else length
        if limit < end:
            limit = end
        title = _TITLES.get(word)
        if title is not None:
            post = _read_post(text, start, end, min(limit, end + 250), title)
            items.append(post)
            done = post.end
            if foreign := _foreign(text, post.end, limit):
                items.append(foreign)
                done = foreign.end
        else:
            kind = "rank" if word in _RANKS else _HONORIFICS[word]
            items.append((start, end, kind, word))
            done = end
            if kind != "many" and (foreign := _foreign(text, end, limit)):
                items.append(foreign)
                done = foreign.end
    while name is not None:
        if name.start >= done:
            items.append(_Name(name.start, name.end, name.name, name.sure, name.start, ends=name.end))
        name = next(following, None)
    return items


def _gap(text: str, start: int, end: int) -> str | None:
    """What joins two items: '' (a space), ',', '-', ';', ':', '(', 'và'; None where the phrase ends."""
    if end - start > 20 or end < start:
        return None
    between = text[start:end]
    if between in ("", " "):
        return ""
    if between == ", ":
        return ","
    if not _GAP.fullmatch(between):
        return None
    if "\n" in between and not between.strip(" \n"):
        return None
    for mark in (";", ":", "và", "cùng", "với"):
        if mark in between:
            return mark if mark in ";:" else "và"
    if "(" in between:
        return "("
    if ")" in between and "," not in between:
        return ")"
    return "," if "," in between else "-"


def _chains(text: str, items: list) -> list[list[tuple[str, _Post | _Name | _Header]]]:  # type: ignore[type-arg]
    """Items joined into phrases; each with what joins it to the one before. Honorifics and ranks go into their names."""
    chains: list[list[tuple[str, _Post | _Name | _Header]]] = []
    chain: list[tuple[str, _Post | _Name | _Header]] = []
    last_end = -1
    pending: list[tuple[int, int, str, str]] = []
    pending_gap: str | None = None
    for item in items:
        if isinstance(item, tuple):
            start, end, kind, _word = item
            gap = _gap(text, pending[-1][1] if pending else last_end, start) if last_end >= 0 or pending else None
            if kind == "many":
                pending, pending_gap = [], None
                header = _Header(start, end)
                if gap is None and chain:
                    chains.append(chain)
                    chain = []
                chain.append((gap or "", header))
                last_end = end
                continue
            if pending and gap in ("", ",", "-"):
                pending.append(item)
            else:
                pending, pending_gap = [item], gap
            continue
        gap = _gap(text, pending[-1][1] if pending else last_end, item.start) if last_end >= 0 or pending else None
        if isinstance(item, _Name):
            if pending and gap in ("", ",", "-"):
                item.phrase = pending[0][0]
                item.named = True
                item.rank = next((_RANKS[p[3]] for p in reversed(pending) if p[2] == "rank"), None)
                gap = pending_gap
            elif pending:
                gap = None
        elif pending:
            gap = _gap(text, pending[-1][1], item.start)
            gap = pending_gap if gap == "" else None
        pending = []
        if gap is None and chain:
            chains.append(chain)
            chain = []
        chain.append((gap or "", item))
        last_end = item.end
    if chain:
        chains.append(chain)
    return chains


def _before_style(chain: list[tuple[str, _Post | _Name | _Header]], at: int) -> bool:
    """Whether the name at `at` is followed by a post that stands right before another name."""
    after = [item for item in chain[at + 1 : at + 3]]
    return (
        len(after) == 2
        and isinstance(after[0][1], _Post)
        and isinstance(after[1][1], _Name)
        and after[1][0] == ""
        and after[0][0] in (",", "và")
    )


def _assign(chain: list[tuple[str, _Post | _Name | _Header]]) -> None:
    """Gives each post of a phrase to the name that holds it."""
    header: list[_Post] = []
    many = False
    current: _Name | None = None
    previous: _Name | None = None
    at, total = 0, len(chain)
    while at < total:
        gap, item = chain[at]
        if isinstance(item, _Header):
            many, header, current = True, [], None
            at += 1
            continue
        if isinstance(item, _Name):
            if gap == ";":
                current = None
            item.posts[:0] = header
            item.linked = item.linked or many or current is not None or previous is not None
            if previous is not None:
                previous.linked = True
            current = previous = item
            at += 1
            continue
        end = at
        while end < total and isinstance(chain[end][1], _Post) and (end == at or chain[end][0] not in (":",)):
            end += 1
        group = [(g, p) for g, p in chain[at:end] if isinstance(p, _Post)]
        posts = [p for _, p in group]
        follow_gap, follow = chain[end] if end < total else (None, None)
        at = end
        if follow_gap == ":" and (many or current is None or posts[0].many or gap == ";"):
            header, many, current = posts, True, None
            continue
        if posts[0].many and isinstance(follow, _Name) and follow_gap in ("", ":") and not _before_style(chain, end):
            header, many, current = posts, True, None
            continue
        if many and not header and current is None and isinstance(follow, _Name) and follow_gap in ("", ":") and at == len(group) + 1:
            if not _before_style(chain, end):
                header = posts
                continue
        if gap == ";":
            current = None
        if isinstance(follow, _Name) and (follow_gap == "" or follow.named and follow_gap in (",", "-", "(") or current is None and follow_gap in (",", "-", "(")):
            if current is None or gap == "và" and follow_gap == "":
                mine = 0
                if current is None and gap == ";" and previous is not None and follow_gap != "":
                    mine = len(posts)
                    previous.posts += posts
                else:
                    follow.posts += posts
                if not mine:
                    follow.phrase = min(follow.phrase, posts[0].start)
                current = None
                continue
            if follow_gap != "":
                current.posts += posts
                current.ends = posts[-1].end
                continue
            style_before = bool(current.posts) and current.ends == current.end
            cut = 0 if style_before else len(posts) - 1
            if not style_before:
                for step in range(len(group) - 1, 0, -1):
                    if group[step][0] in (";", "và"):
                        cut = step
                        break
            current.posts += posts[:cut]
            if cut:
                current.ends = posts[cut - 1].end
            follow.posts += posts[cut:]
            follow.phrase = min(follow.phrase, posts[cut].start)
            current = None
            continue
        holder = current or (previous if gap == ";" else None)
        if holder is not None and gap != "và" or holder is not None and len(holder.posts) > 0 and holder.ends > holder.end:
            holder.posts += posts
            holder.ends = posts[-1].end


def _inherit(posts: list[_Post]) -> None:
    """Gives a post without a body that of the next post beside it."""
    for at in range(len(posts) - 2, -1, -1):
        post, after = posts[at], posts[at + 1]
        if post.waits and post.body is None and after.body is not None and post.start < after.start:
            post.body = _head_of(after.body) if post.title.startswith(("Ủy viên", "Bí thư", "Phó Bí thư", "Thường vụ")) else after.body


_PARTY_BODY = re.compile(r"(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Quân ủy|Đảng ủy).*")


def _head_of(body: str) -> str:
    found = _PARTY_BODY.search(body)
    return found.group() if found else body


@Language.component("posts")
def posts(doc: Doc) -> Doc:
    """Fills `home`, `people` and `mentions` of `doc._.reading`."""
    reading: Reading = doc._.reading
    text = reading.text
    if reading.home is None:
        reading.home = home_of(text)
    names = find_names(text)
    skipped = [
        line for line in reading.lines if line.kind in (LineKind.BYLINE, LineKind.MENU, LineKind.RELATED, LineKind.JUNK)
    ]
    if skipped:
        names = [n for n in names if not any(line.start <= n.start < line.end for line in skipped)]
    chains = _chains(text, _items(text, names))
    known: dict[str, int] = {}
    candidates: list[_Name] = []
    for chain in chains:
        _assign(chain)
        candidates += [item for _, item in chain if isinstance(item, _Name)]
    sure_names = {n.name for n in candidates if n.named or n.posts}
    for name in candidates:
        if not (name.named or name.posts or name.linked and name.sure or name.sure or name.name in sure_names):
            continue
        if not (name.named or name.posts) and _NOT_PERSON.search(text, max(0, name.start - 20), name.start):
            continue
        if " " not in name.name:
            continue
        _inherit(name.posts)
        index = known.setdefault(name.name, len(reading.people))
        if index == len(reading.people):
            reading.people.append(PersonReading(name.name))
        person = reading.people[index]
        person.rank = person.rank or name.rank
        roles = tuple(_role(post, reading.home) for post in name.posts)
        held = {(role.title.lower(), role.organization) for role in person.roles}
        for role in roles:
            key = (role.title.lower(), role.organization)
            if key not in held:
                held.add(key)
                person.roles.append(role)
        reading.mentions.append(
            Mention(name.start, name.end, min([name.phrase, name.start]), max(name.ends, name.end), index, False, roles)
        )
    return doc


def _role(post: _Post, home: str | None) -> RoleReading:
    organization = resolve(post.body, home) if post.body else None
    return RoleReading(written_out(post.title), organization, post.start, post.end, "post", post.status)
