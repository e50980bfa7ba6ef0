"""The page about the RDF vocabulary, made from what declares it."""

from collections.abc import Iterator

from graph.export.alignments import alignments
from graph.export.rdf_names import DEFAULT_NAMES, camel
from graph.export.rdf_terms import CLASSES, DATATYPES, TERMS, Term
from graph.ontology import ENTITY_TYPES, RELATION_TYPES


def vocabulary_page() -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The RDF vocabulary: every class and property, and what it meets elsewhere"
    yield ""
    yield "<!-- Made by scripts/generate.py. -->"
    yield ""
    yield f"Terms stand under `{DEFAULT_NAMES.vocabulary}`, prefix `amity:`; things under `{DEFAULT_NAMES.base}`,"
    yield "or what `--base` says. `graph/export/data/` has the same as OWL, `vocabulary.ttl`, and SHACL, `shapes.ttl`."
    yield ""
    yield "## Kinds of entities"
    yield ""
    yield "| class | meaning | is a | close to |"
    yield "|---|---|---|---|"
    for kind in ENTITY_TYPES.values():
        met = alignments().classes.get(kind.label, {})
        broader = [kind.rdf, *met.get("rdfs:subClassOf", ())]
        yield _row(f"`amity:{kind.label}`", kind.meaning, _terms(broader), _terms(met.get("skos:closeMatch", ())))
    yield ""
    yield "## Relations"
    yield ""
    yield "| property | meaning | PLOVER | CAMEO | is a | close to | related to |"
    yield "|---|---|---|---|---|---|---|"
    for relation in RELATION_TYPES.values():
        met = alignments().relations.get(relation.name, {})
        yield _row(
            f"`amity:{camel(relation.name)}`", relation.meaning, relation.plover or "",
            ", ".join(alignments().cameo.get(relation.name, ())), _terms(met.get("rdfs:subPropertyOf", ())),
            _terms(met.get("skos:closeMatch", ())), _terms(met.get("skos:relatedMatch", ())),
        )  # fmt: skip
    for declared in CLASSES:
        yield ""
        yield f"## `{declared.name}`"
        yield ""
        yield f"{declared.meaning}. Is a `{declared.broader}`."
        yield ""
        yield "| property | meaning | values | how many |"
        yield "|---|---|---|---|"
        for term in TERMS[declared.name]:
            yield _row(f"`{term.name}`", term.meaning, _values(term), _number(term))


def _values(term: Term) -> str:
    if term.values:
        return ", ".join(term.values)
    if term.value == "node":
        return f"`{term.node}`" if term.node else "an IRI"
    low, high = term.bounds or (None, None)
    limits = "" if low is None else f", {low} to {high}" if high is not None else f", {low} or more"
    return _terms(DATATYPES[term.value]) + limits


def _number(term: Term) -> str:
    if term.many:
        return "one or more" if term.required else "any"
    return "one" if term.required else "none or one"


def _terms(curies: object) -> str:
    return ", ".join(f"`{curie}`" for curie in curies) if isinstance(curies, list | tuple) else ""


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"
