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
// A busy actor has too many edges to look through when the two are joined themselves.
WITH a, b, CASE WHEN $one < $other THEN $one + '|' + $other ELSE $other + '|' + $one END AS dyad
OPTIONAL MATCH (s:Statement {dyad: dyad})
WHERE s.polarity = 'positive' AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH a, b, count(s) > 0 AS joined
// A search that begins at null ends at once.
UNWIND CASE WHEN joined THEN [null] ELSE [a] END AS begin
OPTIONAL MATCH (begin)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, joined, collect(DISTINCT x) AS near
UNWIND CASE WHEN joined THEN [null] ELSE [b] END AS end
OPTIONAL MATCH (end)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, joined, near, collect(DISTINCT x.id) AS far_ids
WITH a, b, near, far_ids, CASE WHEN joined THEN [[a, b]]
  ELSE [x IN near WHERE x.id IN far_ids | [a, x, b]] END AS found
// Chains of three hops are looked for only while none is found.
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
WITH chain, hop, chain[hop - 1].id AS one, chain[hop].id AS other
WITH chain, hop, CASE WHEN one < other THEN one + '|' + other ELSE other + '|' + one END AS dyad
MATCH (s:Statement {dyad: dyad})
WHERE s.polarity = 'positive' AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH chain, hop, s ORDER BY s.belief DESC, s.relation, s.id
WITH chain, hop, head(collect(s)) AS best
WITH chain, hop, best ORDER BY hop
WITH [n IN chain | n.name] AS names, collect(best) AS best
RETURN names AS chain, size(best) AS hops,
  reduce(least = 1.0, s IN best | CASE WHEN s.belief < least THEN s.belief ELSE least END) AS belief,
  [s IN best | s.relation] AS relations, [s IN best | s.modality] AS modalities
ORDER BY belief DESC, chain
LIMIT $limit

/* graph
MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
WITH a, b, CASE WHEN $one < $other THEN $one + '|' + $other ELSE $other + '|' + $one END AS dyad
OPTIONAL MATCH (s:Statement {dyad: dyad})
WHERE s.polarity = 'positive' AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH a, b, count(s) > 0 AS joined
// A search that begins at null ends at once.
UNWIND CASE WHEN joined THEN [null] ELSE [a] END AS begin
OPTIONAL MATCH (begin)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, joined, collect(DISTINCT x) AS near
UNWIND CASE WHEN joined THEN [null] ELSE [b] END AS end
OPTIONAL MATCH (end)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(x)
WHERE (x:Country OR x:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, joined, near, collect(DISTINCT x.id) AS far_ids
WITH a, b, near, far_ids, CASE WHEN joined THEN [[a, b]]
  ELSE [x IN near WHERE x.id IN far_ids | [a, x, b]] END AS found
// Chains of three hops are looked for only while none is found.
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
