"""Statements: identity, symmetry, and what the ontology refuses."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.entity import Entity
from graph.errors import OntologyError
from graph.evidence import Evidence
from graph.ontology import RELATION_TYPES
from graph.statement import Statement, merged

CHINA = Entity("country/CHN", "Country", "China")
RUSSIA = Entity("country/RUS", "Country", "Russia")
PUTIN = Entity("leader/vladimir-putin", "Leader", "Vladimir Putin")
PLACE = Evidence("d-1", "A sentence.", 0, 11, subject_span=(0, 1), object_span=(2, 5))


def test_symmetric_pair_is_one_statement() -> None:
    first = Statement(RUSSIA, "CONSULTS_WITH", CHINA, evidence=(PLACE,))
    second = Statement(
        CHINA, "CONSULTS_WITH", RUSSIA, evidence=(replace(PLACE, subject_span=(2, 5), object_span=(0, 1)),)
    )
    assert first == second
    assert (first.subject, first.object) == (CHINA, RUSSIA)
    assert first.evidence[0].subject_span == (2, 5)


def test_directed_pair_is_two_statements() -> None:
    assert Statement(RUSSIA, "AIDS", CHINA).id != Statement(CHINA, "AIDS", RUSSIA).id


def test_symmetric_relation_of_unlike_types() -> None:
    bloc = Entity("organization/nato", "Organization", "NATO")
    turned = Statement(bloc, "ALLIED_WITH", CHINA)
    assert (turned.subject, turned.object) == (CHINA, bloc)


def test_id_is_of_all_that_makes_the_statement() -> None:
    leads = Statement(PUTIN, "LEADS", RUSSIA)
    others = [
        Statement(PUTIN, "LEADS", CHINA),
        Statement(PUTIN, "SERVES", RUSSIA),
        replace(leads, polarity="negative"),
        replace(leads, modality="planned"),
        replace(leads, valid_from="2000-05-07"),
        replace(leads, valid_from="2012-05-07"),
    ]
    assert len({leads.id, *(s.id for s in others)}) == 7
    assert all(s.id.startswith("s-") for s in others)


def test_id_is_not_of_names_evidence_or_the_end_of_a_term() -> None:
    leads = Statement(PUTIN, "LEADS", RUSSIA, valid_from="2000")
    named = replace(PUTIN, name="V. Putin", aliases=("Putin",))
    assert Statement(named, "LEADS", RUSSIA, valid_from="2000", valid_to="2008", evidence=(PLACE,)).id == leads.id


def test_start_of_an_event_is_not_in_its_id() -> None:
    assert Statement(RUSSIA, "AIDS", CHINA, valid_from="2020").id == Statement(RUSSIA, "AIDS", CHINA).id


@given(relation=st.sampled_from(sorted(RELATION_TYPES)), start=st.none() | st.just("2001"))
def test_opposite_of_the_opposite_is_the_statement(relation: str, start: str | None) -> None:
    kind = RELATION_TYPES[relation]
    ends = [Entity(f"{t.lower()}/{n}", t, n) for n, t in (("a", kind.domain[0]), ("b", kind.range[0]))]
    statement = Statement(ends[0], relation, ends[1], valid_from=start)
    denied = replace(statement, polarity="negative")
    assert (statement.opposite_id, denied.opposite_id) == (denied.id, statement.id)


@pytest.mark.parametrize(
    ("subject", "relation", "obj", "more", "message"),
    [
        (RUSSIA, "LIKES", CHINA, {}, "relation 'LIKES' is unknown"),
        (RUSSIA, "AIDS", CHINA, {"polarity": "maybe"}, "'maybe' or 'asserted' is no polarity or modality"),
        (RUSSIA, "AIDS", CHINA, {"modality": "certain"}, "is no polarity or modality"),
        (RUSSIA, "LEADS", PUTIN, {}, "LEADS cannot join country/RUS to leader/vladimir-putin. LEADS goes from Leader"),
        (RUSSIA, "AIDS", RUSSIA, {}, "AIDS cannot join country/RUS to country/RUS"),
        (PUTIN, "DISPUTES_WITH", RUSSIA, {}, "DISPUTES_WITH cannot join"),
    ],
)
def test_what_the_ontology_refuses(
    subject: Entity, relation: str, obj: Entity, more: dict[str, str], message: str
) -> None:
    with pytest.raises(OntologyError, match=message):
        Statement(subject, relation, obj, **more)  # type: ignore[arg-type]


def test_merging_joins_evidence_of_one_statement() -> None:
    later, other = replace(PLACE, start=5), replace(PLACE, document="d-0")
    aids, asks = Statement(RUSSIA, "AIDS", CHINA, evidence=(later,)), Statement(RUSSIA, "REQUESTS", CHINA)
    found = merged([aids, asks, replace(aids, evidence=(PLACE, other))])
    assert found == (replace(aids, evidence=(other, PLACE, later)), asks)


def test_merging_keeps_the_more_confident_reading_of_a_place() -> None:
    aids = Statement(RUSSIA, "AIDS", CHINA)
    weak, strong = replace(PLACE, confidence=0.2), replace(PLACE, confidence=0.7)
    for order in ((weak, strong), (strong, weak)):
        (found,) = merged([replace(aids, evidence=(item,)) for item in order])
        assert found.evidence == (strong,)
