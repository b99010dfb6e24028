// Who chaired the meetings that a body held.
MATCH (o:Organization)-[g:ORGANIZED]->(m:Meeting)<-[x:CHAIRED]-(p:Person)
WHERE o.id = $body
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
WITH p, m, x, g ORDER BY m.date, m.id, x.id, g.id
RETURN p.id AS person_id, p.name AS person, count(DISTINCT m.id) AS meetings,
       min(m.date) AS first, max(m.date) AS last, collect(x.id) + collect(g.id) AS evidence
ORDER BY meetings DESC, person_id
