"""Whatever a server says, a page is read or refused."""

import gzip
from collections.abc import Iterator
from contextlib import suppress

import httpcore
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.documents import ReadingOptions, read_all
from loaders.documents.web import Fetcher, FetchingOptions
from loaders.errors import DocumentError
from tests.loaders.documents import samples

_HEADERS = (
    b"Content-Type: text/html; charset=koi8-r", b"Content-Type: ;;=\xff", b"Content-Encoding: gzip",
    b"Content-Encoding: deflate", b"Content-Length: 5", b"Content-Length: -1", b"Transfer-Encoding: chunked",
    b"Location: //[", b"Location: /b", b"Location: \xe9\x00", b"Location: http://xn--/", b"Location: mailto:a",
    b"Link: <http://[>; rel=canonical", b"Link: <", b"Retry-After: Fri, 99 Foo", b"Retry-After: 1e999",
    b"Set-Cookie: a=\xff; expires=never", b"Connection: upgrade", b": ", b"\xff: b",
)  # fmt: skip
_STATUSES = (b"HTTP/1.1 200 OK", b"HTTP/1.1 301 ", b"HTTP/1.1 503 x", b"HTTP/1.1 101 x", b"HTTP/1.1 999 x", b"HTTP/9 x",
             b"HTTP/1.1 204 x", b"HTTP/1.0 404")  # fmt: skip
_BODIES = (
    samples.page(), gzip.compress(samples.page()), b"5\r\nhello\r\n0\r\n\r\n", b"ffffffffffffffff\r\n", b"",
    b'<html><head><link rel="canonical" href="http://[">', b'<link rel=canonical href="http://xn--/">',
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def answers() -> Iterator[list[bytes]]:
    """Have every connection answered with the bytes in this list."""
    said: list[bytes] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpcore.SyncBackend, "connect_tcp", lambda *_: httpcore.MockStream(list(said)))
        yield said


@settings(deadline=None, max_examples=100)
@given(
    status=st.sampled_from(_STATUSES) | st.binary(max_size=20),
    headers=st.lists(st.sampled_from(_HEADERS) | st.binary(max_size=20), max_size=5),
    body=st.sampled_from(_BODIES) | st.binary(max_size=50),
)
def test_any_answer_is_read_or_refused(answers: list[bytes], status: bytes, headers: list[bytes], body: bytes) -> None:
    answers[:] = [b"\r\n".join((status, *headers, b"", body))]
    options = FetchingOptions(allow_private=True, obey_robots=False, delay=0.0, tries=2, redirects=2)
    fetch = Fetcher(options, resolve=lambda *_: ["127.0.0.1"], sleep=lambda _: None)
    with suppress(DocumentError):
        assert fetch("http://example.org/a").uri.startswith("http")
    assert len(list(read_all(["http://example.org/a"], options=ReadingOptions(fetch=fetch)))) == 1
