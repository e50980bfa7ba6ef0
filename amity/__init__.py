"""Amity: who cooperates with whom, through what, since when, and who says so.

Everything that a program needs is here; the packages below (`graph`, `loaders`, `queries`) are how it is made::

    import amity

    with amity.open_store() as store:
        amity.load(["news/"], store)
        for row in amity.query(store, "partners", actor="Russia").rows:
            print(row)

Names load when they are first used, so that importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amity.answers import actor_names, alliance_paths, analyse, presets, query, write_analysis
    from amity.connection import open_store
    from amity.errors import SettingsError
    from amity.extraction import explain, extract, read_documents
    from amity.importing import ImportSummary, import_rdf
    from amity.output import draw, export, export_folder, graph, statements_behind
    from amity.pipeline import LoadOptions, LoadSummary, load, load_triples
    from amity.settings import Settings, load_settings
    from amity.sparql import sparql_mirror, sparql_table
    from graph.document import Document
    from graph.entity import Entity
    from graph.errors import AmityError
    from graph.evidence import Evidence
    from graph.export import form_named
    from graph.ontology import CONTEXTS, ENTITY_TYPES, MODALITIES, POLARITIES, RELATION_TYPES
    from graph.statement import Statement
    from graph.store import Store
    from graph.triples import dumps
    from loaders.documents import Failure, find_sources, formats
    from loaders.evaluation import report, score
    from loaders.extraction import Extractor, RulesExtractor
    from loaders.gazetteer import Gazetteer

_HOME = {
    "CONTEXTS": "graph.ontology",
    "ENTITY_TYPES": "graph.ontology",
    "MODALITIES": "graph.ontology",
    "POLARITIES": "graph.ontology",
    "RELATION_TYPES": "graph.ontology",
    "AmityError": "graph.errors",
    "Document": "graph.document",
    "Entity": "graph.entity",
    "Evidence": "graph.evidence",
    "Extractor": "loaders.extraction",
    "Failure": "loaders.documents",
    "Gazetteer": "loaders.gazetteer",
    "ImportSummary": "amity.importing",
    "LoadOptions": "amity.pipeline",
    "LoadSummary": "amity.pipeline",
    "RulesExtractor": "loaders.extraction",
    "Settings": "amity.settings",
    "SettingsError": "amity.errors",
    "Statement": "graph.statement",
    "Store": "graph.store",
    "actor_names": "amity.answers",
    "alliance_paths": "amity.answers",
    "analyse": "amity.answers",
    "draw": "amity.output",
    "dumps": "graph.triples",
    "explain": "amity.extraction",
    "export": "amity.output",
    "export_folder": "amity.output",
    "extract": "amity.extraction",
    "find_sources": "loaders.documents",
    "form_named": "graph.export",
    "formats": "loaders.documents",
    "graph": "amity.output",
    "import_rdf": "amity.importing",
    "load": "amity.pipeline",
    "load_settings": "amity.settings",
    "load_triples": "amity.pipeline",
    "open_store": "amity.connection",
    "presets": "amity.answers",
    "query": "amity.answers",
    "read_documents": "amity.extraction",
    "report": "loaders.evaluation",
    "score": "loaders.evaluation",
    "write_analysis": "amity.answers",
    "sparql_mirror": "amity.sparql",
    "sparql_table": "amity.sparql",
    "statements_behind": "amity.output",
}

__all__ = [
    "CONTEXTS",
    "ENTITY_TYPES",
    "MODALITIES",
    "POLARITIES",
    "RELATION_TYPES",
    "AmityError",
    "Document",
    "Entity",
    "Evidence",
    "Extractor",
    "Failure",
    "Gazetteer",
    "ImportSummary",
    "LoadOptions",
    "LoadSummary",
    "RulesExtractor",
    "Settings",
    "SettingsError",
    "Statement",
    "Store",
    "actor_names",
    "alliance_paths",
    "analyse",
    "draw",
    "dumps",
    "explain",
    "export",
    "export_folder",
    "extract",
    "find_sources",
    "form_named",
    "formats",
    "graph",
    "import_rdf",
    "load",
    "load_settings",
    "load_triples",
    "open_store",
    "presets",
    "query",
    "read_documents",
    "report",
    "score",
    "sparql_mirror",
    "sparql_table",
    "statements_behind",
    "write_analysis",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import a public name when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module 'amity' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return list(__all__)
