// Partners of an actor
// description: Whom an actor cooperates with, through what and in which contexts, since when, and how well it is known.
//   Without filters it is answered from counts of pairs, with them from all evidence, which takes longer.
// param: actor actor, e.g. Russia -- Whose partners
// columns: partner, relations, contexts, documents, belief, first, last
// key: partner
// view: table
// tags: cooperation, actor
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(p)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH p, collect(r.statement) AS statements, sum(r.documents) AS mentions, max(r.belief) AS belief,
  min(r.first) AS first, max(r.last) AS last
ORDER BY belief DESC, mentions DESC, p.name
LIMIT $limit
// Different statements may rest on one document: documents are counted once, for the partners that are kept.
UNWIND statements AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
WITH p, s, e, d, belief, first, last ORDER BY s.relation
WITH p, collect(DISTINCT s.relation) AS relations, collect(DISTINCT e.context) AS found,
  count(DISTINCT d.id) AS documents, belief, first, last
RETURN p.name AS partner, relations,
  [c IN ['military', 'economic', 'diplomatic', 'territorial', 'intelligence', 'energy', 'technology', 'humanitarian',
    'nuclear', 'cyber'] WHERE c IN found] AS contexts,
  documents, belief, first, last
ORDER BY belief DESC, documents DESC, partner

/* graph
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(p)
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
