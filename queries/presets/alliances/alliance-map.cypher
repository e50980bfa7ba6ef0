// The map of alliances
// description: Who is allied with whom and who belongs to which organization, the best believed first.
// columns: one, relation, other, modality, since_when, until_when, documents, belief
// key: one, relation, other, modality, since_when
// view: table
// tags: alliances, graph
MATCH (a:Entity)-[r:ALLIED_WITH|MEMBER_OF]->(b:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, r, b ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
RETURN a.name AS one, type(r) AS relation, b.name AS other, r.modality AS modality, r.valid_from AS since_when,
  r.valid_to AS until_when, r.documents AS documents, r.belief AS belief
ORDER BY belief DESC, documents DESC, r.statement

/* graph
MATCH (a:Entity)-[r:ALLIED_WITH|MEMBER_OF]->(b:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
