"""Feed the readers what no program wrote: mutated files of every format, and bytes and texts that hypothesis makes up.

Whatever comes in, reading gives documents with clean text and errors with a code, an address and a remedy, in bounded
time; nothing else may be raised. Members of packages are mutated before they are packed, since their check sums would
refuse nearly all other changes.

Usage: python -m bench.reader_fuzz [--cases 50000] [--hypothesis 2000] [--seed 0] [--minutes 120] [--json FILE]
Exit code 1 if a case broke a promise; its seed is printed, and `--seed N --cases 1` runs it again.
"""

import argparse
import gzip
import io
import json
import logging
import random
import sys
import time
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.document import Document
from loaders.documents import Failure, Limits, ReadingOptions, Source
from loaders.documents.reading import _documents
from tests.loaders.documents import samples

#: Slower than this is a finding of its own, in seconds.
SLOW = 5.0
OPTIONS = ReadingOptions(
    limits=Limits(document_bytes=2_000_000, archive_bytes=20_000_000, archive_members=2_000, reader_seconds=10)
)
TOKENS = (
    b"\x00", b"\xff", b"\xff\xfe", b"<", b"&", b"<!ENTITY a 'a'>", b"]]>", b"--", b"\r\n\r\n", b"99999999999", b"-1",
    b"{", b"[", b'"', b"\\u0000", b"endobj", b"stream", b"obj", b"<<", b"(", b"\\'", b"{\\*", b"From a 2024\n",
    b"boundary=", b"=?utf-8?q?", b"Content-Length: 7", b"\xed\xa0\x80", b"PK\x05\x06", b"PK\x01\x02", b"\x1f\x8b", b"%",
    b",", b";", b"\t", "\u202e".encode(),
)  # fmt: skip


def seeds() -> dict[str, bytes]:
    """Return a sound file of every format."""
    short = ("Fiji met Tonga.", ["Samoa left the talks on Monday, the ministry said.", "Niue stayed."])
    found = {name: make(*short) for name, make in samples.FORMATS.items()}
    mail = samples.mail(*short)
    found |= {
        "a.mbox": samples.mailbox(mail, mail),
        "a.rss": samples.feed(("Pact", "Fiji met Tonga."), ("Other", "<p>Niue met <b>Palau</b>.</p>")),
        "a.jsonl": samples.json_lines(samples.row(*short), samples.row("Other", ["Samoa left."])),
        "a.json": json.dumps([samples.row(*short)]).encode(),
        "a.csv": b'title,text,date\nPact,"Fiji met\nTonga.",2024-03-05\nOther,Samoa left.,\n',
        "a.parquet": samples.parquet_table(samples.row(*short)),
        "a.warc": samples.web_archive(("https://example.org/a", samples.page(*short))),
        "a.zip": samples.archive([("a.txt", b"Fiji met Tonga."), ("b.eml", mail)]),
        "a.tar": samples.tar([("a.txt", b"Fiji met Tonga."), ("b.html", samples.page(*short))]),
        "a.xml": b"<urlset><url><loc>https://example.org/a</loc></url></urlset>",
        "a.urls": b"https://example.org/a\nhttps://example.org/b\n",
    }
    return found


def mutated(data: bytes, draw: random.Random, other: bytes) -> bytes:
    """Return the bytes with a few changes of any kind."""
    changed = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 3, 8, 32))):
        place = draw.randrange(len(changed) + 1)
        end = min(len(changed), place + draw.choice((1, 2, 4, 16, 64, 512)))
        kind = draw.randrange(8)
        if kind == 0 and place < len(changed):
            changed[place] ^= 1 << draw.randrange(8)
        elif kind == 1:
            del changed[place:end]
        elif kind == 2:
            changed[place:place] = changed[place:end] * draw.choice((1, 2, 50))
        elif kind == 3:
            changed[place:place] = draw.choice(TOKENS)
        elif kind == 4:
            changed[place:end] = draw.choice(TOKENS) * draw.choice((1, 1, 1, 500))
        elif kind == 5:
            start = draw.randrange(len(other) + 1)
            changed[place:place] = other[start : start + draw.choice((4, 64, 1024))]
        elif kind == 6:
            changed[place:end] = draw.randbytes(end - place)
        elif kind == 7 and draw.random() < 0.2:
            del changed[place:]
    return bytes(changed)


