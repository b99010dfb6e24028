// Who chaired with whom first and last. Meetings without a date sort last, so the first size(dates) ids are dated.
MATCH (a:Person)-[x:CHAIRED]->(m:Meeting)<-[y:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND a.id = $person  // if person
  AND a.id < b.id     // unless person
WITH a, b, m, x, y ORDER BY x.id, y.id
WITH a, b, m, collect(x.id) + collect(y.id) AS edges
ORDER BY m.date, m.id
WITH a, b, collect(m.date) AS dates, collect(m.id) AS ids, collect(m.name) AS names, collect(edges) AS edges
WITH a, b, dates, ids, names, reduce(flat = [], some IN edges | flat + some) AS evidence, size(dates) AS n
RETURN a.id AS person_id, a.name AS person, b.id AS co_chair_id, b.name AS co_chair,
       CASE WHEN n > 0 THEN dates[0] END AS first,
       CASE WHEN n > 0 THEN ids[0] END AS first_meeting_id, CASE WHEN n > 0 THEN names[0] END AS first_meeting,
       CASE WHEN n > 0 THEN dates[n - 1] END AS last,
       CASE WHEN n > 0 THEN ids[n - 1] END AS last_meeting_id, CASE WHEN n > 0 THEN names[n - 1] END AS last_meeting,
       size(ids) AS meetings, evidence
ORDER BY person_id, co_chair_id
