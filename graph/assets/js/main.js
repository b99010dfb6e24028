// The page put together: data opened, parts made, and every change of what the reader looks at shown.

const Page = { settings: null, options: null, graph: null, pages: null };
const TOP_NODES = 300;
const AROUND_NODES = 300;

async function start() {
  Page.settings = JSON.parse(byId("data-settings").textContent);
  WORDS = byId("data-words") ? JSON.parse(byId("data-words").textContent) : window.chutoaWords;
  Page.options = JSON.parse(byId("data-options").textContent);
  language = Page.settings.language;
  if (typeof DecompressionStream === "undefined") throw new Error(t("tooOld"));
  if (byId("data-vis")) {
    // The policy knows vis-network by its hash, so it may run although it is unpacked here.
    const renderer = document.createElement("script");
    renderer.textContent = await unpacked(byId("data-vis").textContent);
    document.head.append(renderer);
  }
  const [network, facts] = await Promise.all([openBlock("data-network"), openBlock("data-facts")]);
  const graph = Page.graph = graphFrom(network, facts);
  if (byId("data-pages")) Page.pages = await openBlock("data-pages");
  const coChairPlaces = JSON.parse(byId("data-co-chairs").textContent);
  run(graph, coChairPlaces);
}

function startView(graph) {
  const view = Page.settings.view;
  if (view.name === "co-chairs") return { mode: "cochairs" };
  if (view.name === "around") return { selected: graph.numberOf(view.node), focus: graph.numberOf(view.node), steps: Math.min(4, Math.max(1, view.steps)) };
  if (view.name === "between") return { mode: "path", first: graph.numberOf(view.first), second: graph.numberOf(view.second) };
  if (view.name === "posts") return { mode: "posts", body: graph.numberOf(view.body) };
  return {};
}

