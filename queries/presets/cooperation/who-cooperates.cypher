// Who cooperates with whom
// description: Every pair of states or organizations that cooperate in any way, the best believed and most documented
//   pairs first. Without filters it is answered from counts of pairs, with them from all evidence, which takes longer.
// columns: one, other, relations, documents, belief, first, last
// key: one, other
// view: table
// tags: cooperation, pairs, ranking
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y, r
WITH x, y, collect(r.statement) AS statements, sum(r.documents) AS mentions, max(r.belief) AS belief,
  min(r.first) AS first, max(r.last) AS last
ORDER BY belief DESC, mentions DESC, x.name, y.name
LIMIT $limit
// Different statements may rest on one document: documents are counted once, for the pairs that are kept.
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH x, y, s, d, belief, first, last ORDER BY s.relation
WITH x, y, collect(DISTINCT s.relation) AS relations, count(DISTINCT d.id) AS documents, belief, first, last
RETURN x.name AS one, y.name AS other, relations, documents, belief, first, last
ORDER BY belief DESC, documents DESC, one, other

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
