// The sentences that prove an edge. Opened on the first need: most readers look at a few.

const Evidence = {
  pieces: null,
  async open() {
    if (this.pieces) return;
    const block = await openBlock("data-evidence");
    this.pieces = block;
  },
  count(e) {
    const row = this.pieces && this.pieces.of[e];
    return row ? row.length / 6 : 0;
  },
  of(e) {
    const row = this.pieces.of[e] || [], texts = this.pieces.texts, found = [];
    for (let n = 0; n < row.length; n += 6) {
      found.push({
        article: texts[row[n]], start: row[n + 1], end: row[n + 1] + row[n + 2],
        quoteStart: row[n + 3], quote: texts[row[n + 4]], rule: texts[row[n + 5]],
      });
    }
    return found;
  },
};

// The words inside the sentence; offsets count code points, a browser's strings count UTF-16 units.
function markedQuote(piece) {
  const letters = Array.from(piece.quote);
  const start = piece.start - piece.quoteStart, end = piece.end - piece.quoteStart;
  if (!(start >= 0 && end > start && end <= letters.length)) return [piece.quote];
  return [letters.slice(0, start).join(""), make("mark", { text: letters.slice(start, end).join("") }), letters.slice(end).join("")];
}

// The node of an article, found by the id that evidence gives.
function articleNode(graph, article) {
  const direct = graph.numberOf(article);
  return direct >= 0 ? direct : graph.numberOf(`article:${article}`);
}

function sentences(graph, edges, onArticle) {
  const merged = new Map();
  for (const e of edges) {
    for (const piece of Evidence.of(e)) {
      const key = JSON.stringify([piece.article, piece.quoteStart, piece.quote, piece.start, piece.end]);
      if (!merged.has(key)) merged.set(key, piece);
    }
  }
  return [...merged.values()].map((piece) => {
    const n = articleNode(graph, piece.article);
    const title = n >= 0 ? graph.name[n] : piece.article;
    const date = n >= 0 ? graph.property(n, "published") : null;
    const publisher = n >= 0 ? graph.property(n, "publisher") : null;
    const url = n >= 0 ? graph.property(n, "url") : null;
    return make("figure", { class: "sentence" },
      make("blockquote", { lang: "vi" }, markedQuote(piece)),
      make("figcaption", {},
        n >= 0 ? make("button", { type: "button", class: "linked", click: () => onArticle(n), text: title }) : make("span", { text: title }),
        [publisher, dateShown(date)].filter(Boolean).map((text) => make("span", { class: "quiet", text: ` · ${text}` })),
        url && webAddress(url) ? [" · ", webLink(url, `${t("openArticle")} ↗`)] : null));
  });
}
