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
WITH m, collect(DISTINCT a) AS near
WITH m, near ORDER BY size(near) DESC, m.id
WITH collect({m: m, near: near, pairs: size(near) * (size(near) - 1) / 2}) AS actors
// Nobody links more pairs than it has: what those with the most link tells how many an actor must have.
CALL {
  WITH actors
  UNWIND actors AS m
  WITH actors, m
  LIMIT $limit
  WITH m, m.pairs - reduce(t = 0, o IN [o IN actors WHERE o.m IN m.near] | t + size([x IN o.near WHERE x IN m.near])) / 2 AS unlinked
  RETURN collect({m: m.m, allies: size(m.near), unlinked: unlinked}) AS largest,
    CASE WHEN min(unlinked) > 0 THEN min(unlinked) ELSE 1 END AS least
}
UNWIND largest + [m IN actors[size(largest)..] WHERE m.pairs >= least |
  {m: m.m, allies: size(m.near), unlinked: m.pairs - reduce(t = 0, o IN [o IN actors WHERE o.m IN m.near] | t + size([x IN o.near WHERE x IN m.near])) / 2}] AS found
WITH DISTINCT found
WHERE found.unlinked > 0
RETURN found.m.name AS broker, found.allies AS allies, found.unlinked AS unlinked_pairs
ORDER BY unlinked_pairs DESC, broker
LIMIT $limit
