"""Stories in the graph: which document each tells the story of, kept up to date as documents come and go.

The rule is that of `graph.stories.grouping`. Each document's story follows from the documents before it in their order,
so those that may have another one after a change are taken in this order, beginning with what changed, until nothing
more does. What is left is what the rule gives for the documents that there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Any

from graph.store.connection import Transaction
from graph.store.texts import texts_of
from graph.stories import ALIKE, BANDS, Features, Signature, tells
from graph.stories.grouping import order

#: Properties of a document that hold its signature's bands; each has an index.
BAND_NAMES = tuple(f"near_{number}" for number in range(BANDS))

_NEAR = "\nUNION\n".join(
    f"UNWIND $rows AS row MATCH (d:Document {{{name}: row.{name}}}) WHERE d.id <> row.id "
    "RETURN row.id AS id, d.id AS other, d.runs AS runs, d.story AS story"
    for name in BAND_NAMES
)
_SIGNED = f"""
UNWIND $ids AS id
MATCH (d:Document {{id: id}}) WHERE d.runs IS NOT NULL
RETURN id, d.runs AS runs, d.story AS story, {", ".join(f"d.{name} AS {name}" for name in BAND_NAMES)}
"""
_SET = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.story = row.story"
_LOCK = "MATCH (a:Amity {id: 'schema'}) SET a.id = 'schema'"


def signature_record(signature: Signature) -> dict[str, int]:
    """Return a signature as the properties of a document's node."""
    return {"runs": signature.runs, **dict(zip(BAND_NAMES, signature.bands, strict=True))}


def lock_stories(tx: Transaction) -> None:
    """Let no other writer bring in or take out documents until the transaction ends.

    Two copies that come at the same time would not see each other. To be called before anything else is locked.
    """
    tx.rows(_LOCK)


def enter(tx: Transaction, documents: Mapping[str, tuple[Signature, str]]) -> dict[str, str]:
    """Find the stories of documents that are new, and of those that these change.

    Args:
        tx: The transaction that has locked the stories, and has stored the documents with their signatures.
        documents: Signatures and texts by id.

    Returns:
        The story of every document that has another one now; for a new one, if it is not the first to tell its own.
    """
    if not documents:
        return {}
    telling = _Telling(tx, texts={key: text for key, (_, text) in documents.items()})
    telling.meet([{"id": key, "story": key, **signature_record(own)} for key, (own, _) in documents.items()])
    return telling.settled(documents, new=frozenset(documents))


def leave(tx: Transaction, document: str) -> dict[str, str]:
    """Find the stories of those documents that told that of one which will be deleted.

    Args:
        tx: The transaction that has locked the stories, while the document is still there.
        document: Id.

    Returns:
        The story of every document that has another one now.
    """
    rows = tx.rows(_SIGNED, ids=[document])
    if not rows or rows[0]["story"] != document:
        return {}
    telling = _Telling(tx, texts={}, gone=document)
    telling.meet(rows)
    return telling.settled(telling.members(document))


@dataclass(slots=True)
class _Print:
    """A document as far as its story is concerned."""

    runs: int
    story: str


@dataclass(slots=True)
class _Telling:
    """The stories of some documents as they will be."""

    tx: Transaction
    texts: dict[str, str]
    #: Id of a document that does not count any more.
    gone: str | None = None
    prints: dict[str, _Print] = field(default_factory=dict)
    #: For each document the others that share a band with it.
    near: dict[str, set[str]] = field(default_factory=dict)
    features: dict[str, Features] = field(default_factory=dict)

    def meet(self, rows: list[dict[str, Any]]) -> None:
        """Look up what shares a band with documents, given by id, story, runs and bands."""
        for row in rows:
            self.prints.setdefault(row["id"], _Print(row["runs"], row["story"]))
            self.near[row["id"]] = set()
        for hit in self.tx.rows(_NEAR, rows=rows):
            if hit["other"] != self.gone:
                self.near[hit["id"]].add(hit["other"])
                self.prints.setdefault(hit["other"], _Print(hit["runs"], hit["story"]))

    def members(self, leader: str) -> list[str]:
        """Return the other documents of a story."""
        return [other for other in self.near[leader] if self.prints[other].story == leader]

    def settled(self, first: Iterable[str], new: frozenset[str] = frozenset()) -> dict[str, str]:
        """Tell the stories of documents and of those that follow from them; write and return those that changed."""
        queue = self._looked_up(first)
        heapify(queue)
        done: dict[str, str] = {}
        while queue:
            _, key = heappop(queue)
            if key in done:
                continue
            known = self.prints[key]
            done[key], led = known.story, known.story == key and key not in new
            known.story = self._story(key)
            if led != (known.story == key):
                for place in self._looked_up(self._affected(key, led=led)):
                    heappush(queue, place)
        changed = {key: self.prints[key].story for key, before in done.items() if self.prints[key].story != before}
        if changed:
            self.tx.rows(_SET, rows=[{"id": key, "story": changed[key]} for key in sorted(changed)])
        return changed

    def _looked_up(self, documents: Iterable[str]) -> list[tuple[int, str]]:
        """Return documents with their places in the order, after looking up together what their stories hang on."""
        queue = [self._order(key) for key in documents]
        if unmet := [key for _, key in queue if key not in self.near]:
            self.meet(self.tx.rows(_SIGNED, ids=unmet))
        self._read({other for _, key in queue for other in self._leaders(key)})
        return queue

    def _affected(self, key: str, *, led: bool) -> list[str]:
        """Return those after a document whose story may be another, now that it leads one or does not any more."""
        if led:
            return self.members(key)
        mine = self._order(key)
        later = (other for other in self.near[key] if self._order(other) > mine)
        return [other for other in later if (story := self.prints[other].story) not in self.prints
                or self._order(story) > mine]  # fmt: skip

    def _story(self, key: str) -> str:
        leaders = self._leaders(key)
        self._read({key, *leaders} if leaders else ())
        return next((other for other in leaders if self._tells(key, other)), key)

    def _leaders(self, key: str) -> list[str]:
        """Return those that may lead a document's story, in their order."""
        mine, runs = self._order(key), self.prints[key].runs
        leading = (self._order(other) for other in self.near[key] if self.prints[other].story == other)
        return [other for place, other in sorted(leading) if (place, other) < mine and -place * ALIKE <= runs]

    def _read(self, documents: Iterable[str]) -> None:
        if wanted := sorted(set(documents) - self.texts.keys()):
            self.texts |= texts_of(self.tx, wanted)

    def _tells(self, key: str, other: str) -> bool:
        mine, theirs = self._features(key), self._features(other)
        return mine is not None and theirs is not None and tells(mine, theirs)

    def _features(self, key: str) -> Features | None:
        if key not in self.features:
            if key not in self.texts:
                return None
            self.features[key] = Features.of(self.texts[key])
        return self.features[key]

    def _order(self, key: str) -> tuple[int, str]:
        return order(self.prints[key].runs, key)
