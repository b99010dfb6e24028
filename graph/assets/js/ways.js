// How nodes are joined: steps from a node, shortest paths through meetings, and who co-chaired.

const TAKING_PART = ["CHAIRED", "LED", "SPOKE_AT", "ATTENDED"];
const SOURCES = new Set(["REPORTED_IN", "MENTIONED_IN"]);

// Steps from `start` to each node over the edges that `usable` lets pass; -1 where there is no way.
function stepsFrom(graph, start, limit, usable) {
  const steps = new Int32Array(graph.nodeCount).fill(-1);
  steps[start] = 0;
  let front = [start];
  for (let distance = 1; front.length && distance <= limit; distance++) {
    const next = [];
    for (const n of front) {
      for (const e of graph.edgesOf(n)) {
        const m = graph.other(e, n);
        if (steps[m] < 0 && usable(e)) { steps[m] = distance; next.push(m); }
      }
    }
    front = next;
  }
  return steps;
}

// All shortest paths (at most `limit`) between two nodes, each a list of nodes, and the nodes on any of them.
function shortestPaths(graph, first, second, usable, limit) {
  const back = stepsFrom(graph, second, Infinity, usable);
  if (back[first] < 0) return { paths: [], nodes: [] };
  const paths = [], onPath = new Set();
  let frontier = [first];
  while (frontier.length) {
    const next = new Set();
    for (const n of frontier) {
      onPath.add(n);
      for (const e of graph.edgesOf(n)) {
        const m = graph.other(e, n);
        if (usable(e) && back[m] === back[n] - 1) next.add(m);
      }
    }
    frontier = [...next];
  }
  const walk = (path) => {
    if (paths.length >= limit) return;
    const n = path[path.length - 1];
    if (n === second) { paths.push(path); return; }
    const next = new Set();
    for (const e of graph.edgesOf(n)) {
      const m = graph.other(e, n);
      if (usable(e) && back[m] === back[n] - 1) next.add(m);
    }
    for (const m of [...next].sort((a, b) => a - b)) walk([...path, m]);
  };
  walk([first]);
  return { paths, nodes: [...onPath], steps: back };
}

// Pairs of people and the meetings both chaired, each an object {from, to, meetings, edges}.
function coChairPairs(graph, usable) {
  const chairs = new Map();
  for (let e = 0; e < graph.edgeCount; e++) {
    if (graph.edgeKind[e] !== "CHAIRED" || (usable && !usable(e))) continue;
    const list = chairs.get(graph.to[e]) || new Map();
    list.set(graph.from[e], [...(list.get(graph.from[e]) || []), e]);
    chairs.set(graph.to[e], list);
  }
  const pairs = new Map();
  for (const [meeting, list] of [...chairs].sort((a, b) => a[0] - b[0])) {
    const people = [...list.keys()].sort((a, b) => a - b);
    for (let i = 0; i < people.length; i++) {
      for (let j = i + 1; j < people.length; j++) {
        const key = people[i] * graph.nodeCount + people[j];
        const pair = pairs.get(key) || { from: people[i], to: people[j], meetings: [], edges: [] };
        pair.meetings.push(meeting);
        pair.edges.push([...list.get(people[i]), ...list.get(people[j])]);
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
