MATCH (d:Dyad)
WHERE d.one_cooperation >= $actor_from AND d.one_cooperation < $actor_to
RETURN right(d.one_cooperation, 16) AS value, d.id AS id
ORDER BY d.one_cooperation DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.other_cooperation >= $actor_from AND d.other_cooperation < $actor_to
RETURN right(d.other_cooperation, 16) AS value, d.id AS id
ORDER BY d.other_cooperation DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.one_cooperation >= $actor_from AND d.one_cooperation < $actor_to
RETURN d.id AS id
UNION ALL
MATCH (d:Dyad)
WHERE d.other_cooperation >= $actor_from AND d.other_cooperation < $actor_to
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
WITH d, CASE WHEN d.one = $actor THEN d.other ELSE d.one END AS end
MATCH (p:Entity {id: end})
WITH d, p.name AS partner
ORDER BY d.cooperation_belief DESC, d.cooperation_mentions DESC, partner
LIMIT $limit
RETURN partner,
  [r IN d.relations WHERE r IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']] AS relations,
  [c IN ['military', 'economic', 'diplomatic', 'territorial', 'intelligence', 'energy', 'technology', 'humanitarian',
    'nuclear', 'cyber'] WHERE c IN d.contexts] AS contexts,
  d.cooperation_documents AS documents, d.cooperation_belief AS belief,
  d.cooperation_first AS first, d.cooperation_last AS last
ORDER BY belief DESC, documents DESC, partner
