// Who followed whom in a post: as texts state it, and of the others as reports show.
CALL () {
  MATCH (b:Person)-[s:SUCCEEDED]->(a:Person), (r:Role)
  WHERE r.id = s.role_id
    AND r.id = $post  // if post
  RETURN r.id AS post_id, coalesce(r.full_name, r.name) AS post, a.id AS earlier_id, a.name AS earlier,
         coalesce(s.date, s.first_seen) AS until, b.id AS later_id, b.name AS later,
         coalesce(s.date, s.first_seen) AS since, [s.id] AS evidence
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE h.status = 'current' AND h.first_seen IS NOT NULL
    AND r.id = $post  // if post
  WITH r, p, h, coalesce(h.since, h.first_seen) AS since, coalesce(h.until, h.last_seen) AS until
  ORDER BY r.id, since, until, p.id, h.id
  WITH r, collect(p.id) AS ids, collect(p.name) AS names, collect(since) AS sinces, collect(until) AS untils,
       collect(h.id) AS edges, collect(h.since IS NOT NULL) AS stated
  UNWIND range(0, size(ids) - 2) AS n
  WITH r, n, ids[n] AS earlier_id, ids[n + 1] AS later_id, names, sinces, untils, edges, stated
  WHERE earlier_id <> later_id
    AND (untils[n] < sinces[n + 1] OR (stated[n + 1] AND untils[n] = sinces[n + 1]))
    AND NOT EXISTS {
      MATCH (b:Person)-[s:SUCCEEDED]->(a:Person)
      WHERE a.id = earlier_id AND b.id = later_id AND s.role_id = r.id
    }
  RETURN r.id AS post_id, coalesce(r.full_name, r.name) AS post, earlier_id, names[n] AS earlier,
         untils[n] AS until, later_id, names[n + 1] AS later, sinces[n + 1] AS since,
         [edges[n], edges[n + 1]] AS evidence
}
RETURN post_id, post, earlier_id, earlier, until, later_id, later, since, evidence
ORDER BY post_id, since, until, earlier_id, later_id
