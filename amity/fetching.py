"""How the settings have addresses fetched."""

from amity.settings import Settings
from loaders.documents import Fetch, Source


def fetcher(settings: Settings) -> Fetch | None:
    """Return what fetches addresses as the settings say; None if they say not to."""
    if not settings.fetch:
        return None
    made: Fetch | None = None

    def fetch(url: str) -> Source:
        # Made at the first address: most calls have none, and the HTTP client takes its time to load.
        nonlocal made
        if made is None:
            made = _made(settings)
        return made(url)

    return fetch


def _made(settings: Settings) -> Fetch:
    from loaders.documents.web import Fetcher, FetchingOptions  # noqa: PLC0415 - see above

    return Fetcher(
        FetchingOptions(
            document_bytes=settings.max_document_bytes,
            seconds=settings.fetch_seconds,
            tries=settings.fetch_tries,
            delay=settings.fetch_delay,
            obey_robots=settings.obey_robots,
            allow_private=settings.allow_private_addresses,
        )
    )
