// Drawing with vis-network: a scene of nodes and edges at fixed places, labels that thin out, and highlighting laid over it.

const SHAPES = { Person: "dot", Meeting: "diamond", Organization: "square", Role: "triangle", Article: "hexagon" };
const DASHED = new Set(["PART_OF", "REPORTED_IN", "MENTIONED_IN", "AT"]);
const WIDTHS = { CHAIRED: 3.2, LED: 2.4, CO_CHAIRED: 2 };
const LARGE_DRAG = 2500;

function themeColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const kinds = {}, edges = {};
  for (const kind of Object.keys(SHAPES)) kinds[kind] = colour(`node-${kind.toLowerCase()}`);
  for (const kind of [...Object.keys(EDGE_WEIGHT), "REPORTED_IN", "MENTIONED_IN", "CO_CHAIRED"]) {
    edges[kind] = colour(`edge-${kind.toLowerCase().replaceAll("_", "-")}`);
  }
  return { kinds, edges, paper: colour("paper"), ink: colour("ink"), accent: colour("accent"), font: style.getPropertyValue("--font").trim() };
}

function mix(colour, paper, share) {
  const part = (text, n) => parseInt(text.slice(1 + 2 * n, 3 + 2 * n), 16);
  const one = (n) => Math.round(part(colour, n) * share + part(paper, n) * (1 - share)).toString(16).padStart(2, "0");
  return `#${one(0)}${one(1)}${one(2)}`;
}

// Edges between the same two nodes get different curves, so that each is seen and can be chosen.
function parallelRank(edges) {
  const seen = new Map();
  return edges.map((edge) => {
    const key = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const rank = seen.get(key) || 0;
    seen.set(key, rank + 1);
    return rank;
  });
}

