"""The process that runs queries: it can be ended when one takes too long, which a call into Oxigraph cannot.

It reads a JSON object a line from standard input, and answers with one on standard output, followed by as many bytes
as that says.
"""

import json
import resource
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.sparql.locking import folder_lock

_GRAPHS = {"turtle": "TURTLE", "ntriples": "N_TRIPLES", "jsonld": "JSON_LD", "rdfxml": "RDF_XML"}


def answer(asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Run one query; return what kind of answer it is, and its bytes.

    Args:
        asked: `folder`, `query`, `prefixes`, `rows`, `seconds`, `results` and `triples` (forms for either kind), and
            `default` and `named`, the graphs that the query is to see, if any are named.
    """
    folder = Path(asked["folder"])
    with folder_lock(folder, write=False, seconds=asked["seconds"]):
        store = ox.Store.read_only(str(folder / "data"))
        default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None
        default = [ox.NamedNode(iri) for iri in asked["default"]] or None
        named: list[ox.NamedNode | ox.BlankNode] | None = [ox.NamedNode(iri) for iri in asked["named"]] or None
        found = store.query(
            asked["query"], prefixes=asked["prefixes"], default_graph=default, named_graphs=named,
            use_default_graph_as_union=default is None,
        )  # fmt: skip
        if isinstance(found, ox.QueryTriples):
            return _triples(found, asked)
        if isinstance(found, ox.QueryBoolean):
            data = found.serialize(format=getattr(ox.QueryResultsFormat, _boolean(asked["results"])))
            return {"kind": "boolean", "cut": False, "form": _boolean(asked["results"])}, data or b""
        return _rows(found, asked)


def _boolean(form: str) -> str:
    # CSV and TSV have no way to say yes or no.
    return form if form in {"JSON", "XML"} else "JSON"


def _rows(found: ox.QuerySolutions, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    names = [variable.value for variable in found.variables]
    bindings, cut = [], False
    for number, row in enumerate(found):
        if number == asked["rows"]:
            cut = True
            break
        values = ((name, row[name]) for name in names)
        bindings.append({name: _binding(value) for name, value in values if value is not None})
    data = json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}, ensure_ascii=False).encode()
    form = asked["results"]
    if form != "JSON":
        back = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
        if not isinstance(back, ox.QuerySolutions):
            raise TypeError("a table was read back as something else")
        data = back.serialize(format=getattr(ox.QueryResultsFormat, form)) or b""
    return {"kind": "rows", "cut": cut, "form": form}, data


def _binding(value: object) -> dict[str, Any]:
    """Return a term as SPARQL's JSON results have it."""
    match value:
        case ox.NamedNode():
            return {"type": "uri", "value": value.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": value.value}
        case ox.Literal():
            record: dict[str, Any] = {"type": "literal", "value": value.value}
            if value.language:
                return record | {"xml:lang": value.language}
            plain = value.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
            return record if plain else record | {"datatype": value.datatype.value}
        case ox.Triple():
            parts = {"subject": value.subject, "predicate": value.predicate, "object": value.object}
            return {"type": "triple", "value": {key: _binding(part) for key, part in parts.items()}}
        case _:
            raise TypeError(f"a {type(value).__name__} is no RDF term")


def _triples(found: ox.QueryTriples, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    triples = list(islice(found, asked["rows"] + 1))
    cut = len(triples) > asked["rows"]
    form = asked["triples"]
    data = ox.serialize(
        triples[: asked["rows"]], format=getattr(ox.RdfFormat, _GRAPHS[form]), prefixes=asked["prefixes"]
    )
    return {"kind": "triples", "cut": cut, "form": form}, data or b""


def main() -> None:
    """Answer until standard input ends."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    for line in sys.stdin.buffer:
        head: dict[str, Any]
        try:
            head, data = answer(json.loads(line))
        except SyntaxError as error:
            head, data = {"error": "syntax", "what": str(error)}, b""
        except (OSError, ValueError, RuntimeError, TypeError, MemoryError) as error:
            head, data = {"error": "failed", "what": str(error) or type(error).__name__}, b""
        except Exception as error:
            head, data = {"error": "failed", "what": f"{type(error).__name__}: {error}"}, b""
        sys.stdout.buffer.write(json.dumps(head | {"bytes": len(data)}).encode() + b"\n" + data)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
