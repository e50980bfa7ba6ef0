"""Addresses among paths: how they are told, and how they are shown without what is secret in them."""

import re
from urllib.parse import urlsplit

from loaders.documents.source import Source, printable

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
#: All that could be a user and a password in an address that cannot be taken apart.
_PERHAPS_USER = re.compile(r":/*.*@", re.DOTALL)


def is_address(path: str) -> bool:
    """Return True for what is an address, such as `https://…`, and not a path."""
    return _ADDRESS.match(path) is not None


def shown(url: str) -> str:
    """Return an address as it may be shown and stored: without user and password."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # what is no port may be a password
    except ValueError:
        return printable(_PERHAPS_USER.sub("://", url))
    if not parts.netloc:
        return printable(_PERHAPS_USER.sub("://", url))
    if "@" not in parts.netloc:
        return printable(url)
    return printable(parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl())


def named(url: str) -> Source:
    """Return what stands for an address that is only counted, and not fetched."""
    return Source.of(b"", shown(url))
