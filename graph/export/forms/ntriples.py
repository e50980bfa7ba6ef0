"""N-Triples: one triple a line, in order, for line tools and bulk loaders."""

from typing import IO

from graph.export.content import Content
from graph.export.rdf_model import graph
from graph.export.rdf_names import Names


def write(content: Content, stream: IO[bytes], names: Names) -> None:
    """Write the content as sorted N-Triples."""
    lines = graph(content, names).serialize(format="nt", encoding="utf-8").split(b"\n")
    stream.writelines(line + b"\n" for line in sorted(lines) if line)
