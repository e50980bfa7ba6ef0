"""Reads documents in a process of its own, with bounds on time and memory.

Parsers of PDF, office files and feeds meet bytes that were built to keep them busy, or to break them. The process reads
one document after the other, sees none of the environment's secrets, may write no file, and is ended when it takes too
long. What it says is data: lines of JSON, never pickles.
"""

import atexit
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from typing import Any

from loaders import errors
from loaders.documents.content import Content
from loaders.documents.draft import Address, Draft
from loaders.documents.registry import format_of
from loaders.errors import DocumentEffortError, DocumentError

#: What the process gets of the environment: where programs and libraries are, and the language.
_ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
_REMEDY = "Leave it out, or save its text as a .txt file"


def confined(content: Content) -> Iterator[Draft | Address | DocumentError]:
    """Yield what the content's reader makes of it, in another process.

    Raises:
        DocumentEffortError: The next document took longer than the limit, or the process ended.
        DocumentError: The reader cannot read it.
    """
    known = format_of(content.media_type)
    if known is None:
        raise LookupError(content.media_type)
    as_file = known.holds == "collection" and content.path is not None
    data = b"" if as_file else content.load()
    request = {
        "module": known.module,
        "uri": content.uri,
        "media_type": content.media_type,
        "path": os.path.abspath(content.path) if as_file and content.path else None,  # noqa: PTH100 - links stay
        "size": len(data),
        "columns": dict(content.options.columns),
        "document_bytes": content.options.limits.document_bytes,
    }
    process = _taken(content.options.limits.reader_bytes)
    try:
        yield from process.ask(request, data, content.options.limits.reader_seconds)
    finally:
        if process.is_ready:
            _IDLE.append(process)
        else:
            process.end()


class _Process:
    """A process that reads documents."""

    def __init__(self, memory: int) -> None:
        self.memory = memory
        #: Whether it waits for the next document.
        self.is_ready = True
        self._rest = b""
        known = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        paths = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(  # noqa: S603 - the interpreter that runs this
            [sys.executable, "-P", "-m", "loaders.documents.confined", str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**known, "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            start_new_session=True,  # an interrupt at the terminal is for the parent
        )

    def ask(self, request: Mapping[str, Any], data: bytes, seconds: float) -> Iterator[Draft | Address | DocumentError]:
        """Yield what the process makes of a document."""
        uri = str(request["uri"])
        self.is_ready = False
        try:
            stdin = self._process.stdin
            if stdin is not None:
                stdin.write(json.dumps(request).encode() + b"\n" + data)
                stdin.flush()
        except BrokenPipeError:
            raise self._ended(uri) from None
        while True:
            kind, value = json.loads(self._line(time.monotonic() + seconds, seconds, uri))
            match kind:
                case "draft":
                    lines, title, published, publisher, part, pages = value
                    yield Draft(tuple(lines), title, published, publisher, part, tuple(map(tuple, pages)))
                case "address":
                    yield Address(value)
                case "part":
                    yield _error(value)
                case _:
                    self.is_ready = bool(value)
                    return

    def _line(self, until: float, seconds: float, uri: str) -> bytes:
        pieces = [self._rest]
        while b"\n" not in pieces[-1]:
            output = self._process.stdout
            if output is None or not select.select([output], [], [], max(0.0, until - time.monotonic()))[0]:
                raise DocumentEffortError(
                    f"reading it took longer than {seconds:g} seconds",
                    where=uri,
                    remedy=f"{_REMEDY}, or raise the limit: set AMITY_READER_SECONDS",
                )
            piece = os.read(output.fileno(), 1 << 16)
            if not piece:
                raise self._ended(uri)
            pieces.append(piece)
        line, _, self._rest = b"".join(pieces).partition(b"\n")
        return line

    def _ended(self, uri: str) -> DocumentEffortError:
        code = self._process.wait()
        how = f"signal {-code}" if code < 0 else f"code {code}"
        return DocumentEffortError(
            f"the process that read it ended ({how}), most likely since it needs more memory than"
            f" {self.memory:,} bytes or is built to harm",
            where=uri,
            remedy=f"{_REMEDY}, or raise the limit: set AMITY_READER_BYTES",
        )

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:  # what was not sent need not be
                    continue
        self._process.wait()


#: Processes that wait for a document. Those of a parent are no use after a fork: both would speak to them at once.
_IDLE: list[_Process] = []
_INHERITED: list[_Process] = []


def _taken(memory: int) -> _Process:
    while _IDLE:
        process = _IDLE.pop()
        if process.memory == memory:
            return process
        process.end()
    return _Process(memory)


def _error(value: list[Any]) -> DocumentError:
    name, what, remedy, where = value
    kind = getattr(errors, name, DocumentError)
    if not (isinstance(kind, type) and issubclass(kind, DocumentError)):
        kind = DocumentError
    return kind(str(what), remedy=str(remedy), where=where)


def _forked() -> None:
    _INHERITED.extend(_IDLE)
    _IDLE.clear()


@atexit.register
def end_processes() -> None:
    """End the processes that wait."""
    while _IDLE:
        _IDLE.pop().end()


os.register_at_fork(after_in_child=_forked)
