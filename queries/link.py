"""Links that open Neo4j Browser with a query in its editor."""

from typing import Final
from urllib.parse import quote, urlsplit

from queries.errors import NoBrowserError

_BOLT_PORT: Final = 7687
#: Where a server shows its Browser unless its settings say otherwise, by whether the connection is encrypted.
_BROWSERS: Final = {False: ("http", 7474), True: ("https", 7473)}
#: The Browser cuts what it is given at these, percent-encoded or not; Cypher reads their escapes as the signs.
_CUT: Final = {"&": r"\u0026", "#": r"\u0023"}


def browser_link(
    cypher: str, *, server: str | None, user: str = "neo4j", database: str | None = None, browser: str | None = None
) -> str:
    """Return the address of Neo4j Browser that opens it with the query in its editor; running it is left to the reader.

    Args:
        cypher: The query with literals in place of parameters, as `Preset.pasteable` returns it.
        server: Address of the Neo4j server, such as `neo4j://localhost:7687`; None for the embedded store.
        user: Whom the Browser proposes to log in. A password is never part of a link.
        database: The database to use; None for the user's own.
        browser: Address of the Browser; by default that of the server's host, at the port that Neo4j gives it.

    Raises:
        NoBrowserError: The store has no Browser, and no other one is named.
    """
    for sign, escape in _CUT.items():
        cypher = cypher.replace(sign, escape)
    pairs = [("cmd", "edit"), ("arg", cypher)]
    if server is not None:
        parts = urlsplit(server)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or "localhost"
        scheme, port = _BROWSERS["+s" in parts.scheme]
        browser = browser or f"{scheme}://{host}:{port}/browser/"
        pairs.insert(0, ("dbms", f"{parts.scheme}://{quote(user, safe='')}@{host}:{parts.port or _BOLT_PORT}"))
        if database:
            pairs.insert(1, ("db", database))
    if browser is None:
        raise NoBrowserError(
            "the embedded store has no Neo4j Browser",
            remedy="Give --store bolt://HOST:7687 or set NEO4J_URI; `amity view` draws without a server",
        )
    # A lone surrogate, as an argument in a wrong encoding brings it, has no UTF-8.
    query = "&".join(f"{key}={quote(value, safe='', errors='replace')}" for key, value in pairs)
    # An address copied from a Browser has a query of its own.
    return f"{browser.partition('?')[0].rstrip('/')}/?{query}"
