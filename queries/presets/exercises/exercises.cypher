// Military exercises and joint patrols
// description: Exercises with their hosts and participants, the latest first, of everyone or of one actor.
// param: actor actor = null -- Only exercises that this actor hosts or takes part in
// columns: exercise, hosts, participants, documents, belief, first, last
// key: exercise
// view: table
// tags: exercises, military
MATCH (x:Exercise)<-[r:PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, r, a ORDER BY a.name
WITH x, collect(DISTINCT CASE WHEN type(r) = 'HOSTS' THEN a.name END) AS hosts,
  collect(DISTINCT CASE WHEN type(r) = 'PARTICIPATES_IN' THEN a.name END) AS participants,
  collect(DISTINCT a.id) AS actors, collect(r.statement) AS statements, max(r.belief) AS belief,
  min(r.first) AS first, max(r.last) AS last
WHERE ($actor IS NULL OR $actor IN actors)
WITH x, hosts, participants, statements, belief, first, last ORDER BY coalesce(last, '') DESC, x.name
LIMIT $limit
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH x, hosts, participants, count(DISTINCT d.id) AS documents, belief, first, last
RETURN x.name AS exercise, hosts, participants, documents, belief, first, last
ORDER BY coalesce(last, '') DESC, exercise

/* graph
MATCH (x:Exercise)<-[r:PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, collect(r) AS links, collect(a) AS participants, collect(a.id) AS actors, max(r.last) AS last
WHERE ($actor IS NULL OR $actor IN actors)
RETURN x, links, participants
ORDER BY coalesce(last, '') DESC, x.name
LIMIT $limit
*/
