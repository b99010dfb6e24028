// The meetings of a body and of all under it. Bodies stand at most nine deep.
MATCH path = (o:Organization {id: $body})<-[:PART_OF*0..9]-(u:Organization)
MATCH (u)-[g:ORGANIZED|TOOK_PART_IN]->(m:Meeting)
WHERE all(part IN relationships(path) WHERE (part.since IS NULL OR m.date IS NULL OR part.since <= m.date)
                                        AND (part.until IS NULL OR m.date IS NULL OR m.date <= part.until))
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
OPTIONAL MATCH (m)<-[:CHAIRED]-(p:Person)
WITH m.date AS date, m.id AS meeting_id, m.name AS meeting, u.id AS body_id, u.name AS body,
     CASE type(g) WHEN 'ORGANIZED' THEN 'organized' ELSE 'took part' END AS how,
     p.id AS chair_id, p.name AS chair, g.id AS edge
ORDER BY chair_id, edge
RETURN date, meeting_id, meeting, body_id, body, how,
       collect(DISTINCT chair) AS chairs, collect(DISTINCT edge) AS evidence
ORDER BY date, meeting_id, body_id, how
