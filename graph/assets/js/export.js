// What is shown, as files to keep: PNG and SVG of the drawing, CSV of the rows, JSON of nodes, edges and sentences.

function save(name, blob) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const fileName = (ending) => `chutoa-${state.mode}.${ending}`;

// A sheet program would run a cell that begins like a formula: an apostrophe before it keeps it text.
const csvCell = (text) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const csvText = (rows) => `\ufeff${rows.map((row) => row.map((cell) => csvCell(String(cell))).join(",")).join("\r\n")}\r\n`;

function edgeRows(graph, edges) {
  const head = ["from_id", "from", "relation", "to_id", "to", "date", "article", "quote"];
  return [head, ...edges.map((e) => {
    const pieces = Evidence.of(e);
    const date = graph.property(graph.to[e], "date") ?? graph.edgeProperty(e, "first_seen") ?? "";
    return [graph.id[graph.from[e]], graph.name[graph.from[e]], graph.edgeKind[e], graph.id[graph.to[e]], graph.name[graph.to[e]], date,
      pieces.map((p) => p.article).join(" | "), pieces.map((p) => p.quote).join(" | ")];
  })];
}

function shownJson(graph, nodes, edges) {
  const properties = (keys, read) => Object.fromEntries(keys.map((key) => [key, read(key)]).filter(([, value]) => value !== null));
  return {
    nodes: nodes.map((n) => ({ id: graph.id[n], kind: graph.kind[n], name: graph.name[n], properties: properties(graph.nodeKeys, (key) => graph.property(n, key)) })),
    edges: edges.map((e) => ({
      id: graph.edgeId[e], kind: graph.edgeKind[e], source: graph.id[graph.from[e]], target: graph.id[graph.to[e]],
      properties: properties(graph.edgeKeys, (key) => graph.edgeProperty(e, key)),
      evidence: Evidence.of(e).map((p) => ({ article: p.article, start: p.start, end: p.end, quote: p.quote, quote_start: p.quoteStart, rule: p.rule })),
    })),
  };
}

const xml = (text) => String(text).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

// The drawing as it stands on the screen, in vector form.
function drawingSvg(drawing, graph) {
  const net = drawing.network, scene = drawing.scene, colours = drawing.colours, scale = net.getScale();
  const canvas = drawing.canvas(), width = canvas.clientWidth, height = canvas.clientHeight, parts = [];
  const at = (n) => net.canvasToDOM({ x: net.body.nodes[n].x, y: net.body.nodes[n].y });
  for (const edge of scene.edges) {
    if (net.body.edges[edge.id].options.hidden) continue;
    const a = at(edge.from), b = at(edge.to), w = (edge.width || WIDTHS[edge.kind] || 0.9) * Math.max(0.4, Math.min(1, scale));
    parts.push(`<path d="M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}" stroke="${colours.edges[edge.kind]}" stroke-width="${w.toFixed(2)}"${DASHED.has(edge.kind) ? ' stroke-dasharray="4 4"' : ""}><title>${xml(t(`edge.${edge.kind}`))}</title></path>`);
  }
  for (const n of scene.nodes) {
    if (net.body.nodes[n].options.hidden) continue;
    const { x, y } = at(n), r = drawing.sizeOf(n) * scale, fill = colours.kinds[graph.kind[n]], title = `<title>${xml(graph.name[n])}</title>`;
    const points = (list) => `<polygon points="${list.map(([dx, dy]) => `${(x + dx * r).toFixed(1)},${(y + dy * r).toFixed(1)}`).join(" ")}" fill="${fill}">${title}</polygon>`;
    const form = SHAPES[graph.kind[n]];
    if (form === "dot") parts.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${fill}">${title}</circle>`);
    else if (form === "square") parts.push(points([[-1, -1], [1, -1], [1, 1], [-1, 1]]));
    else if (form === "diamond") parts.push(points([[0, -1], [1, 0], [0, 1], [-1, 0]]));
    else if (form === "triangle") parts.push(points([[0, -1], [0.95, 0.7], [-0.95, 0.7]]));
    else parts.push(points([[-0.5, -0.87], [0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0]]));
  }
  for (const n of scene.labels || []) {
    const { x, y } = at(n);
    parts.push(`<text x="${x.toFixed(1)}" y="${(y + drawing.sizeOf(n) * scale + 14).toFixed(1)}" text-anchor="middle">${xml(shortLabel(graph.name[n], 34))}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${xml(colours.font)}" font-size="12.5"><title>${xml(byId("heading").textContent)}</title><rect width="100%" height="100%" fill="${colours.paper}"/><g fill="none">${parts.filter((p) => p.startsWith("<path")).join("")}</g>${parts.filter((p) => p.startsWith("<circle") || p.startsWith("<polygon")).join("")}<g fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke">${parts.filter((p) => p.startsWith("<text")).join("")}</g></svg>`;
}

function drawingPng(drawing, done) {
  const from = drawing.canvas();
  const to = make("canvas", { width: from.width, height: from.height });
  const context = to.getContext("2d");
  context.fillStyle = drawing.colours.paper;
  context.fillRect(0, 0, to.width, to.height);
  context.drawImage(from, 0, 0);
  to.toBlob(done, "image/png");
}
