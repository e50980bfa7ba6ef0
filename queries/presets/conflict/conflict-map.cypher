// The map of conflict
// description: Actors with everything by which they clash, the best believed first, as a graph.
// columns: one, relation, other
// view: graph
// tags: conflict, graph
MATCH (a:Entity)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]->(b:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a AS one, r AS relation, b AS other
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
