MATCH (d:Dyad)
WHERE d.cooperation_rank > 0
RETURN d.cooperation_rank AS value, d.id AS id
ORDER BY d.cooperation_rank DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.cooperation_rank >= $least
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
MATCH (x:Entity {id: d.one})
MATCH (y:Entity {id: d.other})
WITH d, x.name AS one, y.name AS other
ORDER BY d.cooperation_belief DESC, d.cooperation_mentions DESC, one, other
LIMIT $limit
RETURN one, other,
  [r IN d.relations WHERE r IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']] AS relations,
  d.cooperation_documents AS documents, d.cooperation_belief AS belief,
  d.cooperation_first AS first, d.cooperation_last AS last
ORDER BY belief DESC, documents DESC, one, other
