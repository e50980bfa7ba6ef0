"""TriG: Turtle with a named graph for each document."""

from typing import IO

from graph.export.content import Content
from graph.export.rdf_model import dataset
from graph.export.rdf_names import Names
from graph.export.rdf_serializers import SortedTrig


def write(content: Content, stream: IO[bytes], names: Names) -> None:
    """Write the content as one TriG document."""
    SortedTrig(dataset(content, names)).serialize(stream)
