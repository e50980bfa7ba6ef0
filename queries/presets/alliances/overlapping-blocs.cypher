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
WITH o, collect(DISTINCT m) AS members
WITH o, members ORDER BY size(members) DESC, o.id
WITH collect({o: o, members: members}) AS blocs
// Two share no more members than the smaller one has: what the largest share tells how many a bloc must have.
WITH blocs, [b IN blocs[0..30] | b.members] AS largest
CALL {
  WITH largest
  UNWIND range(0, size(largest) - 2) AS i
  UNWIND largest[i + 1..] AS members
  WITH size([m IN members WHERE m IN largest[i]]) AS shared
  ORDER BY shared DESC
  LIMIT $limit
  RETURN count(shared) AS times, min(shared) AS smallest
}
WITH blocs, CASE WHEN times < size(largest) * (size(largest) - 1) / 2 AND smallest > 0 THEN smallest ELSE 1 END AS least
UNWIND [b IN blocs WHERE size(b.members) >= least] AS b
UNWIND b.members AS m
WITH least, m, collect(b.o) AS blocs
UNWIND range(0, size(blocs) - 2) AS i
UNWIND blocs[i + 1..] AS y
WITH least, blocs[i] AS x, y, collect(m) AS members
WHERE size(members) >= least
WITH CASE WHEN x.id < y.id THEN x ELSE y END AS x, CASE WHEN x.id < y.id THEN y ELSE x END AS y, members
WITH x, y, members, size(members) AS shared, x.name AS one, y.name AS other
ORDER BY shared DESC, one, other
LIMIT $limit
UNWIND members AS m
WITH x, y, shared, one, other, m.name AS member ORDER BY member
WITH x, y, shared, one, other, collect(member) AS members
RETURN one, other, shared, members
ORDER BY shared DESC, one, other

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
