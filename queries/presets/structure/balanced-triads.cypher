// Friends who share friends or foes
// description: With whom an actor cooperates while both cooperate with the same third parties, or both clash with the
//   same: the triads that the theory of structural balance calls balanced, those with the most third parties first.
// param: actor actor, e.g. United States -- Whose friends
// columns: friend, common_friends, common_foes
// key: friend
// view: table
// tags: structure, cooperation, conflict, actor
MATCH (a:Entity {id: $actor})
CALL {
  WITH a
  MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(b)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT b) AS friends
}
CALL {
  WITH a
  MATCH (a)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT c) AS foes
}
UNWIND friends AS b
CALL {
  WITH b, friends
  MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
  WHERE c IN friends
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT c) AS near
}
CALL {
  WITH b, foes
  MATCH (b)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
  WHERE c IN foes
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT c) AS against
}
WITH DISTINCT b, near, against
WHERE size(near) + size(against) > 0
WITH b, near, against ORDER BY size(near) + size(against) DESC, b.name
LIMIT $limit
// Names are sorted for the friends that are kept: all names of all friends are many.
CALL {
  WITH near
  UNWIND near AS c
  WITH DISTINCT c.name AS name
  WITH name ORDER BY name
  RETURN collect(name) AS common_friends
}
CALL {
  WITH against
  UNWIND against AS c
  WITH DISTINCT c.name AS name
  WITH name ORDER BY name
  RETURN collect(name) AS common_foes
}
RETURN b.name AS friend, common_friends, common_foes
ORDER BY size(common_friends) + size(common_foes) DESC, friend

/* graph
MATCH (a:Entity {id: $actor})
CALL {
  WITH a
  MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(b)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT b) AS friends
}
CALL {
  WITH a
  MATCH (a)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT c) AS foes
}
UNWIND friends AS b
MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
WHERE CASE WHEN type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST',
    'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] THEN c IN foes ELSE c IN friends END
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, r, c ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
MATCH (a)-[t:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(b)
WHERE t.modality IN $modality AND t.belief >= $min_belief
  AND ($context IS NULL OR $context IN t.contexts)
  AND ($since IS NULL OR left($since, size(t.last)) <= t.last)
  AND ($until IS NULL OR left(t.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(t.valid_from, t.first), size($as_of)) <= $as_of
  AND (t.valid_to IS NULL OR left($as_of, size(t.valid_to)) <= t.valid_to)))
WITH a, b, r, c, collect(t) AS ties
MATCH (a)-[t:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
WHERE (type(t) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST',
    'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS']) = (type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST',
    'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'])
  AND t.modality IN $modality AND t.belief >= $min_belief
  AND ($context IS NULL OR $context IN t.contexts)
  AND ($since IS NULL OR left($since, size(t.last)) <= t.last)
  AND ($until IS NULL OR left(t.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(t.valid_from, t.first), size($as_of)) <= $as_of
  AND (t.valid_to IS NULL OR left($as_of, size(t.valid_to)) <= t.valid_to)))
WITH a, b, r, c, ties, collect(t) AS third
RETURN a, ties, b, third, c, r
ORDER BY r.belief DESC, r.documents DESC, r.statement
*/
