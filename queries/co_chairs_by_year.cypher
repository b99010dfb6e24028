// How much was co-chaired in each year.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND a.id = $person  // if person
WITH left(m.date, 4) AS year, m.id AS meeting, b.id AS co_chair, x.id AS edge, y.id AS other_edge
ORDER BY year, meeting, edge, other_edge
RETURN year, count(DISTINCT meeting) AS meetings, count(DISTINCT co_chair) AS people,
       collect(edge) + collect(other_edge) AS evidence
ORDER BY year
