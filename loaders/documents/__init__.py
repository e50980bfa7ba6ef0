"""Documents of any format become plain text with a title, a date and a publisher.

Readers stand in a registry by media type, which is told from the content first and the name second. Libraries that load
slowly are imported by the reader that needs them, when it is first used.
"""

from loaders.documents.failure import Failure
from loaders.documents.finding import find_sources
from loaders.documents.reading import read_all, read_document
from loaders.documents.source import MAX_BYTES, Source

__all__ = ["MAX_BYTES", "Failure", "Source", "find_sources", "read_all", "read_document"]
