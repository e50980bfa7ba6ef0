// Adversaries of an actor
// description: Whom an actor clashes with, what it does to them, and what they do to it.
// param: actor actor, e.g. Japan -- Whose adversaries
// columns: adversary, does, suffers, documents, belief, first, last
// view: table
// tags: conflict, actor
MATCH (a:Entity {id: $actor})<-[role:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(p)
WHERE s.polarity = 'positive'
  AND s.relation IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH p, s, d, type(role) = 'SUBJECT' OR s.relation = 'DISPUTES_WITH' AS active,
  type(role) = 'OBJECT' OR s.relation = 'DISPUTES_WITH' AS passive
ORDER BY s.relation
WITH p, collect(DISTINCT CASE WHEN active THEN s.relation END) AS does,
  collect(DISTINCT CASE WHEN passive THEN s.relation END) AS suffers,
  count(DISTINCT d) AS documents, max(s.belief) AS belief, min(s.first) AS first, max(s.last) AS last
RETURN p.name AS adversary, does, suffers, documents, belief, first, last
ORDER BY belief DESC, documents DESC, adversary
LIMIT $limit
