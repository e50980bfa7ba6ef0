"""TriG: Turtle with a named graph for each document."""

from typing import IO

from graph.export.rdf_layers import graph_nodes
from graph.export.rdf_names import Names
from graph.export.rdf_text import graph_blocks, written
from graph.export.source import Source


def write(source: Source, stream: IO[bytes], names: Names) -> None:
    """Write one TriG document."""
    stream.writelines(written(graph_blocks(graph_nodes(source, names), names)))
