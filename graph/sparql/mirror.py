"""The copy of the graph for SPARQL, kept in step document by document.

Every write of the store marks the documents that it touches (`graph.store.revision`). The copy compares these marks
with those that it has: what is new or changed is copied, what is gone is taken out, and the statements and entities
that this may concern are made anew, those that say the contrary included. A run that is broken off is made up for by
the next.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.export.rdf_layers import graph_nodes
from graph.export.rdf_names import DEFAULT_NAMES, Names, plain
from graph.export.rdf_nodes import Node, document_node, entity_node, evidence_nodes, statement_node
from graph.export.store_source import StoreSource, stated
from graph.sparql.locking import folder_lock
from graph.sparql.quads import Quads
from graph.sparql.state import State
from graph.store import Catalogue, Store
from graph.store.reader import Described

#: Documents that are copied at a time.
_PORTION = 100
_WAIT = 60.0
#: Changes when the same graph gives other triples.
_FORMAT = "2"


@dataclass(frozen=True, slots=True)
class Synchronised:
    """What was brought up to date: documents new or changed, documents that are gone, and statements made anew."""

    documents: int = 0
    removed: int = 0
    statements: int = 0


class Mirror:
    """A copy in a folder of its own. The documents' texts are left out of it: their sentences are there."""

    def __init__(self, folder: Path, names: Names = DEFAULT_NAMES) -> None:
        self.folder = folder
        self.names = names
        self._quads = Quads(names)

    @property
    def data(self) -> Path:
        """Folder of the Oxigraph store."""
        return self.folder / "data"

    def synchronise(self, store: Store) -> Synchronised:
        """Bring the copy up to date with a store.

        Raises:
            SparqlBusyError: Another process has held the copy for a minute.
            StoreError: The store cannot be read.
        """
        with folder_lock(self.folder, write=True, seconds=_WAIT), State(self.folder / "state.db") as state:
            if state.about("names") != self._about():
                return self._build(store.catalogue(), state)
            # Before the content: what changes meanwhile has another mark then, and is copied by the next run.
            current, known = dict(store.catalogue().revisions()), state.documents()
            changed = sorted(key for key in current if key not in known or known[key] != current[key])
            gone = sorted(known.keys() - current.keys())
            if not changed and not gone and not state.undone():
                return Synchronised()
            target = ox.Store(str(self.data))
            statements = 0
            for portion in _portions([*gone, *changed]) or [[]]:
                statements += self._copy(target, store.catalogue(), state, portion)
                target.flush()
                state.end((key, current[key]) for key in portion if key in current)
            return Synchronised(len(changed), len(gone), statements)

    def _about(self) -> str:
        return f"{_FORMAT} {self.names.base} {self.names.vocabulary}"

    def _build(self, catalogue: Catalogue, state: State) -> Synchronised:
        """Copy everything."""
        shutil.rmtree(self.data, ignore_errors=True)
        state.begin(list(state.documents()), ())
        current = dict(catalogue.revisions())
        target = ox.Store(str(self.data))
        statements = 0

        def nodes() -> Iterator[Node]:
            nonlocal statements
            for node in graph_nodes(StoreSource(catalogue, texts=False), self.names):
                statements += node.graph is None and node.pairs[0][1] == "amity:Statement"
                yield node

        target.bulk_extend(self._quads.of(nodes()))
        target.flush()
        state.end(current.items())
        state.set_about("names", self._about())
        return Synchronised(len(current), 0, statements)

    def _copy(self, target: ox.Store, catalogue: Catalogue, state: State, documents: list[str]) -> int:
        """Copy some documents, new, changed or gone; return how many statements were made anew."""
        concerned = {str(self.names.statement(s)) for key in documents for s in self._stated(catalogue, key)}
        for key in documents:
            concerned |= self._quads.sources(target, self.names.document(key))
        for node in list(concerned):
            concerned |= self._quads.alike(target, node)
        nodes = state.begin(documents, concerned | self._quads.ends(target, concerned))
        for key in documents:
            target.remove_graph(ox.NamedNode(self.names.document(key)))
        statements = {node for node in nodes if node.startswith(f"{self.names.base}statement/")}
        anew = catalogue.described(sorted(self._id(node) for node in statements))
        ends = {end.id for found in anew for end in (found.statement.subject, found.statement.object)}
        ends |= {str(self.names.entity_id(node)) for node in nodes - statements}
        for node in statements:
            self._quads.forget_evidence(target, node)
        for node in statements | {str(self.names.entity(end)) for end in ends}:
            self._quads.forget(target, node)
        records = catalogue.records(documents)
        target.extend(self._quads.of(document_node(StoreSource.record(found), self.names) for found in records))
        target.extend(self._quads.of(entity_node(actor, self.names) for actor in catalogue.actors(sorted(ends))))
        target.extend(self._quads.of(self._stating(anew)))
        return len(statements)

    def _stating(self, anew: Iterable[Described]) -> Iterator[Node]:
        """Yield statements with all their evidence: how it is told depends on what other documents say too."""
        for found in anew:
            yield statement_node(stated(found), self.names)
            yield from evidence_nodes(found.statement, found.uris, self.names)

    def _stated(self, catalogue: Catalogue, document: str) -> Iterator[str]:
        """Yield the ids of what a document states, and of the contrary."""
        for statement in catalogue.statements_of(document):
            yield statement.id
            yield statement.opposite_id

    def _id(self, node: str) -> str:
        return plain(node.removeprefix(f"{self.names.base}statement/"))


def _portions(keys: list[str]) -> list[list[str]]:
    return [keys[start : start + _PORTION] for start in range(0, len(keys), _PORTION)]
