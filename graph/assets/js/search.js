// Search as one types: words in any order, with or without diacritics; what matches with its diacritics comes first.

const KIND_ORDER = { Person: 0, Meeting: 1, Organization: 2, Role: 3, Article: 4 };

function searchIndex(graph) {
  const exactText = new Array(graph.nodeCount), bareText = new Array(graph.nodeCount);
  for (let n = 0; n < graph.nodeCount; n++) {
    const names = [graph.name[n], graph.property(n, "full_name"), ...(graph.property(n, "names") || [])];
    const text = ` ${exact([...new Set(names.filter(Boolean))].join(" · "))}`.replace(/[\p{P}\p{S}]+/gu, " ");
    exactText[n] = text;
    bareText[n] = bare(text);
  }
  return { exactText, bareText };
}

// The best `limit` nodes for `query`, best first; `allowed(n)` narrows them.
function searchNodes(graph, index, query, limit, allowed) {
  const words = exact(query).replace(/[\p{P}\p{S}]+/gu, " ").split(" ").filter(Boolean);
  if (!words.length) return { found: [], total: 0 };
  const wanted = words.map((word) => ({ exact: ` ${word}`, bare: ` ${bare(word)}` }));
  const whole = ` ${words.join(" ")}`, bareWhole = bare(whole);
  const hits = [];
  for (let n = 0; n < graph.nodeCount; n++) {
    const bareText = index.bareText[n];
    if (!wanted.every((word) => bareText.includes(word.bare))) continue;
    if (allowed && !allowed(n)) continue;
    const exactText = index.exactText[n];
    // Reports are what proves, seldom what is looked for.
    let score = graph.kind[n] === "Article" ? -5 : 0;
    for (const word of wanted) if (exactText.includes(word.exact)) score += 8;
    if (exactText.startsWith(whole)) score += 4;
    else if (bareText.startsWith(bareWhole)) score += 2;
    hits.push({ n, score });
  }
  hits.sort((a, b) => b.score - a.score || KIND_ORDER[graph.kind[a.n]] - KIND_ORDER[graph.kind[b.n]] ||
    graph.weight[b.n] - graph.weight[a.n] || a.n - b.n);
  return { found: hits.slice(0, limit).map((hit) => hit.n), total: hits.length };
}

// A text field with a list of nodes below it, as the combobox pattern of ARIA has it.
function nodeField(input, list, { graph, index, allowed, choose, keepText }) {
  let found = [], active = -1;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); active = -1; };
  const pick = (n) => { close(); input.value = keepText ? graph.name[n] : ""; choose(n); };
  const mark = (n) => {
    active = n;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === n)));
    if (n >= 0) {
      input.setAttribute("aria-activedescendant", list.children[n].id);
      list.children[n].scrollIntoView({ block: "nearest" });
    }
  };
  const update = () => {
    const query = input.value;
    if (!exact(query)) { close(); return; }
    const result = searchNodes(graph, index(), query, 30, allowed);
    found = result.found;
    list.replaceChildren(...found.map((n, i) => make("li", {
      role: "option", id: `${list.id}-${i}`, "aria-selected": "false",
      mousedown: (event) => { event.preventDefault(); pick(n); },
    }, make("span", { class: `dot kind-${graph.kind[n]}`, "aria-hidden": "true" }),
    make("span", { class: "option" }, make("span", { text: fullName(graph, n) }), make("span", { class: "quiet", text: describe(graph, n) })))));
    if (!found.length) list.append(make("li", { class: "none", role: "option", "aria-disabled": "true", text: t("foundNone", { q: query }) }));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (found.length) mark(0);
    announce(found.length ? t("foundCount", { n: count(result.total) }) : t("foundNone", { q: query }));
  };
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value && !keepText) update(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) update();
    else if (event.key === "ArrowDown" && found.length) mark((active + 1) % found.length);
    else if (event.key === "ArrowUp" && found.length) mark((active + found.length - 1) % found.length);
    else if (event.key === "Enter" && active >= 0 && !list.hidden) pick(found[active]);
    else if (event.key === "Escape") { if (list.hidden) input.value = ""; close(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { update };
}

// One line that tells nodes of one name apart.
function describe(graph, n) {
  const parts = [t(`node.${graph.kind[n]}`)];
  if (graph.kind[n] === "Person") {
    const last = (e) => graph.edgeProperty(e, "until") || graph.edgeProperty(e, "last_seen") || "";
    const status = (e) => graph.edgeProperty(e, "status") || "current";
    const rank = { current: 0, elect: 1, former: 2 };
    const [post] = [...graph.edgesOf(n)].filter((e) => graph.edgeKind[e] === "HOLDS" && graph.from[e] === n)
      .sort((a, b) => (rank[status(a)] ?? 3) - (rank[status(b)] ?? 3) || last(b).localeCompare(last(a)) || a - b);
    if (post !== undefined) parts[0] = (status(post) === "former" ? `${t("status.former")} ` : "") + fullName(graph, graph.to[post]);
  } else if (graph.kind[n] === "Meeting") parts.push(dateShown(graph.property(n, "date")) || t("undated"));
  else if (graph.kind[n] === "Article") parts.push(dateShown(graph.property(n, "published")));
  return parts.filter(Boolean).join(" · ");
}
