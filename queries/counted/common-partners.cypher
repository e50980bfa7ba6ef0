MATCH (d:Dyad)
WHERE d.one_cooperation >= $one_from AND d.one_cooperation < $one_to
RETURN right(d.one_cooperation, 16) AS value, d.id AS id, 'one' AS ranking, d.other AS partner
ORDER BY d.one_cooperation DESC
LIMIT $many
UNION ALL
MATCH (d:Dyad)
WHERE d.other_cooperation >= $one_from AND d.other_cooperation < $one_to
RETURN right(d.other_cooperation, 16) AS value, d.id AS id, 'one' AS ranking, d.one AS partner
ORDER BY d.other_cooperation DESC
LIMIT $many
UNION ALL
MATCH (d:Dyad)
WHERE d.one_cooperation >= $other_from AND d.one_cooperation < $other_to
RETURN right(d.one_cooperation, 16) AS value, d.id AS id, 'other' AS ranking, d.other AS partner
ORDER BY d.one_cooperation DESC
LIMIT $many
UNION ALL
MATCH (d:Dyad)
WHERE d.other_cooperation >= $other_from AND d.other_cooperation < $other_to
RETURN right(d.other_cooperation, 16) AS value, d.id AS id, 'other' AS ranking, d.one AS partner
ORDER BY d.other_cooperation DESC
LIMIT $many
;
MATCH (d:Dyad)
WHERE d.one_cooperation >= $one_from AND d.one_cooperation < $one_to
RETURN d.id AS id
UNION ALL
MATCH (d:Dyad)
WHERE d.other_cooperation >= $one_from AND d.other_cooperation < $one_to
RETURN d.id AS id
UNION ALL
MATCH (d:Dyad)
WHERE d.one_cooperation >= $other_from AND d.one_cooperation < $other_to
RETURN d.id AS id
UNION ALL
MATCH (d:Dyad)
WHERE d.other_cooperation >= $other_from AND d.other_cooperation < $other_to
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
WITH d, CASE WHEN d.one = $one OR d.one = $other THEN d.one ELSE d.other END AS side,
  CASE WHEN d.one = $one OR d.one = $other THEN d.other ELSE d.one END AS end
WHERE end <> $one AND end <> $other
WITH end, collect(CASE WHEN side = $one THEN d.relations END) AS one_relations,
  collect(CASE WHEN side = $other THEN d.relations END) AS other_relations,
  min(d.cooperation_documents) AS documents, min(d.cooperation_belief) AS belief,
  sum(d.cooperation_mentions) AS mentions
WHERE size(one_relations) = 1 AND size(other_relations) = 1
MATCH (p:Entity {id: end})
WITH p.name AS partner, one_relations[0] AS one_relations, other_relations[0] AS other_relations, documents, belief,
  mentions, ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO'] AS cooperation
ORDER BY belief DESC, mentions DESC, partner
LIMIT $limit
RETURN partner, [r IN one_relations WHERE r IN cooperation] AS with_one,
  [r IN other_relations WHERE r IN cooperation] AS with_other, documents, belief
ORDER BY belief DESC, documents DESC, partner
