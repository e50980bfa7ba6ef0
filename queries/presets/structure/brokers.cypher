// States that link others
// description: States by the number of pairs of their partners that do not cooperate with one another, over every kind
//   of cooperation between states; a share of 1 is that of a state whose partners have nothing but it in common.
// columns: broker, partners, unlinked_pairs, share
// key: broker
// view: table
// tags: structure, cooperation, ranking
MATCH (a:Country)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]->(b:Country)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, b
UNWIND [[a.id, b.id], [b.id, a.id]] AS link
WITH link[0] AS id, link[1] AS other
WITH id, collect(DISTINCT other) AS ids
WITH collect({id: id, ids: ids}) AS net
// Who cooperates with whom as a table of yes and no, which is looked up where a list would be searched.
WITH [n IN net | n.id] AS states, net
WITH states, [n IN net | [id IN states | id IN n.ids]] AS linked
WITH states, linked, [j IN range(0, size(states) - 1) | [k IN range(0, j - 1) WHERE linked[j][k] | k]] AS near,
  [j IN range(0, size(states) - 1) | [k IN range(0, j - 1) WHERE NOT linked[j][k] | k]] AS apart
WITH states, linked, near, apart,
  reduce(more = 0, l IN near | more + size(l)) < reduce(more = 0, l IN apart | more + size(l)) AS sparse
// Those are gone through that are fewer: the pairs that cooperate or those that do not.
WITH states, linked, sparse, CASE WHEN sparse THEN near ELSE apart END AS pairs
UNWIND range(0, size(states) - 1) AS i
WITH states[i] AS id, sparse, size([x IN linked[i] WHERE x]) AS partners,
  reduce(found = 0, j IN range(0, size(states) - 1) |
    found + CASE WHEN linked[i][j] THEN size([k IN pairs[j] WHERE linked[i][k]]) ELSE 0 END) AS found
WITH id, partners, partners * (partners - 1) / 2 AS pairs,
  CASE WHEN sparse THEN partners * (partners - 1) / 2 - found ELSE found END AS unlinked_pairs
WHERE unlinked_pairs > 0
MATCH (x:Entity {id: id})
RETURN x.name AS broker, partners, unlinked_pairs, toFloat(unlinked_pairs) / pairs AS share
ORDER BY unlinked_pairs DESC, broker
LIMIT $limit
