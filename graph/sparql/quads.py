"""Nodes as Oxigraph's quads, and what the copy knows of a node."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import pyoxigraph as ox

from graph.export.rdf_names import Names
from graph.export.rdf_nodes import IRI, TERM, TEXT, Node

_ALIKE = """
SELECT ?other WHERE {
  %s amity:subject ?a ; amity:object ?b ; amity:relation ?r ; amity:modality ?m .
  ?other amity:subject ?a ; amity:object ?b ; amity:relation ?r ; amity:modality ?m .
}
"""


class Quads:
    """Makes and finds quads under one set of names."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._iri = lru_cache(100_000)(ox.NamedNode)
        self._curie = lru_cache(None)(lambda curie: ox.NamedNode(names.expand(curie)))
        self._default = ox.DefaultGraph()

    def of(self, nodes: Iterable[Node]) -> Iterator[ox.Quad]:
        """Yield the quads of nodes."""
        for node in nodes:
            subject = ox.NamedNode(node.subject)
            graph = self._iri(node.graph) if node.graph else self._default
            for key, value, kind in node.pairs:
                yield ox.Quad(subject, self._curie(key), self._term(value, kind), graph)

    def sources(self, store: ox.Store, document: str) -> set[str]:
        """Return the statements that have evidence in a document, as the copy has it."""
        key = self._curie("prov:hadPrimarySource")
        return {_value(q.subject) for q in store.quads_for_pattern(None, key, self._iri(document), None)}

    def alike(self, store: ox.Store, statement: str) -> set[str]:
        """Return the statements that say the same or the contrary of the same two, as the copy has it."""
        # An IRI of a statement is percent-encoded: nothing in it can end it.
        found = store.query(_ALIKE % str(self._iri(statement)), prefixes={"amity": self._names.vocabulary})
        return {_value(row["other"]) for row in found} if isinstance(found, ox.QuerySolutions) else set()

    def ends(self, store: ox.Store, statements: Iterable[str]) -> set[str]:
        """Return the subjects and objects of statements, as the copy has it."""
        keys = self._curie("amity:subject"), self._curie("amity:object")
        return {
            _value(quad.object)
            for node in statements
            for key in keys
            for quad in store.quads_for_pattern(self._iri(node), key, None, self._default)
        }

    def forget(self, store: ox.Store, node: str) -> None:
        """Take out all that is said of a node, whoever says it."""
        for quad in list(store.quads_for_pattern(self._iri(node), None, None, None)):
            store.remove(quad)

    def forget_evidence(self, store: ox.Store, statement: str) -> None:
        """Take out the evidence of a statement."""
        key = self._curie("amity:evidence")
        for quad in list(store.quads_for_pattern(self._iri(statement), key, None, None)):
            self.forget(store, _value(quad.object))

    def _term(self, value: str, kind: str) -> ox.NamedNode | ox.Literal:
        if kind == IRI:
            return self._iri(value)
        if kind == TERM:
            return self._curie(value)
        return ox.Literal(value) if kind == TEXT else ox.Literal(value, datatype=self._curie(kind))


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
