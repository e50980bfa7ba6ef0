"""From a source to the drafts in it, through archives, mailboxes and the like, one after the other.

What goes wrong with a part becomes a failure in its place, and the rest goes on. What a library below lets through from
broken bytes becomes an error of Amity's; where it could take long or much memory, the reader runs in a process of its
own (`loaders.documents.confinement`).
"""

import csv
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import assert_never

from graph.errors import AmityError
from loaders.documents.address import shown
from loaders.documents.budget import Budget
from loaders.documents.confinement import confined
from loaders.documents.content import Content, ReadingOptions, with_head
from loaders.documents.draft import Address, Draft, Item, Member, Payload
from loaders.documents.failure import Failure
from loaders.documents.media_type import HEAD_BYTES, media_type
from loaders.documents.registry import collection_for, format_of, media_types, reader_for
from loaders.documents.source import Source, denied, printable
from loaders.documents.table import rows
from loaders.errors import DocumentArchiveError, DocumentEmptyError, DocumentFormatError, DocumentStructureError

#: A draft with its address, or what could not be read.
Found = tuple[str, Draft] | Failure

#: What libraries let through from broken bytes.
_FAULTS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RecursionError, RuntimeError, TypeError, ValueError, csv.Error, lzma.LZMAError, struct.error, tarfile.TarError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def unfold(source: Source, options: ReadingOptions, budget: Budget | None = None, depth: int = 0) -> Iterator[Found]:
    """Yield the drafts in a source.

    Args:
        source: Where it is.
        options: How it is read.
        budget: What may come out of it; by default what the options' limits allow.
        depth: How many lists and archives led to it.
    """
    try:
        with source.opened() as stream:
            head, whole = with_head(stream)
            if source.path and stream.seekable():
                stream.seek(0)
                whole = stream
            name = source.uri if source.name is None else source.name
            content = Content(
                source.uri, name, media_type(head, name), whole, options, budget or Budget(options.limits),
                source.path if whole is stream else None, depth, source.charset,
            )  # fmt: skip
            yield from _unfold(content, head)
    except AmityError as error:
        yield Failure(error.where or source.uri, error)


def _unfold(content: Content, head: bytes) -> Iterator[Found]:
    """Yield the drafts in an opened source that begins with `head`; errors become failures."""
    try:
        with _mended(content.uri):
            if len(head) < HEAD_BYTES and not head.strip():
                raise DocumentEmptyError(
                    "it is empty", where=content.uri, remedy="Give a file with text, or leave it out"
                )
            for item in _items(content):
                yield from _resolved(item, content)
                if content.budget.exhausted:
                    break
    except AmityError as error:
        yield Failure(content.uri, error)


def _items(content: Content) -> Iterable[Item]:
    known = format_of(content.media_type)
    if known and known.confined:
        return confined(content)
    if collection := collection_for(content.media_type):
        return collection(content)
    if reader := reader_for(content.media_type):
        return reader(Payload(content.uri, content.load(), content.media_type, content.charset))
    raise _unreadable(content.media_type, content.uri)


def _resolved(item: Item, content: Content) -> Iterator[Found]:
    match item:
        case Draft():
            yield (f"{content.uri}#{printable(item.part)}" if item.part else content.uri), item
        case Member():
            yield from _member(item, content)
        case Address():
            yield from _fetched(item, content)
        case AmityError():
            yield Failure(item.where or content.uri, item)
        case _:
            assert_never(item)


def _member(member: Member, content: Content) -> Iterator[Found]:
    uri = content.uri + printable(member.place)
    try:
        content.budget.member(content.uri)
        _check_depth(content, uri)
        with _mended(uri), member.open() as stream:
            head, whole = with_head(stream)
            kind = member.media_type or media_type(head, member.name)
            inner = Content(uri, member.name, kind, whole, content.options, content.budget, depth=content.depth + 1)
            yield from _unfold(inner, head)
    except AmityError as error:
        yield Failure(uri, error)


def _fetched(address: Address, content: Content) -> Iterator[Found]:
    fetch = content.options.fetch
    if fetch is None:
        raise not_fetched(content.uri)
    try:
        content.budget.member(content.uri)
        _check_depth(content, shown(address.url))
        source = fetch(address.url)
        content.budget.spend(len(source.data or b""), content.uri)
    except AmityError as error:
        yield Failure(shown(address.url), error)
    else:
        yield from unfold(source, content.options, content.budget, content.depth + 1)


def not_fetched(uri: str) -> DocumentFormatError:
    """Return the error for a list of addresses where nothing fetches them."""
    return DocumentFormatError(
        "it lists the addresses of pages and does not hold them, and pages are not fetched",
        where=uri,
        remedy="Let them be fetched: unset AMITY_FETCH (in Python: ReadingOptions.fetch); or save them, for instance"
        " with wget --input-file, and give their folder",
    )


@contextmanager
def _mended(uri: str) -> Iterator[None]:
    """Let what a library says of broken bytes become an error of Amity's."""
    try:
        yield
    except _FAULTS as error:
        if isinstance(error, OSError) and error.errno:
            raise denied(uri, error) from error
        raise broken(uri, error) from error


def broken(uri: str, error: BaseException) -> DocumentStructureError:
    """Return the error for bytes that a library cannot parse."""
    return DocumentStructureError(
        f"its structure is broken ({type(error).__name__})", where=uri, remedy="Save it anew from its source"
    )


def _check_depth(content: Content, uri: str) -> None:
    most = content.options.limits.archive_depth
    if content.depth >= most:
        raise DocumentArchiveError(
            f"it lies in more than {most} archives, mailboxes or lists, each in the next",
            where=uri,
            remedy="Unpack the outer ones, or raise the limit: set AMITY_MAX_ARCHIVE_DEPTH",
        )


def _unreadable(kind: str, uri: str) -> DocumentFormatError:
    known = _unread_formats()
    other = (f"a file of type {kind}", f"Convert it to one of {', '.join(media_types())}")
    name, remedy = known.get(kind) or known.get(kind.partition("/")[0]) or other
    return DocumentFormatError(f"it is {name}", where=uri, remedy=remedy)


@cache
def _unread_formats() -> dict[str, tuple[str, str]]:
    return {kind: (name, remedy) for kind, name, remedy in rows("formats")}
