// The map of cooperation
// description: States and organizations with everything by which they cooperate, the best believed first. Without
//   filters it is answered from counts of pairs, with them from all edges, which takes longer.
// columns: one, relation, other, modality, documents, belief, first, last
// key: one, relation, other, modality
// view: table
// tags: cooperation, graph
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, r, b ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
RETURN a.name AS one, type(r) AS relation, b.name AS other, r.modality AS modality, r.documents AS documents,
  r.belief AS belief, r.first AS first, r.last AS last
ORDER BY belief DESC, documents DESC, r.statement

/* graph
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
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
