"""RDF/XML, for tools that read nothing else."""

import re
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from graph.errors import ExportError
from graph.export.rdf_layers import whole_nodes
from graph.export.rdf_names import PREFIXES, Names, refuse_rdf12
from graph.export.rdf_nodes import IRI, TERM, TEXT, Node, Pair
from graph.export.source import Source

# What XML 1.0 has no way to write, not even as a character reference.
_REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(source: Source, stream: IO[bytes], names: Names) -> None:
    """Write one RDF/XML document, a description for each node.

    Raises:
        ExportError: A text holds a control character, for which XML has no form.
    """
    refuse_rdf12(names, "RDF/XML")
    spaces = {prefix: PREFIXES[prefix] for prefix in sorted(PREFIXES)} | {"amity": names.vocabulary}
    declared = "".join(f"\n    xmlns:{prefix}={quoteattr(space)}" for prefix, space in spaces.items())
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'.encode())
    for node in whole_nodes(source, names):
        stream.write(_description(node, names).encode())
    stream.write(b"</rdf:RDF>\n")


def _description(node: Node, names: Names) -> str:
    body = "".join(_element(pair, node.subject, names) for pair in node.pairs)
    return f"  <rdf:Description rdf:about={quoteattr(node.subject)}>\n{body}  </rdf:Description>\n"


def _element(pair: Pair, subject: str, names: Names) -> str:
    key, value, kind = pair
    if kind in {IRI, TERM}:
        return f"    <{key} rdf:resource={quoteattr(value if kind == IRI else names.expand(value))}/>\n"
    if found := _REFUSED.search(value):
        raise ExportError(
            f"XML has no form for the character U+{ord(found[0]):04X} in {key}",
            where=subject,
            remedy="Use another form, such as turtle",
        )
    # A bare carriage return would be read as a line feed.
    text = escape(value, {"\r": "&#13;"})
    mark = "" if kind == TEXT else f" rdf:datatype={quoteattr(names.expand(kind))}"
    return f"    <{key}{mark}>{text}</{key}>\n"
