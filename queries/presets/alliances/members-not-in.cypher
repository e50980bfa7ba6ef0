// Members of one organization that are not in another
// description: Who belongs to the one organization and is not known to belong to the other.
// param: one organization, e.g. NATO -- The organization whose members are listed
// param: other organization, e.g. European Union -- The organization that they are not in
// columns: member, since_when, until_when, documents, belief
// key: member, since_when
// view: table
// tags: alliances, organizations, membership
MATCH (:Entity {id: $other})<-[r:MEMBER_OF]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH collect(DISTINCT m.id) AS others
MATCH (:Entity {id: $one})<-[r:MEMBER_OF]-(m)
WHERE NOT m.id IN others
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN m.name AS member, r.valid_from AS since_when, r.valid_to AS until_when, r.documents AS documents,
  r.belief AS belief
ORDER BY member, since_when
LIMIT $limit

/* graph
MATCH (:Entity {id: $other})<-[r:MEMBER_OF]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH collect(DISTINCT m.id) AS others
MATCH (o:Entity {id: $one})<-[r:MEMBER_OF]-(m)
WHERE NOT m.id IN others
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN o, r, m
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
