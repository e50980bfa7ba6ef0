"""N-Triples: one triple a line, for line tools and bulk loaders."""

from typing import IO

from graph.export.rdf_layers import triple_nodes
from graph.export.rdf_names import Names
from graph.export.rdf_text import lines
from graph.export.source import Source


def write(source: Source, stream: IO[bytes], names: Names) -> None:
    """Write N-Triples: entities, statements with their evidence, documents, each kind in the order of its ids."""
    stream.writelines(text.encode() for text in lines(triple_nodes(source, names), names, graphs=False))
