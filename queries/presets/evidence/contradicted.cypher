// What some say and others deny
// description: Statements that documents both assert and deny, with the belief in either and how many documents say so.
// columns: subject, relation, object, modality, belief, documents, denial_belief, denial_documents
// key: subject, relation, object, modality
// view: table
// tags: evidence, doubt
MATCH (n:Statement)
WHERE n.polarity = 'negative'
// Denials are few: the search begins at them, and what they deny is an edge between the same two.
WITH n
MATCH (n)-[:SUBJECT]->(a)
MATCH (n)-[:OBJECT]->(b)
MATCH (a)-[r]->(b)
WHERE type(r) = n.relation AND r.modality = n.modality
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.modality AS modality, r.belief AS belief,
  r.documents AS documents, n.belief AS denial_belief, n.documents AS denial_documents
ORDER BY denial_belief DESC, subject, relation, object, modality, belief DESC
LIMIT $limit

/* graph
MATCH (n:Statement)
WHERE n.polarity = 'negative'
WITH n
MATCH (n)-[u:SUBJECT]->(a)
MATCH (n)-[v:OBJECT]->(b)
MATCH (a)-[r]->(b)
WHERE type(r) = n.relation AND r.modality = n.modality
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, b, u, n, v
ORDER BY n.belief DESC, r.statement
LIMIT $limit
*/
