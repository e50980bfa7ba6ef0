"""A file of RDF held against the SHACL shapes, with what to do about each fault."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

import pyshacl
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from graph.export.rdf_names import DEFAULT_NAMES, Names
from graph.export.rdf_parsing import NODE, USUAL_BOUNDS, Bounds, Nodes, parsed
from graph.export.rdf_shapes import shapes
from graph.export.rdf_terms import DATATYPES, TERMS, Term

_WHOLE = "Write the node as an export does: docs/rdf-and-exports.md"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A node that breaks a shape."""

    node: str
    #: With its prefix, such as `amity:StatementShape-polarity`.
    shape: str
    #: What the SHACL engine says.
    what: str
    #: The value at fault, empty where one is missing.
    value: str
    #: What to do.
    remedy: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What validation found."""

    triples: int
    faults: tuple[Fault, ...]

    @property
    def conforms(self) -> bool:
        """True if nothing is at fault."""
        return not self.faults


def validate(stream: IO[bytes], *, form: str, names: Names = DEFAULT_NAMES, bounds: Bounds = USUAL_BOUNDS) -> Verdict:
    """Hold a file against the shapes; named graphs are laid together.

    Args:
        stream: The file.
        form: Name or extension of an RDF form.
        names: The IRIs that it is written with.
        bounds: How large it may be.

    Raises:
        ExportError: The form is unknown or no RDF.
        RdfError: The file cannot be parsed.
    """
    graph = _graph(parsed(stream, form, bounds))
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(names))
    if not isinstance(report, Graph):
        raise TypeError(f"the SHACL engine returned {type(report).__name__}")
    return Verdict(len(graph), tuple(sorted(set(_faults(report, names)))))


def _graph(nodes: Nodes) -> Graph:
    result = Graph(bind_namespaces="none")
    for subject, predicate, (value, kind) in nodes.triples():
        result.add((_node(subject), URIRef(predicate), _node(value) if kind == NODE else _literal(value, kind)))
    return result


def _node(name: str) -> Node:
    return BNode(name.removeprefix("_:")) if name.startswith("_:") else URIRef(name)


def _literal(value: str, kind: str) -> Literal:
    if kind.startswith("@"):
        return Literal(value, lang=kind.removeprefix("@"))
    # A plain string has no datatype in rdflib's terms, and the shapes mean the same by xsd:string.
    plain = kind == "http://www.w3.org/2001/XMLSchema#string"
    return Literal(value) if plain else Literal(value, datatype=URIRef(kind), normalize=False)


def _faults(report: Graph, names: Names) -> Iterator[Fault]:
    terms = {f"{t.of}Shape-{t.name.partition(':')[2]}": t for group in TERMS.values() for t in group}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = _short(report.value(result, SH.sourceShape), names)
        messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
        yield Fault(
            node=str(report.value(result, SH.focusNode)),
            shape=shape,
            what=messages[0] if messages else "",
            value=str(report.value(result, SH.value) or ""),
            remedy=_remedy(terms[shape]) if shape in terms else _WHOLE,
        )


def _short(node: Node | None, names: Names) -> str:
    iri = str(node or "")
    spaces = {"amity": names.vocabulary} | names.prefixes
    return next((f"{p}:{iri.removeprefix(space)}" for p, space in spaces.items() if iri.startswith(space)), iri)


def _remedy(term: Term) -> str:
    number = "Give one or more" if term.required and term.many else "Give exactly one" if term.required else (
        "Give any number of" if term.many else "Give at most one"
    )  # fmt: skip
    if term.value == "node":
        kind = f"the IRI of an {term.node}" if term.node else "an IRI"
    else:
        kind = " or ".join(DATATYPES[term.value])
    values = f", one of {', '.join(term.values)}" if term.values else ""
    low, high = term.bounds or (None, None)
    limits = f" from {low} to {high}" if high is not None else f" of at least {low}" if low is not None else ""
    return f"{number} {term.name}: {kind}{limits}{values}"
