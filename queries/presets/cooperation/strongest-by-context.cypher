// The strongest cooperation in each context
// description: For each context (military, economic, ...) the pairs of states or organizations whose cooperation is
//   best believed and most documented there.
// param: top integer 1..1000 = 3 -- How many pairs of each context
// columns: in_context, one, other, relations, documents, belief
// view: table
// tags: cooperation, pairs, ranking, context
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
WHERE s.polarity = 'positive'
  AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH s, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WHERE e.context <> 'none' AND ($context IS NULL OR e.context = $context)
WITH e.context AS in_context, x, y, s, d ORDER BY s.relation
WITH in_context, x, y, collect(DISTINCT s.relation) AS relations, count(DISTINCT d) AS documents,
  max(s.belief) AS belief
ORDER BY in_context, belief DESC, documents DESC, x.name, y.name
WITH in_context,
  collect({one: x.name, other: y.name, relations: relations, documents: documents, belief: belief}) AS pairs
UNWIND pairs[..$top] AS pair
RETURN in_context, pair.one AS one, pair.other AS other, pair.relations AS relations, pair.documents AS documents,
  pair.belief AS belief
ORDER BY in_context, belief DESC, documents DESC, one, other
