"""The one declaration of the RDF terms that describe entities, statements, evidence and documents.

What the writer writes, the reader reads, the vocabulary defines and the shapes demand is taken from here. Entity types
and relations come from `graph.ontology`.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from graph.ontology import CONTEXTS, MODALITIES, POLARITIES

#: What a term's value is. A date is an xsd:date, xsd:gYearMonth or xsd:gYear, as precise as it is known.
ValueKind = Literal["text", "integer", "decimal", "date", "node"]


@dataclass(frozen=True, slots=True)
class ClassTerm:
    """A class beside the entity types."""

    #: With its prefix.
    name: str
    meaning: str
    #: The well-known class that it specialises.
    broader: str


@dataclass(frozen=True, slots=True)
class Term:
    """A property of one class."""

    #: With its prefix: `amity:sentence`, `prov:wasQuotedFrom`.
    name: str
    #: The class that has it.
    of: str
    meaning: str
    value: ValueKind = "text"
    #: For a node: its class, with its prefix, where one is demanded.
    node: str | None = None
    required: bool = False
    #: More than one value is allowed.
    many: bool = False
    #: The only values there are, for text.
    values: tuple[str, ...] = ()
    #: The least and the greatest value, for numbers.
    bounds: tuple[int, int | None] | None = None
    #: The well-known property that it specialises.
    broader: str | None = None


CLASSES: Final = (
    ClassTerm("amity:Entity", "A state actor, or an exercise or agreement of state actors", "prov:Entity"),
    ClassTerm(
        "amity:Statement", "That a subject stands, or does not stand, in a relation to an object", "rdf:Statement"
    ),
    ClassTerm("amity:Evidence", "A sentence of a document that a statement rests on", "prov:Entity"),
    ClassTerm("amity:Document", "A plain text that statements are read from", "prov:Entity"),
)

_ENTITY: Final = (
    Term("rdfs:label", "amity:Entity", "The usual name", required=True),
    Term("skos:altLabel", "amity:Entity", "Another name", many=True),
    Term("amity:iso3", "amity:Entity", "ISO 3166-1 alpha-3 code of a country"),
    Term("owl:sameAs", "amity:Entity", "The same entity in Wikidata", value="node", many=True),
)
_STATEMENT: Final = (
    Term("amity:subject", "amity:Statement", "The entity that the statement is about", value="node",
         node="amity:Entity", required=True, broader="rdf:subject"),
    Term("amity:relation", "amity:Statement", "The property that joins subject and object", value="node",
         required=True, broader="rdf:predicate"),
    Term("amity:object", "amity:Statement", "The entity that the subject stands in the relation to", value="node",
         node="amity:Entity", required=True, broader="rdf:object"),
    Term("amity:polarity", "amity:Statement", "Whether the relation is affirmed or denied", required=True,
         values=POLARITIES),
    Term("amity:modality", "amity:Statement", "Whether it holds, is planned, possible or asked for", required=True,
         values=MODALITIES),
    Term("amity:belief", "amity:Statement", "How far the evidence supports the statement, 0 to 1", value="decimal",
         required=True, bounds=(0, 1)),
    Term("amity:documentCount", "amity:Statement", "In how many documents it is stated", value="integer", required=True,
         bounds=(0, None)),
    Term("amity:voiceCount", "amity:Statement", "How many stories these documents tell: copies of one story count once",
         value="integer", bounds=(0, None)),
    Term("amity:first", "amity:Statement", "Earliest date of its evidence, or of the document", value="date"),
    Term("amity:last", "amity:Statement", "Latest date of its evidence, or of the document", value="date"),
    Term("amity:validFrom", "amity:Statement", "Start of the term of a structural relation", value="date"),
    Term("amity:validTo", "amity:Statement", "End of the term of a structural relation", value="date"),
    Term("amity:evidence", "amity:Statement", "An evidence that it rests on", value="node", node="amity:Evidence",
         many=True),
    Term("prov:hadPrimarySource", "amity:Statement", "A document that states it", value="node", node="amity:Document",
         many=True),
)  # fmt: skip
_EVIDENCE: Final = (
    Term("prov:wasQuotedFrom", "amity:Evidence", "The document that the sentence stands in", value="node",
         node="amity:Document", required=True),
    Term("amity:sentence", "amity:Evidence", "The sentence, or part of one, word by word", required=True,
         broader="prov:value"),
    Term("amity:start", "amity:Evidence", "Where it starts in the plain text, in Unicode characters from 0",
         value="integer", required=True, bounds=(0, None)),
    Term("amity:end", "amity:Evidence", "Where it ends, exclusive", value="integer", required=True, bounds=(0, None)),
    Term("amity:subjectStart", "amity:Evidence", "Where the mention of the subject starts", value="integer",
         bounds=(0, None)),
    Term("amity:subjectEnd", "amity:Evidence", "Where the mention of the subject ends", value="integer",
         bounds=(0, None)),
    Term("amity:objectStart", "amity:Evidence", "Where the mention of the object starts", value="integer",
         bounds=(0, None)),
    Term("amity:objectEnd", "amity:Evidence", "Where the mention of the object ends", value="integer",
         bounds=(0, None)),
    Term("amity:confidence", "amity:Evidence", "How likely the statement is right given this evidence alone, 0 to 1",
         value="decimal", required=True, bounds=(0, 1)),
    Term("amity:date", "amity:Evidence", "When what is stated happened or holds", value="date"),
    Term("amity:term", "amity:Evidence",
         "The term by this source where it says other than the statement: an EDTF interval, an unknown end blank"),
    Term("amity:attributedTo", "amity:Evidence", "Whom the document cites for it"),
    Term("amity:context", "amity:Evidence", "PLOVER context", required=True, values=CONTEXTS),
    Term("amity:extractor", "amity:Evidence", "What read it, and in which version"),
    Term("amity:office", "amity:Evidence", "The office held, for leads and serves"),
    Term("amity:status", "amity:Evidence", "How far a party is bound by an agreement: signed, ratified, withdrew"),
    Term("amity:readFrom", "amity:Evidence", "Path or address of the document then, where it is not its amity:uri"),
)  # fmt: skip
_DOCUMENT: Final = (
    Term("amity:uri", "amity:Document", "Path or address of the document as it was given", required=True),
    Term("dcterms:title", "amity:Document", "Title"),
    Term("dcterms:issued", "amity:Document", "Date of publication", value="date"),
    Term("dc:publisher", "amity:Document", "Name of the publisher"),
    Term("amity:text", "amity:Document", "The plain text that offsets count in"),
    Term(
        "amity:story",
        "amity:Document",
        "The fullest print of the story that the document tells, be it itself",
        value="node",
    ),
    Term("rdfs:seeAlso", "amity:Document", "The document on the web", value="node"),
)

#: Datatypes of each kind of value. What stands where a date should and is none has a datatype that says so.
DATATYPES: Final = MappingProxyType(
    {
        "text": ("xsd:string",),
        "integer": ("xsd:integer",),
        "decimal": ("xsd:decimal",),
        "date": ("xsd:date", "xsd:gYearMonth", "xsd:gYear", "amity:asGiven"),
    }
)
#: Properties of each class, in the order of declaration.
TERMS: Final = MappingProxyType({
    "amity:Entity": _ENTITY,
    "amity:Statement": _STATEMENT,
    "amity:Evidence": _EVIDENCE,
    "amity:Document": _DOCUMENT,
})  # fmt: skip
#: What starts the property of an evidence for which the vocabulary has no term, before its percent-encoded name.
OTHER_PROPERTY: Final = "amity:x-"
