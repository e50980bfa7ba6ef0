// Partners that two actors share
// description: Who cooperates with both of two actors, and through what with each; the belief is that of the
//   weaker side.
// param: one actor, e.g. Russia -- The one actor
// param: other actor, e.g. Japan -- The other actor
// columns: partner, with_one, with_other, documents, belief
// view: table
// tags: cooperation, pairs
UNWIND [$one, $other] AS id
MATCH (a:Entity {id: id})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(p)
WHERE NOT p.id IN [$one, $other] AND s.polarity = 'positive'
  AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH id, p, s, d ORDER BY s.relation
WITH p, count(DISTINCT d) AS documents,
  collect(DISTINCT CASE WHEN id = $one THEN s.relation END) AS with_one,
  collect(DISTINCT CASE WHEN id = $other THEN s.relation END) AS with_other,
  max(CASE WHEN id = $one THEN s.belief END) AS belief_one,
  max(CASE WHEN id = $other THEN s.belief END) AS belief_other
WHERE size(with_one) > 0 AND size(with_other) > 0
RETURN p.name AS partner, with_one, with_other, documents,
  CASE WHEN belief_one < belief_other THEN belief_one ELSE belief_other END AS belief
ORDER BY belief DESC, documents DESC, partner
LIMIT $limit
