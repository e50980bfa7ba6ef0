"""What a server sends, unpacked, within bounds."""

import zlib
from collections.abc import Iterable, Iterator

import httpx

from loaders.errors import DocumentFetchError, DocumentTooLargeError

#: What is asked for, and taken.
ENCODINGS = "gzip"
#: Most bytes that come out of one step of unpacking.
_STEP = 1 << 16
#: zlib's sign for gzip, or for zlib itself, as the bytes say.
_EITHER = 32 + zlib.MAX_WBITS


def body(response: httpx.Response, most: int, where: str) -> bytes:
    """Return the body of an answer. No more than `most` bytes of it are held, whatever it unpacks to.

    Raises:
        DocumentTooLargeError: It has more bytes.
        DocumentFetchError: It is packed in a way that was not asked for, or broken.
    """
    announced = response.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and len(announced) < 20 and int(announced) > most:
        raise _too_large(most, where)
    pieces: list[bytes] = []
    size = 0
    for piece in _unpacked(response, where):
        size += len(piece)
        if size > most:
            raise _too_large(most, where)
        pieces.append(piece)
    return b"".join(pieces)


def beginning(response: httpx.Response, most: int, where: str) -> bytes:
    """Return up to `most` bytes of the body of an answer, and leave the rest.

    Raises:
        DocumentFetchError: It is packed in a way that was not asked for, or broken.
    """
    pieces: list[bytes] = []
    size = 0
    for piece in _unpacked(response, where):
        pieces.append(piece[: most - size])
        size += len(pieces[-1])
        if size >= most:
            break
    return b"".join(pieces)


def _unpacked(response: httpx.Response, where: str) -> Iterator[bytes]:
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("identity", ""):
        return response.iter_raw()
    if packing in ("gzip", "x-gzip", "deflate"):
        return _inflated(response.iter_raw(), where)
    raise DocumentFetchError(
        f"the server packs it as {packing[:40]!r}, though that was not asked for",
        where=where,
        remedy="Save the page with your browser and give its path",
    )


def _inflated(pieces: Iterable[bytes], where: str) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(_EITHER)
    broken = DocumentFetchError("its packed bytes are broken", where=where, remedy="Try again, or save the page")
    try:
        for piece in pieces:
            waiting = piece
            while waiting:
                if unpacker.eof:  # what follows may be packed anew
                    unpacker = zlib.decompressobj(_EITHER)
                yield unpacker.decompress(waiting, _STEP)
                waiting = unpacker.unconsumed_tail or unpacker.unused_data
        while not unpacker.eof and (rest := unpacker.decompress(b"", _STEP)):
            yield rest
    except zlib.error:
        raise broken from None
    if not unpacker.eof:
        raise broken


def _too_large(most: int, where: str) -> DocumentTooLargeError:
    return DocumentTooLargeError(
        f"it has more than {most:,} bytes",
        where=where,
        remedy="Save it and give its path if it is an archive, or raise the limit: set AMITY_MAX_DOCUMENT_BYTES",
    )
