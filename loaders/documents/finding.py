"""Which documents a list of paths means."""

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.documents.address import is_address, shown
from loaders.documents.content import Fetch
from loaders.documents.source import STANDARD_INPUT, Source, denied, not_found, printable
from loaders.errors import DocumentError, DocumentFormatError, DocumentNotFoundError


def find_sources(paths: Iterable[str], *, fetch: Fetch | None = None) -> Iterator[Source]:
    """Yield what the paths mean, each file once.

    A folder stands for every file in it, at any depth and in the order of names; hidden files and folders (a leading
    dot) and links to folders are passed over. A pattern (``*``, ``?``, ``[…]``, and ``**`` for any depth) stands for
    what it matches. ``-`` is standard input. A file that does not exist is yielded too: reading it fails.

    Args:
        paths: Paths as on a command line.
        fetch: Gives the sources of addresses such as ``https://…``.

    Raises:
        DocumentNotFoundError: A pattern matches nothing, or a folder holds no files.
        DocumentAccessError: A folder cannot be listed.
        DocumentFormatError: An address instead of a path, without `fetch`.
    """
    for found in locate(paths, fetch=fetch):
        if isinstance(found, DocumentError):
            raise found
        yield found


def locate(paths: Iterable[str], *, fetch: Fetch | None = None) -> Iterator[Source | DocumentError]:
    """Do as `find_sources`, but yield an error in its place instead of raising it; the rest goes on.

    Every error has its `where`. Addresses become sources where there is something that fetches them.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _located(path, fetch):
            if isinstance(found, Source):
                key = os.path.abspath(found.path) if found.path else found.uri  # noqa: PTH100 - links stay
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _located(path: str, fetch: Fetch | None) -> Iterator[Source | DocumentError]:
    if path == STANDARD_INPUT:
        yield Source.at(path)
    elif fetch is not None and is_address(path):
        try:
            yield fetch(path)
        except DocumentError as error:
            yield error
    elif is_address(path):
        yield DocumentFormatError(
            "it is an address, not a path",
            where=shown(path),
            remedy="Let it be fetched: unset AMITY_FETCH (in Python: ReadingOptions.fetch); or save it as a file",
        )
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where the path is too long
        yield from _folder(path)
    elif not os.path.lexists(path) and glob.has_magic(path):
        yield from _pattern(path)
    else:
        yield Source.at(path)


def _pattern(pattern: str) -> Iterator[Source | DocumentError]:
    try:
        matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    except (ValueError, re.error):
        matches = []
    if not matches:
        yield DocumentNotFoundError(
            "no file matches the pattern", where=printable(pattern), remedy=not_found(pattern).remedy
        )
    for match in matches:
        if not os.path.isdir(match):  # noqa: PTH112 - as above
            yield Source.at(match)
        elif "**" not in pattern:  # `**` matches the files within by itself
            yield from _folder(match)


def _folder(path: str) -> Iterator[Source | DocumentError]:
    found = False
    for item in _walk(path):
        found = True
        yield item
    if not found:
        yield DocumentNotFoundError(
            "the folder holds no documents (hidden files do not count)",
            where=printable(path),
            remedy="Give a folder with documents; `amity formats` lists what can be read",
        )


def _walk(top: str) -> Iterator[Source | DocumentError]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted((e for e in listing if not e.name.startswith(".")), key=lambda e: e.name)
        except OSError as error:
            yield denied(printable(folder), error)
            continue
        inner = [e.path for e in entries if e.is_dir(follow_symlinks=False)]
        waiting.extend(reversed(inner))
        yield from (Source(printable(e.path), Path(e.path)) for e in entries if _is_document(e))


def _is_document(entry: os.DirEntry[str]) -> bool:
    """Return True for files and for links that lead to a file or nowhere; not for pipes, sockets and devices."""
    return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))  # noqa: PTH110 - see above
