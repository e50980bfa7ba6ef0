// Whom obligations reach through others
// description: Who is bound by alliance, agreement or military bloc to those to whom an actor is bound, and not to the
//   actor itself; through whom, and by what on either side. `--context military` keeps obligations of defence alone.
// param: actor actor, e.g. Japan -- Where the obligations begin
// columns: actor, through, bound_by, and_then_by
// key: actor, through
// view: table
// tags: alliances, treaties, paths, actor
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
WHERE (type(r) = 'ALLIED_WITH' OR startNode(r).id = a.id)
  AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, x, type(r) = 'ALLIED_WITH' AS direct
OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(m)
WHERE NOT direct AND m.id <> a.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, CASE WHEN direct THEN x ELSE m END AS m, CASE WHEN direct THEN 'alliance' ELSE x.name END AS bond
WHERE m IS NOT NULL
WITH a, m, bond ORDER BY bond
WITH a, m, collect(DISTINCT bond) AS bonds
WITH a, collect(m.id) AS bound, collect({m: m, bonds: bonds}) AS partners
UNWIND partners AS partner
WITH a, bound, partner.m AS m, partner.bonds AS bound_by
MATCH (m)-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
WHERE x.id <> a.id AND NOT (type(r) = 'ALLIED_WITH' AND x.id IN bound)
  AND (type(r) = 'ALLIED_WITH' OR startNode(r).id = m.id)
  AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, bound, m, bound_by, x, type(r) = 'ALLIED_WITH' AS direct
// An agreement or bloc is looked into once, however many partners are in it.
WITH a, bound, x, direct, collect({m: m, bound_by: bound_by}) AS ways
OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(n)
WHERE NOT direct AND n.id <> a.id AND NOT n.id IN bound
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, direct, ways, collect(DISTINCT n) AS others
UNWIND CASE WHEN direct THEN [x] ELSE others END AS n
UNWIND ways AS way
WITH n, way.m AS m, way.bound_by AS bound_by, CASE WHEN direct THEN 'alliance' ELSE x.name END AS bond
ORDER BY bond
WITH n.name AS actor, m.name AS through, bound_by, collect(DISTINCT bond) AS and_then_by
RETURN actor, through, bound_by, and_then_by
ORDER BY actor, through
LIMIT $limit

/* graph
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
WHERE (type(r) = 'ALLIED_WITH' OR startNode(r).id = a.id)
  AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, x, collect(r) AS first_links, type(r) = 'ALLIED_WITH' AS direct
OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(m)
WHERE NOT direct AND m.id <> a.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, x, first_links, collect(r) AS second_links, CASE WHEN direct THEN x ELSE m END AS m
WHERE m IS NOT NULL
WITH a, m, collect(x) AS things, collect(first_links) AS first_links, collect(second_links) AS second_links
MATCH (m)-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(y)
WHERE y.id <> a.id AND (type(r) = 'ALLIED_WITH' OR startNode(r).id = m.id)
  AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, first_links, things, second_links, m, r, y
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
