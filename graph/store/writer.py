"""Writing: the work of one transaction, which leaves the graph whole."""

from graph.store.batch import Batch
from graph.store.connection import Transaction
from graph.store.dialect import Kind
from graph.store.documents import lock_document, merge_documents, remove_document
from graph.store.entities import merge_entities, remove_unused
from graph.store.evidence import apply, planned_change, stored_evidence
from graph.store.refresh import refresh
from graph.store.report import LoadReport, RemovalReport
from graph.store.statements import merge_statements


def write(tx: Transaction, kind: Kind, batch: Batch, *, replace: bool = False) -> LoadReport:
    """Store a batch.

    Args:
        tx: A write transaction.
        kind: Of which server.
        batch: Whole documents.
        replace: Of the documents that were given, take out the evidence that is not.
    """
    documents = merge_documents(tx, batch)
    stored = stored_evidence(tx, batch.ids)
    change = planned_change(batch, stored, replaced=frozenset(d.id for d in batch.documents if replace))
    merge_entities(tx, kind, batch)
    # Evidence without a date counts with its document's.
    redated = {place.statement for place in stored.values() if place.document in documents.redated}
    given = {claim.id: claim.statement for claim in batch.claims}
    locked = merge_statements(tx, {key: given[key] for key in change.statements if key in given})
    apply(tx, change)
    gone = refresh(tx, locked, change.statements | redated)
    if gone.ends:
        remove_unused(tx, gone.ends)
    return LoadReport(
        documents=len(batch.ids),
        statements=len(given),
        evidence=change.given,
        new_documents=len(documents.new),
        new_statements=sum(node.new for node in locked.values()),
        new_evidence=len(change.created),
        removed_statements=gone.statements,
        removed_evidence=len(change.removed),
    )


def remove(tx: Transaction, document: str) -> RemovalReport:
    """Take out a document with its text, its evidence, and what rested on that alone."""
    lock_document(tx, document)
    evidence = stored_evidence(tx, [document])
    documents = remove_document(tx, document)
    gone = refresh(tx, {}, {place.statement for place in evidence.values()})
    entities = remove_unused(tx, gone.ends) if gone.ends else 0
    return RemovalReport(documents, len(evidence), gone.statements, entities)
