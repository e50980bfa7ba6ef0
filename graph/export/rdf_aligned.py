"""The same facts in the terms of other vocabularies, for tools that know only those; an import passes over them.

Memberships and offices as W3C ORG has them, with OWL-Time for their terms; what made an evidence, as PROV has it.
"""

from collections.abc import Iterator

from graph.export.rdf_literals import AS_GIVEN, as_moment
from graph.export.rdf_names import Names, escaped
from graph.export.rdf_nodes import ALIGNED, IRI, TERM, TEXT, Node, Pair, activity_of
from graph.export.source import Stated
from graph.export.text import encodable
from graph.statement import Statement

_INSTANT = {"xsd:date": "time:inXSDDate", "xsd:gYearMonth": "time:inXSDgYearMonth", "xsd:gYear": "time:inXSDgYear"}


def membership_nodes(stated: Stated, names: Names) -> Iterator[Node]:
    """Yield the membership that a positive asserted statement comes to, with its term and its post."""
    statement = stated.statement
    kinds = {"MEMBER_OF", "LEADS", "SERVES"}
    if statement.relation not in kinds or statement.polarity != "positive" or statement.modality != "asserted":
        return
    node = f"{names.base}{ALIGNED}{escaped(statement.id)}"
    pairs: list[Pair] = [
        ("rdf:type", "org:Membership", TERM),
        ("org:member", names.entity(statement.subject.id), IRI),
        ("org:organization", names.entity(statement.object.id), IRI),
        ("prov:wasDerivedFrom", names.statement(statement.id), IRI),
    ]
    extra = [*_term(statement, node)]
    if extra:
        pairs.append(("org:memberDuring", extra[0].subject, IRI))
    office = dict(stated.summary.properties).get("office")
    if office:
        pairs.append(("org:role", f"{node}/post", IRI))
        post = [("rdf:type", "org:Post", TERM), ("rdfs:label", encodable(office), TEXT),
                ("org:postIn", names.entity(statement.object.id), IRI),
                ("org:heldBy", names.entity(statement.subject.id), IRI)]  # fmt: skip
        extra.append(Node(f"{node}/post", post))
    yield Node(node, pairs)
    yield from extra


def extractor_nodes(extractor: str, names: Names) -> Iterator[Node]:
    """Yield the activity that made evidence, and the software that did it."""
    activity, agent = activity_of(extractor, names), f"{names.base}{ALIGNED}agent/{escaped(extractor)}"
    yield Node(activity, [("rdf:type", "prov:Activity", TERM), ("prov:wasAssociatedWith", agent, IRI)])
    yield Node(agent, [("rdf:type", "prov:SoftwareAgent", TERM), ("rdfs:label", encodable(extractor), TEXT)])


def _term(statement: Statement, node: str) -> Iterator[Node]:
    sides = (("time:hasBeginning", "start", statement.valid_from), ("time:hasEnd", "end", statement.valid_to))
    known = [(key, f"{node}/{name}", *as_moment(value)) for key, name, value in sides if value]
    dated = [row for row in known if row[3] != AS_GIVEN]
    if not dated:
        return
    links: list[Pair] = [(key, instant, IRI) for key, instant, _, _ in dated]
    yield Node(f"{node}/term", [("rdf:type", "time:ProperInterval", TERM), *links])
    for _, instant, value, kind in dated:
        yield Node(instant, [("rdf:type", "time:Instant", TERM), (_INSTANT[kind], value, kind)])
