"""GEXF, with the ontology's colours, for Gephi."""

from typing import IO

from networkx.readwrite.gexf import GEXFWriter

from graph.export.flat_graph import flat_graph
from graph.export.rdf_names import Names
from graph.export.source import Source, gathered
from graph.ontology import RELATION_TYPES


def write(source: Source, stream: IO[bytes], _names: Names) -> None:
    """Write entities as nodes and positive statements as edges, the symmetric ones undirected, weighted by belief."""
    graph = flat_graph(gathered(source))
    for node, attributes in graph.nodes(data=True):
        attributes["label"] = attributes.pop("name", node)
        attributes["viz"] = {"color": _rgb(attributes.pop("colour"))}
    for _, _, key, attributes in graph.edges(keys=True, data=True):
        symmetric = attributes.pop("symmetric")
        attributes["id"] = key
        attributes["label"] = attributes["relation"]
        attributes["weight"] = attributes["belief"]
        attributes["type"] = "undirected" if symmetric else "directed"
        attributes["viz"] = {"color": _rgb(RELATION_TYPES[attributes["relation"]].colour)}
    writer = GEXFWriter(graph, version="1.2draft")
    # networkx writes the day and its own version, and the same graph would not give the same bytes.
    for meta in writer.xml.findall("meta"):
        writer.xml.remove(meta)
    writer.write(stream)
    stream.write(b"\n")


def _rgb(colour: str) -> dict[str, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return {"r": red, "g": green, "b": blue, "a": 1.0}
