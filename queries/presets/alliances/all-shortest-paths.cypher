// All shortest chains of cooperation between two actors
// description: Every shortest chain over states and organizations that cooperate in any way, of up to three hops, with
//   the best believed relation of each hop and the belief in the weakest; `amity path` looks further. A chain is no
//   alliance: that each cooperates with the next does not make partners of its ends.
// param: one actor, e.g. Japan -- Where the chains begin
// param: other actor, e.g. North Korea -- Where they end
// columns: chain, hops, belief, relations, modalities
// key: chain
// view: table
// tags: alliances, cooperation, paths, pairs
MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
OPTIONAL MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, collect(DISTINCT x) AS near, collect(DISTINCT x.id) AS near_ids
OPTIONAL MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, near, near_ids, collect(DISTINCT x.id) AS far_ids
WITH a, b, near, far_ids, CASE WHEN b.id IN near_ids THEN [[a, b]]
  ELSE [x IN near WHERE x.id IN far_ids | [a, x, b]] END AS found
// A search that begins at null ends at once: chains of three hops are looked for only while none is found.
UNWIND CASE WHEN size(found) > 0 OR size(near) = 0 THEN [null] ELSE near END AS x
OPTIONAL MATCH (x)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(y)
WHERE y.id IN far_ids
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, found, collect(DISTINCT CASE WHEN y IS NOT NULL THEN [a, x, y, b] END) AS more
UNWIND found + more AS chain
UNWIND range(1, size(chain) - 1) AS hop
WITH chain, hop, chain[hop - 1] AS p, chain[hop] AS q
MATCH (p)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(q)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH chain, hop, r ORDER BY r.belief DESC, type(r), r.statement
WITH chain, hop, head(collect(r)) AS best
WITH chain, hop, best ORDER BY hop
WITH [n IN chain | n.name] AS names, collect(best) AS best
RETURN names AS chain, size(best) AS hops,
  reduce(least = 1.0, r IN best | CASE WHEN r.belief < least THEN r.belief ELSE least END) AS belief,
  [r IN best | type(r)] AS relations, [r IN best | r.modality] AS modalities
ORDER BY belief DESC, chain
LIMIT $limit

/* graph
MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
OPTIONAL MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, collect(DISTINCT x) AS near, collect(DISTINCT x.id) AS near_ids
OPTIONAL MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, near, near_ids, collect(DISTINCT x.id) AS far_ids
WITH a, b, near, far_ids, CASE WHEN b.id IN near_ids THEN [[a, b]]
  ELSE [x IN near WHERE x.id IN far_ids | [a, x, b]] END AS found
// A search that begins at null ends at once: chains of three hops are looked for only while none is found.
UNWIND CASE WHEN size(found) > 0 OR size(near) = 0 THEN [null] ELSE near END AS x
OPTIONAL MATCH (x)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(y)
WHERE y.id IN far_ids
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, found, collect(DISTINCT CASE WHEN y IS NOT NULL THEN [a, x, y, b] END) AS more
UNWIND found + more AS chain
UNWIND range(1, size(chain) - 1) AS hop
WITH chain, hop, chain[hop - 1] AS p, chain[hop] AS q
MATCH (p)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(q)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN p, r, q
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
