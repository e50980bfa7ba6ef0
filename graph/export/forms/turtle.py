"""Turtle: the form to read."""

from typing import IO

from graph.export.content import Content
from graph.export.rdf_model import graph
from graph.export.rdf_names import Names
from graph.export.rdf_serializers import SortedTurtle


def write(content: Content, stream: IO[bytes], names: Names) -> None:
    """Write the content as one Turtle document."""
    SortedTurtle(graph(content, names)).serialize(stream)
