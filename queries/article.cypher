// What one article says.
CALL () {
  MATCH (s:Person)-[:MENTIONED_IN]->(a:Article)
  WHERE a.id = $article
  MATCH (s)-[e:CHAIRED|LED|SPOKE_AT|ATTENDED]->(o:Meeting)
  WHERE $article IN e.articles
  RETURN DISTINCT s.id AS subject_id, s.name AS subject, type(e) AS says, o.id AS object_id, o.name AS object,
         e.as_role AS detail, e.articles AS articles, e.starts AS places, e.id AS edge
UNION ALL
  MATCH (s:Person)-[:MENTIONED_IN]->(a:Article)
  WHERE a.id = $article
  MATCH (s)-[e:HOLDS]->(o:Role)
  WHERE $article IN e.articles
  RETURN DISTINCT s.id AS subject_id, s.name AS subject, type(e) AS says, o.id AS object_id,
         coalesce(o.full_name, o.name) AS object, e.status AS detail, e.articles AS articles, e.starts AS places,
         e.id AS edge
UNION ALL
  MATCH (o:Meeting)-[:REPORTED_IN]->(a:Article)
  WHERE a.id = $article
  MATCH (s:Organization)-[e:ORGANIZED|TOOK_PART_IN]->(o)
  WHERE $article IN e.articles
  RETURN DISTINCT s.id AS subject_id, s.name AS subject, type(e) AS says, o.id AS object_id, o.name AS object,
         null AS detail, e.articles AS articles, e.starts AS places, e.id AS edge
}
WITH subject_id, subject, says, object_id, object, detail, edge,
     head([n IN range(0, size(articles) - 1) WHERE articles[n] = $article | places[n]]) AS start
RETURN start, subject_id, subject, says, object_id, object, detail, [edge] AS evidence
ORDER BY start, says, subject_id, object_id, edge
