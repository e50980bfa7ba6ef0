"""Addresses that may be asked for."""

import re

import httpx

from loaders.documents.address import shown
from loaders.errors import DocumentAddressError

_LONGEST = 8_000
#: Names as they are looked up, and IP addresses.
_HOST = re.compile(rb"[A-Za-z0-9._:-]{1,255}")


def located(url: str, where: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return an address that may be asked for, without its fragment.

    Args:
        url: The address.
        where: The document's address, for messages.
        base: What it is relative to.

    Raises:
        DocumentAddressError: It is not `http(s)`, names no host, carries a user or password, or is broken.
    """
    try:
        if len(url) > _LONGEST:
            raise _refused(f"it has more than {_LONGEST:,} characters", where, "Check the address, or leave it out")
        found = base.join(url) if base else httpx.URL(url)
        port, host = found.port, found.host  # httpx reads the host's Unicode only now, and that may fail
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise _refused("it is no address that can be asked for", where, "Check the address, or leave it out") from None
    leads = "it leads to" if base else "it is"
    if found.scheme not in ("http", "https"):
        kind = f"an address of the kind {shown(found.scheme)}:" if found.scheme else "an address without a scheme"
        raise _refused(
            f"{leads} {kind}, and only http: and https: are fetched", where, "Save the document and give its path"
        )
    if found.userinfo:
        raise _refused(
            f"{leads} an address with a user or password in it, which would be stored with every statement",
            where,
            "Save the page and give its path",
        )
    if port is not None and not 0 < port < 65_536:
        raise _refused(f"{leads} an address with a port that does not exist", where, "Check the address")
    if host and not _HOST.fullmatch(found.raw_host):
        raise _refused(f"{leads} an address whose host is no name", where, "Check the address, or leave it out")
    if not host:
        raise _refused(f"{leads} an address without a host", where, "Check the address, or leave it out")
    return found.copy_with(fragment=None)


def origin(url: httpx.URL) -> str:
    """Return scheme, host and port of an address."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _refused(what: str, where: str, remedy: str) -> DocumentAddressError:
    return DocumentAddressError(what, where=where, remedy=remedy)
