// Which meetings two people chaired together.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id = $person AND b.id = $other
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
RETURN m.date AS date, m.id AS meeting_id, m.name AS meeting, m.place AS place,
       x.as_role AS person_as, y.as_role AS other_as, [x.id, y.id] AS evidence
ORDER BY date, meeting_id, x.id, y.id
