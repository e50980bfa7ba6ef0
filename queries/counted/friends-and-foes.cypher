MATCH (d:Dyad)
WHERE d.mixed_rank > 0
RETURN d.mixed_rank AS value, d.id AS id
ORDER BY d.mixed_rank DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.mixed_rank >= $least
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
MATCH (x:Entity {id: d.one})
MATCH (y:Entity {id: d.other})
WITH d, x.name AS one, y.name AS other
ORDER BY d.mixed_rank DESC, one, other
LIMIT $limit
RETURN one, other,
  [r IN d.relations WHERE r IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']] AS cooperation,
  [r IN d.relations WHERE r IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS']] AS conflict,
  d.documents AS documents, d.cooperation_belief AS belief_cooperation, d.conflict_belief AS belief_conflict
ORDER BY documents DESC, one, other
