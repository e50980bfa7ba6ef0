// How a conflict escalates
// description: What lies between two actors, year by year: the worst that was done, its level from 1 (a dispute) over
//   threats (4) and sanctions (6) to 9 (an assault) with the change since the year before that has any news, and how
//   many documents tell of conflict and of cooperation. The levels are the order of PLOVER's categories.
// param: one actor, e.g. China -- The one actor
// param: other actor, e.g. Philippines -- The other actor
// columns: year, level, worst, change, hostile, friendly
// key: year
// view: table
// tags: conflict, pairs, time
WITH CASE WHEN $one < $other THEN $one + '|' + $other ELSE $other + '|' + $one END AS dyad
MATCH (s:Statement {dyad: dyad})
WHERE s.polarity = 'positive' AND s.modality IN $modality AND s.belief >= $min_belief
WITH s, ['DISPUTES_WITH', 'ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS', 'MOBILIZES_AGAINST',
    'COERCES', 'ASSAULTS'] AS ladder
WITH s, ladder, coalesce(head([i IN range(1, size(ladder)) WHERE ladder[i - 1] = s.relation]), 0) AS level
WHERE level > 0
  OR s.relation IN ['ALLIED_WITH', 'AGREES_WITH', 'CONSULTS_WITH', 'SUPPORTS', 'COOPERATES_WITH', 'AIDS',
    'SUPPLIES_ARMS_TO', 'YIELDS_TO']
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH ladder, level, d, e.context AS context, coalesce(e.date, d.published) AS dated
WHERE dated IS NOT NULL
  AND ($context IS NULL OR context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
WITH ladder, left(dated, 4) AS year, max(level) AS level,
  count(DISTINCT CASE WHEN level > 0 THEN d.id END) AS hostile,
  count(DISTINCT CASE WHEN level = 0 THEN d.id END) AS friendly
ORDER BY year
WITH ladder, collect({year: year, level: level, hostile: hostile, friendly: friendly}) AS years
UNWIND range(0, size(years) - 1) AS i
WITH ladder, years[i] AS now, CASE WHEN i > 0 THEN years[i - 1].level END AS before
RETURN now.year AS year, now.level AS level, CASE WHEN now.level > 0 THEN ladder[now.level - 1] END AS worst,
  now.level - before AS change, now.hostile AS hostile, now.friendly AS friendly
ORDER BY year
LIMIT $limit
