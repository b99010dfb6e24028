// At which meetings two people were both present.
MATCH (a:Person)-[x:CHAIRED|LED|SPOKE_AT|ATTENDED]->(m:Meeting)<-[y:CHAIRED|LED|SPOKE_AT|ATTENDED]-(b:Person)
WHERE a.id = $person AND b.id = $other
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
WITH m, x, y ORDER BY type(x), type(y), x.id, y.id
RETURN m.date AS date, m.id AS meeting_id, m.name AS meeting, collect(DISTINCT replace(toLower(type(x)), '_', ' ')) AS person_did,
       collect(DISTINCT replace(toLower(type(y)), '_', ' ')) AS other_did, collect(x.id) + collect(y.id) AS evidence
ORDER BY date, meeting_id
