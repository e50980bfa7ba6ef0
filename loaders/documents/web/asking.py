"""One request, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from loaders.documents.web.deadline import Deadline
from loaders.documents.web.faults import FAULTS, translated
from loaders.documents.web.location import located


@dataclass(frozen=True, slots=True)
class Place:
    """What a server gave, or where it sends us."""

    url: httpx.URL
    headers: httpx.Headers
    data: bytes = b""
    next: httpx.URL | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """A try to get one document."""

    #: The document's address, for messages.
    where: str
    deadline: Deadline
    #: Takes the body from an answer; the second argument is its address, for messages.
    take: Callable[[httpx.Response, str], bytes]


def asked(client: httpx.Client, url: httpx.URL, errand: Errand) -> Place:
    """Ask for an address.

    Raises:
        DocumentError: It cannot be had, or leads to what is not fetched.
        AgainLater: It cannot be had now.
    """
    where = str(url)
    try:
        with client.stream("GET", url) as response:
            location = response.headers.get("location")
            if location is not None and 300 <= response.status_code < 400:
                return Place(url, response.headers, next=located(location, where, base=url))
            return Place(url, response.headers, errand.take(response, where))
    except FAULTS as error:
        raise translated(error, errand.deadline, where) from error
