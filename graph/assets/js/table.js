// Everything that is drawn, as tables to sort; for those who read better than they look, and for copying.

const PAGE_OF_ROWS = 200;

function createTable(graph, go) {
  const place = byId("sheet");
  let rowsShown = PAGE_OF_ROWS;

  const neighbours = (n, kind, way, shown) => [...new Set([...graph.edgesOf(n)]
    .filter((e) => graph.edgeKind[e] === kind && shown.edges[e] && (way === "out" ? graph.from[e] === n : graph.to[e] === n))
    .map((e) => graph.other(e, n)))];
  const names = (list) => list.map((n) => graph.name[n]).join("; ");

  const property = (key) => (n) => graph.property(n, key) ?? "";
  const word = (key) => (n) => { const value = graph.property(n, key); return value === null ? "" : valueShown(value); };
  const COLUMNS = {
    Meeting: [["colName", (n) => graph.name[n], "node"], ["colDate", property("date"), "date"], ["colKind", property("kind")], ["colPlace", property("place")],
      ["colChairs", (n, shown) => names(neighbours(n, "CHAIRED", "in", shown))]],
    Person: [["colName", (n) => graph.name[n], "node"], ["colRank", property("rank")],
      ["colPosts", (n, shown) => neighbours(n, "HOLDS", "out", shown).map((m) => fullName(graph, m)).join("; ")],
      ["colChaired", (n, shown) => neighbours(n, "CHAIRED", "out", shown).length, "number"],
      ["colMeetings", (n, shown) => new Set(TAKING_PART.flatMap((kind) => neighbours(n, kind, "out", shown))).size, "number"],
      ["colFirst", property("first_seen"), "date"], ["colLast", property("last_seen"), "date"]],
    Organization: [["colName", (n) => graph.name[n], "node"], ["colKind", word("kind")], ["colLevel", word("level")], ["colPlace", property("place")],
      ["colPosts", (n, shown) => neighbours(n, "AT", "in", shown).length, "number"],
      ["colMeetings", (n, shown) => new Set(["ORGANIZED", "TOOK_PART_IN"].flatMap((kind) => neighbours(n, kind, "out", shown))).size, "number"]],
    Role: [["colName", (n) => fullName(graph, n), "node"], ["colBody", (n, shown) => names(neighbours(n, "AT", "out", shown))],
      ["colHolders", (n, shown) => names(neighbours(n, "HOLDS", "in", shown))]],
    Article: [["colName", (n) => graph.name[n], "node"], ["colPublished", property("published"), "date"], ["colPublisher", property("publisher")],
      ["colMeetings", (n) => [...graph.edgesOf(n)].filter((e) => graph.edgeKind[e] === "REPORTED_IN").length, "number"]],
    edges: [["colFrom", (e) => fullName(graph, graph.from[e]), "from"], ["colRelation", (e) => t(`edge.${graph.edgeKind[e]}`), "edge"],
      ["colTo", (e) => fullName(graph, graph.to[e]), "to"],
      ["colDate", (e) => graph.property(graph.to[e], "date") ?? graph.edgeProperty(e, "first_seen") ?? graph.property(graph.to[e], "published") ?? "", "date"],
      ["colEvidence", (e) => Evidence.count(e), "number"]],
  };
  const collator = new Intl.Collator("vi", { numeric: true });

  // Articles have a table of their own even while the drawing leaves them out.
  function numbersOf(kind, shown) {
    const found = [];
    if (kind === "edges") { for (let e = 0; e < graph.edgeCount; e++) if (shown.edges[e]) found.push(e); }
    else for (let n = 0; n < graph.nodeCount; n++) if (graph.kind[n] === kind && (shown.nodes[n] || kind === "Article")) found.push(n);
    return found;
  }

  function sorted(kind, numbers, shown) {
    const columns = COLUMNS[kind];
    const column = columns.find(([key]) => key === state.sort) || columns[0];
    const values = new Map(numbers.map((n) => [n, column[1](n, shown)]));
    const order = (a, b) => {
      const x = values.get(a), y = values.get(b);
      // What is not known comes last, whichever way the rows run.
      if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
      const by = typeof x === "number" ? x - y : collator.compare(String(x), String(y));
      return (state.down ? -by : by) || a - b;
    };
    return [...numbers].sort(order);
  }

  function cell(row, [key, value, form], shown) {
    const content = value(row, shown);
    if (form === "node") return make("th", { scope: "row" }, make("button", { type: "button", class: "linked", click: () => go.node(row), text: String(content) }));
    if (form === "from" || form === "to") {
      const n = form === "from" ? graph.from[row] : graph.to[row];
      return make("td", {}, make("button", { type: "button", class: "linked", click: () => go.node(n), text: String(content) }));
    }
    if (form === "edge") return make("td", {}, make("button", { type: "button", class: "linked", click: () => go.edge(row), text: String(content) }));
    return make("td", { class: form === "number" ? "number" : form === "date" ? "date" : null, text: form === "date" ? dateShown(String(content)) : String(content) });
  }

  function draw(shown) {
    const kind = COLUMNS[state.rows] ? state.rows : "Meeting";
    const numbers = sorted(kind, numbersOf(kind, shown), shown);
    // A column that would be empty is left out.
    const columns = COLUMNS[kind].filter(([, value]) => !numbers.length || numbers.some((row) => value(row, shown) !== ""));
    const sortKey = columns.some(([key]) => key === state.sort) ? state.sort : columns[0][0];
    const tabs = make("div", { class: "choices", role: "group", "aria-label": t("tableOf") },
      ["Meeting", "Person", "Organization", "Role", "Article", "edges"].filter((name) => numbersOf(name, shown).length).map((name) => make("button", {
        type: "button", class: "choice", "data-key": name, "aria-pressed": String(name === kind),
        click: () => { rowsShown = PAGE_OF_ROWS; change({ rows: name, sort: "", down: false }); },
        text: `${name === "edges" ? t("tableEdges") : t(`node.${name}`)} (${count(numbersOf(name, shown).length)})`,
      })));
    const head = make("tr", {}, columns.map(([key]) => make("th", { scope: "col", "aria-sort": key !== sortKey ? "none" : state.down ? "descending" : "ascending" },
      make("button", { type: "button", class: "sort", "data-key": key, click: () => change({ sort: key, down: key === sortKey && !state.down }) },
        t(key), make("span", { "aria-hidden": "true", class: "arrow", text: key !== sortKey ? "" : state.down ? " ↓" : " ↑" })))));
    const body = make("tbody", {}, numbers.slice(0, rowsShown).map((row) => make("tr", {}, columns.map((column) => cell(row, column, shown)))));
    const rest = numbers.length - rowsShown;
    keepFocus(place, () => place.replaceChildren(tabs, make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("modeTable") },
      make("table", {}, make("caption", { class: "unseen", text: `${kind === "edges" ? t("tableEdges") : t(`node.${kind}`)}, ${t("tableRows", { n: count(numbers.length) })}` }), make("thead", {}, head), body)),
    rest > 0 ? make("button", { type: "button", class: "plain", click: () => { rowsShown += 1000; draw(shown); }, text: t("more", { n: count(rest) }) }) : ""));
  }

  // The table that is shown, as rows of text, for export.
  function rows(shown) {
    const kind = COLUMNS[state.rows] ? state.rows : "Meeting";
    return [COLUMNS[kind].map(([key]) => t(key)), ...sorted(kind, numbersOf(kind, shown), shown).map((row) => COLUMNS[kind].map(([, value]) => String(value(row, shown))))];
  }
  return { draw, rows };
}
