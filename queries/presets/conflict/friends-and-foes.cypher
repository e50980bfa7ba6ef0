// Who both cooperates and clashes
// description: Pairs of states or organizations that both cooperate and are in conflict, the most documented first.
//   Without filters it is answered from counts of pairs, with them from all evidence, which takes longer.
// columns: one, other, cooperation, conflict, documents, belief_cooperation, belief_conflict
// key: one, other
// view: table
// tags: conflict, cooperation, pairs
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y, r,
  type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] AS hostile
WITH x, y, collect(DISTINCT CASE WHEN hostile THEN type(r) END) AS hostilities, collect(r.statement) AS statements,
  max(CASE WHEN NOT hostile THEN r.belief END) AS belief_cooperation,
  max(CASE WHEN hostile THEN r.belief END) AS belief_conflict
WHERE belief_cooperation IS NOT NULL AND belief_conflict IS NOT NULL
WITH x, y, hostilities, statements, belief_cooperation, belief_conflict ORDER BY size(statements) DESC, x.name, y.name
LIMIT $limit
UNWIND statements AS id
MATCH (s:Statement {id: id})-[:EVIDENCED_BY]->(d:Document)
WITH x, y, s, d, hostilities, belief_cooperation, belief_conflict ORDER BY s.relation
WITH x, y, collect(DISTINCT CASE WHEN NOT s.relation IN hostilities THEN s.relation END) AS cooperation,
  collect(DISTINCT CASE WHEN s.relation IN hostilities THEN s.relation END) AS conflict,
  count(DISTINCT d.id) AS documents, belief_cooperation, belief_conflict
RETURN x.name AS one, y.name AS other, cooperation, conflict, documents, belief_cooperation, belief_conflict
ORDER BY documents DESC, one, other

/* graph
MATCH (a:Entity)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]->(b:Entity)
WHERE (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y, r,
  type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] AS hostile
WITH x, y, collect(r) AS links, count(CASE WHEN hostile THEN 1 END) AS conflicts
WHERE conflicts > 0 AND conflicts < size(links)
RETURN x, links, y
ORDER BY size(links) DESC, x.name, y.name
LIMIT $limit
*/
