// Which bodies were represented without a named person.
MATCH (o:Organization)-[t:TOOK_PART_IN]->(m:Meeting)
WHERE NOT EXISTS {
    MATCH (m)<-[:CHAIRED|LED|SPOKE_AT|ATTENDED]-(:Person)-[h:HOLDS]->(:Role)-[:AT]->(o)
    WHERE h.status <> 'former'
  }
  AND o.id = $body                          // if body
  AND m.id = $meeting                       // if meeting
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
RETURN m.date AS date, m.id AS meeting_id, m.name AS meeting, o.id AS body_id, o.name AS body, [t.id] AS evidence
ORDER BY date, meeting_id, body_id, t.id
