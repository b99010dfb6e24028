// Who is most central by co-chairing. The evidence is gathered only for those who are shown.
MATCH (m:Meeting)<-[:CHAIRED]-(a:Person)
WHERE m.date STARTS WITH $year  // if year
MATCH (m)<-[:CHAIRED]-(b:Person)
WHERE a.id <> b.id
WITH a.id AS person_id, count(DISTINCT b.id) AS co_chairs, count(DISTINCT m.id) AS meetings
ORDER BY co_chairs DESC, meetings DESC, person_id
LIMIT $limit
MATCH (a:Person {id: person_id})-[x:CHAIRED]->(n:Meeting)<-[y:CHAIRED]-(c:Person)
WHERE a.id <> c.id
  AND n.date STARTS WITH $year  // if year
WITH person_id, a.name AS person, co_chairs, meetings, n.id AS meeting, x.id AS edge, y.id AS other_edge
ORDER BY meeting, edge, other_edge
RETURN person_id, person, co_chairs, meetings, collect(edge) + collect(other_edge) AS evidence
ORDER BY co_chairs DESC, meetings DESC, person_id
