"""N-Triples: one triple a line, for line tools and bulk loaders."""

from typing import IO

from graph.export.rdf_layers import triple_nodes
from graph.export.rdf_names import Names
from graph.export.rdf_text import lines, written
from graph.export.source import Source


def write(source: Source, stream: IO[bytes], names: Names) -> None:
    """Write N-Triples: entities, statements with their evidence, documents, each kind in the order of its ids."""
    stream.writelines(written(lines(triple_nodes(source, names), names, graphs=False)))
