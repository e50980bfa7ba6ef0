"""Facts in Wikidata's terms and in W3C ORG's become statements whose evidence is their triple."""

import gzip
import io
from collections.abc import Sequence

import pytest

from graph.entity import Entity
from graph.export import DocumentRecord, RdfError
from graph.export.foreign import Mapped, mapped
from graph.export.rdf_names import DEFAULT_NAMES
from graph.export.rdf_parsing import Bounds, parsed
from graph.export.rdf_reader import read_all
from tests.graph.export.sample import CHINA, RUSSIA

PREFIXES = """
@prefix amity: <https://w3id.org/amity/ns#> .
@prefix country: <https://w3id.org/amity/id/country/> .
@prefix eu: <http://publications.europa.eu/resource/authority/country/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
KNOWN = (RUSSIA, CHINA)


def resolve(item: str | None, code: str | None, names: Sequence[str]) -> Entity | None:
    return next((e for e in KNOWN if item == e.wikidata or code == e.iso3 or e.name in names), None)


def found(turtle: str) -> Mapped:
    rest = read_all(io.BytesIO((PREFIXES + turtle).encode()), form="turtle").rest
    return mapped(rest, DEFAULT_NAMES, uri="facts.ttl", resolve=resolve)


def triples(result: Mapped) -> set[tuple[str, str, str, str | None, str | None]]:
    return {(s.subject.id, s.relation, s.object.id, s.valid_from, s.valid_to) for s in result.statements}


@pytest.mark.parametrize(
    ("turtle", "expected"),
    [
        ('wd:Q159 wdt:P463 wd:Q1 . wd:Q1 rdfs:label "Club"@en .',
         ("country/RUS", "MEMBER_OF", "organization/club", None, None)),
        ('wd:Q159 p:P463 [ ps:P463 wd:Q1 ; pq:P580 "1945-10-24T00:00:00Z"^^xsd:dateTime ; pq:P582 "1950" ] .',
         ("country/RUS", "MEMBER_OF", "organization/q1", "1945-10-24", "1950")),
        ('wd:Q148 wdt:P35 wd:Q2 . wd:Q2 rdfs:label "Xi"@de , "Xi Jinping"@en .',
         ("leader/xi-jinping", "LEADS", "country/CHN", None, None)),
        ("wd:Q148 wdt:P6 wd:Q2 .", ("leader/q2", "LEADS", "country/CHN", None, None)),
        ('wd:Q3 wdt:P710 wd:Q148 ; rdfs:label "Joint Sea" .',
         ("country/CHN", "PARTICIPATES_IN", "exercise/joint-sea", None, None)),
        ("wd:Q148 wdt:P1344 wd:Q3 .", ("country/CHN", "PARTICIPATES_IN", "exercise/q3", None, None)),
        ("wd:Q3 wdt:P710 wd:Q148 ; wdt:P31 wd:Q131569 .", ("country/CHN", "PARTY_TO", "agreement/q3", None, None)),
        ("eu:CHN org:memberOf <urn:org:club> . <urn:org:club> a org:OrganizationalCollaboration .",
         ("country/CHN", "MEMBER_OF", "organization/urn-org-club", None, None)),
        ('<urn:m> a org:Membership ; org:member [] , eu:RUS ; org:organization <urn:c> ; org:memberDuring [ '
         'time:hasBeginning [ time:inXSDDate "2001-02-03"^^xsd:date ] ; time:hasEnd [ time:inXSDgYear "2005" ] ] .',
         ("country/RUS", "MEMBER_OF", "organization/urn-c", "2001-02-03", "2005")),
        ('<urn:m> org:member <urn:li> ; org:organization eu:CHN ; org:role [ rdfs:label "Premier" ] . '
         '<urn:li> a foaf:Person ; foaf:name "Li Qiang" .', ("leader/li-qiang", "SERVES", "country/CHN", None, None)),
        ("country:RUS amity:aids country:CHN .", ("country/RUS", "AIDS", "country/CHN", None, None)),
    ],
)  # fmt: skip
def test_facts_map_in(turtle: str, expected: tuple[str, str, str, str | None, str | None]) -> None:
    result = found(turtle)
    assert triples(result) == {expected}
    (stated,) = result.statements
    (place,) = stated.evidence
    assert result.document is not None
    assert place.document == result.document.id
    assert result.document.text[place.start : place.end] == place.sentence
    assert place.subject_span is not None
    assert place.object_span is not None
    ends = {result.document.text[slice(*span)] for span in (place.subject_span, place.object_span)}
    assert all(end.startswith("<") and end.endswith(">") for end in ends)


def test_the_office_stands_with_the_leader() -> None:
    (stated,) = found("wd:Q148 wdt:P35 wd:Q2 .").statements
    assert stated.evidence[0].properties == (("office", "head of state"),)
    role = '<urn:m> org:member <urn:li> ; org:organization eu:CHN ; org:role "Premier" . <urn:li> a foaf:Person .'
    (served,) = found(role).statements
    assert served.evidence[0].properties == (("office", "Premier"),)


@pytest.mark.parametrize(
    ("turtle", "unread"),
    [
        ("wd:Q148 wdt:P36 wd:Q9 .", {"http://www.wikidata.org/prop/direct/P36": 1}),
        # Who is a member is not known, and could be a state or an organization.
        ("wd:Q77 wdt:P463 wd:Q1 .", {"http://www.wikidata.org/prop/direct/P463": 1}),
        ("wd:Q148 wdt:P463 wd:Q159 .", {"http://www.wikidata.org/prop/direct/P463": 1}),
        ('wd:Q148 wdt:P463 "NATO" .', {"http://www.wikidata.org/prop/direct/P463": 1}),
        ("wd:Q148 wdt:P463 [] .", {"http://www.wikidata.org/prop/direct/P463": 1}),
    ],
)
def test_what_is_not_understood_is_counted(turtle: str, unread: dict[str, int]) -> None:
    result = found(turtle)
    assert (result.statements, result.document, dict(result.unread)) == ((), None, unread)


def test_the_same_facts_in_another_order_are_the_same() -> None:
    one = "wd:Q159 wdt:P463 wd:Q1 . wd:Q148 wdt:P463 wd:Q1 ."
    other = "wd:Q148 wdt:P463 wd:Q1 . wd:Q159 wdt:P463 wd:Q1 ."
    assert found(one) == found(other)
    assert len(found(one).statements) == 2


@pytest.mark.parametrize(
    ("data", "form", "message"),
    [
        (b"<urn:a> <urn:b> <urn:c> .\n" * 3, "ntriples", "more than 2 triples"),
        (b"<urn:a> <urn:b> <urn:c> .\n" * 50, "ntriples", "larger than 1000 bytes"),
        (b"\x1f\x8b nonsense", "ntriples", "the gzip file is broken"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "rdfxml", "declares XML entities"),
    ],
)
def test_hostile_files_are_bounded(data: bytes, form: str, message: str) -> None:
    with pytest.raises(RdfError, match=message):
        parsed(io.BytesIO(data), form, Bounds(bytes=1000, triples=2))


def test_a_file_that_unpacks_to_much_more_is_refused() -> None:
    with pytest.raises(RdfError, match="many times its size"):
        parsed(io.BytesIO(gzip.compress(b"#" * 20_000_000)), "turtle")


def test_own_form_and_facts_stand_side_by_side() -> None:
    reading = read_all(
        io.BytesIO((PREFIXES + '<https://w3id.org/amity/id/document/d-1> a amity:Document ; amity:uri "a" . '
                    "wd:Q159 wdt:P463 wd:Q1 .").encode()), form="turtle")  # fmt: skip
    assert reading.content.documents == (DocumentRecord("d-1", "a", story="d-1"),)
    assert len(list(reading.rest.triples())) == 1
