// Who signed but is not known to have ratified
// description: Parties to an agreement whose signature is known and whose ratification or withdrawal is not.
// columns: agreement, party, status, documents, belief, first
// key: agreement, party, status
// view: table
// tags: agreements, treaties
MATCH (a:Entity)-[r:PARTY_TO]->(x:Agreement)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, a, collect(coalesce(r.status, '')) AS statuses, max(r.documents) AS documents, max(r.belief) AS belief,
  min(r.first) AS first
WHERE any(t IN statuses WHERE t CONTAINS 'signed' OR t CONTAINS 'planned')
  AND none(t IN statuses WHERE t CONTAINS 'ratified' OR t CONTAINS 'withdrew')
UNWIND statuses AS status
WITH x, a, status, documents, belief, first WHERE status <> ''
RETURN DISTINCT x.name AS agreement, a.name AS party, status, documents, belief, first
ORDER BY agreement, party, status
LIMIT $limit

/* graph
MATCH (a:Entity)-[r:PARTY_TO]->(x:Agreement)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, a, collect(r) AS signatures, collect(coalesce(r.status, '')) AS statuses
WHERE any(t IN statuses WHERE t CONTAINS 'signed' OR t CONTAINS 'planned')
  AND none(t IN statuses WHERE t CONTAINS 'ratified' OR t CONTAINS 'withdrew')
RETURN a, signatures, x
ORDER BY x.name, a.name
LIMIT $limit
*/
