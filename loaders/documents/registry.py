"""Which reader reads which media type."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import cast

from loaders.documents.content import Collection
from loaders.documents.draft import Reader
from loaders.documents.table import mapping, rows

_PACKAGE = "loaders.documents"
_ADDED: dict[str, Reader] = {}


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read."""

    media_type: str
    name: str
    #: `document`, or `collection` where a source of it holds many documents and is read as a stream.
    holds: str
    #: Whether it is read in a process of its own.
    confined: bool
    #: The library that parses it.
    library: str
    #: What its files' names end with, without the dot.
    endings: tuple[str, ...]
    module: str


def register(media_type: str, reader: Reader) -> None:
    """Let a reader read a media type, instead of the one that does so far, if any."""
    _ADDED[media_type] = reader


def media_types() -> tuple[str, ...]:
    """Return the media types that can be read, sorted."""
    return tuple(sorted({*_known(), *_ADDED}))


def formats() -> tuple[Format, ...]:
    """Return the formats that Amity reads by itself, in the order of its table."""
    return tuple(_known().values())


def format_of(media_type: str) -> Format | None:
    """Return the format of a media type; None if there is none, or a reader was registered in its stead."""
    return None if media_type in _ADDED else _known().get(media_type)


def reader_for(media_type: str) -> Reader | None:
    """Return the reader for documents of a media type; None if there is none.

    Its module is imported now: some take a second.
    """
    if media_type in _ADDED:
        return _ADDED[media_type]
    known = _known().get(media_type)
    if known is None or known.holds != "document":
        return None
    return cast("Reader", import_module(known.module).read)


def collection_for(media_type: str) -> Collection | None:
    """Return what takes collections of a media type apart; None if there is none."""
    known = format_of(media_type)
    if known is None or known.holds != "collection":
        return None
    return cast("Collection", import_module(known.module).read)


@cache
def _known() -> dict[str, Format]:
    endings: dict[str, list[str]] = {}
    for ending, kind in mapping("extensions").items():
        endings.setdefault(kind, []).append(ending)
    return {
        kind: Format(
            media_type=kind,
            name=name,
            holds=how.removeprefix("confined-") if how != "confined" else "document",
            confined=how.startswith("confined"),
            library=library,
            endings=tuple(endings.get(kind, ())),
            module=f"{_PACKAGE}.{module}",
        )
        for kind, how, module, name, library in rows("readers")
    }
