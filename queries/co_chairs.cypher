// Who co-chaired what with whom.
MATCH (m:Meeting)<-[x:CHAIRED]-(a:Person)
WHERE true
  AND a.id = $person                        // if person
  AND m.date >= left($since, size(m.date))  // if since
  AND left(m.date, size($until)) <= $until  // if until
MATCH (m)<-[y:CHAIRED]-(b:Person)
WHERE a.id <> b.id
  AND a.id < b.id  // unless person
RETURN m.date AS date, m.id AS meeting_id, m.name AS meeting,
       a.id AS person_id, a.name AS person, x.as_role AS person_as,
       b.id AS co_chair_id, b.name AS co_chair, y.as_role AS co_chair_as,
       [x.id, y.id] AS evidence
ORDER BY date, meeting_id, person_id, co_chair_id, x.id, y.id
