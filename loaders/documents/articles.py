"""Articles that are rows: of a table, of JSON Lines. Which column holds what is in `data/columns.tsv`, or given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import urlsplit

from loaders.documents.characters import repaired
from loaders.documents.dates import iso_date
from loaders.documents.draft import Address, Draft, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.fragment import fragment_lines, is_markup
from loaders.documents.media_type import PLAIN
from loaders.documents.readers import plain_text
from loaders.documents.source import printable
from loaders.documents.table import language_rows
from loaders.errors import DocumentColumnsError, DocumentEmptyError

#: What a row can say of its article.
FIELDS = ("title", "text", "date", "publisher", "url")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what."""

    names: Mapping[str, str]

    def value(self, row: Mapping[str, object], field: str) -> str | None:
        """Return what a row says; None if it says nothing."""
        value = row.get(self.names.get(field, ""))
        if isinstance(value, Mapping):
            # a publisher as {"name": …}, a source as {"title": …}
            value = next((value[key] for key in ("name", "title") if key in value), None)
        text = str(value).strip() if value is not None else ""
        return text or None


def columns_of(names: Iterable[str], given: Mapping[str, str], uri: str) -> Columns:
    """Return which of the columns hold what: those given, and for the rest those with a usual name.

    Args:
        names: What the columns are called.
        given: `title`, `text`, `date`, `publisher`, `url` to a column.
        uri: For messages.

    Raises:
        DocumentColumnsError: A given column is not there, or none holds text or addresses.
    """
    known = list(names)
    for column in given.values():
        if column not in known:
            raise DocumentColumnsError(
                f"it has no column {column!r}", where=uri, remedy=f"Name one of {_listed(known)} in --columns"
            )
    lower: dict[str, str] = {}
    for name in known:
        lower.setdefault(name.strip().lower().replace(" ", "_").replace("-", "_"), name)
    found = dict(given)
    for field in FIELDS:
        usual = next((lower[name] for name in _usual()[field] if name in lower), None)
        if usual is not None:
            found.setdefault(field, usual)
    if "text" not in found and "url" not in found:
        raise DocumentColumnsError(
            f"none of its columns is known to hold text: {_listed(known)}",
            where=uri,
            remedy="Say which one does: --columns text=NAME,title=NAME,date=NAME",
        )
    return Columns(found)


def article(row: Mapping[str, object], columns: Columns, part: str, uri: str) -> Draft | Address:
    """Return the article of a row, or its address where the row has no text.

    Args:
        row: Values by column.
        columns: Which column holds what.
        part: Which row it is.
        uri: Of what it is a row.

    Raises:
        DocumentError: The row has neither text nor address, or its text is none.
    """
    where = f"{uri}#{part}"
    text, url = columns.value(row, "text"), columns.value(row, "url")
    if text is None:
        if url and "text" not in columns.names:
            return Address(url)
        raise DocumentEmptyError("it holds no text", where=where, remedy="Leave it out")
    site = (urlsplit(url).hostname or "").removeprefix("www.") if url and "://" in url else None
    draft = _draft(text, where)
    return replace(
        draft,
        title=columns.value(row, "title") or draft.title,
        published=_day(columns.value(row, "date")) or draft.published,
        publisher=columns.value(row, "publisher") or draft.publisher or site,
        part=part,
    )


def _draft(text: str, uri: str) -> Draft:
    text = repaired(text, uri)
    if is_markup(text):
        return draft_of(fragment_lines(text, uri), uri)
    return next(iter(plain_text.read(Payload(uri, text.encode(), PLAIN))))


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    # GDELT and many dumps write 20240105T103000Z or 2024-01-05 10:30:00+00
    return iso_date(text) or iso_date(text[:10]) or iso_date(text[:8])


def _listed(names: list[str]) -> str:
    shown = ", ".join(printable(" ".join(str(name).split()))[:40] for name in names[:12])
    return f"{shown}, …" if len(names) > 12 else shown or "(none)"


@cache
def _usual() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {field: [] for field in FIELDS}
    for field, name in language_rows("columns"):
        found[field].append(name)
    return found
