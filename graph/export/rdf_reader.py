"""Reads the full form of the RDF back: the same statements, with the same evidence."""

from collections import Counter
from dataclasses import dataclass
from typing import IO
from urllib.parse import unquote

from graph.entity import Entity
from graph.errors import OntologyError
from graph.evidence import Evidence
from graph.export.content import Content, DocumentRecord
from graph.export.errors import RdfError
from graph.export.rdf_checks import Checks, Violation
from graph.export.rdf_names import DEFAULT_NAMES, PREFIXES, Names, plain, property_key
from graph.export.rdf_nodes import ALIGNED
from graph.export.rdf_parsing import USUAL_BOUNDS, Bounds, Nodes, Value, parsed
from graph.export.rdf_terms import CLASSES, OTHER_PROPERTY, TERMS
from graph.export.summary import NAMED_PROPERTIES
from graph.ontology import ENTITY_TYPES
from graph.statement import Statement

_REMEDY = "Give the full form, as an export in this format writes it; amity validate lists all that is broken"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file of RDF holds."""

    content: Content
    #: What belongs to no statement, entity, evidence or document: the nodes, as they were read.
    rest: Nodes


def read(stream: IO[bytes], *, form: str, names: Names = DEFAULT_NAMES) -> Content:
    """Return the statements and documents of an RDF export.

    Belief, counts and first and last dates are not read: they follow from the evidence.

    Args:
        stream: What `write` wrote. Nothing is fetched: JSON-LD has to bring its context along.
        form: Name or extension of an RDF form.
        names: The IRIs that it was written with.

    Raises:
        ExportError: The form is unknown or no RDF.
        RdfError: The file is broken, or says what the ontology does not allow.
    """
    found = read_all(stream, form=form, names=names)
    if found.rest.values and not found.content.statements and not found.content.documents:
        raise RdfError(f"nothing in it is an {names.vocabulary}Statement", remedy=_REMEDY)
    return found.content


def read_all(stream: IO[bytes], *, form: str, names: Names = DEFAULT_NAMES, bounds: Bounds = USUAL_BOUNDS) -> Reading:
    """Do as `read`, and return too what it left over."""
    nodes = parsed(stream, form, bounds)
    checks = Checks(nodes, names)
    violations = checks.violations()
    if first := next(violations, None):
        raise broken(first, sum(1 for _ in violations))
    reader = _Reader(nodes, names, checks)
    return Reading(reader.content(), reader.rest())


def broken(violation: Violation, more: int = 0) -> RdfError:
    """Return the error of a node that breaks a shape."""
    further = f", and {more} more" if more else ""
    return RdfError(f"{violation.what} ({violation.shape}){further}", where=violation.node, remedy=_REMEDY)


class _Reader:
    """Makes statements of nodes that conform."""

    def __init__(self, nodes: Nodes, names: Names, checks: Checks) -> None:
        self._nodes = nodes
        self._names = names
        self._checks = checks
        self._iris = {term.name: str(names.expand(term.name)) for group in TERMS.values() for term in group}
        self._named = {str(names.expand(f"amity:{name}")): name for name in NAMED_PROPERTIES}
        self._other = str(names.expand(OTHER_PROPERTY))
        self._documents = {d.id: d for d in (self._document(n) for n in self._of("amity:Document"))}
        self._entities: dict[str, Entity] = {}
        self._direct: set[tuple[str, str, str]] = set()

    def content(self) -> Content:
        statements = [s for node in self._of("amity:Statement") for s in self._statement(node)]
        return Content.of(statements, self._documents.values())

    def rest(self) -> Nodes:
        """Return the triples that say nothing of the content."""
        known = {iri: {t.of for g in TERMS.values() for t in g if t.name == name} for name, iri in self._iris.items()}
        types = {str(self._names.expand(c.name)) for c in CLASSES}
        types |= {str(self._names.expand(n)) for e in ENTITY_TYPES.values() for n in (f"amity:{e.label}", e.rdf)}
        result = Nodes()
        aligned = f"{self._names.base}{ALIGNED}"
        passed = {str(self._names.expand("rdf:reifies")), str(self._names.expand("prov:wasGeneratedBy"))}
        for subject, predicate, value in self._nodes.triples():
            classes = self._checks.classes(subject)
            if subject.startswith(aligned) or (classes and predicate in passed):
                understood = True
            elif predicate == str(self._names.expand("rdf:type")):
                understood = bool(classes) and value[0] in types
            elif relation := self._checks.relation(predicate):
                understood = (subject, relation, value[0]) in self._direct
            elif "amity:Evidence" in classes and (predicate in self._named or predicate.startswith(self._other)):
                understood = True
            else:
                understood = bool(known.get(predicate, set()) & set(classes))
            if not understood:
                result.add(subject, predicate, value)
        return result

    def _of(self, name: str) -> list[str]:
        return sorted(node for node in self._nodes.values if name in self._checks.classes(node))

    def _statement(self, node: str) -> list[Statement]:
        """Return the statement once for each term that its evidence knows."""
        relation = self._checks.relation(self._text(node, "amity:relation"))
        ends = self._text(node, "amity:subject"), self._text(node, "amity:object")
        items = [self._evidence(value) for value, _ in self._values(node, "amity:evidence")]
        try:
            stated = Statement(
                subject=self._entity(ends[0]),
                relation=str(relation),
                object=self._entity(ends[1]),
                polarity=self._text(node, "amity:polarity"),
                modality=self._text(node, "amity:modality"),
                valid_from=self._maybe(node, "amity:validFrom"),
                valid_to=self._maybe(node, "amity:validTo"),
                evidence=tuple(items),
            )
        except OntologyError as error:
            raise RdfError(error.what, where=node, remedy=error.remedy) from error
        if stated.polarity == "positive" and stated.modality == "asserted":
            self._direct.add((ends[0], stated.relation, ends[1]))
        return [stated]

    def _entity(self, node: str) -> Entity:
        if node not in self._entities:
            same = [v for v, _ in self._values(node, "owl:sameAs") if v.startswith(PREFIXES["wd"])]
            items = sorted(v.removeprefix(PREFIXES["wd"]) for v in same)
            self._entities[node] = Entity(
                id=str(self._names.entity_id(node)),
                type=self._checks.kinds(node)[0],
                name=self._text(node, "rdfs:label"),
                aliases=tuple(sorted(v for v, _ in self._values(node, "skos:altLabel"))),
                iso3=self._maybe(node, "amity:iso3"),
                wikidata=plain(items[0]) if items else None,
            )
        return self._entities[node]

    def _evidence(self, node: str) -> Evidence:
        source = self._text(node, "prov:wasQuotedFrom")
        document = self._documents[str(self._names.document_id(source))]
        uri = self._maybe(node, "amity:readFrom")
        return Evidence(
            document=document.id,
            sentence=self._text(node, "amity:sentence"),
            start=int(self._text(node, "amity:start")),
            end=int(self._text(node, "amity:end")),
            uri=document.uri if uri is None else uri,
            subject_span=self._span(node, "amity:subject"),
            object_span=self._span(node, "amity:object"),
            confidence=float(self._text(node, "amity:confidence")),
            date=self._maybe(node, "amity:date"),
            attributed_to=self._maybe(node, "amity:attributedTo"),
            context=self._text(node, "amity:context"),
            extractor=self._maybe(node, "amity:extractor") or "",
            properties=self._properties(node),
            term=self._term(node),
        )

    def _document(self, node: str) -> DocumentRecord:
        document = self._names.document_id(node)
        if document is None:
            start = f"{self._names.base}document/"
            raise broken(Violation(node, "amity:DocumentShape", f"a document's IRI does not start with {start}"))
        return DocumentRecord(
            id=document,
            uri=self._text(node, "amity:uri"),
            title=self._maybe(node, "dcterms:title"),
            published=self._maybe(node, "dcterms:issued"),
            publisher=self._maybe(node, "dc:publisher"),
            text=self._maybe(node, "amity:text"),
            story=self._names.document_id(story) if (story := self._maybe(node, "amity:story")) else None,
        )

    def _properties(self, node: str) -> tuple[tuple[str, str], ...]:
        found: list[tuple[str, str]] = []
        for iri, values in self._nodes.values[node].items():
            start = self._other
            key = self._named.get(iri) or (property_key(iri.removeprefix(start)) if iri.startswith(start) else None)
            found.extend((key, value) for value, _ in values if key is not None)
        return tuple(sorted(found))

    def _term(self, node: str) -> tuple[str | None, str | None] | None:
        given = self._maybe(node, "amity:term")
        if given is None:
            return None
        start, _, end = given.partition("/")
        return unquote(start) or None, unquote(end) or None

    def _span(self, node: str, end: str) -> tuple[int, int] | None:
        start, stop = self._maybe(node, f"{end}Start"), self._maybe(node, f"{end}End")
        if start is None or stop is None:
            return None
        return int(start), int(stop)

    def _text(self, node: str, curie: str) -> str:
        return self._values(node, curie)[0][0]

    def _maybe(self, node: str, curie: str) -> str | None:
        values = self._values(node, curie)
        return values[0][0] if values else None

    def _values(self, node: str, curie: str) -> list[Value]:
        return self._nodes.get(node, self._iris[curie])


def unread(rest: Nodes) -> Counter[str]:
    """Return how many triples of each property were left over."""
    return Counter(predicate for _, predicate, _ in rest.triples())
