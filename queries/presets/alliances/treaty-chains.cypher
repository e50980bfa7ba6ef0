// Whom obligations reach through others
// description: Who is bound by alliance, agreement or military bloc to those to whom an actor is bound, and not to the
//   actor itself; through whom, and by what on either side. `--context military` keeps obligations of defence alone.
// param: actor actor, e.g. Japan -- Where the obligations begin
// columns: actor, through, bound_by, and_then_by
// key: actor, through
// view: table
// tags: alliances, treaties, paths, actor
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
WHERE (type(r) = 'ALLIED_WITH' OR startNode(r) = a)
  AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, x, type(r) = 'ALLIED_WITH' AS direct
OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(m)
WHERE NOT direct AND m <> a
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, CASE WHEN direct THEN x ELSE m END AS m, CASE WHEN direct THEN 'alliance' ELSE x.name END AS bond
WHERE m IS NOT NULL
WITH a, m, collect(DISTINCT bond) AS bonds
WITH a, collect({m: m, bonds: bonds}) AS partners, collect(m) AS bound
UNWIND bound AS m
MATCH (m)-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
WHERE x <> a AND NOT (type(r) = 'ALLIED_WITH' AND x IN bound)
  AND (type(r) = 'ALLIED_WITH' OR startNode(r) = m)
  AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, partners, bound, x, type(r) = 'ALLIED_WITH' AS direct
OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(n)
WHERE NOT direct AND n <> a AND NOT n IN bound
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, partners, bound, CASE WHEN direct THEN x ELSE n END AS n
WHERE n IS NOT NULL
// Each of those who are reached makes a row at least. How they are reached is asked of the first of them alone.
WITH a, partners, bound, n ORDER BY n.name, n.id
LIMIT $limit
MATCH (n)-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
WHERE x <> a AND CASE WHEN type(r) = 'ALLIED_WITH' THEN x IN bound ELSE startNode(r) = n END
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT partners, bound, n, x, type(r) = 'ALLIED_WITH' AS direct
OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(m)
WHERE NOT direct AND m IN bound AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH partners, n, CASE WHEN direct THEN x ELSE m END AS m, CASE WHEN direct THEN 'alliance' ELSE x.name END AS bond
WHERE m IS NOT NULL
WITH partners, n, m, collect(DISTINCT bond) AS others
WITH n, n.name AS actor, m, m.name AS through, head([p IN partners WHERE p.m = m | p.bonds]) AS bonds, others
ORDER BY actor, through
LIMIT $limit
UNWIND bonds AS bond
WITH n, actor, m, through, bond, others ORDER BY bond
WITH n, actor, m, through, collect(bond) AS bound_by, others
UNWIND others AS bond
WITH n, actor, m, through, bound_by, bond ORDER BY bond
WITH n, actor, m, through, bound_by, collect(bond) AS and_then_by
RETURN actor, through, bound_by, and_then_by
ORDER BY actor, through

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
