"""Single files in gzip, bzip2 or xz."""

import bz2
import gzip
import io
import lzma
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, cast

from loaders.documents.budget import Counted, Unpacked
from loaders.documents.content import Content
from loaders.documents.draft import Item, Member

_ENDINGS = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def read(content: Content) -> Iterator[Item]:
    """Yield the file within. It has the address of what it lies in, since there is just one."""
    name = PurePath(content.name)
    inner = name.stem + _ENDINGS.get(name.suffix.lower(), name.suffix)
    yield Member("", inner, lambda: _opened(content))


def _opened(content: Content) -> BinaryIO:
    packed = Counted(content.stream)
    source = io.BufferedReader(packed, 1 << 16)
    stream: BinaryIO
    if content.media_type == "application/gzip":
        stream = cast("BinaryIO", gzip.GzipFile(fileobj=source))
    elif content.media_type == "application/x-bzip2":
        stream = cast("BinaryIO", bz2.BZ2File(source))
    else:
        stream = cast("BinaryIO", lzma.LZMAFile(source))  # noqa: SIM115 - whoever asks for the member closes it
    return io.BufferedReader(Unpacked(stream, packed, content.budget, content.uri), 1 << 16)
