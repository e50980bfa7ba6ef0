import re

import pytest

from queries.analysis import MEASURES
from queries.analysis.registry import measure_named
from queries.errors import UnknownMeasureError


@pytest.mark.parametrize(
    ("given", "meant"), [("betweeness", "betweenness"), ("PageRank", "pagerank"), ("triad", "triads")]
)
def test_a_misspelt_measure_gets_a_suggestion(given: str, meant: str) -> None:
    with pytest.raises(UnknownMeasureError, match=re.escape(f"no measure is called '{given}'. Did you mean {meant}.")):
        measure_named(given)


def test_a_name_unlike_any_gets_the_list() -> None:
    with pytest.raises(UnknownMeasureError, match="There are degree, betweenness, pagerank"):
        measure_named("xyzzy")


@pytest.mark.parametrize("name", MEASURES)
def test_names_fit_where_they_are_used(name: str) -> None:
    measure = measure_named(name)
    assert measure.name == name
    assert len(set(measure.columns)) == len(measure.columns)
    assert all(re.fullmatch(r"[a-z][a-z_]+", value) for value in measure.values)
