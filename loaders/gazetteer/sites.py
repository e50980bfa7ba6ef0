"""Sites of governments: whose host it is that a document comes from."""

from functools import cache
from urllib.parse import urlsplit

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.gazetteer import Gazetteer
from loaders.gazetteer.reader import read_sites

_ANY = "*"
#: Endings of host names that are not the ISO code of their state.
_ENDINGS = {"uk": "gb"}


def publishing_actor(address: str, gazetteer: Gazetteer) -> Actor | None:
    """Return the state or organization whose government or secretariat publishes at a web address, or None.

    Args:
        address: Such as `https://www.gov.uk/government/news/…`; a path of a file is nobody's.
        gazetteer: Who is who.

    Raises:
        ExtractionResourceError: A data file is missing.
    """
    host = _host(address)
    if host is None:
        return None
    labels = host.lower().rstrip(".").split(".")
    # The longest ending that is listed: a ministry may be a guest on another's site.
    for start in range(len(labels)):
        ending = labels[start:]
        known = _sites().get(".".join(ending))
        if known is not None:
            return gazetteer.actors.get(known)
        if len(ending) == 2 and len(ending[1]) == 2 and f"{ending[0]}.{_ANY}" in _sites():
            found = gazetteer.resolve(_ENDINGS.get(ending[1], ending[1]).upper())
            return found if found is not None and found.type == "Country" else None
    return None


@cache
def _sites() -> dict[str, str]:
    return dict(read_sites())


def _host(address: str) -> str | None:
    if "://" not in address:
        return None
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
