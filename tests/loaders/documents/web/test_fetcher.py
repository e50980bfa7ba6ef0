"""Pages are fetched, and what keeps them from it is one error."""

import socket
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from loaders.documents import ReadingOptions, read_document
from loaders.errors import DocumentAddressError, DocumentError, DocumentFetchError
from tests.loaders.documents import samples
from tests.loaders.documents.web.conftest import Client
from tests.loaders.documents.web.site import Site, page, redirect


def _message(client: Client, url: str, kind: type[DocumentError] = DocumentFetchError, **changes: Any) -> str:  # noqa: ANN401
    with pytest.raises(kind) as caught:
        client.fetcher(**changes)(url)
    return str(caught.value)


def test_a_page_is_read_under_its_address(site: Site, client: Client) -> None:
    site.pages["/a?b=1"] = page(samples.page())
    found = read_document(site.url("/a?b=1#part"), options=ReadingOptions(fetch=client.fetcher()))
    assert found.text.startswith(samples.TITLE)
    assert found.uri == site.url("/a?b=1")
    assert client.slept == []


def test_requests_say_who_sends_them(site: Site, client: Client) -> None:
    said: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        said.append(request.headers["User-Agent"])
        page(b"x")(request)

    site.pages["/a"] = answer
    client.fetcher()(site.url("/a"))
    assert said[0].startswith("Amity/")


def test_redirects_are_followed_to_the_address_in_the_end(site: Site, client: Client) -> None:
    site.pages["/a"] = redirect("b")
    site.pages["/b"] = redirect(f"//two.example:{site.port}/c", 301)
    site.pages["/c"] = page(samples.page())
    assert client.fetcher()(site.url("/a", "one.example")).uri == site.url("/c", "two.example")
    assert [host.partition(":")[0] for host, _ in site.asked] == ["one.example", "one.example", "two.example"]


def test_redirects_end(site: Site, client: Client) -> None:
    site.pages["/a"] = redirect("/a")
    message = _message(client, site.url("/a"), DocumentAddressError, redirects=4)
    assert "[E214]" in message
    assert "it redirects more than 4 times" in message
    assert len(site.asked) == 5


@pytest.mark.parametrize(
    ("status", "said"), [(404, "there is no such page"), (403, "refuses"), (418, "status 418"), (501, "failed")]
)
def test_what_a_server_refuses_is_not_asked_for_again(site: Site, client: Client, status: int, said: str) -> None:
    site.pages["/a"] = page(b"no", status=status)
    message = _message(client, site.url("/a"))
    assert message.startswith(f"[E215] {site.url('/a')}: ")
    assert said in message
    assert (len(site.asked), client.slept) == (1, [])


def test_a_refusal_behind_a_redirect_names_both_addresses(site: Site, client: Client) -> None:
    site.pages["/a"] = redirect("/gone")
    message = _message(client, site.url("/a"))
    assert message.startswith(f"[E215] {site.url('/a')}: there is no such page (status 404), at {site.url('/gone')}. ")


def test_a_server_that_fails_is_tried_again_so_often(site: Site, client: Client) -> None:
    site.pages["/a"] = page(b"", status=500)
    assert "the server failed (status 500)" in _message(client, site.url("/a"), tries=3, longest_wait=5.0)
    assert len(site.asked) == 3
    assert len(client.slept) == 2
    assert all(0 < seconds <= 5 for seconds in client.slept)


def test_a_busy_server_gets_the_time_that_it_asks_for(site: Site, client: Client) -> None:
    answers = iter([
        page(b"", status=429, Retry_After="7"),
        page(b"", status=503, Retry_After=formatdate(time.time() + 30, usegmt=True)),
        page(samples.page()),
    ])  # fmt: skip
    site.pages["/a"] = lambda request: next(answers)(request)  # noqa: PLW0108 - another one each time
    assert client.fetcher()(site.url("/a")).data == samples.page()
    assert client.slept[0] == 7
    assert 0 < client.slept[1] <= 30


def test_a_server_that_asks_for_too_much_time_is_left_alone(site: Site, client: Client) -> None:
    site.pages["/a"] = page(b"", status=429, Retry_After="3600")
    message = _message(client, site.url("/a"))
    assert "asks for fewer requests, and to wait 3,600 seconds (status 429)" in message
    assert (len(site.asked), client.slept) == (1, [])


def test_a_server_that_is_not_there_is_one_error(client: Client) -> None:
    assert "the connection fails (Connection refused)" in _message(client, "http://127.0.0.1:9/a")
    assert len(client.slept) == 2


def test_a_host_that_is_not_known_is_one_error(client: Client) -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(DocumentFetchError, match="its host is not known"):
        client.fetcher(unknown)("https://nowhere.example/a")


def test_an_answer_that_is_not_http_is_one_error(site: Site, client: Client) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"\x00\x01\x02 nonsense\r\n\r\n")

    site.pages["/a"] = answer
    assert "[E215]" in _message(client, site.url("/a"))


def test_a_body_that_breaks_off_is_no_document(site: Site, client: Client) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")

    site.pages["/a"] = answer
    assert "breaks off" in _message(client, site.url("/a"))
    assert len(site.asked) == 3


def test_a_host_is_not_asked_again_at_once(site: Site, client: Client) -> None:
    site.pages["/a"] = page(b"x")
    fetch = client.fetcher(delay=50.0)
    fetch(site.url("/a", "one.example"))
    fetch(site.url("/a", "two.example"))
    assert client.slept == []
    fetch(site.url("/a", "one.example"))
    assert 20 < client.slept[0] <= 50
