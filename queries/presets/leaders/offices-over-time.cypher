// Who held which office in turn
// description: The offices of a state or organization, each with those who held it in the order of their terms.
// param: actor actor, e.g. Russia -- Whose offices
// param: office text = null, e.g. Minister of Defence -- Only offices whose title holds this text, in any case
// columns: office, leader, role, modality, since_when, until_when, documents, belief
// key: office, leader, role, since_when, modality
// view: table
// tags: leaders, offices, time, actor
MATCH (o:Entity {id: $actor})<-[r:LEADS|SERVES]-(l)
WHERE ($office IS NULL OR toLower(r.office) CONTAINS toLower($office))
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN r.office AS office, l.name AS leader, type(r) AS role, r.modality AS modality, r.valid_from AS since_when,
  r.valid_to AS until_when, r.documents AS documents, r.belief AS belief
ORDER BY coalesce(office, ''), coalesce(since_when, ''), leader, role, modality
LIMIT $limit

/* graph
MATCH (o:Entity {id: $actor})<-[r:LEADS|SERVES]-(l)
WHERE ($office IS NULL OR toLower(r.office) CONTAINS toLower($office))
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN l, r, o
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
