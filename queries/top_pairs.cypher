// Who co-chaired together most often. The evidence is gathered only for those who are shown.
MATCH (m:Meeting)<-[:CHAIRED]-(a:Person)
WHERE true
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
MATCH (m)<-[:CHAIRED]-(b:Person)
WHERE a.id < b.id
WITH a.id AS person_id, b.id AS co_chair_id, count(DISTINCT m.id) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY meetings DESC, person_id, co_chair_id
LIMIT $limit
MATCH (a:Person {id: person_id})-[x:CHAIRED]->(n:Meeting)<-[y:CHAIRED]-(b:Person {id: co_chair_id})
WHERE true
  AND n.date >= left($since, size(n.date))  // if since
  AND left(n.date, size($until)) <= $until  // if until
WITH person_id, a.name AS person, co_chair_id, b.name AS co_chair, meetings, first, last,
     n.date AS date, n.id AS meeting, x.id AS edge, y.id AS other_edge
ORDER BY date, meeting, edge, other_edge
RETURN person_id, person, co_chair_id, co_chair, meetings, first, last, collect(edge) + collect(other_edge) AS evidence
ORDER BY meetings DESC, person_id, co_chair_id
