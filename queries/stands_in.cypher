// Who stands in for whom.
MATCH (p:Person)-[e:CHAIRED|LED|SPOKE_AT|ATTENDED]->(m:Meeting)
WHERE e.on_behalf_of IS NOT NULL
  AND p.id = $person                        // if person
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
RETURN m.date AS date, m.id AS meeting_id, m.name AS meeting, p.id AS person_id, p.name AS person,
       replace(toLower(type(e)), '_', ' ') AS did, e.as_role AS as_role, e.on_behalf_of AS on_behalf_of, [e.id] AS evidence
ORDER BY date, meeting_id, person_id, e.id
