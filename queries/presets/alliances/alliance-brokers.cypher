// Who links actors that are not allied
// description: Actors by the number of pairs of their allies that are not allied with one another.
// columns: broker, allies, unlinked_pairs
// key: broker
// view: table
// tags: alliances, structure, ranking
MATCH (m:Entity)-[r:ALLIED_WITH]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH m, collect(DISTINCT a.id) AS ids
UNWIND ids AS id
OPTIONAL MATCH (a:Entity {id: id})-[r:ALLIED_WITH]-(b)
WHERE id < b.id AND b.id IN ids
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH m, size(ids) AS allies, count(DISTINCT id + ' ' + b.id) AS linked
WITH m, allies, allies * (allies - 1) / 2 - linked AS unlinked_pairs
WHERE unlinked_pairs > 0
RETURN m.name AS broker, allies, unlinked_pairs
ORDER BY unlinked_pairs DESC, broker
LIMIT $limit
