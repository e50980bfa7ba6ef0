// Whom a leader met, and when
// description: Meetings, calls, letters and negotiations of a person, the latest first, with the sentence.
// param: leader leader, e.g. Kim Jong Un -- Whose meetings
// columns: dated, counterpart, modality, belief, sentence, title
// key: dated, counterpart, modality, sentence, title
// view: table
// tags: leaders, diplomacy, time
MATCH (l:Entity {id: $leader})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(o:Entity)
WHERE s.relation = 'CONSULTS_WITH' AND s.polarity = 'positive'
  AND s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH l, s, o, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
RETURN dated, o.name AS counterpart, s.modality AS modality, s.belief AS belief, e.sentence AS sentence,
  d.title AS title
ORDER BY coalesce(dated, '') DESC, counterpart, modality, title, e.start
LIMIT $limit

/* graph
MATCH (l:Entity {id: $leader})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(o:Entity)
WHERE s.relation = 'CONSULTS_WITH' AND s.polarity = 'positive'
  AND s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH l, s, o, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
MATCH (s)-[u:SUBJECT]->(a)
MATCH (s)-[v:OBJECT]->(b)
RETURN a, u, s, v, b
ORDER BY coalesce(dated, '') DESC, s.id, e.id
LIMIT $limit
*/
