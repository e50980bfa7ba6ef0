// Who left which agreement
// description: Parties that withdrew from an agreement or whose term in it has ended.
// columns: agreement, party, status, until_when, documents, belief
// key: agreement, party, until_when
// view: table
// tags: agreements, treaties
MATCH (a:Entity)-[r:PARTY_TO]->(x:Agreement)
WHERE (r.valid_to IS NOT NULL OR r.status CONTAINS 'withdrew')
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
RETURN x.name AS agreement, a.name AS party, r.status AS status, r.valid_to AS until_when, r.documents AS documents,
  r.belief AS belief
ORDER BY agreement, party, until_when
LIMIT $limit

/* graph
MATCH (a:Entity)-[r:PARTY_TO]->(x:Agreement)
WHERE (r.valid_to IS NOT NULL OR r.status CONTAINS 'withdrew')
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
RETURN a, r, x
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
