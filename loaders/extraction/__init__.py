"""From documents to statements."""

from loaders.extraction.lean import import_spacy

# before the modules that import parts of spaCy
import_spacy()

from loaders.extraction.extractor import BatchExtractor, Extractor, RulesExtractor  # noqa: E402

__all__ = ["BatchExtractor", "Extractor", "RulesExtractor"]
