// The map of alliances
// description: Who is allied with whom and who belongs to which organization, the best believed first, as a graph.
// columns: one, relation, other
// view: graph
// tags: alliances, graph
MATCH (a:Entity)-[r:ALLIED_WITH|MEMBER_OF]->(b:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a AS one, r AS relation, b AS other
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
