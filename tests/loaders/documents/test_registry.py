import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from loaders.documents import Failure, Source, read_all, read_document, registry
from loaders.documents.draft import Draft, Payload
from loaders.errors import DocumentError


def _several(payload: Payload) -> Iterator[Draft]:
    for number, message in enumerate(payload.data.decode().split("%%")):
        yield Draft((message,), part=str(number))


@pytest.fixture(autouse=True)
def _own_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_ADDED", {})


def test_every_format_has_a_module_with_a_function_read() -> None:
    for known in registry.formats():
        assert callable(import_module(known.module).read), known.media_type
        read = registry.reader_for if known.holds == "document" else registry.collection_for
        assert read(known.media_type) is not None
    assert registry.reader_for("image/png") is None
    assert registry.collection_for("image/png") is None


def test_a_reader_may_be_added_and_may_give_several_documents(tmp_path: Path) -> None:
    path = str(tmp_path / "a.svg")
    Path(path).write_text("Fiji met Tonga.%%Samoa met Niue.", encoding="utf-8")
    assert [type(found) for found in read_all([path])] == [Failure]
    registry.register("image/svg+xml", _several)
    assert "image/svg+xml" in registry.media_types()
    found = [(item.uri, item.text) for item in read_all([path]) if not isinstance(item, Failure)]
    assert found == [(f"{path}#0", "Fiji met Tonga."), (f"{path}#1", "Samoa met Niue.")]
    with pytest.raises(DocumentError, match="it holds more than one document"):
        read_document(path)


def test_an_added_reader_comes_before_the_own_one() -> None:
    registry.register("text/plain", lambda _: [Draft(("other",))])
    assert read_document(Source.of(b"text", "a.txt")).text == "other"


def test_libraries_that_load_slowly_wait_until_they_are_needed() -> None:
    script = """
import sys
from loaders.documents import read_document
read_document(b"Fiji met Tonga.")
heavy = {"feedparser", "docx", "odfdo", "orjson", "py3langid", "pyarrow", "pypdfium2", "warcio"}
heavy |= {"charset_normalizer", "dateparser", "htmldate", "lxml", "markdown_it", "structlog", "trafilatura", "yaml"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
