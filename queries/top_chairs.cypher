// Who chaired most.
MATCH (p:Person)-[x:CHAIRED]->(m:Meeting)
WHERE true
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
OPTIONAL MATCH (m)<-[:CHAIRED]-(other:Person)
WHERE other.id <> p.id
WITH p, m, x, other ORDER BY x.id
WITH p, m, count(other) AS others, collect(DISTINCT x.id) AS edges
ORDER BY m.date, m.id
WITH p, count(m.id) AS meetings, sum(CASE WHEN others = 0 THEN 1 ELSE 0 END) AS alone,
     min(m.date) AS first, max(m.date) AS last, collect(edges) AS edges
RETURN p.id AS person_id, p.name AS person, meetings, alone, first, last,
       reduce(flat = [], some IN edges | flat + some) AS evidence
ORDER BY meetings DESC, person_id
LIMIT $limit
