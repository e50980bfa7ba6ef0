"""The network of actors measured as a whole: centralities, communities, cores, triads, bridges, alike partners."""

from queries.analysis.analysis import Analysis, analyse, write
from queries.analysis.measure import Measure
from queries.analysis.registry import MEASURES, measure_named
from queries.analysis.scope import ACTORS, RELATIONS

__all__ = ["ACTORS", "MEASURES", "RELATIONS", "Analysis", "Measure", "analyse", "measure_named", "write"]
