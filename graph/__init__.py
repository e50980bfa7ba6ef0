"""What is known: the ontology, statements and their evidence, the store, RDF and the networkx view.

This layer imports no other part of the project; `loaders`, `queries` and `amity` stand on it.
"""
