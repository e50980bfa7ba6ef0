// Territorial and sovereignty disputes
// description: Pairs of states with rival territorial, maritime or sovereignty claims.
// columns: one, other, modality, since_when, until_when, documents, belief
// key: one, other, modality, since_when
// view: table
// tags: conflict, territory, pairs
MATCH (a:Entity)-[r:DISPUTES_WITH]->(b:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, r, b ORDER BY r.belief DESC, r.documents DESC, a.name, b.name, r.modality, r.valid_from
LIMIT $limit
RETURN a.name AS one, b.name AS other, r.modality AS modality, r.valid_from AS since_when, r.valid_to AS until_when,
  r.documents AS documents, r.belief AS belief
ORDER BY belief DESC, documents DESC, one, other, modality, since_when

/* graph
MATCH (a:Entity)-[r:DISPUTES_WITH]->(b:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
