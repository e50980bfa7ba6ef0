// What some say and others deny
// description: Statements that documents both assert and deny, with the belief in either and how many documents say so.
// columns: subject, relation, object, modality, belief, documents, denial_belief, denial_documents
// view: table
// tags: evidence, doubt
MATCH (n:Statement)
WHERE n.polarity = 'negative'
// Denials are few: the search begins at them.
WITH n
MATCH (n)-[:SUBJECT]->(a)
MATCH (n)-[:OBJECT]->(b)
MATCH (a)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(c)
WHERE c.id = b.id AND s.polarity = 'positive' AND s.relation = n.relation AND s.modality = n.modality
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.modality AS modality, s.belief AS belief,
  s.documents AS documents, n.belief AS denial_belief, n.documents AS denial_documents
ORDER BY denial_belief DESC, subject, relation, object, modality, belief DESC
LIMIT $limit
