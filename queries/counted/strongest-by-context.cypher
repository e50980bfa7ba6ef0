// limit: top
MATCH (d:Dyad)
WHERE d.military_rank > 0
RETURN d.military_rank AS value, d.id AS id, 'military' AS ranking
ORDER BY d.military_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.economic_rank > 0
RETURN d.economic_rank AS value, d.id AS id, 'economic' AS ranking
ORDER BY d.economic_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.diplomatic_rank > 0
RETURN d.diplomatic_rank AS value, d.id AS id, 'diplomatic' AS ranking
ORDER BY d.diplomatic_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.territorial_rank > 0
RETURN d.territorial_rank AS value, d.id AS id, 'territorial' AS ranking
ORDER BY d.territorial_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.intelligence_rank > 0
RETURN d.intelligence_rank AS value, d.id AS id, 'intelligence' AS ranking
ORDER BY d.intelligence_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.energy_rank > 0
RETURN d.energy_rank AS value, d.id AS id, 'energy' AS ranking
ORDER BY d.energy_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.technology_rank > 0
RETURN d.technology_rank AS value, d.id AS id, 'technology' AS ranking
ORDER BY d.technology_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.humanitarian_rank > 0
RETURN d.humanitarian_rank AS value, d.id AS id, 'humanitarian' AS ranking
ORDER BY d.humanitarian_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.nuclear_rank > 0
RETURN d.nuclear_rank AS value, d.id AS id, 'nuclear' AS ranking
ORDER BY d.nuclear_rank DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.cyber_rank > 0
RETURN d.cyber_rank AS value, d.id AS id, 'cyber' AS ranking
ORDER BY d.cyber_rank DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.military_rank >= $least_military
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.economic_rank >= $least_economic
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.diplomatic_rank >= $least_diplomatic
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.territorial_rank >= $least_territorial
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.intelligence_rank >= $least_intelligence
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.energy_rank >= $least_energy
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.technology_rank >= $least_technology
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.humanitarian_rank >= $least_humanitarian
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.nuclear_rank >= $least_nuclear
RETURN d.id AS id
UNION
MATCH (d:Dyad)
WHERE d.cyber_rank >= $least_cyber
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
MATCH (x:Entity {id: d.one})
MATCH (y:Entity {id: d.other})
UNWIND d.contexts AS in_context
WITH in_context, id, x.name AS one, y.name AS other, d[in_context + '_rank'] AS rank
ORDER BY in_context, rank DESC, one, other
WITH in_context, collect({id: id, one: one, other: other})[..$top] AS pairs
UNWIND pairs AS pair
WITH in_context, pair.id AS id, pair.one AS one, pair.other AS other
MATCH (s:Statement {dyad: id})
WITH in_context, one, other, s, s.relation AS relation
WHERE in_context IN s.contexts AND s.polarity = 'positive' AND s.modality IN ['asserted', 'planned']
  AND relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
MATCH (s)-[:EVIDENCED_BY {context: in_context}]->(d:Document)
WITH in_context, one, other, relation, s.belief AS known, d ORDER BY relation
WITH in_context, one, other, collect(DISTINCT relation) AS relations, count(DISTINCT d.id) AS documents,
  max(known) AS belief
RETURN in_context, one, other, relations, documents, belief
ORDER BY in_context, belief DESC, documents DESC, one, other
