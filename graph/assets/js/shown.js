// Which nodes and edges pass the filters: kinds, the range of time, and the surroundings of a node.

// Months during which an edge stands: of its meeting, or of holding a post; null where the edge has no time.
function edgeTimes(graph) {
  const first = new Int32Array(graph.edgeCount).fill(-1), last = new Int32Array(graph.edgeCount).fill(-1);
  const timed = new Uint8Array(graph.edgeCount);
  for (let e = 0; e < graph.edgeCount; e++) {
    const kind = graph.edgeKind[e];
    if (kind === "HOLDS") {
      timed[e] = 1;
      const a = monthsOf(graph.edgeProperty(e, "since") || graph.edgeProperty(e, "first_seen"));
      const b = monthsOf(graph.edgeProperty(e, "until") || graph.edgeProperty(e, "last_seen")) || a;
      if (a || b) { first[e] = (a || b)[0]; last[e] = b[1]; }
    } else if (TAKING_PART.includes(kind) || kind === "ORGANIZED" || kind === "TOOK_PART_IN" || kind === "REPORTED_IN") {
      timed[e] = 1;
      const months = monthsOf(graph.property(kind === "REPORTED_IN" ? graph.from[e] : graph.to[e], "date"));
      if (months) { first[e] = months[0]; last[e] = months[1]; }
    } else if (kind === "MENTIONED_IN") {
      timed[e] = 1;
      const months = monthsOf(graph.property(graph.to[e], "published"));
      if (months) { first[e] = months[0]; last[e] = months[1]; }
    }
  }
  return { first, last, timed };
}

// {nodes, edges}: a 1 for each that is shown.
function whatIsShown(graph, times, view) {
  const nodes = new Uint8Array(graph.nodeCount), edges = new Uint8Array(graph.edgeCount);
  const ranged = view.from !== null || view.to !== null;
  const from = view.from ?? -Infinity, to = view.to ?? Infinity;
  for (let n = 0; n < graph.nodeCount; n++) nodes[n] = view.hiddenNodes.has(graph.kind[n]) ? 0 : 1;
  if (view.focus >= 0) {
    const steps = stepsFrom(graph, view.focus, view.steps, (e) => !SOURCES.has(graph.edgeKind[e]) && !view.hiddenEdges.has(graph.edgeKind[e]));
    for (let n = 0; n < graph.nodeCount; n++) {
      if (steps[n] < 0 && !(graph.kind[n] === "Article" && [...graph.edgesOf(n)].some((e) => steps[graph.other(e, n)] >= 0))) nodes[n] = 0;
    }
    nodes[view.focus] = 1;
  }
  if (ranged) {
    const inRange = new Uint8Array(graph.nodeCount);
    for (let e = 0; e < graph.edgeCount; e++) {
      if (times.timed[e] && times.first[e] >= 0 && times.first[e] <= to && times.last[e] >= from) {
        inRange[graph.from[e]] = 1;
        inRange[graph.to[e]] = 1;
      }
    }
    for (let e = 0; e < graph.edgeCount; e++) {
      if (graph.edgeKind[e] === "AT" && inRange[graph.from[e]]) inRange[graph.to[e]] = 1;
    }
    for (let n = 0; n < graph.nodeCount; n++) if (!inRange[n] && n !== view.focus) nodes[n] = 0;
  }
  for (let e = 0; e < graph.edgeCount; e++) {
    if (!nodes[graph.from[e]] || !nodes[graph.to[e]] || view.hiddenEdges.has(graph.edgeKind[e])) continue;
    if (ranged && times.timed[e] && !(times.first[e] >= 0 && times.first[e] <= to && times.last[e] >= from)) continue;
    edges[e] = 1;
  }
  return { nodes, edges };
}
