// Who chaired most. The evidence is gathered only for those who are shown.
MATCH (p:Person)-[:CHAIRED]->(m:Meeting)
WHERE true
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
WITH p, count(DISTINCT m.id) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY meetings DESC, p.id
LIMIT $limit
MATCH (p)-[x:CHAIRED]->(n:Meeting)
WHERE true
  AND n.date >= left($since, size(n.date))  // if since
  AND left(n.date, size($until)) <= $until  // if until
OPTIONAL MATCH (n)<-[:CHAIRED]-(other:Person)
WHERE other.id <> p.id
WITH p, meetings, first, last, n, x, count(other) AS others ORDER BY n.date, n.id, x.id
WITH p, meetings, first, last, collect(DISTINCT CASE WHEN others = 0 THEN n.id END) AS alone, collect(x.id) AS evidence
RETURN p.id AS person_id, p.name AS person, meetings, size(alone) AS alone, first, last, evidence
ORDER BY meetings DESC, person_id
