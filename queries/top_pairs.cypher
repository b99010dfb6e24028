// Who co-chaired together most often. The evidence is gathered only for those who are shown.
MATCH (a:Person)-[:CHAIRED]->(m:Meeting)<-[:CHAIRED]-(b:Person)
WHERE a.id < b.id
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
WITH a, b, count(DISTINCT m.id) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY meetings DESC, a.id, b.id
LIMIT $limit
MATCH (a)-[x:CHAIRED]->(n:Meeting)<-[y:CHAIRED]-(b)
WHERE true
  AND n.date >= left($since, size(n.date))  // if since
  AND left(n.date, size($until)) <= $until  // if until
WITH a, b, meetings, first, last, n, x, y ORDER BY n.date, n.id, x.id, y.id
RETURN a.id AS person_id, a.name AS person, b.id AS co_chair_id, b.name AS co_chair, meetings, first, last,
       collect(x.id) + collect(y.id) AS evidence
ORDER BY meetings DESC, person_id, co_chair_id
