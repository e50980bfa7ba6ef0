"""Connections to addresses that were checked: the host is looked up once, and what was found is what is connected to.

The name stays the request's `Host` and the name that the server's certificate must have. A second look-up, which could
answer differently (DNS rebinding), does not take place.
"""

import queue
import socket
import threading
from collections.abc import Callable, Iterable, Sequence
from ssl import SSLContext
from typing import Any

import httpcore

from loaders.documents.web.deadline import Deadline
from loaders.documents.web.public_address import is_public
from loaders.errors import DocumentAddressError

#: Looks a host up: from name and port to IP addresses. Raises `OSError` if there are none.
Resolve = Callable[[str, int], Sequence[str]]
#: An option of a socket, as httpcore passes it.
_SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the IP addresses of a host, by the system."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class PinnedBackend(httpcore.NetworkBackend):
    """Looks hosts up, checks what it finds, and connects to that.

    Args:
        resolve: Looks hosts up.
        deadline: When the try ends.
        allow_private: Whether addresses that are not the public internet's are connected to.
        where: The document's address, for messages.
    """

    def __init__(self, resolve: Resolve, deadline: Deadline, *, allow_private: bool, where: str) -> None:
        self._resolve = resolve
        self._deadline = deadline
        self._allow_private = allow_private
        self._where = where
        self._tcp = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to the first of the host's addresses that answers.

        Raises:
            DocumentAddressError: One of them is not the public internet's.
            httpcore.NetworkError: The host is not known, or none of them answers.
            httpcore.TimeoutException: It takes too long.
        """
        addresses = self._looked_up(host, port, timeout)
        if not self._allow_private:
            for address in addresses:
                if not is_public(address):
                    raise _private(host, address, self._where)
        failure: httpcore.NetworkError | httpcore.TimeoutException = httpcore.ConnectError("no address")
        for address in addresses:
            try:
                stream = self._tcp.connect_tcp(
                    address, port, within(self._deadline, timeout), local_address, socket_options
                )
            except (httpcore.NetworkError, httpcore.TimeoutException) as error:
                failure = error
            else:
                return _Timed(stream, self._deadline)
        raise failure

    def _looked_up(self, host: str, port: int, timeout: float | None) -> Sequence[str]:
        """Look a host up, in a thread, since the system's own look-up knows no time limit."""
        answers: queue.SimpleQueue[Sequence[str] | OSError | UnicodeError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=ask, name="look-up", daemon=True).start()
        try:
            answer = answers.get(timeout=within(self._deadline, timeout))
        except queue.Empty:
            raise httpcore.ConnectTimeout(f"looking up {host}") from None
        try:
            if isinstance(answer, Exception):
                raise answer
        except (OSError, UnicodeError) as error:  # caught, since httpcore lets go of causes and keeps contexts
            raise httpcore.ConnectError(str(error)) from error
        return answer


class _Timed(httpcore.NetworkStream):
    """A connection each of whose steps ends with the try: drop by drop, a server cannot go beyond it."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, within(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, within(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._stream.start_tls(ssl_context, server_hostname, within(self._deadline, timeout))
        return _Timed(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's
        return self._stream.get_extra_info(info)


def within(deadline: Deadline, timeout: float | None) -> float:
    """Return a timeout that ends no later than the deadline.

    Raises:
        httpcore.ReadTimeout: The deadline is over.
    """
    left = deadline.left()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline is over")
    return left if timeout is None else min(left, timeout)


def _private(host: str, address: str, where: str) -> DocumentAddressError:
    leads = f"{host} is" if host == address else f"{host} leads to {address},"
    return DocumentAddressError(
        f"{leads} no address of the public internet",
        where=where,
        remedy="Save the page and give its path; to fetch from your own network, set AMITY_ALLOW_PRIVATE_ADDRESSES=1",
    )
