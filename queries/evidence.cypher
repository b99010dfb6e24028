// The statements with these ids; one branch for each kind of edge, so that a store can use its index of that kind.
MATCH (s)-[e:HOLDS]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:AT]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:PART_OF]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:CHAIRED]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:LED]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:SPOKE_AT]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:ATTENDED]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:ORGANIZED]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:TOOK_PART_IN]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:REPORTED_IN]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
UNION ALL
MATCH (s)-[e:MENTIONED_IN]->(o) WHERE e.id IN $edges
RETURN e.id AS edge, type(e) AS says, s.name AS subject, o.name AS object,
       e.articles AS articles, e.starts AS starts, e.ends AS ends, e.quotes AS quotes, e.quote_starts AS quote_starts,
       e.rules AS rules
