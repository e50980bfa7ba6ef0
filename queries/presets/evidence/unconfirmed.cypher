// What is only said to be possible
// description: Statements that documents hold possible (may, could, reportedly), with whom they cite, the best
//   believed first.
// columns: subject, relation, object, belief, documents, attributed_to, sentence, title
// key: subject, relation, object, sentence, title
// view: table
// tags: evidence, doubt
MATCH (s:Statement)
WHERE s.modality = 'possible' AND s.polarity = 'positive'
  AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s ORDER BY s.belief DESC, s.id
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.belief AS belief, s.documents AS documents,
  e.attributed_to AS attributed_to, e.sentence AS sentence, d.title AS title
ORDER BY belief DESC, subject, relation, object, title, e.start
LIMIT $limit
