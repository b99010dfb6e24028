// Who followed whom in a post.
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE h.status = 'current' AND h.first_seen IS NOT NULL
  AND r.id = $post  // if post
WITH r, p, h, coalesce(h.since, h.first_seen) AS since, coalesce(h.until, h.last_seen) AS until
ORDER BY r.id, since, until, p.id, h.id
WITH r, collect(p.id) AS ids, collect(p.name) AS names, collect(since) AS sinces, collect(until) AS untils,
     collect(h.id) AS edges
UNWIND range(0, size(ids) - 2) AS n
WITH r, ids, names, sinces, untils, edges, n
WHERE ids[n] <> ids[n + 1] AND untils[n] <= sinces[n + 1]
RETURN r.id AS post_id, coalesce(r.full_name, r.name) AS post, ids[n] AS earlier_id, names[n] AS earlier,
       untils[n] AS until, ids[n + 1] AS later_id, names[n + 1] AS later, sinces[n + 1] AS since,
       [edges[n], edges[n + 1]] AS evidence
ORDER BY post_id, n
