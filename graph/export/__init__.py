"""The graph as files for other tools, and back: RDF, GraphML, GEXF, tables; and the networkx view."""

import importlib
from typing import TYPE_CHECKING

from graph.export.content import Content, DocumentRecord, ExportDocument
from graph.export.errors import RdfError
from graph.export.registry import FORMS, Form, form_named, write, write_source

if TYPE_CHECKING:
    from graph.export.networkx_view import to_networkx
    from graph.export.rdf_names import Names
    from graph.export.rdf_reader import read

__all__ = [
    "FORMS", "Content", "DocumentRecord", "ExportDocument", "Form", "Names", "RdfError", "form_named", "read",
    "to_networkx", "write", "write_source",
]  # fmt: skip

# rdflib and networkx take half a second to load; whoever only wants the list of forms does not wait for them.
_LATER = {
    "Names": "graph.export.rdf_names",
    "read": "graph.export.rdf_reader",
    "to_networkx": "graph.export.networkx_view",
}


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
