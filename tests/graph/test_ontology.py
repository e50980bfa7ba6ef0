"""The declaration of the ontology: complete, consistent, and as published."""

import re

import pytest

from graph.ontology import (
    CONFLICT,
    CONTEXTS,
    COOPERATION,
    ENTITY_TYPES,
    MODALITIES,
    POLARITIES,
    RELATION_TYPES,
    EntityType,
    RelationType,
)

_SYMMETRIC = {"ALLIED_WITH", "DISPUTES_WITH", "AGREES_WITH", "CONSULTS_WITH", "COOPERATES_WITH"}


def test_entity_types() -> None:
    assert {(e.label, e.prefix) for e in ENTITY_TYPES.values()} == {
        ("Country", "country/"),
        ("Leader", "leader/"),
        ("Organization", "organization/"),
        ("Exercise", "exercise/"),
        ("Agreement", "agreement/"),
    }


def test_relation_types() -> None:
    structural = {name for name, kind in RELATION_TYPES.items() if kind.structural}
    assert structural == {
        "LEADS", "SERVES", "BODY_OF", "MEMBER_OF", "ALLIED_WITH", "PARTY_TO", "PARTICIPATES_IN", "HOSTS",
        "DISPUTES_WITH",
    }  # fmt: skip
    assert set(RELATION_TYPES) - structural == {
        "AGREES_WITH", "CONSULTS_WITH", "SUPPORTS", "COOPERATES_WITH", "AIDS", "SUPPLIES_ARMS_TO", "YIELDS_TO",
        "REQUESTS", "ACCUSES", "REJECTS", "THREATENS", "PROTESTS_AGAINST", "SANCTIONS", "MOBILIZES_AGAINST", "COERCES",
        "ASSAULTS",
    }  # fmt: skip
    assert {name for name, kind in RELATION_TYPES.items() if kind.symmetric} == _SYMMETRIC


def test_values_of_statements() -> None:
    assert (POLARITIES, MODALITIES) == (("positive", "negative"), ("asserted", "planned", "possible", "requested"))
    assert len(set(CONTEXTS)) == 11
    assert "none" in CONTEXTS


@pytest.mark.parametrize("kind", ENTITY_TYPES.values(), ids=lambda kind: kind.label)
def test_entity_type_is_complete(kind: EntityType) -> None:
    assert re.fullmatch(r"#[0-9A-F]{6}", kind.colour)
    assert re.fullmatch(r"[a-z]+:\w+", kind.rdf)
    assert kind.prefix == f"{kind.label.lower()}/"
    assert kind.meaning


@pytest.mark.parametrize("kind", RELATION_TYPES.values(), ids=lambda kind: kind.name)
def test_relation_type_is_complete(kind: RelationType) -> None:
    assert re.fullmatch(r"[A-Z]+(_[A-Z]+)*", kind.name)
    assert {*kind.domain, *kind.range} <= ENTITY_TYPES.keys()
    assert kind.structural is (kind.plover is None)
    assert re.fullmatch(r"#[0-9A-F]{6}", kind.colour)
    assert kind.meaning


def test_valence_sorts_relations_into_cooperation_and_conflict() -> None:
    neutral = {name for name, kind in RELATION_TYPES.items() if kind.valence == "0"}
    assert neutral == {"LEADS", "SERVES", "BODY_OF", "REQUESTS"}
    assert {*COOPERATION, *CONFLICT, *neutral} == set(RELATION_TYPES)
    assert len(COOPERATION) + len(CONFLICT) + len(neutral) == len(RELATION_TYPES)
    assert {RELATION_TYPES[name].colour for name in COOPERATION}.isdisjoint(
        RELATION_TYPES[name].colour for name in CONFLICT
    )


@pytest.mark.parametrize(
    ("relation", "subject", "obj", "allowed"),
    [
        ("LEADS", "Leader", "Country", True),
        ("LEADS", "Country", "Leader", False),
        ("MEMBER_OF", "Country", "Organization", True),
        ("MEMBER_OF", "Organization", "Country", False),
        ("ALLIED_WITH", "Organization", "Country", True),
        ("HOSTS", "Country", "Exercise", True),
        ("HOSTS", "Leader", "Exercise", False),
        ("ACCUSES", "Leader", "Organization", True),
        ("ACCUSES", "Country", "Agreement", False),
    ],
)
def test_ends(relation: str, subject: str, obj: str, allowed: bool) -> None:
    assert RELATION_TYPES[relation].allows(subject, obj) is allowed
