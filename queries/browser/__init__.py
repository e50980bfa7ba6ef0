"""The pack for Neo4j Browser: colours, favourites and a guide, made from the ontology and the presets."""

from queries.browser.guide import guide
from queries.browser.pack import FAVOURITES, GUIDE, STYLE, Pack
from queries.browser.server import PackServer
from queries.browser.widths import documents_by_relation

__all__ = ["FAVOURITES", "GUIDE", "STYLE", "Pack", "PackServer", "documents_by_relation", "guide"]
