"""Reads a guide as its reader sees it."""

import html
import re


def queries(guide: str) -> list[str]:
    """Return the queries that a click brings into the editor."""
    found = re.findall(r"<pre [^>]*>(.*?)</pre>", guide, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]*>", "", query)) for query in found]
