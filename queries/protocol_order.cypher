// In which order a meeting's reports name the people there.
MATCH (m:Meeting)-[:REPORTED_IN]->(a:Article)
WHERE m.id = $meeting
MATCH (p:Person)-[e:CHAIRED|LED|SPOKE_AT|ATTENDED]->(m)
WHERE a.id IN e.articles
WITH a, p, e, head([n IN range(0, size(e.articles) - 1) WHERE e.articles[n] = a.id | e.starts[n]]) AS start
ORDER BY a.id, start, type(e), e.id
WITH a, p, min(start) AS start, collect(DISTINCT replace(toLower(type(e)), '_', ' ')) AS did, collect(e.id) AS edges
ORDER BY a.published, a.id, start, p.id
WITH a, collect(p.id) AS ids, collect(p.name) AS names, collect(coalesce(p.rank, '')) AS ranks, collect(did) AS dids,
     collect(edges) AS all_edges
UNWIND range(0, size(ids) - 1) AS n
RETURN a.id AS article_id, a.name AS article, n + 1 AS place, ids[n] AS person_id, names[n] AS person,
       CASE WHEN ranks[n] <> '' THEN ranks[n] END AS rank, dids[n] AS did, all_edges[n] AS evidence
ORDER BY a.published, article_id, place
