// Who exercised together for the first time
// description: Pairs whose earliest dated exercise with one another is on or after a day, the latest first, with that
//   exercise and the number of exercises that they have shared since.
// param: after date, e.g. 2023 -- The day, month or year from which on a pair is new
// param: actor actor = null -- Only pairs that this actor is one of
// columns: one, other, first, exercise, exercises
// key: one, other
// view: table
// tags: exercises, military, pairs, time
MATCH (x:Exercise)<-[r:PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
WITH x, min(r.first) AS dated, collect(DISTINCT a) AS parties
WHERE dated IS NOT NULL
UNWIND parties AS p
UNWIND parties AS q
WITH x, dated, p, q
WHERE p.id < q.id AND ($actor IS NULL OR p.id = $actor OR q.id = $actor)
WITH x, dated, p, q ORDER BY dated, x.name
WITH p, q, min(dated) AS first, collect(x.name) AS exercises
WHERE left($after, size(first)) <= first
RETURN p.name AS one, q.name AS other, first, exercises[0] AS exercise, size(exercises) AS exercises
ORDER BY first DESC, one, other
LIMIT $limit

/* graph
MATCH (x:Exercise)<-[r:PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
WITH x, min(r.first) AS dated, collect({a: a, r: r}) AS parties
WHERE dated IS NOT NULL
UNWIND parties AS p
UNWIND parties AS q
WITH x, dated, p, q
WHERE p.a.id < q.a.id AND ($actor IS NULL OR p.a.id = $actor OR q.a.id = $actor)
WITH x, dated, p, q ORDER BY dated, x.name
WITH p.a AS one, q.a AS other, collect({x: x, dated: dated, p: p.r, q: q.r}) AS shared
WITH one, other, shared[0] AS first
WHERE left($after, size(first.dated)) <= first.dated
RETURN one, first.p AS takes_part, first.x AS exercise, first.q AS takes_part_too, other
ORDER BY first.dated DESC, one.name, other.name
LIMIT $limit
*/
