// Foes who share friends
// description: With whom an actor clashes although both cooperate with the same third parties, and with which: the
//   triads that the theory of structural balance calls unbalanced, the most shared friends first.
// param: actor actor, e.g. Japan -- Whose foes
// columns: foe, conflict, common_friends
// key: foe
// view: table
// tags: structure, conflict, cooperation, actor
MATCH (a:Entity {id: $actor})
CALL {
  WITH a
  MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT c) AS friends
}
CALL {
  WITH a
  MATCH (a)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(b)
  WHERE r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN b, collect(DISTINCT type(r)) AS conflict
}
CALL {
  WITH friends, b
  MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
  WHERE c IN friends
    AND r.modality IN $modality AND r.belief >= $min_belief
    AND ($context IS NULL OR $context IN r.contexts)
    AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
    AND ($until IS NULL OR left(r.first, size($until)) <= $until)
    AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
    AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
  RETURN collect(DISTINCT c) AS common_friends
}
WITH DISTINCT b, conflict, common_friends
WHERE size(common_friends) > 0
WITH b, conflict, common_friends ORDER BY size(common_friends) DESC, b.name
LIMIT $limit
// Relations and names are sorted for the foes that are kept: all friends of all foes are many.
CALL {
  WITH conflict
  UNWIND conflict AS relation
  WITH relation ORDER BY relation
  RETURN collect(relation) AS relations
}
CALL {
  WITH common_friends
  UNWIND common_friends AS c
  WITH DISTINCT c.name AS name
  WITH name ORDER BY name
  RETURN collect(name) AS names
}
RETURN b.name AS foe, relations AS conflict, names AS common_friends
ORDER BY size(names) DESC, foe

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
UNWIND foes AS b
MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
WHERE c IN friends
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, r, c ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
MATCH (a)-[t:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(b)
WHERE t.modality IN $modality AND t.belief >= $min_belief
  AND ($context IS NULL OR $context IN t.contexts)
  AND ($since IS NULL OR left($since, size(t.last)) <= t.last)
  AND ($until IS NULL OR left(t.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(t.valid_from, t.first), size($as_of)) <= $as_of
  AND (t.valid_to IS NULL OR left($as_of, size(t.valid_to)) <= t.valid_to)))
WITH a, b, r, c, collect(t) AS clashes
MATCH (a)-[t:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
WHERE t.modality IN $modality AND t.belief >= $min_belief
  AND ($context IS NULL OR $context IN t.contexts)
  AND ($since IS NULL OR left($since, size(t.last)) <= t.last)
  AND ($until IS NULL OR left(t.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(t.valid_from, t.first), size($as_of)) <= $as_of
  AND (t.valid_to IS NULL OR left($as_of, size(t.valid_to)) <= t.valid_to)))
WITH a, b, r, c, clashes, collect(t) AS ties
RETURN a, clashes, b, r, c, ties
ORDER BY r.belief DESC, r.documents DESC, r.statement
*/
