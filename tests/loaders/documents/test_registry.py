import subprocess
import sys
from collections.abc import Iterator

import pytest

from loaders.documents import Failure, Source, read_all, read_document, registry
from loaders.documents.draft import Draft, Payload
from loaders.errors import DocumentError


def _mailbox(payload: Payload) -> Iterator[Draft]:
    for number, message in enumerate(payload.data.decode().split("%%")):
        yield Draft((message,), part=str(number))


@pytest.fixture(autouse=True)
def _own_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_ADDED", {})


def test_text_markdown_and_pages_can_be_read() -> None:
    assert registry.media_types() == ("text/html", "text/markdown", "text/plain")
    assert registry.reader_for("application/pdf") is None


def test_a_reader_may_be_added_and_may_give_several_documents(tmp_path: object) -> None:
    path = f"{tmp_path}/a.mbox"
    with open(path, "w", encoding="utf-8") as stream:  # noqa: PTH123 - the path is a string for read_all
        stream.write("Fiji met Tonga.%%Samoa met Niue.")
    assert [type(found) for found in read_all([path])] == [Failure]
    registry.register("application/mbox", _mailbox)
    assert "application/mbox" in registry.media_types()
    found = [(item.uri, item.text) for item in read_all([path]) if not isinstance(item, Failure)]
    assert found == [(f"{path}#0", "Fiji met Tonga."), (f"{path}#1", "Samoa met Niue.")]
    with pytest.raises(DocumentError, match="it holds 2 documents"):
        read_document(path)


def test_an_added_reader_comes_before_the_own_one() -> None:
    registry.register("text/plain", lambda _: [Draft(("other",))])
    assert read_document(Source.of(b"text", "a.txt")).text == "other"


def test_libraries_that_load_slowly_wait_until_they_are_needed() -> None:
    script = """
import sys
from loaders.documents import read_document
read_document(b"Fiji met Tonga.")
heavy = {"charset_normalizer", "dateparser", "htmldate", "lxml", "markdown_it", "structlog", "trafilatura", "yaml"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
