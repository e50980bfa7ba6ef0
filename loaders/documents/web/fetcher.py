"""Fetches documents from addresses."""

import ssl
import time
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter

from loaders.documents.address import shown
from loaders.documents.source import Source
from loaders.documents.web.answer import source_of
from loaders.documents.web.asking import Errand, Place, asked
from loaders.documents.web.body import ENCODINGS, beginning, body
from loaders.documents.web.deadline import Deadline
from loaders.documents.web.faults import AgainLater, refused
from loaders.documents.web.location import located
from loaders.documents.web.pace import Pace
from loaders.documents.web.pinned import PinnedBackend, Resolve, resolve
from loaders.documents.web.robots import MOST_BYTES, Robots, check_allowed
from loaders.documents.web.transport import Transport
from loaders.errors import DocumentAddressError, DocumentCertificateError, DocumentError
from loaders.fetching_options import FetchingOptions

_Result = TypeVar("_Result")
_ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_DEFAULTS = FetchingOptions()


class Fetcher:
    """Fetches documents, one after the other; an instance keeps what it learns of hosts.

    Args:
        options: Bounds and manners.
        resolve: Looks hosts up: from name and port to IP addresses.
        sleep: Waits a number of seconds, between tries and between pages of one host.
    """

    def __init__(
        self,
        options: FetchingOptions = _DEFAULTS,
        *,
        resolve: Resolve = resolve,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._options = options
        self._resolve = resolve
        self._sleep = sleep
        self._pace = Pace(sleep)
        self._robots = Robots(self._robots_text)
        self._backoff = wait_exponential_jitter(initial=1, max=options.longest_wait)

    def __call__(self, url: str) -> Source:
        """Return the document at an address, under the address that it has in the end.

        Raises:
            DocumentAddressError: The address, or one that it redirects to, is not fetched.
            DocumentRobotsError: Its site asks programs to leave it out.
            DocumentCertificateError: Its site does not prove that it is the one asked for.
            DocumentTooLargeError: It has more bytes than a document may have.
            DocumentFetchError: The server is not found, does not answer in time, or does not give it.
        """
        where = shown(url)
        start = located(url, where)
        try:
            found = self._tried(lambda: self._page(start, where))
        except DocumentError as error:
            if error.where == where:
                raise
            what = f"{error.what}, at {error.where}" if error.where else error.what
            raise type(error)(what, where=where, remedy=error.remedy) from error
        return source_of(found.url, found.headers, found.data)

    def _tried(self, step: Callable[[], _Result]) -> _Result:
        """Take a step again, with pauses, as long as that may help."""
        tries = Retrying(
            stop=stop_after_attempt(self._options.tries),
            retry=retry_if_exception(self._may_help),
            wait=self._wait,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return tries(step)
        except AgainLater as last:
            raise last.error from last

    def _may_help(self, error: BaseException) -> bool:
        return isinstance(error, AgainLater) and (error.wait or 0.0) <= self._options.longest_wait

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.wait if isinstance(error, AgainLater) else None
        return self._backoff(state) if asked is None else asked

    def _page(self, start: httpx.URL, where: str) -> Place:
        return self._followed(start, Errand(where, Deadline(self._options.seconds), self._taken), self._admit)

    def _taken(self, response: httpx.Response, where: str) -> bytes:
        if not response.is_success:
            raise refused(response, where)
        return body(response, self._options.document_bytes, where)

    def _followed(self, start: httpx.URL, errand: Errand, admit: Callable[[httpx.URL, set[str]], None]) -> Place:
        """Go where an address leads; each address on the way is checked and admitted before it is asked."""
        backend = PinnedBackend(
            self._resolve, errand.deadline, allow_private=self._options.allow_private, where=errand.where
        )
        headers = {"User-Agent": self._options.user_agent, "Accept": _ACCEPTED, "Accept-Encoding": ENCODINGS}
        here, hosts = start, set[str]()
        with httpx.Client(
            transport=Transport(backend, self._certificates), headers=headers, timeout=self._options.silence,
            trust_env=False, follow_redirects=False,
        ) as client:  # fmt: skip
            for _ in range(self._options.redirects + 1):
                before = time.monotonic()
                admit(here, hosts)
                errand.deadline.pause(time.monotonic() - before)
                found = asked(client, here, errand)
                if found.next is None:
                    return found
                here = found.next
        raise DocumentAddressError(
            f"it redirects more than {self._options.redirects} times",
            where=errand.where,
            remedy="Check the address, or save the page with your browser and give its path",
        )

    def _admit(self, url: httpx.URL, hosts: set[str]) -> None:
        """Obey a site's rules, and wait until it may be asked again; a host met on this way is not waited for.

        Raises:
            DocumentRobotsError: It asks to leave the address out.
        """
        delay = self._options.delay
        if self._options.obey_robots:
            rules = self._robots.rules(url)
            check_allowed(rules, url)
            delay = max(delay, min(rules.delay(), self._options.longest_wait))
        if url.host not in hosts:
            hosts.add(url.host)
            self._pace.wait(url.host, delay)

    def _robots_text(self, url: httpx.URL) -> str:
        """Return a robots.txt; it is empty where there is none (RFC 9309: where the server refuses it).

        Raises:
            AgainLater: The server fails, so that nobody knows what it allows.
            DocumentError: As for a page.
        """
        errand = Errand(str(url), Deadline(self._options.seconds), _rules_taken)
        return self._followed(url, errand, lambda *_: None).data.decode("utf-8", "replace")

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        try:
            return httpx.create_ssl_context()
        except OSError as error:
            raise DocumentCertificateError(
                "the trusted certificates cannot be read",
                where="SSL_CERT_FILE",
                remedy="Correct or unset SSL_CERT_FILE",
            ) from error


def _rules_taken(response: httpx.Response, where: str) -> bytes:
    if response.is_success:
        return beginning(response, MOST_BYTES, where)
    error = refused(response, where)
    if isinstance(error, AgainLater) or response.is_server_error:
        raise error
    return b""
