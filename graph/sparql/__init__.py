"""SPARQL over a copy of the graph in an Oxigraph store, which follows the graph document by document."""

from graph.sparql.errors import SparqlBusyError, SparqlError, SparqlRefusedError, SparqlTimeoutError
from graph.sparql.limits import Limits
from graph.sparql.mirror import Mirror, Synchronised
from graph.sparql.runner import Answer, Runner

__all__ = [
    "Answer",
    "Limits",
    "Mirror",
    "Runner",
    "SparqlBusyError",
    "SparqlError",
    "SparqlRefusedError",
    "SparqlTimeoutError",
    "Synchronised",
]
