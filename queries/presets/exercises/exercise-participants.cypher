// Who takes part in an exercise
// description: Hosts and participants of one exercise, and how well that is known.
// param: exercise exercise, e.g. Vostok 2022 -- Which exercise
// columns: participant, role, modality, documents, belief, first, last
// key: participant, role, modality
// view: table
// tags: exercises, military
MATCH (x:Entity {id: $exercise})<-[r:PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a.name AS participant, CASE WHEN type(r) = 'HOSTS' THEN 'host' ELSE 'participant' END AS role,
  r.modality AS modality, r.documents AS documents, r.belief AS belief, r.first AS first, r.last AS last
ORDER BY role, belief DESC, participant, modality
LIMIT $limit

/* graph
MATCH (x:Entity {id: $exercise})<-[r:PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN x, r, a
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
