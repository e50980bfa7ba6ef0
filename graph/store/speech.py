"""What documents say of dyads, before and after a change of their evidence or dates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.store.connection import Transaction
from graph.store.dyad import Spoken, side_of
from graph.store.evidence import EvidenceChange, Place
from graph.store.statements import Node

_STATEMENTS = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN id, s.dyad AS dyad, s.relation AS relation, s.polarity AS polarity, s.modality AS modality
"""

#: By the ids of dyad and document what the document says of the dyad.
Speech = Mapping[tuple[str, str], Spoken]
#: When each document was published, where that is known.
Dates = Mapping[str, str | None]


def speech(
    tx: Transaction,
    nodes: Mapping[str, Node],
    stored: Iterable[Place],
    change: EvidenceChange,
    *,
    dates: tuple[Dates, Dates],
) -> tuple[Speech, Speech]:
    """Return what the documents that a change touches say of dyads, before and after it.

    Args:
        tx: A transaction that has not written the change yet.
        nodes: The statements whose evidence changes, and any others.
        stored: All evidence that the graph has in the documents, and any other.
        change: What becomes of evidence.
        dates: When documents were published, before and after the change.
    """
    before, after = dates
    touched = change.documents | {key for key, date in after.items() if date != before.get(key)}
    known = [place for place in stored if place.document in touched]
    gone = {place.id for place in (*change.removed, *change.updated)}
    kept = [place for place in known if place.id not in gone]
    # A document counts once for a dyad, so all that it says of the two matters; most of it is of statements at hand.
    sides = _sides(tx, nodes, (place.statement for place in known))
    return _speech(known, sides, before), _speech([*kept, *change.created, *change.updated], sides, after)


def _sides(tx: Transaction, nodes: Mapping[str, Node], statements: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return dyad and side of those statements that are counted."""
    found = [(key, node.dyad, side_of(node.identity)) for key, node in nodes.items()]
    if others := sorted(set(statements) - nodes.keys()):
        found += [(row["id"], row["dyad"], side_of(row)) for row in tx.rows(_STATEMENTS, ids=others)]
    return {key: (dyad, side) for key, dyad, side in found if side is not None}


def _speech(places: Iterable[Place], sides: Mapping[str, tuple[str, str]], published: Dates) -> Speech:
    found: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
    for place in places:
        if place.statement in sides:
            dyad, side = sides[place.statement]
            dated = place.properties.get("date") or published.get(place.document)
            found[dyad, place.document].append((side, dated))
    return found
