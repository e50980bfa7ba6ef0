// What some say and others deny
// description: Statements that documents both assert and deny, with the belief in either and how many documents say so.
// columns: subject, relation, object, modality, belief, documents, denial_belief, denial_documents
// key: subject, relation, object, modality
// view: table
// tags: evidence, doubt
MATCH (n:Statement)
WHERE n.polarity = 'negative' AND n.modality IN $modality
// Denials are gone through from the best believed one on, until enough of them deny what is stated too.
WITH n ORDER BY n.belief DESC, n.id
MATCH (s:Statement {dyad: n.dyad})
WHERE s.polarity = 'positive' AND s.relation = n.relation AND s.modality = n.modality
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH n, s
MATCH (n)-[:SUBJECT]->(a)
MATCH (s)-[:SUBJECT]->(x)
WHERE x = a
WITH DISTINCT n, a
LIMIT $limit
MATCH (s:Statement {dyad: n.dyad})
WHERE s.polarity = 'positive' AND s.relation = n.relation AND s.modality = n.modality
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH n, a, s
MATCH (s)-[:SUBJECT]->(x)
WHERE x = a
MATCH (n)-[:OBJECT]->(b)
RETURN a.name AS subject, n.relation AS relation, b.name AS object, s.modality AS modality, s.belief AS belief,
  s.documents AS documents, n.belief AS denial_belief, n.documents AS denial_documents
ORDER BY denial_belief DESC, subject, relation, object, modality, belief DESC
LIMIT $limit

/* graph
MATCH (n:Statement)
WHERE n.polarity = 'negative' AND n.modality IN $modality
WITH n ORDER BY n.belief DESC, n.id
MATCH (s:Statement {dyad: n.dyad})
WHERE s.polarity = 'positive' AND s.relation = n.relation AND s.modality = n.modality
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH n, s
MATCH (n)-[u:SUBJECT]->(a)
MATCH (s)-[:SUBJECT]->(x)
WHERE x = a
WITH n, u, a, s
LIMIT $limit
MATCH (n)-[v:OBJECT]->(b)
MATCH (a)-[r]->(b)
WHERE type(r) = n.relation AND r.statement = s.id
RETURN a, r, b, u, n, v
ORDER BY n.belief DESC, r.statement
*/
