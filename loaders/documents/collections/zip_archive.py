"""ZIP archives, and office files and books whose first bytes do not show what they are."""

import io
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from loaders.documents.budget import Budget, Unpacked, too_dense, too_many
from loaders.documents.collections.archive_member import check_name, is_passed_over
from loaders.documents.content import Content
from loaders.documents.draft import Item, Member
from loaders.documents.source import printable
from loaders.errors import DocumentArchiveError, DocumentError, DocumentFormatError

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: Which member tells what a package is.
_PACKAGES = {
    "word/document.xml": _WORD,
    "META-INF/container.xml": "application/epub+zip",
    "content.xml": "application/vnd.oasis.opendocument.text",
}
_ENCRYPTED = 0x1
_LINK, _TYPE = 0xA000, 0xF000
#: End of the list of members, and its longest distance from the end of the file.
_END, _END64, _TAIL = b"PK\x05\x06", b"PK\x06\x06", 65_536 + 22 + 20 + 56
#: Bytes of one member in the list, at least.
_ENTRY = 46
#: Small enough to be harmless, whatever comes out of it.
_SMALL = 1_000_000


def read(content: Content) -> Iterator[Item]:
    """Yield the files of the archive in their order. Links and encrypted files are errors in their places.

    Raises:
        DocumentArchiveError: The archive lists more members than the limit, or unpacks to more than it.
        DocumentTooLargeError: It lies in another archive or comes from a pipe, and is too large to be held in memory.
    """
    stream = content.seekable()
    _check_size(stream, content)
    with zipfile.ZipFile(stream) as archive:
        entries = archive.infolist()
        package = _package(entries, content.uri)
        if package:
            stream.seek(0)
            yield Member("", content.name, lambda: stream, package)
            return
        for entry in entries:
            if entry.is_dir() or is_passed_over(entry.filename):
                continue
            yield _item(archive, entry, content)


def _check_size(stream: BinaryIO, content: Content) -> None:
    """Refuse an archive whose list of members would fill the memory."""
    end = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, end - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        return  # zipfile says that it is broken
    size = struct.unpack_from("<L", tail, at + 12)[0]
    at64 = tail.rfind(_END64, 0, at)
    if at64 >= 0 and len(tail) >= at64 + 56:
        size = max(size if size != 0xFFFFFFFF else 0, struct.unpack_from("<Q", tail, at64 + 40)[0])
    if size // _ENTRY > content.options.limits.archive_members:
        raise too_many(content.options.limits, content.uri)


def _package(entries: list[zipfile.ZipInfo], uri: str) -> str | None:
    names = {entry.filename for entry in entries[:10_000]}
    marked = "mimetype" in names or "[Content_Types].xml" in names
    found = next((kind for name, kind in _PACKAGES.items() if name in names), None)
    if marked and found is None:
        raise DocumentFormatError(
            "it is an Office document without text pages", where=uri, remedy="Save it as text or HTML"
        )
    return found if marked else None


def _item(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: Content) -> Member | DocumentError:
    place = f"!{entry.filename}"
    uri = content.uri + printable(place)
    try:
        check_name(entry.filename, uri)
        _check(entry, content.budget, uri)
    except DocumentArchiveError as error:
        return error
    return Member(place, entry.filename, lambda: _opened(archive, entry, content, uri))


def _check(entry: zipfile.ZipInfo, budget: Budget, uri: str) -> None:
    if entry.external_attr >> 16 & _TYPE == _LINK:
        raise DocumentArchiveError("it is a link, not a plain file", where=uri, remedy="Pack the file itself")
    if entry.flag_bits & _ENCRYPTED:
        raise DocumentArchiveError("it is encrypted", where=uri, remedy="Unpack it with its password first")
    if entry.file_size > max(_SMALL, entry.compress_size * budget.limits.archive_ratio):
        raise too_dense(budget.limits, uri)


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: Content, uri: str) -> BinaryIO:
    stream = cast("BinaryIO", archive.open(entry))
    return io.BufferedReader(Unpacked(stream, entry.compress_size, content.budget, uri), 1 << 16)
