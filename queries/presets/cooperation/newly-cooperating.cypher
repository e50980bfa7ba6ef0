// Who has begun to cooperate
// description: Pairs of states or organizations whose earliest dated cooperation is on or after a day, the latest
//   first. Pairs without any date are left out. Without filters it is answered from counts of pairs, with them from all
//   evidence, which takes longer.
// param: after date, e.g. 2023 -- The day, month or year from which on cooperation is new
// columns: one, other, first, relations, documents, belief
// key: one, other
// view: table
// tags: cooperation, pairs, time
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
WITH CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y, r
WITH x, y, min(coalesce(r.valid_from, r.first)) AS first, collect(r.statement) AS statements, max(r.belief) AS belief
WHERE left($after, size(first)) <= first
WITH x, y, first, statements, belief ORDER BY first DESC, belief DESC, x.name, y.name
LIMIT $limit
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH x, y, s, d, first, belief ORDER BY s.relation
WITH x, y, first, collect(DISTINCT s.relation) AS relations, count(DISTINCT d.id) AS documents, belief
RETURN x.name AS one, y.name AS other, first, relations, documents, belief
ORDER BY first DESC, belief DESC, one, other

/* graph
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
WITH CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y, r
WITH x, y, collect(r) AS links, min(coalesce(r.valid_from, r.first)) AS first, max(r.belief) AS belief
WHERE left($after, size(first)) <= first
RETURN x, links, y
ORDER BY first DESC, belief DESC, x.name, y.name
LIMIT $limit
*/
