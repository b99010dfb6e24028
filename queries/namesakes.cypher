// Who shares a name with whom.
MATCH (p:Person)
WITH p.name AS name, min(p.id) AS least, collect(p.id) AS bearers
WHERE size(bearers) > 1
UNWIND bearers AS person_id
MATCH (q:Person {id: person_id})
OPTIONAL MATCH (q)-[h:HOLDS]->(r:Role)
WITH name, least, person_id, q.rank AS rank, q.first_seen AS first_seen, q.last_seen AS last_seen,
     coalesce(r.full_name, r.name) AS post, r.id AS post_id, h.id AS edge
ORDER BY post_id, edge
WITH name, least, person_id, rank, first_seen, last_seen, collect(DISTINCT post) AS posts, collect(edge) AS evidence
RETURN name, person_id, rank, posts, first_seen, last_seen, evidence
ORDER BY least, person_id
