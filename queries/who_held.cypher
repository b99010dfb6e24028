// Who held a post on a day. The dates of reports bound what is known, never the time in office.
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE r.id = $post
  AND (h.since IS NULL OR left(h.since, size($day)) <= $day)
  AND (h.until IS NULL OR h.until >= left($day, size(h.until)))
  AND (h.status <> 'former' OR left(h.first_seen, size($day)) > $day)
  AND (h.status <> 'former' OR NOT EXISTS { MATCH (p)-[c:HOLDS]->(r) WHERE c.status = 'current' })
  AND (h.status <> 'elect' OR left(h.first_seen, size($day)) <= $day)
  AND NOT EXISTS {
    MATCH (p)-[f:HOLDS]->(r)
    WHERE f.status = 'former' AND h.status <> 'former'
      AND left(f.first_seen, size($day)) < $day AND f.first_seen >= h.last_seen
  }
WITH p, h, left(coalesce(h.since, h.first_seen), size($day)) AS since,
     left(coalesce(h.until, h.last_seen), size($day)) AS until
WITH p, h, CASE
    WHEN h.status = 'former' THEN 'later called former'
    WHEN h.status = 'elect' THEN 'elected before'
    WHEN h.since IS NOT NULL AND h.until IS NOT NULL THEN 'stated'
    WHEN since <= $day AND $day <= until THEN 'between reports'
    WHEN until < $day THEN 'last reported before'
    WHEN since > $day THEN 'first reported after'
    ELSE 'undated' END AS basis
RETURN p.id AS person_id, p.name AS person, basis, h.since AS since, h.until AS until,
       h.first_seen AS first_seen, h.last_seen AS last_seen, [h.id] AS evidence
ORDER BY CASE basis WHEN 'stated' THEN 0 WHEN 'between reports' THEN 1 WHEN 'undated' THEN 3 ELSE 2 END, person_id, h.id
