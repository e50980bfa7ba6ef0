"""The IRIs of Amity's RDF.

They are names. By default they stand under `https://w3id.org/amity/`, where nothing is served; who publishes a graph
gives names of an own domain.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from rdflib import URIRef

from graph.errors import ExportError
from graph.ontology import ENTITY_TYPES, RELATION_TYPES

#: Namespaces of the well-known vocabularies, by prefix.
PREFIXES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "eu": "http://publications.europa.eu/resource/authority/country/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_SAFE = re.compile("[A-Za-z0-9_~/-]*")
_NAMESPACE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*[/#:]")


def camel(relation: str) -> str:
    """Return a relation's name as RDF writes properties: ``COOPERATES_WITH`` → ``cooperatesWith``."""
    head, *rest = relation.lower().split("_")
    return head + "".join(word.capitalize() for word in rest)


_RELATIONS: Final = {camel(name): name for name in RELATION_TYPES}


@dataclass(frozen=True, slots=True)
class Names:
    """Makes IRIs from ids, and ids from IRIs.

    Raises:
        ExportError: A namespace is no absolute IRI that ends in `/`, `#` or `:`.
    """

    #: Namespace of classes and properties.
    vocabulary: str = "https://w3id.org/amity/ns#"
    #: What the IRIs of entities, statements, evidence and documents start with.
    base: str = "https://w3id.org/amity/id/"
    #: Write RDF 1.2: each statement's node reifies the triple that it is about.
    rdf12: bool = False
    #: Write memberships, posts, terms and extractors in the terms of other vocabularies too.
    aligned: bool = False

    def __post_init__(self) -> None:
        for namespace in (self.vocabulary, self.base):
            if not _NAMESPACE.fullmatch(namespace):
                raise ExportError(
                    f"{namespace!r} cannot start an IRI",
                    remedy="Give an absolute IRI that ends in /, # or :, such as https://example.org/id/",
                )

    @property
    def prefixes(self) -> dict[str, str]:
        """Namespaces by prefix, Amity's own and the well-known ones."""
        kinds = [kind.prefix for kind in ENTITY_TYPES.values()] + ["document/", "evidence/", "statement/"]
        return PREFIXES | {"amity": self.vocabulary} | {kind[:-1]: self.base + kind for kind in kinds}

    def expand(self, curie: str) -> URIRef:
        """Return the IRI of a term written with its prefix, such as ``prov:wasQuotedFrom``."""
        prefix, _, local = curie.partition(":")
        return URIRef((self.vocabulary if prefix == "amity" else PREFIXES[prefix]) + local)

    def relation(self, name: str) -> URIRef:
        """Return the property of a relation."""
        return URIRef(self.vocabulary + camel(name))

    def relation_name(self, iri: str) -> str | None:
        """Return the relation of a property, None if it is none."""
        return _RELATIONS.get(iri.removeprefix(self.vocabulary)) if iri.startswith(self.vocabulary) else None

    def entity(self, entity_id: str) -> URIRef:
        """Return the IRI of an entity."""
        return URIRef(self.base + escaped(entity_id))

    def statement(self, statement_id: str) -> URIRef:
        """Return the IRI of a statement."""
        return URIRef(f"{self.base}statement/{escaped(statement_id)}")

    def evidence(self, evidence_id: str) -> URIRef:
        """Return the IRI of an evidence."""
        return URIRef(f"{self.base}evidence/e-{escaped(evidence_id)}")

    def document(self, document_id: str) -> URIRef:
        """Return the IRI of a document, which is also the name of the graph that holds its evidence."""
        return URIRef(f"{self.base}document/{escaped(document_id)}")

    def entity_id(self, iri: str) -> str | None:
        """Return the id of an entity's IRI, None if it does not start with the base."""
        return plain(iri.removeprefix(self.base)) if iri.startswith(self.base) else None

    def document_id(self, iri: str) -> str | None:
        """Return the id of a document's IRI, None if it is none."""
        start = f"{self.base}document/"
        return plain(iri.removeprefix(start)) if iri.startswith(start) else None

    def wikidata(self, item: str) -> URIRef:
        """Return the IRI of a Wikidata item."""
        return URIRef(PREFIXES["wd"] + escaped(item))


def refuse_rdf12(names: Names, form: str) -> None:
    """Let a form that cannot hold triples of triples pass only where none are asked for.

    Raises:
        ExportError: They are asked for.
    """
    if names.rdf12:
        raise ExportError(f"{form} has no form for RDF 1.2", remedy="Use turtle, trig, ntriples or nquads")


def escaped(value: str) -> str:
    """Return a value as part of an IRI, reversibly: all but unreserved ASCII and the slash is percent-encoded."""
    if _SAFE.fullmatch(value):
        return value
    segments = quote(value, safe="/", errors="surrogatepass").split("/")
    # "." and ".." would vanish where a reader resolves the IRI.
    return "/".join(s.replace(".", "%2E") if s in {".", ".."} else s for s in segments)


def property_name(key: str) -> str:
    """Return the name of a property that the vocabulary lacks, reversibly, in what XML allows in a name too."""
    return "".join(
        chr(b) if chr(b).isalnum() and b < 0x80 else f"_{b:02X}" for b in key.encode("utf-8", "surrogatepass")
    )


def property_key(name: str) -> str:
    """Return the key that `property_name` wrote."""
    return plain(name.replace("_", "%"))


def plain(value: str) -> str:
    """Return the value that `escaped` wrote."""
    return unquote(value, errors="surrogatepass")


def web_address(uri: str) -> URIRef | None:
    """Return an http(s) address as an IRI, None for a path or anything else."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return URIRef(quote(uri, safe=":/?#@!$&'()*+,;=%~", errors="replace"))


DEFAULT_NAMES: Final = Names()
