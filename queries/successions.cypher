// Who followed whom in a post: as texts state it, and of the others as reports show.
CALL () {
  MATCH (b:Person)-[s:SUCCEEDED]->(a:Person)
  WHERE s.role_id = $post  // if post
  WITH a, b, s, s.role_id AS role_id
  MATCH (r:Role {id: role_id})
  RETURN r.id AS post_id, coalesce(r.full_name, r.name) AS post, a.id AS earlier_id, a.name AS earlier,
         coalesce(s.date, s.first_seen) AS until, b.id AS later_id, b.name AS later,
         coalesce(s.date, s.first_seen) AS since, [s.id] AS evidence
UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(r:Role)
  WHERE h.status = 'current' AND h.first_seen IS NOT NULL
    AND r.id = $post  // if post
  WITH r.id AS post_id, coalesce(r.full_name, r.name) AS post, p.id AS id, p.name AS name, h.id AS edge,
       coalesce(h.since, h.first_seen) AS since, coalesce(h.until, h.last_seen) AS until, h.since IS NOT NULL AS told
  ORDER BY post_id, since, until, id, edge
  WITH post_id, post, collect(id) AS ids, collect(name) AS names, collect(since) AS sinces, collect(until) AS untils,
       collect(edge) AS edges, collect(told) AS stated
  UNWIND range(0, size(ids) - 2) AS n
  WITH post_id, post, n, ids[n] AS earlier_id, ids[n + 1] AS later_id, names, sinces, untils, edges, stated
  WHERE earlier_id <> later_id
    AND (untils[n] < sinces[n + 1] OR (stated[n + 1] AND untils[n] = sinces[n + 1]))
    AND NOT EXISTS { MATCH (:Person {id: later_id})-[s:SUCCEEDED]->(:Person {id: earlier_id}) WHERE s.role_id = post_id }
  RETURN post_id, post, earlier_id, names[n] AS earlier, untils[n] AS until,
         later_id, names[n + 1] AS later, sinces[n + 1] AS since, [edges[n], edges[n + 1]] AS evidence
}
RETURN post_id, post, earlier_id, earlier, until, later_id, later, since, evidence
ORDER BY post_id, since, until, earlier_id, later_id
