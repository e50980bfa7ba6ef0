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
WITH x, min(r.first) AS dated, collect(DISTINCT a.id) AS parties
WHERE dated IS NOT NULL
WITH x.name AS exercise, dated, parties
UNWIND parties AS p
UNWIND parties AS q
WITH exercise, dated, p, q
WHERE p < q AND ($actor IS NULL OR p = $actor OR q = $actor)
WITH p, q, min(dated) AS first, collect([dated, exercise]) AS held
WHERE left($after, size(first)) <= first
MATCH (a:Entity {id: p})
MATCH (b:Entity {id: q})
WITH a.name AS one, b.name AS other, first, held
ORDER BY first DESC, one, other
LIMIT $limit
RETURN one, other, first,
  reduce(name = null, h IN held | CASE WHEN h[0] > first OR name < h[1] THEN name ELSE h[1] END) AS exercise,
  size(held) AS exercises
ORDER BY first DESC, one, other

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
