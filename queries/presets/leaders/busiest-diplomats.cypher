// The busiest diplomats
// description: Leaders by the number of different actors whom they met, called, wrote to or negotiated with.
// columns: leader, counterparts, documents, last
// key: leader
// view: table
// tags: leaders, diplomacy, ranking
MATCH (l:Leader)-[r:CONSULTS_WITH]-(o:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH l, count(DISTINCT o.id) AS counterparts, collect(r.statement) AS statements, max(r.last) AS last
ORDER BY counterparts DESC, size(statements) DESC, l.name
LIMIT $limit
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH l, counterparts, count(DISTINCT d.id) AS documents, last
RETURN l.name AS leader, counterparts, documents, last
ORDER BY counterparts DESC, documents DESC, leader

/* graph
MATCH (l:Leader)-[r:CONSULTS_WITH]-(o:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH l, collect(r) AS meetings, collect(o) AS counterparts, count(DISTINCT o.id) AS number
RETURN l, meetings, counterparts
ORDER BY number DESC, l.name
LIMIT $limit
*/
