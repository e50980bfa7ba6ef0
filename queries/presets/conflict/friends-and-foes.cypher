// Who both cooperates and clashes
// description: Pairs of states or organizations that both cooperate and are in conflict, the most documented first.
// columns: one, other, cooperation, conflict, documents, belief_cooperation, belief_conflict
// view: table
// tags: conflict, cooperation, pairs
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
WHERE s.polarity = 'positive'
  AND (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y,
  s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO'] AS friendly,
  s.relation IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] AS hostile
WHERE friendly OR hostile
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH x, y, s, d, friendly, hostile ORDER BY s.relation
WITH x, y, collect(DISTINCT CASE WHEN friendly THEN s.relation END) AS cooperation,
  collect(DISTINCT CASE WHEN hostile THEN s.relation END) AS conflict, count(DISTINCT d) AS documents,
  max(CASE WHEN friendly THEN s.belief END) AS belief_cooperation,
  max(CASE WHEN hostile THEN s.belief END) AS belief_conflict
WHERE size(cooperation) > 0 AND size(conflict) > 0
RETURN x.name AS one, y.name AS other, cooperation, conflict, documents, belief_cooperation, belief_conflict
ORDER BY documents DESC, one, other
LIMIT $limit