function createDrawing(container, graph, hooks) {
  let colours = themeColours(), net = null, scene = null, moving = false, hovered = -1;
  const labelWidths = new Map();

  // Asked for any number of times, drawn once at the next frame.
  const redraw = () => net.body.emitter.emit("_requestRedraw");

  const sizeOf = (n) => (scene.sizes ? scene.sizes[n] : Math.min(34, 6.5 + 2.5 * Math.sqrt(graph.weight[n])));

  function nodeItem(n, i) {
    return { id: n, x: scene.x[i], y: scene.y[i], group: graph.kind[n], size: sizeOf(n) };
  }

  function edgeItem(edge, rank) {
    const item = { id: edge.id, from: edge.from, to: edge.to, color: colours.edges[edge.kind] };
    const width = edge.width || WIDTHS[edge.kind];
    if (width) item.width = width;
    if (DASHED.has(edge.kind)) item.dashes = [4, 4];
    if (rank) item.smooth = { enabled: true, type: rank % 2 ? "curvedCW" : "curvedCCW", roundness: 0.12 * Math.ceil(rank / 2) };
    return item;
  }

  function options() {
    const groups = {};
    for (const [kind, shape] of Object.entries(SHAPES)) {
      groups[kind] = { shape, color: { background: colours.kinds[kind], border: mix(colours.kinds[kind], colours.ink, 0.72) } };
    }
    return {
      ...Page.options,
      groups: { useDefaultGroups: false, ...groups },
      nodes: { borderWidth: 1, borderWidthSelected: 1, chosen: false, labelHighlightBold: false },
      edges: { smooth: false, width: 1.4, chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: true, color: { inherit: false } },
      interaction: {
        hover: false, selectConnectedEdges: false, multiselect: false, tooltipDelay: 1e9, keyboard: false,
        hideEdgesOnDrag: scene.edges.length > 2 * LARGE_DRAG, hideEdgesOnZoom: scene.edges.length > 2 * LARGE_DRAG,
      },
    };
  }

  function show(next) {
    scene = next;
    scene.order = [...scene.nodes].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
    const ranks = parallelRank(scene.edges);
    const data = {
      nodes: new vis.DataSet(scene.nodes.map(nodeItem)),
      edges: new vis.DataSet(scene.edges.map((edge, i) => edgeItem(edge, ranks[i]))),
    };
    if (net) net.setData(data);
    else {
      net = new vis.Network(container, data, options());
      listen();
    }
    fit();
  }

  // Hides and shows without touching the data sets: thousands of nodes change in a few milliseconds.
  function filter(nodeShown, edgeShown) {
    const body = net.body;
    for (const n of scene.nodes) body.nodes[n].options.hidden = !nodeShown[n];
    for (const edge of scene.edges) body.edges[edge.id].options.hidden = !edgeShown[edge.id];
    body.nodeIndices = scene.nodes.filter((n) => nodeShown[n]);
    body.edgeIndices = scene.edges.filter((edge) => edgeShown[edge.id]).map((edge) => edge.id);
    redraw();
  }

  function listen() {
    net.on("click", (event) => {
      const at = event.pointer.DOM;
      const node = net.getNodeAt(at);
      if (node !== undefined) hooks.node(node);
      else {
        const edge = net.getEdgeAt(at);
        if (edge !== undefined) hooks.edge(scene.edges.find((item) => item.id === edge));
        else hooks.nothing();
      }
    });
    net.on("doubleClick", (event) => {
      const node = net.getNodeAt(event.pointer.DOM);
      if (node !== undefined && hooks.around) hooks.around(node);
    });
    net.on("dragStart", () => { moving = true; });
    net.on("dragEnd", (event) => { moving = false; redraw(); if (!event.nodes.length) moved(); });
    let zoomed = 0;
    net.on("zoom", () => { clearTimeout(zoomed); zoomed = setTimeout(moved, 200); });
    net.on("afterDrawing", paint);
    const canvas = container.querySelector("canvas");
    canvas.setAttribute("aria-hidden", "true");
    // The container takes the keys; the frame inside would be a second stop without a name.
    container.firstElementChild.tabIndex = -1;
    canvas.addEventListener("mousemove", (event) => {
      if (moving || event.buttons) return;
      const box = canvas.getBoundingClientRect();
      const node = net.getNodeAt({ x: event.clientX - box.left, y: event.clientY - box.top });
      const now = node === undefined ? -1 : node;
      container.classList.toggle("pointing", now >= 0);
      if (now !== hovered) { hovered = now; redraw(); }
    });
    canvas.addEventListener("mouseleave", () => { if (hovered >= 0) { hovered = -1; redraw(); } });
  }

  // What is chosen stays in full strength; a veil goes over the rest.
  function highlight() {
    const chosen = hooks.chosen(scene);
    if (!chosen) return null;
    const nodes = new Set(), edges = [];
    for (const n of chosen.nodes) if (net.body.nodes[n] && !net.body.nodes[n].options.hidden) nodes.add(n);
    for (const id of chosen.edges) if (net.body.edges[id] && !net.body.edges[id].options.hidden) edges.push(id);
    return nodes.size ? { nodes, edges, core: chosen.core, veil: !chosen.middle } : null;
  }

  function paint(context) {
    const world = context.getTransform();
    const lit = highlight();
    if (lit && lit.veil) {
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 0.82;
      context.fillStyle = colours.paper;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      context.restore();
      for (const id of lit.edges) net.body.edges[id].draw(context);
      for (const n of lit.nodes) net.body.nodes[n].draw(context);
    }
    if (lit) for (const n of lit.core) if (lit.nodes.has(n)) ring(context, n, colours.accent, 2.5);
    if (hovered >= 0 && net.body.nodes[hovered]) ring(context, hovered, colours.ink, 1.5);
    paintLabels(context, world, lit);
  }

  function ring(context, n, colour, width) {
    const node = net.body.nodes[n], scale = net.getScale();
    context.beginPath();
    context.arc(node.x, node.y, sizeOf(n) * 1.15 + 5 / scale, 0, 2 * Math.PI);
    context.lineWidth = width / scale;
    context.strokeStyle = colour;
    context.stroke();
  }

  // Labels keep one size on the screen. The weightier takes its room first; a label with no room waits for a closer look.
  function paintLabels(context, world, lit) {
    const pixel = window.devicePixelRatio || 1;
    const width = context.canvas.width, height = context.canvas.height;
    const room = Math.min(moving ? 40 : 110, Math.max(12, (width * height) / (pixel * pixel * 8500)));
    const cell = 8 * pixel, columns = Math.ceil(width / cell) + 1, rows = Math.ceil(height / cell) + 1;
    const taken = new Uint8Array(columns * rows);
    const fontSize = 12.5 * pixel;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.lineWidth = 3.5 * pixel;
    context.strokeStyle = colours.paper;
    context.fillStyle = colours.ink;
    let font = "", placed = 0;
    const first = lit ? lit.core.filter((n) => lit.nodes.has(n)) : [];
    if (hovered >= 0) first.unshift(hovered);
    const rest = lit && lit.veil ? scene.order.filter((n) => lit.nodes.has(n)) : scene.order;
    const done = new Set();
    const put = (n, must) => {
      const node = net.body.nodes[n];
      if (!node || node.options.hidden || done.has(n)) return;
      const x = node.x * world.a + world.e;
      const y = node.y * world.d + world.f + (sizeOf(n) * world.a) + 3 * pixel;
      if (x < -80 || x > width + 80 || y < 0 || y > height) return;
      const strong = must || graph.kind[n] === "Person" || scene.bold;
      const wanted = `${must ? 600 : 400} ${strong ? fontSize : fontSize * 0.92}px ${colours.font}`;
      const text = shortLabel(graph.name[n], must ? 64 : 34);
      const key = wanted + text;
      let length = labelWidths.get(key);
      if (length === undefined || must) {
        if (font !== wanted) { context.font = font = wanted; }
        length = context.measureText(text).width;
        labelWidths.set(key, length);
      }
      const left = Math.max(0, Math.floor((x - length / 2) / cell)), right = Math.min(columns - 1, Math.floor((x + length / 2) / cell));
      const top = Math.max(0, Math.floor(y / cell)), bottom = Math.min(rows - 1, Math.floor((y + fontSize * 1.2) / cell));
      if (!must) {
        for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) if (taken[r * columns + c]) return;
      }
      for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) taken[r * columns + c] = 1;
      if (font !== wanted) { context.font = font = wanted; }
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
      done.add(n);
      placed++;
    };
    for (const n of first) put(n, true);
    for (const n of rest) {
      if (placed >= room) break;
      put(n, false);
    }
    context.restore();
    scene.labels = done;
  }

  function fit(nodes) {
    if (!net) return;
    const wanted = (nodes || scene.nodes).filter((n) => net.body.nodes[n] && !net.body.nodes[n].options.hidden);
    if (!wanted.length) return;
    let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    for (const n of wanted) {
      const node = net.body.nodes[n], r = sizeOf(n);
      left = Math.min(left, node.x - r); right = Math.max(right, node.x + r);
      top = Math.min(top, node.y - r); bottom = Math.max(bottom, node.y + r);
    }
    const box = container.getBoundingClientRect(), covered = hooks.covered();
    const wide = Math.max(200, box.width - covered - Math.min(160, box.width * 0.22)), high = Math.max(160, box.height - 90);
    const scale = Math.max(0.02, Math.min(wide / (right - left + 1), high / (bottom - top + 1), nodes ? 0.9 : 1.5));
    net.moveTo({ position: { x: (left + right - covered / scale) / 2, y: (top + bottom) / 2 }, scale });
  }

  const moved = () => {
    const at = net.getViewPosition();
    hooks.moved([Math.round(at.x), Math.round(at.y), Number(net.getScale().toFixed(3))]);
  };

  function pan(dx, dy) {
    const at = net.getViewPosition(), scale = net.getScale();
    net.moveTo({ position: { x: at.x + dx / scale, y: at.y + dy / scale } });
    moved();
  }

  return {
    show, filter, fit, pan,
    redraw: () => net && redraw(),
    zoom(factor) {
      net.moveTo({ scale: Math.min(6, Math.max(0.02, net.getScale() * factor)) });
      moved();
    },
    place([x, y, scale]) { if (net) net.moveTo({ position: { x, y }, scale: Math.min(6, Math.max(0.02, scale)) }); },
    // Brings a node and those it is joined to into view.
    look(n) {
      const node = net && net.body.nodes[n];
      if (!node || node.options.hidden) return;
      const chosen = hooks.chosen(scene);
      fit(chosen ? chosen.nodes : [n]);
      moved();
    },
    recolour() {
      colours = themeColours();
      if (scene) {
        const at = net && net.getViewPosition(), scale = net && net.getScale();
        const { nodes, edges } = hiddenNow();
        if (net) net.destroy();
        net = null;
        show(scene);
        restoreHidden(nodes, edges);
        if (at) net.moveTo({ position: at, scale });
      }
    },
    canvas: () => container.querySelector("canvas"),
    get network() { return net; },
    get scene() { return scene; },
    get colours() { return colours; },
    sizeOf,
    has: (n) => Boolean(net && net.body.nodes[n]),
    onScreen: (n) => { const node = net.body.nodes[n]; return net.canvasToDOM({ x: node.x, y: node.y }); },
  };

  function hiddenNow() {
    return {
      nodes: scene.nodes.filter((n) => net.body.nodes[n].options.hidden),
      edges: scene.edges.filter((edge) => net.body.edges[edge.id].options.hidden).map((edge) => edge.id),
    };
  }

  function restoreHidden(nodes, edges) {
    const hiddenNodes = new Set(nodes), hiddenEdges = new Set(edges);
    for (const n of nodes) net.body.nodes[n].options.hidden = true;
    for (const id of edges) net.body.edges[id].options.hidden = true;
    net.body.nodeIndices = scene.nodes.filter((n) => !hiddenNodes.has(n));
    net.body.edgeIndices = scene.edges.map((edge) => edge.id).filter((id) => !hiddenEdges.has(id));
    redraw();
  }
}

