// Who cooperates with whom
// description: Every pair of states or organizations that cooperate in any way, the best believed and
//   most documented pairs first.
// columns: one, other, relations, documents, belief, first, last
// view: table
// tags: cooperation, pairs, ranking
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
WHERE s.polarity = 'positive'
  AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH x, y, s, d ORDER BY s.relation
WITH x, y, collect(DISTINCT s.relation) AS relations, count(DISTINCT d) AS documents,
  max(s.belief) AS belief, min(s.first) AS first, max(s.last) AS last
RETURN x.name AS one, y.name AS other, relations, documents, belief, first, last
ORDER BY belief DESC, documents DESC, one, other
LIMIT $limit
