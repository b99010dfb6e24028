// Who was at both of two meetings.
MATCH (p:Person)-[x:CHAIRED|LED|SPOKE_AT|ATTENDED]->(m:Meeting)
WHERE m.id = $meeting
MATCH (p)-[y:CHAIRED|LED|SPOKE_AT|ATTENDED]->(n:Meeting)
WHERE n.id = $other_meeting
WITH p, x, y ORDER BY type(x), type(y), x.id, y.id
RETURN p.id AS person_id, p.name AS person, collect(DISTINCT replace(toLower(type(x)), '_', ' ')) AS at_meeting,
       collect(DISTINCT replace(toLower(type(y)), '_', ' ')) AS at_other, collect(x.id) + collect(y.id) AS evidence
ORDER BY person_id
