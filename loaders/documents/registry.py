"""Which reader reads which media type."""

from importlib import import_module
from typing import cast

from loaders.documents.draft import Reader
from loaders.documents.media_type import HTML, MARKDOWN, PLAIN

#: Modules with a function `read`, by media type. They are imported when a document of theirs comes: some take a second.
_MODULES = {
    PLAIN: "loaders.documents.readers.plain_text",
    MARKDOWN: "loaders.documents.readers.markdown",
    HTML: "loaders.documents.readers.page",
}
_ADDED: dict[str, Reader] = {}


def register(media_type: str, reader: Reader) -> None:
    """Let a reader read a media type, instead of the one that does so far, if any."""
    _ADDED[media_type] = reader


def media_types() -> tuple[str, ...]:
    """Return the media types that can be read, sorted."""
    return tuple(sorted({*_MODULES, *_ADDED}))


def reader_for(media_type: str) -> Reader | None:
    """Return the reader for a media type; None if there is none."""
    if media_type in _ADDED:
        return _ADDED[media_type]
    module = _MODULES.get(media_type)
    return cast("Reader", import_module(module).read) if module else None
