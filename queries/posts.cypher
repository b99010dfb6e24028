// Which posts a person held.
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE p.id = $person
OPTIONAL MATCH (r)-[:AT]->(o:Organization)
RETURN r.id AS post_id, r.name AS post, o.id AS body_id, o.name AS body, h.status AS status,
       h.since AS since, h.until AS until, h.first_seen AS first_seen, h.last_seen AS last_seen, [h.id] AS evidence
ORDER BY coalesce(since, first_seen), post_id, h.id, body_id
