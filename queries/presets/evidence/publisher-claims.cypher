// What a publisher says
// description: Everything that the documents of a publisher state, with the sentence, in order of date.
// param: publisher text, e.g. Han River Post -- The publisher, or part of its name, in any case
// columns: dated, subject, relation, object, polarity, modality, belief, sentence, publisher, title
// key: dated, subject, relation, object, polarity, modality, sentence, title
// view: table
// tags: evidence, sources
MATCH (d:Document)
WHERE toLower(d.publisher) CONTAINS toLower($publisher)
MATCH (d)<-[e:EVIDENCED_BY]-(s)
WITH s, e, d, coalesce(e.date, d.published) AS dated
WHERE ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
WITH s, e, d, dated ORDER BY coalesce(dated, ''), e.id
// What is stated is looked up in this order, until there is enough.
WITH s, e, d, dated
WHERE s.modality IN $modality AND s.belief >= $min_belief
WITH s, e, d, dated
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
RETURN dated, a.name AS subject, s.relation AS relation, b.name AS object, s.polarity AS polarity,
  s.modality AS modality, s.belief AS belief, e.sentence AS sentence, d.publisher AS publisher, d.title AS title
ORDER BY coalesce(dated, ''), subject, relation, object, polarity DESC, modality, title, e.start
