"""The JSON-LD context: short names for the vocabulary's terms."""

from graph.export.rdf_names import Names, camel
from graph.export.rdf_terms import CLASSES, TERMS, Term
from graph.ontology import ENTITY_TYPES, RELATION_TYPES

_DATATYPES = {"decimal": "xsd:decimal", "integer": "xsd:integer", "node": "@id"}


def context(names: Names) -> dict[str, object]:
    """Return the context, with prefixes, classes, properties and relations."""
    terms = {term.name: _definition(term) for group in TERMS.values() for term in group}
    return (
        dict(sorted(names.prefixes.items()))
        | {name: f"amity:{name}" for name in _classes()}
        | {name.partition(":")[2]: terms[name] for name in sorted(terms)}
        | {camel(name): {"@id": f"amity:{camel(name)}", "@type": "@id"} for name in RELATION_TYPES}
    )


def _classes() -> list[str]:
    return [c.name.removeprefix("amity:") for c in CLASSES] + list(ENTITY_TYPES)


def _definition(term: Term) -> object:
    kind = "@vocab" if term.name == "amity:relation" else _DATATYPES.get(term.value)
    return {"@id": term.name, "@type": kind} if kind else term.name
