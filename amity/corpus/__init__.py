"""Corpus runs: very many documents into the store, by one process, several, or a cluster, whatever dies meanwhile."""
