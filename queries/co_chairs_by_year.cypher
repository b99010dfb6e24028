// How much was co-chaired in each year.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND a.id = $person  // if person
WITH left(m.date, 4) AS year, m, b, x, y ORDER BY year, m.id, x.id, y.id
RETURN year, count(DISTINCT m.id) AS meetings, count(DISTINCT b.id) AS people,
       collect(x.id) + collect(y.id) AS evidence
ORDER BY year
