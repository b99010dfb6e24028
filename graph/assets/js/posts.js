// Who held which post of a body, and when the reports say so.

function createPosts(graph, go) {
  const place = byId("sheet");

  function holdings(body) {
    const found = [];
    for (const at of graph.edgesOf(body)) {
      if (graph.edgeKind[at] !== "AT" || graph.to[at] !== body) continue;
      const role = graph.from[at];
      for (const e of graph.edgesOf(role)) {
        if (graph.edgeKind[e] !== "HOLDS") continue;
        const value = (key) => graph.edgeProperty(e, key);
        found.push({ e, role, person: graph.from[e], stated: [value("since"), value("until")], seen: [value("first_seen"), value("last_seen")], status: value("status") });
      }
    }
    return found;
  }

  // The bodies whose posts were held by most.
  function fullest() {
    const held = new Map();
    for (let e = 0; e < graph.edgeCount; e++) {
      if (graph.edgeKind[e] !== "HOLDS") continue;
      for (const at of graph.edgesOf(graph.to[e])) {
        if (graph.edgeKind[at] === "AT") held.set(graph.to[at], (held.get(graph.to[at]) || 0) + 1);
      }
    }
    return [...held].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12).map(([n]) => n);
  }

  const extent = ([a, b]) => { const x = monthsOf(a) || monthsOf(b), y = monthsOf(b) || monthsOf(a); return x ? [x[0], y[1]] : null; };

  function draw(body) {
    const all = body >= 0 ? holdings(body) : [];
    if (body < 0) {
      place.replaceChildren(make("p", { class: "empty-sheet", text: t("postsChoose") }),
        make("div", { class: "choices centred" }, fullest().map((n) => make("button", { type: "button", class: "choice", click: () => go.posts(n), text: graph.name[n] }))));
      return;
    }
    if (!all.length) { place.replaceChildren(make("h2", { text: graph.name[body] }), make("p", { text: t("postsNone") })); return; }
    const spans = all.flatMap((h) => [extent(h.stated), extent(h.seen)]).filter(Boolean);
    const low = spans.length ? Math.floor(spans.reduce((a, s) => Math.min(a, s[0]), Infinity) / 12) * 12 : 0;
    const high = spans.length ? Math.ceil((spans.reduce((a, s) => Math.max(a, s[1]), -Infinity) + 1) / 12) * 12 : 12;
    const share = (month) => `${(((month - low) / (high - low)) * 100).toFixed(3)}%`;
    const bar = (span, kind) => {
      const element = make("span", { class: `bar-${kind}` });
      element.style.left = share(span[0]);
      element.style.width = `calc(${share(span[1] + 1)} - ${share(span[0])})`;
      return element;
    };
    const byRole = new Map();
    for (const h of all) byRole.set(h.role, [...(byRole.get(h.role) || []), h]);
    const start = (h) => (extent(h.stated) || extent(h.seen) || [Infinity])[0];
    const axis = make("div", { class: "axis", "aria-hidden": "true" });
    const every = Math.max(1, Math.ceil((high - low) / 12 / 10));
    if (spans.length) for (let month = low; month < high; month += 12 * every) {
      const mark = make("span", { text: String(month / 12) });
      mark.style.left = share(month);
      axis.append(mark);
    }
    place.replaceChildren(
      make("h2", { text: graph.name[body] }),
      make("p", { class: "quiet", text: t("postsNote") }),
      make("div", { class: "posts" }, make("div", { class: "posts-axis" }, make("span"), axis),
        [...byRole].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).map(([role, list]) => make("section", { "aria-label": graph.name[role] },
          make("h3", {}, make("button", { type: "button", class: "linked", click: () => go.node(role), text: graph.name[role] })),
          make("ul", {}, list.sort((a, b) => start(a) - start(b) || a.person - b.person).map((h) => {
            const stated = extent(h.stated), seen = extent(h.seen);
            return make("li", {},
              make("div", { class: "holder" },
                make("button", { type: "button", class: "linked", click: () => go.edge(h.e), text: graph.name[h.person] }),
                make("span", { class: "quiet", text: when(h) })),
              make("div", { class: "track", "aria-hidden": "true" }, stated ? bar(stated, "stated") : null, seen ? bar(seen, "seen") : null));
          }))))));
  }

  function when(h) {
    const parts = [];
    const [start, end] = h.stated, [first, last] = h.seen;
    if (h.status && h.status !== "current") parts.push(valueShown(h.status, "status"));
    if (start && end) parts.push(t("term", { a: dateShown(start), b: dateShown(end) }));
    else if (start) parts.push(t("termFrom", { a: dateShown(start) }));
    else if (end) parts.push(t("termTo", { b: dateShown(end) }));
    if (first && last && first !== last) parts.push(t("seenSpan", { a: dateShown(first), b: dateShown(last) }));
    else if (first || last) parts.push(t("seen", { d: dateShown(first || last) }));
    return parts.join(" · ") || t("undated");
  }
  // What the view of this body shows, as numbers of nodes and edges.
  function numbers(body) {
    const held = body >= 0 ? holdings(body) : [], nodes = new Set(body >= 0 ? [body] : []), edges = new Set();
    for (const h of held) {
      nodes.add(h.role).add(h.person);
      edges.add(h.e);
      for (const e of graph.edgesOf(h.role)) if (graph.to[e] === body) edges.add(e);
    }
    const inOrder = (set) => [...set].sort((a, b) => a - b);
    return { nodes: inOrder(nodes), edges: inOrder(edges) };
  }
  return { draw, numbers };
}
