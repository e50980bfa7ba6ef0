"""N-Quads: one triple and its graph a line, in order; the graph is the document that says so."""

from typing import IO

from graph.export.content import Content
from graph.export.rdf_model import dataset
from graph.export.rdf_names import Names


def write(content: Content, stream: IO[bytes], names: Names) -> None:
    """Write the content as sorted N-Quads."""
    lines = dataset(content, names).serialize(format="nquads", encoding="utf-8").split(b"\n")
    # rdflib leaves two spaces where the default graph has no name.
    stream.writelines(line.removesuffix(b"  .").removesuffix(b" .") + b" .\n" for line in sorted(lines) if line)
