import gzip
import io
import tarfile
import zipfile

import pytest

from loaders.documents.media_type import media_type
from loaders.documents.registry import media_types
from loaders.documents.table import mapping, rows


def _zip(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            content = "application/epub+zip" if name == "mimetype" else "x"
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "application/pdf"),
        (_zip("a.txt"), "application/zip"),
        (_zip("mimetype"), "application/epub+zip"),
        (
            _zip("[Content_Types].xml", "word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (_zip("[Content_Types].xml", "xl/book.xml"), "application/vnd.openxmlformats-officedocument"),
        (gzip.compress(b"x", mtime=0), "application/gzip"),
        (_tar(), "application/x-tar"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x7fELF\x02\x01", "application/x-elf"),
        (b"{\\rtf1 text}", "application/rtf"),
        (b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
        (b'<?xml version="1.0"?><rss version="2.0">', "application/rss+xml"),
        (b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", "text/html"),
        (b"<?xml version='1.0'?><svg>", "image/svg+xml"),
        (b"\xef\xbb\xbf\n<!-- saved --> <!DOCTYPE html>", "text/html"),
        ("<html><body>".encode("utf-16"), "text/html"),
        (b"<p class='a'>Fiji met Tonga.</p>", "text/html"),
        (b"Fiji met Tonga.", "text/plain"),
        (b"BMW opened a plant.", "text/plain"),
    ],
)
def test_content_decides_whatever_the_name(data: bytes, expected: str) -> None:
    assert media_type(data, "a.txt") == expected
    assert media_type(data, "no-ending") == expected


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"# Fiji", "a.md", "text/markdown"),
        (b"# Fiji", "-", "text/markdown"),
        (b"---\ntitle: Fiji\n---\ntext", "-", "text/markdown"),
        (b"# Fiji", "a.txt", "text/plain"),
        (b"<p align='center'>Fiji</p>", "README.md", "text/markdown"),
        (b"Fiji and <b>Tonga</b>", "a.HTM", "text/html"),
        (b'{"a": 1}', "a.json", "application/json"),
        (b"a,b", "a.csv", "text/csv"),
        (b"Fiji", "a.unknown", "text/plain"),
        (b"", "a", "text/plain"),
    ],
)
def test_the_name_decides_where_the_content_does_not(data: bytes, name: str, expected: str) -> None:
    assert media_type(data, name) == expected


def test_every_known_type_can_be_read_or_has_a_name_and_a_remedy() -> None:
    known = {kind for kind, *_ in rows("signatures")} | set(mapping("extensions").values())
    named = {kind for kind, _, _ in rows("formats")}
    lost = {kind for kind in known - set(media_types()) if kind not in named and kind.split("/")[0] not in named}
    assert lost == set()
    assert all(not remedy.endswith(".") for _, _, remedy in rows("formats"))
