// How two actors are linked by alliances
// description: All shortest chains of alliances between two actors, of up to three hops, each with the belief in its
//   weakest hop; `amity path` looks further. A chain is no alliance: nobody need be bound to defend whom it ends at.
// param: one actor, e.g. Japan -- Where the chain begins
// param: other actor, e.g. United Kingdom -- Where it ends
// columns: chain, hops, belief, modalities, since_when
// key: chain
// view: table
// tags: alliances, paths, pairs
MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
WHERE a.id <> b.id
OPTIONAL MATCH p = (a)((x1)-[r:ALLIED_WITH]-(y1)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))){1}(b)
WITH a, b, collect(p) AS found
// A search that begins at null ends at once: longer chains are looked for only while none is found.
WITH a, b, found, CASE WHEN size(found) = 0 THEN a END AS start
OPTIONAL MATCH p = (start)((x2)-[r:ALLIED_WITH]-(y2)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))){2}(b)
WITH a, b, found, collect(p) AS more
WITH b, found + more AS found, CASE WHEN size(found + more) = 0 THEN a END AS start
OPTIONAL MATCH p = (start)((x3)-[r:ALLIED_WITH]-(y3)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))){3}(b)
WITH found, collect(p) AS more
UNWIND found + more AS p
WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS chain, length(p) AS hops, relationships(p) AS rs,
  reduce(least = 1.0, r IN relationships(p) | CASE WHEN r.belief < least THEN r.belief ELSE least END) AS belief
ORDER BY belief DESC
WITH ids, chain, hops, max(belief) AS belief, head(collect(rs)) AS rs
RETURN chain, hops, belief, [r IN rs | r.modality] AS modalities,
  [r IN rs | coalesce(r.valid_from, r.first)] AS since_when
ORDER BY belief DESC, chain
LIMIT $limit

/* graph
MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
WHERE a.id <> b.id
OPTIONAL MATCH p = (a)((x1)-[r:ALLIED_WITH]-(y1)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))){1}(b)
WITH a, b, collect(p) AS found
// A search that begins at null ends at once: longer chains are looked for only while none is found.
WITH a, b, found, CASE WHEN size(found) = 0 THEN a END AS start
OPTIONAL MATCH p = (start)((x2)-[r:ALLIED_WITH]-(y2)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))){2}(b)
WITH a, b, found, collect(p) AS more
WITH b, found + more AS found, CASE WHEN size(found + more) = 0 THEN a END AS start
OPTIONAL MATCH p = (start)((x3)-[r:ALLIED_WITH]-(y3)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))){3}(b)
WITH found, collect(p) AS more
UNWIND found + more AS p
RETURN p
ORDER BY reduce(least = 1.0, r IN relationships(p) | CASE WHEN r.belief < least THEN r.belief ELSE least END) DESC,
  [n IN nodes(p) | n.id][1]
LIMIT $limit
*/
