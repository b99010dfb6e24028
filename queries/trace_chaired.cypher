// Who chaired which meeting.
MATCH (p:Person)-[e:CHAIRED]->(m:Meeting)
WHERE true
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
RETURN p.id AS person_id, p.name AS person, m.id AS link_id, m.name AS link, m.date AS date, e.id AS edge
ORDER BY person_id, link_id, edge
