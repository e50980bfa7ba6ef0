"""What a server says of a page reaches its reader, and lists lead to pages."""

import gzip
import io
import zipfile

import pytest

from loaders.documents import Failure, Limits, ReadingOptions, read_all
from loaders.documents.finding import find_sources
from tests.loaders.documents import samples
from tests.loaders.documents.web.conftest import Client
from tests.loaders.documents.web.site import Site, page, redirect

_LIMITS = Limits()
_RUSSIAN = "Встреча лидеров России и Китая прошла в Москве. " * 40


def _read(client: Client, *paths: str, limits: Limits = _LIMITS) -> dict[str, str]:
    options = ReadingOptions(fetch=client.fetcher(), limits=limits, any_language=True)
    return {f.uri: f.error.code if isinstance(f, Failure) else f.text for f in read_all(paths, options=options)}


@pytest.mark.parametrize("kind", ["text/html; charset=koi8-r", 'text/plain; charset="koi8-r"'])
def test_the_charset_that_the_server_names_is_the_pages(site: Site, client: Client, kind: str) -> None:
    data = samples.page("Встреча", (_RUSSIAN,)) if "html" in kind else samples.text("Встреча", (_RUSSIAN,))
    site.pages["/a"] = page(data.decode().encode("koi8-r"), kind)
    assert _RUSSIAN.strip() in _read(client, site.url("/a"))[site.url("/a")]


def test_a_charset_that_does_not_exist_is_passed_over(site: Site, client: Client) -> None:
    site.pages["/a"] = page("Fiji met Côte d’Ivoire.".encode("cp1252"), "text/plain; charset=klingon")
    assert _read(client, site.url("/a")) == {site.url("/a"): "Fiji met Côte d’Ivoire."}


def test_the_type_is_told_by_content_then_by_the_server_then_by_the_name(site: Site, client: Client) -> None:
    article = "Fiji met Tonga.\n\n## The *pact*\n\nIt holds."
    site.pages.update({
        "/download?id=1": page(samples.pdf(), "application/octet-stream"),
        "/table": page(b"url,words,story\n,x,Fiji met Tonga.\n", "text/csv"),
        "/note.md": page(article.encode(), "text/plain"),
        "/dump.txt.gz": page(gzip.compress(samples.text()), "application/gzip"),
        "/sent.txt.gz": page(gzip.compress(samples.text()), "application/gzip", Content_Encoding="gzip"),
        "/feed.php": page(samples.page(), "application/pdf"),
    })  # fmt: skip
    found = _read(client, *map(site.url, site.pages))
    assert samples.TITLE in found[site.url("/download?id=1")]
    assert "Fiji met Tonga." in next(text for uri, text in found.items() if uri.startswith(site.url("/table#")))
    assert "The pact" in found[site.url("/note.md")]
    for path in ("/feed.php", "/dump.txt.gz", "/sent.txt.gz"):
        assert samples.TITLE in found[site.url(path)]


def test_a_pages_own_address_counts_if_it_is_on_its_host(site: Site, client: Client) -> None:
    def with_link(target: str) -> bytes:
        return samples.page().replace(b"<head>", f'<head><link rel="canonical" href="{target}">'.encode())

    site.pages.update({
        "/a?utm=1": page(with_link("/a")),
        "/b": page(with_link("https://elsewhere.example/b")),
        "/c": page(with_link("http://ann:secret@127.0.0.1/c")),
        "/d": page(with_link("/")),
        "/e?x=1": page(samples.page(), Link=f'<{site.url("/e")}>; rel="canonical"'),
    })  # fmt: skip
    found = [client.fetcher()(site.url(path)).uri for path in site.pages]
    assert found == [site.url(path) for path in ("/a", "/b", "/c", "/d", "/e")]


def _zipped(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize("form", ["list", "sitemap", "packed sitemap", "feed", "zip"])
def test_what_lists_pages_leads_to_them_and_a_failure_stops_nothing(site: Site, client: Client, form: str) -> None:
    urls = [site.url("/a"), site.url("/gone"), "http://ann:secret@127.0.0.1/x", "file:///etc/passwd", site.url("/b")]
    plain = "\n".join(url for url in urls if url.startswith("http")).encode()
    sitemap = f"<urlset>{''.join(f'<url><loc>{url}</loc></url>' for url in urls)}</urlset>".encode()
    items = "".join(f"<item><title>Pact</title><link>{url}</link></item>" for url in urls)
    lists = {
        "list": plain, "sitemap": sitemap, "packed sitemap": gzip.compress(sitemap), "zip": _zipped("u.txt", plain),
        "feed": f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode(),
    }  # fmt: skip
    site.pages.update({
        "/start": page(lists[form], "application/octet-stream"),
        "/a": redirect("/c"), "/c": page(samples.page()), "/b": page(samples.page(paragraphs=samples.PARAGRAPHS[:2])),
    })  # fmt: skip
    found = _read(client, site.url("/start"))
    assert samples.TITLE in found.pop(site.url("/c"))
    assert samples.TITLE in found.pop(site.url("/b"))
    local = "file://etc/passwd" if form == "feed" else "file:///etc/passwd"  # feedparser's spelling
    expected = {site.url("/gone"): "E215", "http://127.0.0.1/x": "E214", local: "E214"}
    if form in ("list", "zip"):
        del expected[local]
    assert found == expected


def test_lists_are_held_to_the_bounds_of_archives(site: Site, client: Client) -> None:
    site.pages["/list"] = page("\n".join(site.url(f"/{n}") for n in range(50)).encode(), "text/plain")
    site.pages["/loop"] = page(site.url("/loop").encode(), "text/plain")
    for number in range(50):
        site.pages[f"/{number}"] = page(samples.text(f"Pact {number}"), "text/plain")
    found = _read(client, site.url("/list"), site.url("/loop"), limits=Limits(archive_members=5))
    assert sum(samples.TITLE not in text and text.startswith("Pact") for text in found.values()) == 5
    assert sorted(text for text in found.values() if len(text) == 4) == ["E209", "E209"]
    assert len(site.paths()) < 20
    small = _read(client, site.url("/list"), limits=Limits(archive_bytes=1_000))
    assert "E209" in small.values()


def test_addresses_can_be_counted_without_being_fetched(site: Site) -> None:
    from loaders.documents.address import named  # noqa: PLC0415

    assert [s.uri for s in find_sources(["http://ann:secret@127.0.0.1/a"], fetch=named)] == ["http://127.0.0.1/a"]
    assert site.asked == []
