"""Facts in other vocabularies as statements: memberships, heads and participants, as Wikidata and W3C ORG write them.

The evidence of such a statement is its triple. The triples that were understood, one a line, are the text of a document
of their own, so that the sentence of every statement stands in it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.document import Document
from graph.entity import Entity
from graph.errors import OntologyError
from graph.evidence import Evidence
from graph.export.foreign_actors import Actors, Resolve
from graph.export.foreign_terms import ForeignTerms, Mapping, foreign_terms
from graph.export.rdf_literals import AS_GIVEN, as_moment
from graph.export.rdf_names import Names
from graph.export.rdf_parsing import NODE, Nodes
from graph.ontology import RELATION_TYPES
from graph.statement import Statement

#: What stands in `Evidence.extractor`.
EXTRACTOR = "rdf 1"


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a file says in other vocabularies."""

    statements: tuple[Statement, ...] = ()
    #: The triples behind them; None where there are none.
    document: Document | None = None
    #: Triples that nothing was made of, by property.
    unread: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Fact:
    subject: Entity
    mapping: Mapping
    object: Entity
    #: Subject, property and object as they stand in the file, in its order.
    triple: tuple[str, str, str]
    start: str | None = None
    end: str | None = None
    office: str | None = None


def mapped(rest: Nodes, names: Names, *, uri: str, resolve: Resolve) -> Mapped:
    """Return what the triples say that Amity's own form does not.

    Args:
        rest: Triples that are left over from the full form.
        names: IRIs of Amity's own entities.
        uri: Path or address of the file.
        resolve: Finds a known actor by its Wikidata item, its ISO 3166-1 alpha-3 code, or its names.
    """
    mapper = _Mapper(rest, names, resolve)
    facts = sorted(mapper.facts(), key=lambda fact: (fact.triple, fact.start or "", fact.end or ""))
    unread = mapper.unread()
    if not facts:
        return Mapped(unread=unread)
    lines = [" ".join(f"<{part}>" for part in fact.triple) + " ." for fact in facts]
    document = Document(uri=uri, text="\n".join(dict.fromkeys(lines)) + "\n")
    stated = [_statement(fact, line, document) for fact, line in zip(facts, lines, strict=True)]
    return Mapped(tuple(stated), document, unread)


def _statement(fact: _Fact, line: str, document: Document) -> Statement:
    start = document.text.index(line + "\n")
    first = (start, start + len(fact.triple[0]) + 2)
    last = (start + len(line) - 4 - len(fact.triple[2]), start + len(line) - 2)
    ends = (last, first) if fact.mapping.inverse else (first, last)
    office = fact.office or fact.mapping.office
    evidence = Evidence(
        document.id, line, start, start + len(line), document.uri, ends[0], ends[1],
        extractor=EXTRACTOR, properties=(("office", office),) if office else (),
    )  # fmt: skip
    relation = fact.mapping.relation
    return Statement(
        fact.subject, relation, fact.object, valid_from=fact.start, valid_to=fact.end, evidence=(evidence,)
    )


