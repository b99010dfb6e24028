// The legend: every kind of node and edge with its look and number; a tick shows or hides it.

function createLegend(graph) {
  const numbers = new Map();
  for (const kind of graph.kind) numbers.set(kind, (numbers.get(kind) || 0) + 1);
  for (const kind of graph.edgeKind) numbers.set(kind, (numbers.get(kind) || 0) + 1);

  function tick(kind, isNode) {
    const hidden = isNode ? "hiddenNodes" : "hiddenEdges";
    const box = make("input", {
      type: "checkbox", id: `show-${kind}`, checked: !state[hidden].has(kind),
      change: (event) => {
        const next = new Set(state[hidden]);
        if (event.target.checked) next.delete(kind); else next.add(kind);
        change({ [hidden]: next });
      },
    });
    const look = isNode ? shapeOf(kind) : make("span", { class: `stroke edge-${kind}`, "aria-hidden": "true" });
    return make("label", { class: "tick" }, box, look, make("span", { text: capital(t(`${isNode ? "node" : "edge"}.${kind}`)) }),
      make("span", { class: "count", text: count(numbers.get(kind)) }));
  }

  function draw() {
    const group = (title, kinds, isNode) => make("fieldset", {}, make("legend", { text: t(title) }), kinds.filter((kind) => numbers.has(kind)).map((kind) => tick(kind, isNode)));
    byId("legend-kinds").replaceChildren(
      group("legendNodes", ["Person", "Meeting", "Organization", "Role", "Article"], true),
      group("legendEdges", [...Object.keys(EDGE_WEIGHT), "REPORTED_IN", "MENTIONED_IN"], false));
  }
  return { draw, numbers };
}

function shapeOf(kind) {
  const forms = {
    dot: drawn("circle", { cx: 7, cy: 7, r: 5.5 }),
    diamond: drawn("path", { d: "M7 0.8 13.2 7 7 13.2 0.8 7Z" }),
    square: drawn("rect", { x: 1.8, y: 1.8, width: 10.4, height: 10.4 }),
    triangle: drawn("path", { d: "M7 1.2 13 12.2 1 12.2Z" }),
    hexagon: drawn("path", { d: "M4 1.8 10 1.8 13 7 10 12.2 4 12.2 1 7Z" }),
  };
  return drawn("svg", { viewBox: "0 0 14 14", class: `shape kind-${kind}`, "aria-hidden": "true" }, forms[SHAPES[kind]]);
}
