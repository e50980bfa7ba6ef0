"""GraphML, for Gephi, Cytoscape, yEd, igraph and networkx."""

from typing import IO

from networkx.readwrite.graphml import GraphMLWriter

from graph.export.flat_graph import flat_graph
from graph.export.rdf_names import Names
from graph.export.source import Source, gathered


def write(source: Source, stream: IO[bytes], _names: Names) -> None:
    """Write entities as nodes and positive statements as edges."""
    GraphMLWriter(flat_graph(gathered(source))).dump(stream)
    stream.write(b"\n")