def case(number: int, known: dict[str, bytes]) -> tuple[str, bytes]:
    """Return the name and the bytes of a case; the same number gives the same."""
    draw = random.Random(number)  # noqa: S311 - it has to be repeatable, not secret
    name = draw.choice(sorted(known))
    data, other = known[name], known[draw.choice(sorted(known))]
    is_package = data.startswith(b"PK") and draw.random() < 0.8
    data = (_packed if is_package else mutated)(data, draw, other)
    if draw.random() < 0.05:
        data = gzip.compress(data)
    return (name if draw.random() < 0.7 else "-"), data


def _packed(data: bytes, draw: random.Random, other: bytes) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(data))
    names = source.namelist()
    chosen = {draw.choice(names) for _ in range(2)}
    return samples.archive(
        [(n, mutated(source.read(n), draw, other) if n in chosen else source.read(n)) for n in names]
    )


def checked(name: str, data: bytes) -> tuple[Counter[str], str | None]:
    """Read a case; return what came of it, and what promise it broke."""
    found: Counter[str] = Counter()
    begun = time.monotonic()
    try:
        for item in _documents(Source.of(data, name), None, OPTIONS):
            found["document" if isinstance(item, Document) else item.error.code] += 1
            if fault := _fault(item, name):
                return found, fault
    except Exception as error:  # that nothing else is raised is what is tested
        return found, f"raised {type(error).__name__}: {error}"
    taken = time.monotonic() - begun
    return found, f"took {taken:.1f} s" if taken > SLOW else None


def _fault(item: Document | Failure, name: str) -> str | None:
    if isinstance(item, Failure):
        if not item.uri.startswith((name, "http")):
            return f"an error without its address: {item}"
        return None if item.error.remedy and "\n" not in str(item.error) else f"no clear line: {str(item.error)!r}"
    text = item.text
    bad = {c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"}
    if bad or text != text.strip() or "\n\n" in text or not unicodedata.is_normalized("NFC", text):
        return f"unclean text: {bad or text[:80]!r}"
    return None


def made_up(count: int, report: Callable[[str, bytes], None]) -> None:
    """Read what hypothesis makes up: bytes, and pieces of formats in any order."""
    pieces = st.lists(st.sampled_from([*TOKENS, *(data[:200] for data in seeds().values())]) | st.binary(max_size=20))
    names = st.sampled_from([*sorted(seeds()), "-"])

    @settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(names, st.binary(max_size=400) | pieces.map(b"".join))
    def run(name: str, data: bytes) -> None:
        report(name, data)

    run()


def main() -> None:
    """Run the cases and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=50_000)
    parser.add_argument("--hypothesis", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=120, help="stop after so long, whatever is left")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    logging.disable()
    known, counts, faults = seeds(), Counter[str](), []
    begun = time.monotonic()

    def report(name: str, data: bytes, label: str = "hypothesis") -> None:
        found, fault = checked(name, data)
        counts.update(found)
        counts["cases"] += 1
        if fault:
            faults.append(f"{label} {name}: {fault}")
            print(faults[-1], file=sys.stderr, flush=True)

    if options.hypothesis:
        made_up(options.hypothesis, report)
    for number in range(options.seed, options.seed + options.cases):
        if time.monotonic() - begun > 60 * options.minutes:
            break
        report(*case(number, known), label=f"seed {number}")
        if number % 1_000 == 0:
            print(f"{counts['cases']:,} cases", file=sys.stderr, flush=True)
    result = {"seconds": round(time.monotonic() - begun, 1), **dict(sorted(counts.items())), "faults": faults}
    print(json.dumps(result, indent=2))
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
