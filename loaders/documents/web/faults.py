"""What keeps a page from being fetched, as errors."""

import socket
import ssl
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import httpcore
import httpx

from loaders.documents.table import rows
from loaders.documents.web.deadline import Deadline
from loaders.errors import DocumentAddressError, DocumentCertificateError, DocumentError, DocumentFetchError

#: What the transport raises, and what libraries let through from answers that were built to harm.
FAULTS = (
    httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol,
    httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ArithmeticError, LookupError, TypeError, ValueError,
)  # fmt: skip


class AgainLater(Exception):  # noqa: N818 - no fault, as long as there are tries left
    """Trying again may help.

    Args:
        error: What to say if there are no more tries.
        wait: How many seconds the server asks to wait, if it says so.
    """

    def __init__(self, error: DocumentError, wait: float | None = None) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait


def refused(response: httpx.Response, where: str) -> DocumentFetchError | AgainLater:
    """Return what an answer without the page means."""
    status = str(response.status_code)
    meanings = {code: rest for code, *rest in rows("http_statuses")}
    retry, what, remedy = meanings.get(status) or meanings.get(status[0]) or meanings["*"]
    wait = asked_wait(response.headers.get("retry-after", "")) if retry == "again" else None
    asked = f", and to wait {wait:,.0f} seconds" if wait else ""
    error = DocumentFetchError(f"{what}{asked} (status {status})", where=where, remedy=remedy)
    return AgainLater(error, wait) if retry == "again" else error


def asked_wait(value: str) -> float | None:
    """Return the seconds that a `Retry-After` asks to wait: a number, or a time in HTTP's form."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:12])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


def translated(error: Exception, deadline: Deadline, where: str) -> DocumentError | AgainLater:
    """Return what an error of the transport means."""
    causes = list(_causes(error))
    if isinstance(error, httpcore.TimeoutException):
        return _late(deadline, where)
    if found := next((c for c in causes if isinstance(c, ssl.SSLError)), None):
        return _insecure(found, where)
    if any(isinstance(c, socket.gaierror | UnicodeError) for c in causes):
        return AgainLater(
            DocumentFetchError("its host is not known", where=where, remedy="Check the address and your network")
        )
    if isinstance(error, httpcore.NetworkError | httpcore.RemoteProtocolError):
        what = _broken_off(causes)
        return AgainLater(DocumentFetchError(what, where=where, remedy="Check the address, or try later"))
    if isinstance(error, httpx.InvalidURL | httpx.RemoteProtocolError):  # httpx's own: it reads where redirects lead
        return DocumentAddressError(
            "it leads to an address that cannot be asked for", where=where, remedy="Check the address, or leave it out"
        )
    return DocumentFetchError(
        f"the server's answer is not HTTP ({type(error).__name__})", where=where, remedy="Check the address"
    )


def _late(deadline: Deadline, where: str) -> DocumentError | AgainLater:
    if deadline.left():
        return AgainLater(DocumentFetchError("the server does not answer", where=where, remedy="Try later"))
    return DocumentFetchError(
        f"it took longer than {deadline.seconds:g} seconds",
        where=where,
        remedy="Save the page and give its path, or raise the limit: set AMITY_FETCH_SECONDS",
    )


def _insecure(error: ssl.SSLError, where: str) -> DocumentCertificateError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return DocumentCertificateError(
            f"the site's certificate is not trusted ({error.verify_message.rstrip('.')})",
            where=where,
            remedy="Check the address; if your organisation signs certificates itself, name its file in SSL_CERT_FILE",
        )
    return DocumentCertificateError(
        f"no secure connection can be made ({(error.reason or 'unknown').lower().replace('_', ' ')})",
        where=where,
        remedy="Check the address, or save the page and give its path",
    )


def _broken_off(causes: list[BaseException]) -> str:
    reason = next((c.strerror for c in causes if isinstance(c, OSError) and c.strerror), None)
    return f"the connection fails ({reason})" if reason else "the connection breaks off"


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__
