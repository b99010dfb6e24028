// Who held a post in which body, in office or to be, as far as reports show.
MATCH (p:Person)-[h:HOLDS]->(:Role)-[:AT]->(o:Organization)
WHERE h.status <> 'former'
  AND coalesce(h.until, h.last_seen) >= left($since, size(coalesce(h.until, h.last_seen)))  // if since
  AND left(coalesce(h.since, h.first_seen), size($until)) <= $until                         // if until
RETURN p.id AS person_id, p.name AS person, o.id AS link_id, o.name AS link, null AS date, h.id AS edge
ORDER BY person_id, link_id, edge
