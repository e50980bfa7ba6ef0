// Everything around an actor
// description: An actor with all it is linked to, the best believed first, as a graph.
// param: actor actor, e.g. Russia -- Whose neighbourhood
// columns: actor, relation, neighbour
// view: graph
// tags: structure, graph, actor
MATCH (a:Entity {id: $actor})-[r]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a AS actor, r AS relation, b AS neighbour
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
