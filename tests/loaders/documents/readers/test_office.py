"""Word, OpenDocument, RTF and EPUB beyond their plain text."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odfdo import Cell, Note, Paragraph, Row, Table
from odfdo import Document as OpenDocument

from loaders.documents import read_document
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def _changed(data: bytes, changes: dict[str, bytes]) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(data))
    return samples.archive([(n, changes.get(n, source.read(n))) for n in source.namelist()])


def test_word_tables_and_tracked_changes() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Fiji met Tonga")
    for tag, text in (("ins", " in Suva"), ("del", " in Apia")):
        kind = "delText" if tag == "del" else "t"
        paragraph._p.append(
            parse_xml(f"<w:{tag} {nsdecls('w')}><w:r><w:{kind} xml:space='preserve'>{text}</w:{kind}></w:r></w:{tag}>")
        )
    paragraph.add_run(".")
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, (("Country", "Ships"), ("Fiji", "3")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.sections[0].header.paragraphs[0].text = "Pacific Review"
    document.core_properties.title = "The Pact"
    found = read_document(_saved(document))
    assert found.text == "The Pact\nFiji met Tonga in Suva.\nCountry | Ships\nFiji | 3"


def test_open_document_tables_notes_and_spaces() -> None:
    document = OpenDocument("text")
    document.body.clear()
    paragraph = Paragraph("Fiji met  Tonga.")
    paragraph.append(Note(note_id="n1", citation="1", body="In Suva."))
    document.body.append(paragraph)
    table = Table("t")
    row = Row()
    for text in ("Country", "Ships"):
        cell = Cell()
        cell.append(Paragraph(text))
        row.append_cell(cell)
    table.append_row(row)
    document.body.append(table)
    assert read_document(_saved(document)).text == "Fiji met Tonga.\nIn Suva.\nCountry | Ships"


def test_rich_text_has_its_title_and_its_letters() -> None:
    data = (
        b"{\\rtf1\\ansi\\ansicpg1251{\\info{\\title The Pact}}{\\header Pacific}\\pard Fiji met \\'d2onga \\u8212? and"
        b"{\\*\\hidden x} Samoa.\\par}"
    )
    assert read_document(data).text == "The Pact\nFiji met Тonga — and Samoa."


def test_a_book_is_one_document_in_its_order() -> None:
    found = read_document(samples.book())
    assert (found.title, found.published, found.publisher) == (samples.TITLE, "2024-03-05", "Pacific Press")
    assert "Contents of this book" not in found.text
    assert "no text" not in found.text


@pytest.mark.parametrize("make", [samples.word, samples.open_document, samples.book])
def test_broken_packages_are_errors(make: object) -> None:
    data = make()  # type: ignore[operator]
    assert set(read(data[: len(data) // 2], "a").values()) == {"E207"}
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    broken = {name: b"<a><b>" for name in names if name.endswith((".xml", ".opf"))}
    assert set(read(_changed(data, broken), "a").values()) <= {"E207", "E206"}


_BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))


@pytest.mark.parametrize(
    ("make", "part"),
    [
        (samples.word, "word/document.xml"),
        (samples.open_document, "content.xml"),
        (samples.book, "OEBPS/book.opf"),
        (samples.book, "META-INF/container.xml"),
    ],
)
@pytest.mark.parametrize(
    "declared", [_BOMB, '<!ENTITY a9 SYSTEM "file:///etc/passwd">', '<!ENTITY % p SYSTEM "http://x">']
)
def test_declared_entities_are_refused(make: object, part: str, declared: str) -> None:
    data = make()  # type: ignore[operator]
    for encoding in ("utf-8", "utf-16"):
        text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [{declared}]><a>&a9;</a>'.encode(encoding)
        (message,) = errors(_changed(data, {part: text}), "a.zip")
        assert message == (
            "[E207] a.zip: its XML declares entities, as no such file needs to. Leave it out: it is built to harm."
        )


@pytest.mark.parametrize(
    ("make", "part"), [(samples.word, "word/document.xml"), (samples.open_document, "content.xml")]
)
def test_packages_that_unpack_to_much_are_refused(make: object, part: str) -> None:
    (message,) = errors(_changed(make(), {part: b"<a>" + b" " * 40_000_000 + b"</a>"}), "a.docx")  # type: ignore[operator]
    assert "it unpacks to more than a document has" in message
    assert "[E209]" in message


def test_a_picture_that_lies_elsewhere_is_not_opened() -> None:
    source = zipfile.ZipFile(io.BytesIO(samples.word()))
    relations = source.read("word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rX" TargetMode="External" Target="file:///etc/passwd"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>',
    )
    drawing = (
        b'<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        b'<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic'
        b' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip'
        b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rX"/></pic:blipFill>'
        b"</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    body = source.read("word/document.xml")
    place = body.index(b"<w:p>")
    changed = _changed(
        samples.word(),
        {"word/_rels/document.xml.rels": relations, "word/document.xml": body[:place] + drawing + body[place:]},
    )
    assert read_document(changed).text == read_document(samples.word()).text
