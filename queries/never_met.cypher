// Who never met a person although both were in office.
MATCH (a:Person)-[g:HOLDS]->(:Role)
WHERE a.id = $person AND g.status = 'current' AND g.first_seen IS NOT NULL
WITH a, g ORDER BY g.id
WITH a, min(coalesce(g.since, g.first_seen)) AS a_since, max(coalesce(g.until, g.last_seen)) AS a_until,
     collect(g.id) AS a_edges
MATCH (b:Person)-[h:HOLDS]->(:Role)                                     // unless body
MATCH (b:Person)-[h:HOLDS]->(:Role)-[:AT]->(:Organization {id: $body})  // if body
WHERE b.id <> a.id AND h.status = 'current'
  AND coalesce(h.since, h.first_seen) <= a_until AND coalesce(h.until, h.last_seen) >= a_since
WITH DISTINCT a, a_since, a_until, a_edges, b
WHERE NOT EXISTS { MATCH (b)-[:CHAIRED|LED|SPOKE_AT|ATTENDED]->(:Meeting)<-[:CHAIRED|LED|SPOKE_AT|ATTENDED]-(a) }
MATCH (b)-[k:HOLDS]->(r:Role)                                     // unless body
MATCH (b)-[k:HOLDS]->(r:Role)-[:AT]->(:Organization {id: $body})  // if body
WHERE k.status = 'current'
  AND coalesce(k.since, k.first_seen) <= a_until AND coalesce(k.until, k.last_seen) >= a_since
WITH b, r, k, a_since, a_until, a_edges,
     coalesce(k.since, k.first_seen) AS b_since, coalesce(k.until, k.last_seen) AS b_until,
     COUNT { (b)-[:CHAIRED|LED|SPOKE_AT|ATTENDED]->(:Meeting) } AS times
RETURN b.id AS other_id, b.name AS other, r.id AS post_id, coalesce(r.full_name, r.name) AS post,
       CASE WHEN a_since > b_since THEN a_since ELSE b_since END AS since,
       CASE WHEN a_until < b_until THEN a_until ELSE b_until END AS until,
       [k.id] + a_edges AS evidence
ORDER BY times DESC, other_id, k.id
LIMIT $limit
