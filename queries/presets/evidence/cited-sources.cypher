// Whom the documents cite
// description: Persons, ministries and agencies that documents attribute their statements to, the most cited first.
// columns: attributed_to, statements, documents, publishers
// key: attributed_to
// view: table
// tags: evidence, sources, ranking
MATCH (s:Statement)-[e:EVIDENCED_BY]->(d:Document)
WHERE e.attributed_to IS NOT NULL
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
WITH e.attributed_to AS attributed_to, count(DISTINCT s) AS statements, count(DISTINCT d) AS documents,
  count(DISTINCT d.publisher) AS publishers
RETURN attributed_to, statements, documents, publishers
ORDER BY statements DESC, documents DESC, attributed_to
LIMIT $limit
