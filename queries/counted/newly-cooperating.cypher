// The CASE keeps Neo4j to the index: of two bounds on a property it takes none if one needs the property itself.
MATCH (d:Dyad)
WHERE d.cooperation_start > ''
  AND CASE WHEN left($after, size(d.cooperation_start)) <= d.cooperation_start THEN true ELSE false END
RETURN d.cooperation_start AS value, d.id AS id
ORDER BY d.cooperation_start DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.cooperation_start >= $least
  AND CASE WHEN left($after, size(d.cooperation_start)) <= d.cooperation_start THEN true ELSE false END
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
MATCH (x:Entity {id: d.one})
MATCH (y:Entity {id: d.other})
WITH d, x.name AS one, y.name AS other
ORDER BY d.cooperation_start DESC, d.cooperation_belief DESC, one, other
LIMIT $limit
RETURN one, other, d.cooperation_start AS first,
  [r IN d.relations WHERE r IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']] AS relations,
  d.cooperation_documents AS documents, d.cooperation_belief AS belief
ORDER BY first DESC, belief DESC, one, other
