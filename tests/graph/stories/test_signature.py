"""Signatures: the same everywhere, and shared by what is alike."""

import random

import pytest

from graph.stories import BANDS, signature
from graph.stories.features import FEWEST_WORDS
from tests.graph.stories.texts import OTHER_REPORT, REPORT


def test_signatures_are_the_same_everywhere() -> None:
    found = signature(REPORT)
    assert found is not None
    assert (found.runs, found.bands[:2], len(found.bands)) == (151, (6305321581353028576, 4633690760679149770), BANDS)


def test_case_punctuation_and_lines_do_not_count() -> None:
    assert signature(REPORT.upper().replace("\n", "  ").replace(",", " ;")) == signature(REPORT)


def test_short_texts_have_none() -> None:
    words = [str(number) for number in range(FEWEST_WORDS)]
    assert signature(" ".join(words)) is not None
    assert signature(" ".join(words[1:])) is None
    assert signature("") is None


def test_numbers_fit_a_graph() -> None:
    found = signature(OTHER_REPORT)
    assert found is not None
    assert all(0 <= band < 2**63 for band in found.bands)


def test_lone_surrogates_and_long_texts_have_signatures() -> None:
    assert signature(REPORT + "bad \ud800") is not None
    long = signature(" ".join(str(number) for number in range(30_000)))
    assert long is not None
    assert long.runs == 29_996


@pytest.mark.parametrize(("alike", "least", "most"), [(0.9, 0.98, 1.0), (0.7, 0.75, 0.98), (0.2, 0.0, 0.08)])
def test_chance_of_a_common_band_is_that_of_the_likeness(alike: float, least: float, most: float) -> None:
    rng = random.Random(1)  # noqa: S311 - repeatable
    shared, tries = 0, 120
    kept = round(2 * alike / (1 + alike) * 300)
    for _ in range(tries):
        words = [str(rng.getrandbits(40)) for _ in range(304)]
        others = [*words[: kept + 4], *(str(rng.getrandbits(40)) for _ in range(300 - kept))]
        one, other = signature(" ".join(words)), signature(" ".join(others))
        assert one is not None
        assert other is not None
        shared += any(map(int.__eq__, one.bands, other.bands))
    assert least <= shared / tries <= most
