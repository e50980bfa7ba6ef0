// Who leads a state or organization
// description: Heads of state and government, supreme leaders and secretaries-general, with their terms, the latest
//   first; `--as-of` tells who led on a day.
// param: actor actor, e.g. Russia -- Whose leaders
// columns: leader, office, modality, since_when, until_when, documents, belief
// key: leader, office, since_when, modality
// view: table
// tags: leaders, offices, actor
MATCH (o:Entity {id: $actor})<-[r:LEADS]-(l)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN l.name AS leader, r.office AS office, r.modality AS modality, r.valid_from AS since_when,
  r.valid_to AS until_when, r.documents AS documents, r.belief AS belief
ORDER BY coalesce(since_when, '') DESC, leader, office, modality
LIMIT $limit

/* graph
MATCH (o:Entity {id: $actor})<-[r:LEADS]-(l)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN l, r, o
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
