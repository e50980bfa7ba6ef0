"""Whose government publishes at an address."""

import pytest

from loaders.gazetteer import Gazetteer, publishing_actor
from loaders.gazetteer.reader import read_sites


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.gov.uk/government/news/a-visit", "country/GBR"),
        ("https://www.mofa.go.jp/press/1.html", "country/JPN"),
        ("http://MEA.GOV.IN./statements", "country/IND"),
        ("https://www.state.gov/briefings", "country/USA"),
        ("https://af.mil:8443/news", "country/USA"),
        ("https://www.eeas.europa.eu/node/1", "organization/european-union"),
        # the longer ending counts
        ("https://www.info.gov.hk/gia", "country/HKG"),
        ("https://www.canada.ca/en/news", "country/CAN"),
        # nobody's
        ("https://example.org/gov.uk", None),
        ("https://gov.uk.example.com/a", None),
        ("https://govt.example/a", None),
        ("https://mygov.uk/a", None),
        ("https://www.gov.zz/a", None),
        ("texts/gov.uk/a.txt", None),
        ("https://[gov.uk/a", None),
        ("", None),
    ],
)
def test_a_governments_site_is_its_states(address: str, expected: str | None) -> None:
    found = publishing_actor(address, Gazetteer.load())
    assert (found.id if found is not None else None) == expected


def test_every_listed_site_has_an_actor_of_the_gazetteer() -> None:
    actors = Gazetteer.load().actors
    sites = read_sites()
    assert len(dict(sites)) == len(sites)
    assert [(site, actor) for site, actor in sites if actor not in actors and (actor, site[-2:]) != ("*", ".*")] == []
