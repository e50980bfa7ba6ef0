// Military exercises and joint patrols
// description: Exercises with their hosts and participants, the latest first, of everyone or of one actor.
// param: actor actor = null -- Only exercises that this actor hosts or takes part in
// columns: exercise, hosts, participants, documents, belief, first, last
// view: table
// tags: exercises, military
MATCH (x:Exercise)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(a:Entity)
WHERE s.polarity = 'positive' AND s.relation IN ['PARTICIPATES_IN', 'HOSTS']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH x, s, a, d ORDER BY a.name
WITH x, collect(DISTINCT CASE WHEN s.relation = 'HOSTS' THEN a.name END) AS hosts,
  collect(DISTINCT CASE WHEN s.relation = 'PARTICIPATES_IN' THEN a.name END) AS participants,
  collect(DISTINCT a.id) AS actors, count(DISTINCT d) AS documents, max(s.belief) AS belief,
  min(s.first) AS first, max(s.last) AS last
WHERE $actor IS NULL OR $actor IN actors
RETURN x.name AS exercise, hosts, participants, documents, belief, first, last
ORDER BY coalesce(last, '') DESC, exercise
LIMIT $limit
