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
WITH link[0] AS id, collect(DISTINCT link[1]) AS ids
WITH collect({id: id, ids: ids}) AS net
// Who cooperates with whom as a table of yes and no, which is looked up where a list would be searched.
WITH net, [n IN net | n.id] AS states
WITH net, [n IN net | [id IN states | id IN n.ids]] AS linked_with
UNWIND range(0, size(net) - 1) AS i
WITH net[i].id AS id, linked_with, [k IN range(0, size(net) - 1) WHERE linked_with[i][k]] AS near
WITH id, size(near) AS partners,
  reduce(linked = 0, j IN near | linked + size([k IN near WHERE j < k AND linked_with[j][k]])) AS linked
WITH id, partners, partners * (partners - 1) / 2 AS pairs, linked
WHERE pairs > linked
MATCH (m:Country {id: id})
RETURN m.name AS broker, partners, pairs - linked AS unlinked_pairs, toFloat(pairs - linked) / pairs AS share
ORDER BY unlinked_pairs DESC, broker
LIMIT $limit
