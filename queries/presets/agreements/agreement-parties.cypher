// Parties to an agreement
// description: Who signed, ratified, joined or left an agreement, and in which term they are bound.
// param: agreement agreement, e.g. INF Treaty -- Whose parties
// columns: party, status, modality, since_when, until_when, documents, belief
// key: party, since_when, modality
// view: table
// tags: agreements, treaties
MATCH (x:Entity {id: $agreement})<-[r:PARTY_TO]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a.name AS party, r.status AS status, r.modality AS modality, r.valid_from AS since_when,
  r.valid_to AS until_when, r.documents AS documents, r.belief AS belief
ORDER BY party, since_when, modality
LIMIT $limit

/* graph
MATCH (x:Entity {id: $agreement})<-[r:PARTY_TO]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN x, r, a
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
