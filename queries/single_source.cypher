// What is known only from one article.
MATCH (p:Person)-[e:HOLDS|CHAIRED|LED|SPOKE_AT|ATTENDED]->(o)
WHERE size(e.articles) > 0 AND all(article IN e.articles WHERE article = e.articles[0])
  AND p.id = $person               // if person
  AND e.articles[0] = $article     // if article
RETURN e.articles[0] AS article_id, p.id AS subject_id, p.name AS subject, type(e) AS says,
       o.id AS object_id, coalesce(o.full_name, o.name) AS object, [e.id] AS evidence
ORDER BY article_id, subject_id, says, object_id, e.id
LIMIT $limit
