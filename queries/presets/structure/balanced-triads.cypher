// Friends who share friends or foes
// description: With whom an actor cooperates while both cooperate with the same third parties, or both clash with the
//   same: the triads that the theory of structural balance calls balanced, those with the most third parties first.
// param: actor actor, e.g. United States -- Whose friends
// columns: friend, common_friends, common_foes
// key: friend
// view: table
// tags: structure, cooperation, conflict, actor
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH c, type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST',
    'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] AS hostile, count(*) AS times
WITH collect(CASE WHEN NOT hostile THEN c END) AS friends, collect(CASE WHEN hostile THEN c END) AS foes
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
WITH b, collect(DISTINCT CASE WHEN NOT type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST',
    'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] THEN c END) AS common_friends,
  collect(DISTINCT CASE WHEN type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST',
    'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] THEN c END) AS common_foes
WITH b, common_friends, common_foes ORDER BY size(common_friends) + size(common_foes) DESC, b.name
LIMIT $limit
// Names are sorted for the friends that are kept: all names of all friends are many.
UNWIND CASE WHEN size(common_friends) > 0 THEN common_friends ELSE [null] END AS c
WITH b, common_foes, c.name AS name ORDER BY name
WITH b, common_foes, collect(DISTINCT name) AS common_friends
UNWIND CASE WHEN size(common_foes) > 0 THEN common_foes ELSE [null] END AS c
WITH b, common_friends, c.name AS name ORDER BY name
WITH b, common_friends, collect(DISTINCT name) AS common_foes
RETURN b.name AS friend, common_friends, common_foes
ORDER BY size(common_friends) + size(common_foes) DESC, friend

/* graph
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO]-(b)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, collect(r) AS ties
MATCH (a)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
WHERE c.id <> b.id
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH a, b, ties, c, collect(r) AS third, type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS',
    'PROTESTS_AGAINST', 'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'] AS hostile
MATCH (b)-[r:ALLIED_WITH|AGREES_WITH|CONSULTS_WITH|SUPPORTS|COOPERATES_WITH|
    AIDS|SUPPLIES_ARMS_TO|YIELDS_TO|
    DISPUTES_WITH|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|
    SANCTIONS|MOBILIZES_AGAINST|COERCES|ASSAULTS]-(c)
WHERE hostile = (type(r) IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS'])
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, ties, b, third, c, r
ORDER BY r.belief DESC, r.documents DESC, r.statement
LIMIT $limit
*/
