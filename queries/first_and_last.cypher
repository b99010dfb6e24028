// Who chaired with whom first and last. Meetings without a date sort last, so the first size(dates) ids are dated.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND a.id = $person  // if person
  AND a.id < b.id     // unless person
WITH a.id AS person_id, a.name AS person, b.id AS co_chair_id, b.name AS co_chair,
     m.date AS date, m.id AS id, m.name AS name, x.id AS edge, y.id AS other_edge
ORDER BY edge, other_edge
WITH person_id, person, co_chair_id, co_chair, date, id, name, collect(edge) + collect(other_edge) AS edges
ORDER BY date, id
WITH person_id, person, co_chair_id, co_chair,
     collect(date) AS dates, collect(id) AS ids, collect(name) AS names, collect(edges) AS edges
WITH person_id, person, co_chair_id, co_chair, dates, ids, names,
     reduce(flat = [], some IN edges | flat + some) AS evidence, size(dates) AS n
RETURN person_id, person, co_chair_id, co_chair,
       CASE WHEN n > 0 THEN dates[0] END AS first,
       CASE WHEN n > 0 THEN ids[0] END AS first_meeting_id, CASE WHEN n > 0 THEN names[0] END AS first_meeting,
       CASE WHEN n > 0 THEN dates[n - 1] END AS last,
       CASE WHEN n > 0 THEN ids[n - 1] END AS last_meeting_id, CASE WHEN n > 0 THEN names[n - 1] END AS last_meeting,
       size(ids) AS meetings, evidence
ORDER BY person_id, co_chair_id
