"""SHACL shapes of the full form: a graph that Amity wrote conforms, and what does not cannot be read back."""

import re

from rdflib import RDF, RDFS, SH, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.export.rdf_model import bound_graph
from graph.export.rdf_names import Names
from graph.export.rdf_terms import CLASSES, DATATYPES, TERMS, Term
from graph.ontology import ENTITY_TYPES, RELATION_TYPES, EntityType, RelationType


def shapes(names: Names) -> Graph:
    """Return the shapes for a graph under these names.

    Named graphs are laid together before they are validated.
    """
    return _Shapes(names).result


class _Shapes:
    def __init__(self, names: Names) -> None:
        self.result = bound_graph(names)
        self._names = names
        for declared in CLASSES:
            self._of_class(declared.name, declared.meaning)
        for entity in ENTITY_TYPES.values():
            self._of_entity(entity)
        for relation in RELATION_TYPES.values():
            self._of_relation(relation)

    def _add(self, subject: Node, predicate: Node, value: Node) -> None:
        self.result.add((subject, predicate, value))

    def _of_class(self, name: str, meaning: str) -> None:
        shape = self._shape(name)
        self._add(shape, SH.targetClass, self._names.expand(name))
        self._add(shape, SH.nodeKind, SH.IRI)
        self._add(shape, RDFS.comment, Literal(meaning, lang="en"))
        for term in TERMS[name]:
            self._add(shape, SH.property, self._property(term))

    def _of_entity(self, kind: EntityType) -> None:
        shape = self._shape(f"amity:{kind.label}")
        start = self._names.base + kind.prefix
        self._add(shape, SH.targetClass, self._names.expand(f"amity:{kind.label}"))
        self._add(shape, SH.pattern, Literal("^" + re.escape(start).replace("\\-", "-") + "."))
        self._add(shape, SH.message, Literal(f"The IRI of a {kind.label} starts with {start}"))

    def _of_relation(self, kind: RelationType) -> None:
        shape = self._shape(f"amity:{self._names.relation(kind.name).removeprefix(self._names.vocabulary)}")
        ends = f"{'/'.join(kind.domain)} to {'/'.join(kind.range)}"
        self._add(shape, SH.targetClass, self._names.expand("amity:Statement"))
        self._add(shape, SH.message, Literal(f"{kind.name} goes from {ends}"))
        this = self._path("amity:relation")
        self._add(this, SH.hasValue, self._names.relation(kind.name))
        other, fits = BNode(), BNode()
        self._add(other, SH["not"], this)
        subject, obj = self._path("amity:subject"), self._path("amity:object")
        self._add(subject, SH["or"], self._classes(kind.domain))
        self._add(obj, SH["or"], self._classes(kind.range))
        self._add(fits, SH["and"], self._list(subject, obj))
        self._add(shape, SH["or"], self._list(other, fits))

    def _property(self, term: Term) -> URIRef:
        local = term.name.partition(":")[2]
        node = URIRef(f"{self._names.expand(term.of)}Shape-{local}")
        self._add(node, RDF.type, SH.PropertyShape)
        self._add(node, SH.path, self._names.expand(term.name))
        self._add(node, SH.name, Literal(local, lang="en"))
        self._add(node, SH.description, Literal(term.meaning, lang="en"))
        if term.required:
            self._add(node, SH.minCount, Literal(1))
        if not term.many:
            self._add(node, SH.maxCount, Literal(1))
        self._value(node, term)
        return node

    def _value(self, node: URIRef, term: Term) -> None:
        if term.value == "node":
            self._add(node, SH.nodeKind, SH.IRI)
        elif term.value == "date":
            kinds = map(self._names.expand, DATATYPES["date"])
            self._add(node, SH["or"], self._list(*(self._constraint(SH.datatype, kind) for kind in kinds)))
        else:
            self._add(node, SH.datatype, self._names.expand(DATATYPES[term.value][0]))
        if term.node:
            self._add(node, SH["class"], self._names.expand(term.node))
        if term.values:
            self._add(node, SH["in"], self._list(*map(Literal, term.values)))
        if term.name == "amity:relation":
            self._add(node, SH["in"], self._list(*map(self._names.relation, RELATION_TYPES)))
        if term.name.endswith(("start", "Start")):
            end = term.name.replace("start", "end").replace("Start", "End")
            self._add(node, SH.lessThanOrEquals, self._names.expand(end))
        for predicate, bound in zip((SH.minInclusive, SH.maxInclusive), term.bounds or (), strict=False):
            if bound is not None:
                self._add(node, predicate, Literal(bound))

    def _shape(self, curie: str) -> URIRef:
        node = URIRef(f"{self._names.expand(curie)}Shape")
        self._add(node, RDF.type, SH.NodeShape)
        return node

    def _path(self, curie: str) -> BNode:
        return self._constraint(SH.path, self._names.expand(curie))

    def _classes(self, labels: tuple[str, ...]) -> Node:
        return self._list(*(self._constraint(SH["class"], self._names.expand(f"amity:{label}")) for label in labels))

    def _constraint(self, predicate: Node, value: Node) -> BNode:
        node = BNode()
        self._add(node, predicate, value)
        return node

    def _list(self, *items: Node) -> Node:
        node = BNode()
        Collection(self.result, node, list(items))
        return node
