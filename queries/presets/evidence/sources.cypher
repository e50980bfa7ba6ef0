// The publishers and what rests on them
// description: Publishers by the number of statements that their documents make, and of those that rest on this
//   voice alone, in however many copies. Documents without a publisher count as those of one publisher without a name.
// columns: publisher, documents, statements, alone, first, last
// key: publisher
// view: table
// tags: evidence, sources, ranking
MATCH (s:Statement)
WHERE s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
  AND ($since IS NULL OR left($since, size(s.last)) <= s.last)
  AND ($until IS NULL OR left(s.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(s.valid_from, s.first), size($as_of)) <= $as_of
  AND (s.valid_to IS NULL OR left($as_of, size(s.valid_to)) <= s.valid_to)))
MATCH (s)-[:EVIDENCED_BY]->(d:Document)
WITH coalesce(d.publisher, '') AS publisher, count(DISTINCT d) AS documents, count(DISTINCT s) AS statements,
  count(DISTINCT CASE WHEN s.voices = 1 THEN s END) AS alone, min(d.published) AS first, max(d.published) AS last
RETURN publisher, documents, statements, alone, first, last
ORDER BY statements DESC, publisher
LIMIT $limit
