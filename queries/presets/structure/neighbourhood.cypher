// Everything around an actor
// description: An actor with all it is linked to, the best believed first.
// param: actor actor, e.g. Russia -- Whose neighbourhood
// columns: relation, direction, neighbour, modality, since_when, until_when, documents, belief, first, last
// key: relation, direction, neighbour, modality, since_when
// view: table
// tags: structure, graph, actor
MATCH (a:Entity {id: $actor})-[r]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, r, b ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
RETURN type(r) AS relation, CASE WHEN startNode(r).id = a.id THEN 'to' ELSE 'from' END AS direction,
  b.name AS neighbour, r.modality AS modality, r.valid_from AS since_when, r.valid_to AS until_when,
  r.documents AS documents, r.belief AS belief, r.first AS first, r.last AS last
ORDER BY belief DESC, documents DESC, r.statement

/* graph
MATCH (a:Entity {id: $actor})-[r]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
