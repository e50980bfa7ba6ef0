"""The process that reads what could harm."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from loaders.documents import Limits, ReadingOptions, confinement, read_document
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read


def test_one_process_reads_one_document_after_the_other() -> None:
    read(samples.pdf())
    (process,) = confinement._IDLE
    read(samples.word())
    assert [process] == confinement._IDLE


def test_a_reader_that_ends_is_an_error_and_the_next_document_is_read() -> None:
    read(samples.pdf())
    (process,) = confinement._IDLE
    os.kill(process._process.pid, signal.SIGKILL)
    process._process.wait()
    (message,) = errors(samples.pdf(), "a.pdf")
    assert "[E210] a.pdf: the process that read it ended (signal 9)" in message
    assert "AMITY_READER_BYTES" in message
    assert read(samples.pdf())["-"].startswith(samples.TITLE)


def test_a_reader_that_takes_long_is_ended() -> None:
    read(samples.pdf())
    (process,) = confinement._IDLE
    os.kill(process._process.pid, signal.SIGSTOP)
    begun = time.monotonic()
    (message,) = errors(samples.pdf(), "a.pdf", ReadingOptions(limits=Limits(reader_seconds=0.5)))
    assert "reading it took longer than 0.5 seconds" in message
    assert "AMITY_READER_SECONDS" in message
    assert time.monotonic() - begun < 10
    assert process._process.poll() == -signal.SIGKILL


def test_a_reader_with_little_memory_says_so() -> None:
    data = samples.rich_text("Fiji", ["Fiji met Tonga. " * 200_000])
    (message,) = errors(data, "a.rtf", ReadingOptions(limits=Limits(reader_bytes=50_000_000)))
    assert "[E210]" in message


def test_the_process_sees_no_secrets_and_writes_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    process = confinement._Process(1_000_000_000)
    try:
        with open(f"/proc/{process._process.pid}/environ", "rb") as stream:  # noqa: PTH123 - not a file of the project
            for _ in range(100):
                seen = stream.read()
                if seen:
                    break
                time.sleep(0.05)
        assert b"PATH" in seen
        assert b"secret" not in seen
        list(process.ask({"module": "loaders.documents.readers.portable", "uri": "a", "media_type": "a", "path": None,
                          "size": 1, "columns": {}, "document_bytes": 1}, b"x", 30))  # fmt: skip
        limits = subprocess.run(
            ["cat", f"/proc/{process._process.pid}/limits"], capture_output=True, text=True, check=True
        ).stdout
        assert [line.split()[3:5] for line in limits.splitlines() if line.startswith("Max file size")] == [["0", "0"]]
    finally:
        process.end()


def _read_pdf(data: bytes) -> str:
    return read_document(data).id


def test_forked_processes_have_readers_of_their_own() -> None:
    data = samples.pdf()
    expected = read_document(data).id
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        assert set(pool.map(_read_pdf, [data] * 8)) == {expected}
    assert read_document(data).id == expected


def test_nothing_is_left_running_or_said() -> None:
    script = """
import os
from loaders.documents import read_document, confinement
from tests.loaders.documents import samples
read_document(samples.pdf())
print(confinement._IDLE[0]._process.pid)
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_a_large_parent_does_not_cost_a_process_a_document() -> None:
    script = """
from loaders.documents import Limits, ReadingOptions, read_document, confinement
from tests.loaders.documents import samples
filling = bytearray(b"a" * 400_000_000)
options = ReadingOptions(limits=Limits(reader_bytes=700_000_000))
for data in (samples.pdf(), samples.pdf()):
    read_document(data, options=options)
    print(confinement._IDLE[0]._process.pid)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    first, second = done.stdout.split()
    assert first == second
