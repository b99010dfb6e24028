// Meetings by month or year, and a range to look at: dragged over the bars, or moved by two sliders.

function createTimeline(graph) {
  const box = byId("timeline");
  const months = [];
  let undated = 0;
  for (let n = 0; n < graph.nodeCount; n++) {
    if (graph.kind[n] !== "Meeting") continue;
    const at = monthsOf(graph.property(n, "date"));
    if (at) months.push(at[0]); else undated++;
  }
  if (new Set(months).size < 2) return { draw() {}, mark() {}, available: false };
  const earliest = months.reduce((a, b) => Math.min(a, b)), latest = months.reduce((a, b) => Math.max(a, b));
  const yearly = latest - earliest > 240;
  // A short time is shown in whole years: a few bars alone would be as wide as the page.
  const whole = yearly || latest - earliest < 24;
  const first = whole ? Math.floor(earliest / 12) * 12 : earliest;
  const last = whole ? Math.floor(latest / 12) * 12 + 11 : latest;
  const step = yearly ? 12 : 1;
  const bars = new Array(Math.floor((last - first) / step) + 1).fill(0);
  for (const month of months) bars[Math.floor((month - first) / step)]++;
  const highest = bars.reduce((a, b) => Math.max(a, b));
  let plot, cover, label, low, high, note, clear;

  function set(from, to) {
    const whole = from <= first && to >= last;
    change({ from: whole ? null : Math.max(first, from), to: whole ? null : Math.min(last, to) });
  }

  function draw() {
    box.hidden = false;
    const width = bars.length * 10;
    plot = drawn("svg", { viewBox: `0 0 ${width} 40`, preserveAspectRatio: "none", class: "bars", "aria-hidden": "true" });
    bars.forEach((n, i) => { if (n) plot.append(drawn("rect", { x: i * 10 + 1, y: 40 - 38 * Math.sqrt(n / highest), width: 8, height: 38 * Math.sqrt(n / highest) })); });
    cover = drawn("rect", { class: "cover", x: 0, y: 0, width, height: 40 });
    plot.append(cover);
    label = make("output", { class: "range" });
    note = make("span", { class: "quiet" });
    clear = make("button", { type: "button", class: "plain", click: () => set(first, last), text: t("timelineAll") });
    const slider = (key, name) => make("input", { type: "range", min: 0, max: bars.length - 1, step: 1, class: `slider ${key}`, "aria-label": t(name), input: slid });
    low = slider("low", "timelineFrom");
    high = slider("high", "timelineTo");
    const years = make("div", { class: "years", "aria-hidden": "true" });
    const firstYear = Math.ceil(first / 12), lastYear = Math.floor(last / 12);
    const every = Math.max(1, Math.ceil((lastYear - firstYear + 1) / 9));
    for (let year = firstYear; year <= lastYear; year += every) {
      const mark = make("span", { text: String(year) });
      mark.style.left = `${((year * 12 - first) / (last - first + 1)) * 100}%`;
      years.append(mark);
    }
    box.replaceChildren(make("div", { class: "timeline-head" }, make("strong", { text: t("timeline") }), label, note, clear),
      make("div", { class: "plot" }, plot, low, high), years);
    plot.addEventListener("pointerdown", drag);
    mark();
  }

  function slid() {
    let a = Number(low.value), b = Number(high.value);
    if (a > b) [a, b] = [b, a];
    set(first + a * step, first + b * step + step - 1);
  }

  function drag(event) {
    const area = plot.getBoundingClientRect();
    const barAt = (x) => Math.min(bars.length - 1, Math.max(0, Math.floor(((x - area.left) / area.width) * bars.length)));
    const start = barAt(event.clientX);
    let now = start;
    const apply = onceAFrame(() => set(first + Math.min(start, now) * step, first + Math.max(start, now) * step + step - 1));
    plot.setPointerCapture(event.pointerId);
    const move = (e) => { now = barAt(e.clientX); apply(); };
    plot.addEventListener("pointermove", move);
    plot.addEventListener("pointerup", () => plot.removeEventListener("pointermove", move), { once: true });
    apply();
    event.preventDefault();
  }

  function mark() {
    if (!plot) return;
    const from = state.from ?? first, to = state.to ?? last;
    const a = Math.max(0, Math.floor((from - first) / step)), b = Math.min(bars.length - 1, Math.floor((to - first) / step));
    cover.setAttribute("x", String(a * 10));
    cover.setAttribute("width", String(Math.max(0, (b - a + 1) * 10)));
    low.value = String(a);
    high.value = String(b);
    const all = state.from === null && state.to === null;
    low.setAttribute("aria-valuetext", monthShown(from));
    high.setAttribute("aria-valuetext", monthShown(to));
    let inside = 0;
    for (let i = a; i <= b; i++) inside += bars[i];
    label.textContent = `${monthShown(from)} – ${monthShown(to)} · ${t("timelineCount", { n: count(inside) })}`;
    note.textContent = !all && undated ? t("timelineUndated", { n: count(undated) }) : "";
    clear.hidden = all;
    box.classList.toggle("ranged", !all);
  }
  return { draw, mark, available: true };
}
