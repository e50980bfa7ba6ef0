// The best believed edges lie within the pairs of the best belief.
MATCH (d:Dyad)
WHERE d.conflict_belief >= 0
RETURN d.conflict_belief AS value, d.id AS id
ORDER BY d.conflict_belief DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.conflict_belief >= $least
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (s:Statement {dyad: id})
WITH s, s.relation AS relation, s.modality AS modality, s.documents AS documents, s.belief AS belief
WHERE s.polarity = 'positive' AND modality IN ['asserted', 'planned']
  AND relation IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS',
    'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS']
WITH s, relation, modality, documents, belief
ORDER BY belief DESC, documents DESC, s.id
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN a.name AS one, relation, b.name AS other, modality, documents, belief, s.first AS first, s.last AS last
ORDER BY belief DESC, documents DESC, s.id
