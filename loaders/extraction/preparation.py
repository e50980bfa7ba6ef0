"""Preparation: from documents to parsed passages, many documents at a time.

Whom a paragraph names depends on the document's paragraphs before it, but not on their parse. So the model can see the
paragraphs of many documents together, twice: for the named entities, and for the parse once names are joined.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.document import Document
from graph.entity import Entity
from loaders.extraction.batches import annotator
from loaders.extraction.mention import Mention
from loaders.extraction.named_text import NamedText
from loaders.extraction.offices import Office
from loaders.extraction.parse import Parse
from loaders.extraction.parsing import join_names
from loaders.extraction.passage import Passage
from loaders.extraction.relevance import Relevance, Relevant
from loaders.extraction.spotting import People, Spotter
from loaders.gazetteer import Match

#: Characters of the documents that are read together; more would take memory and save no time.
GROUP = 40_000
Offices = tuple[tuple[Mention, Office, Entity], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is read, with what it names."""

    passage: Passage
    offices: Offices
    #: About how many sentences were left out just before it.
    passed_over: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with its parsed paragraphs."""

    document: Document
    #: The gazetteer's matches in its text.
    matches: Sequence[Match]
    paragraphs: tuple[Paragraph, ...]


def groups(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield the documents in groups that are read together."""
    group: list[Document] = []
    size = 0
    for document in documents:
        group.append(document)
        size += len(document.text)
        if size >= GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group


class Preparer:
    """Finds the names in documents and parses the paragraphs that may state something."""

    def __init__(self, spotter: Spotter, relevance: Relevance, model: Language) -> None:
        self._spotter = spotter
        self._relevance = relevance
        self._annotator = annotator(model)

    def prepare(self, documents: Sequence[Document], *, whole: bool = False) -> list[Prepared]:
        """Return documents with their passages, in their order; `whole` keeps what can state nothing, too."""
        choose = self._relevance.every if whole else self._relevance.relevant
        wanted = [list(choose(d.text)) for d in documents]
        docs = iter(self._annotator.named_entities([r.text for found in wanted for r in found]))
        spotted = [
            list(self._spotted(document, [(relevant, next(docs)) for relevant in found]))
            for document, found in zip(documents, wanted, strict=True)
        ]
        self._annotator.finish([doc for found in spotted for doc, *_ in found])
        return [
            Prepared(document, self._spotter.matches(document.text), tuple(_read(found, document)))
            for document, found in zip(documents, spotted, strict=True)
        ]

    def _spotted(
        self, document: Document, parses: Sequence[tuple[Relevant, Doc]]
    ) -> Iterator[tuple[Doc, Relevant, tuple[Mention, ...], Offices]]:
        """Yield each paragraph with its names joined, its place, and the mentions and offices in it."""
        people = People()
        for place, doc in parses:
            named = NamedText.of(doc, place.text)
            mentions, offices, titles = self._spotter.mentions(named, place.offset, people, date=document.published)
            yield join_names(doc, named.text, place.offset, mentions, titles), place, mentions, offices


def _read(
    spotted: Iterable[tuple[Doc, Relevant, tuple[Mention, ...], Offices]], document: Document
) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document whose parse is finished."""
    for doc, place, mentions, offices in spotted:
        passage = Passage(Parse(doc, place.text), place.offset, mentions, document.published)
        yield Paragraph(passage, offices, place.passed_over)
