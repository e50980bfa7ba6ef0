// Who leads and serves whom
// description: Leaders and other office-holders with their office and term, of everyone or of one state or
//   organization; with as_of, who held an office on a day.
// param: actor actor = null, e.g. Russia -- Only offices of this state or organization
// columns: leader, office, of, role, since_when, until_when, documents, belief
// key: leader, office, of, role, since_when
// view: table
// tags: leaders, offices
MATCH (l:Leader)-[r:LEADS|SERVES]->(o:Entity)
WHERE ($actor IS NULL OR o.id = $actor)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN l.name AS leader, r.office AS office, o.name AS of, type(r) AS role, r.valid_from AS since_when,
  r.valid_to AS until_when, r.documents AS documents, r.belief AS belief
ORDER BY of, role, since_when, leader, office
LIMIT $limit

/* graph
MATCH (l:Leader)-[r:LEADS|SERVES]->(o:Entity)
WHERE ($actor IS NULL OR o.id = $actor)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN l, r, o
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
