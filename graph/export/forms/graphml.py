"""GraphML, for Gephi, Cytoscape, yEd, igraph and networkx."""

from typing import IO

from networkx.readwrite.graphml import GraphMLWriter

from graph.export.content import Content
from graph.export.flat_graph import flat_graph
from graph.export.rdf_names import Names


def write(content: Content, stream: IO[bytes], _names: Names) -> None:
    """Write entities as nodes and positive statements as edges."""
    GraphMLWriter(flat_graph(content)).dump(stream)
    stream.write(b"\n")
