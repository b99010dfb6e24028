// What cannot be dated.
CALL () {
  MATCH (m:Meeting)
  WHERE m.date IS NULL
  OPTIONAL MATCH (m)-[e:REPORTED_IN]->(a:Article)
  WITH m, e, a ORDER BY a.id, e.id
  RETURN 'meeting' AS what, m.id AS id, m.name AS name, min(a.id) AS detail, collect(e.id) AS evidence
UNION ALL
  MATCH (a:Article)
  WHERE a.published IS NULL
  RETURN 'article' AS what, a.id AS id, a.name AS name, a.publisher AS detail, [] AS evidence
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE h.first_seen IS NULL AND h.since IS NULL AND h.until IS NULL
  RETURN 'post' AS what, r.id AS id, coalesce(r.full_name, r.name) AS name, p.name AS detail, [h.id] AS evidence
}
RETURN what, id, name, detail, evidence
ORDER BY what, id, detail, evidence[0]
