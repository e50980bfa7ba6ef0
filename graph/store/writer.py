"""Writing: the work of one transaction, which leaves the graph whole."""

from collections.abc import Iterable, Mapping, Sequence

from graph.statement import Statement
from graph.store.batch import Batch
from graph.store.connection import Transaction
from graph.store.dialect import Kind
from graph.store.documents import lock_document, merge_documents, remove_document, sign_documents
from graph.store.dyads import update_dyads
from graph.store.entities import merge_entities, remove_unused
from graph.store.evidence import EvidenceChange, apply, planned_change, stored_evidence
from graph.store.refresh import refresh, totals
from graph.store.report import LoadReport, RemovalReport
from graph.store.revision import mark
from graph.store.speech import speech
from graph.store.statements import Node, lock_statements, new_statement
from graph.store.stories import enter, leave, lock_stories


def write(tx: Transaction, kind: Kind, batch: Batch, *, replace: bool = False) -> LoadReport:
    """Store a batch.

    Args:
        tx: A write transaction.
        kind: Of which server.
        batch: Whole documents.
        replace: Of the documents that were given, take out the evidence that is not.
    """
    lock_stories(tx)
    documents = merge_documents(tx, batch, replace=replace)
    stored = stored_evidence(tx, sorted(documents.retold.union(batch.ids) - documents.new))
    change = planned_change(batch, stored, replaced=frozenset(d.id for d in batch.documents if replace))
    renamed = merge_entities(tx, kind, batch)
    # Evidence without a date counts with its document's, and copies of one story count once.
    elsewhere = documents.redated | documents.retold
    counted = {place.statement for place in stored.values() if place.document in elsewhere}
    given = {claim.id: claim.statement for claim in batch.claims}
    nodes = _locked(tx, change.statements | counted, given)
    found = refresh(tx, nodes, totals(tx, nodes, change, documents=documents, anew=counted))
    dates = documents.before, documents.published
    update_dyads(tx, found.written, *speech(tx, nodes, stored.values(), change, dates=dates))
    apply(tx, change)
    if found.ends:
        remove_unused(tx, found.ends)
    mark(tx, documents.changed | documents.retold | change.documents | _speaking(batch, renamed))
    return LoadReport(
        documents=len(batch.ids),
        statements=len(given),
        evidence=change.given,
        new_documents=len(documents.new),
        new_statements=sum(node.new for node in nodes.values()),
        new_evidence=len(change.created),
        removed_statements=len(found.gone),
        removed_evidence=len(change.removed),
    )


def _speaking(batch: Batch, entities: frozenset[str]) -> set[str]:
    """Return the ids of the documents in which the batch states something of these entities."""
    return {
        claim.evidence.document
        for claim in batch.claims
        if claim.statement.subject.id in entities or claim.statement.object.id in entities
    }


def remove(tx: Transaction, document: str) -> RemovalReport:
    """Take out a document with its text, its evidence, and what rested on that alone."""
    lock_stories(tx)
    published = lock_document(tx, document)
    retold = sorted(leave(tx, document))
    evidence = tuple(stored_evidence(tx, [document]).values())
    change = EvidenceChange(given=0, created=(), updated=(), removed=evidence)
    counted = {place.statement for place in stored_evidence(tx, retold).values()}
    nodes = _locked(tx, change.statements | counted, {})
    found = refresh(tx, nodes, totals(tx, nodes, change, anew=counted))
    update_dyads(tx, found.written, *speech(tx, nodes, evidence, change, dates=({document: published}, {})))
    mark(tx, retold)
    documents = remove_document(tx, document)
    entities = remove_unused(tx, found.ends) if found.ends else 0
    return RemovalReport(documents, len(evidence), len(found.gone), entities)


def tell(tx: Transaction, documents: Sequence[str]) -> None:
    """Find the stories of documents that an Amity without stories stored, and count their evidence anew."""
    lock_stories(tx)
    retold = enter(tx, sign_documents(tx, documents)).keys() | set(documents)
    counted = {place.statement for place in stored_evidence(tx, sorted(retold)).values()}
    nodes = _locked(tx, counted, {})
    change = EvidenceChange(given=0, created=(), updated=(), removed=())
    refresh(tx, nodes, totals(tx, nodes, change, anew=counted))
    mark(tx, retold)


def _locked(tx: Transaction, touched: Iterable[str], given: Mapping[str, Statement]) -> dict[str, Node]:
    """Lock statements and those that say the contrary; return them by id, with nodes for the given that are new."""
    wanted = frozenset(touched)
    # The belief in what is denied changes with the denial.
    nodes = lock_statements(tx, wanted.union(given[key].opposite_id for key in wanted if key in given))
    nodes |= lock_statements(tx, {nodes[key].opposite for key in wanted & nodes.keys()} - nodes.keys())
    return nodes | {key: new_statement(key, given[key]) for key in sorted(wanted) if key not in nodes}
