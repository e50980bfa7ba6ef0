"""Which form of answer a client prefers, by its Accept header."""

from types import MappingProxyType
from typing import Final

#: Media types by form: of tables and yes or no first, then of triples.
MEDIA_TYPES: Final = MappingProxyType({
    "JSON": "application/sparql-results+json",
    "XML": "application/sparql-results+xml",
    "CSV": "text/csv; charset=utf-8",
    "TSV": "text/tab-separated-values; charset=utf-8",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
})  # fmt: skip
_ROWS: Final = ("JSON", "XML", "CSV", "TSV")
_TRIPLES: Final = ("turtle", "ntriples", "jsonld", "rdfxml")
#: Other names that clients ask by.
_ALSO: Final = MappingProxyType({"application/json": "JSON", "application/xml": "XML", "text/xml": "XML"})


def chosen(accept: str, *, rows: bool) -> str | None:
    """Return the form that a client likes best, for a table or for triples; None if it takes none of them."""
    forms = _ROWS if rows else _TRIPLES
    names = {MEDIA_TYPES[form].partition(";")[0]: form for form in forms}
    if rows:
        names |= _ALSO
    best, liked = None, 0.0
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = _weight(parameters)
        form = names.get(kind) or next((f for n, f in names.items() if _covers(kind, n)), None)
        if form and weight > liked:
            best, liked = form, weight
    return best


def _covers(kind: str, name: str) -> bool:
    return kind == "*/*" or (kind.endswith("/*") and name.startswith(kind[:-1]))


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter[2:])
            except ValueError:
                return 0.0
    return 1.0
