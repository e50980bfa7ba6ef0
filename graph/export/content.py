"""What an export holds, in one canonical order: the same graph gives the same content, however it was read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, Self

from graph.entity import Entity
from graph.statement import Statement
from graph.stories import stories

if TYPE_CHECKING:
    from graph.evidence import Evidence


class ExportDocument(Protocol):
    """What exports need of a document: `graph.document.Document` has it, and so has what the store returns."""

    @property
    def id(self) -> str:
        """`d-` and a hash of the text."""

    @property
    def uri(self) -> str:
        """Path or address as it was given."""

    @property
    def title(self) -> str | None:
        """Title, where the document has one."""

    @property
    def published(self) -> str | None:
        """ISO 8601 day, month or year."""

    @property
    def publisher(self) -> str | None:
        """Name of the publisher."""


@dataclass(frozen=True, slots=True, order=True)
class DocumentRecord:
    """A document as exports tell of it."""

    id: str
    #: Path or address as it was given; empty where it is not known.
    uri: str = ""
    title: str | None = None
    #: ISO 8601 day, month or year.
    published: str | None = None
    publisher: str | None = None
    #: The plain text, where it goes along.
    text: str | None = None
    #: Id of the document that leads the story which it tells; None where that is not known.
    story: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """Statements and documents, each once, in the order of their ids. Build it by `Content.of`."""

    statements: tuple[Statement, ...]
    documents: tuple[DocumentRecord, ...]

    @classmethod
    def of(cls, statements: Iterable[Statement], documents: Iterable[ExportDocument] = ()) -> Self:
        """Return the content of these statements and documents.

        Statements of one id are joined, and an entity is described alike wherever it stands: by its fullest name, with
        every other name among the aliases, as the store does. A document found at two addresses keeps the lesser
        value of each field; one that only evidence speaks of gets a record of its own. Which story a
        document tells is found by its text, unless it says so itself.
        """
        groups: dict[str, list[Statement]] = {}
        for statement in statements:
            groups.setdefault(statement.id, []).append(statement)
        known = _entities(s for group in groups.values() for s in group)
        joined = tuple(_joined(groups[key], known) for key in sorted(groups))
        return cls(joined, _documents(joined, documents))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The statements' subjects and objects, in the order of their ids."""
        found = {end.id: end for s in self.statements for end in (s.subject, s.object)}
        return tuple(found[key] for key in sorted(found))


def _joined(group: list[Statement], known: Mapping[str, Entity]) -> Statement:
    first = group[0]
    best: dict[str, Evidence] = {}
    for given, own in ((e, e.term or (s.valid_from, s.valid_to)) for s in group for e in s.evidence):
        item = replace(given, properties=tuple(sorted(given.properties)), term=own)
        key = item.id_for(first.id)
        if key not in best or (item.confidence, repr(item)) > (best[key].confidence, repr(best[key])):
            best[key] = item
    terms = [e.term for e in best.values() if e.term] or [(s.valid_from, s.valid_to) for s in group]
    # A structural relation's start is part of the statement's id.
    starts = [first.valid_from] if first.kind.structural else [start for start, _ in terms]
    since = min(filter(None, starts), default=None)
    until = max((end for _, end in terms if end), default=None)
    found = (replace(e, term=None) if e.term == (since, until) else e for e in best.values())
    return replace(
        first,
        subject=known[first.subject.id],
        object=known[first.object.id],
        valid_from=since,
        valid_to=until,
        evidence=tuple(sorted(found, key=lambda e: (e.document, e.start, e.end))),
    )


def _entities(statements: Iterable[Statement]) -> dict[str, Entity]:
    groups: dict[str, set[Entity]] = {}
    for statement in statements:
        for end in (statement.subject, statement.object):
            groups.setdefault(end.id, set()).add(end)
    return {key: _described(group) for key, group in groups.items()}


def _described(group: set[Entity]) -> Entity:
    name = min((e.name for e in group if e.name), key=lambda n: (-len(n), n), default="")
    aliases = {alias for entity in group for alias in (entity.name, *entity.aliases) if alias and alias != name}
    return replace(
        next(iter(group)),
        name=name,
        aliases=tuple(sorted(aliases)),
        iso3=min((e.iso3 for e in group if e.iso3), default=None),
        wikidata=min((e.wikidata for e in group if e.wikidata), default=None),
    )


def _documents(statements: Iterable[Statement], documents: Iterable[ExportDocument]) -> tuple[DocumentRecord, ...]:
    given: dict[str, list[ExportDocument]] = {}
    for document in documents:
        given.setdefault(document.id, []).append(document)
    found = {key: _record(group) for key, group in given.items()}
    mentioned: dict[str, set[str]] = {}
    for item in (e for s in statements for e in s.evidence):
        mentioned.setdefault(item.document, set()).add(item.uri)
    for key in mentioned.keys() - found.keys():
        found[key] = DocumentRecord(key, min((uri for uri in mentioned[key] if uri), default=""))
    told = _told(found)
    return tuple(told[key] for key in sorted(told))


def _told(documents: Mapping[str, DocumentRecord]) -> dict[str, DocumentRecord]:
    """Return the documents with their stories: as they are told, by their texts, or each for itself."""
    found = stories({key: d.text for key, d in documents.items() if d.story is None and d.text is not None})
    return {key: replace(d, story=d.story or found.get(key, key)) for key, d in documents.items()}


def _record(group: list[ExportDocument]) -> DocumentRecord:
    return DocumentRecord(
        id=group[0].id,
        uri=min((d.uri for d in group if d.uri), default=""),
        title=min((d.title for d in group if d.title), default=None),
        published=min((d.published for d in group if d.published), default=None),
        publisher=min((d.publisher for d in group if d.publisher), default=None),
        text=min((text for d in group if (text := getattr(d, "text", None)) is not None), default=None),
        story=min((story for d in group if (story := getattr(d, "story", None)) is not None), default=None),
    )
