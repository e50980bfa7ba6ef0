"""GEXF, with the ontology's colours and with dates for its timeline, for Gephi."""

from calendar import monthrange
from typing import IO

from networkx.readwrite.gexf import GEXFWriter

from graph.export.flat_graph import flat_graph
from graph.export.rdf_literals import as_moment
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
        if spell := _spell(attributes):
            attributes["spells"] = [spell]
        attributes["viz"] = {"color": _rgb(RELATION_TYPES[attributes["relation"]].colour)}
    writer = GEXFWriter(graph, version="1.2draft")
    # networkx writes the day and its own version, and the same graph would not give the same bytes.
    for meta in writer.xml.findall("meta"):
        writer.xml.remove(meta)
    writer.write(stream)
    stream.write(b"\n")


def _spell(attributes: dict[str, object]) -> tuple[str | None, str | None] | None:
    """Return the days between which an edge is there: those of its term, or else those on which it was stated."""
    ends = [attributes.get("valid_from") or attributes.get("first"), attributes.get("valid_to")]
    if not attributes.get("valid_from") and not ends[1]:
        ends[1] = attributes.get("last")
    start, end = (
        _day(str(value), last=last) if value else None for value, last in zip(ends, (False, True), strict=True)
    )
    if start and end and end < start:
        return None
    return (start, end) if start or end else None


def _day(value: str, *, last: bool) -> str | None:
    """Return the first or the last day of a day, month or year; None for anything else."""
    kind = as_moment(value)[1]
    if kind == "xsd:gYear":
        return f"{value}-12-31" if last else f"{value}-01-01"
    if kind == "xsd:gYearMonth":
        year, month = map(int, value.split("-"))
        return f"{value}-{monthrange(year, month)[1]:02}" if last else f"{value}-01"
    return value if kind == "xsd:date" else None


def _rgb(colour: str) -> dict[str, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return {"r": red, "g": green, "b": blue, "a": 1.0}
