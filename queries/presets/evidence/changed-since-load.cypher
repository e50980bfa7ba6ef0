// What changed with the last load
// description: Statements that rest on documents which were loaded on the day of the last load or later, or since a time
//   that is given: those that are new to the graph first, then those that have more evidence than before.
// param: after time = null, e.g. 2026-09-01T14:30 -- Only documents loaded from this time on, in UTC
// columns: change, subject, relation, object, polarity, modality, belief, new_documents, documents, loaded
// key: subject, relation, object, polarity, modality
// view: table
// tags: evidence, time, sources
MATCH (d:Document)
WHERE d.loaded > ''
WITH d ORDER BY d.loaded DESC
LIMIT 1
WITH coalesce($after, left(d.loaded, 10)) AS start
MATCH (d:Document)
WHERE d.loaded >= start
MATCH (s:Statement)-[:EVIDENCED_BY]->(d)
WHERE s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s, count(DISTINCT d) AS new_documents, max(d.loaded) AS loaded
WITH s, new_documents, loaded,
  CASE WHEN new_documents = s.documents THEN 'new' ELSE 'more evidence' END AS change
ORDER BY change DESC, s.belief DESC, s.id
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
RETURN change, a.name AS subject, s.relation AS relation, b.name AS object, s.polarity AS polarity,
  s.modality AS modality, s.belief AS belief, new_documents, s.documents AS documents, loaded
ORDER BY change DESC, belief DESC, subject, relation, object, polarity DESC, modality

/* graph
MATCH (d:Document)
WHERE d.loaded > ''
WITH d ORDER BY d.loaded DESC
LIMIT 1
WITH coalesce($after, left(d.loaded, 10)) AS start
MATCH (d:Document)
WHERE d.loaded >= start
MATCH (s:Statement)-[e:EVIDENCED_BY]->(d)
WHERE s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s, e, d ORDER BY s.belief DESC, s.id, e.id
LIMIT $limit
MATCH (s)-[u:SUBJECT]->(a)
MATCH (s)-[v:OBJECT]->(b)
RETURN a, u, s, v, b, e, d
ORDER BY s.belief DESC, s.id, e.id
*/
