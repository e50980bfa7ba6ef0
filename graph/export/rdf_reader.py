"""Reads the full form of the RDF back: the same statements, with the same evidence."""

import json
from collections import defaultdict
from typing import IO, Any, TypeVar

from rdflib import Dataset, Literal, URIRef
from rdflib.exceptions import ParserError
from rdflib.term import Node

from graph.entity import Entity
from graph.errors import OntologyError
from graph.evidence import Evidence
from graph.export.content import Content, DocumentRecord
from graph.export.errors import RdfError
from graph.export.rdf_names import DEFAULT_NAMES, PREFIXES, Names, plain
from graph.export.rdf_terms import OTHER_PROPERTY
from graph.export.registry import form_named
from graph.export.summary import NAMED_PROPERTIES
from graph.ontology import ENTITY_TYPES
from graph.statement import Statement

Number = TypeVar("Number", int, float)
# What rdflib's parsers raise on broken input, beside their own ParserError.
_BROKEN = (
    ParserError, SyntaxError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError,
)  # fmt: skip
_REMEDY = "Give the full form, as an export in this format writes it"


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
    return _Reader(_parsed(stream.read(), form), names).content()


def _parsed(data: bytes, form: str) -> Dataset:
    parser = form_named(form).parser
    if parser is None:
        raise RdfError(f"{form} cannot be read back", remedy="Give turtle, ntriples, nquads, trig or jsonld")
    result = Dataset()
    try:
        if parser == "json-ld":
            data = json.dumps(_self_contained(json.loads(data))).encode()
        result.parse(data=data, format=parser)
    except _BROKEN as error:
        what = " ".join(str(error).split())[:200] or type(error).__name__
        raise RdfError(f"the file is no {form} ({what})", remedy=_REMEDY) from error
    return result


def _self_contained(document: object) -> object:
    pending = [document]
    while pending:
        item = pending.pop()
        if isinstance(item, dict):
            given = item.get("@context")
            if "@import" in item or any(isinstance(c, str) for c in (given if isinstance(given, list) else [given])):
                raise RdfError("the context stands elsewhere", remedy="Put the JSON-LD context into the file itself")
            pending.extend(item.values())
        elif isinstance(item, list):
            pending.extend(item)
    return document


