"""What holds many documents is read as a stream."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

_SCRIPT = """
from pathlib import Path
from loaders.documents import read_all
read = len([item for item in read_all(["-"])])
# the peak since this program began; getrusage would count the process that started it
(peak,) = [line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
print(read, int(peak) // 1024)
"""
_COUNT, _FILLING = 300, "a" * 500_000


def _lines() -> Iterator[bytes]:
    for n in range(_COUNT):
        yield f'{{"text": "Fiji met Tonga for the {n}th time.", "raw": "{_FILLING}"}}\n'.encode()


def _table() -> Iterator[bytes]:
    yield b"text,raw\n"
    for n in range(_COUNT):
        yield f"Fiji met Tonga for the {n}th time.,{_FILLING}\n".encode()


def _mailbox() -> Iterator[bytes]:
    for n in range(_COUNT):
        head = f"From a 2024\nMessage-ID: <{n}>\nMIME-Version: 1.0\nX-Raw: {_FILLING}"
        yield f"{head}\n\nFiji met Tonga {n}.\n\n".encode()


def _tar() -> Iterator[bytes]:
    import tarfile  # noqa: PLC0415

    for n in range(_COUNT):
        for name, data in (("a.txt", f"Fiji met Tonga {n}.".encode()), (".raw", _FILLING.encode())):
            entry = tarfile.TarInfo(f"{n}/{name}")
            entry.size = len(data)
            yield entry.tobuf() + data + bytes(-len(data) % 512)
    yield bytes(1024)


@pytest.mark.parametrize("source", [_lines, _table, _mailbox, _tar])
def test_150_megabytes_take_the_memory_of_one_document(source: object) -> None:
    with subprocess.Popen([sys.executable, "-c", _SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for piece in source():  # type: ignore[operator]
            process.stdin.write(piece)
        process.stdin.close()
        count, megabytes = map(int, process.stdout.read().split())
    assert count == _COUNT
    assert megabytes < 200
