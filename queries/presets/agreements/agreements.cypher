// Agreements and their parties
// description: Treaties, pacts and other agreements with their parties, the latest first, of everyone or of one actor.
// param: actor actor = null -- Only agreements that this actor is party to
// columns: agreement, parties, documents, belief, first, last
// view: table
// tags: agreements, treaties
MATCH (x:Agreement)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(a:Entity)
WHERE s.polarity = 'positive' AND s.relation = 'PARTY_TO'
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH x, s, a, d ORDER BY a.name
WITH x, collect(DISTINCT a.name) AS parties, collect(DISTINCT a.id) AS actors, count(DISTINCT d) AS documents,
  max(s.belief) AS belief, min(s.first) AS first, max(s.last) AS last
WHERE $actor IS NULL OR $actor IN actors
RETURN x.name AS agreement, parties, documents, belief, first, last
ORDER BY coalesce(last, '') DESC, agreement
LIMIT $limit
