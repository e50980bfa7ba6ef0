MATCH (d:Dyad)
WHERE d.one_conflict >= $actor_from AND d.one_conflict < $actor_to
RETURN right(d.one_conflict, 16) AS value, d.id AS id
ORDER BY d.one_conflict DESC
LIMIT $more
UNION ALL
MATCH (d:Dyad)
WHERE d.other_conflict >= $actor_from AND d.other_conflict < $actor_to
RETURN right(d.other_conflict, 16) AS value, d.id AS id
ORDER BY d.other_conflict DESC
LIMIT $more
;
MATCH (d:Dyad)
WHERE d.one_conflict >= $actor_from AND d.one_conflict < $actor_to
RETURN d.id AS id
UNION ALL
MATCH (d:Dyad)
WHERE d.other_conflict >= $actor_from AND d.other_conflict < $actor_to
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
WITH d, CASE WHEN d.one = $actor THEN d.other ELSE d.one END AS end
MATCH (p:Entity {id: end})
WITH d, p.name AS adversary
ORDER BY d.conflict_belief DESC, d.conflict_mentions DESC, adversary
LIMIT $limit
WITH d, adversary, d.relations AS relations, d.statements AS statements, d.by_one AS by_one,
  [i IN range(0, size(d.relations) - 1) WHERE d.relations[i] IN ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS',
    'PROTESTS_AGAINST', 'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ASSAULTS']] AS conflict
WITH d, adversary,
  [i IN conflict WHERE by_one[i] > 0 OR relations[i] = 'DISPUTES_WITH' | relations[i]] AS one_does,
  [i IN conflict WHERE by_one[i] < statements[i] OR relations[i] = 'DISPUTES_WITH' | relations[i]] AS other_does
RETURN adversary, CASE WHEN d.one = $actor THEN one_does ELSE other_does END AS does,
  CASE WHEN d.one = $actor THEN other_does ELSE one_does END AS suffers,
  d.conflict_documents AS documents, d.conflict_belief AS belief, d.conflict_first AS first, d.conflict_last AS last
ORDER BY belief DESC, documents DESC, adversary
