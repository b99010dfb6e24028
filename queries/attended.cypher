// What a person attended.
MATCH (p:Person)-[e:ATTENDED]->(m:Meeting)
WHERE p.id = $person
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
RETURN m.date AS date, m.id AS meeting_id, m.name AS meeting, m.kind AS kind, m.place AS place,
       e.as_role AS as_role, e.on_behalf_of AS on_behalf_of, [e.id] AS evidence
ORDER BY date, meeting_id, e.id
