import io
import os
import sys
from pathlib import Path

import pytest

from loaders.documents import Source
from loaders.errors import DocumentAccessError, DocumentError, DocumentNotFoundError, DocumentTooLargeError


def test_bytes_of_a_file_come_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Fiji met Tonga.")
    assert Source.at(tmp_path / "a.txt").load() == b"Fiji met Tonga."


def test_standard_input_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 3, 3))

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Slow(b"Fiji met Tonga.")))
    source = Source.at("-")
    assert (source.uri, source.load()) == ("-", b"Fiji met Tonga.")


@pytest.mark.parametrize("name", ["absent.txt", "a.txt/b.txt", "nul\0.txt", "x" * 300])
def test_what_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"text")
    with pytest.raises((DocumentNotFoundError, DocumentAccessError)) as caught:
        Source.at(os.fspath(tmp_path) + "/" + name).load()
    assert tmp_path.name in str(caught.value)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder"):
        Source.at(tmp_path).load()


def test_the_limit_is_exact_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345678")
    source = Source.at(tmp_path / "a.txt")
    assert source.load(max_bytes=8) == b"12345678"
    with pytest.raises(DocumentTooLargeError, match=r"more than 7 bytes.*AMITY_MAX_DOCUMENT_BYTES"):
        source.load(max_bytes=7)


def test_an_endless_file_is_read_up_to_the_limit_only() -> None:
    with pytest.raises(DocumentTooLargeError):
        Source.at("/dev/zero").load(max_bytes=1_000_000)


def test_what_the_system_refuses_is_an_access_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DocumentAccessError, match=r"Permission denied.*permissions"):
        Source.at(tmp_path / "a.txt").load()


def test_a_name_is_shown_without_control_characters_and_surrogates() -> None:
    source = Source.at(os.fsdecode(b"\xff\x1b[31m.txt"))
    assert source.uri == "??[31m.txt"
    assert os.fsencode(source.path or "") == b"\xff\x1b[31m.txt"
