"""Entities: the type and the id agree."""

import pytest

from graph.entity import Entity
from graph.errors import OntologyError


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("country/PRK", "Country"),
        ("leader/kim-jong-un", "Leader"),
        ("organization/nato", "Organization"),
        ("exercise/vostok-2022", "Exercise"),
        ("agreement/new-start", "Agreement"),
    ],
)
def test_id_fits_the_type(key: str, label: str) -> None:
    entity = Entity(key, label, "A name")
    assert (entity.aliases, entity.iso3, entity.wikidata) == ((), None, None)


@pytest.mark.parametrize("key", ["leader/x", "country/", "country", "Country/PRK", "", "xcountry/PRK"])
def test_id_that_does_not_fit(key: str) -> None:
    with pytest.raises(OntologyError, match=r"does not fit a Country. Start the id with 'country/'"):
        Entity(key, "Country", "A name")


@pytest.mark.parametrize("label", ["country", "State", "", "Entity"])
def test_unknown_type(label: str) -> None:
    with pytest.raises(OntologyError, match=r"is unknown. Use one of Country, Leader, Organization"):
        Entity("country/PRK", label, "A name")
