"""Lists of addresses, sitemaps, and web archives."""

import gzip
import re

import pytest

from loaders.documents import Limits, ReadingOptions, Source
from loaders.errors import DocumentAccessError
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read

_NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/a</loc><news:news><news:title>Pact</news:title></news:news></url>
<url><loc> https://example.org/b </loc></url></urlset>"""
_EVENT = "\t".join(["1234567890", "20240305", *[""] * 57, "20240305101500", "https://example.org/a"])
_MENTION = "\t".join(
    ["1234567890", "20240305101500", "20240305101500", "1", "b.org", "https://example.org/a", *[""] * 10]
)
_LISTS = {
    "text": b"# chosen\nhttps://example.org/a\n\nhttps://example.org/b\n",
    "news": _NEWS,
    "events": f"{_EVENT}\n{_EVENT}\n{_EVENT.replace('org/a', 'org/b')}\n".encode(),
    "mentions": f"{_MENTION}\n{_MENTION.replace('org/a', 'org/b')}\n".encode(),
    "doc": b"URL,MobileURL,Date,Title\nhttps://example.org/a,,20240305,Pact\nhttps://example.org/b,,20240305,Other\n",
}


def _fetch(url: str) -> Source:
    if url.endswith("/b"):
        raise DocumentAccessError("it cannot be reached", where=url, remedy="Try later")
    return Source.of(samples.page(), url)


@pytest.mark.parametrize("name", _LISTS)
def test_addresses_are_handed_to_what_fetches_them(name: str) -> None:
    found = read(_LISTS[name], "a.csv" if name == "doc" else "-", ReadingOptions(fetch=_fetch))
    assert found["https://example.org/a"].startswith(samples.TITLE)
    assert found["https://example.org/b"] == "E202"
    assert len(found) == 2


@pytest.mark.parametrize("name", _LISTS)
def test_without_that_one_line_says_what_to_do(name: str) -> None:
    (message,) = errors(_LISTS[name], "a.csv" if name == "doc" else "-")
    assert "[E204]" in message
    assert "wget" in message


def test_a_sitemap_that_lists_itself_ends() -> None:
    data = b"<sitemapindex><sitemap><loc>https://example.org/s</loc></sitemap></sitemapindex>"
    found = read(data, "-", ReadingOptions(fetch=lambda url: Source.of(data, url)))
    assert found == {"https://example.org/s": "E209"}


def test_a_sitemap_expands_no_entity() -> None:
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    data = f"<!DOCTYPE urlset [{declared}]><urlset><url><loc>&a9;</loc></url></urlset>".encode()
    assert read(data, "a.xml", ReadingOptions(fetch=_fetch)) == {"a.xml": "E207"}
    assert read(b"<urlset><url><loc>https://example.org/b</loc></url><url>", "-", ReadingOptions(fetch=_fetch)) == {
        "https://example.org/b": "E202", "-": "E207",
    }  # fmt: skip


@pytest.mark.parametrize("compressed", [True, False])
def test_pages_of_a_web_archive_are_read(compressed: bool) -> None:
    data = samples.web_archive(("https://example.org/a?b=1", samples.page()), ("https://example.org/c", b"<html>"),
                               compressed=compressed)  # fmt: skip
    found = read(data, "crawl.warc")
    assert found["crawl.warc!https://example.org/a?b=1"].startswith(samples.TITLE)
    assert found == {**found, "crawl.warc!https://example.org/c": "E206"}
    assert len(found) == 2


def test_a_web_archive_that_breaks_off_gives_what_it_held() -> None:
    data = samples.web_archive(("https://example.org/a", samples.page()))
    assert "crawl!https://example.org/a" in read(data + b"WARC/1.0\r\nWARC-Type: resp", "crawl")
    wrong = re.sub(rb"Content-Length: \d+", b"Content-Length: 100", data, count=1)
    assert "E207" in read(wrong, "crawl").values()


def test_headers_of_a_web_archive_are_bounded() -> None:
    data = gzip.compress(b"WARC/1.0\r\n" + b"X-A: " + b"a b" * 10_000_000)
    (message,) = errors(data, "crawl.warc.gz", ReadingOptions(limits=Limits(archive_ratio=100_000)))
    assert "a member's header has more than 1,000,000 bytes" in message
