// What a person did and was, in order of time.
CALL () {
  MATCH (p:Person)-[e:CHAIRED|LED|SPOKE_AT|ATTENDED]->(m:Meeting)
  WHERE p.id = $person
  RETURN m.date AS date, replace(toLower(type(e)), '_', ' ') AS event,
         m.id AS what_id, m.name AS what, e.as_role AS as_role, e.id AS edge
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE p.id = $person AND h.since IS NOT NULL
  RETURN h.since AS date, 'starts as' AS event, r.id AS what_id, coalesce(r.full_name, r.name) AS what,
         null AS as_role, h.id AS edge
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE p.id = $person AND h.until IS NOT NULL
  RETURN h.until AS date, 'ends as' AS event, r.id AS what_id, coalesce(r.full_name, r.name) AS what,
         null AS as_role, h.id AS edge
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE p.id = $person
  RETURN h.first_seen AS date,
         CASE h.status WHEN 'current' THEN 'first reported as' ELSE 'first reported as ' + h.status END AS event,
         r.id AS what_id, coalesce(r.full_name, r.name) AS what, null AS as_role, h.id AS edge
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE p.id = $person AND h.last_seen > h.first_seen
  RETURN h.last_seen AS date,
         CASE h.status WHEN 'current' THEN 'last reported as' ELSE 'last reported as ' + h.status END AS event,
         r.id AS what_id, coalesce(r.full_name, r.name) AS what, null AS as_role, h.id AS edge
}
RETURN date, event, what_id, what, as_role, [edge] AS evidence
ORDER BY date, event, what_id, edge
