// The statements with these ids; one branch for each kind of edge, so that a store can use its index of that kind.
MATCH (s:Person)-[e:HOLDS]->(o:Role) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Person)-[e:SUCCEEDED]->(o:Person) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Role)-[e:AT]->(o:Organization) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Organization)-[e:PART_OF]->(o:Organization) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Person)-[e:CHAIRED]->(o:Meeting) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Person)-[e:LED]->(o:Meeting) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Person)-[e:SPOKE_AT]->(o:Meeting) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Person)-[e:ATTENDED]->(o:Meeting) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Organization)-[e:ORGANIZED]->(o:Meeting) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Organization)-[e:TOOK_PART_IN]->(o:Meeting) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s:Meeting)-[e:REPORTED_IN]->(o:Article) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:MENTIONED_IN]->(o:Article) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
