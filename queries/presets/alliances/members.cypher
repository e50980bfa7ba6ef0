// Members of an organization
// description: Who belongs to an alliance, bloc or other organization, and in which term; with as_of, as of a day.
// param: organization organization, e.g. NATO -- Whose members
// columns: member, modality, since_when, until_when, documents, belief
// key: member, since_when, modality
// view: table
// tags: alliances, organizations, membership
MATCH (o:Entity {id: $organization})<-[r:MEMBER_OF]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN m.name AS member, r.modality AS modality, r.valid_from AS since_when, r.valid_to AS until_when,
  r.documents AS documents, r.belief AS belief
ORDER BY since_when, member, modality
LIMIT $limit

/* graph
MATCH (o:Entity {id: $organization})<-[r:MEMBER_OF]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN o, r, m
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
