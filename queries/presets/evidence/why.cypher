// Why the graph says so
// description: The sentences behind everything stated between two actors, denials included, with who is cited for them
//   and where they stand; the best believed statements first. Copies of one story are many documents and one voice.
// param: one actor, e.g. Russia -- The one actor
// param: other actor, e.g. China -- The other actor
// columns: subject, relation, object, polarity, modality, belief, documents, voices, sentence,
//   dated, attributed_to, confidence, title, publisher, uri
// key: subject, relation, object, polarity, modality, sentence, uri
// view: table
// tags: evidence, pairs, sources
WITH CASE WHEN $one < $other THEN $one + '|' + $other ELSE $other + '|' + $one END AS dyad
MATCH (s:Statement {dyad: dyad})
WHERE s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH s, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
MATCH (s)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.polarity AS polarity, s.modality AS modality,
  s.belief AS belief, s.documents AS documents, s.voices AS voices, e.sentence AS sentence, dated, e.attributed_to AS attributed_to, e.confidence AS confidence,
  d.title AS title, d.publisher AS publisher, d.uri AS uri
ORDER BY belief DESC, relation, subject, polarity DESC, modality, confidence DESC, uri, e.start
LIMIT $limit

/* graph
WITH CASE WHEN $one < $other THEN $one + '|' + $other ELSE $other + '|' + $one END AS dyad
MATCH (s:Statement {dyad: dyad})
WHERE s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH s, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
MATCH (s)-[u:SUBJECT]->(a)
MATCH (s)-[v:OBJECT]->(b)
RETURN a, u, s, v, b, e, d
ORDER BY s.belief DESC, s.id, e.confidence DESC, e.id
LIMIT $limit
*/
