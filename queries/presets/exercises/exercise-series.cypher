// Series of exercises over the years
// description: Exercises whose names differ in their numbers alone, such as Malabar 2022 and Malabar 2023, year by year:
//   who held them, who took part, and who did so for the first time in the series. The year is that of the name, or
//   else that of what is stated.
// param: series text = null, e.g. Malabar -- Only series whose name holds this text, in any case
// param: actor actor = null -- Only series in which this actor took part
// columns: series, year, hosts, participants, newcomers, documents
// key: series, year
// view: table
// tags: exercises, military, time
MATCH (x:Exercise)
WITH x, split(replace(x.name, '-', ' '), ' ') AS words
WITH x, head([w IN words WHERE size(w) = 4 AND toInteger(w) IS NOT NULL]) AS named,
  trim(reduce(t = '', w IN words | CASE WHEN toInteger(w) IS NULL THEN t + ' ' + w ELSE t END)) AS series
WHERE ($series IS NULL OR toLower(series) CONTAINS toLower($series))
MATCH (x)<-[:OBJECT]-(s:Statement)
WHERE s.relation IN ['PARTICIPATES_IN', 'HOSTS'] AND s.polarity = 'positive'
  AND s.modality IN $modality AND s.belief >= $min_belief
MATCH (s)-[:SUBJECT]->(a)
WITH s, named, series, a.id AS id, a.name AS name, s.relation = 'HOSTS' AS host
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
WITH series, id, name, host, e, d, coalesce(named, e.date, d.published) AS dated
WHERE dated IS NOT NULL
  AND ($context IS NULL OR e.context = $context)
  AND ($since IS NULL OR left($since, size(dated)) <= dated)
  AND ($until IS NULL OR left(dated, size($until)) <= $until)
WITH series, left(dated, 4) AS year, id, name, host, d ORDER BY name
WITH series, year, collect(DISTINCT CASE WHEN host THEN name END) AS hosts, collect(DISTINCT name) AS participants,
  collect(DISTINCT id) AS ids, count(DISTINCT d) AS documents
ORDER BY series, year
WITH series, collect({year: year, hosts: hosts, participants: participants, ids: ids, documents: documents}) AS editions
WHERE ($actor IS NULL OR any(x IN editions WHERE $actor IN x.ids))
UNWIND range(0, size(editions) - 1) AS i
WITH series, editions[i] AS edition, editions[0..i] AS earlier
RETURN series, edition.year AS year, edition.hosts AS hosts, edition.participants AS participants,
  [p IN edition.participants WHERE size(earlier) > 0 AND none(x IN earlier WHERE p IN x.participants)] AS newcomers,
  edition.documents AS documents
ORDER BY series, year
LIMIT $limit
