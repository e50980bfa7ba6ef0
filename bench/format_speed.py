"""Documents and sentences per second of each format, beside the bare library that parses it, in one run.

The bare library does as little as gives a text: no cleaning, no title, no running heads, no bounds, no process of its
own. Each format is read once before it is measured, so that imports and the start of processes do not count.

Usage: python -m bench.format_speed [--documents 60] [--repeats 3] [--json FILE]
"""

import argparse
import csv
import email
import io
import json
import logging
import tarfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import feedparser
import odfdo
import orjson
import pypdfium2
import trafilatura
from lxml import html
from markdown_it import MarkdownIt
from pyarrow import parquet
from striprtf.striprtf import rtf_to_text
from warcio.archiveiterator import ArchiveIterator

from graph.document import Document
from loaders.documents import ReadingOptions, Source
from loaders.documents.reading import _documents
from tests.loaders.documents import samples

#: Six sentences are in the sample's paragraphs; an article has so many of them.
TIMES, SENTENCES = 8, 6 * 8


@dataclass(frozen=True, slots=True)
class Case:
    """A format: a source that holds many documents or one, and what its library does with it."""

    name: str
    data: bytes
    #: How many documents are in it.
    holds: int
    bare: Callable[[bytes], object]


def _epub(data: bytes) -> object:
    book = zipfile.ZipFile(io.BytesIO(data))
    return ["".join(map(str, html.fromstring(book.read(n)).itertext())) for n in book.namelist() if n.endswith("html")]


def _pdf(data: bytes) -> object:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def _docx(data: bytes) -> object:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def _warc(data: bytes) -> object:
    return [
        trafilatura.extract(record.content_stream().read())
        for record in ArchiveIterator(io.BytesIO(data))
        if record.http_headers.get_statuscode() == "200" and "html" in record.http_headers.get_header("Content-Type")
    ]


def _zip(data: bytes) -> object:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return [archive.read(name).decode() for name in archive.namelist()]


def _tar(data: bytes) -> object:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return [stream.read().decode() for entry in archive if (stream := archive.extractfile(entry))]


def _table(count: int, paragraphs: list[str]) -> bytes:
    stream = io.StringIO()
    rows = [samples.row(f"Pact {n}", paragraphs) for n in range(count)]
    table = csv.DictWriter(stream, list(rows[0]))
    table.writeheader()
    table.writerows(rows)
    return stream.getvalue().encode()


def _mailbox(data: bytes) -> object:
    return [email.message_from_bytes(m).get_payload(decode=True) for m in data.split(b"From desk@")[1:]]


def cases(count: int) -> list[Case]:
    """Return the formats; those that hold many documents hold `count`."""
    text = [f"{paragraph} It was day {n}." for n in range(TIMES) for paragraph in samples.PARAGRAPHS]
    rows = [samples.row(f"Pact {n}", text) for n in range(count)]
    texts = [(f"{n}.txt", samples.text(f"Pact {n}", text)) for n in range(count)]
    pages = [(f"https://example.org/{n}", samples.page(f"Pact {n}", text)) for n in range(count)]
    return [
        Case("a.txt", samples.text("Pact", text), 1, bytes.decode),
        Case("a.md", samples.markdown("Pact", text), 1, lambda d: MarkdownIt().parse(d.decode())),
        Case("a.html", samples.page("Pact", text), 1, trafilatura.extract),
        Case("a.pdf", samples.pdf("Pact", text), 1, _pdf),
        Case("a.docx", samples.word("Pact", text), 1, _docx),
        Case("a.odt", samples.open_document("Pact", text), 1, lambda d: odfdo.Document(io.BytesIO(d)).body.inner_text),
        Case("a.rtf", samples.rich_text("Pact", text), 1, lambda d: rtf_to_text(d.decode())),
        Case("a.epub", samples.book("Pact", text), 1, _epub),
        Case("a.eml", samples.mail("Pact", text), 1, lambda d: email.message_from_bytes(d).get_payload(decode=True)),
        Case("a.mbox", samples.mailbox(*(samples.mail(f"Pact {n}", text) for n in range(count))), count, _mailbox),
        Case("a.rss", samples.feed(*((f"Pact {n}", "<p>".join(text)) for n in range(count))), count,
             lambda d: feedparser.parse(io.BytesIO(d))),
        Case("a.jsonl", samples.json_lines(*rows), count, lambda d: [orjson.loads(x) for x in d.splitlines()]),
        Case("a.csv", _table(count, text), count, lambda d: list(csv.reader(io.StringIO(d.decode())))),
        Case("a.parquet", samples.parquet_table(*rows), count,
             lambda d: parquet.read_table(io.BytesIO(d)).to_pylist()),
        Case("a.warc", samples.web_archive(*pages), count, _warc),
        Case("a.zip", samples.archive(texts), count, _zip),
        Case("a.tar", samples.tar(texts), count, _tar),
    ]  # fmt: skip


def best(work: Callable[[], object], repeats: int) -> float:
    """Return the shortest time of several runs, in seconds."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def read(case: Case) -> int:
    """Read a case's documents and return how many there were."""
    found = list(_documents(Source.of(case.data, case.name), None, ReadingOptions()))
    wrong = [item for item in found if not isinstance(item, Document)]
    if wrong:
        raise SystemExit(f"{case.name}: {wrong[0]}")
    return len(found)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    logging.disable()
    rows = []
    print(f"{'format':10} {'documents/s':>12} {'sentences/s':>12} {'bare/s':>10} {'share of bare':>14}")
    for case in cases(options.documents):
        times = max(1, options.documents // case.holds)
        assert read(case) == case.holds  # noqa: S101 - and a first run, which does not count
        case.bare(case.data)
        own = best(lambda c=case, n=times: [read(c) for _ in range(n)], options.repeats)  # type: ignore[misc]
        bare = best(lambda c=case, n=times: [c.bare(c.data) for _ in range(n)], options.repeats)  # type: ignore[misc]
        count = case.holds * times
        rows.append(
            {"format": case.name, "documents": count / own, "sentences": count * SENTENCES / own, "bare": count / bare,
             "share": bare / own}
        )  # fmt: skip
        row = rows[-1]
        print(
            f"{case.name:10} {row['documents']:12.0f} {row['sentences']:12.0f} {row['bare']:10.0f} {row['share']:14.3f}"
        )
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
