// Where the articles with these ids can be read.
MATCH (a:Article) WHERE a.id IN $articles
RETURN a.id AS article, a.name AS headline, a.url AS url, a.published AS published
