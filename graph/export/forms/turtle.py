"""Turtle: the form to read."""

from typing import IO

from graph.export.rdf_layers import triple_nodes
from graph.export.rdf_names import Names
from graph.export.rdf_text import blocks, written
from graph.export.source import Source


def write(source: Source, stream: IO[bytes], names: Names) -> None:
    """Write one Turtle document."""
    stream.writelines(written(blocks(triple_nodes(source, names), names)))
