"""Batches: documents that are written together, and with them what could not be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from amity.corpus.outcome import Outcome
from amity.corpus.window import Part
from graph.document import Document
from loaders.documents import Failure

#: A batch ends at whichever comes first; both bound the memory and what a broken-off run repeats.
BATCH_DOCUMENTS = 16
BATCH_CHARACTERS = 500_000


@dataclass(slots=True)
class Batch:
    """Documents of one transaction, from reading to writing."""

    documents: list[Document] = field(default_factory=list)
    #: What became of the others.
    outcomes: list[Outcome] = field(default_factory=list)
    #: Those to be extracted, in parts.
    parts: list[Part] = field(default_factory=list)
    characters: int = 0

    @property
    def full(self) -> bool:
        """It is time to begin another."""
        count = len(self.documents) + len(self.outcomes)
        return count >= BATCH_DOCUMENTS or self.characters >= BATCH_CHARACTERS

    def add(self, item: Document | Outcome) -> None:
        """Put in a document, or what became of one."""
        if isinstance(item, Document):
            self.documents.append(item)
            self.characters += len(item.text)
        else:
            self.outcomes.append(item)


def batches(items: Iterable[Document | Failure], *, since: str | None, begun: set[str]) -> Iterator[Batch]:
    """Group what was read.

    Args:
        items: Documents and failures as they are read.
        since: An ISO 8601 day, month or year: documents that were published before it are passed over.
        begun: Ids of the documents that are in work; those of each batch are added, and whoever writes the batch takes
            them out. So a text that comes twice at short distance is extracted once, and memory does not grow.
    """
    batch = Batch()
    for item in items:
        if isinstance(item, Failure):
            batch.add(Outcome(item.uri, "failed", error=item.error))
        elif since is not None and is_before(item.published, since):
            batch.add(Outcome(item.uri, "earlier", item.id))
        elif item.id in begun:
            batch.add(Outcome(item.uri, "repeated", item.id))
        else:
            begun.add(item.id)
            batch.add(item)
        if batch.full:
            yield batch
            batch = Batch()
    if batch.documents or batch.outcomes:
        yield batch


def is_before(published: str | None, since: str) -> bool:
    """Return True if a document was surely published before a day, month or year: 2022 is not before 2022-09."""
    if published is None:
        return False
    length = min(len(published), len(since))
    return published[:length] < since[:length]
