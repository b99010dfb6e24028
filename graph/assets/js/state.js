// What the reader looks at, and its form in the address, so that a link opens the same view.

const MODES = ["graph", "cochairs", "path", "posts", "table"];
const state = {
  mode: "graph", selected: -1, edge: -1, focus: -1, steps: 1,
  hiddenNodes: new Set(["Article"]), hiddenEdges: new Set(),
  from: null, to: null, first: -1, second: -1, body: -1,
  rows: "Meeting", sort: "", down: false, theme: "", pair: null, camera: null,
};
const listeners = [];
let ownAddress = "";

function change(values) {
  Object.assign(state, values);
  // Another drawing is seen from its own place.
  if (["mode", "focus", "steps", "first", "second"].some((key) => key in values)) state.camera = null;
  const changed = new Set(Object.keys(values));
  for (const listener of listeners) listener(changed);
  writeAddress();
}

function addressOf(graph) {
  const out = new URLSearchParams();
  const put = (key, value) => { if (value) out.set(key, value); };
  const id = (n) => (n >= 0 ? graph.id[n] : "");
  put("view", state.mode === "graph" ? "" : state.mode);
  put("at", id(state.selected));
  put("edge", state.edge >= 0 ? graph.edgeId[state.edge] : "");
  put("around", id(state.focus));
  put("steps", state.focus >= 0 && state.steps !== 1 ? String(state.steps) : "");
  const hidden = [...state.hiddenNodes].sort().join(".");
  if (hidden !== "Article") out.set("hide", hidden);
  put("without", [...state.hiddenEdges].sort().join("."));
  put("from", state.from === null ? "" : monthIso(state.from));
  put("to", state.to === null ? "" : monthIso(state.to));
  if (state.mode === "cochairs" && state.pair) { put("with", id(state.pair[0])); put("and", id(state.pair[1])); }
  if (state.mode === "path") { put("a", id(state.first)); put("b", id(state.second)); }
  if (state.mode === "posts") put("body", id(state.body));
  if (state.mode === "table") {
    put("rows", state.rows === "Meeting" ? "" : state.rows);
    put("sort", state.sort && (state.down ? "-" : "") + state.sort);
  }
  put("lang", language === Page.settings.language ? "" : language);
  put("theme", state.theme);
  put("seen", state.camera ? state.camera.join("_") : "");
  return out.toString();
}

const writeAddress = onceAFrame(() => {
  const text = addressOf(Page.graph);
  if (text === ownAddress) return;
  ownAddress = text;
  // A page inside a notebook's cell has no address of its own.
  if (location.protocol !== "about:") history.replaceState(null, "", `#${text}`);
});

function readAddress(graph, startWith) {
  const given = new URLSearchParams(location.hash.slice(1));
  ownAddress = location.hash.slice(1);
  const has = (key) => given.has(key);
  const node = (key) => (has(key) ? graph.numberOf(given.get(key)) : -1);
  const month = (key) => { const months = monthsOf(given.get(key)); return months ? months[key === "to" ? 1 : 0] : null; };
  const values = { ...startWith };
  if (has("view") && MODES.includes(given.get("view"))) values.mode = given.get("view");
  values.selected = has("at") ? node("at") : values.selected ?? -1;
  values.edge = has("edge") ? graph.edgeId.indexOf(given.get("edge")) : -1;
  if (has("around")) values.focus = node("around");
  if (has("steps")) values.steps = Math.min(4, Math.max(1, Number(given.get("steps")) || 1));
  if (has("hide")) values.hiddenNodes = new Set(given.get("hide").split(".").filter(Boolean));
  values.hiddenEdges = new Set((given.get("without") || "").split(".").filter(Boolean));
  values.from = month("from");
  values.to = month("to");
  const camera = (given.get("seen") || "").split("_").map(Number);
  values.camera = camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0 ? camera : null;
  const pair = [node("with"), node("and")].sort((a, b) => a - b);
  values.pair = pair[0] >= 0 && pair[0] !== pair[1] ? pair : null;
  if (has("a")) values.first = node("a");
  if (has("b")) values.second = node("b");
  if (has("body")) values.body = node("body");
  if (has("rows")) values.rows = given.get("rows");
  if (has("sort")) { values.down = given.get("sort").startsWith("-"); values.sort = given.get("sort").replace(/^-/, ""); }
  if (LANGUAGES.includes(given.get("lang"))) language = given.get("lang");
  if (["light", "dark"].includes(given.get("theme"))) values.theme = given.get("theme");
  return values;
}
