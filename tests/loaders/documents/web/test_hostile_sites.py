"""Servers, redirects and names that are built to harm."""

import gzip
import time
import tracemalloc
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.documents.address import shown
from loaders.documents.web.location import located
from loaders.errors import DocumentAddressError, DocumentError, DocumentFetchError, DocumentTooLargeError
from tests.loaders.documents import samples
from tests.loaders.documents.web.conftest import Client, Internet
from tests.loaders.documents.web.site import Answer, Site, page, redirect


@pytest.mark.parametrize(
    "address", ["10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fe80::1%eth0", "224.0.0.1"]
)
def test_a_name_that_leads_into_a_private_network_is_not_connected_to(
    client: Client, internet: Internet, address: str
) -> None:
    with pytest.raises(DocumentAddressError) as caught:
        client.fetcher(lambda _, __: [internet.public, address], allow_private=False)("http://inner.example/a")
    assert str(caught.value) == (
        f"[E214] http://inner.example/a: inner.example leads to {address}, no address of the public internet. Save the"
        " page and give its path; to fetch from your own network, set AMITY_ALLOW_PRIVATE_ADDRESSES=1."
    )
    assert internet.reached == []


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:10.0.0.1]", "0", "localhost"])
def test_an_address_in_any_writing_is_not_connected_to(client: Client, internet: Internet, host: str) -> None:
    from loaders.documents.web.pinned import resolve  # noqa: PLC0415 - the system's, which knows these without a network

    with pytest.raises(DocumentAddressError, match="no address of the public internet"):
        client.fetcher(resolve, allow_private=False)(f"http://{host}/a")
    assert internet.reached == []


@pytest.mark.parametrize("target", ["http://inner.example/a", "http://127.0.0.1/a", "//[::1]/a"])
def test_a_redirect_into_a_private_network_is_not_followed(
    site: Site, client: Client, internet: Internet, target: str
) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        return {"public.example": [internet.public], "inner.example": ["10.0.0.1"]}.get(host, [host])

    site.pages["/a"] = redirect(target)
    with pytest.raises(DocumentAddressError, match="no address of the public internet") as caught:
        client.fetcher(resolve, allow_private=False)(site.url("/a", "public.example"))
    assert caught.value.where == site.url("/a", "public.example")
    assert internet.reached == [internet.public]


def test_the_address_that_was_checked_is_the_one_that_is_connected_to(
    site: Site, client: Client, internet: Internet
) -> None:
    answers = iter([[internet.public], ["127.0.0.1"]])
    fetch = client.fetcher(lambda _, __: next(answers), allow_private=False)
    site.pages["/a"] = page(samples.page())
    assert fetch(site.url("/a", "rebound.example")).data == samples.page()
    assert site.asked == [(f"rebound.example:{site.port}", "/a")]
    with pytest.raises(DocumentAddressError, match="leads to 127"):
        fetch(site.url("/a", "rebound.example"))
    assert internet.reached == [internet.public]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "of the kind file:"),
        ("ftp://example.org/a", "of the kind ftp:"),
        ("gopher://example.org/a", "of the kind gopher:"),
        ("/a", "without a scheme"),
        ("http://", "without a host"),
        ("http://XN--/a", "no address"),
        ("http://exa mple.org/", "whose host is no name"),
        ("http://example.org:99999/", "a port that does not exist"),
        (f"http://example.org/{'a' * 9_000}", "more than 8,000 characters"),
    ],
)
def test_what_is_no_address_of_a_page_is_one_error(client: Client, internet: Internet, url: str, said: str) -> None:
    with pytest.raises(DocumentAddressError) as caught:
        client.fetcher()(url)
    assert said in caught.value.what
    assert internet.reached == []


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://ann:secret@example.org/", "javascript:alert(1)"])
def test_a_redirect_to_what_is_not_fetched_is_one_error(site: Site, client: Client, target: str) -> None:
    site.pages["/a"] = redirect(target)
    with pytest.raises(DocumentAddressError, match="it leads to an address") as caught:
        client.fetcher()(site.url("/a"))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["https://ann:secret@example.org/a", "https://secret@example.org/a", "https://ann:se/secret@example.org/a",
            "https:ann:secret@example.org/a", "https://ann:secret@[::1/a", "https://ann:\tsecret@example.org"]
)  # fmt: skip
def test_a_password_in_an_address_is_refused_and_not_shown(client: Client, internet: Internet, url: str) -> None:
    with pytest.raises(DocumentAddressError) as caught:
        client.fetcher()(url)
    assert "secret" not in str(caught.value)
    assert "secret" not in shown(url)
    assert internet.reached == []


