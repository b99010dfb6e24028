// Who shares a name with whom.
MATCH (p:Person)
WITH p.name AS name, min(p.id) AS least, count(p) AS bearers
WHERE bearers > 1
MATCH (q:Person)
WHERE q.name = name
OPTIONAL MATCH (q)-[h:HOLDS]->(r:Role)
WITH name, least, q, h, r ORDER BY r.id, h.id
WITH name, least, q, collect(DISTINCT coalesce(r.full_name, r.name)) AS posts, collect(h.id) AS evidence
RETURN name, q.id AS person_id, q.rank AS rank, posts, q.first_seen AS first_seen, q.last_seen AS last_seen, evidence
ORDER BY least, person_id
