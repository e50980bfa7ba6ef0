"""From documents to statements."""

from loaders.extraction.extractor import Extractor, RulesExtractor

__all__ = ["Extractor", "RulesExtractor"]
