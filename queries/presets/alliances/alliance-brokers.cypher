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
WITH DISTINCT m, a
WITH collect([m.id, a.id]) AS links
WITH links, [l IN links WHERE l[0] < l[1]] AS allied
UNWIND links AS link
WITH allied, link[0] AS id, collect(link[1]) AS ids
WITH allied, id, ids, size(ids) * (size(ids) - 1) / 2 AS pairs
ORDER BY pairs DESC, id
WITH allied, collect({id: id, ids: ids, pairs: pairs}) AS actors
// Nobody links more pairs than it has: what those with the most link tells how many an actor must have.
UNWIND actors[0..$limit] AS m
WITH allied, actors, m.pairs - size([l IN allied WHERE l[0] IN m.ids AND l[1] IN m.ids]) AS unlinked
WITH allied, actors, CASE WHEN count(unlinked) = $limit AND min(unlinked) > 0 THEN min(unlinked) ELSE 1 END AS least
UNWIND [m IN actors WHERE m.pairs >= least] AS m
WITH m, m.pairs - size([l IN allied WHERE l[0] IN m.ids AND l[1] IN m.ids]) AS unlinked_pairs
WHERE unlinked_pairs > 0
MATCH (x:Entity {id: m.id})
RETURN x.name AS broker, size(m.ids) AS allies, unlinked_pairs
ORDER BY unlinked_pairs DESC, broker
LIMIT $limit
