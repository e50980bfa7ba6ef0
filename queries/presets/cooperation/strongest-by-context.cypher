// The strongest cooperation in each context
// description: For each context (military, economic, ...) the pairs of states or organizations whose cooperation is
//   best believed and most documented there. Without filters it is answered from counts of pairs, with them from all
//   evidence, which takes longer.
// param: top integer 1..1000 = 3 -- How many pairs of each context
// columns: in_context, one, other, relations, documents, belief
// key: in_context, one, other
// view: table
// tags: cooperation, pairs, ranking, context
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
UNWIND r.contexts AS in_context
WITH in_context, r, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y
WHERE in_context <> 'none' AND ($context IS NULL OR in_context = $context)
WITH in_context, x, y, collect(r.statement) AS statements, sum(r.documents) AS mentions, max(r.belief) AS belief
ORDER BY in_context, belief DESC, mentions DESC, x.name, y.name
WITH in_context, collect({x: x, y: y, statements: statements, belief: belief})[..$top] AS pairs
UNWIND pairs AS pair
UNWIND pair.statements AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY {context: in_context}]->(d:Document)
WITH in_context, pair.x AS x, pair.y AS y, pair.belief AS belief, s, d ORDER BY s.relation
WITH in_context, x, y, belief, collect(DISTINCT s.relation) AS relations, count(DISTINCT d.id) AS documents
RETURN in_context, x.name AS one, y.name AS other, relations, documents, belief
ORDER BY in_context, belief DESC, documents DESC, one, other
