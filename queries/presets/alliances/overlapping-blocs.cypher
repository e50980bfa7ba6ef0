// Organizations that share members
// description: Pairs of organizations with the members that both have, the most shared members first.
// columns: one, other, shared, members
// key: one, other
// view: table
// tags: alliances, organizations, membership
MATCH (m:Entity)-[r:MEMBER_OF]->(o)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH m, collect(DISTINCT o) AS organizations
UNWIND organizations AS x
UNWIND organizations AS y
WITH m, x, y WHERE x.id < y.id
WITH x, y, m.name AS member ORDER BY member
WITH x, y, collect(member) AS members
RETURN x.name AS one, y.name AS other, size(members) AS shared, members
ORDER BY shared DESC, one, other
LIMIT $limit

/* graph
MATCH (m:Entity)-[r:MEMBER_OF]->(o)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH m, collect(r) AS memberships, collect(o) AS organizations, count(DISTINCT o.id) AS number
WHERE number > 1
RETURN m, memberships, organizations
ORDER BY number DESC, m.name
LIMIT $limit
*/
