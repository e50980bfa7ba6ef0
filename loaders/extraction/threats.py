"""Threats: what is announced on a condition is threatened, whatever word tells it."""

from graph.ontology import RELATION_TYPES
from loaders.extraction.event import Event
from loaders.extraction.scope import has_condition


def is_conditional(event: Event) -> bool:
    """Return True if an act against someone is announced on a condition: "will withdraw unless …"."""
    if event.relation == "YIELDS_TO":
        # who will leave unless something is done threatens to
        return has_condition(event.predicate, frozenset({"unless"}))
    if RELATION_TYPES[event.relation].valence != "-" or event.relation == "THREATENS":
        return False
    return has_condition(event.predicate)
