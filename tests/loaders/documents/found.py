"""What reading gives, in a form that tests can compare."""

from loaders.documents import Failure, ReadingOptions, Source
from loaders.documents.reading import _documents

_DEFAULTS = ReadingOptions()


def read(data: bytes, name: str = "-", options: ReadingOptions = _DEFAULTS) -> dict[str, str]:
    """Return what bytes hold: by address a text, or the code of an error."""
    found = {}
    for item in _documents(Source.of(data, name), None, options):
        assert item.uri not in found
        found[item.uri] = item.error.code if isinstance(item, Failure) else item.text
    return found


def errors(data: bytes, name: str = "-", options: ReadingOptions = _DEFAULTS) -> list[str]:
    """Return the messages of what cannot be read."""
    found = _documents(Source.of(data, name), None, options)
    return [str(item.error) for item in found if isinstance(item, Failure)]
