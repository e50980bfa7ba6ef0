"""Preparation: from documents to parsed passages, many documents at a time.

Whom a paragraph names depends on the document's paragraphs before it, but not on their parse. So the model can see the
paragraphs of many documents together, twice: for the named entities, and for the parse once names are joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.document import Document
from graph.entity import Entity
from loaders.extraction.batches import annotator
from loaders.extraction.mention import Mention
from loaders.extraction.offices import Office
from loaders.extraction.parsing import join_names, readable
from loaders.extraction.passage import Passage
from loaders.extraction.segments import paragraphs
from loaders.extraction.spotting import People, Spotter
from loaders.gazetteer import Match

Offices = tuple[tuple[Mention, Office, Entity], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is read, with what it names."""

    passage: Passage
    offices: Offices


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with its parsed paragraphs."""

    document: Document
    #: The gazetteer's matches in its text.
    matches: Sequence[Match]
    paragraphs: tuple[Paragraph, ...]


class Preparer:
    """Finds the names in documents and parses the paragraphs that may state something."""

    def __init__(self, spotter: Spotter, model: Language) -> None:
        self._spotter = spotter
        self._annotator = annotator(model)

    def prepare(self, documents: Sequence[Document]) -> list[Prepared]:
        """Return documents with their passages, in their order."""
        wanted = [list(self._wanted(d.text)) for d in documents]
        docs = iter(self._annotator.named_entities([readable(text) for found in wanted for _, text in found]))
        spotted = [
            list(self._spotted(document, [(offset, next(docs)) for offset, _ in found]))
            for document, found in zip(documents, wanted, strict=True)
        ]
        self._annotator.finish([doc for found in spotted for doc, _, _, _ in found])
        return [
            Prepared(document, self._spotter.matches(document.text), tuple(
                Paragraph(Passage(doc, offset, mentions, document.published), offices)
                for doc, offset, mentions, offices in found))
            for document, found in zip(documents, spotted, strict=True)
        ]  # fmt: skip

    def _wanted(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the paragraphs from the first one that names an actor on."""
        named = False
        for offset, paragraph in paragraphs(text):
            named = named or bool(self._spotter.matches(paragraph))
            if named:
                yield offset, paragraph

    def _spotted(
        self, document: Document, parses: Sequence[tuple[int, Doc]]
    ) -> Iterator[tuple[Doc, int, tuple[Mention, ...], Offices]]:
        """Yield each paragraph with its names joined, its offset, and the mentions and offices in it."""
        people = People()
        for offset, doc in parses:
            mentions, offices, titles = self._spotter.mentions(doc, offset, people, date=document.published)
            yield join_names(doc, offset, mentions, titles), offset, mentions, offices
