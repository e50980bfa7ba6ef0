// What only one voice says
// description: Statements that rest on a single document, or on copies of a single story, the best believed first.
// columns: subject, relation, object, modality, belief, title, publisher, uri
// key: subject, relation, object, modality, uri
// view: table
// tags: evidence, sources, doubt
MATCH (s:Statement)
WHERE s.voices = 1 AND s.polarity = 'positive'
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s ORDER BY s.belief DESC, s.id
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
RETURN DISTINCT a.name AS subject, s.relation AS relation, b.name AS object, s.modality AS modality,
  s.belief AS belief, d.title AS title, d.publisher AS publisher, d.uri AS uri
ORDER BY belief DESC, subject, relation, object, modality, uri
