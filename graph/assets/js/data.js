// The graph as the page holds it: numbered nodes and edges in typed columns, opened from the data blocks.

async function unpacked(base64) {
  const text = atob(base64), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

async function openBlock(id) {
  const element = byId(id);
  const text = element.dataset.packed === "yes" ? await unpacked(element.textContent) : element.textContent;
  return JSON.parse(text);
}

function propertyReader(columns) {
  const readers = {};
  for (const [key, column] of Object.entries(columns)) {
    if (column.all) readers[key] = (row) => column.all[row];
    else {
      const values = new Map(column.at.map((row, n) => [row, column.is[n]]));
      readers[key] = (row) => values.get(row);
    }
  }
  return {
    keys: Object.keys(columns),
    read: (row, key) => (Object.hasOwn(readers, key) ? readers[key](row) ?? null : null),
  };
}

function graphFrom(network, facts) {
  const nodes = network.nodes, edges = network.edges;
  const name = nodes.label || [], kind = nodes.group || [];
  const from = Int32Array.from(edges.from || []), to = Int32Array.from(edges.to || []);
  const nodeCount = name.length, edgeCount = from.length;
  const offsets = new Int32Array(nodeCount + 1);
  for (let e = 0; e < edgeCount; e++) { offsets[from[e] + 1]++; offsets[to[e] + 1]++; }
  for (let n = 0; n < nodeCount; n++) offsets[n + 1] += offsets[n];
  const fill = offsets.slice(0, nodeCount), edgesOf = new Int32Array(2 * edgeCount);
  for (let e = 0; e < edgeCount; e++) { edgesOf[fill[from[e]]++] = e; edgesOf[fill[to[e]]++] = e; }
  const nodeProperties = propertyReader(facts.nodes.properties);
  const edgeProperties = propertyReader(facts.edges.properties);
  const ids = facts.nodes.id;
  let numbers = null;
  const graph = {
    nodeCount, edgeCount, name, kind, from, to,
    x: Float64Array.from(nodes.x || []), y: Float64Array.from(nodes.y || []),
    id: ids, edgeId: facts.edges.id, edgeKind: edges.kind || [],
    nodeKeys: nodeProperties.keys, edgeKeys: edgeProperties.keys,
    property: nodeProperties.read, edgeProperty: edgeProperties.read,
    other: (e, n) => (from[e] === n ? to[e] : from[e]),
    edgesOf: (n) => edgesOf.subarray(offsets[n], offsets[n + 1]),
    numberOf(id) {
      if (!numbers) numbers = new Map(ids.map((value, n) => [value, n]));
      return numbers.has(id) ? numbers.get(id) : -1;
    },
  };
  graph.weight = weights(graph);
  graph.byWeight = Array.from({ length: nodeCount }, (_, n) => n).sort((a, b) => graph.weight[b] - graph.weight[a] || a - b);
  return graph;
}

const EDGE_WEIGHT = { CHAIRED: 4, LED: 3, SPOKE_AT: 1.5, ATTENDED: 1, ORGANIZED: 1.5, TOOK_PART_IN: 1, HOLDS: 1, SUCCEEDED: 1, AT: 1, PART_OF: 1 };

// How much a node matters for its size and for who keeps a label: its edges, those to reports aside.
function weights(graph) {
  const weight = new Float32Array(graph.nodeCount);
  for (let e = 0; e < graph.edgeCount; e++) {
    const w = EDGE_WEIGHT[graph.edgeKind[e]] || 0;
    weight[graph.from[e]] += w;
    weight[graph.to[e]] += w;
  }
  return weight;
}

const fullName = (graph, n) => graph.property(n, "full_name") || graph.name[n];
