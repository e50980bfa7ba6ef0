// Agreements and their parties
// description: Treaties, pacts and other agreements with their parties, the latest first, of everyone or of one actor.
// param: actor actor = null -- Only agreements that this actor is party to
// columns: agreement, parties, documents, belief, first, last
// key: agreement
// view: table
// tags: agreements, treaties
MATCH (x:Agreement)<-[r:PARTY_TO]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, r, a ORDER BY a.name
WITH x, collect(DISTINCT a.name) AS parties, collect(DISTINCT a.id) AS actors, collect(r.statement) AS statements,
  max(r.belief) AS belief, min(r.first) AS first, max(r.last) AS last
WHERE ($actor IS NULL OR $actor IN actors)
WITH x, parties, statements, belief, first, last ORDER BY coalesce(last, '') DESC, x.name
LIMIT $limit
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH x, parties, count(DISTINCT d.id) AS documents, belief, first, last
RETURN x.name AS agreement, parties, documents, belief, first, last
ORDER BY coalesce(last, '') DESC, agreement

/* graph
MATCH (x:Agreement)<-[r:PARTY_TO]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, collect(r) AS signatures, collect(a) AS parties, collect(a.id) AS actors, max(r.last) AS last
WHERE ($actor IS NULL OR $actor IN actors)
RETURN x, signatures, parties
ORDER BY coalesce(last, '') DESC, x.name
LIMIT $limit
*/
