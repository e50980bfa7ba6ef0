"""Statements as a store is to give them back, whatever the order in which they came."""

from collections.abc import Iterator
from dataclasses import replace

from graph.evidence import Evidence
from graph.statement import Statement
from tests.graph.store.corpus import Corpus


def expected(given: Corpus) -> set[Statement]:
    """Return statements as the store gives them back: one for each id, with all evidence, ends described alike."""
    joined: dict[str, Statement] = {}
    for statement in given[0]:
        known = joined.get(statement.id, replace(statement, evidence=()))
        joined[statement.id] = replace(known, evidence=(*known.evidence, *termed(statement)))
    return set(joined.values())


def termed(statement: Statement) -> Iterator[Evidence]:
    """Yield a statement's evidence with its word on the term, be it the statement's own."""
    term = statement.valid_from, statement.valid_to
    return (replace(each, term=each.term or term) for each in statement.evidence)


def shape(statements: set[Statement]) -> set[tuple[object, ...]]:
    """Return what of statements does not depend on how their ends are described."""
    return {
        (s.id, s.subject.id, s.relation, s.object.id, s.polarity, s.modality, s.valid_from, frozenset(termed(s)))
        for s in statements
    }
