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
WITH blocs, blocs[0..toInteger(2 * sqrt($limit)) + 2] AS largest
UNWIND range(0, size(largest) - 2) AS i
UNWIND range(i + 1, size(largest) - 1) AS k
WITH blocs, size([m IN largest[k].members WHERE m IN largest[i].members]) AS shared
ORDER BY shared DESC
LIMIT $limit
WITH blocs, CASE WHEN count(shared) = $limit AND min(shared) > 0 THEN min(shared) ELSE 1 END AS least
UNWIND blocs AS b
WITH least, b.o AS o, b.members AS members
WHERE size(members) >= least
WITH least, o, members ORDER BY o.id
UNWIND members AS m
WITH least, m, collect(o) AS blocs
UNWIND range(0, size(blocs) - 2) AS i
UNWIND blocs[i + 1..] AS y
WITH least, blocs[i] AS x, y, collect(m) AS members
WHERE size(members) >= least
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
