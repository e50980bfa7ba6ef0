// Adversaries of an actor
// description: Whom an actor clashes with, what it does to them, and what they do to it.
//   Without filters it is answered from counts of pairs, with them from all evidence, which takes longer.
// param: actor actor, e.g. Japan -- Whose adversaries
// columns: adversary, does, suffers, documents, belief, first, last
// key: adversary
// view: table
// tags: conflict, actor
MATCH (a:Entity {id: $actor})-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(p)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH p, r, startNode(r).id = $actor AS active, type(r) = 'DISPUTES_WITH' AS mutual ORDER BY type(r)
WITH p, collect(DISTINCT CASE WHEN active OR mutual THEN type(r) END) AS does,
  collect(DISTINCT CASE WHEN mutual OR NOT active THEN type(r) END) AS suffers,
  collect(r.statement) AS statements, sum(r.documents) AS mentions, max(r.belief) AS belief,
  min(r.first) AS first, max(r.last) AS last
ORDER BY belief DESC, mentions DESC, p.name
LIMIT $limit
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH p, does, suffers, count(DISTINCT d.id) AS documents, belief, first, last
RETURN p.name AS adversary, does, suffers, documents, belief, first, last
ORDER BY belief DESC, documents DESC, adversary

/* graph
MATCH (a:Entity {id: $actor})-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(p)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, p
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
