"""From documents to statements."""

from loaders.extraction.extractor import BatchExtractor, Extractor, RulesExtractor

__all__ = ["BatchExtractor", "Extractor", "RulesExtractor"]
