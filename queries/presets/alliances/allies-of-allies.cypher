// Allies of an actor's allies
// description: Who is no ally of an actor, but an ally of its allies, and of which.
// param: actor actor, e.g. Japan -- Whose allies' allies
// columns: actor, through, links
// key: actor
// view: table
// tags: alliances, paths, actor
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, collect(DISTINCT m) AS allies
UNWIND allies AS m
WITH a, allies, m, m.name AS name
MATCH (m)-[r:ALLIED_WITH]-(b)
WHERE b <> a AND NOT b IN allies
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH b, collect(DISTINCT name) AS names
WITH b, b.name AS actor, size(names) AS links, names
ORDER BY links DESC, actor
LIMIT $limit
// Names are sorted for the actors that are kept.
UNWIND names AS name
WITH b, actor, links, name ORDER BY name
WITH b, actor, links, collect(name) AS through
RETURN actor, through, links
ORDER BY links DESC, actor

/* graph
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, collect(DISTINCT m) AS allies
UNWIND allies AS m
MATCH (a)-[r:ALLIED_WITH]-(m)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, allies, m, collect(r) AS links
MATCH (m)-[r:ALLIED_WITH]-(b)
WHERE b.id <> a.id AND NOT b IN allies
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, links, m, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
