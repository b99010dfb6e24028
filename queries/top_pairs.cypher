// Who co-chaired together most often.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id < b.id
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
WITH a, b, m, x, y ORDER BY m.date, m.id, x.id, y.id
RETURN a.id AS person_id, a.name AS person, b.id AS co_chair_id, b.name AS co_chair,
       count(DISTINCT m.id) AS meetings, min(m.date) AS first, max(m.date) AS last,
       collect(x.id) + collect(y.id) AS evidence
ORDER BY meetings DESC, person_id, co_chair_id
LIMIT $limit
