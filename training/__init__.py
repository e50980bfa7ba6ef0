"""Learning from annotated sentences: the corpus, the scores on it, and what is trained on it."""
