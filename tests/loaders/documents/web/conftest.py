"""Fixtures of the tests of fetching."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import httpcore
import pytest

from loaders.documents.web import Fetcher, FetchingOptions
from tests.loaders.documents.web.site import Site, serving

#: Loopback may be asked, and nobody is waited for.
OPTIONS = FetchingOptions(allow_private=True, obey_robots=False, delay=0.0, seconds=60.0, silence=30.0)


@dataclass
class Client:
    """A fetcher, and how long it would have slept."""

    slept: list[float] = field(default_factory=list)

    def fetcher(self, resolve: Callable[[str, int], Sequence[str]] | None = None, **changes: Any) -> Fetcher:  # noqa: ANN401 - as the options have them
        return Fetcher(
            replace(OPTIONS, **changes), resolve=resolve or (lambda _, __: ["127.0.0.1"]), sleep=self.slept.append
        )


@pytest.fixture
def site() -> Iterator[Site]:
    """Yield a server without pages yet."""
    with serving({}) as found:
        yield found


@pytest.fixture
def client() -> Client:
    """Return what makes fetchers, to which every host is on loopback."""
    return Client()


@dataclass
class Internet:
    """A network in which one public address leads to loopback, and no other is reached."""

    public: str = "93.184.216.34"
    #: The addresses that were connected to.
    reached: list[str] = field(default_factory=list)


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch) -> Internet:
    """Return a network without the real one."""
    found = Internet()
    connect = httpcore.SyncBackend.connect_tcp

    def connected(
        self: httpcore.SyncBackend, host: str, port: int, timeout: float | None = None, *_: object
    ) -> httpcore.NetworkStream:
        found.reached.append(host)
        if host != found.public:
            raise httpcore.ConnectError("unreachable")
        return connect(self, "127.0.0.1", port, timeout)

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connected)
    return found
