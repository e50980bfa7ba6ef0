"""The process that reads documents for `loaders.documents.confinement`: requests come in, lines of JSON go out."""

import io
import json
import os
import resource
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from loaders.documents.budget import Budget
from loaders.documents.content import Content, ReadingOptions
from loaders.documents.draft import Address, Draft, Item, Payload
from loaders.errors import DocumentEffortError, DocumentError, DocumentStructureError
from loaders.limits import Limits


def main() -> None:
    """Read documents until there are no more requests."""
    memory = int(sys.argv[1])
    _confine(memory)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # Nothing that a library prints may stand among the answers.
    sys.stdout = sys.stderr
    while line := requests.readline():
        request = json.loads(line)
        data = requests.read(request["size"])
        _answer(request, data, answers)
        ready = _peak() < memory // 2
        _say(answers, "end", ready)
        if not ready:
            break


def _peak() -> int:
    """Return the most memory that this process had, in bytes; `getrusage` would count what started it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def _confine(memory: int) -> None:
    for limit, value in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(limit)
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (most, most))


def _answer(request: dict[str, Any], data: bytes, answers: BinaryIO) -> None:
    uri = request["uri"]
    try:
        for item in _items(request, data):
            if isinstance(item, Draft):
                _say(answers, "draft", [
                    item.lines, item.title, item.published, item.publisher, item.part, item.pages,
                ])  # fmt: skip
            elif isinstance(item, Address):
                _say(answers, "address", item.url)
            elif isinstance(item, DocumentError):
                _say(answers, "part", _parts(item))
    except DocumentError as error:
        _say(answers, "part", _parts(error))
    except MemoryError:
        _say(answers, "part", _parts(_too_much(uri)))
    except Exception as error:
        _say(answers, "part", _parts(_broken(uri, error)))


def _items(request: dict[str, Any], data: bytes) -> Iterable[Item]:
    read = import_module(request["module"]).read
    uri, kind, path = request["uri"], request["media_type"], request["path"]
    if ".collections." not in request["module"]:
        found: Iterable[Item] = read(Payload(uri, data, kind))
        return found
    limits = Limits(document_bytes=request["document_bytes"])
    stream: BinaryIO = Path(path).open("rb") if path else io.BytesIO(data)  # noqa: SIM115 - the process ends
    options = ReadingOptions(limits=limits, columns=request["columns"])
    taken: Iterable[Item] = read(Content(uri, uri, kind, stream, options, Budget(limits), Path(path) if path else None))
    return taken


def _say(answers: BinaryIO, kind: str, value: object) -> None:
    answers.write(json.dumps([kind, value]).encode() + b"\n")
    answers.flush()


def _parts(error: DocumentError) -> list[str | None]:
    return [type(error).__name__, error.what, error.remedy, error.where]


def _too_much(uri: str) -> DocumentEffortError:
    return DocumentEffortError(
        "reading it needs more memory than the limit",
        where=uri,
        remedy="Leave it out, or save its text as a .txt file, or raise the limit: set AMITY_READER_BYTES",
    )


def _broken(uri: str, error: Exception) -> DocumentStructureError:
    return DocumentStructureError(
        f"its structure is broken ({type(error).__name__})", where=uri, remedy="Save it anew from its source"
    )


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)
