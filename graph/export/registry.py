"""The forms of export by name."""

import importlib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Final, Protocol, cast

from graph.errors import ExportError
from graph.export.content import Content, ExportDocument
from graph.export.source import ContentSource, Source
from graph.statement import Statement

if TYPE_CHECKING:
    from graph.export.rdf_names import Names


class Writer(Protocol):
    """Writes a source's content to a binary stream, which it leaves open."""

    def __call__(self, source: Source, stream: IO[bytes], names: "Names", /) -> None:
        """Write it; `names` matter to RDF only."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export."""

    name: str
    #: What it is for, in a few words.
    title: str
    media_type: str
    #: File name extension without the dot.
    extension: str
    #: Module in `graph.export.forms` that writes it. It is imported when it is used: rdflib and networkx load slowly.
    module: str
    #: Name of the format in pyoxigraph, for those that can be read back.
    parser: str | None = None

    @property
    def writer(self) -> Writer:
        """The function that writes it."""
        return cast("Writer", importlib.import_module(f"graph.export.forms.{self.module}").write)


_FORMS = (
    Form("turtle", "RDF to read", "text/turtle", "ttl", "turtle", "TURTLE"),
    Form("ntriples", "RDF, one triple a line", "application/n-triples", "nt", "ntriples", "N_TRIPLES"),
    Form("nquads", "RDF, one triple a line, a graph for each document", "application/n-quads", "nq", "nquads",
         "N_QUADS"),
    Form("trig", "RDF to read, a graph for each document", "application/trig", "trig", "trig", "TRIG"),
    Form("jsonld", "RDF as JSON", "application/ld+json", "jsonld", "jsonld", "JSON_LD"),
    Form("rdfxml", "RDF as XML, for older tools", "application/rdf+xml", "rdf", "rdfxml", "RDF_XML"),
    Form("graphml", "nodes and edges, for Gephi, Cytoscape, yEd and igraph", "application/graphml+xml", "graphml",
         "graphml"),
    Form("gexf", "nodes and edges with colours, for Gephi", "application/gexf+xml", "gexf", "gexf"),
    Form("dyadyear", "a table of pairs of states by year, for statistics", "text/csv; header=present", "dyadyear.csv",
         "dyadyear"),
    Form("csv", "a table, one row for each evidence, for spreadsheets", "text/csv", "csv", "table"),
)  # fmt: skip

#: Every form by its name.
FORMS: Final = MappingProxyType({form.name: form for form in _FORMS})


def form_named(name: str) -> Form:
    """Return the form of a name or a file extension, upper or lower case, with or without a dot.

    Raises:
        ExportError: There is no such form.
    """
    wanted = name.lower().removeprefix(".")
    for form in _FORMS:
        if wanted in {form.name, form.extension}:
            return form
    near = get_close_matches(wanted, FORMS, n=1)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise ExportError(f"there is no export form {name!r}", remedy=f"{hint}Use one of {', '.join(FORMS)}")


def write(
    statements: Iterable[Statement],
    documents: Iterable[ExportDocument],
    stream: IO[bytes],
    *,
    form: str,
    names: "Names | None" = None,
) -> None:
    """Write statements and their documents; the same content gives the same bytes, in whatever order it comes.

    Args:
        statements: Statements with their evidence; those of one id are joined.
        documents: The documents that evidence stands in; one that is missing is named by its id and address alone.
        stream: Where to write; it stays open.
        form: Name or extension of one of `FORMS`.
        names: IRIs for RDF, `https://w3id.org/amity/…` if not given.

    Raises:
        ExportError: There is no such form, or it cannot hold a value.
    """
    writer = form_named(form).writer
    if names is None:
        names = importlib.import_module("graph.export.rdf_names").DEFAULT_NAMES
    writer(ContentSource(Content.of(statements, documents)), stream, cast("Names", names))


def write_source(source: Source, stream: IO[bytes], *, form: str, names: "Names | None" = None) -> None:
    """Do as `write` with a source, of which the RDF forms hold no more than a piece at a time."""
    names = names or importlib.import_module("graph.export.rdf_names").DEFAULT_NAMES
    form_named(form).writer(source, stream, cast("Names", names))
