"""The same text in every format, made here."""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as xml_escape

import docx
import pyarrow as pa
from odfdo import Document as OpenDocument
from odfdo import Header, Paragraph
from pyarrow import parquet
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as PrintedParagraph
from reportlab.platypus import SimpleDocTemplate

TITLE = "Fiji and Tonga Sign a Defence Pact"
PARAGRAPHS = (
    "Fiji and Tonga signed a mutual defence agreement in Suva on Tuesday, the governments of both countries said. Their"
    " long-range cooperation includes joint exercises, “Kiwa 24” among them.",
    "The prime minister of Fiji met the king of Tonga before the ceremony. They discussed fisheries, trade and the"
    " growing number of naval exercises in the South Pacific, where several larger powers compete for influence.",
    "Australia welcomed the agreement. New Zealand said that it would consult Côte d’Ivoire about disaster relief.",
)
Texts = Sequence[str]


def text(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> bytes:
    return "\n\n".join((title, *paragraphs)).encode()


def wrapped(title: str = TITLE, paragraphs: Texts = PARAGRAPHS, width: int = 72) -> bytes:
    import textwrap  # noqa: PLC0415

    return "\n\n".join("\n".join(textwrap.wrap(p, width)) for p in (title, *paragraphs)).encode()


def markdown(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> bytes:
    return "\n\n".join((f"# {title}", *paragraphs)).encode()


def page(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> bytes:
    body = "".join(f"<p>{escape(p)}</p>\n" for p in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{escape(title)}</h1>{body}</article></body></html>"
    ).encode()


def pdf(title: str = TITLE, paragraphs: Texts = PARAGRAPHS, *, own: str | None = None, head: str = "") -> bytes:
    """A PDF with page numbers and a running head; `own` is the title among its properties."""
    stream = io.BytesIO()
    styles = getSampleStyleSheet()

    def furniture(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(72, 800, head)
        canvas.drawString(300, 30, f"Page {document.page}")

    template = SimpleDocTemplate(stream, title=own or "(anonymous)")
    flow = [PrintedParagraph(escape(title), styles["Title"])]
    flow += [PrintedParagraph(escape(p), styles["BodyText"]) for p in paragraphs]
    template.build(flow, onFirstPage=furniture, onLaterPages=furniture)
    return stream.getvalue()


def word(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> bytes:
    document = docx.Document()
    document.add_heading(title, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.core_properties.title = "Microsoft Word - draft.docx"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def open_document(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> bytes:
    document = OpenDocument("text")
    document.body.clear()
    document.body.append(Header(1, title))
    for paragraph in paragraphs:
        document.body.append(Paragraph(paragraph))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rich_text(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> bytes:
    def escaped(line: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)

    lines = "".join(f"\\pard {escaped(line)}\\par\n" for line in (title, *paragraphs))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{{\\info{{\\author Ann}}}}\n{lines}}}".encode()


def book(title: str = TITLE, paragraphs: Texts = PARAGRAPHS, *, doctype: str = "<!DOCTYPE html>") -> bytes:
    half = len(paragraphs) // 2
    chapters = (f"<h1>{escape(title)}</h1>" + _paragraphs(paragraphs[:half]), _paragraphs(paragraphs[half:]))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles>'
        "</container>",
        "OEBPS/book.opf": (
            '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<metadata><dc:title>{xml_escape(title)}</dc:title><dc:date>2024-03-05</dc:date>"
            "<dc:publisher>Pacific Press</dc:publisher></metadata><manifest>"
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="a" href="text/a%20a.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
        ),
        "OEBPS/nav.xhtml": "<html><body><p>Contents of this book</p></body></html>",
        "OEBPS/text/a a.xhtml": f'<?xml version="1.0"?>{doctype}<html><body>{chapters[0]}</body></html>',
        "OEBPS/b.xhtml": f"<html><head><title>no text</title></head><body>{chapters[1]}</body></html>",
    }
    return archive(files.items())


def _paragraphs(paragraphs: Iterable[str]) -> str:
    return "".join(f"<p>{escape(p)}</p>" for p in paragraphs)


def message(title: str = TITLE, paragraphs: Texts = PARAGRAPHS, *, html: bool = False) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = title
    made["From"] = "Pacific News Desk <desk@example.org>"
    made["To"] = "readers@example.org"
    made["Date"] = "Tue, 05 Mar 2024 23:30:00 +1200"
    made["Message-ID"] = "<1@example.org>"
    if html:
        made.set_content(f"<html><body>{_paragraphs(paragraphs)}</body></html>", subtype="html")
    else:
        made.set_content("\n\n".join(paragraphs))
    return made


def mail(title: str = TITLE, paragraphs: Texts = PARAGRAPHS, *, html: bool = False) -> bytes:
    return message(title, paragraphs, html=html).as_bytes()


def mailbox(*messages: bytes) -> bytes:
    return b"".join(b"From desk@example.org Tue Mar  5 23:30:00 2024\n" + m + b"\n\n" for m in messages)


def feed(*entries: tuple[str, str]) -> bytes:
    items = "".join(
        f"<item><title>{xml_escape(title)}</title><link>https://example.org/{n}</link>"
        f"<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>{xml_escape(body)}</description></item>"
        for n, (title, body) in enumerate(entries)
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Pacific News</title>{items}</channel></rss>'
    ).encode()


def row(title: str = TITLE, paragraphs: Texts = PARAGRAPHS) -> dict[str, str]:
    return {
        "headline": title, "body": "\n\n".join(paragraphs), "published_at": "2024-03-05T10:00:00Z",
        "url": "https://www.example.org/a",
    }  # fmt: skip


def json_lines(*rows: dict[str, str]) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in rows)


def parquet_table(*rows: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(list(rows)), stream)
    return stream.getvalue()


def web_archive(*pages: tuple[str, bytes], compressed: bool = False) -> bytes:
    """A web archive in which each page comes with a redirect and a picture."""
    records = [_record(url, *each) for url, data in pages for each in (
        ("200 OK", "text/html", data), ("301 Moved", "text/html", b"moved"), ("200 OK", "image/png", b"\x89PNG"),
    )]  # fmt: skip
    return b"".join(gzip.compress(record) if compressed else record for record in records)


def _record(url: str, status: str, media_type: str, data: bytes) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def archive(files: Iterable[tuple[str, bytes | str]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(name, data, kind)
    return stream.getvalue()


def tar(files: Iterable[tuple[str, bytes]], *, compressed: bool = False) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as made:
        for name, data in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            made.addfile(entry, io.BytesIO(data))
    return gzip.compress(stream.getvalue()) if compressed else stream.getvalue()


#: A file of each format that holds one document of this text.
FORMATS = {
    "a.txt": text, "wrapped.txt": wrapped, "a.md": markdown, "a.html": page, "a.pdf": pdf, "a.docx": word,
    "a.odt": open_document, "a.rtf": rich_text, "a.epub": book, "a.eml": mail,
}  # fmt: skip
