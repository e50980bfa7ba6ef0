// Foes who share friends
// description: With whom an actor clashes although both cooperate with the same third parties, and with which: the
//   triads that the theory of structural balance calls unbalanced, the most shared friends first.
// param: actor actor, e.g. Japan -- Whose foes
// columns: foe, conflict, common_friends
// key: foe
// view: table
// tags: structure, conflict, cooperation, actor
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, collect(DISTINCT c) AS friends
MATCH (a)-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH friends, b, collect(DISTINCT type(r)) AS conflict
MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
WHERE c IN friends
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH b, conflict, collect(DISTINCT c) AS common_friends
WITH b, conflict, common_friends ORDER BY size(common_friends) DESC, b.name
LIMIT $limit
// Relations and names are sorted for the foes that are kept: all friends of all foes are many.
UNWIND conflict AS relation
WITH b, common_friends, relation ORDER BY relation
WITH b, common_friends, collect(relation) AS conflict
UNWIND common_friends AS c
WITH b, conflict, c.name AS friend ORDER BY friend
WITH b, conflict, collect(DISTINCT friend) AS common_friends
RETURN b.name AS foe, conflict, common_friends
ORDER BY size(common_friends) DESC, foe

/* graph
MATCH (a:Entity {id: $actor})-[r:DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, collect(r) AS clashes
MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
WHERE c.id <> a.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, clashes, c, collect(r) AS ties
MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(c)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, clashes, b, ties, c, r
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
