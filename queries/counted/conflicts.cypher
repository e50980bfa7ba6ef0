MATCH (d:Dyad)
WHERE d.conflict_rank > 0
RETURN d.conflict_rank AS value, d.id AS id
ORDER BY d.conflict_rank DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.conflict_rank >= $least
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
MATCH (x:Entity {id: d.one})
MATCH (y:Entity {id: d.other})
WITH d, x.name AS one, y.name AS other
ORDER BY d.conflict_belief DESC, d.conflict_mentions DESC, one, other
LIMIT $limit
RETURN one, other,
  [r IN d.relations WHERE r IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS']] AS relations,
  d.conflict_documents AS documents, d.conflict_belief AS belief,
  d.conflict_first AS first, d.conflict_last AS last
ORDER BY belief DESC, documents DESC, one, other
