// Who is most central by co-chairing. The evidence is gathered only for those who are shown.
MATCH (a:Person)-[:CHAIRED]->(m:Meeting)<-[:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND m.date STARTS WITH $year  // if year
WITH a, count(DISTINCT b.id) AS co_chairs, count(DISTINCT m.id) AS meetings
ORDER BY co_chairs DESC, meetings DESC, a.id
LIMIT $limit
MATCH (a)-[x:CHAIRED]->(n:Meeting)<-[y:CHAIRED]-(c:Person)
WHERE a.id <> c.id
  AND n.date STARTS WITH $year  // if year
WITH a, co_chairs, meetings, n, x, y ORDER BY n.id, x.id, y.id
RETURN a.id AS person_id, a.name AS person, co_chairs, meetings, collect(x.id) + collect(y.id) AS evidence
ORDER BY co_chairs DESC, meetings DESC, person_id
