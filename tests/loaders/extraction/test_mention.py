"""Mentions and parties."""

from itertools import product

from loaders.extraction.mention import TRUST, Mention
from tests.loaders.extraction.reading import country, party


def test_the_span_of_a_mention_is_where_it_stands() -> None:
    assert Mention(3, 9, country("SWE"), "name", country("SWE")).span == (3, 9)


def test_an_actor_is_found_by_its_name_unless_told() -> None:
    assert party("SWE").how == "name"


def test_no_way_of_finding_an_actor_is_trusted_more_than_its_name() -> None:
    assert TRUST["name"] == max(TRUST.values()) == 1.0
    assert all(0 < a * b <= 1 for a, b in product(TRUST.values(), repeat=2))
