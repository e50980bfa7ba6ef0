// Groups of three or more that act together
// description: Sets of actors that are exactly the parties to an agreement, the members of an organization or those in
//   an exercise; sets that are found in more than one of these come first.
// param: least integer 2..1000 = 3 -- How many actors at least
// param: most integer 2..1000 = 50 -- How many at most, which leaves out the organizations of nearly everyone
// param: actor actor = null -- Only groups that this actor is in
// columns: actors, size, together_in, belief, first, last
// key: actors
// view: table
// tags: cooperation, groups, multilateral
MATCH (x:Entity)<-[r:MEMBER_OF|PARTY_TO|PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, collect(DISTINCT a) AS parties, max(r.belief) AS belief, min(r.first) AS first, max(r.last) AS last
WHERE size(parties) >= $least AND size(parties) <= $most AND ($actor IS NULL OR any(a IN parties WHERE a.id = $actor))
UNWIND parties AS a
WITH x, a.name AS name, belief, first, last ORDER BY name
WITH x, collect(DISTINCT name) AS actors, belief, first, last
WITH x, actors, belief, first, last ORDER BY x.name
WITH actors, collect(x.name) AS together_in, max(belief) AS belief, min(first) AS first, max(last) AS last
RETURN actors, size(actors) AS size, together_in, belief, first, last
ORDER BY size(together_in) DESC, size DESC, together_in[0]
LIMIT $limit

/* graph
MATCH (x:Entity)<-[r:MEMBER_OF|PARTY_TO|PARTICIPATES_IN|HOSTS]-(a)
WHERE r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
WITH x, collect(r) AS links, collect(a) AS actors, collect(DISTINCT a.id) AS ids
WHERE size(ids) >= $least AND size(ids) <= $most AND ($actor IS NULL OR $actor IN ids)
RETURN x, links, actors
ORDER BY size(ids) DESC, x.name
LIMIT $limit
*/