function shortLabel(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > limit * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:·–-]+$/u, "")}…`;
}

// Rings around a node: one ring a step, each node near the one it hangs on.
function ringPlaces(graph, centre, nodes, usable) {
  const inside = new Set(nodes), place = new Map([[centre, { angle: 0, from: 0, to: 2 * Math.PI, step: 0 }]]);
  const children = new Map(), queue = [centre], seen = new Set([centre]);
  for (let i = 0; i < queue.length; i++) {
    const n = queue[i], own = [];
    for (const e of graph.edgesOf(n)) {
      const m = graph.other(e, n);
      if (inside.has(m) && !seen.has(m) && usable(e)) { seen.add(m); own.push(m); queue.push(m); }
    }
    own.sort((a, b) => KIND_ORDER[graph.kind[a]] - KIND_ORDER[graph.kind[b]] || String(graph.property(a, "date") || "").localeCompare(String(graph.property(b, "date") || "")) || a - b);
    children.set(n, own);
  }
  const leaves = new Map();
  for (let i = queue.length - 1; i >= 0; i--) {
    leaves.set(queue[i], Math.max(1, children.get(queue[i]).reduce((sum, m) => sum + leaves.get(m), 0)));
  }
  const perStep = [];
  for (const n of queue) {
    const own = place.get(n);
    let at = own.from;
    for (const m of children.get(n)) {
      const share = (own.to - own.from) * (leaves.get(m) / leaves.get(n));
      place.set(m, { from: at, to: at + share, angle: at + share / 2, step: own.step + 1 });
      perStep[own.step + 1] = (perStep[own.step + 1] || 0) + 1;
      at += share;
    }
  }
  const radius = [0];
  for (let step = 1; step < perStep.length; step++) radius[step] = Math.max(radius[step - 1] + 130, (perStep[step] * 44) / (2 * Math.PI));
  const x = [], y = [];
  nodes.forEach((n, i) => {
    const at = place.get(n) || { angle: i, step: perStep.length };
    const r = radius[at.step] ?? (radius[radius.length - 1] + 130);
    // A screen is wide: rings are too.
    x.push(Math.round(r * 1.25 * Math.cos(at.angle)));
    y.push(Math.round(r * Math.sin(at.angle)));
  });
  return { x, y };
}
