// Friends of a friend who are at odds
// description: Three states of which two clash while both cooperate with the third: the triads that the theory of
//   structural balance calls unbalanced.
// columns: one, other, conflict, common_friend
// view: table
// tags: structure, conflict, cooperation
MATCH (a:Country)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(b:Country)
WHERE a.id < b.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, type(r) AS relation ORDER BY relation
WITH a, b, collect(DISTINCT relation) AS conflict
MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c:Country)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH DISTINCT a, b, conflict, c
MATCH (c)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN DISTINCT a.name AS one, b.name AS other, conflict, c.name AS common_friend
ORDER BY one, other, common_friend
LIMIT $limit
