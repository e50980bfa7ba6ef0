"""RDF into the graph: the full form as it was, and facts in other vocabularies as statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from graph.document import Document
from graph.entity import Entity
from graph.export.content import DocumentRecord
from graph.export.errors import RdfError
from graph.export.foreign import mapped
from graph.export.rdf_names import DEFAULT_NAMES, Names
from graph.export.rdf_parsing import USUAL_BOUNDS, Bounds
from graph.export.rdf_reader import read_all
from graph.store import Store
from loaders.gazetteer import Gazetteer

if TYPE_CHECKING:
    from graph.export.foreign_actors import Resolve


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import found in a file, and wrote."""

    #: Written: documents that came with their text, statements, and places of evidence.
    documents: int
    statements: int
    evidence: int
    #: Of the statements, those that were read from other vocabularies.
    foreign: int
    #: Documents that came without their text: their evidence is written, their title and date are not.
    without_text: int
    #: Statements without evidence, which the graph does not hold: not written.
    without_evidence: int
    #: Triples that nothing was made of, by property.
    unread: Counter[str] = field(default_factory=Counter)


def import_rdf(  # noqa: PLR0913 - what to read, how, and where to
    stream: IO[bytes],
    store: Store,
    *,
    form: str,
    where: str = "rdf",
    names: Names = DEFAULT_NAMES,
    bounds: Bounds = USUAL_BOUNDS,
) -> ImportSummary:
    """Write what a file of RDF says to the store. Nothing is written if any of it is broken.

    Args:
        stream: The file; nothing that it refers to is fetched.
        store: Where to write.
        form: Name or extension of an RDF form.
        where: Path or address of the file; facts in other vocabularies have it as their source.
        names: The IRIs that the file is written with.
        bounds: How large it may be.

    Raises:
        ExportError: The form is unknown or no RDF.
        RdfError: The file is broken or too large; the message names the shape that it breaks.
        StoreError: The store failed.
    """
    reading = read_all(stream, form=form, names=names, bounds=bounds)
    foreign = mapped(reading.rest, names, uri=where, resolve=_resolver())
    stated = [s for s in reading.content.statements if s.evidence]
    documents = [_document(d) for d in reading.content.documents if d.text is not None]
    written = [*stated, *foreign.statements]
    store.load(written, [*documents, *([foreign.document] if foreign.document else [])])
    return ImportSummary(
        documents=len(documents) + (foreign.document is not None),
        statements=len({s.id for s in written}),
        evidence=sum(len(s.evidence) for s in written),
        foreign=len({s.id for s in foreign.statements}),
        without_text=len(reading.content.documents) - len(documents),
        without_evidence=len(reading.content.statements) - len(stated),
        unread=foreign.unread,
    )


def _document(record: DocumentRecord) -> Document:
    found = Document(record.uri, record.text or "", record.title, record.published, record.publisher)
    if found.id != record.id:
        raise RdfError(
            "the text is not the one that the document's id stands for (amity:DocumentShape-text)",
            where=record.id,
            remedy="Take the text from the export as it was, or leave amity:text out",
        )
    return found


def _resolver() -> "Resolve":
    gazetteer = Gazetteer.load()
    items = {actor.wikidata: actor for actor in gazetteer.actors.values() if actor.wikidata}
    codes = {actor.iso3: actor for actor in gazetteer.actors.values() if actor.iso3}

    def resolve(item: str | None, code: str | None, names: Sequence[str]) -> Entity | None:
        found = items.get(item) if item else None
        found = found or (codes.get(code) if code else None)
        if found is None:
            # Of the same name, but with another item, is someone else.
            named = (gazetteer.resolve(name) for name in names)
            found = next((actor for actor in named if actor and (item is None or actor.wikidata is None)), None)
        return found.entity if found else None

    return resolve
