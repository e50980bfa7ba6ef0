"""Tar archives, read from front to back."""

import tarfile
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from loaders.documents.collections.archive_member import check_name, is_passed_over
from loaders.documents.collections.guarded import Guarded
from loaders.documents.content import Content
from loaders.documents.draft import Item, Member
from loaders.documents.source import printable
from loaders.errors import DocumentArchiveError, DocumentError


def read(content: Content) -> Iterator[Item]:
    """Yield the files of the archive. Links and devices are errors in their places; nothing is written to the disk."""
    guarded = Guarded(content.stream, content.uri)
    with tarfile.open(fileobj=cast("IO[bytes]", guarded), mode="r|") as archive:
        while (entry := _next(archive, guarded)) is not None:
            if not entry.isdir() and not is_passed_over(entry.name):
                yield _item(archive, entry, content)
            if entry.issparse():
                raise DocumentArchiveError(
                    "it holds a sparse file, which may unpack to any size", where=content.uri, remedy="Pack it anew"
                )
            _pass_over(archive, entry)


def _next(archive: tarfile.TarFile, guarded: Guarded) -> tarfile.TarInfo | None:
    archive.members = []  # type: ignore[attr-defined] # tarfile keeps all that it has seen
    guarded.header()
    entry = archive.next()
    guarded.body()
    return entry


def _item(archive: tarfile.TarFile, entry: tarfile.TarInfo, content: Content) -> Member | DocumentError:
    place = f"!{entry.name}"
    uri = content.uri + printable(place)
    try:
        check_name(entry.name, uri)
    except DocumentArchiveError as error:
        return error
    stream = archive.extractfile(entry) if entry.isreg() and not entry.issparse() else None
    if stream is None:
        what = "a link" if entry.islnk() or entry.issym() else "a device or a file with holes"
        return DocumentArchiveError(f"it is {what}, not a plain file", where=uri, remedy="Pack the file itself")
    return Member(place, entry.name, lambda: cast("BinaryIO", stream))


def _pass_over(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> None:
    """Read what remains of a file, so that the next bytes are a header."""
    rest = archive.extractfile(entry) if entry.isreg() else None
    if rest is not None:
        stream = archive.fileobj
        end = entry.offset_data + entry.size
        while stream is not None and (left := end - stream.tell()) > 0:
            if not stream.read(min(left, 1 << 20)):
                break
