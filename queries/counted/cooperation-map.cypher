// The best believed edges lie within the pairs of the best belief; a rank is of belief first.
MATCH (d:Dyad)
WHERE d.cooperation_rank > 0
RETURN d.cooperation_rank - d.cooperation_rank % 1000000000 AS value, d.id AS id
ORDER BY d.cooperation_rank DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.cooperation_rank >= $least
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (s:Statement {dyad: id})
WITH s, s.relation AS relation, s.modality AS modality, s.documents AS documents, s.belief AS belief
WHERE s.polarity = 'positive' AND modality IN ['asserted', 'planned']
  AND relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
WITH s, relation, modality, documents, belief
ORDER BY belief DESC, documents DESC, s.id
LIMIT $limit
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN a.name AS one, relation, b.name AS other, modality, documents, belief, s.first AS first, s.last AS last
ORDER BY belief DESC, documents DESC, s.id
