// The meetings that a body held or took part in.
MATCH (o:Organization)-[g:ORGANIZED|TOOK_PART_IN]->(m:Meeting)
WHERE o.id = $body
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
OPTIONAL MATCH (m)<-[:CHAIRED]-(p:Person)
WITH m.date AS date, m.id AS meeting_id, m.name AS meeting,
     CASE type(g) WHEN 'ORGANIZED' THEN 'organized' ELSE 'took part' END AS how,
     p.id AS chair_id, p.name AS chair, g.id AS edge
ORDER BY chair_id, edge
RETURN date, meeting_id, meeting, how, collect(DISTINCT chair) AS chairs, collect(DISTINCT edge) AS evidence
ORDER BY date, meeting_id, how
