"""What the shapes demand, checked in one pass without a SHACL engine: what cannot be read names the shape it breaks."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from graph.export.rdf_literals import AS_GIVEN, as_moment
from graph.export.rdf_names import Names
from graph.export.rdf_parsing import NODE, Nodes, Value
from graph.export.rdf_terms import CLASSES, DATATYPES, TERMS, Term
from graph.ontology import ENTITY_TYPES, RELATION_TYPES


@dataclass(frozen=True, slots=True)
class Violation:
    """A node that breaks a shape."""

    node: str
    #: With its prefix, such as `amity:StatementShape-polarity`.
    shape: str
    what: str


class Checks:
    """Checks nodes under one set of names."""

    def __init__(self, nodes: Nodes, names: Names) -> None:
        self._nodes = nodes
        self._names = names
        self._type = str(names.expand("rdf:type"))
        self._classes = {str(names.expand(c.name)): c.name for c in CLASSES}
        self._kinds = {str(names.expand(f"amity:{kind}")): kind for kind in ENTITY_TYPES}
        self._relations = {str(names.relation(name)): name for name in RELATION_TYPES}
        self._terms = {name: [(term, str(names.expand(term.name))) for term in terms] for name, terms in TERMS.items()}

    def violations(self) -> Iterator[Violation]:
        """Yield what is broken, node by node."""
        for node in self._nodes.values:
            for name in self.classes(node):
                if node.startswith("_:"):
                    yield Violation(node, f"{name}Shape", "it is no IRI")
                for term, iri in self._terms[name]:
                    yield from self._of_term(node, term, self._nodes.get(node, iri))
                if name == "amity:Statement":
                    yield from self._of_relation(node)
            for kind in self.kinds(node):
                start = self._names.base + ENTITY_TYPES[kind].prefix
                if not node.startswith(start) or node == start:
                    yield Violation(node, f"amity:{kind}Shape", f"the IRI of a {kind} starts with {start}")

    def classes(self, node: str) -> list[str]:
        """Return the classes with terms that a node is of, with their prefix."""
        return [self._classes[v] for v, _ in self._nodes.get(node, self._type) if v in self._classes]

    def kinds(self, node: str) -> list[str]:
        """Return the entity types that a node is of."""
        return [self._kinds[v] for v, _ in self._nodes.get(node, self._type) if v in self._kinds]

    def relation(self, iri: str) -> str | None:
        """Return the relation of a property."""
        return self._relations.get(iri)

    def _of_term(self, node: str, term: Term, values: list[Value]) -> Iterator[Violation]:
        shape = f"{term.of}Shape-{term.name.partition(':')[2]}"
        if (term.required and not values) or (len(values) > 1 and not term.many):
            yield Violation(node, shape, f"{len(values)} values of {term.name} where there is one")
        for value in values:
            if fault := self._fault(node, term, value):
                yield Violation(node, shape, f"{term.name} {value[0][:80]!r} {fault}")

    def _fault(self, node: str, term: Term, value: Value) -> str | None:
        text, kind = value
        if term.value == "node":
            return self._fault_of_node(term, value)
        allowed, given = DATATYPES[term.value], str(self._names.expand(AS_GIVEN))
        if kind not in {str(self._names.expand(name)) for name in allowed}:
            return f"is no {' or '.join(allowed)}"
        if term.value == "date" and kind != given and kind != str(self._names.expand(as_moment(text)[1])):
            return "is no such date"
        if term.values and text not in term.values:
            return f"is none of {', '.join(term.values)}"
        if term.value in {"integer", "decimal"}:
            return self._fault_of_number(node, term, text)
        return None

    def _fault_of_node(self, term: Term, value: Value) -> str | None:
        if value[1] != NODE or value[0].startswith("_:"):
            return "is no IRI"
        if term.node and term.node not in self.classes(value[0]):
            return f"is no {term.node}"
        if term.name == "amity:relation" and value[0] not in self._relations:
            return "is no relation"
        return None

    def _fault_of_number(self, node: str, term: Term, text: str) -> str | None:
        try:
            number = Decimal(text)
        except InvalidOperation:
            return "is no number"
        low, high = term.bounds or (None, None)
        if (low is not None and number < low) or (high is not None and number > high):
            return f"is not from {low} to {high}" if high is not None else f"is less than {low}"
        if term.name.endswith(("start", "Start")):
            end = self._names.expand(term.name.replace("start", "end").replace("Start", "End"))
            ends = self._nodes.get(node, str(end))
            if any(given.isdigit() and number > int(given) for given, _ in ends):
                return "is after its end"
        return None

    def _of_relation(self, node: str) -> Iterator[Violation]:
        for iri, _ in self._nodes.get(node, str(self._names.expand("amity:relation"))):
            name = self._relations.get(iri)
            if name is None:
                continue
            kind = RELATION_TYPES[name]
            for end, allowed in (("subject", kind.domain), ("object", kind.range)):
                for value, _ in self._nodes.get(node, str(self._names.expand(f"amity:{end}"))):
                    if not set(self.kinds(value)) & set(allowed):
                        shape = f"amity:{iri.removeprefix(self._names.vocabulary)}Shape"
                        ends = f"{'/'.join(kind.domain)} to {'/'.join(kind.range)}"
                        yield Violation(node, shape, f"{name} goes from {ends}")
                        return
