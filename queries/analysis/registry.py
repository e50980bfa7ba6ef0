"""The measures by name."""

from types import MappingProxyType
from typing import Final

from rapidfuzz import process

from queries.analysis.measure import Measure
from queries.analysis.measures.balance import BALANCE
from queries.analysis.measures.betweenness import BETWEENNESS
from queries.analysis.measures.bridges import BRIDGES
from queries.analysis.measures.communities import COMMUNITIES
from queries.analysis.measures.cores import CORES
from queries.analysis.measures.degree import DEGREE
from queries.analysis.measures.pagerank import PAGERANK
from queries.analysis.measures.similarity import SIMILARITY
from queries.analysis.measures.triads import TRIADS
from queries.errors import UnknownMeasureError

_ALL: Final = (DEGREE, BETWEENNESS, PAGERANK, COMMUNITIES, CORES, TRIADS, BALANCE, BRIDGES, SIMILARITY)
#: Every measure, in the order of the documentation.
MEASURES: Final = MappingProxyType({measure.name: measure for measure in _ALL})


def measure_named(name: str) -> Measure:
    """Return the measure of a name.

    Raises:
        UnknownMeasureError: There is none; the remedy suggests a near one.
    """
    if name in MEASURES:
        return MEASURES[name]
    near = process.extractOne(name.casefold(), list(MEASURES), score_cutoff=60)
    remedy = f"Did you mean {near[0]}" if near else f"There are {', '.join(MEASURES)}"
    raise UnknownMeasureError(f"no measure is called {name!r}", remedy=remedy)
