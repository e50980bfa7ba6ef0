"""Documents of any format become plain text with a title, a date and a publisher.

Readers stand in a registry by media type, which is told from the content first and the name second. Libraries that load
slowly are imported by the reader that needs them, when it is first used.
"""

from loaders.documents.content import Fetch, ReadingOptions
from loaders.documents.failure import Failure
from loaders.documents.finding import find_sources
from loaders.documents.reading import read_all, read_document
from loaders.documents.registry import Format, formats
from loaders.documents.source import MAX_BYTES, Source
from loaders.limits import Limits

__all__ = [
    "MAX_BYTES", "Failure", "Fetch", "Format", "Limits", "ReadingOptions", "Source", "find_sources", "formats",
    "read_all", "read_document",
]  # fmt: skip
