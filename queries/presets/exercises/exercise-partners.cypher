// Who exercises with an actor
// description: Which states and organizations took part in or hosted the same exercises as an actor.
// param: actor actor, e.g. Japan -- Whose partners in exercises
// columns: partner, shared, exercises, first, last
// key: partner
// view: table
// tags: exercises, military, actor
MATCH (a:Entity {id: $actor})-[r:PARTICIPATES_IN|HOSTS]->(x:Exercise)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, x, x.name AS name
MATCH (x)<-[r:PARTICIPATES_IN|HOSTS]-(p)
WHERE p <> a
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH p, collect(DISTINCT name) AS names, min(r.first) AS first, max(r.last) AS last
WITH p, p.name AS partner, size(names) AS shared, names, first, last
ORDER BY shared DESC, partner
LIMIT $limit
// Names are sorted for the partners that are kept.
UNWIND names AS name
WITH p, partner, shared, first, last, name ORDER BY name
WITH p, partner, shared, collect(name) AS exercises, first, last
RETURN partner, shared, exercises, first, last
ORDER BY shared DESC, partner

/* graph
MATCH (a:Entity {id: $actor})-[r:PARTICIPATES_IN|HOSTS]->(x:Exercise)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, x, collect(r) AS links
MATCH (x)<-[r:PARTICIPATES_IN|HOSTS]-(p)
WHERE p.id <> a.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, links, x, r, p
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
