"""Bytes of RDF as nodes with their properties: bounded, and without fetching anything."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO

import pyoxigraph

from graph.export.errors import RdfError
from graph.export.registry import FORMS, form_named

#: Kind of a value that is an IRI or a blank node; a literal's kind is the IRI of its datatype.
NODE = "@id"
#: A value with its kind.
Value = tuple[str, str]
_READABLE = ", ".join(form.name for form in FORMS.values() if form.parser)
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of a file is read before it is refused."""

    #: Bytes, after unpacking.
    bytes: int = 2_000_000_000
    triples: int = 50_000_000
    #: Times as large as it came that a packed file may become.
    ratio: int = 200


#: What no file of Amity's comes near on a machine of today.
USUAL_BOUNDS = Bounds()


@dataclass(slots=True)
class Nodes:
    """The properties of every node, all graphs laid together; blank nodes start with `_:`."""

    values: dict[str, dict[str, list[Value]]] = field(default_factory=dict)

    def add(self, subject: str, predicate: str, value: Value) -> None:
        """Note a triple, once."""
        found = self.values.setdefault(subject, {}).setdefault(predicate, [])
        if value not in found:
            found.append(value)

    def get(self, node: str, predicate: str) -> list[Value]:
        """Return the values of a node's property."""
        return self.values.get(node, {}).get(predicate, [])

    def triples(self) -> Iterator[tuple[str, str, Value]]:
        """Yield every triple."""
        for subject, pairs in self.values.items():
            for predicate, values in pairs.items():
                for value in values:
                    yield subject, predicate, value


def parsed(stream: IO[bytes], form: str, bounds: Bounds = USUAL_BOUNDS) -> Nodes:
    """Return the nodes of a file; one that starts as gzip does is unpacked.

    Raises:
        ExportError: There is no such form.
        RdfError: The form is no RDF, the file is broken or beyond the bounds, or it refers to what stands elsewhere.
    """
    chosen = form_named(form)
    if chosen.parser is None:
        raise RdfError(f"{form} cannot be read back", remedy=f"Give {_READABLE}")
    data = b"".join(_bounded(_unpacked(stream, bounds), bounds))
    if chosen.name == "rdfxml" and b"<!ENTITY" in data.replace(b"\0", b""):
        raise RdfError("the file declares XML entities", remedy="Write it without entities; rapper or riot can do that")
    result = Nodes()
    try:
        quads = pyoxigraph.parse(data, format=getattr(pyoxigraph.RdfFormat, chosen.parser))
        for number, quad in enumerate(quads, 1):
            if number > bounds.triples:
                raise RdfError(f"the file has more than {bounds.triples} triples", remedy="Import it in parts")
            _add(result, quad)
    except (SyntaxError, ValueError) as error:
        what = " ".join(str(error).split())[:200]
        hint = "Give the full form, as an export in this format writes it"
        if "LoadDocumentCallback" in what or "remote context" in what:
            raise RdfError("the context stands elsewhere", remedy="Put the JSON-LD context into the file") from error
        raise RdfError(f"the file is no {form} ({what})", remedy=hint) from error
    return result


def _add(result: Nodes, quad: pyoxigraph.Quad) -> None:
    if isinstance(quad.object, pyoxigraph.Triple):
        # An annotation of RDF 1.2 says of a triple what the statement's node says already.
        result.add(_name(quad.subject), quad.predicate.value, (str(quad.object), "@triple"))
        return
    result.add(_name(quad.subject), quad.predicate.value, _value(quad.object))


def _name(term: object) -> str:
    return term.value if isinstance(term, pyoxigraph.NamedNode) else str(term)


def _value(term: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal) -> Value:
    if isinstance(term, pyoxigraph.Literal):
        return term.value, f"@{term.language}" if term.language else term.datatype.value
    return _name(term), NODE


def _unpacked(stream: IO[bytes], bounds: Bounds) -> Iterator[bytes]:
    first = stream.read(_CHUNK)
    if not first.startswith(b"\x1f\x8b"):
        yield first
        while more := stream.read(_CHUNK):
            yield more
        return
    read = written = 0
    unpack = zlib.decompressobj(wbits=31)
    chunk = first
    while chunk:
        read += len(chunk)
        try:
            while chunk:
                piece = unpack.decompress(chunk, _CHUNK)
                written += len(piece)
                if written > _CHUNK and written > bounds.ratio * read:
                    raise RdfError("the packed file unpacks to many times its size", remedy="Unpack it yourself")
                yield piece
                chunk = unpack.unconsumed_tail
                if unpack.eof:
                    chunk, unpack = unpack.unused_data, zlib.decompressobj(wbits=31)
        except zlib.error as error:
            raise RdfError(f"the gzip file is broken ({error})", remedy="Pack it anew") from error
        chunk = stream.read(_CHUNK)


def _bounded(chunks: Iterable[bytes], bounds: Bounds) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > bounds.bytes:
            raise RdfError(f"the file is larger than {bounds.bytes} bytes", remedy="Import it in parts")
        yield chunk
