// Who is most central by co-chairing.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND m.date STARTS WITH $year  // if year
WITH a, b, m, x, y ORDER BY m.id, x.id, y.id
RETURN a.id AS person_id, a.name AS person, count(DISTINCT b.id) AS co_chairs, count(DISTINCT m.id) AS meetings,
       collect(x.id) + collect(y.id) AS evidence
ORDER BY co_chairs DESC, meetings DESC, person_id
LIMIT $limit
