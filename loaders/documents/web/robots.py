"""What sites ask programs to leave out, and how fast they may go: robots.txt (RFC 9309)."""

from collections import OrderedDict
from collections.abc import Callable

import httpx
from protego import Protego

from loaders.documents.web.location import origin
from loaders.errors import DocumentRobotsError

#: The name by which robots.txt may speak to us.
NAME = "amity"
#: How much of a robots.txt is read (RFC 9309 asks for 500 KiB).
MOST_BYTES = 512_000
#: How many sites are remembered.
_SITES = 2_000


class Rules:
    """A site's rules.

    Args:
        text: Its robots.txt; empty where it has none.
    """

    def __init__(self, text: str) -> None:
        self._found = Protego.parse(text)

    def allow(self, url: httpx.URL) -> bool:
        """Return whether the site lets programs have an address."""
        return self._found.can_fetch(str(url), NAME)

    def delay(self) -> float:
        """Return the seconds between two pages that the site asks for; 0 if it asks for none."""
        return float(self._found.crawl_delay(NAME) or 0.0)


class Robots:
    """Knows the rules of sites, and fetches those that it does not know yet.

    Args:
        fetch: Gives the text of a robots.txt, empty where the site has none; raises what a page would raise.
    """

    def __init__(self, fetch: Callable[[httpx.URL], str]) -> None:
        self._fetch = fetch
        self._known: OrderedDict[str, Rules] = OrderedDict()

    def rules(self, url: httpx.URL) -> Rules:
        """Return the rules of an address's site."""
        site = origin(url)
        if site not in self._known:
            self._known[site] = Rules(self._fetch(url.copy_with(path="/robots.txt", query=None)))
            if len(self._known) > _SITES:
                self._known.popitem(last=False)
        return self._known[site]


def check_allowed(rules: Rules, url: httpx.URL) -> None:
    """Refuse what a site asks to leave out.

    Raises:
        DocumentRobotsError: Its rules forbid the address.
    """
    if not rules.allow(url):
        raise DocumentRobotsError(
            f"the robots.txt of {url.host} asks programs to leave it out",
            where=str(url),
            remedy="Ask the site, or save the page with your browser and give its path",
        )
