// Whose cooperation grows, and whose cools
// description: For each pair of states or organizations the number of documents about their cooperation dated before
//   a day, and from that day on; the largest change first. The date is that of what is stated, or else of the document.
//   Without filters, and for a year, it is answered from counts of pairs, otherwise from all evidence, which takes
//   longer.
// param: at date, e.g. 2023 -- The day, month or year that parts before from after
// columns: one, other, before, after, change
// key: one, other
// view: table
// tags: cooperation, pairs, time
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
WHERE s.polarity = 'positive'
  AND s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
  AND (a:Country OR a:Organization) AND (b:Country OR b:Organization)
  AND s.modality IN $modality AND s.belief >= $min_belief
  AND ($context IS NULL OR $context IN s.contexts)
WITH s, CASE WHEN a.id < b.id THEN a ELSE b END AS x, CASE WHEN a.id < b.id THEN b ELSE a END AS y
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH x, y, d, coalesce(e.date, d.published) AS dated
WHERE dated IS NOT NULL
WITH x, y, count(DISTINCT CASE WHEN left($at, size(dated)) <= dated THEN null ELSE d.id END) AS before,
  count(DISTINCT CASE WHEN left($at, size(dated)) <= dated THEN d.id END) AS after
WITH x, y, before, after, after - before AS change
RETURN x.name AS one, y.name AS other, before, after, change
ORDER BY abs(change) DESC, change DESC, one, other
LIMIT $limit
