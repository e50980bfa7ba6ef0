"""How addresses are fetched, and the defaults of it. Light to import: the settings take their defaults from here."""

from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version

from loaders.limits import MAX_BYTES


def _agent() -> str:
    try:
        number = version("amity")
    except PackageNotFoundError:  # run from its folder, without being installed
        number = "unknown"
    return f"Amity/{number} (knowledge graph of state actors; reads the pages that its user lists)"


@dataclass(frozen=True, slots=True)
class FetchingOptions:
    """How addresses are fetched."""

    #: Largest document, in bytes, once unpacked.
    document_bytes: int = MAX_BYTES
    #: Longest time of one try, from looking up the host to the last byte, redirects included, in seconds.
    seconds: float = 60.0
    #: Longest time of a connection without a byte, in seconds.
    silence: float = 20.0
    #: How often an address is tried whose server is busy or does not answer.
    tries: int = 3
    #: Longest wait between two tries, whatever the server asks for, in seconds.
    longest_wait: float = 60.0
    #: Time between two pages of the same host, in seconds; what its robots.txt asks for, if that is longer.
    delay: float = 1.0
    #: Most redirects of one address.
    redirects: int = 10
    #: Leave out what a site's robots.txt asks to leave out.
    obey_robots: bool = True
    #: Fetch from private, loopback and other addresses that are not the public internet's.
    allow_private: bool = False
    #: What the requests say of their sender.
    user_agent: str = field(default_factory=_agent)
