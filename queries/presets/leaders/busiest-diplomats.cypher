// The busiest diplomats
// description: Leaders by the number of different actors whom they met, called, wrote to or negotiated with.
// columns: leader, counterparts, documents, last
// view: table
// tags: leaders, diplomacy, ranking
MATCH (l:Leader)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(o:Entity)
WHERE s.polarity = 'positive' AND s.relation = 'CONSULTS_WITH'
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH l, count(DISTINCT o) AS counterparts, count(DISTINCT d) AS documents, max(s.last) AS last
RETURN l.name AS leader, counterparts, documents, last
ORDER BY counterparts DESC, documents DESC, leader
LIMIT $limit
