// Which leaders met whom
// description: Pairs of leaders who met, called, wrote to or negotiated with one another.
// columns: one, other, modality, documents, belief, first, last
// key: one, other, modality
// view: table
// tags: leaders, diplomacy, pairs
MATCH (a:Leader)-[r:CONSULTS_WITH]->(b:Leader)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, r, b ORDER BY r.belief DESC, r.documents DESC, a.name, b.name, r.modality
LIMIT $limit
RETURN a.name AS one, b.name AS other, r.modality AS modality, r.documents AS documents, r.belief AS belief,
  r.first AS first, r.last AS last
ORDER BY belief DESC, documents DESC, one, other, modality

/* graph
MATCH (a:Leader)-[r:CONSULTS_WITH]->(b:Leader)
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
