// Who links actors that are not allied
// description: Actors by the number of pairs of their allies that are not allied with one another.
// columns: broker, allies, unlinked_pairs
// view: table
// tags: alliances, structure, ranking
MATCH (m:Entity)-[r:ALLIED_WITH]-(a:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH m, collect(DISTINCT a) AS allies
UNWIND allies AS a
UNWIND allies AS b
WITH m, allies, a, b WHERE a.id < b.id
OPTIONAL MATCH (a)-[r:ALLIED_WITH]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH m, allies, a, b, count(r) AS links
WITH m, size(allies) AS allies, sum(CASE WHEN links = 0 THEN 1 ELSE 0 END) AS unlinked_pairs
WHERE unlinked_pairs > 0
RETURN m.name AS broker, allies, unlinked_pairs
ORDER BY unlinked_pairs DESC, broker
LIMIT $limit
