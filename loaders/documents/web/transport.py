"""Requests over connections that were checked."""

from collections.abc import Iterable, Iterator
from ssl import SSLContext
from types import TracebackType
from typing import Self, cast

import httpcore
import httpx


class _Body(httpx.SyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        if close := getattr(self._stream, "close", None):
            close()


class Transport(httpx.BaseTransport):
    """Sends requests by a network backend of ours. Proxies that the environment names are not used.

    Errors are those of httpcore.
    """

    def __init__(self, backend: httpcore.NetworkBackend, certificates: SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(ssl_context=certificates, network_backend=backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the answer, whose body is still to come."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method, url, headers=request.headers.raw,
                content=cast("Iterable[bytes]", request.stream), extensions=request.extensions,
            )
        )  # fmt: skip
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(cast("Iterable[bytes]", answer.stream)),
            extensions=answer.extensions,
        )  # fmt: skip

    def __enter__(self) -> Self:
        self._pool.__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self._pool.__exit__(exc_type, exc_value, traceback)

    def close(self) -> None:
        """Close its connections."""
        self._pool.close()
