// Offices of a leader over time
// description: Which offices a person held, of whom and when.
// param: leader leader, e.g. Sergei Shoigu -- Whose offices
// columns: office, of, role, modality, since_when, until_when, documents, belief
// key: office, of, role, since_when, modality
// view: table
// tags: leaders, offices, time
MATCH (l:Entity {id: $leader})-[r:LEADS|SERVES]->(o)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN r.office AS office, o.name AS of, type(r) AS role, r.modality AS modality, r.valid_from AS since_when,
  r.valid_to AS until_when, r.documents AS documents, r.belief AS belief
ORDER BY since_when, of, role, office, modality
LIMIT $limit

/* graph
MATCH (l:Entity {id: $leader})-[r:LEADS|SERVES]->(o)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN l, r, o
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
