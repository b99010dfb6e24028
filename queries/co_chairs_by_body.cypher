// Who co-chaired the meetings that each body held.
MATCH (o:Organization)-[g:ORGANIZED]->(m:Meeting)<-[x:CHAIRED]-(a:Person)
WHERE true
  AND o.id = $body                          // if body
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
MATCH (m)<-[y:CHAIRED]-(b:Person)
WHERE a.id < b.id
WITH o.id AS body_id, o.name AS body, a.id AS person_id, a.name AS person, b.id AS co_chair_id, b.name AS co_chair,
     m.date AS date, m.id AS meeting, x.id AS edge, y.id AS other_edge, g.id AS body_edge
ORDER BY date, meeting, edge, other_edge, body_edge
RETURN body_id, body, person_id, person, co_chair_id, co_chair,
       count(DISTINCT meeting) AS meetings, min(date) AS first, max(date) AS last,
       collect(edge) + collect(other_edge) + collect(body_edge) AS evidence
ORDER BY meetings DESC, body_id, person_id, co_chair_id
