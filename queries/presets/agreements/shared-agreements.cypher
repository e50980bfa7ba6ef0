// Agreements that two actors share
// description: What both of two actors have signed, ratified or joined, and with which status; the belief is that of
//   the weaker side.
// param: one actor, e.g. Russia -- The one actor
// param: other actor, e.g. North Korea -- The other actor
// columns: agreement, status_one, status_other, belief, first, last
// key: agreement
// view: table
// tags: agreements, treaties, pairs
UNWIND [$one, $other] AS id
MATCH (:Entity {id: id})-[r:PARTY_TO]->(x)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, max(CASE WHEN id = $one THEN r.belief END) AS belief_one,
  max(CASE WHEN id = $other THEN r.belief END) AS belief_other,
  collect(DISTINCT CASE WHEN id = $one THEN r.status END) AS status_one,
  collect(DISTINCT CASE WHEN id = $other THEN r.status END) AS status_other, min(r.first) AS first, max(r.last) AS last
WHERE belief_one IS NOT NULL AND belief_other IS NOT NULL
RETURN x.name AS agreement, status_one, status_other,
  CASE WHEN belief_one < belief_other THEN belief_one ELSE belief_other END AS belief, first, last
ORDER BY belief DESC, agreement
LIMIT $limit

/* graph
UNWIND [$one, $other] AS id
MATCH (p:Entity {id: id})-[r:PARTY_TO]->(x)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, collect(p) AS parties, collect(r) AS signatures, count(DISTINCT id) AS sides, max(r.belief) AS belief,
  max(r.documents) AS documents
WHERE sides = 2
RETURN parties, signatures, x
ORDER BY belief DESC, documents DESC, x.id
LIMIT $limit
*/
