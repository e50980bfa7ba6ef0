// Partners of an actor
// description: Whom an actor cooperates with, through what and in which contexts, since when, and how well it is known.
// param: actor actor, e.g. Russia -- Whose partners
// columns: partner, relations, contexts, documents, belief, first, last
// view: table
// tags: cooperation, actor
MATCH (a:Entity {id: $actor})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(p)
WHERE s.polarity = 'positive'
  AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH p, s, e, d ORDER BY s.relation
WITH p, collect(DISTINCT s.relation) AS relations, collect(DISTINCT e.context) AS found,
  count(DISTINCT d) AS documents, max(s.belief) AS belief, min(s.first) AS first, max(s.last) AS last
RETURN p.name AS partner, relations,
  [c IN ['military', 'economic', 'diplomatic', 'territorial', 'intelligence', 'energy', 'technology', 'humanitarian',
    'nuclear', 'cyber'] WHERE c IN found] AS contexts,
  documents, belief, first, last
ORDER BY belief DESC, documents DESC, partner
LIMIT $limit
