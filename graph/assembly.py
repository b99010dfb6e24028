"""Articles, records and the identity decided over them → nodes and edges: a pure function, whatever the order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from graph.confidence import confidence
from graph.differences import Disputed, disputed
from graph.elements import Edge, Evidence, Node, Subgraph, Value, evidence_properties
from graph.errors import InputError
from graph.identity import Identity, MeetingIdentity, MeetingReport, PersonIdentity, PersonMention
from graph.ids import edge_id, node_id
from graph.organizations import body_key, describe, names_one_body
from graph.records import (
    Article,
    BodyStatement,
    Change,
    MeetingStatement,
    Mode,
    Participation,
    PersonStatement,
    Record,
    RoleStatement,
    Span,
    Status,
    TransitionStatement,
)
from graph.schema import EdgeKind, NodeKind
from graph.sentences import sentence_around
from graph.spelling import canonical, one_spelling

EDGE_OF_MODE = {
    Mode.CHAIRED: EdgeKind.CHAIRED,
    Mode.LED: EdgeKind.LED,
    Mode.SPOKE: EdgeKind.SPOKE_AT,
    Mode.ATTENDED: EdgeKind.ATTENDED,
}
_FORMER = ("nguyên ", "cựu ")
_HEADLINE_LENGTH = 200


def assemble(articles: Iterable[Article], records: Iterable[Record], identity: Identity) -> Subgraph:
    """The graph that these records say, with `identity` deciding who and what is one.

    Every record needs its article and every person and meeting its place in `identity`, else `InputError`. A statement
    is an edge with the evidence of every article that makes it; an article's node has the article's own id. A former
    post is HOLDS with the status `former` to the post itself.
    """
    assembly = _Assembly({article.id: article for article in articles}, {record.article: record for record in records})
    assembly.add_articles()
    for meeting in identity.meetings:
        assembly.add_meeting(meeting)
    for person in identity.people:
        assembly.add_person(person)
    return assembly.finish()


@dataclass(slots=True)
class _Draft:
    """An edge whose evidence is still being gathered."""

    kind: EdgeKind
    source: str
    target: str
    properties: dict[str, Value] = field(default_factory=dict)
    evidence: set[Evidence] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    dated: dict[str, set[Evidence]] = field(default_factory=dict)
    """What proves the days under `since` and `until`."""
    terms: set[str] = field(default_factory=set)


class _Assembly:
    def __init__(self, articles: Mapping[str, Article], records: Mapping[str, Record]) -> None:
        for missing in sorted(set(records) - set(articles)):
            raise InputError(f"article {missing}: there is a record of it, but not its text; build again")
        self._articles = articles
        self._records = records
        self._nodes: dict[str, Node] = {}
        self._edges: dict[str, _Draft] = {}
        self._meeting_nodes: dict[MeetingReport, str] = {}
        self._person_nodes: dict[tuple[str, str], str] = {}
        self._changes: list[tuple[PersonMention, TransitionStatement]] = []
        self._body_names: defaultdict[str, set[str]] = defaultdict(set)
        self._body_evidence: defaultdict[str, set[Evidence]] = defaultdict(set)

    def add_articles(self) -> None:
        for article in self._articles.values():
            self._nodes[article.id] = Node(article.id, NodeKind.ARTICLE, _article_properties(article))

    def add_meeting(self, identity: MeetingIdentity) -> None:
        reports = {report: self._meeting(report) for report in identity.reports}
        self._nodes[identity.id] = Node(identity.id, NodeKind.MEETING, _meeting_properties(list(reports.values())))
        differences = disputed(list(reports.values()))
        for (report, meeting), differs in zip(reports.items(), differences, strict=True):
            self._meeting_nodes[report] = identity.id
            edge = self._edge(EdgeKind.REPORTED_IN, identity.id, report.article, report.meeting)
            edge.properties.update(_said(meeting, differs))
            spans = [*meeting.evidence, *meeting.date_evidence, *meeting.place_evidence]
            spans += (span for figure in meeting.figures for span in figure.evidence)
            edge.evidence.update(self._evidence(report.article, spans))
            for kind, bodies in (
                (EdgeKind.ORGANIZED, meeting.organizers),
                (EdgeKind.TOOK_PART_IN, meeting.bodies),
            ):
                for body in bodies:
                    self._add_body_at_meeting(kind, body, identity.id, report.article)

    def add_person(self, identity: PersonIdentity) -> None:
        statements = [(m.article, self._person(m.article, m.person)) for m in identity.mentions]
        ranks, seen = [], []
        for mention, (article, person) in zip(identity.mentions, statements, strict=True):
            self._person_nodes[mention.article, mention.person] = identity.id
            self._changes += [(mention, change) for change in person.transitions]
            self._add_mention(identity.id, article, person)
            date = self._date(article)
            if date:
                seen.append(date)
            if person.rank:
                ranks.append((date or "", person.rank))
            for role in person.roles:
                self._add_role(identity.id, role, article)
            for at in person.at:
                self._add_participation(identity.id, at, article)
        properties: dict[str, Value] = {
            "name": identity.name,
            "names": tuple(sorted({one_spelling(person.name) for _, person in statements})),
        }
        if ranks:
            properties["rank"] = max(ranks)[1]
        if title := max(
            (p.academic_title for _, p in statements if p.academic_title), key=_academic_order, default=None
        ):
            properties["academic_title"] = title
        if born := _birth([p.born for _, p in statements if p.born]):
            properties["born"] = born
        if seen:
            properties["first_seen"], properties["last_seen"] = min(seen), max(seen)
        self._nodes[identity.id] = Node(identity.id, NodeKind.PERSON, properties)

    def _add_mention(self, person: str, article: str, said: PersonStatement) -> None:
        mentioned = self._edge(EdgeKind.MENTIONED_IN, person, article)
        mentioned.evidence.update(_one_a_sentence(self._evidence(article, said.mentions)))
        mentioned.evidence.update(self._evidence(article, (*said.born_evidence, *said.academic_evidence)))
        for key, value in (("reported_born", said.born), ("reported_academic_title", said.academic_title)):
            if value:
                mentioned.properties[key] = value

    def finish(self) -> Subgraph:
        for mention, change in self._changes:
            self._add_change(mention, change)
        self._share_dates()
        self._add_bodies()
        nodes = sorted(self._nodes.values(), key=lambda node: node.id)
        edges = [_finished(identifier, draft) for identifier, draft in sorted(self._edges.items())]
        return Subgraph(tuple(nodes), tuple(edges))

    def _meeting(self, report: MeetingReport) -> MeetingStatement:
        for meeting in self._records[report.article].meetings:
            if meeting.id == report.meeting:
                return meeting
        raise InputError(f"article {report.article}: identity names meeting {report.meeting}, which it does not report")

    def _person(self, article: str, identifier: str) -> PersonStatement:
        for person in self._records[article].people:
            if person.id == identifier:
                return person
        raise InputError(f"article {article}: identity names person {identifier}, whom it does not name")

    def _date(self, article: str) -> str | None:
        """The day of the report: when it was published, else the last day of a meeting that it reports."""
        published = self._articles[article].published
        return published or max((m.date for m in self._records[article].meetings if m.date), default=None)

    def _evidence(self, article: str, spans: Iterable[Span]) -> list[Evidence]:
        text = self._articles[article].text
        found = []
        for span in spans:
            start, end = sentence_around(text, span.start, span.end)
            found.append(Evidence(article, span.start, span.end, start, text[start:end], span.rule))
        return found

    def _edge(self, kind: EdgeKind, source: str, target: str, *distinguishing: str) -> _Draft:
        identifier = edge_id(kind, source, target, *distinguishing)
        return self._edges.setdefault(identifier, _Draft(kind, source, target))

    def _body(self, name: str, evidence: Sequence[Evidence]) -> str:
        key = body_key(name)
        if evidence and not names_one_body(name):
            # `Tỉnh ủy`, `Ban tổ chức`: another report's body of this name is another body.
            key = f"{key} {evidence[0].article}"
        self._body_names[key].add(one_spelling(name))
        self._body_evidence[key].update(evidence)
        return _body_id(key)

    def _add_body_at_meeting(self, kind: EdgeKind, body: BodyStatement, meeting: str, article: str) -> None:
        evidence = self._evidence(article, body.evidence)
        self._edge(kind, self._body(body.name, evidence), meeting).evidence.update(evidence)

    def _add_role(self, person: str, role: RoleStatement, article: str) -> None:
        title, former = _plain(role.title)
        evidence = self._evidence(article, role.evidence)
        node = self._role(person, title, role.organization, evidence)
        status = Status.FORMER if former else role.status
        self._hold(person, node, status, article, evidence, role.since, role.until)
        if role.term:
            self._edge(EdgeKind.HOLDS, person, node, status.value).terms.add(role.term)

    def _role(self, person: str, title: str, organization: str | None, evidence: list[Evidence]) -> str:
        body = self._body(organization, evidence) if organization else None
        # A post whose body is not known is not known to be anyone else's post either.
        node = node_id(NodeKind.ROLE, title, canonical(title), body or person)
        full_name = f"{title}, {describe(organization).name}" if organization else title
        self._nodes.setdefault(node, Node(node, NodeKind.ROLE, {"name": title, "full_name": full_name}))
        if body:
            self._edge(EdgeKind.AT, node, body).evidence.update(evidence)
        return node

    def _hold(
        self,
        person: str,
        role: str,
        status: Status,
        article: str,
        evidence: list[Evidence],
        since: str | None,
        until: str | None,
    ) -> None:
        holds = self._edge(EdgeKind.HOLDS, person, role, status.value)
        holds.evidence.update(evidence)
        holds.properties["status"] = status.value
        for key, value in (("since", since), ("until", until)):
            if value:
                holds.properties[key] = min(value, str(holds.properties.get(key, value)))
                holds.dated.setdefault(key, set()).update(evidence)
        if date := self._date(article):
            holds.dates.add(date)

    def _add_change(self, mention: PersonMention, change: TransitionStatement) -> None:
        """A post taken up or left is held as `elect` or `former` where the record does not say more of it."""
        if change.title is None:
            return
        article = mention.article
        person = self._person_nodes[article, mention.person]
        evidence = self._evidence(article, (*change.evidence, *change.date_evidence))
        role = self._role(person, change.title, change.organization, evidence)
        stated = change.date if not change.by_then else None
        said = self._person(article, mention.person).roles
        if not any((_plain(r.title)[0], r.organization) == (change.title, change.organization) for r in said):
            starts = change.change is Change.STARTS
            status, days = (Status.ELECT, (stated, None)) if starts else (Status.FORMER, (None, stated))
            self._hold(person, role, status, article, evidence, *days)
        if change.predecessor is None:
            return
        earlier = self._person_nodes.get((article, change.predecessor))
        if earlier is None or earlier == person:
            return
        edge = self._edge(EdgeKind.SUCCEEDED, person, earlier, role)
        edge.evidence.update(evidence)
        edge.properties |= {"role_id": role, "as_role": str(self._nodes[role].properties["full_name"])}
        if stated:
            edge.properties["date"] = min(stated, str(edge.properties.get("date", stated)))
        if date := self._date(article):
            edge.dates.add(date)

    def _share_dates(self) -> None:
        """Moves the stated days of a post to the edge that says it is held, where there is one that they fit."""
        for identifier, draft in sorted(self._edges.items()):
            if draft.kind is not EdgeKind.HOLDS or draft.properties["status"] == Status.CURRENT.value:
                continue
            held = self._edges.get(edge_id(EdgeKind.HOLDS, draft.source, draft.target, Status.CURRENT.value))
            if held is None:
                continue
            for key, fits in (("since", _begins_before), ("until", _ends_after)):
                day = draft.properties.get(key)
                if day is None or not fits(str(day), held.dates) or str(held.properties.get(key, day)) != day:
                    continue
                held.properties[key] = draft.properties.pop(key)
                held.evidence.update(self._edges[identifier].dated[key])

    def _add_participation(self, person: str, at: Participation, article: str) -> None:
        meeting = self._meeting_nodes.get(MeetingReport(article, at.meeting))
        if meeting is None:
            raise InputError(f"article {article}: identity leaves out its meeting {at.meeting}; build again")
        edge = self._edge(EDGE_OF_MODE[at.mode], person, meeting)
        edge.evidence.update(self._evidence(article, at.evidence))
        for key, value in (("as_role", at.as_role), ("on_behalf_of", at.on_behalf_of)):
            if value:
                edge.properties[key] = min(value, str(edge.properties.get(key, value)), key=lambda v: (-len(v), v))

    def _add_bodies(self) -> None:
        waiting = sorted(self._body_names)
        while waiting:
            key = waiting.pop()
            identifier = _body_id(key)
            if identifier in self._nodes:
                continue
            said = self._body_names[key]
            facts = describe(min(said, key=lambda name: (describe(name).name != name, name)))
            names = {*facts.names, *said, facts.name}
            properties: dict[str, Value] = {"name": facts.name, "names": tuple(sorted(names)), "kind": facts.kind.value}
            if facts.level:
                properties["level"] = facts.level.value
            said_of_it = (("place", facts.place), ("since", facts.since), ("until", facts.until))
            properties |= {name: value for name, value in said_of_it if value}
            self._nodes[identifier] = Node(identifier, NodeKind.ORGANIZATION, properties)
            evidence = self._body_evidence[key]
            for article, found in _by_article(evidence).items():
                mentioned = self._edge(EdgeKind.MENTIONED_IN, identifier, article)
                mentioned.evidence.update(_one_a_sentence(found))
            for part in facts.part_of:
                above = body_key(part.parent)
                self._body_names[above].add(describe(part.parent).name)
                edge = self._edge(EdgeKind.PART_OF, identifier, _body_id(above), part.since or "")
                edge.properties.update((k, v) for k, v in (("since", part.since), ("until", part.until)) if v)
                edge.evidence.update(found[0] for found in _by_article(evidence).values())
                waiting.append(above)


def _plain(title: str) -> tuple[str, bool]:
    """The title without `nguyên`, and whether it had it."""
    for word in _FORMER:
        if title.lower().startswith(word):
            rest = title[len(word) :]
            return rest[:1].upper() + rest[1:], True
    return title, False


_ACADEMIC_ORDER = ("GS", "PGS", "TSKH", "TS", "ThS")


def _academic_order(title: str) -> tuple[bool, ...]:
    """The higher title last."""
    return tuple(one in title.split(".") for one in _ACADEMIC_ORDER)


def _birth(said: list[str]) -> str | None:
    """The birth that most articles give, at its finest; None where as many give another year."""
    years = Counter(day[:4] for day in said).most_common(2)
    if not years or (len(years) > 1 and years[0][1] == years[1][1]):
        return None
    days = Counter(day for day in said if day[:4] == years[0][0])
    return min(days, key=lambda day: (-len(day), -days[day], day))


def _begins_before(day: str, seen: set[str]) -> bool:
    return all(day <= date[: len(day)] for date in seen)


def _ends_after(day: str, seen: set[str]) -> bool:
    return all(date[: len(day)] <= day for date in seen)


def _body_id(key: str) -> str:
    return node_id(NodeKind.ORGANIZATION, key, key)


def _by_article(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in sorted(evidence, key=_place):
        found[one.article].append(one)
    return found


def _one_a_sentence(evidence: Iterable[Evidence]) -> list[Evidence]:
    first: dict[tuple[str, int], Evidence] = {}
    for one in sorted(evidence, key=_place):
        first.setdefault((one.article, one.quote_start), one)
    return list(first.values())


def _place(evidence: Evidence) -> tuple[str, int, int, str]:
    return evidence.article, evidence.start, evidence.end, evidence.rule


def _finished(identifier: str, draft: _Draft) -> Edge:
    evidence = tuple(sorted(draft.evidence, key=_place))
    properties = {**draft.properties, **evidence_properties(evidence)}
    properties["confidence"] = confidence(draft.kind, len({one.article for one in evidence}))
    if draft.terms:
        properties["terms"] = tuple(sorted(draft.terms))
    if draft.dates:
        properties["first_seen"], properties["last_seen"] = min(draft.dates), max(draft.dates)
    return Edge(identifier, draft.kind, draft.source, draft.target, properties)


def _article_properties(article: Article) -> dict[str, Value]:
    host = urlsplit(article.url).hostname if article.url else None
    said = {
        "name": article.title or _headline(article.text) or article.id,
        "url": article.url,
        "published": article.published,
        "publisher": article.publisher or host,
    }
    return {key: value for key, value in said.items() if value is not None}


def _headline(text: str) -> str | None:
    """The first line when it stands alone as a headline does: short, without a full stop."""
    first = text.strip().split("\n", 1)[0].strip()
    return first if 0 < len(first) <= _HEADLINE_LENGTH and not first.endswith((".", ":", ";")) else None


def _meeting_properties(reports: list[MeetingStatement]) -> dict[str, Value]:
    date = _agreed(reports, lambda m: m.date)
    dated = next((m for m in sorted(reports, key=lambda m: m.date_basis or "") if m.date == date), None)
    name = _agreed(reports, lambda m: m.name)
    said: dict[str, Value | None] = {
        "name": name,
        "names": tuple(sorted({m.name for m in reports})),
        "kind": _agreed(reports, lambda m: m.kind),
        "date": date,
        "end_date": dated.end_date if dated else None,
        "date_precision": {4: "year", 7: "month"}.get(len(date), "day") if date else None,
        "date_basis": dated.date_basis if dated and date else None,
        "place": _agreed(reports, lambda m: m.place),
        "format": _agreed(reports, lambda m: m.format),
        "points": max((m.points for m in reports if m.points is not None), default=None),
    }
    return {key: value for key, value in said.items() if value is not None}


def _said(meeting: MeetingStatement, differs: Sequence[Disputed]) -> dict[str, Value]:
    """What one report says of a meeting, and what of it other reports contradict."""
    said: dict[str, Value | None] = {
        "reported_name": meeting.name,
        "reported_kind": meeting.kind,
        "reported_date": meeting.date,
        "reported_place": meeting.place,
        "reported_points": meeting.points,
        "reported_figures": tuple(figure.text for figure in meeting.figures) or None,
        "disputed": tuple(one.what for one in differs) or None,
        "disputed_values": tuple(one.value for one in differs) or None,
    }
    return {key: value for key, value in said.items() if value is not None}


def _agreed(reports: list[MeetingStatement], value: Callable[[MeetingStatement], str | None]) -> str | None:
    """What most reports say; of equally many the longest, then the first in the alphabet."""
    counts = Counter(said for said in map(value, reports) if said)
    return min(counts, key=lambda said: (-counts[said], -len(said), said), default=None)
