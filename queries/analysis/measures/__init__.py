"""The measures, one a file; `queries.analysis.registry` lists them."""
