// years: at
// No change is larger than the number of dated documents: of the pairs with most of these, the change that is found to
// be the last to be shown tells where to stop.
MATCH (d:Dyad)
WHERE d.dated_rank > 0
RETURN abs(reduce(n = 0, i IN range(0, size(d.years) - 1) |
  n + CASE WHEN d.years[i] < $at THEN -d.before[i] ELSE d.after[i] END)) AS value
ORDER BY d.dated_rank DESC
LIMIT $many
;
MATCH (d:Dyad)
WHERE d.dated_rank >= $least
// Lists are taken out of the node once, not for each of their items.
WITH d, d.years AS years, d.before AS befores, d.after AS afters
WHERE abs(reduce(n = 0, i IN range(0, size(years) - 1) |
  n + CASE WHEN years[i] < $at THEN -befores[i] ELSE afters[i] END)) >= $least
RETURN d.id AS id
;
UNWIND $dyads AS id
MATCH (d:Dyad {id: id})
MATCH (x:Entity {id: d.one})
MATCH (y:Entity {id: d.other})
WITH x, y, d.years AS years, d.before AS befores, d.after AS afters
WITH x, y,
  reduce(n = 0, i IN range(0, size(years) - 1) | n + CASE WHEN years[i] < $at THEN befores[i] ELSE 0 END) AS before,
  reduce(n = 0, i IN range(0, size(years) - 1) | n + CASE WHEN years[i] < $at THEN 0 ELSE afters[i] END) AS after
WITH x, y, before, after, after - before AS change
RETURN x.name AS one, y.name AS other, before, after, change
ORDER BY abs(change) DESC, change DESC, one, other
LIMIT $limit
