// Who co-chaired the meetings that each body held.
MATCH (o:Organization)-[g:ORGANIZED]->(m:Meeting)<-[x:CHAIRED]-(a:Person)
WHERE true
  AND o.id = $body                          // if body
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
MATCH (m)<-[y:CHAIRED]-(b:Person)
WHERE a.id < b.id
WITH o, a, b, m, x, y, g ORDER BY m.date, m.id, x.id, y.id, g.id
RETURN o.id AS body_id, o.name AS body, a.id AS person_id, a.name AS person, b.id AS co_chair_id, b.name AS co_chair,
       count(DISTINCT m.id) AS meetings, min(m.date) AS first, max(m.date) AS last,
       collect(x.id) + collect(y.id) + collect(g.id) AS evidence
ORDER BY meetings DESC, body_id, person_id, co_chair_id
