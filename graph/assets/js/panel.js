// The side panel: what is known of the chosen node or line, with the sentences that prove it.

const SECTIONS = [
  ["HOLDS", "out"], ["AT", "out"], ["CHAIRED", "in"], ["LED", "in"], ["SPOKE_AT", "in"], ["ATTENDED", "in"], ["ORGANIZED", "in"], ["TOOK_PART_IN", "in"],
  ["CHAIRED", "out"], ["LED", "out"], ["SPOKE_AT", "out"], ["ATTENDED", "out"],
  ["HOLDS", "in"], ["AT", "in"], ["ORGANIZED", "out"], ["TOOK_PART_IN", "out"], ["PART_OF", "out"], ["PART_OF", "in"],
  ["REPORTED_IN", "out"], ["REPORTED_IN", "in"], ["MENTIONED_IN", "in"], ["MENTIONED_IN", "out"],
];
const FACTS = {
  Person: ["rank"], Role: ["full_name"], Organization: ["kind", "level", "place"],
  Meeting: ["kind", "date", "date_basis", "place", "format", "points"], Article: ["published", "publisher", "url"],
};
const FIRST_ITEMS = 30;

function createPanel(graph, go) {
  const panel = byId("panel");

  const nodeButton = (n, text) => make("button", { type: "button", class: "linked", click: () => go.node(n), text: text || fullName(graph, n) });

  function heading(kind, text) {
    return [
      make("p", { class: "kind" }, make("span", { class: `dot kind-${kind}`, "aria-hidden": "true" }), t(`node.${kind}`)),
      make("h2", { text }),
    ];
  }

  function terms(e) {
    const value = (key) => graph.edgeProperty(e, key);
    const start = value("since"), end = value("until"), first = value("first_seen"), last = value("last_seen"), parts = [];
    if (value("status") && value("status") !== "current") parts.push(valueShown(value("status"), "status"));
    if (start && end) parts.push(t("term", { a: dateShown(start), b: dateShown(end) }));
    else if (start) parts.push(t("termFrom", { a: dateShown(start) }));
    else if (end) parts.push(t("termTo", { b: dateShown(end) }));
    if (first && last && first !== last) parts.push(t("seenSpan", { a: dateShown(first), b: dateShown(last) }));
    else if (first || last) parts.push(t("seen", { d: dateShown(first || last) }));
    const meeting = graph.from[e];
    if (value("reported_name") && value("reported_name") !== graph.name[meeting]) parts.push(t("reportedAs", { n: value("reported_name") }));
    if (value("reported_date") && value("reported_date") !== graph.property(meeting, "date")) parts.push(t("reportedOn", { d: dateShown(value("reported_date")) }));
    if (value("reported_place") && value("reported_place") !== graph.property(meeting, "place")) parts.push(t("reportedAt", { p: value("reported_place") }));
    if (value("as_role")) parts.push(t("asRole", { r: value("as_role") }));
    if (value("on_behalf_of")) parts.push(t("onBehalf", { r: value("on_behalf_of") }));
    return parts.join(" · ");
  }

  function proof(edges, open) {
    const pieces = sentences(graph, edges, go.node);
    if (!pieces.length) return null;
    const label = pieces.length === 1 ? t("sentence") : t("sentences", { n: count(pieces.length) });
    return make("details", { class: "proof", open }, make("summary", { text: label }), pieces);
  }

  function item(n, edges, open) {
    const date = graph.kind[n] === "Meeting" ? graph.property(n, "date") : graph.kind[n] === "Article" ? graph.property(n, "published") : null;
    const lines = [...new Set(edges.map(terms).filter(Boolean))];
    return make("li", {},
      make("div", { class: "item" },
        date ? make("time", { datetime: date, text: dateShown(date) }) : null,
        nodeButton(n)),
      lines.map((line) => make("p", { class: "quiet", text: line })),
      proof(edges, open));
  }

  function section(title, rows, open) {
    const list = make("ul", { class: "items" });
    const add = (from, to) => list.append(...rows.slice(from, to).map(([n, edges]) => item(n, edges, open)));
    add(0, FIRST_ITEMS);
    const more = rows.length > FIRST_ITEMS && make("button", {
      type: "button", class: "plain",
      click: () => { add(FIRST_ITEMS, rows.length); more.remove(); },
      text: t("more", { n: count(rows.length - FIRST_ITEMS) }),
    });
    return make("section", {}, make("h3", {}, title, make("span", { class: "count", text: count(rows.length) })), list, more || null);
  }

  function sections(n) {
    const groups = new Map();
    for (const e of graph.edgesOf(n)) {
      const key = `${graph.edgeKind[e]} ${graph.from[e] === n ? "out" : "in"}`;
      const rows = groups.get(key) || new Map();
      const m = graph.other(e, n);
      rows.set(m, [...(rows.get(m) || []), e]);
      groups.set(key, rows);
    }
    const found = SECTIONS.map(([kind, way]) => [kind, way, groups.get(`${kind} ${way}`)]).filter((entry) => entry[2]);
    const total = found.reduce((sum, entry) => sum + entry[2].size, 0);
    return found.map(([kind, way, rows]) => {
      const when = (m) => graph.property(m, "date") || graph.property(m, "published") || "";
      const ordered = [...rows].sort((a, b) => when(b[0]).localeCompare(when(a[0])) || graph.name[a[0]].localeCompare(graph.name[b[0]], "vi") || a[0] - b[0]);
      return section(t(`${way}.${kind}`), ordered, total <= 6);
    });
  }

  function coChairs(n) {
    if (graph.kind[n] !== "Person") return null;
    const pairs = go.pairsOf(n);
    if (!pairs.length) return null;
    return make("section", {}, make("h3", {}, t("coChairsWith"), make("span", { class: "count", text: count(pairs.length) })),
      make("ul", { class: "items" }, pairs.slice(0, FIRST_ITEMS).map((pair) => {
        const other = pair.from === n ? pair.to : pair.from;
        return make("li", {}, make("div", { class: "item" }, nodeButton(other),
          make("button", { type: "button", class: "pill", click: () => go.pair(pair), text: meetingCount(pair.meetings.length) })));
      })));
  }

  const meetingCount = (n) => (n === 1 ? t("coChairOne") : t("coChairCount", { n: count(n) }));

  function facts(n) {
    const rows = [];
    for (const key of FACTS[graph.kind[n]] || []) {
      let value = graph.property(n, key);
      if (value === null || value === "" || (key === "full_name" && value === graph.name[n])) continue;
      if (key === "date" && graph.property(n, "end_date")) value = `${dateShown(value)} – ${dateShown(graph.property(n, "end_date"))}`;
      else if (key === "date" || key === "published") value = dateShown(value);
      rows.push([t(key), key === "url" ? webLink(value, String(value)) : key === "kind" || key === "level" ? valueShown(value) : String(value)]);
    }
    const first = graph.property(n, "first_seen"), last = graph.property(n, "last_seen");
    if (first || last) rows.push([t("reportedSpan"), [...new Set([dateShown(first), dateShown(last)].filter(Boolean))].join(" – ")]);
    const names = (graph.property(n, "names") || []).filter((name) => name !== graph.name[n]);
    if (names.length) rows.push([t("otherNames"), names.join("; ")]);
    return rows.length ? make("dl", {}, rows.map(([term, value]) => [make("dt", { text: term }), make("dd", {}, value)])) : null;
  }

  function actions(n) {
    const button = (key, act) => make("button", { type: "button", class: "plain", click: act, text: t(key) });
    return make("div", { class: "actions" },
      state.focus === n ? button("showAll", () => go.around(-1)) : button("onlyAround", () => go.around(n)),
      graph.kind[n] === "Person" ? button("pathFromHere", () => go.pathFrom(n)) : null,
      graph.kind[n] === "Organization" ? button("postsHere", () => go.posts(n)) : null,
      go.ownPage(n) ? make("a", { class: "button plain", href: go.ownPage(n), text: t("openPage") }) : null);
  }

  function showNode(n) {
    fill(close(), heading(graph.kind[n], fullName(graph, n)), facts(n), actions(n), coChairs(n), sections(n));
  }

  function showEdge(e) {
    const a = graph.from[e], b = graph.to[e], extra = terms(e), sure = graph.edgeProperty(e, "confidence");
    fill(close(),
      make("p", { class: "kind", text: t(`edge.${graph.edgeKind[e]}`) }),
      make("h2", { class: "joined" }, nodeButton(a), make("span", { class: "quiet", text: ` ${t(`edge.${graph.edgeKind[e]}`)} ` }), nodeButton(b)),
      extra ? make("p", { text: extra }) : null,
      sure !== null ? make("p", { class: "quiet", text: `${t("confidence")}: ${Number(sure).toLocaleString(language === "vi" ? "vi-VN" : "en-GB")}` }) : null,
      make("section", {}, make("h3", { text: t("evidence") }),
        Evidence.count(e) ? sentences(graph, [e], go.node) : make("p", { class: "quiet", text: t("noEvidence") })));
  }

  function showPair(pair) {
    const rows = pair.meetings.map((meeting, i) => [meeting, pair.edges[i]]);
    fill(close(), make("p", { class: "kind", text: t("together") }),
      make("h2", { class: "joined" }, nodeButton(pair.from), make("span", { class: "quiet", text: " · " }), nodeButton(pair.to)),
      section(t("node.Meeting"), rows, rows.length <= 6));
  }

  function showPaths(found, usable) {
    fill(make("h2", { text: t("modePath") }), found.paths.length
      ? make("p", { class: "quiet", text: t("pathFound", { n: count(found.paths.length), m: count((found.paths[0].length - 1) / 2) }) })
      : make("p", { text: t("pathNone") }),
    found.paths.map((path, i) => make("section", {}, make("h3", { text: t("pathStep", { n: i + 1 }) }),
      make("ol", { class: "path" }, path.map((n, k) => {
        const edges = k ? [...graph.edgesOf(n)].filter((e) => graph.other(e, n) === path[k - 1] && usable(e)) : [];
        return make("li", {}, edges.length ? make("p", { class: "quiet", text: [...new Set(edges.map((e) => t(`edge.${graph.edgeKind[e]}`)))].join(", ") }) : null,
          make("div", { class: "item" }, make("span", { class: `dot kind-${graph.kind[n]}`, "aria-hidden": "true" }), nodeButton(n),
            graph.kind[n] === "Meeting" ? make("time", { text: dateShown(graph.property(n, "date")) || t("undated") }) : null),
          edges.length ? proof(edges, false) : null);
      })))));
  }

  function showWelcome() {
    const top = graph.byWeight.filter((n) => graph.kind[n] === "Person" && graph.weight[n] > 0).slice(0, 8);
    panel.classList.add("idle");
    fill(make("p", { class: "welcome", text: t("welcome") }), top.length ? make("section", {},
      make("h3", { text: t("mostConnected") }),
      make("ul", { class: "items" }, top.map((n) => make("li", {}, make("div", { class: "item" }, nodeButton(n, graph.name[n])),
        make("p", { class: "quiet", text: describe(graph, n) }))))) : null);
    panel.classList.add("idle");
  }

  const close = () => make("button", { type: "button", class: "close", "aria-label": t("close"), click: () => go.clear(), text: "×" });

  function fill(...content) {
    // Who walks by keyboard stays in the panel when its content changes.
    const inside = panel.contains(document.activeElement);
    panel.classList.remove("idle");
    panel.replaceChildren(...content.flat(2).filter(Boolean));
    panel.scrollTop = 0;
    if (inside) panel.focus();
  }

  return { showNode, showEdge, showPair, showPaths, showWelcome };
}
