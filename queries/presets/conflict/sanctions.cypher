// Who sanctions whom
// description: Sanctions, tariffs, embargoes, expulsions of diplomats and cut relations, of everyone or of one actor.
// param: actor actor = null -- Only measures by or against this actor
// columns: sender, target, modality, documents, belief, first, last
// key: sender, target, modality
// view: table
// tags: conflict, sanctions, economic
MATCH (a:Entity)-[r:SANCTIONS]->(b:Entity)
WHERE ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, r, b ORDER BY r.belief DESC, r.documents DESC, a.name, b.name, r.modality
LIMIT $limit
RETURN a.name AS sender, b.name AS target, r.modality AS modality, r.documents AS documents, r.belief AS belief,
  r.first AS first, r.last AS last
ORDER BY belief DESC, documents DESC, sender, target, modality

/* graph
MATCH (a:Entity)-[r:SANCTIONS]->(b:Entity)
WHERE ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
