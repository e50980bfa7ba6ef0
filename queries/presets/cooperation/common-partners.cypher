// Partners that two actors share
// description: Who cooperates with both of two actors, and through what with each. Belief and documents are those of
//   the side that has less of them. Without filters it is answered from counts of pairs, with them from all evidence.
// param: one actor, e.g. Russia -- The one actor
// param: other actor, e.g. Japan -- The other actor
// columns: partner, with_one, with_other, documents, belief
// key: partner
// view: table
// tags: cooperation, pairs
UNWIND [$one, $other] AS side
// The partners of both are gone through once; to look for each partner of the one at the other takes far longer.
MATCH (a:Entity {id: side})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(p)
WHERE p.id <> $one AND p.id <> $other
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH p, collect({side: side, id: r.statement}) AS statements, sum(r.documents) AS mentions,
  max(CASE WHEN side = $one THEN r.belief END) AS belief_one,
  max(CASE WHEN side = $other THEN r.belief END) AS belief_other
WHERE belief_one IS NOT NULL AND belief_other IS NOT NULL
WITH p, statements, mentions, CASE WHEN belief_one < belief_other THEN belief_one ELSE belief_other END AS belief
ORDER BY belief DESC, mentions DESC, p.name
LIMIT $limit
UNWIND statements AS statement
WITH p, belief, statement.side AS side, statement.id AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH p, belief, side, s, d ORDER BY s.relation
WITH p, belief, count(DISTINCT CASE WHEN side = $one THEN d.id END) AS documents_one,
  count(DISTINCT CASE WHEN side = $other THEN d.id END) AS documents_other,
  collect(DISTINCT CASE WHEN side = $one THEN s.relation END) AS with_one,
  collect(DISTINCT CASE WHEN side = $other THEN s.relation END) AS with_other
RETURN p.name AS partner, with_one, with_other,
  CASE WHEN documents_one < documents_other THEN documents_one ELSE documents_other END AS documents, belief
ORDER BY belief DESC, documents DESC, partner

/* graph
MATCH (a:Entity {id: $one})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(p)
WHERE p.id <> $other
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, p, collect(r) AS links
MATCH (b:Entity {id: $other})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(p)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, links, p, r, b
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
