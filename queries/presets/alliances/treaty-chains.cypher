// Whom obligations reach through others
// description: Who is bound by alliance, agreement or military bloc to those to whom an actor is bound, and not to the
//   actor itself; through whom, and by what on either side. `--context military` keeps obligations of defence alone.
// param: actor actor, e.g. Japan -- Where the obligations begin
// columns: actor, through, bound_by, and_then_by
// key: actor, through
// view: table
// tags: alliances, treaties, paths, actor
MATCH (a:Entity {id: $actor})
CALL {
  WITH a
  MATCH (a)-[r:ALLIED_WITH]-(m)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT m) AS allies
}
CALL {
  WITH a
  MATCH (a)-[r:PARTY_TO|MEMBER_OF]->(x)
  WHERE (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT x) AS shared
}
CALL {
  WITH a, shared
  UNWIND shared AS x
  MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(m)
  WHERE m <> a
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT m) AS partners
}
WITH a, allies, shared, allies + [m IN partners WHERE NOT m IN allies] AS bound
CALL {
  WITH a, bound
  UNWIND bound AS m
  MATCH (m)-[r:ALLIED_WITH]-(n)
  WHERE n <> a AND NOT n IN bound
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT n) AS near
}
// An agreement or bloc is looked into once, however many partners are in it.
CALL {
  WITH a, shared, bound
  UNWIND bound AS m
  MATCH (m)-[r:PARTY_TO|MEMBER_OF]->(x)
  WHERE x <> a AND NOT x IN shared AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT x) AS further
}
CALL {
  WITH a, bound, further
  UNWIND further AS x
  MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(n)
  WHERE n <> a AND NOT n IN bound
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT n) AS far
}
// Each of those who are reached makes a row at least. How they are reached is asked until there are rows enough.
WITH a, allies, shared, bound, near + [n IN far WHERE NOT n IN near] AS reached
UNWIND reached AS n
WITH a, allies, shared, bound, n, n.name AS actor
ORDER BY actor, n.id
LIMIT $limit
CALL {
  WITH a, bound, n
  MATCH (n)-[r:ALLIED_WITH|PARTY_TO|MEMBER_OF]-(x)
  WHERE x <> a AND CASE WHEN type(r) = 'ALLIED_WITH' THEN x IN bound ELSE startNode(r) = n END
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  WITH DISTINCT bound, x, type(r) = 'ALLIED_WITH' AS direct
  OPTIONAL MATCH (x)<-[r:PARTY_TO|MEMBER_OF]-(m)
  WHERE NOT direct AND m IN bound AND (type(r) <> 'MEMBER_OF' OR 'military' IN r.contexts)
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  WITH CASE WHEN direct THEN x ELSE m END AS m, CASE WHEN direct THEN 'alliance' ELSE x.name END AS bond
  WHERE m IS NOT NULL
  WITH m, bond ORDER BY bond
  WITH m, collect(DISTINCT bond) AS and_then_by
  RETURN m, m.name AS through, and_then_by
  ORDER BY through, m.id
}
WITH a, allies, shared, actor, m, through, and_then_by
LIMIT $limit
CALL {
  WITH allies, shared, m
  OPTIONAL MATCH (m)-[r:PARTY_TO|MEMBER_OF]->(x)
  WHERE x IN shared
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  WITH allies, m, collect(DISTINCT x.name) AS names
  UNWIND names + CASE WHEN m IN allies THEN ['alliance'] ELSE [] END AS bond
  WITH bond ORDER BY bond
  RETURN collect(bond) AS bound_by
}
WITH DISTINCT actor, through, bound_by, and_then_by
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
