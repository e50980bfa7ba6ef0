// What happened, in order
// description: Everything stated of an actor, or between two, in order of date, with its sentence. What has no
//   date, and no dated document, is left out.
// param: actor actor, e.g. Russia -- Whose timeline
// param: other actor = null -- Only what lies between the actor and this one
// columns: dated, subject, relation, object, modality, belief, sentence, title
// key: dated, subject, relation, object, modality, sentence, title
// view: table
// tags: evidence, time, actor
MATCH (x:Entity {id: $actor})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(y)
WHERE s.polarity = 'positive' AND ($other IS NULL OR y.id = $other)
  AND s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH s, e, d, coalesce(e.date, d.published) AS dated
WHERE dated IS NOT NULL
  AND ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
WITH s, e, d, dated ORDER BY dated, s.id, d.id, e.start
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
RETURN dated, a.name AS subject, s.relation AS relation, b.name AS object, s.modality AS modality,
  s.belief AS belief, e.sentence AS sentence, d.title AS title
ORDER BY dated, subject, relation, object, modality, title, e.start
