// Where sources contradict each other.
CALL () {
  MATCH (p:Person)-[x:CHAIRED]->(m:Meeting)-[:REPORTED_IN]->(b:Article)
  WHERE NOT b.id IN x.articles
    AND p.id = $person  // if person
  MATCH (q:Person)-[y:CHAIRED]->(m)
  WHERE b.id IN y.articles
  WITH DISTINCT p, m, x, b, y ORDER BY y.id
  WITH p, m, x, b, collect(y.id) AS edges
  RETURN 'chair' AS conflict, m.id AS about_id, m.name AS about, p.id AS person_id, p.name AS person,
         'so ' + x.articles[0] + '; not ' + b.id + ', which names others' AS detail, [x.id] + edges AS evidence
UNION ALL
  MATCH (q:Person)-[:CHAIRED|LED|SPOKE_AT|ATTENDED]->(m:Meeting)  // if person
  WHERE q.id = $person                                            // if person
  WITH DISTINCT m                                                 // if person
  MATCH (m:Meeting)-[x:REPORTED_IN]->(a:Article)
  WHERE x.disputed IS NOT NULL
  MATCH (m)-[y:REPORTED_IN]->(b:Article)
  WHERE a.id < b.id AND y.disputed IS NOT NULL
  UNWIND range(0, size(x.disputed) - 1) AS i
  UNWIND range(0, size(y.disputed) - 1) AS j
  WITH m, x, y, a, b, i, j
  WHERE x.disputed[i] = y.disputed[j] AND x.disputed_values[i] <> y.disputed_values[j]
  RETURN x.disputed[i] AS conflict, m.id AS about_id, m.name AS about, null AS person_id, null AS person,
         x.disputed_values[i] + ' in ' + a.id + '; ' + y.disputed_values[j] + ' in ' + b.id AS detail,
         [x.id, y.id] AS evidence
UNION ALL
  MATCH (p:Person)-[f:HOLDS]->(r:Role)<-[h:HOLDS]-(p)
  WHERE f.status = 'former' AND h.status = 'current' AND f.first_seen < h.last_seen
    AND p.id = $person  // if person
  RETURN 'status' AS conflict, r.id AS about_id, coalesce(r.full_name, r.name) AS about,
         p.id AS person_id, p.name AS person,
         'former on ' + f.first_seen + '; in office on ' + h.last_seen AS detail, [f.id, h.id] AS evidence
UNION ALL
  MATCH (p:Person)-[g:HOLDS]->(r:Role)<-[h:HOLDS]-(q:Person)
  WHERE p.id <> q.id AND g.status = 'current' AND h.status = 'current'
    AND p.id = $person  // if person
    AND p.id < q.id     // unless person
    AND r.name IN ['Chủ tịch', 'Chủ tịch nước', 'Bí thư', 'Tổng Bí thư', 'Thủ tướng', 'Bộ trưởng', 'Giám đốc',
                   'Tổng Giám đốc', 'Tư lệnh', 'Chính ủy', 'Chỉ huy trưởng', 'Trưởng ban', 'Viện trưởng', 'Chánh án',
                   'Cục trưởng', 'Vụ trưởng', 'Tổng cục trưởng', 'Hiệu trưởng', 'Chánh Văn phòng', 'Chánh Thanh tra',
                   'Trưởng Công an']
    AND NOT (r.name = 'Bí thư' AND r.full_name CONTAINS 'Trung ương Đảng')
    AND coalesce(g.since, g.first_seen) < coalesce(h.until, h.last_seen)
    AND coalesce(h.since, h.first_seen) < coalesce(g.until, g.last_seen)
  RETURN 'holders' AS conflict, r.id AS about_id, coalesce(r.full_name, r.name) AS about,
         p.id AS person_id, p.name AS person, 'also ' + q.name + ' (' + q.id + ')' AS detail, [g.id, h.id] AS evidence
}
RETURN conflict, about_id, about, person_id, person, detail, evidence
ORDER BY conflict, about_id, person_id, detail, evidence[0], evidence[1], coalesce(evidence[2], '')
