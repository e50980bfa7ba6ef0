// Who says so, and who denies it
// description: Every document that states or denies one thing of two actors, with its sentence, whom it cites and how
//   sure the reading is; `why` shows everything between two actors.
// param: subject actor, e.g. North Korea -- Who does it
// param: relation relation, e.g. SUPPLIES_ARMS_TO -- What is done
// param: object actor, e.g. Russia -- To whom
// columns: polarity, modality, belief, dated, publisher, title, sentence, attributed_to, confidence, uri
// key: polarity, modality, sentence, uri
// view: table
// tags: evidence, sources, pairs
WITH CASE WHEN $subject < $object THEN $subject + '|' + $object ELSE $object + '|' + $subject END AS dyad
MATCH (s:Statement {dyad: dyad})
WHERE s.relation = $relation AND s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[:SUBJECT]->(a)
WHERE a.id = $subject
  OR s.relation IN ['ALLIED_WITH', 'DISPUTES_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'COOPERATES_WITH']
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH s, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
RETURN s.polarity AS polarity, s.modality AS modality, s.belief AS belief, dated, d.publisher AS publisher,
  d.title AS title, e.sentence AS sentence, e.attributed_to AS attributed_to, e.confidence AS confidence, d.uri AS uri
ORDER BY polarity DESC, modality, belief DESC, confidence DESC, uri, e.start
LIMIT $limit

/* graph
WITH CASE WHEN $subject < $object THEN $subject + '|' + $object ELSE $object + '|' + $subject END AS dyad
MATCH (s:Statement {dyad: dyad})
WHERE s.relation = $relation AND s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[u:SUBJECT]->(a)
MATCH (s)-[v:OBJECT]->(b)
WHERE a.id = $subject
  OR s.relation IN ['ALLIED_WITH', 'DISPUTES_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'COOPERATES_WITH']
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH s, u, a, v, b, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
RETURN a, u, s, v, b, e, d
ORDER BY s.belief DESC, s.id, e.confidence DESC, e.id
LIMIT $limit
*/