class _Reader:
    """Looks up the properties of nodes, all graphs laid together."""

    def __init__(self, source: Dataset, names: Names) -> None:
        self._names = names
        self._nodes: dict[Node, dict[Node, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value, _ in source.quads():
            values = self._nodes[subject][predicate]
            if value not in values:
                values.append(value)
        self._documents = {d.id: d for d in (self._document(n) for n in self._of_type("amity:Document"))}
        self._entities: dict[Node, Entity] = {}

    def content(self) -> Content:
        statements = [self._statement(node) for node in self._of_type("amity:Statement")]
        if self._nodes and not statements and not self._documents:
            raise RdfError(f"nothing in it is an {self._names.vocabulary}Statement", remedy=_REMEDY)
        return Content.of(statements, self._documents.values())

    def _of_type(self, curie: str) -> list[URIRef]:
        kind, wanted = self._names.expand("rdf:type"), self._names.expand(curie)
        return sorted(n for n, pairs in self._nodes.items() if wanted in pairs.get(kind, ()) and isinstance(n, URIRef))

    def _statement(self, node: URIRef) -> Statement:
        relation = self._names.relation_name(str(self._iri(node, "amity:relation")))
        if relation is None:
            raise self._broken(node, f"{self._iri(node, 'amity:relation')} is no relation")
        evidence = tuple(self._evidence(item) for item in self._values(node, "amity:evidence"))
        try:
            return Statement(
                subject=self._entity(self._iri(node, "amity:subject")),
                relation=relation,
                object=self._entity(self._iri(node, "amity:object")),
                polarity=self._text(node, "amity:polarity"),
                modality=self._text(node, "amity:modality"),
                valid_from=self._maybe(node, "amity:validFrom"),
                valid_to=self._maybe(node, "amity:validTo"),
                evidence=evidence,
            )
        except OntologyError as error:
            raise RdfError(error.what, where=str(node), remedy=error.remedy) from error

    def _entity(self, node: URIRef) -> Entity:
        if node not in self._entities:
            types = self._values(node, "rdf:type")
            known = [label for label in ENTITY_TYPES if self._names.expand(f"amity:{label}") in types]
            entity_id = self._names.entity_id(str(node))
            if not known or entity_id is None:
                raise self._broken(node, "an end of a statement is no entity of the ontology")
            same = [str(v) for v in self._values(node, "owl:sameAs")]
            items = sorted(v.removeprefix(PREFIXES["wd"]) for v in same if v.startswith(PREFIXES["wd"]))
            self._entities[node] = Entity(
                id=entity_id,
                type=known[0],
                name=self._text(node, "rdfs:label"),
                aliases=tuple(sorted(str(v) for v in self._values(node, "skos:altLabel"))),
                iso3=self._maybe(node, "amity:iso3"),
                wikidata=plain(items[0]) if items else None,
            )
        return self._entities[node]

    def _evidence(self, node: URIRef) -> Evidence:
        source = self._iri(node, "prov:wasQuotedFrom")
        document = self._names.document_id(str(source))
        if document is None or document not in self._documents:
            raise self._broken(node, f"{source} is no document of the file")
        uri = self._maybe(node, "amity:readFrom")
        return Evidence(
            document=document,
            sentence=self._text(node, "amity:sentence"),
            start=self._number(node, "amity:start", int),
            end=self._number(node, "amity:end", int),
            uri=self._documents[document].uri if uri is None else uri,
            subject_span=self._span(node, "amity:subject"),
            object_span=self._span(node, "amity:object"),
            confidence=self._number(node, "amity:confidence", float),
            date=self._maybe(node, "amity:date"),
            attributed_to=self._maybe(node, "amity:attributedTo"),
            context=self._text(node, "amity:context"),
            extractor=self._maybe(node, "amity:extractor") or "",
            properties=self._properties(node),
        )

    def _document(self, node: URIRef) -> DocumentRecord:
        document = self._names.document_id(str(node))
        if document is None:
            raise self._broken(node, f"a document's IRI does not start with {self._names.base}document/")
        return DocumentRecord(
            id=document,
            uri=self._text(node, "amity:uri"),
            title=self._maybe(node, "dcterms:title"),
            published=self._maybe(node, "dcterms:issued"),
            publisher=self._maybe(node, "dc:publisher"),
        )

    def _properties(self, node: URIRef) -> tuple[tuple[str, str], ...]:
        start = str(self._names.expand(OTHER_PROPERTY))
        named = {str(self._names.expand(f"amity:{name}")): name for name in NAMED_PROPERTIES}
        found: list[tuple[str, str]] = []
        for predicate, values in self._nodes[node].items():
            iri = str(predicate)
            key = named.get(iri) or (plain(iri.removeprefix(start)) if iri.startswith(start) else None)
            found.extend((key, str(value)) for value in values if key is not None)
        return tuple(sorted(found))

    def _span(self, node: URIRef, end: str) -> tuple[int, int] | None:
        if not self._values(node, f"{end}Start") and not self._values(node, f"{end}End"):
            return None
        return self._number(node, f"{end}Start", int), self._number(node, f"{end}End", int)

    def _number(self, node: URIRef, curie: str, kind: type[Number]) -> Number:
        value = self._text(node, curie)
        try:
            return kind(value)
        except ValueError as error:
            raise self._broken(node, f"{curie} {value!r} is no number") from error

    def _iri(self, node: URIRef, curie: str) -> URIRef:
        value = self._one(node, curie)
        if not isinstance(value, URIRef):
            raise self._broken(node, f"{curie} is no IRI")
        return value

    def _text(self, node: URIRef, curie: str) -> str:
        value = self._one(node, curie)
        if not isinstance(value, Literal):
            raise self._broken(node, f"{curie} is no literal")
        return str(value)

    def _maybe(self, node: URIRef, curie: str) -> str | None:
        return self._text(node, curie) if self._values(node, curie) else None

    def _one(self, node: URIRef, curie: str) -> Node:
        values = self._values(node, curie)
        if len(values) != 1:
            raise self._broken(node, f"{len(values)} values of {curie} where there is one")
        value: Node = values[0]
        return value

    def _values(self, node: URIRef, curie: str) -> list[Any]:
        return self._nodes.get(node, {}).get(self._names.expand(curie), [])

    @staticmethod
    def _broken(node: Node, what: str) -> RdfError:
        return RdfError(what, where=str(node), remedy=_REMEDY)
