"""Fetches documents from `http` and `https` addresses, with care for the sites and for the network that it runs in."""

from loaders.documents.web.fetcher import Fetcher
from loaders.fetching_options import FetchingOptions

__all__ = ["Fetcher", "FetchingOptions"]
