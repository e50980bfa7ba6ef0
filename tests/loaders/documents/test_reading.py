import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.errors import AmityError
from loaders.documents import Failure, Source, read_all, read_document
from loaders.errors import (
    DocumentDateError,
    DocumentEmptyError,
    DocumentError,
    DocumentFormatError,
    DocumentNotFoundError,
    DocumentTooLargeError,
)


def test_a_document_knows_where_it_is_from(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Fiji met Tonga.\n")
    assert read_document(path) == Document(str(path), "Fiji met Tonga.")
    assert read_document(str(path)).uri == str(path)
    assert read_document(b"Fiji met Tonga.").uri == "bytes"


def test_a_given_date_comes_before_the_documents_own() -> None:
    data = b"Date: 2020-01-01\n\nFiji met Tonga."
    assert read_document(data).published == "2020-01-01"
    assert read_document(data, date="2024-05").published == "2024-05"
    with pytest.raises(DocumentDateError):
        read_document(data, date="May 2024")


def test_offsets_are_offsets_of_the_cleaned_text() -> None:
    document = read_document("Menu\r\n\r\n  Co\u0302te d\u2019Ivoire\xa0 met\u200b Tonga.\r\nShare this\r\n".encode())
    assert document.text == "Côte d’Ivoire met Tonga."
    assert document.text.index("Tonga") == 18


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it is empty"),
        ("\ufeff\u200b \n---\n".encode(), "it holds no text"),
        (b"Share this\n\nPrint Friendly, PDF & Email\n", "nothing but boilerplate"),
    ],
)
def test_a_document_without_text_is_an_error(data: bytes, message: str) -> None:
    with pytest.raises(DocumentEmptyError, match=message):
        read_document(data)


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"\x89PNG\r\n\x1a\n", "a", "it is a picture. Leave it out, or give the text that it shows."),
        (b"\x7fELF\x02", "a.md", "it is a program (ELF). Leave it out."),
        (b"7z\xbc\xaf\x27\x1c", "a.docx", "it is a 7-Zip archive. Unpack it and give the files in it."),
        (b"<?xml version='1.0'?><a/>", "a", "it is an XML file. Save the text in it as HTML or text files."),
    ],
)
def test_a_format_without_a_reader_is_named_with_what_to_do(data: bytes, name: str, message: str) -> None:
    with pytest.raises(DocumentFormatError) as caught:
        read_document(Source.of(data, name))
    assert str(caught.value) == f"[E204] {name}: {message}"


def test_an_unknown_binary_file_is_told_by_its_control_characters() -> None:
    with pytest.raises(DocumentFormatError, match="binary file"):
        read_document(bytes(range(1, 32)) * 20)


def test_a_broken_document_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Fiji met Tonga.")
    (tmp_path / "c.txt").write_text("Fiji met Tonga. " * 10)
    (tmp_path / "empty").mkdir()
    paths = [str(tmp_path / "absent.txt"), str(tmp_path / "empty"), str(tmp_path)]
    found = list(read_all(paths, date="2024", max_bytes=50))
    kinds = [type(item.error) if isinstance(item, Failure) else item.published for item in found]
    assert kinds == [
        DocumentNotFoundError, DocumentNotFoundError, DocumentEmptyError, "2024", DocumentTooLargeError,
    ]  # fmt: skip
    assert [Path(item.uri).name for item in found] == ["absent.txt", "empty", "a.txt", "b.txt", "c.txt"]


def test_a_wrong_date_is_an_error_before_anything_is_read() -> None:
    with pytest.raises(DocumentDateError):
        read_all(["absent.txt"], date="soon")


def test_documents_are_read_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fiji met Tonga.")
    (tmp_path / "b.txt").write_text("Samoa met Niue.")
    found = read_all([str(tmp_path)])
    assert isinstance(next(found), Document)
    (tmp_path / "b.txt").write_text("Samoa left.")
    assert [item.text for item in found if isinstance(item, Document)] == ["Samoa left."]


_FRAGMENTS = st.sampled_from(
    [b"<html>", b"<p>Fiji met Tonga.</p>", b"<!doctype html>", b"---\n", b"title: a\n", b"# Fiji\n", b"\xff\xfe", b"\0",
     b"&#0;", b"<table><tr><td>", b"Date: 2024\n", b"[a](b)", b"```\n", b"> ", b"\xe9", "Côte\u0301\u202e".encode(),
     b"<a href='", b"&a", b"|a|b|\n|-|-|\n", b"\r\n", b"<![CDATA[", b"<?xml ?>", b"- ", b"%PDF-", b"\x1f\x8b",
     b"By Ann\n", b"2024-01-01\n", b"*a: &b"]
)  # fmt: skip
_BYTES = st.one_of(st.binary(), st.text().map(str.encode), st.lists(_FRAGMENTS | st.binary(max_size=8)).map(b"".join))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_BYTES, st.sampled_from(["a.txt", "a.md", "a.html", "-"]))
@example(b"<html><body>" + b"Fiji met Tonga. " * 30 + b"\x01</body>", "a.html")
def test_any_bytes_are_a_clean_document_or_an_error(data: bytes, name: str) -> None:
    with suppress(AmityError):
        document = read_document(Source.of(data, name))
        for text in (document.text, document.title or "", document.publisher or ""):
            assert unicodedata.is_normalized("NFC", text)
            assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n"]
        assert document.text == document.text.strip() != ""
        assert "\n\n" not in document.text
        assert "\n" not in (document.title or "")


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_an_error_names_the_document(data: bytes) -> None:
    try:
        read_document(Source.of(data, "news/a.txt"))
    except DocumentError as error:
        where, remedy = error.where, error.remedy
    else:
        return
    assert where == "news/a.txt"
    assert remedy