class _Mapper:
    def __init__(self, rest: Nodes, names: Names, resolve: Resolve) -> None:
        self._rest = rest
        self._terms: ForeignTerms = foreign_terms()
        self._own = {str(names.relation(name)): Mapping(name) for name in RELATION_TYPES}
        self._used: set[tuple[str, str, str]] = set()
        self._actors = Actors(rest, names, resolve)

    def facts(self) -> Iterator[_Fact]:
        """Yield what is understood, and note what it is read from."""
        for subject, predicate, (value, kind) in list(self._rest.triples()):
            if kind != NODE:
                continue
            if mapping := self._terms.properties.get(predicate) or self._own.get(predicate):
                yield from self._fact(subject, predicate, value, mapping)
            elif onward := self._terms.qualified.get(predicate):
                yield from self._qualified(subject, predicate, value, onward)
            elif predicate == self._terms.membership["member"]:
                yield from self._membership(subject, value)

    def unread(self) -> Counter[str]:
        """Return how many triples nothing was made of, by property."""
        described = {*self._terms.typing, *self._terms.labels, *self._terms.aliases}
        return Counter(
            predicate
            for subject, predicate, (value, _) in self._rest.triples()
            if (subject, predicate, value) not in self._used
            and not (predicate in described and self._actors.knows(subject))
        )

    def _fact(self, subject: str, predicate: str, value: str, mapping: Mapping, **more: str | None) -> Iterator[_Fact]:
        ends = (value, subject) if mapping.inverse else (subject, value)
        mapping = self._fitting(mapping, ends[1])
        kind = RELATION_TYPES[mapping.relation]
        one, other = self._actors.find(ends[0], kind.domain), self._actors.find(ends[1], kind.range)
        if one is None or other is None or ends[0].startswith("_:") or ends[1].startswith("_:"):
            return
        try:
            Statement(one, mapping.relation, other)
        except OntologyError:
            # The two cannot stand in this relation: the triple stays among those that were not understood.
            return
        self._used.add((subject, predicate, value))
        yield _Fact(one, mapping, other, (subject, predicate, value), **more)

    def _fitting(self, mapping: Mapping, event: str) -> Mapping:
        """A participant of a treaty is a party to it."""
        if mapping.relation == "PARTICIPATES_IN" and self._actors.kind(event) == "Agreement":
            return replace(mapping, relation="PARTY_TO")
        return mapping

    def _qualified(self, subject: str, predicate: str, node: str, onward: str) -> Iterator[_Fact]:
        direct = self._terms.prefixes["wdt"] + predicate.rpartition("/")[2]
        for value, kind in self._rest.get(node, onward):
            if kind == NODE:
                term = {"start": self._date(node, self._terms.starts), "end": self._date(node, self._terms.ends)}
                for fact in self._fact(subject, direct, value, self._terms.properties[direct], **term):
                    self._used.add((subject, predicate, node))
                    self._note(node, onward, *self._terms.starts, *self._terms.ends, *self._terms.typing)
                    yield fact

    def _membership(self, node: str, member: str) -> Iterator[_Fact]:
        named = self._terms.membership
        role = self._role(node)
        office = self._actors.kind(member) == "Leader"
        mapping = Mapping("SERVES" if office else "MEMBER_OF")
        start, end = self._during(node)
        for value, kind in self._rest.get(node, named["organization"]):
            if kind == NODE:
                more = {"start": start, "end": end, "office": role if office else None}
                for fact in self._fact(member, named["organization"], value, mapping, **more):
                    self._note(node, *named.values(), *self._terms.typing)
                    yield fact

    def _role(self, node: str) -> str | None:
        for value, kind in self._rest.get(node, self._terms.membership["role"]):
            if kind != NODE:
                return value
            return self._actors.label(value)
        return None

    def _during(self, node: str) -> tuple[str | None, str | None]:
        start, end = self._date(node, self._terms.starts), self._date(node, self._terms.ends)
        for interval, _ in self._rest.get(node, self._terms.membership["during"]):
            begins, ends = (self._instant(interval, side) for side in self._terms.interval)
            start, end = start or begins, end or ends
            self._note(interval, *self._terms.typing)
        return start, end

    def _instant(self, interval: str, side: str) -> str | None:
        for value, kind in self._rest.get(interval, side):
            self._note(interval, side)
            if kind != NODE:
                return _day(value)
            self._note(value, *self._terms.instants, *self._terms.typing)
            return self._date(value, self._terms.instants)
        return None

    def _date(self, node: str, properties: tuple[str, ...]) -> str | None:
        found = (_day(value) for name in properties for value, kind in self._rest.get(node, name) if kind != NODE)
        return next((date for date in found if date), None)

    def _note(self, node: str, *properties: str) -> None:
        self._used.update((node, name, value) for name in properties for value, _ in self._rest.get(node, name))


def _day(value: str) -> str | None:
    """Return the day of a time, or a month or year; None for anything else."""
    text = value.removeprefix("+").partition("T")[0]
    return text if as_moment(text)[1] != AS_GIVEN else None
