// What an actor is a member of
// description: The alliances, blocs and other organizations that an actor belongs to, and in which term.
// param: actor actor, e.g. Germany -- Whose memberships
// columns: organization, modality, since_when, until_when, documents, belief
// key: organization, since_when, modality
// view: table
// tags: alliances, organizations, membership, actor
MATCH (a:Entity {id: $actor})-[r:MEMBER_OF]->(o)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN o.name AS organization, r.modality AS modality, r.valid_from AS since_when, r.valid_to AS until_when,
  r.documents AS documents, r.belief AS belief
ORDER BY organization, since_when, modality
LIMIT $limit

/* graph
MATCH (a:Entity {id: $actor})-[r:MEMBER_OF]->(o)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, o
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