_PIECES = (
    "http", "https", "file", ":", "/", "//", "@", "[", "]", "%", "%00", "?", "#", "\\", "\t", "\ud800", "xn--", "ı",
    ".", "80", "::1", "a", " ",
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)))
def test_any_address_is_taken_or_refused(url: str) -> None:
    base = httpx.URL("https://example.org/a")
    for given_base in (None, base):
        try:
            found = located(url, shown(url), given_base)
        except DocumentAddressError as error:
            assert error.where == shown(url)  # noqa: PT017 - refusing is one of two right answers
        else:
            assert found.scheme in ("http", "https")
            assert found.host
            assert not found.userinfo


def test_an_at_sign_behind_the_host_is_no_password() -> None:
    assert shown("https://example.org/@ann/a?b=c@d") == "https://example.org/@ann/a?b=c@d"


def _dripping(head: bytes) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(head)
        while True:
            request.wfile.write(b"a")
            request.wfile.flush()
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-A: "])
def test_a_server_that_drips_is_left_in_time(site: Site, client: Client, head: bytes) -> None:
    site.pages["/a"] = _dripping(head)
    start = time.monotonic()
    with pytest.raises(DocumentFetchError, match=r"longer than 1 seconds.*AMITY_FETCH_SECONDS"):
        client.fetcher(seconds=1.0)(site.url("/a"))
    assert time.monotonic() - start < 20
    assert len(site.asked) == 1


def test_a_name_that_takes_long_to_look_up_is_left_in_time(client: Client) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        time.sleep(30)
        return ["127.0.0.1"]

    start = time.monotonic()
    with pytest.raises(DocumentFetchError, match="longer than 1 seconds"):
        client.fetcher(resolve, seconds=1.0)("http://slow.example/a")
    assert time.monotonic() - start < 20


def _endless(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
    while True:
        request.wfile.write(b"a" * 65_536)


def _boastful(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")


@pytest.mark.parametrize("answer", [_endless, _boastful])
def test_a_body_without_end_is_left_at_the_limit(site: Site, client: Client, answer: Answer) -> None:
    site.pages["/a"] = answer
    with pytest.raises(DocumentTooLargeError, match="more than 100,000 bytes"):
        client.fetcher(document_bytes=100_000)(site.url("/a"))


@pytest.mark.parametrize("layers", [1, 2])
def test_what_unpacks_to_too_much_is_left_at_the_limit(site: Site, client: Client, layers: int) -> None:
    bomb = gzip.compress(bytes(100_000_000))
    for _ in range(layers - 1):
        bomb = gzip.compress(bomb)
    site.pages["/a"] = page(bomb, Content_Encoding=", ".join(["gzip"] * layers))
    fetch, expected = (
        client.fetcher(document_bytes=1_000_000),
        DocumentTooLargeError if layers == 1 else DocumentFetchError,
    )
    tracemalloc.start()
    try:
        with pytest.raises(expected):
            fetch(site.url("/a"))
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("body", "packing"), [(b"nonsense", "gzip"), (gzip.compress(b"a" * 9_999, mtime=0)[:-9], "gzip"), (b"abc", "br")]
)
def test_what_cannot_be_unpacked_is_one_error(site: Site, client: Client, body: bytes, packing: str) -> None:
    site.pages["/a"] = page(body, Content_Encoding=packing)
    with pytest.raises(DocumentError) as caught:
        client.fetcher()(site.url("/a"))
    assert caught.value.code == "E215"


def test_what_is_packed_is_unpacked(site: Site, client: Client) -> None:
    site.pages["/a"] = page(
        gzip.compress(samples.page()[:200]) + gzip.compress(samples.page()[200:]), Content_Encoding="gzip"
    )
    assert client.fetcher()(site.url("/a")).data == samples.page()
