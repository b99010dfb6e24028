// Who held posts in a body.
MATCH (p:Person)-[h:HOLDS]->(r:Role)-[:AT]->(o:Organization)
WHERE o.id = $body
  AND coalesce(h.until, h.last_seen) >= left($since, size(coalesce(h.until, h.last_seen)))  // if since
  AND left(coalesce(h.since, h.first_seen), size($until)) <= $until                    // if until
RETURN p.id AS person_id, p.name AS person, r.id AS post_id, r.name AS post, h.status AS status,
       h.since AS since, h.until AS until, h.first_seen AS first_seen, h.last_seen AS last_seen, [h.id] AS evidence
ORDER BY post_id, coalesce(since, first_seen), person_id, h.id
