// Agreements that two actors share
// description: What both of two actors have signed, ratified or joined, and with which status; the belief is that of
//   the weaker side.
// param: one actor, e.g. Russia -- The one actor
// param: other actor, e.g. North Korea -- The other actor
// columns: agreement, status_one, status_other, belief, first, last
// key: agreement
// view: table
// tags: agreements, treaties, pairs
MATCH (a:Entity {id: $one})-[r:PARTY_TO]->(x)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, collect(DISTINCT r.status) AS status_one, max(r.belief) AS belief_one, min(r.first) AS first_one,
  max(r.last) AS last_one
MATCH (b:Entity {id: $other})-[r:PARTY_TO]->(x)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, status_one, belief_one, first_one, last_one, collect(DISTINCT r.status) AS status_other,
  max(r.belief) AS belief_other, min(r.first) AS first_other, max(r.last) AS last_other
RETURN x.name AS agreement, status_one, status_other,
  CASE WHEN belief_one < belief_other THEN belief_one ELSE belief_other END AS belief,
  CASE WHEN first_other < first_one THEN first_other ELSE coalesce(first_one, first_other) END AS first,
  CASE WHEN last_other > last_one THEN last_other ELSE coalesce(last_one, last_other) END AS last
ORDER BY belief DESC, agreement
LIMIT $limit

/* graph
MATCH (a:Entity {id: $one})-[r:PARTY_TO]->(x)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, x, collect(r) AS signatures
MATCH (b:Entity {id: $other})-[r:PARTY_TO]->(x)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, signatures, x, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
