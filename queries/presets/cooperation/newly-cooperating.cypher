// Who has begun to cooperate
// description: Pairs of states or organizations whose earliest dated cooperation is on or after a day, the latest
//   first. Pairs without any date are left out.
// param: after date, e.g. 2023 -- The day, month or year from which on cooperation is new
// columns: one, other, first, relations, documents, belief
// view: table
// tags: cooperation, pairs, time
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
WHERE s.polarity = 'positive'
  AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
WITH s, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y,
  coalesce(s.valid_from, s.first) AS begun
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH x, y, s, d, begun ORDER BY s.relation
WITH x, y, min(begun) AS first, collect(DISTINCT s.relation) AS relations, count(DISTINCT d) AS documents,
  max(s.belief) AS belief
WHERE left($after, size(first)) <= first
RETURN x.name AS one, y.name AS other, first, relations, documents, belief
ORDER BY first DESC, belief DESC, one, other
LIMIT $limit
