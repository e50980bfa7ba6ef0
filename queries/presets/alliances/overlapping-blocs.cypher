// Organizations that share members
// description: Pairs of organizations with the members that both have, the most shared members first.
// columns: one, other, shared, members
// view: table
// tags: alliances, organizations, membership
MATCH (x:Entity)<-[r:MEMBER_OF]-(m:Entity)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT x, m
MATCH (m)-[r:MEMBER_OF]->(y:Entity)
WHERE x.id < y.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, y, m ORDER BY m.name
WITH x, y, collect(DISTINCT m.name) AS members
RETURN x.name AS one, y.name AS other, size(members) AS shared, members
ORDER BY shared DESC, one, other
LIMIT $limit
