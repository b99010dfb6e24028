// Who chaired most. The evidence is gathered only for those who are shown.
MATCH (p:Person)-[:CHAIRED]->(m:Meeting)
WHERE true
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
WITH p.id AS person_id, count(DISTINCT m.id) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY meetings DESC, person_id
LIMIT $limit
MATCH (p:Person {id: person_id})-[x:CHAIRED]->(n:Meeting)
WHERE true
  AND n.date >= left($since, size(n.date))  // if since
  AND left(n.date, size($until)) <= $until  // if until
OPTIONAL MATCH (n)<-[:CHAIRED]-(other:Person)
WHERE other.id <> person_id
WITH person_id, p.name AS person, meetings, first, last, n.date AS date, n.id AS meeting, x.id AS edge,
     count(other) AS others
ORDER BY date, meeting, edge
WITH person_id, person, meetings, first, last,
     collect(DISTINCT CASE WHEN others = 0 THEN meeting END) AS alone, collect(edge) AS evidence
RETURN person_id, person, meetings, size(alone) AS alone, first, last, evidence
ORDER BY meetings DESC, person_id