function run(graph, coChairPlaces) {
  const large = graph.nodeCount > Page.settings.large;
  Object.assign(state, readAddress(graph, startView(graph)));
  theme();
  const times = edgeTimes(graph);
  let index = null;
  let shown = whatIsShown(graph, times, state);
  let pairs = null, paths = null;

  const pairNow = () => (state.pair ? chairs().find((p) => p.from === state.pair[0] && p.to === state.pair[1]) || null : null);
  const chairs = () => pairs || (pairs = coChairPairs(graph, (e) => passesTime(e)));
  const passesTime = (e) => (state.from === null && state.to === null) ||
    (times.first[e] >= 0 && times.first[e] <= (state.to ?? Infinity) && times.last[e] >= (state.from ?? -Infinity));
  const pathEdge = (e) => TAKING_PART.includes(graph.edgeKind[e]) && !state.hiddenEdges.has(graph.edgeKind[e]) && passesTime(e);

  const go = {
    node(n) {
      const values = { selected: n, edge: -1, pair: null };
      if (state.mode === "graph" && (large || (state.focus >= 0 && !main.has(n)))) values.focus = n;
      if (state.mode === "graph" && state.hiddenNodes.has(graph.kind[n])) {
        values.hiddenNodes = new Set(state.hiddenNodes);
        values.hiddenNodes.delete(graph.kind[n]);
      }
      change(values);
      const drawing = drawingNow();
      if (drawing) drawing.look(n);
      announce(`${t(`node.${graph.kind[n]}`)}: ${fullName(graph, n)}`);
    },
    edge(e) { change({ edge: e, selected: -1, pair: null }); },
    pair(found) { change({ mode: "cochairs", pair: [found.from, found.to], selected: -1, edge: -1 }); },
    around(n) { change({ focus: n, mode: "graph", selected: n >= 0 ? n : state.selected }); },
    pathFrom(n) { change({ mode: "path", first: n, selected: -1, edge: -1 }); },
    posts(n) { change({ mode: "posts", body: n }); },
    clear() { change({ selected: -1, edge: -1, pair: null }); },
    pairsOf: (n) => chairs().filter((p) => p.from === n || p.to === n).sort((a, b) => b.meetings.length - a.meetings.length || a.from - b.from || a.to - b.to),
    ownPage: (n) => (Page.pages ? Page.pages[n] : null),
  };

  const hooks = {
    // A click leaves the drawing where it is: the reader's eye is there.
    node: (n) => (large && state.mode === "graph" ? go.node(n) : change({ selected: n, edge: -1, pair: null })),
    edge: (item) => { if (item.kind === "CO_CHAIRED") go.pair(item.pair); else go.edge(item.id); },
    nothing: () => { if (state.selected >= 0 || state.edge >= 0 || state.pair) go.clear(); },
    around: (n) => go.around(n),
    moved(camera) { state.camera = camera; writeAddress(); },
    // Pixels on the left that the open legend hides.
    covered: () => (byId("legend").open && !byId("legend").hidden && window.innerWidth >= 760 ? byId("legend").offsetWidth + 12 : 0),
    chosen(scene) {
      const pair = scene.derived === "cochairs" ? pairNow() : null;
      if (pair) return { nodes: [pair.from, pair.to], edges: [chairs().indexOf(pair)], core: [pair.from, pair.to] };
      if (state.edge >= 0 && !scene.derived) return { nodes: [graph.from[state.edge], graph.to[state.edge]], edges: [state.edge], core: [graph.from[state.edge], graph.to[state.edge]] };
      const n = state.selected;
      if (n < 0) return null;
      if (scene.derived) {
        const own = scene.edges.filter((edge) => edge.from === n || edge.to === n);
        return { nodes: [n, ...own.map((edge) => (edge.from === n ? edge.to : edge.from))], edges: own.map((edge) => edge.id), core: [n] };
      }
      const edges = [...graph.edgesOf(n)].filter((e) => shown.edges[e]);
      // Around its middle everything is shown already: nothing has to step back.
      return { nodes: [n, ...edges.map((e) => graph.other(e, n))], edges, core: [n], middle: n === state.focus };
    },
  };
  const main = createDrawing(byId("canvas-graph"), graph, hooks);
  const derived = createDrawing(byId("canvas-derived"), graph, hooks);
  const drawingNow = () => (state.mode === "graph" ? main : state.mode === "cochairs" || state.mode === "path" ? derived : null);
  const panel = createPanel(graph, go);
  const legend = createLegend(graph);
  const timeline = createTimeline(graph);
  const table = createTable(graph, go);
  const posts = createPosts(graph, go);

  // What the graph view draws: everything, or in a large graph the surroundings of a node or the weightiest nodes.
  let mainScene = "";
  function showMain() {
    if (!large && state.focus < 0) {
      const again = mainScene !== "whole";
      if (again) {
        mainScene = "whole";
        main.show({
          nodes: Array.from({ length: graph.nodeCount }, (_, n) => n), x: graph.x, y: graph.y,
          edges: Array.from({ length: graph.edgeCount }, (_, e) => ({ id: e, from: graph.from[e], to: graph.to[e], kind: graph.edgeKind[e] })),
        });
      }
      main.filter(shown.nodes, shown.edges);
      if (again) main.fit();
    } else {
      const { nodes, note } = largeChoice();
      const key = `${state.focus} ${state.steps} ${nodes.join()}`;
      if (key !== mainScene) {
        mainScene = key;
        const kept = new Set(nodes), edges = [];
        for (const n of nodes) {
          for (const e of graph.edgesOf(n)) if (graph.from[e] === n && kept.has(graph.to[e])) edges.push({ id: e, from: n, to: graph.to[e], kind: graph.edgeKind[e] });
        }
        const places = state.focus >= 0 ? ringPlaces(graph, state.focus, nodes, (e) => shown.edges[e]) : topPlaces(nodes);
        main.show({ nodes, edges, ...places });
      }
      main.filter(shown.nodes, shown.edges);
      main.fit();
      keepFocus(byId("bar"), () => byId("bar").replaceChildren(make("p", { text: note }), ...focusTools()));
      byId("bar").hidden = false;
    }
  }

  function largeChoice() {
    if (state.focus < 0) {
      const nodes = graph.byWeight.filter((n) => shown.nodes[n]).slice(0, TOP_NODES);
      return { nodes, note: t("topView", { n: count(nodes.length) }) };
    }
    const steps = stepsFrom(graph, state.focus, state.steps, (e) => shown.edges[e]);
    const near = [];
    for (let n = 0; n < graph.nodeCount; n++) if (steps[n] >= 0) near.push(n);
    near.sort((a, b) => steps[a] - steps[b] || graph.weight[b] - graph.weight[a] || a - b);
    return { nodes: near.slice(0, AROUND_NODES), note: t("cutView", { n: count(Math.min(near.length, AROUND_NODES)), m: count(near.length) }) };
  }

  // The weightiest nodes stand apart in the whole graph: drawn closer, they keep their directions.
  function topPlaces(nodes) {
    return { x: nodes.map((n) => graph.x[n] / 6), y: nodes.map((n) => graph.y[n] / 6) };
  }

  function focusTools() {
    if (state.focus < 0) return [];
    const select = make("select", { id: "steps", "data-key": "steps", change: (event) => change({ steps: Number(event.target.value) }) },
      [1, 2, 3, 4].map((n) => make("option", { value: n, selected: n === state.steps, text: String(n) })));
    return [make("label", { class: "inline" }, `${t("steps")} `, select), make("button", { type: "button", class: "plain", click: () => go.around(-1), text: t("showAll") })];
  }

  function showCoChairs() {
    const list = chairs();
    const place = new Map(coChairPlaces.node.map((n, i) => [n, i]));
    const people = [...new Set(list.flatMap((p) => [p.from, p.to]))].sort((a, b) => a - b);
    const most = list.reduce((a, p) => Math.max(a, p.meetings.length), 1);
    const sizes = {};
    for (const n of people) sizes[n] = 6;
    for (const p of list) for (const n of [p.from, p.to]) sizes[n] = Math.min(26, sizes[n] + 2 * Math.sqrt(p.meetings.length));
    empty(list.length ? "" : t("coChairNone"));
    derived.show({
      derived: "cochairs", nodes: people, sizes, bold: true,
      
      // Names are wider than high.
      x: people.map((n) => coChairPlaces.x[place.get(n)] * 1.7), y: people.map((n) => coChairPlaces.y[place.get(n)]),
      edges: list.map((p, i) => ({ id: i, from: p.from, to: p.to, kind: "CO_CHAIRED", pair: p, width: 1.2 + 7 * ((p.meetings.length - 1) / Math.max(4, most - 1)) })),
    });
  }

  function showPath() {
    const ready = state.first >= 0 && state.second >= 0;
    paths = ready ? shortestPaths(graph, state.first, state.second, pathEdge, 12) : null;
    empty(!ready ? t("pathChoose") : paths.paths.length ? "" : t("pathNone"));
    const nodes = paths && paths.paths.length ? paths.nodes : [state.first, state.second].filter((n) => n >= 0);
    const onPath = new Set(nodes), columns = new Map();
    for (const n of nodes) {
      const column = paths && paths.steps && paths.steps[n] >= 0 ? paths.steps[state.first] - paths.steps[n] : n === state.first ? 0 : 1;
      columns.set(column, [...(columns.get(column) || []), n]);
    }
    const at = new Map();
    for (const [column, list] of columns) list.sort((a, b) => a - b).forEach((n, i) => at.set(n, [column * 190, (i - (list.length - 1) / 2) * 74]));
    const edges = [];
    for (const n of nodes) for (const e of graph.edgesOf(n)) if (graph.from[e] === n && onPath.has(graph.to[e]) && pathEdge(e)) edges.push({ id: e, from: n, to: graph.to[e], kind: graph.edgeKind[e] });
    derived.show({ derived: "path", nodes, edges, bold: true, sizes: Object.fromEntries(nodes.map((n) => [n, 13])), x: nodes.map((n) => at.get(n)[0]), y: nodes.map((n) => at.get(n)[1]) });
  }

  function empty(text) {
    byId("empty").textContent = text;
    byId("empty").hidden = !text;
  }

  function bar() {
    const box = byId("bar");
    if (state.mode === "path" && byId("path-first")) for (const [id, key] of [["path-first", "first"], ["path-second", "second"]]) byId(id).value = state[key] >= 0 ? graph.name[state[key]] : "";
    else if (state.mode === "path") box.replaceChildren(field("path-first", "pathFrom", "first", "Person"), field("path-second", "pathTo", "second", "Person"));
    else if (state.mode === "posts" && byId("posts-body")) byId("posts-body").value = state.body >= 0 ? graph.name[state.body] : "";
    else if (state.mode === "posts") box.replaceChildren(field("posts-body", "postsBody", "body", "Organization"));
    else if (state.mode === "graph" && (large || state.focus >= 0)) return;
    else { box.hidden = true; box.replaceChildren(); return; }
    box.hidden = false;
  }

  function field(id, label, key, kind) {
    const input = make("input", { id, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" });
    input.value = state[key] >= 0 ? graph.name[state[key]] : "";
    const list = make("ul", { id: `${id}-list`, role: "listbox", "aria-label": t("found"), hidden: true });
    nodeField(input, list, { graph, index: searchable, allowed: (n) => graph.kind[n] === kind, keepText: true, choose: (n) => change({ [key]: n, selected: -1, edge: -1 }) });
    return make("div", { class: "field" }, make("label", { for: id, text: t(label) }), input, list);
  }

  const searchable = () => index || (index = searchIndex(graph));

  function show(changed) {
    const filters = !changed || ["hiddenNodes", "hiddenEdges", "from", "to", "focus", "steps"].some((key) => changed.has(key));
    const modal = !changed || changed.has("mode");
    if (filters) { shown = whatIsShown(graph, times, state); }
    if (!changed || changed.has("from") || changed.has("to")) { pairs = null; }
    if (modal) {
      for (const mode of MODES) {
        const tab = byId(`tab-${mode}`);
        tab.setAttribute("aria-selected", String(mode === state.mode));
        tab.tabIndex = mode === state.mode ? 0 : -1;
      }
      byId("view").setAttribute("aria-labelledby", `tab-${state.mode}`);
      const drawing = drawingNow();
      byId("drawing").hidden = !drawing;
      byId("sheet").hidden = Boolean(drawing);
      byId("canvas-graph").hidden = drawing !== main;
      byId("canvas-derived").hidden = drawing !== derived;
      byId("timeline").hidden = !timeline.available || state.mode === "posts";
      byId("legend").hidden = drawing !== main;
      for (const button of document.querySelectorAll("[data-export=png], [data-export=svg]")) button.hidden = !drawing;
    }
    if (modal || (changed && ["focus", "steps", "body", "first", "second"].some((key) => changed.has(key)))) bar();
    document.body.dataset.mode = state.mode;
    if (state.mode === "graph") {
      if (filters || modal) showMain();
      else main.redraw();
      const any = shown.nodes.indexOf(1) >= 0;
      empty(any ? "" : graph.nodeCount ? t("emptyView") : t("emptyGraph"));
    } else if (state.mode === "cochairs") {
      if (modal || filters) showCoChairs(); else derived.redraw();
    } else if (state.mode === "path") {
      if (modal || filters || (changed && (changed.has("first") || changed.has("second")))) showPath(); else derived.redraw();
    } else if (state.mode === "posts") {
      if (modal || (changed && changed.has("body"))) posts.draw(state.body);
    } else if (modal || filters || (changed && ["rows", "sort", "down"].some((key) => changed.has(key)))) {
      if (state.rows === "edges" && !Evidence.pieces) Evidence.open().then(() => table.draw(shown));
      else table.draw(shown);
    }
    timeline.mark();
    if (!changed || ["selected", "edge", "pair", "mode", "first", "second", "focus"].some((key) => changed.has(key)) || (filters && state.mode === "path")) details();
    if (filters) sayCounts();
  }

  async function details() {
    if (state.pair || state.edge >= 0 || state.selected >= 0 || state.mode === "path") await Evidence.open();
    const pair = state.mode === "cochairs" ? pairNow() : null;
    if (pair) panel.showPair(pair);
    else if (state.edge >= 0) panel.showEdge(state.edge);
    else if (state.selected >= 0) panel.showNode(state.selected);
    else if (state.mode === "path" && paths) panel.showPaths(paths, pathEdge);
    else panel.showWelcome();
    const open = pair !== null || state.edge >= 0 || state.selected >= 0 || (state.mode === "path" && Boolean(paths));
    document.body.classList.toggle("reading", open);
  }

  function sayCounts() {
    let nodes = 0, edges = 0;
    for (let n = 0; n < graph.nodeCount; n++) nodes += shown.nodes[n];
    for (let e = 0; e < graph.edgeCount; e++) edges += shown.edges[e];
    const of = (kind) => count(legend.numbers.get(kind) || 0);
    byId("counts").textContent = t("shownCounts", { people: of("Person"), meetings: of("Meeting"), bodies: of("Organization"), posts: of("Role"), articles: of("Article") });
    if (ready) announce(t("shownNow", { n: count(nodes), m: count(edges) }));
  }

  function words() {
    translatePage();
    byId("bar").replaceChildren();
    legend.draw();
    if (timeline.available) { timeline.draw(); byId("timeline").hidden = state.mode === "posts"; }
  }

  function theme() {
    if (state.theme) document.documentElement.dataset.theme = state.theme;
    else delete document.documentElement.dataset.theme;
  }

  function shownNumbers() {
    const drawing = drawingNow();
    if (drawing && (large || drawing === derived) && !(drawing === derived && state.mode === "cochairs")) {
      const net = drawing.network;
      return {
        nodes: drawing.scene.nodes.filter((n) => !net.body.nodes[n].options.hidden),
        edges: drawing.scene.edges.filter((edge) => !net.body.edges[edge.id].options.hidden).map((edge) => edge.id),
      };
    }
    if (state.mode === "cochairs") {
      const edges = [...new Set(chairs().flatMap((p) => p.edges.flat()))].sort((a, b) => a - b);
      return { nodes: [...new Set(edges.flatMap((e) => [graph.from[e], graph.to[e]]))].sort((a, b) => a - b), edges };
    }
    if (state.mode === "posts") return posts.numbers(state.body);
    const nodes = [], edges = [];
    for (let n = 0; n < graph.nodeCount; n++) if (shown.nodes[n]) nodes.push(n);
    for (let e = 0; e < graph.edgeCount; e++) if (shown.edges[e]) edges.push(e);
    return { nodes, edges };
  }

  async function exportAs(kind) {
    await Evidence.open();
    byId("export").open = false;
    const drawing = drawingNow();
    if (kind === "print") { window.print(); return; }
    if (kind === "csv") {
      const rows = state.mode === "table" ? table.rows(shown) : edgeRows(graph, shownNumbers().edges);
      save(fileName("csv"), new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }));
      return;
    }
    const numbers = shownNumbers();
    if (kind === "json") save(fileName("json"), new Blob([JSON.stringify(shownJson(graph, numbers.nodes, numbers.edges), null, 1)], { type: "application/json" }));
    else if (kind === "svg") save(fileName("svg"), new Blob([drawingSvg(drawing, graph)], { type: "image/svg+xml" }));
    else drawingPng(drawing, (blob) => save(fileName("png"), blob));
  }

  function listenToReader() {
    nodeField(byId("search"), byId("found"), { graph, index: searchable, choose: go.node });
    byId("language").addEventListener("click", () => {
      language = language === "vi" ? "en" : "vi";
      words();
      show(null);
      writeAddress();
    });
    byId("theme").addEventListener("click", () => {
      const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      change({ theme: dark ? "light" : "dark" });
      theme();
      main.recolour();
      derived.recolour();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { main.recolour(); derived.recolour(); });
    const tabs = MODES.map((mode) => byId(`tab-${mode}`));
    tabs.forEach((tab, i) => {
      tab.addEventListener("click", () => change({ mode: tab.dataset.mode }));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = tabs[(i + step + tabs.length) % tabs.length];
        next.focus();
        change({ mode: next.dataset.mode });
        event.preventDefault();
      });
    });
    for (const button of document.querySelectorAll("[data-export]")) button.addEventListener("click", () => exportAs(button.dataset.export));
    byId("zoom-in").addEventListener("click", () => drawingNow().zoom(1.3));
    byId("zoom-out").addEventListener("click", () => drawingNow().zoom(1 / 1.3));
    byId("zoom-fit").addEventListener("click", fitAll);
    for (const canvas of [byId("canvas-graph"), byId("canvas-derived")]) canvas.addEventListener("keydown", onCanvasKey);
    document.addEventListener("keydown", (event) => {
      const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key === "/" && !typing) { byId("search").focus(); event.preventDefault(); }
      else if (event.key === "Escape" && !typing) {
        byId("export").open = false;
        go.clear();
      }
    });
    document.addEventListener("click", (event) => { if (!byId("export").contains(event.target)) byId("export").open = false; });
    // Paper is light, whatever the screen is.
    const repaint = (paper) => {
      const dark = document.documentElement.dataset.theme;
      // On paper every sentence is open.
      for (const proof of document.querySelectorAll("#panel details")) {
        if (paper) { proof.dataset.before = String(proof.open); proof.open = true; }
        else if (proof.dataset.before) proof.open = proof.dataset.before === "true";
      }
      if (paper) document.documentElement.dataset.theme = "light";
      else theme();
      if (paper ? dark !== "light" : true) { main.recolour(); derived.recolour(); drawingNow()?.network?.redraw(); }
    };
    window.addEventListener("beforeprint", () => repaint(true));
    window.addEventListener("afterprint", () => repaint(false));
    window.addEventListener("hashchange", () => {
      if (location.hash.slice(1) === ownAddress) return;
      const before = language;
      Object.assign(state, { mode: "graph", selected: -1, focus: -1, steps: 1, hiddenNodes: new Set(["Article"]), first: -1, second: -1, body: -1, rows: "Meeting", sort: "", down: false, theme: "" },
        readAddress(graph, startView(graph)));
      theme();
      words();
      if (before !== language) translatePage();
      show(null);
      settle();
    });
  }

  function settle() {
    const drawing = drawingNow();
    if (drawing && state.camera) drawing.place(state.camera);
    else if (drawing) drawing.fit();
  }

  function fitAll() {
    drawingNow().fit();
    hooks.moved(null);
  }

  function onCanvasKey(event) {
    const drawing = drawingNow();
    const moves = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] };
    if (moves[event.key]) drawing.pan(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") drawing.zoom(1.3);
    else if (event.key === "-") drawing.zoom(1 / 1.3);
    else if (event.key === "0") fitAll();
    else return;
    event.preventDefault();
  }

  let ready = false;
  if (window.innerWidth < 760) byId("legend").open = false;
  words();
  listeners.push(show);
  show(null);
  listenToReader();
  ready = true;
  // For scripts that drive the page, tests among them.
  window.chutoa = { graph, state, change, go, drawing: drawingNow, shownNumbers, folded: (text) => bare(exact(text)) };
  requestAnimationFrame(() => requestAnimationFrame(() => {
    // The parts of the page have their sizes now.
    settle();
    document.documentElement.dataset.ready = "yes";
    // What a reader soon needs is made ready while nothing else is asked for.
    setTimeout(() => { searchable(); Evidence.open(); }, 300);
  }));
}

start().catch((error) => {
  const box = byId("failure");
  box.textContent = t("failed", { e: error.message });
  box.hidden = false;
  throw error;
});
